"""Search and the lists' filters, against a plain scan of the same rows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.actions import case_files, notes, parties, tags, tasks
from app.context import Office
from app.domain.text import fold, words
from app.queries import case_files as listed
from app.queries import parties as people
from app.queries.case_files import CaseFilter
from app.queries.parties import PartyFilter
from app.queries.search import search
from tests.app.others import change, enter
from tests.kit.offices import make_office

NAMES = ("Mercè", "Pau", "Núria", "Ot", "Assumpta")
SURNAMES = ("Puigfictici", "Col·lellexemple", "Rocaexemple", "Vila-exemple", "D'Almaufictici")
MATTERS = (
    "Llicència d'obres — Cal Pere", "Reparació de la font", "Col·locació de la barana",
    "Ocupació de la plaça de l'Església", "Alta al padró", "Guals i piscines a l'Obac",
)  # fmt: skip
REMARKS = ("Falta el plànol de situació", "Ha trucat la Mercè", "", "Pagat a l'avançada: 1.234,50 €")


@dataclass
class Archive:
    """What there is, with every text a thing can be found by."""

    office: Office
    texts: dict[tuple[str, str], list[str]] = field(default_factory=dict)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Thirty files with their people, notes and tasks."""
    office = make_office(Path(tmp_path_factory.mktemp("archive")))
    made = Archive(office)
    people_made = []
    for number in range(12):
        given_name, surname = NAMES[number % 5], SURNAMES[number % 4]
        nif = f"{1000 + number:08d}{'TRWAGMYFPDXBNJZSQVHLCKE'[(1000 + number) % 23]}"
        telephone, street = f"973 00 {number:02d} 11", f"carrer Major, {number}"
        party = office.write(
            parties.add,
            given_name=given_name,
            first_surname=surname,
            identifier=nif,
            telephone=telephone,
            street=street,
        ).result
        made.texts["party", party] = [given_name, surname, nif, street]
        people_made.append((party, f"{given_name} {surname}"))
    for number in range(30):
        party, name = people_made[number % 12]
        title, remarks = MATTERS[number % 6], REMARKS[number % 4]
        file = office.write(case_files.open_case_file, title, parties=[(party, "interested")]).result
        office.write(case_files.set_remarks, file, remarks)
        official = f"{2025 + number % 2}/{number + 1}"
        enter(office, "number", [change("case_file", file, file, number=(None, official))])
        tag = ("Obres", "Aigua")[number % 2]
        office.write(tags.put, file, tag)
        page = office.read(listed.one, file)
        made.texts["case_file", file] = [
            title,
            remarks,
            official,
            page.provisional_number or "",
            tag,
            name,
            page.eni_identifier,
        ]
        for step in page.steps:
            made.texts["step", step.id] = [step.title]
        if number % 3 == 0:
            made.texts["note", office.write(notes.add, file, REMARKS[1] + title).result] = [REMARKS[1] + title]
        if number % 4 == 0:
            made.texts["task", office.write(tasks.add, "Trucar a " + name, file).result] = ["Trucar a " + name]
    yield made
    office.close()


def scan(archive: Archive, typed: str, kinds: tuple[str, ...]) -> set[tuple[str, str]]:
    """Everything that has all the words typed: the last one, and those of three letters or more, as beginnings."""
    *before, last = words(typed)
    whole, beginnings = [w for w in before if len(w) < 3], [w for w in before if len(w) > 2] + [last]
    found = set()
    for thing, texts in archive.texts.items():
        known = fold(" ".join(texts)).split()
        begun = all(any(word.startswith(start) for word in known) for start in beginnings)
        if thing[0] in kinds and all(word in known for word in whole) and begun:
            found.add(thing)
    return found


VOCABULARY = sorted(
    {
        word
        for text in (*MATTERS, *REMARKS, *NAMES, *SURNAMES, "Obres Aigua Trucar carrer Major 2026")
        for word in text.split()
    }
)
BEGUN = st.sampled_from(VOCABULARY).flatmap(lambda word: st.integers(1, len(word)).map(lambda end: word[:end]))
TYPED = st.lists(BEGUN | st.sampled_from(VOCABULARY), min_size=1, max_size=3).map(" ".join)
DRESSED = st.sampled_from(
    [str, str.upper, str.lower, lambda text: f"  {text}  ", lambda text: text.replace("l·l", "ŀl")]
)


@settings(max_examples=150)
@given(TYPED, DRESSED)
def test_search_finds_what_a_scan_finds(archive: Archive, typed: str, dress: Callable[[str], str]) -> None:
    if not words(typed) or any(letter.isdigit() for letter in typed):
        return
    expected = scan(archive, typed, ("party", "case_file", "note", "task", "step"))
    hits = archive.office.read(search, dress(typed), 500)
    found = {(hit.kind, hit.id) for hit in hits}
    assert found <= expected
    # Parties may be cut at twelve, where there is more than parties; here there are twelve.
    assert found == expected
    assert [hit.kind for hit in hits] == sorted(
        (hit.kind for hit in hits), key=("party", "case_file", "note", "task", "step").index
    )


