"""The catalogue of procedures."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from app.errors import NotThere
from app.queries.rows import tell


@dataclass(frozen=True, slots=True)
class ProcedureRow:
    """A procedure; `steps` are the titles its files begin with."""

    id: str
    code: str
    name: str
    name_es: str | None
    name_oc: str | None
    name_en: str | None
    description: str | None
    legal_basis: str | None
    term: int | None
    term_unit: str | None
    silence: str | None
    initiation: str | None
    classification: str | None
    steps: tuple[str, ...]
    active: bool


_COLUMNS = """id, code, name, name_es, name_oc, name_en, description, legal_basis, term, term_unit, silence, initiation,
    classification, steps, active IS NOT FALSE"""


def procedures(connection: Connection) -> list[ProcedureRow]:
    """All of them, those in use first, by name."""
    statement = f"SELECT {_COLUMNS} FROM procedure ORDER BY active IS FALSE, lligall_sort_key(name), id"
    return [_row(row) for row in connection.execute(text(statement))]


def one(connection: Connection, procedure: str) -> ProcedureRow:
    """One by its id. Raises NotThere."""
    statement = text(f"SELECT {_COLUMNS} FROM procedure WHERE id = :id")
    row = connection.execute(statement, {"id": procedure}).first()
    if row is None:
        raise NotThere("procedure", procedure)
    return _row(row)


def named(connection: Connection, procedure: str) -> ProcedureRow:
    """The procedure a case file names, or a blank one when it is not here: a file opens whatever it names."""
    try:
        return one(connection, procedure)
    except NotThere:
        nothing = dict.fromkeys(ProcedureRow.__dataclass_fields__)
        return ProcedureRow(**{**nothing, "id": procedure, "code": "", "name": "", "steps": (), "active": False})


def _row(row: Any) -> ProcedureRow:
    steps = tuple(str(step.get("title", "")) for step in json.loads(row.steps or "[]"))
    return tell(ProcedureRow, (*row[:13], steps, row[14]))
