"""A secretary's first case file, by keyboard alone: open it, edit, undo, work through its steps, close, reopen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.actions import case_files, lifecycle
from app.queries import case_files as queries
from tests.kit.house import House
from ui import places
from ui.screens.case_files.case_file import CaseFileScreen
from ui.screens.case_files.closing_dialog import ClosingDialog
from ui.screens.case_files.new_case_file import NewCaseFileDialog

CTRL = Qt.KeyboardModifier.ControlModifier


def screen(house: House) -> CaseFileScreen:
    return house.room.screen_


def opened(house: House, title: str = "Gual permanent") -> str:
    """A case file that is in front."""
    id = house.office.write(case_files.open_case_file, title, responsible=house.office.identity.person).result
    house.go(places.CASE_FILES, id)
    return id


def type_into(widget: QWidget, text: str, *keys: Qt.Key) -> None:
    QTest.keyClicks(widget, text)
    for key in keys:
        QTest.keyClick(widget, key)


def test_a_first_case_file_with_a_new_person_in_a_handful_of_keys(house: House) -> None:
    house.go(places.TODAY)
    QTest.keyClick(house.window, Qt.Key.Key_N, CTRL)
    house.settle()
    dialog = house.dialog()
    assert isinstance(dialog, NewCaseFileDialog)
    assert dialog.focusWidget() is dialog.title.editor
    type_into(dialog.title.editor, "Gual permanent", Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.finder.box
    type_into(dialog.finder.box, "Pere Vila Grau")
    house.settle(200)
    QTest.keyClick(dialog.finder.box, Qt.Key.Key_Return)  # nobody found: the only row is "New person"
    form = dialog.finder.form
    assert dialog.finder.is_new
    assert [form.texts[name].text() for name in ("given_name", "first_surname", "second_surname")] == [
        "Pere", "Vila", "Grau",
    ]  # fmt: skip
    identifier = form.texts["identifier"]
    identifier.setFocus()
    type_into(identifier.editor, "12345678A", Qt.Key.Key_Return)
    assert "check letter" in identifier.problem()
    assert house.office.read(queries.ids, queries.CaseFilter()) == []  # Enter did not open it with a wrong NIF
    identifier.editor.selectAll()
    type_into(identifier.editor, "12345678z", Qt.Key.Key_Return)
    house.settle()
    page = screen(house).sheet.page
    assert (page.title, page.status, page.official) == ("Gual permanent", "open", False)
    assert [(party.name, party.identifier) for party in page.parties] == [("Vila Grau, Pere", "12345678Z")]
    assert page.responsible == house.office.identity.person
    assert "provisional" in " ".join(chip.text for chip in screen(house).head._chips(page))


def test_a_title_is_saved_when_left_and_ctrl_z_takes_it_back_by_name(house: House) -> None:
    id = opened(house)
    title = screen(house).head.title
    house.desktop.commands.run("case_file.rename", house.desktop)
    assert title.editor.hasFocus()
    type_into(title.editor, "Gual del carrer Major", Qt.Key.Key_Tab)
    house.settle()
    assert house.office.read(queries.one, id).title == "Gual del carrer Major"
    assert "P-1-1" in house.window.toasts.toast.text()
    QTest.keyClick(house.window, Qt.Key.Key_Z, CTRL)
    house.settle()
    assert house.office.read(queries.one, id).title == "Gual permanent"
    assert title.text() == "Gual permanent"


def test_steps_go_on_with_the_space_bar_and_the_next_one_is_under_way(house: House) -> None:
    opened(house)
    steps = screen(house).steps
    assert steps.list.hasFocus()
    QTest.keyClick(steps.list, Qt.Key.Key_Space)
    house.settle()
    states = [step.state for step in screen(house).sheet.page.steps]
    assert states == ["done", "current", "pending", "pending", "pending"]
    steps.list.choose(screen(house).sheet.page.steps[4].id)
    QTest.keyClick(steps.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    house.settle()
    assert [step.title for step in screen(house).sheet.page.steps][3] == "Notificació"
    steps.begin_adding()
    type_into(steps.add_line.line, "Informe de secretaria", Qt.Key.Key_Return)
    house.settle()
    assert screen(house).sheet.page.steps[-1].title == "Informe de secretaria"
    assert steps.add_line.line.hasFocus()  # ready for the next one


def test_closing_shows_what_is_open_first_settles_it_and_asks_why(house: House) -> None:
    id = opened(house)
    QTest.keyClick(house.window, Qt.Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)
    tasks = screen(house).tasks
    type_into(tasks.new.title.editor, "Trucar a l'arquitecte", Qt.Key.Key_Return)
    type_into(tasks.new.due_on.editor, "27/11", Qt.Key.Key_Return)
    house.settle()
    assert [(task.title, task.due_on) for task in screen(house).sheet.page.tasks] == [
        ("Trucar a l'arquitecte", "2026-11-27")
    ]
    house.desktop.commands.run("case_file.close", house.desktop)
    house.settle()
    dialog = house.dialog()
    assert isinstance(dialog, ClosingDialog)
    assert len(dialog.list.items()) == 6  # five steps and a task
    assert not dialog.do_button.isEnabled()
    assert not dialog.reason.isVisible()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)  # settles one
    house.settle()
    assert len(dialog.list.items()) == 5
    dialog.all_button.click()
    house.settle()
    assert dialog.reason.isVisible()
    type_into(dialog.reason.editor, "Resolt i notificat")
    QTest.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    house.settle()
    page = house.office.read(queries.one, id)
    assert (page.status, page.status_reason) == ("closed", "Resolt i notificat")


def test_a_closed_file_is_read_only_says_so_and_can_be_reopened(house: House) -> None:
    id = opened(house)
    for step in house.office.read(queries.one, id).steps:
        screen(house).steps.set_state(step.id, "skipped")
    house.settle()
    house.office.write(lifecycle.close, id, "Arxivat")
    house.settle()
    here = screen(house)
    assert here.head.title.editor.isReadOnly()
    assert not here.data.stage.editor.isEnabled()
    assert not here.steps.add_line.isVisible()
    assert "read-only" in here.head.status.text()
    assert "Arxivat" in here.head.status.text()
    assert here.head.next_button.text() == "Reopen…"
    here.head.next_button.click()
    house.settle()
    dialog = house.dialog()
    QTest.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert dialog.reason.problem()  # a reason is needed
    type_into(dialog.reason.editor, "Ha arribat un recurs")
    QTest.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    house.settle()
    assert house.office.read(queries.one, id).status == "open"
    assert not here.head.title.editor.isReadOnly()
