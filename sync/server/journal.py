"""One entity's journal: the order of everything that was decided, and the one transaction in which it grows.

`EntityJournal.exchange` is a desktop's whole exchange, pure of HTTP, so that simulations drive it directly. Whatever is
kept in memory is only what the database says: it is dropped when a transaction fails or another process has written.
Neighbours: exchanging (the order of an exchange), judging, rows, numbers, arrivals, readers; people and enrolment write
the server's own sets through `transaction`.
"""

import secrets
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.protocol import encoding, history, signing
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest
from sync.server import desks, exchanging
from sync.server.clock import Clock
from sync.server.exchanging import Wire
from sync.server.rows import read_totals
from sync.server.store.migrating import migrate
from sync.server.store.opening import Connection
from sync.server.transactions import Facts, Work


class EntityJournal:
    """The journal of one entity. Safe to use from several threads: one at a time gets in."""

    def __init__(self, connection: Connection, key: Ed25519PrivateKey, clock: Clock) -> None:
        self._connection = connection
        self._key = key
        self.server_key = signing.public_bytes(key)
        self.clock = clock
        self._lock = threading.Lock()
        self._facts: Facts | None = None
        self._version: int | None = None
        self.listeners: list[Callable[[str, int], None]] = []
        """Called with (entity, seq) after the journal has grown, outside the lock."""

    @classmethod
    def create(cls, connection: Connection, entity: str, key: Ed25519PrivateKey, clock: Clock) -> "EntityJournal":
        """An empty journal under a fresh incarnation. The first entry is people.found's to write."""
        migrate(connection, "entity")
        connection.execute(
            "INSERT INTO head (one, entity, incarnation, seq, hash) VALUES (1, ?, ?, 0, ?)",
            (entity, secrets.token_hex(16), history.START),
        )
        return cls(connection, key, clock)

    @classmethod
    def open(cls, connection: Connection, key: Ed25519PrivateKey, clock: Clock) -> "EntityJournal":
        """A journal made before, with its tables brought up to date."""
        migrate(connection, "entity")
        return cls(connection, key, clock)

    def exchange(self, device: str, request: ExchangeRequest) -> ExchangeAnswer:
        """Everything a desktop says in one exchange, and everything it is answered. Raises Failed."""
        wire = self.exchange_wire(device, request)
        return encoding.decode(encoding.decompress(wire.body, wire.encoding), ExchangeAnswer)

    def exchange_wire(self, device: str, request: ExchangeRequest) -> Wire:
        """The same, as it travels."""
        with self.transaction() as work:
            return exchanging.exchange(work, device, request, self.server_key)

    @contextmanager
    def transaction(self) -> Iterator[Work]:
        """The only way to write: everything in it is committed together, or nothing is."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                work = Work(self._connection, self._current(), self._key, self.clock)
                before = work.facts.seq
                yield work
                work.flush()
                self._connection.execute("COMMIT")
            except BaseException:
                self._facts = None
                if self._connection.in_transaction:  # SQLite ends it by itself on some errors, a full disk for one
                    self._connection.execute("ROLLBACK")
                raise
            entity, grown, seq = work.facts.entity, work.facts.seq > before, work.facts.seq
        if grown:
            for listener in tuple(self.listeners):
                listener(entity, seq)

    def facts(self) -> Facts:
        """What stands now, for looking at only: a transaction that begins later moves other facts on."""
        with self._lock:
            facts = self._current()
            return replace(facts, desks={device: replace(desk) for device, desk in facts.desks.items()})

    def rows(self, query: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """A read for the operator's commands and for tests."""
        with self._lock:
            return self._connection.execute(query, parameters).fetchall()

    def close(self) -> None:
        """Close the database; what was committed stays."""
        with self._lock:
            self._connection.close()

    def _current(self) -> Facts:
        # Another process (an operator's command while the server runs) may have written: SQLite counts that.
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        if self._facts is None or version != self._version:
            entity, incarnation, seq, digest = self._connection.execute(
                "SELECT entity, incarnation, seq, hash FROM head"
            ).fetchone()
            totals = read_totals(self._connection)
            self._facts = Facts(entity, incarnation, seq, digest, totals, desks.read(self._connection))
            self._version = version
        return self._facts
