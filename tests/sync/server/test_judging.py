"""What the server decides about a set: the law again, conflicts, decisions, numbers, what no honest desktop sends."""

from typing import Any

import msgspec
import pytest

from app.domain import change_sets
from app.domain.change_sets import Change, Claim, SealedSet
from app.domain.ids import new_id, stable_id
from app.domain.kinds import KINDS
from app.domain.roles import Permission
from sync.server import people, rows
from sync.server.failures import Failed
from sync.server.journal import EntityJournal
from tests.kit.pretend import Pretender, change, empty_journal, enrolled, new_case_file, totals


@pytest.fixture
def journal() -> EntityJournal:
    return empty_journal()


@pytest.fixture
def maria(journal: EntityJournal) -> Pretender:
    return enrolled(journal, "secretary")


@pytest.fixture
def pere(journal: EntityJournal) -> Pretender:
    return enrolled(journal, "clerk", name="Pere Inventat")


def decided(desktop: Pretender, *changes: Change, **more: Any) -> str:
    """Write a set, exchange, and say how it was decided. Whatever it is, nothing may wait or differ afterwards."""
    set_id = desktop.writes(*changes, **more)
    answer = desktop.level()
    assert desktop.outbox == [], "a refusal must block nothing"
    assert answer.totals == totals(desktop.sees())
    return desktop.status(set_id)


def closing(file: str) -> Change:
    return change("case_file", file, status=("open", "closed"), status_reason=(None, "Resolt"))


def note(author: Pretender, text: str = "Hola") -> dict[str, str]:
    return {"author": author.person, "written_at": "2026-11-23T08:00:00Z", "text": text}


def test_an_update_of_an_unknown_row_makes_none(maria: Pretender) -> None:
    assert decided(maria, change("case_file", new_id(), title=("a", "b"))) == "refused:unknown_row"


def test_a_row_is_made_once(maria: Pretender) -> None:
    file = maria.opens()
    assert decided(maria, new_case_file(file)) == "refused:already_exists"


@pytest.mark.parametrize("role", ["mayor", "councillor", "archivist", "auditor"])
def test_who_may_not_write_is_refused(journal: EntityJournal, role: str) -> None:
    desktop = enrolled(journal, role)
    row = new_id()
    status = decided(desktop, new_case_file(row), claims=[Claim("case_file", row, "case_files", 2026)])
    assert status == "refused:role_may_not"
    assert journal.rows("SELECT * FROM series") == []


def test_a_role_counts_from_its_first_day_to_its_last(journal: EntityJournal, pere: Pretender) -> None:
    technician = enrolled(journal, "technician", name="Neus Inventada")
    people.withdraw(journal, technician.person, "technician")
    assert decided(technician, new_case_file(new_id())) == "refused:role_may_not"
    people.grant(journal, technician.person, "technician", ends_on="2026-11-25")
    assert decided(technician, new_case_file(new_id())) == "accepted"
    technician.clock.forward(days=2)
    assert decided(technician, new_case_file(new_id())) == "accepted"
    technician.clock.forward(days=1)
    assert decided(technician, new_case_file(new_id())) == "refused:role_may_not"


def test_a_clerk_does_not_close_and_nobody_writes_in_a_closed_file(maria: Pretender, pere: Pretender) -> None:
    file = maria.opens()
    maria.level()
    pere.level()
    assert decided(pere, closing(file)) == "refused:role_may_not"
    assert decided(maria, closing(file)) == "accepted"
    assert decided(pere, change("case_file", file, title=("Guals", "Altres"))) == "refused:case_file_closed"
    assert decided(pere, change("note", new_id(), True, file, **note(pere))) == "refused:case_file_closed"
    reopening = change("case_file", file, status=("closed", "open"), status_reason=("Resolt", "Error"))
    assert decided(maria, reopening) == "accepted"
    assert decided(pere, change("note", new_id(), True, file, **note(pere))) == "accepted"


