"""Whether an answer continues the very history this desktop has verified; nothing is applied before it does.

Completes own stubs from the outbox, follows the hash chain entry by entry and checks the signed checkpoints with the
pinned key (R1, R9 of sync.md). Neighbours: engine (asks), apply (what happens then), sync.protocol.history (the chain).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial
from itertools import chain, groupby
from typing import Protocol

import msgspec

from app.domain import bundles, change_sets
from app.domain.bundles import Bundle
from app.domain.change_sets import Change, Header, Part, SealedSet
from app.errors import HistoryAlarm
from sync.protocol import history, signing
from sync.protocol.blocks import Block, Decided, each_decided
from sync.protocol.messages import Checkpoint, ExchangeAnswer, Verdict

UNREADABLE = (msgspec.MsgspecError, ValueError, OverflowError, RecursionError)
"""Everything that decoding hostile bytes can raise; text that is no UTF-8 is a ValueError."""

EVERYTHING = "all"
"""The scope of a full reader."""

IN_EFFECT = frozenset({"accepted", "partly"})
"""Statuses of sets that something of is in effect."""

_read_verdict = msgspec.msgpack.Decoder(Verdict).decode


@dataclass(frozen=True)
class Known:
    """What this desktop has verified so far."""

    entity: str
    """INE10 code."""
    server_key: signing.PublicKeys
    """Ed25519, raw, pinned at enrolment; with it those that proven changes lead to (trust)."""
    incarnation: str
    """"" before the first answer."""
    cursor: int
    cursor_hash: bytes
    checkpoint: Checkpoint | None
    """The highest one seen; it may be above the cursor, and is then compared when the cursor passes it."""
    waymarks: Mapping[int, bytes] = field(default_factory=dict)
    """More hashes that the history must have where it passes: those of restore notes (R20)."""


class Heard(msgspec.Struct, frozen=True, gc=False):
    """One verified entry, opened. Changes withheld from this reader are None, so that indices stay true."""

    seq: int
    header: Header
    verdict: Verdict
    changes: list[Change | None]
    outcome: list[Change | None]
    missing: tuple[int, ...] = ()
    """Places, among the changes and then the outcome's, of bodies that are gone for a reader from whom nothing is
    withheld: an entry that carries a disposal out must name them (R23)."""


@dataclass(frozen=True)
class HeardBlock:
    """A verified block, or a stretch of one: `block` is whole (own sets have been put back); `entries` are what is in
    the stretch."""

    block: Block
    own: int
    """device_seq of the first, when they are own sets that came without their bodies; else 0."""
    open: Callable[[], list[Heard]]
    as_sent: bool = False
    """Own sets, all accepted as they are: what is in them was known when they were frozen, and need not be opened."""
    place: int = 0
    """Where in the block it begins."""
    count: int = 0
    """Entries of a stretch; 0: all of the block."""

    def __len__(self) -> int:
        return self.count or len(self.block)

    @cached_property
    def entries(self) -> list[Heard]:
        """Opened when first asked for."""
        return self.open()

    @property
    def first(self) -> int:
        """seq of its first entry."""
        return self.block.first + self.place

    @property
    def last(self) -> int:
        """seq of its last entry."""
        return self.first + len(self) - 1

    @property
    def frames(self) -> list[tuple[int, bytes]]:
        """Rows of journal_block: a block is kept whole, with its first stretch."""
        return [] if self.place else [(self.block.first, change_sets.encode(self.block))]


@dataclass(frozen=True)
class Page:
    """A verified stretch of the journal and where it ends."""

    blocks: list[HeardBlock]
    cursor: int
    cursor_hash: bytes
    incarnation: str
    checkpoint: Checkpoint
    """The highest one known now."""
    proof: Checkpoint
    """The server's signed word for the cursor itself: what a hand-back to a restored server is believed by (R10)."""

    @property
    def entries(self) -> Iterator[Heard]:
        """All of them, in order."""
        return chain.from_iterable(block.entries for block in self.blocks)

    def stretches(self) -> list["Page"]:
        """What came back as it was sent, and what did not, by turns: as if the server had cut its pages there."""
        groups = [list(blocks) for _, blocks in groupby(self.blocks, lambda block: block.as_sent)]
        if len(groups) < 2:
            return [self]
        return [replace(self, blocks=blocks, cursor=blocks[-1].last) for blocks in groups]


class OwnSets(Protocol):
    """What the outbox holds, for entries that come without what this desktop wrote itself."""

    def stretch(self, device_seq: int, count: int) -> tuple[bytes, Bundle]:
        """Own sets in a row, packed and not. Raises KeyError when some are not there."""
        ...

    def hashes(self, device_seq: int, count: int) -> list[bytes]:
        """Their hashes, as they were frozen. Raises KeyError when some are not there."""
        ...

    def by_hash(self, set_hash: bytes) -> SealedSet | None:
        """One own set."""
        ...


