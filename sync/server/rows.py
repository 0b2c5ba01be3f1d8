"""What stands, as values by kind, id and unit: the server needs to know no kind's columns (sync.md).

`Rows` is the working copy of one transaction: rows asked for are read in one statement, changed in memory and written
back in one; counts and sums per kind follow every change. Neighbours: judging (changes it), journal (owns the
transaction), readers (asks the marks).
"""

from collections.abc import Callable, Container, Iterable, Mapping
from typing import Any

import msgspec

from app.domain.change_sets import Change, Value, unit_hash
from app.domain.merging import applied
from sync.server.store.connection import Connection

Units = dict[str, dict[str, Value]]

_encode = msgspec.msgpack.Encoder(order="deterministic").encode
_decode = msgspec.msgpack.Decoder(tuple[dict[str, dict[str, Any]], dict[str, int]]).decode
_MODULUS = 1 << 64
_HALF = 1 << 63


class Row:
    """One row: its units' values, and for each the seq of the entry that set it."""

    __slots__ = ("_seqs", "_units", "body", "case_file", "changed", "id", "is_new", "kind", "size", "sum")

    def __init__(self, kind: str, row: str, case_file: str | None, body: bytes | None = None, total: int = 0) -> None:
        self.kind = kind
        self.id = row
        self.case_file = case_file
        self.sum = total
        self.body = body
        self.size = len(body or b"")
        """About how many bytes it takes; counted upwards until it is read again."""
        self.is_new = body is None
        self.changed = body is None
        self._units: Units | None = {} if body is None else None
        self._seqs: dict[str, int] = {}

    @property
    def units(self) -> Units:
        """`{unit: {field: value}}`."""
        if self._units is None:
            assert self.body is not None
            self._units, self._seqs = _decode(self.body)
        return self._units

    def set_at(self, unit: str) -> int | None:
        """The seq of the entry that gave the unit its value."""
        _ = self.units
        return self._seqs.get(unit)

    def oldest(self) -> int:
        """The lowest seq of an entry that gave a unit the value it has."""
        _ = self.units
        return min(self._seqs.values(), default=0)

    def fill(self, creation: Change, seq: int, but: Container[str]) -> int:
        """Give a new row the values of its creation, `but` those of some units. Returns its sum, not reduced."""
        units, seqs, total = self.units, self._seqs, 0
        for unit, fields in creation.units.items():
            if unit not in but:
                values = units[unit] = {name: new for name, (_, new) in fields.items()}
                seqs[unit] = seq
                total += unit_hash(self.kind, self.id, unit, values)
        self.sum = total % _MODULUS
        return total

    def put(self, unit: str, fields: Mapping[str, tuple[Value, Value]], seq: int) -> int:
        """Lay a set's new values over a unit. Returns by how much the row's sum grew (modulo 2**64)."""
        units = self.units
        before = units.get(unit)
        if before:
            after = applied(before, fields)
            grown = unit_hash(self.kind, self.id, unit, after) - unit_hash(self.kind, self.id, unit, before)
        else:
            after = {name: new for name, (_, new) in fields.items()}
            grown = unit_hash(self.kind, self.id, unit, after)
        units[unit] = after
        self._seqs[unit] = seq
        self.sum = (self.sum + grown) % _MODULUS
        self.changed = True
        return grown

    def packed(self) -> bytes:
        """The body as it is kept."""
        return _encode((self.units, self._seqs))


def _of_a_live_one(row: Row, unit: str, field: str) -> str | None:
    if row.units.get("removed", {}).get("removed"):
        return None
    return row.units.get(unit, {}).get(field)


_MARKS: Mapping[str, Callable[[Row], str | None]] = {
    "case_file": lambda row: row.units.get("lifecycle", {}).get("status"),
    "case_reader": lambda row: _of_a_live_one(row, "person", "person"),
    "case_party": lambda row: _of_a_live_one(row, "party", "party"),
    "file": lambda row: _of_a_live_one(row, "content", "sha256"),
    "role": lambda row: row.units.get("grant", {}).get("person"),
    "conflict": lambda row: row.units.get("target", {}).get("target_id") if row.case_file is None else None,
}
"""By kind, what readers look a row up by: see the table's comment."""


