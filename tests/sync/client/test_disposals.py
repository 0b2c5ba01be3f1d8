"""R23: two persons destroy a case file; its bodies are nowhere any more, the chain verifies, it never comes back."""

from pathlib import Path

import msgspec
import pytest

from app.actions import case_files, disposals, files, lifecycle, notes
from app.domain import change_sets
from app.domain.disposals import Basis, Decision
from app.errors import HistoryAlarm, Refused
from app.queries.disposals import disposals as told
from app.queries.sync import refused
from app.storage import before_migrating
from app.storage.blobs import Blobs, Stored
from app.storage.database import Database, open_database
from app.storage.journal import read_state
from app.storage.verified import PROVEN
from sync.protocol import blocks
from sync.protocol.messages import ExchangeAnswer
from sync.server import proving
from tests.kit.desktops import Town
from tests.kit.disposals import CANARY, Story, kept, on_server, pages, verified
from tests.kit.offices import KEY


@pytest.fixture
def story(town: Town, tmp_path: Path) -> Story:
    return Story(town, tmp_path)


def test_it_is_destroyed_everywhere_and_the_chain_verifies(story: Story) -> None:
    assert CANARY.encode() in kept(story.pere) and CANARY.encode() in on_server(story.town)
    story.dispose()
    assert CANARY.encode() not in on_server(story.town)
    for desktop in (story.maria, story.pere, story.rosa):
        assert CANARY.encode() not in kept(desktop)
        assert ("case_file", story.file) not in desktop.shown() and ("case_file", story.other) in desktop.shown()
        assert verified(desktop) == PROVEN
    with story.town.journal.transaction() as work:
        proving.own(work)


def test_nothing_is_left_of_what_a_version_on_trial_had_kept(story: Story) -> None:
    desktops = (story.maria, story.pere, story.rosa)
    for each in desktops:
        each.database.copy_to(before_migrating.room_for(each.database.path))
        before_migrating.keep(each.database.path)
    story.dispose()
    assert not any(before_migrating.can_go_back(each.database.path) for each in desktops)


def test_the_record_says_who_and_why(story: Story) -> None:
    disposal = story.dispose()
    with story.pere.database.reading() as connection:
        (row,) = told(connection)
    assert (row.id, row.proposer, row.decider, row.rule, row.title) == (
        disposal, "Maria Prova Exemple", "Rosa Fictícia", "TAAD 123", "",
    )  # fmt: skip
    assert row.number and row.done_at


def test_nothing_is_left_in_the_files_ownpages(story: Story) -> None:
    story.dispose()
    assert CANARY.encode() not in pages(story.maria)
    database = open_database(story.maria.database.path, KEY)
    with database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA freelist_count").scalar_one() == 0
    database.close()


def test_one_person_alone_destroys_nothing(story: Story) -> None:
    disposal = story.propose()
    with pytest.raises(Refused) as found:
        story.maria.office.write(disposals.decide, disposal, Decision.CONFIRMED.value)
    assert found.value.refusal.code == "two_persons"
    with pytest.raises(Refused):
        story.pere.office.write(disposals.decide, disposal, Decision.CONFIRMED.value)


