"""Own sets for entries that come back without them: from the outbox, and the batches of the request just asked.

Neighbours: verifying (asks), asking (made the batches), engine.
"""

from typing import Any

from sqlalchemy import Connection

from app.domain import bundles, change_sets
from app.domain.bundles import Bundle
from app.domain.change_sets import SealedSet
from app.storage import outbox
from sync.client.asking import Asking


class NoOwnSets:
    """What comes whole, or must: no own sets are put back."""

    def stretch(self, device_seq: int, count: int) -> tuple[bytes, Bundle]:
        raise KeyError(device_seq)

    def hashes(self, device_seq: int, count: int) -> list[bytes]:
        raise KeyError(device_seq)

    def by_hash(self, set_hash: bytes) -> SealedSet | None:
        return None


class Outbox:
    """The outbox of one epoch while an answer is verified.

    Without `completes`, what the server withholds of own sets stays withheld: a copy that is read again shows only what
    its reader may see now, as the totals will say.
    """

    def __init__(
        self, connection: Connection, epoch: int, asking: Asking | None = None, completes: bool = True
    ) -> None:
        self._connection = connection
        self._epoch = epoch
        self._completes = completes
        self._sent: dict[int, tuple[bytes, Bundle]] = {}
        """By the device_seq of the first set, packed and not."""
        if asking is not None and asking.request.epoch == epoch:
            first = asking.request.first_device_seq
            for packed, columns in zip(asking.request.batches, asking.bundles, strict=True):
                self._sent[first] = (packed, columns)
                first += len(columns)
        self._by_hash: dict[bytes, SealedSet] | None = None

    def stretch(self, device_seq: int, count: int) -> tuple[bytes, Bundle]:
        """Own sets in a row, packed and not. Raises KeyError when some are not there."""
        sent = self._sent.get(device_seq)
        if sent is not None and len(sent[1]) == count:
            return sent
        frames = outbox.stretch(self._connection, self._epoch, device_seq, count)
        columns = bundles.bundle(change_sets.open_set(frame) for frame in frames)
        if len(columns) != count:
            raise KeyError(device_seq)
        return bundles.pack(columns), columns

    def hashes(self, device_seq: int, count: int) -> list[bytes]:
        """The hashes of own sets in a row, as they were frozen. Raises KeyError when some are not there."""
        found: Any = self._connection.exec_driver_sql(
            "SELECT hash FROM outbox WHERE epoch = ? AND device_seq >= ? AND device_seq < ? ORDER BY device_seq",
            (self._epoch, device_seq, device_seq + count),
        ).all()
        if len(found) != count:
            raise KeyError(device_seq)
        return [digest for (digest,) in found]

    def by_hash(self, set_hash: bytes) -> SealedSet | None:
        """One own set that waits here."""
        if not self._completes:
            return None
        if self._by_hash is None:
            sets = [change_sets.open_set(frame) for _, frame in outbox.in_order(self._connection)]
            self._by_hash = {change_sets.set_hash(each.header, each.parts): each for each in sets}
        return self._by_hash.get(set_hash)
