"""Old copies and clones of a desktop: each is noticed and gets an epoch of its own; nothing is lost or done twice."""

import shutil
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from app.actions import access, case_files, notes
from app.actions import quarantine as actions
from app.actions import undo as undoing
from app.context import Office
from app.errors import Held, Interrupted
from app.queries import quarantine, sync
from app.storage.database import open_database
from app.storage.journal import read_state
from app.storage.outside_copy import OutsideCopy
from sync.client.engine import Engine
from tests.faults import copies
from tests.kit.desktops import Desktop, Road, Town
from tests.kit.offices import KEY
from tests.kit.secrets import MemorySecrets


@pytest.fixture
def maria(town: Town, tmp_path: Path) -> Desktop:
    return town.desktop(tmp_path / "maria")


def clone(desktop: Desktop, folder: Path) -> Desktop:
    """The same machine once more, from this moment on: a virtual machine's snapshot, a disk's image."""
    desktop.database.checkpoint()
    folder.mkdir()
    shutil.copyfile(desktop.database.path, folder / "lligall.db")
    database = open_database(folder / "lligall.db", KEY)
    desktop.opened.append(database)
    office = Office(database, desktop.office.identity, desktop.office.clock, desktop.office.announcer)
    road = Road(desktop.road.journal, desktop.road.device)
    engine = Engine(database, road, office.identity, desktop.keys, office.clock)
    return replace(desktop, office=office, engine=engine, road=road)


def opens(desktop: Desktop, title: str) -> str:
    return desktop.office.write(case_files.open_case_file, title).result


def epoch(desktop: Desktop) -> int:
    with desktop.database.reading() as connection:
        return read_state(connection, "epoch").get("epoch", 1)


def titles(town: Town) -> list[str]:
    return sorted(row["title"]["title"] for (kind, _), row in town.rows().items() if kind == "case_file")


def level(town: Town, *desktops: Desktop) -> None:
    town.level(*desktops)
    for desktop in desktops:
        with desktop.database.reading() as connection:
            assert copies.complaints(connection) == []


def test_two_clones_that_both_write_end_as_two_and_both_are_told(town: Town, maria: Desktop, tmp_path: Path) -> None:
    twin = clone(maria, tmp_path / "twin")
    opens(maria, "De l'una")
    opens(twin, "De l'altra")
    maria.sync()
    twin.sync()
    assert (epoch(maria), epoch(twin)) == (1, 2)
    assert titles(town) == ["De l'una"]
    assert actions.offer_all(twin.office) == (1, ())
    level(town, maria, twin)
    assert titles(town) == ["De l'altra", "De l'una"]
    device = maria.office.identity.device
    assert maria.office.read(quarantine.old_copy, device).other_at is not None
    told = twin.office.read(quarantine.old_copy, device)
    assert told.became is not None and told.became[1] == "told" and told.other_at is None


def test_clones_that_write_nothing_are_noticed_by_their_tokens(town: Town, maria: Desktop, tmp_path: Path) -> None:
    twin = clone(maria, tmp_path / "twin")
    for _ in range(2):
        for desktop in (maria, twin):
            town.clock.forward(minutes=2)
            desktop.sync()
    assert sorted((epoch(maria), epoch(twin))) == [1, 2]


def test_a_set_that_both_clones_send_is_done_once(town: Town, maria: Desktop, tmp_path: Path) -> None:
    """R7: it waits in both; one sends it, the person offers it again at the other."""
    file = opens(maria, "De tots dos")
    twin = clone(maria, tmp_path / "twin")
    opens(twin, "Només aquí")
    opens(maria, "Només allà")
    twin.sync()
    town.clock.forward(minutes=2)
    maria.sync()  # the old copy is the one that comes second
    assert epoch(maria) == 2
    waiting = maria.office.read(quarantine.waiting)
    assert [row.subject for row in waiting] == ["Només allà"]
    level(town, maria, twin)
    assert titles(town) == ["De tots dos", "Només aquí"]
    assert maria.office.read(quarantine.old_copy, "").recorded == 1
    assert town.rows()["case_file", file]


