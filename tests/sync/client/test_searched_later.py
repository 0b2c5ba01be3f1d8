"""Rows that come by the hundred are shown at once and entered in the search index afterwards: whatever is done to them
in between, in the end the index is the one made anew."""

import random
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from sqlalchemy import Connection

from app.actions import case_files, notes, parties, tasks
from app.queries.search import search
from app.storage import index_progress, search_index
from tests.faults.lane import Bug
from tests.kit.desktops import Desktop, Town
from tests.kit.indexed import contents

WORDS = ("barana", "gual", "façana")


def entered(desktop: Desktop, most: int = 1_000) -> bool:
    """One slice; whether there is more."""
    with desktop.database.writing() as connection:
        return search_index.go_on(connection, most)


def left(desktop: Desktop) -> float | None:
    return desktop.office.read(index_progress.part_made)


def is_as_made_anew(desktop: Desktop) -> bool:
    with desktop.database.writing() as connection:
        found = contents(connection)
        search_index.rebuild(connection)
        return contents(connection) == found and index_progress.part_made(connection) is None


def days_in_between(folder: Path, seed: int) -> bool:
    """One writes by the handful; the other, to whom it comes, edits and removes it while it is being entered. Whether
    in the end everything is found."""
    chance = random.Random(seed)
    with closing(Town()) as town, patch.object(search_index, "LATER", chance.choice((1, 2, 4))):
        maria, joan = town.desktop(folder / "maria"), town.desktop(folder / "joan", "Joan Mostra")
        file = maria.office.write(case_files.open_case_file, "Primer").result
        town.level(maria, joan)
        written: list[str] = []
        for _ in range(30):
            who = chance.choice((maria, joan))
            here = [note for note in written if who.office.read(lambda c, note=note: _is_note(c, note))]
            match chance.randrange(8):
                case 0 | 1:
                    for _ in range(5):
                        written.append(who.office.write(notes.add, file, f"Nota {chance.choice(WORDS)}").result)
                case 2:
                    who.office.write(tasks.add, f"Trucar per {chance.choice(WORDS)}", file)
                case 3:
                    who.office.write(parties.add, first_surname=f"Exemple {chance.choice(WORDS)}")
                case 4 if here:
                    who.office.write(notes.edit, chance.choice(here), f"Una altra {chance.random()}")
                case 5 if here:
                    gone = chance.choice(here)
                    written.remove(gone)
                    who.office.write(notes.remove, gone)
                case 6:
                    entered(who, chance.randint(1, 4))
                case _:
                    who.sync()
        town.level(maria, joan)
        for desktop in (maria, joan):
            while entered(desktop, chance.randint(1, 6)):
                pass
        return all(left(desktop) is None and is_as_made_anew(desktop) for desktop in (maria, joan))


def _is_note(connection: Connection, note: str) -> bool:
    query = "SELECT 1 FROM note WHERE id = ? AND removed IS NOT TRUE"
    return connection.exec_driver_sql(query, (note,)).first() is not None


@pytest.mark.parametrize("seed", range(10))
def test_whatever_happens_in_between_everything_is_found_in_the_end(tmp_path: Path, seed: int) -> None:
    assert days_in_between(tmp_path, seed)


@contextmanager
def taken_away_and_entered() -> Iterator[None]:
    """What was removed meanwhile is entered all the same."""
    made = search_index._STATEMENTS["note"]
    wrong = replace(made, unentered=made.unentered.replace("NOT t.removed IS TRUE", "TRUE"))
    assert wrong != made
    with patch.dict(search_index._STATEMENTS, note=wrong):
        yield


@contextmanager
def half_is_forgotten() -> Iterator[None]:
    """What was left is taken for entered one slice too early."""
    with patch.object(index_progress, "oldest_left", lambda *_: None):
        yield


@pytest.mark.parametrize("bug", [taken_away_and_entered, half_is_forgotten])
def test_what_is_planted_is_noticed(tmp_path: Path, bug: Bug) -> None:
    with bug():
        assert not all(days_in_between(tmp_path / str(seed), seed) for seed in range(10))


def test_hundreds_are_shown_at_once_and_found_a_moment_later(town: Town, tmp_path: Path) -> None:
    maria, joan = town.desktop(tmp_path / "maria"), town.desktop(tmp_path / "joan", "Joan Mostra")
    file = maria.office.write(case_files.open_case_file, "Primer").result
    town.level(maria, joan)
    for number in range(search_index.LATER):
        maria.office.write(notes.add, file, f"Barana {number}")
    town.level(maria, joan)
    assert left(maria) is None and left(joan) == 0
    assert joan.shown() == maria.shown() and not joan.office.read(search, "barana")
    maria.office.write(notes.add, file, "Una més, la barana")
    town.level(maria, joan)
    assert len(joan.office.read(search, "barana")) == 1, "a few are found at once"
    assert joan.engine.part_indexed() == 0
    while joan.engine.settle():
        pass
    assert joan.engine.part_indexed() is None
    assert len(joan.office.read(search, "barana")) == len(maria.office.read(search, "barana")) > 1


def test_what_was_left_is_not_lost_when_the_program_ends(town: Town, tmp_path: Path) -> None:
    maria, joan = town.desktop(tmp_path / "maria"), town.desktop(tmp_path / "joan", "Joan Mostra")
    file = maria.office.write(case_files.open_case_file, "Primer").result
    town.level(maria, joan)
    maria.office.write(notes.add, file, "Barana")
    maria.sync()
    with patch.object(search_index, "LATER", 1):
        joan.sync()
    again = joan.restart()
    assert left(again) == 0 and again.engine.part_indexed() == 0
    while again.engine.settle():
        pass
    assert len(again.office.read(search, "barana")) == 1
