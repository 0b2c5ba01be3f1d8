"""Many rows by few statements: SQLite lets the interpreter go on with other threads as long as one of them runs, and a
statement for each row would ask for it again after each.

Neighbours: search_index, and sync.client's application of pages.
"""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import chain
from typing import Any

from sqlalchemy import Connection

AT_ONCE = 512
"""Rows of one statement, a power of two. Always as many, or a smaller power of two for the rest: each is prepared once
and kept, with the values it was last given."""

FEW = 16
"""For fewer rows one by one costs less than another statement."""

_MOST_VALUES = 32_766
"""Of one statement: SQLITE_MAX_VARIABLE_NUMBER, as it is since 3.32."""


def nothing_meanwhile() -> None:
    """Nobody waits for a pause."""


def insert(
    connection: Connection,
    head: str,
    rows: Sequence[Sequence[Any]],
    meanwhile: Callable[[], None] = nothing_meanwhile,
    few: int = FEW,
) -> None:
    """Insert rows, all of one length, in order. `head` is the statement before its VALUES; `meanwhile` is called before
    the statements that take long: from then on other threads have the interpreter nearly to themselves. `few`: as many
    rows as one statement is at least worth its making for, a power of two."""
    if not rows:
        return
    width = len(rows[0])
    at_once = min(AT_ONCE, _MOST_VALUES // width)
    first = len(rows) % min(few, at_once)
    if first:
        connection.exec_driver_sql(f"{head} VALUES {_places(width, 1)}", [tuple(row) for row in rows[:first]])
    meanwhile()
    # The smaller statements first, each half as many rows as the next, so that few different ones are ever prepared.
    while first < len(rows):
        left = len(rows) - first
        many = min(at_once, left & -left)
        values = tuple(chain.from_iterable(rows[first : first + many]))
        connection.exec_driver_sql(f"{head} VALUES {_places(width, many)}", values)
        first += many


@cache
def _places(width: int, rows: int) -> str:
    return ", ".join([f"({', '.join('?' * width)})"] * rows)
