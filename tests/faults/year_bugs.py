"""Bugs about clocks and years that the lanes with wrong clocks must notice (see planted_bugs). Neighbour: years."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any
from unittest.mock import patch

from app import context
from app.actions import case_files
from tests.faults.planted_bugs import Bug


def clock_behind_believed() -> AbstractContextManager[Any]:
    """A clock that is ten years behind opens files of years that are over."""
    return patch.object(context, "day_at_least", lambda _connection, today: today)


def years_not_looked_at() -> AbstractContextManager[Any]:
    """A clock that is ten years ahead, or a mistyped date, opens files of years that have not come."""
    return patch.object(case_files, "_expect_year", lambda *_: None)


@contextmanager
def january_refused() -> Iterator[None]:
    """Who has not heard of the server since December opens nothing in January."""
    heard = case_files.heard_on

    def earlier(connection: Any) -> Any:
        day = heard(connection)
        return day and day.replace(year=day.year - 1, day=1)

    with patch.object(case_files, "heard_on", earlier):
        yield


BUGS: Sequence[Bug] = (clock_behind_believed, years_not_looked_at, january_refused)
