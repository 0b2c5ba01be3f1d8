"""The encrypted database: how it is opened, its one writer and its readers.

Every connection gets the key, the pragmas and our SQL functions, and knows through its guard whether it may write
synced tables (storage.journal). Neighbours: storage.{locking,places,troubles,schema,migrations}, vault (where keys
come from). Nothing here ever deletes or replaces a database.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import QueuePool, StaticPool
from sqlcipher3 import dbapi2

from app.domain import numbering, text
from app.errors import DatabaseDamaged, DatabaseMissing, LibraryTooOld, StorageProblem, UnsafePlace
from app.storage import before_migrating, migrations, places, schema, troubles
from app.storage.journal import GUARD, Guard
from app.storage.locking import Lock

_library: Any = dbapi2  # it has no type stubs

LEAST_SQLITE = (3, 51, 3)
"""Older ones can corrupt a database when the write-ahead log starts again (security.md)."""
KEY_SIZE = 32
SALT_SIZE = 16
"""SQLCipher keeps its salt in the first bytes of the file; the vault holds a copy of it."""

_PAGE = 4_096
_READERS = 4
_WAIT = 10.0
"""Seconds to wait for a lock that another connection, or a backup program, holds for a moment."""

LOG_MOST = 16_000
"""Pages in the log (64 MB) after which a commit brings them into the file, and whoever commits waits for it."""
LOG_MUCH = 1_000
"""Pages in the log that are worth bringing into the file in a pause."""

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # with NORMAL a power cut lost acknowledged commits (security.md)
    "foreign_keys = OFF",  # rows may arrive before the rows they name
    "temp_store = MEMORY",  # nothing in plain text on the disk
    "secure_delete = FAST",
    "cell_size_check = ON",
    # Our guard is a function called by triggers, which an untrusted schema forbids. The schema is ours: it is
    # encrypted, authenticated page by page, and compared with what it must be at opening (storage.schema).
    "trusted_schema = ON",
    "recursive_triggers = ON",  # REPLACE asks the triggers too
    "journal_size_limit = 67108864",
    # In a pause of the work the log is brought into the file (bring_in_log); this is for when there is none.
    f"wal_autocheckpoint = {LOG_MOST}",
    "cache_size = -16000",
)

_PRAGMA = sqlite3.SQLITE_PRAGMA
_RULES = frozenset(
    "writable_schema trusted_schema recursive_triggers query_only synchronous journal_mode key rekey".split()
)
_WATCHED = frozenset({
    _PRAGMA,
    sqlite3.SQLITE_DROP_TRIGGER, sqlite3.SQLITE_CREATE_TRIGGER, sqlite3.SQLITE_CREATE_TEMP_TRIGGER,
    sqlite3.SQLITE_DROP_TABLE, sqlite3.SQLITE_DROP_VTABLE, sqlite3.SQLITE_ALTER_TABLE,
    sqlite3.SQLITE_ATTACH,  # another file could take a copy in plain text
})  # fmt: skip
"""What would take the guard's triggers away, or go round them."""

Progress = Callable[[float], bool]
"""Called with the part done, from 0 to 1; false stops."""


