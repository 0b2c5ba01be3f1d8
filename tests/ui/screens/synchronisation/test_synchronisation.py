"""Sincronització: two versions field by field, the refused tray, what waits, only what was measured."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication, QTextDocumentFragment

from app.actions import case_files, lifecycle, notes, steps
from app.errors import ClockWrong, DeviceRevoked
from app.queries import case_file as case_file_query
from app.queries import case_files as lists
from app.queries import conflicts
from tests.kit.desktops import Desktop, Town
from tests.kit.house import LEVEL, House
from tests.kit.look import spoken, spoken_rows
from ui import places
from ui.screens.synchronisation.room import SynchronisationRoom
from ui.screens.synchronisation.tray import Refusal
from ui.screens.synchronisation.versions import VersionsCard
from ui.screens.synchronisation.word_difference import marked


class Story:
    """Maria's window, and Joan who changed the same file while she had no connection."""

    def __init__(self, folder: Path) -> None:
        self.town = Town()
        self.maria = self.town.desktop(folder / "a", "Maria Prova Exemple")
        self.joan = self.town.desktop(folder / "b", "Joan Mostra Fictici")
        self.file = self.maria.office.write(case_files.open_case_file, "Reparació del camí de la Font").result
        self.town.level(self.maria, self.joan)
        self.house = House(folder / "profile", [self.maria.office])
        self.house.show()

    def meet(self) -> None:
        """Both change the same two fields; Joan's changes arrive first."""
        self.joan.office.write(case_files.rename, self.file, "Reparació i eixamplament del camí de la Font")
        self.joan.office.write(case_files.set_responsible, self.file, self.joan.office.identity.person)
        self.joan.sync()
        self.maria.office.write(case_files.rename, self.file, "Reparació del camí de la Font Freda")
        self.maria.office.write(case_files.set_responsible, self.file, self.maria.office.identity.person)
        self.sync()

    def sync(self, desktop: Desktop | None = None) -> None:
        for _ in range(2):
            (desktop or self.maria).sync()
        self.house.settle()

    @property
    def room(self) -> SynchronisationRoom:
        room = self.house.go(places.SYNCHRONISATION)
        assert isinstance(room, SynchronisationRoom)
        return room

    def cards(self) -> list[VersionsCard]:
        return list(self.room._cards.values())

    def shown(self) -> tuple[str, str]:
        row = self.maria.office.read(lists.page, [self.file])[0]
        return row.title, row.responsible_name


@pytest.fixture
def story(theme, qtbot, tmp_path: Path) -> Iterator[Story]:
    made = Story(tmp_path)
    yield made
    made.house.close()
    made.town.close()


def test_two_versions_are_shown_side_by_side_with_the_differing_words_marked(story: Story) -> None:
    story.meet()
    (card,) = story.cards()
    assert story.room._header.title() == "Two versions"
    assert len(card.group) == 2
    left, right = card._grid._buttons[next(row.id for row in card.group if row.unit == "title")]
    assert "Font Freda" in spoken(left) and "Yours" in spoken(left) and "this desktop" in spoken(left)
    assert "eixamplament" in spoken(right) and "Joan Mostra Fictici" in spoken(right)
    assert not card._save.isEnabled()


def test_each_field_is_chosen_by_itself_and_all_desktops_end_equal(story: Story) -> None:
    story.meet()
    (card,) = story.cards()
    for row in card.group:
        left, right = card._grid._buttons[row.id]
        (right if row.unit == "title" else left).click()
    assert sorted(choice for _, choice in card.choices()) == ["losing", "standing"]
    card._save.click()
    story.house.settle()
    assert story.shown() == ("Reparació i eixamplament del camí de la Font", "Maria Prova Exemple")
    story.town.level(story.maria, story.joan)
    assert story.cards() == []
    decided = spoken_rows(story.room._decided._list)
    assert len(decided) == 2 and any("instead of" in text for text in decided)


def test_all_mine_and_all_the_town_halls(story: Story) -> None:
    story.meet()
    (card,) = story.cards()
    card._theirs.click()
    assert {choice for _, choice in card.choices()} == {"standing"}
    card._mine.click()
    assert {choice for _, choice in card.choices()} == {"losing"}


def test_later_leaves_it_undecided_and_it_is_there_again(story: Story) -> None:
    story.meet()
    room = story.room
    (card,) = story.cards()
    card.later.emit(card.group[0].id)
    assert not room._cards and room._header.title() == "Synchronisation"
    story.house.go(places.TODAY)
    assert len(story.cards()) == 1


def test_choices_under_way_survive_what_arrives_meanwhile(story: Story) -> None:
    story.meet()
    (card,) = story.cards()
    card._mine.click()
    story.joan.office.write(case_files.open_case_file, "Una altra cosa")
    story.sync(story.joan)
    story.sync()
    story.house.background.changed.emit(_any_change(story))
    story.house.settle()
    assert story.cards() == [card] and len(card.choices()) == 2


def _any_change(story: Story):
    from app.changes import Changes

    return Changes(story.maria.office.identity.entity, frozenset({"case_file"}), frozenset(), "sync")


