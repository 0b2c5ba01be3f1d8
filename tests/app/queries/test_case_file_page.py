"""One case file whole, its history with old and new values, and what waits for the server."""

import pytest

from app.actions import case_files, links, notes, parties, steps, tags, tasks
from app.context import Office
from app.domain.ids import stable_id
from app.errors import NotThere
from app.queries import case_files as listed
from app.queries import history, sync
from app.queries.old_values import UNKNOWN
from tests.app.others import JOAN, change, enter, joan

LONG = "Una observació prou llarga perquè viatgi com a resum de vuit lletres"


def test_everything_is_on_it(office: Office) -> None:
    party = office.write(parties.add, first_surname="Puigfictici", email="p@exemple.invalid").result
    file = office.write(case_files.open_case_file, "U", parties=[(party, "interested")]).result
    other = office.write(case_files.open_case_file, "Dos").result
    task = office.write(tasks.add, "Trucar", file).result
    note = office.write(notes.add, file, "Nota").result
    office.write(tags.put, file, "Obres")
    office.write(links.relate, file, other)
    page = office.read(listed.one, file)
    assert [step.title for step in page.steps] == [
        "Inici",
        "Informe",
        "Proposta de resolució",
        "Resolució",
        "Notificació",
    ]
    assert [(line.name, line.email) for line in page.parties] == [("Puigfictici", "p@exemple.invalid")]
    assert ([each.id for each in page.tasks], [each.id for each in page.notes]) == ([task], [note])
    assert ([mark.name for mark in page.tags], [link.other for link in page.links]) == (["Obres"], [other])
    assert page.procedure.code == "GENERIC"
    assert ("case_file", file, "title") in page.waiting
    assert ("task", task, "title") in page.waiting
    assert len(page.blockers) == 6
    with pytest.raises(NotThere):
        office.read(listed.one, "0" * 32)


def test_a_file_whose_procedure_is_not_here_opens_all_the_same(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    enter(office, "x", [change("case_file", file, file, procedure=(None, "f" * 32))])
    assert office.read(listed.one, file).procedure.name == ""


def test_history_tells_old_and_new_with_names(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    office.write(case_files.set_responsible, file, office.identity.person)
    office.write(case_files.set_responsible, file, joan(office))
    office.write(case_files.set_remarks, file, LONG)
    office.write(case_files.set_remarks, file, "Curta")
    newest, before, handed, *_ = office.read(history.of_case_file, file)
    assert [(one.field, one.old, one.new) for one in newest.changes] == [("remarks", LONG, "Curta")]
    assert [(one.field, one.old, one.new) for one in before.changes] == [("remarks", None, LONG)]
    assert [(one.old, one.new) for one in handed.changes] == [(office.identity.person_name, JOAN)]
    assert (newest.seq, newest.waiting, newest.person_name) == (None, True, office.identity.person_name)


def test_old_values_of_others_are_found_in_the_entry_before(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    note = stable_id("note")
    about = {"author": (None, joan(office)), "written_at": (None, "2026-11-20T08:00:00.000Z"), "text": (None, LONG)}
    enter(office, "note.add", [change("note", note, file, True, **about)])
    for turn in range(3):  # others' changes in between
        enter(office, "note.edit", [change("note", note, file, removed=(bool(turn % 2), not turn % 2))])
    enter(office, "note.edit", [change("note", note, file, text=(LONG, "Curta"))])
    enter(
        office,
        "note.edit",
        [change("note", note, file, text=("Un text que no ha vist mai cap entrada d'aquí", "Altra"))],
    )
    last, before, *_ = office.read(history.of_row, note)
    assert (last.changes[0].old, last.changes[0].new) == (UNKNOWN, "Altra")
    assert (before.changes[0].old, before.changes[0].label) == (LONG, "Altra")
    assert before.person_name == JOAN


def test_history_comes_in_pages_and_marks_what_lost_and_what_the_server_did(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    number = change("case_file", file, file, number=(None, "2026/1"))
    first = enter(office, "case_file.open", [change("case_file", file, file, title=("U", "Dos"))], [number])
    title = change("case_file", file, file, title=("U", "Tres"))
    lost = enter(office, "case_file.rename", [title], status="partly", lost=[(0, "title")])
    found = [entry for entry in office.read(history.of_case_file, file) if entry.seq]
    assert [entry.seq for entry in found] == [lost, first]
    assert [one.lost for one in found[0].changes] == [True]
    assert [(one.field, one.by_server) for one in found[1].changes] == [("title", False), ("number", True)]
    assert [entry.seq for entry in office.read(history.of_case_file, file, 1, lost)] == [first]
    undone = enter(office, "undo", [change("case_file", file, file, title=("Dos", "U"))], undoes=_set_of(office, first))
    assert office.read(history.of_case_file, file)[0].action == "case_file.open"  # what waits here is newest
    (entry,) = [each for each in office.read(history.of_case_file, file) if each.seq == undone]
    assert entry.undone_action == "case_file.open"


def _set_of(office: Office, seq: int) -> str:
    return office.read(
        lambda connection: connection.exec_driver_sql(
            "SELECT set_id FROM journal_entry WHERE seq = ?", (seq,)
        ).scalar_one()
    )


def test_what_waits_is_told_oldest_first(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    office.write(steps.set_state, office.read(listed.one, file).steps[0].id, "done")
    office.write(case_files.rename, file, "Dos")
    found = office.read(sync.waiting)
    assert [(one.action, one.subject) for one in found] == [
        ("case_file.open", "P-1-1 Dos"), ("step.state", "Inici"), ("case_file.rename", "P-1-1 Dos"),
    ]  # fmt: skip
    assert [(one.field, one.old, one.new) for one in found[2].changes] == [("title", "U", "Dos")]
    assert not found[0].acknowledged
    facts = office.read(sync.facts)
    assert (facts.waiting, facts.device_seq, facts.cursor, facts.refused) == (3, 3, 0, 0)
