"""Own sets for entries that come back without them: from the outbox, and the batches of the request just asked.

Neighbours: verifying (asks), asking (made the batches), engine.
"""

from sqlalchemy import Connection, select

from app.domain import bundles, change_sets
from app.domain.bundles import Bundle
from app.domain.change_sets import SealedSet
from app.model.journal import OutboxRow
from sync.protocol.messages import ExchangeRequest


class Outbox:
    """The outbox of one epoch while an answer is verified.

    Without `completes`, what the server withholds of own sets stays withheld: a copy that is read again shows only what
    its reader may see now, as the totals will say.
    """

    def __init__(
        self, connection: Connection, epoch: int, request: ExchangeRequest | None = None, completes: bool = True
    ) -> None:
        self._connection = connection
        self._epoch = epoch
        self._completes = completes
        self._batches: dict[int, bytes] = {}
        """By the device_seq of the first set, as sent."""
        self._columns: dict[int, Bundle] = {}
        if request is not None and request.epoch == epoch:
            first = request.first_device_seq
            for packed in request.batches:
                columns = bundles.unpack(packed)
                self._batches[first], self._columns[first] = packed, columns
                first += len(columns)
        self._by_hash: dict[bytes, SealedSet] | None = None

    def stretch(self, device_seq: int, count: int) -> tuple[bytes, Bundle]:
        """Own sets in a row, packed and not. Raises KeyError when some are not there."""
        columns = self._columns.get(device_seq)
        if columns is not None and len(columns) == count:
            return self._batches[device_seq], columns
        frames = self._connection.execute(
            select(OutboxRow.frame)
            .where(
                OutboxRow.epoch == self._epoch,
                OutboxRow.device_seq >= device_seq,
                OutboxRow.device_seq < device_seq + count,
            )
            .order_by(OutboxRow.device_seq)
        ).scalars()
        columns = bundles.bundle(change_sets.open_set(frame) for frame in frames)
        if len(columns) != count:
            raise KeyError(device_seq)
        return bundles.pack(columns), columns

    def by_hash(self, set_hash: bytes) -> SealedSet | None:
        """One own set that waits here."""
        if not self._completes:
            return None
        if self._by_hash is None:
            rows = self._connection.execute(select(OutboxRow.hash, OutboxRow.frame))
            self._by_hash = {row.hash: change_sets.open_set(row.frame) for row in rows}
        return self._by_hash.get(set_hash)


def sent_in(request: ExchangeRequest) -> int:
    """How many own sets a request carries."""
    return sum(len(bundles.unpack(packed)) for packed in request.batches)
