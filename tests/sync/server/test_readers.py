"""Limited readers: what is withheld, that it still verifies, that the counts are theirs, and that scopes change."""

import pytest

from app.domain import change_sets
from app.domain.change_sets import Change, Claim, Header
from app.domain.ids import new_id, stable_id
from sync.server import people
from sync.server.journal import EntityJournal
from tests.kit.pretend import Pretender, change, empty_journal, enrolled, totals

STRUCTURE = {"entity", "person", "role", "device"}


@pytest.fixture
def journal() -> EntityJournal:
    return empty_journal()


@pytest.fixture
def maria(journal: EntityJournal) -> Pretender:
    return enrolled(journal, "secretary")


def kinds(desktop: Pretender) -> set[str]:
    return {kind for kind, _ in desktop.sees()}


def note(maria: Pretender, file: str, text: str) -> Change:
    values = {"author": maria.person, "written_at": "2026-11-23T08:00:00Z", "text": text}
    return change("note", new_id(), True, file, **values)


def party(name: str) -> tuple[str, Change]:
    row = new_id()
    return row, change("party", row, True, None, party_type="person", given_name=name, identifier="00000000T")


def verify(reader: Pretender) -> None:
    """Level, from the beginning too: every hash holds, and the counts are those of what is seen."""
    answer = reader.level()
    assert answer.totals == totals(reader.sees())
    reader.forget()
    answer = reader.level()
    assert answer.totals == totals(reader.sees())


def test_a_councillor_reads_the_files_named_to_them_and_no_more(journal: EntityJournal, maria: Pretender) -> None:
    anna = enrolled(journal, "councillor", name="Anna Inventada")
    open_file, secret = maria.opens("Guals"), maria.opens("Secret")
    shared, hidden = party("Núria"), party("Oculta")
    maria.writes(shared[1], hidden[1], note(maria, open_file, "visible"), note(maria, secret, "AMAGAT"))
    for file, who in ((open_file, shared[0]), (secret, hidden[0])):
        maria.writes(change("case_party", new_id(), True, file, party=who, role="interested"))
    maria.level()
    verify(anna)
    assert kinds(anna) == STRUCTURE | {"procedure"}

    maria.writes(change("case_reader", new_id(), True, open_file, person=anna.person))
    maria.level()
    verify(anna)
    seen = anna.sees()
    assert ("case_file", open_file) in seen and ("case_file", secret) not in seen
    assert ("party", shared[0]) in seen and ("party", hidden[0]) not in seen
    assert {units["text"]["text"] for (kind, _), units in seen.items() if kind == "note"} == {"visible"}
    assert seen["case_file", open_file]["number"] == {"number": "2026/1"}
    travelled = b"".join(part.body for entry in anna.entries for part in (*entry.parts, *entry.outcome))
    assert b"AMAGAT" not in travelled and b"Oculta" not in travelled and b"Secret" not in travelled


def test_the_headers_that_everybody_reads_have_no_place_for_content(
    journal: EntityJournal, maria: Pretender
) -> None:
    """A set's hash is over its header, so every reader gets it whole: whoever adds a field to it decides that all
    readers of all roles may know it."""
    assert Header.__struct_fields__ == (
        "id", "entity", "device", "epoch", "device_seq", "base", "person", "at", "action", "claims", "undoes",
    )  # fmt: skip
    assert Claim.__struct_fields__ == ("kind", "id", "series", "year", "number", "lease", "incarnation")
    anna, secret = enrolled(journal, "councillor", name="Anna Inventada"), maria.opens("AMAGAT")
    maria.writes(note(maria, secret, "AMAGAT"), party("AMAGAT")[1])
    maria.level()
    anna.level()
    told = [entry for entry in anna.entries if change_sets.open_header(entry.header).device == maria.device]
    assert len(told) == 2 and all(part.withheld for entry in told for part in (*entry.parts, *entry.outcome))
    for entry in told:
        assert b"AMAGAT" not in b"".join((entry.header, entry.verdict, *(part.body for part in entry.parts)))


def test_a_file_taken_from_a_councillor_is_gone_at_the_next_reading(journal: EntityJournal, maria: Pretender) -> None:
    anna = enrolled(journal, "councillor")
    file, naming = maria.opens("Guals"), new_id()
    maria.writes(change("case_reader", naming, True, file, person=anna.person))
    maria.level()
    verify(anna)
    before = anna.scope
    assert ("case_file", file) in anna.sees()
    maria.writes(change("case_reader", naming, False, file, removed=(None, True)))
    maria.level()
    verify(anna)
    assert anna.scope != before
    assert ("case_file", file) not in anna.sees()


