"""Reading what stands from its beginning: the whole journal beside the copy, or a snapshot of what it came to.

The copy stays as it is until all is here and verified, then one transaction replaces it under the outbox. Neighbours:
engine (when), conversation (asks), reread and newcomer (put it in place), settling (what a snapshot leaves to do).
"""

from dataclasses import replace

from app.errors import HistoryAlarm, ServerTrouble
from app.storage import index_progress
from app.storage.database import LOG_MOST, LOG_MUCH, Database
from app.storage.journal import write_state
from sync.client import disposing, newcomer, old_copy, settling, shapes, verifying
from sync.client.conversation import Conversation, scope_changed
from sync.client.copy_state import remembered
from sync.client.gate import Gate
from sync.client.newcomer import Download
from sync.client.own_sets import Outbox
from sync.client.report import Announce, Progress, Report, untold
from sync.client.reread import Spool, lay_outbox_over, replace_copy
from sync.client.snapshot_line import SnapshotLine
from sync.client.trust import Trust
from sync.protocol import history
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest

_BEGINNINGS = 3
"""How often, in one synchronisation, a reading from the beginning may begin anew because the scope changed again."""


class Beginnings:
    """How often one synchronisation began to read anew, because the reader's scope changed again."""

    def __init__(self) -> None:
        self._count = 0

    def one_more(self) -> None:
        """Raises ServerTrouble when it would never end."""
        self._count += 1
        if self._count > _BEGINNINGS:
            raise ServerTrouble(200, "scope")


