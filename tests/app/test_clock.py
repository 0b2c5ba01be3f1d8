"""The civil date of the seat, whatever zone the machine is set to."""

import datetime as dt

import pytest

from app import clock
from app.clock import SystemClock
from tests.kit.clock import SettableClock


@pytest.mark.parametrize(
    ("at", "day"),
    [
        ("2026-11-22T22:59:00+00:00", "2026-11-22"),
        ("2026-11-22T23:00:00+00:00", "2026-11-23"),  # winter: one hour before UTC's midnight
        ("2026-07-22T21:59:00+00:00", "2026-07-22"),
        ("2026-07-22T22:00:00+00:00", "2026-07-23"),  # summer: two
    ],
)
def test_midnight_at_the_seat(monkeypatch: pytest.MonkeyPatch, at: str, day: str) -> None:
    moment = dt.datetime.fromisoformat(at)

    class Stopped(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> dt.datetime:
            return moment.astimezone(tz)

    monkeypatch.setattr(clock.dt, "datetime", Stopped)
    assert SystemClock().today().isoformat() == day
    assert SystemClock().now() == moment
    assert SettableClock(moment).today().isoformat() == day


def test_now_is_aware_and_in_utc() -> None:
    assert SystemClock().now().utcoffset() == dt.timedelta(0)


def test_the_settable_clock_is_turned_by_hand() -> None:
    ours = SettableClock()
    before = ours.now()
    ours.forward(days=-3650)
    assert ours.now() == before - dt.timedelta(days=3650)
