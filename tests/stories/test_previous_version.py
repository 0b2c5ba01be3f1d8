"""A desktop of the version before, at a server that has gone on: it sends what it has, is told in words that it must be
updated, and loses nothing; updated, it goes on from where it stood (sync.md: too old to pull may still push)."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

import msgspec
import pytest
from sqlalchemy import select

from app.actions import case_files
from app.errors import HistoryAlarm, Outdated, VersionTooOld
from app.model.journal import OutboxRow
from sync.client.batch import Batch
from sync.client.runner import Pace
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest
from sync.server.least import Least
from tests.kit.patience import until
from tests.kit.speaking import speak
from tests.stories.conftest import Machine, TownHall
from ui import problems

__all__ = ["speak"]


class Drops(Batch):
    """One set in a request."""

    def plain(self) -> int:
        return 1


@contextmanager
def updated() -> Iterator[None]:
    """Whoever synchronises within runs the version that the server wants."""
    with patch("sync.client.asking.PROTOCOL", 2):
        yield


@pytest.fixture
def old(pere: Machine, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Pere's, of version 1, at a server that tells its journal to version 2 only."""
    monkeypatch.setattr("sync.server.exchanging.LEAST", 2)
    return pere


def told_to_update(machine: Machine) -> None:
    with pytest.raises(Outdated, match="2"):
        machine.sync()


def held(machine: Machine) -> list[bool]:
    """Of each own set that waits here, whether the server is known to hold it."""
    with machine.office.database.reading() as reading:
        return list(reading.execute(select(OutboxRow.acknowledged)).scalars())


def test_it_sends_everything_is_told_and_loses_nothing(hall: TownHall, maria: Machine, old: Machine) -> None:
    theirs = maria.write(case_files.open_case_file, "Escrit per la Maria")
    with updated():
        maria.sync()
    for number in range(12):
        old.write(case_files.open_case_file, f"Escrit amb la versió d'abans {number}")
    before = old.shown()
    old.engine.conversation.batch = Drops()
    for _ in range(3):
        told_to_update(old)
        assert held(old) == [True] * 12, "sent once, and kept until a newer program passes them"
    assert old.shown() == before and ("case_file", theirs) not in before
    with updated():
        maria.sync()
        assert before.keys() <= maria.shown().keys()
        old.switch_off()
        hall.machines[-1] = new = old.switch_on()
        new.sync()
        assert not held(new)
        hall.level(maria, new)


def test_with_nothing_to_say_it_writes_nothing_on_either_end(hall: TownHall, old: Machine) -> None:
    def kept() -> tuple[object, int]:
        with old.office.database.reading() as reading:
            state = reading.exec_driver_sql("SELECT name, value FROM state ORDER BY name").all()
        return state, hall.journal.facts().version

    told_to_update(old)
    before = kept()
    told_to_update(old)
    assert kept() == before


def test_its_runner_goes_on_sending_by_itself(old: Machine) -> None:
    running = old.run(Pace(poll=3_600, first=0.01, longest=3_600))
    try:
        until(lambda: isinstance(running.status().problem, Outdated) and running.status().phase == "waiting")
        old.write(case_files.open_case_file, "Es continua treballant")
        until(lambda: held(old) == [True])
    finally:
        running.stop()


def test_a_copy_that_must_be_read_again_sends_all_the_same(
    hall: TownHall, maria: Machine, old: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    old.write(case_files.open_case_file, "Guals")
    with monkeypatch.context() as other:
        other.setattr("sync.client.shapes.FORM", "another program")
        told_to_update(old)
        assert held(old) == [True]
    with updated():
        hall.level(maria, old)


def test_a_history_that_does_not_go_on_is_an_alarm_for_it_too(old: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    told_to_update(old)
    ask = old.transport.exchange

    def shorter(request: ExchangeRequest) -> ExchangeAnswer:
        answer = ask(request)
        return msgspec.structs.replace(answer, head=1, checkpoint=msgspec.structs.replace(answer.checkpoint, seq=1))

    monkeypatch.setattr(old.transport, "exchange", shorter)
    with pytest.raises(HistoryAlarm):
        old.sync()


def test_one_that_cannot_even_be_heard_is_told_and_keeps_what_it_has(
    hall: TownHall, maria: Machine, old: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    old.write(case_files.open_case_file, "Guals")
    with monkeypatch.context() as other:
        other.setattr("sync.server.exchanging.LEAST_HEARD", 2)
        with pytest.raises(VersionTooOld, match="2"):
            old.sync()
    assert held(old) == [False]
    with updated():
        hall.level(maria, old)


def of_program(monkeypatch: pytest.MonkeyPatch, hall: TownHall, least: Least) -> None:
    """The operator has started the server again with this."""
    monkeypatch.setattr(hall.journal, "least", least)


def test_the_least_program_is_told_refused_and_nothing_is_lost_by_it(
    hall: TownHall, maria: Machine, pere: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.level(maria, pere)
    of_program(monkeypatch, hall, Least("9.0.0", dt.date(2999, 3, 1)))
    assert pere.sync().least_version == ("9.0.0", "2999-03-01")
    of_program(monkeypatch, hall, Least("9.0.0"))
    for number in range(5):
        pere.write(case_files.open_case_file, f"Escrit sense servidor {number}")
    before, seq = pere.shown(), hall.journal.facts().seq
    for _ in range(3):
        with pytest.raises(VersionTooOld, match=r"9\.0\.0"):
            pere.sync()
    assert held(pere) == [False] * 5 and pere.shown() == before and hall.journal.facts().seq == seq
    with monkeypatch.context() as other:
        other.setattr("sync.client.asking.VERSION", "9.0.0")
        pere.switch_off()
        hall.machines[hall.machines.index(pere)] = new = pere.switch_on()
        new.sync()
        assert not held(new) and before.keys() <= new.shown().keys()
        hall.level(maria, new)


def test_a_runner_stops_for_it_and_goes_on_when_the_operator_takes_it_back(
    hall: TownHall, pere: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_program(monkeypatch, hall, Least("9.0.0"))
    running = pere.run(Pace(poll=3_600, first=0.01, longest=3_600))
    try:
        until(lambda: isinstance(running.status().problem, VersionTooOld) and running.status().phase == "stopped")
        pere.write(case_files.open_case_file, "Es continua treballant")
        of_program(monkeypatch, hall, Least("9.0.0", dt.date(2999, 3, 1)))
        running.wake()
        until(lambda: running.status().problem is None and running.status().waiting == 0)
        assert running.status().least_version == ("9.0.0", "2999-03-01")
    finally:
        running.stop()


@pytest.mark.parametrize(("language", "must"), [("ca", "Instal·leu la versió"), ("es", "Instale la versión nueva")])
def test_the_person_is_told_what_to_do(language: str, must: str, speak: Callable[[str], None]) -> None:
    speak(language)
    said = problems.words(Outdated(2))
    assert must in said.todo and said.what and said.safe and not said.retry
