"""What is kept about numbers: how far each year has come, what waits, what is spent, who held which lease.

Read when it is first asked for, written back by `write` in the transaction that changed it. Neighbours: numbers (its
rules), replaying (reads the journal into it again), rows (what each row holds).
"""

from dataclasses import dataclass, field

from app.domain.change_sets import Claim
from app.domain.series import NUMBERED, number_of
from sync.server.rows import Rows
from sync.server.store.connection import Connection

Key = tuple[str, int]
"""(series, year)."""


@dataclass(slots=True)
class Year:
    """How far a series has come in a year: every number up to `last` has a row or a fate. `ahead` are spent beyond."""

    last: int
    ahead: set[int] = field(default_factory=set)

    def free(self, number: int) -> bool:
        """Whether nothing is known of a number."""
        return number > self.last and number not in self.ahead

    def following(self) -> int:
        """The next number."""
        number = self.last + 1
        while number in self.ahead:
            number += 1
        return number

    def reach(self, number: int) -> None:
        """Every number up to this one is accounted for."""
        self.last = max(self.last, number)
        self.ahead = {each for each in self.ahead if each > self.last}


@dataclass(frozen=True, slots=True)
class Spent:
    """A number that no row holds yet: the row it belongs to, or the device that handed it out, may still come."""

    key: Key
    number: int
    row: str | None
    device: str | None


class Ledger:
    """The numbers of one entity within one transaction."""

    def __init__(self, connection: Connection, rows: Rows) -> None:
        self._connection = connection
        self._rows = rows
        self._years: dict[Key, Year] = {}
        self._changed: set[Key] = set()
        self._waiting: dict[str, tuple[str, Key, int] | None] = {}
        """By row: (kind, series and year, seq) of what waits for the holder; None once it has its number."""
        self._spent: dict[tuple[Key, int], Spent | None] = {}
        """New ones; None once a row has taken it."""
        self._held: list[tuple[str, str, int, str]] = []

    def write(self) -> None:
        """Write how far each series has come, what waits, what is spent and who held what."""
        insert = self._connection.insert_many
        if self._changed:
            rows = [(*key, self._years[key].last) for key in sorted(self._changed)]
            insert("series", ("series", "year", "last"), rows, key=("series", "year"))
            self._changed.clear()
        if self._waiting:
            waiting = [
                (row, told[0], *told[1], told[2]) for row, told in self._waiting.items() if told is not None
            ]
            insert("waiting", ("row", "kind", "series", "year", "seq"), waiting, key=("row",))
            gone = [row for row, told in self._waiting.items() if told is None]
            if gone:
                self._connection.execute("DELETE FROM waiting WHERE row IN list(?)", (gone,))
            self._waiting.clear()
        if self._spent:
            rows = [
                (*key, number, spent.row if spent else None, spent.device if spent else None)
                for (key, number), spent in self._spent.items()
            ]
            insert("spent", ("series", "year", "number", "row", "device"), rows, key=("series", "year", "number"))
            self._spent.clear()
        if self._held:
            insert("lease", ("series", "incarnation", "lease", "device"), self._held)
            self._held.clear()

    # --- what replaying does again (R12) ------------------------------------------------------------------------------

    def reach_again(self, name: str, year: int, number: int, row: str) -> None:
        """An entry from before a restore gave a row this number."""
        self._waiting[row] = None
        if number > self._year((name, year)).last:
            self._reach(Claim(NUMBERED[name], row, name, year), number)

    def wait_again(self, claim: Claim, seq: int) -> None:
        """It left a row waiting."""
        if self._has(claim) is None:
            self._wait(claim, seq)

    def spend_again(self, key: Key, number: int, row: str | None, device: str | None) -> None:
        """It spent a number; without row and device a row has taken it since."""
        known = self._year(key)
        self._spent[key, number] = Spent(key, number, row, device) if row or device else None
        if number == known.last + 1:
            known.reach(number)
            self._changed.add(key)
        elif number > known.last:
            known.ahead.add(number)

    def held_again(self, name: str, incarnation: str, n: int, device: str) -> None:
        """It gave a lease."""
        self._held.append((name, incarnation, n, device))

    # --- what is known ------------------------------------------------------------------------------------------------

    def _year(self, key: Key) -> Year:
        year = self._years.get(key)
        if year is None:
            run = self._connection.execute
            found = run("SELECT last FROM series WHERE series = ? AND year = ?", key).fetchone()
            year = self._years[key] = Year(found[0] if found else 0)
            if self._any_spent():
                ahead = run("SELECT number FROM spent WHERE series = ? AND year = ? AND number > ?", (*key, year.last))
                year.ahead = {number for (number,) in ahead}
        return year

    def _any_spent(self) -> bool:
        return self._rows.totals.get("spent_number", (0, 0))[0] > 0

    def _reach(self, claim: Claim, number: int) -> None:
        key = claim.series, claim.year
        self._year(key).reach(number)
        self._changed.add(key)

    def _has(self, claim: Claim) -> str | None:
        row = self._rows.get(claim.kind, claim.id)
        return row.units.get("number", {}).get("number") if row is not None else None

    def _kept_for(self, claim: Claim, device: str | None = None) -> Spent | None:
        """The spent number that belongs to a row; or the one that its claim names, when its desktop handed it out for a
        row that nobody knows."""
        if not self._any_spent() and not self._spent:
            return None
        self.write()
        run, columns = self._connection.execute, "series, year, number, row, device"
        found = run(f"SELECT {columns} FROM spent WHERE row = ? ORDER BY number", (claim.id,)).fetchone()  # noqa: S608
        if found is None and device is not None:
            found = run(
                f"SELECT {columns} FROM spent WHERE series = ? AND year = ? AND number = ? AND device = ?"  # noqa: S608
                " AND row IS NULL",
                (claim.series, claim.year, claim.number, device),
            ).fetchone()
        if found is None or found[0] != claim.series:
            return None
        return Spent((found[0], found[1]), *found[2:])

    def _is_accounted(self, claim: Claim) -> bool:
        return self._has(claim) == number_of(claim)

    def _was_held(self, claim: Claim, device: str) -> bool:
        """Whether the lease a claim names was this desktop's once."""
        self.write()
        found = self._connection.execute(
            "SELECT 1 FROM lease WHERE series = ? AND incarnation = ? AND lease = ? AND device = ?",
            (claim.series, claim.incarnation, claim.lease, device),
        ).fetchone()
        return found is not None

    def _is_on_paper(self, claim: Claim) -> bool:
        """Whether somebody has printed or exported the row: its number may lie on a table already."""
        found = self._connection.execute(
            "SELECT 1 FROM access WHERE row = ? AND kind = ? AND what IN ('printed', 'exported') LIMIT 1",
            (claim.id, claim.kind),
        ).fetchone()
        return found is not None

    def _wait(self, claim: Claim, seq: int) -> None:
        self._waiting[claim.id] = claim.kind, (claim.series, claim.year), seq

    def _numbered(self, claim: Claim) -> None:
        """It waits no more."""
        self._waiting[claim.id] = None
