"""One whole synchronisation: send what waits, apply what comes, until both ends are level; then compare totals.

It knows nothing of threads or of when (runner), of HTTP (transport) or of rows (apply). A page is applied together
with the cursor and the token in one transaction, so that it can be cut anywhere. Neighbours: asking, verifying, reread.
"""

import datetime as dt
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace

import msgspec
from sqlalchemy import Connection, func, select, update

from app.context import Identity
from app.errors import DeviceWiped, HistoryAlarm, NotEmpty, ServerTrouble, SyncProblem, Unreachable
from app.model.journal import AccessRow, OutboxRow
from app.ports import Clock, SyncStatus
from app.storage import search_index
from app.storage.database import Database
from app.storage.entries import OlderEntries
from app.storage.journal import moment, write_state
from app.storage.outside_copy import OutsideCopy
from sync.client import handing_back, newcomer, numberer, old_copy, older, settling, totals, turns, verifying
from sync.client.apply import Applied, apply_page, nothing_applied
from sync.client.asking import Asking, Keys, next_request, reading_request
from sync.client.batch import Batch
from sync.client.copy_state import Remembered, remembered
from sync.client.failures import Gap, may_be_taken, may_be_too_large
from sync.client.newcomer import Download
from sync.client.own_sets import Outbox
from sync.client.reread import Spool, lay_outbox_over, replace_copy
from sync.client.shapes import FORM
from sync.client.snapshot_line import SnapshotLine
from sync.client.transport import Transport
from sync.client.turns import Turned
from sync.protocol import encoding, history
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest

_BEGINNINGS = 3
"""How often, in one synchronisation, a reading from the beginning may begin anew because the scope changed again."""


class Stopped(Exception):
    """The engine was told to stop; what was applied is whole, the rest comes another time."""


@dataclass
class Report:
    """What one synchronisation did, measured."""

    sent: int = 0
    """Own sets sent, also those sent again after a lost answer."""
    applied: int = 0
    """Entries applied."""
    passed: int = 0
    """Own sets that left the outbox."""
    refused: int = 0
    lost: int = 0
    head: int = 0
    snapshot: bool = False
    """Whether a snapshot was taken instead of the journal."""
    reread: tuple[str, ...] = ()
    """Why the journal was read from its beginning: "scope", "totals", "form", "old_copy" or "restored"."""
    requests: int = 0
    bytes_sent: int = 0
    bytes_received: int = 0
    clock_off: float = 0.0
    """Seconds by which this machine's clock is ahead of the server's."""

    def add(self, applied: Applied) -> None:
        """Count a page."""
        self.applied += applied.entries
        self.passed += applied.passed
        self.refused += applied.refused
        self.lost += applied.lost


@dataclass(frozen=True)
class _Taken:
    applied: Applied
    to_send: int
    """Own sets the server does not hold yet."""
    different: tuple[str, ...]
    """Kinds whose totals are not the server's, once level."""


Progress = Callable[[int, int], None]
"""`(done, total)` sets and entries of the synchronisation under way."""


def _nobody(_applied: Applied) -> None:
    pass


