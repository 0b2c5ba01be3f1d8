"""The only door to threads: reads, writes and long work leave here and their answers come back on the GUI thread.

Only frozen values cross; a late answer is dropped by its ticket; a worker is kept until its answer has been delivered.
Neighbours: app.context.Office (what is read and written), ui.problems (words for what nobody else answers for).
"""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Signal, Slot

from app.changes import Announcer, Changes
from app.context import Done, Office
from app.ports import SyncStatus
from ui.collecting import Collector

READERS = 2
LONG_WORKERS = 2
GATHER_MS = 100
"""How long changes that came from the server are gathered before they are announced once."""
LATER_MS = 50
LATEST_SECONDS = 5.0
"""How often it is looked whether what can wait may begin, and how long it waits at most."""


class Cancelled(Exception):
    """The person stopped a long piece of work. Nobody is told: they know."""


class Questions:
    """Counts the questions of one asker, so that the answer to an older one can be dropped.

    `background.read(..., ticket=self._questions.next())`; `forget()` makes every answer still under way late.
    """

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> "Ticket":
        self._last += 1
        return Ticket(self, self._last)

    def forget(self) -> None:
        self._last += 1

    def is_late(self, number: int) -> bool:
        return number != self._last


@dataclass(frozen=True)
class Ticket:
    """The number of one question among an asker's questions."""

    questions: Questions
    number: int

    @property
    def late(self) -> bool:
        return self.questions.is_late(self.number)


@dataclass(frozen=True)
class Written:
    """A committed write of this person, for the frame: where, which action, and its change set."""

    office: Office
    action: str
    set_id: str
    changes: Changes
    quiet: bool


class Progress:
    """Given to long work: it reports how far it is and stops when the person asks. Callable from the worker only."""

    def __init__(self, job: "Job", tell: Callable[["Job"], None]) -> None:
        self._job = job
        self._tell = tell
        self._last = 0.0

    def __call__(self, done: int, total: int, text: str = "") -> None:
        """`done` of `total` (0: not known). Raises Cancelled when the person has cancelled."""
        self.check()
        self._job.progress = (done, total, text)
        now = time.monotonic()
        if now - self._last > 0.05 or done == total:
            self._last = now
            self._tell(self._job)

    def check(self) -> None:
        """Raises Cancelled when the person has cancelled."""
        if self._job.cancelled:
            raise Cancelled


class Job:
    """One piece of work under way.

    `cancel()` drops the answer to a question and stops long work at its next report; work that was finished all the
    same is delivered (an enrolment must not be lost), and a write always is.
    """

    def __init__(
        self,
        then: Callable[[Any], object] | None,
        failed: Callable[[Exception], object] | None,
        ticket: Ticket | None,
        progressed: Callable[[int, int, str], object] | None = None,
        droppable: bool = False,
    ) -> None:
        self.then = then
        self.failed = failed
        self.ticket = ticket
        self.progressed = progressed
        self.droppable = droppable
        self.progress: tuple[int, int, str] = (0, 0, "")
        self.result: Any = None
        self.problem: Exception | None = None
        self.written: Written | None = None
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        self._cancelled.set()

    def forget(self) -> None:
        """Let go of who asked, on the GUI thread: the worker keeps the job a moment longer, and must not be the last
        to hold a widget."""
        self.then = self.failed = self.progressed = self.ticket = None
        self.result = None

    @property
    def unwanted(self) -> bool:
        return self.droppable and (self.cancelled or (self.ticket is not None and self.ticket.late))


