"""HTTP for desktops that look for a new version: the public part of a folder that `installer.releases` writes.

Nothing here is signed by the server and nobody is asked who they are: what is in the folder proves itself (The Update
Framework), whoever serves it. Only names that a repository has are looked for, so no path leads out of the folder, to
drafts that wait for signatures, or to a list. Neighbours: application (the route), asgi (counts addresses).
"""

import os
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from sync.server.ranges import one_range

PIECE = 1 << 18
"""Bytes read at a time, in a thread; a slow line holds no thread meanwhile."""

FOR_EVER = "public, max-age=31536000, immutable"
"""Of what is never altered under its name."""
ASK_AGAIN = "no-cache"
"""Of the one file that is: a cache asks whether it is still the same."""

_HASH = r"[0-9a-f]{64}"
_NUMBER = r"[1-9][0-9]{0,8}"
_WORD = r"[a-z0-9][a-z0-9_-]{0,60}"
_PUBLIC = re.compile(
    rf"metadata/(?:timestamp|{_NUMBER}\.(?:root|targets|snapshot))\.json"
    rf"|targets/(?:{_WORD}/){{0,4}}{_HASH}\.{_WORD}(?:\.{_WORD})?"
    rf"|objects/{_HASH}\.zst"
)

Run = Callable[[Callable[[], Any]], Awaitable[Any]]
"""Runs blocking work in a thread."""


@dataclass(frozen=True)
class _Read:
    """One moment of a file: what it is, which part is wanted, and that part when it is one piece."""

    size: int
    tag: str
    start: int
    end: int
    status: int
    first: bytes


class Releases:
    """What is public of one folder; of none when it is None."""

    def __init__(self, folder: Path | None, run: Run) -> None:
        self._folder, self._run = folder, run

    async def file(self, request: Request) -> Response:
        """`GET /updates/{path}` (HEAD too), whole or one range."""
        path = request.path_params["path"]
        if self._folder is None or not is_public(path):
            raise HTTPException(404)
        place = self._folder / path
        try:
            read = await self._run(lambda: _read(place, request))
        except OSError as error:  # not there, a folder, no rights: nothing is told apart
            raise HTTPException(404) from error
        media = "application/json" if path.endswith(".json") else "application/octet-stream"
        headers = {
            "ETag": read.tag,
            "Cache-Control": ASK_AGAIN if path.endswith("timestamp.json") else FOR_EVER,
            "Accept-Ranges": "bytes",
            "X-Content-Type-Options": "nosniff",
        }
        if read.status in (304, 416):
            about = {"Content-Range": f"bytes */{read.size}"} if read.status == 416 else {}
            return Response(b"", read.status, {**headers, **about})
        if read.status == 206:
            headers["Content-Range"] = f"bytes {read.start}-{read.end - 1}/{read.size}"
        headers["Content-Length"] = str(read.end - read.start)
        if request.method == "HEAD":
            return Response(None, read.status, headers, media)
        if len(read.first) == read.end - read.start:
            return Response(read.first, read.status, headers, media)
        return StreamingResponse(self._pieces(place, read), read.status, headers, media)

    async def _pieces(self, place: Path, read: _Read) -> AsyncIterator[bytes]:
        """Of what is never altered under its name, so that it may be opened again. One that all the same became
        shorter ends before it is whole, and is not believed."""
        yield read.first
        start = read.start + len(read.first)
        with place.open("rb") as opened:
            opened.seek(start)
            while start < read.end:
                most = min(PIECE, read.end - start)
                piece = await self._run(lambda most=most: opened.read(most))
                if not piece:
                    return
                start += len(piece)
                yield piece


def is_public(path: str) -> bool:
    """Whether a path below the folder may be asked for."""
    return len(path) <= 300 and _PUBLIC.fullmatch(path) is not None


def _read(place: Path, request: Request) -> _Read:
    with place.open("rb") as opened:
        facts = os.fstat(opened.fileno())
        size, tag = facts.st_size, f'"{facts.st_mtime_ns:x}-{facts.st_size:x}"'
        known = [each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")]
        if tag in known:
            return _Read(size, tag, 0, 0, 304, b"")
        same = request.headers.get("if-range", tag) == tag
        start, end, status = one_range(request.headers.get("range", "") if same else "", size)
        opened.seek(start)
        return _Read(size, tag, start, end, status, opened.read(min(PIECE, end - start)))