def test_a_conflict_decided_elsewhere_meanwhile_is_told_and_gone(story: Story) -> None:
    story.meet()
    (card,) = story.cards()
    card._mine.click()
    story.sync(story.joan)
    for row in story.joan.office.read(conflicts.open_conflicts):
        from app.actions import conflicts as deciding

        story.joan.office.write(deciding.decide, row.id, "standing")
    story.joan.sync()
    story.maria.sync()  # the room has not heard of it yet
    card._save.click()
    story.house.settle()
    assert "already decided" in story.house.window.toasts.toast.text()
    assert story.cards() == []


def test_a_role_that_may_not_decide_only_looks(story: Story) -> None:
    story.meet()
    story.house.desktop.current.roles = ("mayor",)
    (card,) = story.cards()
    assert not card._save.isVisible() and not card._mine.isVisible()


def refuse(story: Story) -> Refusal:
    """Maria writes a note in a file that Joan has just closed."""
    for step in story.joan.office.read(case_file_query.one, story.file).steps:
        story.joan.office.write(steps.set_state, step.id, "done")
    story.joan.office.write(lifecycle.close, story.file, "Resolt")
    story.joan.sync()
    story.maria.office.write(notes.add, story.file, "Ha trucat en Pere.")
    story.sync()
    (refusal,) = story.room.findChildren(Refusal)
    return refusal


def test_a_refused_change_is_kept_whole_with_its_reason(story: Story) -> None:
    refusal = refuse(story)
    assert "closed" in refusal.accessibleName()
    refusal._copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "Ha trucat en Pere." in copied and "closed case file can only be read" in copied
    refusal.opened.emit(refusal.row)
    story.house.settle()
    current = story.house.desktop.navigator.current
    assert current is not None and (current.room, current.id) == (places.CASE_FILES, story.file)


def test_a_refused_change_can_be_tried_again_when_the_reason_is_gone(story: Story) -> None:
    refusal = refuse(story)
    story.maria.office.write(lifecycle.reopen, story.file, "Falta la nota")
    refusal.again.emit(refusal.row)
    story.house.settle()
    story.sync()
    texts = [note.text for note in story.maria.office.read(case_file_query.one, story.file).notes]
    assert texts == ["Ha trucat en Pere."]


def test_a_refused_change_is_dealt_with(story: Story) -> None:
    refusal = refuse(story)
    refusal.dealt_with.emit(refusal.row)
    story.house.settle()
    assert story.room.findChildren(Refusal) == [] or not story.room._tray.isVisible()


def test_the_refused_tray_comes_into_view_when_it_is_asked_for(story: Story) -> None:
    story.meet()
    refuse(story)
    story.house.window.setMinimumSize(1, 1)
    story.house.window.resize(1280, 420)
    story.house.settle()
    assert story.house.desktop.commands.run("sync.refused", story.house.desktop)
    story.house.settle()
    room = story.house.room
    assert isinstance(room, SynchronisationRoom)
    assert not room._tray.visibleRegion().isEmpty()


def test_what_waits_is_told_in_words(story: Story) -> None:
    story.maria.office.write(case_files.set_remarks, story.file, "Parlar amb el pastor")
    rows = spoken_rows(story.room._waiting._list)
    assert len(rows) == 1 and rows[0].startswith("Change of remarks") and "Reparació" in rows[0]
    story.sync()
    assert spoken_rows(story.room._waiting._list) == []


def test_the_connection_says_what_is_measured_and_what_to_do(story: Story) -> None:
    card = story.room._connection
    now = story.house.desktop.clock.now()
    story.house.tell(replace(LEVEL, problem=ClockWrong(7_200.0), next_attempt=now + dt.timedelta(seconds=40)))
    assert "2 hours" in card._detail.text() and "Set the date" in card._detail.text()
    assert card._next.isVisible()
    story.house.tell(replace(LEVEL, phase="stopped", problem=DeviceRevoked("Robat")))
    assert "stopped" in card._state.text() and "Robat" in card._detail.text()
    story.house.tell(LEVEL)
    assert not card._detail.isVisible()


def test_the_report_can_be_copied_by_command(story: Story) -> None:
    assert story.room
    assert story.house.desktop.commands.run("sync.report", story.house.desktop)
    text = QGuiApplication.clipboard().text()
    assert "cursor" in text and "Maria" not in text and "Font" not in text


WORDS = st.lists(st.sampled_from(["camí", "de", "la", "Font", "Freda", "<b>", "&", "l'obra"]), max_size=12).map(
    " ".join
)


@given(WORDS, WORDS)
def test_marking_words_changes_no_word(left: str, right: str) -> None:
    for html, plain in zip(marked(left, right), (left, right), strict=True):
        assert QTextDocumentFragment.fromHtml(f"<p style='white-space:pre-wrap'>{html}</p>").toPlainText().split() == (
            plain.split()
        )


@given(st.text(max_size=60), st.text(max_size=60))
def test_nothing_typed_becomes_markup(left: str, right: str) -> None:
    for html in marked(left, right):
        rest = html.replace("<b>", "").replace("</b>", "").replace("<br>", "")
        assert "<" not in rest and ">" not in rest


def test_a_very_long_text_is_shown_without_comparing() -> None:
    left, right = marked("camí " * 20_000, "font " * 20_000)
    assert "<b>" not in left + right
