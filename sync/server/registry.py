"""All entities of one server folder: their facts, their databases with their keys, and the server's signing key.

An entity's database is made when somebody is first to work there, so that a whole province is imported in one
transaction. Codes and devices are only looked up here: the truth about them stands in their entity's database.
Neighbours: store (opening, keys), journal, enrolment, admin.
"""

import json
import os
import secrets
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.ids import new_id
from sync.protocol import signing
from sync.server import people
from sync.server.clock import Clock, SystemClock, moment
from sync.server.journal import EntityJournal
from sync.server.store import keys
from sync.server.store.migrating import migrate
from sync.server.store.opening import Connection, open_file


class NoSuchEntity(LookupError):
    """There is no entity of that code here: `(ine10,)`."""


@dataclass(frozen=True)
class EntityFacts:
    """What the registry says about an entity."""

    ine10: str
    name: str
    facts: Mapping[str, Any]
    """The other fields of app.domain.people.ENTITY that are known."""
    founded: bool
    """Whether it has a database yet."""


class Registry:
    """The folder of a server. Safe to use from several threads, and beside operators' commands in other processes."""

    def __init__(
        self,
        folder: Path,
        clock: Clock | None = None,
        master: bytes | None = None,
        grown: Callable[[str, int], None] | None = None,
    ) -> None:
        """Open the folder, or make it. `master` is the master key, when it is not where store.keys looks; `grown` is
        called with (entity, seq) when a journal has grown in this process."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._master = master or keys.master_key(folder)
        self.clock: Clock = clock or SystemClock()
        self._grown = grown
        self._lock = threading.RLock()
        self._journals: dict[str, EntityJournal] = {}
        self._connection = open_file(folder / "registry.db", keys.derived(self._master, "registry"))
        migrate(self._connection, "registry")
        self.key = self._signing_key()
        self.server_key = signing.public_bytes(self.key)

    def entities(self) -> list[EntityFacts]:
        """Every entity, by code."""
        with self._lock:
            rows = self._connection.execute("SELECT ine10, facts, file FROM entity ORDER BY ine10").fetchall()
        return [_facts(*row) for row in rows]

    def entity(self, ine10: str) -> EntityFacts:
        """One entity. Raises NoSuchEntity."""
        with self._lock:
            row = self._connection.execute("SELECT ine10, facts, file FROM entity WHERE ine10 = ?", (ine10,)).fetchone()
        if row is None:
            raise NoSuchEntity(ine10)
        return _facts(*row)

    def put_entities(
        self,
        entities: Iterable[tuple[str, Mapping[str, Any]]],
        assumed: Callable[[str, Mapping[str, Any]], Mapping[str, Any]] = lambda _ine10, _told: {},
    ) -> tuple[int, int]:
        """Add entities, or bring them up to date, all or none: `(ine10, fields)`. Returns how many (added, changed).

        `assumed` says what holds where neither these fields nor earlier ones tell. Those that work already get the
        change as an entry of their journal; every journal concerned is opened before the first one is written.
        """
        added = changed = 0
        working: list[tuple[EntityJournal, str, Mapping[str, Any]]] = []
        with self._lock, self._writing() as run:
            known = {each.ine10: each for each in self.entities()}
            for ine10, fields in entities:
                given = {name: value for name, value in fields.items() if value is not None}
                before = known.get(ine10)
                told = {**before.facts, **given} if before else given
                merged = {**assumed(ine10, told), **told}
                if before is None:
                    run(
                        "INSERT INTO entity (ine10, facts, added_at) VALUES (?, ?, ?)",
                        (ine10, _json(merged), moment(self.clock.now())),
                    )
                    added += 1
                    continue
                if merged == before.facts:
                    continue
                if before.founded:
                    working.append((self.journal(ine10), ine10, merged))
                run("UPDATE entity SET facts = ? WHERE ine10 = ?", (_json(merged), ine10))
                changed += 1
            for journal, ine10, merged in working:
                people.change_entity(journal, ine10, merged)
        return added, changed

    def journal(self, ine10: str) -> EntityJournal:
        """The journal of an entity; its database is made at the first call ever. Raises NoSuchEntity, StoreProblem."""
        with self._lock:
            known = self._journals.get(ine10)
            if known is None:
                known = self._keep(ine10, self._open(ine10) or self._found(ine10))
            return known

    def founded(self, ine10: str) -> EntityJournal | None:
        """The journal of an entity, or None when there is no such entity or nobody works there yet."""
        with self._lock:
            known = self._journals.get(ine10)
            if known is None:
                try:
                    known = self._open(ine10)
                except NoSuchEntity:
                    return None
                if known is not None:
                    self._keep(ine10, known)
            return known

    def entity_of_device(self, device: str) -> str | None:
        """In whose database a device's row stands."""
        return self._pointer("SELECT ine10 FROM device WHERE id = ?", device)

    def entity_of_code(self, code_hash: bytes) -> str | None:
        """In whose database a code stands, by its hash."""
        return self._pointer("SELECT ine10 FROM code WHERE hash = ?", code_hash)

    def point_device(self, device: str, ine10: str) -> None:
        """To be called before the device itself is written: a pointer to nothing does no harm."""
        with self._lock, self._writing() as run:
            run("INSERT INTO device (id, ine10) VALUES (?, ?)", (device, ine10))

    def point_codes(self, hashes: Iterable[bytes], ine10: str) -> None:
        """The same for codes."""
        with self._lock, self._writing() as run:
            for each in hashes:
                run("INSERT INTO code (hash, ine10) VALUES (?, ?)", (each, ine10))

    def close(self) -> None:
        """Close every database; what was committed stays."""
        with self._lock:
            for journal in self._journals.values():
                journal.close()
            self._journals.clear()
            self._connection.close()

    def _keep(self, ine10: str, journal: EntityJournal) -> EntityJournal:
        if self._grown:
            journal.listeners.append(self._grown)
        self._journals[ine10] = journal
        return journal

    def _open(self, ine10: str) -> EntityJournal | None:
        row = self._connection.execute("SELECT file, wrapped_key FROM entity WHERE ine10 = ?", (ine10,)).fetchone()
        if row is None:
            raise NoSuchEntity(ine10)
        file, wrapped = row
        if file is None:
            return None
        connection = open_file(self._folder / "entities" / file, keys.unwrap(self._master, wrapped, ine10))
        return EntityJournal.open(connection, self.key, self.clock)

    def _found(self, ine10: str) -> EntityJournal:
        """Make an entity's database. Its file's name is its own: one left over by a power cut is in nobody's way."""
        with self._writing() as run:
            again = self._open(ine10)  # another process may have been quicker
            if again is not None:
                return again
            facts = self.entity(ine10)
            folder = self._folder / "entities"
            folder.mkdir(exist_ok=True)
            file, key = f"{ine10}-{new_id()[:12]}.db", secrets.token_bytes(32)
            journal = EntityJournal.create(open_file(folder / file, key), ine10, self.key, self.clock)
            people.found(journal, ine10, {"name": facts.name, **facts.facts})
            _settle(folder)
            run(
                "UPDATE entity SET file = ?, wrapped_key = ? WHERE ine10 = ?",
                (file, keys.wrap(self._master, key, ine10), ine10),
            )
        return journal

    def _pointer(self, query: str, value: str | bytes) -> str | None:
        with self._lock:
            found = self._connection.execute(query, (value,)).fetchone()
        return found[0] if found else None

    def _signing_key(self) -> Any:
        with self._writing() as run:
            run(
                "INSERT INTO server (one, private_key) VALUES (1, ?) ON CONFLICT DO NOTHING",
                (signing.private_bytes(signing.new_key()),),
            )
        return signing.private_key(self._connection.execute("SELECT private_key FROM server").fetchone()[0])

    @contextmanager
    def _writing(self) -> Iterator[Any]:
        connection: Connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection.execute
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _facts(ine10: str, packed: str, file: str | None) -> EntityFacts:
    facts = json.loads(packed)
    return EntityFacts(ine10, facts["name"], facts, file is not None)


def _json(facts: Mapping[str, Any]) -> str:
    return json.dumps(facts, ensure_ascii=False, sort_keys=True)


def _settle(folder: Path) -> None:
    """Make a new file's name survive a power cut. Windows neither needs nor allows it."""
    if os.name != "nt":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
