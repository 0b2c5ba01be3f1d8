"""Two versions of one unit, side by side with what stands now, for a person to decide."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from app.domain.ids import is_id
from app.errors import NotThere
from app.storage import naming
from app.storage.journal import row_units
from app.storage.naming import SHOWN_NUMBER


@dataclass(frozen=True, slots=True)
class FieldValue:
    """One field of a version; `text` names people and things where the value is an id."""

    field: str
    value: Any
    text: str


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A conflict, open or decided. `moved_on`: somebody has changed the unit since, so that `current` is not
    `standing`."""

    id: str
    kind: str
    row: str
    unit: str
    label: str
    case_file_id: str | None
    number: str
    case_title: str
    standing: tuple[FieldValue, ...]
    standing_person_name: str
    standing_at: str | None
    losing: tuple[FieldValue, ...]
    losing_person_name: str
    losing_device_name: str
    losing_at: str | None
    current: tuple[FieldValue, ...]
    moved_on: bool
    decision: str | None
    decided_by_name: str
    decided_at: str | None


_SELECT = f"""SELECT c.*, CASE WHEN f.id IS NULL THEN '' ELSE {SHOWN_NUMBER.format("f")} END AS number,
    coalesce(f.title, '') AS case_title
    FROM conflict AS c LEFT JOIN case_file AS f ON f.id = c.case_file_id"""


def open_conflicts(connection: Connection, case_file: str | None = None) -> list[ConflictRow]:
    """Those that wait for a decision, oldest first: all, or those of one case file."""
    within = "" if case_file is None else "AND c.case_file_id = :case_file"
    statement = f"{_SELECT} WHERE c.decision IS NULL {within} ORDER BY c.losing_at, c.id"
    return _told(connection, statement, {"case_file": case_file} if case_file else {})


def of_row(connection: Connection, row: str) -> list[ConflictRow]:
    """Those about one row that wait for a decision."""
    statement = f"{_SELECT} WHERE c.decision IS NULL AND c.target_id = :row ORDER BY c.losing_at, c.id"
    return _told(connection, statement, {"row": row})


def decided(connection: Connection, limit: int = 50) -> list[ConflictRow]:
    """The last ones decided, newest first."""
    statement = f"{_SELECT} WHERE c.decision IS NOT NULL ORDER BY c.decided_at DESC, c.id LIMIT :limit"
    return _told(connection, statement, {"limit": limit})


def one(connection: Connection, conflict: str) -> ConflictRow:
    """One by its id. Raises NotThere."""
    found = _told(connection, f"{_SELECT} WHERE c.id = :id", {"id": conflict})
    if not found:
        raise NotThere("conflict", conflict)
    return found[0]


def _told(connection: Connection, statement: str, values: dict[str, Any]) -> list[ConflictRow]:
    found = connection.execute(text(statement), values).mappings().all()
    versions = [_versions(connection, row) for row in found]
    wanted: set[str] = set()
    for row, pairs in zip(found, versions, strict=True):
        people = ("target_id", "standing_person", "losing_person", "losing_device", "decided_by")
        wanted.update(row[column] for column in people if row[column])
        wanted.update(value for version in pairs for _, value in version if is_id(value))
    names = naming.names(connection, wanted)
    return [_row(row, pairs, names) for row, pairs in zip(found, versions, strict=True)]


Pairs = Sequence[tuple[str, Any]]


def _versions(connection: Connection, row: Any) -> tuple[Pairs, Pairs, Pairs]:
    """Standing, losing, and what is there now, with the same fields in the same order."""
    standing, losing = _pairs(row["standing"]), _pairs(row["losing"])
    now = (row_units(connection, row["target_kind"], row["target_id"]) or {}).get(row["target_unit"], {})
    return standing, losing, [(field, now.get(field)) for field, _ in standing or losing]


def _pairs(kept: str | None) -> Pairs:
    return [(str(field), value) for field, value in json.loads(kept or "[]")]


def _row(row: Any, pairs: tuple[Pairs, Pairs, Pairs], names: dict[str, str]) -> ConflictRow:
    standing, losing, current = (tuple(_values(version, names)) for version in pairs)
    return ConflictRow(
        id=row["id"],
        kind=row["target_kind"],
        row=row["target_id"],
        unit=row["target_unit"],
        label=names.get(row["target_id"], ""),
        case_file_id=row["case_file_id"],
        number=row["number"],
        case_title=row["case_title"],
        standing=standing,
        standing_person_name=names.get(row["standing_person"] or "", ""),
        standing_at=row["standing_at"],
        losing=losing,
        losing_person_name=names.get(row["losing_person"] or "", ""),
        losing_device_name=names.get(row["losing_device"] or "", ""),
        losing_at=row["losing_at"],
        current=current,
        moved_on=list(pairs[0]) != list(pairs[2]),
        decision=row["decision"],
        decided_by_name=names.get(row["decided_by"] or "", ""),
        decided_at=row["decided_at"],
    )


def _values(version: Pairs, names: dict[str, str]) -> Iterable[FieldValue]:
    for field, value in version:
        shown = "" if value is None else names.get(value, "") if is_id(value) else str(value)
        yield FieldValue(field, value, shown)
