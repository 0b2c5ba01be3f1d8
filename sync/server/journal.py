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
from typing import Any, TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.protocol import encoding, history, signing
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest
from sync.server import brake, desks, exchanging, restoring, signing_keys
from sync.server.brake import Brake
from sync.server.clock import Clock
from sync.server.desks import Desk
from sync.server.exchanging import Wire
from sync.server.failures import Failed
from sync.server.least import Least
from sync.server.rows import read_totals
from sync.server.signing_keys import Keys
from sync.server.store.connection import Connection, Database, DatabaseError, KeyChanged
from sync.server.transactions import Facts, Work

T = TypeVar("T")


class EntityJournal:
    """The journal of one entity. Safe to use from several threads: one at a time gets in."""

    def __init__(self, database: Database, key: Ed25519PrivateKey, clock: Clock) -> None:
        self._database = database
        self._key = key
        self.server_key = signing.public_bytes(key)
        self._keys: Keys | None = None
        self.clock = clock
        self._lock = threading.Lock()
        self._facts: Facts | None = None
        self.brake = Brake()
        self.least = Least()
        """When a desktop that alters too much is held."""
        self.outdated = False
        """The entity has a new key: who keeps this journal opens it anew."""
        self.listeners: list[Callable[[str, int], None]] = []
        """Called with (entity, seq) after the journal has grown, outside the lock."""

    @classmethod
    def create(cls, database: Database, entity: str, key: Ed25519PrivateKey, clock: Clock) -> "EntityJournal":
        """An empty journal under a fresh incarnation. The first entry is people.found's to write."""
        with database.writing() as connection:
            connection.execute(
                "INSERT INTO head (one, ine10, incarnation, seq, hash, key_id) VALUES (1, ?, ?, 0, ?, ?)",
                (entity, secrets.token_hex(16), history.START, connection.key_id),
            )
        return cls(database, key, clock)

    def use(self, keys: Keys) -> None:
        """Sign with the last of these keys, know all of them for this server's own, and tell how it came to be."""
        self._keys, self._key, self.server_key = keys, keys.private, keys.public

    def tell_keys(self) -> None:
        """Tell of the changes of the server's key that the journal does not tell of yet."""
        with self.transaction() as work:
            self._tell_keys(work)

    def _tell_keys(self, work: Work) -> None:
        if self._keys is not None and work.facts.key_number < self._keys.number:
            signing_keys.tell(work, self._keys.changes)

    def exchange(self, device: str, request: ExchangeRequest) -> ExchangeAnswer:
        """Everything a desktop says in one exchange, and everything it is answered. Raises Failed."""
        wire = self.exchange_wire(device, request)
        return encoding.decode(encoding.decompress(wire.body, wire.encoding), ExchangeAnswer)

    def exchange_wire(self, device: str, request: ExchangeRequest) -> Wire:
        """The same, as it travels."""
        try:
            with self.transaction() as work:
                self._tell_keys(work)
                known = self._keys.known if self._keys else self.server_key
                proving = self._keys.proving if self._keys else self.server_key
                return exchanging.exchange(work, device, request, known, proving, self.brake, self.least)
        except Failed as failed:
            if failed.code == "held":
                with self.transaction() as work:
                    brake.note(work, device, request, *map(int, failed.about))
            raise

    @contextmanager
    def transaction(self) -> Iterator[Work]:
        """The only way to write: everything in it is committed together, or nothing is."""
        with self._lock:
            try:
                with self._database.writing() as connection:
                    work = Work(connection, self._current(connection), self._key, self.clock)
                    before = work.facts.seq
                    yield work
                    work.finish()
            except BaseException:
                self._facts = None
                raise
            entity, grown, seq = work.facts.entity, work.facts.seq > before, work.facts.seq
        if grown:
            for listener in tuple(self.listeners):
                listener(entity, seq)

    def facts(self) -> Facts:
        """What stands now, for looking at only: a transaction that begins later moves other facts on."""
        with self._lock:
            with self._database.reading() as connection:
                facts = self._current(connection)
            return replace(facts, desks={device: _kept(desk) for device, desk in facts.desks.items()})

    def desk(self, device: str) -> Desk | None:
        """One desk as it stands now, for looking at only."""
        with self._lock, self._database.reading() as connection:
            desk = self._current(connection).desks.get(device)
            return None if desk is None else _kept(desk)

    def rows(self, query: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """A read for the operator's commands and for tests."""
        return self.look(lambda connection: connection.execute(query, parameters).fetchall())

    def look(self, function: Callable[[Connection], T]) -> T:
        """The same with a function of what is committed."""
        with self._lock, self._database.reading() as connection:
            return function(connection)

    def scrub(self) -> None:
        """Write the database anew without what was deleted. Raises Busy."""
        with self._lock:
            self._database.scrub()

    def close(self) -> None:
        """Close the database; what was committed stays."""
        with self._lock:
            self._database.close()

    def _current(self, connection: Connection) -> Facts:
        # Another process may have written: an operator's command, or another server.
        head = connection.execute(
            "SELECT ine10, incarnation, seq, hash, version, key_id, key_number FROM head"
        ).fetchone()
        if head is None:
            raise DatabaseError("there is no journal here")
        entity, incarnation, seq, digest, version, key_id, key_number = head
        if key_id != connection.key_id:
            self.outdated = True
            raise KeyChanged("the entity has a new key")
        if key_number > (self._keys.number if self._keys else 0):
            self.outdated = True
            raise KeyChanged("the server signs with a new key")
        facts = self._facts
        if facts is None or (facts.incarnation, facts.version) != (incarnation, version):
            totals, enrolled = read_totals(connection), desks.read(connection)
            notes, recovering = restoring.read(connection)
            facts = self._facts = Facts(
                entity, incarnation, seq, digest, version, totals, enrolled, notes, recovering,
                restoring.oldest_backup(connection), key_number=key_number,
            )  # fmt: skip
        return facts


def _kept(desk: Desk) -> Desk:
    copy = replace(desk, copies={})
    copy.copies = {epoch: replace(each, whose=copy) for epoch, each in desk.copies.items()}
    return copy