def test_nobody_gets_past_a_closed_file_by_naming_another(maria: Pretender) -> None:
    file, other, row = maria.opens(), maria.opens("Altres"), new_id()
    assert decided(maria, change("note", row, True, file, **note(maria))) == "accepted"
    assert decided(maria, closing(file)) == "accepted"
    for named in (other, None):
        assert decided(maria, change("note", row, False, named, text=("Hola", "X"))) == "refused:wrong_case_file"
    task = new_id()
    assert decided(maria, change("task", task, True, None, title="Trucar")) == "accepted"
    assert decided(maria, change("task", task, False, other, title=("Trucar", "X"))) == "refused:wrong_case_file"


def test_what_the_server_alone_writes_is_refused_from_a_desktop(maria: Pretender) -> None:
    file = maria.opens()
    assert decided(maria, change("case_file", file, number=(None, "2026/1"))) == "refused:role_may_not"
    role = change("role", new_id(), True, person=maria.person, role="secretary")
    assert decided(maria, role) == "refused:role_may_not"
    assert decided(maria, change("device", maria.device, revoked_at=(None, None))) == "refused:role_may_not"


def test_an_unknown_kind_is_kept_for_newer_desktops(journal: EntityJournal, maria: Pretender, pere: Pretender) -> None:
    """The server need not be upgraded first: secretary and clerk may write it, the file's status counts."""
    file, row = maria.opens(), new_id()
    maria.level()
    assert decided(pere, change("novelty", row, True, file, colour="verd", sizes=[1, 2])) == "accepted"
    assert decided(maria, change("novelty", row, False, file, colour=("verd", "blau"))) == "accepted"
    technician = enrolled(journal, "technician")
    assert decided(technician, change("novelty", row, False, file, colour=("blau", "x"))) == "refused:role_may_not"
    assert decided(maria, closing(file)) == "accepted"
    assert decided(maria, change("novelty", row, False, file, colour=("blau", "x"))) == "refused:case_file_closed"
    assert maria.sees()["novelty", row]["colour"] == {"colour": "blau"}


def test_an_older_desktop_erases_no_field_it_does_not_know(maria: Pretender) -> None:
    file = maria.opens(due_on="2026-12-01", due_reason="art. 21")
    maria.level()
    partial = Change("case_file", file, False, file, {"due": {"due_on": ("2026-12-01", "2027-01-01")}})
    assert decided(maria, partial) == "accepted"
    assert maria.sees()["case_file", file]["due"] == {"due_on": "2027-01-01", "due_reason": "art. 21"}


MOMENT = "2026-11-23T09:00:00Z"


def decision(conflict: str, file: str | None, by: Pretender, what: str) -> Change:
    fields = {"decision": (None, what), "decided_by": (None, by.person), "decided_at": (None, MOMENT)}
    return change("conflict", conflict, False, file, **fields)


