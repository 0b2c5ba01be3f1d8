"""Numbers under a lease, with real desktops: official at once and offline, waiting elsewhere, contested when stale."""

from pathlib import Path
from typing import Any

import pytest

from app.actions import case_files, lifecycle, numbers, refused
from app.domain.case_files import SERIES
from app.errors import Refused
from app.queries import case_files as listed
from app.storage import handing_out
from sync.server import people
from tests.kit.desktops import Desktop, Town


def opened(desktop: Desktop, title: str = "Guals", **more: Any) -> str:
    return desktop.office.write(case_files.open_case_file, title, **more).result


def shown(desktop: Desktop, file: str) -> str:
    return desktop.office.read(listed.one, file).number


def contested(desktop: Desktop, file: str) -> str | None:
    return (desktop.shown()["case_file", file].get("contested_number") or {}).get("contested_number")


@pytest.fixture
def two(tmp_path: Path) -> Any:
    town = Town()
    maria, pere = town.desktop(tmp_path / "a"), town.desktop(tmp_path / "b", "Pere Mostra", "clerk")
    town.level(maria, pere)
    yield town, maria, pere
    town.close()


def test_with_the_lease_numbers_are_official_at_once_and_offline(two: Any) -> None:
    town, maria, pere = two
    first = opened(maria)
    assert shown(maria, first) == "P-1-1"
    maria.office.write(numbers.ask, SERIES)
    maria.sync()
    assert shown(maria, first) == "2026/1"
    mine = [opened(maria) for _ in range(3)]
    assert [shown(maria, file) for file in mine] == ["2026/2", "2026/3", "2026/4"]
    his = opened(pere)
    town.level(maria, pere)
    assert shown(pere, his) == "2026/5"
    assert [shown(pere, file) for file in (first, *mine)] == ["2026/1", "2026/2", "2026/3", "2026/4"]
    assert shown(maria, opened(maria)) == "2026/6"


def test_a_release_ends_it_here_at_once(two: Any) -> None:
    town, maria, pere = two
    maria.office.write(numbers.ask, SERIES)
    maria.sync()
    kept = opened(maria)
    maria.office.write(numbers.release, SERIES)
    waiting = opened(maria)
    assert (shown(maria, kept), shown(maria, waiting)) == ("2026/1", "P-1-1")
    with pytest.raises(Refused):
        maria.office.write(numbers.release, SERIES)
    town.level(maria, pere)
    assert shown(maria, waiting) == "2026/2"


def test_a_new_year_begins_at_one_without_a_connection(two: Any) -> None:
    town, maria, pere = two
    maria.office.write(numbers.ask, SERIES)
    maria.sync()
    december = opened(maria)
    town.clock.forward(days=45)
    january = opened(maria)
    assert (shown(maria, december), shown(maria, january)) == ("2026/1", "2027/1")
    town.level(maria, pere)
    assert shown(pere, january) == "2027/1"


def test_a_revoked_lease_makes_what_it_gave_contested_and_both_are_told(two: Any) -> None:
    town, maria, pere = two
    maria.office.write(numbers.ask, SERIES, pere.office.identity.device)
    town.level(maria, pere)
    his = opened(pere)
    maria.office.write(numbers.revoke, SERIES, "En Pere és de vacances")
    hers = opened(maria)
    maria.sync()
    assert (shown(maria, hers), shown(pere, his)) == ("2026/1", "2026/1")
    town.level(pere, maria)
    assert (shown(pere, his), contested(pere, his), contested(maria, his)) == ("2026/2", "2026/1", "2026/1")


def test_a_revocation_that_says_how_far_the_papers_go_contests_nothing(two: Any) -> None:
    town, maria, pere = two
    maria.office.write(numbers.ask, SERIES, pere.office.identity.device)
    town.level(maria, pere)
    his = [opened(pere), opened(pere)]
    maria.office.write(numbers.revoke, SERIES, "Ordinador al taller", {2026: 2})
    hers = opened(maria)
    maria.sync()
    town.level(pere, maria)
    assert [shown(maria, file) for file in (*his, hers)] == ["2026/1", "2026/2", "2026/3"]
    assert contested(maria, his[0]) is None


def test_what_was_refused_has_its_number_when_it_is_tried_again(two: Any) -> None:
    town, maria, pere = two
    maria.office.write(numbers.ask, SERIES, pere.office.identity.device)
    town.level(maria, pere)
    person, journal = pere.office.identity.person, town.journal
    his = opened(pere)
    people.withdraw(journal, person, "clerk")
    pere.sync()
    people.grant(journal, person, "clerk")
    pere.sync()
    (tray,) = pere.office.read(lambda connection: connection.exec_driver_sql("SELECT set_id FROM refused").all())
    hers = opened(maria)
    pere.office.write(refused.try_again, tray[0])
    town.level(pere, maria)
    assert (shown(maria, his), shown(maria, hers)) == ("2026/1", "2026/2")


def test_a_file_closed_before_its_number_came_has_it_all_the_same(two: Any) -> None:
    town, maria, pere = two
    maria.office.write(numbers.ask, SERIES, pere.office.identity.device)
    town.level(maria, pere)
    hers = opened(maria)
    maria.office.write(lifecycle.void, hers, "Obert per error")
    maria.sync()
    assert shown(maria, hers) == "P-1-1"
    town.level(pere, maria)
    assert shown(maria, hers) == "2026/1"


def test_nobody_gives_numbers_when_nobody_knows_the_last(two: Any) -> None:
    """R19: the copies outside the database are gone; a person says how far the papers go."""
    town, maria, pere = two
    maria.office.write(numbers.ask, SERIES)
    town.level(maria, pere)
    with maria.database.writing() as connection:
        handing_out.suspend(connection)
    assert shown(maria, opened(maria)).startswith("P-")
    with pytest.raises(Refused, match="numbers_unknown"):
        maria.office.write(numbers.ask, SERIES)
    maria.office.write(numbers.ask, SERIES, last={2026: 7})
    assert shown(maria, opened(maria)).startswith("P-")
    town.level(maria, pere)
    assert shown(maria, opened(maria)) == "2026/10"
