"""A tired person presses Enter twice, Escape in the middle, Ctrl+Z too often: nothing is made twice, nothing lost."""

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from sqlalchemy import text

from app.actions import case_files, parties, tasks
from app.queries import case_files as queries
from tests.kit.house import House
from ui import places

Key = Qt.Key


class Desk:
    """A case file with something of everything in it, in front."""

    def __init__(self, house: House) -> None:
        self.house = house
        office = house.office
        self.party = office.write(parties.add, given_name="Pere", first_surname="Prova").result
        self.other = office.write(parties.add, given_name="Neus", first_surname="Prova").result
        self.file = office.write(case_files.open_case_file, "Gual", parties=[(self.party, "interested")]).result
        self.second = office.write(case_files.open_case_file, "Un altre gual").result
        self.task = office.write(tasks.add, "Trucar", self.file).result
        house.settle()

    @property
    def screen(self):
        return self.house.go(places.CASE_FILES, self.file).screen_

    def sets(self) -> int:
        """How many actions have been written."""
        return self.house.office.read(lambda connection: len(connection.execute(text("SELECT 1 FROM outbox")).all()))


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house)


def new_file(desk: Desk) -> QDialog:
    desk.house.go(places.CASE_FILES).ask_new()
    dialog = desk.house.dialog()
    dialog.title.editor.setText("Llicència d'obres")
    return dialog


def new_file_from_the_box(desk: Desk) -> QDialog:
    dialog = new_file(desk)
    dialog.finder.box.setFocus()
    return dialog


def new_file_with_a_new_person(desk: Desk) -> QDialog:
    dialog = new_file(desk)
    dialog.finder.box.setText("Remei Mostra")
    desk.house.settle(200)
    dialog.finder.create()
    return dialog


def new_task(desk: Desk) -> QDialog:
    desk.house.go(places.TODAY).new_task()
    dialog = desk.house.dialog()
    dialog.fields.title.editor.setText("Trucar a l'arquitecte")
    return dialog


def new_party(desk: Desk) -> QDialog:
    desk.house.go(places.PARTIES)
    desk.house.desktop.commands.run("party.new", desk.house.desktop)
    desk.house.settle()
    dialog = desk.house.dialog()
    dialog.form.texts["given_name"].editor.setText("Remei")
    dialog.form.texts["first_surname"].editor.setText("Mostra")
    return dialog


def add_party(desk: Desk) -> QDialog:
    desk.screen.parties.begin_adding()
    dialog = desk.house.dialog()
    dialog.finder.box.setText("Neus")
    desk.house.settle(200)
    QTest.keyClick(dialog.finder.box, Key.Key_Return)
    return dialog


MAKING: list[Callable[[Desk], QDialog]] = [
    new_file, new_file_from_the_box, new_file_with_a_new_person, new_task, new_party, add_party,
]  # fmt: skip


def enter(dialog: QDialog) -> None:
    """Enter where the keyboard is, as Qt delivers it: to the field, then to the dialog."""
    target = dialog.focusWidget() or dialog
    QTest.keyClick(target, Key.Key_Return)


@pytest.mark.parametrize("opened", MAKING, ids=lambda each: each.__name__)
def test_enter_pressed_twice_makes_one(desk: Desk, opened: Callable[[Desk], QDialog]) -> None:
    dialog = opened(desk)
    before = desk.sets()
    single = 2 if opened is new_file_with_a_new_person else 1
    enter(dialog)
    enter(dialog)
    dialog.press()  # and once more by the button
    desk.house.settle(200)
    assert desk.sets() == before + single


@pytest.mark.parametrize("opened", MAKING, ids=lambda each: each.__name__)
def test_escape_leaves_nothing_behind(desk: Desk, opened: Callable[[Desk], QDialog]) -> None:
    dialog = opened(desk)
    before = desk.sets()
    for _ in range(3):  # the first may belong to the field, the second to the list below it
        if shiboken6.isValid(dialog) and dialog.isVisible():
            QTest.keyClick(dialog.focusWidget() or dialog, Key.Key_Escape)
            QApplication.processEvents()
    desk.house.settle()
    assert desk.sets() == before
    assert not [each for each in desk.house.window.findChildren(QDialog) if each.isVisible()]


@pytest.mark.parametrize("opened", MAKING, ids=lambda each: each.__name__)
def test_escape_while_it_is_being_written_keeps_what_was_written_whole(
    desk: Desk, opened: Callable[[Desk], QDialog]
) -> None:
    dialog = opened(desk)
    before = desk.sets()
    enter(dialog)
    dialog.reject()
    desk.house.settle(200)
    assert desk.sets() >= before + 1
    assert not [each for each in desk.house.window.findChildren(QDialog) if each.isVisible()]


