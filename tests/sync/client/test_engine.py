"""One synchronisation: lost answers, gaps, old copies, batches, a copy read again, kinds of a newer program."""

import random
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import func, select, update

from app.actions import access, case_files, lifecycle, notes, parties, readers, tasks
from app.actions import quarantine as actions
from app.domain import bundles, change_sets
from app.domain.change_sets import Change, Header, SealedSet
from app.domain.ids import new_id
from app.errors import HistoryAlarm, Interrupted, NotOurServer, ServerTrouble, SyncProblem, Unreachable
from app.model.case_files import CaseFile, Note
from app.model.journal import JournalBlock, JournalEntry, OutboxRow, Refused, UndoStep
from app.queries import quarantine
from app.storage.journal import write_state
from sync.client import totals
from sync.client.batch import Batch
from sync.client.copy_state import remembered
from sync.client.failures import Gap
from sync.client.gate import Stopped
from sync.protocol import encoding
from sync.protocol.blocks import Block
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest, Verdict
from sync.server import copies
from sync.server.people import grant, withdraw
from tests.kit.desktops import Desktop, Town
from tests.kit.offices import ENTITY

change = msgspec.structs.replace


def opened(frame: bytes) -> bytes:
    """A kept block with nothing compressed in it, to search for words."""
    block = msgspec.msgpack.decode(frame, type=Block)
    return msgspec.msgpack.encode((block.decided, bundles.unpack(block.sets)))


@pytest.fixture
def maria(town: Town, tmp_path: Path) -> Desktop:
    return town.desktop(tmp_path / "maria")


@pytest.fixture
def pere(town: Town, tmp_path: Path, maria: Desktop) -> Desktop:
    return town.desktop(tmp_path / "pere", "Pere Mostra", "clerk")


def test_a_lost_answer_is_asked_for_again_with_the_same_nonce(town: Town, maria: Desktop) -> None:
    maria.office.write(case_files.open_case_file, "Guals")
    maria.road.faults = ["answer lost", "unreachable"]
    with pytest.raises(Interrupted):
        maria.sync()
    maria.office.write(case_files.open_case_file, "Més tard")
    with pytest.raises(Unreachable):
        maria.sync()
    report = maria.sync()
    first, second, third, rest = maria.road.asked[-4:]
    assert first == second == third
    assert rest.nonce != first.nonce
    assert report.passed == 2
    town.level(maria)


@pytest.mark.parametrize("problem", [NotOurServer("text/html", 413), Interrupted(), Unreachable("timeout")])
def test_what_is_too_much_for_the_line_goes_in_smaller_pieces(
    town: Town, maria: Desktop, pere: Desktop, monkeypatch: pytest.MonkeyPatch, problem: SyncProblem
) -> None:
    """A proxy that takes no large body, a line that never lives long enough for one: asking for the very same again
    would end never. In both directions: what is sent, and what is asked for."""
    monkeypatch.setattr("sync.client.batch.FIRST", 100_000)
    monkeypatch.setattr("sync.client.batch.SMALLEST", 1_000)
    asked, exchange = 0, maria.road.exchange

    def narrow(request: ExchangeRequest) -> ExchangeAnswer:
        nonlocal asked
        asked += 1
        if len(encoding.encode(request)) > 12_000:
            raise problem
        answer = exchange(request)
        if len(encoding.encode(answer)) > 12_000:
            raise problem
        return answer

    def syncs() -> None:
        for _ in range(20):
            try:
                maria.sync()
                return
            except SyncProblem as met:
                assert met is problem
        raise AssertionError("it asks for too much for ever")

    monkeypatch.setattr(maria.road, "exchange", narrow)
    for who in (maria, pere):
        for number in range(40):
            who.office.write(case_files.open_case_file, f"Expedient {number} {'lorem ' * 40}")
        maria.engine.conversation.batch = Batch()
        pere.sync()
        syncs()
    assert asked < 150
    monkeypatch.undo()
    town.level(maria, pere)


def test_what_is_written_while_nothing_was_to_be_done_is_sent_at_once(maria: Desktop) -> None:
    """A synchronisation ends level: an answer that tells nothing new does not end one in which something now waits."""
    maria.sync()
    maria.road.meanwhile = lambda: maria.office.write(tasks.add, "Trucar")
    assert maria.sync().passed == 1 and not maria.waiting()


def test_after_a_crash_the_set_is_sent_under_another_nonce_and_applied_once(town: Town, maria: Desktop) -> None:
    maria.office.write(case_files.open_case_file, "Guals")
    maria.road.faults = ["answer lost"]
    with pytest.raises(Interrupted):
        maria.sync()
    maria = maria.restart()
    assert maria.sync().passed == 1
    assert sum(kind == "case_file" for kind, _ in town.rows()) == 1
    town.level(maria)


