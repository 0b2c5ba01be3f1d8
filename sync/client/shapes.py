"""How each synced kind lies in its table: which column is in which unit, must have a value, or holds a list.

Worked out once from app.model and app.domain.kinds; the application of entries (apply, confirmed, totals) reads it.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite

from app.domain import change_sets
from app.model import SYNCED
from app.model.base import JsonList

_SCALARS = frozenset({str, int, bool, type(None)})
_LISTS = frozenset({list, type(None)})
_SQLITE = sqlite.dialect()


@dataclass(frozen=True)
class Shape:
    """One kind's table. `fields` are its travelling columns in order; `case_file` says whether rows name their file."""

    kind: str
    table: Table
    units: dict[str, tuple[str, ...]]
    fields: tuple[str, ...]
    case_file: bool
    required: frozenset[str]
    lists: frozenset[str]
    select: str
    """SQL for `id` and the fields, in order, of the rows whose ids are in the JSON list that is bound."""
    insert: str
    """SQL, before its VALUES, for rows: `id`, the case file's if rows name it, and the fields, as `as_stored` gives
    them."""
    meant: dict[str, Callable[[Any], Any]]
    """Of fields whose value the driver gives otherwise than it is meant (a list as JSON, 1 for true): what it means."""

    def values(self, row: Sequence[Any]) -> dict[str, Any]:
        """A row of `select` without its id: its fields by name."""
        values = dict(zip(self.fields, row[1:], strict=True))
        for name, meant in self.meant.items():
            values[name] = meant(values[name])
        return values

    def known(self, unit: str, values: dict[str, Any]) -> dict[str, Any]:
        """The values this program has columns for, of the types they hold; the same dictionary when that is all."""
        ours = self.units.get(unit, ())
        for name, value in values.items():
            if name not in ours or type(value) not in (_LISTS if name in self.lists else _SCALARS):
                return {
                    name: value
                    for name, value in values.items()
                    if name in ours and type(value) in (_LISTS if name in self.lists else _SCALARS)
                }
        return values


def _shape(kind: str) -> Shape:
    model = SYNCED[kind]
    table: Table = model.__table__  # type: ignore[attr-defined]
    units = {unit: tuple(spec.fields) for unit, spec in model.kind.units.items()}
    fields = tuple(name for names in units.values() for name in names)
    in_file = "case_file_id" in table.c
    written = ["id", *(["case_file_id"] if in_file else []), *fields]
    # All names are our own tables' and columns'.
    return Shape(
        kind,
        table,
        units,
        fields,
        in_file,
        frozenset(name for name in fields if not table.c[name].nullable),
        frozenset(name for name in fields if isinstance(table.c[name].type, JsonList)),
        f"SELECT {_quoted(['id', *fields])} FROM {table.name} WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608
        f"INSERT INTO {table.name} ({_quoted(written)})",
        {name: meant for name in fields if (meant := _meant(table, name)) is not None},
    )


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _meant(table: Table, name: str) -> Callable[[Any], Any] | None:
    """What SQLAlchemy makes of a column's value, if it is not the value itself."""
    return table.c[name].type.dialect_impl(_SQLITE).result_processor(_SQLITE, None)


SHAPES: dict[str, Shape] = {kind: _shape(kind) for kind in SYNCED}
"""Every kind that has a table here, by name."""

_FIELDS = {kind: sorted(shape.fields) for kind, shape in SHAPES.items()}
FORM = hashlib.sha256(change_sets.encode(_FIELDS)).hexdigest()[:16]
"""Changes when this program learns a new kind or field: then what was skipped before must be read again."""


def as_stored(shape: Shape, name: str, value: Any) -> Any:
    """A value as the database driver takes it, the same text that app.model.base.JsonList writes."""
    if value is not None and name in shape.lists:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return value
