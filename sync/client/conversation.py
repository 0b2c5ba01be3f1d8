"""What this desktop asks of the server and hears: the next request, the answer to it, and what must be asked again.

A request that no answer came to is asked again as it was, nonce and all (R22). What an answer says about this copy or
about the server itself is kept here before anything else. Neighbours: engine, asking, turns, batch, gate, transport.
"""

import time

from sqlalchemy import Connection, update

from app.context import Identity
from app.errors import Held, HistoryAlarm, Outdated, ServerTrouble, SyncProblem
from app.model.journal import AccessRow
from app.ports import Clock
from app.storage import outbox
from app.storage.journal import write_state
from app.storage.outside_copy import OutsideCopy
from sync.client import shapes, turns, verifying
from sync.client.asking import Asking, Keys, next_request, reading_request
from sync.client.batch import Batch
from sync.client.copy_state import remembered
from sync.client.failures import may_be_taken, may_be_too_large
from sync.client.gate import Gate
from sync.client.transport import Transport
from sync.client.trust import Trust
from sync.client.turns import Turned
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
    ) -> None:
        self._gate = gate
        self.transport = transport
        self.identity = identity
        self.keys = keys
        self._clock = clock
        self._outside = outside
        self._trust = trust
        self.batch = Batch()
        self._pending: Asking | None = None
        """Asked, and no answer came."""
        self._in_vain = 0
        """How often it may have been too much for the line."""
        self._held: Held | None = None
        self.outdated = False
        """The server wants a newer program: it hears this one and tells it nothing more."""
        self._held_until = 0.0
        """Until when (monotonic) nothing is sent, because the server waits for a person; others are heard of."""

    def forget(self) -> None:
        """What was asked is answered, or is not to be asked again."""
        self._pending = None

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
            asking = next_request(connection, state, self.identity, self.keys, self.batch, self.held() is not None)
            asking = turns.instead(connection, state, asking, self.identity, self.keys, self._outside)
        return asking, due

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
        self._pending = asking
        if request.batches and self._outside is not None:
            self._outside.before_sending()
        try:
            answer = self.transport.exchange(request)
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
            write_state(connection, token=answer.token, server_now=answer.now, **more)
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
    connection.execute(
        update(AccessRow).where(AccessRow.sent.is_(False), AccessRow.number <= answer.access_number).values(sent=True)
    )
