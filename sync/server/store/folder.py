"""The embedded default: a folder with an encrypted SQLite file for each entity, and one for the registry of them all.

Neighbours: opening (one file), keys (the master key), registry (what stands where).
"""

import os
from collections.abc import Callable
from pathlib import Path

from app.domain.ids import new_id
from sync.server.store import copying, keys
from sync.server.store.connection import Connection, Database, StoreProblem
from sync.server.store.opening import open_file

REGISTRY = "registry.db"

_ELSEWHERE = b"elsewhere"
"""In the head of a file whose entity has moved to another: to whoever still has it open, a key that has changed."""


class FolderStore:
    """A Store in a folder, which is made when the registry is asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._entities = folder / "entities"
        self._opened: Database | None = None

    def exists(self) -> bool:
        """See Store."""
        return (self._folder / REGISTRY).exists()

    def registry(self, master: bytes) -> Database:
        """See Store."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._opened = open_file(self._folder / REGISTRY, keys.derived(master, "registry"), "registry")
        return self._opened

    def place_for(self, ine10: str) -> str:
        """A file's name. Its own: one left over by a power cut is in nobody's way."""
        self._entities.mkdir(exist_ok=True)
        return f"{ine10}-{new_id()[:12]}.db"

    def entity(self, ine10: str, place: str, key: bytes) -> Database:
        """See Store."""
        return open_file(self._entities / place, key)

    def renew(
        self, ine10: str, place: str, key: bytes, new_key: bytes, keep: Callable[[Connection, str], None]
    ) -> None:
        """See Store. A copy under the new key, in a file of its own; the old file goes last. No server may run; one
        that opens the entity all the same meanwhile can write nothing, and then notices that it has to open another."""
        old, new_place = self._entities / place, self.place_for(ine10)
        if copying.is_in_use(old, key):
            raise StoreProblem("the server is running: stop it first")
        if self._opened is None:
            raise StoreProblem("the registry is not open")
        database = open_file(old, key)
        try:
            with database.writing() as held:
                copying.copy(old, key, self._entities / new_place)
                copying.change_key(self._entities / new_place, key, new_key)
                self.settle()
                with self._opened.writing() as connection:
                    keep(connection, new_place)
                held.execute("UPDATE head SET key_id = ?", (_ELSEWHERE,))
        finally:
            database.close()
        try:
            for path in self._entities.glob(f"{place}*"):  # its -wal and -shm too
                path.unlink()
        except PermissionError as error:
            words = "the entity has its new key; a program still holds the old file: stop it and remove"
            raise StoreProblem(f"{words} {place}") from error

    def change_master(self, master: bytes, new_master: bytes, rewrap: Callable[[Connection], None]) -> None:
        """See Store. A changed copy of the registry takes the place of the old one. The server must not run."""
        path, fresh = self._folder / REGISTRY, self._folder / f"{REGISTRY}.next"
        key, new_key = keys.derived(master, "registry"), keys.derived(new_master, "registry")
        if copying.is_in_use(path, key):
            raise StoreProblem("the server is running: stop it first")
        fresh.unlink(missing_ok=True)
        copying.copy(path, key, fresh)
        database = open_file(fresh, key, "registry")
        with database.writing() as connection:
            rewrap(connection)
        database.close()
        copying.change_key(fresh, key, new_key)
        if copying.is_in_use(path, key):  # what it wrote since would be gone, and it would go on under the old key
            fresh.unlink()
            raise StoreProblem("the server was started meanwhile: stop it, then say it again")
        for beside in ("-wal", "-shm"):
            (self._folder / f"{REGISTRY}{beside}").unlink(missing_ok=True)
        fresh.replace(path)

    def notices(self, hear: Callable[[str, int], None]) -> None:
        """One process serves a folder; operators' commands beside it are noticed by those who look."""

    def settle(self) -> None:
        """Windows neither needs nor allows it."""
        if os.name != "nt":
            descriptor = os.open(self._entities, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def close(self) -> None:
        """Every file is closed by its own database."""
