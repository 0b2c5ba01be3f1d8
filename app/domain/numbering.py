"""Numbers: how they are written, read back and sorted, in each series.

One party numbers each series (app.domain.series); what waits for its number has a provisional one that tells its
desktop from any other. Both are kept (sync.md, Numbers).
"""

import re

LARGEST = 99_999_999
"""The largest number of a year: what `number_key` has digits for."""

FIRST_YEAR = 2000
"""Numbers before are from older systems and are written as former numbers."""

_OFFICIAL = re.compile(r"(\d{4})/(\d{1,8})")
_PROVISIONAL = re.compile(r"P-(\d{1,6})-(\d{1,8})")


def official(series: str, year: int, number: int) -> str:
    """How the n-th number of a year is written. Raises KeyError for a series that has no form yet."""
    return _FORMS[series].format(year=year, number=number)


_FORMS = {"case_files": "{year}/{number}"}


def read(number: str | None) -> tuple[int, int] | None:
    """(year, n) of an official number, or None for one of another form."""
    found = _OFFICIAL.fullmatch(number or "")
    return (int(found[1]), int(found[2])) if found else None


def provisional(desk: int, number: int) -> str:
    """What a row is called until its official number comes: the desk's own count, e.g. "P-1-7"."""
    return f"P-{desk}-{number}"


def number_key(number: str | None, provisional_number: str | None) -> str:
    """How a case file sorts by number: year, then count; what still waits for its number after all that have one.

    Numbers of another form (from an older system, an unknown series) stand before the years, by their text.
    """
    if number:
        found = _OFFICIAL.fullmatch(number)
        return f"{found[1]}/{int(found[2]):08d}" if found else f" {number}"
    found = _PROVISIONAL.fullmatch(provisional_number or "")
    return f"~{int(found[1]):06d}-{int(found[2]):08d}" if found else f"~~{provisional_number or ''}"


def keys_of_year(year: int) -> tuple[str, str]:
    """Between which keys all official numbers of a year sort."""
    return f"{year:04d}/", f"{year:04d}0"
