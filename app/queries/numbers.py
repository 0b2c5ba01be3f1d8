"""Who numbers which series, what number comes next, and what became of every number of a year (sync.md, Numbers).

Neighbours: app.storage.handing_out (what a lease allows here), actions.numbers (asking and ending), domain.series.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import Connection, text

from app.context import day_at_least
from app.domain import numbering
from app.domain.case_files import SERIES
from app.domain.series import NUMBERED
from app.queries.rows import tell
from app.storage import handing_out
from app.storage.handing_out import Numbers as Numbers


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One series as this desktop knows it."""

    series: str
    holder: str | None
    """The device that holds the lease; None: the server numbers."""
    holder_name: str
    holder_person: str
    mine: bool
    """This installation holds it."""
    numbers_here: bool
    """And numbers now: it has not given it back, and knows its last number."""
    ending: bool
    """Its end was asked for here and the server has not answered yet."""
    asked: bool
    """This desktop was asked for here and the server has not answered yet."""
    unknown: bool
    """A person has to say the last number used here (R19)."""
    next: str
    """The number the next row of this year gets where the series is numbered, as far as this desktop has heard."""
    last: int
    """The last number of this year that is known here."""
    waiting: int
    """Rows that have no official number yet."""
    answer: str
    """What the server made of the last thing asked here, when it was not done: "taken", "stale", … or ""."""


