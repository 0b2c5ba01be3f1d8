"""One whole synchronisation: send what waits, apply what comes, until both ends are level; then compare totals.

It knows nothing of threads or of when (runner), of HTTP (transport) or of rows (apply). A page is applied together
with the cursor and the token in one transaction, so that it can be cut anywhere. Neighbours: conversation (asks),
whole_reading (from the beginning), gate (to the database), verifying.
"""

import datetime as dt
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, replace

import msgspec
from sqlalchemy import Connection, func, select, update

from app.context import Identity
from app.errors import DeviceWiped, Held, HistoryAlarm, NotEmpty, NotOurServer, Outdated, ServerTrouble, Unreachable
from app.model.journal import OutboxRow
from app.ports import Clock, SyncStatus
from app.queries import files
from app.storage import index_progress, outbox
from app.storage.database import Database
from app.storage.entries import OlderEntries
from app.storage.journal import moment, write_state
from app.storage.outside_copy import OutsideCopy
from app.storage.verified import HistoryVerdict
from sync.client import disposing, handing_back, numberer, old_copy, older, rechecking, shapes, totals, turns, verifying
from sync.client import trust as trusting
from sync.client.apply import AnotherCopy, Applied, apply_page, nothing_applied
from sync.client.asking import Asking, Keys
from sync.client.clock import kept_time
from sync.client.conversation import Conversation, hear, scope_changed
from sync.client.copy_state import Remembered, remembered
from sync.client.failures import Gap
from sync.client.gate import Gate
from sync.client.own_sets import Outbox
from sync.client.ready import Ready
from sync.client.report import Announce, Progress, Report, nobody, untold
from sync.client.snapshot_line import SnapshotLine
from sync.client.transport import Transport
from sync.client.trust import Trust
from sync.client.turns import Turned
from sync.client.under_way import Begin, at_once
from sync.client.whole_reading import Beginnings, WholeReading
from sync.protocol.key_changes import Trusted
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest

_UNSIGNED = (("signature",), ("note",), ("epoch",))
"""What a HistoryAlarm or NotOurServer says first when no believed key has signed something."""


@dataclass(frozen=True)
class _Taken:
    applied: Applied
    to_send: int
    """Own sets the server does not hold yet."""
    different: tuple[str, ...]
    """Kinds whose totals are not the server's, once level."""


