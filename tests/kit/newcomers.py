"""A town hall that somebody new joins: whatever they take over must be what those hold who read everything."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.actions import case_files, notes, readers
from app.queries.search import search
from app.storage.journal import read_state
from sync.client import batch, newcomer
from sync.server import snapshots as making
from tests.kit.desktops import Desktop, Town


def make_small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A journal of a few entries is large, a piece holds a few rows, and a page of the journal a few entries."""
    monkeypatch.setattr(batch, "FIRST", 1_000)
    monkeypatch.setattr(newcomer, "FROM", 1)
    monkeypatch.setattr(making, "PLAIN", 1_500)
    monkeypatch.setattr(making, "WORTH", 1)


@dataclass
class Story:
    town: Town
    maria: Desktop
    file: str
    folder: Path
    made: int = 0

    def writes(self, count: int) -> None:
        for _ in range(count):
            self.made += 1
            self.maria.office.write(notes.add, self.file, f"nota {self.made} " + "paraula " * (self.made % 9))
        self.maria.sync()

    def councillor(self) -> str:
        """A person to whom one file is named."""
        person = self.town.person("Neus Consellera", "councillor")
        self.maria.sync()
        self.maria.office.write(readers.name_reader, self.file, person)
        self.maria.sync()
        return person

    def newcomer(self, name: str = "Pere", role: str = "clerk") -> Desktop:
        """A desktop that has not exchanged yet: whether from a snapshot is to be seen."""
        self.made += 1
        return self.town.desktop(self.folder / f"{name}{self.made}", name, role, sync=False)


@contextmanager
def told(folder: Path) -> Iterator[Story]:
    """A town hall with something to take over."""
    town = Town()
    maria = town.desktop(folder / "maria")
    made = Story(town, maria, maria.office.write(case_files.open_case_file, "Guals").result, folder)
    other = maria.office.write(case_files.open_case_file, "Obra major").result
    maria.office.write(notes.add, other, "la que no es veu")
    made.writes(25)
    try:
        yield made
    finally:
        town.close()


def settle(desktop: Desktop) -> None:
    while desktop.engine.settle():
        pass


def kept(desktop: Desktop) -> list[tuple[Any, ...]]:
    """Everything that is kept of the journal."""
    with desktop.database.reading() as connection:
        run = connection.exec_driver_sql
        entries = run("SELECT * FROM journal_entry ORDER BY seq").all()
        return [*map(tuple, entries), *map(tuple, run("SELECT * FROM journal_touch ORDER BY row, seq").all())]


def totals(desktop: Desktop) -> list[Any]:
    with desktop.database.reading() as connection:
        return list(connection.exec_driver_sql("SELECT * FROM kind_total WHERE count > 0 ORDER BY kind").all())


def same(one: Desktop, other: Desktop) -> None:
    assert one.shown() == other.shown()
    assert totals(one) == totals(other)
    assert kept(one) == kept(other)
    with one.database.reading() as left, other.database.reading() as right:
        names = ("cursor", "cursor_hash", "incarnation", "scope", "form", "checkpoint")
        assert read_state(left, *names) == read_state(right, *names)
        assert search(left, "paraula") == search(right, "paraula") != []
        query = "SELECT kind, id, case_file_id, numbers FROM search_entry ORDER BY kind, id"
        assert left.exec_driver_sql(query).all() == right.exec_driver_sql(query).all()