@pytest.mark.parametrize("sends_some", [True, False])
def test_a_clone_that_shows_only_what_both_have_is_no_alarm(
    town: Town, maria: Desktop, tmp_path: Path, sends_some: bool
) -> None:
    """Its request is as honest as one whose answer was lost; the journal shows what the other wrote instead."""
    opens(maria, "De tots dos")
    opens(maria, "També de tots dos")
    twin = clone(maria, tmp_path / "twin")
    opens(twin, "Només aquí")
    only_here = ["Només allà"] if sends_some else ["Només allà", "I encara"]
    for title in only_here:
        opens(maria, title)
    twin.sync()
    town.clock.forward(minutes=2)
    conversation = maria.engine.conversation
    if sends_some:
        conversation.batch.plain = lambda: 1
    else:  # the server had said that it holds what waits here
        conversation._held, conversation._held_until = Held(1, 1), float("inf")
    with suppress(Held):
        maria.sync()
    conversation.try_again()
    level(town, maria, twin)
    assert epoch(maria) != epoch(twin)
    assert [row.subject for row in maria.office.read(quarantine.waiting)] == only_here
    assert titles(town) == ["De tots dos", "Només aquí", "També de tots dos"]


def test_a_set_offered_again_before_its_twin_arrives_is_repeated_and_no_refusal(
    town: Town, maria: Desktop, tmp_path: Path
) -> None:
    opens(maria, "Abans")
    maria.sync()
    town.clock.forward(minutes=2)
    maria.sync()
    file = opens(maria, "De tots dos")
    twin = clone(maria, tmp_path / "twin")
    with twin.database.writing() as connection:
        connection.exec_driver_sql("UPDATE state SET value = x'c40378797a' WHERE name = 'token'")
    twin.sync()
    assert epoch(twin) == 2 and actions.offer_all(twin.office) == (1, ())
    maria.sync()  # now the other one sends it, under the old epoch
    twin.sync()
    level(town, maria, twin)
    assert titles(town) == ["Abans", "De tots dos"]
    assert town.rows()["case_file", file]["number"] == {"number": "2026/2"}
    assert twin.office.read(sync.refused) == [] and maria.office.read(sync.refused) == []
    entries = [entry for entry in judged(town) if entry[0] == "repeated"]
    assert len(entries) == 1


def judged(town: Town) -> list[tuple[str, int]]:
    from msgspec.msgpack import decode

    from sync.protocol.messages import Verdict

    return [(decode(entry.verdict, type=Verdict).code, entry.seq) for entry in town.entries()]


def test_what_somebody_else_changed_meanwhile_is_a_question_and_not_overwritten(
    town: Town, maria: Desktop, tmp_path: Path
) -> None:
    pere = town.desktop(tmp_path / "pere", "Pere Mostra", "clerk")
    file = opens(maria, "Guals")
    town.level(maria, pere)
    twin = clone(maria, tmp_path / "twin")
    opens(maria, "Una altra")
    maria.sync()
    twin.office.write(case_files.rename, file, "Guals de la Maria")
    pere.office.write(case_files.rename, file, "Guals d'en Pere")
    pere.sync()
    twin.sync()
    assert twin.shown()["case_file", file]["title"]["title"] == "Guals d'en Pere"
    assert actions.offer_all(twin.office) == (1, ())
    twin.sync()
    assert town.rows()["case_file", file]["title"]["title"] == "Guals d'en Pere"
    assert len([key for key in town.rows() if key[0] == "conflict"]) == 1
    level(town, maria, pere, twin)


def test_what_waits_in_quarantine_is_not_shown_and_not_undone(town: Town, maria: Desktop, tmp_path: Path) -> None:
    file = opens(maria, "Guals")
    maria.sync()
    twin = clone(maria, tmp_path / "twin")
    maria.office.write(notes.add, file, "Aquí")
    maria.sync()
    twin.office.write(case_files.rename, file, "Un altre títol")
    row = opens(twin, "Un expedient nou")
    twin.sync()
    assert ("case_file", row) not in twin.shown()
    assert twin.shown()["case_file", file]["title"]["title"] == "Guals"
    name = twin.office.read(undoing.next_undo)
    assert name is None or name.action == "case_file.open"
    first = twin.office.read(quarantine.waiting)[0]
    actions.put_away(twin.office, first.set_id)
    assert [row.action for row in twin.office.read(quarantine.waiting)] == ["case_file.open"]
    actions.bring_back(twin.office, first.set_id)
    assert twin.office.read(quarantine.count) == 2
    level(town, maria, twin)


