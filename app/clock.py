"""The machine's clock; the only place that asks it. Neighbour: app.ports.Clock, which tests turn by hand."""

import datetime as dt
from zoneinfo import ZoneInfo

SEAT = ZoneInfo("Europe/Madrid")
"""The civil time of every Catalan town hall (on Windows the package tzdata brings the zones)."""


class SystemClock:
    """The time as this machine tells it."""

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC)

    def today(self) -> dt.date:
        return dt.datetime.now(SEAT).date()
