"""How an office ends on a machine: stolen, retired, locked after too long; and what nobody loses by it."""

import datetime as dt
import io
import threading
from pathlib import Path

import pytest

from app.actions import case_files, files
from app.errors import DatabaseMissing, DeviceWiped, LockedByAbsence, NotEmpty, StorageProblem, Unreachable
from app.storage import absence
from app.storage.journal import moment, write_state
from sync.client import retiring
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest
from sync.server import admin
from tests.kit.patience import until
from tests.stories.conftest import Machine, OffClock, TownHall


def test_a_stolen_desktop_is_wiped_at_its_next_contact(hall: TownHall, maria: Machine, pere: Machine) -> None:
    pere.write(case_files.open_case_file, "Guals")
    hall.level(maria, pere)
    folder = pere.office.database.path.parent
    admin.revoke(hall.served.running.registry, pere.office.identity.device, "Robat al cotxe", stolen=True)
    runner = pere.run()
    until(lambda: isinstance(runner.status().problem, DeviceWiped))
    runner.stop()
    assert not folder.exists()
    assert pere.secrets.kept == {}
    with pytest.raises(StorageProblem):
        pere.shown()
    assert pere.desk.list() == []
    hall.machines.remove(pere)
    maria.sync()


def test_a_revoked_desktop_that_was_not_stolen_keeps_what_it_has(hall: TownHall, maria: Machine, pere: Machine) -> None:
    admin.revoke(hall.served.running.registry, pere.office.identity.device, "Ha plegat")
    runner = pere.run()
    until(lambda: runner.status().problem is not None)
    runner.stop()
    assert pere.office.database.path.exists() and pere.shown()


def test_retiring_sends_everything_and_wipes(hall: TownHall, maria: Machine, pere: Machine) -> None:
    pere.write(case_files.open_case_file, "L'últim")
    folder = pere.office.database.path.parent
    assert retiring.retire(pere.office, pere.engine, pere.secrets)
    assert not folder.exists() and pere.secrets.kept == {}
    hall.machines.remove(pere)
    pere.transport.close()
    hall.level(maria)
    titles = [units["title"]["title"] for (kind, _), units in maria.shown().items() if kind == "case_file"]
    assert titles == ["L'últim"]


def test_what_is_written_during_the_last_request_is_not_lost_without_a_word(
    hall: TownHall, maria: Machine, pere: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waits for the request; if the server has taken that, whoever wrote is told."""
    ask, told = pere.transport.exchange, list[object]()

    def write() -> None:
        try:
            told.append(pere.write(case_files.open_case_file, "Massa tard"))
        except StorageProblem as problem:
            told.append(problem)

    writer = threading.Thread(target=write)

    def asked(request: ExchangeRequest) -> ExchangeAnswer:
        if request.retire:
            writer.start()
            writer.join(0.3)
            assert not told
        return ask(request)

    monkeypatch.setattr(pere.transport, "exchange", asked)
    assert retiring.retire(pere.office, pere.engine, pere.secrets)
    writer.join(10)
    assert [type(each) for each in told] == [StorageProblem]
    hall.machines.remove(pere)
    pere.transport.close()


def test_a_last_request_that_nobody_answers_leaves_everything_as_it_was(
    hall: TownHall, maria: Machine, pere: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = pere.transport.exchange

    def asked(request: ExchangeRequest) -> ExchangeAnswer:
        if request.retire:
            raise Unreachable("timeout")
        return ask(request)

    with monkeypatch.context() as patch:
        patch.setattr(pere.transport, "exchange", asked)
        with pytest.raises(Unreachable):
            retiring.retire(pere.office, pere.engine, pere.secrets)
    pere.write(case_files.open_case_file, "Encara hi som")
    hall.level(maria, pere)


def test_what_waits_for_a_decision_is_not_wiped(hall: TownHall, maria: Machine, pere: Machine) -> None:
    with pere.office.database.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO quarantine (set_id, epoch, device_seq, at, action, frame, undo, state)"
            " VALUES ('x', 1, 1, '', 'case_file.open', x'00', 'none', 'waiting')"
        )
    with pytest.raises(NotEmpty):
        retiring.retire(pere.office, pere.engine, pere.secrets)
    pere.sync()


def test_files_that_nobody_else_has_are_not_wiped(hall: TownHall, maria: Machine, pere: Machine) -> None:
    file = pere.write(case_files.open_case_file, "Guals")
    stored = pere.office.blobs.put(io.BytesIO(b"only here" * 1_000))
    pere.write(files.add, file, "escanejat.pdf", stored)
    pere.sync()  # the row has gone, the bytes have not
    with pytest.raises(NotEmpty):
        retiring.retire(pere.office, pere.engine, pere.secrets)
    assert pere.office.blobs.has(stored.sha256)
    pere.sync()


def test_the_lock_is_off_and_then_waits_ninety_days(hall: TownHall, maria: Machine) -> None:
    away = dt.timedelta(days=100)
    with maria.office.database.writing() as connection:
        write_state(connection, last_success=moment(maria.clock.now() - away))
    with maria.office.database.reading() as connection:
        now = maria.clock.now()
        assert absence.locks_in(connection, now, 0) is None
        assert absence.locks_in(connection, now, 120) is None
        assert absence.locks_in(connection, now + dt.timedelta(days=8), 120) == 12
        assert absence.is_locked(connection, now, 1)  # never under ninety days
        assert not absence.is_locked(connection, now - dt.timedelta(days=20), 1)
    maria.switch_off()
    (known,) = maria.desk.list()
    maria.desk.open(known, maria.secrets, maria.clock).close()  # off by default
    maria.desk.lock_after_days = 90
    with pytest.raises(LockedByAbsence):
        maria.desk.open(known, maria.secrets, maria.clock)
    maria.desk.open(known, maria.secrets, maria.clock, recovery_key=maria.recovery_key).close()
    maria.desk.open(known, maria.secrets, maria.clock).close()  # and the days begin anew
    with pytest.raises(LockedByAbsence):
        maria.desk.open(known, maria.secrets, OffClock(days=91))
    hall.machines[hall.machines.index(maria)] = maria.switch_on()


def test_wiping_what_is_gone_already_is_no_trouble(tmp_path: Path, maria: Machine) -> None:
    from app.storage import wiping

    assert wiping.wipe(tmp_path / "nothing", maria.secrets)
    with pytest.raises(DatabaseMissing):
        from app.storage import vault

        vault.facts(tmp_path / "nothing")
