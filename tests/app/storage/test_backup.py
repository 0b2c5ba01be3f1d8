"""A backup on a disk of the person's own, made while they work, and the way back: an old copy that says so."""

import json
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from app.actions.case_files import open_case_file
from app.clock import SystemClock
from app.context import Office
from app.desk import Desk
from app.errors import BackupDamaged, WrongRecoveryKey
from app.storage import backup
from app.storage.journal import applying, moment, read_state
from tests.kit.offices import identity, settle
from tests.kit.secrets import MemorySecrets


@pytest.fixture
def secrets() -> MemorySecrets:
    return MemorySecrets()


def new_office(root: Path, secrets: MemorySecrets) -> tuple[Desk, Office, str]:
    desk, who = Desk(root), identity()
    office, printed = desk.create(who, bytes(32), None, secrets, SystemClock())
    with office.database.writing() as connection, applying(connection):
        settle(connection, who)
    return desk, office, printed


def made(office: Office, place: Path) -> Path:
    who = office.identity
    at = moment(office.clock.now())
    found = backup.make(office.database, who.entity, who.entity_name, who.person_name, at, place)
    assert found is not None
    return found.folder


def titles(office: Office) -> list[str]:
    return office.read(lambda c: list(c.execute(text("SELECT title FROM case_file ORDER BY title")).scalars()))


def test_a_backup_made_during_work_is_whole_and_comes_back_as_an_old_copy(
    tmp_path: Path, secrets: MemorySecrets
) -> None:
    desk, office, printed = new_office(tmp_path / "home", secrets)
    office.write(open_case_file, "Abans")
    working = threading.Event()

    def work() -> None:
        for number in range(40):
            office.write(open_case_file, f"Mentrestant {number}")
            working.set()

    worker = threading.Thread(target=work)
    worker.start()
    working.wait()
    folder = made(office, tmp_path / "disc")
    worker.join()
    office.write(open_case_file, "Zzz després")
    office.close()
    restored = desk.restore(folder, secrets, SystemClock())
    assert "Abans" in titles(restored) and "Zzz després" not in titles(restored)
    restored.database.check()
    with restored.database.reading() as connection:
        assert read_state(connection, "old_copy")["old_copy"] == "restored"
    assert restored.outside is not None and restored.outside.place is not None
    assert restored.outside.place.device_seq == 42  # what it had come to before it was set back
    restored.close()
    assert len(desk.list()) == 1
    aside = [one for one in (tmp_path / "home" / "offices").iterdir() if ".aside" in one.name]
    assert len(aside) == 1 and (aside[0] / "lligall.db").exists()
    reopened = desk.open(desk.list()[0], secrets, SystemClock(), recovery_key=printed)
    reopened.close()


def test_on_another_machine_the_recovery_key_opens_it(tmp_path: Path, secrets: MemorySecrets) -> None:
    _, office, printed = new_office(tmp_path / "home", secrets)
    office.write(open_case_file, "Guals")
    folder = made(office, tmp_path / "disc")
    office.close()
    elsewhere, store = Desk(tmp_path / "other"), MemorySecrets()
    with pytest.raises(WrongRecoveryKey):
        elsewhere.restore(folder, store, SystemClock(), recovery_key="0000-0000-0000-0000-0000-0000-0000")
    restored = elsewhere.restore(folder, store, SystemClock(), recovery_key=printed)
    assert titles(restored) == ["Guals"]
    restored.close()
    again = elsewhere.open(elsewhere.list()[0], store, SystemClock())
    again.close()


def test_what_is_no_whole_backup_changes_nothing(tmp_path: Path, secrets: MemorySecrets) -> None:
    desk, office, _ = new_office(tmp_path / "home", secrets)
    folder = made(office, tmp_path / "disc")
    office.close()
    database = folder / "lligall.db"
    whole = database.read_bytes()
    for spoil in (
        lambda: database.write_bytes(whole[:-1] + b"x"),
        database.unlink,
        lambda: (folder / backup.LIST).write_text("{}", encoding="utf-8"),
        (folder / backup.LIST).unlink,
    ):
        database.write_bytes(whole)
        spoil()
        with pytest.raises(BackupDamaged):
            desk.restore(folder, secrets, SystemClock())
        assert [one.folder.name for one in desk.list()] == [desk.list()[0].folder.name]
        desk.open(desk.list()[0], secrets, SystemClock()).close()


def test_nothing_in_it_can_be_read_without_a_key(tmp_path: Path, secrets: MemorySecrets) -> None:
    _, office, _ = new_office(tmp_path / "home", secrets)
    office.write(open_case_file, "Una paraula molt particular")
    folder = made(office, tmp_path / "disc")
    office.close()
    for path in folder.rglob("*"):
        if path.is_file():
            assert b"particular" not in path.read_bytes()
    said = json.loads((folder / backup.LIST).read_text(encoding="utf-8"))
    assert said["person_name"] == identity().person_name


def test_one_that_was_stopped_is_none(tmp_path: Path, secrets: MemorySecrets) -> None:
    _, office, _ = new_office(tmp_path / "home", secrets)
    files = office.database.path.parent / "files"
    files.mkdir(exist_ok=True)
    (files / "aa").write_bytes(b"sealed")
    who = office.identity
    stopped = backup.make(
        office.database, who.entity, who.entity_name, who.person_name, "2026-11-23T08:00:00.000Z", tmp_path,
        lambda _done, _all: False,
    )  # fmt: skip
    assert stopped is None
    with pytest.raises(BackupDamaged):
        backup.read(next(tmp_path.glob("Lligall *")))
    office.close()