def test_a_power_cut_while_applying_leaves_the_page_before(
    town: Town, maria: Desktop, pere: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    maria.office.write(case_files.open_case_file, "Guals")
    maria.sync()
    before, cursor = pere.shown(), pere.cursor()
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("sync.client.apply._move", _power_cut)
        pere.sync()
    pere = pere.restart()
    assert (pere.shown(), pere.cursor()) == (before, cursor)
    town.level(maria, pere)


def _power_cut(*_arguments: object) -> None:
    raise KeyboardInterrupt


def test_small_batches_bring_everything_in_order(town: Town, maria: Desktop, pere: Desktop) -> None:
    file = maria.office.write(case_files.open_case_file, "Guals").result
    for number in range(30):
        maria.office.write(notes.add, file, f"nota {number} " + random.Random(number).randbytes(250).hex())
    maria.engine.conversation.batch.size = 500
    assert maria.sync().requests > 3
    pere.engine.conversation.batch.size = 500
    assert pere.sync().requests > 3
    town.level(maria, pere)


def test_a_gap_is_filled_from_where_the_server_says(town: Town, maria: Desktop) -> None:
    """The desktop believed a set acknowledged that the server does not hold: nothing is lost, nothing skipped."""
    for title in ("Un", "Dos", "Tres"):
        maria.office.write(case_files.open_case_file, title)
    with maria.database.writing() as connection:
        connection.execute(update(OutboxRow).where(OutboxRow.device_seq < 3).values(acknowledged=True))
    assert maria.sync().passed == 3
    town.level(maria)


def test_a_gap_below_the_outbox_is_an_alarm(maria: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server has lost what it had confirmed: a restore without its note."""
    maria.office.write(case_files.open_case_file, "Un")
    maria.sync()
    maria.office.write(case_files.open_case_file, "Dos")

    def lost(_request: ExchangeRequest) -> None:
        raise Gap(1)

    monkeypatch.setattr(maria.road, "exchange", lost)
    with pytest.raises(HistoryAlarm, match="gap"):
        maria.sync()
    assert maria.engine.first_status().phase == "stopped"


def test_an_old_copy_of_the_database_gets_an_epoch_of_its_own_and_its_outbox_waits_for_the_person(
    town: Town, maria: Desktop
) -> None:
    maria.office.write(case_files.open_case_file, "Un")
    path = maria.database.path
    maria.database.close()
    kept = path.read_bytes()
    maria = maria.restart()
    maria.office.write(case_files.open_case_file, "Dos")
    maria.sync()
    maria.database.close()
    path.write_bytes(kept)
    maria = maria.restart()
    maria.office.write(case_files.open_case_file, "Un altre segon")
    report = maria.sync()
    assert report.reread == ("old_copy",)
    assert maria.waiting() == [] and maria.shown() == town.rows()
    with maria.database.reading() as connection:
        assert remembered(connection).epoch == 2
        assert quarantine.count(connection) == 1  # the first set was sent by the later state; nobody need decide
    done, refused = actions.offer_all(maria.office)
    assert (done, refused) == (1, ())
    maria.sync()
    titles = {row["title"]["title"] for (kind, _), row in town.rows().items() if kind == "case_file"}
    assert titles == {"Un", "Dos", "Un altre segon"}
    assert maria.shown() == town.rows()


def test_a_server_that_stands_still_does_not_keep_us_asking(maria: Desktop) -> None:
    maria.office.write(case_files.open_case_file, "Un")
    maria.road.alter = lambda answer: change(answer, received_device_seq=0)
    with pytest.raises(ServerTrouble):
        maria.sync()
    assert maria.road.traffic.requests < 10


def test_a_server_that_does_not_hear_of_an_old_copy_does_not_keep_us_asking(
    town: Town, maria: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    maria.sync()
    maria.office.write(case_files.open_case_file, "Un")
    with maria.database.writing() as connection:
        write_state(connection, old_copy="missing")
    with monkeypatch.context() as deaf:
        deaf.setattr(copies, "check", lambda *_: None)
        with pytest.raises(ServerTrouble, match="standstill"):
            maria.sync()
    assert maria.sync().reread == ("old_copy",)


def test_the_access_log_reaches_the_server_once(town: Town, maria: Desktop) -> None:
    file = maria.office.write(case_files.open_case_file, "Guals").result
    for _ in range(3):
        access.record(maria.office, "opened", "case_file", file)
    maria.road.faults = ["answer lost"]
    with pytest.raises(Interrupted):
        maria.sync()
    maria.sync()
    access.record(maria.office, "printed", "case_file", file)
    maria.sync()
    assert [tuple(row) for row in town.journal.rows("SELECT number, what FROM access ORDER BY number")] == [
        (1, "opened"),
        (2, "opened"),
        (3, "opened"),
        (4, "printed"),
    ]
    assert maria.road.asked[-1].access and not _next(maria).access


def _next(desktop: Desktop) -> ExchangeRequest:
    desktop.sync()
    return desktop.road.asked[-1]


def test_stop_ends_an_exchange_before_it_touches_the_database(maria: Desktop) -> None:
    maria.office.write(case_files.open_case_file, "Guals")
    maria.road.meanwhile = maria.engine.stop
    with pytest.raises(Stopped):
        maria.sync()
    assert len(maria.waiting()) == 1


def test_a_refused_set_falls_back_and_can_no_longer_be_undone(town: Town, maria: Desktop, pere: Desktop) -> None:
    """Closed meanwhile: the clerk's note goes whole into the tray, with the reason; nothing waits for it."""
    file = maria.office.write(case_files.open_case_file, "Guals").result
    town.level(maria, pere)
    note = pere.office.write(notes.add, file, "es perdria").result
    task_file = pere.office.write(case_files.open_case_file, "Segueix").result
    maria.office.write(lifecycle.void, file, "error")
    maria.sync()
    report = pere.sync()
    assert (report.refused, report.passed) == (1, 2)
    town.level(maria, pere)
    assert ("note", note) not in pere.shown()
    assert ("case_file", task_file) in maria.shown()
    with pere.database.reading() as connection:
        refused = connection.execute(select(Refused)).one()
        assert (refused.code, refused.action) == ("case_file_closed", "note.add")
        kept = change_sets.open_part(change_sets.open_set(refused.frame).parts[0])
        assert kept is not None and kept.units["text"]["text"][1] == "es perdria"
        assert refused.set_id not in connection.execute(select(UndoStep.set_id)).scalars().all()


def test_a_councillor_sees_only_what_is_named_and_the_chain_still_holds(
    town: Town, maria: Desktop, tmp_path: Path
) -> None:
    party = maria.office.write(parties.add, given_name="Persona", first_surname="Fictícia").result
    files = [
        maria.office.write(case_files.open_case_file, f"Reservat {n}", parties=[(party, "interested")]).result
        for n in range(2)
    ]
    maria.sync()
    regidor = town.desktop(tmp_path / "regidor", "Regidor Prova", "councillor")
    seen = {kind for kind, _ in regidor.shown()}
    assert seen == {"entity", "person", "role", "device", "procedure"}
    maria.sync()
    maria.office.write(readers.name_reader, files[0], regidor.office.identity.person)
    maria.sync()
    assert regidor.sync().reread == ("scope",)
    shown = regidor.shown()
    assert ("case_file", files[0]) in shown and ("case_file", files[1]) not in shown
    assert ("party", party) in shown
    assert not regidor.sync().reread
    with regidor.database.reading() as connection:
        assert connection.execute(select(func.count()).select_from(JournalEntry)).scalar_one() == regidor.cursor()
        kept = b"".join(opened(frame) for frame in connection.execute(select(JournalBlock.frame)).scalars())
    assert b"Reservat 0" in kept and b"Reservat 1" not in kept
    maria.office.write(readers.withdraw_reader, files[0], regidor.office.identity.person)
    maria.sync()
    assert regidor.sync().reread == ("scope",)
    assert ("case_file", files[0]) not in regidor.shown()


def test_a_scope_that_changes_with_work_waiting_keeps_that_work(town: Town, maria: Desktop, tmp_path: Path) -> None:
    """A clerk becomes a mayor, who reads all, and a clerk again; what was written in between is judged, not lost."""
    clerk = town.desktop(tmp_path / "clerk", "Administrativa Prova", "clerk")
    person = clerk.office.identity.person
    file = clerk.office.write(case_files.open_case_file, "Abans").result
    clerk.sync()
    clerk.office.write(case_files.rename, file, "Escrit sense saber-ho")
    withdraw(town.journal, person, "clerk")
    report = clerk.sync()
    assert report.refused == 1 and report.reread == ("scope",)
    assert ("case_file", file) not in clerk.shown()
    grant(town.journal, person, "clerk")
    assert clerk.sync().reread == ("scope",)
    town.level(maria, clerk)
    assert clerk.shown()["case_file", file]["title"] == {"title": "Abans"}


def test_what_was_accepted_before_a_role_was_lost_is_no_longer_shown(
    town: Town, maria: Desktop, tmp_path: Path
) -> None:
    """The answer was lost; by the next one its own set is withheld from the desktop, which still has it waiting."""
    clerk = town.desktop(tmp_path / "clerk", "Administrativa Prova", "clerk")
    person = clerk.office.identity.person
    task = clerk.office.write(tasks.add, "Trucar").result
    clerk.road.faults = ["answer lost"]
    with pytest.raises(Interrupted):
        clerk.sync()
    grant(town.journal, person, "councillor")
    withdraw(town.journal, person, "clerk")
    report = clerk.sync()
    assert (report.reread, report.passed, report.refused) == (("scope",), 1, 0)
    assert ("task", task) not in clerk.shown() and not clerk.waiting()
    maria.sync()
    assert ("task", task) in maria.shown()


def _newer(town: Town, maria: Desktop, *changes: Change) -> None:
    """What a newer program on another desktop would have written."""
    with town.journal.transaction() as work:
        seq = work.facts.seq + 1
        header = Header(new_id(), ENTITY, "server", 1, seq, 0, "server", work.at, "newer.thing")
        sealed = SealedSet(change_sets.encode(header), tuple(map(change_sets.seal, changes)))
        for each in changes:
            row = work.rows.create(each) if each.create else work.rows.get(each.kind, each.id)
            assert row is not None
            for unit, fields in each.units.items():
                work.rows.put(row, unit, fields, seq)
        hashed = change_sets.set_hash(sealed.header, sealed.parts)
        work.append(header, hashed, encoding.encode(Verdict("accepted", work.at)))
        work.close_block(bundles.pack(bundles.bundle([sealed])), 0, 1, seq, None)


def test_a_newer_programs_kinds_and_fields_are_kept_skipped_and_read_after_the_upgrade(
    town: Town, maria: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = maria.office.write(case_files.open_case_file, "Guals").result
    maria.sync()
    lease = Change("lease", new_id(), True, None, {"holder": {"device": (None, "x")}})
    due = Change(
        "case_file", file, False, file, {"due": {"due_on": (None, "2027-01-01"), "due_kind": (None, "silenci")}}
    )
    _newer(town, maria, lease, due)
    report = maria.sync()
    assert not report.reread
    assert maria.shown()["case_file", file]["due"]["due_on"] == "2027-01-01"
    with maria.database.reading() as connection:
        frame = connection.execute(select(JournalBlock.frame).order_by(JournalBlock.first.desc())).scalars().first()
    assert frame is not None and b"silenci" in opened(frame)
    monkeypatch.setattr("sync.client.shapes.FORM", "a newer program")
    assert maria.restart().sync().reread == ("form",)


def test_totals_that_differ_are_read_again_once_and_then_told(town: Town, maria: Desktop, pere: Desktop) -> None:
    maria.office.write(case_files.open_case_file, "Guals")
    town.level(maria, pere)
    with pere.database.writing() as connection:
        connection.exec_driver_sql("UPDATE kind_total SET sum = '00000000000000ff' WHERE kind = 'case_file'")
    assert pere.sync().reread == ("totals",)
    assert not pere.sync().reread
    pere.road.alter = lambda answer: change(answer, totals={**(answer.totals or {}), "case_file": (9, 9)})
    with pytest.raises(HistoryAlarm, match="totals"):
        pere.sync()


def test_totals_are_what_the_confirmed_rows_add_up_to(town: Town, maria: Desktop, pere: Desktop) -> None:
    """Also while own sets wait over them."""
    file = maria.office.write(case_files.open_case_file, "Guals").result
    town.level(maria, pere)
    maria.office.write(case_files.rename, file, "Esperant")
    held = town.journal.facts().totals
    with maria.database.reading() as connection:
        assert totals.differing(connection, held) == ()


def test_reading_again_keeps_what_waits_on_top(town: Town, maria: Desktop, pere: Desktop) -> None:
    file = maria.office.write(case_files.open_case_file, "Guals").result
    town.level(maria, pere)
    pere.office.write(case_files.rename, file, "De la Pere")
    new = pere.office.write(case_files.open_case_file, "Nou sense enviar").result
    pere.office.write(notes.add, new, "a dins")
    pere.office.write(case_files.set_remarks, new, "i més")
    waiting, shown = pere.waiting(), pere.shown()
    with pere.database.writing() as connection:
        write_state(connection, reread="scope")
    pere.road.meanwhile = lambda: _check_untouched(pere, shown)
    pere.road.faults = [None, "unreachable"]
    with pytest.raises(Unreachable):
        pere.sync()
    assert (pere.waiting(), pere.shown()) == (waiting, shown)
    with pere.database.reading() as connection:
        assert connection.execute(select(CaseFile.title_key).where(CaseFile.id == new)).scalar_one()
        assert connection.execute(select(func.count()).select_from(Note)).scalar_one() == 1
    town.level(maria, pere)


def _check_untouched(desktop: Desktop, shown: object) -> None:
    assert desktop.shown() == shown
