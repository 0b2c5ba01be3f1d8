"""One entity's part of a PostgreSQL database as a Database: row-level security, sealed bodies, one writer at a time.

A transaction begins by saying which entity it is for (`lligall.entity`, local to it) and takes the entity's lock; the
policies of every table let it see and write that entity's rows only. Whatever cuts the connection is Busy: nothing was
kept, or its outcome is unknown, and asking again is safe. Neighbours: connection (what is promised), cluster (pools,
tables, the checks at the start), sealing.
"""

import hashlib
import secrets
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import psycopg
from psycopg import errors

from sync.server.store.connection import Busy, Connection, Cursor, DatabaseError, Full, Row
from sync.server.store.sealing import Sealer

_FEW = 48
"""Rows below which one statement each, sent together, is quicker than COPY."""

_FETCH = 16
"""Rows a scan reads at a time: blocks are large."""

_GONE = (
    psycopg.OperationalError,
    psycopg.InterfaceError,
    errors.ReadOnlySqlTransaction,
    errors.IdleInTransactionSessionTimeout,
)

Types = dict[tuple[str, str], str]
"""By table and column."""

Taken = Callable[[], AbstractContextManager["psycopg.Connection[Any]"]]


class PostgresConnection:
    """A psycopg connection within one transaction that reads the house's SQL."""

    def __init__(self, raw: "psycopg.Connection[Any]", sealer: Sealer | None, types: Types) -> None:
        self.raw = raw
        self.wrote = False
        self._sealer = sealer
        self._types = types

    @property
    def key_id(self) -> bytes:
        """See Connection."""
        return self._sealer.key_id if self._sealer else b""

    def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Cursor:
        """See Connection."""
        text, writes = _known.get(statement) or _translated(statement)
        if writes:
            self.wrote = True
        else:
            parameters = [_askable(value) for value in parameters]
        with _named():
            return self.raw.execute(text, parameters)  # type: ignore[arg-type]  # our own constants

    def executemany(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """See Connection."""
        self.wrote = True
        text, _ = _known.get(statement) or _translated(statement)
        with _named(), self.raw.cursor() as cursor:
            cursor.executemany(text, rows)  # type: ignore[arg-type]  # our own constants

    def scan(self, statement: str, parameters: Sequence[Any] = ()) -> Generator[Row]:
        """See Connection."""
        text, _ = _known.get(statement) or _translated(statement)
        parameters = [_askable(value) for value in parameters]
        with _named():
            cursor = self.raw.cursor("scan")
            try:
                cursor.itersize = _FETCH
                cursor.execute(text, parameters)  # type: ignore[arg-type]  # our own constants
                yield from cursor
            finally:
                try:
                    cursor.close()
                except psycopg.Error:
                    # The connection is lost; asked through it once more, the cursor would never count as closed.
                    self.raw.close()
                    cursor.close()

    def insert_many(
        self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]], key: Sequence[str] = ()
    ) -> None:
        """See Connection. Many rows are copied to a table of this connection's own first: PostgreSQL does not copy into
        one with row-level security."""
        names = ", ".join(columns)
        laid = ""
        if key:
            others = ", ".join(f"{name} = excluded.{name}" for name in columns if name not in key)
            laid = f" ON CONFLICT (entity, {', '.join(key)}) DO UPDATE SET {others}"
        # Names of tables and columns are our own words, nothing from outside.
        if len(rows) < _FEW:
            self.executemany(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))}){laid}", rows)  # noqa: S608
            return
        stage = self._staged(table, columns, rows)
        self._finish(f"INSERT INTO {table} ({names}) SELECT {names} FROM {stage}{laid}", stage)  # noqa: S608

    def update_many(
        self, table: str, columns: Sequence[str], key: Sequence[str], rows: Sequence[Sequence[Any]]
    ) -> None:
        """See Connection."""
        if len(rows) < _FEW:
            laid = ", ".join(f"{name} = ?" for name in columns)
            where = " AND ".join(f"{name} = ?" for name in key)
            self.executemany(f"UPDATE {table} SET {laid} WHERE {where}", rows)  # noqa: S608
            return
        stage = self._staged(table, (*columns, *key), rows)
        laid = ", ".join(f"{name} = stage.{name}" for name in columns)
        where = " AND ".join(f"{table}.{name} = stage.{name}" for name in key)
        self._finish(f"UPDATE {table} SET {laid} FROM {stage} AS stage WHERE {where}", stage)  # noqa: S608

    def seal(self, place: str, body: bytes) -> bytes:
        """See Connection."""
        return self._sealer.seal(place, body) if self._sealer else body

    def unseal(self, place: str, sealed: bytes) -> bytes:
        """See Connection."""
        return self._sealer.unseal(place, sealed) if self._sealer else sealed

    def _staged(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
        self.wrote = True
        names = ", ".join(columns)
        stage = "pg_temp.stage_" + hashlib.sha256(f"{table} {names}".encode()).hexdigest()[:16]
        with _named(), self.raw.cursor() as cursor:
            cursor.execute(
                f"CREATE TEMP TABLE IF NOT EXISTS {stage.partition('.')[2]} ON COMMIT DELETE ROWS"  # type: ignore[arg-type]  # noqa: S608
                f" AS SELECT {names} FROM {table} WITH NO DATA"
            )
            with cursor.copy(f"COPY {stage} ({names}) FROM STDIN (FORMAT BINARY)") as copy:  # type: ignore[arg-type]
                copy.set_types([self._types[table, name] for name in columns])
                for row in rows:
                    copy.write_row(row)
        return stage

    def _finish(self, statement: str, stage: str) -> None:
        with _named():
            self.raw.execute(f"{statement}; DELETE FROM {stage}")  # type: ignore[arg-type]  # noqa: S608


class PostgresDatabase:
    """The rows of one entity, or (without a place) the registry's."""

    def __init__(self, taken: Taken, types: Types, place: str = "", key: bytes = b"") -> None:
        self._taken = taken
        self._types = types
        self._sealer = Sealer(place, key) if key else None
        # place_for makes it of digits and letters; nothing else may ever stand in it.
        assert place.replace("-", "").isalnum() or not place
        which = int.from_bytes(hashlib.sha256(b"lligall\0" + place.encode()).digest()[:8], "big", signed=True)
        told = f"SELECT set_config('lligall.entity', '{place}', true)"
        self._look = f"BEGIN READ ONLY; {told}"
        self._enter = f"BEGIN; {told}, pg_advisory_xact_lock({which})"

    def writing(self) -> AbstractContextManager[Connection]:
        """See Database."""
        return self._transaction(self._enter)

    def reading(self) -> AbstractContextManager[Connection]:
        """See Database."""
        return self._transaction(self._look)

    def scrub(self) -> None:
        """See Database. Dead rows, sealed as they are, are given up by every page of the tables that hold bodies."""
        with self._taken() as raw, _named():
            raw.execute("VACUUM block, standing, touch, snapshot_piece")

    def close(self) -> None:
        """The pool is the cluster's."""

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        with self._taken() as raw:
            try:
                with _named():
                    raw.execute(begin)  # type: ignore[arg-type]  # our own constants
                yield PostgresConnection(raw, self._sealer, self._types)
                with _named():
                    raw.execute("COMMIT")
            except BaseException:
                if not raw.closed:
                    try:
                        raw.execute("ROLLBACK")
                    except psycopg.Error:
                        raw.close()  # it is lost, and with it what it began
                raise


@contextmanager
def _named() -> Iterator[None]:
    """Errors of the library in our words. Their texts may hold values: they go no further than the cause."""
    try:
        yield
    except errors.DiskFull as error:
        raise Full(type(error).__name__) from error
    except _GONE as error:
        raise Busy(type(error).__name__) from error
    except psycopg.Error as error:
        raise DatabaseError(f"{type(error).__name__} {error.sqlstate or ''}".rstrip()) from error


_known: dict[str, tuple[str, bool]] = {}
"""By statement: as psycopg reads it, and whether it writes."""


def _translated(statement: str) -> tuple[str, bool]:
    text = statement.replace("%", "%%").replace("IN list(?)", "= ANY(?)").replace("IN blobs(?)", "= ANY(?)")
    first = statement.split(None, 1)[0].upper()
    found = text.replace("?", "%s"), first in ("INSERT", "UPDATE", "DELETE")
    if len(_known) < 1_000:
        _known[statement] = found
    return found


_NEVER = "\ufffe" + secrets.token_hex(16)
"""A text that is nowhere."""


def _askable(value: Any) -> Any:
    # No text of PostgreSQL holds the character NUL: what is asked for with one is found nowhere, and that is no error.
    if isinstance(value, str):
        return _NEVER if "\0" in value else value
    if isinstance(value, list):
        return [each for each in value if not (isinstance(each, str) and "\0" in each)]
    return value
