"""The list of persons, companies and administrations: type to find, sort, export. Neighbours: party_page, room."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from app.changes import Changes
from app.domain.roles import Permission
from app.papers.spreadsheet import Cell as SheetCell
from app.queries import parties
from app.queries.parties import PartyFilter, PartyRow
from ui.forms.asking import Asking, show_beginning
from ui.forms.exporting import Exporting
from ui.forms.printing import Printing
from ui.look.icons import icon
from ui.session import Desktop, OpenOffice
from ui.tables import Cell, Column, ListPane, PagedTable
from ui.widgets import EmptyState, Page, PageHeader, button
from ui.wording import choices, kinds

NAME = "parties"
FIRST_SORT = ("name", False)
_ROWS = frozenset(("case_party", "case_file"))
"""Kinds that only show in a row."""
_TYPES = ("person", "company", "administration")


class PartyListing(Page):
    """`opened` carries a party's id; `new_wanted` asks for a new one; `back` for the place before."""

    opened = Signal(object)
    new_wanted = Signal()
    back = Signal()

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desktop = desktop
        self.office: OpenOffice | None = None
        self._text = ""
        self._type: str | None = None
        self.asking = Asking(desktop, parties.page, self)
        self.asking.due.connect(self.load)
        self.exporting = Exporting(desktop, self)
        self.printing = Printing(desktop, self)
        self.header = PageHeader(self.tr("People"), inline_subtitle=True)
        self.new_button = button(self.tr("New person"), "person-plus")
        self.new_button.clicked.connect(self.new_wanted)
        self.header.add_action(self.new_button)
        self.table = PagedTable(self._columns(), self.asking.load_page, NAME, desktop.memory, self.tr("People"))
        self.empty = EmptyState("people", "")
        self.nothing = EmptyState("search", "")
        self.pane = ListPane(self.table, self.tr("Filter by name, NIF, telephone, street…"), self.empty, self.nothing)
        self.pane.set_saved_filters(
            [("", self.tr("All")), *((each, choices.party_type(each).capitalize()) for each in _TYPES)]
        )
        self.pane.choose_filter("")
        self.body.addWidget(self.header)
        self.body.addWidget(self.pane, 1)
        self.asking.model = self.table.paged_model()
        self.empty.action.connect(self.new_wanted)
        self.nothing.action.connect(self._widen)
        self.pane.filtered.connect(self._find)
        self.pane.filter_chosen.connect(self._choose_type)
        self.pane.export.connect(self.export)
        self.table.opened.connect(self.opened)
        self.table.back.connect(self.back)
        self.table.sort_changed.connect(lambda _key, _down: self.load())
        self.table.menu.connect(self._show_menu)

    def _columns(self) -> list[Column]:
        label = _label
        return [
            Column("name", label("name"), self._name, 260, stretch=True),
            Column("identifier", label("identifier"), lambda row: row.identifier or "", 170),
            Column("town", label("town"), lambda row: row.town or "", 140, spare=2),
            Column("telephone", label("telephone"), lambda row: row.telephone or "", 120, sortable=False, spare=1),
            Column("files", self.tr("Case files"), self._files, 110, align="right", sortable=False),
        ]

    def _name(self, row: PartyRow) -> Cell:
        icons = {"person": "person", "company": "building", "administration": "flag"}
        return Cell(row.name, row.email or "", icon=icons.get(row.party_type, "person"), strong=True)

    def _files(self, row: PartyRow) -> Cell:
        if not row.case_files:
            return Cell("—", muted=True, spoken=self.tr("in no case file"))
        second = self.tr("%n open", "", row.open_case_files) if row.open_case_files else ""
        return Cell(str(row.case_files), second)

    def _sheet(self) -> list[tuple[str, Callable[[PartyRow], SheetCell]]]:
        label = _label
        return [
            (label("name"), lambda row: row.name),
            (label("party_type"), lambda row: choices.party_type(row.party_type)),
            (label("identifier"), lambda row: row.identifier),
            (label("town"), lambda row: row.town),
            (label("telephone"), lambda row: row.telephone),
            (label("email"), lambda row: row.email),
            (self.tr("Case files"), lambda row: row.case_files),
            (self.tr("Open case files"), lambda row: row.open_case_files),
        ]

    # --- show ---------------------------------------------------------------------------------------------------------

    def show_office(self, office: OpenOffice) -> None:
        """Show an entity's list."""
        if self.office is not office:
            self.office = office
            self._text, self._type = "", None
            self.pane.filter.set_quietly("")
            self.pane.choose_filter("")
        may_edit = office.may(Permission.EDIT)
        self.new_button.setVisible(may_edit)
        hint = self.tr("They appear here when they become part of a case file, or you write them down before.")
        self.empty.set(self.tr("Nobody yet"), hint, self.tr("New person") if may_edit else "")
        self.nothing.set(
            self.tr("Nobody matches"), self.tr("Look with fewer words or among all."), self.tr("Show everybody")
        )
        self.load()

    @Slot()
    def load(self) -> None:
        """Ask for the ids again."""
        if self.office is None:
            return
        if self.table.sort() is None:
            self.table.set_sort(*FIRST_SORT)
        sort, descending = self.table.sort() or FIRST_SORT
        self.pane.show_loading()
        wanted = PartyFilter(self._text, self._type, sort, descending)
        self.asking.ask(self.office, parties.ids, wanted, self._show_ids)

    def _show_ids(self, ids: list[str], other: bool) -> None:
        self.pane.show_ids(ids, filtered=bool(self._text or self._type))
        if other:
            show_beginning(self.table)
        self.header.set_subtitle(self.tr("%n people", "", len(ids)))

    def refresh(self, changes: Changes) -> None:
        """Rows of this entity changed."""
        here = self.office is not None and changes.entity == self.office.entity
        if here and "party" in changes.kinds:
            self.asking.soon()
        elif here and changes.kinds & _ROWS:
            self.table.refresh()

    # --- do -----------------------------------------------------------------------------------------------------------

    @Slot(str)
    def _find(self, text: str) -> None:
        self._text = text
        self.load()

    @Slot(object)
    def _choose_type(self, party_type: object) -> None:
        self._type = str(party_type) or None
        self.load()

    @Slot()
    def _widen(self) -> None:
        self._text, self._type = "", None
        self.pane.filter.set_quietly("")
        self.pane.choose_filter("")
        self.load()
        self.pane.focus_filter()

    @Slot(list, QPoint)
    def _show_menu(self, ids: list[str], where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(ids) == 1:
            menu.addAction(icon("person"), self.tr("&Open"), partial(self.opened.emit, ids[0]))
        menu.addAction(icon("spreadsheet"), self.tr("&Export these…"), partial(self._export, list(ids)))
        menu.popup(where)

    @Slot()
    def export(self) -> None:
        """Export the rows selected when there are several, else the whole list."""
        selected = self.table.selected_ids()
        ids = selected if len(selected) > 1 else list(self.table.paged_model().ids())
        self._export([str(each) for each in ids])

    def _export(self, ids: list[str]) -> None:
        if self.office is not None:
            word = self.tr("people", "part of a file name")
            name = f"{word}-{self.desktop.today().isoformat()}"
            self.exporting.export(self.office.office, "party", parties.page, ids, self._sheet(), name)

    def print(self, as_pdf: bool) -> None:
        """The rows selected when there are several, else the whole list, on paper."""
        selected = self.table.selected_ids()
        ids = [str(each) for each in (selected if len(selected) > 1 else self.table.paged_model().ids())]
        if self.office is not None:
            columns = self._sheet()
            self.printing.show_list(self.office.office, "party", self.tr("People"), parties.page, ids, columns, as_pdf)

    def performs(self) -> Mapping[str, Callable[[], object]]:
        """What this list does for commands."""
        found: dict[str, Callable[[], object]] = {"list.filter": self.pane.focus_filter}
        if self.table.paged_model().ids():
            found["list.export"] = self.export
            found["print"] = partial(self.print, False)
            found["print.pdf"] = partial(self.print, True)
        return found


def _label(name: str) -> str:
    return kinds.field("party", name)
