"""The log is emptied beside the work: commits do not wait for it, its end is awaited, its failing is nobody's."""

import os
import threading
from pathlib import Path
from typing import Any

import pytest

from sync.server.store import checkpoints, opening
from sync.server.store.checkpoints import Checkpoints, dbapi2
from sync.server.store.opening import open_file
from sync.server.store.sqlite import SqliteDatabase

KEY = bytes(32)


def pushed(database: SqliteDatabase, rows: int = 40) -> None:
    with database.writing() as connection:
        for _ in range(rows):
            connection.execute("INSERT INTO kept_file (sha256, size, kept_at) VALUES (?, 1, ?)", (
                os.urandom(32).hex(), "x" * 4_000,
            ))  # fmt: skip


def left(database: SqliteDatabase) -> int:
    """Pages of the log that are not in the file."""
    _, written, done = database.connection.execute("PRAGMA wal_checkpoint(NOOP)").fetchone() or (0, 0, 0)
    return written - done


@pytest.mark.sqlite_only
def test_what_was_written_comes_into_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoints, "FROM", 100)
    database = open_file(tmp_path / "e.db", KEY)
    for _ in range(30):
        pushed(database)
    database._settle()
    pushed(database)  # sees what the last one has left
    database._settle()
    assert left(database) < 100
    database.close()
    again = open_file(tmp_path / "e.db", KEY)
    assert again.connection.execute("SELECT count(*) FROM kept_file").fetchone() == (31 * 40,)
    again.close()


@pytest.mark.sqlite_only
def test_a_commit_waits_for_none_and_closing_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoints, "FROM", 10)
    may_go, began = threading.Event(), threading.Event()
    another = opening._another

    def slow(path: Path, key: bytes) -> Any:
        began.set()
        assert may_go.wait(30)
        return another(path, key)

    monkeypatch.setattr(opening, "_another", slow)
    database = open_file(tmp_path / "e.db", KEY)
    pushed(database)
    assert began.wait(30)
    pushed(database)  # while it runs
    closing = threading.Thread(target=database.close)
    closing.start()
    closing.join(0.2)
    assert closing.is_alive()
    may_go.set()
    closing.join(30)
    assert not closing.is_alive()
    assert [path.name for path in tmp_path.iterdir()] == ["e.db"]


@pytest.mark.sqlite_only
def test_one_that_fails_is_nobodys_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoints, "FROM", 10)

    def broken(_path: Path, _key: bytes) -> Any:
        raise dbapi2.OperationalError("disk I/O error")

    monkeypatch.setattr(opening, "_another", broken)
    database = open_file(tmp_path / "e.db", KEY)
    for _ in range(3):
        pushed(database)
    assert database.connection.execute("SELECT count(*) FROM kept_file").fetchone() == (120,)
    database.close()


@pytest.mark.sqlite_only
def test_a_log_that_cannot_be_looked_at_leaves_the_commit_alone() -> None:
    class Broken:
        def execute(self, _statement: str) -> Any:
            raise dbapi2.OperationalError("disk I/O error")

    Checkpoints(lambda: None).look(Broken())
