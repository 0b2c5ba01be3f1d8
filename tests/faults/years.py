"""What a person is told about years, held against the true time: no file of a year that is over or has not come.

What the desktop has heard of the server is followed here from the outside: at least the day of the last synchronisation
that ended, at most the true day. Neighbours: world (each desktop works in a Watched office), habits (what people do
then), year_bugs.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.actions import case_files
from app.context import Done, Office
from app.errors import Refused
from app.storage.database import Database
from app.storage.journal import read_state
from app.storage.outside_copy import OutsideCopy
from tests.faults.lane import Findings, Wrong
from tests.kit.clock import SettableClock


@dataclass
class Years:
    """One desktop's."""

    clock: SettableClock
    """The true time."""
    findings: Findings
    heard: dt.date | None = None
    """The day of the last synchronisation that ended; with an older database it is an older day."""

    def office(self, database: Database, like: Office, outside: OutsideCopy | None = None) -> Office:
        """The same person's office over a database."""
        return Watched(self, database, like.identity, like.clock, like.announcer, outside)

    def opened(self, day: str, typed: dt.date | None) -> None:
        """A file was opened. Raises Wrong when its year cannot be meant."""
        year, true = int(day[:4]), self.clock.today().year
        if year > true + 1:
            raise Wrong(f"a case file of {year} was opened in {true}")
        if typed is None and self.heard is not None and year < self.heard.year:
            raise Wrong(f"a case file of {year} was opened when the server had told that it is {self.heard.year}")

    def refused(self, year: int) -> None:
        """The desk would not open a file of a year. Raises Wrong when that year may have come, for all it can know."""
        if self.heard is None or year <= self.heard.year + 1:
            raise Wrong(f"no case file of {year} could be opened, and the server last answered on {self.heard}")
        self.findings.saw("years that have not come, told at the desk")


class Watched(Office):
    """An office whose years are looked at."""

    def __init__(self, years: Years, *more: Any) -> None:
        super().__init__(*more)
        self._years = years

    def write(self, action: Callable[..., Any], *arguments: Any, **more: Any) -> Done[Any]:
        """As the product's."""
        typed = more.get("opened_on") if action is case_files.open_case_file else None
        try:
            done = super().write(action, *arguments, **more)
        except Refused as problem:
            if problem.refusal.code == "year_not_come":
                self._first_heard()
                self._years.refused((typed or self.clock.today()).year)
            raise
        if action is case_files.open_case_file:
            with self.database.reading() as connection:
                find = "SELECT opened_on FROM case_file WHERE id = ?"
                self._years.opened(connection.exec_driver_sql(find, (done.result,)).scalar_one(), typed)
        return done

    def _first_heard(self) -> None:
        """Before any synchronisation ended, an answer of one that was cut has told the day."""
        if self._years.heard is None:
            with self.database.reading() as connection:
                told = read_state(connection, "server_now").get("server_now")
            self._years.heard = dt.date.fromisoformat(told[:10]) if told else None
