"""Verifying the history: from the card or by the command, with what was found in words, and it can be cancelled."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from app.actions import case_files
from app.storage.journal import applying
from app.storage.verified import PROVEN, REFUTED, UNFINISHED, HistoryVerdict
from tests.kit.desktops import Desktop, Town
from tests.kit.house import House
from ui import places
from ui.screens.synchronisation.history_card import HistoryCard
from ui.wording import verified as words


class Control:
    """What the program has of a running synchronisation, as far as this card needs it."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self.hold = threading.Event()
        self.hold.set()

    def verify_history(self, progress: Any) -> HistoryVerdict:
        progress(0, 10)
        assert self.hold.wait(10)
        return self._desktop.engine.verify_history(progress)

    def wake(self) -> None: ...

    def stop(self) -> None: ...


class Story:
    def __init__(self, folder: Path) -> None:
        self.town = Town()
        self.maria = self.town.desktop(folder / "a", "Maria Prova Exemple")
        self.maria.office.write(case_files.open_case_file, "Guals de Prova")
        self.maria.sync()
        self.house = House(folder / "profile", [self.maria.office])
        self.control = Control(self.maria)
        self.house.desktop.current.control = self.control  # type: ignore[assignment]
        self.house.show()

    def card(self) -> HistoryCard:
        room = self.house.go(places.SYNCHRONISATION)
        self.house.settle()
        return room.findChildren(HistoryCard)[0]


@pytest.fixture
def story(theme, qtbot, tmp_path: Path) -> Iterator[Story]:
    made = Story(tmp_path)
    yield made
    made.house.close()
    made.town.close()


def _press(card: HistoryCard, text: str) -> None:
    buttons = [each for each in card.findChildren(QPushButton) if not each.isHidden()]
    next(each for each in buttons if each.text().replace("&", "").startswith(text)).click()


def test_the_button_verifies_and_the_words_have_the_date(story: Story) -> None:
    card = story.card()
    assert card._found.text() == words.said(None)[0]
    _press(card, card._verify.text())
    story.house.settle()
    assert "íntegr" in card._found.text() or "whole" in card._found.text()
    assert card._detail.text() and not card._bar.isVisible()
    _press(card, card._copy.text())
    copied = QGuiApplication.clipboard().text()
    assert "history: proven" in copied and "Maria" not in copied and "Guals" not in copied


def test_by_the_command_too(story: Story) -> None:
    story.house.desktop.commands.run("sync.verify", story.house.desktop)
    story.house.settle()
    with story.maria.database.reading() as connection:
        from app.storage.verified import verified

        found = verified(connection)
    assert found is not None and found.outcome == PROVEN


def test_cancelled_nothing_is_said(story: Story) -> None:
    card = story.card()
    story.control.hold.clear()
    _press(card, card._verify.text())
    _press(card, card._stop.text())
    story.control.hold.set()
    story.house.settle()
    assert card._found.text() == words.said(None)[0] and card._verify.isVisibleTo(card)


def test_what_was_altered_is_told_with_what_to_do(story: Story) -> None:
    with story.maria.database.writing() as connection, applying(connection):
        connection.exec_driver_sql("UPDATE case_file SET title = 'Un altre'")
    card = story.card()
    _press(card, card._verify.text())
    story.house.settle()
    found = HistoryVerdict(REFUTED, "2026-11-23T10:00:00Z", 0, 9, "rows", 1, 9)
    assert card._detail.text().split(":")[1] == words.detail(found).split(":")[1]


def test_every_finding_has_words() -> None:
    for what in ("hash unreadable order foreign withheld incarnation signature end index rows").split():
        found = HistoryVerdict(REFUTED, "2026-11-23T10:00:00Z", 0, 9, what, 3, 4)
        assert f": {what}." not in words.detail(found) and "3" in words.detail(found)
    assert words.said(HistoryVerdict(UNFINISHED, "2026-11-23T10:00:00Z", 0, 9))[0]
