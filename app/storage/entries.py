"""Reading kept entries of the journal: who did what, and what came of it.

A frame is the entry as it came, an array whose places are fixed for ever (sync.protocol.messages, Entry and Verdict;
a test compares). Only the places history needs are named here, because the core knows nothing of the wire.
Neighbours: model.journal (JournalEntry), queries.history, actions.undo.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from app.domain import change_sets
from app.domain.change_sets import Change, Header, Part


class _Frame(msgspec.Struct, array_like=True, frozen=True):
    seq: int
    incarnation: str
    set_hash: bytes
    header: bytes
    parts: tuple[Part, ...]
    verdict: bytes
    outcome: tuple[Part, ...] = ()


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


_frames = msgspec.msgpack.Decoder(_Frame)
_verdicts = msgspec.msgpack.Decoder(_Verdict)


def read_entry(frame: bytes) -> KeptEntry:
    """Open a kept frame. Raises msgspec.DecodeError, which means damage: frames are verified before they are kept."""
    entry = _frames.decode(frame)
    verdict = _verdicts.decode(entry.verdict)
    lost: dict[int, set[str]] = {}
    for index, unit in verdict.lost:
        lost.setdefault(index, set()).add(unit)
    changes = [
        Kept(change, frozenset(lost.get(index, ())), by_server)
        for index, change, by_server in _opened(entry)
        if change is not None
    ]
    withheld = len(entry.parts) + len(entry.outcome) - len(changes)
    header = change_sets.open_header(entry.header)
    return KeptEntry(
        entry.seq, header, verdict.status, verdict.at, verdict.code, verdict.about, tuple(changes), withheld
    )


def _opened(entry: _Frame) -> Iterator[tuple[int, Change | None, bool]]:
    for index, part in enumerate(entry.parts):
        yield index, change_sets.open_part(part), False
    for part in entry.outcome:
        yield -1, change_sets.open_part(part), True


def read_set(frame: bytes) -> tuple[Header, tuple[Change, ...]]:
    """Open an own set as it waits in the outbox or lies in the refused tray."""
    sealed = change_sets.open_set(frame)
    opened = [change_sets.open_part(part) for part in sealed.parts]
    return change_sets.open_header(sealed.header), tuple(change for change in opened if change is not None)
