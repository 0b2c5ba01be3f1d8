"""What this desktop remembers of its server between exchanges: read and written as one value, in the database's State.

Neighbours: engine, enrolment (writes the first one through app.desk), app.storage.journal (how values are kept).
"""

from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection

from app.domain.change_sets import CHAIN_START
from app.storage.journal import read_state
from sync.client.verifying import Known
from sync.protocol import history
from sync.protocol.messages import Checkpoint


@dataclass(frozen=True)
class Remembered:
    """The words of State that the exchange needs."""

    incarnation: str
    cursor: int
    cursor_hash: bytes
    checkpoint: Checkpoint | None
    token: bytes
    scope: str
    epoch: int
    device_seq: int
    chain: bytes
    form: str | None
    """The form of the tables when the copy was read (shapes.FORM)."""
    reread: str | None
    """Why the journal must be read again from its beginning; None when it need not."""
    alarm: dict[str, Any] | None
    """`{"at", "about"}` of the HistoryAlarm that stopped everything."""
    last_success: str | None
    """Moment of this machine's clock at which both ends were last level."""
    offline_since: str | None

    def known(self, entity: str, server_key: bytes) -> Known:
        """What an answer must continue."""
        return Known(entity, server_key, self.incarnation, self.cursor, self.cursor_hash, self.checkpoint)


_NAMES = (
    "incarnation",
    "cursor",
    "cursor_hash",
    "checkpoint",
    "token",
    "scope",
    "epoch",
    "device_seq",
    "chain",
    "form",
    "reread",
    "alarm",
    "last_success",
    "offline_since",
)


def remembered(connection: Connection) -> Remembered:
    """Read it all at one moment."""
    found = read_state(connection, *_NAMES)
    checkpoint = found.get("checkpoint")
    return Remembered(
        found.get("incarnation") or "",
        found.get("cursor") or 0,
        found.get("cursor_hash") or history.START,
        None if checkpoint is None else msgspec.convert(checkpoint, Checkpoint),
        found.get("token") or b"",
        found.get("scope") or "",
        found.get("epoch") or 1,
        found.get("device_seq") or 0,
        found.get("chain") or CHAIN_START,
        found.get("form"),
        found.get("reread"),
        found.get("alarm"),
        found.get("last_success"),
        found.get("offline_since"),
    )
