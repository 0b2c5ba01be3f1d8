"""The one-screen case file under two hands: what others write appears, what is typed is never overwritten, what is
refused stays typed with its reason.
"""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from sqlalchemy import delete, insert, update

from app.actions import case_files, conflicts, lifecycle, notes, parties, tasks
from app.model.case_files import CaseFile
from app.model.conflicts import Conflict
from app.model.people import RoleGrant
from app.queries import case_files as queries
from app.storage import journal
from tests.kit.house import House
from tests.kit.look import spoken
from ui import places
from ui.screens.case_files.case_file import CaseFileScreen
from ui.widgets import RichLabel


@pytest.fixture
def id(house: House) -> str:
    id = house.office.write(case_files.open_case_file, "Gual permanent").result
    house.go(places.CASE_FILES, id)
    return id


def screen(house: House) -> CaseFileScreen:
    return house.room.screen_


def leave(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Tab)


def test_a_title_changed_elsewhere_appears(house: House, id: str) -> None:
    house.rename(house.office, id, "Gual de la plaça")
    assert screen(house).head.title.text() == "Gual de la plaça"


def test_a_title_being_typed_is_not_overwritten_and_the_person_is_told(house: House, id: str) -> None:
    title = screen(house).head.title
    title.setFocus()
    title.editor.selectAll()
    QTest.keyClicks(title.editor, "Gual meu")
    house.rename(house.office, id, "Gual seu")
    assert title.text() == "Gual meu"
    assert "Gual seu" in title.note()
    QTest.keyClick(title.editor, Qt.Key.Key_Escape)  # takes theirs
    assert title.text() == "Gual seu"
    assert title.note() == ""


def test_leaving_the_field_keeps_ones_own_over_the_other(house: House, id: str) -> None:
    title = screen(house).head.title
    title.setFocus()
    title.editor.selectAll()
    QTest.keyClicks(title.editor, "Gual meu")
    house.rename(house.office, id, "Gual seu")
    leave(title.editor)
    house.settle()
    assert house.office.read(queries.one, id).title == "Gual meu"
    assert title.note() == ""


def test_a_title_too_long_or_with_hidden_marks_is_refused_in_words_and_stays_typed(house: House, id: str) -> None:
    title = screen(house).head.title
    for bad in ("x" * 100_000, "Gual \u202etnenamrep", "   "):
        title.setFocus()
        title.editor.setText(bad)
        leave(title.editor)
        house.settle()
        assert title.problem(), bad[:20]
        assert title.text() == bad
        assert house.office.read(queries.one, id).title == "Gual permanent"
    title.editor.setFocus()
    QTest.keyClick(title.editor, Qt.Key.Key_Escape)
    assert title.text() == "Gual permanent"
    assert title.problem() == ""


def test_spaces_around_what_was_typed_do_not_stay_in_the_field(house: House, id: str) -> None:
    place = screen(house).data.paper_location
    place.setFocus()
    QTest.keyClicks(place.editor, "  ")
    leave(place.editor)
    house.settle()
    assert place.text() == ""
    assert house.office.read(queries.one, id).paper_location is None


def test_dates_are_typed_freely_and_a_computed_due_date_explains_itself(house: House, id: str) -> None:
    here = screen(house)
    assert "3 months" in here.head.due.text() or "%n months" in here.head.due.text()
    assert here.data.due_reason.editor.isReadOnly()
    due = here.data.due_on
    due.setFocus()
    due.editor.selectAll()
    QTest.keyClicks(due.editor, "+10 habils")
    leave(due.editor)
    house.settle()
    page = house.office.read(queries.one, id)
    assert page.due_on == "2026-12-07"  # ten working days after Monday 23/11
    assert not page.due_reason
    assert not here.data.due_reason.editor.isReadOnly()
    here.data.due_reason.setFocus()
    QTest.keyClicks(here.data.due_reason.editor, "ho demana el jutjat")
    leave(here.data.due_reason.editor)
    house.settle()
    assert "ho demana el jutjat" in here.head.due.text()
    here.data.compute_button.click()
    house.settle()
    assert house.office.read(queries.one, id).due_on == "2027-02-23"


