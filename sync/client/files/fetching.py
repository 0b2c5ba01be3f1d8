"""Fetching one file: from where it was cut, whole and verified before it is there; an original here is never replaced.

Neighbours: line (requests), mover (what the rule for keeping wants), app.storage.blobs (`arriving`).
"""

import threading
from collections.abc import Callable

from app.context import Office
from app.errors import DiskFull, FileDamaged, FileNotAtServer, FileNotHere, Interrupted
from app.storage import journal, kept_files
from sync.client.files.line import FileLine

Progress = Callable[[int, int], object]


class Fetcher:
    """Fetches files on a line of its own, one at a time."""

    def __init__(self, office: Office, line: FileLine) -> None:
        self._office = office
        self._line = line
        self._lock = threading.Lock()

    def fetch(self, sha256: str, size: int, progress: Progress) -> None:
        """Have the bytes here. `progress` is called with bytes done and in all; what it raises ends the work, and
        what has come is kept for the next time.

        Raises FileNotAtServer, FileDamaged (other bytes came), NoRoomForFile, SyncProblem, StorageProblem.
        """
        with self._lock:
            if not self._is_here(sha256):
                self._come(sha256, size, progress)
            with self._office.database.writing() as connection:
                kept_files.fetched(connection, sha256, size, journal.moment(self._office.clock.now()))

    def _come(self, sha256: str, size: int, progress: Progress) -> None:
        arriving = self._office.blobs.arriving(sha256, size)
        if arriving.size > size:
            arriving.discard()
            arriving = self._office.blobs.arriving(sha256, size)
        try:
            progress(arriving.size, size)
            with self._line.fetch(sha256, arriving.size) as pieces:
                for piece in pieces:
                    if arriving.size + len(piece) > size:
                        arriving.discard()
                        raise FileDamaged(sha256)
                    arriving.write(piece)
                    progress(arriving.size, size)
            if arriving.size < size:
                raise Interrupted
        except FileNotAtServer:
            arriving.pause()
            with self._office.database.writing() as connection:
                kept_files.at_server(connection, (), (sha256,))
            raise
        except DiskFull:
            arriving.discard()  # all else on this computer needs the room more
            raise
        except BaseException:
            arriving.pause()
            raise
        arriving.finish(sha256)

    def _is_here(self, sha256: str) -> bool:
        try:
            with self._office.blobs.open(sha256):
                return True
        except FileDamaged:
            self._office.blobs.put_aside(sha256)
            return False
        except FileNotHere:
            return False
