"""How long an office has been without its server, and the lock after too long (sync.md: off by default, never under 90
days, 14 days' warning, and the recovery key opens it). Neighbours: app.desk (asks at opening), app.settings (the days).
"""

import datetime as dt

from sqlalchemy import Connection

from app.storage import journal

LEAST = 90
"""Days: a long illness, or a summer, must lock nobody out."""
WARNED = 14
"""Days ahead."""


def days_away(connection: Connection, now: dt.datetime) -> int:
    """Whole days since the server was last reached, or the recovery key opened the office; 0 where neither ever was.

    A clock set back makes it shorter: who has the machine and its password can also read what is on the screen."""
    state = journal.read_state(connection, "last_success", "opened_by_recovery_key")
    known = [dt.datetime.fromisoformat(moment) for moment in state.values() if moment]
    return max(0, (now - max(known)).days) if known else 0


def is_locked(connection: Connection, now: dt.datetime, after: int) -> bool:
    """Whether it is locked; `after` is the setting, 0 for never."""
    return bool(after) and days_away(connection, now) > max(after, LEAST)


def locks_in(connection: Connection, now: dt.datetime, after: int) -> int | None:
    """In how many days it will be locked, once it is time to say so."""
    left = max(after, LEAST) - days_away(connection, now)
    return max(0, left) if after and left <= WARNED else None


def opened_by_recovery_key(connection: Connection, now: dt.datetime) -> None:
    """The days begin anew."""
    journal.write_state(connection, opened_by_recovery_key=journal.moment(now))
