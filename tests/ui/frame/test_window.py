"""The window: rooms on first visit, the way back, entities, the status line, sizes, the language."""

import datetime as dt
import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.actions import case_files, parties
from app.errors import Unreachable
from tests.kit.house import LEVEL, House
from tests.kit.look import spoken
from ui import places, rooms
from ui.frame.leave_dialog import LeaveDialog
from ui.places import Navigator, Place


def test_every_room_can_be_entered_and_names_the_window(house: House) -> None:
    for spec in rooms.ROOMS:
        room = house.go(spec.id)
        assert room.title()
        assert room.title() in house.window.windowTitle()
        assert "Gósol" in house.window.windowTitle()


def test_what_is_read_names_the_window(house: House) -> None:
    """Without anything else happening: the title is what the task bar and a screen reader say."""
    party = house.office.write(parties.add, given_name="Pere", first_surname="Mostra").result
    first, second = (house.office.write(case_files.open_case_file, title).result for title in ("Gual u", "Gual dos"))
    for room, id, words in (
        (places.CASE_FILES, first, "Gual u"),
        (places.CASE_FILES, second, "Gual dos"),
        (places.PARTIES, party, "Mostra"),
        (places.CASE_FILES, first, "Gual u"),
    ):
        house.go(room, id)
        house.settle()
        assert words in house.window.windowTitle()
    house.desktop.background.write(house.office, case_files.rename, first, "Gual tres")
    house.settle()
    assert "Gual tres" in house.window.windowTitle()


def test_rooms_are_built_on_first_visit(house: House) -> None:
    house.go(places.TODAY)
    assert set(house.window._rooms) == {places.TODAY}
    first = house.go(places.SETTINGS)
    house.go(places.TODAY)
    assert house.go(places.SETTINGS) is first


def test_the_way_back_and_forward(house: House) -> None:
    house.go(places.TODAY)
    house.go(places.PARTIES)
    house.go(places.CASE_FILES)
    commands, desktop = house.desktop.commands, house.desktop
    assert commands.run("go.back", desktop)
    house.settle()
    assert house.desktop.navigator.current == Place(places.PARTIES, house.desktop.current.entity)
    assert commands.run("go.forward", desktop) and not commands.can_run(commands.find("go.forward"), desktop)


def test_the_navigator_forgets_what_is_left_behind() -> None:
    way = Navigator()
    for place in (Place("a"), Place("b"), Place("c", "1")):
        way.go(place)
    way.back()
    way.go(Place("d"))
    assert not way.can_go_forward
    way.back()
    assert way.current == Place("b")
    way.go(Place("e", "1"))
    way.forget("1")
    assert way.current == Place("b")


def test_a_room_not_in_front_hears_of_changes_when_it_is_shown(house: House) -> None:
    room = house.go(places.CASE_FILES)
    house.go(places.TODAY)
    heard: list[object] = []
    room.refresh = heard.append  # type: ignore[method-assign]
    for number in range(5):
        house.background.write(house.office, case_files.open_case_file, f"Guals {number}")
    house.settle()
    assert heard == []
    house.go(places.CASE_FILES)
    assert len(heard) == 1 and len(heard[0].ids) >= 5  # type: ignore[attr-defined]


def test_the_status_line_follows_the_measured_status(house: House, speak: Callable[[str], None]) -> None:
    speak("ca")
    house.go(places.TODAY)
    now = house.desktop.clock.now()
    house.tell(replace(LEVEL, last_success=now - dt.timedelta(minutes=2)))
    line = house.window.connection.line
    assert spoken(line._facts) == "Connectat · tot sincronitzat. Última sincronització: fa 2 minuts"
    house.tell(replace(LEVEL, waiting=3, problem=Unreachable(), last_success=now - dt.timedelta(minutes=52)))
    assert spoken(line._facts).startswith("Sense connexió — es pot continuar treballant. 3 canvis per enviar.")


def test_the_status_line_opens_synchronisation(house: House) -> None:
    house.go(places.TODAY)
    house.window.connection.line.pressed.emit()
    house.settle()
    assert house.desktop.navigator.current == Place(places.SYNCHRONISATION, house.desktop.current.entity)


