"""Coming in with a code: used, wrong and late ones, lost answers, wrong clocks, portals; one desktop for each."""

import datetime as dt
from pathlib import Path

import pytest

from app.actions import case_files, tasks
from app.clock import SystemClock
from app.desk import Desk
from app.errors import CodeRefused, DiskFull, Interrupted, NotOurServer, SecretStoreMissing, Unreachable
from sync.client import enrolment
from sync.client.copy_state import remembered
from sync.client.engine import Engine
from sync.server import admin, recovering, restoring
from sync.server.transactions import Work
from tests.kit.bad_line import bad_line
from tests.kit.clock import SettableClock
from tests.kit.secrets import MemorySecrets, NoSecrets
from tests.kit.server import ENTITY, running_server
from tests.stories.conftest import Machine, OffClock, TownHall

CLOCK = SystemClock()


def devices(hall: TownHall) -> int:
    return len(hall.journal.facts().desks)


def test_a_code_becomes_an_office_that_can_work_at_once(hall: TownHall) -> None:
    maria = hall.machine("secretary", "Maria Prova")
    assert maria.office.identity.entity == ENTITY
    assert maria.office.identity.person_name == "Maria Prova"
    file = maria.write(case_files.open_case_file, "El primer")
    maria.sync()
    assert "number" in maria.shown()["case_file", file]
    assert not any(name.startswith("enrolment/") for name in maria.secrets.kept)


def test_a_code_as_tired_hands_type_it(hall: TownHall) -> None:
    code = hall.code("clerk", "Pere Mostra")
    tired = f"  {code.replace('-', ' ').lower().replace('0', 'o').replace('1', 'l')} "
    assert hall.enrol(tired, "Pere Mostra", CLOCK, MemorySecrets()).office.identity.person_name == "Pere Mostra"


def _brings(hall: TownHall, code: str, folder: str = "nova") -> None:
    enrolment.enrol(hall.served.url, code, Desk(hall.folder / folder), MemorySecrets(), CLOCK, "PC")


@pytest.mark.parametrize("code", ["", "ABCD-EFGH-JKMN-PQRS", "no és cap codi", "9" * 500])
def test_a_wrong_code(hall: TownHall, code: str) -> None:
    with pytest.raises(CodeRefused) as caught:
        _brings(hall, code)
    assert caught.value.about == ("unknown",)
    assert not Desk(hall.folder / "nova").list()


def test_a_used_code(hall: TownHall) -> None:
    code = hall.code("clerk", "Pere Mostra")
    hall.enrol(code, "Pere Mostra", CLOCK, MemorySecrets())
    before = devices(hall)
    with pytest.raises(CodeRefused) as caught:
        _brings(hall, code)
    assert caught.value.about == ("used",) and devices(hall) == before


def test_an_expired_code(tmp_path: Path) -> None:
    clock = SettableClock(dt.datetime.now(dt.UTC))
    with running_server(tmp_path / "central", clock) as served:
        person = admin.add_person(served.running.registry, ENTITY, "Tarda Prova", ["clerk"])
        code = admin.new_code(served.running.registry, ENTITY, person, hours=72)
        clock.forward(hours=73)
        with pytest.raises(CodeRefused) as caught:
            enrolment.enrol(served.url, code, Desk(tmp_path / "nova"), MemorySecrets(), CLOCK, "PC")
        assert caught.value.about == ("expired",)


@pytest.mark.parametrize("part", [0, 40, 200])
def test_an_answer_lost_after_the_server_took_the_code(hall: TownHall, part: int) -> None:
    """The same desktop brings the same code again, with the same key, and is the same device."""
    code, secrets = hall.code("clerk", "Pere Mostra"), MemorySecrets()
    with bad_line(hall.served.url) as line:
        line.cut_answer_at = part
        before = devices(hall)
        pere = _patiently(hall, code, secrets, line.url)
        assert devices(hall) == before + 1
        pere.write(case_files.open_case_file, "Ja hi som")
        pere.transport.close()
    hall.level(hall.machine("secretary", "Maria Prova"))


def _patiently(hall: TownHall, code: str, secrets: MemorySecrets, url: str) -> Machine:
    for _ in range(3):
        try:
            return hall.enrol(code, "Pere Mostra", CLOCK, secrets, url)
        except Interrupted:
            continue
    raise AssertionError("three times the line was cut once")


