"""Deciding between two versions, once."""

from collections.abc import Sequence

from app.actions import case_files, conflicts, lifecycle, parties
from app.context import Office
from app.domain.ids import stable_id
from app.queries import case_files as listed
from app.queries import conflicts as questions
from tests.app.actions.refusals import refused
from tests.app.others import JOAN, change, enter, joan

Pairs = Sequence[Sequence[str | None]]


def ask(
    office: Office, kind: str, row: str, file: str | None, unit: str, losing: Pairs, standing: Pairs, name: str = "c"
) -> str:
    conflict = stable_id("conflict", name)
    fields = {
        "target_kind": kind, "target_id": row, "target_unit": unit, "standing": standing, "losing": losing,
        "standing_person": office.identity.person, "losing_person": joan(office),
    }  # fmt: skip
    made = {field: (None, new) for field, new in fields.items()}
    enter(office, "x", [change("conflict", conflict, file, True, **made)])
    return conflict


def test_both_versions_are_shown_and_the_other_can_be_taken(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    office.write(case_files.set_responsible, file, office.identity.person)
    mine, theirs = [["responsible", office.identity.person]], [["responsible", joan(office)]]
    first = ask(office, "case_file", file, file, "responsible", theirs, mine)
    (row,) = office.read(questions.open_conflicts)
    assert (row.label, row.unit, row.number, row.losing_person_name) == ("P-1-1 U", "responsible", "P-1-1", JOAN)
    assert [(value.field, value.text) for value in row.losing] == [("responsible", JOAN)]
    assert row.standing == row.current
    assert not row.moved_on
    office.write(case_files.set_responsible, file, None)
    assert office.read(questions.one, first).moved_on
    office.write(conflicts.decide, first, "losing")
    assert office.read(listed.one, file).responsible_name == JOAN
    decided = office.read(questions.decided)[0]
    assert (decided.decision, decided.decided_by_name, decided.decided_at) == (
        "losing", office.identity.person_name, "2026-11-23T08:00:00.000Z",
    )  # fmt: skip
    refused("already_decided", office, conflicts.decide, first, "standing")
    assert office.read(questions.open_conflicts) == []


def test_whole_units_are_taken_whole(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    losing = [["due_on", "2027-05-05"], ["due_reason", "a mà"]]
    conflict = ask(office, "case_file", file, file, "due", losing, [["due_on", None], ["due_reason", None]])
    office.write(conflicts.decide, conflict, "losing")
    page = office.read(listed.one, file)
    assert (page.due_on, page.due_reason) == ("2027-05-05", "a mà")


def test_a_question_about_a_party_needs_no_file(office: Office) -> None:
    party = office.write(parties.add, first_surname="Puigfictici").result
    one = ask(office, "party", party, None, "email", [["email", "a@exemple.invalid"]], [["email", None]], "one")
    two = ask(office, "party", party, None, "telephone", [["telephone", "973"]], [["telephone", None]], "two")
    assert {row.id for row in office.read(questions.of_row, party)} == {one, two}
    done = office.write(conflicts.decide_many, [(one, "standing"), (two, "losing")])
    assert done.set_id is not None
    assert office.read(questions.open_conflicts) == []


def test_in_a_closed_file_the_standing_version_can_be_kept(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    conflict = ask(office, "case_file", file, file, "title", [["title", "Dos"]], [["title", "U"]])
    office.write(lifecycle.void, file, "Error")
    refused("case_file_closed", office, conflicts.decide, conflict, "losing")
    office.write(conflicts.decide, conflict, "standing")


def test_what_cannot_be_put_in_place_is_said(office: Office) -> None:
    conflict = ask(office, "decree", stable_id("d"), None, "text", [["text", "x"]], [["text", "y"]])
    refused("cannot_apply", office, conflicts.decide, conflict, "losing")
    refused("bad_choice", office, conflicts.decide, conflict, "both")
    office.write(conflicts.decide, conflict, "standing")
