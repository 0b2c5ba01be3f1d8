"""The rows of a snapshot's pieces, worked out on a thread while SQLite writes those of the piece before.

What is worked out needs no database; nothing but the rows of two pieces is in memory at once. Neighbours: newcomer
(writes them), shapes (columns), totals, sync.protocol.snapshots.
"""

import hashlib
from collections.abc import Generator, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection

from app.domain.change_sets import Value
from app.storage import many_rows
from sync.client.shapes import SHAPES, Shape, as_stored
from sync.client.totals import Totals
from sync.protocol import snapshots
from sync.protocol.snapshots import Columns

_encode = msgspec.msgpack.Encoder(order="deterministic").encode
_MODULUS = 2**64


@dataclass(frozen=True)
class Rows:
    """Rows of one kind, as they are written. What this program cannot read is counted as far as it can, and noted."""

    kind: str
    ids: Sequence[str]
    sums: int = 0
    """What their units add to the kind's sum (totals)."""
    stored: Sequence[tuple[Any, ...]] = ()
    """As the shape's `insert` takes them."""
    unread: bool = True
    """Something of them this program cannot read."""

    def write(self, connection: Connection, count: Totals) -> None:
        """Insert and count them. The guard must be open."""
        if self.unread:
            count.note_unread(self.kind)
        shape = SHAPES.get(self.kind)
        if shape is not None:
            count.grow(self.kind, len(self.ids), self.sums)
            many_rows.insert(connection, shape.insert, self.stored)


def ahead(pieces: Iterable[bytes | bytearray]) -> Generator[list[Rows]]:
    """The rows of each piece, in order. Raises BadPiece."""
    with ThreadPoolExecutor(1, "rows of a snapshot") as other:
        under_way = None
        for piece in pieces:
            before, under_way = under_way, other.submit(_rows_of_piece, piece)
            if before is not None:
                yield before.result()
                del before
        if under_way is not None:
            yield under_way.result()


def _rows_of_piece(piece: bytes | bytearray) -> list[Rows]:
    return [_rows(columns) for columns in snapshots.unpack(piece)]


def _rows(columns: Columns) -> Rows:
    shape = SHAPES.get(columns.kind)
    if shape is None:
        return Rows(columns.kind, columns.ids)
    read: dict[str, dict[str, Sequence[Value]]] = {}
    unread = False
    for unit, fields in columns.units.items():
        known = {name: values for name, values in fields.items() if name in shape.units.get(unit, ())}
        unread = unread or len(known) != len(fields)
        for name, values in known.items():
            fitting = _fitting(shape, name, values)
            unread = unread or fitting is not values
            read.setdefault(unit, {})[name] = fitting
    sums = sum(_sum(columns.kind, columns.ids, unit, fields) for unit, fields in read.items())
    nothing: list[Value] = [None] * len(columns.ids)
    by_name = {name: values for fields in read.values() for name, values in fields.items()}
    unread = unread or any(None in by_name.get(name, nothing) for name in shape.required)
    return Rows(columns.kind, columns.ids, sums, _stored(shape, columns, by_name, nothing), unread)


def _fitting(shape: Shape, name: str, values: Sequence[Value]) -> Sequence[Value]:
    """A column's values; those of a type that the column does not hold are left out, as `shapes.Shape.known` does."""
    fitting = _LISTS if name in shape.lists else _SCALARS
    if fitting.issuperset(set(map(type, values))):
        return values
    return [value if type(value) in fitting else None for value in values]


_SCALARS = frozenset({str, int, bool, type(None)})
_LISTS = frozenset({list, type(None)})


def _stored(
    shape: Shape, columns: Columns, by_name: dict[str, Sequence[Value]], nothing: Sequence[Value]
) -> list[tuple[Any, ...]]:
    """Rows that have what they must have."""
    names = ["id", *(["case_file_id"] if shape.case_file else []), *shape.fields]
    lists: list[Sequence[Any]] = [columns.ids, *([columns.case_files] if shape.case_file else [])]
    for name in shape.fields:
        values = by_name.get(name, nothing)
        if name in shape.lists:
            values = [as_stored(shape, name, value) for value in values]
        lists.append(values)
    needed = [names.index(name) for name in shape.required]
    rows: Iterable[tuple[Any, ...]] = zip(*lists, strict=True)
    if any(None in lists[place] for place in needed):
        rows = [row for row in rows if all(row[place] is not None for place in needed)]
    return list(rows)


def _sum(kind: str, ids: Sequence[str], unit: str, fields: dict[str, Sequence[Value]]) -> int:
    """What these units add to the kind's sum: change_sets.unit_hash of each, without a call for each."""
    encode, sha256, from_bytes = _encode, hashlib.sha256, int.from_bytes
    total = 0
    names = list(fields)
    if len(names) == 1:
        name = names[0]
        for row, value in zip(ids, fields[name], strict=True):
            if value is not None:
                total += from_bytes(sha256(encode((kind, row, unit, {name: value}))).digest()[:8], "big")
    else:
        for row, values in zip(ids, zip(*fields.values(), strict=True), strict=True):
            present = {name: value for name, value in zip(names, values, strict=True) if value is not None}
            if present:
                total += from_bytes(sha256(encode((kind, row, unit, present))).digest()[:8], "big")
    return total % _MODULUS
