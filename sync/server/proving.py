"""Proving or refuting a journal: this server's own, as it is kept, and copies of it that somebody brings.

What is the server's word is what its key signed. A copy that is proven and not what is kept here refutes this server,
not the copy: then what is kept here was rewritten, or restored without a note. Neighbours: sync.protocol.proving (the
walk) and journal_copy (the file), admin.verifying (the commands), blocks.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain import change_sets
from app.domain.change_sets import CHAIN_START
from sync.protocol import history, journal_copy, proving
from sync.protocol.blocks import Block
from sync.protocol.journal_copy import Closing, Copy, Opening
from sync.protocol.messages import Checkpoint
from sync.protocol.proving import Refuted, Walk, Walked
from sync.server import blocks
from sync.server.blocks import Kept
from sync.server.rows import read_totals, recount
from sync.server.store.connection import Connection
from sync.server.transactions import Work

WORD_EVERY = 1_000
"""Entries between two signed words in a copy, about: what is damaged is found between two."""


@dataclass(frozen=True)
class Proven:
    """A journal is what this server's key signed, from the entry after `after` to `until`, whose hash is `hash`."""

    after: int
    until: int
    hash: bytes
    differs: tuple[int, int] | None = None
    """Of a copy: where the journal kept here is another, or (beyond its head) is missing."""


# --- this server's own ------------------------------------------------------------------------------------------------


def own(work: Work) -> Proven:
    """Verify everything that is kept of the journal: hashes, desktops' chains, the head, and what stands. Raises
    Refuted; "chain" is what it says of a desktop's chain, "recorded" of a set's place, "rows" of what stands."""
    facts, connection = work.facts, work.connection
    walk = Walk(facts.entity, 0, history.START, {})
    chains: dict[tuple[int, int], bytes] = {}
    recorded = 0
    for kept in _kept(connection):
        walked = _walk_kept(walk, kept)
        recorded += len({each.header.id for each in walked})
        _check_chain(connection, kept, walked, chains)
        _check_recorded(connection, walked)
    steps = [(note.old_incarnation, note.new_incarnation) for note in facts.notes]
    walk.end(facts.seq, facts.hash, steps)
    walk.expect_named()
    for note in facts.notes:
        if note.head <= facts.seq and work.hash_at(note.head) != note.hash:
            raise Refuted("incarnation", note.head, note.head)
    (known,) = connection.execute("SELECT count(*) FROM recorded").fetchone() or (0,)
    if known > recorded:
        raise Refuted("recorded", 1, facts.seq)
    if recount(connection) != read_totals(connection):
        raise Refuted("rows", 1, facts.seq)
    return Proven(0, facts.seq, facts.hash)


def _kept(connection: Connection) -> Iterator[Kept]:
    found = blocks.read(connection, 0)
    try:
        yield from found
    finally:
        found.close()


def _walk_kept(walk: Walk, kept: Kept) -> list[Walked]:
    first = walk.seq + 1
    try:
        block = kept.block()
    except proving.UNREADABLE as error:
        raise Refuted("unreadable", first, kept.last) from error
    if len(block) != kept.count:
        raise Refuted("order", first, kept.last)
    walked = walk.follow(block)
    if walk.digest != kept.hash:
        raise Refuted("hash", first, kept.last)
    walk.proven = kept.last
    return walked


def _check_chain(
    connection: Connection, kept: Kept, walked: Sequence[Walked], chains: dict[tuple[int, int], bytes]
) -> None:
    """A desktop's sets follow one another, and the link kept with the block is theirs."""
    if not kept.desk:
        return
    key = kept.desk, kept.epoch
    row = connection.execute("SELECT chain FROM block WHERE first = ?", (kept.first,)).fetchone()
    link = chains.get(key, CHAIN_START if kept.device_seq == 1 else b"")
    if not link:
        link = blocks.link_at(connection, *key, kept.device_seq - 1)
    for place, each in enumerate(walked):
        head = each.header
        if (head.epoch, head.device_seq) != (kept.epoch, kept.device_seq + place):
            raise Refuted("chain", each.seq, each.seq)
        link = change_sets.chain(link or CHAIN_START, each.set_hash)
    if row is None or (row[0] and row[0] != link):
        raise Refuted("chain", kept.first, kept.last)
    chains[key] = link