class TestConflicts:
    def test_both_values_are_kept_and_who_wrote_them(self, maria: Pretender, pere: Pretender) -> None:
        file = maria.opens("Guals")
        maria.level()
        pere.level()
        maria.writes(change("case_file", file, title=("Guals", "Guals del carrer Major")), action="case_file.rename")
        maria.level()
        offline = change("case_file", file, title=("Guals", "Gual permanent"), remarks=(None, "Urgent"))
        set_id = pere.writes(offline, at="2026-11-20T10:00:00Z")
        pere.level()
        maria.level()
        assert pere.sees() == maria.sees()
        assert pere.status(set_id) == "partly"
        assert pere.verdicts[set_id].lost == ((0, "title"),)
        seen = maria.sees()
        assert seen["case_file", file]["title"] == {"title": "Guals del carrer Major"}
        assert seen["case_file", file]["remarks"] == {"remarks": "Urgent"}
        conflict = seen["conflict", stable_id("conflict", set_id, "case_file", file, "title")]
        assert conflict == {
            "target": {"target_kind": "case_file", "target_id": file, "target_unit": "title"},
            "standing": {
                "standing": [["title", "Guals del carrer Major"]],
                "standing_person": maria.person,
                "standing_at": "2026-11-23T08:00:00.000Z",
            },
            "losing": {
                "losing": [["title", "Gual permanent"]],
                "losing_set": set_id,
                "losing_person": pere.person,
                "losing_device": pere.device,
                "losing_at": "2026-11-20T10:00:00Z",
            },
        }

    def test_a_conflict_within_one_request_knows_its_author(self, maria: Pretender) -> None:
        file = maria.opens("A")
        maria.writes(change("case_file", file, title=("A", "B")))
        lost = maria.writes(change("case_file", file, title=("?", "C")))
        maria.level()
        conflict = maria.sees()["conflict", stable_id("conflict", lost, "case_file", file, "title")]
        assert conflict["standing"]["standing_person"] == maria.person

    def test_the_same_change_twice_is_no_conflict(self, maria: Pretender, pere: Pretender) -> None:
        file = maria.opens("A")
        maria.level()
        pere.level()
        same = change("case_file", file, title=("A", "B"))
        assert decided(maria, same) == "accepted"
        assert decided(pere, same) == "accepted"
        assert not [key for key in pere.sees() if key[0] == "conflict"]

    def test_long_old_values_travel_as_digests_and_still_meet(self, maria: Pretender) -> None:
        long, longer = "a" * 5_000, "b" * 5_000
        file = maria.opens(remarks=long)
        assert decided(maria, change("case_file", file, remarks=(long, longer))) == "accepted"
        assert decided(maria, change("case_file", file, remarks=(long, "c"))) == "partly"
        assert maria.sees()["case_file", file]["remarks"] == {"remarks": longer}

    def test_it_is_decided_once(self, maria: Pretender, pere: Pretender) -> None:
        """R21: the second decision has no effect at all, nor what came with it."""
        file = maria.opens("A")
        maria.writes(change("case_file", file, title=("A", "B")))
        lost = maria.writes(change("case_file", file, title=("A", "C")))
        maria.level()
        pere.level()
        conflict = stable_id("conflict", lost, "case_file", file, "title")

        first, second = (decision(conflict, file, maria, "standing"), decision(conflict, file, pere, "losing"))
        assert decided(maria, first) == "accepted"
        late = decided(pere, second, change("case_file", file, title=("B", "C")))
        assert late == "late"
        assert pere.sees()["case_file", file]["title"] == {"title": "B"}
        assert pere.sees()["conflict", conflict]["decision"]["decision"] == "standing"
        taken_back = {"decision": ("standing", None), "decided_by": (maria.person, None), "decided_at": (MOMENT, None)}
        assert decided(maria, change("conflict", conflict, False, file, **taken_back)) == "late"

    def test_about_a_party_it_names_no_file_and_can_be_decided(self, maria: Pretender) -> None:
        party = new_id()
        maria.writes(change("party", party, True, None, party_type="person", given_name="Núria", email="a@exemple.cat"))
        maria.writes(change("party", party, email=("a@exemple.cat", "b@exemple.cat")))
        lost = maria.writes(change("party", party, email=("a@exemple.cat", "c@exemple.cat")))
        maria.level()
        conflict = stable_id("conflict", lost, "party", party, "email")
        assert decided(maria, decision(conflict, None, maria, "standing")) == "accepted"


class TestNumbers:
    def test_a_refused_opening_spends_no_number(self, journal: EntityJournal, maria: Pretender) -> None:
        first = maria.opens()
        row = new_id()
        wrong = new_case_file(row, title="")
        assert decided(maria, wrong, claims=[Claim("case_file", row, "case_files", 2026)]) == "refused:bad_value"
        second = maria.opens()
        maria.level()
        assert [maria.sees()["case_file", file]["number"]["number"] for file in (first, second)] == ["2026/1", "2026/2"]

    @pytest.mark.parametrize("year", [1999, 2028, -5, 10**12])
    def test_a_year_nobody_writes_is_refused(self, maria: Pretender, year: int) -> None:
        row = new_id()
        claim = Claim("case_file", row, "case_files", year)
        assert decided(maria, new_case_file(row), claims=[claim]) == "refused:bad_value"

    def test_only_for_rows_made_in_the_set_and_one_each(self, maria: Pretender) -> None:
        file, row = maria.opens(), new_id()
        again = [Claim("case_file", file, "case_files", 2026)]
        assert decided(maria, change("case_file", file, title=("Guals", "X")), claims=again) == "refused:unknown_row"
        twice = [Claim("case_file", row, "case_files", 2026)] * 2
        assert decided(maria, new_case_file(row), claims=twice) == "refused:unknown_row"
        series = [Claim("case_file", row, "decrees", 2026)]
        assert decided(maria, new_case_file(row), claims=series) == "refused:bad_value"

    def test_every_year_counts_for_itself(self, maria: Pretender) -> None:
        files = {}
        for year in (2026, 2027, 2026, 2027):
            row = new_id()
            maria.writes(new_case_file(row), claims=[Claim("case_file", row, "case_files", year)])
            files[row] = year
        maria.level()
        numbers = [maria.sees()["case_file", row]["number"]["number"] for row in files]
        assert numbers == ["2026/1", "2027/1", "2026/2", "2027/2"]