def test_ctrl_z_twice_takes_back_two_actions_and_a_third_time_says_so(desk: Desk) -> None:
    title = desk.screen.head.title
    for words in ("Gual u", "Gual dos"):
        title.setFocus()
        title.editor.selectAll()
        QTest.keyClicks(title.editor, words)
        QTest.keyClick(title.editor, Key.Key_Return)
        desk.house.settle()
    said = []
    for _ in range(2):
        desk.house.desktop.commands.run("undo", desk.house.desktop)
        desk.house.settle()
        said.append(desk.house.office.read(queries.one, desk.file).title)
    assert said == ["Gual u", "Gual"]
    assert title.text() == "Gual"


def test_ctrl_z_while_typing_takes_back_the_typing_and_nothing_else(desk: Desk) -> None:
    title = desk.screen.head.title
    title.setFocus()
    editor = title.editor
    assert isinstance(editor, QLineEdit)
    editor.end(False)
    QTest.keyClicks(editor, " del camp")
    before = desk.sets()
    QTest.keyClick(editor, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.house.settle()
    assert desk.sets() == before and "camp" not in editor.text()


def test_leaving_the_room_with_a_field_half_edited_saves_it(desk: Desk) -> None:
    remarks = desk.screen.data.remarks
    remarks.setFocus()
    QTest.keyClicks(remarks.editor, "parlar amb el pastor")
    desk.house.go(places.TODAY)
    assert desk.house.office.read(queries.one, desk.file).remarks == "parlar amb el pastor"


def test_another_program_coming_to_the_front_saves_what_is_typed(desk: Desk) -> None:
    remarks = desk.screen.data.remarks
    remarks.setFocus()
    QTest.keyClicks(remarks.editor, "truquen de nou")
    other = QDialog()
    other.show()
    other.activateWindow()
    QTest.qWait(50)
    desk.house.settle()
    other.close()
    assert desk.house.office.read(queries.one, desk.file).remarks == "truquen de nou"


def test_enter_in_a_task_that_is_there_saves_the_field_and_does_not_mark_it_as_done(desk: Desk) -> None:
    desk.screen.tasks.open(desk.task)
    desk.house.settle()
    dialog = desk.house.dialog()
    for field, typed in ((dialog.fields.title, " dues vegades"), (dialog.fields.due_on, "24/12/2026")):
        field.setFocus()
        QTest.keyClicks(field.editor, typed)
        QTest.keyClick(field.editor, Key.Key_Return)
        QTest.keyClick(field.editor, Key.Key_Return)
        desk.house.settle()
    dialog.fields.priority.setFocus()
    QTest.keyClick(dialog.fields.priority.editor, Key.Key_Return)
    desk.house.settle()
    (task,) = desk.house.office.read(queries.one, desk.file).tasks
    assert (task.title, task.due_on, task.done) == ("Trucar dues vegades", "2026-12-24", False)
    assert dialog.isVisible()
    dialog.do_button.setFocus()
    QTest.keyClick(dialog.do_button, Key.Key_Return)  # on the button itself it means what it says
    desk.house.settle()
    assert desk.house.office.read(queries.one, desk.file).tasks[0].done


def test_enter_after_a_date_to_wait_for_does_not_do_the_step(desk: Desk) -> None:
    step = desk.house.office.read(queries.one, desk.file).steps[0].id
    desk.screen.steps.open(step)
    dialog = desk.house.dialog()
    desk.house.settle()
    dialog.waits_until.setFocus()
    QTest.keyClicks(dialog.waits_until.editor, "24/12/2026")
    QTest.keyClick(dialog.waits_until.editor, Key.Key_Return)
    desk.house.settle()
    shown = desk.house.office.read(queries.one, desk.file).steps[0]
    assert (shown.state, shown.waits_until) == ("current", "2026-12-24")
    QTest.keyClick(dialog.waits_until.editor, Key.Key_Escape)
    QApplication.processEvents()
    assert not shiboken6.isValid(dialog) or not dialog.isVisible()


def test_escape_in_a_list_of_choices_takes_back_the_look_before_it_closes_the_question(desk: Desk) -> None:
    dialog = new_task(desk)
    desk.house.settle()
    priority = dialog.fields.priority
    priority.setFocus()
    QTest.keyClick(priority.editor, Key.Key_Down)
    QTest.keyClick(priority.editor, Key.Key_Escape)
    assert dialog.isVisible() and priority.editor.currentIndex() <= 0
    QTest.keyClick(priority.editor, Key.Key_Escape)
    QApplication.processEvents()
    assert not shiboken6.isValid(dialog) or not dialog.isVisible()
