"""The server's time as this desktop knows it: its last word plus monotonic time, whatever the machine's clock says.

Only signatures of requests use it; what people write carries the machine's time (evidence, never a decision).
Neighbours: transport (hears and asks), engine (reports how far off the machine is).
"""

import datetime as dt
import time
from collections.abc import Callable

from app.ports import Clock


class ServerClock:
    """Safe to use from several threads: one tuple is read and replaced whole."""

    def __init__(self, clock: Clock, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._monotonic = monotonic
        self._heard: tuple[dt.datetime, float] | None = None

    def now(self) -> dt.datetime:
        """The server's time, in UTC; the machine's until the server has been heard."""
        if self._heard is None:
            return self._clock.now()
        said, then = self._heard
        return said + dt.timedelta(seconds=self._monotonic() - then)

    def hear(self, moment: str) -> None:
        """The server says what time it is. A word that is no moment is ignored."""
        said = _moment(moment)
        if said is not None:
            self._heard = (said, self._monotonic())

    def off(self) -> float:
        """Seconds by which the machine's clock is ahead of the server's; 0 until it has been heard."""
        return 0.0 if self._heard is None else (self._clock.now() - self.now()).total_seconds()


def kept_time(moment: str) -> dict[str, str]:
    """What is kept of the server's word of the time (journal.write_state): of one that is no moment, nothing, so that
    the one before stays."""
    return {} if _moment(moment) is None else {"server_now": moment}


def _moment(word: str) -> dt.datetime | None:
    try:
        said = dt.datetime.fromisoformat(word)
        return None if said.tzinfo is None else said.astimezone(dt.UTC)
    except (ValueError, OverflowError):  # the latter: the year 1, or 9999, on the other side of midnight
        return None
