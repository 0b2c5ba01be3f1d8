"""The desktop's offices: made whole or not at all, found again, opened with either key, never deleted."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from app import desk as desk_module
from app import paths
from app.context import Office
from app.desk import Desk, Server
from app.errors import DatabaseDamaged, DatabaseInUse, DatabaseMissing, DiskFull, SecretMissing, WrongPassphrase
from app.storage import journal, vault
from tests.kit.clock import SettableClock
from tests.kit.offices import identity
from tests.kit.secrets import MemorySecrets, NoSecrets

library: Any = dbapi2
SERVER = Server("https://lligall.example.test", b"\x02" * 32, "incarnation-1")
CLOCK = SettableClock()


def create(desk: Desk, secrets: MemorySecrets, person: str = "Maria Prova", **more: Any) -> str:
    """An office made and closed; its recovery key."""
    office, printed = desk.create(identity(person, **more), b"\x01" * 32, SERVER, secrets, CLOCK)
    office.close()
    return printed


@pytest.fixture
def secrets() -> MemorySecrets:
    return MemorySecrets()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "un perfil amb espais i 100% d'accents à")


def known(office: Office) -> dict[str, Any]:
    names = ("server_url", "server_key", "incarnation", "device_key", "epoch", "device_seq", "cursor")
    return office.read(journal.read_state, *names)


def test_an_office_is_found_and_opened_again(desk: Desk, secrets: MemorySecrets) -> None:
    assert desk.list() == []
    office, _ = desk.create(identity(), b"\x01" * 32, SERVER, secrets, CLOCK)
    expected = {
        "server_url": SERVER.url, "server_key": SERVER.key, "incarnation": "incarnation-1",
        "device_key": b"\x01" * 32, "epoch": 1, "device_seq": 0, "cursor": 0,
    }  # fmt: skip
    assert known(office) == expected
    office.close()
    (found,) = desk.list()
    assert (found.entity, found.person_name) == (identity().entity, "Maria Prova Exemple")
    office = desk.open(found, secrets, CLOCK)
    assert office.identity == identity()
    assert known(office) == expected
    with pytest.raises(DatabaseInUse):
        desk.open(found, secrets, CLOCK)
    office.close()


def test_several_entities_and_persons_in_order_of_name(desk: Desk, secrets: MemorySecrets) -> None:
    for name, entity in (("Sort", "2502090001"), ("Alins", "2502090002"), ("àger", "2502090003")):
        create(desk, secrets, entity=entity, entity_name=name)
    create(desk, secrets, "Pere Exemple", entity="2502090002", entity_name="Alins")
    assert [(one.entity_name, one.person_name) for one in desk.list()] == [
        ("àger", "Maria Prova"), ("Alins", "Maria Prova"), ("Alins", "Pere Exemple"), ("Sort", "Maria Prova"),
    ]  # fmt: skip


def test_enrolled_again_beside_the_old_office(desk: Desk, secrets: MemorySecrets) -> None:
    """The office of before is left as it is: it may hold work that was never sent."""
    create(desk, secrets)
    before = desk.list()
    create(desk, secrets)
    assert len(desk.list()) == 2
    assert before[0] in desk.list()


def test_a_reset_store_and_the_recovery_key(desk: Desk, secrets: MemorySecrets) -> None:
    printed = create(desk, secrets)
    (found,) = desk.list()
    secrets.reset()
    with pytest.raises(SecretMissing):
        desk.open(found, secrets, CLOCK)
    office = desk.open(found, secrets, CLOCK, recovery_key=printed)
    assert known(office)["device_key"] == b"\x01" * 32
    office.close()
    desk.open(found, secrets, CLOCK).close()  # the store has its secret again
    assert any(name.endswith("/device") for name in secrets.kept)


def test_without_any_store_the_recovery_key_opens(desk: Desk, secrets: MemorySecrets) -> None:
    printed = create(desk, secrets)
    (found,) = desk.list()
    desk.open(found, NoSecrets(), CLOCK, recovery_key=printed).close()


def test_a_forgotten_passphrase(desk: Desk, secrets: MemorySecrets) -> None:
    office, printed = desk.create(identity(), b"\x01" * 32, SERVER, secrets, CLOCK, passphrase="la d'abans")
    office.close()
    (found,) = desk.list()
    assert found.has_passphrase
    with pytest.raises(WrongPassphrase):
        desk.open(found, secrets, CLOCK)
    desk.open(found, secrets, CLOCK, passphrase="la d'abans").close()
    desk.open(found, secrets, CLOCK, recovery_key=printed, passphrase="la nova").close()
    with pytest.raises(WrongPassphrase):
        desk.open(found, secrets, CLOCK, passphrase="la d'abans")
    desk.open(found, secrets, CLOCK, passphrase="la nova").close()


def test_the_recovery_key_leaves_no_office_without_its_passphrase(desk: Desk, secrets: MemorySecrets) -> None:
    office, printed = desk.create(identity(), b"\x01" * 32, SERVER, secrets, CLOCK, passphrase="el meu gat")
    office.close()
    (found,) = desk.list()
    desk.open(found, secrets, CLOCK, recovery_key=printed).close()
    assert desk.list() == [found]
    with pytest.raises(WrongPassphrase):
        desk.open(found, secrets, CLOCK)
    desk.open(found, secrets, CLOCK, passphrase="el meu gat").close()


def test_a_passphrase_is_set_changed_and_taken_away(desk: Desk, secrets: MemorySecrets) -> None:
    printed = create(desk, secrets)
    (found,) = desk.list()
    office = desk.open(found, secrets, CLOCK)
    desk.set_passphrase(found, secrets, "el meu gat és gris")
    office.close()
    (found,) = desk.list()
    assert found.has_passphrase and not desk.needs_passphrase(found)
    for wrong in (None, "", "el meu gos"):
        with pytest.raises(WrongPassphrase):
            desk.set_passphrase(found, secrets, "una de ben nova", wrong)
        with pytest.raises(WrongPassphrase):
            desk.open(found, secrets, CLOCK, passphrase=wrong)
    with pytest.raises(ValueError, match="8"):
        desk.set_passphrase(found, secrets, "curta", "el meu gat és gris")
    desk.set_passphrase(found, secrets, "una de ben nova", "el meu gat és gris")
    desk.open(found, secrets, CLOCK, passphrase="una de ben nova").close()
    desk.set_passphrase(found, secrets, None, "una de ben nova")
    desk.open(found, secrets, CLOCK).close()
    desk.open(found, secrets, CLOCK, recovery_key=printed).close()


def test_who_shares_an_account_keeps_a_passphrase(desk: Desk, secrets: MemorySecrets) -> None:
    create(desk, secrets)
    create(desk, secrets, entity="2502090002", entity_name="Alins")
    assert not any(map(desk.needs_passphrase, desk.list())), "one person in two entities shares with nobody"
    create(desk, secrets, "Pere Exemple", entity="2502090002", entity_name="Alins")
    needing = [one for one in desk.list() if desk.needs_passphrase(one)]
    assert [(one.entity_name, one.person_name) for one in needing] == [
        ("Alins", "Maria Prova"), ("Alins", "Pere Exemple"),
    ]  # fmt: skip
    desk.set_passphrase(needing[0], secrets, "el meu gat és gris")
    with pytest.raises(ValueError, match="each has"):
        desk.set_passphrase(needing[0], secrets, None, "el meu gat és gris")
    assert [one.has_passphrase for one in desk.list()] == [False, True, False]


def test_a_database_that_is_gone_or_another(desk: Desk, secrets: MemorySecrets) -> None:
    create(desk, secrets)
    create(desk, secrets, "Pere Exemple")
    one, other = desk.list()
    path = one.folder / paths.DATABASE
    aside = path.with_suffix(".aside")
    path.rename(aside)
    with pytest.raises(DatabaseMissing):
        desk.open(one, secrets, CLOCK)
    assert not path.exists(), "nothing is made in its place"
    shutil.copyfile(other.folder / paths.DATABASE, path)
    with pytest.raises(DatabaseDamaged):  # the vault has proven its key, so it is not the key that is wrong
        desk.open(one, secrets, CLOCK)
    path.unlink()
    aside.rename(path)
    desk.open(one, secrets, CLOCK).close()


def test_the_salt_in_the_vault_opens_a_database_without_its_first_bytes(desk: Desk, secrets: MemorySecrets) -> None:
    create(desk, secrets)
    (found,) = desk.list()
    path = found.folder / paths.DATABASE
    with path.open("r+b") as file:
        file.write(b"\0" * 16)
    office = desk.open(found, secrets, CLOCK)
    office.database.check()
    office.close()


def test_a_crash_while_an_office_is_made(desk: Desk, secrets: MemorySecrets, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not in the list, and the next attempt is not in its way."""

    def full(*_: Any) -> None:
        raise DiskFull("there")

    for step in ("create_database", "put_in_place"):
        with monkeypatch.context() as trouble:
            trouble.setattr(desk_module, step, full)
            with pytest.raises(DiskFull):
                create(desk, secrets)
        assert desk.list() == []
    create(desk, secrets)
    assert len(desk.list()) == 1


def test_a_folder_that_is_not_an_office_is_left_out(
    desk: Desk, secrets: MemorySecrets, caplog: pytest.LogCaptureFixture
) -> None:
    create(desk, secrets)
    offices = paths.offices_folder(desk.root)
    (offices / "buit").mkdir()
    (offices / "trencat").mkdir()
    (offices / "trencat" / vault.FILE).write_text("rubbish", encoding="utf-8")
    (offices / "un fitxer").write_text("", encoding="utf-8")
    assert len(desk.list()) == 1
    assert "cannot be read" in caplog.text


def test_a_practice_office_has_no_server(desk: Desk, secrets: MemorySecrets) -> None:
    office, _ = desk.create(identity(), b"\x01" * 32, None, secrets, CLOCK)
    assert "server_url" not in known(office)
    office.close()
