"""The header of a long list: sort by click or menu, a column that takes the room left, hidden ones; all remembered.

Neighbours: `paged_table` (its owner), `column_memory` (where it is written).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from ui.look import fonts
from ui.tables.column_memory import NARROWEST, ColumnMemory
from ui.tables.columns import Column, ColumnStore

_STRETCHED_NARROWEST = 160
_STRETCHED_ENOUGH = 320
"""Below this, columns that can be spared are put away."""


class TableHeader(QHeaderView):
    """`sort_asked` when the person chose an order; showing one (`set_sort`) asks nothing."""

    sort_asked = Signal(str, bool)

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = list(columns)
        self._memory = ColumnMemory(self, self._columns, "", None)
        self._filling = False
        self._width = 0
        self._insisted: set[int] = set()
        """Columns the person asked for in this window: they are not put away."""
        self.stretched = next((place for place, column in enumerate(columns) if column.stretch), -1)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(NARROWEST)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def remember(self, name: str, store: ColumnStore | None) -> None:
        """Restore what is remembered under `name`; from now on changes are written. The model must be set."""
        self._memory = ColumnMemory(self, self._columns, name, store)
        self._memory.restore()
        self._show_sort()
        self.sectionClicked.connect(self._sort_by)
        self.sectionResized.connect(self._resized)
        self.sectionMoved.connect(self._memory.later)
        self.customContextMenuRequested.connect(self._offer_columns)

    def write(self) -> None:
        self._memory.write()

    # -- order ------------------------------------------------------------------------------------------------------

    def sort(self) -> tuple[str, bool] | None:
        return self._memory.sort

    def set_sort(self, key: str, descending: bool) -> None:
        self._memory.sort = (key, descending)
        self._show_sort()

    def ask_sort(self, key: str, descending: bool) -> None:
        self.set_sort(key, descending)
        self._memory.later()
        self.sort_asked.emit(key, descending)

    def _show_sort(self) -> None:
        sort = self._memory.sort
        place = next((at for at, column in enumerate(self._columns) if sort and column.key == sort[0]), -1)
        self.setSortIndicatorShown(place >= 0)
        if place >= 0 and sort is not None:
            self.setSortIndicator(place, Qt.SortOrder.DescendingOrder if sort[1] else Qt.SortOrder.AscendingOrder)

    @Slot(int)
    def _sort_by(self, place: int) -> None:
        column = self._columns[place]
        if column.sortable:
            sort = self._memory.sort
            self.ask_sort(column.key, not sort[1] if sort is not None and sort[0] == column.key else False)
        else:
            self._show_sort()

    def sort_menu(self, parent: QWidget) -> QMenu:
        """The same choice as clicking, for the keyboard; the order in force is checked and choosing it turns it."""
        menu = QMenu(parent)
        sort = self._memory.sort
        for column in self._columns:
            if not column.sortable:
                continue
            action = QAction(column.title, menu)
            action.setCheckable(True)
            chosen = sort is not None and sort[0] == column.key
            action.setChecked(chosen)
            descending = chosen and sort is not None and not sort[1]
            action.triggered.connect(lambda _on, key=column.key, down=descending: self.ask_sort(key, down))
            menu.addAction(action)
        return menu

    # -- columns ----------------------------------------------------------------------------------------------------

    @Slot(QPoint)
    def _offer_columns(self, place: QPoint) -> None:
        menu = self.columns_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(place))

    def columns_menu(self) -> QMenu:
        """Which columns are shown; the stretched one always is."""
        menu = QMenu(self)
        for at, column in enumerate(self._columns):
            if column.stretch or not column.title:
                continue
            action = QAction(column.title, menu)
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(at))
            action.toggled.connect(lambda shown, at=at: self.show_column(at, shown))
            menu.addAction(action)
        return menu

    def show_column(self, place: int, shown: bool) -> None:
        self._memory.away.pop(place, None)
        if shown:
            self._insisted.add(place)
        self.setSectionHidden(place, not shown)
        if shown and self.sectionSize(place) < NARROWEST:
            self.resizeSection(place, self._columns[place].width)
        self.fill(self._width)
        self._memory.later()

    @Slot(int, int, int)
    def _resized(self, place: int, _before: int, _after: int) -> None:
        if not self._filling:
            if place != self.stretched:
                self.fill(self._width)
            self._memory.later()

    def fill(self, width: int) -> None:
        """The stretched column takes what the others leave of `width`; where that is too little, some are put away."""
        self._width = width
        if self.stretched < 0 or width <= 0:
            return
        self._put_away(width)
        places = (at for at in range(len(self._columns)) if at != self.stretched and not self.isSectionHidden(at))
        wanted = max(_STRETCHED_NARROWEST, width - sum(self.sectionSize(at) for at in places))
        if wanted != self.sectionSize(self.stretched):
            self._filling = True
            self.resizeSection(self.stretched, wanted)
            self._filling = False

    def _put_away(self, width: int) -> None:
        away = self._memory.away
        sizes = {at: away.get(at, self.sectionSize(at)) for at in range(len(self._columns)) if at != self.stretched}
        sizes = {at: size for at, size in sizes.items() if at in away or not self.isSectionHidden(at)}
        left = width - sum(sizes.values())
        spare = [at for at in sizes if self._columns[at].spare and at not in self._insisted]
        for at in sorted(spare, key=lambda at: -self._columns[at].spare):
            go = left < fonts.scaled(_STRETCHED_ENOUGH)
            if go:
                left += sizes[at]
            if go != (at in away):
                self._filling = True  # nobody has resized anything by hand
                self.setSectionHidden(at, go)
                if go:
                    away[at] = sizes[at]
                else:
                    self.resizeSection(at, away.pop(at))
                self._filling = False
