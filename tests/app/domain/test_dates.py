"""Dates as they are typed, on Monday 23 November 2026."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import FUTURE, PAST, parse

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("23/11", "2026-11-23"), ("3/2", "2027-02-03"), ("28.12.25", "2025-12-28"), ("1-1-2027", "2027-01-01"),
        ("24", "2026-11-24"), ("01022027", "2027-02-01"), ("2026-02-28", "2026-02-28"), ("9/6/99", "1999-06-09"),
        ("avui", "2026-11-23"), ("demà", "2026-11-24"), ("DEMÀ", "2026-11-24"), ("dema passat", "2026-11-25"),
        ("ahir", "2026-11-22"), ("mañana", "2026-11-24"), ("yesterday", "2026-11-22"), ("uei", "2026-11-23"),
        ("dilluns", "2026-11-30"), ("dt", "2026-11-24"), ("viernes", "2026-11-27"), ("sunday", "2026-11-29"),
        ("+10", "2026-12-03"), ("+10 hàbils", "2026-12-07"), ("+10 h", "2026-12-07"), ("+10 dies hàbils", "2026-12-07"),
        ("+2 setmanes", "2026-12-07"), ("+3 mesos", "2027-02-23"), ("+1 any", "2027-11-23"), ("-1 mes", "2026-10-23"),
        ("23 nov", "2026-11-23"), ("1 de març", "2027-03-01"), ("11 d'octubre de 2025", "2025-10-11"),
        ("3 de gener del 27", "2027-01-03"), ("dimarts 24/11", "2026-11-24"), ("dimarts, 24/11/2026", "2026-11-24"),
        ("29/2", "2028-02-29"),
    ],
)  # fmt: skip
def test_what_is_meant(typed: str, meant: str) -> None:
    assert parse(typed, TODAY) == dt.date.fromisoformat(meant)


@pytest.mark.parametrize(
    "typed", ["", "31/2/2026", "32/1", "13/13", "divendres sant", "+h", "+99999 anys", "0/0", "1/1/0001", "abans"]
)
def test_what_is_not_understood_is_nothing(typed: str) -> None:
    assert parse(typed, TODAY) is None


def test_a_date_without_year_leans_as_asked() -> None:
    assert parse("22/11", TODAY, lean=FUTURE) == dt.date(2027, 11, 22)
    assert parse("24/11", TODAY, lean=PAST) == dt.date(2025, 11, 24)
    assert parse("23/11", TODAY, lean=FUTURE) == parse("23/11", TODAY, lean=PAST) == TODAY


@given(
    st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)),
    st.sampled_from(["{0}/{1}/{2}", "{0}.{1}.{2}", "{0:02}{1:02}{2}", "{2}-{1:02}-{0:02}"]),
)
def test_a_whole_date_is_that_date(day: dt.date, form: str) -> None:
    assert parse(form.format(day.day, day.month, day.year), TODAY) == day


@given(st.dates(dt.date(2026, 5, 30), dt.date(2027, 5, 15)))
def test_without_the_year_it_is_the_nearest(day: dt.date) -> None:
    assert parse(f"{day.day}/{day.month}", TODAY) == day


@given(st.text(max_size=40))
def test_nothing_typed_breaks_it(typed: str) -> None:
    found = parse(typed, TODAY)
    assert found is None or 1800 <= found.year <= 2199
