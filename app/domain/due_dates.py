"""A due date computed from a procedure's term, with the reason kept beside it as a short fixed text (LPACAP 21, 30).

The reason is data, not words: "3 months from 2026-11-23 (Llei 39/2015, art. 21.3); moved from 2027-02-21". The
interface
reads it back and says it as a sentence; what it cannot read was written by a person and is shown as it is.
"""

import datetime as dt
import re
from dataclasses import dataclass

from app.domain.working_days import SEAT, Calendar, add_months

UNITS = ("days", "natural_days", "months", "years")
"""days are working days (LPACAP 30.2)."""

DUTY_TO_RESOLVE = "Llei 39/2015, art. 21.3"
"""The basis of the three months that hold when nothing else is said."""


@dataclass(frozen=True, slots=True)
class Due:
    """A computed due date and its reason as kept in the case file."""

    on: dt.date
    reason: str


@dataclass(frozen=True, slots=True)
class Computed:
    """A reason read back. `moved_from` is the nominal last day when that was not a working day (LPACAP 30.5)."""

    term: int
    unit: str
    start: dt.date
    basis: str
    moved_from: dt.date | None


def due(start: dt.date, term: int, unit: str, basis: str | None = None, calendar: Calendar = SEAT) -> Due:
    """When a term that begins to run after `start` ends: same day number for months and years (30.4), the day after
    counts first for days (30.3), and a last day that does not work passes to the next one that does (30.5).

    Raises ValueError for an unknown unit and OverflowError past the year 9999.
    """
    if unit == "days":
        nominal = calendar.add_working_days(start, term)
    elif unit == "natural_days":
        nominal = start + dt.timedelta(days=term)
    elif unit in ("months", "years"):
        nominal = add_months(start, term * (12 if unit == "years" else 1))
    else:
        raise ValueError(f"unknown unit of a term: {unit}")
    on = calendar.next_working(nominal)
    reason = f"{term} {unit} from {start.isoformat()} ({_plain(basis or DUTY_TO_RESOLVE)})"
    if on != nominal:
        reason += f"; moved from {nominal.isoformat()}"
    return Due(on, reason)


_REASON = re.compile(
    r"(?P<term>\d{1,5}) (?P<unit>days|natural_days|months|years) from (?P<start>\d{4}-\d\d-\d\d) \((?P<basis>[^()]*)\)"
    r"(?:; moved from (?P<moved>\d{4}-\d\d-\d\d))?"
)


def read(reason: str | None) -> Computed | None:
    """The parts of a computed reason, or None when a person wrote it."""
    found = _REASON.fullmatch(reason or "")
    if found is None:
        return None
    try:
        start = dt.date.fromisoformat(found["start"])
        moved = dt.date.fromisoformat(found["moved"]) if found["moved"] else None
    except ValueError:
        return None
    return Computed(int(found["term"]), found["unit"], start, found["basis"], moved)


def _plain(basis: str) -> str:
    return basis.replace("(", "[").replace(")", "]")[:300]
