"""A desktop whose changes the server holds for a person: it says so, hears the others, sends nothing meanwhile."""

import datetime as dt
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app.actions import case_files
from app.clock import SystemClock
from app.desk import Desk
from app.errors import Held
from app.model.journal import Refused
from sync.client import enrolment, starting
from sync.server import brake
from sync.server.admin import holds
from sync.server.brake import Brake
from tests.kit.clock import SettableClock
from tests.kit.desktops import Desktop, Town
from tests.kit.secrets import MemorySecrets
from tests.kit.server import ENTITY as SERVED
from tests.kit.server import running_server


@pytest.fixture
def maria(town: Town, tmp_path: Path) -> Desktop:
    town.journal.brake = Brake(rows=5, percent=0, per_day=0)
    return town.desktop(tmp_path / "maria")


@pytest.fixture
def pere(town: Town, tmp_path: Path, maria: Desktop) -> Desktop:
    return town.desktop(tmp_path / "pere", "Pere Mostra", "clerk")


def spoil_everything(town: Town, maria: Desktop, count: int = 12) -> list[str]:
    """Something rewrites every title, two hours after they were written."""
    files = [maria.office.write(case_files.open_case_file, f"Guals {number}").result for number in range(count)]
    maria.sync()
    for _ in range(4):
        town.clock.forward(minutes=30)
        maria.sync()
    for file in files:
        maria.office.write(case_files.rename, file, "XXXX")
    return files


def titles(desktop: Desktop) -> set[Any]:
    return {units["title"]["title"] for (kind, _), units in desktop.shown().items() if kind == "case_file"}


def test_it_is_told_and_hears_the_others(town: Town, maria: Desktop, pere: Desktop) -> None:
    spoil_everything(town, maria)
    pere.sync()
    pere.office.write(case_files.open_case_file, "Escrit per en Pere")
    pere.sync()
    with pytest.raises(Held) as held:
        maria.sync()
    assert held.value.about == (12, 5)
    assert "Escrit per en Pere" in titles(maria)
    pere.sync()
    assert "XXXX" not in titles(pere) and len(maria.waiting()) == 12
    asked = len(maria.road.asked)
    with pytest.raises(Held):
        maria.sync()
    assert [request.batches for request in maria.road.asked[asked:]] == [()]


def test_released_it_goes_on_as_soon_as_its_person_asks(town: Town, maria: Desktop, pere: Desktop) -> None:
    spoil_everything(town, maria)
    with pytest.raises(Held):
        maria.sync()
    with town.journal.transaction() as work:
        brake.release(work, maria.office.identity.device, 1)
    maria.engine.try_again()
    maria.sync()
    town.level(maria, pere)
    assert titles(pere) == {"XXXX"} and not maria.waiting()


def test_refused_it_shows_again_what_stands_and_keeps_what_was_refused(
    town: Town, maria: Desktop, pere: Desktop
) -> None:
    spoil_everything(town, maria)
    with pytest.raises(Held):
        maria.sync()
    with town.journal.transaction() as work:
        brake.refuse(work, maria.office.identity.device)
    maria.engine.try_again()
    report = maria.sync()
    town.level(maria, pere)
    assert report.refused == 12 and "XXXX" not in titles(maria) and not maria.waiting()
    with maria.database.reading() as connection:
        assert set(connection.execute(select(Refused.code)).scalars()) == {"mass_change"}


def test_what_is_written_while_it_is_held_is_refused_with_the_rest(
    town: Town, maria: Desktop, pere: Desktop
) -> None:
    """The desktop sends nothing more meanwhile and only says how much waits: the program that spoils goes on."""
    files = spoil_everything(town, maria)
    with pytest.raises(Held):
        maria.sync()
    for file in files[:4]:
        maria.office.write(case_files.rename, file, "YYYY")
    made = maria.office.write(case_files.open_case_file, "Feina nova").result
    with pytest.raises(Held):
        maria.sync()
    with town.journal.transaction() as work:
        brake.refuse(work, maria.office.identity.device)
    maria.engine.try_again()
    assert maria.sync().refused == 16
    town.level(maria, pere)
    assert not {"XXXX", "YYYY"} & titles(pere) and ("case_file", made) in pere.shown()


def test_the_word_comes_signed_over_a_real_line(tmp_path: Path) -> None:
    """A real server, the real transport, and a clock that goes on: held, let go, and through."""
    clock, secrets = SettableClock(dt.datetime.now(dt.UTC)), MemorySecrets()
    with running_server(tmp_path, clock, brake=Brake(5, 0, 0)) as served, ExitStack() as opened:
        code = served.codes[SERVED, "secretary"]
        office, _ = enrolment.enrol(served.url, code, Desk(tmp_path / "desk"), secrets, SystemClock(), "maria")
        opened.callback(office.close)
        engine, transport = starting.engine_of(office, secrets, SystemClock())
        opened.callback(transport.close)
        files = [office.write(case_files.open_case_file, f"Guals {number}").result for number in range(8)]
        engine.exchange()
        for _ in range(2):
            clock.forward(hours=2)
            office.write(case_files.open_case_file, "Cada hora")
            engine.exchange()
        for file in files:
            office.write(case_files.rename, file, "XXXX")
        with pytest.raises(Held) as held:
            engine.exchange()
        assert held.value.about == (8, 5)
        holds.release(served.running.registry, SERVED, office.identity.device, 1)
        engine.try_again()
        assert engine.exchange().passed == 8
