"""Opening the server's SQLCipher databases. Its own small module: the server imports nothing of the desktop's storage.

Neighbours: keys (which key), migrating (which tables), sqlite (what comes of it). The journal's road is hot and its
statements are few, so there is no mapper between.
"""

from functools import partial
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as _untyped

from sync.server.store.checkpoints import AT_MOST, Checkpoints
from sync.server.store.connection import StoreProblem
from sync.server.store.migrating import migrate
from sync.server.store.sqlite import SqliteDatabase

dbapi2: Any = _untyped

OLDEST = (3, 51, 3)
"""Older SQLite versions can corrupt a database when its WAL is reset (security.md)."""


def check_library() -> None:
    """Raise StoreProblem when the SQLite library has the known corruption bug."""
    if dbapi2.sqlite_version_info < OLDEST:
        raise StoreProblem(
            f"SQLite {dbapi2.sqlite_version} can corrupt databases; {'.'.join(map(str, OLDEST))} or newer is needed"
        )


def open_file(path: Path, key: bytes, tables: str = "entity") -> SqliteDatabase:
    """Open (or make) an encrypted database under a raw 256-bit key and bring its tables up to date. Raises
    StoreProblem for a wrong key, damage, or a newer server's tables."""
    check_library()
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False, timeout=10)
    try:
        unlock(connection, key)
        connection.execute("SELECT count(*) FROM sqlite_schema")
        connection.execute("PRAGMA journal_mode = WAL")
        # FULL: an acknowledged set has left the power supply behind (security.md has the measurements).
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA wal_autocheckpoint = {AT_MOST}")
        connection.execute("PRAGMA journal_size_limit = 8388608")
        connection.execute("PRAGMA temp_store = MEMORY")
        # What a disposal takes out is written over at once (R23); `scrub` finds what moving rows about has left.
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA busy_timeout = 10000")
    except dbapi2.DatabaseError as error:
        connection.close()
        raise StoreProblem(f"{path.name} does not open: it is damaged, or the key is not its key ({error})") from error
    return _migrated(connection, tables, Checkpoints(partial(_another, path, key)))


def _another(path: Path, key: bytes) -> Any:
    connection = dbapi2.connect(str(path), isolation_level=None, timeout=10)
    try:
        unlock(connection, key)
        connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def unlock(connection: Any, key: bytes) -> None:
    """Give a fresh connection the key of its file. Its pages are sealed with HMAC-SHA-256: in most processors SHA-512,
    which would be taken otherwise, takes twice the time."""
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA cipher_hmac_algorithm = HMAC_SHA256")


def open_memory(tables: str = "entity") -> SqliteDatabase:
    """A database in memory, for simulations and tests."""
    check_library()
    return _migrated(dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False), tables)


def _migrated(connection: Any, tables: str, checkpoints: Checkpoints | None = None) -> SqliteDatabase:
    try:
        migrate(connection, tables)
    except BaseException:
        connection.close()
        raise
    return SqliteDatabase(connection, checkpoints)