def novelty(row: str, value: Any) -> Change:
    return Change("novelty", row, True, None, {"x": {"x": (None, value)}})


HALF = {"lifecycle": {"closed_on": (None, None)}}
HOSTILE = {
    "a row twice": lambda row, file: (new_case_file(row), new_case_file(row)),
    "an identity that is none": lambda row, file: (change("tag", "x" * 32, True, None, name="a"),),
    "an identity too long": lambda row, file: (change("tag", row + "0", True, None, name="a"),),
    "a kind that is no word": lambda row, file: (Change("a b", row, True, None, {"x": {"x": (None, 1)}}),),
    "a kind too long": lambda row, file: (Change("k" * 41, row, True, None, {"x": {"x": (None, 1)}}),),
    "an old value in a creation": lambda row, file: (Change("tag", row, True, None, {"name": {"name": ("a", "b")}}),),
    "bytes as a value": lambda row, file: (novelty(row, b"1"),),
    "a number with a point": lambda row, file: (novelty(row, 1.5),),
    "a deep list": lambda row, file: (novelty(row, [[[[[[[[[1]]]]]]]]]),),
    "a text of two megabytes": lambda row, file: (novelty(row, "a" * 2_000_000),),
    "a unit without fields": lambda row, file: (Change("novelty", row, True, None, {"x": {}}),),
    "a field that is no word": lambda row, file: (Change("novelty", row, True, None, {"x": {"a b": (None, 1)}}),),
    "half a lifecycle": lambda row, file: (Change("case_file", file, False, file, HALF),),
    "control characters": lambda row, file: (change("tag", row, True, None, name="a\u0000b"),),
    "bidirectional overrides": lambda row, file: (change("tag", row, True, None, name="a\u202eb"),),
    "a title of 100,000 characters": lambda row, file: (new_case_file(row, title="a" * 100_000),),
    "a creation that lacks what it needs": lambda row, file: (Change("case_file", row, True, row, {}),),
    "a date written as a week": lambda row, file: (change("case_file", file, opened_on=("2026-11-23", "2026-W48-1")),),
    "a moment without a minute": lambda row, file: (change("task", row, True, title="x", done_at="2026-01-01T08Z"),),
    "a date that is none": lambda row, file: (change("case_file", file, opened_on=("2026-11-23", "2026-02-30")),),
}


@pytest.mark.parametrize("changes", HOSTILE.values(), ids=HOSTILE)
def test_what_no_honest_desktop_sends_is_refused_and_blocks_nothing(maria: Pretender, changes: Any) -> None:
    file = maria.opens()
    maria.level()
    before = maria.sees()
    assert decided(maria, *changes(new_id(), file)) == "refused:bad_value"
    assert maria.sees() == before
    assert decided(maria, change("case_file", file, title=("Guals", "Font"))) == "accepted"


