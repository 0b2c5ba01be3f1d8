"""R23: two persons destroy a case file; its bodies are nowhere any more, the chain verifies, it never comes back."""

from pathlib import Path

import msgspec
import pytest

from app.actions import case_files, disposals, lifecycle, notes
from app.domain import change_sets
from app.domain.disposals import Basis, Decision
from app.errors import HistoryAlarm, Refused
from app.queries.disposals import disposals as told
from app.queries.sync import refused
from app.storage.database import open_database
from app.storage.verified import PROVEN
from sync.protocol import blocks
from sync.protocol.messages import ExchangeAnswer
from sync.server import proving
from tests.kit.desktops import Desktop, Town
from tests.kit.offices import KEY

CANARY = "Canari-Sensible-7391"


class Story:
    """Maria the secretary, Arnau the archivist and Pere the clerk, and a closed file full of canaries."""

    def __init__(self, town: Town, folder: Path) -> None:
        self.town = town
        self.maria = town.desktop(folder / "a", "Maria Prova Exemple")
        self.pere = town.desktop(folder / "b", "Pere Mostra", "clerk")
        self.rosa = town.desktop(folder / "c", "Rosa Fictícia")
        self.other = self.maria.office.write(case_files.open_case_file, "Un altre expedient").result
        self.file = self.maria.office.write(case_files.open_case_file, f"Guals {CANARY}").result
        for number in range(3):
            self.maria.office.write(notes.add, self.file, f"nota {CANARY} {number}")
        self.maria.office.write(notes.add, self.other, "una nota que queda")
        self.maria.sync()
        self.pere.sync()
        self.maria.office.write(lifecycle.void, self.file, f"Resolt {CANARY}")
        self.everybody()

    def everybody(self) -> None:
        self.town.level(self.maria, self.pere, self.rosa)

    def propose(self, by: Desktop | None = None) -> str:
        by = by or self.maria
        made = by.office.write(
            disposals.propose, self.file, Basis.RETENTION.value, "TAAD 123", "Ha passat el termini"
        ).result
        self.everybody()
        return made

    def confirm(self, disposal: str, by: Desktop | None = None) -> None:
        by = by or self.rosa
        by.office.write(disposals.decide, disposal, Decision.CONFIRMED.value)
        by.sync()

    def dispose(self) -> str:
        disposal = self.propose()
        self.confirm(disposal)
        self.everybody()
        for desktop in (self.maria, self.pere, self.rosa):
            while desktop.engine.settle():
                pass
        return disposal


@pytest.fixture
def story(town: Town, tmp_path: Path) -> Story:
    return Story(town, tmp_path)


def _pages(desktop: Desktop) -> bytes:
    """Every page in use of the desktop's database, decrypted, the search index's too."""
    desktop.database.close()
    plain = desktop.database.path.with_name("plain.db")
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(desktop.database.path))
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    connection.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''")
    connection.execute("SELECT sqlcipher_export('plain')")
    connection.close()
    raw = plain.read_bytes()
    plain.unlink()
    return raw


def _kept(desktop: Desktop) -> bytes:
    """Every kept body, and everything else in the database that a query can read."""
    found = []
    with desktop.database.reading() as connection:
        for (name,) in connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'"
        ).all():
            for row in connection.exec_driver_sql(f"SELECT * FROM {name}").all():
                for value in row:
                    found.append(value if isinstance(value, bytes) else str(value).encode())
        for (frame,) in connection.exec_driver_sql("SELECT frame FROM journal_block").all():
            for entry in blocks.unfold(msgspec.msgpack.decode(frame, type=blocks.Block)):
                found += [part.body for part in (*entry.parts, *entry.outcome)]
    return b"\0".join(found)


def _server(town: Town) -> bytes:
    found = [part.body for entry in town.entries() for part in (*entry.parts, *entry.outcome)]
    with town.journal.transaction() as work:
        for (name,) in work.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            for row in work.connection.execute(f"SELECT * FROM {name}").fetchall():
                found += [value if isinstance(value, bytes) else str(value).encode() for value in row]
    return b"\0".join(found)


def _verified(desktop: Desktop) -> str:
    return desktop.engine.verify_history(lambda *_: None).outcome


def test_it_is_destroyed_everywhere_and_the_chain_verifies(story: Story) -> None:
    assert CANARY.encode() in _kept(story.pere) and CANARY.encode() in _server(story.town)
    story.dispose()
    assert CANARY.encode() not in _server(story.town)
    for desktop in (story.maria, story.pere, story.rosa):
        assert CANARY.encode() not in _kept(desktop)
        assert ("case_file", story.file) not in desktop.shown() and ("case_file", story.other) in desktop.shown()
        assert _verified(desktop) == PROVEN
    with story.town.journal.transaction() as work:
        proving.own(work)


def test_the_record_says_who_and_why(story: Story) -> None:
    disposal = story.dispose()
    with story.pere.database.reading() as connection:
        (row,) = told(connection)
    assert (row.id, row.proposer, row.decider, row.rule, row.title) == (
        disposal, "Maria Prova Exemple", "Rosa Fictícia", "TAAD 123", "",
    )  # fmt: skip
    assert row.number and row.done_at


def test_nothing_is_left_in_the_files_own_pages(story: Story) -> None:
    story.dispose()
    assert CANARY.encode() not in _pages(story.maria)
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
    assert row.code == "two_persons" and CANARY.encode() in _server(story.town)


def test_what_is_open_or_reopened_is_not_destroyed(story: Story) -> None:
    with pytest.raises(Refused) as found:
        story.maria.office.write(disposals.propose, story.other, Basis.COURT.value, "Interlocutòria 1", "Ordre")
    assert found.value.refusal.code == "case_file_open"
    disposal = story.propose()
    story.maria.office.write(lifecycle.reopen, story.file, "Cal tornar-hi")
    story.maria.sync()
    story.confirm(disposal)
    story.everybody()
    assert CANARY.encode() in _server(story.town)


def test_a_rejected_proposal_destroys_nothing_and_another_may_follow(story: Story) -> None:
    disposal = story.propose()
    with pytest.raises(Refused) as found:
        story.rosa.office.write(
            disposals.propose, story.file, Basis.RETENTION.value, "TAAD 9", "Una altra vegada"
        )
    assert found.value.refusal.code == "disposal_proposed"
    story.rosa.office.write(disposals.decide, disposal, Decision.REJECTED.value, "Encara no")
    story.everybody()
    assert CANARY.encode() in _server(story.town)
    story.dispose()
    assert CANARY.encode() not in _server(story.town)


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
    assert CANARY.encode() not in _server(story.town)
    while story.pere.engine.settle():
        pass
    assert CANARY.encode() not in _kept(story.pere) and _verified(story.pere) == PROVEN


def test_a_newcomer_reads_around_it(story: Story, tmp_path: Path) -> None:
    story.dispose()
    nova = story.town.desktop(tmp_path / "n", "Nova Prova")
    story.town.level(nova, story.maria)
    assert _verified(nova) == PROVEN and CANARY.encode() not in _kept(nova)


def test_one_that_reads_again_reads_around_it(story: Story) -> None:
    from app.storage.journal import write_state

    story.dispose()
    with story.maria.database.writing() as connection:
        write_state(connection, reread="totals")
    story.maria.sync()
    story.everybody()
    assert _verified(story.maria) == PROVEN


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