def test_switching_the_municipality_shows_the_same_room_there(furnish: Callable[..., House]) -> None:
    house = furnish(entities=2)
    house.go(places.CASE_FILES)
    first = house.desktop.current.entity
    assert house.desktop.commands.run("entity.next", house.desktop)
    house.settle()
    assert house.desktop.current.entity != first
    assert house.desktop.navigator.current == Place(places.CASE_FILES, house.desktop.current.entity)
    assert "Josa i Tuixén" in house.window.top.entity.text()
    house.go(places.CASE_FILES, entity=first)  # a place of another entity brings that entity to the front
    assert house.desktop.current.entity == first


def test_the_switcher_counts_what_waits_in_each(furnish: Callable[..., House]) -> None:
    house = furnish(entities=2)
    other = house.desktop.offices[1]
    house.background.write(other.office, case_files.open_case_file, "Guals", then=lambda done: _due(house, other, done))
    house.settle(400)
    house.window.top._fill_entities()
    texts = [action.text() for action in house.window.top.entity_menu.actions()]
    assert texts[0] == "Gósol" and texts[1].startswith("Josa i Tuixén\t")


def _due(house: House, other, done) -> None:
    house.background.write(other.office, case_files.set_due, done.result, "2026-11-20", "prova")


def test_whoever_only_reads_is_not_offered_anything_new(furnish: Callable[..., House]) -> None:
    house = furnish(roles=("mayor",))
    house.go(places.TODAY)
    assert not house.window.top.new.isVisible()
    said: list[str] = []
    house.desktop.said.connect(said.append)
    house.window.actions_.run("case_file.new")
    assert said and "New case file" in said[0]


@pytest.mark.parametrize("width", [1280, 1024, 911, 800])
def test_nothing_of_the_frame_overlaps(house: House, width: int) -> None:
    house.go(places.TODAY)
    house.window.setMinimumSize(1, 1)
    house.window.resize(width, 600)
    house.settle()
    bar = house.window.top
    edges = [widget.geometry() for widget in (bar.entity, bar.search, bar.new, bar.name)]
    for left, right in itertools.pairwise(edges):
        assert left.right() < right.left()
    assert edges[-1].right() <= bar.bar.width()


def test_every_button_of_the_frame_has_a_name(house: House) -> None:
    house.go(places.TODAY)
    for button in house.window.findChildren(QPushButton):
        if button.isVisible():
            assert spoken(button).strip(), button


def test_what_is_typed_is_saved_before_the_window_closes(house: House, qtbot) -> None:
    ids: list[str] = []
    house.background.write(house.office, case_files.open_case_file, "Guals", then=lambda d: ids.append(d.result))
    house.settle()
    room = house.go(places.CASE_FILES, ids[0])
    house.desktop.commands.run("case_file.rename", house.desktop)
    field = house.window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, " nous")
    assert house.window.close()
    house.settle()
    from app.queries import case_files as lists

    assert "nous" in house.office.read(lists.page, ids)[0].title
    assert room is not None


def test_what_cannot_be_saved_asks_before_the_window_closes(house: House, monkeypatch) -> None:
    ids: list[str] = []
    house.background.write(house.office, case_files.open_case_file, "Guals", then=lambda d: ids.append(d.result))
    house.settle()
    house.go(places.CASE_FILES, ids[0])
    house.desktop.commands.run("case_file.rename", house.desktop)
    field = house.window.focusWidget()
    assert isinstance(field, QLineEdit)
    field.clear()
    asked: list[LeaveDialog] = []

    def answer(dialog: LeaveDialog) -> int:
        asked.append(dialog)
        return int(len(asked) > 1)  # first back to it, then without it

    monkeypatch.setattr(LeaveDialog, "exec", answer)
    assert not house.window.close() and house.window.isVisible()
    assert house.window.close() and len(asked) == 2


def test_help_opens_the_page_of_the_room_and_esc_leads_nowhere_else(house: House) -> None:
    house.go(places.SYNCHRONISATION)
    house.window.actions_.run("help")
    house.settle()
    current = house.desktop.navigator.current
    assert current is not None and (current.room, current.part) == (places.HELP, "synchronisation")
    QTest.keyClick(house.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
