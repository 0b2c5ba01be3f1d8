"""Interested parties and their part in case files."""

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain import parties
from app.model.base import Base, InCaseFile, Removable, Synced, local


class Party(Synced, Removable, Base):
    """A person, company or administration, shared by all files of the entity."""

    __tablename__ = "party"
    kind = parties.PARTY

    party_type: Mapped[str]
    given_name: Mapped[str | None]
    first_surname: Mapped[str | None]
    second_surname: Mapped[str | None]
    business_name: Mapped[str | None]
    identifier_type: Mapped[str | None]
    identifier: Mapped[str | None] = mapped_column(index=True)
    street: Mapped[str | None]
    postcode: Mapped[str | None]
    town: Mapped[str | None]
    province: Mapped[str | None]
    country: Mapped[str | None]
    email: Mapped[str | None]
    telephone: Mapped[str | None]
    channel: Mapped[str | None]
    obliged: Mapped[bool | None]
    language: Mapped[str | None]
    remarks: Mapped[str | None]
    merged_into: Mapped[str | None] = mapped_column(String(32), index=True)

    name_key: Mapped[str | None] = local()
    """The name as it sorts: surnames first (app.domain.text.sort_key)."""

    __table_args__ = (Index("ix_party_name_key", "name_key", "id", "removed", "merged_into"),)


class CaseParty(InCaseFile, Removable, Base):
    """A party's role in one case file; a representative names whom it represents."""

    __tablename__ = "case_party"
    kind = parties.CASE_PARTY

    party: Mapped[str] = mapped_column(String(32), index=True)
    role: Mapped[str]
    represents: Mapped[str | None] = mapped_column(String(32))
