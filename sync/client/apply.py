"""Applying a verified page: the heart of the merge on this side. One page is one transaction; the caller owns it.

Own sets leave the outbox when the cursor passes them (R1); what was accepted becomes confirmed, what lost or was
refused falls back to it; other desktops' changes go under whatever still waits here. Neighbours: verifying (before),
confirmed (rows), totals, app.storage.journal (the guard), app.storage.search_index.
"""

import json
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from app.domain.change_sets import Change
from app.errors import HistoryAlarm
from app.model.journal import JournalEntry, OutboxRow, Refused, UndoStep
from app.storage import many_rows, outbox, search_index
from app.storage.journal import applying, write_state
from sync.client import as_expected, disposing, kept, trust
from sync.client.confirmed import Slate
from sync.client.fresh import Fresh
from sync.client.ready import Ready
from sync.client.totals import Totals
from sync.client.verifying import IN_EFFECT, Heard, Page
from sync.protocol.messages import Checkpoint


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


def nothing_applied(cursor: int) -> Applied:
    """What an answer without entries does."""
    return Applied(0, frozenset(), frozenset(), 0, 0, cursor, 0)


class _Own(NamedTuple):
    set_id: str
    epoch: int
    device_seq: int
    chain: bytes


_MANY = 500
"""Rows from which the guard is opened by its row (app.storage.guard)."""

_Place = tuple[str, int, int]
"""(device, epoch, device_seq): whose set an entry is. A set id may come twice, from two copies of one database (R7)."""


def _place(heard: Heard) -> _Place:
    header = heard.header
    return header.device, header.epoch, header.device_seq


class AnotherCopy(Exception):
    """Where a set of this database waits, the journal has another one: a clone of this desktop has sent it (R8)."""


def apply_page(
    connection: Connection,
    page: Page,
    device: str,
    searchable: bool = True,
    ready: Ready | None = None,
    meanwhile: Callable[[], None] = many_rows.nothing_meanwhile,
) -> Applied:
    """Apply every entry of a page and move the cursor. Raises HistoryAlarm or AnotherCopy; then the transaction must be
    rolled back.

    With `searchable` false the search index and derived columns are left for a whole rebuild. `ready` is what has been
    worked out of this page already. `meanwhile` is called before what takes longest.
    """
    trust.apply(connection, (heard for block in page.blocks if not block.as_sent for heard in block.entries))
    if not page.blocks:
        _move(connection, page)
        return nothing_applied(page.cursor)
    applied = []
    for each in page.stretches():
        worked_out = ready if ready is not None and each is page else Ready(each)
        applied.append(_apply_stretch(connection, each, device, searchable, worked_out, meanwhile))
    _move(connection, page)
    kinds, ids = disposing.apply(connection, page.blocks)
    return Applied(
        sum(each.entries for each in applied),
        kinds.union(*(each.kinds for each in applied)),
        ids.union(*(each.ids for each in applied)),
        sum(each.passed for each in applied),
        sum(each.refused for each in applied),
        page.cursor,
        sum(each.lost for each in applied),
    )


def _apply_stretch(
    connection: Connection,
    page: Page,
    device: str,
    searchable: bool,
    ready: Ready,
    meanwhile: Callable[[], None],
) -> Applied:
    """Part of a page that came back as it was sent, or part that did not (Page.stretches)."""
    if as_expected.may_pass(connection, page):
        kinds, ids, count = as_expected.passes(connection, page, device)
        return Applied(count, kinds, ids, count, 0, page.cursor, 0)
    own = _passing(connection, page, device)
    kept.keep(connection, ready.kept)
    _fold_all(connection, ready, {(device, each.epoch, each.device_seq): each for each in own}, searchable, meanwhile)
    if own:
        as_expected.doubt(connection, own[-1].device_seq)
    refused = _leave_outbox(connection, page, own, device)
    passed = {(device, each.epoch, each.device_seq) for each in own}
    kinds, ids = _announced(page, passed) if own else ready.fresh.shown
    lost = sum(1 for heard in page.entries if heard.verdict.lost and _place(heard) in passed)
    return Applied(sum(map(len, page.blocks)), kinds, ids, len(own), refused, page.cursor, lost)


def _move(connection: Connection, page: Page) -> None:
    write_state(
        connection,
        cursor=page.cursor,
        cursor_hash=page.cursor_hash,
        incarnation=page.incarnation,
        checkpoint=page.checkpoint,
        proof=page.proof,
    )
    if page.blocks:
        keep_word(connection, page.proof)


def keep_word(connection: Connection, word: Checkpoint) -> None:
    """Keep the server's signature over a place of the journal, for who verifies it again (rechecking)."""
    connection.exec_driver_sql(
        "INSERT INTO signed_word (seq, incarnation, hash, signature) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (word.seq, word.incarnation, word.hash, word.signature),
    )


