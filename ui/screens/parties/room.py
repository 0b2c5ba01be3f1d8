"""The room Persones: the list and, in its place, one person. Neighbours: listing, party_page, new_party."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.changes import Changes
from app.domain.roles import Permission
from ui import places
from ui.commands.case_files import NEW
from ui.places import Place
from ui.room import Room
from ui.screens.parties.listing import PartyListing
from ui.screens.parties.new_party import NewPartyDialog
from ui.screens.parties.party_page import PartyScreen
from ui.session import Desktop, OpenOffice


class PartiesRoom(Room):
    """`Place.id` is a party; without it the list. `Place.part` NEW asks for a new one."""

    help_page = "parties"

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self.listing = PartyListing(desktop)
        self.screen_ = PartyScreen(desktop)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.listing)
        self.stack.addWidget(self.screen_)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._office: OpenOffice | None = None
        self.listing.opened.connect(self._open)
        self.listing.new_wanted.connect(self.ask_new)
        self.listing.back.connect(desktop.navigator.back)
        self.screen_.left.connect(self._return)
        self.screen_.gone.connect(self._return)
        self.screen_.read.connect(self.named)

    @property
    def on_page(self) -> bool:
        return self.stack.currentWidget() is self.screen_

    def title(self) -> str:
        if self.on_page and self.screen_.sheet is not None:
            return self.screen_.sheet.page.name
        return self.tr("People")

    def activate(self, place: Place) -> None:
        self._office = self.desktop.office(place.entity)
        if place.id:
            self.stack.setCurrentWidget(self.screen_)
            self.screen_.open(self._office, place.id)
            return
        was_on = self.screen_.party if self.on_page else ""
        self.screen_.leave()
        self.stack.setCurrentWidget(self.listing)
        self.listing.show_office(self._office)
        if place.part == NEW:
            self.ask_new()
        if was_on:
            self.listing.table.choose(was_on)
            self.listing.table.setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        self.screen_.leave()

    def refresh(self, changes: Changes) -> None:
        if self.on_page:
            self.screen_.refresh(changes)
        self.listing.refresh(changes)

    def performs(self) -> Mapping[str, Callable[[], object]]:
        return self.screen_.performs() if self.on_page else self.listing.performs()

    def first_focus(self) -> QWidget | None:
        return None if self.on_page else self.listing.table

    @Slot()
    def ask_new(self) -> None:
        """Ask who, then go there."""
        office = self._office
        if office is None or not office.may(Permission.EDIT):
            return
        if self.desktop.navigator.current == Place(places.PARTIES, office.entity, "", NEW):
            self.desktop.navigator.replace(Place(places.PARTIES, office.entity))
        dialog = NewPartyDialog(self.desktop, office, self.window())
        dialog.finished_with.connect(lambda id: self.desktop.go(places.PARTIES, str(id), office.entity))
        dialog.open()

    @Slot(object)
    def _open(self, party: object) -> None:
        if self._office is not None:
            self.desktop.go(places.PARTIES, str(party), self._office.entity)

    @Slot()
    def _return(self) -> None:
        if self._office is not None:
            self.desktop.go(places.PARTIES, "", self._office.entity)