def test_rubbish_is_no_date_and_says_how_to_write_one(house: House, id: str) -> None:
    due = screen(house).data.due_on
    before = house.office.read(queries.one, id).due_on
    due.setFocus()
    due.editor.selectAll()
    QTest.keyClicks(due.editor, "el dia del pa torrat")
    leave(due.editor)
    house.settle()
    assert "not a date" in due.problem()
    assert house.office.read(queries.one, id).due_on == before


def test_two_fields_of_one_unit_are_written_together(house: House, id: str) -> None:
    data = screen(house).data
    data.priority.editor.setFocus()
    QTest.keyClicks(data.priority.editor, "urgent")
    leave(data.priority.editor)
    QTest.keyClicks(data.priority_reason.editor, "perill de caiguda")
    leave(data.priority_reason.editor)
    house.settle()
    page = house.office.read(queries.one, id)
    assert (page.priority, page.priority_reason) == ("urgent", "perill de caiguda")


def test_parties_are_added_with_their_role_and_a_duplicate_is_offered_instead(house: House, id: str) -> None:
    person: dict[str, Any] = {"given_name": "Neus", "first_surname": "Fontexemple", "identifier": "12345678Z"}
    known = house.office.write(parties.add, **person).result
    screen(house).parties.begin_adding()
    dialog = house.dialog()
    dialog.finder.box.setText("12345678Z nova")
    dialog.finder.create()
    dialog.finder.form.texts["identifier"].editor.setText("12345678-z")
    dialog.finder.form.texts["given_name"].editor.setText("Neus")
    house.settle(350)
    assert "Fontexemple, Neus" in dialog.finder.form.duplicates.text()
    dialog.finder.form.duplicates.link_activated.emit(known)
    assert dialog.finder.party.id == known
    dialog.fields.role.editor.setFocus()
    QTest.keyClicks(dialog.fields.role.editor, "repr")
    dialog.do_button.click()
    house.settle()
    party = house.office.read(queries.one, id).parties[0]
    assert (party.party, party.role) == (known, "representative")


