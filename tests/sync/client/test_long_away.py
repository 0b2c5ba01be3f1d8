"""Somebody comes back after one to six months, with a clock that is wrong by ten years: nobody's work is lost or put
over another's unseen, and no file gets a number of a year that is over or has not come."""

import datetime as dt
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from app.actions import case_files, notes
from app.context import Office
from app.errors import Refused
from app.model.journal import Refused as RefusedRow
from sync.protocol import encoding
from sync.protocol.messages import Verdict
from tests.faults.world import Offset
from tests.kit.clock import MONDAY
from tests.kit.desktops import Desktop, Town

TEN_YEARS = 3_652


def with_clock(desktop: Desktop, off: int) -> Desktop:
    """The same desktop, its clock wrong by so many days."""
    office = desktop.office
    clock = Offset(office.clock, dt.timedelta(days=off))  # type: ignore[arg-type]
    return replace(desktop, office=Office(office.database, office.identity, clock, office.announcer)).restart()


@pytest.mark.parametrize(("days", "off"), [(30, -TEN_YEARS), (90, 0), (180, TEN_YEARS), (180, -TEN_YEARS)])
def test_months_without_the_server(town: Town, tmp_path: Path, days: int, off: int) -> None:
    maria = town.desktop(tmp_path / "maria")
    pere = with_clock(town.desktop(tmp_path / "pere", "Pere Mostra", "clerk"), off)
    file = maria.office.write(case_files.open_case_file, "Guals").result
    town.level(maria, pere)
    mine = []
    for week in range(days // 7):
        town.clock.forward(days=7)
        maria.office.write(notes.add, file, f"setmana {week}")
        maria.sync()
        if off > 0:  # a year that has not come has no numbers: told at once, and nothing else is held up
            with pytest.raises(Refused, match="year_not_come"):
                pere.office.write(case_files.open_case_file, f"Obra {week}")
        else:
            mine.append(pere.office.write(case_files.open_case_file, f"Obra {week}").result)
        pere.office.write(notes.add, mine[-1] if mine else file, "sense línia")
    maria.office.write(case_files.rename, file, "Guals i reserves")
    maria.sync()
    pere.office.write(case_files.rename, file, "Guals de Pere")
    pere.sync()
    town.level(maria, pere)

    shown = maria.shown()
    assert shown["case_file", file]["title"]["title"] == "Guals i reserves"
    [conflict] = [units for (kind, _), units in shown.items() if kind == "conflict"]
    assert "Guals de Pere" in str(conflict["losing"])
    refused = pere.office.read(lambda connection: connection.execute(select(RefusedRow.action)).scalars().all())
    assert not refused and all(("case_file", each) in shown for each in mine)
    assert {shown["case_file", each]["number"]["number"][:4] for each in mine} <= {"2026", "2027"}
    years = defaultdict(list)
    for (kind, _), values in shown.items():
        if kind == "case_file":
            year, _, number = values["number"]["number"].partition("/")
            years[year].append(int(number))
    assert all(sorted(given) == list(range(1, len(given) + 1)) for given in years.values())
    entries = town.entries()
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    decided = [encoding.decode(entry.verdict, Verdict).at for entry in entries]
    assert decided == sorted(decided) and MONDAY.isoformat()[:10] <= decided[0] <= decided[-1] < "2027-07"