@dataclass(frozen=True, slots=True)
class NumberRow:
    """What became of one number."""

    number: str
    fate: str
    """"given", "voided_file" (its file was voided), "destroyed" (its file's contents were), "voided", "contested", or
    "unknown", which must never be."""
    file: str | None
    title: str
    reason: str
    """A code for `voided` and `contested`; the person's own words for a voided or destroyed file."""
    device: str
    """The desktop that handed it out, where that says something."""
    beside: str
    """Another number that papers of this file may carry."""
    opened_on: str


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A file without an official number."""

    file: str
    number: str
    """Its provisional number, or the one on its papers when that was contested."""
    title: str
    opened_on: str


def series(connection: Connection, device: str, today: dt.date, outside: Numbers) -> tuple[SeriesRow, ...]:
    """Every series there is, for this desktop on this day."""
    year = day_at_least(connection, today).year
    return tuple(_series(connection, name, device, year, outside) for name in NUMBERED)


def next_number(connection: Connection, device: str, name: str, today: dt.date, outside: Numbers) -> str | None:
    """The official number that the next row gets if it is written here now; None: a provisional one.

    It is nobody's before it is written: another window may be faster.
    """
    if handing_out.lease_held(connection, device, name) is None:
        return None
    year = day_at_least(connection, today).year
    return numbering.official(name, year, handing_out.following(connection, name, year, outside))


def years(connection: Connection, name: str) -> list[int]:
    """The years that have numbers, the newest first."""
    statement = text(
        f"""SELECT DISTINCT substr(number_key, 1, 4) AS year FROM {NUMBERED[name]} WHERE number_key GLOB '[0-9]*/*'
        UNION SELECT DISTINCT printf('%04d', year) FROM spent_number WHERE series = :series
        UNION SELECT substr(number, 1, 4) FROM disposal WHERE :series = '{SERIES}' AND done_at IS NOT NULL
          AND number GLOB '[0-9]*/*' ORDER BY year DESC"""
    )
    return [int(year) for year in connection.execute(statement, {"series": name}).scalars()]


def report(connection: Connection, name: str, year: int) -> list[NumberRow]:
    """Every number of a year from 1 to the last, with its row or the reason why it has none."""
    first, end = numbering.keys_of_year(year)
    found: dict[int, NumberRow] = {}
    for row in connection.execute(_SPENT, {"series": name, "year": year}):
        written = numbering.official(name, year, row.number)
        found[row.number] = NumberRow(
            written, row.fate, row.file, row.title or "", row.reason or "", row.device or "", row.beside or "",
            row.opened_on or "",
        )  # fmt: skip
    for row in connection.execute(_GIVEN, {"first": first, "end": end}):
        read = numbering.read(row.number)
        if read is not None:
            voided = row.status == "voided"
            found[read[1]] = NumberRow(
                row.number, "voided_file" if voided else "given", row.id, row.title,
                (row.status_reason or "") if voided else "", "", row.contested_number or "", row.opened_on,
            )  # fmt: skip
    if name == SERIES:
        for row in connection.execute(_DESTROYED):
            read = numbering.read(row.number)
            if read is not None and read[0] == year:
                gone = NumberRow(row.number, "destroyed", row.case_file, "", row.reason, "", "", "")
                found.setdefault(read[1], gone)
    told = sorted(found)
    holes = [n for before, after in pairwise([0, *told]) for n in range(before + 1, after)]
    for number in holes:
        found[number] = NumberRow(numbering.official(name, year, number), "unknown", None, "", "", "", "", "")
    return [found[number] for number in sorted(found)]


def waiting(connection: Connection, limit: int = 200) -> list[WaitingRow]:
    """Files without an official number, oldest first."""
    return [tell(WaitingRow, row) for row in connection.execute(_WAITING, {"most": limit})]


def pick(connection: Connection, numbers: Sequence[str], name: str, year: int) -> list[NumberRow]:
    """Some rows of a report again, in order: for an export that reads page after page."""
    wanted = set(numbers)
    return [row for row in report(connection, name, year) if row.number in wanted]


def _series(connection: Connection, name: str, device: str, year: int, outside: Numbers) -> SeriesRow:
    lease = handing_out.lease_of(connection, name)
    found = connection.execute(_DEVICE, {"device": lease.holder if lease else None}).first()
    last = handing_out.last_used(connection, name, year, outside)
    following = handing_out.following(connection, name, year, outside)
    waits = connection.execute(text("SELECT count(*) FROM case_file WHERE number_key >= '~'")).scalar_one()
    asked = connection.execute(_LAST_ASKED, {"series": name, "device": device}).first()
    pending = asked is not None and asked.answer is None
    return SeriesRow(
        name,
        lease.holder if lease else None,
        found.name if found else "",
        found.person if found else "",
        lease is not None and lease.holder == device,
        handing_out.lease_held(connection, device, name) is not None,
        lease is not None and handing_out.is_ending(connection, lease),
        pending and asked is not None and asked.wish == "give",
        handing_out.is_suspended(connection, name),
        numbering.official(name, year, following),
        last,
        waits,
        asked.answer if asked and asked.answer in _NOT_DONE else "",
    )


_NOT_DONE = frozenset({"taken", "stale", "no_desktop", "bad_numbers"})

_DEVICE = text(
    """SELECT coalesce(d.name, 'P-' || d.desk, '') AS name, coalesce(p.name, '') AS person
    FROM device AS d LEFT JOIN person AS p ON p.id = d.person WHERE d.id = :device"""
)

_LAST_ASKED = text(
    """SELECT r.wish, r.answer FROM lease_request AS r WHERE r.series = :series AND (
        r.answer IS NULL OR EXISTS (
          SELECT 1 FROM journal_touch AS t JOIN journal_entry AS e ON e.seq = t.seq
          WHERE t.row = r.id AND e.device = :device))
    ORDER BY r.answer IS NULL DESC, r.id DESC LIMIT 1"""
)

_SPENT = text(
    """SELECT s.number, s.fate, s.reason, coalesce(d.name, 'P-' || d.desk) AS device, f.id AS file, f.title,
      f.number AS beside, f.opened_on
    FROM spent_number AS s LEFT JOIN device AS d ON d.id = s.device LEFT JOIN case_file AS f ON f.id = s.row
    WHERE s.series = :series AND s.year = :year AND s.fate <> 'taken'"""
)

_GIVEN = text(
    """SELECT id, number, title, status, status_reason, contested_number, opened_on FROM case_file
    WHERE number_key >= :first AND number_key < :end"""
)

_DESTROYED = text("SELECT number, case_file, reason FROM disposal WHERE done_at IS NOT NULL ORDER BY done_at")

_WAITING = text(
    """SELECT id, coalesce(provisional_number, contested_number, ''), title, opened_on FROM case_file
    WHERE number_key >= '~' ORDER BY opened_on, id LIMIT :most"""
)
