"""R23 on the server: two persons, on both stores; what was destroyed is in no table, no page and no object."""

import asyncio
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.domain.ids import new_id
from sync.protocol.blocks import unfold
from sync.protocol.proving import Refuted
from sync.server import blocks, proving
from sync.server.disposal import scrubbed
from sync.server.files import nightly
from sync.server.journal import EntityJournal
from sync.server.store.opening import open_file
from tests.kit.clock import SettableClock
from tests.kit.plain_pages import plain_pages
from tests.kit.pretend import ENTITY, SERVER_KEY, Pretender, change, empty_journal, enrolled, found
from tests.kit.server import Served, running_server
from tests.kit.tus import Sender, sha256

CANARY = "Canari-Sensible-7391"


class Office:
    """Maria and Rosa, secretaries, and a voided case file of canaries."""

    def __init__(self, maria: Pretender, rosa: Pretender) -> None:
        self.maria, self.rosa = maria, rosa
        self.other = maria.opens("Un altre")
        self.file = maria.opens(f"Guals {CANARY}")
        values = {"author": maria.person, "written_at": "2026-11-23T08:00:00Z"}
        for number in range(40):
            text = f"nota {CANARY} {number} " + "x" * 2_000
            maria.writes(change("note", new_id(), True, self.file, **values, text=text))
        maria.writes(change("note", new_id(), True, self.other, **values, text="una nota que queda"))
        maria.level()

    def void(self) -> None:
        self.maria.writes(
            change(
                "case_file", self.file, False, status=("open", "voided"), status_reason=(None, "Duplicat"),
                closed_on=(None, "2026-11-23"),
            )
        )  # fmt: skip
        self.maria.level()

    def propose(self, **different: Any) -> tuple[str, str]:
        """The proposal's id and how it was decided."""
        made = new_id()
        number = self.maria.sees()["case_file", self.file]["number"]["number"]
        values = {
            "case_file": self.file, "number": number, "basis": "retention", "rule": "TAAD 1", "reason": "Ha passat",
            "proposed_by": self.maria.person, "proposed_at": "2026-11-23T08:00:00Z", **different,
        }  # fmt: skip
        said = self.maria.writes(change("disposal", made, True, **values))
        self.maria.level()
        return made, self.maria.status(said)

    def decide(self, by: Pretender, disposal: str, decision: str = "confirmed") -> str:
        values = {"decision": decision, "decided_by": by.person, "decided_at": "2026-11-23T09:00:00Z"}
        told = {name: (None, value) for name, value in values.items()}
        said = by.writes(change("disposal", disposal, False, **told))
        by.level()
        return by.status(said)

    def dispose(self) -> None:
        self.void()
        disposal, status = self.propose()
        assert status == "accepted"
        assert self.decide(self.rosa, disposal) == "accepted"


def _office(journal: EntityJournal) -> Office:
    return Office(enrolled(journal, "secretary"), enrolled(journal, "secretary", name="Rosa Fictícia"))


def test_the_chain_is_proven_and_what_stands_adds_up() -> None:
    journal = empty_journal()
    office = _office(journal)
    office.dispose()
    nova = enrolled(journal, "secretary", name="Nova Prova")
    nova.level()
    for entry in nova.entries:
        assert all(CANARY.encode() not in part.body for part in (*entry.parts, *entry.outcome))
    assert [row for kind, row in nova.sees() if kind == "case_file"] == [office.other]
    with journal.transaction() as work:
        assert proving.own(work).until == work.facts.seq


def test_one_person_alone_and_somebody_elses_name_are_refused() -> None:
    office = _office(empty_journal())
    office.void()
    assert office.propose(proposed_by=office.rosa.person)[1] == "refused:two_persons"
    assert office.propose(number="2026/99")[1] == "refused:bad_value"
    disposal, _ = office.propose()
    assert office.decide(office.maria, disposal) == "refused:two_persons"
    assert office.decide(office.rosa, disposal, "rejected") == "accepted"
    assert office.decide(office.rosa, disposal) == "refused:disposal_decided"
    office.rosa.level()
    assert ("case_file", office.file) in office.rosa.sees()


@pytest.mark.parametrize(
    ("said", "decided"),
    [
        ({"kept_years": 1}, "refused:still_to_be_kept"),
        ({"kept_years": 0}, "accepted"),
        ({"kept_years": 201}, "refused:bad_value"),
        ({"kept_years": -1}, "refused:bad_value"),
        ({"kept_years": 5, "basis": "court"}, "accepted"),
        ({}, "accepted"),  # a program that does not ask yet
    ],
)
def test_what_the_table_keeps_is_not_destroyed(said: dict[str, Any], decided: str) -> None:
    """By this server's day, whatever a desktop's clock says."""
    office = _office(empty_journal())
    office.void()
    assert office.propose(**said)[1] == decided


def test_a_body_that_nobody_has_named_refutes_the_journal() -> None:
    journal = empty_journal()
    _office(journal).dispose()
    said = b"una nota que queda"
    with journal.transaction() as work:
        for kept in list(blocks.read(work.connection, 0)):
            for entry in unfold(kept.block()):
                gone = {(entry.seq, place) for place, part in enumerate(entry.parts) if said in part.body}
                if gone:
                    blocks.replace(work.connection, scrubbed(kept.block(), gone))
    with journal.transaction() as work, pytest.raises(Refuted) as refuted:
        proving.own(work)
    assert refuted.value.what == "withheld"


@pytest.mark.sqlite_only
def test_it_is_in_no_page_of_the_file(tmp_path: Path) -> None:
    key, path = bytes(range(32)), tmp_path / "entity.db"
    journal = EntityJournal.create(open_file(path, key), ENTITY, SERVER_KEY, SettableClock())
    found(journal, ENTITY, {"name": "Vila de Prova", "ine6": ENTITY[:6], "dir3": f"L01{ENTITY[:6]}"})
    office = _office(journal)
    before = plain_pages(path, key)
    assert CANARY.encode() in before
    office.dispose()
    journal.scrub()
    assert CANARY.encode() not in plain_pages(path, key)
    journal.close()
    assert CANARY.encode() not in plain_pages(path, key)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with running_server(tmp_path, SettableClock(dt.datetime.now(dt.UTC))) as served:
        yield served


def test_the_bytes_of_its_files_go_at_once_but_not_those_that_another_file_has_too(served: Served) -> None:
    sender, rosa = Sender(served.enrol("secretary")), served.enrol("archivist")
    office = Office(sender.desk, rosa)
    mine, shared = b"to be destroyed" * 1_000, b"in two files" * 1_000
    for content in (mine, shared):
        sender.send(content)
        sender.names(content, office.file)
    sender.names(shared, office.other)
    office.dispose()
    tus = served.running.app.state.tus
    journal = served.running.registry.journal(ENTITY)
    asyncio.run(nightly.collect(tus, served.running.app.state.gate.events))
    assert sender.held(sha256(mine), sha256(shared)) == (sha256(shared),)
    assert journal.rows("SELECT * FROM disposed_bytes") == []
    assert len(list(tus.uploads.objects.names(ENTITY))) == 1
