"""Who numbers, and what becomes of every number: R15–R19, told by pretended desktops that claim whatever a test wants.

After each story the years are gapless: every number up to the last has its row, or a fate with a reason.
"""

import os
from collections.abc import Iterator

import msgspec
import pytest

from app.domain import access, change_sets
from app.domain.change_sets import Claim
from app.domain.ids import new_id
from app.domain.roles import Role
from sync.protocol.messages import Access, Spent
from sync.server import enrolment, people
from sync.server import numbers as room
from sync.server.journal import EntityJournal
from tests.kit.clock import SettableClock
from tests.kit.numbers import (
    FILES,
    contested,
    fates,
    gaps,
    lease,
    leased,
    number_of,
    numbers_waiting,
    opens,
    wishes,
)
from tests.kit.pretend import Pretender, change, empty_journal, enrolled, new_case_file


@pytest.fixture
def journal(clock: SettableClock) -> Iterator[EntityJournal]:
    made = empty_journal(clock)
    yield made
    assert gaps(made) == []
    made.close()


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock()


@pytest.fixture
def maria(journal: EntityJournal) -> Pretender:
    return enrolled(journal, "secretary")


@pytest.fixture
def pere(journal: EntityJournal) -> Pretender:
    return enrolled(journal, "clerk", name="Pere Inventat")


# --- one numberer (R15) -----------------------------------------------------------------------------------------------


def test_the_holder_numbers_at_once_and_the_others_wait(maria: Pretender, pere: Pretender) -> None:
    first = maria.opens()
    n = leased(maria, maria)
    mine, his = opens(maria, 2, n), pere.opens()
    pere.level()
    assert (number_of(maria, first), number_of(maria, mine), number_of(maria, his)) == ("2026/1", "2026/2", None)
    numbers_waiting(maria, his, 3, n)
    assert number_of(pere, his) is None
    maria.level()
    assert number_of(pere, his) == "2026/3"
    assert maria.entries[-1].outcome == ()  # what is given as claimed needs no word of the server


def test_the_entry_that_ends_a_lease_numbers_what_waited_in_its_order(maria: Pretender, pere: Pretender) -> None:
    n = leased(maria, maria)
    files = [opens(maria, 1, n)]
    maria.level()
    for _ in range(3):
        files.append(pere.opens())
        pere.level()
    assert wishes(maria, "end", maria.device, n) == "ended"
    assert [number_of(pere, file) for file in files] == ["2026/1", "2026/2", "2026/3", "2026/4"]
    assert lease(pere)["holder"] is None
    assert number_of(maria, maria.opens()) == "2026/5"


def test_more_than_one_entry_tells_of(monkeypatch: pytest.MonkeyPatch, maria: Pretender, pere: Pretender) -> None:
    monkeypatch.setattr(room, "MOST_AT_ONCE", 3)
    n = leased(maria, maria)
    files = [pere.opens() for _ in range(8)]
    pere.level()
    assert wishes(maria, "end", maria.device, n) == "ended"
    assert [number_of(pere, file) for file in files] == [f"2026/{number}" for number in range(1, 9)]


def test_one_lease_at_a_time_and_only_for_who_may_write(journal: EntityJournal, maria: Pretender) -> None:
    pere, mayor = enrolled(journal, "clerk"), enrolled(journal, "mayor")
    assert wishes(maria, "give", mayor.device) == wishes(maria, "give", new_id()) == "no_desktop"
    assert wishes(maria, "end", maria.device, 0) == "stale"
    assert wishes(maria, "give", pere.device) == "given"
    assert wishes(maria, "give", maria.device) == "taken"
    assert wishes(maria, "end", pere.device, 2) == "stale"
    assert wishes(maria, "end", pere.device, 1) == "ended"
    assert wishes(maria, "give", maria.device) == "given"
    assert lease(maria)["lease"] == 2


def test_a_clerk_asks_for_nothing(pere: Pretender) -> None:
    wish = change("lease_request", new_id(), True, series=FILES, wish="give", device=pere.device)
    set_id = pere.writes(wish)
    pere.level()
    assert pere.status(set_id) == "refused:role_may_not"


# --- spent numbers (R16) ----------------------------------------------------------------------------------------------


def test_a_number_claimed_in_a_refused_set_is_spent(maria: Pretender) -> None:
    n = leased(maria, maria)
    opens(maria, 1, n, title="")
    second = opens(maria, 2, n)
    assert number_of(maria, second) == "2026/2"
    assert fates(maria) == {"2026/1": ("voided", "bad_value")}