def verify(known: Known, answer: ExchangeAnswer, own: OwnSets) -> Page:
    """Check a whole answer. Raises HistoryAlarm.

    Every page ends in a signature: the head's checkpoint or one of its own. A checkpoint above the page's end is kept
    and compared when a later page reaches it.
    """
    check_head(known, answer)
    last = answer.blocks[-1].first + len(answer.blocks[-1]) - 1 if answer.blocks else known.cursor
    waymarks = {**known.waymarks, answer.checkpoint.seq: answer.checkpoint.hash}
    proof = answer.checkpoint
    if answer.blocks and last != answer.head:
        proof = _page_end(known, answer, last)
        waymarks[last] = proof.hash
    if known.checkpoint is not None and known.checkpoint.seq > known.cursor:
        waymarks[known.checkpoint.seq] = known.checkpoint.hash
    full = answer.scope == EVERYTHING
    seq, digest = known.cursor, known.cursor_hash
    heard: list[HeardBlock] = []
    for block in answer.blocks:
        if block.first != seq + 1 or not len(block):
            raise HistoryAlarm("sequence", seq + 1, block.first)
        try:
            if full and block.own and not block.sets:
                stretches, digest = _follow_own(block, digest, waymarks, own, known.entity)
            else:
                each, digest = follow(block, digest, waymarks, own, known.entity, full)
                stretches = [each]
        except UNREADABLE as error:
            # The server judged these bytes before it signed them: no honest mistake of a desktop looks like this.
            raise HistoryAlarm("unreadable", block.first) from error
        heard += stretches
        seq = stretches[-1].last
    if answer.page_hash != digest or answer.head < seq or waymarks.get(seq, digest) != digest:
        raise HistoryAlarm("page", seq)
    if not answer.more and answer.head != seq:
        raise HistoryAlarm("head", seq, answer.head)
    return Page(heard, seq, digest, answer.incarnation, answer.checkpoint, proof)


def follow(
    block: Block, digest: bytes, waymarks: Mapping[int, bytes], own: OwnSets, entity: str, full: bool
) -> tuple[HeardBlock, bytes]:
    """Open one block and follow the chain through it; the entry hash at its end comes back."""
    whole, sets = _whole(block, own)
    if not full:
        whole, sets = _completed(whole, sets, own)
    decided = zip(sets, each_decided(whole), strict=True)
    entries, digest = _follow_sets(whole, 0, decided, digest, waymarks, entity, full)
    return HeardBlock(whole, block.own, lambda: entries), digest


_Decided = tuple[bytes, tuple[Part, ...]]
"""Of an entry: its verdict, encoded, and its outcome."""


def _follow_sets(
    whole: Block,
    place: int,
    sets: Iterable[tuple[SealedSet, _Decided]],
    digest: bytes,
    waymarks: Mapping[int, bytes],
    entity: str,
    full: bool,
) -> tuple[list[Heard], bytes]:
    """Open sets of a block, from a place on."""
    entries = []
    verdicts: dict[bytes, Verdict] = {}
    for seq, (sealed, (encoded, outcome)) in enumerate(sets, whole.first + place):
        parts = sealed.parts
        set_hash = change_sets.set_hash(sealed.header, parts)
        digest = history.entry_hash(digest, seq, whole.incarnation, set_hash, encoded, outcome)
        if seq in waymarks and waymarks[seq] != digest:
            raise HistoryAlarm("checkpoint", seq)
        header = change_sets.open_header(sealed.header)
        if header.entity != entity:
            raise HistoryAlarm("foreign", header.entity)
        verdict = verdicts.get(encoded)
        if verdict is None:
            verdict = verdicts[encoded] = _read_verdict(encoded)
        changes = [change_sets.open_part(part) for part in parts]
        effects = [change_sets.open_part(part) for part in outcome]
        missing: tuple[int, ...] = ()
        if None in changes or None in effects:
            for part in (*parts, *outcome):
                if part.withheld and (part.salt or part.body):
                    raise ValueError("a part is there or withheld, not both")
            if full:
                missing = tuple([place for place, change in enumerate((*changes, *effects)) if change is None])
        entries.append(Heard(seq, header, verdict, changes, effects, missing))
    return entries, digest


FEW = 16
"""Own sets in a row that were accepted as they are, but too few to be worth statements of their own."""


def _is_as_sent(decided: Decided) -> bool:
    return not decided.outcome and _read_verdict(decided.verdict).status == "accepted"


def _told_alike(block: Block) -> list[tuple[int, int, bool]]:
    """Own sets by stretches: where each begins, how many they are, whether all were accepted as they are."""
    found: list[tuple[int, int, bool]] = []
    place = 0
    for as_sent, run in groupby(block.decided, _is_as_sent):
        count = sum(each.count for each in run)
        worth = as_sent and (count >= FEW or count == len(block))
        if found and not worth and not found[-1][2]:
            found[-1] = (found[-1][0], found[-1][1] + count, False)
        else:
            found.append((place, count, worth))
        place += count
    return found


