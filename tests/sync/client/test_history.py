"""Whatever a line or a server does to the journal: the desktop notices, applies nothing and stops for a person."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.actions import case_files, notes
from app.domain import bundles, change_sets
from app.domain.bundles import Bundle
from app.domain.change_sets import SealedSet
from app.errors import HistoryAlarm
from app.storage.journal import read_state
from sync.client import verifying
from sync.client.copy_state import remembered
from sync.client.verifying import Known
from sync.protocol import encoding, history, signing
from sync.protocol.blocks import Block, Decided, Entry
from sync.protocol.messages import Checkpoint, ExchangeAnswer
from sync.server.people import add_person
from tests.kit.blocks import entries_of, with_entries
from tests.kit.desktops import SERVER_KEY, Desktop, Town
from tests.kit.offices import ENTITY

change = msgspec.structs.replace
Forgery = Callable[[ExchangeAnswer], ExchangeAnswer]


class Outbox:
    """An outbox with these sets, the first of which has device_seq 1."""

    def __init__(self, *sets: SealedSet) -> None:
        self._sets = sets

    def stretch(self, device_seq: int, count: int) -> tuple[bytes, Bundle]:
        columns = bundles.bundle(self._sets[max(0, device_seq - 1) : device_seq - 1 + count])
        if device_seq < 1 or len(columns) != count:
            raise KeyError(device_seq)
        return bundles.pack(columns), columns

    def by_hash(self, set_hash: bytes) -> SealedSet | None:
        known = {change_sets.set_hash(sealed.header, sealed.parts): sealed for sealed in self._sets}
        return known.get(set_hash)


EMPTY = Outbox()


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> tuple[Known, ExchangeAnswer]:
    """What a desktop knows, and an honest answer that continues it."""
    town = Town()
    maria = town.desktop(tmp_path_factory.mktemp("a"))
    pere = town.desktop(tmp_path_factory.mktemp("b"), "Pere")
    with pere.database.reading() as connection:
        known = remembered(connection).known(ENTITY, pere.keys.server)
    file = maria.office.write(case_files.open_case_file, "Guals").result
    for number in range(4):
        maria.office.write(notes.add, file, f"nota {number}")
    maria.sync()
    answers: list[ExchangeAnswer] = []
    pere.road.alter = lambda one: answers.append(one) or one
    pere.sync()
    town.close()
    return known, answers[0]


def test_an_honest_answer_passes(answer: tuple[Known, ExchangeAnswer]) -> None:
    page = verifying.verify(*answer, EMPTY)
    assert page.cursor == answer[1].head


@given(data=st.data())
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_changed_byte_passes(answer: tuple[Known, ExchangeAnswer], data: st.DataObject) -> None:
    """Any bit of the encoded entries, hashes, head or checkpoint."""
    known, honest = answer
    told = encoding.encode(honest)
    place = data.draw(st.integers(0, len(told) - 1))
    mutated = told[:place] + bytes([told[place] ^ (1 << data.draw(st.integers(0, 7)))]) + told[place + 1 :]
    try:
        decoded = encoding.decode(mutated, ExchangeAnswer)
    except (msgspec.DecodeError, ValueError):
        return  # no message at all: the transport says so
    # What no hash covers: it steers only the conversation, and totals are compared with the copy itself.
    free = {"token", "now", "scope", "totals", "protocol", "least_protocol", "received_device_seq", "access_number"}
    free |= {"epoch", "notes", "recovery", "oldest_backup"}  # the first two have signatures of their own (engine)
    same = {name: getattr(honest, name) for name in honest.__struct_fields__ if name in free}
    if _plain(change(decoded, **same)) in (_plain(honest), _plain(change(honest, more=True))):
        return
    with pytest.raises(HistoryAlarm):
        verifying.verify(known, decoded, EMPTY)


def _plain(answer: ExchangeAnswer) -> ExchangeAnswer:
    """Not every bit of compressed bytes means something: only what is in them counts."""
    try:
        blocks = [change(block, sets=encoding.encode(bundles.unpack(block.sets))) for block in answer.blocks]
    except bundles.BadBundle:
        return answer
    return change(answer, blocks=tuple(blocks))


def _signed(checkpoint: Checkpoint) -> Checkpoint:
    plain = change(checkpoint, signature=b"")
    return change(plain, signature=SERVER_KEY.sign(history.checkpoint_statement(plain)))


def _rechained(known: Known, answer: ExchangeAnswer, entries: Sequence[Entry], signed: bool) -> ExchangeAnswer:
    """A forged history whose chain holds; with the server's own signature when `signed`."""
    digest = known.cursor_hash
    for entry in entries:
        digest = history.follow(digest, entry)
    seq = entries[-1].seq if entries else known.cursor
    checkpoint = change(answer.checkpoint, seq=seq, hash=digest)
    checkpoint = _signed(checkpoint) if signed else checkpoint
    return with_entries(answer, entries, page_hash=digest, head=seq, checkpoint=checkpoint)


