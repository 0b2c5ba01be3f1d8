"""One exchange at a time: what is accepted, given, skipped and answered (R1, R6, R7, R9, R22)."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.domain import access
from app.domain.ids import new_id
from sync.protocol import history
from sync.protocol.messages import Access, ExchangeAnswer
from sync.server import enrolment, rows
from sync.server.failures import Failed
from sync.server.journal import EntityJournal
from sync.server.store.opening import open_file
from tests.kit import stores
from tests.kit.blocks import entries_of, sets_of, with_sets
from tests.kit.clock import SettableClock
from tests.kit.pretend import ENTITY, SERVER_KEY, Pretender, change, empty_journal, enrolled, new_case_file, totals


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock()


@pytest.fixture
def journal(clock: SettableClock) -> EntityJournal:
    return empty_journal(clock)


@pytest.fixture
def maria(journal: EntityJournal) -> Pretender:
    return enrolled(journal, "secretary")


def refused_with(code: str) -> pytest.RaisesExc[Failed]:
    return pytest.raises(Failed, check=lambda failed: failed.code == code)


def test_a_file_opened_on_one_desktop_is_numbered_and_reaches_another(journal: EntityJournal, maria: Pretender) -> None:
    pere = enrolled(journal, "clerk")
    file = maria.opens("Guals")
    answer = maria.level()
    pere.level()
    assert pere.sees() == maria.sees()
    assert pere.sees()["case_file", file]["number"] == {"number": "2026/1"}
    assert answer.totals == totals(maria.sees()) == journal.look(rows.read_totals)


def test_numbers_follow_the_journals_order_without_holes(journal: EntityJournal, maria: Pretender) -> None:
    pere = enrolled(journal, "clerk")
    files = []
    for _ in range(4):
        files += [maria.opens(), pere.opens()]
        pere.level()
        maria.level()
    maria.level()
    pere.level()
    shown = [maria.sees()["case_file", file]["number"]["number"] for file in files]
    assert sorted(shown, key=lambda text: int(text[5:])) == [f"2026/{n}" for n in range(1, 9)]


def test_own_sets_of_the_very_request_come_back_as_stubs_and_later_whole(maria: Pretender) -> None:
    maria.level()
    maria.opens()
    first = maria.exchange()
    assert [(block.own, block.sets) for block in first.blocks] == [(1, b"")]
    maria.forget()
    again = maria.exchange()
    assert not any(block.own for block in again.blocks)
    assert entries_of(again)[-1].parts


def test_sets_sent_twice_are_applied_once(maria: Pretender) -> None:
    maria.opens()
    lost = maria.request()
    maria.road.exchange(maria.device, lost)
    maria.opens("Font")
    answer = maria.exchange()
    assert answer.received_device_seq == 2
    assert [block.own for block in answer.blocks[-2:]] == [1, 2]
    assert len(maria.entries) == answer.head
    assert len([key for key in maria.sees() if key[0] == "case_file"]) == 2


def test_a_duplicate_is_answered_with_its_token_and_raises_no_alarm(journal: EntityJournal, maria: Pretender) -> None:
    maria.opens()
    request = maria.request()
    first = journal.exchange(maria.device, request)
    assert journal.exchange(maria.device, request) == first
    maria.takes(first)
    maria.opens()
    maria.exchange()
    late = journal.exchange(maria.device, request)
    assert late.token == first.token
    assert late.received_device_seq == 1  # what it showed then; who wrote the second, it cannot tell (R8)
    for _ in range(2):
        maria.opens()
        maria.exchange()
    head = journal.facts().seq
    with refused_with("bad_request"):
        journal.exchange(maria.device, request)
    assert journal.facts().seq == head
    assert list(journal.facts().desks[maria.device].copies) == [1]


def test_tokens_are_new_whenever_something_was_said_and_old_ones_are_noticed(
    journal: EntityJournal, maria: Pretender
) -> None:
    seen = set()
    for _ in range(3):
        maria.opens()
        seen.add(maria.exchange().token)
    assert len(seen) == 3
    copy = journal.facts().desks[maria.device].copies[1]
    assert copy.token_issued == maria.token and copy.token_presented in seen
    maria.exchange(token=copy.token_presented)
    assert list(journal.facts().desks[maria.device].copies) == [1]
    assert told_old(maria.road.exchange(maria.device, maria.request(token=b"x" * 16))) == 2


def test_nothing_said_and_nothing_told_writes_nothing_until_the_next_minute(
    journal: EntityJournal, maria: Pretender
) -> None:
    maria.opens()
    maria.level()
    maria.exchange()
    before = _written(journal)
    token = maria.token
    for _ in range(5):
        assert maria.exchange().token == token
    assert _written(journal) == before
    maria.clock.forward(seconds=61)
    maria.exchange()
    assert _written(journal) != before


def _written(journal: EntityJournal) -> int:
    how = "SELECT total_changes()" if stores.chosen() == "sqlite" else "SELECT version FROM head"
    return journal.rows(how)[0][0]


def test_a_gap_in_the_chain_is_named(maria: Pretender) -> None:
    maria.opens()
    maria.opens()
    request = maria.request()
    with pytest.raises(Failed) as failed:
        maria.road.exchange(maria.device, with_sets(request, sets_of(request)[1:], first_device_seq=2))
    assert failed.value.code == "gap" and failed.value.about == ("1",)


def told_old(answer: ExchangeAnswer) -> int:
    """The epoch given to what is taken for an old copy."""
    assert answer.epoch is not None and answer.blocks == () and answer.received_device_seq == 0
    return answer.epoch.epoch


def test_another_body_under_a_known_key_is_a_clones(journal: EntityJournal, maria: Pretender) -> None:
    copy = msgspec.structs.replace(maria.request())
    twin = Pretender(journal, maria.device, maria.person, maria.key, maria.server_key, maria.clock)
    assert copy.batches == ()
    maria.opens("Guals")
    maria.exchange()
    twin.opens("Font")
    assert told_old(journal.exchange(twin.device, twin.request())) == 2
    assert len(journal.rows("SELECT first FROM block WHERE desk > 0")) == 1


def test_a_desktop_that_forgot_what_it_sent_is_an_old_copy(maria: Pretender) -> None:
    maria.opens()
    maria.exchange()
    maria.device_seq = 0
    assert told_old(maria.road.exchange(maria.device, maria.request())) == 2


def test_a_chain_head_that_is_not_the_chain_is_an_alarm(maria: Pretender) -> None:
    maria.opens()
    right = maria.chain
    maria.chain = maria.outbox[0][2][::-1]
    maria.outbox = [(1, maria.outbox[0][1], maria.chain)]
    with refused_with("history"):
        maria.exchange()
    maria.chain, maria.outbox = right, [(1, maria.outbox[0][1], right)]
    maria.exchange()
    maria.chain = bytes(32)
    assert told_old(maria.road.exchange(maria.device, maria.request())) == 2


def test_an_unsigned_chain_head_is_refused(maria: Pretender) -> None:
    maria.opens()
    with refused_with("bad_signature"):
        maria.exchange(chain_signature=bytes(64))


def test_a_chain_head_is_as_long_as_a_hash(journal: EntityJournal, maria: Pretender) -> None:
    """It is kept as evidence, and written again with every exchange."""
    head = bytes(1_000_000)
    ahead = maria.device_seq + 1
    statement = history.chain_statement(ENTITY, maria.device, maria.epoch, ahead, head)
    with refused_with("bad_request"):
        maria.exchange(last_device_seq=ahead, chain_head=head, chain_signature=maria.key.sign(statement))
    assert journal.facts().desks[maria.device].copies[1].signed_chain is None


@pytest.mark.parametrize(
    "different",
    [
        {"cursor": 99},
        {"cursor": -1},
        {"cursor_hash": b"\1" * 32},
        {"incarnation": "another"},
        {"incarnation": ""},
    ],
)
def test_a_history_that_is_not_ours_is_never_continued(maria: Pretender, different: dict[str, Any]) -> None:
    maria.exchange()
    with refused_with("history"):
        maria.exchange(**different)


def test_a_checkpoint_above_our_head_is_an_alarm_and_a_forged_one_is_refused(maria: Pretender) -> None:
    """This server was set back: it once signed more than it holds now (R9)."""
    maria.exchange()
    assert maria.checkpoint is not None
    ahead = msgspec.structs.replace(maria.checkpoint, seq=maria.checkpoint.seq + 1)
    with refused_with("bad_request"):
        maria.exchange(checkpoint=ahead)
    signed = SERVER_KEY.sign(history.checkpoint_statement(ahead))
    with refused_with("history"):
        maria.exchange(checkpoint=msgspec.structs.replace(ahead, signature=signed))


def test_paging_gives_every_entry_once(journal: EntityJournal, maria: Pretender) -> None:
    for _ in range(30):
        maria.opens()
        maria.exchange()
    reader = enrolled(journal, "mayor")
    pages = 0
    while True:
        answer = reader.exchange(most_bytes=2_000)
        pages += 1
        if not answer.more:
            break
        assert answer.totals is None
    assert pages > 5
    maria.level()
    assert reader.sees() == maria.sees()
    assert answer.totals == totals(reader.sees())


def test_an_empty_exchange_is_small(maria: Pretender) -> None:
    maria.opens()
    maria.level()
    request = maria.request()
    wire = maria.road.exchange_wire(maria.device, request)
    assert len(msgspec.msgpack.encode(request)) < 500
    assert len(wire.body) < 500


@pytest.mark.sqlite_only
@pytest.mark.parametrize("role", ["secretary", "archivist", "councillor", "auditor"])
def test_nothing_to_do_costs_the_same_however_large_the_archive_and_busy_the_hour(
    journal: EntityJournal, maria: Pretender, role: str
) -> None:
    """Counted in steps of the database's own machine, which no busy computer changes."""
    reader = enrolled(journal, role)

    def work() -> int:
        maria.level()
        reader.level()
        reader.exchange()
        steps = 0

        def count() -> int:
            nonlocal steps
            steps += 1
            return 0

        journal.look(lambda connection: connection.raw.set_progress_handler(count, 1))
        reader.exchange()
        journal.look(lambda connection: connection.raw.set_progress_handler(None, 1))
        return steps

    few = work()
    for _ in range(300):
        file = maria.opens()
        maria.writes(change("case_reader", new_id(), True, file, person=reader.person))
        maria.writes(change("case_file", file, status=("open", "closed"), status_reason=(None, "Resolt")))
    for _ in range(300):
        reader.exchange()
    assert work() < 1.5 * few


