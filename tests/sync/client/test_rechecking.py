"""The kept journal verified again: an honest one is proven, and whatever is altered in it is noticed and located."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from app.actions import case_files, notes
from app.storage.journal import applying, write_state
from app.storage.verified import PROVEN, REFUTED, UNFINISHED, HistoryVerdict, verified
from sync.client import rechecking
from sync.client.rechecking import recheck
from sync.protocol import blocks, history
from sync.protocol.blocks import Block
from sync.protocol.proving import Refuted, Walk
from sync.server.proving import own
from tests.kit.desktops import Desktop, Town
from tests.kit.restores import Kept, close
from tests.sync.client.test_restored import serve, settled

PAGES = 6


@pytest.fixture(scope="module")
def pere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """A desktop that has pulled several pages, with an own set on its way."""
    town = Town()
    maria = town.desktop(tmp_path_factory.mktemp("a"))
    pere = town.desktop(tmp_path_factory.mktemp("b"), "Pere Mostra", "clerk")
    for page in range(PAGES):
        file = maria.office.write(case_files.open_case_file, f"Guals {page}").result
        for number in range(3):
            maria.office.write(notes.add, file, f"nota {number}")
        maria.sync()
        pere.sync()
    pere.office.write(case_files.open_case_file, "Encara no enviat")
    yield pere
    town.close()


def _verify(desktop: Desktop) -> HistoryVerdict:
    return desktop.engine.verify_history(lambda _done, _total: None)


def test_an_honest_one_is_proven_with_what_waits_on_top(pere: Desktop) -> None:
    told: list[tuple[int, int]] = []
    found = pere.engine.verify_history(lambda done, total: told.append((done, total)))
    assert (found.outcome, found.after, found.until) == (PROVEN, 0, pere.cursor())
    assert found.words >= PAGES and told[-1] == (pere.cursor(), pere.cursor())
    with pere.database.reading() as connection:
        assert verified(connection) == found


def test_it_can_be_cancelled_and_then_nothing_is_said(pere: Desktop) -> None:
    before = _verify(pere)

    class Cancelled(Exception):
        pass

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        pere.engine.verify_history(cancel)
    with pere.database.reading() as connection:
        assert verified(connection) == before


@contextmanager
def _altered(desktop: Desktop, statement: str, *values: object) -> Iterator[Connection]:
    """Verify while something is otherwise; the alteration is taken back at the end."""

    class Undone(Exception):
        pass

    try:
        with desktop.database.writing() as connection:
            with applying(connection):
                connection.exec_driver_sql(statement, values)
            yield connection
            raise Undone
    except Undone:
        pass


def _found(desktop: Desktop, connection: Connection) -> HistoryVerdict:
    """What would be found in this transaction."""
    return rechecking._found(connection, desktop.office.identity.entity, (desktop.keys.server,), "", lambda *_: None)


def _kept(desktop: Desktop) -> list[tuple[int, bytes]]:
    with desktop.database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT first, frame FROM journal_block ORDER BY first")
        return [(row[0], row[1]) for row in rows]


def _refuted(found: HistoryVerdict, first: int, last: int) -> None:
    """It is noticed, and what is told overlaps what was altered and is not simply everything."""
    assert found.outcome == REFUTED
    assert found.first <= last and first <= found.last, found


@given(data=st.data())
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_flipped_bit_passes(pere: Desktop, data: st.DataObject) -> None:
    kept = _kept(pere)
    first, frame = kept[data.draw(st.integers(0, len(kept) - 1))]
    place, bit = data.draw(st.integers(0, len(frame) - 1)), data.draw(st.integers(0, 7))
    flipped = frame[:place] + bytes([frame[place] ^ (1 << bit)]) + frame[place + 1 :]
    block = msgspec.msgpack.decode(frame, type=Block)
    with _altered(pere, "UPDATE journal_block SET frame = ? WHERE first = ?", flipped, first) as connection:
        found = _found(pere, connection)
    try:
        same = blocks.unfold(msgspec.msgpack.decode(flipped, type=Block)) == blocks.unfold(block)
    except (msgspec.MsgspecError, ValueError):
        same = False
    if same:
        return  # a bit that says nothing: of the compression's header, or of whose stub it once was
    _refuted(found, first, first + len(block) - 1)
    if found.what in ("hash", "unreadable"):
        longest = max(len(msgspec.msgpack.decode(each, type=Block)) for _, each in kept)
        assert found.last - found.first < 2 * longest, "not located"


@given(data=st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_entry_removed_swapped_or_doubled_passes(pere: Desktop, data: st.DataObject) -> None:
    kept = _kept(pere)
    first, frame = kept[data.draw(st.integers(0, len(kept) - 1))]
    block = msgspec.msgpack.decode(frame, type=Block)
    entries = blocks.unfold(block)
    at = data.draw(st.integers(0, len(entries) - 1))
    how = data.draw(st.sampled_from(("removed", "doubled", "swapped", "block")))
    if how == "swapped" and at + 1 < len(entries):
        entries[at], entries[at + 1] = entries[at + 1], entries[at]
    elif how == "doubled":
        entries.insert(at, entries[at])
    else:
        del entries[at]
    renumbered = [msgspec.structs.replace(entry, seq=first + place) for place, entry in enumerate(entries)]
    if how == "block" or not renumbered:
        statement, values = "DELETE FROM journal_block WHERE first = ?", (first,)
    else:
        (made,) = blocks.fold(renumbered)
        statement = "UPDATE journal_block SET frame = ? WHERE first = ?"
        values = (msgspec.msgpack.encode(made), first)
    with _altered(pere, statement, *values) as connection:
        found = _found(pere, connection)
    _refuted(found, first, first + len(block))


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE journal_entry SET person = 'algu altre' WHERE seq = 9", "index"),
        ("DELETE FROM journal_touch WHERE seq = (SELECT max(seq) FROM journal_touch)", "index"),
        ("INSERT INTO journal_entry (seq, status) VALUES (1000000, 'accepted')", "index"),
        ("UPDATE case_file SET title = 'Un altre' WHERE title = 'Guals 1'", "rows"),
        ("DELETE FROM note WHERE id = (SELECT min(id) FROM note)", "rows"),
        ("UPDATE signed_word SET hash = x'00' WHERE seq = (SELECT min(seq) FROM signed_word)", "signature"),
        ("UPDATE signed_word SET seq = seq + 1 WHERE seq = (SELECT max(seq) FROM signed_word)", "signature"),
    ],
)
def test_what_was_made_of_it_is_held_against_it(pere: Desktop, statement: str, what: str) -> None:
    with _altered(pere, statement) as connection:
        found = _found(pere, connection)
    assert (found.outcome, found.what) == (REFUTED, what)


def test_another_servers_key_proves_nothing(pere: Desktop) -> None:
    entity = pere.office.identity.entity
    with pere.database.reading() as connection:
        found = rechecking._found(connection, entity, (bytes(32),), "", lambda *_: None)
    assert (found.outcome, found.what) == (REFUTED, "signature")


def test_one_that_is_not_whole_yet_is_neither_proven_nor_refuted(town: Town, tmp_path: Path) -> None:
    maria = town.desktop(tmp_path / "a")
    with maria.database.writing() as connection:
        write_state(connection, keeping={"after": 1})
    found = _verify(maria)
    assert found.outcome == UNFINISHED


def test_a_limited_reader_verifies_what_was_withheld_by_its_hashes(town: Town, tmp_path: Path) -> None:
    maria = town.desktop(tmp_path / "a")
    maria.office.write(case_files.open_case_file, "No és per a tothom")
    maria.sync()
    regidor = town.desktop(tmp_path / "b", "Regidor Mostra", "councillor")
    found = recheck(
        regidor.database, regidor.office.identity.entity, (regidor.keys.server,), town.clock, lambda *_: None
    )
    assert (found.outcome, found.until) == (PROVEN, regidor.cursor())


def test_a_restore_that_was_told_is_part_of_the_history(town: Town, tmp_path: Path) -> None:
    maria = town.desktop(tmp_path / "a")
    maria.office.write(case_files.open_case_file, "Abans")
    maria.sync()
    serve(town, Kept(town.journal).restored(), maria)
    maria.sync()
    maria.office.write(case_files.open_case_file, "Després")
    maria.sync()
    assert _verify(maria).outcome == PROVEN
    with maria.database.writing() as connection:
        write_state(connection, incarnations=[])
    assert _verify(maria).outcome == PROVEN, "the journal itself tells of it"


def test_what_others_brought_back_of_a_life_never_heard_of_is_part_of_it_too(town: Town, tmp_path: Path) -> None:
    """Two restores of the same backup, and who was away for the first: its entries come again in the second."""
    maria, pere = town.desktop(tmp_path / "a"), town.desktop(tmp_path / "b", "Pere Mostra", "clerk")
    older = Kept(town.journal)
    serve(town, older.restored(), maria)
    settled(maria)
    close(town.journal, "Pere")
    maria.office.write(case_files.open_case_file, "Després")
    maria.sync()
    serve(town, older.restored(), maria, pere)
    settled(maria, pere)
    town.level(maria, pere)
    assert [_verify(each).outcome for each in (maria, pere)] == [PROVEN, PROVEN]
    with town.journal.transaction() as work:
        assert own(work).until == work.facts.seq


def test_a_life_that_no_restore_began_or_that_goes_back_is_refuted(town: Town, tmp_path: Path) -> None:
    maria = town.desktop(tmp_path / "a")
    first = town.journal.facts().incarnation
    serve(town, Kept(town.journal).restored(), maria)
    settled(maria)
    second = town.journal.facts().incarnation
    for turn in ((first, "f" * 32), (second, first)):
        walk = Walk(maria.office.identity.entity, 0, history.START, {})
        walk._restores, walk._turns = {(first, second)}, [(3, *turn)]
        with pytest.raises(Refuted, match="incarnation"):
            walk.end(0, history.START)
