"""One program at a time on one database: a lock file held for as long as the database is open.

SQLite itself would let a second program in; two Lligalls on one outbox would number the same sets twice.
"""

import os
import sys
from pathlib import Path
from typing import IO

from app.errors import DatabaseInUse
from app.storage.held_files import patiently

if sys.platform == "win32":
    import msvcrt

    def _grab(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _let_go(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _grab(file: IO[bytes]) -> None:
        # flock, not lockf: it belongs to this opening of the file, so it also keeps this program from opening twice.
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _let_go(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


class Lock:
    """An exclusive lock on `path`; the operating system lets it go when the program ends, however it ends.

    The file stays: removing it would let two programs hold locks on two files of the same name.
    """

    def __init__(self, path: Path) -> None:
        """Raises DatabaseInUse when another program, or another opening in this one, holds it."""
        self._file: IO[bytes] | None = patiently(lambda: path.open("ab"))
        os.set_inheritable(self._file.fileno(), False)
        try:
            _grab(self._file)
        except OSError as error:
            self._file.close()
            raise DatabaseInUse(path) from error

    def release(self) -> None:
        """Let others in. No error when it was let go before."""
        if self._file is not None:
            _let_go(self._file)
            self._file.close()
            self._file = None