def test_notes_are_saved_when_left_and_changed_later(house: House, id: str) -> None:
    card = screen(house).notes
    card.begin_adding()
    QTest.keyClicks(card.new.editor, "Ha trucat en Pere")
    QTest.keyClick(card.new.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    house.settle()
    assert [note.text for note in house.office.read(queries.one, id).notes] == ["Ha trucat en Pere"]
    assert card.new.text() == ""


def test_the_history_tells_old_and_new_and_undoes_the_last_own_action(house: House, id: str) -> None:
    house.office.write(case_files.rename, id, "Gual nou")
    house.settle()
    history = screen(house).history
    label = history.lines.shown()[0]
    assert isinstance(label, RichLabel)
    assert "Gual permanent" in label.text() and "Gual nou" in label.text()
    assert "undo" in label.text()
    label.linkActivated.emit(screen(house).sheet.page.history[0].set_id)
    house.settle()
    assert house.office.read(queries.one, id).title == "Gual permanent"


def test_a_mayor_reads_and_is_told_why_nothing_can_be_changed(furnish) -> None:
    house = furnish(roles=("mayor",))
    office = house.office
    with office.database.writing() as connection, journal.applying(connection):
        connection.execute(insert(RoleGrant).values(id="f" * 32, person=office.identity.person, role="secretary"))
    id = office.write(case_files.open_case_file, "Gual").result
    office.write(tasks.add, "Trucar", id)
    office.write(notes.add, id, "Nota")
    with office.database.writing() as connection, journal.applying(connection):
        connection.execute(delete(RoleGrant).where(RoleGrant.id == "f" * 32))
    house.desktop.current.read_roles(house.desktop.today())
    house.go(places.CASE_FILES, id)
    here = screen(house)
    assert "mayor" in here.head.status.text()
    assert here.head.title.editor.isReadOnly()
    assert not here.head.next_button.isVisible()
    assert not here.tasks.add_button.isVisible()
    assert "case_file.close" not in here.performs()


def test_conflicts_are_a_banner_that_leads_to_the_decision(house: House, id: str) -> None:
    with house.office.database.writing() as connection, journal.applying(connection):
        connection.execute(
            insert(Conflict).values(
                id="c" * 32, case_file_id=id, target_kind="case_file", target_id=id, target_unit="title",
                standing=[["title", "Gual A"]], losing=[["title", "Gual B"]],
            )
        )  # fmt: skip
    house.rename(house.office, id, "Gual A")
    banner = screen(house).head.versions
    assert banner.isVisible()
    assert "Title" in banner.text()
    banner.link_activated.emit("decide")
    house.settle()
    assert house.desktop.navigator.current.room == places.SYNCHRONISATION


def test_every_field_and_button_has_a_name_for_a_screen_reader(house: House, id: str) -> None:
    house.office.write(tasks.add, "Trucar", id)
    house.office.write(notes.add, id, "Ha trucat")
    party = house.office.write(parties.add, given_name="Pere", first_surname="Prova").result
    house.office.write(parties.add_to_case_file, id, party)
    house.settle()
    nameless = [
        type(widget).__name__
        for widget in screen(house).findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not spoken(widget)
        and type(widget).__name__ not in ("QScrollArea",)
    ]  # fmt: skip
    assert nameless == []


def test_a_file_that_is_not_here_leads_back_to_the_list(house: House) -> None:
    house.go(places.CASE_FILES, "0" * 32)
    assert house.room.listing.isVisible()
    assert "not on this computer" in house.window.toasts.toast.text()


def test_a_voided_file_keeps_its_reason_in_sight(house: House, id: str) -> None:
    house.office.write(lifecycle.void, id, "Obert dues vegades")
    house.settle()
    assert "Voided" in screen(house).head.status.text()
    assert "Obert dues vegades" in screen(house).head.status.text()


def links(house: House) -> list[str]:
    """What the card of the history offers to undo."""
    labels = screen(house).history.lines.findChildren(RichLabel)
    return [label.html() for label in labels if not label.isHidden() and "<a " in label.html()]


def test_the_history_offers_to_undo_what_can_be_undone(house: House, id: str) -> None:
    house.office.write(case_files.rename, id, "Gual de la plaça")
    house.settle()
    (offered,) = links(house)
    assert "change of title" in offered
    house.rename(house.office, id, "Gual d'una altra persona")  # all of it is another's now: it would stay (R4)
    assert links(house) == []
    house.rename(house.office, id, "Gual de la plaça")
    assert len(links(house)) == 1
    house.desktop.commands.run("undo", house.desktop)
    house.settle()
    assert house.office.read(queries.one, id).title == "Gual permanent"
    assert all("change of title" not in offer for offer in links(house))  # undone already


def test_the_history_offers_nothing_for_a_decision_which_is_taken_once(house: House, id: str) -> None:
    house.office.write(case_files.rename, id, "Gual meu")
    with house.office.database.writing() as connection, journal.applying(connection):
        connection.execute(
            insert(Conflict).values(
                id="c" * 32, case_file_id=id, target_kind="case_file", target_id=id, target_unit="title",
                standing=[["title", "Gual meu"]], losing=[["title", "Gual seu"]],
            )
        )  # fmt: skip
    house.office.write(conflicts.decide, "c" * 32, "losing")
    house.settle()
    assert "decision" in screen(house).history.lines.findChildren(RichLabel)[0].html()
    assert links(house) == []


def test_a_file_closed_by_another_offers_no_undo_of_what_was_done_in_it(house: House, id: str) -> None:
    house.office.write(case_files.rename, id, "Gual meu")
    house.settle()
    assert len(links(house)) == 1
    with house.office.database.writing() as connection, journal.applying(connection):
        connection.execute(update(CaseFile).where(CaseFile.id == id).values(status="closed", closed_on="2026-11-23"))
    house.rename(house.office, id, "Gual meu")
    assert links(house) == []
