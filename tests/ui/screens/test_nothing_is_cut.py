"""Whatever the language, the width and the letters: no word on a label or button is cut, no button lies over another.

What may end in "…" (long names in rows and heads) is elided by its own widget and tells itself whole when pointed at.
"""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget

from app.actions import case_files, notes, parties, steps, tasks
from tests.kit import trouble_views
from tests.kit.disposal_desk import disposal_desk
from tests.kit.house import House
from tests.kit.speaking import speak
from ui import places
from ui.widgets import Chip, EntityButton, LinkButton
from ui.widgets.labels import ElidedLabel, RichLabel

__all__ = ["speak"]

SIZES = [(2560, 1440), (1280, 800), (1024, 700), (853, 533)]
"""The last is what 1280 × 800 pixels leave at 150 %."""


def furnished(house: House) -> tuple[str, str]:
    office = house.office
    party = office.write(
        parties.add, given_name="Montserrat", first_surname="Provatura", second_surname="Imaginària i Mostra",
        identifier="12345678Z", telephone="973 00 00 00",
    ).result  # fmt: skip
    title = "Reparació i eixamplament del camí veïnal de la Font Freda, entre els punts quilomètrics 0,000 i 3,450"
    file = office.write(case_files.open_case_file, title, parties=[(party, "interested")]).result
    office.write(case_files.set_due, file, "2026-11-23", "Termini de la sol·licitud, comptat des de l'endemà")
    office.write(case_files.set_priority, file, "urgent", "perill de caiguda")
    office.write(tasks.add, "Reclamar l'informe tècnic a l'arquitecte del consell comarcal", file, due_on="2026-11-23")
    office.write(notes.add, file, "El veí demana que se'l tingui per interessat. " * 4)
    step = steps.add
    office.write(step, file, "Comunicació als organismes afectats i petició d'informes sectorials")
    house.settle()
    return party, file


def inside(widget: QWidget, root: QWidget) -> QRect:
    """Where a widget lies in `root`, as far as its parents show it."""
    area = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
    above = widget.parentWidget()
    while above is not None and above is not root:
        area &= QRect(above.mapTo(root, QPoint(0, 0)), above.size())
        above = above.parentWidget()
    return area & root.rect()


