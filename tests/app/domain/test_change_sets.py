"""What travels is read back as it was, and what nobody could read is refused by whoever reads it first."""

import hashlib
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import change_sets
from app.domain.change_sets import DEEPEST, Change, Part
from app.domain.ids import stable_id

ROW = stable_id("row")
PLAIN = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=40)
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=4), max_leaves=8)


def a_change(old: Any, new: Any) -> Change:
    return Change("case_file", ROW, False, ROW, {"title": {"title": (old, new)}})


def nested(levels: int) -> Any:
    value: Any = "x"
    for level in range(levels):
        value = [value] if level % 2 else {"a": value}
    return value


@given(VALUES, VALUES)
def test_a_sealed_change_is_read_back_and_hashed_with_its_salt(old: Any, new: Any) -> None:
    part = change_sets.seal(a_change(old, new))
    assert change_sets.open_part(part) == a_change(old, new)
    assert part.hash() == hashlib.sha256(part.salt + part.body).digest()
    withheld = change_sets.withhold(part)
    assert withheld.hash() == part.hash() and change_sets.open_part(withheld) is None
    assert change_sets.set_hash(b"h", [part]) == change_sets.set_hash(b"h", [withheld])
    assert change_sets.seal(a_change(old, new)).hash() != part.hash()


@given(VALUES, VALUES)
def test_an_old_value_is_known_again_by_its_digest(value: Any, other: Any) -> None:
    travelling = change_sets.old_form(value)
    assert change_sets.is_old(value, travelling)
    assert value == other or not change_sets.is_old(other, travelling)
    assert len(change_sets.encode(travelling)) <= change_sets.DIGEST_FROM


@pytest.mark.parametrize("place", [0, 1])
def test_lists_in_lists_without_end_are_refused_wherever_they_are(place: int) -> None:
    def sealed(levels: int) -> Part:
        sides: list[Any] = ["a", "b"]
        sides[place] = nested(levels)
        return change_sets.seal(a_change(*sides))

    assert change_sets.open_part(sealed(DEEPEST)) is not None
    for levels in (DEEPEST + 1, 100, 400):
        with pytest.raises(msgspec.ValidationError):
            change_sets.open_part(sealed(levels))
