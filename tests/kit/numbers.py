"""What tests of numbers ask of pretended desktops (tests.kit.pretend): wishes, claims, whether a year is gapless."""

from typing import Any

from app.domain import numbering, series
from app.domain.change_sets import Claim
from app.domain.ids import new_id
from sync.server.journal import EntityJournal
from tests.kit.pretend import Pretender, change, new_case_file

FILES = "case_files"


def told(desk: Pretender) -> dict[tuple[str, str], dict[str, Any]]:
    """Rows as flat values."""
    desk.level()
    return {
        row: {name: value for fields in units.values() for name, value in fields.items()}
        for row, units in desk.sees().items()
    }


def number_of(desk: Pretender, file: str) -> str | None:
    return told(desk)["case_file", file].get("number")


def contested(desk: Pretender, file: str) -> str | None:
    return told(desk)["case_file", file].get("contested_number")


def fates(desk: Pretender) -> dict[str, tuple[str, str | None]]:
    """`{"2026/4": (fate, reason)}`."""
    return {
        f"{row['year']}/{row['number']}": (row["fate"], row["reason"])
        for (kind, _), row in told(desk).items()
        if kind == "spent_number"
    }


def gaps(journal: EntityJournal) -> list[str]:
    """Numbers up to the last of each year that nobody can account for, and those that two rows have."""
    given: dict[tuple[int, int], int] = {}
    with journal.transaction() as work:
        ids = work.connection.execute("SELECT kind, id FROM standing").fetchall()
        rows = {(kind, row): work.rows.standing(kind, row) or {} for kind, row in ids}
        found = work.connection.execute("SELECT series, year, last FROM series")
        last = {(name, year): last for name, year, last in found}
    for (kind, _), units in rows.items():
        number = numbering.read((units.get("number") or {}).get("number")) if kind == "case_file" else None
        if number:
            given[number] = given.get(number, 0) + 1
    spent = {
        (units["number"]["year"], units["number"]["number"])
        for (kind, _), units in rows.items()
        if kind == "spent_number" and units["fate"]["fate"] != "taken"
    }
    wrong = [f"twice {number}" for number, times in given.items() if times > 1 or number in spent]
    for (_, year), top in last.items():
        wrong += [f"gap {year}/{n}" for n in range(1, top + 1) if (year, n) not in given and (year, n) not in spent]
    return wrong


def wishes(
    desk: Pretender, wish: str, device: str, lease: int | None = None, used: str | None = None, **more: Any
) -> str:
    """Ask about the lease; returns the answer."""
    row = new_id()
    asked = {"series": FILES, "wish": wish, "device": device, "lease": lease, "used": used, **more}
    desk.writes(change("lease_request", row, True, **asked), action="numbers.ask")
    desk.level()
    return told(desk)["lease_request", row]["answer"]


def leased(asker: Pretender, holder: Pretender) -> int:
    """Give the lease to a desktop; its n."""
    assert wishes(asker, "give", holder.device) == "given"
    return lease(asker)["lease"]


def lease(desk: Pretender) -> dict[str, Any]:
    return told(desk).get(("series", series.series_id(FILES)), {})


def opens(desk: Pretender, number: int, n: int, year: int = 2026, row: str | None = None, **more: Any) -> str:
    """Freeze an opening to which the desktop has given a number under its lease."""
    row = row or new_id()
    claim = Claim("case_file", row, FILES, year, number, n, desk.incarnation)
    desk.writes(new_case_file(row, number=f"{year}/{number}", **more), claims=[claim], action="case_file.open")
    return row


def numbers_waiting(desk: Pretender, file: str, number: int, n: int) -> str:
    """Freeze the numbering of a row that waits; the set's id."""
    claim = Claim("case_file", file, FILES, 2026, number, n, desk.incarnation)
    return desk.writes(change("case_file", file, number=(None, f"2026/{number}")), claims=[claim])
