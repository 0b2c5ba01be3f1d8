"""When bytes move: after a change of files, after an exchange, from time to time; small files first, theirs after ours.

One thread per office, beside the exchange's: a round asks which files the server holds, sends what it lacks, fetches
and lets go as the rule for keeping says. Neighbours: sending, fetching, starting (puts it together), app.ports.
"""

import datetime as dt
import logging
import random
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app.changes import Changes
from app.context import Office
from app.errors import (
    FileDamaged,
    FileNotAtServer,
    FileNotHere,
    FileProblem,
    Interrupted,
    NoRoomForFile,
    Problem,
    ServerFull,
    ServerTrouble,
    StorageProblem,
    SyncProblem,
    TooBusy,
)
from app.queries import files
from app.storage import journal, kept_files
from sync.client.files.fetching import Fetcher, Progress
from sync.client.files.line import HttpFileLine, timed
from sync.client.files.sending import Sender
from sync.protocol.files import MOST_ASKED

_log = logging.getLogger(__name__)

ALWAYS, MONTHS, ON_DEMAND = "always", "months", "on_demand"
_DAY = dt.timedelta(days=1)
_TELL_EVERY = 0.25
IN_A_ROW = 3
"""Files with which a round ends badly, one after the other, before it gives up."""
PARTING = 2.0
"""Seconds to wait for the thread when stopping."""


@dataclass(frozen=True)
class Pace:
    """Seconds: between two rounds when all is well, before the first attempt after a failure, and at most."""

    round: float = 600.0
    first: float = 5.0
    longest: float = 600.0


class _Waits(Exception):
    """Bytes wait for another line; what has come so far is kept."""


class Ended(Exception):
    """The program closes: what has been sent and fetched so far is kept."""


class _Trouble:
    """Files of one round with which the server, or the line, ended badly: one that the server cannot give must not
    keep all others waiting for ever."""

    def __init__(self, note: Callable[[str, Problem], None]) -> None:
        self._note = note
        self._in_a_row = 0
        self.first: Problem | None = None

    @contextmanager
    def passed_over(self, sha256: str) -> Iterator[None]:
        """Go on after a file's trouble, unless it was the same with those before: then it is not the file's."""
        try:
            yield
            self._in_a_row = 0
        except (Interrupted, ServerTrouble) as problem:
            self._note(sha256, problem)
            self.first = self.first or problem
            self._in_a_row += 1
            if self._in_a_row == IN_A_ROW:
                raise