def test_a_set_id_is_recorded_once_and_never_applied_twice(maria: Pretender) -> None:
    """R7: the id survives quarantine and resubmission; the sender still gets an entry to pass."""
    file = maria.opens()
    note = new_id()
    values = {"author": maria.person, "written_at": "2026-11-23T08:00:00Z", "text": "Hola"}
    set_id = maria.writes(change("note", note, True, file, **values))
    maria.level()
    maria.writes(change("note", new_id(), True, file, **values), id=set_id)
    maria.level()
    assert maria.status(set_id) == "late:repeated"
    assert len([key for key in maria.sees() if key[0] == "note"]) == 1
    assert maria.outbox == []


def test_the_same_set_id_twice_in_one_request(maria: Pretender) -> None:
    set_id = maria.writes(new_case_file(new_id()))
    maria.writes(new_case_file(new_id()), id=set_id)
    maria.level()
    assert len([key for key in maria.sees() if key[0] == "case_file"]) == 1


@pytest.mark.parametrize(
    "lie",
    [
        {"person": "0" * 32},
        {"device": "0" * 32},
        {"entity": "2500240003"},
        {"epoch": 2},
        {"device_seq": 7},
        {"id": "not an id"},
        {"action": "x" * 101},
        {"action": "two\nlines"},
        {"undoes": "what?"},
        {"base": -1},
        {"at": ""},
        {"at": "yesterday"},
        {"at": "2026-W48-1T08:00:00Z"},
    ],
)
def test_a_set_with_a_false_header_is_not_taken(journal: EntityJournal, maria: Pretender, lie: dict[str, Any]) -> None:
    head = journal.facts().seq
    maria.writes(new_case_file(new_id()), **lie)
    with refused_with("bad_request"):
        maria.exchange()
    assert journal.facts().seq == head


