"""On a metered line bytes wait: nothing is moved by itself, what a person opens comes, and the rest later."""

import time

import pytest

from sync.client.files.mover import _Waits
from tests.sync.client.files.test_moving import Hall, content, hall, nothing

__all__ = ["hall"]


def test_nothing_moves_by_itself_and_then_everything_does(hall: Hall) -> None:
    mover, asked = hall.maria.mover, [True]
    mover._waits = lambda: asked[0]
    file = hall.add(content(300_000))
    hall.maria.engine.exchange()  # the row goes: that is small
    with pytest.raises(_Waits):
        mover.round()
    assert hall.maria.row(file).state == "sending"
    hall.pere.round()
    assert hall.pere.row(file).state == "awaited"
    asked[0] = False
    mover.round()
    assert hall.maria.row(file).state == "here"


def test_a_line_that_becomes_metered_stops_what_is_under_way_and_keeps_it(hall: Hall) -> None:
    file = hall.add(content(6_000_000))
    hall.maria.engine.exchange()
    calls = [0]

    def after_a_while() -> bool:
        calls[0] += 1
        return 3 < calls[0] < 10**6

    hall.maria.mover._waits = after_a_while
    with pytest.raises(_Waits):
        hall.maria.mover.round()
    assert hall.maria.row(file).state == "sending"
    calls[0] = 10**6
    hall.maria.mover.round()
    assert hall.maria.row(file).state == "here"


def test_what_a_person_opens_comes_all_the_same(hall: Hall) -> None:
    whole = content(200_000)
    file = hall.add(whole)
    hall.maria.round()
    hall.pere.mover._waits = lambda: True
    hall.pere.engine.exchange()
    row = hall.pere.row(file)
    hall.pere.mover.fetch(row.sha256, row.size, nothing)
    assert hall.pere.bytes_of(file) == whole
    hall.pere.mover._waits = lambda: False


def test_the_thread_does_not_even_ask(hall: Hall) -> None:
    mover = hall.maria.mover
    mover._waits = lambda: True
    before = hall.maria.line.traffic.requests
    mover.start()  # the last test here: its thread ends with the hall
    for _ in range(3):
        mover.wake()
        time.sleep(0.05)
    assert hall.maria.line.traffic.requests == before and mover.problem is None