class Database:
    """An open database. Made by `open_database` and `create_database`; safe to use from several threads."""

    def __init__(self, path: Path, key: bytes, salt: bytes | None, lock: Lock) -> None:
        self.path = path
        self._lock = lock
        self._writing = threading.RLock()
        self._busy = False
        self._closed = False
        self._ended = False
        self._settled = False
        self._scrubbing = 0
        """The thread that writes the file anew: SQLite makes its schema again while it does."""
        connect = _connector(path, key, salt)
        self._connect_copy = lambda other: _connector(other, key, salt)()
        self._writer = _engine(path, connect, poolclass=StaticPool)
        self._reader = _engine(path, connect, poolclass=QueuePool, pool_size=_READERS, max_overflow=_READERS)
        event.listen(self._reader, "connect", _only_read)
        for engine in (self._writer, self._reader):
            event.listen(engine, "connect", self._watch)
        event.listen(self._writer, "begin", _begin_immediate)
        event.listen(self._reader, "begin", _begin)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A read-only connection on one consistent state of the database."""
        self._expect_open()
        with self._reader.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The only connection that writes, in a transaction: committed at the end, rolled back on any error.

        Others wait their turn. Raises StorageProblem; after one, the last committed state is whole.
        """
        with self._writing:
            self._expect_open()
            if self._ended:
                raise StorageProblem(self.path, "it is closed")
            if self._busy:
                raise StorageProblem(self.path, "a transaction inside a transaction")
            self._busy = True
            try:
                with self._writer.connect() as connection, connection.begin():
                    connection.info["guard"].open = 0
                    yield connection
            finally:
                self._busy = False

    def end(self) -> None:
        """Nobody writes any more, whoever waits for their turn neither (StorageProblem); it is closed afterwards."""
        self._ended = True

    def check(self, progress: Progress | None = None) -> None:
        """Read every page and check its seal, its order and its indexes; seconds for each 100 MB.

        Returns early, without a word, when `progress` answers false. Raises DatabaseDamaged.
        """
        with self.reading() as connection:
            tables = connection.exec_driver_sql(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
            ).scalars()
            names = list(tables)
            for number, name in enumerate(names):
                if progress and not progress(number / len(names)):
                    return
                self._expect_ok(connection, f"PRAGMA quick_check('{name}')")
            # Freed pages and the schema's own; what the walk through the tables does not reach.
            found = connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars().all()
            if found:
                raise DatabaseDamaged(self.path, str(found[0]))
            if progress:
                progress(1.0)

    def copy_to(self, path: Path) -> None:
        """One consistent state of the database as a new file under the same key, while work goes on. Raises
        StorageProblem, or FileExistsError."""
        self._expect_open()
        if path.exists():
            raise FileExistsError(path)
        raw = self._reader.raw_connection()
        try:
            made = self._connect_copy(path)
            try:
                raw.driver_connection.backup(made)  # type: ignore[union-attr]
                made.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                made.execute("PRAGMA journal_mode = DELETE").fetchall()
            finally:
                made.close()
        except _library.Error as error:
            raise troubles.of_sqlite(error, path) or error from error
        finally:
            raw.close()

    def settle(self) -> None:
        """From now on the schema and the connections' own rules stay as they are, whatever SQL asks."""
        self._settled = True

    def _watch(self, made: Any, _record: Any) -> None:
        def allow(action: int, subject: str | None, value: str | None, *_: str | None) -> int:
            if not self._settled or action not in _WATCHED or self._scrubbing == threading.get_ident():
                return sqlite3.SQLITE_OK
            harmless = action == _PRAGMA and (subject not in _RULES or value is None)
            return sqlite3.SQLITE_OK if harmless else sqlite3.SQLITE_DENY

        made.set_authorizer(allow)

    def _expect_open(self) -> None:
        if self._closed:  # a late question must not open the file again without its lock
            raise StorageProblem(self.path, "it is closed")

    def checkpoint(self) -> None:
        """Bring everything committed from the log into the file itself, and empty the log."""
        with self._writing:
            raw = self._writer.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            except _library.Error as error:
                raise troubles.of_sqlite(error, self.path) or error from error
            finally:
                raw.close()

    def bring_in_log(self, much: int = LOG_MUCH) -> None:
        """Bring what is in the log into the file when it is so many pages, for a pause of the work: nobody waits."""
        self._expect_open()
        raw = self._reader.raw_connection()
        try:
            cursor = raw.cursor()
            _, pages, brought_in = cursor.execute("PRAGMA wal_checkpoint(NOOP)").fetchone()
            if pages - brought_in >= much:
                cursor.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        except _library.Error as error:
            raise troubles.of_sqlite(error, self.path) or error from error
        finally:
            raw.close()

    def scrub(self) -> None:
        """Write the file anew without its free pages: what was deleted is nowhere in it any more, nor in the log. Takes
        as long as copying it, and needs as much room beside it; until then it is what it was."""
        self.checkpoint()
        with self._writing:
            raw = self._writer.raw_connection()
            self._scrubbing = threading.get_ident()
            try:
                raw.cursor().execute("VACUUM")
            except _library.Error as error:
                raise troubles.of_sqlite(error, self.path) or error from error
            finally:
                self._scrubbing = 0
                raw.close()
        self.checkpoint()

    def _expect_ok(self, connection: Connection, pragma: str) -> None:
        found = connection.exec_driver_sql(pragma).scalars().all()
        if found != ["ok"]:
            raise DatabaseDamaged(self.path, str(found[0]))

    def close(self) -> None:
        """Close every connection and let other programs in. What was committed stays."""
        with self._writing:
            self._closed = True
            self._reader.dispose()
            self._writer.dispose()
            self._lock.release()


