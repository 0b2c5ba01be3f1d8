"""Files of case files, and what this desktop knows about their bytes: here, on their way, at the server."""

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain import files
from app.model.base import Base, Removable, Synced, local


class File(Synced, Removable, Base):
    """A file in a case file, or in none. The row may be there before its bytes."""

    __tablename__ = "file"
    kind = files.FILE

    case_file_id: Mapped[str | None] = local(String(32), index=True)
    name: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    size: Mapped[int]
    media_type: Mapped[str]


class FileBytes(Base):
    """The bytes of one SHA-256, as far as this desktop knows: never sent, made again when it is lost."""

    __tablename__ = "file_bytes"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int]
    here: Mapped[bool] = mapped_column(default=False)
    """The whole, verified bytes are in this desktop's folder."""
    own: Mapped[bool] = mapped_column(default=False)
    """They came from this desktop's person, not from the server."""
    at_server: Mapped[bool] = mapped_column(default=False)
    """The server has said that it holds them, whole."""
    opened_at: Mapped[str | None]
    """When they were brought in, fetched or opened last: what the rule for keeping looks at."""
    address: Mapped[str | None]
    """Where they are being sent to (tus); whoever knows it may write there."""
    offset: Mapped[int] = mapped_column(default=0)
    """Bytes the server has acknowledged at that address; what it says itself goes before."""
    failed: Mapped[str | None]
    """Why the last attempt ended: the name of a problem of app.errors."""

    __table_args__ = (Index("ix_file_bytes_waiting", "at_server", "here"),)