def _follow_own(
    block: Block, digest: bytes, waymarks: Mapping[int, bytes], own: OwnSets, entity: str
) -> tuple[list[HeardBlock], bytes]:
    """Own sets, by stretches. Of those that were accepted as they are only the hashes are needed."""
    whole, sets = _whole(block, own)
    decided = list(each_decided(whole))
    known = cache(lambda: list(zip(sets, decided, strict=True)))  # seldom asked for
    heard = []
    for place, count, as_sent in _told_alike(block):
        if as_sent:
            digest = _follow_hashes(block, place, decided[place : place + count], digest, waymarks, own)
            opened = partial(_opened, known, block.first, place, count)
        else:
            stretch = known()[place : place + count]
            entries, digest = _follow_sets(whole, place, stretch, digest, waymarks, entity, full=True)
            opened = partial(_these, entries)
        heard.append(HeardBlock(whole, block.own + place, opened, as_sent, place, count))
    return heard, digest


def _follow_hashes(
    block: Block,
    place: int,
    decided: Sequence[_Decided],
    digest: bytes,
    waymarks: Mapping[int, bytes],
    own: OwnSets,
) -> bytes:
    try:
        hashes = own.hashes(block.own + place, len(decided))
    except KeyError as error:
        raise HistoryAlarm("stub", block.first) from error
    for seq, (set_hash, (encoded, _)) in enumerate(zip(hashes, decided, strict=True), block.first + place):
        digest = history.entry_hash(digest, seq, block.incarnation, set_hash, encoded, ())
        if seq in waymarks and waymarks[seq] != digest:
            raise HistoryAlarm("checkpoint", seq)
    return digest


def _opened(
    known: Callable[[], Sequence[tuple[SealedSet, _Decided]]], first: int, place: int, count: int
) -> list[Heard]:
    return [
        Heard(
            seq,
            change_sets.open_header(sealed.header),
            _read_verdict(encoded),
            [change_sets.open_part(part) for part in sealed.parts],
            [],
        )
        for seq, (sealed, (encoded, _)) in enumerate(known()[place : place + count], first + place)
    ]


def _these(entries: list[Heard]) -> list[Heard]:
    return entries


def _whole(block: Block, own: OwnSets) -> tuple[Block, Iterable[SealedSet]]:
    if any(each.outcome and each.count > 1 for each in block.decided):
        raise HistoryAlarm("set", block.first)
    if not block.own:
        columns = bundles.unpack(block.sets)
        if len(columns) != len(block):
            raise HistoryAlarm("set", block.first)
        return block, columns.sets()
    if block.sets:
        raise HistoryAlarm("stub", block.first)
    try:
        packed, columns = own.stretch(block.own, len(block))
    except KeyError as error:
        raise HistoryAlarm("stub", block.first) from error
    return Block(block.first, block.incarnation, block.decided, packed), columns.sets()


def _completed(block: Block, sets: Iterable[SealedSet], own: OwnSets) -> tuple[Block, Iterable[SealedSet]]:
    """Own sets that still wait here are known whole, and are kept so, though parts of them were withheld."""
    known = list(sets)
    found = {
        place: mine
        for place, sealed in enumerate(known)
        if any(part.withheld for part in sealed.parts)
        and (mine := own.by_hash(change_sets.set_hash(sealed.header, sealed.parts))) is not None
    }
    if not found:
        return block, known
    known = [found.get(place, sealed) for place, sealed in enumerate(known)]
    return msgspec.structs.replace(block, sets=bundles.pack(bundles.bundle(known))), known


def check_head(known: Known, answer: ExchangeAnswer) -> None:
    """The head that an answer has signed must go on from what was known. Raises HistoryAlarm."""
    checkpoint = answer.checkpoint
    if known.incarnation and answer.incarnation != known.incarnation:
        # A restored server shows a signed note first (handing_back); whoever comes here has shown none.
        raise HistoryAlarm("incarnation", known.incarnation, answer.incarnation)
    if checkpoint.entity != known.entity or checkpoint.incarnation != answer.incarnation:
        raise HistoryAlarm("foreign", checkpoint.entity)
    if checkpoint.seq != answer.head:
        raise HistoryAlarm("head", checkpoint.seq, answer.head)
    before = known.checkpoint
    if checkpoint != before:  # else it was verified when it was heard first
        _check_signature(known, checkpoint)
    highest = max(known.cursor, before.seq if before else 0)
    if checkpoint.seq < highest:
        raise HistoryAlarm("shorter", highest, checkpoint.seq)
    if before is not None and before.seq == checkpoint.seq and before.hash != checkpoint.hash:
        raise HistoryAlarm("checkpoint", before.seq)


def _page_end(known: Known, answer: ExchangeAnswer, last: int) -> Checkpoint:
    """The signed word for the page's last entry."""
    end = answer.page
    if end is None or (end.entity, end.incarnation, end.seq) != (known.entity, answer.incarnation, last):
        raise HistoryAlarm("page", last)
    _check_signature(known, end)
    return end


def _check_signature(known: Known, checkpoint: Checkpoint) -> None:
    if not signing.is_signed(known.server_key, history.checkpoint_statement(checkpoint), checkpoint.signature):
        raise HistoryAlarm("signature", checkpoint.seq)
