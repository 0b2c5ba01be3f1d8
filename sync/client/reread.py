"""Reading the journal again from its beginning, under the outbox: when the reader's scope changed, when the totals
did not agree, when a newer program knows more fields.

The shown copy stays as it is until the whole journal is here and verified; then one transaction puts the new confirmed
state in its place and lays the waiting sets over it again. Neighbours: engine (fetches), apply, storage.search_index.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain import change_sets
from app.domain.change_sets import Change
from app.model.disposals import MissingBody
from app.model.journal import JournalBlock, JournalEntry, JournalTouch, Overlay, SignedWord
from app.storage import outbox, search_index
from app.storage.journal import applying
from sync.client import disposing, totals
from sync.client.apply import Applied, apply_page
from sync.client.shapes import SHAPES, Shape
from sync.client.verifying import Known, OwnSets, Page, verify
from sync.protocol import encoding
from sync.protocol.messages import ExchangeAnswer

_pack = msgspec.msgpack.Encoder(order="deterministic").encode
_unpack = msgspec.msgpack.Decoder(dict[str, Any]).decode


class Spool:
    """Answers waiting in memory, compressed, until the last is here. They are personal data: never a file."""

    def __init__(self) -> None:
        self._answers: list[tuple[bytes, str | None]] = []

    def add(self, answer: ExchangeAnswer) -> None:
        """Keep one more."""
        self._answers.append(encoding.compress(encoding.encode(answer)))

    def clear(self) -> None:
        """Begin again."""
        self._answers.clear()

    def pages(self, known: Known, own: OwnSets) -> Iterator[Page]:
        """The answers in order, each verified to follow the one before. Raises HistoryAlarm."""
        for raw, how in self._answers:
            answer = encoding.decode(encoding.decompress(raw, how), ExchangeAnswer)
            page = verify(known, answer, own)
            known = replace(
                known,
                incarnation=page.incarnation,
                cursor=page.cursor,
                cursor_hash=page.cursor_hash,
                checkpoint=page.checkpoint,
            )
            yield page


def replace_copy(connection: Connection, pages: Iterable[Page], device: str) -> Applied:
    """Put the state after `pages`, which begin at the journal's first entry, in the place of the copy.

    The caller owns the transaction. Raises HistoryAlarm; then it must be rolled back.
    """
    before, files = _all_rows(connection), disposing.files_of(connection)
    with applying(connection):
        for shape in SHAPES.values():
            connection.execute(delete(shape.table))
    for table in (Overlay, JournalBlock, JournalEntry, JournalTouch, SignedWord, MissingBody):
        connection.execute(delete(table))
    totals.forget(connection)
    done = [apply_page(connection, page, device, searchable=False) for page in pages]
    with applying(connection):
        lay_outbox_over(connection)
    disposing.read_anew(connection, files)
    search_index.rebuild(connection, None)
    return Applied(
        sum(one.entries for one in done),
        frozenset(SHAPES),
        frozenset(before | _all_rows(connection)),
        sum(one.passed for one in done),
        sum(one.refused for one in done),
        done[-1].cursor,
        sum(one.lost for one in done),
    )


def show_confirmed(connection: Connection) -> list[tuple[str, str]]:
    """Take every waiting set off what is shown: only confirmed values are left. The rows concerned come back, (kind,
    id); who empties the outbox calls it in the same transaction. The guard must be open."""
    laid = connection.execute(select(Overlay.kind, Overlay.row, Overlay.unit, Overlay.confirmed)).all()
    unconfirmed = {(kind, row) for kind, row, _, packed in laid if packed is None}
    for kind, row in unconfirmed:
        table = SHAPES[kind].table
        connection.execute(delete(table).where(table.c.id == row))
    for kind, row, unit, packed in laid:
        shape = SHAPES[kind]
        if packed is not None and (kind, row) not in unconfirmed and shape.units.get(unit):
            values = _unpack(packed)
            back = {name: values.get(name) for name in shape.units[unit]}
            connection.execute(update(shape.table).where(shape.table.c.id == row).values(back))
    connection.execute(delete(Overlay))
    return sorted({(kind, row) for kind, row, _, _ in laid})


def lay_outbox_over(connection: Connection) -> None:
    """Show every waiting set over the confirmed state again, in order. The guard must be open."""
    unconfirmed: set[tuple[str, str]] = set()
    for device_seq, frame in outbox.in_order(connection):
        for part in change_sets.open_set(frame).parts:
            change = change_sets.open_part(part)
            shape = SHAPES.get(change.kind) if change is not None else None
            if change is not None and shape is not None:
                _lay(connection, shape, change, device_seq, unconfirmed)


def _lay(
    connection: Connection, shape: Shape, change: Change, device_seq: int, unconfirmed: set[tuple[str, str]]
) -> None:
    table = shape.table
    shown = connection.execute(select(table).where(table.c.id == change.id)).mappings().first()
    if shown is None and not change.create:
        return  # its creation was refused, or it is no longer ours to see; this set will be refused too
    if shown is None:
        unconfirmed.add((change.kind, change.id))
    waits = (change.kind, change.id) in unconfirmed
    new = {name: value for fields in change.units.values() for name, (_, value) in fields.items() if name in table.c}
    overlay = upsert(Overlay)
    laid = [
        {
            "kind": change.kind,
            "row": change.id,
            "unit": unit,
            "confirmed": None
            if waits or shown is None
            else _pack({name: shown[name] for name in shape.units.get(unit, ())}),
            "first_device_seq": device_seq,
            "last_device_seq": device_seq,
            "disturbed": True,
        }
        for unit in change.units
    ]
    if laid:
        connection.execute(
            overlay.on_conflict_do_update(
                index_elements=["kind", "row", "unit"], set_={"last_device_seq": overlay.excluded.last_device_seq}
            ),
            laid,
        )
    if shown is not None:
        if new:
            connection.execute(update(table).where(table.c.id == change.id).values(new))
        return
    if shape.case_file:
        new["case_file_id"] = change.case_file
    connection.execute(insert(table).values({"id": change.id, **new}))


def _all_rows(connection: Connection) -> set[str]:
    found: set[str] = set()
    for shape in SHAPES.values():
        table: Table = shape.table
        found.update(connection.execute(select(table.c.id)).scalars())
    return found
