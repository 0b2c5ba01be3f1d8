"""Word between the processes of a server: "entity X is now at seq N", by PostgreSQL's NOTIFY. A wake-up, never data.

Told after the commit, by a thread that puts together what came meanwhile: a NOTIFY within the transaction would make
all commits of the database wait for one another. What is lost with a connection costs patience only: streams look for
themselves every few seconds. Neighbours: cluster (whose connections), registry (tells), live (hears).
"""

import contextlib
import json
import logging
import threading
import time
from collections.abc import Callable

import psycopg

CHANNEL = "lligall"

_log = logging.getLogger(__name__)
_AGAIN = 2.0
"""Seconds before a lost connection is made again."""
_LONGEST = 7_000
"""Bytes of a notice; PostgreSQL takes 8,000."""


class Notices:
    """Two threads: one tells, one listens."""

    def __init__(self, url: str, hear: Callable[[str, int], None]) -> None:
        """`hear` is called with (entity, seq), for what this process told too."""
        self._url = url
        self._hear = hear
        self._news = threading.Condition()
        self._waiting: dict[str, int] = {}
        self._ended = False
        self._threads = [
            threading.Thread(target=run, name=f"lligall-{name}", daemon=True)
            for name, run in (("tells", self._tell_all), ("listens", self._listen))
        ]
        for thread in self._threads:
            thread.start()

    def tell(self, entity: str, seq: int) -> None:
        """Soon; from any thread."""
        with self._news:
            self._waiting[entity] = max(seq, self._waiting.get(entity, 0))
            self._news.notify()

    def close(self) -> None:
        """Tell what still waits, and end."""
        with self._news:
            self._ended = True
            self._news.notify()
        for thread in self._threads:
            thread.join(5)

    def _tell_all(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._waiting or self._ended)
                if not self._waiting:
                    return
            try:
                with psycopg.connect(self._url, autocommit=True, connect_timeout=5) as connection:
                    # A wake-up lost in a power cut is no loss: these commits wait for no disk.
                    connection.execute("SET synchronous_commit = off")
                    self._tell_through(connection)
                    return
            except psycopg.Error as error:
                _log.info("nobody can be told: %s", type(error).__name__)
                if self._pause():
                    return

    def _tell_through(self, connection: "psycopg.Connection") -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._waiting or self._ended)
                told = dict(list(self._waiting.items())[: _LONGEST // 40])
                if not told:
                    return
            connection.execute("SELECT pg_notify(%s, %s)", (CHANNEL, json.dumps(told)))
            with self._news:
                for entity, seq in told.items():
                    if self._waiting.get(entity) == seq:
                        del self._waiting[entity]

    def _listen(self) -> None:
        while not self._ended:
            try:
                with psycopg.connect(self._url, autocommit=True, connect_timeout=5) as connection:
                    connection.execute(f"LISTEN {CHANNEL}")
                    while not self._ended:
                        for notice in connection.notifies(timeout=1.0):
                            self._heard(notice.payload)
            except psycopg.Error as error:
                _log.info("nobody can be heard: %s", type(error).__name__)
                self._pause()

    def _heard(self, text: str) -> None:
        with contextlib.suppress(ValueError, AttributeError):  # another program's word on the same channel
            for entity, seq in json.loads(text).items():
                if isinstance(seq, int):
                    self._hear(entity, seq)

    def _pause(self) -> bool:
        until = time.monotonic() + _AGAIN
        while not self._ended and time.monotonic() < until:
            time.sleep(0.1)
        return self._ended
