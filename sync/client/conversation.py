"""What this desktop asks of the server and hears: the next request, the answer to it, and what must be asked again.

A request that no answer came to is asked again as it was, nonce and all (R22). What an answer says about this copy or
about the server itself is kept here before anything else. While an answer is on its way, what follows is made ready;
while one is applied, the next is on its way. Neighbours: engine, asking, sending, under_way, turns, batch, gate.
"""

import time
from contextlib import suppress
from dataclasses import replace
from functools import partial

from sqlalchemy import Connection

from app.context import Identity
from app.errors import Held, HistoryAlarm, Outdated, ServerTrouble, SyncProblem
from app.ports import Clock
from app.storage import outbox
from app.storage.journal import write_state
from app.storage.outside_copy import OutsideCopy
from sync.client import ahead, sending, shapes, turns, verifying
from sync.client.ahead import Answered
from sync.client.asking import Asking, Keys, next_request, reading_request
from sync.client.batch import Batch
from sync.client.clock import kept_time
from sync.client.copy_state import Remembered, remembered
from sync.client.failures import may_be_taken, may_be_too_large
from sync.client.gate import Gate
from sync.client.ready import Ready
from sync.client.sending import Sending
from sync.client.transport import Transport
from sync.client.trust import Trust
from sync.client.turns import Turned
from sync.client.under_way import Begin, UnderWay
from sync.client.verifying import Known, Page
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest

_HELD = 290.0
"""Seconds for which what the server holds is not sent again: a live stream may wake us every moment."""


