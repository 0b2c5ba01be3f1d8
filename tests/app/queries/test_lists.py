"""Lists: every filter and order against Python's own, pages in the order asked."""

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.actions import case_files, lifecycle, parties, tags, tasks
from app.context import Office
from app.domain.text import sort_key
from app.queries import case_files as listed
from app.queries import parties as people
from app.queries.case_files import CaseFileRow, CaseFilter
from app.queries.parties import PartyFilter, PartyRow
from tests.app.others import change, enter
from tests.kit.offices import make_office

TITLES = ("Llicència", "l'Obac", "el camí", "Àrea 10", "Àrea 9", "llicencia", "Zona", "Alta")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Twenty-four files of every sort."""
    made = make_office(tmp_path_factory.mktemp("lists"))
    rng = random.Random(3)
    party = made.write(parties.add, first_surname="Puigfictici").result
    made.write(parties.add, "company", business_name="Àlber Exemple, SL", town="Vilafictícia", identifier="B58378431")
    for number in range(24):
        file = made.write(
            case_files.open_case_file, rng.choice(TITLES), opened_on=f"2026-{rng.randint(1, 11):02}-03"
        ).result
        if number % 3:
            enter(
                made,
                "n",
                [change("case_file", file, file, number=(None, f"{2024 + number % 2}/{rng.randint(1, 300)}"))],
            )
        if number % 4 == 0:
            made.write(case_files.set_due, file, None)
        if number % 5 == 0:
            made.write(case_files.set_responsible, file, made.identity.person)
        if number % 2:
            made.write(tags.put, file, "Obres")
            made.write(parties.add_to_case_file, file, party)
            made.write(tasks.add, "Trucar", file)
        if number % 6 == 0:
            made.write(lifecycle.void, file, "Error")
    yield made
    made.close()


FILTERS = st.builds(
    CaseFilter,
    status=st.sampled_from([None, "open", "voided", "closed"]),
    responsible=st.sampled_from([None, "", "me"]),
    tag=st.sampled_from([None, "Obres"]),
    overdue=st.sampled_from([None, "2026-11-23", "2026-06-01"]),
    text=st.sampled_from(["", "llic", "area"]),
    sort=st.sampled_from(["number", "title", "due", "opened"]),
    descending=st.booleans(),
)


def passes(row: CaseFileRow, wanted: CaseFilter, me: str) -> bool:
    return (
        (wanted.status is None or row.status == wanted.status)
        and (wanted.responsible is None or (row.responsible or "") == (wanted.responsible and me))
        and (wanted.tag is None or "Obres" in [tag.name for tag in row.tags])
        and (wanted.overdue is None or (row.due_on is not None and row.due_on < wanted.overdue))
        and (not wanted.text or wanted.text in sort_key(row.title))
    )


def place(row: CaseFileRow, sort: str) -> Any:
    year, _, count = row.number.partition("/")
    number = (0, int(year), int(count)) if row.official else (1, 0, int(row.number.split("-")[-1]))
    return {"number": number, "title": sort_key(row.title), "due": row.due_on or "", "opened": row.opened_on}[sort]


@settings(max_examples=120)
@given(FILTERS)
def test_filters_and_orders(office: Office, wanted: CaseFilter) -> None:
    me = office.identity.person
    every = office.read(listed.page, office.read(listed.ids, CaseFilter(status=None)))
    tag = next(mark.id for row in every for mark in row.tags)
    real = replace(
        wanted, responsible=me if wanted.responsible == "me" else wanted.responsible, tag=tag if wanted.tag else None
    )
    ids = office.read(listed.ids, real)
    rows = office.read(listed.page, ids)
    assert {row.id for row in rows} == {row.id for row in every if passes(row, wanted, me)}
    assert [row.id for row in rows] == ids
    order = [place(row, wanted.sort) for row in rows if wanted.sort != "due" or row.due_on]
    assert order == sorted(order, reverse=wanted.descending)
    if wanted.sort == "due":  # what has no date comes last, whichever way
        assert [row.due_on is None for row in rows] == sorted(row.due_on is None for row in rows)
    assert office.read(listed.ids, real, 3) == ids[:3]


def test_a_page_says_what_the_list_needs(office: Office) -> None:
    ids = office.read(listed.ids, CaseFilter())
    shuffled = [*ids[::-1], "0" * 32]
    rows = office.read(listed.page, shuffled)
    assert [row.id for row in rows] == ids[::-1]
    row = next(row for row in rows if row.tags)
    assert (row.party, row.parties, row.open_tasks, row.waiting) == ("Puigfictici", 1, 1, True)
    assert row.procedure_name == "Procediment genèric"


def test_counts(office: Office) -> None:
    rows = office.read(listed.page, office.read(listed.ids, CaseFilter(status=None)))
    counts = office.read(listed.counts, office.identity.person, "2026-11-23")
    opened = [row for row in rows if row.status == "open"]
    assert (counts.open, counts.voided, counts.closed) == (len(opened), len(rows) - len(opened), 0)
    assert counts.overdue == sum(bool(row.due_on and row.due_on < "2026-11-23") for row in opened)
    assert counts.mine == sum(row.responsible == office.identity.person for row in opened)


def test_parties(office: Office) -> None:
    rows = office.read(people.page, office.read(people.ids, PartyFilter()))
    assert [row.name for row in rows] == ["Àlber Exemple, SL", "Puigfictici"]
    assert [(row.case_files, row.open_case_files) for row in rows] == [(0, 0), (12, 12)]
    for wanted, names in [
        (PartyFilter(descending=True), ["Puigfictici", "Àlber Exemple, SL"]),
        (PartyFilter(party_type="company"), ["Àlber Exemple, SL"]),
        (PartyFilter(sort="identifier", descending=True), ["Àlber Exemple, SL", "Puigfictici"]),
        (PartyFilter(sort="town", descending=True), ["Àlber Exemple, SL", "Puigfictici"]),
        (PartyFilter(text="b5837"), ["Àlber Exemple, SL"]),
    ]:
        found: list[PartyRow] = office.read(people.page, office.read(people.ids, wanted))
        assert [row.name for row in found] == names, wanted
    assert [row.name for row in office.read(people.suggest, "puig")] == ["Puigfictici"]
