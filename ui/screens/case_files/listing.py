"""The list of case files: ids in order from one query, rows page by page, filters, sorting, many at once, export.

Neighbours: columns, filters, filter_bar, bulk, forms.exporting; room (places it beside the one-screen case file).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.changes import Changes
from app.domain.roles import Permission
from app.queries import case_files, people, procedures, tags
from ui.background import Questions
from ui.forms.asking import Asking, show_beginning
from ui.forms.exporting import Exporting
from ui.forms.printing import Printing
from ui.look.icons import icon
from ui.screens.case_files import bulk_dialog
from ui.screens.case_files.bulk import Bulk
from ui.screens.case_files.bulk_dialog import BulkDialog
from ui.screens.case_files.columns import FIRST_SORT, NAME, CaseFileColumns
from ui.screens.case_files.filter_bar import Choices, FilterBar
from ui.screens.case_files.filters import Filters, Wanted
from ui.screens.case_files.name_dialog import NameDialog
from ui.session import Desktop, OpenOffice
from ui.tables import ListPane, PagedTable
from ui.widgets import EmptyState, Page, PageHeader, button

_ORDER = frozenset(("case_file", "case_party", "party", "case_tag", "tag"))
"""Kinds that decide which files are in the list and where."""
_ROWS = frozenset(("task", "conflict", "procedure", "person"))
"""Kinds that only show in a row."""
_CHOICES = frozenset(("person", "role", "tag", "case_tag", "procedure"))


def read_choices(connection: Any, today: str) -> Choices:
    """What the filters and the bulk actions choose from."""
    return Choices(
        tuple(people.persons(connection, today)), tuple(tags.tags(connection)), tuple(procedures.procedures(connection))
    )


class CaseFileListing(Page):
    """`opened` carries a case file's id; `new_wanted` asks for a new one; `back` for the place before."""

    opened = Signal(object)
    new_wanted = Signal()
    back = Signal()

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desktop = desktop
        self.office: OpenOffice | None = None
        self.wanted = Wanted()
        self.choices = Choices()
        self.asking = Asking(desktop, case_files.page, self)
        self._choice_questions = Questions()
        self.filters = Filters(desktop, self)
        self.columns = CaseFileColumns(desktop, self)
        self.bulk = Bulk(desktop, self)
        self.exporting = Exporting(desktop, self)
        self.printing = Printing(desktop, self)
        self.header = PageHeader(self.tr("Case files"), inline_subtitle=True)
        self.new_button = button(self.tr("New case file"), "folder-plus")
        self.new_button.clicked.connect(self.new_wanted)
        self.header.add_action(self.new_button)
        self.table = PagedTable(
            self.columns.columns(), self.asking.load_page, NAME, desktop.memory, self.tr("Case files")
        )
        self.empty = EmptyState("folder-open", "")
        self.nothing = EmptyState("search", "")
        self.pane = ListPane(self.table, self.tr("Filter by title, number, person, NIF…"), self.empty, self.nothing)
        self.bar = FilterBar()
        self.pane.add_tool(self.bar.menu_button)
        self.body.addWidget(self.header)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.pane, 1)
        self.asking.model = self.table.paged_model()
        self._connect()

    def _connect(self) -> None:
        self.asking.due.connect(self.load)
        self.empty.action.connect(self.new_wanted)
        self.nothing.action.connect(self._widen)
        self.pane.filtered.connect(self._type)
        self.pane.filter_chosen.connect(self._choose_filter)
        self.pane.export.connect(self.export)
        self.bar.changed.connect(self.show_wanted)
        self.bar.save_wanted.connect(self._save_filter)
        self.bar.forget_wanted.connect(self._forget_filter)
        self.table.opened.connect(self.opened)
        self.table.back.connect(self.back)
        self.table.sort_changed.connect(self._sort)
        self.table.menu.connect(self._show_menu)

    # --- what it shows ------------------------------------------------------------------------------------------------

    def show_office(self, office: OpenOffice) -> None:
        """Show an entity's list; another entity starts with the open files."""
        if self.office is not office:
            self.office = office
            self.wanted = Wanted()
            self.pane.filter.set_quietly("")
            self._show_filters()
            self.pane.choose_filter("open")
            self.bar.show_wanted(self.wanted)
            self._load_choices()
        self._show_rights()
        self.load()

    def _show_rights(self) -> None:
        """What this person may do here."""
        may_edit = self.office is not None and self.office.may(Permission.EDIT)
        self.new_button.setVisible(may_edit)
        self.empty.set(
            self.tr("No case files yet"),
            self.tr("Open the first one: a title is enough. Everything else can be added while you work.")
            if may_edit
            else self.tr("Those you may read will appear here."),
            self.tr("New case file") if may_edit else "",
        )
        self.nothing.set(
            self.tr("No case file matches"), self.tr("Look with fewer words or filters."), self.tr("Show all open ones")
        )
        self.pane.set_bulk_actions(self._bulk_actions() if may_edit else [])

    @Slot()
    def load(self) -> None:
        """Ask for the ids again; rows in view follow."""
        if self.office is None:
            return
        sort = self.table.sort() or FIRST_SORT
        if self.table.sort() is None:
            self.table.set_sort(*FIRST_SORT)
        wanted = self.wanted.query(self.office.office.identity.person, self.desktop.today(), sort)
        self.pane.show_loading()
        self.asking.ask(self.office, case_files.ids, wanted, self._show_ids)

    def _show_ids(self, ids: list[str], other: bool) -> None:
        self.pane.show_ids(ids, filtered=self.wanted.narrowed())
        if other:
            show_beginning(self.table)
        self.header.set_subtitle(self.tr("%n case files", "", len(ids)))

    def _load_choices(self) -> None:
        if self.office is not None:
            self.desktop.background.read(
                self.office.office,
                read_choices,
                self.desktop.today().isoformat(),
                then=self._show_choices,
                ticket=self._choice_questions.next(),
            )

    def _show_choices(self, choices: Choices) -> None:
        self.choices = choices
        self.bar.set_choices(choices)

    def refresh(self, changes: Changes) -> None:
        """Rows of this entity changed: the list is asked for again, soon and once; or only the rows in view."""
        if self.office is None or changes.entity != self.office.entity:
            return
        if changes.kinds & _CHOICES:
            self._load_choices()
        if changes.kinds & _ORDER:
            self.asking.soon()
        elif changes.kinds & _ROWS:
            self.table.refresh()

    # --- filters ------------------------------------------------------------------------------------------------------

    @Slot(object)
    def show_wanted(self, wanted: Wanted) -> None:
        """Narrow the list otherwise."""
        self.wanted = wanted
        self.bar.show_wanted(self._beyond_saved(wanted))
        if self.pane.filter.text() != wanted.text:
            self.pane.filter.set_quietly(wanted.text)
        self.load()

    def show_filter(self, id: str) -> None:
        """Put one of the saved filters in force, by its id."""
        saved = {} if self.office is None else {each.id: each for each in self.filters.all(self.office.entity)}
        if id in saved:
            self.pane.choose_filter(id)
            self.show_wanted(saved[id].wanted)

    def _beyond_saved(self, wanted: Wanted) -> Wanted:
        """What the chips say: not what the chosen button says already."""
        chosen = self.pane.chosen_filter()
        saved = {} if self.office is None else {each.id: each.wanted for each in self.filters.all(self.office.entity)}
        return Wanted(status=wanted.status) if saved.get(str(chosen)) == replace(wanted, text="") else wanted

    def _show_filters(self) -> None:
        if self.office is not None:
            every = self.filters.all(self.office.entity)
            self.pane.set_saved_filters([(each.id, each.name) for each in every])
            self.bar.set_own([each.name for each in every if each.own])

    @Slot(str)
    def _type(self, text: str) -> None:
        self.show_wanted(replace(self.wanted, text=text))

    @Slot(object)
    def _choose_filter(self, id: object) -> None:
        self.show_filter(str(id))

    @Slot()
    def _widen(self) -> None:
        self.show_filter("open")
        self.pane.focus_filter()

    @Slot()
    def _save_filter(self) -> None:
        dialog = NameDialog(
            self.desktop, self.tr("Save this filter"), self.tr("Name of the filter"), self.tr("Save"), self
        )
        dialog.finished_with.connect(self._keep_filter)
        dialog.open()

    @Slot(object)
    def _keep_filter(self, name: object) -> None:
        if self.office is not None:
            saved = self.filters.save(self.office.entity, str(name), self.wanted)
            self._show_filters()
            self.show_filter(saved.id)
            self.desktop.say(self.tr("Saved"))

    @Slot(str)
    def _forget_filter(self, name: str) -> None:
        if self.office is not None:
            self.filters.forget(self.office.entity, name)
            self._show_filters()

    @Slot(str, bool)
    def _sort(self, _key: str, _descending: bool) -> None:
        self.load()

    # --- many at once -------------------------------------------------------------------------------------------------

    def _bulk_actions(self) -> list[QAction]:
        known = [
            (bulk_dialog.RESPONSIBLE, self.tr("Hand over…"), "person"),
            (bulk_dialog.KEYWORD, self.tr("Add a keyword…"), "tag"),
            (bulk_dialog.STAGE, self.tr("Set the stage…"), "steps"),
        ]
        if self.office is not None and self.office.may(Permission.CLOSE):
            known.append((bulk_dialog.CLOSE, self.tr("Close…"), "archive"))
        actions = []
        for what, words, name in known:
            action = QAction(icon(name), words, self)
            action.triggered.connect(lambda _checked=False, what=what: self.ask_bulk(what))
            actions.append(action)
        return actions

    def ask_bulk(self, what: str) -> None:
        """Ask what to do with the rows selected, then do it to each."""
        ids = [str(each) for each in self.table.selected_ids()]
        office = self.office
        if not ids or office is None or self.bulk.busy:
            return
        dialog = BulkDialog(self.desktop, what, len(ids), self.choices, self)
        dialog.finished_with.connect(lambda asked: self.bulk.run(office, asked[0], ids, asked[1], asked[2]))
        dialog.open()

    @Slot(list, QPoint)
    def _show_menu(self, ids: list[str], where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(ids) == 1:
            menu.addAction(icon("folder-open"), self.tr("&Open"), partial(self.opened.emit, ids[0]))
            menu.addSeparator()
        if self.office is not None and self.office.may(Permission.EDIT):
            for action in self._bulk_actions():
                action.setParent(menu)
                menu.addAction(action)
            menu.addSeparator()
        menu.addAction(icon("spreadsheet"), self.tr("&Export these…"), partial(self._export, list(ids)))
        menu.popup(where)

    @Slot()
    def export(self) -> None:
        """Export the rows selected when there are several, else the whole list as it is filtered and sorted."""
        selected = self.table.selected_ids()
        ids = selected if len(selected) > 1 else list(self.table.paged_model().ids())
        self._export([str(each) for each in ids])

    def _export(self, ids: list[str]) -> None:
        if self.office is not None:
            word = self.tr("case-files", "part of a file name")
            name = f"{word}-{self.desktop.today().isoformat()}"
            self.exporting.export(self.office.office, "case_file", case_files.page, ids, self.columns.sheet(), name)

    def print(self, as_pdf: bool) -> None:
        """The rows selected when there are several, else the whole list, on paper."""
        selected = self.table.selected_ids()
        ids = [str(each) for each in (selected if len(selected) > 1 else self.table.paged_model().ids())]
        if self.office is not None:
            office, title, columns = self.office.office, self.tr("Case files"), self.columns.sheet()
            self.printing.show_list(office, "case_file", title, case_files.page, ids, columns, as_pdf)

    def performs(self) -> Mapping[str, Callable[[], object]]:
        """What this list does for commands."""
        found: dict[str, Callable[[], object]] = {"list.filter": self.pane.focus_filter}
        if self.table.paged_model().ids():
            found["list.export"] = self.export
            found["print"] = partial(self.print, False)
            found["print.pdf"] = partial(self.print, True)
        return found
