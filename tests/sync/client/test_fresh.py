"""A page's creations of which it says nothing else are written at once: what is then here is what folding makes."""

import random
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from sqlalchemy import Connection

from app.actions import case_files, notes, parties, tasks
from app.errors import HistoryAlarm
from app.queries.search import search
from sync.client import fresh
from tests.kit.desktops import Desktop, Town

WORDS = ("barana", "gual", "façana", "llicència", "obres", "camí")


def some_days(maria: Desktop, pere: Desktop, town: Town, seed: int) -> None:
    """Creations, and creations that are altered, merged, or removed afterwards, by two who do not always meet."""
    chance = random.Random(seed)
    files = [maria.office.write(case_files.open_case_file, "Primer").result]
    town.level(maria, pere)
    written: list[str] = []
    for _ in range(25):
        desktop = chance.choice((maria, pere))
        word, file = chance.choice(WORDS), chance.choice(files)
        match chance.randrange(7):
            case 0:
                files.append(maria.office.write(case_files.open_case_file, f"Expedient {word}").result)
                town.level(maria, pere)
            case 1 | 2:
                written.append(maria.office.write(notes.add, file, f"Nota de {word} {chance.random()}").result)
            case 3 if written:
                maria.office.write(notes.edit, chance.choice(written), f"Una altra nota de {word}")
            case 4 if written:
                maria.office.write(notes.remove, written.pop(chance.randrange(len(written))))
            case 5:
                desktop.office.write(parties.add, first_surname=f"Exemple {word}")
            case _:
                desktop.office.write(tasks.add, f"Trucar per {word}", file)
    town.level(maria, pere)


TABLES = ("note", "task", "case_file", "party", "kind_total", "journal_entry", "journal_touch", "journal_block")


def everything(connection: Connection) -> dict[str, Any]:
    """Rows, totals and kept entries; the index as the things it has and what searching finds."""
    found: dict[str, Any] = {
        table: sorted(map(repr, connection.exec_driver_sql(f"SELECT * FROM {table}").all())) for table in TABLES
    }
    entries = connection.exec_driver_sql("SELECT kind, id, case_file_id, numbers FROM search_entry").all()
    found["entries"] = sorted(map(repr, entries))
    for word in (*WORDS, "nota", "altra", "primer", "trucar", "e"):
        found[word] = sorted((hit.kind, hit.id) for hit in search(connection, word, 1_000))
    return found


def read(desktop: Desktop) -> dict[str, Any]:
    desktop.sync()
    with desktop.database.reading() as connection:
        return everything(connection)


@pytest.mark.parametrize("seed", range(6))
def test_written_at_once_or_folded_is_the_same(town: Town, tmp_path: Path, seed: int) -> None:
    maria = town.desktop(tmp_path / "maria")
    pere = town.desktop(tmp_path / "pere", "Pere Mostra", "clerk")
    quick, slow = town.desktop(tmp_path / "joan", "Joan Mostra"), town.desktop(tmp_path / "anna", "Anna Mostra")
    town.level(maria, pere)
    some_days(maria, pere, town, seed)
    with patch.object(fresh.Fresh, "write", autospec=True, side_effect=fresh.Fresh.write) as write:
        found = read(quick)
    assert any(len(call.args[0]) for call in write.call_args_list)
    with patch.object(fresh.Fresh, "is_here", return_value=True):
        assert read(slow) == found
    assert quick.shown() == slow.shown() == maria.shown()


def test_what_is_said_twice_is_not_fresh(town: Town, tmp_path: Path) -> None:
    """The planted breach: a creation that is altered in the same page is written as it was created."""
    maria, joan = town.desktop(tmp_path / "maria"), town.desktop(tmp_path / "joan", "Joan Mostra")
    file = maria.office.write(case_files.open_case_file, "Primer").result
    note = maria.office.write(notes.add, file, "Una nota").result
    maria.office.write(notes.edit, note, "Una altra nota")
    town.level(maria)

    class Once(dict[tuple[str, str], int]):
        def __init__(self, pairs: list[tuple[str, str]]) -> None:
            super().__init__(dict.fromkeys(pairs, 1))

    with patch.object(fresh, "Counter", Once), pytest.raises(HistoryAlarm, match="totals"):
        joan.sync()


def test_what_comes_beside_own_sets_is_found_too(town: Town, tmp_path: Path) -> None:
    maria, joan = town.desktop(tmp_path / "maria"), town.desktop(tmp_path / "joan", "Joan Mostra")
    file = maria.office.write(case_files.open_case_file, "Primer").result
    town.level(maria, joan)
    task = maria.office.write(tasks.add, "Trucar per la barana", file).result
    maria.sync()
    joan.office.write(case_files.rename, file, "Un altre nom")
    joan.sync()
    assert [(hit.kind, hit.id) for hit in joan.office.read(search, "barana")] == [("task", task)]
