"""The brake: a person's day, a first load and an import pass; a program that alters everything waits for a person."""

import datetime as dt
from pathlib import Path

import pytest

from app.domain.ids import new_id
from sync.server import brake, rows
from sync.server.brake import Brake
from sync.server.failures import Failed
from sync.server.journal import EntityJournal
from tests.kit.clock import SettableClock
from tests.kit.pretend import Pretender, change, empty_journal, enrolled
from tests.kit.server import ENTITY, Failing, running_server
from tests.sync.server.test_admin import Operator


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock()


@pytest.fixture
def journal(clock: SettableClock) -> EntityJournal:
    made = empty_journal(clock)
    made.brake = Brake(rows=20, percent=20, per_day=10)
    return made


@pytest.fixture
def maria(journal: EntityJournal) -> Pretender:
    return enrolled(journal, "secretary")


def loads(desktop: Pretender, count: int) -> list[str]:
    """Labels: the lightest rows that a desktop may make and alter."""
    made = [new_id() for _ in range(count)]
    for row in made:
        desktop.writes(change("tag", row, True, None, name="com cal"))
    desktop.level()
    return made


def spoils(desktop: Pretender, labels: list[str]) -> None:
    for row in labels:
        desktop.writes(change("tag", row, False, None, name=("com cal", "XXXX")))


def names(desktop: Pretender) -> list[str]:
    return sorted({units["name"]["name"] for (kind, _), units in desktop.sees().items() if kind == "tag"})


def pauses(clock: SettableClock, journal: EntityJournal, desktop: Pretender, hours: float) -> None:
    """The desktop is there all the time: it earns nothing by it."""
    for _ in range(int(hours * 2)):
        clock.forward(minutes=30)
        desktop.exchange(sending=0)


def test_a_first_load_and_an_import_are_never_held(journal: EntityJournal, maria: Pretender) -> None:
    """However large, and also when what was just brought in is put right at once."""
    made = loads(maria, 300)
    spoils(maria, made)
    maria.level()
    assert names(maria) == ["XXXX"] and journal.look(brake.held) == []


def test_what_a_person_does_in_a_day_is_never_held(
    clock: SettableClock, journal: EntityJournal, maria: Pretender
) -> None:
    made = loads(maria, 160)
    for first in range(0, 160, 16):
        pauses(clock, journal, maria, 1.5)
        spoils(maria, made[first : first + 16])
        maria.level()
    assert journal.look(brake.held) == []


def test_days_of_work_without_a_line_arrive_at_once(
    clock: SettableClock, journal: EntityJournal, maria: Pretender
) -> None:
    made = loads(maria, 80)
    clock.forward(days=7)
    spoils(maria, made)
    maria.level()
    assert names(maria) == ["XXXX"]


def test_they_may_come_after_a_first_word_about_something_else_and_not_for_ever(
    clock: SettableClock, journal: EntityJournal, maria: Pretender
) -> None:
    """A newer program first reads what it lacked; a desktop that is back for days has no more to tell than others."""
    made = loads(maria, 80)
    clock.forward(days=7)
    maria.exchange(sending=0)
    clock.forward(minutes=2)
    spoils(maria, made[:60])
    maria.level()
    assert names(maria) == ["XXXX", "com cal"]
    pauses(clock, journal, maria, 26)
    for row in made[:40]:
        maria.writes(change("tag", row, False, None, name=("XXXX", "YYYY")))
    with pytest.raises(Failed):
        maria.exchange()


def test_a_large_entity_lets_more_pass(clock: SettableClock, journal: EntityJournal, maria: Pretender) -> None:
    made = loads(maria, 300)
    pauses(clock, journal, maria, 2)
    spoils(maria, made[:55])
    maria.level()
    assert journal.look(brake.held) == []


def test_a_program_that_alters_everything_is_held_and_nobody_else(
    clock: SettableClock, journal: EntityJournal, maria: Pretender
) -> None:
    """The story of the issue: at night something rewrites every row, in pieces, so as not to be noticed."""
    pere = enrolled(journal, "clerk")
    made = loads(maria, 100)
    pauses(clock, journal, maria, 2)
    before = journal.look(rows.recount)
    spoils(maria, made)
    for _ in range(12):
        with pytest.raises(Failed) as failed:
            maria.exchange()
        assert failed.value.code == "held" and failed.value.wait == brake.RETRY
        with pytest.raises(Failed):
            maria.exchange(sending=3)  # held is held: small pieces do not slip through
        clock.forward(hours=1)
    assert journal.look(rows.recount) == before
    (hold,) = journal.look(brake.held)
    assert (hold.altered, hold.waiting) == (100, 100)
    pere.opens("Guals")
    spoils(pere, made[:5])
    pere.level()
    file = ("case_file", maria_hears(maria))
    assert file in maria.sees()