def test_it_is_contested_when_a_paper_carries_it(maria: Pretender) -> None:
    n = leased(maria, maria)
    row = opens(maria, 1, n, title="")
    line = (1, "2026-11-23T08:00:00.000Z", maria.person, "printed", "case_file", row)
    maria.access = (Access(*line, access.link(access.START, *line)),)
    maria.level()
    assert fates(maria) == {"2026/1": ("contested", "bad_value")}


def test_a_row_that_comes_late_takes_its_number(maria: Pretender, pere: Pretender) -> None:
    """A number belongs to the row's id: also when somebody else brings the row, and the lease has long ended."""
    n = leased(maria, maria)
    row = opens(maria, 1, n, title="")
    opens(maria, 2, n)
    assert wishes(maria, "end", maria.device, n) == "ended"
    pere.writes(new_case_file(row), claims=[Claim("case_file", row, FILES, 2026)])
    assert number_of(pere, row) == "2026/1"
    assert fates(pere) == {"2026/1": ("taken", None)}
    assert number_of(pere, pere.opens()) == "2026/3"


def test_who_never_held_a_lease_spends_nothing(maria: Pretender, pere: Pretender) -> None:
    for number in (1, 7, 99_999_999):
        opens(pere, number, 1, title="")
    leased(maria, maria)
    opens(pere, 3, 1, title="")
    pere.level()
    assert fates(pere) == {}


def test_a_set_recorded_before_spends_what_else_it_claims(maria: Pretender) -> None:
    """R7 and R16: the same identity with another number; honest desktops repeat the same and nothing happens."""
    n = leased(maria, maria)
    row = opens(maria, 1, n)
    maria.level()
    header = change_sets.open_header(maria.entries[-1].header)
    again = new_case_file(row, number="2026/2")
    maria.writes(again, claims=[msgspec.structs.replace(header.claims[0], number=2)], id=header.id)
    maria.level()
    assert fates(maria) == {"2026/2": ("voided", "repeated")}
    assert number_of(maria, row) == "2026/1"


# --- the holder's word (R17) ------------------------------------------------------------------------------------------


def test_nothing_is_skipped_when_the_holder_goes_on(maria: Pretender) -> None:
    n = leased(maria, maria)
    far = opens(maria, 4, n)
    assert number_of(maria, far) == "2026/4"
    assert fates(maria) == {f"2026/{number}": ("voided", "missing") for number in (1, 2, 3)}


def test_too_far_is_no_number(maria: Pretender) -> None:
    n = leased(maria, maria)
    row = opens(maria, 90_000, n)
    assert (number_of(maria, row), contested(maria, row)) == (None, "2026/90000")
    numbers_waiting(maria, row, 1, n)
    assert number_of(maria, row) == "2026/1"


def test_a_row_numbered_before_keeps_its_number_and_the_other_is_spent(maria: Pretender, pere: Pretender) -> None:
    """The lease was ended while the holder, offline, numbered what waited; then it got the lease again."""
    n = leased(maria, maria)
    his = pere.opens()
    pere.level()
    maria.level()
    set_id = numbers_waiting(maria, his, 1, n)
    techie = enrolled(maria.road, "technician", name="Tècnica Inventada")
    assert wishes(techie, "end", maria.device, n) == "ended"
    assert wishes(techie, "give", maria.device) == "given"
    numbers_waiting(maria, his, 2, n)
    maria.level()
    assert maria.status(set_id) == "accepted"
    assert number_of(pere, his) == "2026/1"
    assert fates(pere) == {"2026/2": ("voided", "row_numbered")}


def test_an_earlier_lease_of_the_same_holder_is_honoured_when_free(maria: Pretender) -> None:
    n = leased(maria, maria)
    first = opens(maria, 1, n)
    assert wishes(maria, "give", maria.device) == "given"
    second, third = opens(maria, 2, n), opens(maria, 3, n + 1)
    assert [number_of(maria, file) for file in (first, second, third)] == ["2026/1", "2026/2", "2026/3"]
    assert fates(maria) == {}


def test_a_stale_claim_is_contested(maria: Pretender, pere: Pretender) -> None:
    """Pere's lease was revoked while he was away and handed out 1 and 2; the server had given 1 by then."""
    n = leased(maria, pere)
    pere.level()
    his = [opens(pere, number, n) for number in (1, 2)]
    assert wishes(maria, "end", pere.device, n) == "ended"
    hers = maria.opens()
    assert number_of(maria, hers) == "2026/1"
    assert [number_of(pere, file) for file in his] == ["2026/2", "2026/3"]
    assert [contested(maria, file) for file in his] == ["2026/1", "2026/2"]


