"""One action from end to end: row, change set, overlay, undo step; and everything is there after a new start."""

from pathlib import Path

from sqlalchemy import Connection, text

from app.changes import Announcer, Changes
from app.context import Work
from app.domain.ids import new_id
from app.domain.procedures import GENERIC
from app.model.case_files import CaseFile
from tests.kit.actions import test_action
from tests.kit.offices import make_office, reopen


@test_action("test.open")
def open_by_hand(work: Work, title: str) -> str:
    thing = CaseFile(
        id=new_id(),
        title=title,
        procedure=GENERIC,
        stage="initiation",
        status="open",
        initiation="request",
        opened_on=work.today.isoformat(),
        eni_identifier="ES_L01250000_2026_EXP_000000000000000000000000000001",
        provisional_number="P-1-1",
    )
    work.add(thing)
    return thing.id


def counts(connection: Connection) -> dict[str, int]:
    tables = ("case_file", "outbox", "overlay", "undo_step", "search_entry")
    return {table: connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() for table in tables}


def test_one_action_end_to_end(tmp_path: Path) -> None:
    heard: list[Changes] = []
    announcer = Announcer()
    announcer.subscribe(heard.append)
    office = make_office(tmp_path, announcer=announcer)
    done = office.write(open_by_hand, "Llicència d'obres")
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
