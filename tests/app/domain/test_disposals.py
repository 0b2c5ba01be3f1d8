"""Until when a case file is kept, and that no day before it lets its contents go."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from app.domain.change_sets import Change
from app.domain.disposals import MOST_YEARS, Basis, check, kept_until

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))


@given(DAYS, st.integers(0, MOST_YEARS))
def test_the_same_day_so_many_years_later(closed_on: dt.date, years: int) -> None:
    until = kept_until(closed_on, years)
    assert until.year == closed_on.year + years and until.month == closed_on.month
    assert until.day == closed_on.day or (closed_on.day, until.day, until.month) == (29, 28, 2)


@given(DAYS, st.integers(0, MOST_YEARS), st.integers(-400, 400), st.sampled_from(Basis))
def test_by_the_table_only_from_that_day_on(closed_on: dt.date, years: int, distance: int, basis: Basis) -> None:
    until = kept_until(closed_on, years)
    proposal = {"proposed_by": (None, "p"), "number": (None, "2026/1"), "basis": (None, basis.value)}
    said = Change("disposal", "d", True, None, {"proposal": proposal, "term": {"kept_years": (None, years)}})
    file = {"lifecycle": {"status": "closed", "closed_on": closed_on.isoformat()}, "number": {"number": "2026/1"}}
    refusal = check(said, "p", None, file, until + dt.timedelta(days=distance))
    too_early = basis is Basis.RETENTION and distance < 0
    assert (refusal.code if refusal else None) == ("still_to_be_kept" if too_early else None)
    assert refusal is None or refusal.about == (until.isoformat(),)
