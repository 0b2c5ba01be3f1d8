"""Everything the one screen of a case file shows, read in one visit, and the hands its cards share.

Neighbours: `case_file` (the screen), the cards (`steps_card`, `data_card`, …), app.queries.case_files.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from app.actions import undo
from app.actions.undo import UndoName
from app.context import Done
from app.errors import NotThere
from app.queries import case_files, disposals, files, history, people, procedures, tags
from app.queries.case_files import CaseFilePage
from app.queries.disposals import DisposalRow
from app.queries.files import FileRow
from app.queries.history import HistoryEntry
from app.queries.people import PersonRow
from app.queries.procedures import ProcedureRow
from ui import places
from ui.session import Desktop, OpenOffice


@dataclass(frozen=True, slots=True)
class Sheet:
    """A case file whole, with what its fields choose from, and the person's own last action if it can be undone."""

    page: CaseFilePage
    persons: tuple[PersonRow, ...]
    procedures: tuple[ProcedureRow, ...]
    tag_names: tuple[str, ...]
    undo: UndoName | None
    files: tuple[FileRow, ...] = ()
    disposal: DisposalRow | None = None
    """The last proposal that its contents be destroyed."""


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What is left of a case file whose contents were destroyed: the record of it, and that record's history."""

    disposal: DisposalRow
    history: tuple[HistoryEntry, ...]


def read_sheet(connection: Any, case_file: str, today: str) -> Sheet | Destroyed:
    """The query of the screen, for `Background.read`. Raises NotThere."""
    disposal = disposals.of_case_file(connection, case_file)
    try:
        page = case_files.one(connection, case_file)
    except NotThere:
        if disposal is None or not disposal.done_at:
            raise
        return Destroyed(disposal, tuple(history.of_row(connection, disposal.id)))
    return Sheet(
        page,
        tuple(people.persons(connection, today)),
        tuple(procedures.procedures(connection)),
        tuple(tag.name for tag in tags.tags(connection)),
        undo.offered(connection),
        tuple(files.of_case_file(connection, case_file)),
        disposal,
    )


class Hands(QObject):
    """What the cards of one case file share: where it lies, whether it may be changed, and the one way to write."""

    def __init__(self, desktop: Desktop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desktop = desktop
        self.case_file = ""
        self.writable = False
        self.why_not = ""
        """Said where something cannot be changed: the file is closed, or the person only reads."""
        self._office: OpenOffice | None = None

    @property
    def office(self) -> OpenOffice:
        if self._office is None:
            raise LookupError("no case file is shown")
        return self._office

    def take(self, office: OpenOffice, case_file: str) -> None:
        """Another case file is shown from now on."""
        self._office = office
        self.case_file = case_file

    def write(
        self,
        action: Callable[..., Any],
        *arguments: Any,
        then: Callable[[Done[Any]], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        **named: Any,
    ) -> None:
        """Do an action; what is refused is told in words unless `failed` tells it."""
        self.desktop.background.write(self.office.office, action, *arguments, then=then, failed=failed, **named)

    def open_case_file(self, case_file: str) -> None:
        self.desktop.go(places.CASE_FILES, case_file, self.office.entity)

    def open_party(self, party: str) -> None:
        self.desktop.go(places.PARTIES, party, self.office.entity)
