"""What is remembered of a shape is what would be worked out anew, and nobody fills the memory with names of theirs."""

from typing import Any

import pytest

from app.domain import shapes
from app.domain.change_sets import Change
from app.domain.ids import new_id, stable_id
from app.domain.kinds import KINDS, judge
from app.domain.shapes import Shape, shape_of


def note(create: bool = True, **units: Any) -> Change:
    return Change("note", new_id(), create, stable_id("file"), units)


def words(change: Change) -> tuple[Any, ...]:
    fresh = Shape(change, KINDS.get(change.kind))
    return fresh.kind, fresh.is_whole, fresh.forms, fresh.missing


def test_a_remembered_shape_is_the_one_worked_out() -> None:
    for kind in KINDS.values():
        for create in (True, False):
            for unit, spec in kind.units.items():
                for names in (list(spec.fields), list(spec.fields)[1:], [*spec.fields, "newer"]):
                    fields = {unit: dict.fromkeys(names, (None, None)), "newer": {"name": (None, 1)}}
                    for units in ({unit: fields[unit]}, fields):
                        change = Change(kind.name, new_id(), create, None, units)
                        for _ in range(2):
                            found = shape_of(change, KINDS)
                            assert (found.kind, found.is_whole, found.forms, found.missing) == words(change)


def test_units_and_fields_are_not_taken_for_one_another() -> None:
    text = {"text": (None, "x")}
    shaped = [
        shape_of(note(text=text), KINDS), shape_of(note(False, text=text), KINDS), shape_of(note(text={}), KINDS),
        shape_of(note(text={"removed": (None, True)}), KINDS), shape_of(note(removed={"removed": (None, True)}), KINDS),
    ]  # fmt: skip
    assert len({id(shape) for shape in shaped}) == len(shaped)


def test_names_of_strangers_are_not_remembered() -> None:
    before = len(shapes._shapes)
    for number in range(50):
        shape_of(Change("note", new_id(), True, None, {f"unit{number}": {"a": (None, 1)}}), KINDS)
        shape_of(Change(f"kind{number}", new_id(), True, None, {}), KINDS)
        shape_of(note(text={f"field{number}": (None, 1)}), KINDS)
    assert len(shapes._shapes) == before


def test_the_memory_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "MOST", 3)
    for kind in KINDS.values():
        shape_of(Change(kind.name, new_id(), True, None, {}), KINDS)
        assert len(shapes._shapes) <= max(3, len(KINDS))
    assert len(shapes._shapes) <= 3


def test_who_may_write_is_remembered_for_these_roles_only() -> None:
    values = {"authorship": {"author": stable_id("m"), "written_at": "2026-11-23T08:00:00Z"}, "text": {"text": "x"}}
    units = {unit: {name: (None, new) for name, new in each.items()} for unit, each in values.items()}
    change = Change("note", new_id(), True, stable_id("file"), units)
    open_file = {"lifecycle": {"status": "open"}}
    for _ in range(2):
        for roles, code in ((["clerk"], None), (["mayor"], "role_may_not"), (["mayor", "clerk"], None)):
            refusal = judge([change], roles, lambda kind, _: open_file if kind == "case_file" else None)
            assert (refusal and refusal.code) == code
