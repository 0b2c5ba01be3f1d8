"""R23 after a restore: whatever is brought back, of the server or of a desktop, what was destroyed stays destroyed."""

from pathlib import Path

import pytest

from app.actions import case_files, lifecycle, notes
from app.storage.journal import write_state
from app.storage.verified import PROVEN
from sync.server import proving
from tests.faults import stored
from tests.kit.desktops import Desktop, Town
from tests.kit.disposals import CANARY, Story, kept, on_server, pages, verified
from tests.kit.restores import Kept, close
from tests.sync.client.test_old_copies import clone


@pytest.fixture
def story(town: Town, tmp_path: Path) -> Story:
    return Story(town, tmp_path)


def _serve(story: Story, kept_aside: Kept) -> None:
    story.town.journal = kept_aside.restored()
    for desktop in story.all():
        desktop.road.journal = story.town.journal


def _nowhere(story: Story, *desktops: Desktop, word: str = CANARY) -> None:
    """No body is at the server or on a desktop; the chain verifies, and everything adds up."""
    assert word.encode() not in on_server(story.town)
    for desktop in desktops or story.all():
        while desktop.engine.settle():
            pass
        assert word.encode() not in kept(desktop)
        assert verified(desktop) == PROVEN
    with story.town.journal.transaction() as work:
        proving.own(work)
        of_its_own = stored.complaints(work.connection)
        merged = {first for (first,) in work.connection.execute("SELECT first FROM block WHERE desk < 0").fetchall()}
        assert [each for each in of_its_own if int(each.split()[1]) not in merged] == []  # those have no such place


def _next_number(story: Story) -> str:
    made = story.maria.office.write(case_files.open_case_file, "El següent").result
    story.maria.sync()
    return str(story.town.rows()["case_file", made]["number"]["number"])


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_the_server_brought_back_from_before_it(story: Story, order: tuple[int, ...]) -> None:
    kept_aside = Kept(story.town.journal)
    story.dispose()
    before = story.town.entries()
    _serve(story, kept_aside)
    assert CANARY.encode() in on_server(story.town)
    for place in order:
        story.try_to_sync(story.all()[place])
    assert story.town.entries()[: len(before)] == before
    story.everybody()
    _nowhere(story)


def test_what_was_opened_and_destroyed_since_the_backup_keeps_its_number(story: Story) -> None:
    """No body tells of the number any more: the disposal's own record does."""
    kept_aside = Kept(story.town.journal)
    story.file = story.maria.office.write(case_files.open_case_file, "Nou Altre-Canari-55").result
    story.maria.sync()
    story.maria.office.write(lifecycle.void, story.file, "Duplicat Altre-Canari-55")
    story.everybody()
    story.dispose()
    (record,) = [row for (kind, _), row in story.town.rows().items() if kind == "disposal"]
    _serve(story, kept_aside)
    for desktop in story.all():
        story.try_to_sync(desktop)
    story.everybody()
    _nowhere(story, word="Altre-Canari-55")
    year, number = record["proposal"]["number"].split("/")
    assert _next_number(story) == f"{year}/{int(number) + 1}"


def test_a_desktop_that_had_not_heard_of_it_hands_the_bodies_back_first(story: Story) -> None:
    kept_aside = Kept(story.town.journal)
    story.pere.office.write(notes.add, story.other, "una cosa més")
    story.pere.sync()
    disposal = story.propose()
    story.confirm(disposal)
    story.rosa.sync()  # Maria and Pere have not heard of it
    _serve(story, kept_aside)
    for desktop in (story.pere, story.maria, story.rosa):
        story.try_to_sync(desktop)
    story.everybody()
    _nowhere(story)


def test_who_knows_of_it_comes_when_the_recovery_is_closed(story: Story) -> None:
    """The journal has gone on without the disposal; it is carried out anew."""
    kept_aside = Kept(story.town.journal)
    story.confirm(story.propose())
    story.rosa.sync()
    _serve(story, kept_aside)
    story.try_to_sync(story.pere)
    close(story.town.journal, "3 Rosa")
    story.pere.office.write(notes.add, story.other, "el registre continua")
    story.pere.sync()
    assert CANARY.encode() in on_server(story.town)
    story.rosa.sync()
    story.everybody()
    _nowhere(story)


@pytest.mark.parametrize("again", [True, False], ids=["its set was sent", "its set was never sent"])
def test_a_desktops_own_older_backup(story: Story, tmp_path: Path, again: bool) -> None:
    """What the backup still waits to send about the file is destroyed too."""
    story.maria.office.write(lifecycle.reopen, story.file, "Un moment")
    story.everybody()
    pere = clone(story.pere, tmp_path / "old")
    pere.office.write(notes.add, story.file, f"escrit a la còpia {CANARY}")
    story.maria.office.write(lifecycle.void, story.file, "Tancat de nou")
    story.pere.office.write(notes.add, story.other, "després de la còpia")
    story.everybody()
    story.dispose()
    assert CANARY.encode() in kept(pere)
    story.pere = pere
    if again:
        with pere.database.writing() as connection:
            write_state(connection, old_copy="restored")
    story.everybody()
    _nowhere(story)
    assert CANARY.encode() not in pages(pere)