class Conversation:
    """Questions and answers of one office, by one thread at a time."""

    def __init__(
        self,
        gate: Gate,
        transport: Transport,
        identity: Identity,
        keys: Keys,
        clock: Clock,
        outside: OutsideCopy | None,
        trust: Trust,
        begin: Begin,
    ) -> None:
        self._gate = gate
        self.transport = transport
        self.identity = identity
        self.keys = keys
        self._clock = clock
        self._outside = outside
        self._trust = trust
        self._begin = begin
        self.batch = Batch()
        self._pending: Asking | None = None
        """Asked, and no answer came."""
        self._under_way: UnderWay | None = None
        """A request, not always the pending one, whose answer nobody has waited for."""
        self._answered: Answered | None = None
        """The last answer that was awaited, as it was looked into on its way."""
        self._ready: Sending | None = None
        """What to send when all that was sent is held."""
        self._in_vain = 0
        """How often it may have been too much for the line."""
        self._held: Held | None = None
        self._held_until = 0.0
        """Until when (monotonic) nothing is sent, because the server waits for a person; others are heard of."""
        self.outdated = False
        """The server wants a newer program: it hears this one and tells it nothing more."""

    def forget(self) -> None:
        """What was asked is answered, or is not to be asked again."""
        self._pending = None

    def let_arrive(self) -> None:
        """Wait for a request on its way that nobody wants any more: the line is free then."""
        under_way, self._under_way = self._under_way, None
        if under_way is not None:
            with suppress(SyncProblem):
                under_way.answer()

    def is_asking(self) -> bool:
        """Whether a request is on its way whose answer nobody has waited for."""
        return self._under_way is not None

    def held(self) -> Held | None:
        """The server's word that it holds what waits here, while there is no reason to try again."""
        return self._held if time.monotonic() < self._held_until else None

    def try_again(self) -> None:
        """A person asks: what was held may have been let go. From any thread."""
        self._held_until = 0.0

    def next_request(self) -> tuple[Asking, str | None]:
        """What to ask next; or first, why the journal must be read again."""
        with self._gate.reading() as connection:
            state = remembered(connection)
            due = state.reread or ("form" if state.cursor and state.form not in (None, shapes.FORM) else None)
            if turns.comes_first(state) or self.outdated:
                due = None
            if self._pending is not None and turns.is_pending(self._pending, state):
                return self._pending, due
            asking = self._next(connection, state, 0)
            asking = turns.instead(connection, state, asking, self.identity, self.keys, self._outside)
        return asking, due

    def last_request(self, connection: Connection) -> Asking:
        """What to ask when nothing is left to say, in a transaction of the caller's."""
        return self._next(connection, remembered(connection), 0)

    def _next(self, connection: Connection, state: Remembered, held: int) -> Asking:
        """`held`: up to which own set the server is known to hold them, beyond what is marked."""
        sets = self._to_send(connection, state, held)
        self.batch.shrank(sets.plain, sum(map(len, sets.packed)))
        return next_request(connection, state, self.identity, self.keys, int(self.batch.size), sets)

    def _to_send(self, connection: Connection, state: Remembered, held: int) -> Sending:
        ready, self._ready = self._ready, None
        if state.old_copy or self.held() is not None:
            return sending.nothing(state)  # what an old copy would send is not to be judged (R8)
        if ready is not None and (ready.epoch, ready.first) == (state.epoch, held + 1):
            return ready
        return sending.waiting(connection, state, self.batch.plain(), held)

    def ask_ahead(self, answer: ExchangeAnswer, page: Page) -> None:
        """Ask for what follows a verified answer that is still to be applied, when anything follows it.

        Its token is kept first, as if no page had come with it: whatever ends before the page is applied, what was
        asked here is then a request whose answer was lost (R22). Raises Stopped, StorageProblem.
        """
        if not answer.more and self._ready is None:
            return
        with self._gate.writing() as connection:
            state = remembered(connection)
            if state.unverified or state.old_copy or state.reread or state.alarm or self.held() is not None:
                return
            _hear_of_access(connection, answer)
            write_state(connection, token=answer.token, **kept_time(answer.now))
            then = replace(
                state,
                token=answer.token,
                scope=answer.scope,
                incarnation=page.incarnation,
                cursor=page.cursor,
                cursor_hash=page.cursor_hash,
                checkpoint=page.checkpoint,
            )
            asking = self._next(connection, then, answer.received_device_seq)
        if asking.sets or answer.more:
            self._pending, self._in_vain = asking, 0
            self._send(asking, then.known(self.identity.entity, self._trust.keys))

    def ready(self, answer: ExchangeAnswer, known: Known) -> Ready | None:
        """The page of the last answer, if it was verified on its way with what is known now. Told once."""
        answered, self._answered = self._answered, None
        return None if answered is None else answered.ready_for(answer, known)

    def _send(self, asking: Asking, known: Known | None = None) -> UnderWay:
        """`known`: what will be known when the answer is awaited, if that can be told."""
        if asking.request.batches and self._outside is not None:
            self._outside.before_sending()
        look = Answered if known is None else partial(ahead.look_into, known)
        self._under_way = self._begin(partial(self.transport.exchange, asking.request), look)
        return self._under_way

    def look_ahead(self) -> None:
        """The database is busy for a while: what has been asked ahead may be looked into meanwhile."""
        if self._under_way is not None:
            self._under_way.look()

    def _answer(self, asking: Asking) -> ExchangeAnswer:
        """Of a request that may be on its way already. What follows it is made ready meanwhile."""
        under_way = self._under_way if asking is self._pending else None
        if under_way is None:
            self.let_arrive()
            self._pending = asking
            if not asking.full:
                if asking.request.batches and self._outside is not None:
                    self._outside.before_sending()
                return self.transport.exchange(asking.request)
            under_way = self._send(asking)
        if asking.full:
            with self._gate.reading() as connection:
                after = asking.request.first_device_seq + asking.sets - 1
                ready = sending.waiting(connection, remembered(connection), self.batch.plain(), after)
                self._ready = ready if ready.first else None
        self._under_way = None
        self._answered = under_way.answer()
        return self._answered.answer

    def reading_on(self, scope: str, cursor: int, cursor_hash: bytes) -> Asking:
        """What to ask to read the journal beside the copy, from an entry on."""
        with self._gate.reading() as connection:
            size = int(self.batch.size)
            return Asking(reading_request(connection, self.identity, self.keys, scope, cursor, cursor_hash, size))

    def ask(self, asking: Asking) -> ExchangeAnswer:
        """The answer. Raises SyncProblem, Stopped; Turned when the answer was about this copy or the server itself;
        Outdated when it took what was sent, and no more."""
        self._gate.pass_by()
        request = asking.request
        if asking is not self._pending:
            self._in_vain = 0
        try:
            answer = self._answer(asking)
        except SyncProblem as problem:
            self._in_vain += may_be_too_large(problem)
            if not may_be_taken(problem) or self._in_vain > 1:
                # Taken or not, its sets are known by their place in the chain: smaller pieces of them do no harm.
                self.forget()
            if isinstance(problem, Held):
                self._held, self._held_until = problem, time.monotonic() + _HELD
            else:
                self.batch.trouble()
            if isinstance(problem, HistoryAlarm):
                self._gate.keep_alarm(problem, b"")
            raise
        self._heed(request, answer)
        last_sent = request.first_device_seq + asking.sets - 1
        # Whoever says that it is an old copy is given an epoch, and nothing else.
        still = (answer.more and not answer.blocks and not scope_changed(request, answer)) or bool(request.old_copy)
        if (request.batches and answer.received_device_seq < last_sent) or still:
            # Asking on would never end.
            self.forget()
            raise ServerTrouble(200, "standstill")
        self.outdated = answer.least_protocol > request.protocol
        if self.outdated:
            self._only_heard(request, answer)
            raise Outdated(answer.least_protocol)
        return answer

    def note(self, answer: ExchangeAnswer, **more: object) -> None:
        """Keep what an answer says about us, though nothing of its entries."""
        with self._gate.writing() as connection:
            hear(connection, answer, remembered(connection).epoch)
            write_state(connection, token=answer.token, **kept_time(answer.now), **more)
        self.forget()

    def _only_heard(self, request: ExchangeRequest, answer: ExchangeAnswer) -> None:
        """Keep what a server that wants a newer program says of this copy, and the head it has signed: it must go on
        from what was known all the same (R9, R20). Own sets stay in the outbox until a newer program reads on."""
        with self._gate.reading() as connection:
            state = remembered(connection)
        try:
            if answer.received_device_seq > state.device_seq:
                raise HistoryAlarm("old_copy", state.device_seq, answer.received_device_seq)
            verifying.check_head(state.known(self.identity.entity, self._trust.keys), answer)
        except HistoryAlarm as problem:
            self.forget()
            raise self._gate.alarmed(problem, answer) from problem
        if request.batches or request.access or (answer.token, answer.checkpoint) != (state.token, state.checkpoint):
            self.note(answer, checkpoint=answer.checkpoint)
        self.forget()

    def _heed(self, request: ExchangeRequest, answer: ExchangeAnswer) -> None:
        if not turns.is_one(answer):
            return
        self.forget()
        try:
            with self._gate.writing() as connection:
                now = self._clock.now()
                rows = turns.heed(connection, request, answer, self.identity, self._trust.keys, now)
        except HistoryAlarm as problem:
            raise self._gate.alarmed(problem, answer) from problem
        turns.after(answer, self._outside)
        raise Turned(rows)


def scope_changed(request: ExchangeRequest, answer: ExchangeAnswer) -> bool:
    """Whether the reader now sees more or less than what was read so far."""
    return request.cursor > 0 and answer.scope != request.scope


def hear(connection: Connection, answer: ExchangeAnswer, epoch: int) -> None:
    """Mark what the server holds of ours: it need not be sent again."""
    outbox.acknowledge(connection, epoch, answer.received_device_seq)
    _hear_of_access(connection, answer)


def _hear_of_access(connection: Connection, answer: ExchangeAnswer) -> None:
    connection.exec_driver_sql(
        "UPDATE access_log SET sent = TRUE WHERE NOT sent AND number <= ?", (answer.access_number,)
    )
