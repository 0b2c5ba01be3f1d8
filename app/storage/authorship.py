"""Who last wrote a unit: from the sets that wait here, then from the kept journal."""

from typing import NamedTuple

from sqlalchemy import Connection

from app.storage import entries, outbox
from app.storage.entries import read_set

_FARTHEST = 200
"""Entries of one row looked through."""


class Writer(NamedTuple):
    """Who and when; None when it cannot be told any more."""

    person: str | None
    at: str | None


def last_writer(connection: Connection, kind: str, row: str, unit: str, but: str) -> Writer:
    """The last to give a unit its value after an own set `but`."""
    for frame in outbox.touching(connection, row):
        header, changes = read_set(frame)
        if header.id == but:  # what waits before it cannot have changed what it wrote
            break
        if any((one.kind, one.id) == (kind, row) and unit in one.units for one in changes):
            return Writer(header.person, header.at)
    for entry in entries.of_row(connection, row, _FARTHEST):
        for one in entry.changes:
            touches = (one.change.kind, one.change.id) == (kind, row) and unit in one.change.units
            if touches and unit not in one.lost and entry.header.id != but:
                return Writer(entry.header.person, entry.header.at)
    return Writer(None, None)
