"""The people of the town hall as choices: who may be responsible for something."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.queries.people import PersonRow


def options(persons: Sequence[PersonRow], keep: str | None = None, nobody: bool = True) -> list[tuple[str | None, str]]:
    """Active people in the order given, with "nobody" first; `keep` stays even when that person has left."""
    found: list[tuple[str | None, str]] = []
    if nobody:
        found.append((None, QCoreApplication.translate("People", "Nobody")))
    return found + [(person.id, person.name) for person in persons if person.active or person.id == keep]


def councillors(persons: Sequence[PersonRow]) -> list[PersonRow]:
    """Active people whose reading has to be named file by file."""
    return [person for person in persons if person.active and "councillor" in person.roles]
