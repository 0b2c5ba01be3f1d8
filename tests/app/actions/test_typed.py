"""What is typed is kept as it is meant, or refused with the field and the reason; never changed in silence."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.actions import typed
from app.domain.case_files import CASE_FILE, NOTE
from app.domain.parties import PARTY
from app.errors import Refused

WORDS = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=20)


@given(
    st.lists(WORDS, min_size=1, max_size=6),
    st.lists(st.sampled_from(" \t\n\r\u00a0\u2003\u2028"), min_size=1, max_size=4),
)
def test_a_line_keeps_every_word(words: list[str], spaces: list[str]) -> None:
    space = "".join(spaces)
    kept = typed.line(CASE_FILE, "title", space + space.join(words) + space)
    assert kept == unicodedata.normalize("NFC", " ".join(words))


@given(st.text(max_size=60))
def test_whatever_is_kept_is_accepted_and_the_rest_says_why(text: str) -> None:
    for kind, name, clean in ((CASE_FILE, "title", typed.line), (NOTE, "text", typed.text)):
        try:
            kept = clean(kind, name, text)
        except Refused as refused:
            assert refused.refusal.code in ("empty", "bad_characters")
            assert refused.refusal.about[:2] == (kind.name, name)
        else:
            assert kind.field(name).accepts(kept)
            assert clean(kind, name, kept) == kept


@pytest.mark.parametrize(
    ("title", "code", "last"),
    [
        ("", "empty", "title"),
        (" \n\u00a0 ", "empty", "title"),
        ("a" * 100_000, "too_long", "500"),
        ("factura \u202egpj.exe", "bad_characters", "U+202E"),
        ("a\x00b", "bad_characters", "U+0000"),
        ("a\x1fb", "bad_characters", "U+001F"),
        ("a\ud800b", "bad_characters", "U+D800"),
        ("a\u200bb", "bad_characters", "U+200B"),
    ],
)
def test_bad_titles(title: str, code: str, last: str) -> None:
    with pytest.raises(Refused) as refused:
        typed.line(CASE_FILE, "title", title)
    assert (refused.value.refusal.code, refused.value.about[-1]) == (code, last)


def test_texts_keep_their_lines() -> None:
    assert typed.text(CASE_FILE, "remarks", "\r\nU  \r\n\r\n\tDos\x0bTres\n\n") == "U\n\n\tDos\nTres"
    assert typed.text(CASE_FILE, "remarks", "  \n ") is None


@pytest.mark.parametrize("day", ["2026-02-30", "23/11/2026", "1066-10-14", "9999-01-01", "avui"])
def test_impossible_dates(day: str) -> None:
    with pytest.raises(Refused) as refused:
        typed.date(CASE_FILE, "due_on", day)
    assert refused.value.refusal.code == "bad_date"


def test_identifiers() -> None:
    assert typed.identifier(PARTY, " 12.345.678-z", "cif") == {"identifier_type": "nif", "identifier": "12345678Z"}
    assert typed.identifier(PARTY, "ab 12-3", "passport") == {"identifier_type": "passport", "identifier": "AB 12-3"}
    assert typed.identifier(PARTY, "  ", "nif") == {"identifier_type": None, "identifier": None}
    for wrong in ("12345678A", "no en té", "B12345678X"):
        with pytest.raises(Refused) as refused:
            typed.identifier(PARTY, wrong, None)
        assert refused.value.refusal.code == "bad_identifier"


def test_ways_to_reach_people() -> None:
    assert typed.email(PARTY, "email", " maria@exemple.invalid ") == "maria@exemple.invalid"
    assert typed.telephone(PARTY, "telephone", "973 00 00 00 (tardes)") == "973 00 00 00 (tardes)"
    for clean, value in ((typed.email, "maria@exemple"), (typed.email, "a b@c.cat"), (typed.telephone, "no en té")):
        with pytest.raises(Refused):
            clean(PARTY, "email" if clean is typed.email else "telephone", value)
