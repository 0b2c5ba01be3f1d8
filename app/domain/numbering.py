"""Numbers of case files: how they are written and how they sort.

The server gives official numbers, gapless per entity and year; a desktop gives provisional ones that tell its own from
any other's (sync.md, Numbers). Both are kept.
"""

import re

_OFFICIAL = re.compile(r"(\d{4})/(\d{1,8})")
_PROVISIONAL = re.compile(r"P-(\d{1,6})-(\d{1,8})")


def official(series: str, year: int, number: int) -> str:
    """How the n-th number of a year is written. Raises KeyError for a series that has no form yet."""
    return _FORMS[series].format(year=year, number=number)


_FORMS = {"case_files": "{year}/{number}"}


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
