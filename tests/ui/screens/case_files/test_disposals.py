"""Destroying contents on the screen: one person proposes, another answers, and honest words are left."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.case_files import SERIES
from app.queries import disposals, numbers
from app.queries.disposals import DisposalRow
from app.queries.search import search
from app.storage import handing_out
from tests.kit.desktops import Desktop, Town
from tests.kit.disposals import Story
from tests.kit.house import House
from ui import places
from ui.screens.case_files.disposal_dialogs import ConfirmDisposalDialog, ProposeDisposalDialog, RejectDisposalDialog
from ui.widgets import RichLabel, Row


class Screens:
    """Maria proposes and Rosa decides, each in a window of her own, one after the other."""

    def __init__(self, folder: Path) -> None:
        self.town = Town()
        self.story = Story(self.town, folder)
        self.folder = folder
        self.house: House | None = None

    def sit(self, desktop: Desktop) -> Any:
        """Somebody opens the case file on her own desktop; its screen."""
        self.leave()
        self.story.everybody()
        self.house = House(self.folder / "profile", [desktop.office])
        self.house.show()
        self.house.go(places.CASE_FILES, self.story.file)
        return self.screen

    @property
    def screen(self) -> Any:
        assert self.house is not None
        return self.house.room.screen_  # type: ignore[attr-defined]

    def asked(self, dialog: type[Any]) -> Any:
        assert self.house is not None
        found = self.house.dialog()
        assert isinstance(found, dialog)
        return found

    def press(self, dialog: Any) -> None:
        assert self.house is not None
        dialog.press()
        self.house.settle()

    def row(self) -> DisposalRow | None:
        return self.story.rosa.office.read(disposals.of_case_file, self.story.file)

    def leave(self) -> None:
        if self.house is not None:
            self.house.close()
            self.house = None


@pytest.fixture
def screens(theme, qtbot, tmp_path: Path) -> Iterator[Screens]:
    made = Screens(tmp_path)
    yield made
    made.leave()
    made.town.close()


def test_a_proposal_says_what_goes_and_needs_somebody_to_answer_for_the_term(screens: Screens) -> None:
    screen = screens.sit(screens.story.maria)
    screen.performs()["case_file.dispose"]()
    dialog = screens.asked(ProposeDisposalDialog)
    assert not dialog.until.isVisible()
    screens.press(dialog)
    assert dialog.years.problem() and dialog.rule.problem()
    dialog.rule.editor.setText("TAAD 123")
    dialog.years.editor.setText("1")
    assert "must be kept until 23/11/2027" in dialog.until.text() and not dialog.vouched.isEnabled()
    dialog.reason.editor.setPlainText("Ha passat el termini")
    screens.press(dialog)
    assert "23/11/2027" in dialog.trouble.text()  # visibly too early
    dialog.years.editor.setText("0")
    assert "was over on 23/11/2026" in dialog.until.text()
    screens.press(dialog)
    assert dialog.trouble.isVisible()  # nobody has vouched
    assert screens.screen.sheet.disposal is None
    dialog.vouched.setChecked(True)
    screens.press(dialog)
    assert (screen.sheet.disposal.rule, screen.sheet.disposal.kept_years) == ("TAAD 123", 0)
    assert "you cannot decide it yourself" in screen.head.disposal.text()
    assert not screen.head.disposal.confirm_button.isVisible()
    assert "case_file.dispose" not in screen.performs()


def test_a_courts_order_needs_no_term(screens: Screens) -> None:
    screen = screens.sit(screens.story.maria)
    screen.propose_disposal()
    dialog = screens.asked(ProposeDisposalDialog)
    dialog.basis.set_value("court")
    dialog.basis.committed.emit("court")
    assert not dialog.vouched.isVisible() and not dialog.years.isVisible()
    dialog.reason.editor.setPlainText("Ho ordena el jutjat")
    screens.press(dialog)
    assert dialog.rule.problem()  # which order
    dialog.rule.editor.setText("Interlocutòria 12/2026")
    screens.press(dialog)
    assert (screen.sheet.disposal.basis, screen.sheet.disposal.rule) == ("court", "Interlocutòria 12/2026")


def test_only_the_typed_number_confirms_and_what_is_left_tells_the_truth(screens: Screens) -> None:
    screens.story.propose()
    screen = screens.sit(screens.story.rosa)
    assert "Maria Prova Exemple proposes" in screen.head.disposal.text()
    screen.head.disposal.confirm_button.click()
    dialog = screens.asked(ConfirmDisposalDialog)
    dialog.number.editor.setText("9999/1999")
    screens.press(dialog)
    assert dialog.number.problem()
    row = screens.row()
    assert row is not None and not row.decision
    dialog.number.editor.setText(row.number)
    screens.press(dialog)
    assert "when the server has it" in screen.head.disposal.text()
    screen = screens.sit(screens.story.maria)
    assert screen.remains.isVisible() and not screen.head.isVisible()
    said = screen.remains.banner.text()
    for told in ("were destroyed", "TAAD 123", "Maria Prova Exemple", "Rosa Fictícia"):
        assert told in said
    assert screen.performs() == {}


def test_rejecting_says_why_and_it_can_be_proposed_again(screens: Screens) -> None:
    screens.story.propose()
    screen = screens.sit(screens.story.rosa)
    screen.head.disposal.reject_button.click()
    dialog = screens.asked(RejectDisposalDialog)
    screens.press(dialog)
    assert dialog.remarks.problem()
    dialog.remarks.editor.setText("Encara hi ha un recurs")
    screens.press(dialog)
    assert "Encara hi ha un recurs" in screen.head.disposal.text()
    assert "case_file.dispose" in screen.performs()


def test_a_clerk_sees_it_waiting_and_has_no_button(screens: Screens) -> None:
    screens.story.propose()
    screen = screens.sit(screens.story.pere)
    assert "who may decide it" in screen.head.disposal.text()
    assert not screen.head.disposal.reject_button.isVisible()
    assert "case_file.dispose" not in screen.performs()


def test_the_other_person_finds_it_where_the_day_begins(screens: Screens) -> None:
    screens.story.propose()
    for who, finds in ((screens.story.rosa, True), (screens.story.maria, False), (screens.story.pere, False)):
        screens.sit(who)
        assert screens.house is not None
        room: Any = screens.house.go(places.TODAY)
        targets = [target for target in (getattr(row, "id", None) for row in room.list.items()) if target]
        mine = [target for target in targets if target.kind == "disposal"]
        assert bool(mine) is finds
        if mine:
            room.open(mine[0])
            screens.house.settle()
            assert screens.screen.head.disposal.confirm_button.isVisible()


def test_what_was_destroyed_is_found_in_the_list_and_opened_from_it(screens: Screens) -> None:
    screens.story.dispose()
    screens.sit(screens.story.pere)
    assert screens.house is not None
    room: Any = screens.house.go(places.SYNCHRONISATION)
    card = room._disposals
    assert card.isVisible()
    assert any(row.destroyed and not row.subject for row in room._found.came)  # told, not left empty
    card.list.run.emit(card.list.items()[0].id)
    screens.house.settle()
    assert screens.screen.remains.isVisible()
    told = [label.html() for label in screens.screen.remains.history.findChildren(RichLabel)]
    assert len(told) == 3  # the proposal, the decision, the destruction: nothing of what it held
    assert not any("empty" in line for line in told)


@pytest.mark.parametrize("form", ["{y}/{n}", "{n}/{y}", "exp. {s}/{n:03}", " {n} / {s} ", "{n}"])
def test_the_number_of_what_was_destroyed_finds_its_record(screens: Screens, form: str) -> None:
    disposal = screens.story.propose()
    row = screens.row()
    assert row is not None
    year, number = map(int, row.number.split("/"))
    typed = form.format(y=year, s=year % 100, n=number)
    before = screens.story.pere.office.read(search, typed)
    assert [(hit.kind, hit.id) for hit in before if hit.exact] == [("case_file", screens.story.file)]
    screens.story.confirm(disposal)
    screens.sit(screens.story.pere)
    house = screens.house
    assert house is not None
    house.go(places.TODAY)
    house.window.actions_.run("search")
    house.window.top.search.insert(typed)
    house.settle(200)
    items = [item for item in house.window.palette_.list.items() if isinstance(item, Row)]
    assert items[0].title == f"The contents of {row.number} were destroyed"
    assert "who decided it and why" in items[0].subtitle
    QTest.keyClick(house.window.top.search, Qt.Key.Key_Return)
    house.settle()
    assert screens.screen.remains.isVisible()
    assert "TAAD 123" in screens.screen.remains.banner.text()


def test_the_number_of_what_was_destroyed_is_not_offered_again(screens: Screens) -> None:
    disposal = screens.story.propose()
    row = screens.row()
    assert row is not None
    screens.story.confirm(disposal)
    screens.story.everybody()
    with screens.story.maria.office.database.reading() as connection:
        year, number = (int(part) for part in row.number.split("/"))
        assert handing_out.following(connection, SERIES, year, {}) > number
        told = {each.number: each.fate for each in numbers.report(connection, SERIES, year)}
        assert told[row.number] == "destroyed"
        assert "unknown" not in told.values()
