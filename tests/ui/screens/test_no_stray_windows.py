"""Building and filling a room shows the window alone: a widget shown before it has its parent is a window that flashes
up and takes the keyboard from what is being typed.
"""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.actions import case_files, notes, parties, tasks
from tests.kit.house import House
from ui import places


class Witness(QObject):
    """Notes every window that shows itself."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()!r}")
        return False


@pytest.mark.parametrize("room", [places.TODAY, places.CASE_FILES, places.PARTIES])
def test_a_room_shows_no_window_of_its_own(house: House, qapp: QApplication, room: str) -> None:
    office = house.office
    party = office.write(parties.add, given_name="Pere", first_surname="Prova", identifier="12345678Z").result
    file = office.write(case_files.open_case_file, "Gual", parties=[(party, "interested")]).result
    office.write(tasks.add, "Trucar", file, due_on="2026-11-23")
    office.write(notes.add, file, "Ha trucat")
    witness = Witness()
    qapp.installEventFilter(witness)
    try:
        house.go(room)
        house.go(room, {places.CASE_FILES: file, places.PARTIES: party}.get(room, ""))
    finally:
        qapp.removeEventFilter(witness)
    assert witness.seen == []
    assert house.window.isActiveWindow()