def cut(root: QWidget) -> Iterator[str]:
    """What is cut below `root`, in words."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or not widget.width():
            continue
        if isinstance(widget, EntityButton | ElidedLabel | LinkButton | Chip):
            continue
        if isinstance(widget, QLabel) and widget.text():
            if widget.wordWrap() or isinstance(widget, RichLabel):
                needs = widget.heightForWidth(widget.width())
                if widget.height() < needs - 1:
                    yield f"label of {needs} px in {widget.height()} px: {widget.text()[:60]}"
            elif widget.width() < widget.sizeHint().width() - 1:
                yield f"label cut to {widget.width()} of {widget.sizeHint().width()} px: {widget.text()[:60]}"
        elif isinstance(widget, QPushButton) and is_cut(widget):
            yield f"button cut to {widget.width()} of {widget.sizeHint().width()} px: {widget.text()}"


def is_cut(button: QPushButton) -> bool:
    says_itself = bool(button.toolTip()) or "…" in button.text()
    return bool(button.text()) and not says_itself and button.width() < button.sizeHint().width() - 1


def overlaps(root: QWidget) -> Iterator[str]:
    shown = [one for one in root.findChildren(QAbstractButton) if one.isVisibleTo(root) and one.text()]
    areas = [(one, inside(one, root)) for one in shown]
    for (one, first), (other, second) in itertools.combinations([each for each in areas if each[1].isValid()], 2):
        both = first & second
        if both.width() > 2 and both.height() > 2 and not one.isAncestorOf(other) and not other.isAncestorOf(one):
            yield f"“{one.text()}” lies over “{other.text()}”"


def wrong(root: QWidget) -> list[str]:
    return [*cut(root), *overlaps(root)]


@pytest.mark.parametrize("language", ["ca", "es", "oc_ES", "en"])
def test_in_every_room(speak, furnish, language: str) -> None:
    look_at_every_room(speak, furnish, language)


def look_at_every_room(speak, furnish, language: str) -> None:
    speak(language)
    house: House = furnish(entities=2)
    party, file = furnished(house)
    rooms = [
        (places.TODAY, ""), (places.CASE_FILES, ""), (places.CASE_FILES, file), (places.PARTIES, ""),
        (places.PARTIES, party), (places.SYNCHRONISATION, ""), (places.SETTINGS, ""), (places.HELP, ""),
    ]  # fmt: skip
    found = []
    house.window.setMinimumSize(1, 1)
    for room, id in rooms:
        house.go(room, id)
        for width, height in SIZES:
            house.window.resize(width, height)
            QApplication.processEvents()
            found += [f"{room} {bool(id)} at {width}: {each}" for each in wrong(house.window)]
    assert found == [], "\n".join(["", *found])


def test_the_search_sees_what_is_cut(theme) -> None:
    root = QWidget()
    root.resize(200, 100)
    label, one, other = QLabel("Reparació del camí", root), QPushButton("Tanca", root), QPushButton("Obre", root)
    label.setGeometry(0, 50, 30, 20)
    for button in (one, other):
        button.setGeometry(0, 0, 90, 30)
    assert len(list(cut(root))) == 1 and len(list(overlaps(root))) == 1
    root.deleteLater()


@pytest.fixture
def letters(theme) -> Iterator[None]:
    """Letters half as large again, as the settings make them."""
    before = QApplication.font()
    larger = QApplication.font()
    larger.setPointSizeF(before.pointSizeF() * 1.5)
    QApplication.setFont(larger)
    yield
    QApplication.setFont(before)
    QApplication.processEvents()


@pytest.mark.parametrize("language", ["ca", "es"])
def test_in_every_room_with_large_letters(speak, letters, furnish, language: str) -> None:
    look_at_every_room(speak, furnish, language)


@pytest.mark.parametrize("language", ["ca", "es"])
def test_in_every_question(speak, house: House, language: str) -> None:
    speak(language)
    _, file = furnished(house)
    screen = house.go(places.CASE_FILES, file).screen_
    page = screen.sheet.page
    found = []
    for show in (
        lambda: house.desktop.commands.run("case_file.new", house.desktop),
        lambda: house.desktop.commands.run("party.new", house.desktop),
        lambda: house.desktop.commands.run("task.new", house.desktop),
        lambda: house.desktop.commands.run("shortcuts", house.desktop),
        screen.parties.begin_adding,
        screen.close_file,
        lambda: screen.steps.open(page.steps[0].id),
        lambda: screen.tasks.open(page.tasks[0].id),
        screen.history.show_all,
    ):
        house.go(places.CASE_FILES, file)
        show()
        house.settle(150)
        dialog = house.dialog()
        found += [f"{dialog.windowTitle()}: {each}" for each in wrong(dialog)]
        dialog.reject()
        house.settle(20)
    assert found == [], "\n".join(["", *found])


def look_when_something_is_wrong(speak, language: str) -> None:
    speak(language)
    found = []
    for name, show in trouble_views.views() + trouble_views.boxes():
        widget = show()
        QApplication.processEvents()
        found += [f"{name}: {each}" for each in wrong(widget)]
        buttons = [one for one in widget.findChildren(QPushButton) if one.isVisibleTo(widget)]
        flat = [one.text() for one in buttons if one.height() < one.sizeHint().height()]
        found += [f"{name}: “{text}” is pressed flat" for text in flat]
        widget.close()
    assert found == [], "\n".join(["", *found])


@pytest.mark.parametrize("language", ["ca", "es", "oc_ES", "en"])
def test_when_something_is_wrong(speak, theme, qtbot, language: str) -> None:
    look_when_something_is_wrong(speak, language)


@pytest.mark.parametrize("language", ["ca", "es"])
def test_when_something_is_wrong_with_large_letters(speak, letters, qtbot, language: str) -> None:
    look_when_something_is_wrong(speak, language)


def look_where_contents_are_destroyed(speak, folder: Path, language: str) -> None:
    speak(language)
    with disposal_desk(folder) as desk:
        house = House(folder / "window", [desk.office])
        house.show()
        house.window.setMinimumSize(1, 1)
        found = []
        for name, show in desk.places(house):
            for width, height in SIZES:
                house.window.resize(width, height)
                show()
                found += [f"{name} at {width}: {each}" for each in wrong(house.window)]
        for name, show in desk.questions(house):
            dialog = show()
            found += [f"{name}: {each}" for each in wrong(dialog)]
            assert dialog.height() <= dialog.screen().availableGeometry().height(), name
            for seen in (dialog.do_button, dialog.cancel_button, dialog.focusWidget()):
                assert inside(seen, dialog).height() == seen.height(), f"{name}: {seen} is not all to be seen"
            dialog.reject()
            house.settle(20)
        house.close()
    assert found == [], "\n".join(["", *found])


@pytest.mark.parametrize("language", ["ca", "es"])
def test_where_contents_are_destroyed(speak, theme, qtbot, tmp_path: Path, language: str) -> None:
    look_where_contents_are_destroyed(speak, tmp_path, language)


@pytest.mark.parametrize("language", ["ca", "es"])
def test_where_contents_are_destroyed_with_large_letters(speak, letters, qtbot, tmp_path: Path, language: str) -> None:
    look_where_contents_are_destroyed(speak, tmp_path, language)
