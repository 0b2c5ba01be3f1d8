"""The rooms in each language: nothing of the language before is left; Catalan and Spanish leave no English."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTabBar, QWidget

from app.actions import case_files, notes, parties, tasks
from tests.kit.house import House
from tests.kit.speaking import speak
from ui import places
from ui.widgets import Heading, RowList

__all__ = ["speak"]

TRANSLATIONS = Path(__file__).resolve().parents[3] / "resources" / "translations"
_SAME = 4
"""Words shorter than this are the same in several languages too often to tell anything ("NIF", "All")."""


def english_only(language: str) -> set[str]:
    """Texts that are said otherwise in a language: seeing one of them means that something was not translated."""
    found = set()
    for message in ElementTree.parse(TRANSLATIONS / f"lligall_{language}.ts").getroot().iter("message"):
        source, translation = message.findtext("source") or "", message.findtext("translation") or ""
        if translation and translation != source and len(source) > _SAME and message.get("numerus") != "yes":
            found.add(source)
    return found


def words(root: QWidget) -> set[str]:
    """Everything that can be read in a room, and the names a screen reader tells."""
    found: set[str] = set()
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisibleTo(root):
            continue
        found.add(widget.accessibleName())
        if isinstance(widget, QLabel | QPushButton):
            found.add(widget.text())
        if isinstance(widget, QTabBar):
            found.update(widget.tabText(place) for place in range(widget.count()))
        if isinstance(widget, RowList):
            found.update(item.text for item in widget.items() if isinstance(item, Heading))
    return found


@pytest.mark.parametrize("language", ["ca", "es"])
def test_no_english_is_left_in_any_of_the_rooms(speak, furnish, language: str) -> None:
    speak(language)
    house: House = furnish()
    office = house.office
    party = office.write(parties.add, given_name="Pere", first_surname="Prova").result
    file = office.write(case_files.open_case_file, "Gual", parties=[(party, "interested")]).result
    office.write(tasks.add, "Trucar", file, due_on="2026-11-23")
    office.write(notes.add, file, "Ha trucat")
    foreign = english_only(language)
    assert len(foreign) > 500  # the files are there and say something
    for room, id in (
        (places.TODAY, ""),
        (places.CASE_FILES, ""),
        (places.CASE_FILES, file),
        (places.PARTIES, ""),
        (places.PARTIES, party),
    ):
        house.go(room, id)
        assert words(house.room) & foreign == set(), f"{room} {bool(id)}"


def test_a_room_built_after_the_language_changed_speaks_it(speak, furnish) -> None:
    speak("ca")
    house: House = furnish()
    house.go(places.TODAY)
    assert house.room.title() == "Avui"
    speak("es")
    house.window.forget_room(places.TODAY)
    house.go(places.CASE_FILES)
    house.go(places.TODAY)
    assert house.room.title() == "Hoy"
