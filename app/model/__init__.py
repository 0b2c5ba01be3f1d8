"""SQLAlchemy tables, one module per thing a secretary knows, named as in app.domain."""

from app.model import case_files, conflicts, disposals, files, journal, parties, people, procedures, series
from app.model.base import Base, Synced

SYNCED: dict[str, type[Synced]] = {
    mapper.class_.kind.name: mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Synced)
}
"""The table class of every synced kind, by the kind's name."""

__all__ = [
    "SYNCED",
    "Base",
    "Synced",
    "case_files",
    "conflicts",
    "disposals",
    "files",
    "journal",
    "parties",
    "people",
    "procedures",
    "series",
]
