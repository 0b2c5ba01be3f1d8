"""The table of long lists: 200,000 rows open as fast as twenty. It paints what is in view and holds a few pages.

Neighbours: `paged_model` (what it holds), `cell_paint`, `table_header`, `list_pane` (filter bar and empty states).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.look import paint, sizes
from ui.look.ink import Ink, ink_for
from ui.look.scheme import current_scheme
from ui.tables.cell_paint import paint_cell
from ui.tables.columns import Column, ColumnStore, PageRequest
from ui.tables.paged_model import PagedModel
from ui.tables.table_header import TableHeader

_MOST_RESTORED = 10_000
"""A selection larger than this is not looked for again after the list changed."""
_Select = QItemSelectionModel.SelectionFlag
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class PagedTable(QTableView):
    """Rows are known by id. Enter or a double click opens; letters go to the filter; Backspace goes back."""

    opened = Signal(object)
    selection_changed = Signal()
    sort_changed = Signal(str, bool)
    menu = Signal(list, QPoint)
    removed = Signal(list)
    typed = Signal(str)
    back = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        load_page: Callable[[PageRequest], object],
        name: str = "",
        store: ColumnStore | None = None,
        label: str = "",
        two_lines: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self._columns = list(columns)
        self._paged = PagedModel(columns, load_page, self)
        self._two_lines = two_lines
        self._row_height = 0
        self._keyboard = False
        self._hovered = -1
        self._ink: Ink | None = None
        self._ink_key: tuple[int, str, str] | None = None
        self._header = TableHeader(columns, self)
        self.setHorizontalHeader(self._header)
        self.setModel(self._paged)
        self._dress()
        self._header.remember(name, store)
        self._header.sort_asked.connect(self.sort_changed)
        self._paged.answered.connect(self.viewport().update)
        self.selectionModel().selectionChanged.connect(self._tell_selection)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # The whole viewport is painted below, so scrolling may move what is already there.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setMinimumSectionSize(1)
        self._take_row_height()

    def ink(self) -> Ink:
        key = (self.palette().cacheKey(), self.font().key(), str(current_scheme()))
        if self._ink is None or key != self._ink_key:
            self._ink = ink_for(self.palette(), self.font())
            self._ink_key = key
        return self._ink

    def paged_model(self) -> PagedModel:
        return self._paged

    def set_row_height(self, height: int) -> None:
        """A row height of its own; fonts that need more get more."""
        self._row_height = height
        self._take_row_height()

    def _take_row_height(self) -> None:
        ink = self.ink()
        if self._two_lines:
            height = max(self._row_height or sizes.ROW_TWO_LINES, ink.two_lines + 16)
        else:
            height = max(self._row_height or sizes.ROW_ONE_LINE, ink.metrics.height() + 14)
        self.verticalHeader().setDefaultSectionSize(height)

    # -- what it shows ----------------------------------------------------------------------------------------------

    def show_ids(self, ids: Sequence[Hashable]) -> None:
        """Show another list. Selection, current row and scroll stay with their ids where these are still there."""
        self._keeping_place(lambda: self._paged.show(ids))

    def show_rows(self, rows: Iterable[tuple[Hashable, object]]) -> None:
        """Show a short list whose rows are at hand, as (id, row)."""
        self._keeping_place(lambda: self._paged.show_rows(rows))

    def refresh(self, ids: Iterable[Hashable] | None = None) -> None:
        """Rows changed (None: any): ask again for those in view."""
        self._paged.refresh(ids)

    def _keeping_place(self, change: Callable[[], None]) -> None:
        selection = self.selectionModel()
        selected = self.selected_ids() if self._selected_count() <= _MOST_RESTORED else []
        current = self.current_id()
        column = self.currentIndex().column()
        top_row = self.rowAt(0)
        top_id = self._paged.id_at(top_row) if top_row >= 0 else None
        offset = self.rowViewportPosition(top_row) if top_row >= 0 else 0
        was_at_top = self.verticalScrollBar().value() == 0
        generation = self._paged.generation
        selection.blockSignals(True)
        try:
            change()
            if self._paged.rowCount() and (selected or current is not None):
                self._select_rows(self._paged.rows_of(selected))
                place = self._paged.row_of(current) if current is not None else -1
                if place >= 0:
                    index = self._paged.index(place, max(0, column))
                    selection.setCurrentIndex(index, _Select.NoUpdate)
        finally:
            selection.blockSignals(False)
        if generation != self._paged.generation and not was_at_top and top_id is not None:
            place = self._paged.row_of(top_id)
            if place < 0 and current is not None:
                place = self._paged.row_of(current)
            if place >= 0:
                bar = self.verticalScrollBar()
                self.updateGeometries()
                bar.setValue(place * self.verticalHeader().defaultSectionSize() - offset)
        self._hovered = -1
        self.viewport().update()
        self.selection_changed.emit()

    def _select_rows(self, rows: list[int]) -> None:
        selection = QItemSelection()
        last = self._paged.columnCount() - 1
        start = previous = -2
        for row in [*rows, -2]:
            if row != previous + 1:
                if start >= 0:
                    selection.select(self._paged.index(start, 0), self._paged.index(previous, last))
                start = row
            previous = row
        self.selectionModel().select(selection, _Select.ClearAndSelect)

    def _select_only(self, row: int) -> None:
        """The current and only selected row, whatever keys are held down (Qt's own `selectRow` asks the keyboard)."""
        self._select_rows([row])
        column = max(0, self.currentIndex().column())
        self.selectionModel().setCurrentIndex(self._paged.index(row, column), _Select.NoUpdate)

    def _selected_count(self) -> int:
        return sum(part.height() for part in self.selectionModel().selection().toList())

    def selected_ids(self) -> list[Hashable]:
        """Ids of the selected rows, in the order of the list."""
        rows: set[int] = set()
        for part in self.selectionModel().selection().toList():
            rows.update(range(part.top(), part.bottom() + 1))
        return [row_id for row in sorted(rows) if (row_id := self._paged.id_at(row)) is not None]

    def selected_count(self) -> int:
        return self._selected_count()

    def current_id(self) -> Hashable | None:
        return self._paged.id_at(self.currentIndex().row())

    def current_row(self) -> object | None:
        """The current row as it was delivered."""
        return self._paged.row(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def choose(self, row_id: Hashable) -> bool:
        """Make a row the current and only selected one, and bring it into view. False when it is not in the list."""
        row = self._paged.row_of(row_id)
        if row < 0:
            return False
        self._select_only(row)
        self.scrollTo(self._paged.index(row, max(0, self._header.stretched)))
        return True

    def choose_first(self) -> None:
        if self._paged.rowCount():
            self._select_only(0)

    # -- order and columns ------------------------------------------------------------------------------------------

    @property
    def header(self) -> TableHeader:
        return self._header

    def sort(self) -> tuple[str, bool] | None:
        """(key, descending) the person last asked for, None when never."""
        return self._header.sort()

    def set_sort(self, key: str, descending: bool) -> None:
        """Show by what the list is sorted, without asking for it."""
        self._header.set_sort(key, descending)

    def write_columns(self) -> None:
        """Remember the columns now (the program closes)."""
        self._header.write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._header.fill(self.viewport().width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._take_row_height()
        elif event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    # -- paint ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        ink = self.ink()
        dirty = event.rect()
        painter.fillRect(dirty, ink.base)
        model = self._paged
        count = model.rowCount()
        height = self.verticalHeader().defaultSectionSize()
        if count == 0 or height <= 0:
            return
        offset = self.verticalOffset()
        first = max(0, (dirty.top() + offset) // height)
        last = min(count - 1, (dirty.bottom() + offset) // height)
        if last < first:
            return
        model.want(first, last)
        width = self.viewport().width()
        columns = [
            (at, self.columnViewportPosition(at), self.columnWidth(at), self._columns[at].align == "right")
            for at in range(len(self._columns))
            if not self.isColumnHidden(at)
        ]
        columns = [part for part in columns if part[1] < dirty.right() + 1 and part[1] + part[2] > dirty.left()]
        selected = self._selected_between(first, last)
        ring = self.currentIndex().row() if self._keyboard and self.hasFocus() else -1
        for row in range(first, last + 1):
            top = row * height - offset
            box = QRect(0, top, width, height - 1)
            painter.fillRect(0, top + height - 1, width, 1, ink.hairline)
            is_selected = row in selected
            if is_selected:
                paint.rounded(painter, box, sizes.ROW_RADIUS, fill=ink.selected)
            elif row == self._hovered:
                edge = ink.highlight if ink.contrast else None
                paint.rounded(painter, box, sizes.ROW_RADIUS, fill=ink.hover, edge=edge)
            for at, left, wide, right_aligned in columns:
                paint_cell(
                    painter, ink, QRect(left, top, wide, height), model.cell(row, at), right_aligned, is_selected
                )
            if row == ring:
                paint.focus_ring(painter, box, ink, sizes.ROW_RADIUS)

    def _selected_between(self, first: int, last: int) -> set[int]:
        rows: set[int] = set()
        for part in self.selectionModel().selection().toList():
            rows.update(range(max(first, part.top()), min(last, part.bottom()) + 1))
        return rows

    # -- keys and pointer -------------------------------------------------------------------------------------------

    @Slot()
    def _tell_selection(self) -> None:
        self.viewport().update()
        self.selection_changed.emit()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

    def _set_keyboard(self, keyboard: bool) -> None:
        if keyboard != self._keyboard:
            self._keyboard = keyboard
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_keyboard = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)
        self._set_keyboard(by_keyboard or (self._keyboard and event.reason() != Qt.FocusReason.MouseFocusReason))
        if by_keyboard and self._paged.rowCount() and not self.selectionModel().hasSelection():
            row = max(0, self.currentIndex().row())
            self._select_only(row)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Letters do not jump here: they filter (`typed`)."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._set_keyboard(True)
        key = event.key()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.current_id() is not None:
            self.opened.emit(self.current_id())
        elif key == Qt.Key.Key_Delete and plain and self.selected_ids():
            self.removed.emit(self.selected_ids())
        elif key == Qt.Key.Key_Backspace and plain:
            self.back.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # In a list Home is the first row, not the first column.
            with_control = event.modifiers() | Qt.KeyboardModifier.ControlModifier
            super().keyPressEvent(QKeyEvent(event.type(), key, with_control))
        elif self._is_typing(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    @staticmethod
    def _is_typing(event: QKeyEvent) -> bool:
        commanding = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
        text = event.text()
        both = (
            event.modifiers() & Qt.KeyboardModifier.AltModifier and event.modifiers() & commanding
        )  # AltGr on Windows
        blocked = event.modifiers() & (commanding | Qt.KeyboardModifier.AltModifier)
        return bool(text) and text.isprintable() and text != " " and bool(both or not blocked)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._set_keyboard(False)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row_id = self._paged.id_at(self.rowAt(round(event.position().y())))
        if event.button() == Qt.MouseButton.LeftButton and row_id is not None:
            self.opened.emit(row_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            for changed in (row, self._hovered):
                if changed >= 0:
                    height = self.rowHeight(changed)
                    top = self.rowViewportPosition(changed)
                    self.viewport().update(0, top, self.viewport().width(), height)
            self._hovered = row

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self._select_only(index.row())
        rect = self.visualRect(index)
        where = rect.bottomLeft() + QPoint(20, 0) if by_key else event.pos()
        self.menu.emit(self.selected_ids(), self.viewport().mapToGlobal(where))
