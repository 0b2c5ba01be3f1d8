"""Count of confirmed rows and sum of confirmed unit hashes per kind, kept entry by entry, compared with the server's.

Kinds this program cannot read wholly (a newer desktop's kinds and fields) are noted and left out of the comparison
until a newer program reads the journal again. Neighbours: confirmed (feeds), engine (compares), model.journal.
"""

from collections.abc import Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, select

from app.domain.change_sets import Value, unit_hash
from app.model.journal import KindTotal, Overlay
from app.storage.journal import read_state, write_state
from sync.client.shapes import SHAPES, Shape

_MODULUS = 2**64
_UNREAD = "unread_kinds"
_READ = "SELECT kind, count, sum FROM kind_total"
_WRITE = """INSERT INTO kind_total (kind, count, sum) VALUES (?, ?, ?)
    ON CONFLICT (kind) DO UPDATE SET count = excluded.count, sum = excluded.sum"""
_unpack = msgspec.msgpack.Decoder(dict[str, Any]).decode


class Totals:
    """The totals of all kinds while a page is applied."""

    def __init__(self, connection: Connection) -> None:
        self._counts: dict[str, int] = {}
        self._sums: dict[str, int] = {}
        for kind, count, sum_ in connection.exec_driver_sql(_READ):
            self._counts[kind] = count
            self._sums[kind] = int(sum_, 16)
        self._unread = set(read_state(connection, _UNREAD).get(_UNREAD, ()))
        self._unread_before = frozenset(self._unread)

    def add_row(self, kind: str) -> None:
        """A row came to be."""
        self._counts[kind] = self._counts.get(kind, 0) + 1

    def change(self, kind: str, row: str, unit: str, before: dict[str, Value], after: dict[str, Value]) -> None:
        """A unit's confirmed value changed."""
        step = unit_hash(kind, row, unit, after)
        if before:
            step -= unit_hash(kind, row, unit, before)
        self._sums[kind] = (self._sums.get(kind, 0) + step) % _MODULUS

    def grow(self, kind: str, rows: int, total: int) -> None:
        """So many rows came to be, and the sum grew by `total`."""
        self._counts[kind] = self._counts.get(kind, 0) + rows
        self._sums[kind] = (self._sums.get(kind, 0) + total) % _MODULUS

    def note_unread(self, kind: str) -> None:
        """Something of this kind could not be read here."""
        self._unread.add(kind)

    def write(self, connection: Connection) -> None:
        """Keep them, in the page's transaction."""
        rows = [
            (kind, self._counts.get(kind, 0), f"{self._sums.get(kind, 0):016x}")
            for kind in self._counts.keys() | self._sums.keys()
        ]
        if rows:
            connection.exec_driver_sql(_WRITE, rows)
        if self._unread != self._unread_before:
            write_state(connection, **{_UNREAD: sorted(self._unread)})


def differing(connection: Connection, theirs: Mapping[str, tuple[int, int]]) -> tuple[str, ...]:
    """The kinds whose totals are not the server's; empty means that both hold the same."""
    unread = set(read_state(connection, _UNREAD).get(_UNREAD, ()))
    ours = {
        kind: (count, int(sum_, 16))
        for kind, count, sum_ in connection.exec_driver_sql(_READ)
    }
    nothing = (0, 0)
    return tuple(
        kind
        for kind in sorted(SHAPES)
        if kind not in unread and ours.get(kind, nothing) != tuple(theirs.get(kind, nothing))
    )


def forget(connection: Connection) -> None:
    """Begin again at nothing, before the journal is read anew."""
    connection.execute(delete(KindTotal))
    write_state(connection, **{_UNREAD: []})


def counted(connection: Connection, shape: Shape) -> tuple[int, int]:
    """Count of confirmed rows of a kind and sum of their unit hashes, from everything that is shown: what the kept
    totals must equal."""
    laid: dict[str, dict[str, dict[str, Any] | None]] = {}
    for row, unit, packed in connection.execute(
        select(Overlay.row, Overlay.unit, Overlay.confirmed).where(Overlay.kind == shape.kind)
    ):
        laid.setdefault(row, {})[unit] = None if packed is None else _unpack(packed)
    count = total = 0
    columns = [shape.table.c[name] for name in shape.fields]
    for found in connection.execute(select(shape.table.c.id, *columns)):
        row, values = found[0], dict(zip(shape.fields, found[1:], strict=True))
        over = laid.get(row, {})
        if None in over.values():
            continue  # its creation waits here: it is not confirmed
        count += 1
        for unit, names in shape.units.items():
            confirmed = over.get(unit) or {}
            standing = confirmed if unit in over else {name: values[name] for name in names}
            total += unit_hash(shape.kind, row, unit, standing)
    return count, total % _MODULUS
