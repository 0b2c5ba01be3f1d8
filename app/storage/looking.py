"""To look into an office's database without opening the office: read-only, no lock, no migration, nothing mended.

For whoever asks what is wrong with it, also while the program itself works on it. Neighbours: database (opens it to
work), app.checks (asks).
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from sqlcipher3 import dbapi2

from app.errors import DatabaseDamaged, DatabaseMissing
from app.storage import troubles
from app.storage.database import Database, unlock

_library: Any = dbapi2  # it has no type stubs

_WAIT = 5.0
_AGAIN = 0.5
"""Seconds after which a page that did not pass is read again: the program may have been writing it."""


class Look:
    """A database under somebody's eyes."""

    def __init__(self, raw: Any, path: Path) -> None:
        self._raw, self._path = raw, path

    def revision(self) -> int:
        """The revision of its tables."""
        return int(self._ask("PRAGMA user_version")[0][0])

    def state(self, *names: str) -> dict[str, Any]:
        """Named values of this desktop (storage.journal.write_state); names never written are left out."""
        places = ", ".join("?" * len(names))
        found = self._ask(f"SELECT name, value FROM state WHERE name IN ({places})", names)  # noqa: S608
        return {name: msgspec.msgpack.decode(value) for name, value in found}

    def count(self, table: str) -> int:
        """How many rows one of our own tables has."""
        return int(self._ask(f"SELECT count(*) FROM {table}")[0][0])  # noqa: S608 (a name of our own)

    def _tables(self) -> list[str]:
        """The names of its tables that lie in pages of their own."""
        tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        return [str(name) for (name,) in self._ask(tables + " ORDER BY name")]

    def check(self, seconds: float) -> float:
        """Read pages and check seals, order and indexes for at most so many seconds; how much was read, from 0 to 1.

        What seems damaged is read a second time: the program may have been writing it. Raises DatabaseDamaged."""
        try:
            return self._check(seconds)
        except DatabaseDamaged:
            time.sleep(_AGAIN)
        return self._check(seconds)

    def _check(self, seconds: float) -> float:
        until, names = time.monotonic() + seconds, self._tables()
        self._raw.set_progress_handler(lambda: 1 if time.monotonic() > until else 0, 20_000)
        try:
            for number, name in enumerate(names):
                try:
                    quoted = name.replace("'", "''")
                    found = self._raw.execute(f"PRAGMA quick_check('{quoted}')").fetchall()
                except _library.Error as error:
                    if time.monotonic() > until:
                        return number / len(names)
                    raise troubles.of_sqlite(error, self._path) or error from error
                if found != [("ok",)]:
                    raise DatabaseDamaged(self._path, str(found[0][0]))
            return 1.0
        finally:
            self._raw.set_progress_handler(None, 0)

    def _ask(self, question: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._raw.execute(question, values).fetchall()
        except _library.Error as error:
            raise troubles.of_sqlite(error, self._path) or error from error


@contextmanager
def looking_open(database: Database) -> Iterator[Look]:
    """The same into a database that this program has open. Raises StorageProblem."""
    with database.reading() as connection:
        raw: Any = connection.connection.driver_connection
        yield Look(raw, database.path)


@contextmanager
def looking(path: Path, key: bytes, salt: bytes | None) -> Iterator[Look]:
    """Look into a database with its key. Raises StorageProblem or WrongKey."""
    if not path.exists():
        raise DatabaseMissing(path)
    raw = None
    try:
        try:
            raw = _library.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_WAIT, isolation_level=None)
            raw.execute("PRAGMA cipher_log_level = NONE")
            unlock(raw, key, salt)
            raw.execute("PRAGMA temp_store = MEMORY").fetchall()
            raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except _library.Error as error:
            raise troubles.of_sqlite(error, path) or error from error
        yield Look(raw, path)
    finally:
        if raw is not None:
            raw.close()
