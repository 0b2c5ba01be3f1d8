"""Proof that desktops and the server hold the same: every row, unit and field, and the hash of the whole history."""

from typing import Any

from sqlalchemy import Connection, select

from app.context import Office
from app.model import SYNCED
from app.storage.journal import read_state, row_units
from sync.server.journal import EntityJournal

Rows = dict[tuple[str, str], dict[str, dict[str, Any]]]


def compare(journal: EntityJournal, *offices: Office) -> int:
    """Assert that all hold the same; returns how many rows that is."""
    held = server_rows(journal)
    facts = journal.facts()
    for office in offices:
        assert office.read(shown) == held, f"desk {office.identity.desk} differs from the server"
        assert office.read(_history) == (facts.seq, facts.hash), f"desk {office.identity.desk} has another history"
    return len(held)


def shown(connection: Connection) -> Rows:
    """Every row a desktop shows, without empty fields."""
    rows: Rows = {}
    for kind, model in SYNCED.items():
        table = model.__table__  # type: ignore[attr-defined]
        for row in connection.execute(select(table.c.id)).scalars():
            rows[kind, row] = _present(row_units(connection, kind, row) or {})
    return rows


def server_rows(journal: EntityJournal) -> Rows:
    """Every row the server holds, without empty fields."""
    with journal.transaction() as work:
        found = work.connection.execute("SELECT kind, id FROM standing").fetchall()
        return {(kind, row): _present(work.rows.standing(kind, row) or {}) for kind, row in found}


def cursor(connection: Connection) -> int:
    """The last entry a desktop has applied."""
    return read_state(connection, "cursor").get("cursor", 0)


def _history(connection: Connection) -> tuple[int, bytes]:
    state = read_state(connection, "cursor", "cursor_hash")
    return state["cursor"], state["cursor_hash"]


def _present(units: Any) -> dict[str, dict[str, Any]]:
    told = {
        unit: {name: value for name, value in values.items() if value is not None} for unit, values in units.items()
    }
    return {unit: values for unit, values in told.items() if values}
