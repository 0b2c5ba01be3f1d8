"""A clock that tests turn by hand."""

import datetime as dt
from zoneinfo import ZoneInfo

MONDAY = dt.datetime(2026, 11, 23, 8, 0, tzinfo=dt.UTC)
"""Monday 23 November 2026, nine in the morning in Catalonia."""


class SettableClock:
    """Stands still until it is turned; each look may move it by `tick`."""

    def __init__(self, at: dt.datetime = MONDAY, tick: dt.timedelta = dt.timedelta(0)) -> None:
        self.at = at
        self.tick = tick

    def now(self) -> dt.datetime:
        self.at += self.tick
        return self.at

    def today(self) -> dt.date:
        return self.at.astimezone(ZoneInfo("Europe/Madrid")).date()

    def forward(self, **length: float) -> None:
        """Turn it, e.g. `clock.forward(days=3, hours=2)`; negative turns it back."""
        self.at += dt.timedelta(**length)
