"""The machine slept, or is in another network: what was open before is not trusted, and desktops come back spread."""

import random
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.actions import case_files
from app.errors import SyncProblem
from sync.client import kept_line, live, runner
from sync.client.clock import ServerClock
from sync.client.live import Listener
from sync.client.runner import Pace, Runner
from sync.client.transport import HttpTransport
from tests.kit.clock import SettableClock
from tests.kit.cut_line import CutLine
from tests.kit.desktops import Desktop, Town
from tests.kit.patience import until
from tests.kit.server import ENTITY, running_server


class SleepyLine(CutLine):
    """After `sleep` the connections of before swallow what they are given, as those do that a router has forgotten."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.nights = 0
        self.made = 0

    def sleep(self) -> None:
        self.nights += 1

    def _pass(self, one: socket.socket, other: socket.socket, up: bool) -> None:
        born = self.nights
        self.made += up
        with suppress(OSError):
            while piece := one.recv(65_536):
                if self.nights == born:
                    other.sendall(piece)
        for side in (one, other):
            with suppress(OSError):
                side.shutdown(socket.SHUT_RDWR)
            side.close()


@pytest.fixture
def line(tmp_path: Path) -> Iterator[SleepyLine]:
    with running_server(tmp_path) as served:
        line = SleepyLine(served.url)
        yield line
        line.end()


@pytest.fixture
def transport(line: SleepyLine, monkeypatch: pytest.MonkeyPatch) -> Iterator[HttpTransport]:
    monkeypatch.setattr(kept_line, "READ", 1.0)
    transport = HttpTransport(line.url, ENTITY, None, ServerClock(SettableClock()))
    yield transport
    transport.close()


def test_the_connection_of_before_the_sleep_is_not_used_again(line: SleepyLine, transport: HttpTransport) -> None:
    transport.key_changes()
    transport.key_changes()
    assert line.made == 1, "it is kept"
    line.sleep()
    transport.let_go()
    began = time.monotonic()
    transport.key_changes()
    assert time.monotonic() - began < 0.9 and line.made == 2


def test_without_that_it_would_be_waited_for_in_vain(line: SleepyLine, transport: HttpTransport) -> None:
    """So the test above can fail."""
    transport.key_changes()
    line.sleep()
    with pytest.raises(SyncProblem):
        transport.key_changes()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The clock on the wall goes on while the machine sleeps; threads of this test do not notice."""
    asleep = SimpleNamespace(seconds=0.0)
    wall = SimpleNamespace(time=lambda: time.time() + asleep.seconds, monotonic=time.monotonic)
    monkeypatch.setattr(runner, "time", wall)
    return asleep


class Watched(Runner):
    let_go = 0

    def _let_connections_go(self) -> None:
        self.let_go += 1


def test_a_machine_that_wakes_lets_go_and_comes_soon(
    town: Town, tmp_path: Path, clock: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    maria: Desktop = town.desktop(tmp_path / "maria")
    drawn: list[tuple[float, float]] = []
    monkeypatch.setattr(
        runner, "random", SimpleNamespace(uniform=lambda least, most: drawn.append((least, most)) or least)
    )
    watched = Watched(maria.office, maria.engine, None, Pace(poll=0.3, first=3_600, longest=3_600))
    watched.start()
    try:
        until(lambda: watched.status().last_success is not None)
        asked = len(maria.road.asked)
        until(lambda: len(maria.road.asked) > asked)
        assert watched.let_go == 0, "an ordinary pause is no sleep"
        asleep = iter(range(10**6))
        until(lambda: watched.let_go or clock.__setattr__("seconds", 8 * 3_600.0 * next(asleep)))
        until(lambda: (0.0, runner.WOKEN_WITHIN) in drawn)
        asked = len(maria.road.asked)
        until(lambda: len(maria.road.asked) > asked)
    finally:
        watched.stop()


def test_a_new_line_ends_the_waiting_of_one_that_failed(town: Town, tmp_path: Path) -> None:
    maria: Desktop = town.desktop(tmp_path / "maria")
    maria.road.faults = ["unreachable"]
    control = Watched(maria.office, maria.engine, None, Pace(poll=3_600, first=3_600, longest=3_600))
    control.start()
    try:
        until(lambda: control.status().phase == "waiting")
        control.line_is_new(0.05)
        until(lambda: control.status().phase == "idle" and control.status().problem is None)
        assert control.let_go == 1
    finally:
        control.stop()


def test_what_a_person_writes_does_not_wait_for_the_spread(town: Town, tmp_path: Path) -> None:
    maria: Desktop = town.desktop(tmp_path / "maria")
    control = Watched(maria.office, maria.engine, None, Pace(poll=3_600, first=3_600, longest=3_600))
    control.start()
    try:
        until(lambda: control.status().phase == "idle" and control.status().last_success is not None)
        control.line_is_new(3_600.0)
        maria.office.write(case_files.open_case_file, "Guals")
        until(lambda: control.status().waiting == 0)
    finally:
        control.stop()


def test_a_line_that_comes_and_goes_does_not_put_it_off(town: Town, tmp_path: Path) -> None:
    maria: Desktop = town.desktop(tmp_path / "maria")
    maria.road.faults = ["unreachable"]
    control = Watched(maria.office, maria.engine, None, Pace(poll=3_600, first=3_600, longest=3_600))
    control.start()
    try:
        until(lambda: control.status().phase == "waiting")
        seen = []
        for _ in range(50):
            control.line_is_new(3_600.0)
            seen.append(control._due)
        assert seen == sorted(seen, reverse=True)
    finally:
        control.stop()


@pytest.mark.parametrize("seed", range(3))
def test_a_thousand_desktops_do_not_come_at_once(seed: int) -> None:
    """Of those that wake in one second, no second of the spread sees more than twice its share."""
    drawn = random.Random(seed)
    moments = [drawn.uniform(0.0, runner.WOKEN_WITHIN) for _ in range(1_000)]
    most = max(sum(int(moment) == second for moment in moments) for second in range(int(runner.WOKEN_WITHIN)))
    assert most <= 2 * 1_000 / runner.WOKEN_WITHIN


def test_a_stream_of_before_is_opened_anew(
    line: SleepyLine, transport: HttpTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dead stream says nothing and never ends: only being told helps."""
    monkeypatch.setattr(live, "_FIRST", 3_600.0)
    opened: list[bool] = []

    class Streams:
        def listening(self) -> object:
            opened.append(True)
            raise SyncProblem("cut", "")

    listener = Listener(Streams(), ENTITY, lambda _seq: None, lambda: None)  # type: ignore[arg-type]
    listener.start()
    until(lambda: len(opened) == 1)
    listener.again(0.01)
    until(lambda: len(opened) == 2)
    began = time.monotonic()
    listener.stop()
    assert time.monotonic() - began < 1
