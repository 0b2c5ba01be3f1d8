"""The filters of the list: what is in force, those every office has, and those the person has saved.

Plain values here; neighbours: filter_bar (shows them), listing (asks the query with them).
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from PySide6.QtCore import QObject

from app.domain.case_files import Stage, Status
from app.queries.case_files import CaseFilter
from ui.session import Desktop

SAVED_MOST = 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person wants to see. `responsible`: None anybody, "" nobody, "me" whoever is signed in, else an id."""

    status: str | None = Status.OPEN.value
    stage: str | None = None
    responsible: str | None = None
    tag: str | None = None
    procedure: str | None = None
    overdue: bool = False
    text: str = ""

    def narrowed(self) -> bool:
        """Whether something is left out on purpose, so that an empty list means "nothing found"."""
        return replace(self, status=None) != Wanted(status=None) or self.status not in (None, Status.OPEN)

    def query(self, me: str, today: dt.date, sort: tuple[str, bool]) -> CaseFilter:
        """The filter as the query takes it."""
        return CaseFilter(
            text=self.text,
            status=self.status,
            stage=self.stage,
            responsible=me if self.responsible == "me" else self.responsible,
            tag=self.tag,
            procedure=self.procedure,
            overdue=today.isoformat() if self.overdue else None,
            sort=sort[0],
            descending=sort[1],
        )


def from_stored(stored: Any) -> Wanted | None:
    """A filter as it was kept; None when it is not one (another version wrote it)."""
    if not isinstance(stored, Mapping):
        return None
    known = {field.name: field for field in fields(Wanted)}
    values = {name: value for name, value in stored.items() if name in known}
    texts = {name: value for name, value in values.items() if name != "overdue"}
    if not all(value is None or isinstance(value, str) for value in texts.values()):
        return None
    if values.get("status") not in (None, *Status) or values.get("stage") not in (None, *Stage):
        return None
    return Wanted(**{**texts, "overdue": values.get("overdue") is True, "text": texts.get("text") or ""})


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter with the name the person gave it, or one that every office has."""

    id: str
    name: str
    wanted: Wanted
    own: bool = False


class Filters(QObject):
    """The row of filters of one entity: built in first, then the person's own, kept between sessions."""

    def __init__(self, desktop: Desktop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop

    def all(self, entity: str) -> list[SavedFilter]:
        return [*self.built_in(), *self.own(entity)]

    def built_in(self) -> list[SavedFilter]:
        return [
            SavedFilter("open", self.tr("Open"), Wanted()),
            SavedFilter("mine", self.tr("Mine"), Wanted(responsible="me")),
            SavedFilter("overdue", self.tr("Overdue"), Wanted(overdue=True)),
            SavedFilter("closed", self.tr("Closed"), Wanted(status=Status.CLOSED.value)),
            SavedFilter("all", self.tr("All"), Wanted(status=None)),
        ]

    def own(self, entity: str) -> list[SavedFilter]:
        kept = self._desktop.memory.read(self._name(entity)) or {}
        found = []
        for each in kept.get("saved") or ():  # type: ignore[attr-defined]
            wanted = from_stored(each.get("wanted")) if isinstance(each, Mapping) else None
            if wanted is not None and isinstance(each.get("name"), str):
                found.append(SavedFilter(f"own:{each['name']}", each["name"], wanted, own=True))
        return found

    def save(self, entity: str, name: str, wanted: Wanted) -> SavedFilter:
        """Keep a filter under a name; the one of that name is replaced."""
        saved = SavedFilter(f"own:{name}", name, wanted, own=True)
        others = [each for each in self.own(entity) if each.name != name]
        self._write(entity, [*others, saved][-SAVED_MOST:])
        return saved

    def forget(self, entity: str, name: str) -> None:
        self._write(entity, [each for each in self.own(entity) if each.name != name])

    def _write(self, entity: str, saved: list[SavedFilter]) -> None:
        kept = [{"name": each.name, "wanted": asdict(each.wanted)} for each in saved]
        self._desktop.memory.write(self._name(entity), {"saved": kept})

    @staticmethod
    def _name(entity: str) -> str:
        return f"case_files.filters.{entity}"
