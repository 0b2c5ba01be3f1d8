"""Dates as people type them: "23/11", "demà", "dilluns", "+10 hàbils"; in the four languages of the interface.

What is not understood is None, never a guess; the interface shows the date with its weekday while it is typed.
"""

import datetime as dt
import re
from collections.abc import Iterable

from app.domain.text import fold
from app.domain.working_days import LAST_YEAR, SEAT, Calendar, add_months

NEAR = "near"
FUTURE = "future"
PAST = "past"

FIRST_YEAR = 1800


def parse(text: str, today: dt.date, calendar: Calendar = SEAT, lean: str = NEAR) -> dt.date | None:
    """The date a person means, or None. `lean` says which year a date without one belongs to: the nearest to today,
    the next such date (today included), or the last one."""
    plain = " ".join(text.casefold().split())[:60]
    try:
        return (
            _relative(plain, today, calendar)
            or _word(plain, today)
            or _numeric(plain, today, lean)
            or _with_month_name(plain, today, lean)
        )
    except (ValueError, OverflowError):  # 31/2, the year 0, ten million days
        return None


_DAYS_AWAY = {
    -1: "ahir|ayer|ger|yesterday",
    0: "avui|hoy|uei|today",
    1: "dema|manana|deman|tomorrow",
    2: "dema passat|pasado manana|delan|passat dema|the day after tomorrow",
}
_WEEKDAYS = (
    "dilluns dl|lunes lun|deluns|monday mon",
    "dimarts dt|martes mar|dimars|tuesday tue",
    "dimecres dc|miercoles mie|dimercles|wednesday wed",
    "dijous dj|jueves jue|dijaus|thursday thu",
    "divendres dv|viernes vie|diuendres|friday fri",
    "dissabte ds|sabado sab|dissabte|saturday sat",
    "diumenge dg|domingo dom|dimenge|sunday sun",
)
_MONTHS = (
    "gener gen|enero ene|gerer|january jan",
    "febrer febr feb|febrero|hereuer|february",
    "marc|marzo mar|marc|march",
    "abril abr|abriu|april apr",
    "maig|mayo may|mai",
    "juny|junio jun|junh|june",
    "juliol jul|julio|junhsega|july",
    "agost ag|agosto ago|agost|august aug",
    "setembre set|septiembre sep sept|seteme|september",
    "octubre oct|octobre|october",
    "novembre nov|noviembre|noveme|november",
    "desembre des|diciembre dic|deseme|december dec",
)


def _table(lines: Iterable[str]) -> dict[str, int]:
    return {word: place for place, words in enumerate(lines) for word in re.split(r"[ |]", words)}


_AWAY = {words: days for days, line in _DAYS_AWAY.items() for words in line.split("|")}
_WEEKDAY = _table(_WEEKDAYS)
_MONTH = _table(_MONTHS)


def _word(plain: str, today: dt.date) -> dt.date | None:
    word = fold(plain)
    if word in _AWAY:
        return today + dt.timedelta(days=_AWAY[word])
    if word in _WEEKDAY:  # the next one: on a Monday, "dilluns" is in a week
        return today + dt.timedelta(days=(_WEEKDAY[word] - today.weekday() - 1) % 7 + 1)
    return None


_RELATIVE = re.compile(r"([+\-−]) ?(\d{1,5}) ?(\D*)")
_STEPS = {
    "working": "h|habil|habils|habiles|dia habil|dies habils|dias habiles|abils|dies abils|wd|working days|working day",
    "days": "|d|dia|dies|dias|day|days|natural|naturals|naturales|dies naturals|dias naturales",
    "weeks": "s|setmana|setmanes|semana|semanas|setmanas|week|weeks",
    "months": "m|mes|mesos|meses|mesi|month|months",
    "years": "a|any|anys|ano|anos|an|ans|year|years",
}
_STEP = {words: step for step, line in _STEPS.items() for words in line.split("|")}


def _relative(plain: str, today: dt.date, calendar: Calendar) -> dt.date | None:
    found = _RELATIVE.fullmatch(plain)
    step = _STEP.get(fold(found[3])) if found else None
    if found is None or step is None:
        return None
    count = int(found[2]) * (1 if found[1] == "+" else -1)
    if step == "working":
        if not 0 <= count <= 5_000:
            return None
        return calendar.add_working_days(today, count)
    if step == "months" or step == "years":
        return _sane(add_months(today, count * (12 if step == "years" else 1)))
    return _sane(today + dt.timedelta(days=count * (7 if step == "weeks" else 1)))


_NUMERIC = re.compile(r"(\d{1,2})(?: ?[/.\- ] ?(\d{1,2})(?: ?[/.\- ] ?(\d{4}|\d{2}))?)?[.]?")
_COMPACT = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def _numeric(plain: str, today: dt.date, lean: str) -> dt.date | None:
    # A leading weekday is only repetition: "dilluns 23/11".
    first, _, rest = plain.partition(" ")
    if fold(first) in _WEEKDAY and rest:
        plain = rest.lstrip(" ,")
    if found := _ISO.fullmatch(plain):
        return _sane(dt.date(int(found[1]), int(found[2]), int(found[3])))
    if found := _COMPACT.fullmatch(plain):
        return _sane(dt.date(_year(found[3], today), int(found[2]), int(found[1])))
    found = _NUMERIC.fullmatch(plain)
    if found is None:
        return None
    day, month, year = found[1], found[2], found[3]
    if month is None:
        return _nearest((_month_away(today, int(day), away) for away in (-1, 0, 1, 2, -2)), today, lean)
    if year is None:
        return _nearest_year(today, int(month), int(day), lean)
    return _sane(dt.date(_year(year, today), int(month), int(day)))


_NAMED = re.compile(r"(\d{1,2})[.,]? (?:de |d['’]|of )?([^\W\d_]+)[.,]?(?:,? (?:de |del |d['’])?(\d{4}|\d{2}))?")


def _with_month_name(plain: str, today: dt.date, lean: str) -> dt.date | None:
    first, _, rest = plain.partition(" ")
    if fold(first) in _WEEKDAY and rest:
        plain = rest
    found = _NAMED.fullmatch(plain)
    month = _MONTH.get(fold(found[2])) if found else None
    if found is None or month is None:
        return None
    if found[3] is None:
        return _nearest_year(today, month + 1, int(found[1]), lean)
    return _sane(dt.date(_year(found[3], today), month + 1, int(found[1])))


def _year(text: str, today: dt.date) -> int:
    """Two digits are the year nearest to today: in 2026, 26 is 2026, 99 is 1999 and 70 is 2070."""
    year = int(text)
    if len(text) == 4:
        return year
    century = today.year - today.year % 100
    return min((century + year + away for away in (-100, 0, 100)), key=lambda candidate: abs(candidate - today.year))


def _nearest_year(today: dt.date, month: int, day: int, lean: str) -> dt.date | None:
    return _nearest((_made(today.year + away, month, day) for away in range(-8, 9)), today, lean)


def _month_away(today: dt.date, day: int, away: int) -> dt.date | None:
    month = add_months(today.replace(day=1), away)
    return _made(month.year, month.month, day)


def _made(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:  # 31 April; 29 February of most years
        return None


def _nearest(candidates: Iterable[dt.date | None], today: dt.date, lean: str) -> dt.date | None:
    allowed = [
        day for day in candidates if day and not (lean == FUTURE and day < today) and not (lean == PAST and day > today)
    ]
    return min(allowed, key=lambda day: abs((day - today).days), default=None)


def _sane(day: dt.date) -> dt.date | None:
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
