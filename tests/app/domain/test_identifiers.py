"""Identifiers: NIF, NIE, CIF by their check digits; INE codes by the rule that holds for every municipality."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.identifiers import eni_case_file, identify, ine6_digit, is_dir3, is_ine10, town_hall_dir3
from app.domain.kinds import KINDS
from app.domain.parties import IdentifierType

LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
"""RD 1553/2005: the letter is the number modulo 23."""


@given(st.integers(0, 99_999_999), st.sampled_from(["{:08d}{}", "{:08d}-{}", " {:08d} {} ", "{:08d}.{}", "es{:08d}{}"]))
def test_a_nif_in_any_format_is_known(number: int, form: str) -> None:
    nif = f"{number:08d}{LETTERS[number % 23]}"
    typed = form.format(number, nif[-1].lower())
    assert identify(typed) == (IdentifierType.NIF, nif)


@given(st.integers(0, 99_999_999), st.integers(1, 22))
def test_a_wrong_letter_is_refused(number: int, off: int) -> None:
    assert identify(f"{number:08d}{LETTERS[(number + off) % 23]}") is None


@given(st.sampled_from("XYZ"), st.integers(0, 9_999_999))
def test_a_nie(first: str, number: int) -> None:
    nie = f"{first}{number:07d}{LETTERS[('XYZ'.index(first) * 10_000_000 + number) % 23]}"
    assert identify(nie) == (IdentifierType.NIE, nie)


def test_an_entity() -> None:
    assert identify("a-58818501") == (IdentifierType.CIF, "A58818501")
    assert identify("A58818502") is None


@given(st.text(max_size=30))
def test_anything_typed_is_answered(typed: str) -> None:
    found = identify(typed)
    assert found is None or (found[1].isascii() and found[1].isalnum())


@pytest.mark.parametrize("ine6", ["250019", "250024", "250030", "251207"])  # Abella, Àger, Agramunt, Lleida
def test_municipal_codes(ine6: str) -> None:
    assert ine6_digit(ine6[:5]) == ine6[5]
    assert is_ine10(f"{ine6}0004")
    assert is_dir3(town_hall_dir3(ine6))


@given(st.from_regex(r"[0-9]{5}", fullmatch=True), st.sampled_from(string.digits))
def test_only_one_control_digit_is_right(five: str, digit: str) -> None:
    assert is_ine10(f"{five}{digit}0001") == (digit == ine6_digit(five))


def test_eni_identifiers_fit_and_differ() -> None:
    made = {eni_case_file("L01250019", 2026) for _ in range(200)}
    assert len(made) == 200
    for one in made:
        assert len(one) <= 52
        assert one.startswith("ES_L01250019_2026_EXP_")
        assert KINDS["case_file"].field("eni_identifier").accepts(one)
    with pytest.raises(ValueError, match="DIR3"):
        eni_case_file("25001", 2026)