def test_a_full_disk_after_the_server_took_the_code(hall: TownHall, monkeypatch: pytest.MonkeyPatch) -> None:
    code, secrets = hall.code("clerk", "Pere Mostra"), MemorySecrets()
    with monkeypatch.context() as patch:
        patch.setattr(Desk, "create", _full)
        with pytest.raises(DiskFull):
            hall.enrol(code, "Pere Mostra", CLOCK, secrets)
    before = devices(hall)
    hall.enrol(code, "Pere Mostra", CLOCK, secrets)
    assert devices(hall) == before


def test_a_disk_that_fills_at_the_first_exchange_costs_no_office(
    hall: TownHall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code is used by then and its key is the office's: nobody could bring it again."""
    code, secrets = hall.code("clerk", "Pere Mostra"), MemorySecrets()
    with monkeypatch.context() as patch:
        patch.setattr(Engine, "exchange", _full)
        pere = hall.enrol(code, "Pere Mostra", CLOCK, secrets)
    pere.sync()
    pere.write(case_files.open_case_file, "Ja hi som")


def _full(*_arguments: object) -> None:
    raise DiskFull("x")


def test_without_a_credential_store_the_code_is_not_used_up(hall: TownHall) -> None:
    code = hall.code("clerk", "Pere Mostra")
    with pytest.raises(SecretStoreMissing):
        enrolment.enrol(hall.served.url, code, Desk(hall.folder / "nova"), NoSecrets(), CLOCK, "PC")
    hall.enrol(code, "Pere Mostra", CLOCK, MemorySecrets())


def test_behind_a_captive_portal_the_code_stays_good(hall: TownHall) -> None:
    code, secrets = hall.code("clerk", "Pere Mostra"), MemorySecrets()
    with bad_line(hall.served.url) as line:
        line.portal = True
        with pytest.raises(NotOurServer) as caught:
            hall.enrol(code, "Pere Mostra", CLOCK, secrets, line.url)
        assert caught.value.about == ("text/html", 200)
        line.portal = False
        hall.enrol(code, "Pere Mostra", CLOCK, secrets, line.url).transport.close()


def test_nobody_at_the_address(hall: TownHall) -> None:
    with pytest.raises(Unreachable):
        hall.enrol("ABCD-EFGH-JKMN-PQRS", "Pere Mostra", CLOCK, MemorySecrets(), "http://127.0.0.1:9")


def _restored(hall: TownHall) -> str:
    with hall.journal.transaction() as work:
        before = work.facts.incarnation
        restoring.begin(work, "Operadora Fictícia", "El disc s'ha espatllat")
        recovering.close(work, ["prova"])
    return before


def test_one_who_comes_after_a_restore_keeps_the_way_that_led_there(hall: TownHall) -> None:
    first, second = _restored(hall), _restored(hall)
    pere = hall.machine("clerk", "Pere Mostra")
    path = pere.office.read(remembered).incarnations
    assert [incarnation for incarnation, _ in path] == [first, second, hall.journal.facts().incarnation]
    assert path[0][1] == 0 < path[1][1] < path[2][1]
    pere.write(case_files.open_case_file, "Ja hi som")
    hall.level(pere)


def test_restores_that_the_server_has_not_signed_make_no_office(
    hall: TownHall, monkeypatch: pytest.MonkeyPatch
) -> None:
    _restored(hall)
    code, secrets = hall.code("clerk", "Pere Mostra"), MemorySecrets()
    with monkeypatch.context() as patch:
        patch.setattr(Work, "sign", lambda *_: bytes(64))
        with pytest.raises(NotOurServer) as caught:
            hall.enrol(code, "Pere Mostra", CLOCK, secrets)
    assert caught.value.about == ("note", 200) and not Desk(hall.folder / "Pere Mostra").list()
    hall.enrol(code, "Pere Mostra", CLOCK, secrets)


@pytest.mark.parametrize("years", [-10, 10])
def test_a_machine_whose_clock_is_years_off_comes_in_and_works(hall: TownHall, years: int) -> None:
    machine = hall.enrol(
        hall.code("secretary", "Maria Prova"), "Maria Prova", OffClock(days=365 * years), MemorySecrets()
    )
    machine.write(tasks.add, "A l'hora que sigui")
    report = machine.sync()
    assert report.passed == 1
    assert round(report.clock_off / 86_400 / 365) == years
    hall.level(machine)
