"""What this desktop keeps of verified blocks: the blocks whole (R13), and rows about their entries, for questions.

The rows are worked out from the blocks alone, so ahead of time. Neighbours: apply and settling (keep them), ready.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import Connection

from app.storage import many_rows
from sync.client.verifying import IN_EFFECT, Heard, HeardBlock


@dataclass(frozen=True)
class Kept:
    """Rows of journal_block, journal_entry and journal_touch."""

    blocks: list[tuple[int, bytes]]
    entries: list[tuple[int, str, str, str, str, str, str]]
    touches: list[tuple[str, int]]


def kept(blocks: Sequence[HeardBlock]) -> Kept:
    """What is to be kept of these."""
    entries, touches = [], []
    for heard in chain.from_iterable(block.entries for block in blocks):
        header = heard.header
        entries.append(
            (heard.seq, header.id, header.device, header.person, header.at, header.action, heard.verdict.status)
        )
        touches += [(row, heard.seq) for row in _rows_in_effect(heard)]
    return Kept([frame for block in blocks for frame in block.frames], entries, touches)


def keep(connection: Connection, what: Kept) -> None:
    """Keep it, in the transaction of its page."""
    many_rows.insert(connection, "INSERT INTO journal_block (first, frame)", what.blocks)
    entries = "INSERT INTO journal_entry (seq, set_id, device, person, at, action, status)"
    many_rows.insert(connection, entries, what.entries)
    many_rows.insert(connection, "INSERT INTO journal_touch (row, seq)", what.touches)


def _rows_in_effect(heard: Heard) -> set[str]:
    rows = set()
    for change in heard.changes if heard.verdict.status in IN_EFFECT else ():
        if change is not None:
            rows.add(change.id)
            if change.case_file is not None:
                rows.add(change.case_file)
    for change in heard.outcome:
        if change is not None:
            rows.add(change.id)
            if change.case_file is not None:
                rows.add(change.case_file)
    return rows