def test_a_stale_claim_waits_for_whoever_numbers_now(maria: Pretender, pere: Pretender) -> None:
    n = leased(maria, pere)
    pere.level()
    his = opens(pere, 1, n)
    assert wishes(maria, "end", pere.device, n) == "ended"
    m = leased(maria, maria)
    hers = opens(maria, 1, m)
    maria.level()
    assert (number_of(pere, his), contested(pere, his)) == (None, "2026/1")
    numbers_waiting(maria, his, 2, m)
    assert (number_of(maria, hers), number_of(maria, his)) == ("2026/1", "2026/2")


def test_what_a_stale_paper_may_carry_is_given_to_nobody_else(maria: Pretender, pere: Pretender) -> None:
    """2 comes without 1: its row gets 1, and 2 stays with its paper."""
    n = leased(maria, pere)
    pere.level()
    assert wishes(maria, "end", pere.device, n) == "ended"
    his = opens(pere, 2, n)
    assert (number_of(pere, his), contested(pere, his)) == ("2026/1", "2026/2")
    assert fates(pere) == {"2026/2": ("contested", "stale_lease")}
    assert number_of(maria, maria.opens()) == "2026/3"


def test_another_copy_of_the_same_desktop_is_not_the_holder(maria: Pretender) -> None:
    """R8: the lease is for one copy of its database; the clone that keeps the older epoch has no part in it."""
    assert wishes(maria, "give", maria.device) == "given"
    assert wishes(maria, "give", maria.device, epoch=2) == "given"
    file = opens(maria, 1, 2)
    assert (number_of(maria, file), contested(maria, file)) == (None, "2026/1")


# --- roles and devices (R18) ------------------------------------------------------------------------------------------


def test_who_loses_the_role_loses_the_lease_in_the_same_entry(journal: EntityJournal, maria: Pretender) -> None:
    pere = enrolled(journal, "clerk")
    leased(maria, pere)
    file = maria.opens()
    maria.level()
    people.withdraw(journal, pere.person, Role.CLERK)
    assert number_of(maria, file) == "2026/1"
    header = change_sets.open_header(maria.entries[-1].header)
    assert (header.action, lease(maria)["holder"]) == ("role.withdraw", None)


def test_another_role_that_writes_keeps_the_lease(journal: EntityJournal, maria: Pretender) -> None:
    pere = enrolled(journal, "clerk", "secretary")
    leased(maria, pere)
    people.withdraw(journal, pere.person, Role.CLERK)
    assert lease(maria)["holder"] == pere.device


def test_a_revoked_desktop_loses_the_lease_in_the_same_entry(journal: EntityJournal, maria: Pretender) -> None:
    pere = enrolled(journal, "clerk")
    leased(maria, pere)
    file = maria.opens()
    maria.level()
    enrolment.revoke(journal, pere.device, "Ordinador perdut")
    assert number_of(maria, file) == "2026/1"
    assert change_sets.open_header(maria.entries[-1].header).action == "device.revoke"


def test_a_role_that_ends_by_its_date_ends_the_lease(
    journal: EntityJournal, maria: Pretender, clock: SettableClock
) -> None:
    techie = enrolled(journal, "mayor")
    people.grant(journal, techie.person, "technician", None, clock.today().isoformat())
    leased(maria, techie)
    file = maria.opens()
    maria.level()
    clock.forward(days=2)
    other = maria.opens()
    assert [number_of(maria, each) for each in (file, other)] == ["2026/1", "2026/2"]


# --- what stands outside the database (R19) ---------------------------------------------------------------------------


def test_numbers_said_to_be_used_are_spent_until_their_rows_come(maria: Pretender, pere: Pretender) -> None:
    n = leased(maria, pere)
    pere.level()
    his = [opens(pere, number, n) for number in (1, 2)]
    assert wishes(maria, "end", pere.device, n, "2026/3") == "ended"
    hers = maria.opens()
    assert number_of(maria, hers) == "2026/4"
    assert set(fates(maria).values()) == {("contested", "said_used")}
    assert [number_of(pere, file) for file in his] == ["2026/1", "2026/2"]
    assert fates(pere) == {"2026/1": ("taken", None), "2026/2": ("taken", None), "2026/3": ("contested", "said_used")}


