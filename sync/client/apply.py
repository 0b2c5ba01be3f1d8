"""Applying a verified page: the heart of the merge on this side. One page is one transaction; the caller owns it.

Own sets leave the outbox when the cursor passes them (R1); what was accepted becomes confirmed, what lost or was
refused falls back to it; other desktops' changes go under whatever still waits here. Neighbours: verifying (before),
confirmed (rows), totals, app.storage.journal (the guard), app.storage.search_index.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from app.domain import change_sets
from app.domain.change_sets import Change
from app.errors import HistoryAlarm
from app.model.journal import OutboxRow, Overlay, Refused, UndoStep
from app.storage import search_index
from app.storage.journal import applying, write_state
from sync.client.confirmed import Slate
from sync.client.totals import Totals
from sync.client.verifying import Heard, Page

IN_EFFECT = frozenset({"accepted", "partly"})


@dataclass(frozen=True)
class Applied:
    """What a page did here."""

    entries: int
    kinds: frozenset[str]
    ids: frozenset[str]
    """Rows touched and the case files they belong to, for the announcement."""
    passed: int
    """Own sets that left the outbox."""
    refused: int
    """Of those, how many had no effect and are now in the refused tray."""
    cursor: int
    """The last entry applied here now."""
    lost: int
    """Of those, how many lost a unit to a value that stood: each is a conflict row."""


@dataclass(frozen=True)
class _Own:
    epoch: int
    device_seq: int
    frame: bytes


def apply_page(connection: Connection, page: Page, device: str, searchable: bool = True) -> Applied:
    """Apply every entry of a page and move the cursor. Raises HistoryAlarm; then the transaction must be rolled back.

    With `searchable` false the search index and derived columns are left for a whole rebuild.
    """
    own = _passing(connection, page, device)
    totals = Totals(connection)
    slate = Slate(connection, _touching(page, own), totals)
    for heard in page.entries:
        _fold(slate, heard, own.get(heard.header.id))
    with applying(connection):
        shown_otherwise = slate.write()
    if searchable and shown_otherwise:
        search_index.refresh(connection, shown_otherwise)
    totals.write(connection)
    refused = [heard for heard in page.entries if heard.header.id in own and heard.verdict.status not in IN_EFFECT]
    _leave_outbox(connection, own, refused)
    _keep_entries(connection, page)
    write_state(
        connection,
        cursor=page.cursor,
        cursor_hash=page.cursor_hash,
        incarnation=page.incarnation,
        checkpoint=page.checkpoint,
    )
    kinds, ids = _announced(page, own)
    lost = sum(1 for heard in page.entries if heard.header.id in own and heard.verdict.lost)
    return Applied(len(page.entries), kinds, ids, len(own), len(refused), page.cursor, lost)


def _passing(connection: Connection, page: Page, device: str) -> Mapping[str, _Own]:
    """The sets of the outbox that this page passes. They must be its oldest, in order (R9)."""
    mine = [heard.header for heard in page.entries if heard.header.device == device]
    if not mine:
        return {}
    rows = connection.execute(
        select(OutboxRow.set_id, OutboxRow.epoch, OutboxRow.device_seq, OutboxRow.frame)
        .order_by(OutboxRow.epoch, OutboxRow.device_seq)
        .limit(len(mine))
    )
    waiting = {set_id: _Own(epoch, device_seq, frame) for set_id, epoch, device_seq, frame in rows}
    passed = [header.id for header in mine if header.id in waiting]
    if passed != list(waiting)[: len(passed)]:
        raise HistoryAlarm("order", page.cursor)
    return {set_id: waiting[set_id] for set_id in passed}


def _touching(page: Page, own: Mapping[str, _Own]) -> Iterator[Change]:
    for heard in page.entries:
        if heard.verdict.status in IN_EFFECT or heard.header.id in own:
            yield from (change for change in heard.changes if change is not None)
        yield from (change for change in heard.outcome if change is not None)


def _fold(slate: Slate, heard: Heard, own: _Own | None) -> None:
    verdict = heard.verdict
    in_effect = verdict.status in IN_EFFECT
    if in_effect:
        lost: dict[int, list[str]] = {}
        for index, unit in verdict.lost:
            lost.setdefault(index, []).append(unit)
        for index, change in enumerate(heard.changes):
            if change is not None:
                slate.take(change, lost.get(index, ()))
    if own is not None:
        for change in heard.changes:
            if change is not None:
                slate.settle(change, own.device_seq, in_effect)
    for change in heard.outcome:
        if change is not None:
            slate.take(change)


def _leave_outbox(connection: Connection, own: Mapping[str, _Own], refused: list[Heard]) -> None:
    if not own:
        return
    last = list(own.values())[-1]
    connection.execute(delete(OutboxRow).where(OutboxRow.epoch == last.epoch, OutboxRow.device_seq <= last.device_seq))
    connection.execute(delete(Overlay).where(Overlay.last_device_seq <= last.device_seq))
    if not refused:
        return
    tray = insert(Refused).on_conflict_do_nothing()
    connection.execute(
        tray,
        [
            {
                "set_id": heard.header.id,
                "seq": heard.seq,
                "at": heard.verdict.at,
                "action": heard.header.action,
                "code": heard.verdict.code or heard.verdict.status,
                "about": json.dumps(heard.verdict.about, ensure_ascii=False),
                "frame": own[heard.header.id].frame,
                "dealt_with": False,
            }
            for heard in refused
        ],
    )
    # What had no effect cannot be undone; and an undo without effect leaves its action undoable.
    ids = [heard.header.id for heard in refused]
    connection.execute(delete(UndoStep).where(UndoStep.set_id.in_(ids)))
    connection.execute(update(UndoStep).where(UndoStep.undone_by.in_(ids)).values(undone_by=None))


def _keep_entries(connection: Connection, page: Page) -> None:
    entries = []
    touches = []
    for heard in page.entries:
        header = heard.header
        entries.append(
            (
                heard.seq,
                header.id,
                header.device,
                header.person,
                header.at,
                header.action,
                heard.verdict.status,
                change_sets.encode(heard.entry),
            )
        )
        touches += [(row, heard.seq) for row in _rows_in_effect(heard)]
    if entries:
        connection.exec_driver_sql(
            "INSERT INTO journal_entry (seq, set_id, device, person, at, action, status, frame)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            entries,
        )
    if touches:
        connection.exec_driver_sql("INSERT INTO journal_touch (row, seq) VALUES (?, ?)", touches)


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


def _announced(page: Page, own: Mapping[str, _Own]) -> tuple[frozenset[str], frozenset[str]]:
    kinds, ids = set(), set()
    for change in _touching(page, own):
        kinds.add(change.kind)
        ids.add(change.id)
        if change.case_file is not None:
            ids.add(change.case_file)
    return frozenset(kinds), frozenset(ids)
