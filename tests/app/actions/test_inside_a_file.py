"""Steps, tasks, notes, tags, relations and named readers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.actions import case_files, links, notes, readers, steps, tags, tasks
from app.context import Office
from app.domain.ids import stable_id
from app.errors import Refused
from app.queries import case_files as listed
from app.queries import tags as tag_queries
from tests.app.actions.refusals import refused
from tests.app.others import change, enter, joan


@pytest.fixture
def file(office: Office) -> str:
    return office.write(case_files.open_case_file, "U").result


def titles(office: Office, file: str) -> list[str]:
    return [step.title for step in office.read(listed.one, file).steps]


@settings(max_examples=15)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25))
def test_steps_are_where_they_are_put(tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[int, int]]) -> None:
    """A list of names is the oracle; the last moves meet positions with no room between."""
    from tests.kit.offices import make_office

    office = make_office(tmp_path_factory.mktemp("steps"))
    file = office.write(case_files.open_case_file, "U").result
    oracle = titles(office, file)
    for number, (source, target) in enumerate(moves + [(0, 1)] * 12):
        if source >= len(oracle):
            place = min(target, len(oracle))
            office.write(steps.add, file, f"Pas {number}", place)
            oracle.insert(place, f"Pas {number}")
        else:
            page = office.read(listed.one, file)
            office.write(steps.move, page.steps[source].id, target)
            oracle.insert(min(target, len(oracle) - 1), oracle.pop(source))
        assert titles(office, file) == oracle
    office.close()


def test_finishing_a_step_starts_the_next(office: Office, file: str) -> None:
    first, second, third = [step.id for step in office.read(listed.one, file).steps][:3]
    office.write(steps.set_waiting, first, "2026-12-10")
    office.write(steps.set_state, second, "skipped")
    office.write(steps.set_state, first, "done")
    found = office.read(listed.one, file).steps
    assert [step.state for step in found[:3]] == ["done", "skipped", "current"]
    assert (found[0].done_on, found[0].waiting, found[0].waits_until) == ("2026-11-23", False, None)
    office.write(steps.remove, third)
    assert third not in [step.id for step in office.read(listed.one, file).steps]
    refused("already_removed", office, steps.rename, third, "Dos")
    refused("bad_choice", office, steps.set_state, second, "forgotten")


def test_a_task_is_done_and_taken_up_again(office: Office, file: str) -> None:
    person = office.identity.person
    task = office.write(tasks.add, "Trucar", file, due_on="2026-11-25").result
    office.write(tasks.complete, task)
    assert office.write(tasks.complete, task).set_id is None
    (found,) = office.read(listed.one, file).tasks
    assert (found.done, found.done_at, found.done_by_name) == (
        True,
        "2026-11-23T08:00:00.000Z",
        office.identity.person_name,
    )
    office.write(tasks.reopen, task)
    office.write(tasks.set_responsible, task, person)
    office.write(tasks.set_due, task, None)
    office.write(tasks.set_priority, task, "high", "Ho demana l'alcaldia")
    office.write(tasks.set_remarks, task, "Al matí")
    office.write(tasks.rename, task, "Trucar-li")
    (found,) = office.read(listed.one, file).tasks
    assert (found.title, found.done, found.done_by, found.responsible, found.due_on, found.priority, found.remarks) == (
        "Trucar-li", False, None, person, None, "high", "Al matí",
    )  # fmt: skip
    office.write(tasks.remove, task)
    assert office.read(listed.one, file).tasks == ()


def test_notes_are_signed(office: Office, file: str) -> None:
    note = office.write(notes.add, file, "Ha trucat.\nTornarà.").result
    office.write(notes.edit, note, "Ha trucat.")
    (found,) = office.read(listed.one, file).notes
    assert (found.author_name, found.text) == (office.identity.person_name, "Ha trucat.")
    refused("empty", office, notes.edit, note, " ")
    office.write(notes.remove, note)
    assert office.read(listed.one, file).notes == ()


def test_a_tag_is_its_folded_name(office: Office, file: str) -> None:
    tag = office.write(tags.put, file, "Obres").result
    assert office.write(tags.put, file, " OBRES").result == tag
    assert office.write(tags.create, "óbres").result == tag
    assert office.write(tags.put, file, "obres").set_id is None
    office.write(tags.rename, tag, "Obres menors")
    office.write(tags.recolour, tag, "#112233")
    assert [(row.name, row.colour, row.case_files) for row in office.read(tag_queries.tags)] == [
        ("Obres menors", "#112233", 1)
    ]
    office.write(tags.take, file, tag)
    assert office.read(listed.one, file).tags == ()
    office.write(tags.put, file, "obres menors")
    office.write(tags.remove, tag)
    assert office.read(listed.one, file).tags == ()
    assert office.write(tags.create, "Obres  menors").result == tag
    assert [mark.name for mark in office.read(listed.one, file).tags] == ["Obres menors"]


def test_a_tag_put_on_two_desktops_at_once_is_one_and_goes_whole(office: Office, file: str) -> None:
    tag = office.write(tags.put, file, "Obres").result
    enter(office, "tag.put", [change("case_tag", stable_id("theirs"), file, True, tag=(None, tag))])
    assert len(office.read(listed.one, file).tags) == 1
    office.write(tags.take, file, tag)
    assert office.read(listed.one, file).tags == ()


def test_related_files_see_each_other(office: Office, file: str) -> None:
    other = office.write(case_files.open_case_file, "Dos").result
    link = office.write(links.relate, file, other, "continues").result
    assert office.write(links.relate, file, other, "appeals").result == link
    (here,), (there,) = office.read(listed.one, file).links, office.read(listed.one, other).links
    assert (here.title, here.relation, here.outgoing) == ("Dos", "appeals", True)
    assert (there.title, there.relation, there.outgoing) == ("U", "appeals", False)
    refused("same_thing", office, links.relate, file, file)
    office.write(links.unrelate, link)
    assert office.read(listed.one, other).links == ()


def test_only_councillors_are_named(office: Office, file: str) -> None:
    person = joan(office)
    with pytest.raises(Refused, match="not_a_councillor"):
        office.write(readers.name_reader, file, person)
    enter(
        office, "role", [change("role", stable_id("r"), None, True, person=(None, person), role=(None, "councillor"))]
    )
    row = office.write(readers.name_reader, file, person).result
    assert office.write(readers.name_reader, file, person).result == row
    assert [reader.name for reader in office.read(listed.one, file).readers] == ["Joan Altre Exemple"]
    office.write(readers.withdraw_reader, file, person)
    assert office.read(listed.one, file).readers == ()
    assert office.write(readers.name_reader, file, person).result == row
