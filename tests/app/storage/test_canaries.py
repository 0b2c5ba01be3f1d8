"""A stolen desktop tells nothing: a thousand planted texts written through actions, none readable on the disk."""

import itertools
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from app import logs, paths
from app.actions import case_files, notes, parties, steps, tags, tasks
from app.context import Office
from app.desk import Desk, Server
from app.domain.text import compact, fold
from app.settings import Settings
from app.storage import vault
from tests.kit.clock import SettableClock
from tests.kit.offices import identity, settle
from tests.kit.secrets import MemorySecrets

SERVER = Server("https://lligall.example.test", b"\x02" * 32, "incarnation-1")


class Canaries(Iterator[str]):
    """Texts that occur nowhere else: words of invented letters, and invented identity numbers."""

    def __init__(self) -> None:
        self.sung: list[str] = []
        self._numbers = itertools.count()

    def __next__(self) -> str:
        number = next(self._numbers)
        # Letters for digits, so that a canary is a word in the index as well.
        word = "Canari" + "".join("bcdfghjklm"[int(digit)] for digit in f"{number:05d}") + "Groc·lilà"
        self.sung.append(word)
        return word

    def identifier(self) -> str:
        """An invented NIF with its right letter."""
        number = 100_000 + next(self._numbers)
        nif = f"{number:08d}{'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23]}"
        self.sung.append(nif)
        return nif


def sing(office: Office, canaries: Canaries, rounds: int) -> None:
    for _ in range(rounds):
        file = office.write(case_files.open_case_file, next(canaries)).result
        office.write(case_files.set_remarks, file, f"{next(canaries)}\n{next(canaries)}")
        office.write(case_files.set_paper_location, file, next(canaries))
        office.write(notes.add, file, next(canaries))
        office.write(tasks.add, next(canaries), case_file=file)
        office.write(steps.add, file, next(canaries))
        office.write(tags.put, file, next(canaries))
        party = office.write(parties.add, "person", given_name=next(canaries), identifier=canaries.identifier()).result
        office.write(parties.edit_remarks, party, next(canaries))


def forms(canary: str) -> list[bytes]:
    """How a text could lie on a disk: as typed, folded, in capitals, in the encodings of files and of Windows."""
    plain = {canary, fold(canary), compact(canary), canary.upper(), canary.lower()}
    return [word.encode(encoding) for word in plain for encoding in ("utf-8", "utf-16-le", "latin-1")]


def heard(folder: Path, canaries: list[str]) -> list[str]:
    """Files of a folder in which a canary can be read."""
    wanted = [form for canary in canaries for form in forms(canary)]
    prefixes = {form[:9] for form in wanted}
    found = []
    for path in folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        if any(prefix in content for prefix in prefixes) and any(form in content for form in wanted):
            found.append(path.name)
    return found


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The temporary folder of everything in this test, SQLite's too."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(folder))
    return folder


def test_a_thousand_canaries(tmp_path: Path, temporary: Path) -> None:
    root, secrets, canaries = tmp_path / "perfil", MemorySecrets(), Canaries()
    handler = logs.start(root)
    who = identity()
    office, printed = Desk(root).create(who, os.urandom(32), SERVER, secrets, SettableClock())
    try:
        with office.database.writing() as connection:
            settle(connection, who)
            # A small memory makes SQLite spill its pages to the disk while it sorts and writes.
            connection.exec_driver_sql("PRAGMA cache_size = 20")
        Settings(paths.settings_file(root)).set("look", "dark")
        sing(office, canaries, 100)
        for canary in canaries.sung[::50]:
            logging.getLogger("app.test").warning("looked for %s", canary, extra={"row": canary})
        office.read(lambda c: c.execute(text("SELECT * FROM case_file ORDER BY remarks, title")).all())
        assert len(canaries.sung) >= 1_000
        names = {path.name for path in root.rglob("*") if path.is_file()}
        assert {"lligall.db", "lligall.db-wal", vault.FILE, vault.COPY, "settings.json", "lligall.log"} <= names
        assert heard(root, canaries.sung) == [], "while it is open"
        assert heard(temporary, canaries.sung) == []
    finally:
        office.close()
        logs.stop(handler)
    assert heard(root, canaries.sung) == [], "after it was closed"
    keys = [printed, printed.replace("-", ""), *secrets.kept.values()]
    assert heard(root, keys) == [], "nor the keys"


def test_a_canary_in_any_file_would_be_heard(tmp_path: Path) -> None:
    canaries = Canaries()
    sung = [next(canaries), canaries.identifier()]
    for number, content in enumerate(
        (sung[0].encode(), fold(sung[0]).encode(), sung[1].encode("utf-16-le"), b"silence")
    ):
        (tmp_path / str(number)).write_bytes(b"\0" * 100 + content + b"\0")
    assert sorted(heard(tmp_path, sung)) == ["0", "1", "2"]
