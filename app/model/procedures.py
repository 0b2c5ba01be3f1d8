"""Procedures as synced things; written by the central server."""

from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from app.domain import procedures
from app.model.base import Base, JsonList, Synced


class Procedure(Synced, Base):
    """A procedure of the catalogue. `steps` is a list of `{"title": …}`."""

    __tablename__ = "procedure"
    kind = procedures.PROCEDURE

    code: Mapped[str]
    name: Mapped[str]
    name_es: Mapped[str | None]
    name_oc: Mapped[str | None]
    name_en: Mapped[str | None]
    description: Mapped[str | None]
    legal_basis: Mapped[str | None]
    term: Mapped[int | None]
    term_unit: Mapped[str | None]
    silence: Mapped[str | None]
    initiation: Mapped[str | None]
    classification: Mapped[str | None]
    steps: Mapped[list[dict[str, Any]] | None] = mapped_column(JsonList)
    active: Mapped[bool | None]
