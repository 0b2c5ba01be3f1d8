"""The search index: what is written is found as it is typed, and the index made step by step is the one made anew."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, event, select, text

from app.context import Office, Work
from app.domain.ids import new_id
from app.domain.text import number_queries, words
from app.model.case_files import CaseFile, CaseTag, Note, Step, Tag, Task
from app.model.parties import CaseParty, Party
from app.storage import journal, many_rows, search_index
from tests.app.storage.files import add_note, case_file, edit_file, open_file
from tests.kit.actions import test_action
from tests.kit.indexed import contents
from tests.kit.offices import make_office
from tests.kit.town import Sizes, fill


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = make_office(tmp_path)
    yield office
    office.close()


def found(office: Office, typed: str) -> set[tuple[str, str]]:
    """Things that hold every word typed, the last as a beginning; or the number, in any format."""

    def ask(connection: Connection) -> set[tuple[str, str]]:
        by_words = " ".join(f'"{word}"' for word in words(typed)) + "*"
        statement = "SELECT kind, id FROM search_entry WHERE entry IN (SELECT rowid FROM {0} WHERE {0} MATCH :question)"
        asked = connection.execute(text(statement.format("search_words")), {"question": by_words})
        hits = {tuple(hit) for hit in asked}
        for number in number_queries(typed):
            question = {"question": f'"{number}"'}
            hits |= {tuple(hit) for hit in connection.execute(text(statement.format("search_numbers")), question)}
        return hits

    return office.read(ask)


@test_action("test.party")
def add_party(work: Work, **values: Any) -> str:
    return work.add(Party(id=new_id(), party_type="person", **values)).id


@test_action("test.edit thing")
def edit(work: Work, model: type, row: str, **values: Any) -> None:
    thing = work.get(model, row)
    for name, value in values.items():
        getattr(thing, name)
        setattr(thing, name, value)


@pytest.mark.parametrize(
    "typed",
    [
        "paral·lel",
        "PARAL.LEL",
        "parallel",
        "paraŀlel",
        "paral-lel",
        "d'urba",
        "urbanització",
        "Çaça",
        "caca",
        "parc ll",
    ],
)
def test_folding_on_both_sides(office: Office, typed: str) -> None:
    row = office.write(open_file, "Urbanització paraŀlela al parc d'en Çaça de l'Alt Urgell, llera").result
    office.write(open_file, "Una altra cosa")
    if typed != "d'urba":
        assert found(office, typed) == {("case_file", row)}
    else:
        assert found(office, "d'urba") == {("case_file", row)}, "the elided article does not count"


@pytest.mark.parametrize("typed", ["2026/41", "41/2026", "2026-0041", "0041/2026", "EXP 2026/41", "202641"])
def test_numbers_in_any_format(office: Office, typed: str) -> None:
    row = office.write(open_file, "Un", provisional_number="P-1-1", former_number="EXP-123/2019").result
    office.write(open_file, "Un altre", provisional_number="P-2-3")
    with office.database.writing() as connection, journal.applying(connection):  # numbers come from the server
        connection.execute(text("UPDATE case_file SET number = '2026/41' WHERE id = :id"), {"id": row})
        search_index.refresh(connection, [("case_file", row)])
    for number in (typed, "P-1-1", "123/2019", "exp123", "2019/123"):
        assert found(office, number) == {("case_file", row)}, number


@pytest.mark.parametrize(
    "typed", ["00000123T", "00.000.123-T", "123t", "0000123", "973 60 01 02", "+34973600102", "973.600.102"]
)
def test_parties_by_their_numbers(office: Office, typed: str) -> None:
    row = office.write(add_party, given_name="Maria", identifier="00000123T", telephone="(+34) 973 60 01 02").result
    office.write(add_party, given_name="Pere", identifier="00000456X", telephone="973 60 99 99")
    assert found(office, typed) == {("party", row)}


def test_every_kind_is_found_by_its_own_words(office: Office) -> None:
    file = office.write(
        open_file, "Fitxer", remarks="observació", classification="A0203", paper_location="caixa verda"
    ).result

    @test_action("test.rest")
    def rest(work: Work) -> dict[str, str]:
        tag = work.add(Tag(id=new_id(), name="urgentíssim"))
        work.add(CaseTag(id=new_id(), case_file_id=file, tag=tag.id))
        party = work.add(Party(id=new_id(), party_type="company", business_name="Obres Fictícies, S.L.", town="Alàs"))
        work.add(CaseParty(id=new_id(), case_file_id=file, party=party.id, role="interested"))
        task = work.add(Task(id=new_id(), case_file_id=file, title="Trucar", remarks="dimarts"))
        step = work.add(Step(id=new_id(), case_file_id=file, title="Informe", state="pending", remarks="arquitecta"))
        return {"tag": tag.id, "party": party.id, "task": task.id, "step": step.id}

    made = office.write(rest).result
    note = office.write(add_note, file, "Ha vingut la regidora").result
    for typed in ("fitxer", "observacio", "a0203", "caixa", "urgentissim", "ficticies sl"):
        assert ("case_file", file) in found(office, typed), typed
    assert found(office, "alas") == {("party", made["party"])}
    assert found(office, "obres ficticies") == {("party", made["party"]), ("case_file", file)}
    assert found(office, "dimarts") == found(office, "trucar") == {("task", made["task"])}
    assert found(office, "arquitecta") == {("step", made["step"])}
    assert found(office, "regidora") == {("note", note)}
    entries = text("SELECT DISTINCT kind, case_file_id FROM search_entry")
    places = {tuple(one) for one in office.read(lambda c: c.execute(entries).all())}
    assert places == {("case_file", file), ("task", file), ("step", file), ("note", file), ("party", None)}


def test_what_was_taken_away_is_not_found(office: Office) -> None:
    file = office.write(open_file, "Fitxer").result
    note = office.write(add_note, file, "regidora").result
    party, other = (
        office.write(add_party, given_name=name, identifier="00000123T").result for name in ("Neus", "Neus")
    )
    office.write(edit, Note, note, removed=True)
    assert found(office, "regidora") == set()
    office.write(edit, Note, note, removed=None)
    assert found(office, "regidora") == {("note", note)}
    # Who was merged is still known by all its numbers; queries.search tells the party kept in its place.
    office.write(edit, Party, other, merged_into=party)
    assert found(office, "neus") == found(office, "123T") == {("party", party), ("party", other)}


def test_an_edit_forgets_the_old_words(office: Office) -> None:
    row = office.write(open_file, "Abans").result
    office.write(edit_file, row, title="Després")
    assert found(office, "abans") == set()
    assert found(office, "despres") == {("case_file", row)}


def test_sort_keys_follow_what_they_are_made_of(office: Office) -> None:
    row = office.write(open_file, "Els Alamús", provisional_number="P-1-12").result
    party = office.write(add_party, given_name="Àngel", first_surname="Çanet", second_surname="d'Exemple").result
    company = office.write(add_party, business_name="La Fictícia, S.A.").result

    def keys() -> dict[str, Any]:
        return office.read(
            lambda c: {
                **dict(c.execute(select(Party.id, Party.name_key)).all()),
                **{
                    one: (title, number)
                    for one, title, number in c.execute(select(CaseFile.id, CaseFile.title_key, CaseFile.number_key))
                },
            }
        )

    assert keys() == {
        row: ("alamus\x01els alamús", "~000001-00000012"),
        party: "canet d exemple angel\x01çanet d'exemple àngel",
        company: "ficticia sa\x01la fictícia, s.a.",
    }
    office.write(edit_file, row, title="Zona")
    assert keys()[row][0] == "zona\x01zona"


def test_a_file_is_found_by_the_names_of_its_parties_as_they_are_now(office: Office) -> None:
    """Also when its party was merged into another one, and that one is renamed."""
    file = office.write(open_file, "Fitxer").result
    kept, duplicate = (office.write(add_party, given_name=name).result for name in ("Neus", "Neu"))

    @test_action("test.join")
    def join(work: Work) -> str:
        values = {"case_file_id": file, "party": duplicate, "role": "interested"}
        return work.add(CaseParty(id=new_id(), **values)).id

    joined = office.write(join).result
    assert ("case_file", file) in found(office, "neu")
    office.write(edit, Party, duplicate, merged_into=kept)
    assert ("case_file", file) in found(office, "neus")
    office.write(edit, Party, kept, given_name="Blanca")
    assert ("case_file", file) in found(office, "blanca")
    assert found(office, "neus") == set()
    office.write(edit, CaseParty, joined, removed=True)
    assert found(office, "blanca") == {("party", kept)}


def statements_of_a_refresh(office: Office, touched: list[tuple[str, str]]) -> int:
    count = [0]

    def counted(*_: Any) -> None:
        count[0] += 1

    with office.database.writing() as connection:
        event.listen(connection, "before_cursor_execute", counted)
        search_index.refresh(connection, touched)
        event.remove(connection, "before_cursor_execute", counted)
    return count[0]


def test_a_page_costs_as_few_statements_as_one_row(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    fill(office.database, Sizes(case_files=400, parties=200, notes=300, tasks=100), author=office.identity.person)
    rows = office.read(lambda c: c.execute(text("SELECT kind, id FROM search_entry")).all())
    all_of_them = [(kind, row) for kind, row in rows]
    one_of_each = list(dict(zip((kind for kind, _ in rows), all_of_them, strict=True)).values())
    few, many = statements_of_a_refresh(office, one_of_each), statements_of_a_refresh(office, all_of_them)
    more = sum(count // many_rows.AT_ONCE for count in Counter(kind for kind, _ in rows).values())
    assert (many, more) == (few + more, 2) and few <= 30
    assert statements_of_a_refresh(office, one_of_each[:1]) <= 6
    assert statements_of_a_refresh(office, [("conflict", new_id())]) == 0
    office.close()


# --- the index made step by step is the one made anew ----------------------------------------------------------------


WORD = st.sampled_from(["Obres", "l'aigua", "col·legi", "2026/41", "Àger", "S.L.", "x", ""])
REMOVABLE = st.sampled_from([Party, Tag, Note, Task, Step, CaseTag, CaseParty])
PLAY = st.one_of(
    st.tuples(st.just("file"), WORD),
    st.tuples(st.just("party"), WORD),
    st.tuples(st.just("tag"), WORD),
    st.tuples(st.sampled_from(["note", "task", "step"]), WORD),
    st.tuples(st.just("put"), st.integers(0, 5), st.integers(0, 5)),
    st.tuples(st.just("join"), st.integers(0, 5), st.integers(0, 5)),
    st.tuples(st.just("rename"), st.sampled_from([CaseFile, Party, Tag, Note, Task, Step]), st.integers(0, 5), WORD),
    st.tuples(st.just("remove"), REMOVABLE, st.integers(0, 5), st.booleans()),
    st.tuples(st.just("merge"), st.integers(0, 5), st.integers(0, 5)),
)  # fmt: skip


@test_action("test.play")
def play(work: Work, steps: list[tuple]) -> None:
    def pick(model: type, number: int) -> Any:
        rows = work.session.scalars(select(model).order_by(model.id)).all()
        return rows[number % len(rows)] if rows else None

    for step in steps:
        file = pick(CaseFile, 0)
        match step:
            case ("file", word):
                work.add(case_file(work, f"Fitxer {word}", former_number=word or None))
            case ("party", word):
                work.add(Party(id=new_id(), party_type="person", given_name=f"Nom {word}", identifier=word or None))
            case ("tag", word):
                work.add(Tag(id=new_id(), name=f"etiqueta {word}"))
            case ("note", word) if file:
                values = {
                    "author": work.identity.person,
                    "written_at": "2026-11-23T08:00:00.000Z",
                    "text": f"nota {word}",
                }
                work.add(Note(id=new_id(), case_file_id=file.id, **values))
            case ("task", word):
                work.add(Task(id=new_id(), case_file_id=None, title=f"tasca {word}"))
            case ("step", word) if file:
                work.add(Step(id=new_id(), case_file_id=file.id, title=f"tràmit {word}", state="pending"))
            case ("put", one, other) if file and pick(Tag, other):
                work.add(CaseTag(id=new_id(), case_file_id=pick(CaseFile, one).id, tag=pick(Tag, other).id))
            case ("join", one, other) if file and pick(Party, other):
                values = {"case_file_id": pick(CaseFile, one).id, "party": pick(Party, other).id, "role": "interested"}
                work.add(CaseParty(id=new_id(), **values))
            case ("rename", model, number, word) if pick(model, number):
                name = {Party: "given_name", Tag: "name", Note: "text"}.get(model, "title")
                getattr(pick(model, number), name)
                setattr(pick(model, number), name, f"nou {word}")
            case ("remove", model, number, value) if pick(model, number):
                pick(model, number).removed = value
            case ("merge", one, other) if pick(Party, one) and pick(Party, one) is not pick(Party, other):
                pick(Party, one).merged_into = pick(Party, other).id


@given(actions=st.lists(st.lists(PLAY, min_size=1, max_size=4), min_size=1, max_size=8))
@settings(max_examples=60)
def test_rebuilding_changes_nothing(tmp_path_factory: pytest.TempPathFactory, actions: list[list[tuple]]) -> None:
    office = make_office(tmp_path_factory.mktemp("index"))
    try:
        for steps in actions:
            office.write(play, steps)
        with office.database.writing() as connection:
            before = contents(connection)
            told: list[float] = []
            search_index.rebuild(connection, told.append)
            assert contents(connection) == before
            assert told == sorted(told)
    finally:
        office.close()


# --- its parts are merged in a pause ---------------------------------------------------------------------------------


def parts(connection: Connection) -> int:
    return connection.execute(text("SELECT count(DISTINCT segid) FROM search_words_idx")).scalar_one()


def test_merging_in_a_pause_leaves_few_parts_and_every_word(office: Office) -> None:
    file = office.write(open_file, "Camí de la Font").result
    for number in range(30):
        office.write(edit_file, file, title=f"Camí de la Font {number}")
    with office.database.writing() as connection:
        assert parts(connection) > 30, "whoever writes merges nothing"
        before = contents(connection)
        while search_index.merge(connection):
            pass
        assert parts(connection) < 8
        assert not search_index.merge(connection), "there is nothing more to do"
        assert contents(connection) == before
    assert found(office, "font 29") and not found(office, "font 28")


def test_without_any_pause_the_parts_are_bounded(office: Office) -> None:
    file = office.write(open_file, "Camí").result
    most = 0
    for number in range(300):
        office.write(edit_file, file, title=f"Camí {number}")
        if number > 240:
            most = max(most, office.read(parts))
    assert 240 <= most <= 260


def test_rows_that_came_in_another_order_than_they_were_made_are_one_part(office: Office) -> None:
    files = [office.write(open_file, f"Camí {number}").result for number in range(12)]
    rows = [("case_file", row) for row in files]
    with office.database.writing() as connection:
        search_index._empty(connection)
        for row in (*rows[::2][::-1], *rows[1::2]):
            search_index.refresh(connection, [row])
        before = parts(connection)
    with office.database.writing() as connection:
        search_index.refresh(connection, rows)
    assert office.read(parts) == before + 1