def _nothing(_done: int, _total: int) -> None:
    pass


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
    ) -> None:
        """`snapshots` is used by the thread of the exchange, `older_line` by whoever opens an older history."""
        self._database = database
        self._outside = outside
        self._transport = transport
        self._identity = identity
        self._keys = keys
        self._clock = clock
        self._batch = Batch()
        self._pending: Asking | None = None
        """Asked, and no answer came: it is asked again as it was, nonce and all (R22)."""
        self._in_vain = 0
        """How often it may have been too much for the line."""
        self._look = True
        """Whether rows may wait here for their numbers: nobody has looked since the last entry came."""
        self._gate = threading.Lock()
        self._stopped = False
        self._snapshots = snapshots
        """Without it the journal is read from its beginning, however long it is."""
        self._older_line = older_line or snapshots
        self._download: Download | None = None
        self._asking_older = threading.Lock()
        self._settled = False
        """Nothing is left to be done after a snapshot."""

    def exchange(self, announce: Callable[[Applied], None] = _nobody, progress: Progress = _nothing) -> Report:
        """Synchronise until level. Raises SyncProblem, StorageProblem or Stopped; what was applied before stays.

        `announce` is called after each committed page, outside any transaction.
        """
        report = Report()
        traffic = self._transport.traffic
        before = replace(traffic)
        try:
            answer, different = self._until_level(announce, progress, report)
            if different:
                with suppress(Turned):
                    self._reread("totals", announce, report)
                answer, different = self._until_level(announce, progress, report)
                if different:
                    raise self._alarmed(HistoryAlarm("totals", *different), answer)
        finally:
            report.requests = traffic.requests - before.requests
            report.bytes_sent = traffic.sent - before.sent
            report.bytes_received = traffic.received - before.received
            report.clock_off = self._transport.clock_off()
        return report

    def retire(self) -> None:
        """Send everything, then end this desktop at the server; the caller wipes it. Raises NotEmpty when something is
        still to be decided here, and what `exchange` raises; then the desktop is what it was."""
        self.exchange()
        with self._reading() as connection:
            left = connection.exec_driver_sql(
                "SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM quarantine WHERE state = 'waiting')"
            ).scalar_one()
        if left:
            raise NotEmpty(left)
        asking, _ = self._next_request()
        try:
            self._transport.exchange(msgspec.structs.replace(asking.request, retire=True))
        except DeviceWiped:
            return  # it was taken, and only the answer was lost

    def waiting(self) -> int:
        """Own sets the cursor has not passed."""
        with self._reading() as connection:
            return connection.execute(select(func.count()).select_from(OutboxRow)).scalar_one()

    def cursor(self) -> int:
        """The last entry applied here."""
        with self._reading() as connection:
            return remembered(connection).cursor

    def first_status(self) -> SyncStatus:
        """What is known before the first attempt: what the last run of the program left, alarms too."""
        with self._reading() as connection:
            state = remembered(connection)
            index = search_index.part_made(connection)
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
        with self._writing() as connection:
            write_state(connection, offline_since=moment(since))

    def stop(self) -> None:
        """Never touch the database again; returns when that is so. A request under way ends in Stopped."""
        with self._gate:
            self._stopped = True

    def _until_level(
        self, announce: Callable[[Applied], None], progress: Progress, report: Report
    ) -> tuple[ExchangeAnswer, tuple[str, ...]]:
        """Exchange until nothing waits on either side: the last answer, and the kinds whose totals then differ."""
        mended = False
        beginnings = turned_about = 0
        while True:
            asking, due = self._next_request()
            started = time.monotonic()
            try:
                if due:
                    self._reread(due, announce, report)
                    continue
                answer = self._ask(asking)
            except Turned as turned:
                turned_about += not asking.request.handed
                if turned_about > turns.MOST:
                    raise ServerTrouble(200, "standstill") from turned
                if (applied := turned.applied()) is not None:
                    announce(applied)
                continue
            except Gap as gap:
                if mended:
                    raise ServerTrouble(409, "gap") from gap
                mended = True
                self._rewind(int(str(gap.about[0])))
                continue
            report.sent += asking.sets
            report.head = answer.head
            if _scope_changed(asking.request, answer):
                beginnings += 1
                if beginnings > _BEGINNINGS:
                    raise ServerTrouble(200, "scope")
                self._note(answer, reread="scope")
                self._reread("scope", announce, report)
                continue
            if self._may_take_snapshot(asking.request, answer, None):
                report.snapshot = True
                self._take_snapshot(answer, announce, progress, report)
                continue
            taken = self._take(answer, asking)
            self._batch.went(time.monotonic() - started)
            report.add(taken.applied)
            if taken.applied.entries:
                announce(taken.applied)
            progress(report.applied, report.applied + max(answer.head - taken.applied.cursor, taken.to_send))
            self._look = self._look or bool(taken.applied.entries)
            if not answer.more and self._look and self._number_waiting(announce):
                continue
            if not answer.more and not taken.to_send:
                return answer, taken.different

    def _next_request(self) -> tuple[Asking, str | None]:
        """What to ask next; or first, why the journal must be read again."""
        with self._reading() as connection:
            state = remembered(connection)
            due = state.reread or ("form" if state.cursor and state.form not in (None, FORM) else None)
            if turns.comes_first(state):
                due = None
            if self._pending is not None and turns.is_pending(self._pending, state):
                return self._pending, due
            asking = next_request(connection, state, self._identity, self._keys, self._batch)
            asking = turns.instead(connection, state, asking, self._identity, self._keys, self._outside)
        return asking, due

    def _ask(self, asking: Asking) -> ExchangeAnswer:
        if self._stopped:
            raise Stopped
        request = asking.request
        if asking is not self._pending:
            self._in_vain = 0
        self._pending = asking
        if request.batches and self._outside is not None:
            self._outside.before_sending()
        try:
            answer = self._transport.exchange(request)
        except SyncProblem as problem:
            self._in_vain += may_be_too_large(problem)
            if not may_be_taken(problem) or self._in_vain > 1:
                # Taken or not, its sets are known by their place in the chain: smaller pieces of them do no harm.
                self._pending = None
            self._batch.trouble()
            if isinstance(problem, HistoryAlarm):
                self._keep_alarm(problem, b"")
            raise
        self._heed(request, answer)
        last_sent = request.first_device_seq + asking.sets - 1
        # Whoever says that it is an old copy is given an epoch, and nothing else.
        still = (answer.more and not answer.blocks and not _scope_changed(request, answer)) or bool(request.old_copy)
        if (request.batches and answer.received_device_seq < last_sent) or still:
            # Asking on would never end.
            self._pending = None
            raise ServerTrouble(200, "standstill")
        return answer

    def _heed(self, request: ExchangeRequest, answer: ExchangeAnswer) -> None:
        """Keep what an answer says about this copy or about the server itself; raises Turned when it says such a thing.
        Raises ServerRecovering and HistoryAlarm too."""
        if not turns.is_one(answer):
            return
        self._pending = None
        try:
            with self._writing() as connection:
                now = self._clock.now()
                rows = turns.heed(connection, request, answer, self._identity, self._keys.server, now)
        except HistoryAlarm as problem:
            raise self._alarmed(problem, answer) from problem
        turns.after(answer, self._outside)
        raise Turned(rows)

    def _take(self, answer: ExchangeAnswer, asking: Asking) -> _Taken:
        """Verify an answer and apply it: rows, cursor and token in one transaction."""
        try:
            with self._reading() as connection:
                state = remembered(connection)
                if answer.received_device_seq > state.device_seq:
                    # The server holds sets that this database never wrote; what then follows is R8.
                    raise HistoryAlarm("old_copy", state.device_seq, answer.received_device_seq)
                own = Outbox(connection, state.epoch, asking)
                page = verifying.verify(state.known(self._identity.entity, self._keys.server), answer, own)
                if self._is_quiet(connection, state, asking.request, answer):
                    return _Taken(nothing_applied(page.cursor), 0, ())
            with self._writing() as connection:
                applied = apply_page(connection, page, self._identity.device)
                _hear(connection, answer, state.epoch)
                different = () if answer.totals is None else totals.differing(connection, answer.totals)
                to_send = _to_send(connection)
                news = {"scope": answer.scope, "form": state.form or FORM}
                if state.unverified and not answer.more:
                    handing_back.over(connection)
                if not answer.more and not different:
                    news |= {"last_success": moment(self._clock.now()), "alarm": None, "offline_since": None}
                write_state(connection, token=answer.token, server_now=answer.now, **news)
        except HistoryAlarm as problem:
            raise self._alarmed(problem, answer) from problem
        finally:
            self._pending = None
        return _Taken(applied, to_send, different)

    def _number_waiting(self, announce: Callable[[Applied], None]) -> bool:
        """Give numbers to what waits for them here, if this desktop numbers; whether there was anything."""
        place = self._outside.place if self._outside is not None else None
        outside = place.numbers if place is not None else {}
        with self._reading() as connection:
            self._look = numberer.waits(connection, self._identity.device)
        if not self._look:
            return False
        with self._writing() as connection:
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
            and not _to_send(connection)
        )

    def _note(self, answer: ExchangeAnswer, **more: object) -> None:
        """Keep what an answer says about us, though nothing of its entries."""
        with self._writing() as connection:
            _hear(connection, answer, remembered(connection).epoch)
            write_state(connection, token=answer.token, server_now=answer.now, **more)
        self._pending = None

    def _reread(self, reason: str, announce: Callable[[Applied], None], report: Report) -> None:
        """Fetch the whole journal, then put its state in the copy's place under the outbox, in one transaction."""
        with self._writing() as connection:
            write_state(connection, reread=reason)
        report.reread += (reason,)
        self._pending = None
        spool = Spool()
        answer = self._fetch_all(spool, reason)
        if answer.more:
            report.snapshot = True
            self._take_snapshot(answer, announce, _nothing, report)
            return
        try:
            with self._writing() as connection:
                state = remembered(connection)
                known = replace(
                    state.known(self._identity.entity, self._keys.server), cursor=0, cursor_hash=history.START
                )
                pages = spool.pages(known, Outbox(connection, state.epoch, completes=False))
                applied = replace_copy(connection, pages, self._identity.device)
                old_copy.settle(connection)
                write_state(connection, scope=answer.scope, form=FORM, reread=None)
        except HistoryAlarm as problem:
            raise self._alarmed(problem, answer) from problem
        report.add(applied)
        announce(applied)

    def _fetch_all(self, spool: Spool, reason: str) -> ExchangeAnswer:
        """All of the journal into the spool. The last answer; when `more` is true it is the first, and a snapshot is to
        be taken instead."""
        beginnings = 0
        cursor, cursor_hash, scope = 0, history.START, ""
        while True:
            with self._reading() as connection:
                request = reading_request(
                    connection, self._identity, self._keys, scope, cursor, cursor_hash, int(self._batch.size)
                )
            answer = self._ask(Asking(request))
            self._note(answer)
            if _scope_changed(request, answer):
                beginnings += 1
                if beginnings > _BEGINNINGS:
                    raise ServerTrouble(200, "scope")
                spool.clear()
                cursor, cursor_hash, scope = 0, history.START, answer.scope
                continue
            if self._may_take_snapshot(request, answer, reason):
                return answer
            scope = answer.scope
            spool.add(answer)
            if answer.blocks:
                last = answer.blocks[-1]
                cursor, cursor_hash = last.first + len(last) - 1, answer.page_hash
            if not answer.more:
                return answer

    def _may_take_snapshot(self, request: ExchangeRequest, answer: ExchangeAnswer, reason: str | None) -> bool:
        if self._snapshots is None or request.cursor or not answer.more:
            return False
        with self._reading() as connection:
            return newcomer.is_due(connection, answer, reason)

    def _take_snapshot(
        self, answer: ExchangeAnswer, announce: Callable[[Applied], None], progress: Progress, report: Report
    ) -> None:
        """Fetch what stands, then put it in place in one transaction; `answer` is the first page of the journal."""
        assert self._snapshots is not None
        self._note(answer)
        line = self._snapshots

        def tell(done: int, total: int) -> None:
            if self._stopped:
                raise Stopped
            progress(done, total)

        try:
            with self._reading() as connection:
                state = remembered(connection)
                known = state.known(self._identity.entity, self._keys.server)
                if not state.cursor:
                    page = verifying.verify(known, answer, Outbox(connection, state.epoch))
                    known = replace(known, incarnation=page.incarnation, checkpoint=page.checkpoint)
            if self._download is None:
                self._download = Download(known)
            self._download.go_on_from(known, answer.scope)
            manifest = self._download.fetch(line, tell)
            self._settled = False
            with self._writing() as connection:
                # Usable first: the log is brought into the file by the next transaction.
                connection.exec_driver_sql("PRAGMA wal_autocheckpoint = 0")
                try:
                    applied = newcomer.bring_in(
                        connection, manifest, self._download.pieces, known, lay_outbox_over
                    )
                finally:
                    connection.exec_driver_sql("PRAGMA wal_autocheckpoint = 1000")
        except HistoryAlarm as problem:
            self._download = None
            raise self._alarmed(problem, answer) from problem
        self._download = None
        self._look = True
        report.add(applied)
        announce(applied)

    def settle(self) -> bool:
        """Do a slice of what a snapshot left for afterwards; whether there is more. Raises SyncProblem, StorageProblem,
        Stopped; then it goes on from there another time."""
        if not self._settled:
            try:
                more = settling.go_on(self._reading, self._writing, self._snapshots, self._identity.entity)
            except settling.Doubt as doubt:
                self._keep_alarm(doubt.alarm, doubt.evidence)
                raise doubt.alarm from doubt
            self._settled = not more
        return not self._settled

    def older_entries(self, row: str, before: int, limit: int) -> OlderEntries:
        """What touched a row before an entry, newest first. On any thread. Raises SyncProblem."""
        if self._older_line is None:
            raise Unreachable("connection")
        with self._asking_older:
            return older.older(self._older_line, self._identity.entity, self._keys.server, row, before, limit)

    def part_indexed(self) -> float | None:
        """How much of the search index is made, from 0 to 1; None when it is whole."""
        if self._settled:
            return None
        with self._reading() as connection:
            return search_index.part_made(connection)

    def _rewind(self, expected: int) -> None:
        """Send again from what the server says it lacks. Raises HistoryAlarm when that is no longer ours to send."""
        with self._writing() as connection:
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
            self._keep_alarm(problem, b"")
            raise problem

    def _alarmed(self, problem: HistoryAlarm, answer: ExchangeAnswer) -> HistoryAlarm:
        self._keep_alarm(problem, encoding.compress(encoding.encode(answer))[0])
        return problem

    def _keep_alarm(self, problem: HistoryAlarm, evidence: bytes) -> None:
        """Stop for a person. Evidence stays in the encrypted database: it is personal data, so never a plain file."""
        about = [word if isinstance(word, str | int) else str(word) for word in problem.about]
        alarm = {"at": moment(self._clock.now()), "about": about}
        with self._writing() as connection:
            write_state(connection, alarm=alarm, evidence={**alarm, "answer": evidence})

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._gate:
            if self._stopped:
                raise Stopped
            with self._database.reading() as connection:
                yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._gate:
            if self._stopped:
                raise Stopped
            with self._database.writing() as connection:
                yield connection


def _moment(word: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(word) if word else None


def _scope_changed(request: ExchangeRequest, answer: ExchangeAnswer) -> bool:
    """Whether the reader now sees more or less than what was read so far."""
    return request.cursor > 0 and answer.scope != request.scope


def _to_send(connection: Connection) -> int:
    return connection.execute(
        select(func.count()).select_from(OutboxRow).where(OutboxRow.acknowledged.is_(False))
    ).scalar_one()


def _hear(connection: Connection, answer: ExchangeAnswer, epoch: int) -> None:
    """Mark what the server holds of ours: it need not be sent again."""
    connection.execute(
        update(OutboxRow)
        .where(
            OutboxRow.epoch == epoch,
            OutboxRow.device_seq <= answer.received_device_seq,
            OutboxRow.acknowledged.is_(False),
        )
        .values(acknowledged=True)
    )
    connection.execute(
        update(AccessRow).where(AccessRow.sent.is_(False), AccessRow.number <= answer.access_number).values(sent=True)
    )
