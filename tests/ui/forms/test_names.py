"""What was typed to find a person becomes the beginnings of a new one: nothing of it is lost, order does not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.forms.names import guess


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Pere Vila Grau", {"given_name": "Pere", "first_surname": "Vila", "second_surname": "Grau"}),
        ("Vila Grau, Pere", {"given_name": "Pere", "first_surname": "Vila", "second_surname": "Grau"}),
        (
            "Maria del Mar Puig i Serra",
            {"given_name": "Maria del Mar", "first_surname": "Puig", "second_surname": "i Serra"},
        ),
        ("Joan", {"given_name": "Joan"}),
        ("12.345.678-z", {"identifier": "12345678Z", "party_type": "person"}),
        ("973 37 00 55", {"telephone": "973 37 00 55"}),
        ("pere@exemple.invalid", {"email": "pere@exemple.invalid"}),
        ("Obres Pedraforca, S.L.", {"party_type": "company", "business_name": "Obres Pedraforca, S.L."}),
        ("Associació de veïns de Gósol", {"party_type": "company", "business_name": "Associació de veïns de Gósol"}),
        ("Ajuntament de Josa", {"party_type": "administration", "business_name": "Ajuntament de Josa"}),
        ("", {}),
    ],
)
def test_names_as_offices_write_them(typed: str, expected: dict[str, str]) -> None:
    found = dict(guess(typed))
    assert {name: found.get(name) for name in expected} == expected


@given(st.text(max_size=80))
def test_no_letter_is_lost_and_none_is_made_up(typed: str) -> None:
    found = {name: text for name, text in guess(typed).items() if name != "party_type"}
    letters = sorted(letter for letter in typed if letter.isalpha())
    if "identifier" in found:  # normalised: separators and the letter's case may go
        return
    kept = sorted(letter for text in found.values() for letter in str(text) if letter.isalpha())
    assert kept == letters
