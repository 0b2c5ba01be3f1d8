"""The recovery key is typed by tired people from a sheet of paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import WrongRecoveryKey
from app.storage import recovery_key
from app.storage.recovery_key import ALPHABET, GROUPS

KEYS = st.text(st.sampled_from(ALPHABET), min_size=28, max_size=28).map(recovery_key.printed)
HABITS = {"0": "0Oo", "1": "1IiLl"}


@given(st.data(), KEYS)
def test_every_way_of_typing_is_understood(data: st.DataObject, key: str) -> None:
    separators = st.sampled_from(["", "-", " ", "  ", " - ", "–", "\t", ".", "\u00a0"])
    typed = ""
    for letter in key:
        if letter == "-":
            typed += data.draw(separators)
        else:
            typed += data.draw(st.sampled_from(HABITS.get(letter, letter + letter.lower())))
    wide = "".join(chr(ord(c) + 0xFEE0) if "0" <= c <= "z" and c.isalnum() else c for c in typed)  # an Asian keyboard
    for way in (typed, f"  {typed}\n", typed.lower(), wide):
        assert recovery_key.read(way) == key


@given(KEYS, st.integers(0, GROUPS * 5 - 1), st.sampled_from(ALPHABET))
def test_every_single_wrong_sign_is_found_in_its_group(key: str, place: int, wrong: str) -> None:
    signs = list(key.replace("-", ""))
    if signs[place] == wrong:
        return
    signs[place] = wrong
    with pytest.raises(WrongRecoveryKey) as found:
        recovery_key.read("".join(signs))
    assert found.value.about == (place // 5 + 1,)


@given(KEYS, st.integers(0, GROUPS - 1), st.integers(0, GROUPS - 1))
def test_groups_in_another_order_are_found(key: str, one: int, other: int) -> None:
    groups = key.split("-")
    if groups[one] == groups[other]:
        return
    groups[one], groups[other] = groups[other], groups[one]
    with pytest.raises(WrongRecoveryKey):
        recovery_key.read("-".join(groups))


@given(KEYS, st.integers(0, GROUPS * 5 + 5), st.text(max_size=3))
def test_too_few_too_many_or_strange_signs_are_refused(key: str, length: int, strange: str) -> None:
    signs = key.replace("-", "")
    if length != len(signs):
        with pytest.raises(WrongRecoveryKey):
            recovery_key.read((signs * 2)[:length])
    for wrong in ("U", "Ñ", "é"):
        with pytest.raises(WrongRecoveryKey):
            recovery_key.read(signs[:-1] + wrong)
    try:
        assert recovery_key.read(signs + strange) == key  # only separators were added
    except WrongRecoveryKey:
        assert any(letter.isalnum() for letter in strange)


def test_two_keys_are_never_the_same() -> None:
    assert len({recovery_key.generate() for _ in range(1_000)}) == 1_000