def test_what_is_looked_at_never_shows_what_is_not_committed(journal: EntityJournal, maria: Pretender) -> None:
    """Live streams and the door look while a transaction is under way in another thread, and it may yet be undone."""
    maria.level()
    looked = journal.facts()
    seq = looked.seq
    with pytest.raises(ZeroDivisionError), journal.transaction() as work:
        work.decree("test", [])
        work.facts.desks[maria.device].revoked_at = work.at
        assert (looked.seq, looked.desks[maria.device].revoked_at) == (seq, None)
        raise ZeroDivisionError
    assert journal.facts().seq == seq


def test_nothing_of_a_failed_request_stays(journal: EntityJournal, maria: Pretender) -> None:
    maria.level()
    before = journal.facts()
    state = (before.seq, before.hash, dict(before.totals), before.desks[maria.device])
    maria.opens()
    maria.writes(new_case_file(new_id()), person="0" * 32)
    with refused_with("bad_request"):
        maria.exchange()
    after = journal.facts()
    assert (after.seq, after.hash, after.totals, after.desks[maria.device]) == state
    assert journal.look(rows.recount) == after.totals


def test_a_revoked_or_unknown_desktop_is_let_in_no_more(journal: EntityJournal, maria: Pretender) -> None:

    maria.opens()
    enrolment.revoke(journal, maria.device, "perduda")
    with refused_with("revoked"):
        maria.exchange()
    with refused_with("not_enrolled"):
        journal.exchange("0" * 32, maria.request())
    other = enrolled(journal, "clerk")
    other.level()
    assert other.sees()["device", maria.device]["revocation"]["revoked_reason"] == "perduda"


