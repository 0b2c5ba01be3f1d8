"""What waits in quarantine for the person to decide, and what is to be told of old copies and of a restored server."""

from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.queries.history import HistoryChange, changes_of
from app.queries.sync import case_file_of, own_name, subject_of
from app.storage import naming
from app.storage.entries import read_set
from app.storage.journal import read_state


@dataclass(frozen=True, slots=True)
class QuarantinedRow:
    """An own change set that was never sent; the same words as for a refused one."""

    set_id: str
    at: str
    """When it was written."""
    action: str
    subject_kind: str
    subject_id: str
    subject: str
    changes: tuple[HistoryChange, ...]
    case_file_id: str | None = None
    case_file: str = ""


@dataclass(frozen=True, slots=True)
class OldCopy:
    """Told to the person: this database was an old copy, or another copy of it has appeared."""

    became: tuple[str, str] | None
    """(moment, why) of when this database last was taken for an old copy; None: never."""
    suspected: str | None
    """Why it will be taken for one at the next exchange; None: it will not."""
    other_at: str | None
    """When the server gave another copy of this desktop an epoch after ours; None: there is no other."""
    recorded: int
    """Sets of the quarantine that turned out to be in the journal."""


@dataclass(frozen=True, slots=True)
class Restored:
    """The last restore of the server that this desktop was told of, by its signed note."""

    at: str
    operators: str
    reason: str
    recovering: bool
    """Whether the server still waits for what the desktops hold."""
    reported: int
    desktops: int


def waiting(connection: Connection, limit: int = 200) -> list[QuarantinedRow]:
    """The tray, in the order in which it was written."""
    rows = connection.execute(
        text("SELECT frame FROM quarantine WHERE state = 'waiting' ORDER BY epoch, device_seq LIMIT :limit"),
        {"limit": limit},
    ).scalars()
    found = []
    for frame in rows.all():
        header, changes = read_set(frame)
        kind, subject = subject_of(changes)
        told = changes_of(connection, header, changes)
        name = naming.names(connection, [subject]).get(subject, "") or own_name(told)
        file, file_name = case_file_of(connection, changes)
        found.append(
            QuarantinedRow(header.id, header.at, header.action, kind, subject, name, told, file, file_name)
        )
    return found


def count(connection: Connection) -> int:
    """How many wait."""
    return connection.execute(text("SELECT count(*) FROM quarantine WHERE state = 'waiting'")).scalar_one()


def old_copy(connection: Connection, device: str) -> OldCopy:
    """What there is to tell about copies of this desktop."""
    state = read_state(connection, "epoch", "old_copy", "became_old_copy", "epoch_seen")
    became = state.get("became_old_copy")
    row = connection.execute(text("SELECT epoch, epoch_at FROM device WHERE id = :id"), {"id": device}).first()
    known = max(state.get("epoch", 1), state.get("epoch_seen") or 1)
    other = row is not None and row.epoch is not None and row.epoch > known
    recorded = text("SELECT count(*) FROM quarantine WHERE state = 'recorded' AND at = :at")
    return OldCopy(
        (became["at"], became["why"]) if became else None,
        state.get("old_copy"),
        row.epoch_at if row is not None and other else None,
        connection.execute(recorded, {"at": became["at"] if became else ""}).scalar_one(),
    )


def restored(connection: Connection) -> Restored | None:
    """The last restore of the server; None when there was none, or when the person has read of it."""
    told = read_state(connection, "restored").get("restored")
    if not told or (told.get("seen") and not told["recovering"]):
        return None
    return Restored(
        told["at"], told["operators"], told["reason"], told["recovering"], told["reported"], told["desktops"]
    )
