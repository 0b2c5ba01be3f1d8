"""A stolen desktop tells nothing: a thousand planted texts written through actions, none readable on the disk."""

import logging
import os
from pathlib import Path

import pytest
from sqlalchemy import text

from app import logs, paths
from app.desk import Desk, Server
from app.domain.text import fold
from app.settings import Settings
from app.storage import vault
from tests.kit.canaries import TEMPORARY, Canaries, heard, sing
from tests.kit.clock import SettableClock
from tests.kit.offices import identity, settle
from tests.kit.secrets import MemorySecrets

SERVER = Server("https://lligall.example.test", b"\x02" * 32, "incarnation-1")


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The temporary folder of everything in this test, SQLite's too."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for name in TEMPORARY:
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
