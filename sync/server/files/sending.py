"""The bytes of one PATCH: read as they come, sealed and kept piece by piece, so that a cut costs what was in the air.

With a checksum nothing of the PATCH counts until all of it has come and is right (tus, checksum). A PATCH takes about
two pieces of memory, however large the file is. Neighbours: tus (who calls), pieces, uploads.
"""

import asyncio
import base64
import binascii
import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from starlette.requests import ClientDisconnect, Request

from sync.server.failures import Failed
from sync.server.files.pieces import PIECE, Piece
from sync.server.files.turns import Turn
from sync.server.files.uploads import Upload
from sync.server.journal import EntityJournal

if TYPE_CHECKING:
    from sync.server.files.tus import Tus

ALGORITHMS = ("sha1", "sha256")
OFFSET = "application/offset+octet-stream"
SILENCE = 60.0
"""Seconds without a byte after which a connection is given up; what it brought is kept."""

_LAST, _LAST_READS = 0.05, 64
"""A turn that is over still takes what comes within so many seconds, in so many reads of at most 64 KiB."""


@dataclass(frozen=True)
class Wanted:
    """What a PATCH says of itself."""

    offset: int
    length: int | None
    """Of the body, when told."""
    algorithm: str | None
    digest: bytes


def wanted(request: Request) -> Wanted:
    """Read the headers. Raises Failed."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != OFFSET:
        raise Failed("media_type", OFFSET)
    offset, length = request.headers.get("upload-offset", ""), request.headers.get("content-length")
    if not (offset.isascii() and offset.isdigit() and len(offset) <= 15):
        raise Failed("bad_request", "upload-offset")
    if length is not None and not (length.isascii() and length.isdigit() and len(length) <= 15):
        raise Failed("bad_request", "content-length")
    algorithm, digest = None, b""
    said = request.headers.get("upload-checksum")
    if said is not None:
        algorithm, _, text = said.strip().partition(" ")
        if algorithm not in ALGORITHMS:
            raise Failed("bad_request", "upload-checksum")
        try:
            digest = base64.b64decode(text.strip(), validate=True)
        except (binascii.Error, ValueError) as error:
            raise Failed("bad_request", "upload-checksum") from error
    return Wanted(int(offset), None if length is None else int(length), algorithm, digest)


async def receive(
    tus: "Tus", request: Request, what: Wanted, turn: Turn, journal: EntityJournal, entity: str, upload: Upload
) -> int:
    """Take the body in; the bytes held then. Raises Failed, ClientDisconnect, StorageTrouble: what had come before
    (without a checksum) is kept all the same."""
    if what.length is not None and what.offset + what.length > upload.size:
        raise Failed("too_large")
    receiver = _Receiver(tus, journal, entity, upload, what)
    try:
        await receiver.begin()
        async for bytes_ in _coming(request, turn):
            await receiver.add(bytes_)
        return await receiver.end()
    except (ClientDisconnect, TimeoutError) as error:
        await receiver.cut()
        if isinstance(error, TimeoutError):
            raise Failed("bad_request", "slow") from error
        raise
    except _Ended as error:
        await receiver.cut()
        raise Failed("taken") from error
    finally:
        await receiver.clean()


class _Ended(Exception):
    """A newer connection has the upload, or the server stops."""


async def _coming(request: Request, turn: Turn) -> AsyncIterator[bytes]:
    """The body's bytes until it ends, the line is cut, nothing comes for long, or the turn is over."""
    stream = request.stream()
    ended = asyncio.ensure_future(turn.ended.wait())
    coming: asyncio.Future[Any] | None = None
    before_last = _LAST_READS
    try:
        while True:
            coming = asyncio.ensure_future(anext(stream, None))
            await asyncio.wait({coming, ended}, timeout=SILENCE, return_when=asyncio.FIRST_COMPLETED)
            if ended.done() and not coming.done():
                # What is on the line already need not come again.
                await asyncio.wait({coming}, timeout=_LAST)
            if ended.done() and (not coming.done() or (before_last := before_last - 1) < 0):
                raise _Ended
            if not coming.done():
                raise TimeoutError
            piece = coming.result()
            if piece is None:
                return
            yield piece
    finally:
        ended.cancel()
        if coming is not None:
            coming.cancel()
            await asyncio.wait({coming})
            if not coming.cancelled():
                coming.exception()  # asked for, so that nobody misses it: the body is over in any case


class _Receiver:
    """Puts bytes away as pieces and names them in the database."""

    def __init__(self, tus: "Tus", journal: EntityJournal, entity: str, upload: Upload, what: Wanted) -> None:
        self._tus = tus
        self._uploads = tus.uploads
        self._journal = journal
        self._entity = entity
        self._upload = upload
        self._what = what
        self._digest = hashlib.new(what.algorithm, usedforsecurity=False) if what.algorithm else None
        self._buffer = bytearray()
        self._first = upload.received
        """Where the buffer begins."""
        self._came = 0
        self._received = upload.received
        self._put: list[Piece] = []
        """In the store, not in the database yet."""
        self._old: list[Piece] = []
        """A small last piece that another stands for now."""

    async def begin(self) -> None:
        """A small last piece is taken up again."""
        small = await self._tus.run(lambda: self._uploads.small_end(self._journal, self._entity, self._upload))
        if small is not None:
            piece, plain = small
            self._old = [piece]
            self._buffer += plain
            self._first = piece.first

    async def add(self, more: bytes) -> None:
        """The next bytes."""
        self._came += len(more)
        if self._upload.received + self._came > self._upload.size:
            raise Failed("too_large")
        if self._digest is not None:
            self._digest.update(more)
        self._buffer += more
        while len(self._buffer) >= PIECE:
            await self._keep(PIECE)

    async def end(self) -> int:
        """The body is whole."""
        if self._digest is not None and self._digest.digest() != self._what.digest:
            raise Failed("checksum")
        if self._came:
            await self._keep(len(self._buffer))
            await self._commit()
        return self._received

    async def cut(self) -> None:
        """The body has broken off: without a checksum what came counts."""
        if self._digest is None and self._came:
            await self._keep(len(self._buffer))
            await self._commit()

    async def clean(self) -> None:
        """Let go of objects that no row names: collecting would find them, but not tonight."""
        left, self._put = self._put, []
        if left:
            await self._tus.run(lambda: self._uploads.pieces(self._entity).delete(left))

    async def _keep(self, size: int) -> None:
        if not size:
            return
        with memoryview(self._buffer) as view:
            plain = bytes(view[:size])
        first = self._first
        pieces = self._uploads.pieces(self._entity)
        self._put.append(await self._tus.run(lambda: pieces.put(first, plain)))
        del self._buffer[:size]
        self._first += size
        if self._digest is None:
            await self._commit()

    async def _commit(self) -> None:
        new = self._put
        if not new:
            return
        holder = self._upload.holder
        self._received = await self._tus.run(lambda: self._uploads.append(self._journal, self._upload, holder, new))
        self._put = []
        old, self._old = self._old, []
        if old:
            await self._tus.run(lambda: self._uploads.pieces(self._entity).delete(old))