def test_a_forged_history_without_the_servers_key_is_refused(answer: tuple[Known, ExchangeAnswer]) -> None:
    known, honest = answer
    for forged in (entries_of(honest)[:-1], entries_of(honest)[:1]):
        with pytest.raises(HistoryAlarm, match="signature"):
            verifying.verify(known, _rechained(known, honest, forged, signed=False), EMPTY)


def test_the_servers_own_signature_does_not_excuse_a_gap_or_another_town(answer: tuple[Known, ExchangeAnswer]) -> None:
    known, honest = answer
    first, second, *rest = entries_of(honest)
    with pytest.raises(HistoryAlarm, match="sequence"):
        verifying.verify(known, _rechained(known, honest, (first, *rest), signed=True), EMPTY)
    with pytest.raises(HistoryAlarm, match="sequence"):
        verifying.verify(known, _rechained(known, honest, (second, first, *rest), signed=True), EMPTY)
    foreign = _signed(change(honest.checkpoint, entity="2504090999"))
    with pytest.raises(HistoryAlarm, match="foreign"):
        verifying.verify(known, change(honest, checkpoint=foreign), EMPTY)
    header = change_sets.encode(change(change_sets.open_header(first.header), entity="2504090999"))
    moved = change(first, header=header, set_hash=change_sets.set_hash(header, first.parts))
    with pytest.raises(HistoryAlarm, match="foreign"):
        verifying.verify(known, _rechained(known, honest, (moved, second, *rest), signed=True), EMPTY)


def test_another_key_is_not_our_servers(answer: tuple[Known, ExchangeAnswer]) -> None:
    known, honest = answer
    other = signing.public_bytes(signing.private_key(bytes(32)))
    with pytest.raises(HistoryAlarm, match="signature"):
        verifying.verify(change_known(known, server_key=other), honest, EMPTY)


def change_known(known: Known, **values: object) -> Known:
    return Known(**{**known.__dict__, **values})


def test_a_page_before_the_head_is_held_to_the_checkpoint_above_it(answer: tuple[Known, ExchangeAnswer]) -> None:
    """R9: every page ends in a signature of its own; a checkpoint known before holds what comes after it too."""
    known, honest = answer
    first, second, *others = entries_of(honest)
    digest = history.follow(known.cursor_hash, first)
    page = with_entries(honest, (first,), page_hash=digest, more=True)
    end = _signed(change(honest.checkpoint, seq=first.seq, hash=digest))
    half = verifying.verify(known, change(page, page=end), EMPTY)
    for false in (None, change(end, signature=bytes(64)), _signed(change(end, hash=bytes(32))), honest.checkpoint):
        with pytest.raises(HistoryAlarm):
            verifying.verify(known, change(page, page=false), EMPTY)
    note = change_sets.seal(change_sets.Change("tag", "0" * 32, True, None, {"name": {"name": (None, "fals")}}))
    forged = change(second, parts=(note,), set_hash=change_sets.set_hash(second.header, (note,)))
    later = change_known(known, cursor=half.cursor, cursor_hash=half.cursor_hash, checkpoint=half.checkpoint)
    rest = _rechained(later, honest, (forged, *others), signed=True)
    with pytest.raises(HistoryAlarm, match="checkpoint"):
        verifying.verify(later, rest, EMPTY)


def test_what_is_withheld_is_never_taken_for_what_was_said(answer: tuple[Known, ExchangeAnswer]) -> None:
    """From a limited reader by right; from a full one only by a disposal, which test_disposals holds them to."""
    known, honest = answer
    first, *rest = entries_of(honest)
    hidden = change(first, parts=tuple(change_sets.withhold(part) for part in first.parts))
    for scope in ("named", honest.scope):
        page = verifying.verify(known, with_entries(honest, (hidden, *rest), scope=scope), EMPTY)
        assert next(iter(page.entries)).changes[0] is None
    both = change(first, parts=tuple(change(part, withheld=part.hash()) for part in first.parts))
    with pytest.raises(HistoryAlarm, match="unreadable"):
        verifying.verify(known, with_entries(honest, (both, *rest)), EMPTY)


def test_an_own_set_that_waits_is_known_and_kept_whole_by_a_limited_reader_too(
    answer: tuple[Known, ExchangeAnswer],
) -> None:
    """Whoever lost a role gets withheld what they wrote before; what is kept must still be what is shown."""
    known, honest = answer
    first, *rest = entries_of(honest)
    hidden = change(first, parts=tuple(change_sets.withhold(part) for part in first.parts))
    own = Outbox(SealedSet(first.header, first.parts))
    page = verifying.verify(known, with_entries(honest, (hidden, *rest), scope="named"), own)
    assert None not in next(page.entries).changes
    assert entries_of(change(honest, blocks=tuple(each.block for each in page.blocks))) == [first, *rest]


