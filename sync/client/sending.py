"""Own sets as they are sent: the outbox in batches, packed, as much as the line carries.

They were frozen when they were written (R6, app.storage.journal), so that what follows next may be packed while the
answer to what went before is on its way. Neighbours: asking (puts them in a request), conversation (when), own_sets.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from app.domain import bundles, change_sets
from app.domain.bundles import Bundle
from app.domain.change_sets import SealedSet
from sync.client.copy_state import Remembered

LARGEST_BATCH = 1024 * 1024
"""Bytes of one batch before compression (about 256 KiB after it): others pull it whole, perhaps over a bad line."""


@dataclass(frozen=True)
class Sending:
    """Consecutive own sets in batches, or none."""

    bundles: tuple[Bundle, ...]
    packed: tuple[bytes, ...]
    plain: int
    """Bytes of the sets before they were packed."""
    epoch: int
    first: int
    """device_seq of the first set; 0 when there is none."""
    last: int
    chain: bytes
    """The chain's link after the last set."""
    full: bool = False
    """More wait than were taken."""


def nothing(state: Remembered) -> Sending:
    """No set; the chain as it stands."""
    return Sending((), (), 0, state.epoch, 0, state.device_seq, state.chain)


def waiting(connection: Connection, state: Remembered, plain: int, after: int = 0) -> Sending:
    """The oldest sets after a device_seq that the server is not known to hold: about `plain` bytes of them, at least
    one when any waits."""
    made: list[Bundle] = []
    sets: list[SealedSet] = []
    first, last, chain, size, whole = 0, 0, b"", 0, 0
    full = False
    for device_seq, frame, link in _waiting(connection, state.epoch, after):
        if first and whole + len(frame) > plain:
            full = True
            break
        if size + len(frame) > LARGEST_BATCH and sets:
            made.append(bundles.bundle(sets))
            sets, size = [], 0
        sets.append(change_sets.open_set(frame))
        size += len(frame)
        whole += len(frame)
        first, last, chain = first or device_seq, device_seq, link
    if not first:
        return nothing(state)
    made.append(bundles.bundle(sets))
    packed = tuple([bundles.pack(columns) for columns in made])
    return Sending(tuple(made), packed, whole, state.epoch, first, last, chain, full)


_WAITING = """SELECT o.device_seq, f.frame, o.chain FROM outbox AS o JOIN outbox_frame AS f USING (epoch, device_seq)
    WHERE epoch = :epoch AND device_seq > :after AND NOT acknowledged ORDER BY device_seq LIMIT 500"""


def _waiting(connection: Connection, epoch: int, after: int) -> Iterator[tuple[int, bytes, bytes]]:
    while True:
        rows: Any = connection.exec_driver_sql(_WAITING, {"epoch": epoch, "after": after}).all()
        yield from rows
        if len(rows) < 500:
            return
        after = rows[-1][0]
