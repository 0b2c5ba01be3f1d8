"""A copy of a journal in a file, to be proven or refuted by whoever has the server's public key: blocks as they stand,
and the server's signed words for places in it.

Without contents (`bare`) it has no personal data but who did what and when, and proves as much: a content is bound by
its hash. Neighbours: proving (walks it), sync.server.proving (makes and judges them).
"""

import collections
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from app.domain import bundles, change_sets
from sync.protocol import encoding
from sync.protocol.blocks import Block, Entry, fold, unfold
from sync.protocol.messages import Checkpoint
from sync.protocol.proving import UNREADABLE

MAGIC = b"lligall journal 1\n"
LARGEST = 256 * 1024 * 1024
"""Bytes of one piece of the file."""


class BadCopy(ValueError):
    """The file is no copy of a journal, or is cut short."""


class Opening(msgspec.Struct, array_like=True, frozen=True):
    """How the file begins: whose journal, and the entry and hash after which its entries begin."""

    entity: str
    after: int
    hash: bytes
    server_key: bytes
    """The public key that was in force when it was made: told for people, never believed."""


class Closing(msgspec.Struct, array_like=True, frozen=True):
    """How it ends: signed words for places in it, the last for its end."""

    words: tuple[Checkpoint, ...]


def write(
    path: Path, opening: Opening, blocks: Iterable[Block], closing: Callable[[], Closing], bare: bool
) -> int:
    """Make the file, which must not be there yet; how many entries it has. `closing` is asked for once all blocks are
    written. Raises FileExistsError, OSError."""
    count = 0
    with path.open("xb") as file:
        file.write(MAGIC)
        _put(file, b"o", encoding.encode(opening))
        for block in blocks:
            for each in fold(map(_bare, unfold(block))) if bare else (block,):
                _put(file, b"b", encoding.encode(each))
                count += len(each)
        _put(file, b"c", encoding.encode(closing()))
    return count


class Copy:
    """A file opened for reading. Raises BadCopy, OSError, while it is made and while it is read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with path.open("rb") as file:
            self.opening = self._opening(file)
            last = collections.deque(_pieces(file), maxlen=1)
        self.closing = _closing(last[0] if last else None)

    def blocks(self) -> Iterator[Block]:
        """Its blocks in order, read one by one."""
        with self._path.open("rb") as file:
            self._opening(file)
            for what, raw in _pieces(file):
                if what == b"b":
                    try:
                        yield encoding.decode(raw, Block)
                    except UNREADABLE as error:
                        raise BadCopy("a piece of it is no block") from error

    @staticmethod
    def _opening(file: BinaryIO) -> Opening:
        if file.read(len(MAGIC)) != MAGIC:
            raise BadCopy("it does not begin as one")
        what, raw = next(_pieces(file), (b"", b""))
        try:
            if what == b"o":
                return encoding.decode(raw, Opening)
        except UNREADABLE as error:
            raise BadCopy("its beginning cannot be read") from error
        raise BadCopy("its beginning is missing")


def _closing(last: tuple[bytes, bytes] | None) -> Closing:
    try:
        if last is not None and last[0] == b"c":
            return encoding.decode(last[1], Closing)
    except UNREADABLE as error:
        raise BadCopy("its end cannot be read") from error
    raise BadCopy("it is cut short")


def _bare(entry: Entry) -> Entry:
    parts = tuple(map(change_sets.withhold, entry.parts))
    return msgspec.structs.replace(entry, parts=parts, outcome=tuple(map(change_sets.withhold, entry.outcome)))


def _put(file: BinaryIO, what: bytes, raw: bytes) -> None:
    packed = encoding.compress(raw)[0] if len(raw) > bundles.COMPRESS_FROM else raw
    file.write(what + len(packed).to_bytes(4, "big") + packed)


def _pieces(file: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    while what := file.read(1):
        size = file.read(4)
        length = int.from_bytes(size, "big")
        if len(size) < 4 or length > LARGEST:
            raise BadCopy("it is cut short")
        packed = file.read(length)
        if len(packed) < length:
            raise BadCopy("it is cut short")
        try:
            is_zstd = packed.startswith(b"\x28\xb5\x2f\xfd")
            yield what, encoding.decompress(packed, "zstd", LARGEST) if is_zstd else packed
        except UNREADABLE as error:
            raise BadCopy("a piece of it cannot be read") from error