class WholeReading:
    """Readings from the beginning, of one office."""

    def __init__(
        self,
        gate: Gate,
        conversation: Conversation,
        snapshots: SnapshotLine | None,
        database: Database,
        trust: Trust,
    ) -> None:
        """Without `snapshots` the journal is read from its beginning, however long it is."""
        self._gate = gate
        self._conversation = conversation
        self._identity = conversation.identity
        self._database = database
        self._trust = trust
        self._snapshots = snapshots
        self._download: Download | None = None
        """Begun and not all here: it goes on from where it was cut."""
        self._settled = False
        """Nothing is left to be done after a snapshot."""

    def again(self, reason: str, announce: Announce, report: Report) -> None:
        """Fetch the whole journal, then put its state in the copy's place under the outbox, in one transaction.

        `reason` as in Report.reread. Raises SyncProblem, StorageProblem, Stopped, Turned; then it is still due.
        """
        with self._gate.writing() as connection:
            write_state(connection, reread=reason)
        report.reread += (reason,)
        self._conversation.forget()
        spool = Spool()
        answer = self._fetch_all(spool, reason)
        if answer.more:
            report.snapshot = True
            self.take_snapshot(answer, announce, untold, report)
            return
        try:
            with self._gate.writing() as connection:
                state = remembered(connection)
                known = replace(
                    state.known(self._identity.entity, self._trust.keys), cursor=0, cursor_hash=history.START
                )
                pages = spool.pages(known, Outbox(connection, state.epoch, completes=False))
                applied = replace_copy(connection, pages, self._identity.device)
                disposing.expect_named(connection)
                old_copy.settle(connection)
                # What an earlier snapshot had left to fetch is here too, and what is kept begins with the journal.
                whole = {"kept_after": None, "keeping": None}
                write_state(connection, scope=answer.scope, form=shapes.FORM, reread=None, **whole)
            self.follow_pin()
        except HistoryAlarm as problem:
            raise self._gate.alarmed(problem, answer) from problem
        report.add(applied)
        announce(applied)

    def _fetch_all(self, spool: Spool, reason: str) -> ExchangeAnswer:
        """All of the journal into the spool. The last answer; when `more` is true it is the first, and a snapshot is to
        be taken instead."""
        beginnings = Beginnings()
        cursor, cursor_hash, scope = 0, history.START, ""
        while True:
            asking = self._conversation.reading_on(scope, cursor, cursor_hash)
            request, answer = asking.request, self._conversation.ask(asking)
            self._conversation.note(answer)
            if scope_changed(request, answer):
                beginnings.one_more()
                spool.clear()
                cursor, cursor_hash, scope = 0, history.START, answer.scope
                continue
            if self.may_take_snapshot(request, answer, reason):
                return answer
            scope = answer.scope
            spool.add(answer)
            if answer.blocks:
                last = answer.blocks[-1]
                cursor, cursor_hash = last.first + len(last) - 1, answer.page_hash
            if not answer.more:
                return answer

    def may_take_snapshot(self, request: ExchangeRequest, answer: ExchangeAnswer, reason: str | None = None) -> bool:
        """Whether a snapshot is to be taken instead of the journal, whose first page `answer` is; `reason` as of
        `again`."""
        if self._snapshots is None or request.cursor or not answer.more:
            return False
        with self._gate.reading() as connection:
            return newcomer.is_due(connection, answer, reason)

    def take_snapshot(self, answer: ExchangeAnswer, announce: Announce, progress: Progress, report: Report) -> None:
        """Fetch what stands, then put it in place in one transaction; `answer` is the first page of the journal."""
        assert self._snapshots is not None
        self._conversation.note(answer)
        line = self._snapshots

        def tell(done: int, total: int) -> None:
            self._gate.pass_by()
            progress(done, total)

        try:
            with self._gate.reading() as connection:
                state = remembered(connection)
                known = state.known(self._identity.entity, self._trust.keys)
                if not state.cursor:
                    page = verifying.verify(known, answer, Outbox(connection, state.epoch))
                    known = replace(known, incarnation=page.incarnation, checkpoint=page.checkpoint)
            if self._download is None:
                self._download = Download(known)
            self._download.go_on_from(known, answer.scope)
            manifest = self._download.fetch(line, tell)
            self._settled = False
            with self._gate.writing() as connection:
                # Usable first: the log is brought into the file by the next transaction.
                connection.exec_driver_sql("PRAGMA wal_autocheckpoint = 0")
                try:
                    applied = newcomer.bring_in(
                        connection, manifest, self._download.pieces, known, lay_outbox_over
                    )
                    self._trust.settle(connection, manifest.checkpoint.seq)
                finally:
                    connection.exec_driver_sql(f"PRAGMA wal_autocheckpoint = {LOG_MOST}")
        except HistoryAlarm as problem:
            self._download = None
            raise self._gate.alarmed(problem, answer) from problem
        self.follow_pin()
        self._download = None
        report.add(applied)
        announce(applied)

    def follow_pin(self) -> None:
        """Believe the key that the entries applied last lead to."""
        with self._gate.reading() as connection:
            self._trust.renew(connection)

    def unsettle(self) -> None:
        """Entries were applied: what they leave for afterwards is not done."""
        self._settled = False

    def settle(self) -> bool:
        """Do a slice of what a snapshot left for afterwards; whether there is more. Raises SyncProblem, StorageProblem,
        Stopped; then it goes on from there another time."""
        if not self._settled:
            disposing.finish(self._database, self._gate.reading, self._gate.writing)
            try:
                more = settling.go_on(self._gate.reading, self._gate.writing, self._snapshots, self._identity.entity)
            except settling.Doubt as doubt:
                self._gate.keep_alarm(doubt.alarm, doubt.evidence)
                raise doubt.alarm from doubt
            with self._gate.reading():  # so that it is not closed meanwhile
                # While there is more to do, only so often that no commit has to.
                self._database.bring_in_log(LOG_MOST // 4 if more else LOG_MUCH)
            self._settled = not more
        return not self._settled

    def part_indexed(self) -> float | None:
        """How much of the search index is made, from 0 to 1; None when it is whole."""
        if self._settled:
            return None
        with self._gate.reading() as connection:
            return index_progress.part_made(connection)