def create_database(path: Path, key: bytes, salt: bytes | None = None) -> Database:
    """A new database at a path where there is none. Raises StorageProblem, or FileExistsError."""
    _check_surroundings(path)
    if path.exists():
        raise FileExistsError(path)
    database = _open(path, key, salt, new=True)
    database.checkpoint()  # from now on the file is whole even without its log
    return database


def open_database(path: Path, key: bytes, salt: bytes | None = None, keep_before: bool = False) -> Database:
    """Open the database, bringing its tables up to date; with `keep_before` a copy of what they were is kept.

    `salt`, from the vault, opens it even with its first bytes lost. Raises StorageProblem, or WrongKey.
    """
    _check_surroundings(path)
    if not path.exists():
        raise DatabaseMissing(path)
    if path.stat().st_size < _PAGE:  # SQLite would take it for an empty database and write over it
        raise DatabaseDamaged(path, "it is shorter than one page")
    return _open(path, key, salt, new=False, keep_before=keep_before)


def _check_surroundings(path: Path) -> None:
    if _library.sqlite_version_info < LEAST_SQLITE:
        raise LibraryTooOld(_library.sqlite_version, ".".join(map(str, LEAST_SQLITE)))
    reason = places.danger(path)
    if reason:
        raise UnsafePlace(path, reason)


def _open(path: Path, key: bytes, salt: bytes | None, new: bool, keep_before: bool = False) -> Database:
    if len(key) != KEY_SIZE or (salt is not None and len(salt) != SALT_SIZE):
        raise ValueError("a raw key has 32 bytes and a salt 16")
    try:
        lock = Lock(path.with_name(path.name + ".lock"))
    except OSError as error:
        raise troubles.of_system(error, path) from error
    try:
        database = Database(path, key, salt, lock)
        if keep_before:
            _keep_before(database)
        with database.writing() as connection:
            if not new and not migrations.revision_of(connection):
                raise DatabaseDamaged(path, "there is nothing in it")
            migrations.migrate(connection)
            schema.verify(connection, path)
        database.settle()
    except BaseException:
        lock.release()
        raise
    return database


def _keep_before(database: Database) -> None:
    with database.reading() as connection:
        found = migrations.revision_of(connection)
    if 0 < found < migrations.REVISION:
        database.copy_to(before_migrating.room_for(database.path))
        before_migrating.keep(database.path)


def unlock(raw: Any, key: bytes, salt: bytes | None = None) -> None:
    """Give a fresh connection the key of its file, and the file's salt where it is to be a certain one. Pages are
    sealed with HMAC-SHA-256: SHA-512, which would be taken otherwise, is in few processors and takes longer."""
    raw.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex() if salt else ''}'\"")
    raw.execute("PRAGMA cipher_hmac_algorithm = HMAC_SHA256")


def _connector(path: Path, key: bytes, salt: bytes | None) -> Callable[[], Any]:
    def connect() -> Any:
        made = None
        try:
            made = _library.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
            made.execute("PRAGMA cipher_log_level = NONE")  # it would write to the standard error output
            unlock(made, key, salt)
            made.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # the first use of the key
            for pragma in _PRAGMAS:
                made.execute(f"PRAGMA {pragma}").fetchall()
        except _library.Error as error:
            if made is not None:
                made.close()
            problem = troubles.of_sqlite(error, path)
            if problem is None:
                raise
            raise problem from error
        return made

    return connect


def _engine(path: Path, connect: Callable[[], Any], **pool: Any) -> Engine:
    engine = create_engine("sqlite+pysqlite://", module=_library, creator=connect, **pool)
    event.listen(engine, "connect", _equip)

    @event.listens_for(engine, "handle_error")
    def _(context: ExceptionContext) -> None:
        problem = troubles.of_sqlite(context.original_exception, path)
        if problem is not None:
            raise problem from context.original_exception

    return engine


def _equip(made: Any, record: Any) -> None:
    guard = record.info["guard"] = Guard()
    made.create_function(GUARD, 0, lambda: 1 if guard.open else 0)
    made.create_function("lligall_sort_key", 1, text.sort_key, deterministic=True)
    made.create_function("lligall_number_key", 2, numbering.number_key, deterministic=True)
    made.create_function("lligall_number_forms", -1, text.number_forms, deterministic=True)


def _only_read(made: Any, _record: Any) -> None:
    made.execute("PRAGMA query_only = ON")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
