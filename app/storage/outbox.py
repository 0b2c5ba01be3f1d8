"""The outbox: own frozen sets, in order, until the cursor passes them (R1, R6).

Their bytes lie apart from what is asked of them again and again, so that what waits is counted without deciphering it.

Neighbours: journal (freezes), app.model.journal (tables), sync.client (sends, and lets them leave).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from app.model.journal import OutboxFrame, OutboxRow

_KEEP = insert(OutboxRow.__table__)  # type: ignore[arg-type]
_KEEP_FRAME = insert(OutboxFrame.__table__)  # type: ignore[arg-type]

FRAME_OF_SET = (
    select(OutboxFrame.frame)
    .where(
        OutboxFrame.epoch == OutboxRow.epoch,
        OutboxFrame.device_seq == OutboxRow.device_seq,
        OutboxRow.set_id == bindparam("set"),
    )
    .scalar_subquery()
)
"""The bytes of the set whose identity is `:set`, for a statement that copies them."""

_FRAMES = "SELECT o.device_seq, f.frame FROM outbox AS o JOIN outbox_frame AS f USING (epoch, device_seq)"


def keep(connection: Connection, row: Mapping[str, Any], frame: bytes) -> None:
    """Put in a set that has just been frozen: the columns of OutboxRow, and its bytes."""
    connection.execute(_KEEP, row)
    connection.execute(_KEEP_FRAME, {"epoch": row["epoch"], "device_seq": row["device_seq"], "frame": frame})


def in_order(connection: Connection) -> list[tuple[int, bytes]]:
    """(device_seq, frame) of every set, oldest first."""
    return [(seq, frame) for seq, frame in connection.exec_driver_sql(f"{_FRAMES} ORDER BY epoch, device_seq")]


def stretch(connection: Connection, epoch: int, first: int, count: int) -> list[bytes]:
    """The frames of sets in a row; fewer when some are not there."""
    query = (
        "SELECT frame FROM outbox_frame WHERE epoch = ? AND device_seq >= ? AND device_seq < ? ORDER BY device_seq"
    )
    return list(connection.exec_driver_sql(query, (epoch, first, first + count)).scalars())


def touching(connection: Connection, row: str) -> Iterator[bytes]:
    """The frames of what touches a row or its case file, newest first."""
    query = f"{_FRAMES} WHERE instr(o.touched, :row) > 0 ORDER BY epoch DESC, device_seq DESC"
    for _, frame in connection.exec_driver_sql(query, {"row": row}):
        yield frame


def to_send(connection: Connection) -> int:
    """How many sets the server is not known to hold."""
    return connection.exec_driver_sql("SELECT count(*) FROM outbox WHERE NOT acknowledged").scalar_one()


def acknowledge(connection: Connection, epoch: int, last: int) -> None:
    """The server holds those up to `last`: they need not be sent again."""
    connection.exec_driver_sql(
        "UPDATE outbox SET acknowledged = TRUE WHERE NOT acknowledged AND epoch = ? AND device_seq <= ?", (epoch, last)
    )


def leave(connection: Connection, epoch: int, last: int) -> int:
    """The cursor has passed those up to `last`; how many they were."""
    connection.exec_driver_sql("DELETE FROM outbox_frame WHERE epoch = ? AND device_seq <= ?", (epoch, last))
    return connection.exec_driver_sql(
        "DELETE FROM outbox WHERE epoch = ? AND device_seq <= ?", (epoch, last)
    ).rowcount


def empty(connection: Connection) -> None:
    """All of it has gone elsewhere: into the quarantine of an old copy."""
    connection.exec_driver_sql("DELETE FROM outbox_frame")
    connection.exec_driver_sql("DELETE FROM outbox")
