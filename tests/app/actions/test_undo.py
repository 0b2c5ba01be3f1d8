"""What undo says: names, offers, reasons, what was kept and who had changed it."""

import pytest

from app.actions import case_files, conflicts, lifecycle, parties, steps, tasks
from app.actions.undo import KeptUnit, UndoneUnit, compensate, next_redo, next_undo, offered, pass_over, redo, undo
from app.context import Office
from app.domain.ids import stable_id
from app.errors import NotThere, Refused
from app.queries import case_files as listed
from app.queries import history
from tests.app.others import JOAN, change, enter, joan


@pytest.fixture
def file(office: Office) -> str:
    return office.write(case_files.open_case_file, "U").result


def test_the_next_undo_has_a_name(office: Office, file: str) -> None:
    office.write(case_files.rename, file, "Dos")
    what = office.read(next_undo)
    assert what is not None
    assert (what.action, what.subject_kind, what.subject_id, what.subject, what.undo, what.answer) == (
        "case_file.rename", "case_file", file, "P-1-1 Dos", "inverse", None,
    )  # fmt: skip
    assert undo(office).undone == (UndoneUnit("case_file", file, "title"),)
    again = office.read(next_redo)
    assert again is not None
    assert again.action == "case_file.rename"
    assert redo(office).undone == (UndoneUnit("case_file", file, "title"),)
    assert office.read(listed.one, file).title == "Dos"
    with pytest.raises(Refused, match="nothing_to_redo"):
        redo(office)


def test_doing_something_else_ends_the_redo(office: Office, file: str) -> None:
    office.write(case_files.rename, file, "Dos")
    undo(office)
    office.write(case_files.set_stage, file, "instruction")
    assert office.read(next_redo) is None


def test_opening_is_answered_by_voiding(office: Office, file: str) -> None:
    result = undo(office)
    assert (result.offer, result.set_id) == ("case_file.void", None)
    assert office.read(listed.one, file).status == "open"
    with pytest.raises(Refused, match="reason_needed"):
        compensate(office, result.what.set_id, "")
    assert compensate(office, result.what.set_id, "Obert per error").set_id
    assert office.read(listed.one, file).status == "voided"
    assert office.read(next_undo) is None
    assert office.read(next_redo) is None
    newest = office.read(history.of_case_file, file)[0]
    assert (newest.action, newest.undone_action) == ("case_file.void", "case_file.open")


def test_closing_is_answered_by_reopening_and_a_declined_offer_is_passed(office: Office, file: str) -> None:
    for step in office.read(listed.one, file).steps:
        office.write(steps.set_state, step.id, "done")
    office.write(lifecycle.close, file, "Fet")
    result = undo(office)
    assert result.offer == "case_file.reopen"
    pass_over(office, result.what.set_id)
    # What came before is in a closed file: said, and nothing changes.
    with pytest.raises(Refused, match="case_file_closed"):
        undo(office)
    assert office.read(listed.one, file).status == "closed"


def test_a_decision_says_why_it_stays(office: Office, file: str) -> None:
    office.write(case_files.rename, file, "Dos")
    conflict = stable_id("conflict")
    fields = {"target_kind": "case_file", "target_id": file, "target_unit": "title", "losing": [["title", "Tres"]]}
    enter(
        office, "x", [change("conflict", conflict, file, True, **{name: (None, new) for name, new in fields.items()})]
    )
    office.write(conflicts.decide, conflict, "losing")
    assert office.read(offered) is None
    assert (undo(office).why, undo(office).what.action) == ("decided_once", "case_file.rename")
    assert office.read(listed.one, file).title == "Tres"


def test_what_somebody_changed_since_is_kept_and_told(office: Office, file: str) -> None:
    office.write(case_files.set_due, file, "2027-01-05", "a mà")
    due = {"due_on": ("2027-01-05", "2027-02-05"), "due_reason": ("a mà", "d'en Joan")}
    enter(office, "case_file.due", [change("case_file", file, file, **due)])
    result = undo(office)
    assert result.undone == ()
    assert result.kept == (KeptUnit("case_file", file, "due", joan(office), JOAN, "2026-11-23T08:00:00.000Z"),)
    assert result.set_id is None
    assert office.read(listed.one, file).due_on == "2027-02-05"
    # It is not asked again: the next one is what came before.
    following = office.read(next_undo)
    assert following is not None
    assert following.action == "case_file.open"


def test_one_action_in_the_middle(office: Office, file: str) -> None:
    done = office.write(case_files.rename, file, "Dos")
    office.write(case_files.set_stage, file, "instruction")
    assert done.set_id is not None
    undo(office, done.set_id)
    page = office.read(listed.one, file)
    assert (page.title, page.stage) == ("U", "instruction")
    with pytest.raises(Refused, match="nothing_to_undo"):
        undo(office, done.set_id)
    with pytest.raises(NotThere):
        undo(office, "0" * 32)
    # Later writes of one's own over the same unit are kept too, with one's own name.
    first = office.write(case_files.rename, file, "Tres")
    office.write(case_files.rename, file, "Quatre")
    assert [kept.person for kept in undo(office, first.set_id).kept] == [office.identity.person]


def test_what_others_rely_on_is_not_taken_away(office: Office, file: str) -> None:
    party = office.write(parties.add, first_surname="Puigfictici").result
    row = {"party": (None, party), "role": (None, "interested")}
    enter(office, "party.join", [change("case_party", stable_id("row"), file, True, **row)])
    assert undo(office).kept == (KeptUnit("party", party, "", None, "", None),)
    task = office.write(tasks.add, "Trucar", file).result
    enter(office, "task.due", [change("task", task, file, due_on=(None, "2026-12-01"))])
    assert [(kept.unit, kept.person_name) for kept in undo(office).kept] == [("due_on", JOAN)]
    assert [each.id for each in office.read(listed.one, file).tasks] == [task]


def test_an_undo_that_the_server_refused_leaves_its_action_undoable(office: Office, file: str) -> None:
    office.write(case_files.rename, file, "Dos")
    undone = undo(office)
    with office.database.writing() as connection:  # as sync.client.apply does with a refused set
        connection.exec_driver_sql("DELETE FROM undo_step WHERE set_id = ?", (undone.set_id,))
    following = office.read(next_undo)
    assert following is not None
    assert following.action == "case_file.rename"
