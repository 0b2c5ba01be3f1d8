"""Terms as LPACAP article 30 counts them; the dates are worked cases of 2025–2028 in Catalonia."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.due_dates import due, read
from app.domain.working_days import SEAT, Calendar, add_months

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2035, 12, 31))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "count", "end", "why"),
    [
        ("2026-03-02", 10, "2026-03-16", "30.2 and 30.3: the day after counts first"),
        ("2026-03-27", 10, "2026-04-14", "across Easter"),
        ("2026-06-15", 15, "2026-07-07", "across Sant Joan"),
        ("2026-05-04", 10, "2026-05-18", "1 May is before"),
        ("2026-07-20", 20, "2026-08-17", "August works; 15 August is a Saturday"),
        ("2025-12-18", 15, "2026-01-14", "24 and 31 December work; Christmas, Sant Esteve, New Year, Kings do not"),
    ],
)
def test_working_days(start: str, count: int, end: str, why: str) -> None:
    assert SEAT.add_working_days(day(start), count) == day(end), why


@pytest.mark.parametrize(
    ("start", "term", "unit", "end", "moved_from"),
    [
        ("2028-01-31", 1, "months", "2028-02-29", None),  # 30.4: the month's last day
        ("2026-07-01", 1, "months", "2026-08-03", "2026-08-01"),  # 30.5: a Saturday passes to Monday
        ("2026-07-31", 1, "months", "2026-08-31", None),
        ("2026-08-31", 6, "months", "2027-03-01", "2027-02-28"),  # both rules at once
        ("2024-02-29", 1, "years", "2025-02-28", None),
        ("2026-12-15", 11, "natural_days", "2026-12-28", "2026-12-26"),
    ],
)
def test_terms_explain_themselves(start: str, term: int, unit: str, end: str, moved_from: str | None) -> None:
    found = due(day(start), term, unit, "Llei de prova, art. 1 (b)")
    assert found.on == day(end)
    told = read(found.reason)
    assert told is not None
    assert (told.term, told.unit, told.start, told.basis) == (term, unit, day(start), "Llei de prova, art. 1 [b]")
    assert told.moved_from == (day(moved_from) if moved_from else None)


def test_local_holidays_do_not_work() -> None:
    village = Calendar({day("2026-05-11"): "Festa major"})
    assert village.why_not(day("2026-05-11")) == "holiday"
    assert village.add_working_days(day("2026-05-04"), 10) == day("2026-05-19")


@given(DAYS, st.integers(0, 60))
def test_a_term_has_its_working_days_and_ends_on_one(start: dt.date, count: int) -> None:
    end = SEAT.add_working_days(start, count)
    inside = [start + dt.timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert sum(map(SEAT.is_working, inside)) == count
    assert count == 0 or SEAT.is_working(end)


@given(DAYS, st.integers(0, 240))
def test_months_keep_the_day_or_take_the_last(start: dt.date, count: int) -> None:
    end = add_months(start, count)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == count
    assert end.day == start.day or (end.day < start.day and (end + dt.timedelta(days=1)).day == 1)


@given(st.text(max_size=80))
def test_what_a_person_wrote_is_no_computed_reason(text: str) -> None:
    found = read(text)
    assert found is None or "from" in text
