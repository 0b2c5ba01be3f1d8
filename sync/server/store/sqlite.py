"""One encrypted SQLite file as a Database: statements translated from the house's SQL, errors in our words.

Neighbours: connection (what is promised), opening (pragmas and keys), migrating (tables).
"""

import json
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlcipher3 import dbapi2 as _untyped

from sync.server.store.checkpoints import Checkpoints
from sync.server.store.connection import Busy, Connection, Cursor, DatabaseError, Full, Row

dbapi2: Any = _untyped

_BUSY = ("database is locked", "database table is locked", "database schema is locked")


class SqliteConnection:
    """A sqlcipher3 connection in autocommit mode that reads the house's SQL."""

    def __init__(self, raw: Any) -> None:
        self.raw = raw
        self.wrote = False

    def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Cursor:
        """See Connection."""
        text, listed, writes = _known.get(statement) or _translated(statement)
        if writes:
            self.wrote = True
        if listed:
            parameters = [_listed(value) for value in parameters]
        try:
            return self.raw.execute(text, parameters)
        except dbapi2.DatabaseError as error:
            raise _named(error) from error

    def executemany(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """See Connection."""
        self.wrote = True
        try:
            self.raw.executemany(statement, rows)
        except dbapi2.DatabaseError as error:
            raise _named(error) from error

    def scan(self, statement: str, parameters: Sequence[Any] = ()) -> Generator[Row]:
        """See Connection."""
        found: Any = self.execute(statement, parameters)
        try:
            yield from found
        finally:
            found.close()

    def insert_many(
        self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]], key: Sequence[str] = ()
    ) -> None:
        """See Connection."""
        # Names of tables and columns are our own words, nothing from outside.
        statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608
        if key:
            laid = ", ".join(f"{name} = excluded.{name}" for name in columns if name not in key)
            statement += f" ON CONFLICT ({', '.join(key)}) DO UPDATE SET {laid}"
        self.executemany(statement, rows)

    def update_many(
        self, table: str, columns: Sequence[str], key: Sequence[str], rows: Sequence[Sequence[Any]]
    ) -> None:
        """See Connection."""
        laid = ", ".join(f"{name} = ?" for name in columns)
        where = " AND ".join(f"{name} = ?" for name in key)
        self.executemany(f"UPDATE {table} SET {laid} WHERE {where}", rows)  # noqa: S608

    @property
    def key_id(self) -> bytes:
        """The whole file is encrypted."""
        return b""

    def seal(self, place: str, body: bytes) -> bytes:
        """The whole file is encrypted."""
        return body

    def unseal(self, place: str, sealed: bytes) -> bytes:
        """The whole file is encrypted."""
        return sealed


class SqliteDatabase:
    """One file, or one database in memory, with the one connection to it."""

    def __init__(self, raw: Any, checkpoints: Checkpoints | None = None) -> None:
        self.connection = SqliteConnection(raw)
        self._checkpoints = checkpoints

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """See Database."""
        connection = self.connection
        connection.execute("BEGIN IMMEDIATE")
        connection.wrote = False
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.raw.in_transaction:  # SQLite ends it by itself on some errors, a full disk for one
                connection.execute("ROLLBACK")
            raise
        if connection.wrote and self._checkpoints is not None:
            self._checkpoints.look(connection.raw)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """See Database."""
        yield self.connection

    def scrub(self) -> None:
        """See Database. The file is written anew, and its log emptied."""
        self._settle()
        self.connection.execute("VACUUM")
        found = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if found is not None and found[0] == 1:
            raise Busy("somebody reads the log")

    def close(self) -> None:
        """See Database."""
        self._settle()
        self.connection.raw.close()

    def _settle(self) -> None:
        if self._checkpoints is not None:
            self._checkpoints.wait()


_known: dict[str, tuple[str, bool, bool]] = {}
"""By statement: as SQLite reads it, whether it takes lists, whether it may write. They are constants of the program."""


def _translated(statement: str) -> tuple[str, bool, bool]:
    text = statement.replace("IN list(?)", "IN (SELECT value FROM json_each(?))")
    text = text.replace("IN blobs(?)", "IN (SELECT unhex(value) FROM json_each(?))")
    first = statement.split(None, 1)[0].upper()
    found = text, text != statement, first in ("INSERT", "UPDATE", "DELETE", "REPLACE")
    if len(_known) < 1_000:  # a statement put together from values would fill the memory
        _known[statement] = found
    return found


def _listed(value: Any) -> Any:
    if isinstance(value, list):
        return json.dumps([each.hex() if isinstance(each, bytes) else each for each in value])
    return value


def _named(error: Exception) -> DatabaseError:
    text = str(error)
    if text == "database or disk is full":
        return Full(text)
    return (Busy if text in _BUSY else DatabaseError)(text)
