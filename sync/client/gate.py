"""The gate to this desktop's copy: every transaction of the synchronisation goes through it, and it closes for good.

Here an alarm is kept with its evidence, for the person who decides. Neighbours: engine, conversation, whole_reading.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from app.errors import HistoryAlarm
from app.ports import Clock
from app.storage.database import Database
from app.storage.journal import moment, write_state
from sync.protocol import encoding
from sync.protocol.messages import ExchangeAnswer


class Stopped(Exception):
    """The engine was told to stop; what was applied is whole, the rest comes another time."""


class Gate:
    """One office's database, until `close`. One transaction at a time, on any thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._lock = threading.Lock()
        self._closed = False

    def close(self) -> None:
        """Never touch the database again; returns when that is so."""
        with self._lock:
            self._closed = True

    def pass_by(self) -> None:
        """Raises Stopped once it is closed: asked before anything long that needs no transaction."""
        if self._closed:
            raise Stopped

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads. Raises Stopped, StorageProblem."""
        with self._lock:
            self.pass_by()
            with self._database.reading() as connection:
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes; committed at its end. Raises Stopped, StorageProblem."""
        with self._lock:
            self.pass_by()
            with self._database.writing() as connection:
                yield connection

    def alarmed(self, problem: HistoryAlarm, answer: ExchangeAnswer) -> HistoryAlarm:
        """Keep an alarm and the answer that raised it; the alarm, to be raised."""
        self.keep_alarm(problem, encoding.compress(encoding.encode(answer))[0])
        return problem

    def keep_alarm(self, problem: HistoryAlarm, evidence: bytes) -> None:
        """Stop for a person. Evidence stays in the encrypted database: it is personal data, so never a plain file."""
        about = [word if isinstance(word, str | int) else str(word) for word in problem.about]
        alarm = {"at": moment(self._clock.now()), "about": about}
        with self.writing() as connection:
            write_state(connection, alarm=alarm, evidence={**alarm, "answer": evidence})
