"""A server brought back from a backup: notes are believed, what the desktops hold comes back word for word."""

from contextlib import suppress
from pathlib import Path

import msgspec
import pytest

from app.actions import case_files, notes
from app.actions import quarantine as actions
from app.domain import change_sets
from app.errors import HistoryAlarm, Interrupted, ServerRecovering
from app.model.case_files import CaseFile
from app.queries import quarantine
from app.storage.verified import PROVEN
from sync.protocol.messages import ExchangeAnswer
from sync.server import copies, enrolment, people, restoring
from sync.server.journal import EntityJournal
from tests.faults import stored
from tests.kit.desktops import Desktop, Town
from tests.kit.restores import Kept, close
from tests.sync.client.test_old_copies import clone


@pytest.fixture
def maria(town: Town, tmp_path: Path) -> Desktop:
    return town.desktop(tmp_path / "maria")


@pytest.fixture
def pere(town: Town, tmp_path: Path, maria: Desktop) -> Desktop:
    return town.desktop(tmp_path / "pere", "Pere Mostra", "clerk")


def opens(desktop: Desktop, title: str) -> str:
    return desktop.office.write(case_files.open_case_file, title).result


def serve(town: Town, journal: EntityJournal, *desktops: Desktop) -> None:
    town.journal = journal
    for desktop in desktops:
        desktop.road.journal = journal


def titles(town: Town) -> dict[str, str]:
    """Number by title of every case file the server holds."""
    return {
        row["title"]["title"]: row.get("number", {}).get("number", "")
        for (kind, _), row in town.rows().items()
        if kind == "case_file"
    }


def test_what_a_desktop_holds_comes_back_word_for_word(town: Town, maria: Desktop, pere: Desktop) -> None:
    file = opens(maria, "Abans")
    town.level(maria, pere)
    kept = Kept(town.journal)
    opens(maria, "Després")
    pere.office.write(notes.add, file, "Ha trucat")
    town.level(maria, pere)
    opens(maria, "Encara no enviat")
    before = town.entries()
    serve(town, kept.restored(), maria, pere)
    with pytest.raises(ServerRecovering) as waits:
        maria.sync()
    assert waits.value.about == (1, 2)
    assert opens(maria, "Mentrestant")  # work goes on
    pere.sync()
    assert town.entries()[: len(before)] == before
    town.level(maria, pere)
    numbered = titles(town)
    assert list(numbered) == ["Abans", "Després", "Encara no enviat", "Mentrestant"]
    assert list(numbered.values()) == ["2026/1", "2026/2", "2026/3", "2026/4"]
    with town.journal.transaction() as work:
        assert stored.complaints(work.connection) == []
    with maria.database.reading() as connection:
        told = quarantine.restored(connection)
    assert told is not None and not told.recovering and told.operators == "Operadora Fictícia"


def test_nothing_new_is_judged_until_everybody_has_reported_or_an_operator_closes(
    town: Town, maria: Desktop, pere: Desktop
) -> None:
    kept = Kept(town.journal)
    serve(town, kept.restored(), maria, pere)
    opens(maria, "Nou")
    head = town.journal.facts().seq
    for _ in range(3):
        with pytest.raises(ServerRecovering):
            maria.sync()
    assert town.journal.facts().seq == head and len(maria.waiting()) == 1
    close(town.journal, "Pere")
    maria.sync()
    assert titles(town) == {"Nou": "2026/1"}
    town.level(maria, pere)


@pytest.mark.parametrize(("before", "after"), [("clerk", "councillor"), ("councillor", "clerk")])
@pytest.mark.parametrize("told", [True, False], ids=["told while it recovers", "first heard of when it is over"])
@pytest.mark.parametrize("kept_before", [True, False], ids=["the role comes after the backup", "the role stays"])
def test_who_sees_more_or_less_than_before_gets_level_after_a_restore(
    town: Town, tmp_path: Path, maria: Desktop, before: str, after: str, told: bool, kept_before: bool
) -> None:
    """His journal is to be read again, and first the server must hear what he holds: neither waits for the other."""
    pere = town.desktop(tmp_path / "pere", "Pere Mostra", before)
    file = opens(maria, "Abans")
    maria.sync()
    pere.sync()
    kept = Kept(town.journal)
    people.withdraw(town.journal, pere.office.identity.person, before)
    people.grant(town.journal, pere.office.identity.person, after)
    maria.sync()
    kept = kept if kept_before else Kept(town.journal)
    serve(town, kept.restored(), maria, pere)
    for desktop in (maria, pere) if told else (maria,):
        with pytest.raises(ServerRecovering) if desktop is maria else suppress(ServerRecovering):
            desktop.sync()
    if town.journal.facts().recovering:
        close(town.journal, "Pere")
    maria.office.write(notes.add, file, "Ha trucat")
    for desktop in (maria, pere, maria, pere):
        desktop.sync()
    assert bool(pere.shown().get(("case_file", file))) == (after == "clerk")