class Background(QObject):
    """Make it on the GUI thread, keep it as long as the window lives. All its signals are emitted on the GUI thread."""

    changed = Signal(object)
    """app.changes.Changes: rows that are not what they were; those of one exchange come together."""
    status_changed = Signal(str, object)
    """An entity's INE10 and its SyncStatus."""
    written = Signal(object)
    """Written: this person's action has been committed."""
    advanced = Signal(object, object)
    """A work (any key), and how much of it is done and how much there is (bytes may be many); (0, 0) at its end."""
    troubled = Signal(object)
    """An exception that nobody answered for."""

    _finished = Signal(object)
    _progressed = Signal(object)
    _announced = Signal(object)
    _reported = Signal(str, object)

    def __init__(self, announcer: Announcer | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readers = ThreadPoolExecutor(READERS, "read")
        self._long = ThreadPoolExecutor(LONG_WORKERS, "long")
        self._writers: dict[int, ThreadPoolExecutor] = {}
        self._jobs: set[Job] = set()
        self._gathered: dict[str, Changes] = {}
        self._on_their_way = 0
        self._lock = threading.Lock()
        self._closed = False
        self._gather = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gather.timeout.connect(self._announce_gathered)
        self._finished.connect(self._deliver)
        self._progressed.connect(self._tell_progress)
        self._announced.connect(self._take_changes)
        self._reported.connect(self._take_status)
        self._later: list[tuple[float, Callable[[], object]]] = []
        self._rested = False
        self._look = QTimer(self, interval=LATER_MS)
        self._look.timeout.connect(self._begin_later)
        self._collector = Collector(self)
        self._unsubscribe = announcer.subscribe(self.announce) if announcer else None

    # --- what rooms ask -----------------------------------------------------------------------------------------------

    def read(
        self,
        office: Office,
        query: Callable[..., Any],
        *arguments: Any,
        then: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
        ticket: Ticket | None = None,
        **named: Any,
    ) -> Job:
        """Run a query on a reading thread; `then(rows)` on the GUI thread, unless the ticket is late by then."""
        job = Job(then, failed, ticket, droppable=True)
        return self._start(self._readers, job, lambda: office.read(query, *arguments, **named))

    def write(
        self,
        office: Office,
        action: Callable[..., Any],
        *arguments: Any,
        then: Callable[[Done[Any]], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        quiet: bool = False,
        **named: Any,
    ) -> Job:
        """Run an action; writes of one office go one after the other, in the order asked.

        `then(done)` when committed. `quiet` keeps the frame from offering the undo in a toast.
        """
        job = Job(then, failed, None)

        def work() -> Done[Any]:
            done = office.write(action, *arguments, **named)
            if done.set_id:
                name = action.declaration.name
                job.written = Written(office, name, done.set_id, done.changes, quiet)
            return done

        return self._start(self._writer(office), job, work)

    def carry_out(
        self,
        office: Office,
        function: Callable[..., Any],
        *arguments: Any,
        then: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        **named: Any,
    ) -> Job:
        """Run `function(office, ...)` in the office's queue of writes (undo, the access log)."""
        return self._start(self._writer(office), Job(then, failed, None), lambda: function(office, *arguments, **named))

    def run(
        self,
        function: Callable[..., Any],
        *arguments: Any,
        then: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        progressed: Callable[[int, int, str], object] | None = None,
        **named: Any,
    ) -> Job:
        """Run long work that is neither: `function(progress, ...)`, where `progress` is a Progress."""
        job = Job(then, failed, None, progressed)
        progress = Progress(job, self._progressed.emit)
        return self._start(self._long, job, lambda: function(progress, *arguments, **named))

    def later(self, function: Callable[[], object]) -> None:
        """Call `function` on the GUI thread when nothing is under way and what came is painted, in the order asked.

        For what the first window need not wait for. Whatever else goes on, it is called within LATEST_SECONDS.
        """
        self._later.append((time.monotonic() + LATEST_SECONDS, function))
        if not self._look.isActive():
            self._look.start()

    # --- what other threads tell -------------------------------------------------------------------------------------

    def announce(self, changes: Changes) -> None:
        """A committed write; from any thread."""
        with self._lock:
            if self._closed:
                return
            self._on_their_way += 1
        self._announced.emit(changes)

    def report(self, entity: str, status: SyncStatus) -> None:
        """How an entity's synchronisation stands; from any thread."""
        with self._lock:
            if self._closed:
                return
        self._reported.emit(entity, status)

    # --- the end ------------------------------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        return bool(self._jobs or self._gathered or self._on_their_way or self._later)

    def wait_idle(self, seconds: float = 10.0) -> None:
        """For tests and for closing: let the event loop turn until nothing is under way. Raises TimeoutError."""
        end = time.monotonic() + seconds
        while True:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            if not self.busy:
                return
            if time.monotonic() > end:
                raise TimeoutError(f"{len(self._jobs)} pieces of work are still under way")
            time.sleep(0.001)

    def finish(self, office: Office) -> None:
        """Wait until what was asked to be written in an office is written (it is going to be closed)."""
        writer = self._writers.pop(id(office), None)
        if writer is not None:
            writer.shutdown(wait=True)

    def close(self) -> None:
        """Finish the writes that were asked for, drop everything else. Blocks for as long as the writes take."""
        if self._unsubscribe:
            self._unsubscribe()
            self._unsubscribe = None
        self._look.stop()
        self._later.clear()
        for writer in self._writers.values():
            writer.shutdown(wait=True)
        for job in tuple(self._jobs):
            job.cancel()
        with self._lock:
            self._closed = True
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._long.shutdown(wait=False, cancel_futures=True)
        for job in self._jobs:
            job.forget()
        self._jobs.clear()
        self._collector.stop()

    # --- inside -------------------------------------------------------------------------------------------------------

    def _writer(self, office: Office) -> ThreadPoolExecutor:
        if id(office) not in self._writers:
            self._writers[id(office)] = ThreadPoolExecutor(1, "write")
        return self._writers[id(office)]

    def _start(self, pool: ThreadPoolExecutor, job: Job, work: Callable[[], Any]) -> Job:
        if self._closed:  # a timer of a window that is going
            return job
        self._jobs.add(job)  # the reference that keeps it alive until it has been delivered

        def run() -> None:
            try:
                if not job.unwanted:
                    job.result = work()
                    _assert_frozen(job.result)
            except Exception as problem:  # noqa: BLE001 - handed to the asker or to ui.problems on the GUI thread
                job.problem = problem
            with self._lock:
                if self._closed:
                    return
            self._finished.emit(job)

        pool.submit(run)
        return job

    @Slot()
    def _begin_later(self) -> None:
        # What came last is painted when the event loop has turned once more: hence the second look.
        may, self._rested = self._rested and not self._jobs, not self._jobs
        if self._later and (may or time.monotonic() > self._later[0][0]):
            _, function = self._later.pop(0)
            function()
        if not self._later:
            self._look.stop()

    @Slot(object)
    def _deliver(self, job: Job) -> None:
        self._jobs.discard(job)
        if job.progress[1]:
            self.advanced.emit(id(job), (0, 0))
        self._rested = False
        try:
            if job.written:
                self.written.emit(job.written)
            if job.problem is not None:
                self._deliver_problem(job)
            elif not job.unwanted and job.then is not None and _alive(job.then):
                job.then(job.result)
        finally:
            job.forget()

    def _deliver_problem(self, job: Job) -> None:
        if job.problem is None or job.unwanted:
            return  # a question no longer asked: the newer one will tell if the trouble lasts
        if job.failed is not None:
            if _alive(job.failed):
                job.failed(job.problem)
        elif not isinstance(job.problem, Cancelled):
            self.troubled.emit(job.problem)

    @Slot(object)
    def _tell_progress(self, job: Job) -> None:
        if job in self._jobs:
            self.advanced.emit(id(job), job.progress[:2])
        if job.progressed is not None and not job.unwanted and _alive(job.progressed):
            job.progressed(*job.progress)

    @Slot(object)
    def _take_changes(self, changes: Changes) -> None:
        with self._lock:
            self._on_their_way -= 1
        if changes.origin != "sync":
            self.changed.emit(changes)
            return
        before = self._gathered.get(changes.entity)
        if before is not None:
            changes = replace(changes, kinds=before.kinds | changes.kinds, ids=before.ids | changes.ids)
        self._gathered[changes.entity] = changes
        if not self._gather.isActive():
            self._gather.start()

    @Slot()
    def _announce_gathered(self) -> None:
        gathered, self._gathered = self._gathered, {}
        for changes in gathered.values():
            self.changed.emit(changes)

    @Slot(str, object)
    def _take_status(self, entity: str, status: SyncStatus) -> None:
        self.status_changed.emit(entity, status)


def _alive(callback: Callable[..., object]) -> bool:
    """False when the callback is a method of a widget that has been deleted meanwhile."""
    while isinstance(callback, partial):
        callback = callback.func
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)


_PLAIN = (type(None), str, int, float, bytes, Enum)


def _assert_frozen(value: Any) -> None:
    """Raise TypeError for what must not leave its thread: rows of a session, connections, cursors, generators."""
    if isinstance(value, _PLAIN):
        return
    if isinstance(value, tuple | list | frozenset | set) and type(value).__module__ == "builtins":
        for item in list(value)[:3]:
            _assert_frozen(item)
    elif hasattr(value, "_sa_instance_state") or hasattr(value, "execute") or hasattr(value, "__next__"):
        raise TypeError(f"{type(value).__name__} must not cross threads: hand over frozen rows")


__all__ = ["Background", "Cancelled", "Job", "Progress", "Questions", "Ticket", "Written"]
