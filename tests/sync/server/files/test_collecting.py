"""What nobody names is let go, thirty days later and not before; what a crash left behind goes too."""

import asyncio
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.ids import new_id
from sync.server import people
from sync.server.admin import command
from sync.server.events import Events
from sync.server.files import collecting, nightly
from sync.server.files.collecting import Collected
from sync.server.files.storage import StorageDown
from sync.server.files.uploads import Uploads
from sync.server.journal import EntityJournal
from sync.server.store.connection import Busy, DatabaseError, KeyChanged, StoreProblem
from tests.kit.clock import SettableClock
from tests.kit.pretend import change
from tests.kit.server import ENTITY, Served, running_server
from tests.kit.tus import Sender, sha256


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with running_server(tmp_path, SettableClock(dt.datetime.now(dt.UTC))) as served:
        yield served


def collect(served: Served) -> Collected:
    return collecting.collect(*parts(served), ENTITY)


def parts(served: Served) -> tuple[Uploads, EntityJournal]:
    return served.running.app.state.tus.uploads, served.running.registry.journal(ENTITY)


def objects(served: Served) -> int:
    return len(list(parts(served)[0].objects.names(ENTITY)))


def test_thirty_days_after_the_last_name(served: Served) -> None:
    clock, maria = served.clock, Sender(served.enrol("secretary"))
    assert isinstance(clock, SettableClock)
    file = maria.desk.opens("Guals")
    named, twice, never = b"named" * 1_000, b"twice" * 1_000, b"never" * 1_000
    for content in (named, twice, never):
        maria.send(content)
    row = maria.names(named, file)
    maria.names(twice, file)
    again = maria.names(twice, file)
    assert collect(served) == Collected(0, 0, 0, 1)
    maria.desk.writes(change("file", row, False, file, removed=(None, True)))
    maria.desk.writes(change("file", again, False, file, removed=(None, True)))
    maria.desk.level()
    clock.forward(days=29)
    assert collect(served).files == 0
    clock.forward(days=2)
    assert collect(served) == Collected(1, 0, 0, 1)  # never: 31 days; named: since the last round
    assert maria.held(sha256(named), sha256(twice), sha256(never)) == tuple(sorted([sha256(named), sha256(twice)]))
    maria.desk.writes(change("file", row, False, file, removed=(True, None)))
    maria.desk.level()
    clock.forward(days=60)
    assert collect(served).files == 0  # the taking away was undone
    maria.desk.writes(change("file", row, False, file, removed=(None, True)))
    maria.desk.level()
    collect(served)
    clock.forward(days=31)
    assert collect(served).files == 1
    assert maria.fetch(sha256(named)).status_code == 404
    assert maria.fetch(sha256(twice)).content == twice
    assert objects(served) == 1


def test_uploads_are_forgotten_after_a_week_and_orphans_after_two_days(served: Served) -> None:
    clock, maria = served.clock, Sender(served.enrol("secretary"))
    assert isinstance(clock, SettableClock)
    whole = b"half" * 1_000
    maria.patch(maria.address(whole), 0, whole[:2_000])
    uploads, _ = parts(served)
    uploads.pieces(ENTITY).put(0, b"what a crash left behind")
    assert objects(served) == 2
    assert collect(served) == Collected()
    clock.forward(days=2, hours=1)
    assert collect(served) == Collected(0, 0, 1, 0)
    assert maria.offset(maria.address(whole)) == 2_000  # its day is over, its bytes are still here
    clock.forward(days=9)
    assert collect(served) == Collected(0, 1, 0, 0)
    assert objects(served) == 0


def test_disposal_does_not_wait(served: Served) -> None:
    maria = Sender(served.enrol("secretary"))
    file = maria.desk.opens("Guals")
    whole = b"to be destroyed" * 1_000
    maria.send(whole)
    maria.names(whole, file)
    uploads, journal = parts(served)
    assert collecting.dispose(uploads, journal, ENTITY, [sha256(whole), "0" * 64]) == 1
    assert maria.held(sha256(whole)) == () and objects(served) == 0


def test_who_has_not_heard_of_a_disposal_does_not_bring_its_bytes_back(served: Served) -> None:
    """R23: without a row that names them; they would stay until the grace of files is over."""
    maria, pere = Sender(served.enrol("secretary")), Sender(served.enrol("clerk"))
    file = maria.desk.opens("Guals")
    destroyed, other = b"destroyed" * 1_000, b"of another file" * 1_000
    for desk in (maria.desk, pere.desk):
        desk.level()
    _, journal = parts(served)
    people.add_person(journal, "Qui Sigui", ["clerk"])  # the entry that tells of it
    with journal.transaction() as work:
        row: tuple[str, str, int] = ("0" * 32, "1" * 32, work.facts.seq)
        work.connection.insert_many("disposed_file", ("case_file", "disposal", "seq"), [row])
    assert [each.asks_to_send(destroyed).status_code for each in (maria, pere)] == [404, 404]
    maria.names(other, file)
    maria.send(other)
    for _ in range(2):
        pere.desk.level()
    new = b"scanned after it" * 1_000
    pere.send(new)
    assert pere.held(sha256(new), sha256(destroyed)) == (sha256(new),)


