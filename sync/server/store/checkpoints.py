"""An entity's write-ahead log is brought into its file beside the work, so that no desktop waits for it: done in a
commit it is some 40 ms more for whoever's turn it happens to be.

It reads what is committed and changes nothing of what anybody sees; whatever cuts it off, the log is still whole.
Neighbours: sqlite (asks after each commit), opening (how another connection to the file is made).
"""

import contextlib
import threading
from collections.abc import Callable
from typing import Any

from sqlcipher3 import dbapi2 as _untyped

dbapi2: Any = _untyped

FROM = 4_000
"""Pages of the log: 16 MB. A checkpoint costs two waits for the disk: one for each 16 MB, not for each 4."""

AT_MOST = 4 * FROM
"""Where a commit does it after all: the log grows faster than it is emptied, or something stands in the way."""


class Checkpoints:
    """Those of one file. Its owner lets one thread in at a time."""

    def __init__(self, another: Callable[[], Any]) -> None:
        self._another = another
        """Opens one more connection to the same file."""
        self._thread: threading.Thread | None = None

    def look(self, raw: Any) -> None:
        """Begin one when the log has grown enough; `raw` is in no transaction."""
        if self._thread is not None and self._thread.is_alive():
            return
        # What was committed stays so, whatever happens here; and a full or failing disk is met by the next commit.
        with contextlib.suppress(dbapi2.DatabaseError):
            _, written, done = raw.execute("PRAGMA wal_checkpoint(NOOP)").fetchone()
            if written - done >= FROM:
                self._thread = threading.Thread(target=self._run, name="checkpoint")
                self._thread.start()

    def wait(self) -> None:
        """For the one that runs: nobody else has the file open then."""
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        with contextlib.suppress(dbapi2.DatabaseError):
            connection = self._another()
            try:
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            finally:
                connection.close()
