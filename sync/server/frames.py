"""The entries themselves, as they pass on to desktops: kept in compressed blocks, in the order of the journal.

A pushed batch is one block (or some), a single set is its own: entries compress four times better together, and what is
written, encrypted and synced is what costs. Neighbours: transactions (writes), exchanging (reads pages).
"""

from collections.abc import Generator, Sequence

import msgspec
from backports import zstd

from sync.server.store.opening import Connection

BLOCK = 262_144
"""About how many bytes of entries go into one block."""

_LEVEL = 1
_MAGIC = b"\x28\xb5\x2f\xfd"
"""How a zstd frame begins (RFC 8878, 3.1.1); an encoded list never does."""

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(list[msgspec.Raw]).decode


def write(connection: Connection, first: int, frames: Sequence[bytes]) -> None:
    """Keep encoded entries, the first of which has the seq `first`."""
    blocks = []
    begin = size = 0
    for at, frame in enumerate(frames):
        size += len(frame)
        if size >= BLOCK or at == len(frames) - 1:
            packed = _encode([msgspec.Raw(each) for each in frames[begin : at + 1]])
            squeezed = zstd.compress(packed, _LEVEL)
            blocks.append((first + begin, squeezed if len(squeezed) < len(packed) else packed))
            begin, size = at + 1, 0
    connection.executemany("INSERT INTO block (first, body) VALUES (?, ?)", blocks)


def read(connection: Connection, after: int) -> Generator[tuple[int, msgspec.Raw]]:
    """The encoded entries after a seq, in order. Close the iterator when enough has been read."""
    found = connection.execute(
        "SELECT first, body FROM block WHERE first >= (SELECT coalesce(max(first), 0) FROM block WHERE first <= ?)"
        " ORDER BY first",
        (after + 1,),
    )
    try:
        for first, body in found:
            frames = _decode(zstd.decompress(body) if body.startswith(_MAGIC) else body)
            for seq, frame in enumerate(frames, first):
                if seq > after:
                    yield seq, frame
    finally:
        found.close()


def one(connection: Connection, seq: int) -> msgspec.Raw:
    """One encoded entry. Raises LookupError."""
    entries = read(connection, seq - 1)
    try:
        found = next(entries, None)
    finally:
        entries.close()
    if found is None or found[0] != seq:
        raise LookupError(seq)
    return found[1]
