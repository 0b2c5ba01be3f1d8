"""The oldest version of the program that this server exchanges with, and from which day: the operator's word.

It is told to every desktop with each exchange, days before it counts, and refused only then; what a refused desktop
holds stays with it. The wire's own version is another matter (protocol.version). Neighbours: exchanging, enrolment.
"""

import datetime as dt
from dataclasses import dataclass

from sync.protocol.messages import LeastVersion
from sync.protocol.version import is_older
from sync.server.failures import Failed


@dataclass(frozen=True)
class Least:
    """`version` "" asks for nothing; without a day (UTC) it counts at once."""

    version: str = ""
    day: dt.date | None = None

    def told(self) -> LeastVersion | None:
        """As it travels."""
        return LeastVersion(self.version, self._day()) if self.version else None

    def check(self, program: str, now: dt.datetime) -> None:
        """Raises Failed("too_old") for a program of an older version, or one that says none."""
        begun = self.day is None or now.astimezone(dt.UTC).date() >= self.day
        if self.version and begun and is_older(program, self.version):
            raise Failed("too_old", self.version, self._day())

    def _day(self) -> str:
        return self.day.isoformat() if self.day is not None else ""