def test_a_file_named_while_it_is_collected_stays(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    clock, maria = served.clock, Sender(served.enrol("secretary"))
    assert isinstance(clock, SettableClock)
    file = maria.desk.opens("Guals")
    whole = b"just in time" * 1_000
    maria.send(whole)
    collect(served)
    clock.forward(days=31)
    marked = collecting._mark

    def mark_then_name(journal: EntityJournal, now: dt.datetime) -> None:
        marked(journal, now)
        row = {"sha256": sha256(whole), "size": len(whole), "media_type": "text/plain", "name": "a.txt"}
        made = maria.desk.writes(change("file", new_id(), True, file, **row))
        maria.desk.level()
        assert maria.desk.status(made) == "accepted"

    monkeypatch.setattr(collecting, "_mark", mark_then_name)
    assert collect(served).files == 0
    assert maria.fetch(sha256(whole)).content == whole


def test_the_server_does_it_at_night(served: Served) -> None:
    maria = Sender(served.enrol("secretary"))
    maria.send(b"nobody's" * 100)
    clock, tus = served.clock, served.running.app.state.tus
    assert isinstance(clock, SettableClock)
    events = served.running.app.state.gate.events
    asyncio.run(nightly.collect(tus, events))
    clock.forward(days=31)
    asyncio.run(nightly.collect(tus, events))
    assert objects(served) == 0
    for hour, wait in ((1, 7_200), (2, 3_600), (3, 24 * 3_600), (23, 4 * 3_600)):
        local = dt.datetime(2026, 11, 23, hour, tzinfo=nightly._SEAT)
        assert nightly._seconds(local.astimezone(dt.UTC)) == wait


def test_an_entity_that_cannot_be_looked_at_now_ends_no_night(
    served: Served, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The first of two has got a new key by a command, say, or its database is held: the others have their night, and
    there is one tomorrow."""
    clock, tus = served.clock, served.running.app.state.tus
    assert isinstance(clock, SettableClock)
    registry, path = served.running.registry, tmp_path / "events.jsonl"
    events = Events(clock, path)
    Sender(served.enrol("secretary")).send(b"nobody's" * 100)
    ending = registry.entities()[-1].ine10
    asked: list[str] = []
    journal_of = registry.journal

    def journal(ine10: str) -> EntityJournal:
        asked.append(ine10)
        if ine10 != ending:
            raise trouble
        return journal_of(ine10)

    monkeypatch.setattr(registry, "journal", journal)
    for trouble in (KeyChanged("the entity has a new key"), Busy("database is locked"), StoreProblem("damaged")):
        asked.clear()
        asyncio.run(nightly.collect(tus, events))
        assert asked[-1] == ending and len(asked) > 1
        assert f'"error": "{type(trouble).__name__}"' in path.read_text(encoding="ascii")


@pytest.mark.parametrize("trouble", [Busy("x"), DatabaseError("x"), StoreProblem("x"), StorageDown()])
def test_what_was_destroyed_goes_though_something_was_in_its_way_before(
    served: Served, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    tus, events = served.running.app.state.tus, served.running.app.state.gate.events
    done: list[str] = []

    async def hear_twice() -> None:
        destroying = nightly.Destroying(tus, events)
        monkeypatch.setattr(destroying, "_one", one)
        running = asyncio.ensure_future(destroying.go_on())
        destroying.hear("first")
        destroying.hear("second")
        await asyncio.sleep(0.2)
        running.cancel()

    def one(ine10: str) -> int:
        done.append(ine10)
        if ine10 == "first":
            raise trouble
        return 0

    asyncio.run(hear_twice())
    assert done == ["first", "second"]


@pytest.mark.sqlite_only
def test_a_backup_without_the_files_says_so(served: Served, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`serve --files` keeps them where the command `backup` does not look."""
    Sender(served.enrol("secretary")).send(b"an annex" * 100)
    folder: Path = parts(served)[0].objects._folder  # type: ignore[assignment]
    assert command.main(["--folder", str(folder.parent), "backup", str(tmp_path / "whole")]) == 0
    assert "--files" not in capsys.readouterr().err
    folder.rename(tmp_path / "elsewhere")
    assert command.main(["--folder", str(folder.parent), "backup", str(tmp_path / "bare")]) == 0
    assert "1 piece" in (said := capsys.readouterr().err) and "--files" in said
