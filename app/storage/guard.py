"""The guard of the synced tables: triggers that refuse every write while nobody who may write them has opened it.

Neighbours: journal (its flushes open it), storage.database (gives each connection the function that the triggers ask),
storage.schema (whether the triggers are there), sync.client (`applying`, through journal).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection

GUARD = "lligall_writing"
"""Name of the SQL function the triggers ask; 1 only while a flush or an application is under way."""


@dataclass
class Guard:
    """Whether a connection may write synced tables now; one per connection, kept in `connection.info["guard"]`."""

    open: int = 0


def triggers(table: str) -> list[str]:
    """The statements that make a synced table refuse whatever does not come through the journal."""
    # With AND both sides would be asked at each row.
    return _triggers(table, f"CASE (SELECT open FROM guard) WHEN 1 THEN FALSE ELSE {GUARD}() = 0 END")  # noqa: S608 (our own name)


def triggers_of_guard() -> list[str]:
    """The statements that let nobody else open the guard by its row."""
    return _triggers("guard", f"{GUARD}() = 0")


def _triggers(table: str, shut: str) -> list[str]:
    return [
        f"""CREATE TRIGGER guard_{table}_{what.lower()} BEFORE {what} ON {table} WHEN {shut}
            BEGIN SELECT RAISE(ABORT, 'written past the journal: {table}'); END"""
        for what in ("INSERT", "UPDATE", "DELETE")
    ]


@contextmanager
def applying(connection: Connection, many: bool = False) -> Iterator[None]:
    """Open the guard for the application of journal entries. Only sync.client.apply may use it (a test looks).

    For `many` rows it is opened by its row, which no other transaction ever sees open: then SQLite need not ask for the
    interpreter at each row, and other threads go on meanwhile.
    """
    guard: Guard = connection.info["guard"]
    guard.open += 1
    try:
        if many:
            connection.exec_driver_sql("UPDATE guard SET open = 1")
        yield
    finally:
        try:
            if many:
                connection.exec_driver_sql("UPDATE guard SET open = 0")
        finally:
            guard.open -= 1
