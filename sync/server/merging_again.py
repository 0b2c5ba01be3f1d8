"""A set that was accepted once, and whose entry has no place in the journal as it is now (sync.md, R12).

It is never judged again: it merges by value, whatever roles and files have become, and an accepted proof outranks a
refusal given since. Its number is given if it is free, else the row is contested. Neighbours: recovering (asks),
judging (conflict rows), replaying (entries that do have their place).
"""

from collections.abc import Mapping, Sequence

import msgspec

from app.domain import bundles, change_sets, numbering
from app.domain.change_sets import Change, Claim, Header, SealedSet
from app.domain.disposals import Name
from app.domain.merging import Meeting, meet
from app.domain.series import NUMBERED
from sync.protocol import disposed, encoding
from sync.protocol.blocks import Entry
from sync.protocol.messages import Verdict
from sync.server import blocks, disposal, judging
from sync.server.replaying import IN_EFFECT
from sync.server.transactions import SERVER, Work

_verdict = msgspec.msgpack.Decoder(Verdict).decode


def merge_all(work: Work, entries: Sequence[Entry]) -> None:
    """Merge proven entries in order. What they say of disposals holds again (R23): bodies that an entry of ours named
    as destroyed may be missing, and what comes about a destroyed file is not laid down."""
    told = {each.disposal: each for each in disposed.told_in(entries)}
    excused = {name: each.case_file for each in disposed.told_in(entries) for name in each.names}
    late: set[str] = set()
    for entry in entries:
        merge(work, entry, excused, late)
    for each in told.values():
        disposal.bring_back(work, each)
    disposal.name_late(work, late)


def merge(work: Work, entry: Entry, excused: Mapping[Name, str], late: set[str]) -> None:
    """Append what a proven entry did, unless it is in effect already. What the server itself had done is done again
    by the operator where it is still wanted: roles and people are not brought back by a late desktop."""
    header, verdict = change_sets.open_header(entry.header), _verdict(entry.verdict)
    if verdict.status not in IN_EFFECT or header.device == SERVER:
        return
    recorded = work.recorded([header.id]).get(header.id)
    if recorded is not None and _verdict(blocks.entry(work.connection, recorded).verdict).status in IN_EFFECT:
        return
    gone = {place for place, part in enumerate(entry.parts) if part.withheld}
    if any((entry.seq, place) not in excused for place in gone):
        return  # handed back by somebody who could not read all of it: whoever could has it whole, or it is lost
    without = {(index, unit) for index, unit in verdict.lost}
    opened = [change_sets.open_part(part) for part in entry.parts]
    about = {change.case_file or change.id for change in opened if change is not None}
    destroyed = disposal.disposed(work, about)
    if about <= destroyed.keys():
        return  # all of it is about what is destroyed
    late |= destroyed.keys() | {excused[entry.seq, place] for place in gone}
    seq = work.facts.seq + 1
    lost: list[tuple[int, str]] = []
    outcome: list[Change] = []
    for index, change in enumerate(opened):
        if change is not None and (change.case_file or change.id) in destroyed:
            lost += [(index, unit) for unit in change.units]
        elif change is not None:
            _lay(work, header, index, change, without, seq, lost, outcome)
    outcome += [each for each in _conflicts_then(work, entry) if each.case_file not in destroyed]
    outcome += _numbers(work, header, entry, seq)
    for change in outcome:
        row = work.rows.create(change) if change.create else work.rows.get(change.kind, change.id)
        if row is not None:
            for unit, fields in change.units.items():
                work.rows.put(row, unit, fields, seq)
    status = "partly" if lost else "accepted"
    was = (entry.incarnation, str(entry.seq))
    told = Verdict(status, work.at, code="restored", about=was, lost=tuple(lost))
    work.append(header, entry.set_hash, encoding.encode(told), outcome, repeats=recorded is not None)
    desk = work.facts.desks.get(header.device)
    packed = bundles.pack(bundles.bundle([SealedSet(entry.header, entry.parts)]))
    # Its place in its desktop's chain is not looked up by this block: the chain goes on where the desktop says.
    work.close_block(packed, 0 if desk is None else -desk.desk, header.epoch, header.device_seq, None)


def _lay(
    work: Work,
    header: Header,
    index: int,
    change: Change,
    without: set[tuple[int, str]],
    seq: int,
    lost: list[tuple[int, str]],
    outcome: list[Change],
) -> None:
    row = work.rows.get(change.kind, change.id)
    if row is None and not change.create:
        lost.extend((index, unit) for unit in change.units)  # its row was lost with an entry that nobody brought
        return
    is_new = row is None
    row = row if row is not None else work.rows.create(change)
    for unit, fields in change.units.items():
        if (index, unit) in without or (unit == "number" and change.kind in NUMBERED.values()):
            lost.append((index, unit))
        elif is_new or meet(row.units.get(unit, {}), fields) is Meeting.APPLIES:
            work.rows.put(row, unit, fields, seq)
        else:
            lost.append((index, unit))
            outcome.append(judging.conflict(header, change, unit, fields, row, work.author_of))


def _conflicts_then(work: Work, entry: Entry) -> list[Change]:
    """Conflict rows that the set had made when it was first decided."""
    found = []
    for part in entry.outcome:
        change = change_sets.open_part(part)
        if change is not None and change.kind == "conflict" and work.rows.get("conflict", change.id) is None:
            found.append(change)
    return found


def _numbers(work: Work, header: Header, entry: Entry, seq: int) -> list[Change]:
    """The number that the entry had given a row: the same if it is free, else the next, and the old one contested."""
    given = dict[tuple[str, str], str]()
    for part in (*entry.parts, *entry.outcome):
        change = change_sets.open_part(part)
        number = change.units.get("number", {}).get("number", (None, None))[1] if change is not None else None
        if change is not None and number is not None and change.kind in NUMBERED.values():
            given[change.kind, change.id] = number
    of_kind = {kind: name for name, kind in NUMBERED.items()}
    found: list[Change] = []
    for (kind, row), number in given.items():
        read = numbering.read(number)
        if read is not None and work.rows.get(kind, row) is not None:
            claim = Claim(kind, row, of_kind[kind], read[0], read[1])
            found += work.numbers.give_again(claim, header.device, seq)
    asked = [
        msgspec.structs.replace(claim, number=0, lease=0, incarnation="")
        for claim in header.claims
        if (claim.kind, claim.id) not in given and work.rows.get(claim.kind, claim.id) is not None
    ]
    return found + work.numbers.settle(asked, header.device, seq)
