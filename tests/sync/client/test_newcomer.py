"""A desktop that began from a snapshot holds the same as one that read the whole journal, whatever the line, the server
and the people do meanwhile."""

from contextlib import suppress
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.actions import case_files, notes, readers
from app.errors import HistoryAlarm, Interrupted, ServerRecovering, ServerTrouble, SyncProblem
from app.model.journal import JournalEntry
from app.queries.search import search
from app.storage import index_progress, search_index
from app.storage.journal import write_state
from sync.client import newcomer
from sync.protocol import encoding, snapshots
from sync.server import people
from sync.server import snapshots as making
from sync.server.admin import backups
from tests.kit.newcomers import Story, kept, same, settle
from tests.kit.restores import Kept, close
from tests.sync.client.test_restored import serve, settled

change = msgspec.structs.replace


def test_a_new_desktop_takes_the_snapshot_and_holds_what_whoever_read_everything_holds(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    pere = story.newcomer("Pere")
    joan = story.newcomer("Joan")
    assert pere.sync().snapshot
    monkeypatch.setattr(newcomer, "FROM", 10**9)
    assert not joan.sync().snapshot
    settle(pere)
    same(pere, joan)
    assert pere.shown() == story.town.rows()
    story.writes(3)
    for desktop in (pere, joan):
        assert not desktop.sync().snapshot
    same(pere, joan)


@given(data=st.data())
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_cut_anywhere_while_the_server_starts_again_and_the_journal_grows(story: Story, data: st.DataObject) -> None:
    pere = story.newcomer()
    pere.road.cuts = data.draw(st.lists(st.none() | st.integers(0, 600), max_size=25))
    for _ in range(20):
        weather = data.draw(st.sampled_from(["calm", "grows", "restarts", "program", "forgotten"]))
        if weather == "grows":
            story.writes(data.draw(st.integers(1, 4)))
        elif weather == "restarts":
            story.town.journal._facts = None  # what a process remembered is gone
        elif weather == "forgotten":
            with story.town.journal.transaction() as work:
                making.forget_all(work)
        elif weather == "program":
            pere = pere.restart()
        try:
            pere.sync()
            settle(pere)
            break
        except SyncProblem as problem:
            assert not isinstance(problem, HistoryAlarm)
    else:
        pere.road.cuts.clear()
        pere.sync()
        settle(pere)
    story.town.level(pere, story.maria)
    assert kept(pere) == kept(story.maria)


def test_a_cut_costs_what_was_in_the_air_and_an_attempt_goes_on_where_the_last_one_ended(story: Story) -> None:
    pere = story.newcomer()
    pere.road.cuts = [None, 100, 0, 0, 0, 0, 0]
    with pytest.raises(Interrupted):
        pere.sync()
    download = pere.engine._whole._download
    assert download is not None and [len(piece) for piece in download.pieces][1:] == [100]
    before = pere.road.got
    report = pere.sync()
    assert report.snapshot
    manifest_again = 0
    assert pere.road.got - before == manifest_again + len(download.pieces) - 1


def test_a_server_restored_while_a_snapshot_comes_is_no_alarm(story: Story) -> None:
    pere = story.newcomer()
    backup = Kept(story.town.journal)
    pere.road.cuts = [None, 100, 0, 0, 0, 0, 0]
    with pytest.raises(Interrupted):
        pere.sync()
    story.town.journal = story.maria.road.journal = pere.road.journal = backup.restored()
    close(story.town.journal)
    pere.road.cuts.clear()
    pere.sync()
    story.town.level(story.maria, pere)
    assert pere.shown() == story.town.rows()


@pytest.mark.parametrize("settled", [False, True])
@pytest.mark.parametrize("maria_comes", [False, True])
@pytest.mark.parametrize("older", [False, True])
def test_a_server_restored_after_a_snapshot_was_taken_is_no_alarm(
    story: Story, settled: bool, maria_comes: bool, older: bool
) -> None:
    """The desktop keeps the journal from the oldest backup on only, or has not got it yet."""
    pere = story.newcomer()
    pere.sync()
    if older:
        backups._note(story.town.journal, "2026-11-23T08:00:00Z", "el disc")
        story.writes(6)
    backup = Kept(story.town.journal)
    story.writes(12)
    with story.town.journal.transaction() as work:
        making.forget_all(work)
    fresh = pere.restart()
    with fresh.database.writing() as connection:
        write_state(connection, reread="totals")
    assert fresh.sync().snapshot
    if settled:
        settle(fresh)
    story.town.journal = story.maria.road.journal = fresh.road.journal = backup.restored()
    for _ in range(3):
        for desktop in (fresh, *([story.maria] if maria_comes else [])):
            with suppress(ServerRecovering):
                desktop.sync()
    if not maria_comes:
        assert story.town.journal.facts().recovering
        close(story.town.journal, "Maria")
    fresh.sync()
    settle(fresh)
    fresh.office.write(case_files.open_case_file, "Després")
    story.town.level(fresh, story.maria)
    settle(fresh)
    assert fresh.shown() == story.town.rows()


def test_a_crash_at_any_step_of_the_import_leaves_nothing_of_it(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    pere = story.newcomer()
    steps = ("_clear", "incoming._rows", "incoming.Rows.write", "totals.differing", "write_state", "search_index.begin")
    for step in steps:
        with monkeypatch.context() as patch:

            def crash(*_: Any, **__: Any) -> None:
                raise KeyboardInterrupt

            patch.setattr(f"sync.client.newcomer.{step}", crash)
            with pytest.raises(KeyboardInterrupt):
                pere.sync()
        pere = pere.restart()
        assert (pere.shown(), pere.cursor(), kept(pere)) == ({}, 0, [])
        with pere.database.reading() as connection:
            assert index_progress.part_made(connection) is None
    pere.sync()
    assert pere.shown() == story.town.rows()


def test_the_index_is_filled_after_in_slices_and_outlives_a_crash(story: Story) -> None:
    pere = story.newcomer()
    pere.sync()
    assert pere.office.read(index_progress.part_made) == 0
    assert pere.office.read(search, "paraula") == []
    with pere.database.writing() as connection:
        assert search_index.go_on(connection, 2)
    pere = pere.restart()
    part = pere.office.read(index_progress.part_made)
    assert part is not None and 0 < part < 1
    # What is written meanwhile is found in the end, in the same order as elsewhere.
    pere.office.write(notes.add, story.file, "escrita mentre es feia")
    story.maria.office.write(notes.add, story.file, "arribada mentre es feia")
    story.town.level(pere, story.maria)
    assert pere.office.read(index_progress.part_made) is not None
    settle(pere)
    assert pere.office.read(index_progress.part_made) is None
    for word in ("paraula", "escrita", "arribada", "Guals"):
        found = [(hit.kind, hit.id) for hit in pere.office.read(search, word)]
        assert sorted(found) == sorted((hit.kind, hit.id) for hit in story.maria.office.read(search, word)) != []


def test_what_is_to_be_kept_is_held_against_both_signed_ends(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    pere = story.newcomer()
    pere.sync()
    honest = pere.road.stretch

    def forged(after: int, until: int) -> Any:
        told = honest(after, until)
        last = told.blocks[-1]
        decided = (*last.decided[:-1], change(last.decided[-1], verdict=encoding.encode(["refused", "ara"])))
        return change(told, blocks=(*told.blocks[:-1], change(last, decided=decided)))

    monkeypatch.setattr(pere.road, "stretch", forged)
    with pytest.raises(HistoryAlarm):
        settle(pere)
    monkeypatch.setattr(pere.road, "stretch", lambda after, until: change(honest(after, until), blocks=()))
    with pytest.raises(HistoryAlarm):
        settle(pere)
    monkeypatch.setattr(pere.road, "stretch", honest)
    settle(pere)
    story.maria.sync()
    assert kept(pere) == kept(story.maria)


@pytest.mark.parametrize(
    ("told", "grown"), [(True, 0), (False, 0), (False, 40)], ids=["told of it", "shorter by then", "longer, another"]
)
def test_a_server_restored_before_all_that_is_to_be_kept_has_come_is_no_alarm(
    story: Story, told: bool, grown: int
) -> None:
    pere = story.newcomer()
    backup = Kept(story.town.journal)
    story.writes(10)
    assert pere.sync().snapshot
    town, maria = story.town, story.maria
    serve(town, backup.restored(), maria, pere)
    if told:
        settled(pere)
    else:
        close(town.journal, "Pere", "Maria")
    if grown:
        story.writes(grown)
    with suppress(ServerTrouble):
        settle(pere)
    settled(maria, pere)
    settle(pere)
    town.level(maria, pere)
    assert kept(pere) == kept(maria) and pere.engine.first_status().problem is None


def test_a_server_restored_while_a_snapshot_is_begun_anew_is_no_alarm(story: Story) -> None:
    pere = story.newcomer()
    backup = Kept(story.town.journal)

    def restored(some: bytes) -> bytes:
        pere.road.alter_piece = lambda rest: rest
        serve(story.town, backup.restored(), story.maria, pere)
        return some[:-1]

    pere.road.alter_piece = restored
    with pytest.raises(ServerTrouble):
        pere.sync()
    settled(story.maria, pere)
    settle(pere)
    story.town.level(story.maria, pere)


def test_the_mark_of_the_oldest_backup_is_where_keeping_begins(story: Story) -> None:
    """R13, R14: entries that a backup holds need not be kept by every desktop."""
    with story.town.journal.transaction() as work:
        mark = work.facts.oldest_backup = work.facts.seq - 10
        making.make_ready(work)
    pere = story.newcomer()
    pere.sync()
    settle(pere)
    with pere.database.reading() as connection:
        first, count = connection.exec_driver_sql("SELECT min(seq), count(*) FROM journal_entry").one()
    assert first == mark + 1 and count == pere.cursor() - mark


def test_limited_readers_get_nothing_withheld_in_any_byte(story: Story) -> None:
    person = story.councillor()
    secret = story.maria.office.write(case_files.open_case_file, "Expedient reservat").result
    story.maria.office.write(notes.add, secret, "el secret ben guardat")
    story.maria.sync()
    neus = story.town.desktop(story.folder / "neus", "Neus", person=person, sync=False)
    got: list[bytes] = []
    neus.road.alter_piece = lambda some: got.append(some) or some
    assert neus.sync().snapshot
    settle(neus)
    told = b"".join(encoding.encode(snapshots.unpack(piece)) for piece in got)
    assert b"nota 1 " in told
    for word in ("secret ben guardat", "reservat", secret, "la que no es veu"):
        assert word.encode() not in told
    assert ("note", secret) not in neus.shown()
    whole = story.newcomer("Joan")
    assert whole.road.manifest().id != neus.road.manifest().id
    # Nobody fetches another's pieces, not even with their address.
    for desktop, others in ((neus, whole), (whole, neus)):
        with pytest.raises(SyncProblem):
            desktop.road.piece(others.road.manifest().id, 0, 1, bytearray())


def test_a_change_of_scope_takes_a_snapshot_under_the_outbox(story: Story) -> None:
    person = story.town.person("Neus Consellera", "councillor")
    neus = story.town.desktop(story.folder / "neus", "Neus", person=person)
    assert not any(kind == "note" for kind, _ in neus.shown())
    story.maria.sync()
    story.maria.office.write(readers.name_reader, story.file, person)
    story.maria.sync()
    report = neus.sync()
    assert report.reread == ("scope",) and report.snapshot
    settle(neus)
    assert sum(kind == "note" for kind, _ in neus.shown()) == story.made
    with neus.database.reading() as connection:
        assert connection.execute(JournalEntry.__table__.select()).all()


def test_a_scope_that_changes_while_a_snapshot_comes_begins_anew(story: Story) -> None:
    person = story.councillor()
    neus = story.town.desktop(story.folder / "neus", "Neus", person=person, sync=False)

    def grows(some: bytes) -> bytes:
        neus.road.alter_piece = lambda rest: rest
        other = story.maria.office.write(case_files.open_case_file, "Un altre").result
        story.maria.office.write(readers.name_reader, other, person)
        story.maria.sync()
        return some

    neus.road.alter_piece = grows
    neus.sync()
    titles = {units["title"]["title"] for (kind, _), units in neus.shown().items() if kind == "case_file"}
    assert titles == {"Guals", "Un altre"}


def test_totals_that_do_not_agree_are_mended_by_a_snapshot_and_what_waits_is_laid_over_it(story: Story) -> None:
    pere = story.newcomer()
    pere.sync()
    settle(pere)
    pere.office.write(notes.add, story.file, "encara espera")
    with pere.database.writing() as connection:
        connection.exec_driver_sql("UPDATE kind_total SET count = count + 1 WHERE kind = 'note'")
    report = pere.sync()
    assert "totals" in report.reread
    settle(pere)
    story.town.level(pere, story.maria)
    assert kept(pere) == kept(story.maria)


def test_what_the_server_may_have_decided_keeps_to_the_journal(story: Story) -> None:
    """A set in the outbox that the snapshot already holds would never leave: its verdict is in the journal."""
    pere = story.newcomer()
    pere.sync()
    pere.office.write(notes.add, story.file, "ja hi és, i no ho sé")
    pere.road.faults = ["answer lost"]
    with pytest.raises(SyncProblem):
        pere.sync()
    with pere.database.writing() as connection:
        from app.storage.journal import write_state

        write_state(connection, reread="form")
    report = pere.sync()
    assert report.reread == ("form",) and not report.snapshot
    assert pere.waiting() == [] and pere.shown() == story.town.rows()


def test_the_shared_one_is_made_anew_only_when_the_journal_has_grown_by_a_tenth(story: Story) -> None:
    pere = story.newcomer()
    first = pere.road.manifest().id
    with story.town.journal.transaction() as work:
        seq = work.facts.seq
    for _ in range(seq // 10):
        people.add_person(story.town.journal, "Nova Prova", [])
        assert pere.road.manifest().id == first
    people.add_person(story.town.journal, "Nova Prova", [])
    second = pere.road.manifest()
    assert second.id != first
    into = bytearray()
    pere.road.piece(first, 0, 1, into)  # who is fetching it goes on
    story.town.clock.forward(hours=7)
    pere.road.manifest()
    with pytest.raises(SyncProblem):
        pere.road.piece(first, 0, 1, into)
