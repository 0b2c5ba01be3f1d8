"""Every number of a year has its file or a reason; who numbers is told as it is."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.actions import case_files, lifecycle, numbers
from app.changes import Announcer
from app.context import Office
from app.domain.case_files import SERIES
from app.queries import numbers as told
from app.storage import handing_out
from tests.kit.clock import SettableClock
from tests.kit.desktops import Desktop, Town

TODAY = dt.date(2026, 11, 23)


@pytest.fixture
def one(tmp_path: Path) -> Any:
    town = Town()
    yield town, town.desktop(tmp_path / "a")
    town.close()


def series(desktop: Desktop) -> told.SeriesRow:
    (row,) = desktop.office.read(told.series, desktop.office.identity.device, TODAY, {})
    return row


def test_who_numbers(one: Any) -> None:
    _, maria = one
    maria.office.write(case_files.open_case_file, "Guals")
    now = series(maria)
    assert (now.holder, now.numbers_here, now.next, now.waiting) == (None, False, "2026/1", 1)
    maria.office.write(numbers.ask, SERIES)
    assert series(maria).asked
    maria.sync()
    now = series(maria)
    assert (now.mine, now.numbers_here, now.asked, now.next, now.waiting, now.answer) == (
        True, True, False, "2026/2", 0, "",
    )  # fmt: skip
    maria.office.write(numbers.release, SERIES)
    now = series(maria)
    assert (now.ending, now.numbers_here) == (True, False)


def test_what_the_form_says_is_what_the_file_gets(one: Any) -> None:
    _, maria = one
    device = maria.office.identity.device
    assert maria.office.read(told.next_number, device, SERIES, TODAY, {}) is None
    maria.office.write(numbers.ask, SERIES)
    maria.sync()
    for year in (2026, 2026, 2027, 2026):
        said = maria.office.read(told.next_number, device, SERIES, TODAY.replace(year=year), {})
        opened = maria.office.write(case_files.open_case_file, "Guals", opened_on=f"{year}-11-23").result
        assert maria.shown()["case_file", opened]["number"] == {"number": said}


def test_a_clock_ten_years_behind_is_not_believed(one: Any) -> None:
    _, maria = one
    maria.office.write(numbers.ask, SERIES)
    maria.sync()
    office, behind = maria.office, TODAY.replace(year=2016)
    slow = Office(
        office.database, office.identity, SettableClock(dt.datetime(2016, 11, 23, 8, tzinfo=dt.UTC)), Announcer()
    )
    said = slow.read(told.next_number, slow.identity.device, SERIES, behind, {})
    (row,) = slow.read(told.series, slow.identity.device, behind, {})
    assert said == row.next == "2026/1"
    opened = slow.write(case_files.open_case_file, "Guals").result
    assert maria.shown()["case_file", opened]["number"] == {"number": said}


def test_every_number_has_its_file_or_a_reason(one: Any) -> None:
    _, maria = one
    maria.office.write(numbers.ask, SERIES, last={2026: 2})
    maria.sync()
    kept, voided = (maria.office.write(case_files.open_case_file, title).result for title in ("Guals", "Font"))
    maria.office.write(lifecycle.void, voided, "Obert per error")
    rows = maria.office.read(told.report, SERIES, 2026)
    assert [(row.number, row.fate, row.file, row.reason) for row in rows] == [
        ("2026/1", "contested", None, "said_used"),
        ("2026/2", "contested", None, "said_used"),
        ("2026/3", "given", kept, ""),
        ("2026/4", "voided_file", voided, "Obert per error"),
    ]
    assert maria.office.read(told.years, SERIES) == [2026]
    assert maria.office.read(told.pick, ["2026/3"], SERIES, 2026) == [rows[2]]


NUMBERS = st.dictionaries(st.sampled_from([2025, 2026, 2027]), st.integers(0, 40))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([2025, 2026, 2027]), NUMBERS), max_size=8))
def test_no_number_is_given_twice_whatever_the_outside_copy_knows(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[int, dict[int, int]]]
) -> None:
    """R19: never at or below what was handed out before, here or in another life of this database."""
    town = Town()
    try:
        maria = town.desktop(tmp_path_factory.mktemp("a"))
        maria.office.write(numbers.ask, SERIES)
        maria.sync()
        lease = maria.office.read(handing_out.lease_held, maria.office.identity.device, SERIES)
        assert lease is not None
        given: set[tuple[int, int]] = set()
        for year, known in moves:
            outside = {(SERIES, each): last for each, last in known.items()}
            with maria.database.writing() as connection:
                handed = handing_out.hand_out(connection, lease, "0" * 32, year, outside)
            assert handed.number > known.get(year, 0)
            assert (year, handed.number) not in given
            given.add((year, handed.number))
    finally:
        town.close()
