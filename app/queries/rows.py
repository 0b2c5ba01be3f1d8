"""From the columns of a statement to a frozen row, in the order of its fields. Flags come out of SQLite as 0 and 1."""

import dataclasses
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


def tell(row: Callable[..., T], values: Iterable[Any]) -> T:
    """A frozen row of the class `row` from values in its order."""
    flags = _flags(row)
    return row(*(bool(value) if place in flags else value for place, value in enumerate(values)))


@cache
def _flags(row: Any) -> frozenset[int]:
    return frozenset(place for place, field in enumerate(dataclasses.fields(row)) if field.type in (bool, "bool"))
