"""The drill: both ends are backed up while they work, both are lost, both come back; with real files and processes.

The server runs in a process of its own and is killed; its operator uses the command line. ENS asks for such drills
(RD 311/2022, mp.info.6).
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.actions import case_files, notes
from app.actions import quarantine as actions
from app.clock import SystemClock
from app.desk import Desk
from app.errors import HistoryAlarm, ServerRecovering, Unreachable
from app.queries import quarantine
from app.storage import backup
from app.storage.journal import moment
from sync.client import enrolment, starting
from sync.server.admin import operations
from sync.server.registry import Registry
from tests.kit import equality
from tests.kit.enrolled import ENTITY
from tests.kit.killable import Killable
from tests.kit.secrets import MemorySecrets
from tests.stories.conftest import Machine


@pytest.fixture
def central(tmp_path: Path) -> Killable:
    return Killable(tmp_path)


@pytest.fixture
def machines(central: Killable, tmp_path: Path) -> Iterator[list[Machine]]:
    """Maria's and Pere's, enrolled over HTTP."""
    registry = Registry(central.folder)
    person = operations.add_person(registry, ENTITY, "Pere Fictici", ["clerk"])
    codes = (central.code, operations.new_code(registry, ENTITY, person))
    registry.close()
    made: list[Machine] = []
    with central.started():
        for name, code in zip(("maria", "pere"), codes, strict=True):
            desk, secrets, clock = Desk(tmp_path / name), MemorySecrets(), SystemClock()
            office, key = enrolment.enrol(central.url, code, desk, secrets, clock, f"PC de {name}")
            engine, transport = starting.engine_of(office, secrets, clock)
            made.append(Machine(desk, office, secrets, clock, key, engine, transport))
    yield made
    for each in made:
        each.switch_off()


def command(central: Killable, *words: str) -> str:
    """One of the operator's commands, in its own process."""
    run = [sys.executable, "-m", "sync.server", "--folder", str(central.folder), *words]
    done = subprocess.run(run, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout


RESTORE = ("--operators", "Operadora Fictícia i Operador Fictici", "--reason", "S'ha espatllat el disc")


def test_the_server_is_lost_and_the_desktops_bring_back_what_its_backup_lacks(
    central: Killable, machines: list[Machine], tmp_path: Path
) -> None:
    maria, pere = machines
    kept = tmp_path / "copia"
    with central.started():
        file = maria.write(case_files.open_case_file, "Abans de la còpia")
        for each in (maria, pere):
            each.sync()
        assert "1 entities copied" in command(central, "backup", str(kept))  # while it runs
        assert str(kept) in command(central, "backups", "list")
        maria.write(case_files.open_case_file, "Després de la còpia")
        maria.sync()
        pere.write(notes.add, file, "Ha trucat")
        pere.sync()
        with pytest.raises(RuntimeError, match="stop it first"):
            command(central, "restore", str(kept), *RESTORE)
    for path in (central.folder / "entities").iterdir():
        path.write_bytes(b"\0" * 100_000)
    maria.write(case_files.open_case_file, "Sense servidor")
    with pytest.raises(Unreachable):
        maria.sync()
    assert "1 entities restored" in command(central, "restore", str(kept), *RESTORE)
    assert "waits for its desktops" in command(central, "recovery", "status")
    with central.started():
        with pytest.raises(ServerRecovering):
            maria.sync()
        pere.sync()
        for each in (maria, pere):
            each.sync()
        assert "recovered" in command(central, "recovery", "status")
    registry = Registry(central.folder)
    journal = registry.journal(ENTITY)
    assert equality.compare(journal, maria.office, pere.office) > 0
    titles = {row["title"]["title"]: row["number"]["number"] for row in of_kind(journal, "case_file")}
    year = maria.clock.today().year
    assert titles == {
        "Abans de la còpia": f"{year}/1", "Després de la còpia": f"{year}/2", "Sense servidor": f"{year}/3"
    }  # fmt: skip
    assert [row["text"]["text"] for row in of_kind(journal, "note")] == ["Ha trucat"]
    registry.close()
    told = maria.office.read(quarantine.restored)
    assert told is not None and told.reason == "S'ha espatllat el disc" and not told.recovering


def test_files_put_back_by_hand_are_an_alarm_until_somebody_signs_for_them(
    central: Killable, machines: list[Machine], tmp_path: Path
) -> None:
    maria, pere = machines
    kept = tmp_path / "copia"
    with central.started():
        command(central, "backup", str(kept))
        maria.write(case_files.open_case_file, "Després")
        maria.sync()
        pere.sync()
    for path in [*(central.folder / "entities").iterdir(), *central.folder.glob("registry.db*")]:
        path.unlink()
    for path in kept.rglob("*.db"):
        (central.folder / path.relative_to(kept)).write_bytes(path.read_bytes())
    with central.started():
        with pytest.raises(HistoryAlarm):
            maria.sync()
        maria.write(case_files.open_case_file, "La feina segueix")
    command(central, "restored", *RESTORE)
    with central.started():
        with pytest.raises(ServerRecovering):
            maria.sync()
        print(command(central, "recovery", "close", ENTITY, "--reason", "En Pere és de vacances"))
        maria.sync()
        pere.sync()
        maria.sync()
    registry = Registry(central.folder)
    equality.compare(registry.journal(ENTITY), maria.office, pere.office)
    titles = {row["title"]["title"] for row in of_kind(registry.journal(ENTITY), "case_file")}
    registry.close()
    assert titles == {"Després", "La feina segueix"}


def test_a_desktop_is_lost_and_comes_back_from_its_own_backup(
    central: Killable, machines: list[Machine], tmp_path: Path
) -> None:
    maria, pere = machines
    with central.started():
        maria.write(case_files.open_case_file, "Abans")
        maria.sync()
        waiting = maria.write(case_files.open_case_file, "No enviat encara")
        who = maria.office.identity
        kept = backup.make(
            maria.office.database, who.entity, who.entity_name, who.person_name, moment(maria.clock.now()),
            tmp_path / "disc",
        )  # fmt: skip
        assert kept is not None
        maria.write(case_files.open_case_file, "Després de la còpia")
        maria.sync()
        maria.switch_off()
        elsewhere, secrets = Desk(tmp_path / "ordinador nou"), MemorySecrets()
        office = elsewhere.restore(kept.folder, secrets, maria.clock, recovery_key=maria.recovery_key)
        engine, transport = starting.engine_of(office, secrets, maria.clock)
        machines[0] = back = Machine(elsewhere, office, secrets, maria.clock, maria.recovery_key, engine, transport)
        back.sync()
        told = back.office.read(quarantine.old_copy, who.device)
        assert told.became is not None and told.became[1] == "restored"
        # What waited in the backup was sent before the machine was lost: it is there, and once only.
        assert told.recorded == 1 and actions.offer_all(back.office) == (0, ())
        back.write(case_files.rename, waiting, "Enviat abans de perdre l'ordinador")
        for each in (back, pere, back):
            each.sync()
    registry = Registry(central.folder)
    equality.compare(registry.journal(ENTITY), back.office, pere.office)
    titles = sorted(row["title"]["title"] for row in of_kind(registry.journal(ENTITY), "case_file"))
    registry.close()
    assert titles == ["Abans", "Després de la còpia", "Enviat abans de perdre l'ordinador"]


def test_a_backup_that_was_touched_is_not_restored(central: Killable, tmp_path: Path) -> None:
    kept = tmp_path / "copia"
    with central.started():
        command(central, "backup", str(kept))
        with pytest.raises(RuntimeError, match="not empty"):
            command(central, "backup", str(kept))
    (database,) = (kept / "entities").iterdir()
    whole = database.read_bytes()
    database.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    before = {path: path.read_bytes() for path in central.folder.rglob("*.db")}
    with pytest.raises(RuntimeError, match="changed or is damaged"):
        command(central, "restore", str(kept), *RESTORE)
    database.unlink()
    with pytest.raises(RuntimeError, match="not whole"):
        command(central, "restore", str(kept), *RESTORE)
    with pytest.raises(RuntimeError, match="say who"):
        command(central, "restore", str(kept), "--operators", " ", "--reason", "x")
    assert {path: path.read_bytes() for path in central.folder.rglob("*.db")} == before
    with pytest.raises(RuntimeError, match="no backup"):
        command(central, "restore", str(tmp_path / "res"), *RESTORE)


def of_kind(journal: object, kind: str) -> list[dict[str, dict[str, str]]]:
    rows = equality.server_rows(journal)  # type: ignore[arg-type]
    return [units for (found, _), units in sorted(rows.items(), key=lambda one: one[0][1]) if found == kind]
