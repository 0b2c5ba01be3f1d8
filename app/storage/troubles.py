"""What SQLite's and the system's error numbers mean for a person: each becomes one Problem of app.errors."""

import errno
import os
import shutil
import sqlite3
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from app.errors import (
    DatabaseDamaged,
    DatabaseInUse,
    DatabaseMissing,
    DiskFull,
    JournalBypassed,
    Problem,
    StorageProblem,
    WrongKey,
)

_library: Any = dbapi2  # it has no type stubs

PAST_THE_JOURNAL = "written past the journal: "
"""How the triggers' message begins (app.storage.journal)."""

_LEAST_ROOM = 4 * 1024 * 1024
"""Free bytes below which an unexplained write error is taken for a full disk."""

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_WINDOWS_FULL = {39, 112}  # ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL


def of_sqlite(error: BaseException, path: Path) -> Problem | None:
    """The Problem behind an error of the SQLite library, or None when it is a programming error of ours."""
    if not isinstance(error, _library.Error):
        return None
    if str(error).startswith(PAST_THE_JOURNAL):
        return JournalBypassed(str(error).removeprefix(PAST_THE_JOURNAL))
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    match code:
        case sqlite3.SQLITE_NOTADB:
            return WrongKey(path)
        case sqlite3.SQLITE_AUTH:
            return JournalBypassed("schema", str(error))
        case sqlite3.SQLITE_CORRUPT:
            return DatabaseDamaged(path, str(error))
        case sqlite3.SQLITE_FULL:
            return DiskFull(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return DatabaseInUse(path)
        case sqlite3.SQLITE_CANTOPEN if not path.exists():
            return DatabaseMissing(path)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN if _has_no_room(path):
            return DiskFull(path)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return StorageProblem(path, str(error))
    return None


def of_system(error: OSError, path: Path) -> StorageProblem:
    """The Problem behind an error of the operating system while writing beside the database."""
    if error.errno in _FULL or getattr(error, "winerror", None) in _WINDOWS_FULL:
        return DiskFull(path)
    return StorageProblem(path, os.strerror(error.errno) if error.errno else type(error).__name__)


def _has_no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _LEAST_ROOM
    except OSError:  # the folder itself is gone: not a matter of room
        return False