class Mover:
    """Moves the bytes of one office's files."""

    def __init__(
        self,
        office: Office,
        line: HttpFileLine,
        fetching_line: HttpFileLine,
        rule: Callable[[], tuple[str, int]] = lambda: (ALWAYS, 0),
        pace: Pace = Pace(),
        waits: Callable[[], bool] = lambda: False,
    ) -> None:
        """`rule` tells which bytes are to be here: the settings files_kept and files_kept_months. While `waits` says so
        nothing is moved by itself; what a person opens comes all the same."""
        self._office = office
        self._lines = (line, fetching_line)
        self._line = line
        self._sender = Sender(office, line)
        self._fetcher = Fetcher(office, fetching_line)
        self._rule = rule
        self._waits = waits
        self._pace = pace
        self._condition = threading.Condition()
        self._asked = True
        self._stopping = False
        self._failures = 0
        self._telling = threading.local()
        self._thread = threading.Thread(target=self._run, name=f"files-{office.identity.entity}", daemon=True)
        self._unsubscribe = office.announcer.subscribe(self._announced)
        self.problem: Problem | None = None
        """Why the last round ended early."""

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wake(self) -> None:
        """Look again now: a file was added, the line is there, the rule is another."""
        with self._condition:
            self._asked = True
            self._condition.notify_all()

    def let_connections_go(self) -> None:
        """See SyncControl.line_is_new; what is moved just now finds out by itself."""
        for line in self._lines:
            line.let_go()

    def stop(self) -> None:
        """End; what is under way is gone on with at the next start."""
        with self._condition:
            if self._stopping:
                return
            self._stopping = True
            self._condition.notify_all()
        self._unsubscribe()
        for line in self._lines:
            line.close()
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            self._thread.join(PARTING)

    def fetch(self, sha256: str, size: int, progress: Progress) -> None:
        """Have a file's bytes here now, because a person wants to see it. Raises as Fetcher.fetch does."""
        self._fetcher.fetch(sha256, size, progress)
        self._tell((sha256,))

    # --- the thread ---------------------------------------------------------------------------------------------------

    def _announced(self, changes: Changes) -> None:
        own = getattr(self._telling, "now", False)
        if not own and "file" in changes.kinds and changes.entity == self._office.identity.entity:
            self.wake()

    def _run(self) -> None:
        wait = 0.0
        while self._wait(wait):
            try:
                if not self._waits():
                    self.round()
                self.problem, self._failures, wait = None, 0, self._pace.round
            except Ended:
                return
            except _Waits:
                wait = self._pace.round
            except (SyncProblem, StorageProblem, ServerFull) as problem:
                wait = self._failed(problem)
            except Exception as error:  # noqa: BLE001 - the reason follows
                # A fault of ours must not end the thread in silence, and a closed database ends it without a word.
                if self._stopping:
                    return
                _log.exception("files could not be moved")
                wait = self._failed(SyncProblem("unexpected", type(error).__name__))

    def _failed(self, problem: Problem) -> float:
        self.problem = problem
        wait = min(self._pace.longest, self._pace.first * 2**self._failures) * random.uniform(0.8, 1.2)
        self._failures = min(self._failures + 1, 16)
        if isinstance(problem, TooBusy) and problem.about and isinstance(problem.about[0], int):
            wait = max(wait, float(problem.about[0]))
        return wait

    def _wait(self, seconds: float) -> bool:
        with self._condition:
            if not self._asked and not self._stopping:
                self._condition.wait(seconds)
            self._asked = False
            return not self._stopping

    def round(self) -> None:
        """Everything that can be moved now, once. Raises SyncProblem, StorageProblem, ServerFull when it cannot go on,
        or could not with a file; a single file that cannot be moved is noted and passed over."""
        self._ask()
        full: ServerFull | None = None
        trouble = _Trouble(self._note_failed)
        for sha256, size in self._office.read(files.to_send):
            try:
                with trouble.passed_over(sha256):
                    self._send(sha256, size)
            except ServerFull as problem:
                full = problem  # a smaller one might still go, but none before an operator acts
                self._note_failed(sha256, problem)
                break
            except FileProblem as problem:
                self._note_failed(sha256, problem)
                if isinstance(problem, FileDamaged | FileNotHere):
                    self._put_aside(sha256)
        self._fetch_what_is_kept(trouble)
        self._let_go()
        self._office.blobs.sweep()
        if full is not None:
            raise full
        if trouble.first is not None:
            raise trouble.first

    def _ask(self) -> None:
        unknown = self._office.read(files.to_ask)
        for start in range(0, len(unknown), MOST_ASKED):
            self._expect_running()
            held = self._line.held(unknown[start : start + MOST_ASKED])
            if held:
                with self._office.database.writing() as connection:
                    kept_files.at_server(connection, sorted(held))
                self._tell(held)

    def _send(self, sha256: str, size: int) -> None:
        last = 0.0

        def told(_offset: int) -> None:
            nonlocal last
            self._expect_running()
            now = timed()
            if now - last >= _TELL_EVERY:
                last = now
                self._tell((sha256,))

        self._sender.send(sha256, size, told)
        self._tell((sha256,))

    def _fetch_what_is_kept(self, trouble: "_Trouble") -> None:
        rule, months = self._rule()
        if rule == ON_DEMAND:
            return
        since = journal.moment(self._before(months)) if rule == MONTHS else None
        for sha256, size in self._office.read(files.to_fetch, since):
            try:
                with trouble.passed_over(sha256):
                    self._fetcher.fetch(sha256, size, lambda _done, _total: self._expect_running())
            except (FileProblem, NoRoomForFile) as problem:
                self._note_failed(sha256, problem)
            self._tell((sha256,))

    def _let_go(self) -> None:
        rule, months = self._rule()
        if rule == ALWAYS:
            return
        before = self._before(months) if rule == MONTHS else self._office.clock.now() - _DAY
        going = self._office.read(files.may_go, journal.moment(before))
        for start in range(0, len(going), MOST_ASKED):
            self._expect_running()
            some = going[start : start + MOST_ASKED]
            held = self._line.held(some)  # now, not as it was once said: these may be the last bytes there are
            missing = [sha256 for sha256 in some if sha256 not in held]
            for sha256 in sorted(held):
                if not self._is_given(sha256):
                    self._still_here(sha256)
                    continue
                with self._office.database.writing() as connection:
                    noted = kept_files.gone(connection, sha256)
                if noted and not self._office.blobs.let_go(sha256):
                    self._still_here(sha256)
            if missing:
                with self._office.database.writing() as connection:
                    kept_files.at_server(connection, (), missing)
                self.wake()  # and so they are sent again
            self._tell(some)

    def _is_given(self, sha256: str) -> bool:
        """Whether the server gives the end of what it says to hold: it says what stands in its database, and its files
        may have been on another disk. Raises SyncProblem when the line is down."""
        try:
            with self._office.blobs.open(sha256) as reader:
                size = reader.size
                last = b"".join(reader.read(max(0, size - 1), size))
            with self._line.fetch(sha256, max(0, size - 1)) as pieces:
                return b"".join(pieces) == last
        except (FileNotHere, FileDamaged):
            return True  # nothing is lost with them
        except (FileNotAtServer, Interrupted, ServerTrouble):
            return False

    def _still_here(self, sha256: str) -> None:
        """A program has the bytes open (Windows), or the server does not give them: they go another day."""
        with self._office.database.writing() as connection:
            kept_files.stays(connection, sha256, journal.moment(self._office.clock.now()))

    def _before(self, months: int) -> dt.datetime:
        return self._office.clock.now() - dt.timedelta(days=30.44 * months)

    def _put_aside(self, sha256: str) -> None:
        """Damaged here: never sent; if the server or another desktop has it, it comes from there."""
        self._office.blobs.put_aside(sha256)
        with self._office.database.writing() as connection:
            kept_files.lost(connection, sha256)
        _log.warning("the bytes of a file are damaged", extra={"status": "FileDamaged"})

    def _note_failed(self, sha256: str, problem: Problem) -> None:
        with self._office.database.writing() as connection:
            kept_files.failed(connection, sha256, type(problem).__name__)
        self._tell((sha256,))

    def _expect_running(self) -> None:
        if self._stopping:
            raise Ended
        if self._waits():
            raise _Waits

    def _tell(self, digests: Iterable[str]) -> None:
        ids = self._office.read(files.rows_of, tuple(digests))
        if ids:
            self._telling.now = True
            try:
                self._office.announcer.announce(Changes(self._office.identity.entity, frozenset({"file"}), ids, "sync"))
            finally:
                self._telling.now = False
