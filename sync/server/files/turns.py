"""One connection at a time writes to an upload, and it is always the newest: the one before is told to end.

In one process by an event; between processes by the number of the holder in the database (uploads.append).
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

_PATIENCE = 10.0
"""Seconds for the one before to keep what it has and go; after that the number of the holder keeps it out."""


class Turn:
    """A connection's turn."""

    def __init__(self) -> None:
        self.ended = asyncio.Event()
        """Another has come: keep what there is and go."""
        self.gone = asyncio.Event()


class Turns:
    """Of all uploads, on the server's event loop."""

    def __init__(self) -> None:
        self._newest: dict[str, Turn] = {}

    @asynccontextmanager
    async def turn(self, upload: str) -> AsyncIterator[Turn]:
        """Take the upload over, waiting until the one before has gone."""
        before, mine = self._newest.get(upload), Turn()
        self._newest[upload] = mine
        try:
            if before is not None:
                before.ended.set()
                with suppress(TimeoutError):
                    await asyncio.wait_for(before.gone.wait(), _PATIENCE)
            yield mine
        finally:
            mine.gone.set()
            if self._newest.get(upload) is mine:
                del self._newest[upload]

    def end_all(self) -> None:
        """The server stops."""
        for turn in tuple(self._newest.values()):
            turn.ended.set()
