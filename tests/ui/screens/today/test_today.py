"""Avui: one list over all the municipalities, by date, each row with what to do; its side tells what changed."""

import dataclasses
import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import insert

from app.actions import case_files, steps, tasks
from app.model.conflicts import Conflict
from app.queries import case_files as queries
from app.storage import journal
from tests.kit.house import LEVEL, House
from tests.kit.look import spoken_rows
from tests.ui.screens.conftest import OTHER
from ui import places
from ui.screens.today.day import Target
from ui.screens.today.room import TodayRoom
from ui.widgets import Heading, IconLine, Row


def room(house: House) -> TodayRoom:
    found = house.go(places.TODAY)
    assert isinstance(found, TodayRoom)
    return found


def rows(today: TodayRoom) -> list[Row]:
    return [item for item in today.list.items() if isinstance(item, Row)]


def due(house: House, title: str, day: str, entity: str = "") -> str:
    office = house.desktop.office(entity).office
    id = office.write(case_files.open_case_file, title).result
    office.write(case_files.set_due, id, day, "")
    return id


def test_a_new_office_is_invited_to_its_first_case_file(house: House) -> None:
    today = room(house)
    assert today.empty.isVisible()
    today.empty.button.click()
    house.settle()
    assert house.dialog().windowTitle().startswith("New case file")


def test_overdue_first_then_today_then_the_week_over_all_municipalities(furnish) -> None:
    house = furnish(entities=2)
    due(house, "Avui venç", "2026-11-23")
    due(house, "Dijous", "2026-11-26", OTHER)
    due(house, "Fa dos dies", "2026-11-21", OTHER)
    due(house, "D'aquí a un mes", "2026-12-23")
    today = room(house)
    assert [item.text for item in today.list.items() if isinstance(item, Heading)] == [
        "Overdue and for today",
        "This week",
    ]
    found = rows(today)
    assert [row.title for row in found] == ["Fa dos dies", "Avui venç", "Dijous"]
    assert "Josa i Tuixén" in found[0].subtitle and "Gósol" in found[1].subtitle
    assert [row.primary for row in found] == [True, False, False]  # one next thing to do
    assert found[0].colour != found[1].colour
    spoken = spoken_rows(today.list)
    assert any("Fa dos dies" in words and "Enter: Open" in words for words in spoken)


def test_one_municipality_at_a_time_when_asked(furnish) -> None:
    house = furnish(entities=2)
    due(house, "Aquí", "2026-11-23")
    due(house, "Allà", "2026-11-23", OTHER)
    today = room(house)
    today.show_only(OTHER)
    assert [row.title for row in rows(today)] == ["Allà"]
    assert today.filter_button.text() == "Josa i Tuixén"
    today.show_only("")
    assert len(rows(today)) == 2


def test_enter_goes_to_the_file_in_its_own_municipality(furnish) -> None:
    house = furnish(entities=2)
    id = due(house, "Allà", "2026-11-20", OTHER)
    today = room(house)
    today.list.choose(rows(today)[0].id)
    QTest.keyClick(today.list, Qt.Key.Key_Return)
    house.settle()
    place = house.desktop.navigator.current
    assert (place.room, place.entity, place.id) == (places.CASE_FILES, OTHER, id)
    assert house.desktop.current.entity == OTHER


def test_a_task_is_done_from_the_list_and_goes(house: House) -> None:
    house.office.write(tasks.add, "Trucar al notari", due_on="2026-11-23")
    today = room(house)
    today.list.choose(rows(today)[0].id)
    assert house.desktop.commands.run("task.complete", house.desktop)
    house.settle()
    assert rows(today) == []
    house.desktop.commands.run("undo", house.desktop)
    house.settle()
    assert [row.title for row in rows(today)] == ["Trucar al notari"]


