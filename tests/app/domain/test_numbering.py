"""Numbers sort as a secretary reads them."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.numbering import number_key, official, provisional

PLACES = st.tuples(st.integers(1990, 2100), st.integers(1, 99_999))


@given(PLACES, PLACES)
def test_by_year_then_count(one: tuple[int, int], other: tuple[int, int]) -> None:
    keys = [number_key(official("case_files", year, number), None) for year, number in (one, other)]
    assert (keys[0] < keys[1]) == (one < other)


@given(PLACES, st.integers(1, 900), st.integers(1, 99_999))
def test_what_waits_for_its_number_comes_last(place: tuple[int, int], desk: int, count: int) -> None:
    waiting = number_key(None, provisional(desk, count))
    assert waiting > number_key(official("case_files", *place), provisional(desk, count))
    assert waiting < number_key(None, provisional(desk, count + 1))


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_number_has_a_place(number: str, waiting: str) -> None:
    assert isinstance(number_key(number, waiting), str)
