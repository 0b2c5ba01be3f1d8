"""When to synchronise: after a local change, at the server's word, from time to time, when the person asks.

One thread per office; the engine does the work and the interface only looks at the status, which tells nothing that was
not measured. Neighbours: engine (what), live (the server's word), app.ports.SyncControl (what it is for the others).
"""

import datetime as dt
import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.exc import SQLAlchemyError

from app.changes import Changes
from app.context import Office
from app.errors import (
    DeviceRevoked,
    Held,
    HistoryAlarm,
    NoRoom,
    NotEnrolled,
    Outdated,
    Problem,
    StorageProblem,
    SyncProblem,
    TooBusy,
    VersionTooOld,
)
from app.ports import SyncStatus
from app.storage.entries import OlderEntries
from app.storage.verified import HistoryVerdict
from sync.client.apply import Applied
from sync.client.engine import Engine
from sync.client.gate import Stopped
from sync.client.live import Listener, Stream
from sync.client.report import Report
from sync.client.status import StatusBoard

_log = logging.getLogger(__name__)

_TELL_EVERY = 0.1
"""Seconds between two words about progress."""

PARTING = 2.0
"""Seconds to wait for the thread when stopping."""

FINAL = (DeviceRevoked, HistoryAlarm, VersionTooOld)
"""Problems that waiting does not mend: nothing more is tried until a person asks. Each is the server's signed word;
"not enrolled" cannot be, since the server has no desktop to sign it for, and is tried again, seldom."""

ASLEEP = 30.0
"""Seconds by which a pause must have lasted longer than it was to, for the machine to have slept meanwhile."""

WOKEN_WITHIN = 20.0
"""Seconds over which desktops that woke together come back."""

HEED_EVERY = 0.25
"""Seconds from an attempt to the next that the live stream may cause: its words are not signed."""


@dataclass(frozen=True)
class Pace:
    """Seconds: between two polls when all is well, before the first attempt after a failure, and at most."""

    poll: float = 60.0
    first: float = 5.0
    longest: float = 300.0


