"""Official numbers: one numberer per series (R15), unique, gapless, in the order of the journal.

This server numbers every series; leases to desktops come later. A number is taken in the transaction that appends the
creating set, so it is never lost and never given twice. Neighbour: judging (asks), app.domain.numbering (the form).
"""

from app.domain import numbering
from app.domain.case_files import SERIES
from app.domain.change_sets import Change, Claim
from sync.server.store.connection import Connection

NUMBERED = {SERIES: "case_file"}
"""Which kind of row each series numbers."""


class Numbers:
    """The series of one entity within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._last: dict[tuple[str, int], int] = {}
        self._changed: set[tuple[str, int]] = set()

    def give(self, claim: Claim) -> Change:
        """The change that gives a claiming row the next number of its series."""
        key = (claim.series, claim.year)
        if key not in self._last:
            found = self._connection.execute("SELECT last FROM series WHERE series = ? AND year = ?", key).fetchone()
            self._last[key] = found[0] if found else 0
        self._last[key] += 1
        self._changed.add(key)
        number = numbering.official(claim.series, claim.year, self._last[key])
        return Change(claim.kind, claim.id, False, claim.id, {"number": {"number": (None, number)}})

    def write(self) -> None:
        """Write how far each series has come."""
        if self._changed:
            self._connection.insert_many(
                "series",
                ("series", "year", "last"),
                [(*key, self._last[key]) for key in sorted(self._changed)],
                key=("series", "year"),
            )
            self._changed.clear()
