"""Working days (dies hàbils) and the counting of terms in days, months and years (LPACAP art. 30).

A calendar is the state's and Catalonia's holidays (`holidays`, ES-CT) plus the local days of a municipality, given as
data. Neighbours: due_dates (a term with the sentence that explains it), dates (what a person types).
"""

import calendar as months
import datetime as dt
from collections.abc import Mapping
from functools import cache

LAST_YEAR = 2199
"""Beyond it no date of an office makes sense; typing and counting stop there."""


class Calendar:
    """When a seat works. `local` are its own holidays (two a year in Catalonia, another one in Aran)."""

    def __init__(self, local: Mapping[dt.date, str] | None = None) -> None:
        self._local = dict(local or {})

    def holiday_name(self, day: dt.date) -> str | None:
        """The holiday's name in Catalan, or None. Saturdays and Sundays are not named unless they are holidays too."""
        return self._local.get(day) or _holidays(day.year).get(day)

    def why_not(self, day: dt.date) -> str | None:
        """Why a day does not work: "saturday", "sunday" or "holiday"; None for a working day (LPACAP 30.2).

        24 and 31 December are working days for terms, though offices may be shut.
        """
        if day.weekday() == 5:
            return "saturday"
        if day.weekday() == 6:
            return "sunday"
        return "holiday" if self.holiday_name(day) else None

    def is_working(self, day: dt.date) -> bool:
        """Whether a day counts as a working day."""
        return self.why_not(day) is None

    def next_working(self, day: dt.date) -> dt.date:
        """The day itself when it works, else the first one after it that does (LPACAP 30.5)."""
        while not self.is_working(day):
            day += dt.timedelta(days=1)
        return day

    def add_working_days(self, start: dt.date, count: int) -> dt.date:
        """The last day of a term of working days; the count begins the day after `start` (LPACAP 30.3)."""
        if count < 0:
            raise ValueError("a term is not negative")
        day = start
        while count:
            day += dt.timedelta(days=1)
            count -= self.is_working(day)
        return day


def add_months(start: dt.date, count: int) -> dt.date:
    """The same day number `count` months later, or that month's last day when it has no such day (LPACAP 30.4)."""
    number = start.year * 12 + start.month - 1 + count
    year, month = divmod(number, 12)
    last = months.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(start.day, last))


@cache
def _holidays(year: int) -> Mapping[dt.date, str]:
    import holidays  # a tenth of a second, and only who counts days needs it

    return dict(holidays.country_holidays("ES", subdiv="CT", years=year, language="ca").items())


SEAT = Calendar()
"""State and Catalonia, without local days."""