def test_who_may_not_read_all_of_it_lays_nothing_hollow_down(town: Town, tmp_path: Path, maria: Desktop) -> None:
    """A councillor is the first to hand back: what was withheld from her comes whole from somebody else."""
    rosa = town.desktop(tmp_path / "rosa", "Rosa Fictícia", "councillor")
    kept = Kept(town.journal)
    file = opens(maria, "Després")
    maria.sync()
    rosa.sync()
    before = town.entries()
    serve(town, kept.restored(), maria, rosa)
    with pytest.raises(ServerRecovering):
        rosa.sync()
    maria.sync()
    assert town.entries()[: len(before)] == before
    rosa.sync()
    maria.sync()
    assert ("case_file", file) in town.rows()


def test_nothing_is_decreed_meanwhile_either(town: Town, maria: Desktop) -> None:
    journal = Kept(town.journal).restored()
    with pytest.raises(Exception, match="recovery"):
        people.add_person(journal, "Nova Persona", ["clerk"])


def test_a_revoked_desktop_is_not_waited_for(town: Town, maria: Desktop, pere: Desktop) -> None:
    enrolment.revoke(town.journal, pere.office.identity.device, "prova")
    maria.sync()
    serve(town, Kept(town.journal).restored(), maria)
    maria.sync()
    assert not town.journal.facts().recovering


def test_a_shorter_history_without_a_note_is_an_alarm(town: Town, maria: Desktop) -> None:
    kept = Kept(town.journal)
    opens(maria, "Després")
    maria.sync()
    serve(town, kept.journal(), maria)
    with pytest.raises(HistoryAlarm):
        maria.sync()
    assert opens(maria, "La feina segueix")


def test_a_note_that_is_not_the_servers_is_an_alarm(town: Town, maria: Desktop) -> None:
    opens(maria, "Després")
    maria.sync()
    serve(town, Kept(town.journal).restored(), maria)
    for field, other in (("head", 1), ("hash", b"x" * 32), ("new_incarnation", "f" * 32), ("reason", "Una altra")):
        maria.road.alter = lambda answer, field=field, other=other: msgspec.structs.replace(
            answer, notes=tuple(msgspec.structs.replace(note, **{field: other}) for note in answer.notes)
        )
        with pytest.raises(HistoryAlarm, match=r"note|incarnation"):
            maria.sync()


def test_a_signed_note_of_another_history_is_an_alarm(town: Town, maria: Desktop, tmp_path: Path) -> None:
    """The server's own key does not make it right: the restored head is held against what was verified here."""
    kept = Kept(town.journal)
    opens(maria, "Després")
    maria.sync()
    other = kept.journal()
    people.add_person(other, "Una altra història", ["clerk"])
    people.add_person(other, "Més", ["clerk"])
    with other.transaction() as work:
        restoring.begin(work, "Ningú", "Res")
    serve(town, other, maria)
    with pytest.raises(HistoryAlarm):
        maria.sync()


def test_a_late_hand_back_is_merged_and_its_number_contested(town: Town, maria: Desktop, pere: Desktop) -> None:
    """R12: what was accepted once is never judged again, also when nobody waited for it."""
    kept = Kept(town.journal)
    late = opens(pere, "D'en Pere")
    pere.sync()
    serve(town, kept.restored(), maria, pere)
    with pytest.raises(ServerRecovering):
        maria.sync()
    close(town.journal, "Pere")
    opens(maria, "De la Maria")
    maria.sync()
    assert titles(town) == {"De la Maria": "2026/1"}
    pere.sync()
    maria.sync()
    town.level(maria, pere)
    assert titles(town) == {"De la Maria": "2026/1", "D'en Pere": "2026/2"}
    assert town.rows()["case_file", late]["contested_number"] == {"contested_number": "2026/1"}


def test_an_accepted_proof_outranks_a_refusal(town: Town, maria: Desktop, pere: Desktop) -> None:
    """R12: the same set was refused when it came again, because the role was gone; then its proof arrives."""
    file = opens(maria, "Guals")
    town.level(maria, pere)
    kept = Kept(town.journal)
    pere.office.write(notes.add, file, "Ha trucat")
    pere.road.faults = ["answer lost"]  # it waits here though it is accepted there
    with pytest.raises(Interrupted):
        pere.sync()
    maria.sync()  # and only Maria has seen it
    serve(town, kept.restored(), maria, pere)
    with pytest.raises(ServerRecovering):
        pere.sync()
    close(town.journal, "Maria")
    people.withdraw(town.journal, pere.office.identity.person, "clerk")
    pere.sync()
    assert not [key for key in town.rows() if key[0] == "note"]
    maria.sync()
    assert len([key for key in town.rows() if key[0] == "note"]) == 1
    maria.sync()
    assert maria.shown() == town.rows()


