"""A request that is on its way while this desktop goes on working: the line and the disk are busy at the same time.

Neighbours: conversation (begins and awaits them), engine (is told which sort to use), transport.
"""

import threading
from collections.abc import Callable
from typing import Protocol

from app.errors import SyncProblem
from sync.protocol.messages import ExchangeAnswer

Ask = Callable[[], ExchangeAnswer]
"""Asks once; raises SyncProblem."""


class UnderWay(Protocol):
    """One request on its way."""

    def answer(self) -> ExchangeAnswer:
        """Its answer, as soon as it is there. Raises what the asking raised."""
        ...


Begin = Callable[[Ask], UnderWay]
"""Sends a request on its way."""


class _Arrived:
    def __init__(self, ask: Ask) -> None:
        self._problem: BaseException | None = None
        self._answer: ExchangeAnswer | None = None
        try:
            self._answer = ask()
        except SyncProblem as problem:
            self._problem = problem

    def answer(self) -> ExchangeAnswer:
        if self._problem is not None:
            raise self._problem
        assert self._answer is not None
        return self._answer


class _OnAThread:
    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._problem: BaseException | None = None
        self._answer: ExchangeAnswer | None = None
        self._thread = threading.Thread(target=self._run, name="exchange under way", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._answer = self._ask()
        except BaseException as problem:  # noqa: BLE001 - raised again where the answer is awaited
            self._problem = problem

    def answer(self) -> ExchangeAnswer:
        self._thread.join()
        if self._problem is not None:
            raise self._problem
        assert self._answer is not None
        return self._answer


def at_once(ask: Ask) -> UnderWay:
    """Wait for the answer before anything else is done: the order that simulations can repeat."""
    return _Arrived(ask)


def on_a_thread(ask: Ask) -> UnderWay:
    """Ask on a thread of its own. It ends with the answer, at the latest when the transport gives up waiting."""
    return _OnAThread(ask)
