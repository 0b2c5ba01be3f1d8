"""The rows a page touches, in memory: what is confirmed, what own waiting sets lay over it, and what is then shown.

Shown = confirmed + outbox, always (sync.md). Rows are loaded once, entries are folded in order, differences are
written once. Neighbours: apply (drives it), shapes (columns), totals (fed by every confirmed change).
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection

from app.domain.change_sets import Change, Value
from app.storage import many_rows
from app.storage.search_index import New, Words
from sync.client.arrivals import Arrival, inserted
from sync.client.shapes import SHAPES, Shape, as_stored
from sync.client.totals import Totals

_pack = msgspec.msgpack.Encoder(order="deterministic").encode
_unpack = msgspec.msgpack.Decoder(dict[str, Any]).decode

_LAID = """SELECT "row", unit, confirmed, last_device_seq FROM overlay
    WHERE kind = ? AND "row" IN (SELECT value FROM json_each(?))"""


class Laid:
    """Own waiting sets over one unit: its confirmed value (None: the row itself is not confirmed) and the last set."""

    __slots__ = ("confirmed", "last")

    def __init__(self, confirmed: dict[str, Value] | None, last: int) -> None:
        self.confirmed = confirmed
        self.last = last


class Row:
    """One touched row."""

    __slots__ = ("arrival", "arrived", "case_file", "exists", "id", "overlay", "pending", "shape", "shown", "values")

    def __init__(self, shape: Shape, row: str, case_file: str | None) -> None:
        self.shape = shape
        self.id = row
        self.case_file = case_file
        self.shown: dict[str, Value] | None = None
        """Its columns as the table has them; None when it is not there."""
        self.overlay: dict[str, Laid] = {}
        self.exists = False
        """Confirmed."""
        self.pending = False
        """Not confirmed, but shown because an own creation waits."""
        self.arrived = False
        """It came to be confirmed in this page."""
        self.arrival: Arrival | None = None
        """All that is known of it, as long as nothing else is said of it."""
        self.values: dict[str, dict[str, Value]] = {}
        """Confirmed values of the units that this page decides anything about."""

    def confirmed(self, unit: str) -> dict[str, Value]:
        """The unit's confirmed value now."""
        values = self.values.get(unit)
        if values is not None:
            return values
        laid = self.overlay.get(unit)
        if laid is not None:
            return laid.confirmed or {}
        if self.shown is not None and self.exists and not self.arrived:
            return {name: self.shown[name] for name in self.shape.units[unit]}
        return {}


