"""When it synchronises, and that the status says nothing but what was measured."""

import datetime as dt
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import Mock

import pytest

from app.actions import case_files
from app.changes import Changes
from app.errors import (
    DatabaseDamaged,
    DeviceRevoked,
    DiskFull,
    HistoryAlarm,
    NotEnrolled,
    SyncProblem,
    TooBusy,
    Unreachable,
    VersionTooOld,
)
from app.ports import SyncControl, SyncStatus
from sync.client.runner import HEED_EVERY, Pace, Runner
from sync.client.starting import Synchronisation
from sync.client.transport import HttpTransport
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest
from sync.server.enrolment import revoke
from tests.kit.desktops import Desktop, Town
from tests.kit.offices import ENTITY
from tests.kit.patience import until

NEVER = Pace(poll=3_600, first=3_600, longest=3_600)
PATIENCE = 20.0


@contextmanager
def running(desktop: Desktop, pace: Pace = NEVER) -> Iterator[Runner]:
    runner = Runner(desktop.office, desktop.engine, None, pace)
    runner.start()
    try:
        yield runner
    finally:
        runner.stop()


@pytest.fixture
def maria(town: Town, tmp_path: Path) -> Desktop:
    return town.desktop(tmp_path / "maria")


def settled(runner: Runner) -> bool:
    return runner.status().phase in ("idle", "waiting", "stopped") and runner.status().last_attempt is not None


def test_it_is_the_control_the_interface_knows(maria: Desktop) -> None:
    control: SyncControl = Synchronisation(maria.office, maria.engine, Mock(spec=HttpTransport), NEVER)
    assert control.status().phase == "idle"
    control.stop()


def test_what_is_written_here_goes_at_once_and_is_announced(town: Town, maria: Desktop) -> None:
    heard: list[Changes] = []
    maria.office.announcer.subscribe(heard.append)
    with running(maria) as runner:
        until(lambda: settled(runner))
        file = maria.office.write(case_files.open_case_file, "Guals").result
        until(lambda: runner.status().waiting == 0 and bool(heard) and heard[-1].origin == "sync")
    assert file in heard[-1].ids and "case_file" in heard[-1].kinds
    assert ("case_file", file) in town.rows()


def test_it_polls(town: Town, maria: Desktop, tmp_path: Path) -> None:
    pere = town.desktop(tmp_path / "pere", "Pere")
    with running(maria, Pace(poll=0.05)):
        pere.office.write(case_files.open_case_file, "Guals")
        pere.sync()
        head = pere.cursor()
        until(lambda: maria.cursor() == head)


def test_without_a_line_the_work_waits_and_the_status_says_since_when(town: Town, maria: Desktop) -> None:
    """Days offline stay days after a restart; what is written meanwhile is counted at once, without hammering."""
    first = town.clock.now()
    maria.road.faults = ["unreachable"] * 100
    with running(maria) as runner:
        until(lambda: runner.status().phase == "waiting")
        asked = len(maria.road.asked)
        for title in ("Un", "Dos"):
            maria.office.write(case_files.open_case_file, title)
        until(lambda: runner.status().waiting == 2)
        status = runner.status()
        assert isinstance(status.problem, Unreachable) and status.offline_since == first
        assert status.next_attempt is not None and status.next_attempt > town.clock.now()
        assert len(maria.road.asked) == asked
    town.clock.forward(days=3)
    maria = maria.restart()
    with running(maria) as runner:
        assert runner.status().offline_since == first and runner.status().waiting == 2
        until(lambda: settled(runner))
        assert runner.status().offline_since == first
        maria.road.faults = []
        runner.wake()
        until(lambda: runner.status().phase == "idle")
        status = runner.status()
        assert (status.waiting, status.problem, status.offline_since) == (0, None, None)
        assert status.last_success == town.clock.now()
    assert maria.restart().engine.first_status().last_success == town.clock.now()


