"""A stretch of the journal as it is kept and travels: the sets as their desktop bundled them, and what was decided.

Blocks pass from desktop to server to other desktops without being opened or made again. `unfold` and `fold` give the
single entries, for whoever must look: limited readers' pages, tests, tools. Neighbours: app.domain.bundles, history.
"""

from collections.abc import Iterable, Iterator
from typing import Annotated

import msgspec

from app.domain import bundles, change_sets
from app.domain.bundles import BadBundle
from app.domain.change_sets import Part, SealedSet


class Decided(msgspec.Struct, array_like=True, frozen=True, omit_defaults=True):
    """What was decided about `count` sets in a row: the same verdict, and (then count is 1) what the server changed."""

    count: Annotated[int, msgspec.Meta(ge=1, le=2**31)]
    verdict: bytes
    """Encoded messages.Verdict."""
    outcome: tuple[Part, ...] = ()


class Block(msgspec.Struct, array_like=True, frozen=True):
    """Entries in a row under one incarnation.

    `own` is not 0 when they are the reader's own sets and it has them in its outbox: then it is the device_seq of the
    first, and `sets` is empty. Entry hashes do not travel: the reader computes them one from another.
    """

    first: int
    """seq of the first entry."""
    incarnation: str
    decided: tuple[Decided, ...]
    sets: bytes
    """A packed Bundle."""
    own: int = 0

    def __len__(self) -> int:
        return sum(each.count for each in self.decided)


class Entry(msgspec.Struct, array_like=True, frozen=True):
    """One entry of an entity's journal, taken out of its block."""

    seq: int
    incarnation: str
    set_hash: bytes
    header: bytes
    parts: tuple[Part, ...]
    verdict: bytes
    outcome: tuple[Part, ...] = ()


def unfold(block: Block) -> list[Entry]:
    """The entries of a block that is not the reader's own. Raises BadBundle."""
    columns = bundles.unpack(block.sets)
    if len(columns) != len(block):
        raise BadBundle("count")
    entries = []
    pairs = zip(columns.sets(), each_decided(block), strict=True)
    for seq, (sealed, (verdict, outcome)) in enumerate(pairs, block.first):
        set_hash = change_sets.set_hash(sealed.header, sealed.parts)
        entries.append(Entry(seq, block.incarnation, set_hash, sealed.header, sealed.parts, verdict, outcome))
    return entries


def fold(entries: Iterable[Entry]) -> tuple[Block, ...]:
    """Blocks of whole entries that follow one another: one for each incarnation."""
    made: list[Block] = []
    waiting: list[Entry] = []
    for entry in entries:
        if waiting and (entry.incarnation != waiting[-1].incarnation or entry.seq != waiting[-1].seq + 1):
            made.append(_folded(waiting))
            waiting = []
        waiting.append(entry)
    if waiting:
        made.append(_folded(waiting))
    return tuple(made)


def each_decided(block: Block) -> Iterator[tuple[bytes, tuple[Part, ...]]]:
    """Verdict and outcome of each entry in turn."""
    for each in block.decided:
        for _ in range(each.count):
            yield each.verdict, each.outcome


def decided(verdicts: Iterable[tuple[bytes, tuple[Part, ...]]]) -> tuple[Decided, ...]:
    """The same verdict in a row told once."""
    runs: list[Decided] = []
    for verdict, outcome in verdicts:
        last = runs[-1] if runs else None
        if last is not None and not outcome and not last.outcome and last.verdict == verdict:
            runs[-1] = Decided(last.count + 1, verdict)
        else:
            runs.append(Decided(1, verdict, outcome))
    return tuple(runs)


def _folded(entries: list[Entry]) -> Block:
    first = entries[0]
    sets = bundles.bundle(SealedSet(entry.header, entry.parts) for entry in entries)
    runs = decided((entry.verdict, entry.outcome) for entry in entries)
    return Block(first.seq, first.incarnation, runs, bundles.pack(sets))