class Runner:
    """The synchronisation of one office in the background: an app.ports.SyncControl."""

    def __init__(self, office: Office, engine: Engine, stream: Stream | None = None, pace: Pace = Pace()) -> None:
        self._office = office
        self._engine = engine
        self._pace = pace
        self._condition = threading.Condition()
        self._asked = True
        """An exchange is wanted now, whatever the back-off says."""
        self._changed = False
        """Something was written here."""
        self._stopping = False
        self._failures = 0
        self._due = time.monotonic()
        self._told = 0.0
        self._began = 0.0
        """When the last attempt began (monotonic)."""
        self._board = StatusBoard(engine.first_status())
        if self._is_final():
            self._asked = False
        self._thread = threading.Thread(target=self._run, name=f"sync-{office.identity.entity}", daemon=True)
        self._unsubscribe = office.announcer.subscribe(self._announced)
        self._live = (
            Listener(stream, office.identity.entity, self._moved, self._connected) if stream is not None else None
        )

    def start(self) -> None:
        """Begin. An office that an alarm had stopped stays so until the person asks."""
        self._thread.start()
        if self._live is not None:
            self._live.start()

    def status(self) -> SyncStatus:
        """What is true now."""
        return self._board.current()

    def subscribe(self, listener: Callable[[SyncStatus], None]) -> Callable[[], None]:
        """Call the listener, on a background thread, with each new status; the function returned ends that."""
        return self._board.subscribe(listener)

    def wake(self) -> None:
        """Exchange soon, also from where only a person can start again."""
        self._engine.try_again()
        with self._condition:
            self._asked = True
            self._condition.notify_all()

    def line_is_new(self, within: float) -> None:
        """See app.ports.SyncControl."""
        self._let_connections_go()
        if self._live is not None:
            self._live.again(within)
        with self._condition:
            if not self._is_final():
                self._failures = 0
                now = time.monotonic()
                soon = now + random.uniform(0.0, within)
                # A line that comes and goes must not put it off for ever: only what is overdue (a sleep) moves back.
                self._due = soon if self._due <= now else min(self._due, soon)
                self._condition.notify_all()

    def _let_connections_go(self) -> None:
        """For whoever owns them."""

    def older_entries(self, row: str, before: int, limit: int) -> OlderEntries:
        """See app.ports.SyncControl."""
        return self._engine.older_entries(row, before, limit)

    def verify_history(self, progress: Callable[[int, int], object]) -> HistoryVerdict:
        """See app.ports.SyncControl."""
        return self._engine.verify_history(progress)

    def stop(self) -> None:
        """End. When this returns, nothing here touches the database, the line or a listener any more."""
        with self._condition:
            if self._stopping:
                return
            self._stopping = True
            self._condition.notify_all()
        self._unsubscribe()
        self._board.close()
        self._engine.stop()
        if self._live is not None:
            self._live.stop()
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            # A request on a dead line may outlive this by a minute; it ends in Stopped and finds nothing to touch.
            self._thread.join(PARTING)

    def _announced(self, changes: Changes) -> None:
        if changes.origin != "sync" and changes.entity == self._office.identity.entity:
            with self._condition:
                self._changed = True
                self._condition.notify_all()

    def _moved(self, seq: int) -> None:
        """The server has entries up to `seq`."""
        try:
            if seq > self._engine.cursor():
                self._server_is_there()
        except (Stopped, Problem):  # told by the exchange itself
            return

    def _connected(self) -> None:
        """The live stream stands: the server can be reached again."""
        if self.status().problem is not None:
            self._server_is_there()

    def _server_is_there(self) -> None:
        with self._condition:
            status = self._board.current()
            if status.phase != "stopped":
                self._failures = 0
                soon = self._pace.first if status.problem is not None else HEED_EVERY
                self._due = min(self._due, max(time.monotonic(), self._began + soon))
                self._condition.notify_all()

    def _run(self) -> None:
        try:
            while self._wait():
                self._attempt()
                self._settle()
        except Stopped:
            return

    def _wait(self) -> bool:
        """Sleep until an exchange is due; False when it is time to end."""
        while True:
            with self._condition:
                while not (self._stopping or self._asked or self._changed or self._is_due()):
                    if self._sleep(None if self._is_final() else max(0.0, self._due - time.monotonic())):
                        self.line_is_new(WOKEN_WITHIN)
                if self._stopping:
                    return False
                changed, self._changed = self._changed, False
                takes = isinstance(self._board.current().problem, Outdated | None)
                go = self._asked or self._is_due() or (changed and takes)
                if go:
                    self._asked = False
                    return True
            # Written while the line is down: the next attempt keeps its time, but the number that waits is told.
            self._board.publish(waiting=self._waiting())

    def _sleep(self, seconds: float | None) -> bool:
        """Wait; whether the machine slept meanwhile, which only the clock on the wall tells on every system."""
        began = time.time()
        self._condition.wait(seconds)
        return seconds is not None and time.time() - began > seconds + ASLEEP

    def _waiting(self) -> int:
        """How many own sets wait; as last counted when the database cannot tell, which an attempt tells in its time."""
        try:
            return self._engine.waiting()
        except (Problem, SQLAlchemyError):
            return self._board.current().waiting

    def _is_final(self) -> bool:
        return self._board.current().phase == "stopped"

    def _is_due(self) -> bool:
        return not self._is_final() and time.monotonic() >= self._due

    def _attempt(self) -> None:
        now = self._office.clock.now()
        self._began = time.monotonic()
        self._board.publish(
            phase="working", last_attempt=now, next_attempt=None, done=0, total=0, waiting=self._waiting()
        )
        try:
            report = self._engine.exchange(self._applied, self._progress)
        except Problem as problem:
            self._failed(problem)
        except Stopped:
            raise
        except Exception as error:  # noqa: BLE001 - the reason follows
            # A fault of ours must not end the thread in silence: it is told and tried again like any other trouble.
            _log.exception("the exchange failed")
            self._failed(SyncProblem("unexpected", type(error).__name__))
        else:
            self._succeeded(report)

    def _settle(self) -> None:
        """Do what a snapshot left for afterwards, until something else is to be done."""
        try:
            while self._engine.settle() and not (self._stopping or self._asked or self._changed):
                self._board.publish(index=self._engine.part_indexed())
            self._board.publish(index=self._engine.part_indexed())
        except HistoryAlarm as problem:
            self._failed(problem)
        except Problem as problem:  # the line, or the disk: the next attempt tells of it, and goes on from there
            _log.info("settling stopped: %s", type(problem).__name__)
        except Stopped:
            raise
        except Exception as error:  # noqa: BLE001 - as for an exchange
            _log.exception("settling failed")
            self._failed(SyncProblem("unexpected", type(error).__name__))

    def _succeeded(self, report: Report) -> None:
        self._failures = 0
        wait = self._pace.poll * random.uniform(0.9, 1.1)
        self._due = time.monotonic() + wait
        now = self._office.clock.now()
        self._board.publish(
            phase="idle",
            last_success=now,
            next_attempt=now + dt.timedelta(seconds=wait),
            problem=None,
            offline_since=None,
            waiting=self._waiting(),
            done=0,
            total=0,
            clock_off=float(round(report.clock_off)),
            least_version=report.least_version,
        )

    def _failed(self, problem: Problem) -> None:
        now = self._office.clock.now()
        final = isinstance(problem, FINAL)
        wait = min(self._pace.longest, self._pace.first * 2**self._failures) * random.uniform(0.8, 1.2)
        if isinstance(problem, TooBusy) and problem.about and isinstance(problem.about[0], int):
            wait = max(wait, float(problem.about[0]))
        if isinstance(problem, NotEnrolled | Held | NoRoom | Outdated):
            wait = self._pace.longest
        self._failures = min(self._failures + 1, 16)
        self._due = time.monotonic() + wait
        since = self._board.current().offline_since or now
        if since is now:
            self._remember_offline(now)
        self._board.publish(
            phase="stopped" if final else "waiting",
            next_attempt=None if final else now + dt.timedelta(seconds=wait),
            problem=problem,
            offline_since=since,
            waiting=self._waiting(),
            done=0,
            total=0,
        )

    def _remember_offline(self, since: dt.datetime) -> None:
        """So that days without a server stay days when the program is started again."""
        try:
            self._engine.remember_offline(since)
        except StorageProblem:  # a full disk: it is being told already, and this is only a date
            return

    def _applied(self, applied: Applied) -> None:
        self._office.announcer.announce(Changes(self._office.identity.entity, applied.kinds, applied.ids, "sync"))

    def _progress(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._told >= _TELL_EVERY:
            self._told = now
            self._board.publish(done=done, total=total, waiting=self._waiting())
