"""What is older than a desktop keeps is told by the server on demand, word for word, or not at all."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.actions import case_files, notes, readers
from app.errors import HistoryAlarm
from app.queries import history
from app.queries.history import HistoryEntry
from sync.client import batch, newcomer
from sync.protocol import encoding, snapshots
from sync.server import blocks, telling
from sync.server import readers as readers_scope
from sync.server import snapshots as making
from sync.server.blocks import Kept
from sync.server.journal import EntityJournal
from sync.server.readers import Scope
from tests.kit.desktops import SERVER_KEY, Desktop, Town

change = msgspec.structs.replace


class Story:
    """Maria has the whole journal; Pere began when half of it was in a backup already."""

    def __init__(self, folder: Path) -> None:
        self.town = Town()
        self.maria = self.town.desktop(folder / "maria")
        self.file = self.maria.office.write(case_files.open_case_file, "Guals").result
        self.other = self.maria.office.write(case_files.open_case_file, "Obra").result
        for number in range(6):
            self.maria.office.write(notes.add, self.file, f"nota {number}")
            self.maria.office.write(notes.add, self.other, f"altra {number}")
            if number % 2:
                self.maria.sync()  # several sets in a block
        self.maria.office.write(case_files.rename, self.file, "Un títol més llarg que vint-i-quatre lletres")
        self.maria.office.write(case_files.rename, self.file, "I un altre títol també força llarg")
        self.maria.sync()
        with self.town.journal.transaction() as work:
            work.facts.oldest_backup = work.facts.seq
        self.maria.office.write(notes.add, self.file, "després")
        self.maria.sync()
        self.pere = self.town.desktop(folder / "pere", "Pere")
        while self.pere.engine.settle():
            pass

    def asks(self, desktop: Desktop, row: str, limit: int = 4) -> list[HistoryEntry]:
        """The whole history of a row, as the dialog asks for it."""
        office = desktop.office
        here = office.read(history.of_case_file, row)
        before, more, known = office.read(history.begins_after) + 1, True, ()
        while more:
            older = desktop.engine.older_entries(row, before, limit)
            here += office.read(history.of_older, row, older.entries, known)
            known, more = (*known, *older.entries), older.more
            before = known[-1].seq if known else before
        return here


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Story]:
    monkeypatch.setattr(newcomer, "FROM", 1)
    monkeypatch.setattr(making, "WORTH", 1)
    monkeypatch.setattr(batch, "FIRST", 1_000)
    made = Story(tmp_path)
    yield made
    made.town.close()


@pytest.mark.parametrize("limit", [1, 3, 200])
def test_the_older_history_is_the_same_that_others_keep(story: Story, limit: int) -> None:
    for row in (story.file, story.other):
        whole = story.maria.office.read(history.of_case_file, row)
        here = story.pere.office.read(history.of_case_file, row)
        assert len(here) < len(whole)
        # Maria finds long old values among her own undo steps; Pere in the entry before, which is told to him too.
        found = story.asks(story.pere, row, limit)
        assert [entry.set_id for entry in found] == [entry.set_id for entry in whole]
        if limit == 200:
            assert found == whole
    assert story.maria.office.read(history.begins_after) == 0


@pytest.mark.parametrize("most", [{"_OPENED": 1}, {"_UNPACKED": 1}], ids=["blocks", "bytes"])
def test_little_is_opened_in_one_transaction_and_nothing_is_left_out(
    story: Story, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, most: dict[str, int]
) -> None:
    """Blocks of many sets take long to open, and meanwhile nobody else gets in; nor does it end where a reader may see
    nothing of what was opened."""
    person = story.town.person("Neus Consellera", "councillor")
    story.maria.sync()
    story.maria.office.write(readers.name_reader, story.file, person)
    story.maria.sync()
    neus = story.town.desktop(tmp_path / "neus", "Neus", person=person)
    desktops = (story.pere, neus)
    whole = [[story.asks(each, row, 200) for row in (story.file, story.other)] for each in desktops]
    opened: list[list[int]] = []
    transaction, holding = EntityJournal.transaction, blocks.holding

    def begins(self: EntityJournal) -> Any:
        opened.append([])
        return transaction(self)

    def opens(connection: Any, seq: int) -> Kept:
        opened[-1].append(seq)
        return holding(connection, seq)

    for name, value in most.items():
        monkeypatch.setattr(telling, name, value)
    monkeypatch.setattr(EntityJournal, "transaction", begins)
    monkeypatch.setattr(blocks, "holding", opens)
    assert [[story.asks(each, row, 200) for row in (story.file, story.other)] for each in desktops] == whole
    assert max(map(len, opened)) == 1


def test_what_is_hidden_does_not_end_it(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything in the newest blocks is withheld from this reader."""
    monkeypatch.setattr(telling, "_OPENED", 1)
    honest = telling._is_shown
    monkeypatch.setattr(readers_scope, "scope_of", lambda *_: Scope("part-x", everything=False))
    monkeypatch.setattr(telling, "_is_shown", lambda entry, row: entry.seq < 12 and honest(entry, row))
    monkeypatch.setattr(telling.exchanging, "as_read", lambda entry, *_: entry)
    told = story.pere.road.telling(story.file, 10**6, 3)
    assert told.entries and all(each.entry.seq < 12 for each in told.entries)


def test_a_row_nobody_touched_and_one_that_is_not_theirs_to_see_have_none(story: Story, tmp_path: Path) -> None:
    assert story.pere.engine.older_entries("0" * 32, 10**6, 10).entries == ()
    neus = story.town.desktop(tmp_path / "neus", "Neus", "councillor")
    assert neus.engine.older_entries(story.file, 10**6, 10).entries == ()


FORGERIES = ("body", "header", "verdict", "dropped", "order", "row", "before", "another town", "more")


@pytest.mark.parametrize("forgery", FORGERIES)
@pytest.mark.parametrize("signed", [False, True])
def test_a_forged_telling_is_refused(
    story: Story, monkeypatch: pytest.MonkeyPatch, forgery: str, signed: bool
) -> None:
    honest = story.pere.road.telling(story.file, 10**6, 50)

    def forged() -> Any:
        first, *rest = honest.entries
        part = change(first.entry.parts[0], body=first.entry.parts[0].body[:-1] + b"x")
        match forgery:
            case "body":
                return change(honest, entries=(change(first, entry=change(first.entry, parts=(part,))), *rest))
            case "header":
                return change(honest, entries=(change(first, entry=change(first.entry, header=rest[0].entry.header)),))
            case "verdict":
                late = encoding.encode(["refused", "ara"])
                return change(honest, entries=(change(first, entry=change(first.entry, verdict=late)), *rest))
            case "dropped":
                return change(honest, entries=tuple(rest))
            case "order":
                return change(honest, entries=(*rest, first))
            case "row":
                return change(honest, row=story.other)
            case "before":
                return change(honest, before=honest.before - 1)
            case "another town":
                return change(honest, entity="2504090999")
        return change(honest, more=not honest.more)

    told = forged()
    if signed:  # by the server's own key: what it says must still fit together and answer the question
        if forgery in ("dropped", "verdict", "more"):
            return  # then it is the server's word
        told = change(told, signature=SERVER_KEY.sign(snapshots.telling_statement(told)))
    monkeypatch.setattr(story.pere.road, "telling", lambda *_: told)
    with pytest.raises(HistoryAlarm):
        story.pere.engine.older_entries(story.file, 10**6, 50)
