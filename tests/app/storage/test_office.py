"""One action from end to end: row, change set, overlay, undo step; and everything is there after a new start."""

from pathlib import Path

from sqlalchemy import Connection, text

from app.changes import Announcer, Changes
from tests.app.storage.files import open_file
from tests.kit.offices import make_office, reopen


def counts(connection: Connection) -> dict[str, int]:
    tables = ("case_file", "outbox", "overlay", "undo_step", "search_entry")
    return {table: connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() for table in tables}


def test_one_action_end_to_end(tmp_path: Path) -> None:
    heard: list[Changes] = []
    announcer = Announcer()
    announcer.subscribe(heard.append)
    office = make_office(tmp_path, announcer=announcer)
    done = office.write(open_file, "Llicència d'obres", provisional_number="P-1-1")
    assert heard == [done.changes]
    assert done.changes.ids == {done.result}
    expected = {"case_file": 1, "outbox": 1, "overlay": 8, "undo_step": 1, "search_entry": 1}
    assert office.read(counts) == expected
    office = reopen(office)
    assert office.read(counts) == expected
    assert office.read(lambda c: c.execute(text("SELECT title, title_key, number_key FROM case_file")).one()) == (
        "Llicència d'obres", "llicencia d obres\x01llicència d'obres", "~000001-00000001",
    )  # fmt: skip
    office.close()
