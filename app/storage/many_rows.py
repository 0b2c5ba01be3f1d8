"""Many rows by few statements: SQLite lets the interpreter go on with other threads as long as one of them runs, and a
statement for each row would ask for it again after each.

Neighbours: search_index, and sync.client's application of pages.
"""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Connection

_SIZES = (16, 128, 1_024)
"""Rows of one statement: few sizes, because each is prepared once and kept, with the values it was last given."""


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
    begin = len(rows) % _SIZES[0]
    if begin:
        one = f"({', '.join('?' * len(rows[0]))})"
        connection.exec_driver_sql(f"{head} VALUES {one}", [tuple(row) for row in rows[:begin]])
    for size, larger in zip(_SIZES, (*_SIZES[1:], len(rows) + 1), strict=True):
        if larger != _SIZES[1]:
            meanwhile()
        end = begin + (len(rows) - begin) % larger
        for first in range(begin, end, size):
            _insert(connection, head, rows[first : first + size])
        begin = end


def _insert(connection: Connection, head: str, rows: Sequence[Sequence[Any]]) -> None:
    one = f"({', '.join('?' * len(rows[0]))})"
    connection.exec_driver_sql(f"{head} VALUES {', '.join([one] * len(rows))}", tuple(chain.from_iterable(rows)))
