"""Official numbers that this desktop gives out itself, under a lease (sync.md, R15, R18, R19): only inside a writing
transaction, never twice, also when the database is an old copy of itself.

The next number follows the highest that rows, this database or the copy outside of it know; what is spent is skipped.
Neighbours: app.context (Work.number), sync.client.numberer (rows that wait), storage.outside_copy (kept outside).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.domain import numbering
from app.domain.case_files import SERIES
from app.domain.change_sets import Claim
from app.domain.series import NUMBERED, Lease
from app.storage import journal

Numbers = Mapping[tuple[str, int], int]
"""(series, year) to the last number handed out."""

_SUSPENDED, _HANDED = "numbers_suspended", "numbers_handed"


@dataclass(frozen=True)
class Handed:
    """A number given to a row, and the lease under which it was."""

    year: int
    number: int
    lease: Lease

    @property
    def written(self) -> str:
        """As it is written on paper."""
        return numbering.official(self.lease.series, self.year, self.number)

    def claim(self, row: str) -> Claim:
        """What the set says about it."""
        lease = self.lease
        return Claim(
            NUMBERED[lease.series], row, lease.series, self.year, self.number, lease.n, lease.incarnation
        )


_LEASE = text("SELECT holder, epoch, lease, incarnation FROM series WHERE series = :series AND holder IS NOT NULL")
_ENDING = text(
    "SELECT 1 FROM lease_request WHERE series = :series AND wish = 'end' AND lease = :lease AND answer IS NULL LIMIT 1"
)
_GIVEN = text("SELECT 1 FROM lease_request WHERE id = :wish AND answer = 'given'")
_KEPT = text(
    "SELECT year, number FROM spent_number WHERE row = :row AND series = :series AND fate <> 'taken'"
    " ORDER BY year, number LIMIT 1"
)
_SPENT = text(
    "SELECT number FROM spent_number WHERE series = :series AND year = :year AND number > :last ORDER BY number"
)


def lease_of(connection: Connection, series: str) -> Lease | None:
    """The lease in force, whoever holds it, as far as this desktop has heard."""
    found = connection.execute(_LEASE, {"series": series}).first()
    if found is None:
        return None
    return Lease(series, found.holder, found.epoch or 1, found.lease or 0, found.incarnation or "")


def lease_held(connection: Connection, device: str, series: str) -> Lease | None:
    """The lease under which this desktop numbers now. Its release ends it here at once, before the server has heard; an
    old copy numbers nothing, nor does one whose last number nobody knows."""
    lease = lease_of(connection, series)
    if lease is None or lease.holder != device or is_ending(connection, lease):
        return None
    state = journal.read_state(connection, "epoch", "old_copy")
    if not lease.is_of(device, state.get("epoch", 1)) or state.get("old_copy") is not None:
        return None
    return None if is_suspended(connection, series) else lease


def is_ending(connection: Connection, lease: Lease) -> bool:
    """Whether its end was asked for here and the server has not answered yet."""
    return connection.execute(_ENDING, {"series": lease.series, "lease": lease.n}).first() is not None


def suspend(connection: Connection) -> None:
    """Nobody knows any more which numbers were handed out here (R19), or another copy of this database gives them too:
    no lease gives one here until a person has said the last number used, and the server has given a lease for that."""
    journal.write_state(connection, **{_SUSPENDED: dict.fromkeys(NUMBERED, "")})


def is_suspended(connection: Connection, series: str) -> bool:
    """Whether a person has still to say the last number used."""
    wish = _suspended(connection).get(series)
    if wish is None:
        return False
    return not wish or connection.execute(_GIVEN, {"wish": wish}).first() is None


def said(connection: Connection, series: str, wish: str) -> None:
    """A person has said the last number used, in this wish: when the server grants it, this desktop numbers again."""
    suspended = _suspended(connection)
    if series in suspended:
        journal.write_state(connection, **{_SUSPENDED: {**suspended, series: wish}})


def _suspended(connection: Connection) -> dict[str, str]:
    return journal.read_state(connection, _SUSPENDED).get(_SUSPENDED, {})


def handed(connection: Connection) -> dict[tuple[str, int], int]:
    """The last number handed out by this database, by series and year."""
    found = journal.read_state(connection, _HANDED).get(_HANDED, ())
    return {(series, year): last for series, year, last in found}


def kept_for(connection: Connection, series: str, row: str) -> tuple[int, int] | None:
    """(year, number) of a spent number that belongs to this row: a number belongs to the row's id."""
    found = connection.execute(_KEPT, {"series": series, "row": row}).first()
    return None if found is None else (found.year, found.number)


def last_used(connection: Connection, series: str, year: int, outside: Numbers) -> int:
    """The highest number of a year that this desktop knows of, wherever it was given."""
    first, end = numbering.keys_of_year(year)
    top = connection.exec_driver_sql(
        f"SELECT max(number_key) FROM {NUMBERED[series]} WHERE number_key >= ? AND number_key < ?",  # noqa: S608
        (first, end),
    ).scalar()
    known = int(top.partition("/")[2]) if top else 0
    return max(
        known,
        handed(connection).get((series, year), 0),
        outside.get((series, year), 0),
        _destroyed(connection, series, year),
    )


def _destroyed(connection: Connection, series: str, year: int) -> int:
    """The highest number of case files whose contents were destroyed: only the disposal still tells of it (R23)."""
    if series != SERIES:
        return 0
    numbers = connection.execute(text("SELECT number FROM disposal WHERE done_at IS NOT NULL")).scalars()
    read = [numbering.read(number) for number in numbers]
    return max((found[1] for found in read if found is not None and found[0] == year), default=0)


def following(connection: Connection, series: str, year: int, outside: Numbers) -> int:
    """The number that the next row gets here. For showing, too: it is nobody's until it is handed out."""
    number = last_used(connection, series, year, outside) + 1
    for spent in connection.execute(_SPENT, {"series": series, "year": year, "last": number - 1}).scalars():
        if spent != number:
            break
        number += 1
    return number


def remember(connection: Connection, numbers: Numbers) -> None:
    """Keep what was handed out, in the transaction that did."""
    if numbers:
        known = handed(connection)
        last = [(*key, max(known.get(key, 0), numbers.get(key, 0))) for key in known.keys() | numbers.keys()]
        journal.write_state(connection, **{_HANDED: sorted(last)})


def hand_out(connection: Connection, lease: Lease, row: str, year: int, outside: Numbers) -> Handed:
    """Give a row its number. The caller keeps it outside the database once this transaction is committed, and only then
    shows it (R6)."""
    kept = kept_for(connection, lease.series, row)
    if kept is not None:
        return Handed(*kept, lease)
    number = following(connection, lease.series, year, outside)
    remember(connection, {(lease.series, year): number})
    return Handed(year, number, lease)
