"""Many rows by few statements: SQLite lets the interpreter go on with other threads as long as one of them runs, and a
statement for each row would ask for it again after each.

Neighbours: search_index, and sync.client's application of pages.
"""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Connection

AT_ONCE = 512
"""Rows of one statement. Always as many, because it is prepared once and kept, with the values it was last given. And
not fewer: at the end of each FTS5 writes what it has gathered as a part of the index, which it does after some 600
texts of 1 KB anyway."""

_MOST_VALUES = 32_766
"""Of one statement: SQLITE_MAX_VARIABLE_NUMBER, as it is since 3.32."""


def nothing_meanwhile() -> None:
    """Nobody waits for a pause."""


def insert(
    connection: Connection,
    head: str,
    rows: Sequence[Sequence[Any]],
    meanwhile: Callable[[], None] = nothing_meanwhile,
) -> None:
    """Insert rows, all of one length, in order. `head` is the statement before its VALUES; `meanwhile` is called before
    the statements that take long: from then on other threads have the interpreter nearly to themselves."""
    if not rows:
        return
    one = f"({', '.join('?' * len(rows[0]))})"
    at_once = min(AT_ONCE, _MOST_VALUES // len(rows[0]))
    begin = len(rows) % at_once
    if begin:
        connection.exec_driver_sql(f"{head} VALUES {one}", [tuple(row) for row in rows[:begin]])
    meanwhile()
    lines = ", ".join([one] * at_once)
    for first in range(begin, len(rows), at_once):
        values = tuple(chain.from_iterable(rows[first : first + at_once]))
        connection.exec_driver_sql(f"{head} VALUES {lines}", values)