@pytest.mark.parametrize("page", [1, 786_432], ids=["an entry an answer", "all in one answer"])
def test_what_another_brings_back_and_what_its_own_desktop_sends_again_is_one(
    town: Town, maria: Desktop, pere: Desktop, page: int
) -> None:
    """R7, R12: it was accepted before the restore, and its own desktop has never heard of that."""
    file = opens(maria, "Guals")
    town.level(maria, pere)
    kept = Kept(town.journal)
    opened, note = opens(pere, "Tanca"), pere.office.write(notes.add, file, "Ha trucat").result
    pere.road.faults = ["answer lost"]
    with pytest.raises(Interrupted):
        pere.sync()
    maria.sync()
    later = pere.office.write(notes.add, opened, "Ve demà").result
    serve(town, kept.restored(), maria, pere)
    close(town.journal, "Pere", "Maria")
    maria.sync()  # too late to be put in its place: merged
    pere.engine.conversation.batch.size = page
    pere.sync()
    town.level(maria, pere)
    assert not pere.waiting() and pere.office.read(lambda c: c.exec_driver_sql("SELECT * FROM refused").all()) == []
    rows = town.rows()
    assert {("case_file", opened), ("note", note), ("note", later)} <= rows.keys()
    assert list(titles(town).values()).count("2026/2") == 1


def test_what_nobody_brings_is_marked_lost(town: Town, maria: Desktop, pere: Desktop) -> None:
    maria.sync()
    kept = Kept(town.journal)
    for title in ("Un", "Dos", "Tres"):
        opens(pere, title)
        pere.sync()
    head = town.journal.facts().seq
    cut_after(maria, 1)
    assert maria.cursor() == head - 2
    serve(town, kept.restored(), maria, pere)
    with pytest.raises(ServerRecovering):
        maria.sync()
    close(town.journal, "Pere")
    opens(maria, "Quatre")
    maria.sync()
    assert titles(town) == {"Un": "2026/1", "Quatre": "2026/2"}
    actions = [change_sets.open_header(entry.header).action for entry in town.entries()[head - 2 :]]
    assert actions == ["server.lost", "server.lost", "server.restore", "case_file.open"]
    pere.sync()  # the lost desktop was only late: what it brings is merged, its numbers are contested or free
    town.level(maria, pere)
    assert titles(town) == {"Un": "2026/1", "Quatre": "2026/2", "Dos": "2026/3", "Tres": "2026/4"}


def cut_after(desktop: Desktop, pages: int) -> None:
    """Read so many pages of one entry, then no more: the head is known and not what leads there."""
    left = [pages]

    def alter(answer: ExchangeAnswer) -> ExchangeAnswer:
        left[0] -= 1
        if left[0] < 0:
            raise Interrupted
        return answer

    desktop.engine.conversation.batch.size, desktop.road.alter = 1, alter
    with pytest.raises(Interrupted):
        desktop.sync()
    desktop.engine.conversation.batch.size, desktop.road.alter = 262_144, lambda answer: answer


def test_desktops_enrolled_after_the_backup_are_known_again_by_what_others_bring(
    town: Town, maria: Desktop, tmp_path: Path
) -> None:
    kept = Kept(town.journal)
    pere = town.desktop(tmp_path / "pere", "Pere Mostra", "clerk")
    opens(pere, "D'en Pere")
    town.level(maria, pere)
    serve(town, kept.restored(), maria, pere)
    with pytest.raises(ServerRecovering):  # it is waited for, once it is known
        maria.sync()
    pere.sync()
    town.level(maria, pere)
    assert titles(town) == {"D'en Pere": "2026/1"}


def test_restored_twice_from_the_same_backup(town: Town, maria: Desktop, pere: Desktop) -> None:
    kept = Kept(town.journal)
    opens(maria, "Un")
    town.level(maria, pere)
    serve(town, kept.restored(), maria, pere)
    for desktop in (maria, pere, maria):
        try:
            desktop.sync()
        except ServerRecovering:
            continue
    opens(pere, "Dos")
    town.level(maria, pere)
    before = town.entries()
    serve(town, kept.restored(), maria, pere)
    for desktop in (pere, maria, pere):
        try:
            desktop.sync()
        except ServerRecovering:
            continue
    assert town.entries()[: len(before)] == before
    town.level(maria, pere)
    assert titles(town) == {"Un": "2026/1", "Dos": "2026/2"}


