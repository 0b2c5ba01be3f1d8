"""A row's creation, as far as the change says it all itself: worked out ahead of time, on any thread.

It holds for a row of which nothing is here, no own set either; any other is folded step by step (confirmed.Slate).
Neighbours: ready (asks for all of a page), confirmed (takes them), shapes, app.storage.search_index (the words).
"""

from typing import Any, NamedTuple

from app.domain.change_sets import Change, Value, unit_hash
from app.storage import search_index
from sync.client.shapes import SHAPES, Shape, as_stored


class Arrival(NamedTuple):
    """What a creation comes to where nothing was."""

    change: Change
    values: dict[str, dict[str, Value]]
    """Of each unit; they are shared and not to be altered."""
    total: int
    """What its units add to the sum of its kind."""
    stored: tuple[Any, ...]
    """As the shape's `insert` takes it."""
    words: search_index.Words | None
    """As the search index takes them; None where more than the row itself is in them."""


def arrival(change: Change) -> Arrival | None:
    """None when the change creates nothing, or nothing that this program can read wholly and show."""
    shape = SHAPES.get(change.kind)
    if shape is None or not change.create:
        return None
    kind, row = change.kind, change.id
    values: dict[str, dict[str, Value]] = {}
    flat: dict[str, Value] = {}
    total = 0
    for unit, fields in change.units.items():
        new = {name: value for name, (_, value) in fields.items()}
        if shape.known(unit, new) is not new:
            return None
        total += unit_hash(kind, row, unit, new)
        values[unit] = new
        flat.update(new)
    stored = inserted(shape, row, change.case_file, flat)
    words = search_index.words_of(kind, flat, change.case_file)
    return None if stored is None else Arrival(change, values, total, stored, words)


def inserted(shape: Shape, row: str, case_file: str | None, flat: dict[str, Value]) -> tuple[Any, ...] | None:
    """A row as the shape's `insert` takes it, from its fields; None while one that it must have is missing."""
    for name in shape.required:
        if flat.get(name) is None:
            return None
    stored = [flat.get(name) for name in shape.fields]
    if shape.lists:
        stored = [as_stored(shape, name, value) for name, value in zip(shape.fields, stored, strict=True)]
    return (row, case_file, *stored) if shape.case_file else (row, *stored)
