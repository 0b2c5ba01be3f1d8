"""What this desktop remembers of its server between exchanges: read and written as one value, in the database's State.

Neighbours: engine, enrolment (writes the first one through app.desk), app.storage.journal (how values are kept).
"""

from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import Connection

from app.domain.change_sets import CHAIN_START
from app.storage.journal import read_state
from sync.client.verifying import Known
from sync.protocol import history, signing
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
    old_copy: str | None = None
    """Why this database is known to be an old copy (app.storage.outside_copy), until the server gives an epoch."""
    proof: Checkpoint | None = None
    """The server's signed word for the cursor, when it was last moved."""
    incarnations: tuple[tuple[str, int], ...] = ()
    """Those that notes of restores have led through, each with the head it began at; empty as long as no server was
    restored."""
    former_checkpoint: Checkpoint | None = None
    """The highest one of before the restore."""
    waymarks: dict[int, bytes] = field(default_factory=dict)
    unverified: bool = False
    """A restored server has not yet been level with this desktop: its history may go on otherwise (R20)."""
    common: int = 0
    """While unverified: up to where what is kept here is the server's history for certain."""
    reported: bool = False
    """It wants nothing back, or has had it: before that nothing may be read again, which would put it out of mind."""
    wanted: int = 0
    """From which seq the restored server wants entries back; 0: none."""
    passed_chain: bytes = b""
    """The own chain's link after the last set that left the outbox."""

    def known(self, entity: str, server_key: signing.PublicKeys) -> Known:
        """What an answer must continue."""
        return Known(
            entity, server_key, self.incarnation, self.cursor, self.cursor_hash, self.checkpoint, self.waymarks
        )


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
    "old_copy",
    "proof",
    "incarnations",
    "former_checkpoint",
    "waymarks",
    "unverified",
    "common",
    "reported",
    "wanted",
    "passed_chain",
)


def remembered(connection: Connection) -> Remembered:
    """Read it all at one moment."""
    found = read_state(connection, *_NAMES)
    return Remembered(
        found.get("incarnation") or "",
        found.get("cursor") or 0,
        found.get("cursor_hash") or history.START,
        _checkpoint(found, "checkpoint"),
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
        found.get("old_copy"),
        _checkpoint(found, "proof"),
        tuple([(incarnation, head) for incarnation, head in found.get("incarnations") or ()]),
        _checkpoint(found, "former_checkpoint"),
        dict(found.get("waymarks") or ()),
        found.get("unverified") or False,
        found.get("common") or 0,
        found.get("reported") or False,
        found.get("wanted") or 0,
        found.get("passed_chain") or b"",
    )


def _checkpoint(found: dict[str, Any], name: str) -> Checkpoint | None:
    told = found.get(name)
    return None if told is None else msgspec.convert(told, Checkpoint)
