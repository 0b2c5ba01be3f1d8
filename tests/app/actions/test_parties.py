"""Interested parties: forms, parts in files, duplicates made one and two again."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.actions import case_files, lifecycle, parties, steps
from app.context import Office
from app.domain.ids import stable_id
from app.queries import case_files as listed
from app.queries import parties as people
from app.queries.parties import PartyFilter
from app.storage.merged_parties import same_as, stands_for
from tests.app.actions.refusals import refused
from tests.app.others import change, enter
from tests.kit.offices import make_office


def add(office: Office, surname: str, **fields: Any) -> str:
    return office.write(parties.add, first_surname=surname, **fields).result


def test_every_part_of_a_party(office: Office) -> None:
    party = add(office, "Puigfictici", given_name="Mercè", identifier="00000023T", town="Vilafictícia")
    office.write(parties.edit_name, party, "company", business_name="Obres Exemple, SL")
    office.write(parties.edit_identifier, party, "b-58378431")
    office.write(parties.edit_address, party, "Carrer Major, 1", "25999", "Vilafictícia", "Lleida", "Espanya")
    office.write(parties.edit_email, party, "obres@exemple.invalid")
    office.write(parties.edit_telephone, party, "973 00 00 00")
    office.write(parties.edit_channel, party, "electronic", True)
    office.write(parties.edit_language, party, "oc")
    office.write(parties.edit_remarks, party, "Truqueu al matí")
    page = office.read(people.one, party)
    assert (page.name, page.identifier_type, page.identifier, page.street, page.email, page.obliged, page.language) == (
        "Obres Exemple, SL", "cif", "B58378431", "Carrer Major, 1", "obres@exemple.invalid", True, "oc",
    )  # fmt: skip
    assert page.given_name is None
    assert len(page.history) == 9
    refused("bad_identifier", office, parties.edit_identifier, party, "00000023A")
    refused("empty", office, parties.edit_name, party, "company", "Mercè")
    refused("empty", office, parties.add, given_name=" ")
    refused("bad_choice", office, parties.add, party_type="dog", given_name="Rex")


def test_parts_in_files(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    puig, lawyer = add(office, "Puigfictici"), add(office, "Rocaexemple")
    row = office.write(parties.add_to_case_file, file, puig).result
    assert office.write(parties.add_to_case_file, file, puig).result == row
    second = office.write(parties.add_to_case_file, file, lawyer, "representative", puig).result
    page = office.read(listed.one, file)
    assert [(line.name, line.role, line.represents_name) for line in page.parties] == [
        ("Puigfictici", "interested", ""), ("Rocaexemple", "representative", "Puigfictici"),
    ]  # fmt: skip
    refused("same_thing", office, parties.set_role, second, "representative", lawyer)
    refused("party_in_use", office, parties.remove, puig)
    office.write(parties.set_role, second, "third")
    office.write(parties.remove_from_case_file, row)
    office.write(parties.remove, puig)
    assert office.read(people.ids, PartyFilter()) == [lawyer]


def test_a_merge_shows_both_peoples_files_and_gives_them_back(office: Office) -> None:
    """Closed files too: a merge touches none of them."""
    keep, duplicate = add(office, "Puigfictici"), add(office, "Puig fictici", identifier="00000023T")
    closed = office.write(case_files.open_case_file, "Tancat", parties=[(duplicate, "interested")]).result
    for step in office.read(listed.one, closed).steps:
        office.write(steps.set_state, step.id, "done")
    office.write(lifecycle.close, closed, "Fet")
    both = office.write(
        case_files.open_case_file, "Tots dos", parties=[(keep, "interested"), (duplicate, "interested")]
    ).result
    office.write(parties.merge, keep, duplicate)
    refused("same_thing", office, parties.merge, duplicate, keep)
    page = office.read(people.one, duplicate)
    assert page.id == keep
    assert {line.case_file for line in page.case_files} == {closed, both}
    assert [other.id for other in page.merged] == [duplicate]
    assert office.read(people.ids, PartyFilter()) == [keep]
    assert [line.name for line in office.read(listed.one, both).parties] == ["Puigfictici"]
    (line,) = office.read(listed.one, both).parties
    office.write(parties.remove_from_case_file, line.id)
    assert office.read(listed.one, both).parties == ()
    office.write(parties.unmerge, duplicate)
    refused("not_merged", office, parties.unmerge, duplicate)
    assert {each.case_file for each in office.read(people.one, duplicate).case_files} == {closed}
    assert set(office.read(people.ids, PartyFilter())) == {keep, duplicate}


def test_a_merge_on_another_desktop_the_other_way_round_loses_nobody(office: Office) -> None:
    one, other = add(office, "Puigfictici"), add(office, "Puigficticia")
    office.write(parties.merge, one, other)
    enter(office, "party.merge", [change("party", one, None, merged_into=(None, other))])
    assert set(office.read(people.ids, PartyFilter())) == {one, other}
    office.write(parties.merge, one, other)
    assert office.read(people.ids, PartyFilter()) == [one]


PEOPLE = 6


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, PEOPLE - 1), st.integers(-1, PEOPLE - 1), st.booleans()), max_size=12))
def test_whatever_points_at_whatever_everybody_is_shown_once(
    tmp_path_factory: pytest.TempPathFactory, pointing: list[tuple[int, int, bool]]
) -> None:
    """An oracle walks the pointers: chains, circles and ends that were taken away."""
    office = make_office(tmp_path_factory.mktemp("merged"))
    ids = [stable_id("party", str(number)) for number in range(PEOPLE)]
    for each in ids:
        enter(
            office,
            "party.add",
            [change("party", each, None, True, party_type=(None, "person"), given_name=(None, "P"))],
        )
    target: dict[str, str | None] = dict.fromkeys(ids)
    gone: set[str] = set()
    for source, at, removed in pointing:
        target[ids[source]] = ids[at] if at >= 0 and at != source else None
        gone = gone | {ids[source]} if removed else gone
        fields = {"merged_into": (None, target[ids[source]])} | ({"removed": (None, True)} if removed else {})
        enter(office, "x", [change("party", ids[source], None, **fields)])

    def oracle(party: str) -> str:
        seen, at = {party}, party
        while (to := target[at]) is not None:
            if to in seen:
                return party
            seen.add(to)
            at = to
        return party if at in gone else at

    for party in ids:
        assert office.read(stands_for, party) == oracle(party)
        kept = oracle(party)
        assert set(office.read(same_as, kept)) == {kept} | {
            each for each in ids if each != kept and oracle(each) == kept
        }
    shown = {party for party in ids if oracle(party) == party and party not in gone}
    assert set(office.read(people.ids, PartyFilter())) == shown
    assert office.read(people.count) == len(shown)
    office.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ({"identifier": "23-t"}, True),
        ({"identifier": " 00000023 T"}, True),
        ({"identifier": "00000024R"}, False),
        ({"name": "PUIGFICTICI VILA mercé", "town": "vilafictícia"}, True),
        ({"name": "Mercè Puigfictici Vila"}, True),
        ({"name": "Mercè Puigfictici Vila", "town": "Altravila"}, False),
        ({"name": "Mercè Puigfictici"}, False),
        ({}, False),
    ],
)
def test_duplicates(office: Office, typed: dict[str, str], found: bool) -> None:
    party = office.write(
        parties.add, given_name="Mercè", first_surname="Puigfictici", second_surname="Vila", identifier="00000023T",
        town="Vilafictícia",
    ).result  # fmt: skip
    assert [row.id for row in office.read(people.duplicates, **typed)] == ([party] if found else [])
    assert office.read(people.duplicates, **typed, but=party) == []