def _check_recorded(connection: Connection, walked: Sequence[Walked]) -> None:
    ids = {each.header.id: each.seq for each in walked}
    found = connection.execute(
        "SELECT set_id, seq FROM recorded WHERE set_id IN blobs(?)", ([bytes.fromhex(each) for each in ids],)
    ).fetchall()
    known = {set_id.hex(): seq for set_id, seq in found}
    for set_id, seq in ids.items():
        if known.get(set_id, seq + 1) > seq:  # R7: a set may come twice, and is recorded where it came first
            raise Refuted("recorded", seq, seq)


# --- copies -----------------------------------------------------------------------------------------------------------


def export(work: Work, path: Path, bare: bool = True) -> int:
    """Write a copy of the whole journal into a new file; how many entries it has. Raises OSError."""
    facts = work.facts
    words: list[Checkpoint] = []

    def told() -> Iterator[Block]:
        last = 0
        for kept in _kept(work.connection):
            yield kept.block()
            if kept.last - last >= WORD_EVERY or kept.last == facts.seq:
                last = kept.last
                words.append(work.signed(kept.last, kept.hash))

    def closing() -> Closing:
        return Closing(tuple(words))

    opening = Opening(facts.entity, 0, history.START, work.public_key)
    return journal_copy.write(path, opening, told(), closing, bare)


def copy(entity: str, keys: Sequence[bytes], brought: Copy, work: Work | None) -> Proven:
    """Prove a copy by the server's public keys, and hold it against what is kept here. Raises Refuted, BadCopy."""
    opening = brought.opening
    if opening.entity != entity:
        raise Refuted("foreign", opening.after + 1, opening.after + 1)
    words = _words(entity, keys, opening, brought.closing.words)
    walk = Walk(entity, opening.after, opening.hash, words)
    hashes: dict[int, bytes] = {opening.after: opening.hash}
    for block in brought.blocks():
        walk.follow(block)
        hashes[walk.seq] = walk.digest
    until = max(words, default=0)
    walk.end(until, words.get(until, opening.hash))
    if walk.has_bodies:
        walk.expect_named()
    if until == opening.after:
        raise Refuted("signature", opening.after + 1, opening.after + 1)  # nothing in it is anybody's word
    return Proven(opening.after, until, walk.digest, None if work is None else _difference(work, hashes))


def journal(work: Work, other: Work, keys: Sequence[bytes]) -> Proven:
    """The same with another database of this server, a backup's: its own hashes lead to its head, and its head is held
    against what is kept here. Raises Refuted."""
    found = own(other)
    if other.facts.entity != work.facts.entity or other.public_key not in keys:
        raise Refuted("foreign", 1, found.until)
    hashes = {0: history.START} | {kept.last: kept.hash for kept in _kept(other.connection)}
    return Proven(0, found.until, found.hash, _difference(work, hashes))


def _words(
    entity: str, keys: Iterable[bytes], opening: Opening, words: Iterable[Checkpoint]
) -> Mapping[int, bytes]:
    """The signed hashes by seq. What comes before the first entry must be signed too, unless it is the beginning."""
    keys = tuple(keys)
    for word in words:
        proving.check_signed(entity, keys, word)
    signed = {word.seq: word.hash for word in words}
    begins = signed.get(opening.after, history.START if opening.after == 0 else b"")
    if begins != opening.hash:
        raise Refuted("signature", opening.after + 1, opening.after + 1)
    return signed


def _difference(work: Work, hashes: Mapping[int, bytes]) -> tuple[int, int] | None:
    """Between which places what is kept here is another history than one whose hashes are known; None: it is not."""
    same = 0
    for seq in sorted(hashes):
        if seq > work.facts.seq or work.hash_at(seq) != hashes[seq]:
            return same + 1, seq
        same = seq
    return None