def test_a_task_without_a_file_is_written_and_opened_here(house: House) -> None:
    house.go(places.TODAY, part="new")
    dialog = house.dialog()
    QTest.keyClicks(dialog.fields.title.editor, "Renovar el certificat")
    QTest.keyClick(dialog.fields.title.editor, Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.fields.due_on.editor, "26/11")
    dialog.do_button.click()
    house.settle()
    today = room(house)
    assert [row.title for row in rows(today)] == ["Renovar el certificat"]
    today.open(rows(today)[0].id)
    house.settle()
    again = house.dialog()
    assert again.fields.title.text() == "Renovar el certificat"
    again.do_button.click()
    house.settle()
    assert rows(today) == []


def test_waits_that_ended_and_questions_of_the_synchronisation_are_in_the_list(house: House) -> None:
    id = house.office.write(case_files.open_case_file, "Gual").result
    step = house.office.read(queries.one, id).steps[0]
    house.office.write(steps.set_waiting, step.id, "2026-11-20")
    with house.office.database.writing() as connection, journal.applying(connection):
        for unit in ("title", "remarks"):
            values = {"target_kind": "case_file", "target_id": id, "target_unit": unit, "case_file_id": id}
            connection.execute(
                insert(Conflict).values(id=f"{len(unit):032x}", standing=[[unit, "A"]], losing=[[unit, "B"]], **values)
            )
    today = room(house)
    found = {row.id.kind: row for row in rows(today) if isinstance(row.id, Target)}
    assert set(found) == {"step", "conflict"}
    assert "Title" in found["conflict"].title and "Remarks" in found["conflict"].title
    assert found["conflict"].action == "Decide"
    assert "20/11/2026" in found["step"].chips[0].text
    today.open(found["conflict"].id)
    house.settle()
    assert house.desktop.navigator.current.room == places.SYNCHRONISATION


def test_the_figures_open_the_list_of_their_municipality(furnish) -> None:
    house = furnish(entities=2)
    due(house, "Tard", "2026-11-20", OTHER)
    today = room(house)
    grid = today.municipalities.grid
    assert [(row.name, list(row.values)) for row in grid.rows()] == [
        ("Gósol", ["0", "0"]),
        ("Josa i Tuixén", ["1", "1"]),
    ]
    grid.opened.emit(OTHER)
    house.settle()
    assert house.desktop.current.entity == OTHER
    assert house.desktop.navigator.current.room == places.CASE_FILES


def test_the_synchronisation_card_never_says_more_than_is_known(house: House) -> None:
    today = room(house)
    offline = dataclasses.replace(
        LEVEL, waiting=3, offline_since=dt.datetime(2026, 11, 23, 7, 0, tzinfo=dt.UTC), last_success=None
    )
    house.tell(offline)
    texts = [line.text() for line in today.sync.lines.shown() if isinstance(line, IconLine)]
    assert any("3" in text for text in texts)
    assert not any("all synchronised" in text for text in texts)


def test_a_new_day_begins_at_midnight(house: House, clock) -> None:
    due(house, "Demà", "2026-11-24")
    today = room(house)
    assert [item.text for item in today.list.items() if isinstance(item, Heading)] == ["This week"]
    clock.forward(days=1)
    today._look_at_the_clock()
    house.settle()
    assert [item.text for item in today.list.items() if isinstance(item, Heading)] == ["Overdue and for today"]


def test_hundreds_of_late_files_lead_to_their_list(house: House, monkeypatch) -> None:
    monkeypatch.setattr("ui.screens.today.rows.MOST_SHOWN", 2)
    for number in range(3):
        due(house, f"Tard {number}", "2026-11-20")
    today = room(house)
    more = next(row for row in rows(today) if isinstance(row.id, Target) and row.id.kind == "overdue")
    assert more.action == "See all"
    today.open(more.id)
    house.settle()
    assert house.desktop.navigator.current.part == "overdue"
    assert len(house.room.listing.table.paged_model().ids()) == 3


def test_the_state_of_the_line_does_not_disturb_the_list(house: House) -> None:
    due(house, "Avui", "2026-11-23")
    today = room(house)
    shown = today.list.items()
    house.tell(dataclasses.replace(LEVEL, phase="working", done=3, total=9))
    assert today.list.items() is shown