def test_an_archivist_reads_closed_files_only(journal: EntityJournal, maria: Pretender) -> None:
    arxiver = enrolled(journal, "archivist")
    file, other = maria.opens("Guals"), maria.opens("Obert")
    maria.level()
    verify(arxiver)
    assert "case_file" not in kinds(arxiver)
    maria.writes(change("case_file", file, status=("open", "closed"), status_reason=(None, "Resolt")))
    maria.level()
    verify(arxiver)
    assert ("case_file", file) in arxiver.sees() and ("case_file", other) not in arxiver.sees()
    maria.writes(change("case_file", file, status=("closed", "open"), status_reason=("Resolt", "Error")))
    maria.level()
    verify(arxiver)
    assert "case_file" not in kinds(arxiver)


@pytest.mark.parametrize("roles", [["auditor"], []])
def test_an_auditor_and_somebody_without_a_role_see_only_who_is_who(
    journal: EntityJournal, maria: Pretender, roles: list[str]
) -> None:
    reader = enrolled(journal, *roles)
    file = maria.opens("Guals")
    maria.writes(note(maria, file, "x"), party("Núria")[1], change("tag", new_id(), True, None, name="urbanisme"))
    maria.level()
    verify(reader)
    assert kinds(reader) == STRUCTURE


def test_conflicts_outside_any_file_follow_their_party(journal: EntityJournal, maria: Pretender) -> None:
    anna = enrolled(journal, "councillor")
    file = maria.opens("Guals")
    shared, hidden = party("Núria"), party("Oculta")
    maria.writes(shared[1], hidden[1])
    maria.writes(
        change("case_party", new_id(), True, file, party=shared[0], role="interested"),
        change("case_reader", new_id(), True, file, person=anna.person),
    )
    lost = []
    for row in (shared[0], hidden[0]):
        maria.writes(change("party", row, email=(None, "a@exemple.cat")))
        lost.append(maria.writes(change("party", row, email=(None, "b@exemple.cat"))))
    maria.level()
    verify(anna)
    about = zip(lost, (shared[0], hidden[0]), strict=True)
    conflicts = [stable_id("conflict", set_id, "party", row, "email") for set_id, row in about]
    assert ("conflict", conflicts[0]) in anna.sees()
    assert ("conflict", conflicts[1]) not in anna.sees()
    decided_at = (None, "2026-11-23T09:00:00Z")
    decision = {"decision": (None, "standing"), "decided_by": (None, maria.person), "decided_at": decided_at}
    maria.writes(change("conflict", conflicts[0], **decision))
    maria.level()
    verify(anna)
    assert anna.sees()["conflict", conflicts[0]]["decision"]["decision"] == "standing"


def test_a_new_role_changes_the_scope_both_ways(journal: EntityJournal, maria: Pretender) -> None:
    person = enrolled(journal, "auditor")
    file = maria.opens("Guals")
    maria.level()
    verify(person)
    people.grant(journal, person.person, "clerk")
    verify(person)
    assert person.scope == "all" and ("case_file", file) in person.sees()
    people.withdraw(journal, person.person, "clerk")
    verify(person)
    assert kinds(person) == STRUCTURE


def test_what_is_withheld_cannot_be_guessed_from_its_hash(journal: EntityJournal, maria: Pretender) -> None:
    """Two equal short changes leave different hashes behind: each has 16 random bytes in it."""
    anna = enrolled(journal, "councillor")
    file = maria.opens("Guals")
    for old, new in (("Guals", "A"), ("A", "Guals"), ("Guals", "A")):
        maria.writes(change("case_file", file, title=(old, new)))
    maria.level()
    anna.level()
    hidden = [part.withheld for entry in anna.entries[-3:] for part in entry.parts]
    assert len(set(hidden)) == 3 and all(hidden)


def test_ones_own_refused_set_stays_readable_and_nobody_elses(journal: EntityJournal, maria: Pretender) -> None:
    anna, berta = enrolled(journal, "councillor"), enrolled(journal, "councillor")
    file = maria.opens("Guals")
    maria.level()
    set_id = anna.writes(change("case_file", file, title=("Guals", "SOSPITA")))
    anna.level()
    assert anna.status(set_id) == "refused:role_may_not"
    for reader, readable in ((anna, True), (berta, False)):
        reader.forget()
        reader.level()
        entry = next(each for each in reader.entries if change_sets.open_header(each.header).id == set_id)
        assert bool(entry.parts[0].body) is readable
        assert ("case_file", file) not in reader.sees()
