"""A version on trial has migrated a database and then fails: the one before opens what it can read, whatever moment the
power goes; and once a version has passed nothing goes back.
"""

import itertools
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import paths
from app.actions import parties
from app.context import Office
from app.desk import Desk
from app.errors import DatabaseTooNew, DiskFull, StorageProblem
from app.storage import before_migrating, journal, migrations
from app.storage.before_migrating import BEFORE, NEWER
from app.storage.database import Database
from tests.app.test_desk import CLOCK, create
from tests.kit.offices import settle
from tests.kit.secrets import MemorySecrets

OURS = migrations.REVISION


@pytest.fixture
def secrets() -> MemorySecrets:
    return MemorySecrets()


@pytest.fixture
def root(tmp_path: Path, secrets: MemorySecrets) -> Path:
    """A profile in which one person is noted."""
    create(Desk(tmp_path), secrets)
    office = opened(Desk(tmp_path), secrets)
    with office.database.writing() as connection:
        settle(connection, office.identity)
    office.write(parties.add, given_name="Pere", first_surname="Mostra")
    office.close()
    return tmp_path


@pytest.fixture
def as_newer(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """From now on the program is the next version, with other tables; or ours again."""

    def become(newer: bool) -> None:
        monkeypatch.setattr(migrations, "REVISION", OURS + newer)
        monkeypatch.setattr(migrations.migrate, "__defaults__", (OURS + newer,))

    upgrade = migrations._upgrade
    monkeypatch.setattr(
        migrations, "_upgrade", lambda connection, to: None if to > OURS else upgrade(connection, to)
    )
    return become


def opened(desk: Desk, secrets: MemorySecrets) -> Office:
    (known,) = desk.list()
    return desk.open(known, secrets, CLOCK)


def names(office: Office) -> list[str]:
    with office.database.reading() as connection:
        return list(connection.exec_driver_sql("SELECT given_name FROM party ORDER BY given_name").scalars())


def on_trial(root: Path, secrets: MemorySecrets) -> None:
    """It opens the office, and never comes to its window."""
    desk = Desk(root)
    desk.on_trial = True
    opened(desk, secrets).close()


def beside(root: Path) -> set[str]:
    (folder,) = Desk(root).folders()
    return {each.name.removeprefix(paths.DATABASE) for each in folder.glob(f"{paths.DATABASE}.*")} - {".lock"}


def test_what_it_migrated_is_put_aside_and_the_server_told(root, secrets, as_newer) -> None:
    as_newer(True)
    on_trial(root, secrets)
    on_trial(root, secrets)  # once more: the copy stays the one from before
    assert BEFORE in beside(root)
    as_newer(False)
    desk = Desk(root)
    office = opened(desk, secrets)
    assert names(office) == ["Pere"]
    assert office.read(journal.read_state, "old_copy")["old_copy"] == "restored"
    office.write(parties.add, given_name="Rosa", first_surname="Fictícia")
    office.close()
    assert NEWER in beside(root) and BEFORE not in beside(root)
    desk.passed()
    assert beside(root) == set()


def test_once_it_has_passed_there_is_no_going_back(root, secrets, as_newer) -> None:
    as_newer(True)
    desk = Desk(root)
    desk.on_trial = True
    office = opened(desk, secrets)
    desk.passed()
    office.close()
    assert beside(root) == set()
    as_newer(False)
    with pytest.raises(DatabaseTooNew):
        opened(Desk(root), secrets)


def test_a_version_that_is_not_on_trial_keeps_no_copy(root, secrets, as_newer) -> None:
    as_newer(True)
    opened(Desk(root), secrets).close()
    assert beside(root) == set()


def test_without_room_for_the_copy_nothing_is_migrated(root, secrets, as_newer, monkeypatch) -> None:
    as_newer(True)

    def full(_self: Database, path: Path) -> None:
        path.write_bytes(b"half")
        raise DiskFull(path)

    monkeypatch.setattr(Database, "copy_to", full)
    with pytest.raises(DiskFull):
        on_trial(root, secrets)
    as_newer(False)
    office = opened(Desk(root), secrets)
    assert names(office) == ["Pere"]
    assert not office.read(journal.read_state, "old_copy").get("old_copy")
    office.close()


class PowerGone(BaseException):
    """Nothing more is done."""


def copy_first(path: Path) -> None:
    """Planted: the copy takes its place before the log of the newer one is out of the way."""
    if path.is_file():
        before_migrating.put_in_place(path, path.with_name(path.name + NEWER))
    before_migrating.put_in_place(path.with_name(path.name + BEFORE), path)
    before_migrating.remove(path.with_name(path.name + "-wal"))


@pytest.mark.parametrize("go_back", [before_migrating.go_back, copy_first])
def test_the_power_goes_at_any_step(root, secrets, as_newer, monkeypatch, go_back) -> None:
    monkeypatch.setattr(before_migrating, "go_back", go_back)
    as_newer(True)
    killed_on_trial(root, secrets)
    as_newer(False)
    kept = root.with_name(root.name + " as it was left")
    shutil.copytree(root, kept)
    found = []
    for step in itertools.count():
        ended = _opens(step, root, secrets, monkeypatch)
        try:
            office = opened(Desk(root), secrets)
            office.database.check()
            found += [names(office)]
            office.close()
        except StorageProblem as problem:
            found += [problem]
        if ended:
            break
        shutil.rmtree(root)
        shutil.copytree(kept, root)
    assert step >= 3
    assert all(each == ["Pere"] for each in found) == (go_back is not copy_first), found


def killed_on_trial(root: Path, secrets: MemorySecrets) -> None:
    """The newer version is ended while something it wrote is only in the log."""
    desk = Desk(root)
    desk.on_trial = True
    office = opened(desk, secrets)
    office.write(parties.add, given_name="Ningú", first_surname="Mostra")
    (folder,) = desk.folders()
    left = {each: each.read_bytes() for each in folder.iterdir() if each.name in ("lligall.db", "lligall.db-wal")}
    office.close()
    for path, content in left.items():
        path.write_bytes(content)


def _opens(step: int, root: Path, secrets: MemorySecrets, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Open the office with the version before, and let the power go at a step; whether it came to its end first."""
    left = [step]

    def counted(do: Callable[..., None]) -> Callable[..., None]:
        def one(*arguments: Any) -> None:
            if not left[0]:
                raise PowerGone
            left[0] -= 1
            do(*arguments)

        return one

    with monkeypatch.context() as patch:
        patch.setattr(before_migrating, "put_in_place", counted(before_migrating.put_in_place))
        patch.setattr(before_migrating, "remove", counted(before_migrating.remove))
        try:
            opened(Desk(root), secrets).close()
        except PowerGone:
            return False
    return True
