"""The office's two roads: who may write when the clock is wrong, and that only actions write."""

import datetime as dt
from pathlib import Path

import pytest

from app.actions import case_files
from tests.kit.clock import SettableClock
from tests.kit.desktops import Town
from tests.kit.offices import make_office


@pytest.mark.parametrize("days", [1, 400, 3_700])
def test_a_clock_behind_does_not_take_the_role_away(tmp_path: Path, days: int) -> None:
    town = Town()
    maria = town.desktop(tmp_path / "a")
    maria.office.clock = SettableClock(town.clock.at - dt.timedelta(days=days))
    assert maria.office.write(case_files.open_case_file, "Gual permanent").set_id
    maria.sync()
    assert not maria.waiting()
    maria.office.close()
    town.journal.close()


def test_only_a_declared_action_writes(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    with pytest.raises(TypeError, match="not declared"):
        office.write(lambda work: None)
    assert office.read(lambda connection: connection.exec_driver_sql("SELECT count(*) FROM outbox").scalar()) == 0
    office.close()