@pytest.mark.parametrize("kind", sorted(kind.name for kind in KINDS.values() if kind.creates is Permission.SERVER))
def test_what_only_the_server_makes_gets_no_unknown_units_from_desktops(maria: Pretender, kind: str) -> None:
    """A newer server may know the unit and believe it: a suspension, a delegation, a lease."""
    file = maria.opens()
    maria.level()
    maria.writes(change("case_file", file, title=("Guals", "A")))
    maria.writes(change("case_file", file, title=("Guals", "B")))
    wish = {"series": "case_files", "wish": "give", "device": maria.device, "used": "2026/4"}
    maria.writes(change("lease_request", new_id(), True, **wish))
    maria.level()
    row = next(row for name, row in maria.sees() if name == kind)
    planted = Change(kind, row, False, file if kind == "conflict" else None, {"later": {"later": (None, 1)}})
    assert decided(maria, planted) == "refused:role_may_not"


def test_who_only_describes_makes_nothing_by_saying_nothing(journal: EntityJournal, maria: Pretender) -> None:
    arxiver = enrolled(journal, "archivist")
    file = maria.opens()
    close = change("case_file", file, status=("open", "closed"), status_reason=(None, "Resolt"))
    assert decided(maria, close) == "accepted"
    for kind in ("novelty", *sorted(kind.name for kind in KINDS.values() if kind.belongs and kind.name != "case_file")):
        told = decided(arxiver, Change(kind, new_id(), True, file, {}))
        assert told in ("refused:role_may_not", "refused:bad_value"), kind


def test_a_reopening_that_loses_opens_nothing(maria: Pretender) -> None:
    """What came with it must not be written into a file that stays closed."""
    file = maria.opens()
    close = change("case_file", file, status=("open", "closed"), status_reason=(None, "Resolt"))
    assert decided(maria, close) == "accepted"
    reopen = change("case_file", file, status=("voided", "open"), status_reason=("Error", "Es reprèn"))
    values = {"author": maria.person, "written_at": "2026-11-23T08:00:00Z", "text": "tard"}
    late = change("note", new_id(), True, file, **values)
    assert decided(maria, reopen, late) == "refused:case_file_closed"
    with_title = change(
        "case_file", file, title=("Guals", "X"), status=("voided", "open"), status_reason=("Error", "Es reprèn")
    )
    assert decided(maria, with_title) == "refused:case_file_closed"
    assert decided(maria, reopen) == "partly"
    right = change("case_file", file, status=("closed", "open"), status_reason=("Resolt", "Es reprèn"))
    assert decided(maria, right, late) == "accepted"


@pytest.mark.parametrize(("first", "second"), [(1, True), (True, 1), (0, False), ([1, [0]], [True, [False]])])
def test_values_that_only_look_equal_are_different(
    journal: EntityJournal, maria: Pretender, first: Any, second: Any
) -> None:
    """Everybody must hold what the server holds, to the byte: else the sums never agree again."""
    row = new_id()
    assert decided(maria, Change("novelty", row, True, None, {"x": {"x": (None, first)}})) == "accepted"
    assert decided(maria, Change("novelty", row, False, None, {"x": {"x": (None, second)}})) == "partly"
    assert decided(maria, Change("novelty", row, False, None, {"x": {"x": (first, second)}})) == "accepted"
    assert totals(maria.sees()) == journal.look(rows.recount) == journal.look(rows.read_totals)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda part: msgspec.structs.replace(part, body=part.body[:-1]),
        lambda part: msgspec.structs.replace(part, body=b"\xc1"),
        lambda part: msgspec.structs.replace(part, body=b"\x91" * 100_000 + b"\x01"),
        change_sets.withhold,
    ],
    ids=["cut", "rubbish", "deep", "withheld"],
)
def test_a_part_that_cannot_be_read_ends_the_request(journal: EntityJournal, maria: Pretender, spoil: Any) -> None:
    maria.opens()
    device_seq, sealed, _ = maria.outbox[0]
    bad = SealedSet(sealed.header, (spoil(sealed.parts[0]),))
    maria.chain = change_sets.chain(change_sets.CHAIN_START, change_sets.set_hash(bad.header, bad.parts))
    maria.outbox = [(device_seq, bad, maria.chain)]
    head = journal.facts().seq
    with pytest.raises(Failed) as failed:
        maria.exchange()
    assert failed.value.code == "bad_request"
    assert journal.facts().seq == head
    assert journal.look(rows.recount) == journal.look(rows.read_totals)
