"""What all tables share. `Synced` marks a table whose rows travel: its columns are grouped into units by the kind in
app.domain.kinds, and nothing but the journal's capture and the exchange may write it (app.storage.journal).
"""

import json
from typing import Any, ClassVar

from sqlalchemy import MetaData, String, TypeDecorator
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from app.domain.kind import Kind


class Base(DeclarativeBase):
    """The root of all tables of the desktop's database."""

    metadata = MetaData(
        naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s"}
    )


class JsonList(TypeDecorator[list[Any]]):
    """A list of plain values, kept as JSON text."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: list[Any] | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)

    def process_result_value(self, value: str | None, dialect: Dialect) -> list[Any] | None:
        return None if value is None else json.loads(value)


class Synced:
    """Mixin of every table whose rows travel. Columns not named in the kind are local: derived, never sent."""

    kind: ClassVar[Kind]
    id: Mapped[str] = mapped_column(String(32), primary_key=True)


class InCaseFile(Synced):
    """A synced row that belongs to one case file."""

    case_file_id: Mapped[str] = mapped_column(String(32), index=True, info={"local": True})


class Removable:
    """A row taken away is only marked: nothing is deleted, so that taking it away can be undone."""

    removed: Mapped[bool | None] = mapped_column(default=None)


def local(*arguments: Any, **options: Any) -> Any:
    """A column of a synced table that does not travel (derived for sorting, or told by the exchange)."""
    return mapped_column(*arguments, info={"local": True}, **options)
