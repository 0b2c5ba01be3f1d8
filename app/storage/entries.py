"""Reading kept entries of the journal: who did what, and what came of it.

They are kept in the blocks in which they came, arrays whose places are fixed for ever (sync.protocol.blocks and
messages.Verdict; a test compares). Only the places history needs are named here, because the core knows nothing of
the wire. Neighbours: model.journal (JournalBlock, JournalTouch), domain.bundles, queries.history, actions.undo.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import msgspec
from sqlalchemy import Connection, text

from app.domain import bundles, change_sets
from app.domain.change_sets import Change, Header, Part


class _Decided(msgspec.Struct, array_like=True, frozen=True):
    count: int
    verdict: bytes
    outcome: tuple[Part, ...] = ()


class _Block(msgspec.Struct, array_like=True, frozen=True):
    first: int
    incarnation: str
    decided: tuple[_Decided, ...]
    sets: bytes


class _Verdict(msgspec.Struct, array_like=True, frozen=True):
    status: str
    at: str
    code: str = ""
    about: tuple[str, ...] = ()
    lost: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """One change of an entry. `lost` names its units that another value stood against; `by_server`: numbers,
    conflicts."""

    change: Change
    lost: frozenset[str]
    by_server: bool


@dataclass(frozen=True, slots=True)
class KeptEntry:
    """An entry read back; `withheld` counts changes this reader may not see."""

    seq: int
    header: Header
    status: str
    decided_at: str
    code: str
    about: tuple[str, ...]
    changes: tuple[Kept, ...]
    withheld: int


@dataclass(frozen=True, slots=True)
class OlderEntries:
    """Entries from before what this desktop keeps, newest first, as the server told them; never written here."""

    entries: tuple[KeptEntry, ...]
    more: bool
    """There are still older ones."""


_blocks = msgspec.msgpack.Decoder(_Block)
_verdicts = msgspec.msgpack.Decoder(_Verdict)

_BLOCK = text("SELECT frame FROM journal_block WHERE first <= :seq ORDER BY first DESC LIMIT 1")
_TOUCHES = text("SELECT seq FROM journal_touch WHERE row = :row AND seq < :before ORDER BY seq DESC LIMIT :limit")


def of_row(connection: Connection, row: str, limit: int, before: int | None = None) -> Iterator[KeptEntry]:
    """Entries that touched a row (or what belongs to it, of a case file), newest first, from `before` backwards."""
    values = {"row": row, "before": 2**62 if before is None else before, "limit": limit}
    yield from read(connection, connection.execute(_TOUCHES, values).scalars().all())


def read(connection: Connection, seqs: Iterable[int]) -> Iterator[KeptEntry]:
    """Entries by seq, in the order asked for; of a block only what is asked for is opened. Raises LookupError.

    Damage raises msgspec.DecodeError or BadBundle: blocks are verified before they are kept.
    """
    block: _Opened | None = None
    for seq in seqs:
        if block is None or not block.first <= seq <= block.last:
            frame = connection.execute(_BLOCK, {"seq": seq}).scalar()
            block = None if frame is None else _Opened(frame)
            if block is None or seq > block.last:
                raise LookupError(seq)
        yield block.entry(seq)


class _Opened:
    """One block, its columns unpacked."""

    def __init__(self, frame: bytes) -> None:
        block = _blocks.decode(frame)
        self.first = block.first
        self._columns = bundles.unpack(block.sets)
        self.last = block.first + len(self._columns) - 1
        self._decided = block.decided
        self._places = list(accumulate(self._columns.counts, initial=0))

    def entry(self, seq: int) -> KeptEntry:
        at = seq - self.first
        parts = [self._columns.part(place) for place in range(self._places[at], self._places[at + 1])]
        encoded, outcome = self._verdict(at)
        return opened(seq, self._columns.headers[at], parts, encoded, outcome)

    def _verdict(self, at: int) -> tuple[bytes, tuple[Part, ...]]:
        for each in self._decided:
            if at < each.count:
                return each.verdict, each.outcome
            at -= each.count
        raise LookupError(at)


def opened(
    seq: int, header: bytes, parts: Sequence[Part], encoded: bytes, outcome: Sequence[Part]
) -> KeptEntry:
    """One entry from its bytes; `encoded` is its verdict. Damage raises msgspec.DecodeError."""
    verdict = _verdicts.decode(encoded)
    lost: dict[int, set[str]] = {}
    for index, unit in verdict.lost:
        lost.setdefault(index, set()).add(unit)
    found = [
        *((index, change_sets.open_part(part), False) for index, part in enumerate(parts)),
        *((-1, change_sets.open_part(part), True) for part in outcome),
    ]
    changes = [
        Kept(change, frozenset(lost.get(index, ())), by_server)
        for index, change, by_server in found
        if change is not None
    ]
    return KeptEntry(
        seq,
        change_sets.open_header(header),
        verdict.status,
        verdict.at,
        verdict.code,
        verdict.about,
        tuple(changes),
        len(found) - len(changes),
    )


def read_set(frame: bytes) -> tuple[Header, tuple[Change, ...]]:
    """Open an own set as it waits in the outbox or lies in the refused tray."""
    sealed = change_sets.open_set(frame)
    opened = [change_sets.open_part(part) for part in sealed.parts]
    return change_sets.open_header(sealed.header), tuple(change for change in opened if change is not None)