def maria_hears(maria: Pretender) -> str:
    """A held desktop that says nothing hears everything."""
    maria.exchange(sending=0)
    return next(row for kind, row in maria.sees() if kind == "case_file")


def test_once_released_all_of_it_comes_and_the_brake_is_there_again(
    clock: SettableClock, journal: EntityJournal, maria: Pretender
) -> None:
    made = loads(maria, 100)
    pauses(clock, journal, maria, 2)
    spoils(maria, made)
    with pytest.raises(Failed):
        maria.exchange()
    with journal.transaction() as work:
        assert brake.release(work, maria.device, 2) and not brake.release(work, maria.device, 2)
    maria.level()
    assert names(maria) == ["XXXX"] and journal.look(brake.held) == []
    pauses(clock, journal, maria, 3)
    for row in made:
        maria.writes(change("tag", row, False, None, name=("XXXX", "YYYY")))
    with pytest.raises(Failed):
        maria.exchange()


def test_what_is_refused_alters_nothing_and_blocks_nothing(
    clock: SettableClock, journal: EntityJournal, maria: Pretender
) -> None:
    made = loads(maria, 100)
    pauses(clock, journal, maria, 2)
    spoils(maria, made)
    maria.opens("Honest, escrit aquell mateix dia")
    with pytest.raises(Failed):
        maria.exchange()
    with journal.transaction() as work:
        assert brake.refuse(work, maria.device) and not brake.refuse(work, maria.device)
    while maria.outbox:
        maria.exchange(sending=17)
    maria.level()
    assert names(maria) == ["com cal"] and journal.look(brake.held) == []
    told = [verdict.code for verdict in maria.verdicts.values()][-101:]
    assert told.count("mass_change") == 100 and told[-1] == ""  # what only adds is taken
    spoils(maria, made[:3])
    maria.level()
    assert names(maria) == ["XXXX", "com cal"]
    assert journal.look(rows.recount) == journal.look(rows.read_totals)


def test_a_brake_that_is_off_holds_nobody(clock: SettableClock, journal: EntityJournal, maria: Pretender) -> None:
    journal.brake = Brake(rows=0)
    made = loads(maria, 100)
    pauses(clock, journal, maria, 2)
    spoils(maria, made)
    maria.level()
    assert names(maria) == ["XXXX"]


def test_numbers_given_to_what_waited_are_not_the_desktops_doing(journal: EntityJournal, maria: Pretender) -> None:
    for _ in range(60):
        maria.opens()
    maria.level()
    assert journal.look(brake.held) == []


def test_an_operator_lists_releases_and_refuses(operator: Operator) -> None:
    clock = SettableClock(dt.datetime.now(dt.UTC) - dt.timedelta(hours=5))
    with running_server(operator.folder, clock, brake=Brake(10, 0, 0)) as served:
        desktops = [served.enrol("secretary"), served.enrol("clerk")]
        for desktop in desktops:
            made = loads(desktop, 30)
            pauses(clock, served.running.registry.journal(ENTITY), desktop, 3)
            spoils(desktop, made)
            with pytest.raises(Failing) as failing:
                desktop.exchange()
            assert (failing.value.status, failing.value.failure.code) == (423, "held")
        lines = operator.types("holds", "list").splitlines()
        assert [line.split()[:2] for line in lines] == [[ENTITY, "1"], [ENTITY, "2"]]
        assert "30 rows in an hour (10 are let pass); 30 change sets wait" in lines[0]
        operator.types("holds", "release", ENTITY, "1", "--hours", "24")
        operator.types("holds", "refuse", ENTITY, "2")
        assert operator.types("holds", "list") == ""
        assert "not held" in operator.types("holds", "refuse", ENTITY, "2", ends=1)
        assert "not held" in operator.types("holds", "release", ENTITY, "1", ends=1)
        assert "seven days" in operator.types("holds", "release", ENTITY, "1", "--hours", "0", ends=1)
        for desktop in desktops:
            desktop.level()
        assert sum(verdict.code == "mass_change" for verdict in desktops[1].verdicts.values()) == 30
        assert not any(verdict.code for verdict in desktops[0].verdicts.values())


@pytest.fixture
def operator(commands: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(tmp_path, capsys)
