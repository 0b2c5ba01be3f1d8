"""Where the server's time comes from; tests and simulations turn it."""

import datetime as dt
from typing import Protocol
from zoneinfo import ZoneInfo

SEAT = "Europe/Madrid"
"""The town halls' civil time."""


class Clock(Protocol):
    """The same two questions as on the desktop (app.ports)."""

    def now(self) -> dt.datetime:
        """This moment, in UTC, aware."""
        ...

    def today(self) -> dt.date:
        """The civil date at the seat."""
        ...


class SystemClock:
    """The machine's clock."""

    def __init__(self) -> None:
        self._zone = ZoneInfo(SEAT)

    def now(self) -> dt.datetime:
        """This moment, in UTC."""
        return dt.datetime.now(dt.UTC)

    def today(self) -> dt.date:
        """The civil date at the seat."""
        return dt.datetime.now(self._zone).date()


def moment(at: dt.datetime) -> str:
    """A moment as it travels: UTC, milliseconds, `2026-11-23T08:05:09.123Z`."""
    return at.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