def _one_block(answer: ExchangeAnswer) -> Block:
    (block,) = with_entries(answer, entries_of(answer)).blocks
    return block


def test_a_stub_stands_for_the_very_sets_that_wait_here(answer: tuple[Known, ExchangeAnswer]) -> None:
    known, honest = answer
    whole = _one_block(honest)
    sets = tuple(SealedSet(entry.header, entry.parts) for entry in entries_of(honest))
    stub = change(whole, sets=b"", own=1)
    page = verifying.verify(known, change(honest, blocks=(stub,)), Outbox(*sets))
    assert [(each.block, each.own) for each in page.blocks] == [(whole, 1)]
    for false, own in (
        (stub, EMPTY),
        (stub, Outbox(*sets[:-1])),
        (stub, Outbox(*sets[::-1])),
        (change(stub, own=2), Outbox(*sets)),
        (change(stub, own=-1), Outbox(*sets)),
        (change(stub, own=0), Outbox(*sets)),
        (change(whole, own=1), Outbox(*sets)),
    ):
        with pytest.raises(HistoryAlarm):
            verifying.verify(known, change(honest, blocks=(false,)), own)


def test_blocks_follow_one_another_and_hold_as_much_as_they_say(answer: tuple[Known, ExchangeAnswer]) -> None:
    known, honest = answer
    block, entries = _one_block(honest), entries_of(honest)
    head, tail = with_entries(honest, entries[:2]).blocks[0], with_entries(honest, entries[2:]).blocks[0]
    assert verifying.verify(known, change(honest, blocks=(head, tail)), EMPTY).cursor == honest.head
    runs = block.decided
    false = change_sets.seal(change_sets.Change("tag", "0" * 32, True, None, {"name": {"name": (None, "fals")}}))
    for forged in (
        (tail, head),
        (head, head, tail),
        (head, with_entries(honest, entries[1:]).blocks[0]),
        (head, with_entries(honest, entries[3:]).blocks[0]),
        (change(block, first=block.first + 1),),
        (change(block, decided=(*runs, Decided(1, runs[-1].verdict))),),
        (change(block, decided=(*runs[:-1], change(runs[-1], count=runs[-1].count + 1))),),
        (change(block, decided=(change(runs[0], count=2**31), *runs[1:])),),
        (change(block, decided=(Decided(len(block), runs[0].verdict, (false,)),)),),
        (change(block, decided=()),),
        (change(block, sets=b""),),
        (change(block, sets=block.sets[:-1]),),
        (change(block, incarnation="0" * 32),),
    ):
        with pytest.raises(HistoryAlarm):
            verifying.verify(known, change(honest, blocks=forged), EMPTY)


@pytest.mark.parametrize("count", [0, -1, 2**31 + 1, 2**63])
def test_a_run_of_no_verdicts_or_of_more_than_there_can_be_is_no_message(
    answer: tuple[Known, ExchangeAnswer], count: int
) -> None:
    block = _one_block(answer[1])
    forged = change(block, decided=(change(block.decided[0], count=count),))
    with pytest.raises(msgspec.ValidationError):
        encoding.decode(encoding.encode(change(answer[1], blocks=(forged,))), ExchangeAnswer)


def _shorter(answer: ExchangeAnswer) -> ExchangeAnswer:
    return change(answer, head=1, checkpoint=_signed(change(answer.checkpoint, seq=1)), blocks=())


def _other_incarnation(answer: ExchangeAnswer) -> ExchangeAnswer:
    return change(answer, incarnation="f" * 32, checkpoint=_signed(change(answer.checkpoint, incarnation="f" * 32)))


@pytest.mark.parametrize("forgery", [_shorter, _other_incarnation])
def test_an_alarm_stops_everything_but_the_work_here(town: Town, tmp_path: Path, forgery: Forgery) -> None:
    """Nothing is applied, the answer is kept as evidence, the alarm outlives a restart, and a person may try again."""
    maria = town.desktop(tmp_path / "a")
    add_person(town.journal, "Nova Prova", [])
    before, cursor = maria.shown(), maria.cursor()
    maria.road.alter = forgery
    with pytest.raises(HistoryAlarm):
        maria.sync()
    assert (maria.shown(), maria.cursor()) == (before, cursor)
    with maria.database.reading() as connection:
        kept = read_state(connection, "evidence")["evidence"]["answer"]
    evidence = encoding.decompress(kept, "zstd" if kept.startswith(b"\x28\xb5\x2f\xfd") else None)
    assert encoding.decode(evidence, ExchangeAnswer).incarnation
    maria = maria.restart()
    assert maria.engine.first_status().phase == "stopped"
    maria.office.write(case_files.open_case_file, "Es treballa igualment")
    maria.road.alter = lambda answer: answer
    _recovers(maria)


def _recovers(desktop: Desktop) -> None:
    desktop.sync()
    status = desktop.engine.first_status()
    assert (status.phase, status.waiting, status.problem) == ("idle", 0, None)