def test_the_answer_about_an_old_copy_may_be_lost_and_is_told_again(town: Town, maria: Desktop, tmp_path: Path) -> None:
    twin = clone(maria, tmp_path / "twin")
    opens(maria, "De l'una")
    maria.sync()
    opens(twin, "De l'altra")
    head = town.journal.facts().seq
    twin.road.faults = ["answer lost"]
    with pytest.raises(Interrupted):
        twin.sync()
    assert town.journal.facts().seq == head  # nobody is told before the epoch is used
    twin.sync()
    assert epoch(twin) == 2  # the very same: its request came twice (R22)
    level(town, maria, twin)


def test_a_database_known_to_be_old_says_so_itself(town: Town, maria: Desktop, tmp_path: Path) -> None:
    """Nothing in it contradicts the server: only the copy outside it has come farther (numbers handed out go along)."""
    outside = OutsideCopy(tmp_path, KEY, MemorySecrets(), "s", maria.office.identity.device)
    with maria.database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO state (name, value) VALUES ('old_copy', x'a76f757473696465')")
    outside.reached(1, 40)
    maria = replace(
        maria,
        engine=Engine(maria.database, maria.road, maria.office.identity, maria.keys, town.clock, outside),
    )
    opens(maria, "Després de la còpia")
    maria.sync()
    assert epoch(maria) == 2 and outside.place is not None and outside.place.height == (2, 0)
    told = maria.office.read(quarantine.old_copy, maria.office.identity.device)
    assert told.became is not None and told.became[1] == "outside" and told.suspected is None
    assert maria.office.read(quarantine.count) == 1


def test_an_access_log_begins_anew_with_the_epoch(town: Town, maria: Desktop, tmp_path: Path) -> None:
    file = opens(maria, "Guals")
    access.record(maria.office, "opened", "case_file", file)
    maria.sync()
    twin = clone(maria, tmp_path / "twin")
    for desktop, what in ((maria, "printed"), (twin, "exported")):
        access.record(desktop.office, what, "case_file", file)
        opens(desktop, what)
        desktop.sync()
    level(town, maria, twin)
    rows = town.journal.rows("SELECT epoch, number, what FROM access ORDER BY epoch, number")
    assert [tuple(row) for row in rows] == [(1, 1, "opened"), (1, 2, "printed"), (2, 1, "exported")]


def test_one_machine_restored_again_and_again(town: Town, maria: Desktop, tmp_path: Path) -> None:
    for number in range(2, 6):
        twin = clone(maria, tmp_path / f"twin {number}")
        opens(maria, f"Perdut {number}")
        maria.sync()
        opens(twin, f"Trobat {number}")
        twin.sync()
        actions.offer_all(twin.office)
        twin.sync()
        assert epoch(twin) == number
        maria = twin
    level(town, maria)
    assert len(titles(town)) == 8


def test_a_request_asked_again_after_its_desktop_was_cloned_and_overtaken(
    town: Town, maria: Desktop, tmp_path: Path
) -> None:
    """Its answer was lost, the machine was copied, the copy went on: what the request showed then is what counts."""
    opens(maria, "De tots dos")
    maria.road.faults = ["answer lost"]
    with pytest.raises(Interrupted):
        maria.sync()
    twin = clone(maria, tmp_path / "twin")
    opens(twin, "Només aquí")
    opens(maria, "Només allà")
    twin.sync()
    town.clock.forward(minutes=2)
    maria.sync()
    level(town, maria, twin)
    assert epoch(maria) != epoch(twin)
    assert [row.subject for row in maria.office.read(quarantine.waiting)] == ["Només allà"]
    assert titles(town) == ["De tots dos", "Només aquí"]