class Engine:
    """The exchange of one office. One thread at a time calls `exchange`; `stop` may be called from any."""

    def __init__(
        self,
        database: Database,
        transport: Transport,
        identity: Identity,
        keys: Keys,
        clock: Clock,
        outside: OutsideCopy | None = None,
        snapshots: SnapshotLine | None = None,
        older_line: SnapshotLine | None = None,
        trust: Trust | None = None,
        begin: Begin = at_once,
    ) -> None:
        """`snapshots` is used by the thread of the exchange, `older_line` by whoever opens an older history. `begin`
        says what may go on while an answer is on its way."""
        self._outside = outside
        self._transport = transport
        self._identity = identity
        self._keys = keys
        self._database = database
        with database.reading() as connection:
            self._trust = trust or Trust(trusting.read(connection) or Trusted(0, keys.server, b""))
        self._clock = clock
        self._gate = Gate(database, clock)
        self.conversation = Conversation(self._gate, transport, identity, keys, clock, outside, self._trust, begin)
        self._whole = WholeReading(self._gate, self.conversation, snapshots, database, self._trust)
        self.settle = self._whole.settle
        self.part_indexed = self._whole.part_indexed
        self._look = True
        """Whether rows may wait here for their numbers: nobody has looked since the last entry came."""
        self._older_line = older_line or snapshots
        self._asking_older = threading.Lock()

    def exchange(self, announce: Announce = nobody, progress: Progress = untold) -> Report:
        """Synchronise until level. Raises SyncProblem, StorageProblem or Stopped; what was applied before stays.

        `announce` is called after each committed page, outside any transaction. What another key than the pinned one
        has signed is believed when a proven change leads to that key.
        """
        try:
            return self._exchange(announce, progress)
        except (HistoryAlarm, NotOurServer) as problem:
            self.conversation.let_arrive()
            if problem.about[:1] not in _UNSIGNED or not self._trust.heed(self._transport.key_changes()):
                raise
        self.conversation.forget()
        return self._exchange(announce, progress)

    def _exchange(self, announce: Announce, progress: Progress) -> Report:
        self.conversation.let_arrive()  # asked before, and perhaps long ago: its answer says nothing of now
        report = Report()
        traffic = self._transport.traffic
        before = replace(traffic)
        try:
            answer, different = self._until_level(announce, progress, report)
            if different:
                with suppress(Turned):
                    self._whole.again("totals", announce, report)
                answer, different = self._until_level(announce, progress, report)
                if different:
                    raise self._gate.alarmed(HistoryAlarm("totals", *different), answer)
            least = answer.least_version
            report.least_version = (least.version, least.day) if least is not None else None
            held = self.conversation.held()
            if held is not None and self.waiting():
                raise held
        finally:
            report.requests = traffic.requests - before.requests
            report.bytes_sent = traffic.sent - before.sent
            report.bytes_received = traffic.received - before.received
            report.clock_off = self._transport.clock_off()
        return report

    def retire(self) -> None:
        """Send everything, then end this desktop at the server; the caller wipes it. Raises NotEmpty when something is
        still to be decided here, or the bytes of a file are nowhere else yet (files.mover sends them), and what
        `exchange` raises; then the desktop is what it was. Whoever writes during the last request waits for it, and is
        told that it is too late (StorageProblem) once the server has taken it."""
        self.exchange()
        with self._gate.writing() as connection:
            left = connection.exec_driver_sql(
                "SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM quarantine WHERE state = 'waiting')"
            ).scalar_one() + len(files.to_send(connection))
            if left:
                raise NotEmpty(left)
            asking = self.conversation.last_request(connection)
            with suppress(DeviceWiped):  # it was taken, and only the answer was lost
                self._transport.exchange(msgspec.structs.replace(asking.request, retire=True))
            self._database.end()

    def try_again(self) -> None:
        """A person asks for the next exchange: what the server held is sent once more. From any thread."""
        self.conversation.try_again()

    def waiting(self) -> int:
        """Own sets the cursor has not passed."""
        with self._gate.reading() as connection:
            return connection.execute(select(func.count()).select_from(OutboxRow)).scalar_one()

    def _to_send(self) -> int:
        """Own sets the server does not hold yet."""
        with self._gate.reading() as connection:
            return outbox.to_send(connection)

    def cursor(self) -> int:
        """The last entry applied here."""
        with self._gate.reading() as connection:
            return remembered(connection).cursor

    def first_status(self) -> SyncStatus:
        """What is known before the first attempt: what the last run of the program left, alarms too."""
        with self._gate.reading() as connection:
            state = remembered(connection)
            index = index_progress.part_made(connection)
        alarm = HistoryAlarm(*state.alarm["about"]) if state.alarm else None
        return SyncStatus(
            "stopped" if alarm else "idle",
            self.waiting(),
            _moment(state.last_success),
            None,
            None,
            alarm,
            _moment(state.offline_since),
            index=index,
        )

    def remember_offline(self, since: dt.datetime) -> None:
        """Keep since when the server could not be reached, until it is."""
        with self._gate.writing() as connection:
            write_state(connection, offline_since=moment(since))

    def stop(self) -> None:
        """Never touch the database again; returns when that is so. A request under way ends in Stopped."""
        self._gate.close()

    def _until_level(
        self, announce: Announce, progress: Progress, report: Report
    ) -> tuple[ExchangeAnswer, tuple[str, ...]]:
        """Exchange until nothing waits on either side: the last answer, and the kinds whose totals then differ."""
        mended = False
        beginnings, turned_about = Beginnings(), 0
        while True:
            asking, due = self.conversation.next_request()
            started = time.monotonic()
            try:
                if due:
                    self._whole.again(due, announce, report)
                    continue
                answer = self.conversation.ask(asking)
            except Turned as turned:
                turned_about += not asking.request.handed
                if turned_about > turns.MOST:
                    raise ServerTrouble(200, "standstill") from turned
                if (applied := turned.applied()) is not None:
                    announce(applied)
                continue
            except AnotherCopy as another:
                turned_about = self._say_old_copy(another, turned_about)
                continue
            except Held:
                if not asking.sets:
                    raise
                continue  # what the others did comes all the same
            except Outdated:
                report.sent += 0 if due else asking.sets
                if not (due or (asking.sets and self._to_send())):
                    raise
                continue  # what waits here is taken all the same
            except Gap as gap:
                if mended:
                    raise ServerTrouble(409, "gap") from gap
                mended = True
                self._rewind(int(str(gap.about[0])))
                continue
            report.sent += asking.sets
            report.head = answer.head
            if scope_changed(asking.request, answer):
                beginnings.one_more()
                self.conversation.note(answer, reread="scope", **handing_back.heard(asking.request))
                continue
            if self._whole.may_take_snapshot(asking.request, answer):
                report.snapshot = self._look = True
                self._whole.take_snapshot(answer, announce, progress, report)
                continue
            try:
                taken = self._take(answer, asking)
            except AnotherCopy as another:
                turned_about = self._say_old_copy(another, turned_about)
                continue
            self.conversation.batch.went(time.monotonic() - started)
            report.add(taken.applied)
            if taken.applied.entries:
                announce(taken.applied)
            progress(report.applied, report.applied + max(answer.head - taken.applied.cursor, taken.to_send))
            self._look = self._look or bool(taken.applied.entries)
            if taken.applied.entries:
                self._whole.unsettle()
            if not answer.more and self._look and self._number_waiting(announce):
                continue
            if self.conversation.is_asking():
                continue  # ahead, for what turned out to be there already
            if not answer.more and (not taken.to_send or self.conversation.held()):
                return answer, taken.different

    def _say_old_copy(self, another: AnotherCopy, turned_about: int) -> int:
        """What this copy tells the server next, and before anything else (R8)."""
        if turned_about >= turns.MOST:
            raise ServerTrouble(200, "standstill") from another
        self.conversation.forget()
        with self._gate.writing() as connection:
            write_state(connection, old_copy=old_copy.TOLD)
        return turned_about + 1

    def _take(self, answer: ExchangeAnswer, asking: Asking) -> _Taken:
        """Verify an answer and apply it: rows, cursor and token in one transaction, while what follows is asked."""
        self.conversation.forget()
        try:
            with self._gate.reading() as connection:
                state = remembered(connection)
                if answer.received_device_seq > state.device_seq:
                    # The server holds sets that this database never wrote; what then follows is R8.
                    raise HistoryAlarm("old_copy", state.device_seq, answer.received_device_seq)
                known = state.known(self._identity.entity, self._trust.keys)
                ready = self.conversation.ready(answer, known)
                if ready is None:
                    ready = Ready(verifying.verify(known, answer, Outbox(connection, state.epoch, asking)))
                page = ready.page
                if self._is_quiet(connection, state, asking.request, answer):
                    return _Taken(nothing_applied(page.cursor), 0, ())
            self.conversation.ask_ahead(answer, page)
            with self._gate.writing() as connection:
                applied = apply_page(
                    connection, page, self._identity.device, ready=ready, meanwhile=self.conversation.look_ahead
                )
                self.conversation.look_ahead()
                if not answer.more:
                    disposing.expect_named(connection)
                hear(connection, answer, state.epoch)
                different = () if answer.totals is None else totals.differing(connection, answer.totals)
                left = outbox.to_send(connection)
                news = {"scope": answer.scope, "form": state.form or shapes.FORM}
                if state.unverified and not answer.more:
                    handing_back.over(connection)
                if not answer.more and not different:
                    news |= {"last_success": moment(self._clock.now()), "alarm": None, "offline_since": None}
                write_state(connection, token=answer.token, **kept_time(answer.now), **news)
            if any(not block.as_sent for block in page.blocks):  # own sets change no keys
                self._whole.follow_pin()
        except HistoryAlarm as problem:
            self.conversation.forget()
            raise self._gate.alarmed(problem, answer) from problem
        return _Taken(applied, left, different)

    def _number_waiting(self, announce: Announce) -> bool:
        """Give numbers to what waits for them here, if this desktop numbers; whether there was anything."""
        place = self._outside.place if self._outside is not None else None
        outside = place.numbers if place is not None else {}
        with self._gate.reading() as connection:
            self._look = numberer.waits(connection, self._identity.device)
        if not self._look:
            return False
        with self._gate.writing() as connection:
            numbered = numberer.number_waiting(connection, self._identity, self._clock, outside)
            cursor = remembered(connection).cursor
        if numbered is None:
            self._look = False
            return False
        if self._outside is not None:
            self._outside.reached(*numbered.place, numbered.numbers)  # the database first, then here, then sent (R6)
        kinds, ids = frozenset(kind for kind, _ in numbered.rows), frozenset(row for _, row in numbered.rows)
        announce(replace(nothing_applied(cursor), kinds=kinds, ids=ids))
        return True

    def _is_quiet(
        self, connection: Connection, state: Remembered, request: ExchangeRequest, answer: ExchangeAnswer
    ) -> bool:
        """Whether an answer leaves nothing to be done: nothing said, nothing told, nothing written meanwhile, level
        within the minute."""
        return (
            not (answer.blocks or answer.more or request.batches or request.access or state.alarm)
            and state.offline_since is None
            and state.last_success is not None
            and state.last_success[:16] == moment(self._clock.now())[:16]
            and (answer.token, answer.scope, answer.checkpoint) == (state.token, state.scope, state.checkpoint)
            and answer.totals is not None
            and not totals.differing(connection, answer.totals)
            and not outbox.to_send(connection)
        )

    def older_entries(self, row: str, before: int, limit: int) -> OlderEntries:
        """What touched a row before an entry, newest first. On any thread. Raises SyncProblem."""
        if self._older_line is None:
            raise Unreachable("connection")
        with self._asking_older:
            return older.older(self._older_line, self._identity.entity, self._trust.keys, row, before, limit)

    def verify_history(self, progress: rechecking.Progress) -> HistoryVerdict:
        """Verify all that is kept of the journal. On any thread; what `progress` raises ends it."""

        def tell(done: int, total: int) -> None:
            self._gate.pass_by()
            progress(done, total)

        return rechecking.recheck(self._database, self._identity.entity, self._trust.keys, self._clock, tell)

    def _rewind(self, expected: int) -> None:
        """Send again from what the server says it lacks. Raises HistoryAlarm when that is no longer ours to send."""
        with self._gate.writing() as connection:
            state = remembered(connection)
            first = connection.execute(
                select(func.min(OutboxRow.device_seq)).where(OutboxRow.epoch == state.epoch)
            ).scalar()
            if first is None or not first <= expected <= state.device_seq:
                problem = HistoryAlarm("gap", expected, first or 0)
            else:
                problem = None
                connection.execute(
                    update(OutboxRow)
                    .where(OutboxRow.epoch == state.epoch, OutboxRow.device_seq >= expected)
                    .values(acknowledged=False)
                )
        if problem is not None:
            self._gate.keep_alarm(problem, b"")
            raise problem

def _moment(word: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(word) if word else None
