"""The journal's blocks in the database: written once as they were pushed, read page by page and passed on untouched.

Neighbours: transactions (writes), exchanging (reads pages), arrivals (what is held of a desk), sync.protocol.blocks.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass

import msgspec

from app.domain import bundles, change_sets
from app.domain.change_sets import CHAIN_START
from sync.protocol import history
from sync.protocol.blocks import Block, Decided, Entry, unfold
from sync.server.store.connection import Connection

_encode = msgspec.msgpack.Encoder().encode
_decode_decided = msgspec.msgpack.Decoder(tuple[Decided, ...]).decode


@dataclass(frozen=True, slots=True)
class Kept:
    """A block as it is kept. `decided` is encoded; `sets` is empty when they were not asked for."""

    first: int
    count: int
    incarnation: str
    desk: int
    epoch: int
    device_seq: int
    hash: bytes
    decided: msgspec.Raw
    unpacked: int
    sets: bytes

    @property
    def last(self) -> int:
        """seq of its last entry."""
        return self.first + self.count - 1

    def block(self) -> Block:
        """The same, decoded."""
        return Block(self.first, self.incarnation, _decode_decided(self.decided), self.sets)


_COLUMNS = "first, count, incarnation, desk, epoch, device_seq, hash, decided, unpacked"


def write(
    connection: Connection,
    first: int,
    incarnation: str,
    desk: int,
    epoch: int,
    device_seq: int,
    digest: bytes,
    link: bytes | None,
    decided: tuple[Decided, ...],
    sets: bytes,
    unpacked: int,
) -> None:
    """Keep one block; `digest` and `link` are the entry hash and the desk's chain after its last entry, `unpacked` the
    bytes of its sets once unpacked."""
    count = sum(each.count for each in decided)
    connection.execute(
        "INSERT INTO block (first, count, incarnation, desk, epoch, device_seq, hash, chain, decided, unpacked, sets)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            first,
            count,
            incarnation,
            desk,
            epoch,
            device_seq,
            digest,
            link,
            connection.seal(f"decided/{first}", _encode(decided)),
            unpacked,
            connection.seal(f"sets/{first}", sets),
        ),
    )


def replace(connection: Connection, block: Block) -> None:
    """Keep a block otherwise: bodies of it are gone, its hashes are what they were."""
    first = block.first
    connection.execute(
        "UPDATE block SET decided = ?, unpacked = ?, sets = ? WHERE first = ?",
        (
            connection.seal(f"decided/{first}", _encode(block.decided)),
            len(bundles.decompressed(block.sets)),
            connection.seal(f"sets/{first}", block.sets),
            first,
        ),
    )


def read(
    connection: Connection, after: int, desk: int = -1, epoch: int = 0, first: int = 0, last: int = -1
) -> Generator[Kept]:
    """The blocks that reach beyond a seq, in order; whole ones of a desk within its sets `first` to `last` of an
    epoch come without the sets. Close the iterator when enough has been read."""
    found = connection.scan(
        f"SELECT {_COLUMNS}, CASE WHEN desk = ? AND epoch = ? AND device_seq >= ? AND device_seq + count - 1 <= ?"  # noqa: S608
        " AND first > ? THEN ? ELSE sets END FROM block WHERE first > ?"
        " OR first = (SELECT first FROM block WHERE first <= ? ORDER BY first DESC LIMIT 1) ORDER BY first",
        (desk, epoch, first, last, after, b"", after, after),
    )
    try:
        for row in found:
            first, count, incarnation, by, in_epoch, device_seq, digest, decided, unpacked, sets = row
            if first + count - 1 <= after:
                continue
            decided = msgspec.Raw(connection.unseal(f"decided/{first}", decided))
            sets = connection.unseal(f"sets/{first}", sets) if sets else b""
            yield Kept(first, count, incarnation, by, in_epoch, device_seq, digest, decided, unpacked, sets)
    finally:
        found.close()


def holding(connection: Connection, seq: int) -> Kept:
    """The block that holds an entry. Raises LookupError."""
    found = read(connection, seq - 1)
    try:
        kept = next(found, None)
    finally:
        found.close()
    if kept is None or kept.first > seq:
        raise LookupError(seq)
    return kept


def headers(connection: Connection, seq: int) -> Iterator[tuple[int, bytes]]:
    """The encoded headers of the block that holds an entry, each with its seq. Raises LookupError."""
    kept = holding(connection, seq)
    return enumerate(bundles.unpack(kept.sets).headers, kept.first)


def entry(connection: Connection, seq: int) -> Entry:
    """One entry. Raises LookupError."""
    kept = holding(connection, seq)
    return unfold(kept.block())[seq - kept.first]


def hash_at(connection: Connection, seq: int) -> bytes:
    """The entry hash at a seq of the journal, 0 for its beginning. Raises LookupError."""
    if seq == 0:
        return history.START
    # A block's last entry is asked for mostly: nothing need be opened for it.
    ends = connection.execute(
        "SELECT first + count - 1, hash FROM block WHERE first <= ? ORDER BY first DESC LIMIT 1", (seq,)
    ).fetchone()
    if ends is not None and ends[0] == seq:
        return ends[1]
    kept = holding(connection, seq)
    digest = hash_at(connection, kept.first - 1)
    for each in unfold(kept.block())[: seq - kept.first + 1]:
        digest = history.follow(digest, each)
    return digest


def set_hashes(connection: Connection, desk: int, epoch: int, first: int, last: int) -> list[bytes]:
    """Of a desk's sets `first` to `last` of an epoch that are held, in order."""
    found = connection.execute(
        "SELECT first, device_seq, sets FROM block WHERE desk = ? AND epoch = ?"
        " AND device_seq <= ? AND device_seq + count > ? ORDER BY device_seq",
        (desk, epoch, last, first),
    )
    hashes = []
    for seq, begins, packed in found.fetchall():
        sets = bundles.unpack(connection.unseal(f"sets/{seq}", packed)).sets()
        for device_seq, sealed in enumerate(sets, begins):
            if first <= device_seq <= last:
                hashes.append(change_sets.set_hash(sealed.header, sealed.parts))
    return hashes


def link_at(connection: Connection, desk: int, epoch: int, device_seq: int) -> bytes:
    """A desk's chain after one of its sets; b"" when that is not held."""
    if device_seq == 0:
        return CHAIN_START
    found = connection.execute(
        "SELECT device_seq, count, chain FROM block WHERE desk = ? AND epoch = ? AND device_seq <= ?"
        " ORDER BY device_seq DESC LIMIT 1",
        (desk, epoch, device_seq),
    ).fetchone()
    if found is None or found[0] + found[1] <= device_seq:
        return b""
    begins, count, link = found
    if begins + count - 1 == device_seq:
        return link
    link = link_at(connection, desk, epoch, begins - 1)
    for digest in set_hashes(connection, desk, epoch, begins, device_seq):
        link = change_sets.chain(link, digest)
    return link
