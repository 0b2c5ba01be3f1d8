"""What the rooms of the server ask of a database, whichever it is: plain SQL that SQLite and PostgreSQL both read.

Parameters are `?`. Lists are `IN list(?)` (texts or numbers) and `IN blobs(?)` (bytes), bound to a Python list. Many
rows at once go through `insert_many` and `update_many`. A table's keys are named without the entity: in PostgreSQL
every key begins with it, a default fills it in, row-level security guards it; a file of SQLite holds one entity only.
Neighbours: opening and sqlite (one encrypted file each), postgresql (one database for all), migrations (the tables).
"""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

Row = tuple[Any, ...]


class StoreProblem(Exception):
    """The store cannot be used as it is; the text says what was found and what to do."""


class DatabaseError(Exception):
    """The database refused or failed; what the transaction did is taken back."""


class Busy(DatabaseError):
    """The database does not answer now (held by another, restarting, failing over): ask again later."""


class Full(DatabaseError):
    """The disk under the database is full: nothing more is kept until an operator has made room."""


class KeyChanged(Busy):
    """The entity has got a new key since it was opened here: open it again."""


class Cursor(Protocol):
    """What came of a statement."""

    def fetchone(self) -> Row | None:
        """The next row."""
        ...

    def fetchall(self) -> list[Row]:
        """All rows that are left."""
        ...

    def __iter__(self) -> Iterator[Row]: ...


class Connection(Protocol):
    """One transaction's way to the database."""

    wrote: bool
    """Whether this transaction has changed anything yet."""

    @property
    def key_id(self) -> bytes:
        """Which key bodies are sealed under; b"" when the whole file is encrypted."""
        ...

    def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Cursor:
        """Run one statement. Raises DatabaseError."""
        ...

    def executemany(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """Run one statement for each row; few rows only."""
        ...

    def scan(self, statement: str, parameters: Sequence[Any] = ()) -> Generator[Row]:
        """Rows that are read a few at a time, for results that may be large; close it when enough has been read."""
        ...

    def insert_many(
        self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]], key: Sequence[str] = ()
    ) -> None:
        """Insert many rows at once. With a `key` (its columns, without the entity) a row that is there is replaced in
        the other columns named."""
        ...

    def update_many(
        self, table: str, columns: Sequence[str], key: Sequence[str], rows: Sequence[Sequence[Any]]
    ) -> None:
        """Update many rows at once: each row has the values of `columns`, then those of `key`."""
        ...

    def seal(self, place: str, body: bytes) -> bytes:
        """What is kept of bytes that may be personal: sealed under the entity's key and bound to a place such as
        `standing/note/<id>`, unless the whole file is encrypted."""
        ...

    def unseal(self, place: str, sealed: bytes) -> bytes:
        """Undo `seal`. Raises DatabaseError when it was sealed for another place or entity, or altered."""
        ...


class Database(Protocol):
    """The database of one entity, or the registry. Its owner lets one thread in at a time."""

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction that no other writer enters, in any process: kept at the end, taken back on an error."""
        ...

    def reading(self) -> AbstractContextManager[Connection]:
        """A look at what is committed."""
        ...

    def scrub(self) -> None:
        """Leave nothing of what was deleted where it was. Takes as long as copying everything. Raises Busy."""
        ...

    def close(self) -> None:
        """What was committed stays."""
        ...


class Notices(Protocol):
    """Word between the processes of a server that an entity's journal has grown."""

    def tell(self, entity: str, seq: int) -> None:
        """Soon; from any thread."""
        ...

    def close(self) -> None:
        """Tell what still waits, and end."""
        ...


class Store(Protocol):
    """Where a server keeps everything."""

    def exists(self) -> bool:
        """Whether a server has been made here before. Raises StoreProblem when that cannot be told."""
        ...

    def registry(self, master: bytes) -> Database:
        """The registry's database, made at the first call ever. Raises StoreProblem."""
        ...

    def place_for(self, ine10: str) -> str:
        """A name for the place of a new entity's database, never used before; "" where all share one."""
        ...

    def entity(self, ine10: str, place: str, key: bytes) -> Database:
        """The database of an entity under its key, with its tables. Raises StoreProblem."""
        ...

    def renew(
        self, ine10: str, place: str, key: bytes, new_key: bytes, keep: Callable[[Connection, str], None]
    ) -> None:
        """Lay a new key over everything of an entity. `keep` writes the new key, and the place where all is now, into
        the registry: both happen or neither. Raises StoreProblem, DatabaseError."""
        ...

    def change_master(self, master: bytes, new_master: bytes, rewrap: Callable[[Connection], None]) -> None:
        """Put the registry under another master key; `rewrap` changes what it holds. Both happen or neither. Nobody has
        the store open through this object. Raises StoreProblem, DatabaseError."""
        ...

    def notices(self, hear: Callable[[str, int], None]) -> Notices | None:
        """The way to tell other processes, who call `hear` as this one does; None when there are no others."""
        ...

    def settle(self) -> None:
        """Make the places made so far survive a power cut."""
        ...

    def close(self) -> None:
        """After all its databases."""
        ...
