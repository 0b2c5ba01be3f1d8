"""Whether the tables still guard themselves: every synced table must have its triggers, word for word.

A database whose triggers were taken away by other hands is not written any more. Neighbour: storage.guard.
"""

from itertools import chain
from pathlib import Path

from sqlalchemy import Connection

from app.errors import JournalBypassed
from app.model import SYNCED
from app.storage.guard import triggers, triggers_of_guard


def verify(connection: Connection, path: Path) -> None:
    """Compare the triggers in the database with those it must have. Raises JournalBypassed naming the first fault."""
    found = {
        name: _plain(sql)
        for name, sql in connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    }
    needed = [triggers(model.__tablename__) for model in SYNCED.values()]  # type: ignore[attr-defined]
    for statement in chain(triggers_of_guard(), *needed):
        name = statement.split()[2]
        if found.get(name) != _plain(statement):
            raise JournalBypassed(name, path)
    if connection.exec_driver_sql("SELECT max(open) FROM guard").scalar() != 0:
        raise JournalBypassed("guard_is_open", path)
    if "guard_outbox_frozen" not in found:
        raise JournalBypassed("guard_outbox_frozen", path)


def _plain(sql: str) -> str:
    return " ".join(sql.split())
