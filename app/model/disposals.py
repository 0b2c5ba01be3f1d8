"""Who proposed and who decided that a case file's contents be destroyed, and what the journal has lost since (R23)."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain import disposals
from app.model.base import Base, Synced


class Disposal(Synced, Base):
    """The record that outlives what it destroyed."""

    __tablename__ = "disposal"
    kind = disposals.DISPOSAL

    case_file: Mapped[str] = mapped_column(String(32), index=True)
    number: Mapped[str | None]
    basis: Mapped[str]
    rule: Mapped[str]
    reason: Mapped[str]
    proposed_by: Mapped[str] = mapped_column(String(32))
    proposed_at: Mapped[str]
    decision: Mapped[str | None]
    decided_by: Mapped[str | None] = mapped_column(String(32))
    decided_at: Mapped[str | None]
    remarks: Mapped[str | None]
    done_at: Mapped[str | None]
    kept_years: Mapped[int | None]


class MissingBody(Base):
    """A body of the kept journal that is only a hash. `named`: an entry of the server that carries a disposal out has
    named it; what is still not named when both ends are level is an alarm."""

    __tablename__ = "missing_body"

    seq: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    named: Mapped[bool] = mapped_column(default=False)

    __table_args__ = ({"sqlite_with_rowid": False},)
