"""What is told of old copies and of a restored server, and the tray of changes that were never sent."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from app.actions import case_files
from app.queries import quarantine
from tests.kit.desktops import Town
from tests.kit.house import House
from tests.kit.look import spoken
from tests.kit.restores import Kept, close
from ui import places
from ui.screens.synchronisation.copies import Quarantined
from ui.screens.synchronisation.room import SynchronisationRoom


class Story:
    """Maria's database is put back to before it sent something."""

    def __init__(self, folder: Path) -> None:
        self.town = Town()
        self.maria = self.town.desktop(folder / "a", "Maria Prova Exemple")
        path = self.maria.database.path
        self.file = self.maria.office.write(case_files.open_case_file, "Camí de la Font").result
        self.maria.sync()
        self.maria.database.checkpoint()
        shutil.copyfile(path, folder / "kept.db")
        self.maria.office.write(case_files.open_case_file, "Ja enviat")
        self.maria.sync()
        self.maria.database.close()
        path.with_name(path.name + "-wal").unlink(missing_ok=True)
        shutil.copyfile(folder / "kept.db", path)
        self.maria = self.maria.restart()
        self.maria.office.write(case_files.rename, self.file, "Camí de la Font Freda")
        self.maria.office.write(case_files.open_case_file, "No enviat")
        self.maria.sync()
        self.house = House(folder / "profile", [self.maria.office])
        self.house.show()

    @property
    def room(self) -> SynchronisationRoom:
        room = self.house.go(places.SYNCHRONISATION)
        assert isinstance(room, SynchronisationRoom)
        return room

    def rows(self) -> list[Quarantined]:
        return [each for each in self.room.findChildren(Quarantined) if each.isVisible()]


@pytest.fixture
def story(theme: object, qtbot: object, tmp_path: Path) -> Iterator[Story]:
    made = Story(tmp_path)
    yield made
    made.house.close()
    made.town.close()


def press(story: Story, row: Quarantined, text: str) -> None:
    from PySide6.QtWidgets import QPushButton

    next(each for each in row.findChildren(QPushButton) if each.text() == text).click()
    story.house.settle()


def test_the_story_is_told_and_each_change_is_decided(story: Story) -> None:
    room = story.room
    assert room._copies.isVisible() and room._quarantine.isVisible() and not room._calm.isVisible()
    said = spoken(room._copies)
    assert "an older copy of what the server has received" in said and "Nothing has been lost" in said
    assert not room._copies._done.isVisible()  # not before everything is decided
    first, second = story.rows()
    assert "Camí de la Font Freda" in first.accessibleName() and "No enviat" in second.accessibleName()
    press(story, first, "Do it again")
    assert [row.row.subject for row in story.rows()] == ["No enviat"]
    press(story, story.rows()[0], "Put away")
    assert story.rows() == [] and not story.room._quarantine.isVisible()
    story.maria.sync()
    assert story.town.rows()["case_file", story.file]["title"] == {"title": "Camí de la Font Freda"}
    assert room._copies._done.isVisible()
    room._copies._done.click()
    story.house.settle()
    assert not story.room._copies.isVisible() and story.room._calm.isVisible()


def test_all_of_them_at_once(story: Story) -> None:
    story.room._quarantine._all.click()
    story.house.settle()
    assert story.rows() == []
    story.maria.sync()
    assert story.maria.office.read(quarantine.count) == 0
    titles = {row["title"]["title"] for (kind, _), row in story.town.rows().items() if kind == "case_file"}
    assert titles == {"Camí de la Font Freda", "Ja enviat", "No enviat"}


def test_the_text_can_be_taken_elsewhere(story: Story) -> None:
    press(story, story.rows()[0], "Copy the text")
    assert "Camí de la Font Freda" in QGuiApplication.clipboard().text()


def test_a_restored_server_says_by_whom_and_why(theme: object, qtbot: object, tmp_path: Path) -> None:
    town = Town()
    maria = town.desktop(tmp_path / "a", "Maria Prova Exemple")
    town.desktop(tmp_path / "b", "Pere Mostra", "clerk")
    maria.sync()
    maria.road.journal = town.journal = Kept(town.journal).restored("S'ha cremat el disc")
    with pytest.raises(Exception, match=r"1.*2"):
        maria.sync()
    house = House(tmp_path / "profile", [maria.office])
    house.show()
    room = house.go(places.SYNCHRONISATION)
    assert isinstance(room, SynchronisationRoom)
    said = spoken(room._copies)
    assert "Operadora Fictícia" in said and "S'ha cremat el disc" in said and "1 of 2 have reported" in said
    assert not room._copies._done.isVisible()
    close(town.journal, "En Pere és fora")
    maria.sync()
    house.settle()
    house.go(places.TODAY)
    house.go(places.SYNCHRONISATION)
    assert "is at the server again" in spoken(room._copies) and room._copies._done.isVisible()
    house.close()
    town.close()
