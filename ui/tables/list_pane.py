"""A whole list: filter box, saved filters, count, sort and export, the table, and what is shown when it is empty.

Typing in the table goes to the filter; Down in the filter goes to the table; Esc empties the filter.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from PySide6.QtCore import QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.look import fonts
from ui.tables.paged_table import PagedTable
from ui.widgets.announce import announce
from ui.widgets.buttons import button, compact, flat, icon_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import TextLabel
from ui.widgets.search_field import SearchField

_LOADING_TOLD_AFTER_MS = 300


class ListPane(QWidget):
    """`filtered` comes when typing pauses; the caller asks its query and calls `show_ids` with the answer."""

    filtered = Signal(str)
    filter_chosen = Signal(object)
    export = Signal()

    def __init__(
        self,
        table: PagedTable,
        filter_placeholder: str,
        empty: EmptyState,
        nothing_found: EmptyState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.table = table
        self.empty = empty
        self.nothing_found = nothing_found
        self.filter = SearchField(filter_placeholder, icon="filter")
        self.filter.setMaximumWidth(340)
        self.filter.searched.connect(self.filtered)
        self.filter.moved.connect(self._go_to_table)
        self.filter.entered.connect(self._open_first)
        self.filter.left.connect(self._focus_table)
        self._saved = QButtonGroup(self)
        self._saved.setExclusive(True)
        self._saved.buttonClicked.connect(self._choose_saved)
        self._saved_ids: list[Hashable] = []
        self._saved_row = QWidget()
        self._saved_flow = FlowLayout(2, 2, self._saved_row)
        self._count = TextLabel("", font=fonts.secondary, muted=True)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(4)
        self._sort = icon_button("sort", self.tr("Order"))
        self._sort.clicked.connect(self._offer_sort)
        self._export = icon_button("spreadsheet", self.tr("Export to a spreadsheet"))
        self._export.clicked.connect(self.export)
        self._bulk = QWidget()
        self._bulk_line = QHBoxLayout(self._bulk)
        self._bulk_line.setContentsMargins(0, 0, 0, 0)
        self._bulk_line.setSpacing(8)
        self._bulk_count = TextLabel("", font=fonts.strong)
        self._bulk_buttons: list[QPushButton] = []
        self._bulk_actions: list[QAction] = []
        self._bulk_line.addWidget(self._bulk_count)
        self._bulk_line.addStretch(1)
        self._bulk.hide()
        self._loading = TextLabel("", font=fonts.secondary, muted=True)
        self._loading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        for page in (self._loading, table, empty, nothing_found):
            self._stack.addWidget(page)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LOADING_TOLD_AFTER_MS)
        self._timer.timeout.connect(self._tell_loading)
        table.typed.connect(self._type)
        table.selection_changed.connect(self._renew_bulk)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(10)
        bar.addWidget(self.filter, 2)
        bar.addWidget(self._saved_row, 3, Qt.AlignmentFlag.AlignVCenter)
        bar.addWidget(self._count)
        bar.addLayout(self._tools)
        self._tools.addWidget(self._sort)
        self._tools.addWidget(self._export)
        self._saved_row.hide()
        self._filler = QWidget()
        bar.insertWidget(2, self._filler, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addWidget(self._bulk)
        column.addWidget(self._stack, 1)

    # -- what it shows ----------------------------------------------------------------------------------------------

    def show_ids(self, ids: Sequence[Hashable], filtered: bool) -> None:
        """The answer to the query. `filtered`: something narrows the list, so an empty one means nothing was found."""
        self._timer.stop()
        self.table.show_ids(ids)
        self._show_page(len(ids), filtered)

    def show_rows(self, rows: Iterable[tuple[Hashable, object]], filtered: bool = False) -> None:
        """A short list whose rows are at hand, as (id, row)."""
        self._timer.stop()
        pairs = list(rows)
        self.table.show_rows(pairs)
        self._show_page(len(pairs), filtered)

    def _show_page(self, count: int, filtered: bool) -> None:
        page = self.table if count else (self.nothing_found if filtered else self.empty)
        had_focus = self.table.hasFocus()
        self._stack.setCurrentWidget(page)
        if page is not self.table:
            announce(self, page.accessibleName())
            if had_focus:
                self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self._export.setEnabled(count > 0)
        self._renew_bulk()

    def show_loading(self) -> None:
        """The query was asked. After 0.3 s without an answer a first list says so; a list already there stays."""
        self._timer.start()

    @Slot()
    def _tell_loading(self) -> None:
        if self._stack.currentWidget() is self._loading:
            self._loading.setText(self.tr("Loading…"))

    def set_count_text(self, text: str) -> None:
        self._count.setText(text)

    def add_tool(self, tool: QWidget) -> QWidget:
        """A button at the right of the bar, before sort and export."""
        self._tools.insertWidget(self._tools.count() - 2, tool)
        return tool

    # -- filters ----------------------------------------------------------------------------------------------------

    def set_saved_filters(self, filters: Sequence[tuple[Hashable, str]]) -> None:
        """Filters as (id, words), shown as a row of buttons; one is in force."""
        chosen = self.chosen_filter()
        for made in self._saved.buttons():
            self._saved.removeButton(made)
        self._saved_flow.clear()
        self._saved_ids = [filter_id for filter_id, _ in filters]
        for place, (_, words) in enumerate(filters):
            made = compact(flat(words))
            made.setCheckable(True)
            self._saved.addButton(made, place)
            self._saved_flow.addWidget(made)
        self._saved_row.setVisible(bool(filters))
        self._filler.setVisible(not filters)
        if chosen is not None:
            self.choose_filter(chosen)

    def choose_filter(self, filter_id: Hashable) -> None:
        """Show which filter is in force, without asking for it."""
        if filter_id in self._saved_ids:
            self._saved.button(self._saved_ids.index(filter_id)).setChecked(True)

    def chosen_filter(self) -> Hashable | None:
        place = self._saved.checkedId()
        return self._saved_ids[place] if 0 <= place < len(self._saved_ids) else None

    @Slot()
    def _choose_saved(self) -> None:
        self.filter_chosen.emit(self.chosen_filter())

    def focus_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    @Slot(str)
    def _type(self, text: str) -> None:
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filter.setText(self.filter.text() + text)

    @Slot(int)
    def _go_to_table(self, steps: int) -> None:
        if steps > 0 and self._stack.currentWidget() is self.table:
            self._focus_table()

    @Slot()
    def _focus_table(self) -> None:
        if self._stack.currentWidget() is self.table:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _open_first(self) -> None:
        """Enter in the filter opens when only one row is left, else goes to the rows."""
        if len(self.table.paged_model().ids()) == 1:
            self.table.choose_first()
            self.table.opened.emit(self.table.current_id())
        else:
            self._focus_table()

    # -- sort and many at once --------------------------------------------------------------------------------------

    @Slot()
    def _offer_sort(self) -> None:
        menu = self.table.header.sort_menu(self._sort)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._sort.mapToGlobal(self._sort.rect().bottomLeft()))

    def set_bulk_actions(self, actions: Sequence[QAction]) -> None:
        """What can be done with several rows at once; shown while more than one is selected."""
        for made in self._bulk_buttons:
            made.deleteLater()
        self._bulk_buttons = []
        self._bulk_actions = list(actions)
        for action in actions:
            made = compact(button(action.text()))
            if not action.icon().isNull():
                made.setIcon(action.icon())
            made.setEnabled(action.isEnabled())
            made.clicked.connect(action.trigger)
            self._bulk_line.addWidget(made)
            self._bulk_buttons.append(made)
        self._renew_bulk()

    @Slot()
    def _renew_bulk(self) -> None:
        count = self.table.selected_count() if self._bulk_actions else 0
        shown = count > 1 and self._stack.currentWidget() is self.table
        if shown:
            number = QLocale().toString(count)
            self._bulk_count.setText(self.tr("{count} selected").format(count=number))
            for made, action in zip(self._bulk_buttons, self._bulk_actions, strict=True):
                made.setEnabled(action.isEnabled())
        self._bulk.setVisible(shown)
