"""The brake against a mass change: a desktop that alters far more than a person does is held until a person has looked
(sync.md: ransomware, a bug). What it sent is not taken and waits on the desktop; nobody else notices anything.

Counted are rows that stood before, in the desktop's requests of an hour; what it may alter grows with the size of the
entity and with the days it was away. Neighbours: exchanging (asks before anything is kept), admin.holds (releases).
"""

import datetime as dt
from dataclasses import dataclass

from sync.server.clock import moment
from sync.server.desks import Copy
from sync.server.failures import Failed
from sync.server.store.connection import Connection
from sync.server.transactions import Work

WINDOW = dt.timedelta(hours=1)

RETRY = 300
"""Seconds after which a held desktop asks again."""


@dataclass(frozen=True)
class Brake:
    """When to hold. `rows` 0 never does."""

    rows: int = 500
    """Altered in an hour are nobody's concern, however small the entity."""
    percent: int = 20
    """Of the entity's rows, when that is more."""
    per_day: int = 300
    """More for each day the desktop was away."""

    def allows(self, standing: int, days_away: float) -> int:
        """How many rows a desktop may alter in an hour."""
        return max(self.rows, standing * self.percent // 100) + int(days_away * self.per_day)


@dataclass(frozen=True, slots=True)
class Hold:
    """A held desktop, for the operator."""

    desk: int
    held_at: str
    altered: int
    """Rows it wanted to alter within the hour, those taken before included."""
    allowed: int


_COLUMNS = ("desk", "began_at", "altered", "allowed", "held_at", "wanted", "released_until")


def check(work: Work, desk: Copy, brake: Brake) -> None:
    """Count what a desktop alters in this transaction. Raises Failed("held"): nothing of it may be kept then."""
    altered = work.rows.altered
    if not altered or not brake.rows:
        return
    found = work.connection.execute(
        "SELECT began_at, altered, allowed, held_at, wanted, released_until FROM brake WHERE desk = ?", (desk.desk,)
    ).fetchone()
    began_at, before, allowed, held_at, wanted, released_until = found or ("", 0, 0, None, 0, None)
    if began_at <= moment(work.now - WINDOW) or began_at > work.at:
        standing = sum(count for count, _ in work.facts.totals.values())
        began_at, before, allowed = work.at, 0, brake.allows(standing, _days_since(desk.last_seen, work.now))
    if released_until is not None and work.at < released_until:
        held_at, wanted = None, 0
    elif before + altered > allowed:
        raise Failed("held", str(before + altered), str(allowed), wait=RETRY)
    kept = (desk.desk, began_at, before + altered, allowed, held_at, wanted, released_until)
    work.connection.insert_many("brake", _COLUMNS, [kept], key=("desk",))


def note(work: Work, device: str, wanted: int, allowed: int) -> bool:
    """Keep that a desktop is held, for whoever has to look. True when it was not yet."""
    desk = work.facts.desks[device].desk
    found = work.connection.execute(
        "SELECT began_at, altered, allowed, held_at, wanted, released_until FROM brake WHERE desk = ?", (desk,)
    ).fetchone()
    began_at, altered, kept_allowed, held_at, before, released_until = found or (work.at, 0, allowed, None, 0, None)
    if held_at is not None and before >= wanted:
        return False
    row = (desk, began_at, altered, kept_allowed, held_at or work.at, wanted, released_until)
    work.connection.insert_many("brake", _COLUMNS, [row], key=("desk",))
    return held_at is None


def release(work: Work, device: str, hours: int) -> bool:
    """A person has looked: the desktop's changes are taken for so many hours. False when it was not held."""
    desk = work.facts.desks[device].desk
    until = moment(work.now + dt.timedelta(hours=hours))
    done = work.connection.execute(
        "UPDATE brake SET released_until = ?, held_at = NULL, wanted = 0 WHERE desk = ? AND held_at IS NOT NULL"
        " RETURNING desk",
        (until, desk),
    ).fetchone()
    return done is not None


def held(connection: Connection) -> list[Hold]:
    """Every desktop of the entity that waits for a person."""
    query = "SELECT desk, held_at, wanted, allowed FROM brake WHERE held_at IS NOT NULL ORDER BY desk"
    return [Hold(*row) for row in connection.execute(query).fetchall()]


def _days_since(seen: str | None, now: dt.datetime) -> float:
    if seen is None:
        return 0.0
    away = now - dt.datetime.fromisoformat(seen)
    return max(0.0, away.total_seconds() / 86_400)
