"""Many sealed sets together, as they are pushed, kept and passed on: columns, because equal things compress beside
equal things, and random bytes spoil nothing when they stand alone.

A bundle's bytes are made once, by the desktop that pushes it; server and other desktops keep those bytes. Neighbours:
change_sets (what one set is), sync.protocol.blocks (a bundle with what was decided about it).
"""

from collections.abc import Iterable, Iterator
from typing import Annotated

import msgspec
from backports import zstd

from app.domain.change_sets import Part, SealedSet

LEVEL = 3
COMPRESS_FROM = 200
"""Bytes from which compression helps."""

LARGEST = 64 * 1024 * 1024
"""Most bytes a bundle may have once decompressed."""

MOST_SETS = 20_000
MOST_PARTS = 200_000
"""Of one bundle; a desktop makes far smaller ones. A decoder refuses more before it makes room for them."""

SALT = 16
_MAGIC = b"\x28\xb5\x2f\xfd"
"""How a zstd frame begins (RFC 8878, 3.1.1); an encoded array never does."""


class BadBundle(ValueError):
    """Bytes that are no bundle."""


class Bundle(msgspec.Struct, array_like=True, frozen=True):
    """Sealed sets as columns. A withheld part has an empty body, and its hash in `withheld` by its place among all."""

    headers: Annotated[list[bytes], msgspec.Meta(max_length=MOST_SETS)]
    counts: Annotated[list[int], msgspec.Meta(max_length=MOST_SETS)]
    """Parts of each set."""
    salts: bytes
    """16 bytes for each part."""
    bodies: Annotated[list[bytes], msgspec.Meta(max_length=MOST_PARTS)]
    withheld: Annotated[dict[int, bytes], msgspec.Meta(max_length=MOST_PARTS)] = {}

    def __len__(self) -> int:
        return len(self.headers)

    def part(self, place: int) -> Part:
        """One part, by its place among all."""
        withheld = self.withheld.get(place) if self.withheld else None
        if withheld is not None:
            return Part(b"", b"", withheld)
        return Part(self.salts[place * SALT : place * SALT + SALT], self.bodies[place])

    def sets(self) -> Iterator[SealedSet]:
        """The sets again, byte for byte."""
        place = 0
        salts, bodies = self.salts, self.bodies
        for header, count in zip(self.headers, self.counts, strict=True):
            if count == 1 and not self.withheld:
                yield SealedSet(header, (Part(salts[place * SALT : place * SALT + SALT], bodies[place]),))
            else:
                yield SealedSet(header, tuple([self.part(at) for at in range(place, place + count)]))
            place += count


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Bundle).decode


def bundle(sets: Iterable[SealedSet]) -> Bundle:
    """Columns of sets. Raises BadBundle for a salt that is not 16 bytes long."""
    headers, counts, salts, bodies, withheld = [], [], [], [], {}
    for sealed in sets:
        headers.append(sealed.header)
        counts.append(len(sealed.parts))
        for part in sealed.parts:
            if part.withheld:
                withheld[len(bodies)] = part.withheld
                salts.append(bytes(SALT))
            else:
                if len(part.salt) != SALT:
                    raise BadBundle("salt")
                salts.append(part.salt)
            bodies.append(part.body)
    return Bundle(headers, counts, b"".join(salts), bodies, withheld)


def pack(columns: Bundle) -> bytes:
    """The bytes of a bundle, compressed where that helps."""
    raw = _encode(columns)
    return zstd.compress(raw, LEVEL) if len(raw) >= COMPRESS_FROM else raw


def unpack(packed: bytes) -> Bundle:
    """Undo `pack`. Raises BadBundle on rubbish, also on more than `LARGEST` bytes."""
    return read(decompressed(packed))


def decompressed(packed: bytes, most: int = LARGEST) -> bytes:
    """The encoded columns, for who must count them. Raises BadBundle on more than `most` bytes."""
    try:
        raw = _decompressed(packed, most) if packed.startswith(_MAGIC) else packed
    except zstd.ZstdError as error:
        raise BadBundle("no bundle") from error
    if len(raw) > most:
        raise BadBundle("too large")
    return raw


def read(raw: bytes) -> Bundle:
    """Encoded columns that fit one another. Raises BadBundle."""
    try:
        columns = _decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BadBundle("no bundle") from error
    parts = len(columns.bodies)
    if (
        len(columns.headers) != len(columns.counts)
        or min(columns.counts, default=0) < 0
        or sum(columns.counts) != parts
        or len(columns.salts) != parts * SALT
        or any(
            not 0 <= place < parts or len(digest) != 32 or columns.bodies[place]
            for place, digest in columns.withheld.items()
        )
    ):
        raise BadBundle("columns")
    return columns


def _decompressed(packed: bytes, most: int) -> bytes:
    decompressor = zstd.ZstdDecompressor()
    raw = decompressor.decompress(packed, max_length=most + 1)
    if len(raw) <= most and (not decompressor.eof or decompressor.unused_data):
        raise BadBundle("truncated")
    return raw