class Rows:
    """The rows of one transaction."""

    def __init__(self, connection: Connection, totals: dict[str, tuple[int, int]]) -> None:
        self._connection = connection
        self._rows: dict[tuple[str, str], Row | None] = {}
        self._asked: set[str] = set()
        self.totals = totals
        """`{kind: (rows, sum)}`; `write` brings them up to date."""
        self.altered: list[int] = []
        """Of each row that stood before and was given other values, the seq of the oldest of its values; those written
        in between count again."""
        self._touched: set[str] = set()
        self.touched: set[str] = set()
        """Case files in which anything changed, and rows outside any, since the owner last emptied it."""
        self._grown: dict[str, int] = {}

    def fetch(self, ids: Iterable[str]) -> None:
        """Read every row of these identities, of whatever kind, in one statement."""
        wanted = [row for row in ids if row not in self._asked]
        if not wanted:
            return
        self._asked.update(wanted)
        found = self._connection.execute(
            "SELECT kind, id, case_file, body, sum FROM standing WHERE id IN list(?)", (wanted,)
        )
        unseal = self._connection.unseal
        for kind, row, case_file, body, total in found:
            self._rows[kind, row] = Row(
                kind, row, case_file, unseal(f"standing/{kind}/{row}", body), total % _MODULUS
            )

    def get(self, kind: str, row: str) -> Row | None:
        """A row as it stands in this transaction."""
        if row not in self._asked:
            self.fetch((row,))
        return self._rows.get((kind, row))

    def standing(self, kind: str, row: str) -> Units | None:
        """The same as values, in the form app.domain.kinds.judge asks for."""
        found = self.get(kind, row)
        return None if found is None else found.units

    def create(self, change: Change) -> Row:
        """A new row without values."""
        row = Row(change.kind, change.id, change.case_file)
        self._asked.add(change.id)
        self._rows[change.kind, change.id] = row
        count, total = self.totals.get(change.kind, (0, 0))
        self.totals[change.kind] = (count + 1, total)
        self._touched.add(change.kind)
        self.touched.add(change.case_file or change.id)
        return row

    def make(self, change: Change, seq: int, but: Container[str] = ()) -> None:
        """A new row with all values that its creation gives, `but` those of some units."""
        grown = self.create(change).fill(change, seq, but)
        self._grown[change.kind] = self._grown.get(change.kind, 0) + grown

    def put(self, row: Row, unit: str, fields: Mapping[str, tuple[Value, Value]], seq: int) -> None:
        """Set a unit's values, and follow with the kind's sum."""
        if not row.changed:
            self.altered.append(row.oldest())
        self._grown[row.kind] = self._grown.get(row.kind, 0) + row.put(unit, fields, seq)
        self.touched.add(row.case_file or row.id)

    def dispose(self, case_file: str) -> None:
        """Every row of a case file is gone, as if it had never been (R23)."""
        self.write()
        query = "SELECT kind, id, sum FROM standing WHERE case_file = ? OR (kind = 'case_file' AND id = ?)"
        for kind, row, total in self._connection.execute(query, (case_file, case_file)).fetchall():
            count, before = self.totals[kind]
            self.totals[kind] = (count - 1, (before - total) % _MODULUS)
            self._touched.add(kind)
            self._asked.add(row)
            self._rows[kind, row] = None
        self._connection.execute(
            "DELETE FROM standing WHERE case_file = ? OR (kind = 'case_file' AND id = ?)", (case_file, case_file)
        )
        self.write()

    def write(self) -> None:
        """Write what changed, and bring the totals up to date."""
        new, old, seal = [], [], self._connection.seal
        for kind, grown in self._grown.items():
            count, total = self.totals[kind]
            self.totals[kind] = (count, (total + grown) % _MODULUS)
            self._touched.add(kind)
        self._grown.clear()
        for row in self._rows.values():
            if row is None or not row.changed:
                continue
            mark = _MARKS.get(row.kind)
            shown = mark(row) if mark else None
            body = seal(f"standing/{row.kind}/{row.id}", row.packed())
            signed = row.sum - _MODULUS if row.sum >= _HALF else row.sum
            if row.is_new:
                new.append((row.id, row.kind, row.case_file, shown, signed, body))
            else:
                old.append((shown, signed, body, row.id, row.kind))
            row.is_new = row.changed = False
        if new:
            self._connection.insert_many("standing", ("id", "kind", "case_file", "mark", "sum", "body"), new)
        if old:
            self._connection.update_many("standing", ("mark", "sum", "body"), ("id", "kind"), old)
        if self._touched:
            self._connection.insert_many(
                "total",
                ("kind", "rows", "sum"),
                [(kind, self.totals[kind][0], f"{self.totals[kind][1]:016x}") for kind in self._touched],
                key=("kind",),
            )
            self._touched.clear()


def read_totals(connection: Connection) -> dict[str, tuple[int, int]]:
    """`{kind: (rows, sum of unit hashes modulo 2**64)}` of the whole entity."""
    return {
        kind: (count, int(total, 16)) for kind, count, total in connection.execute("SELECT kind, rows, sum FROM total")
    }


def recount(connection: Connection) -> dict[str, tuple[int, int]]:
    """The same, counted anew from every unit of every row: what the kept totals must equal."""
    found: dict[str, tuple[int, int]] = {}
    for kind, row, body in connection.execute("SELECT kind, id, body FROM standing"):
        units, _ = _decode(connection.unseal(f"standing/{kind}/{row}", body))
        count, total = found.get(kind, (0, 0))
        grown = sum(unit_hash(kind, row, unit, values) for unit, values in units.items())
        found[kind] = (count + 1, (total + grown) % _MODULUS)
    return found