@pytest.mark.parametrize("again", [1, 2], ids=["once", "twice"])
def test_one_enrolled_after_a_restore_follows_when_an_older_backup_is_restored(
    town: Town, maria: Desktop, tmp_path: Path, again: int
) -> None:
    """Its own way begins in the middle: it was told at enrolment what was restored before."""
    opens(maria, "Abans")
    maria.sync()
    older = Kept(town.journal)
    opens(maria, "Un")
    maria.sync()
    serve(town, older.restored(), maria)
    settled(maria)
    pere = town.desktop(tmp_path / "pere", "Pere Mostra", "clerk")
    opens(pere, "Dos")
    town.level(maria, pere)
    for _ in range(again):
        serve(town, older.restored(), maria, pere)
        settled(maria, pere)
        town.level(maria, pere)
    assert titles(town) == {"Abans": "2026/1", "Un": "2026/2", "Dos": "2026/3"}
    assert pere.engine.verify_history(lambda *_: None).outcome == PROVEN


def test_an_epoch_given_and_forgotten_is_not_given_to_another_machine(
    town: Town, maria: Desktop, tmp_path: Path
) -> None:
    """R8, R10: the clone that has it comes after another clone was noticed; it hands back as anybody does."""
    opens(maria, "Abans")
    maria.sync()
    kept = Kept(town.journal)
    twin, third = clone(maria, tmp_path / "twin"), clone(maria, tmp_path / "third")
    for desktop, title in ((maria, "De la primera"), (twin, "De la segona")):
        town.clock.forward(minutes=2)
        opens(desktop, title)
        desktop.sync()
    actions.offer_all(twin.office)
    twin.sync()
    serve(town, kept.restored(), maria, twin, third)
    settled(maria)
    opens(third, "De la tercera")
    third.sync()
    actions.offer_all(third.office)
    third.sync()
    settled(twin, maria, third)
    town.level(maria, twin, third)
    assert sorted(titles(town)) == ["Abans", "De la primera", "De la segona", "De la tercera"]


@pytest.mark.parametrize("restored", [False, True])
def test_an_epoch_that_cannot_be_is_nobodys_word(town: Town, maria: Desktop, restored: bool) -> None:
    if restored:
        serve(town, Kept(town.journal).restored(), maria)
        settled(maria)
    asked = msgspec.structs.replace(maria.road.asked[-1], chain_before=bytes(32))
    with town.journal.transaction() as work:
        desk = work.facts.desks[maria.road.device]
        for epoch in (2**31 - 1, 0, -1):
            assert copies.of(work, desk, msgspec.structs.replace(asked, epoch=epoch)) is None
        forgotten = copies.of(work, desk, msgspec.structs.replace(asked, epoch=7))
        assert (forgotten is not None) is restored


def settled(*desktops: Desktop) -> None:
    """Everybody reports, and then exchanges."""
    for desktop in (*desktops, *desktops):
        try:
            desktop.sync()
        except ServerRecovering:
            continue


def test_an_earlier_restored_state_without_a_new_note_is_an_alarm(town: Town, maria: Desktop, pere: Desktop) -> None:
    """Its old note does not excuse it: what was restored once cannot be set back without a word."""
    serve(town, Kept(town.journal).restored(), maria, pere)
    settled(maria, pere)
    first = Kept(town.journal)
    opens(maria, "Després")
    town.level(maria, pere)
    serve(town, first.restored(), maria, pere)
    settled(maria, pere)
    town.level(maria, pere)
    serve(town, first.journal(), maria, pere)
    with pytest.raises(HistoryAlarm, match="incarnation"):
        maria.sync()


def test_a_backup_of_a_branch_that_was_left_can_still_be_restored(town: Town, maria: Desktop, pere: Desktop) -> None:
    """Its head is above the one restored first: what stands there here is something else, and a note says why."""
    older = Kept(town.journal)
    opens(maria, "Un")
    maria.sync()
    newer = Kept(town.journal)
    serve(town, older.restored(), maria, pere)
    with pytest.raises(ServerRecovering):
        pere.sync()
    close(town.journal, "Maria")
    opens(pere, "Dos")
    pere.sync()
    serve(town, newer.restored(), maria, pere)
    settled(pere, maria)
    town.level(maria, pere)
    assert sorted(titles(town)) == ["Dos", "Un"]


def test_the_row_knows_its_contested_number_here_too(maria: Desktop) -> None:
    assert "contested_number" in CaseFile.__table__.c
