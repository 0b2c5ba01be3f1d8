"""Opening the server's SQLCipher databases. Its own small module: the server imports nothing of the desktop's storage.

Neighbours: keys (which key), migrating (which tables). Everything here is a plain DB-API connection: the journal's
road is hot and its statements are few, so there is no mapper between.
"""

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as _untyped

dbapi2: Any = _untyped

Connection = Any
"""A sqlcipher3 connection in autocommit mode; transactions are begun and ended in words."""

DatabaseError = dbapi2.DatabaseError
IntegrityError = dbapi2.IntegrityError

OLDEST = (3, 51, 3)
"""Older SQLite versions can corrupt a database when its WAL is reset (security.md)."""


class StoreProblem(Exception):
    """The store cannot be used as it is; the text says what was found and what to do."""


def check_library() -> None:
    """Raise StoreProblem when the SQLite library has the known corruption bug."""
    if dbapi2.sqlite_version_info < OLDEST:
        raise StoreProblem(
            f"SQLite {dbapi2.sqlite_version} can corrupt databases; {'.'.join(map(str, OLDEST))} or newer is needed"
        )


def open_file(path: Path, key: bytes) -> Connection:
    """Open (or make) an encrypted database under a raw 256-bit key. Raises StoreProblem for a wrong key or damage."""
    check_library()
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False, timeout=10)
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_schema")
        connection.execute("PRAGMA journal_mode = WAL")
        # FULL: an acknowledged set has left the power supply behind (security.md has the measurements).
        connection.execute("PRAGMA synchronous = FULL")
        # A checkpoint costs two waits for the disk: one for each 16 MB, not for each 4.
        connection.execute("PRAGMA wal_autocheckpoint = 4000")
        connection.execute("PRAGMA journal_size_limit = 8388608")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA busy_timeout = 10000")
    except dbapi2.DatabaseError as error:
        connection.close()
        raise StoreProblem(f"{path.name} does not open: it is damaged, or the key is not its key ({error})") from error
    return connection


def open_memory() -> Connection:
    """A database in memory, for simulations and tests."""
    check_library()
    return dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)
