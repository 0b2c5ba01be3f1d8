"""What is the same for all changes that touch the same fields of the same units of a kind: worked out once, remembered.

Most of the law (which fields there are, what form they have, who may write them) asks only for that, and a push brings
thousands of changes of one shape. Neighbours: kind (what a kind is), kinds (gathers them; judges with this).
"""

from collections.abc import Mapping

from app.domain.change_sets import Change
from app.domain.forms import Recogniser
from app.domain.kind import Kind, Refusal

MOST = 2_000
"""Shapes remembered. Any number can be made of a kind's units in other orders; people's actions have some hundred."""


class Shape:
    """One shape. Of a kind or with names we do not know, it is worked out for each change."""

    __slots__ = ("forms", "is_whole", "kind", "missing", "refusals")

    def __init__(self, change: Change, kind: Kind | None) -> None:
        units = kind.units if kind else {}
        self.kind = kind
        self.is_whole = all(
            (spec := units.get(unit)) is not None and fields.keys() == spec.fields.keys()
            for unit, fields in change.units.items()
        )
        """Every unit is known, and each has just the fields that we know of it."""
        self.forms: tuple[tuple[str, Recogniser, bool] | None, ...] = tuple(
            (name, known.recognises, known.required)
            if (spec := units.get(unit)) is not None and (known := spec.fields.get(name)) is not None
            else None
            for unit, fields in change.units.items()
            for name in fields
        )
        """Of each field, in the order of the change: name, form, whether it must have a value; None when unknown."""
        required = kind.required if kind and change.create else ()
        self.missing = next((unit for unit in required if unit not in change.units), None)
        """A unit that a creation must have and this one has not."""
        self.refusals: dict[tuple[str, ...], Refusal | None] = {}
        """By roles: why they may not write it, or None (kinds)."""


_shapes: dict[tuple[object, ...], Shape] = {}


def shape_of(change: Change, known: Mapping[str, Kind]) -> Shape:
    """The shape of a change, by the kinds that are known."""
    units = change.units
    key = (change.kind, change.create, *units, *map(tuple, units.values()))
    shape = _shapes.get(key)
    if shape is None:
        shape = Shape(change, known.get(change.kind))
        # Only our own names, so that nobody fills the memory with theirs.
        if shape.kind is not None and shape.is_whole:
            if len(_shapes) >= MOST:
                _shapes.clear()
            _shapes[key] = shape
    return shape