@pytest.mark.parametrize("used", ["2026/5000", "2026/1 2026/2", "1926/4", "molts", "2026/0x3"])
def test_a_last_number_that_cannot_be_right(maria: Pretender, used: str) -> None:
    assert wishes(maria, "give", maria.device, None, used) == "bad_numbers"
    assert lease(maria) == {}


def test_what_an_outside_copy_reports_is_spent(journal: EntityJournal, maria: Pretender) -> None:
    n = leased(maria, maria)
    known = opens(maria, 1, n)
    maria.level()
    with journal.transaction() as work:
        work.decree("device.epoch", (), work.numbers.report(maria.device, {(FILES, 2026): 3, ("decrees", 2026): 9}))
    assert set(fates(maria)) == {"2026/2", "2026/3"}
    late = opens(maria, 3, n)
    assert [number_of(maria, file) for file in (known, late)] == ["2026/1", "2026/3"]
    assert fates(maria) == {"2026/2": ("contested", "said_used"), "2026/3": ("taken", None)}


# --- years ------------------------------------------------------------------------------------------------------------


def test_a_lease_goes_on_in_the_new_year_and_in_an_old_one(maria: Pretender, clock: SettableClock) -> None:
    n = leased(maria, maria)
    december = opens(maria, 1, n)
    january, forgotten = opens(maria, 1, n, 2027), opens(maria, 1, n, 2025)
    assert [number_of(maria, file) for file in (december, january, forgotten)] == ["2026/1", "2027/1", "2025/1"]


def test_a_year_nobody_writes_is_refused_and_its_number_spent(maria: Pretender) -> None:
    n = leased(maria, maria)
    opens(maria, 1, n, 2036)
    maria.level()
    assert fates(maria) == {"2036/1": ("voided", "bad_value")}


# --- lies -------------------------------------------------------------------------------------------------------------

LIES = {
    "another number in the row": (Claim("case_file", "", FILES, 2026, 1, 1, "i"), "2026/2", "role_may_not"),
    "no number in the row": (Claim("case_file", "", FILES, 2026, 1, 1, "i"), None, "bad_value"),
    "a number without a claim": (None, "2026/1", "role_may_not"),
    "a number that is only asked for": (Claim("case_file", "", FILES, 2026), "2026/1", "role_may_not"),
    "below nothing": (Claim("case_file", "", FILES, 2026, -1, 1, "i"), "2026/-1", "bad_value"),
    "beyond everything": (Claim("case_file", "", FILES, 2026, 10**9, 1, "i"), f"2026/{10**9}", "bad_value"),
    "a lease beyond everything": (Claim("case_file", "", FILES, 2026, 1, 2**63, "i"), "2026/1", "bad_value"),
    "another series": (Claim("case_file", "", "decrees", 2026, 1, 1, "i"), "2026/1", "role_may_not"),
}


@pytest.mark.parametrize("lie", LIES)
def test_claims_that_no_honest_desktop_makes(maria: Pretender, pere: Pretender, lie: str) -> None:
    leased(maria, pere)
    claim, number, code = LIES[lie]
    row = new_id()
    claims = [] if claim is None else [msgspec.structs.replace(claim, id=row)]
    set_id = pere.writes(new_case_file(row, number=number) if number else new_case_file(row), claims=claims)
    pere.level()
    assert pere.status(set_id) == f"refused:{code}"


def test_nobody_numbers_a_row_that_is_not_there(maria: Pretender) -> None:
    n = leased(maria, maria)
    claim = Claim("case_file", os.urandom(16).hex(), FILES, 2026, 1, n, maria.incarnation)
    set_id = maria.writes(change("tag", new_id(), True, name="obres"), claims=[claim])
    maria.level()
    assert maria.status(set_id) == "refused:unknown_row"
    assert fates(maria) == {"2026/1": ("voided", "unknown_row")}


@pytest.mark.parametrize("role", ["councillor", "auditor", "clerk"])
def test_who_can_never_have_numbered_spends_nothing_by_saying_so(role: str) -> None:
    """R19 takes an old copy at its word for the numbers it handed out: only that of whom a lease could be given."""
    journal = empty_journal()
    maria, other = enrolled(journal, "secretary"), enrolled(journal, role)
    maria.opens("Primer")
    maria.level()
    other.level()
    other.exchange(old_copy="missing", spent=(Spent("case_files", 2026, 40),))
    file = maria.opens("Segon")
    maria.level()
    number = maria.sees()["case_file", file]["number"]["number"]
    assert number.endswith("/41" if role == "clerk" else "/2"), number
