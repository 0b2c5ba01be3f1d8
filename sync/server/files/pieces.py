"""The sealed pieces of one entity's files: putting plain bytes away, reading any range back.

Neighbours: storage (where objects are), sealing (their form), uploads (which pieces make what).
"""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sync.server.files import sealing
from sync.server.files.storage import Objects

PIECE = 4 * 1024 * 1024
"""Plain bytes of a piece, and so what one upload takes of the memory."""
SMALL = 256 * 1024
"""A last piece with fewer bytes is put together with what comes next: a client that sends byte by byte must not leave
a million objects."""
_STEP = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes from `first` on, `size` of them, under a name in the store."""

    first: int
    size: int
    name: str


class Pieces:
    """Of one entity, under its key."""

    def __init__(self, objects: Objects, entity: str, key: bytes) -> None:
        self._objects = objects
        self.prefix = entity
        self._key = key

    def put(self, first: int, plain: bytes) -> Piece:
        """Put bytes away. Raises StorageTrouble."""
        name = f"{self.prefix}/{secrets.token_hex(16)}"
        self._objects.put(name, sealing.seal(self._key, name, plain))
        return Piece(first, len(plain), name)

    def read(self, pieces: Sequence[Piece], start: int, end: int) -> Iterator[bytes]:
        """The plain bytes from `start` to `end`, a megabyte at a time. Raises StorageTrouble, sealing.Altered."""
        for piece in pieces:
            at, until = max(start, piece.first), min(end, piece.first + piece.size)
            while at < until:
                after = min(until, at + _STEP)
                yield sealing.unseal(
                    self._key,
                    piece.name,
                    piece.size,
                    at - piece.first,
                    after - piece.first,
                    lambda begin, stop, name=piece.name: self._objects.get(name, begin, stop),
                )
                at = after

    def delete(self, pieces: Sequence[Piece]) -> None:
        """Let the objects go. Raises StorageTrouble."""
        self._objects.delete(piece.name for piece in pieces)