def test_the_access_log_is_kept_line_by_line(journal: EntityJournal, maria: Pretender) -> None:
    lines = []
    link = access.START
    for number in range(1, 6):
        words = (number, "2026-11-23T08:00:00.000Z", maria.person, access.OPENED, "case_file", new_id())
        link = access.link(link, *words)
        lines.append(Access(*words, link))
    assert maria.exchange(access=tuple(lines[:3])).access_number == 3
    assert maria.exchange(access=tuple(lines[4:])).access_number == 3
    assert maria.exchange(access=tuple(lines[1:])).access_number == 5
    forged = msgspec.structs.replace(lines[4], number=6)
    with refused_with("history"):
        maria.exchange(access=(forged,))
    assert len(journal.rows("SELECT * FROM access")) == 5


@pytest.mark.sqlite_only
def test_another_process_may_write_beside_us(tmp_path: Path, clock: SettableClock) -> None:
    """An operator's command revokes while the server runs: what was remembered is read again."""

    path, key = tmp_path / "entity.db", bytes(32)
    serving = EntityJournal.create(open_file(path, key), ENTITY, SERVER_KEY, clock)
    maria = enrolled(serving, "secretary")
    maria.opens()
    maria.level()
    operator = EntityJournal(open_file(path, key), SERVER_KEY, clock)
    pere = enrolled(operator, "clerk")
    pere.level()
    maria.opens("Font")
    maria.level()
    pere.level()
    maria.level()
    assert pere.sees() == maria.sees()
    enrolment.revoke(operator, maria.device, "perduda")
    with refused_with("revoked"):
        maria.exchange()
    operator.close()
    serving.close()
