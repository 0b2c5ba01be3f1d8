"""Sèries i números: who numbers in words, asking, giving back, taking, and every number with its reason."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from app.actions import case_files, numbers
from app.domain.case_files import SERIES
from app.domain.series import NUMBERED, Answer, Fate, Reason
from app.queries import numbers as told
from tests.kit.desktops import Town
from tests.kit.house import House
from tests.kit.look import spoken_rows
from ui import places
from ui.screens.case_files.new_case_file import NewCaseFileDialog
from ui.screens.synchronisation.lease_dialogs import AskDialog, ReleaseDialog, RevokeDialog
from ui.screens.synchronisation.numbers_dialog import NumbersDialog
from ui.screens.synchronisation.series_card import SeriesLine
from ui.wording import numbers as words


class Story:
    """Maria the secretary with her window, and Pere the clerk."""

    def __init__(self, folder: Path) -> None:
        self.town = Town()
        self.maria = self.town.desktop(folder / "a", "Maria Prova Exemple")
        self.pere = self.town.desktop(folder / "b", "Pere Mostra Fictici", "clerk")
        self.town.level(self.maria, self.pere)
        self.house = House(folder / "profile", [self.maria.office])
        self.house.show()

    def sync(self) -> None:
        self.town.level(self.maria, self.pere)
        self.house.settle()

    @property
    def room(self) -> Any:
        room = self.house.go(places.SYNCHRONISATION)
        self.house.settle()
        return room

    def line(self) -> SeriesLine:
        found = [line for line in self.room.findChildren(SeriesLine) if line.isVisible()]
        return found[-1]

    def press(self, text: str, dialog: type[Any]) -> Any:
        buttons = self.line().findChildren(QPushButton)
        button = next(each for each in buttons if each.text().replace("&", "").startswith(text))
        button.click()
        self.house.settle()
        return [each for each in self.room.findChildren(dialog) if each.isVisible()][-1]

    def carry_out(self, dialog: Any) -> None:
        dialog.press()
        self.house.settle()
        self.sync()


@pytest.fixture
def story(theme, qtbot, tmp_path: Path) -> Iterator[Story]:
    made = Story(tmp_path)
    yield made
    made.house.close()
    made.town.close()


def test_the_turn_comes_and_goes(story: Story) -> None:
    assert "Numbered by the server" in story.line().accessibleName()
    story.carry_out(story.press("Number from this", AskDialog))
    assert "This computer numbers" in story.line().accessibleName()
    story.maria.office.write(case_files.open_case_file, "Guals")
    story.carry_out(story.press("Give it back", ReleaseDialog))
    assert "Numbered by the server" in story.line().accessibleName()


def test_taking_it_from_another_computer_asks_for_a_reason(story: Story) -> None:
    story.maria.office.write(numbers.ask, SERIES, story.pere.office.identity.device)
    story.sync()
    assert "Pere Mostra Fictici" in story.line().accessibleName()
    dialog = story.press("Take it from", RevokeDialog)
    dialog.press()
    assert dialog.reason.problem()
    dialog.reason.editor.setText("Ordinador al taller")
    dialog.last.editor.setText("dotze")
    dialog.press()
    assert dialog.last.problem()
    dialog.last.editor.setText("2026/3")
    story.carry_out(dialog)
    assert story.maria.office.read(told.report, SERIES, 2026)[-1].number == "2026/3"


def test_the_form_says_which_number_comes_next(story: Story) -> None:
    def hint() -> str:
        dialog = NewCaseFileDialog(story.house.desktop, story.house.desktop.current)
        story.house.settle()
        said = dialog.hint.text()
        dialog.reject()
        return said

    assert "provisional" in hint()
    story.maria.office.write(numbers.ask, SERIES)
    story.sync()
    assert hint() == "Next: 2026/1"


def test_every_number_is_listed_and_exported(
    story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story.maria.office.write(numbers.ask, SERIES, last={2026: 1})
    story.sync()
    story.maria.office.write(case_files.open_case_file, "Guals")
    dialog = story.press("Every number", NumbersDialog)
    story.house.settle()
    said = " ".join(spoken_rows(dialog.list))
    assert "2026/2" in said and "2026/1" in said and "on paper" in said
    path = tmp_path / "numeros.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog.export()
    story.house.settle()
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert [row[0] for row in rows[1:]] == ["2026/1", "2026/2"]


def test_there_are_words_for_everything() -> None:
    assert set(Reason) <= words.REASONS
    assert set(Fate) - {Fate.TAKEN} <= words.FATES
    assert set(Answer) - {Answer.GIVEN, Answer.ENDED} == words.ANSWERS
    assert all(words.series(name) != name for name in NUMBERED)
