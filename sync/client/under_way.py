"""A request that is on its way while this desktop goes on working: line, disk and both processors are busy together.

The interpreter runs one thread at a time: who writes a page here has it for the short part, and the database goes on
without it for the long one. Only then is the answer that came meanwhile looked into; earlier, both would get in each
other's way.

Neighbours: conversation (begins and awaits them), engine (is told which sort to use), transport, ahead.
"""

import threading
from collections.abc import Callable
from typing import Protocol

from app.errors import SyncProblem
from sync.client.ahead import Answered
from sync.protocol.messages import ExchangeAnswer

Ask = Callable[[], ExchangeAnswer]
"""Asks once; raises SyncProblem."""

Look = Callable[[ExchangeAnswer], Answered]
"""Looks into the answer, as far as nothing but the interpreter is needed."""

_PATIENCE = 10.0
"""Seconds after which an answer that nobody asks for is looked into all the same, so that its thread ends."""


class UnderWay(Protocol):
    """One request on its way."""

    def look(self) -> None:
        """Its answer may be looked into from now on."""
        ...

    def answer(self) -> Answered:
        """Its answer, as soon as it is there. Raises what the asking raised."""
        ...


Begin = Callable[[Ask, Look], UnderWay]
"""Sends a request on its way. What can be told of its answer without looking into it is `Answered` itself."""


class _Arrived:
    def __init__(self, ask: Ask, look: Look) -> None:
        self._problem: BaseException | None = None
        self._answer: Answered | None = None
        try:
            self._answer = look(ask())
        except SyncProblem as problem:
            self._problem = problem

    def look(self) -> None:
        pass

    def answer(self) -> Answered:
        if self._problem is not None:
            raise self._problem
        assert self._answer is not None
        return self._answer


class _OnAThread:
    def __init__(self, ask: Ask, look: Look) -> None:
        self._ask = ask
        self._look = look
        self._may_look = threading.Event()
        self._problem: BaseException | None = None
        self._answer: Answered | None = None
        self._thread = threading.Thread(target=self._run, name="exchange under way", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            answer = self._ask()
            self._may_look.wait(_PATIENCE)
            self._answer = self._look(answer)
        except BaseException as problem:  # noqa: BLE001 - raised again where the answer is awaited
            self._problem = problem

    def look(self) -> None:
        self._may_look.set()

    def answer(self) -> Answered:
        self._may_look.set()
        self._thread.join()
        if self._problem is not None:
            raise self._problem
        assert self._answer is not None
        return self._answer


def at_once(ask: Ask, look: Look = Answered) -> UnderWay:
    """Wait for the answer before anything else is done: the order that simulations can repeat."""
    return _Arrived(ask, look)


def on_a_thread(ask: Ask, look: Look = Answered) -> UnderWay:
    """Ask on a thread of its own. It ends with the answer, at the latest when the transport gives up waiting."""
    return _OnAThread(ask, look)
