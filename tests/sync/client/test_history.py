"""Whatever a line or a server does to the journal: the desktop notices, applies nothing and stops for a person."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.actions import case_files, notes
from app.domain import change_sets
from app.errors import HistoryAlarm
from app.storage.journal import read_state
from sync.client import verifying
from sync.client.copy_state import remembered
from sync.client.verifying import Known
from sync.protocol import encoding, history, signing
from sync.protocol.messages import Checkpoint, Entry, ExchangeAnswer
from sync.server.people import add_person
from tests.kit.desktops import SERVER_KEY, Desktop, Town
from tests.kit.offices import ENTITY

change = msgspec.structs.replace
Forgery = Callable[[ExchangeAnswer], ExchangeAnswer]


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
    page = verifying.verify(*answer, {})
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
    same = {name: getattr(honest, name) for name in honest.__struct_fields__ if name in free}
    # A whole entry that says it is a stub is still whole.
    same["entries"] = tuple(change(entry, own=False) if entry.header else entry for entry in decoded.entries)
    if change(decoded, **same) in (honest, change(honest, more=True)):
        return
    with pytest.raises(HistoryAlarm):
        verifying.verify(known, decoded, {})


def _signed(checkpoint: Checkpoint) -> Checkpoint:
    plain = change(checkpoint, signature=b"")
    return change(plain, signature=SERVER_KEY.sign(history.checkpoint_statement(plain)))


def _rechained(known: Known, answer: ExchangeAnswer, entries: tuple[Entry, ...], signed: bool) -> ExchangeAnswer:
    """A forged history whose chain holds; with the server's own signature when `signed`."""
    digest = known.cursor_hash
    for entry in entries:
        digest = history.follow(digest, entry)
    seq = entries[-1].seq if entries else known.cursor
    checkpoint = change(answer.checkpoint, seq=seq, hash=digest)
    checkpoint = _signed(checkpoint) if signed else checkpoint
    return change(answer, entries=entries, page_hash=digest, head=seq, checkpoint=checkpoint)


def test_a_forged_history_without_the_servers_key_is_refused(answer: tuple[Known, ExchangeAnswer]) -> None:
    known, honest = answer
    for forged in (honest.entries[:-1], honest.entries[:1]):
        with pytest.raises(HistoryAlarm, match="signature"):
            verifying.verify(known, _rechained(known, honest, forged, signed=False), {})


def test_the_servers_own_signature_does_not_excuse_a_gap_or_another_town(answer: tuple[Known, ExchangeAnswer]) -> None:
    known, honest = answer
    first, second, *rest = honest.entries
    with pytest.raises(HistoryAlarm, match="sequence"):
        verifying.verify(known, _rechained(known, honest, (first, *rest), signed=True), {})
    with pytest.raises(HistoryAlarm, match="sequence"):
        verifying.verify(known, _rechained(known, honest, (second, first, *rest), signed=True), {})
    foreign = _signed(change(honest.checkpoint, entity="2504090999"))
    with pytest.raises(HistoryAlarm, match="foreign"):
        verifying.verify(known, change(honest, checkpoint=foreign), {})
    header = change_sets.encode(change(change_sets.open_header(first.header), entity="2504090999"))
    moved = change(first, header=header, set_hash=change_sets.set_hash(header, first.parts))
    with pytest.raises(HistoryAlarm, match="foreign"):
        verifying.verify(known, _rechained(known, honest, (moved, second, *rest), signed=True), {})


def test_another_key_is_not_our_servers(answer: tuple[Known, ExchangeAnswer]) -> None:
    known, honest = answer
    other = signing.public_bytes(signing.private_key(bytes(32)))
    with pytest.raises(HistoryAlarm, match="signature"):
        verifying.verify(change_known(known, server_key=other), honest, {})


def change_known(known: Known, **values: object) -> Known:
    return Known(**{**known.__dict__, **values})


def test_a_page_before_the_head_is_held_to_the_checkpoint_above_it(answer: tuple[Known, ExchangeAnswer]) -> None:
    """R9: every page ends in a signature of its own; a checkpoint known before holds what comes after it too."""
    known, honest = answer
    first = honest.entries[0]
    digest = history.follow(known.cursor_hash, first)
    page = change(honest, entries=(first,), page_hash=digest, more=True)
    end = _signed(change(honest.checkpoint, seq=first.seq, hash=digest))
    half = verifying.verify(known, change(page, page=end), {})
    for false in (None, change(end, signature=bytes(64)), _signed(change(end, hash=bytes(32))), honest.checkpoint):
        with pytest.raises(HistoryAlarm):
            verifying.verify(known, change(page, page=false), {})
    note = change_sets.seal(change_sets.Change("tag", "0" * 32, True, None, {"name": {"name": (None, "fals")}}))
    forged = change(honest.entries[1], parts=(note,), set_hash=change_sets.set_hash(honest.entries[1].header, (note,)))
    later = change_known(known, cursor=half.cursor, cursor_hash=half.cursor_hash, checkpoint=half.checkpoint)
    rest = _rechained(later, honest, (forged, *honest.entries[2:]), signed=True)
    with pytest.raises(HistoryAlarm, match="checkpoint"):
        verifying.verify(later, rest, {})


def test_nothing_is_withheld_from_a_full_reader(answer: tuple[Known, ExchangeAnswer]) -> None:
    known, honest = answer
    first, *rest = honest.entries
    hidden = change(first, parts=tuple(change_sets.withhold(part) for part in first.parts))
    with pytest.raises(HistoryAlarm, match="withheld"):
        verifying.verify(known, change(honest, entries=(hidden, *rest)), {})
    assert (
        verifying.verify(known, change(honest, scope="named", entries=(hidden, *rest)), {}).entries[0].changes[0]
        is None
    )
    both = change(first, parts=tuple(change(part, withheld=part.hash()) for part in first.parts))
    with pytest.raises(HistoryAlarm, match="unreadable"):
        verifying.verify(known, change(honest, entries=(both, *rest)), {})


def _shorter(answer: ExchangeAnswer) -> ExchangeAnswer:
    return change(answer, head=1, checkpoint=_signed(change(answer.checkpoint, seq=1)), entries=())


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
