"""The list of case files: type to find, filters kept and forgotten, sort, keys, many at once, export."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.actions import case_files, steps, tags
from app.queries import case_files as queries
from tests.kit.house import House
from ui import places
from ui.screens.case_files.bulk_dialog import CLOSE, KEYWORD, RESPONSIBLE, BulkDialog
from ui.screens.case_files.filters import Wanted, from_stored
from ui.screens.case_files.listing import CaseFileListing

TITLES = ("Gual permanent", "Llicència d'obres — Cal Pere", "Accés a l'arxiu")


@pytest.fixture
def ids(house: House) -> list[str]:
    """Three open files, the newest last."""
    return [house.office.write(case_files.open_case_file, title).result for title in TITLES]


def listing(house: House) -> CaseFileListing:
    return house.room.listing


def shown(house: House) -> list[str]:
    return [str(each) for each in listing(house).table.paged_model().ids()]


def test_an_empty_office_says_what_to_do_next(house: House) -> None:
    house.go(places.CASE_FILES)
    pane = listing(house).pane
    assert pane.empty.isVisible()
    assert "title is enough" in pane.empty.accessibleDescription()
    pane.empty.button.click()
    assert house.dialog().windowTitle().startswith("New case file")


def test_typing_in_the_list_finds_by_folded_words_and_enter_opens_the_one_left(house: House, ids: list[str]) -> None:
    house.go(places.CASE_FILES)
    assert shown(house) == list(reversed(ids))  # the newest number first
    table = listing(house).table
    table.setFocus()
    QTest.keyClicks(table, "llicencia")
    house.settle(200)
    assert listing(house).pane.filter.text() == "llicencia"
    assert shown(house) == [ids[1]]
    QTest.keyClick(listing(house).pane.filter, Qt.Key.Key_Return)
    house.settle()
    assert house.room.screen_.sheet.page.id == ids[1]
    QTest.keyClick(house.room.screen_.steps.list, Qt.Key.Key_Backspace)
    house.settle()
    assert listing(house).isVisible()
    assert listing(house).table.current_id() == ids[1]  # the way back leads to where one was


def test_filters_narrow_are_kept_under_a_name_and_forgotten(house: House, ids: list[str]) -> None:
    tag = house.office.write(tags.put, ids[0], "aigua").result
    house.go(places.CASE_FILES)
    here = listing(house)
    here.show_wanted(Wanted(tag=tag))
    house.settle()
    assert shown(house) == [ids[0]]
    assert here.bar.isVisible()
    here.bar.save_wanted.emit()
    dialog = house.dialog()
    QTest.keyClicks(dialog.name.editor, "Aigua i clavegueram")
    QTest.keyClick(dialog.name.editor, Qt.Key.Key_Return)
    house.settle()
    assert here.pane.chosen_filter() == "own:Aigua i clavegueram"
    here.show_filter("open")
    house.settle()
    assert len(shown(house)) == 3
    here.show_filter("own:Aigua i clavegueram")
    house.settle()
    assert shown(house) == [ids[0]]
    here.bar.forget_wanted.emit("Aigua i clavegueram")
    assert [each.id for each in here.filters.all(here.office.entity) if each.own] == []


@pytest.mark.parametrize(
    "stored", [None, [], "x", {"status": "burnt"}, {"stage": 3}, {"tag": {"a": 1}}, {"status": "open", "text": 7}]
)
def test_a_filter_kept_by_another_version_is_left_out_rather_than_trusted(stored: object) -> None:
    assert from_stored(stored) is None


def test_a_filter_survives_its_keeping() -> None:
    assert from_stored({"status": None, "overdue": True, "new_in_a_later_version": 1}) == Wanted(
        status=None, overdue=True
    )


def test_sorting_is_asked_of_the_database_and_remembered(house: House, ids: list[str]) -> None:
    house.go(places.CASE_FILES)
    header = listing(house).table.horizontalHeader()
    over_title = QPoint(header.sectionViewportPosition(1) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=over_title)
    house.settle()
    assert shown(house) == [ids[2], ids[0], ids[1]]
    listing(house).table.write_columns()
    assert (house.desktop.memory.read("case_files") or {}).get("sort")


def test_a_change_elsewhere_appears_in_the_open_list(house: House, ids: list[str]) -> None:
    house.go(places.CASE_FILES)
    house.rename(house.office, ids[0], "Gual de la plaça")
    row = listing(house).table.paged_model().row(2)
    assert row.title == "Gual de la plaça"


def select_all(house: House) -> None:
    house.go(places.CASE_FILES)
    listing(house).table.selectAll()


def ask_bulk(house: House, what: str) -> BulkDialog:
    listing(house).ask_bulk(what)
    dialog = house.dialog()
    assert isinstance(dialog, BulkDialog)
    return dialog


def test_many_are_handed_over_at_once_and_one_undo_takes_all_back(house: House, ids: list[str]) -> None:
    select_all(house)
    assert listing(house).pane._bulk.isVisible()
    me = house.office.identity.person
    dialog = ask_bulk(house, RESPONSIBLE)
    dialog.field.editor.setFocus()
    QTest.keyClicks(dialog.field.editor, "Maria")
    dialog.do_button.click()
    house.settle(200)
    assert {house.office.read(queries.one, id).responsible for id in ids} == {me}
    assert "3" in house.window.toasts.toast.text()
    house.window.toasts.toast.undo.emit()
    house.settle(200)
    assert {house.office.read(queries.one, id).responsible for id in ids} == {None}


def test_a_keyword_for_many(house: House, ids: list[str]) -> None:
    select_all(house)
    dialog = ask_bulk(house, KEYWORD)
    dialog.do_button.click()
    assert dialog.field.problem()  # nothing written yet
    QTest.keyClicks(dialog.field.editor, "camins")
    dialog.do_button.click()
    house.settle(200)
    assert all([tag.name for tag in house.office.read(queries.one, id).tags] == ["camins"] for id in ids)


def test_closing_many_leaves_those_with_something_open_and_says_how_many(house: House, ids: list[str]) -> None:
    for step in house.office.read(queries.one, ids[0]).steps:
        house.office.write(steps.set_state, step.id, "skipped")
    select_all(house)
    dialog = ask_bulk(house, CLOSE)
    QTest.keyClicks(dialog.field.editor, "Fi d'any")
    dialog.do_button.click()
    house.settle(200)
    assert [house.office.read(queries.one, id).status for id in ids] == ["closed", "open", "open"]
    assert "2" in house.window.toasts.toast.text()
    assert "still open" in house.window.toasts.toast.text()


def test_the_list_leaves_as_a_spreadsheet_without_formulas(
    house: House, ids: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.office.write(case_files.rename, ids[0], '=HYPERLINK("http://x";"Gual")')
    house.go(places.CASE_FILES)
    path = tmp_path / "expedients.csv"
    monkeypatch.setattr(listing(house).exporting, "ask_path", lambda _name: path)
    house.desktop.commands.run("list.export", house.desktop)
    house.settle(200)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert len(rows) == 4
    assert [row[1] for row in rows[1:]] == [TITLES[2], TITLES[1], "'=HYPERLINK(\"http://x\";\"Gual\")"]
    assert "expedients.csv" in house.window.toasts.toast.text()


def test_an_export_that_cannot_be_written_is_told_in_words(
    house: House, ids: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.go(places.CASE_FILES)
    monkeypatch.setattr(listing(house).exporting, "ask_path", lambda _name: tmp_path / "no" / "such" / "place.csv")
    listing(house).export()
    house.settle(200)
    assert "could not be written" in house.window.toasts.toast.text()


def test_who_only_reads_is_offered_nothing_that_writes(furnish) -> None:
    house = furnish(roles=("mayor",))
    house.go(places.CASE_FILES)
    here = listing(house)
    assert not here.new_button.isVisible()
    assert not here.pane.empty.button.isVisible()
    assert here._bulk_actions and not here.pane._bulk_actions
