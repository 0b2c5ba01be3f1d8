"""Steps that wait, are repeated, not needed, taken up again; councillors as readers; what a closed window held."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import insert

from app.actions import case_files, tasks
from app.model.people import Person, RoleGrant
from app.queries import case_files as queries
from app.queries.case_file import StepRow
from app.storage import journal
from tests.kit.house import House
from ui import places
from ui.forms.task_dialog import TaskDialog
from ui.screens.case_files.case_file import CaseFileScreen
from ui.screens.case_files.step_dialog import StepDialog


@pytest.fixture
def id(house: House) -> str:
    id = house.office.write(case_files.open_case_file, "Gual permanent").result
    house.go(places.CASE_FILES, id)
    return id


def screen(house: House) -> CaseFileScreen:
    return house.room.screen_


def steps(house: House, id: str) -> list[StepRow]:
    return list(house.office.read(queries.one, id).steps)


def choose(house: House, step: str, words: str) -> None:
    """Take an entry of a step's menu."""
    menu = screen(house).steps.menu(step)
    assert menu is not None
    next(action for action in menu.actions() if words in action.text().replace("&", "")).trigger()
    house.settle()


def test_a_step_waits_until_a_day_typed_freely_and_says_so(house: House, id: str) -> None:
    first = steps(house, id)[0]
    screen(house).steps.list.choose(first.id)
    QTest.keyClick(screen(house).steps.list, Qt.Key.Key_Return)
    dialog = house.dialog()
    assert isinstance(dialog, StepDialog)
    dialog.waits_until.setFocus()
    QTest.keyClicks(dialog.waits_until.editor, "+10 habils")
    QTest.keyClick(dialog.waits_until.editor, Qt.Key.Key_Tab)
    house.settle()
    assert steps(house, id)[0].waits_until == "2026-12-07"
    assert "07/12/2026" in screen(house).steps.list.steps()[0].detail
    dialog.do_button.click()
    house.settle()
    done = steps(house, id)[0]
    assert (done.state, done.waiting) == ("done", False)


def test_a_step_is_repeated_not_needed_and_taken_up_again(house: House, id: str) -> None:
    second = steps(house, id)[1]
    choose(house, second.id, "Repeat")
    titles = [step.title for step in steps(house, id)]
    assert titles[1] == titles[2] == second.title
    choose(house, second.id, "Not needed")
    assert steps(house, id)[1].state == "skipped"
    choose(house, second.id, "Take up again")
    assert steps(house, id)[1].state == "current"
    choose(house, second.id, "Remove")
    assert second.id not in [step.id for step in steps(house, id)]


def test_a_councillor_is_named_for_one_file_and_withdrawn(house: House, id: str) -> None:
    assert not screen(house).readers.isVisible()  # no councillors, no card
    with house.office.database.writing() as connection, journal.applying(connection):
        connection.execute(insert(Person).values(id="e" * 32, name="Jordi Regidorprova", active=True))
        connection.execute(insert(RoleGrant).values(id="d" * 32, person="e" * 32, role="councillor"))
    house.rename(house.office, id, "Gual")
    card = screen(house).readers
    assert card.isVisible()
    card.name_button.menu().actions()[0].trigger()
    house.settle()
    assert [reader.name for reader in house.office.read(queries.one, id).readers] == ["Jordi Regidorprova"]
    remove = card.lines.shown()[0].findChildren(type(card.name_button))[-1]
    assert "Jordi Regidorprova" in remove.accessibleName()
    remove.click()
    house.settle()
    assert house.office.read(queries.one, id).readers == ()


def test_what_was_typed_in_a_window_that_is_closed_is_saved_or_its_refusal_told(house: House, id: str) -> None:
    task = house.office.write(tasks.add, "Trucar", id).result
    house.settle()
    told: list[Exception] = []
    house.desktop.troubled.disconnect()
    house.desktop.troubled.connect(told.append)
    for typed in ("Trucar demà", "Trucar \u202eàmed"):
        screen(house).tasks.open(task)
        house.settle()
        dialog = house.dialog()
        assert isinstance(dialog, TaskDialog)
        dialog.fields.title.editor.setText(typed)
        dialog.reject()
        house.settle()
    assert house.office.read(queries.one, id).tasks[0].title == "Trucar demà"
    assert len(told) == 1  # the hidden mark was refused, aloud


def test_a_hit_of_the_search_shows_its_task_or_note(house: House, id: str) -> None:
    house.office.write(tasks.add, "Primera", id)
    task = house.office.write(tasks.add, "Segona", id).result
    house.go(places.CASE_FILES, id, part=f"task:{task}")
    assert screen(house).tasks.list.current_id() == task
    assert screen(house).tasks.list.hasFocus()
