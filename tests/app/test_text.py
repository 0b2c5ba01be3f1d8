"""Folding and sorting: the same on what is kept and on what is typed, for any text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.text import compact, digits, fold, number_forms, number_queries, sort_key, words

LETTERS = "abcçdeèéfghiíïjklmnoòópqrstuúüvwxyzñ"
CATALAN = st.text(st.sampled_from(LETTERS + LETTERS.upper() + "·'’ -.lL0123456789"), max_size=40)
ANY = st.text(max_size=60)


@pytest.mark.parametrize(
    "spelling",
    ["Sol·licitud", "SOL·LICITUD", "Soŀlicitud", "SOĿLICITUD", "soŀicitud", "sol.licitud", "sol-licitud", "sol•licitud",
     "sol‧licitud", "sol・licitud", "sol⋅licitud", "sollicitud", "  sol·licitud\n"],
)  # fmt: skip
def test_every_spelling_of_a_geminate_is_one(spelling: str) -> None:
    if spelling == "soŀicitud":  # ŀ alone is an l with its point: without the second l it is another word
        assert fold(spelling) == "sol icitud"
    else:
        assert fold(spelling) == "sollicitud"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Llicència d'obres", "llicencia d obres"),
        ("l’Hospitalet de l’Infant", "l hospitalet de l infant"),
        ("Bell-lloc d'Urgell", "bell lloc d urgell"),
        ("Vila-sana", "vila sana"),
        ("S.L.L. Fictícia", "sll ficticia"),
        ("c/ de l'Església, 1-3", "c de l esglesia 1 3"),
        ("Çanet · Ñuble", "canet nuble"),
        ("1.234,56 €", "1 234 56"),
        ("prova.exemple@correu.example", "prova exemple correu example"),
        ("", ""),
        ("·-.'", ""),
        ("Straße Ærø ﬁ ²", "strasse aero fi 2"),
    ],
)
def test_what_folding_makes(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.one_of(ANY, CATALAN))
def test_folding_again_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert once == " ".join(once.split())
    assert all(letter.isalnum() or letter == " " for letter in once)


@given(st.one_of(ANY, CATALAN))
def test_case_accents_and_form_do_not_count(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text)) == fold(text)
    assert fold(text.casefold()) == fold(text)


@given(CATALAN)
def test_capitals_do_not_count(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower())


@given(CATALAN, CATALAN)
def test_each_word_typed_is_found_in_the_text(before: str, after: str) -> None:
    """What the index holds of a text are its folded words; a query for any of its pieces must ask for those."""
    for piece in before.split():
        kept = fold(f"{before} {after}").split()
        assert set(fold(piece).split()) <= set(kept) | {""}


def test_the_words_of_a_query() -> None:
    assert words("d'obres a l’Hospitalet") == ["obres", "a", "hospitalet"]
    assert words("l'") == ["l"]
    assert words("D'") == ["d"]
    assert words(" ¿? ") == []


@given(ANY)
def test_a_query_never_fails_and_never_has_operators(query: str) -> None:
    for word in words(query):
        assert word and all(letter.isalnum() for letter in word)


SORTED = [
    "Abella", "Àger", "Els Alamús", "Alàs", "L'Albi", "Albiol", "Es Bòrdes", "Çanet", "Canyelles", "Collegats",
    "Col·legi", "Parcel·la", "Parcel·la 2", "Parcel·la 10", "Parcel·la 10 bis", "la Portella", "Zona",
]  # fmt: skip


def test_catalan_order() -> None:
    """Articles last, ç as c, l·l as ll, numbers by their value, accents after everything else."""
    assert sorted(set(SORTED), key=sort_key) == SORTED


@given(st.one_of(ANY, CATALAN), st.one_of(ANY, CATALAN))
def test_the_order_is_total_and_folding_decides_first(one: str, other: str) -> None:
    if fold(one) == fold(other) and not any(letter.isdigit() for letter in one + other):
        return
    if sort_key(one) == sort_key(other):
        assert fold(one) == fold(other) or digits(one) or digits(other)


def test_accents_only_break_ties() -> None:
    assert sort_key("mes") < sort_key("més") < sort_key("mes b")


def test_digits() -> None:
    assert digits("Núm. 12/٣ b") == "123"
    assert digits(None) == ""


@given(st.integers(1990, 2100), st.integers(1, 99_999), st.sampled_from(["/", "-", " ", "."]), st.integers(0, 3))
def test_numbers_are_found_in_any_format(year: int, number: int, separator: str, zeros: int) -> None:
    kept = number_forms(f"{year}/{number}").split()
    padded = "0" * zeros + str(number)
    for typed in (f"{year}{separator}{padded}", f"{padded}{separator}{year}", f"EXP {year}{separator}{padded}"):
        assert any(query in form for query in number_queries(typed) for form in kept), typed


@given(st.integers(1, 999_999), st.sampled_from("TRWAGMYFPDXBNJZSQVHLCKE"))
def test_identifiers_are_found_in_any_format(number: int, letter: str) -> None:
    kept = number_forms(f"{number:08d}{letter}", None, "973 60 00 00").split()
    for typed in (
        f"{number:08d}-{letter.lower()}",
        f"{number:08d}",
        f"{number:010,d}".replace(",", ".") + letter,
        "973600000",
    ):
        assert any(query in form for query in number_queries(typed) for form in kept), typed
    assert compact("+34 973-60.00.00") == "34973600000"
    assert number_queries("obres") == []
