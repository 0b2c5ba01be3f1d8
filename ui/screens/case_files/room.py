"""The room Expedients: the list and, in its place, one case file; a new one is asked for here.

Neighbours: listing, case_file, new_case_file; ui.window (places the room and tells it what changed).
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.changes import Changes
from app.domain.roles import Permission
from ui import places
from ui.commands.case_files import NEW
from ui.places import Place
from ui.room import Room
from ui.screens.case_files.case_file import CaseFileScreen
from ui.screens.case_files.listing import CaseFileListing
from ui.screens.case_files.new_case_file import NewCaseFileDialog
from ui.session import Desktop, OpenOffice


class CaseFilesRoom(Room):
    """`Place.id` is a case file; without it the list.

    `Place.part`: NEW, "new:" and a party's id for a file of that person, or the id of a saved filter ("overdue"); with
    a case file "task:", "note:" or "step:" and an id, for what in it is to be seen.
    """

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self.listing = CaseFileListing(desktop)
        self.screen_ = CaseFileScreen(desktop)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.listing)
        self.stack.addWidget(self.screen_)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._office: OpenOffice | None = None
        self.listing.opened.connect(self._open)
        self.listing.new_wanted.connect(self._ask_new)
        self.listing.back.connect(desktop.navigator.back)
        self.screen_.left.connect(self._return)
        self.screen_.gone.connect(self._return)
        self.screen_.read.connect(self.named)

    @property
    def help_page(self) -> str:
        return "case_file" if self.in_case_file else "case_files"

    @property
    def in_case_file(self) -> bool:
        return self.stack.currentWidget() is self.screen_

    def title(self) -> str:
        sheet = self.screen_.sheet
        if self.in_case_file and sheet is not None:
            return f"{sheet.page.number} {sheet.page.title}".strip()
        return self.tr("Case files")

    def activate(self, place: Place) -> None:
        office = self.desktop.office(place.entity)
        self._office = office
        if place.id:
            self.stack.setCurrentWidget(self.screen_)
            self.screen_.open(office, place.id, place.part)
            return
        was_in = self.screen_.hands.case_file if self.in_case_file else ""
        self.screen_.leave()
        self.stack.setCurrentWidget(self.listing)
        self.listing.show_office(office)
        if place.part == NEW or place.part.startswith(f"{NEW}:"):
            self.ask_new(place.part.partition(":")[2])
        elif place.part:
            self.listing.show_filter(place.part)
        if was_in:
            self.listing.table.choose(was_in)
            self.listing.table.setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        self.screen_.leave()

    def refresh(self, changes: Changes) -> None:
        if self.in_case_file:
            self.screen_.refresh(changes)
        self.listing.refresh(changes)

    def performs(self) -> Mapping[str, Callable[[], object]]:
        return self.screen_.performs() if self.in_case_file else self.listing.performs()

    def first_focus(self) -> QWidget | None:
        return None if self.in_case_file else self.listing.table

    @Slot()
    def _ask_new(self) -> None:
        self.ask_new()

    def ask_new(self, party: str = "") -> None:
        """Ask for a new case file, for somebody chosen already when `party` says who; then go to it."""
        office = self._office
        if office is None or not office.may(Permission.EDIT):
            return
        current = self.desktop.navigator.current
        if current is not None and current.room == places.CASE_FILES and current.part.startswith(NEW):
            # Coming back here later shows the list, it does not ask again.
            self.desktop.navigator.replace(Place(places.CASE_FILES, office.entity))
        dialog = NewCaseFileDialog(self.desktop, office, party, self.window())
        dialog.finished_with.connect(lambda id: self.desktop.go(places.CASE_FILES, str(id), office.entity))
        dialog.open()

    @Slot(object)
    def _open(self, case_file: object) -> None:
        if self._office is not None:
            self.desktop.go(places.CASE_FILES, str(case_file), self._office.entity)

    @Slot()
    def _return(self) -> None:
        if self._office is not None:
            self.desktop.go(places.CASE_FILES, "", self._office.entity)
