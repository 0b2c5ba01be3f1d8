"""The numberer of this installation at work: rows that wait for a series whose lease is here get their numbers
when this desktop hears of them (sync.md, R18).

It writes a change set like any other, by whoever works here, in the transaction that applied what came; nobody undoes
it. Neighbours: engine (calls, then keeps the numbers outside), storage.handing_out, storage.journal.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, text

from app.context import Identity, current_roles
from app.domain import series
from app.domain.roles import Permission, may
from app.domain.series import NUMBERED, Lease
from app.model import SYNCED
from app.ports import Clock
from app.storage import handing_out, journal
from app.storage.journal import AUTOMATIC, Author, Recorder

ACTION = "numbers.give"

AT_ONCE = 500
"""Rows of one set; the next exchange goes on."""


@dataclass(frozen=True)
class Numbered:
    """What was numbered: the place of its set in the desktop's chain, the last numbers, the rows."""

    place: tuple[int, int]
    numbers: dict[tuple[str, int], int]
    rows: frozenset[tuple[str, str]]


def waits(connection: Connection, device: str) -> bool:
    """Whether anything waits for a number from this desktop; quickly, because it is asked after every exchange."""
    held = [lease for name in NUMBERED if (lease := handing_out.lease_held(connection, device, name))]
    return any(next(_waiting(connection, lease), None) is not None for lease in held)


def number_waiting(
    connection: Connection, identity: Identity, clock: Clock, outside: handing_out.Numbers
) -> Numbered | None:
    """Number what waits, in the order of the journal. The caller owns the transaction, and keeps the numbers outside
    the database when it is committed, before anything of it is shown or sent (R6). None: there was nothing to do."""
    held = [lease for name in NUMBERED if (lease := handing_out.lease_held(connection, identity.device, name))]
    waiting = [(lease, *row) for lease in held for row in _waiting(connection, lease)]
    if not waiting:
        return None
    roles = current_roles(connection, identity.person, clock.today())
    if not may(roles, Permission.EDIT):
        return None
    recorder = Recorder(_author(identity, roles, clock.now()), ACTION, AUTOMATIC)
    with journal.recording(connection, recorder) as session:
        for lease, row, year in waiting:
            thing: Any = session.get(SYNCED[NUMBERED[lease.series]], row)
            handed = handing_out.hand_out(connection, lease, row, year, outside)
            _ = thing.number  # read before it is set, so that the journal knows the old value
            thing.number = handed.written
            recorder.claims.append(handed.claim(row))
            key = lease.series, handed.year
            recorder.numbers[key] = max(recorder.numbers.get(key, 0), handed.number)
    assert recorder.place is not None
    return Numbered(recorder.place, recorder.numbers, recorder.touched)


def _author(identity: Identity, roles: tuple[str, ...], now: dt.datetime) -> Author:
    return Author(identity.entity, identity.device, identity.person, roles, now)


def _waiting(connection: Connection, lease: Lease) -> Iterator[tuple[str, int]]:
    """(row, year) of what has no number though the server knows it, oldest in the journal first.

    What waits in the outbox itself is not looked at: until it has passed, its place in the order is not known.
    """
    kind = NUMBERED[lease.series]
    table = SYNCED[kind].__table__  # type: ignore[attr-defined]
    query = text(
        f"""SELECT t.id FROM {table.name} AS t
        WHERE t.number IS NULL AND t.number_key >= '~' AND NOT EXISTS (
            SELECT 1 FROM overlay AS o WHERE o.kind = :kind AND o.row = t.id AND o.confirmed IS NULL)
        ORDER BY (SELECT min(seq) FROM journal_touch AS j WHERE j.row = t.id), t.id LIMIT :most"""  # noqa: S608
    )
    for (row,) in connection.execute(query, {"kind": kind, "most": AT_ONCE}).all():
        values = connection.execute(select(table).where(table.c.id == row)).mappings().one()
        year = series.year_of(lease.series, dict(values))
        if year is not None:
            yield row, year
