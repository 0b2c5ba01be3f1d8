"""All entities of one server: their facts, their databases with their keys, and the server's signing key.

An entity's database is made when somebody is first to work there, so that a whole province is imported in one
transaction. Codes and devices are only looked up here: the truth about them stands in their entity's database.
Neighbours: store (opening, keys), journal, enrolment, admin.
"""

import json
import secrets
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.protocol import signing
from sync.protocol.key_changes import KeyChange
from sync.server import people, signing_keys
from sync.server.brake import Brake
from sync.server.clock import Clock, SystemClock, moment
from sync.server.journal import EntityJournal
from sync.server.least import Least
from sync.server.signing_keys import Keys
from sync.server.store import keys
from sync.server.store.connection import Connection, DatabaseError, Notices, Store, StoreProblem
from sync.server.store.folder import FolderStore


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
    """The store of a server. Safe to use from several threads, and beside operators' commands in other processes."""

    def __init__(
        self,
        folder: Path,
        clock: Clock | None = None,
        master: bytes | None = None,
        grown: Callable[[str, int], None] | None = None,
        store: Store | None = None,
        brake: Brake | None = None,
        least: Least | None = None,
    ) -> None:
        """Open what is in the folder, or make it. `master` is the master key, when it is not where store.keys looks;
        `grown` is called with (entity, seq) when a journal has grown in this process; `store` is where the databases
        are, when that is not the folder; `brake` says when a desktop that alters too much is held,
        `least` which programs are exchanged with."""
        self._brake = brake or Brake()
        self.least = least or Least()
        self._store: Store = store or FolderStore(folder)
        self._master = master or keys.master_key(folder, None, self._store.exists())
        self.clock: Clock = clock or SystemClock()
        self._grown = grown
        self._lock = threading.RLock()
        self._journals: dict[str, EntityJournal] = {}
        self._notices: Notices | None = None
        self._places: dict[str, str] = {}
        """Where devices stand: a pointer, once made, is never another."""
        try:
            self._database = self._store.registry(self._master)
            try:
                self.keys = self._signing_keys()
            except BaseException:
                self.close()
                raise
        except StoreProblem as problem:
            if (folder / keys.NEXT).exists():
                words = "a change of the master key was cut short: keys rotate ends it"
                raise StoreProblem(f"{problem}; {words}") from problem
            raise
        self._notices = self._store.notices(grown) if grown else None

    @property
    def key(self) -> Ed25519PrivateKey:
        """The one that signs now."""
        return self.keys.private

    @property
    def server_key(self) -> bytes:
        """Its public half, which desktops pin."""
        return self.keys.public

    def change_keys(self, change: KeyChange, private: Ed25519PrivateKey) -> None:
        """Sign with another key from now on; every journal tells of it at once, or when it is opened next."""
        wrapped = keys.wrap(self._master, signing.private_bytes(private), "server")
        with self._lock:
            with self._database.writing() as connection:
                self._check_master(connection)
                signing_keys.keep(connection, change, wrapped)
            self.keys = self._signing_keys()
            for ine10, journal in tuple(self._journals.items()):
                del self._journals[ine10]
                journal.close()

    def take_keys(self, of: "Registry") -> None:
        """Those of another registry of this server that has newer ones: this one has come out of a backup."""
        for change in of.keys.changes:
            if change.number > self.keys.number:
                self.change_keys(change, of.keys.private)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """What all processes of this server share, at one moment. Raises DatabaseError."""
        with self._lock, self._database.reading() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction of the same."""
        with self._lock, self._database.writing() as connection:
            yield connection

    def secret(self, purpose: str) -> bytes:
        """32 bytes that only the processes of this server know."""
        return keys.derived(self._master, purpose)

    def answers(self) -> bool:
        """Whether the database answers now."""
        try:
            return self._rows("SELECT 1") == [(1,)]
        except DatabaseError:
            return False

    def entities(self) -> list[EntityFacts]:
        """Every entity, by code."""
        return [_facts(*row) for row in self._rows(f"{_FACTS} ORDER BY ine10")]

    def entity(self, ine10: str) -> EntityFacts:
        """One entity. Raises NoSuchEntity."""
        for row in self._rows(f"{_FACTS} WHERE ine10 = ?", (ine10,)):
            return _facts(*row)
        raise NoSuchEntity(ine10)

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
        with self._lock, self._database.writing() as connection:
            run = connection.execute
            known = {row[0]: _facts(*row) for row in run(_FACTS).fetchall()}
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
            known = self._kept(ine10)
            if known is None:
                known = self._keep(ine10, self._open(ine10) or self._found(ine10))
            return known

    def founded(self, ine10: str) -> EntityJournal | None:
        """The journal of an entity, or None when there is no such entity or nobody works there yet."""
        with self._lock:
            known = self._kept(ine10)
            if known is None:
                try:
                    known = self._open(ine10)
                except NoSuchEntity:
                    return None
                if known is not None:
                    self._keep(ine10, known)
            return known

    def entity_key(self, ine10: str) -> bytes:
        """The 32 bytes of the key of an entity's database. Raises NoSuchEntity, StoreProblem."""
        for (wrapped,) in self._rows("SELECT wrapped_key FROM entity WHERE ine10 = ?", (ine10,)):
            if wrapped is not None:
                return keys.unwrap(self._master, wrapped, ine10)
        raise NoSuchEntity(ine10)

    def files_key(self, ine10: str) -> bytes:
        """The 32 bytes from which the key of an entity's files comes; they outlive the key of its database. Raises
        NoSuchEntity, StoreProblem."""
        for (wrapped,) in self._rows("SELECT wrapped_files_key FROM entity WHERE ine10 = ?", (ine10,)):
            if wrapped is not None:
                return keys.unwrap(self._master, wrapped, _files_of(ine10))
        return self.entity_key(ine10)

    def renew_key(self, ine10: str) -> None:
        """A fresh key for an entity's database, laid over all that is in it; its files keep theirs. Raises
        NoSuchEntity, StoreProblem, DatabaseError."""
        key, files_key, new_key = self.entity_key(ine10), self.files_key(ine10), secrets.token_bytes(32)

        def keep(connection: Connection, place: str) -> None:
            kept = (
                place,
                keys.wrap(self._master, new_key, ine10),
                keys.wrap(self._master, files_key, _files_of(ine10)),
                ine10,
            )
            connection.execute(
                "UPDATE entity SET place = ?, wrapped_key = ?, wrapped_files_key = ? WHERE ine10 = ?", kept
            )

        with self._lock:
            known = self._journals.pop(ine10, None)
            if known is not None:
                known.close()
            ((place,),) = self._rows("SELECT place FROM entity WHERE ine10 = ?", (ine10,))
            self._store.renew(ine10, place, key, new_key, keep)

    def places(self) -> list[tuple[Any, ...]]:
        """The entities where somebody works, and the name of each one's place in the store."""
        return self._rows("SELECT ine10, place FROM entity WHERE place IS NOT NULL ORDER BY ine10")

    def known_place(self, device: str) -> str | None:
        """`entity_of_device` as far as it need not be looked up: never waits."""
        return self._places.get(device)

    def entity_of_device(self, device: str) -> str | None:
        """In whose database a device's row stands."""
        known = self._places.get(device)
        if known is None:
            known = self._pointer("SELECT ine10 FROM device WHERE id = ?", device)
            if known is not None:
                self._places[device] = known
        return known

    def entity_of_code(self, code_hash: bytes) -> str | None:
        """In whose database a code stands, by its hash."""
        return self._pointer("SELECT ine10 FROM code WHERE hash = ?", code_hash)

    def point_device(self, device: str, ine10: str) -> None:
        """To be called before the device itself is written: a pointer to nothing does no harm."""
        self._insert("device", "id", [(device, ine10)])

    def point_codes(self, hashes: Iterable[bytes], ine10: str) -> None:
        """The same for codes."""
        self._insert("code", "hash", [(each, ine10) for each in hashes])

    def close(self) -> None:
        """Close every database; what was committed stays."""
        with self._lock:
            if self._notices is not None:
                self._notices.close()
            for journal in self._journals.values():
                journal.close()
            self._journals.clear()
            self._database.close()
            self._store.close()

    def _kept(self, ine10: str) -> EntityJournal | None:
        known = self._journals.get(ine10)
        if known is not None and known.outdated:
            del self._journals[ine10]
            known.close()
            self.keys = self._signing_keys()
            return None
        return known

    def _keep(self, ine10: str, journal: EntityJournal) -> EntityJournal:
        journal.brake = self._brake
        journal.least = self.least
        if self._grown:
            # Others are told by the store, and tell us in the same way what they have written.
            journal.listeners.append(self._notices.tell if self._notices else self._grown)
        journal.use(self.keys)
        self._journals[ine10] = journal
        return journal

    def _open(self, ine10: str) -> EntityJournal | None:
        for place, wrapped in self._rows("SELECT place, wrapped_key FROM entity WHERE ine10 = ?", (ine10,)):
            if wrapped is None:
                return None
            database = self._store.entity(ine10, place, keys.unwrap(self._master, wrapped, ine10))
            return EntityJournal(database, self.key, self.clock)
        raise NoSuchEntity(ine10)

    def _found(self, ine10: str) -> EntityJournal:
        """Make an entity's database."""
        facts = self.entity(ine10)
        with self._database.writing() as connection:
            found = connection.execute("SELECT place, wrapped_key FROM entity WHERE ine10 = ?", (ine10,)).fetchone()
            if found is not None and found[1] is not None:  # another process has been quicker
                database = self._store.entity(ine10, found[0], keys.unwrap(self._master, found[1], ine10))
                return EntityJournal(database, self.key, self.clock)
            self._check_master(connection)
            place, key = self._store.place_for(ine10), secrets.token_bytes(32)
            journal = EntityJournal.create(self._store.entity(ine10, place, key), ine10, self.key, self.clock)
            journal.use(self.keys)
            with journal.transaction() as work:
                # Whoever is enrolled here pins the present key: there is nothing to tell of how it came to be it.
                work.connection.execute("UPDATE head SET key_number = ?", (self.keys.number,))
                work.facts.key_number = self.keys.number
            people.found(journal, ine10, {"name": facts.name, **facts.facts})
            self._store.settle()
            connection.execute(
                "UPDATE entity SET place = ?, wrapped_key = ? WHERE ine10 = ?",
                (place, keys.wrap(self._master, key, ine10), ine10),
            )
        return journal

    def _check_master(self, connection: Connection) -> None:
        """A process that was not restarted after the master key had been changed wraps nothing by the old one."""
        ((wrapped,),) = connection.execute("SELECT private_key FROM server").fetchall()
        keys.unwrap(self._master, wrapped, "server")

    def _pointer(self, query: str, value: str | bytes) -> str | None:
        found = self._rows(query, (value,))
        return found[0][0] if found else None

    def _rows(self, query: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with self.reading() as connection:
            return connection.execute(query, parameters).fetchall()

    def _insert(self, table: str, key: str, rows: Sequence[tuple[Any, ...]]) -> None:
        with self.writing() as connection:
            connection.insert_many(table, (key, "ine10"), rows)

    def _signing_keys(self) -> Keys:
        kept = self._rows("SELECT private_key, recovery_key FROM server")
        if not kept:
            private = keys.wrap(self._master, signing.private_bytes(signing.new_key()), "server")
            with self._lock, self._database.writing() as connection:
                connection.execute(
                    "INSERT INTO server (one, private_key) VALUES (1, ?) ON CONFLICT DO NOTHING", (private,)
                )
            kept = self._rows("SELECT private_key, recovery_key FROM server")
        private = signing.private_key(keys.unwrap(self._master, kept[0][0], "server"))
        changes = self._rows("SELECT body FROM key_change")
        return Keys(private, signing_keys.read([(body,) for (body,) in changes]), kept[0][1])


_FACTS = "SELECT ine10, facts, wrapped_key FROM entity"


def _facts(ine10: str, packed: str, wrapped: bytes | None) -> EntityFacts:
    facts = json.loads(packed)
    return EntityFacts(ine10, facts["name"], facts, wrapped is not None)


def rewrap(connection: Connection, master: bytes, new_master: bytes) -> int:
    """Wrap every key of the registry by another master key; how many."""

    def again(wrapped: bytes, whose: str) -> bytes:
        return keys.wrap(new_master, keys.unwrap(master, wrapped, whose), whose)

    ((signing_key,),) = connection.execute("SELECT private_key FROM server").fetchall()
    connection.execute("UPDATE server SET private_key = ?", (again(signing_key, "server"),))
    rows = connection.execute(
        "SELECT ine10, wrapped_key, wrapped_files_key FROM entity WHERE wrapped_key IS NOT NULL"
    ).fetchall()
    for ine10, wrapped, of_files in rows:
        connection.execute(
            "UPDATE entity SET wrapped_key = ?, wrapped_files_key = ? WHERE ine10 = ?",
            (again(wrapped, ine10), again(of_files, _files_of(ine10)) if of_files else None, ine10),
        )
    return len(rows)


def _files_of(ine10: str) -> str:
    return f"{ine10} files"


def _json(facts: Mapping[str, Any]) -> str:
    return json.dumps(facts, ensure_ascii=False, sort_keys=True)
