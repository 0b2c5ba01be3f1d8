"""Copies of the embedded store's encrypted files, made while they are in use and checked page by page.

SQLite's own backup reads one state while others go on writing; the copy is sealed under the same key, in one file.
Neighbours: opening (pragmas), folder (what stands where), admin.backups (asks).
"""

import hashlib
import os
from pathlib import Path
from typing import Any

from sync.server.store.connection import StoreProblem
from sync.server.store.opening import check_library, dbapi2, unlock


def copy(source: Path, key: bytes, target: Path) -> None:
    """One consistent state of a database at `target`, where nothing must be. Raises StoreProblem."""
    check_library()
    if target.exists():
        raise StoreProblem(f"{target} is there already")
    try:
        reading, writing = _raw(source, key), _raw(target, key)
        try:
            reading.execute("PRAGMA busy_timeout = 10000")
            reading.backup(writing)
        finally:
            writing.close()
            reading.close()
    except dbapi2.DatabaseError as error:
        raise StoreProblem(f"{source.name} could not be copied ({error})") from error
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def change_key(path: Path, key: bytes, new_key: bytes) -> None:
    """Put a copy that nobody uses under another key; it is one file again. Raises StoreProblem."""
    try:
        connection = _raw(path, key)
        try:
            connection.execute("PRAGMA journal_mode = DELETE").fetchall()
            connection.execute(f"PRAGMA rekey = \"x'{new_key.hex()}'\"")
        finally:
            connection.close()
    except dbapi2.DatabaseError as error:
        raise StoreProblem(f"{path.name} could not be put under another key ({error})") from error
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    check(path, new_key)


def check(path: Path, key: bytes) -> None:
    """Read every page of a copy and check its seal and its order. Raises StoreProblem."""
    try:
        connection = _raw(path, key)
        try:
            found = [*connection.execute("PRAGMA cipher_integrity_check"), *connection.execute("PRAGMA quick_check")]
        finally:
            connection.close()
    except dbapi2.DatabaseError as error:
        raise StoreProblem(f"{path.name} does not open: it is damaged, or the key is not its key ({error})") from error
    wrong = [word for (word,) in found if word != "ok"]
    if wrong:
        raise StoreProblem(f"{path.name} is damaged: {wrong[0]}")


def is_in_use(path: Path, key: bytes) -> bool:
    """Whether another program holds a database. One that does not open is held by nobody who could use it."""
    if not path.exists():
        return False
    try:
        connection = _raw(path, key)
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
        finally:
            connection.close()
    except dbapi2.DatabaseError as error:
        return "locked" in str(error)
    return False


def sha256(path: Path) -> str:
    """Of a whole file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _raw(path: Path, key: bytes) -> Any:
    connection = dbapi2.connect(str(path), isolation_level=None, timeout=1)
    unlock(connection, key)
    return connection