class Slate:
    """All rows touched by one page."""

    def __init__(
        self, connection: Connection, changes: Iterable[Change], totals: Totals, arrivals: Mapping[int, Arrival]
    ) -> None:
        """`arrivals`: what creations among the changes come to, by the `id()` of the change."""
        self._connection = connection
        self._totals = totals
        self._arrivals = arrivals
        self._new: defaultdict[str, list[tuple[str, Words]]] = defaultdict(list)
        self._rows: dict[tuple[str, str], Row] = {}
        by_kind: defaultdict[str, dict[str, Row]] = defaultdict(dict)
        for change in changes:
            shape = SHAPES.get(change.kind)
            if shape is not None and change.id not in by_kind[change.kind]:
                row = self._rows[change.kind, change.id] = Row(shape, change.id, change.case_file)
                by_kind[change.kind][change.id] = row
        laid_over = connection.exec_driver_sql("SELECT 1 FROM overlay LIMIT 1").first() is not None
        for kind, rows in by_kind.items():
            self._load(kind, rows, laid_over)

    def __len__(self) -> int:
        return len(self._rows)

    def _load(self, kind: str, rows: dict[str, Row], laid_over: bool) -> None:
        shape, run = SHAPES[kind], self._connection.exec_driver_sql
        ids = json.dumps(list(rows))  # however many: they travel as one value
        for found in run(shape.select, (ids,)):
            rows[found[0]].shown = shape.values(found)
        if laid_over:
            for row, unit, packed, last in run(_LAID, (kind, ids)):
                rows[row].overlay[unit] = Laid(None if packed is None else _unpack(packed), last)
        for row in rows.values():
            if row.shown is not None:
                row.pending = any(laid.confirmed is None for laid in row.overlay.values())
                row.exists = not row.pending

    def take(self, change: Change, lost: Collection[str] = ()) -> None:
        """A change in effect: its units but the `lost` become the confirmed values."""
        row = self._rows.get((change.kind, change.id))
        if row is None:
            self._totals.note_unread(change.kind)
            return
        row.arrival = None
        if not row.exists:
            arrival = self._arrivals.get(id(change)) if row.shown is None and not (lost or row.overlay) else None
            if arrival is not None:
                row.exists = row.arrived = True
                row.arrival = arrival
                row.values = dict(arrival.values)
                self._totals.grow(change.kind, 1, arrival.total)
                return
            if not change.create:
                return  # an update of a row never heard of: the totals will not agree, and that is told
            row.exists = row.arrived = True
            self._totals.add_row(change.kind)
        for unit, fields in change.units.items():
            if unit in lost:
                continue
            new = {name: value for name, (_, value) in fields.items()}
            known = row.shape.known(unit, new)
            if len(known) != len(new):
                self._totals.note_unread(change.kind)
                if not known:
                    continue
                new = known
            before = row.confirmed(unit)
            after = {**before, **new} if before else new
            self._totals.change(change.kind, change.id, unit, before, after)
            row.values[unit] = after

    def settle(self, change: Change, device_seq: int, in_effect: bool) -> None:
        """An own set has been decided: where it was the last over a unit, the confirmed value shows again."""
        row = self._rows.get((change.kind, change.id))
        if row is None:
            return
        row.arrival = None
        if change.create and not in_effect:
            row.pending = False
        for unit in change.units:
            laid = row.overlay.get(unit)
            if laid is not None and laid.last <= device_seq:
                row.values[unit] = row.confirmed(unit)
                del row.overlay[unit]

    def write(self) -> list[tuple[str, str]]:
        """Write every difference; what was shown otherwise before comes back as (kind, id), but for what is `new`.

        The guard must be open. Overlay rows that ended are the caller's to delete (they go by device_seq).
        """
        inserts: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
        updates: defaultdict[tuple[str, tuple[str, ...]], list[tuple[Any, ...]]] = defaultdict(list)
        deletes: defaultdict[str, list[tuple[str]]] = defaultdict(list)
        overlays: list[tuple[bytes, str, str, str]] = []
        shown_otherwise = []
        for (kind, row_id), row in self._rows.items():
            arrival = row.arrival
            if arrival is not None:
                inserts[kind].append(arrival.stored)
                if arrival.words is None:
                    shown_otherwise.append((kind, row_id))
                else:
                    self._new[kind].append((row_id, arrival.words))
                continue
            self._collect_overlays(row, overlays)
            if not row.exists and not row.pending:
                if row.shown is not None:
                    deletes[kind].append((row_id,))
                    shown_otherwise.append((kind, row_id))
                continue
            if row.shown is None:
                values = self._inserted(row)
                if values is not None:
                    inserts[kind].append(values)
                    shown_otherwise.append((kind, row_id))
                continue
            different = _different(row)
            if different:
                updates[kind, tuple(different)].append((*different.values(), row_id))
                shown_otherwise.append((kind, row_id))
        self._execute(inserts, updates, deletes, overlays)
        return shown_otherwise

    def new(self) -> New:
        """What was written as it arrived and says all itself that is searched of it."""
        return {kind: sorted(rows) for kind, rows in self._new.items()}

    def _collect_overlays(self, row: Row, overlays: list[tuple[bytes, str, str, str]]) -> None:
        for unit, laid in row.overlay.items():
            values = row.values.get(unit)
            if values is None and row.arrived and laid.confirmed is None:
                values = {}
            if values is not None and values != laid.confirmed:
                overlays.append((_pack(values), row.shape.kind, row.id, unit))

    def _inserted(self, row: Row) -> tuple[Any, ...] | None:
        flat = {name: value for values in row.values.values() for name, value in values.items()}
        stored = inserted(row.shape, row.id, row.case_file, flat)
        if stored is None:
            self._totals.note_unread(row.shape.kind)
        return stored

    def _execute(self, inserts: Any, updates: Any, deletes: Any, overlays: list[tuple[bytes, str, str, str]]) -> None:
        run = self._connection.exec_driver_sql
        for kind, rows in deletes.items():
            run(f"DELETE FROM {SHAPES[kind].table.name} WHERE id = ?", rows)  # noqa: S608 - names are our tables'
        for kind, rows in inserts.items():
            many_rows.insert(self._connection, SHAPES[kind].insert, rows)
        for (kind, names), rows in updates.items():
            settings = ", ".join(f'"{name}" = ?' for name in names)
            run(f"UPDATE {SHAPES[kind].table.name} SET {settings} WHERE id = ?", rows)  # noqa: S608
        if overlays:
            run("UPDATE overlay SET confirmed = ?, disturbed = TRUE WHERE kind = ? AND row = ? AND unit = ?", overlays)


def _different(row: Row) -> dict[str, Any]:
    """The columns that must now show something else: units decided here and not under a waiting set."""
    assert row.shown is not None
    different = {}
    for unit, values in row.values.items():
        if unit not in row.overlay:
            for name in row.shape.units[unit]:
                value = values.get(name)
                if row.shown[name] != value:
                    different[name] = as_stored(row.shape, name, value)
    return different
