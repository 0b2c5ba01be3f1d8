"""What lines, servers and days do to an enrolled desktop: nothing is lost, nothing applies twice, all of it is told."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.actions import access, case_files, notes
from app.errors import DeviceRevoked, Interrupted, NotOurServer, SyncProblem, Unreachable
from sync.client.asking import Keys
from sync.client.clock import ServerClock
from sync.client.engine import Engine
from sync.client.runner import Pace, Runner
from sync.client.transport import HttpTransport, Signer
from sync.protocol import signing
from sync.server import admin
from sync.server.running import Running
from tests.kit.bad_line import bad_line
from tests.kit.patience import until
from tests.kit.server import ENTITY, running_server
from tests.stories.conftest import Machine, OffClock, TownHall


def over(machine: Machine, url: str) -> None:
    """Let a machine reach its server at this address from now on."""
    machine.transport.close()
    signer = machine.transport._signer
    assert signer is not None
    machine.transport = HttpTransport(url, ENTITY, signer, ServerClock(machine.clock))
    keys = Keys(signer.key, signer.server_key)
    machine.engine = Engine(machine.office.database, machine.transport, machine.office.identity, keys, machine.clock)


@given(
    troubles=st.lists(
        st.one_of(
            st.tuples(st.just("cut_request_at"), st.integers(0, 3_000)),
            st.tuples(st.just("cut_answer_at"), st.integers(0, 3_000)),
            st.tuples(st.just("twice"), st.just(True)),
        ),
        min_size=1,
        max_size=8,
    )
)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_line_that_ends_anywhere_loses_nothing_and_doubles_nothing(
    hall: TownHall, maria: Machine, troubles: list[tuple[str, int]]
) -> None:
    with bad_line(hall.served.url) as line:
        over(maria, line.url)
        before = sum(kind == "case_file" for kind, _ in maria.shown())
        for number, (name, value) in enumerate(troubles):
            maria.write(case_files.open_case_file, f"Expedient {number}")
            setattr(line, name, value)
            try:
                maria.sync()
            except SyncProblem as problem:
                assert isinstance(problem, Interrupted | Unreachable), problem
        maria.sync()
    over(maria, hall.served.url)
    hall.level(maria)
    assert sum(kind == "case_file" for kind, _ in maria.shown()) == before + len(troubles)
    numbers = sorted(
        int(units["number"]["number"].partition("/")[2])
        for (kind, _), units in maria.shown().items()
        if kind == "case_file"
    )
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_captive_portal_in_the_middle_of_the_day(hall: TownHall, maria: Machine) -> None:
    with bad_line(hall.served.url) as line:
        over(maria, line.url)
        maria.write(case_files.open_case_file, "Abans")
        line.portal = True
        with pytest.raises(NotOurServer):
            maria.sync()
        maria.write(case_files.open_case_file, "Durant")
        line.portal = False
        assert maria.sync().passed == 2
    over(maria, hall.served.url)
    hall.level(maria)


def test_days_without_the_server(hall: TownHall, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The server is off; the desktop works, is ended and started again; then the server is there again."""
    folder = tmp_path_factory.mktemp("off")
    with running_server(folder) as served:
        elsewhere = TownHall(served, folder)
        maria = elsewhere.machine("secretary", "Maria Prova")
        port = served.running.port
    runner = Runner(maria.office, maria.engine, None, Pace(0.05, 0.05, 0.1))
    runner.start()
    until(lambda: runner.status().phase == "waiting")
    for day in range(5):
        maria.write(case_files.open_case_file, f"Dia {day}")
    until(lambda: runner.status().waiting == 5)
    assert isinstance(runner.status().problem, Unreachable) and runner.status().offline_since is not None
    runner.stop()
    maria.switch_off()
    maria = maria.switch_on()
    assert maria.engine.first_status().waiting == 5
    runner = maria.run(Pace(0.05, 0.05, 0.1))
    with Running(folder / "server", port=port):
        until(lambda: runner.status().phase == "idle" and runner.status().waiting == 0)
        assert runner.status().offline_since is None
        runner.stop()
        maria.switch_off()


def test_a_revoked_desktop_gets_nothing_more_and_its_person_keeps_the_work(
    hall: TownHall, maria: Machine, pere: Machine
) -> None:
    file = maria.write(case_files.open_case_file, "Gual")
    hall.level(maria, pere)
    pere.write(notes.add, file, "encara per enviar")
    admin.revoke(hall.served.running.registry, pere.office.identity.device, "portàtil perdut")
    maria.write(notes.add, file, "això ja no ho veu")
    maria.sync()
    before = pere.shown()
    with pytest.raises(DeviceRevoked):
        pere.sync()
    assert pere.shown() == before and pere.engine.waiting() == 1


def test_a_clock_that_jumps_by_years_in_the_middle(hall: TownHall, maria: Machine) -> None:
    maria.write(case_files.open_case_file, "Abans")
    maria.sync()
    maria.transport._clock = ServerClock(OffClock(days=3_650))
    maria.write(case_files.open_case_file, "Després")
    report = maria.sync()
    assert report.passed == 1 and report.requests == 3
    hall.level(maria)


def test_the_status_tells_a_clock_that_is_off(maria: Machine) -> None:
    maria.clock = OffClock(hours=5)
    runner = maria.run()
    try:
        until(lambda: runner.status().last_success is not None and runner.status().phase == "idle")
        until(lambda: abs(runner.status().clock_off - 5 * 3_600) < 60)
    finally:
        runner.stop()


def test_the_access_log_arrives_over_a_bad_line_once(hall: TownHall, maria: Machine) -> None:
    file = maria.write(case_files.open_case_file, "Gual")
    with bad_line(hall.served.url) as line:
        over(maria, line.url)
        access.record(maria.office, "opened", "case_file", file)
        line.lose_answers = 2  # a cut connection is tried once more by itself
        with pytest.raises(Interrupted):
            maria.sync()
        line.twice = True
        maria.sync()
    assert [tuple(row) for row in hall.journal.rows("SELECT number, what FROM access")] == [(1, "opened")]


def test_the_key_of_another_desktop_is_refused(hall: TownHall, maria: Machine, pere: Machine) -> None:
    """A clerk cannot speak as the secretary: the signature says who it is."""
    signer = pere.transport._signer
    assert signer is not None
    forged = Signer(maria.office.identity.device, signer.key, signer.server_key)
    transport = HttpTransport(hall.served.url, ENTITY, forged, ServerClock(maria.clock))
    keys = Keys(signing.new_key(), signer.server_key)
    engine = Engine(maria.office.database, transport, maria.office.identity, keys, maria.clock)
    maria.write(case_files.open_case_file, "Meu")
    with pytest.raises(SyncProblem, match="bad_signature"):
        engine.exchange()
    transport.close()
    assert maria.sync().passed == 1
