"""The desktop's side of the journal: what waits, what came, what stands confirmed, what can be undone.

None of these rows travel; they are written by app.storage.journal and by the exchange (sync.client).
"""

from sqlalchemy import Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base


class OutboxRow(Base):
    """A frozen change set of this desktop that its cursor has not passed yet (R6: the bytes never change)."""

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_to_send", "epoch", "device_seq", sqlite_where=text("NOT acknowledged")),)

    epoch: Mapped[int] = mapped_column(primary_key=True)
    device_seq: Mapped[int] = mapped_column(primary_key=True)
    set_id: Mapped[str] = mapped_column(String(32), unique=True)
    hash: Mapped[bytes] = mapped_column(LargeBinary)
    chain: Mapped[bytes] = mapped_column(LargeBinary)
    acknowledged: Mapped[bool] = mapped_column(default=False)
    """The server has it; it stays on the overlay until the cursor passes it (R1)."""
    person: Mapped[str] = mapped_column(String(32))
    at: Mapped[str]
    action: Mapped[str]
    touched: Mapped[str]
    """JSON list of the rows its changes touch, and of the case files they belong to."""
    grown: Mapped[bytes] = mapped_column(LargeBinary)
    """MessagePack of `{kind: [rows, sum of unit hashes]}`: by how much the totals grow if it is accepted whole and
    nobody else has touched its units meanwhile."""


class OutboxFrame(Base):
    """The bytes of a set of the outbox."""

    __tablename__ = "outbox_frame"

    epoch: Mapped[int] = mapped_column(primary_key=True)
    device_seq: Mapped[int] = mapped_column(primary_key=True)
    frame: Mapped[bytes] = mapped_column(LargeBinary)
    """The encoded SealedSet."""


class Overlay(Base):
    """The confirmed value of a unit that own waiting sets have touched; without a row here, shown is confirmed."""

    __tablename__ = "overlay"
    __table_args__ = (Index("ix_overlay_first", "first_device_seq"),)

    kind: Mapped[str] = mapped_column(primary_key=True)
    row: Mapped[str] = mapped_column(String(32), primary_key=True)
    unit: Mapped[str] = mapped_column(primary_key=True)
    confirmed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """MessagePack of `{field: value}`; NULL when the row itself is not confirmed yet (own creation on its way)."""
    first_device_seq: Mapped[int]
    last_device_seq: Mapped[int]
    """The first and the last own set that touch the unit: when the cursor passes the last, the overlay ends."""
    disturbed: Mapped[bool] = mapped_column(default=False)
    """The confirmed value has changed while own sets waited."""


class JournalBlock(Base):
    """A stretch of the entity's journal as it came, whole (R13)."""

    __tablename__ = "journal_block"

    first: Mapped[int] = mapped_column(primary_key=True)
    """seq of its first entry."""
    frame: Mapped[bytes] = mapped_column(LargeBinary)
    """An encoded sync.protocol.blocks.Block."""


class JournalEntry(Base):
    """What is asked most often about an entry of the journal; the entry itself stands in its block."""

    __tablename__ = "journal_entry"

    seq: Mapped[int] = mapped_column(primary_key=True)
    set_id: Mapped[str | None] = mapped_column(String(32), index=True)
    device: Mapped[str | None] = mapped_column(String(32))
    person: Mapped[str | None] = mapped_column(String(32))
    at: Mapped[str | None]
    action: Mapped[str | None]
    status: Mapped[str]


class JournalTouch(Base):
    """Which entries touched which row or case file: the history of a file without reading the whole journal."""

    __tablename__ = "journal_touch"

    row: Mapped[str] = mapped_column(String(32), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)

    __table_args__ = ({"sqlite_with_rowid": False},)


class SignedWord(Base):
    """The server's signature over the entry hash at a seq, as each page of the journal ended in one: evidence that the
    kept journal is its, and what damage is found between (sync.client.rechecking)."""

    __tablename__ = "signed_word"

    seq: Mapped[int] = mapped_column(primary_key=True)
    incarnation: Mapped[str] = mapped_column(String(32))
    hash: Mapped[bytes] = mapped_column(LargeBinary)
    signature: Mapped[bytes] = mapped_column(LargeBinary)


class UndoStep(Base):
    """An own action that may be undone, with all its old values (the travelling set may carry digests)."""

    __tablename__ = "undo_step"

    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    set_id: Mapped[str] = mapped_column(String(32), unique=True)
    action: Mapped[str]
    subject_kind: Mapped[str | None]
    subject_id: Mapped[str | None] = mapped_column(String(32))
    at: Mapped[str]
    changes: Mapped[bytes] = mapped_column(LargeBinary)
    """MessagePack of the list of Change with undigested old values."""
    undo: Mapped[str]
    """inverse, compensating or none."""
    undone_by: Mapped[str | None] = mapped_column(String(32))
    undoes: Mapped[str | None] = mapped_column(String(32), index=True)
    together: Mapped[str | None] = mapped_column(String(32), index=True)
    """The same for all sets of one thing the person did to many rows at once (actions.bulk): one step back for all."""


class Refused(Base):
    """An own change set the server did not accept: kept whole, with the reason, until the person has dealt with it."""

    __tablename__ = "refused"

    set_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    seq: Mapped[int]
    at: Mapped[str]
    action: Mapped[str]
    code: Mapped[str]
    about: Mapped[str]
    frame: Mapped[bytes] = mapped_column(LargeBinary)
    dealt_with: Mapped[bool] = mapped_column(default=False)


class Quarantined(Base):
    """An own change set that was never sent from here when this database turned out to be an old copy (R8): kept whole
    until the person offers it again, under the same set id (R7), or puts it away."""

    __tablename__ = "quarantine"

    set_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    epoch: Mapped[int]
    device_seq: Mapped[int]
    """Its place in the epoch in which it was written."""
    at: Mapped[str]
    """When it came here."""
    action: Mapped[str]
    frame: Mapped[bytes] = mapped_column(LargeBinary)
    """The encoded SealedSet."""
    undo: Mapped[str]
    state: Mapped[str] = mapped_column(default="waiting")
    """"waiting" for the person; "offered" again; put "away"; "recorded": it is in the journal after all, sent by the
    other copy."""


class AccessRow(Base):
    """Who read what on this desktop, in a hash chain of its own, sent with the exchange (security.md, Roles)."""

    __tablename__ = "access_log"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[str]
    person: Mapped[str] = mapped_column(String(32))
    what: Mapped[str]
    kind: Mapped[str]
    row: Mapped[str] = mapped_column(String(32))
    hash: Mapped[bytes] = mapped_column(LargeBinary)
    sent: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (Index("ix_access_log_sent", "sent", "number"),)


class State(Base):
    """Single values of this desktop by name: its identity, cursor, chain heads, tokens. MessagePack."""

    __tablename__ = "state"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[bytes] = mapped_column(LargeBinary)


class KindTotal(Base):
    """Count of confirmed rows and sum of confirmed unit hashes per kind, kept as entries are applied."""

    __tablename__ = "kind_total"

    kind: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]
    sum: Mapped[str]
    """The 64-bit sum as 16 hexadecimal digits (SQLite's integers are signed)."""