@settings(max_examples=100)
@given(TYPED)
def test_lists_filter_as_a_scan_does(archive: Archive, typed: str) -> None:
    if not words(typed) or any(letter.isdigit() for letter in typed):
        return
    office = archive.office
    files = {row for _, row in scan(archive, typed, ("case_file",))}
    assert set(office.read(listed.ids, CaseFilter(text=typed))) == files
    assert set(office.read(people.ids, PartyFilter(text=typed))) == {row for _, row in scan(archive, typed, ("party",))}


@settings(max_examples=80)
@given(
    st.integers(0, 29),
    st.sampled_from(["{y}/{n}", "{n}/{y}", "{n}/{s}", "{y}-{n:04}", "exp. {y}/{n}", "{s}/{n:03}", " {y} / {n} "]),
)
def test_a_number_in_any_format_comes_first(archive: Archive, number: int, form: str) -> None:
    year = 2025 + number % 2
    typed = form.format(y=year, s=year % 100, n=number + 1)
    first = archive.office.read(search, typed, 10)[0]
    assert (first.number, first.exact) == (f"{year}/{number + 1}", True)


@settings(max_examples=60)
@given(st.integers(0, 11), st.booleans(), st.booleans())
def test_a_person_by_numbers(archive: Archive, number: int, dots: bool, telephone: bool) -> None:
    """A NIF with or without its letter, a telephone with its spaces elsewhere."""
    nif = f"{1000 + number:08d}"
    typed = f"97300{number:02d} 11" if telephone else f"{nif[:2]}.{nif[2:5]}.{nif[5:]}" if dots else nif
    hits = archive.office.read(search, typed, 10)
    assert hits[0].kind == "party"
    assert hits[0].exact
    assert hits[0].why == ("telephone" if telephone else "identifier")
    assert telephone or nif in hits[0].detail


def test_a_lone_number_is_a_file_of_the_last_years(archive: Archive) -> None:
    hits = archive.office.read(search, "7", 5)
    assert (hits[0].kind, hits[0].number, hits[0].exact) == ("case_file", "2025/7", True)


@settings(max_examples=150)
@given(st.text(max_size=40) | st.text(st.sampled_from("\"*():^+-{}[]AND OR NOT NEAR\x00'%_;,./·"), max_size=30))
def test_nothing_typed_is_taken_for_a_command(archive: Archive, typed: str) -> None:
    office = archive.office
    hits = office.read(search, typed)
    assert len(hits) <= 40
    if not words(typed):
        assert hits == []
    office.read(listed.ids, CaseFilter(text=typed))
    office.read(people.suggest, typed)
    office.read(people.duplicates, typed, typed, typed)


def test_what_the_help_page_promises(archive: Archive) -> None:
    hits = archive.office.read(search, "lli obr per")
    assert {hit.title for hit in hits if hit.kind == "case_file"} == {"Llicència d'obres — Cal Pere"}


def test_a_hit_says_why(archive: Archive) -> None:
    (first, *_) = [hit for hit in archive.office.read(search, "planol situ") if hit.kind == "case_file"]
    assert first.why == "remarks"
    assert first.snippet == (("Falta el ", False), ("plànol", True), (" de ", False), ("situació", True))
    (first, *_) = archive.office.read(search, "collel")
    assert (first.kind, [text for text, found in first.snippet if found]) == ("party", ["Col·lellexemple"])


def test_names_by_their_beginnings_and_those_typed_whole_first(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    given = ("Paula", "Pau", "Paulina", "Maria")
    made = {name: office.write(parties.add, given_name=name, first_surname="Puigfictici").result for name in given}
    found = [hit.title for hit in office.read(search, "pau puig") if hit.kind == "party"]
    assert found == [f"Puigfictici, {name}" for name in ("Pau", "Paulina", "Paula")]
    (hit,) = office.read(search, "puig mar", 1)
    assert (hit.id, [text for text, marked in hit.snippet if marked]) == (made["Maria"], ["Puigfictici", "Maria"])
    assert office.read(people.ids, PartyFilter(text="pui mari")) == [made["Maria"]]
    assert office.read(search, "pa puig") == []  # two letters in the middle mean themselves: de, la, el
    office.close()


def test_a_renamed_party_and_a_merged_one_are_found_with_their_files(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    party = office.write(parties.add, first_surname="Puigfictici", telephone="973 007 788").result
    file = office.write(case_files.open_case_file, "Llicència", parties=[(party, "interested")]).result
    assert office.read(listed.ids, CaseFilter(text="puigfictici llic")) == [file]
    office.write(parties.edit_name, party, "person", "", "Rocaexemple")
    assert office.read(listed.ids, CaseFilter(text="puigf")) == []
    other = office.write(parties.add, first_surname="Solerfictici").result
    office.write(parties.merge, other, party)
    assert (
        office.read(listed.ids, CaseFilter(text="soler")) == office.read(listed.ids, CaseFilter(text="roca")) == [file]
    )
    for typed in ("solerf", "rocaex", "973 00 77"):  # by what was known of the merged one too
        assert [hit.id for hit in office.read(search, typed) if hit.kind == "party"] == [other], typed
    office.close()
