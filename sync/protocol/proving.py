"""Whether a stretch of a journal is the one that its server signed: every hash worked out again, entry by entry.

A `Walk` is given blocks in order and the signed words for places on its way. What is wrong is told with where: between
the last place that was right and the first that is not. Neighbours: history (the hashes), sync.client.rechecking (a
desktop's kept journal), sync.server.proving (the server's own, and copies that somebody brings).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import msgspec

from app.domain import bundles, change_sets
from app.domain.change_sets import Header, Part
from app.domain.disposals import Name
from sync.protocol import disposed, history, signing
from sync.protocol.blocks import Block, each_decided
from sync.protocol.messages import Checkpoint, Verdict

UNREADABLE = (msgspec.MsgspecError, ValueError, OverflowError, RecursionError)
"""Everything that decoding damaged bytes can raise; text that is no UTF-8 is a ValueError."""

SERVER = "server"

_read_verdict = msgspec.msgpack.Decoder(Verdict).decode


class Refuted(Exception):
    """It is not that journal: `what` is wrong with the entries from `first` to `last`.

    "hash": they lead elsewhere than what was signed; "unreadable": they are no entries any more; "order": entries are
    missing, or stand twice or elsewhere; "foreign": they are another entity's; "withheld": a content is missing and
    nothing says why; "incarnation": another life of the server begins and no restore leads there; "signature": the word
    for them is not the server's; "end": the journal ends before what was signed.
    """

    def __init__(self, what: str, first: int, last: int) -> None:
        super().__init__(what, first, last)
        self.what = what
        self.first = first
        self.last = last


@dataclass(frozen=True, slots=True)
class Walked:
    """One entry as the walk found it."""

    seq: int
    header: Header
    verdict: Verdict
    parts: tuple[Part, ...]
    outcome: tuple[Part, ...]
    set_hash: bytes


class Walk:
    """Goes along a journal. `marks` are hashes that were signed, by seq; `seq` and `digest` are where it stands."""

    def __init__(self, entity: str, after: int, digest: bytes, marks: Mapping[int, bytes]) -> None:
        self.entity = entity
        self.seq = after
        self.digest = digest
        self.proven = after
        """The last place that is what was signed: what is wrong is after it."""
        self._marks = marks
        self._missing: set[Name] = set()
        """Bodies that are gone and that no entry has named yet."""
        self.has_bodies = False
        """Whether any body was there: a copy without contents has none."""
        self._incarnation = ""
        self._turns: list[tuple[int, str, str]] = []
        self._restores: set[tuple[str, str]] = set()

    def follow(self, block: Block) -> list[Walked]:
        """Go through one block that has its sets. Raises Refuted."""
        if block.first != self.seq + 1 or not len(block):
            raise Refuted("order", self.seq + 1, max(self.seq + 1, block.first))
        last = self.seq + len(block)
        try:
            return [self._step(*each) for each in self._entries(block)]
        except UNREADABLE as error:
            raise Refuted("unreadable", self.proven + 1, last) from error

    def end(self, until: int, digest: bytes, restores: Iterable[tuple[str, str]] = ()) -> None:
        """The walk is over: it must have come to `until`, and to that hash. `restores` are (old, new) incarnations
        that are known of besides those the journal tells of. Raises Refuted."""
        if self.seq != until:
            raise Refuted("end", self.seq + 1, until)
        if self.digest != digest:
            raise Refuted("hash", self.proven + 1, until)
        # What a desktop brought back after a restore may be of another life than the one restored, which nobody here
        # has heard of but by those entries: each life is begun by a restore, and none goes on from a later one.
        led = self._restores | set(restores)
        begun = {new for _, new in led}
        for seq, old, new in self._turns:
            if new not in begun or _leads(led, new, old):
                raise Refuted("incarnation", seq, seq)

    def expect_named(self) -> None:
        """Every body that was missing on the way must be named by an entry that carries a disposal out (R23); for who
        may read everything. Raises Refuted."""
        if self._missing:
            seq, _ = min(self._missing)
            raise Refuted("withheld", seq, seq)

    def _entries(self, block: Block) -> Iterator[tuple[int, str, change_sets.SealedSet, bytes, tuple[Part, ...]]]:
        columns = bundles.unpack(block.sets)
        if len(columns) != len(block):
            raise ValueError("count")
        pairs = zip(columns.sets(), each_decided(block), strict=True)
        for seq, (sealed, (verdict, outcome)) in enumerate(pairs, block.first):
            yield seq, block.incarnation, sealed, verdict, outcome

    def _step(
        self, seq: int, incarnation: str, sealed: change_sets.SealedSet, encoded: bytes, outcome: tuple[Part, ...]
    ) -> Walked:
        set_hash = change_sets.set_hash(sealed.header, sealed.parts)
        self.digest = history.entry_hash(self.digest, seq, incarnation, set_hash, encoded, outcome)
        self.seq = seq
        header, verdict = change_sets.open_header(sealed.header), _read_verdict(encoded)
        if header.entity != self.entity:
            raise Refuted("foreign", seq, seq)
        for place, part in enumerate((*sealed.parts, *outcome)):
            if part.withheld and (part.salt or part.body):
                raise ValueError("a part is there or withheld, not both")
            if part.withheld:
                self._missing.add((seq, place))
            else:
                self.has_bodies = True
        disposal = disposed.told(seq, header, verdict)
        if disposal is not None:
            self._missing.difference_update(disposal.names)
        if incarnation != self._incarnation:
            if self._incarnation:
                self._turns.append((seq, self._incarnation, incarnation))
            self._incarnation = incarnation
        if header.device == SERVER and verdict.code == "restored" and len(verdict.about) > 3:
            self._restores.add((verdict.about[0], verdict.about[3]))
        if seq in self._marks:
            if self._marks[seq] != self.digest:
                raise Refuted("hash", self.proven + 1, seq)
            self.proven = seq
        return Walked(seq, header, verdict, sealed.parts, outcome, set_hash)


def check_signed(entity: str, keys: Iterable[bytes], checkpoint: Checkpoint) -> None:
    """Whether a checkpoint is the word of one of these keys about this entity. Raises Refuted."""
    statement = history.checkpoint_statement(checkpoint)
    if checkpoint.entity != entity:
        raise Refuted("foreign", checkpoint.seq, checkpoint.seq)
    if not any(signing.is_signed(key, statement, checkpoint.signature) for key in keys):
        raise Refuted("signature", checkpoint.seq, checkpoint.seq)


def _leads(restores: set[tuple[str, str]], old: str, new: str) -> bool:
    reached, grown = {old}, True
    while grown:
        more = {to for origin, to in restores if origin in reached} - reached
        reached |= more
        grown = bool(more)
    return new in reached
