"""Who numbers which series, what was asked about it, and the numbers that no row holds."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain import series
from app.model.base import Base, Synced


class Series(Synced, Base):
    """A number series and its last lease; without a holder the central server numbers."""

    __tablename__ = "series"
    kind = series.SERIES

    series: Mapped[str]
    holder: Mapped[str | None] = mapped_column(String(32))
    epoch: Mapped[int | None]
    lease: Mapped[int | None]
    incarnation: Mapped[str | None]


class LeaseRequest(Synced, Base):
    """Somebody asks that a desktop number a series, or that it no longer do; the server answers in the same entry."""

    __tablename__ = "lease_request"
    kind = series.LEASE_REQUEST

    series: Mapped[str]
    wish: Mapped[str]
    device: Mapped[str] = mapped_column(String(32))
    epoch: Mapped[int | None]
    lease: Mapped[int | None]
    used: Mapped[str | None]
    reason: Mapped[str | None]
    answer: Mapped[str | None]


class SpentNumber(Synced, Base):
    """A number that was handed out, or said to be, and that no row holds."""

    __tablename__ = "spent_number"
    kind = series.SPENT_NUMBER

    series: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    row: Mapped[str | None] = mapped_column(String(32), index=True)
    device: Mapped[str | None] = mapped_column(String(32))
    fate: Mapped[str]
    reason: Mapped[str | None]