def test_the_server_believes_no_desktop_that_says_otherwise(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    disposal = story.propose()
    monkeypatch.setattr(disposals, "check", lambda *_: None)
    story.maria.office.write(disposals.decide, disposal, Decision.CONFIRMED.value)
    story.maria.sync()
    with story.maria.database.reading() as connection:
        (row,) = refused(connection)
    assert row.code == "two_persons" and CANARY.encode() in on_server(story.town)


def test_what_is_open_or_reopened_is_not_destroyed(story: Story) -> None:
    with pytest.raises(Refused) as found:
        story.maria.office.write(disposals.propose, story.other, Basis.COURT.value, "Interlocutòria 1", "Ordre")
    assert found.value.refusal.code == "case_file_open"
    disposal = story.propose()
    story.maria.office.write(lifecycle.reopen, story.file, "Cal tornar-hi")
    story.maria.sync()
    story.confirm(disposal)
    story.everybody()
    assert CANARY.encode() in on_server(story.town)


def test_a_rejected_proposal_destroys_nothing_and_another_may_follow(story: Story) -> None:
    disposal = story.propose()
    with pytest.raises(Refused) as found:
        story.rosa.office.write(
            disposals.propose, story.file, Basis.RETENTION.value, "TAAD 9", "Una altra vegada"
        )
    assert found.value.refusal.code == "disposal_proposed"
    story.rosa.office.write(disposals.decide, disposal, Decision.REJECTED.value, "Encara no")
    story.everybody()
    assert CANARY.encode() in on_server(story.town)
    story.dispose()
    assert CANARY.encode() not in on_server(story.town)


def test_what_comes_late_about_it_is_refused_and_loses_its_body_too(story: Story) -> None:
    """Pere wrote offline, before he heard of it."""
    disposal = story.propose()
    story.maria.office.write(lifecycle.reopen, story.file, "Un moment")
    story.everybody()
    story.maria.office.write(lifecycle.void, story.file, "Tancat de nou")
    story.maria.sync()
    story.rosa.sync()
    story.pere.office.write(notes.add, story.file, f"escrit lluny {CANARY}")
    story.confirm(disposal)
    story.pere.sync()
    story.everybody()
    assert CANARY.encode() not in on_server(story.town)
    while story.pere.engine.settle():
        pass
    assert CANARY.encode() not in kept(story.pere) and verified(story.pere) == PROVEN


def test_a_newcomer_reads_around_it(story: Story, tmp_path: Path) -> None:
    story.dispose()
    nova = story.town.desktop(tmp_path / "n", "Nova Prova")
    story.town.level(nova, story.maria)
    assert verified(nova) == PROVEN and CANARY.encode() not in kept(nova)


def test_one_that_reads_again_reads_around_it(story: Story) -> None:
    from app.storage.journal import write_state

    story.dispose()
    with story.maria.database.writing() as connection:
        write_state(connection, reread="totals")
    story.maria.sync()
    story.everybody()
    assert verified(story.maria) == PROVEN


def _withheld(answer: ExchangeAnswer, seq: int) -> ExchangeAnswer:
    entries = []
    for block in answer.blocks:
        for entry in blocks.unfold(block):
            if entry.seq == seq:
                entry = msgspec.structs.replace(entry, parts=tuple(map(change_sets.withhold, entry.parts)))
            entries.append(entry)
    return msgspec.structs.replace(answer, blocks=blocks.fold(entries))


def test_a_body_that_no_disposal_names_is_an_alarm(story: Story, tmp_path: Path) -> None:
    story.dispose()
    nova = story.town.desktop(tmp_path / "n", "Nova Prova", sync=False)
    said = b"una nota que queda"
    seq = next(entry.seq for entry in story.town.entries() if any(said in part.body for part in entry.parts))
    nova.road.alter = lambda answer: _withheld(answer, seq)
    before = nova.shown()
    with pytest.raises(HistoryAlarm) as found:
        nova.sync()
    assert found.value.about[0] == "withheld" and nova.shown() == before


@pytest.mark.parametrize("part", ["journal_touch", "undo_step"])
def test_nothing_of_it_is_noted_beside(story: Story, part: str) -> None:
    story.dispose()
    with story.maria.database.reading() as connection:
        column = "row" if part == "journal_touch" else "coalesce(subject_id, '')"
        rows = connection.exec_driver_sql(f"SELECT {column} FROM {part}").scalars().all()
    assert story.file not in rows


def _with_a_document(story: Story, whole: Path) -> Stored:
    """The file has a document too, and everybody knows; its bytes are on Maria's desktop."""
    office = story.maria.office
    whole.write_text(f"informe {CANARY}", encoding="utf-8")
    office.write(lifecycle.reopen, story.file, "Un moment")
    stored = files.bring_in(office, whole)
    office.write(files.add, story.file, "informe.txt", stored)
    office.write(lifecycle.void, story.file, "Tancat de nou")
    story.everybody()
    return stored



def test_the_bytes_of_its_files_are_gone_from_the_desktop(story: Story, tmp_path: Path) -> None:
    stored = _with_a_document(story, tmp_path / "informe.txt")
    kept_at = story.maria.database.path.parent / "files" / stored.sha256[:2] / stored.sha256
    assert kept_at.exists()
    story.dispose()
    assert not kept_at.exists()
    with story.maria.database.reading() as connection:
        assert not connection.exec_driver_sql("SELECT * FROM file_bytes").all()


def test_bytes_that_another_file_names_by_now_stay(
    story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the disposal and its end a person adds the same document elsewhere: these are then the only bytes."""
    office, whole = story.maria.office, tmp_path / "informe.txt"
    stored = _with_a_document(story, whole)
    with monkeypatch.context() as held:
        held.setattr(Blobs, "destroy", lambda *_: False)  # a program has them open (Windows)
        story.dispose()
    other = office.write(case_files.open_case_file, "Un altre").result
    office.write(files.add, other, "informe.txt", files.bring_in(office, whole))
    story.everybody()
    while story.maria.engine.settle():
        pass
    assert office.blobs.has(stored.sha256)
    with story.maria.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT here FROM file_bytes").scalars().all() == [1]
        assert read_state(connection, "disposed_bytes").get("disposed_bytes") is None


def test_while_another_program_has_the_bytes_open_the_database_is_not_written_anew_each_time(
    story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = _with_a_document(story, tmp_path / "informe.txt")
    scrubbed: list[object] = []
    whole = Database.scrub
    monkeypatch.setattr(Database, "scrub", lambda self: (scrubbed.append(self), whole(self)))
    with monkeypatch.context() as held:
        held.setattr(Blobs, "destroy", lambda *_: False)
        story.dispose()
        scrubbed.clear()
        for _ in range(3):  # whatever comes, it is tried again
            story.maria.office.write(notes.add, story.other, "Ha trucat")
            story.maria.sync()
            while story.maria.engine.settle():
                pass
        assert len(scrubbed) == 0 and story.maria.office.blobs.has(stored.sha256)
    story.maria.office.write(notes.add, story.other, "Ha trucat")
    story.maria.sync()
    while story.maria.engine.settle():
        pass
    assert len(scrubbed) == 1 and not story.maria.office.blobs.has(stored.sha256)
    with story.maria.database.reading() as connection:
        assert read_state(connection, "disposed_bytes").get("disposed_bytes") is None
