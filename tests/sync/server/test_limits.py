"""Who asks too often is told when to come again; whoever shares an address, an entity or a server with them is not."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol import signing
from sync.server import limits
from sync.server.failures import Failed
from sync.server.limits import Limits, Rate
from tests.kit.server import ENTITY, OTHER, Failing, HttpRoad, Served, running_server
from tests.sync.server.test_http import EXCHANGE, said

ANY = Rate(1e9, 1e9)


class Ticking:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@given(
    burst=st.integers(1, 50),
    per_second=st.floats(0.1, 20),
    steps=st.lists(st.floats(0, 5), max_size=200),
)
def test_in_the_long_run_nobody_gets_more_than_their_rate(burst: int, per_second: float, steps: list[float]) -> None:
    clock, taken = Ticking(), 0
    counted = Limits(ANY, ANY, Rate(burst, per_second), ANY, clock)
    for step in steps:
        clock.now += step
        try:
            counted.check_address("192.0.2.1")
            taken += 1
        except Failed as failed:
            assert failed.code == "busy" and failed.wait is not None
            clock.now += failed.wait
            counted.check_address("192.0.2.1")  # who waits as long as told is let in
            taken += 1
        assert taken <= burst + clock.now * per_second + 1e-6
    counted.check_address("192.0.2.2")


def test_several_processes_share_what_an_address_may_ask_and_leave_desktops_theirs() -> None:
    shares = [Limits(Rate(8, 1), Rate(8, 1), Rate(8, 1), Rate(8, 1), Ticking(), processes=4) for _ in range(4)]
    for asks, most in ((lambda each: each.check_address("192.0.2.1"), 8), (lambda each: each.refused("192.0.2.1"), 8)):
        assert sum(_let_in(each, asks) for each in shares) == most
    assert _let_in(shares[0], lambda each: each.check_device("f" * 32, ENTITY)) == 8


def _let_in(limits: Limits, asks: Callable[[Limits], None]) -> int:
    for number in range(100):
        try:
            asks(limits)
        except Failed:
            return number
    raise AssertionError("there is no limit")


def test_no_more_is_remembered_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_KNOWN", 100)
    counted = Limits(clock=Ticking())
    for number in range(1_000):
        counted.check_address(f"192.0.{number // 250}.{number % 250}")
        assert len(counted._left) <= 100


def served(tmp_path: Path, **rates: Rate) -> AbstractContextManager[Served]:
    """A server with these rates and no other limit."""
    given: dict[str, Any] = {"device": ANY, "entity": ANY, "address": ANY, "stranger": ANY}
    given.update(rates)
    return running_server(tmp_path, limits=Limits(**given))


def until_busy(asks: Callable[[], object]) -> None:
    with pytest.raises(Failing) as failing:
        for _ in range(20):
            asks()
    assert (failing.value.status, failing.value.failure.code) == (429, "busy")


def test_one_desktop_that_asks_without_pause_holds_up_nobody(tmp_path: Path) -> None:
    with served(tmp_path, device=Rate(6, 0.01)) as running:
        maria, pere = running.enrol("secretary"), running.enrol("clerk")
        until_busy(maria.exchange)
        pere.exchange()


def test_one_entity_that_asks_without_pause_holds_up_no_other(tmp_path: Path) -> None:
    with served(tmp_path, entity=Rate(6, 0.01)) as running:
        maria, pere, other = running.enrol("secretary"), running.enrol("clerk"), running.enrol("secretary", OTHER)
        until_busy(maria.exchange)
        until_busy(pere.exchange)
        other.exchange()


def test_an_address_that_asks_without_pause_is_told_when_to_come_again(tmp_path: Path) -> None:
    with served(tmp_path, address=Rate(6, 0.01)) as running:
        told = [requests.get(running.url + "/v1/clock?nonce=let-me-in", timeout=10) for _ in range(8)]
        assert [each.status_code for each in told] == [200] * 6 + [429] * 2
        assert said(told[-1]) == (429, "busy") and 1 <= int(told[-1].headers["Retry-After"]) <= 101
        assert requests.get(running.url + "/healthz", timeout=10).status_code == 200


def test_strangers_wear_out_nobody_at_their_address(tmp_path: Path) -> None:
    """The town halls of a county come from one address, and one machine there has gone mad."""
    with served(tmp_path, stranger=Rate(5, 0.01)) as running:
        maria = running.enrol("secretary")
        stranger = HttpRoad(running.url, ENTITY, signing.new_key(), running.clock)
        forged = [said(stranger.post("f" * 32, EXCHANGE, b"x")) for _ in range(4)]
        forged += [said(stranger.post(maria.device, EXCHANGE, b"x")) for _ in range(4)]
        assert forged == [(401, "not_enrolled")] * 4 + [(401, "bad_signature")] + [(429, "busy")] * 3
        for _ in range(50):
            answer = requests.get(running.url + f"/v1/entities/{ENTITY}/uploads/{'x' * 43}", timeout=10)
            assert answer.status_code in (400, 405, 429)
        maria.opens()
        maria.level()
        running.enrol("clerk")


def test_hundreds_of_wrong_codes_do_not_keep_a_new_desktop_out(tmp_path: Path) -> None:
    with served(tmp_path) as running:
        told = set()
        for number in range(300):
            with pytest.raises(Failing) as failing:
                running.brings(f"{number:016d}", signing.new_key())
            told.add((failing.value.status, failing.value.failure.code))
        assert told == {(403, "unknown_code"), (429, "busy")}
        running.enrol("secretary").level()
