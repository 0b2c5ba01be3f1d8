"""Ctrl+K: everything and commands, from the keyboard alone, over all municipalities."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.actions import case_files, parties
from tests.kit.house import House
from ui import places
from ui.frame.found import Chosen
from ui.widgets import Heading, Row


def ask(house: House, text: str) -> list[Heading | Row]:
    house.window.actions_.run("search")
    field = house.window.top.search
    field.clear()
    field.insert(text)
    house.settle(200)
    return house.window.palette_.list.items()


def titles(items: list[Heading | Row]) -> list[str]:
    return [item.title for item in items if isinstance(item, Row)]


def test_a_case_file_is_found_and_opened_by_the_keyboard(house: House) -> None:
    house.background.write(house.office, case_files.open_case_file, "Reparació de la il·luminació")
    house.settle()
    house.go(places.TODAY)
    assert titles(ask(house, "illumin"))[0] == "Reparació de la il·luminació"
    QTest.keyClick(house.window.top.search, Qt.Key.Key_Return)
    house.settle()
    current = house.desktop.navigator.current
    assert current is not None and current.room == places.CASE_FILES and current.id
    assert not house.window.palette_.isVisible() and house.window.top.search.text() == ""
    items = ask(house, "")
    assert "Reparació de la il·luminació" in " ".join(titles(items))  # seen last


def test_a_person_is_found_by_a_number_in_any_form(house: House) -> None:
    house.background.write(
        house.office, parties.add, given_name="Pere", first_surname="Fictici", identifier="00000011B"
    )
    house.settle()
    house.go(places.TODAY)
    assert titles(ask(house, "11-b"))[0].startswith("Fictici")


def test_commands_are_found_and_run(house: House, speak: Callable[[str], None]) -> None:
    speak("ca")
    house.go(places.TODAY)
    assert "Configuració" in titles(ask(house, "configuració"))
    items = ask(house, ">configuració")
    assert titles(items) == ["Configuració"]
    QTest.keyClick(house.window.top.search, Qt.Key.Key_Return)
    house.settle()
    assert house.desktop.navigator.current and house.desktop.navigator.current.room == places.SETTINGS


def test_esc_gives_the_keyboard_back(house: House) -> None:
    room = house.go(places.TODAY)
    before = house.window.focusWidget()
    ask(house, "x")
    QTest.keyClick(house.window.top.search, Qt.Key.Key_Escape)  # empties
    QTest.keyClick(house.window.top.search, Qt.Key.Key_Escape)  # leaves
    assert not house.window.palette_.isVisible()
    assert house.window.focusWidget() is before
    assert room.isVisible()


def test_all_municipalities_are_searched_and_a_hit_brings_its_own_to_the_front(furnish: Callable[..., House]) -> None:
    house = furnish(entities=2)
    other = house.desktop.offices[1]
    house.background.write(other.office, case_files.open_case_file, "Camí de la Font")
    house.settle()
    house.go(places.TODAY)
    items = ask(house, "font")
    assert any(isinstance(item, Heading) and "Josa i Tuixén" in item.text for item in items)
    QTest.keyClick(house.window.top.search, Qt.Key.Key_Return)
    house.settle()
    assert house.desktop.current.entity == other.entity


def test_nothing_found_says_what_to_try(house: House) -> None:
    house.go(places.TODAY)
    assert ask(house, "zzzqqq") == []
    assert "Try" in house.window.palette_._nothing.text()


def test_before_typing_it_offers_what_can_be_done_here(house: House) -> None:
    house.go(places.CASE_FILES)
    items = ask(house, "")
    offered = {item.id.command for item in items if isinstance(item, Row) and isinstance(item.id, Chosen)}
    assert {"case_file.new", "list.filter"} <= offered and "quit" not in offered


def test_hostile_text_is_only_text(house: House) -> None:
    house.go(places.TODAY)
    for text in ("\"' OR 1=1 --", "<b>", "*", "NEAR(", "a" * 900, "l·l", "\u200b"):
        ask(house, text)