def _fold_all(
    connection: Connection,
    ready: Ready,
    own: Mapping[_Place, _Own],
    searchable: bool,
    meanwhile: Callable[[], None],
) -> None:
    totals = Totals(connection)
    fresh = Fresh() if own or ready.fresh.is_here(connection) else ready.fresh
    if fresh:
        slate = Slate(connection, (change for change, _ in fresh.rest), totals, {})
        for change, lost in fresh.rest:
            slate.take(change, lost)
    else:
        slate = Slate(connection, _touching(ready.page, own), totals, ready.arrivals)
        waiting = dict(own)
        for heard in ready.page.entries:
            _fold(slate, heard, waiting.pop(_place(heard), None) if waiting else None)
    with applying(connection, many=len(fresh) + len(slate) >= _MANY):
        fresh.write(connection, totals)
        shown_otherwise = slate.write()
    touched, new = fresh.touched + shown_otherwise, fresh.new or slate.new()
    if searchable and (touched or new):
        search_index.refresh(connection, touched, new, meanwhile)
    totals.write(connection)


def _passing(connection: Connection, page: Page, device: str) -> list[_Own]:
    """The sets of the outbox that this page passes, in order. They must be its oldest (R9).

    One may come twice: from a desktop that had pulled it before the server was restored, and as the repetition that
    this desktop then sent itself (R7, R12). It passes the first time.
    """
    mine = list(dict.fromkeys(_place(heard) for heard in page.entries if heard.header.device == device))
    if not mine:
        return []
    rows = connection.execute(
        select(OutboxRow.set_id, OutboxRow.epoch, OutboxRow.device_seq, OutboxRow.chain)
        .order_by(OutboxRow.epoch, OutboxRow.device_seq)
        .limit(len(mine))
    )
    waiting = [_Own(*row) for row in rows]
    places = [(device, each.epoch, each.device_seq) for each in waiting]
    known = set(places)
    passed = [place for place in mine if place in known]
    if _is_anothers(page, {place: each.set_id for place, each in zip(places, waiting, strict=True)}):
        raise AnotherCopy
    if passed != places[: len(passed)]:
        raise HistoryAlarm("order", page.cursor)
    return waiting[: len(passed)]


def _is_anothers(page: Page, waiting: Mapping[_Place, str]) -> bool:
    """Whether another set than the own one of this id that waits has come in its place."""
    return any(waiting.get(_place(heard), heard.header.id) != heard.header.id for heard in page.entries)


def _touching(page: Page, own: Container[_Place]) -> Iterator[Change]:
    for heard in page.entries:
        if heard.verdict.status in IN_EFFECT or _place(heard) in own:
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


def _leave_outbox(connection: Connection, page: Page, own: Sequence[_Own], device: str) -> int:
    """What was decided leaves the outbox; what had no effect goes to the refused tray. Returns how many those are."""
    if not own:
        return 0
    last = own[-1]
    passed = {(device, each.epoch, each.device_seq) for each in own}
    refused = [
        heard
        for heard in page.entries
        if heard.verdict.status not in IN_EFFECT and _place(heard) in passed and not _stands(connection, page, heard)
    ]
    if refused:
        _to_tray(connection, refused)
    write_state(connection, passed_chain=last.chain)
    outbox.leave(connection, last.epoch, last.device_seq)
    connection.exec_driver_sql(as_expected.END_OVERLAY, {"last": last.device_seq})
    return len(refused)


def _stands(connection: Connection, page: Page, heard: Heard) -> bool:
    """Whether a set without effect is one that another copy of this database had sent, and that is in effect (R7)."""
    if heard.verdict.code != "repeated" or not heard.verdict.about:
        return False
    first = next((one for one in page.entries if str(one.seq) == heard.verdict.about[0]), None)
    if first is not None:
        return first.verdict.status in IN_EFFECT
    query = select(JournalEntry.status).where(JournalEntry.set_id == heard.header.id, JournalEntry.seq < heard.seq)
    return any(status in IN_EFFECT for status in connection.execute(query).scalars())


def _to_tray(connection: Connection, refused: list[Heard]) -> None:
    tray = insert(Refused).values(frame=outbox.FRAME_OF_SET).on_conflict_do_nothing()
    connection.execute(
        tray,
        [
            {
                "set": heard.header.id,
                "set_id": heard.header.id,
                "seq": heard.seq,
                "at": heard.verdict.at,
                "action": heard.header.action,
                "code": heard.verdict.code or heard.verdict.status,
                "about": json.dumps(heard.verdict.about, ensure_ascii=False),
                "dealt_with": False,
            }
            for heard in refused
        ],
    )
    # What had no effect cannot be undone; and an undo without effect leaves its action undoable.
    ids = [heard.header.id for heard in refused]
    connection.execute(delete(UndoStep).where(UndoStep.set_id.in_(ids)))
    connection.execute(update(UndoStep).where(UndoStep.undone_by.in_(ids)).values(undone_by=None))


def _announced(page: Page, own: Container[_Place]) -> tuple[frozenset[str], frozenset[str]]:
    kinds, ids = set(), set()
    for change in _touching(page, own):
        kinds.add(change.kind)
        ids.add(change.id)
        if change.case_file is not None:
            ids.add(change.case_file)
    return frozenset(kinds), frozenset(ids)
