"""Two versions of one unit, waiting for a person or already decided; created by the central server."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain import conflicts
from app.model.base import Base, JsonList, Synced, local


class Conflict(Synced, Base):
    """`standing` and `losing` are lists of `[field, value]`."""

    __tablename__ = "conflict"
    kind = conflicts.CONFLICT

    case_file_id: Mapped[str | None] = local(String(32), index=True)
    target_kind: Mapped[str]
    target_id: Mapped[str] = mapped_column(String(32), index=True)
    target_unit: Mapped[str]
    standing: Mapped[list[Any] | None] = mapped_column(JsonList)
    standing_person: Mapped[str | None] = mapped_column(String(32))
    standing_at: Mapped[str | None]
    losing: Mapped[list[Any] | None] = mapped_column(JsonList)
    losing_set: Mapped[str | None] = mapped_column(String(32))
    losing_person: Mapped[str | None] = mapped_column(String(32))
    losing_device: Mapped[str | None] = mapped_column(String(32))
    losing_at: Mapped[str | None]
    decision: Mapped[str | None] = mapped_column(index=True)
    decided_by: Mapped[str | None] = mapped_column(String(32))
    decided_at: Mapped[str | None]