def test_it_tries_again_less_and_less_often(maria: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sync.client.runner.random.uniform", lambda low, high: 1.0)
    waits: list[float] = []

    def watch(status: SyncStatus) -> None:
        if status.phase == "waiting" and status.next_attempt and status.last_attempt:
            waits.append((status.next_attempt - status.last_attempt).total_seconds())

    maria.road.faults = ["unreachable"] * 7
    runner = Runner(maria.office, maria.engine, None, Pace(poll=3_600, first=0.01, longest=0.16))
    runner.subscribe(watch)
    runner.start()
    until(lambda: settled(runner) and runner.status().phase == "idle")
    runner.stop()
    assert waits == pytest.approx([0.01, 0.02, 0.04, 0.08, 0.16, 0.16, 0.16])


def test_a_busy_server_is_given_the_time_it_asks_for(maria: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    _answers_with(maria, TooBusy(1_000), monkeypatch)
    with running(maria, Pace(first=0.01)) as runner:
        until(lambda: runner.status().phase == "waiting")
        status = runner.status()
        assert status.next_attempt is not None and status.last_attempt is not None
        assert status.next_attempt - status.last_attempt >= dt.timedelta(seconds=1_000)


def _answers_with(desktop: Desktop, problem: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_request: ExchangeRequest) -> ExchangeAnswer:
        raise problem

    monkeypatch.setattr(desktop.road, "exchange", fail)


@pytest.mark.parametrize("problem", [VersionTooOld("x"), DeviceRevoked("x"), HistoryAlarm("x")])
def test_what_waiting_does_not_mend_stops_until_a_person_asks(
    maria: Desktop, monkeypatch: pytest.MonkeyPatch, problem: SyncProblem
) -> None:
    with running(maria, Pace(0.01, 0.01, 0.01)) as runner, monkeypatch.context() as patch:
        until(lambda: settled(runner))
        _answers_with(maria, problem, patch)
        runner.wake()
        until(lambda: runner.status().phase == "stopped")
        maria.office.write(case_files.open_case_file, "Es treballa")
        until(lambda: runner.status().waiting == 1)
        assert runner.status().phase == "stopped" and runner.status().next_attempt is None
        patch.undo()
        runner.wake()
        until(lambda: runner.status().phase == "idle" and runner.status().waiting == 0)


def test_a_word_nobody_signed_stops_nothing_for_ever(maria: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server cannot sign for a desktop it does not know, so anybody on the line may say so: it is tried again."""
    with monkeypatch.context() as patch:
        _answers_with(maria, NotEnrolled("x"), patch)
        with running(maria, Pace(3_600, 0.01, 0.05)) as runner:
            until(lambda: isinstance(runner.status().problem, NotEnrolled))
            assert runner.status().phase == "waiting" or runner.status().phase == "working"
            patch.undo()
            until(lambda: runner.status().phase == "idle" and runner.status().problem is None)


@pytest.mark.parametrize("place", ["waiting", "exchange", "both"])
def test_a_database_in_trouble_is_told_and_never_ends_the_thread_in_silence(
    maria: Desktop, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """A corrupt page may be met by the count of what waits as well: the status must not say "working" for ever."""

    def damaged(*_: object) -> int:
        raise DatabaseDamaged("x", "a page")

    with running(maria, Pace(3_600, 0.02, 0.02)) as runner:
        until(lambda: settled(runner))
        with monkeypatch.context() as patch:
            if place != "exchange":
                patch.setattr(maria.engine, "waiting", damaged)
            if place != "waiting":
                patch.setattr(maria.engine, "exchange", damaged)
            attempt = runner.status().last_attempt
            maria.office.announcer.announce(Changes(ENTITY, frozenset(), frozenset(), "person"))
            runner.wake()
            if place == "waiting":
                until(lambda: runner.status().phase == "idle")
            else:
                until(lambda: isinstance(runner.status().problem, DatabaseDamaged))
                until(lambda: runner.status().phase == "waiting")
            assert attempt is not None
        runner.wake()
        until(lambda: runner.status().phase == "idle" and runner.status().problem is None)
        assert runner._thread.is_alive()


def test_no_flood_of_words_makes_it_hammer(maria: Desktop) -> None:
    """Live events are not signed: whoever sits on the line may say anything, as often as they like."""
    with running(maria) as runner:
        until(lambda: settled(runner))
        asked, began = len(maria.road.asked), time.monotonic()
        for seq in range(10_000, 10_400):
            runner._moved(seq)
            time.sleep(0.002)
        until(lambda: len(maria.road.asked) > asked)
        most = 2 + (time.monotonic() - began) / HEED_EVERY
        assert len(maria.road.asked) - asked <= most
        maria.road.faults = ["unreachable"] * 1_000
        runner.wake()
        until(lambda: runner.status().problem is not None)
        asked = len(maria.road.asked)
        for seq in range(20_000, 20_100):
            runner._moved(seq)
            runner._connected()
            time.sleep(0.002)
        assert len(maria.road.asked) == asked, "the wait after a failure is kept"


def test_a_revoked_desktop_is_told_and_keeps_what_it_wrote(town: Town, maria: Desktop) -> None:
    maria.office.write(case_files.open_case_file, "Encara no enviat")
    revoke(town.journal, maria.office.identity.device, "portàtil perdut")
    with running(maria) as runner:
        until(lambda: runner.status().phase == "stopped")
        assert isinstance(runner.status().problem, DeviceRevoked)
        assert runner.status().waiting == 1


def test_a_full_disk_is_told_and_tried_again(maria: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("sync.client.engine.apply_page", _full)
        with running(maria, Pace(3_600, 0.02, 0.02)) as runner:
            until(lambda: isinstance(runner.status().problem, DiskFull))
            patch.undo()
            until(lambda: runner.status().problem is None and runner.status().phase == "idle")


def _full(*_arguments: object, **_more: object) -> None:
    raise DiskFull("x")


def test_a_fault_of_ours_is_logged_told_and_tried_again(
    maria: Desktop, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> None:
    expect_log("the exchange failed")
    with monkeypatch.context() as patch:
        _answers_with(maria, ZeroDivisionError(), patch)
        with running(maria, Pace(3_600, 0.02, 0.02)) as runner:
            until(lambda: runner.status().problem is not None)
            assert runner.status().problem.about == ("unexpected", "ZeroDivisionError")
            patch.undo()
            until(lambda: runner.status().phase == "idle")


def test_stop_is_quick_and_final_even_on_a_dead_line(maria: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A request that hangs is left behind; when it ends it finds nothing to touch and nobody to tell."""
    asked, answer = threading.Event(), threading.Event()
    honest = maria.road.exchange

    def hang(request: ExchangeRequest) -> ExchangeAnswer:
        asked.set()
        answer.wait(PATIENCE)
        return honest(request)

    monkeypatch.setattr(maria.road, "exchange", hang)
    monkeypatch.setattr("sync.client.runner.PARTING", 0.1)
    runner = Runner(maria.office, maria.engine, None, NEVER)
    told: list[SyncStatus] = []
    runner.start()
    asked.wait(PATIENCE)
    maria.office.write(case_files.open_case_file, "Guals")
    runner.subscribe(told.append)
    started = time.monotonic()
    runner.stop()
    assert time.monotonic() - started < 2
    cursor, before = maria.cursor(), len(told)
    answer.set()
    runner._thread.join(PATIENCE)
    assert (maria.cursor(), len(told)) == (cursor, before)
    runner.stop()


def test_a_listener_that_leaves_hears_no_more(maria: Desktop) -> None:
    told: list[SyncStatus] = []
    runner = Runner(maria.office, maria.engine, None, NEVER)
    leave = runner.subscribe(told.append)
    leave()
    leave()
    runner.start()
    until(lambda: settled(runner))
    runner.stop()
    assert not told


def test_progress_is_told_while_pages_come(
    town: Town, maria: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.client.runner._TELL_EVERY", 0.0)
    for number in range(20):
        maria.office.write(case_files.open_case_file, f"Guals {number}")
    maria.sync()
    pere = town.desktop(tmp_path / "pere", "Pere")
    for number in range(20):
        maria.office.write(
            case_files.rename, next(row for kind, row in maria.shown() if kind == "case_file"), f"{number}"
        )
    maria.sync()
    pere.engine.conversation.batch.size = 100
    told: list[tuple[int, int]] = []
    runner = Runner(pere.office, pere.engine, None, NEVER)
    runner.subscribe(lambda status: told.append((status.done, status.total)))
    runner.start()
    until(lambda: settled(runner) and runner.status().phase == "idle")
    runner.stop()
    steps = [step for step in told if step != (0, 0)]
    assert len(steps) > 3 and steps == sorted(steps)
    assert all(done <= total for done, total in steps)
