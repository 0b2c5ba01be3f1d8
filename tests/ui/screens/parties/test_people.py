"""Persones: the list, the fields in place, all files of somebody, duplicates made one and taken apart again."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.actions import case_files, parties
from app.queries import parties as queries
from tests.kit.house import House
from tests.kit.look import spoken
from ui import places
from ui.screens.case_files.new_case_file import NewCaseFileDialog
from ui.screens.parties.merge_dialog import MergeDialog
from ui.screens.parties.new_party import NewPartyDialog
from ui.screens.parties.party_page import PartyScreen

PERE: dict[str, Any] = {
    "given_name": "Pere",
    "first_surname": "Vilaprova",
    "second_surname": "Grau",
    "identifier": "12345678Z",
}


@pytest.fixture
def pere(house: House) -> str:
    return house.office.write(parties.add, **PERE, town="Gósol").result


def screen(house: House) -> PartyScreen:
    return house.room.screen_


def edit(house: House, name: str, text: str) -> None:
    """Type in a field and leave it."""
    field = screen(house).fields.fields[name]
    field.setFocus()
    field.editor.selectAll()
    QTest.keyClicks(field.editor, text)
    QTest.keyClick(field.editor, Qt.Key.Key_Tab)
    house.settle()


def test_an_empty_list_says_how_people_come_into_it_and_begins_one(house: House) -> None:
    house.go(places.PARTIES)
    house.room.listing.pane.empty.button.click()
    dialog = house.dialog()
    assert isinstance(dialog, NewPartyDialog)
    dialog.do_button.click()
    assert dialog.form.texts["given_name"].problem()  # a name is the least
    QTest.keyClicks(dialog.form.texts["given_name"].editor, "Neus")
    QTest.keyClicks(dialog.form.texts["identifier"].editor, "X1234567L")
    dialog.do_button.click()
    house.settle()
    assert screen(house).sheet.page.name == "Neus"
    assert screen(house).sheet.page.identifier_type == "nie"


def test_each_field_is_saved_when_left_with_its_whole_unit(house: House, pere: str) -> None:
    house.go(places.PARTIES, pere)
    edit(house, "second_surname", "Font")
    edit(house, "postcode", "25716")
    edit(house, "telephone", "973 37 00 55")
    page = house.office.read(queries.one, pere)
    assert page.name == "Vilaprova Font, Pere"
    assert (page.postcode, page.town) == ("25716", "Gósol")
    assert page.telephone == "973 37 00 55"
    assert screen(house).header.title() == "Vilaprova Font, Pere"


def test_a_wrong_nif_stays_typed_with_its_reason_and_a_passport_is_taken_as_it_is(house: House, pere: str) -> None:
    house.go(places.PARTIES, pere)
    edit(house, "identifier", "12345678A")
    field = screen(house).fields.fields["identifier"]
    assert "check letter" in field.problem()
    assert field.editor.text() == "12345678A"
    assert house.office.read(queries.one, pere).identifier == "12345678Z"
    QTest.keyClick(field.editor, Qt.Key.Key_Escape)
    house.office.write(parties.edit_identifier, pere, "AB-123456", "passport")
    house.settle()
    edit(house, "identifier", "xy 99")
    assert house.office.read(queries.one, pere).identifier == "XY 99"


def test_all_files_of_a_person_open_from_the_page_and_a_new_one_begins_with_them(house: House, pere: str) -> None:
    file = house.office.write(case_files.open_case_file, "Gual", parties=[(pere, "interested")]).result
    house.go(places.PARTIES, pere)
    here = screen(house)
    assert [item.id for item in here.files.items()] == [file]
    here.new_button.click()
    house.settle()
    dialog = house.dialog()
    assert isinstance(dialog, NewCaseFileDialog)
    assert dialog.finder.party.id == pere
    dialog.reject()
    house.go(places.PARTIES, pere)
    here.files.choose(file)
    QTest.keyClick(here.files, Qt.Key.Key_Return)
    house.settle()
    assert house.desktop.navigator.current.id == file


def test_duplicates_are_told_merged_and_separated_again(house: House, pere: str) -> None:
    double = house.office.write(parties.add, given_name="PERE", first_surname="vilaprova", second_surname="grau").result
    file = house.office.write(case_files.open_case_file, "Gual", parties=[(double, "interested")]).result
    house.go(places.PARTIES, pere)
    assert screen(house).duplicates.isVisible()
    screen(house).duplicates.link_activated.emit(double)
    dialog = house.dialog()
    assert isinstance(dialog, MergeDialog)
    assert dialog.list.current_id() == double  # the one that is in more files is proposed
    dialog.list.choose(pere)
    dialog.do_button.click()
    house.settle()
    page = house.office.read(queries.one, pere)
    assert [row.id for row in page.merged] == [double]
    assert [row.case_file for row in page.case_files] == [file]
    assert not screen(house).duplicates.isVisible()
    assert screen(house).merged_card.isVisible()
    screen(house)._unmerge(double)
    house.settle()
    assert house.office.read(queries.one, pere).merged == ()


def test_somebody_else_can_be_found_to_merge_with(house: House, pere: str) -> None:
    other = house.office.write(parties.add, given_name="Pedro", first_surname="Altrenom").result
    house.go(places.PARTIES, pere)
    house.desktop.commands.run("party.merge", house.desktop)
    dialog = house.dialog()
    assert not dialog.do_button.isEnabled()
    QTest.keyClicks(dialog.finder.box, "altrenom")
    house.settle(200)
    QTest.keyClick(dialog.finder.box, Qt.Key.Key_Return)
    assert dialog.finder.party.id == other
    dialog.do_button.click()
    house.settle()
    assert house.office.read(queries.count) == 1


def test_the_list_finds_by_any_part_and_backspace_returns_to_where_one_was(house: House, pere: str) -> None:
    house.office.write(parties.add, party_type="company", business_name="Obres Exemple SL")
    house.go(places.PARTIES)
    listing = house.room.listing
    listing.table.setFocus()
    QTest.keyClicks(listing.table, "5678")
    house.settle(200)
    assert list(listing.table.paged_model().ids()) == [pere]
    QTest.keyClick(listing.pane.filter, Qt.Key.Key_Return)
    house.settle()
    assert screen(house).sheet.page.id == pere
    QTest.keyClick(screen(house).files, Qt.Key.Key_Backspace)
    house.settle()
    assert listing.table.current_id() == pere


def test_somebody_in_no_file_can_be_removed_and_undone(house: House, pere: str) -> None:
    house.go(places.PARTIES, pere)
    house.desktop.commands.run("party.remove", house.desktop)
    house.settle()
    assert house.office.read(queries.count) == 0
    house.desktop.commands.run("undo", house.desktop)
    house.settle()
    assert house.office.read(queries.count) == 1


def test_every_field_and_button_has_a_name(house: House, pere: str) -> None:
    house.go(places.PARTIES, pere)
    nameless = [
        type(widget).__name__
        for widget in screen(house).findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not spoken(widget)
    ]
    assert nameless == []
