"""Tags and how many case files bear each."""

from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.domain.text import fold
from app.queries.rows import tell


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag in use or not yet."""

    id: str
    name: str
    colour: str | None
    case_files: int


@dataclass(frozen=True, slots=True)
class TagMark:
    """A tag on something."""

    id: str
    name: str
    colour: str | None


def tags(connection: Connection) -> list[TagRow]:
    """Every tag, by name."""
    statement = text(
        """SELECT id, name, colour,
             (SELECT count(DISTINCT case_file_id) FROM case_tag WHERE tag = tag.id AND case_tag.removed IS NOT TRUE)
           FROM tag WHERE removed IS NOT TRUE ORDER BY lligall_sort_key(name), id"""
    )
    return [tell(TagRow, row) for row in connection.execute(statement)]


def suggest(connection: Connection, typed: str, limit: int = 8) -> list[TagRow]:
    """Tags whose name holds what is typed; those that begin with it first."""
    wanted = fold(typed)
    found = [row for row in tags(connection) if wanted in fold(row.name)]
    return sorted(found, key=lambda row: not fold(row.name).startswith(wanted))[:limit]
