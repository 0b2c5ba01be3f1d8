"""Undo with names: the toast, Ctrl+Z, what answers an act on record, what somebody else has changed since."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.actions import case_files, tasks
from app.queries import case_files as lists
from tests.kit.house import House
from ui import places
from ui.frame.reason_dialog import ReasonDialog
from ui.frame.undo_keys import UndoKeys


@pytest.fixture
def file(house: House) -> str:
    ids: list[str] = []
    house.background.write(house.office, case_files.open_case_file, "Guals", then=lambda d: ids.append(d.result))
    house.settle()
    house.go(places.TODAY)
    return ids[0]


def title(house: House, file: str) -> str:
    return house.office.read(lists.page, [file])[0].title


def toast(house: House) -> str:
    return house.window.toasts.toast.text()


def test_a_write_is_told_and_taken_back_from_the_toast(house: House, file: str, speak: Callable[[str], None]) -> None:
    speak("ca")
    house.background.write(house.office, case_files.rename, file, "Guals nous")
    house.settle()
    number = house.office.read(lists.page, [file])[0].number
    assert toast(house) == f"Desat: títol del {number}"
    house.window.toasts.toast.undo.emit()
    house.settle()
    assert title(house, file) == "Guals" and toast(house) == "Desfet: canvi de títol"


def test_undo_and_redo_by_command_with_their_names(house: House, file: str, speak: Callable[[str], None]) -> None:
    speak("ca")
    house.background.write(house.office, case_files.rename, file, "Guals nous")
    house.settle()
    commands, desktop = house.desktop.commands, house.desktop
    assert commands.title(commands.find("undo")) == "Desfés: canvi de títol"
    commands.run("undo", desktop)
    house.settle()
    assert title(house, file) == "Guals"
    assert commands.title(commands.find("redo")) == "Refés: canvi de títol"
    commands.run("redo", desktop)
    house.settle()
    assert title(house, file) == "Guals nous" and toast(house) == "Refet: canvi de títol"


def test_what_stays_on_record_is_answered_by_its_named_act(
    house: House, file: str, speak: Callable[[str], None]
) -> None:
    speak("ca")
    house.desktop.commands.run("undo", house.desktop)  # the opening
    house.settle()
    dialog = house.dialog()
    assert isinstance(dialog, ReasonDialog)
    assert dialog._deed.text() == "Anul·lació de l'expedient" and not dialog._deed.isEnabled()
    dialog._reason.setPlainText("Obert per error")
    dialog.accept()
    house.settle()
    assert house.office.read(lists.page, [file])[0].status == "voided"


def test_declining_leaves_it_and_undo_goes_on_to_the_step_before(house: House, file: str) -> None:
    house.background.write(house.office, tasks.add, "Trucar")
    house.background.write(house.office, case_files.open_case_file, "Un altre")
    house.settle()
    house.desktop.commands.run("undo", house.desktop)
    house.settle()
    house.dialog().reject()
    house.settle()
    house.desktop.commands.run("undo", house.desktop)
    house.settle()
    assert toast(house) == "Undone: new task"


def test_nothing_to_undo_is_said(house: House) -> None:
    house.go(places.TODAY)
    house.desktop.commands.run("undo", house.desktop)
    house.settle()
    assert "nothing to undo" in toast(house).lower()


def test_ctrl_z_belongs_to_the_field_only_while_it_has_typing_to_take_back(qapp: QApplication, qtbot) -> None:
    keys = UndoKeys(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    fields = [QLineEdit("Guals"), QPlainTextEdit("Guals"), QLineEdit("Guals")]
    for field in fields:
        column.addWidget(field)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()

    def claimed(field: QWidget) -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        QApplication.sendEvent(field, event)
        return event.isAccepted()

    try:
        for field in (*fields, fields[0]):
            field.setFocus()
            assert not claimed(field)
            QTest.keyClicks(field, "x")
            assert claimed(field)
            field.undo()
            assert not claimed(field)
        fields[0].deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        fields[1].setFocus()
        assert not claimed(fields[1])
    finally:
        keys.stop()
        keys.deleteLater()
    assert claimed(fields[1]), "Qt's fields claim the undo keys always, once nobody listens"
