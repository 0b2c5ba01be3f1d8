"""Ids in order plus a cache of pages: what a table of 200,000 rows holds. Sorting and filtering are the caller's SQL.

The loader is asked for a page and delivers it later, on the GUI thread; what is not there yet is an empty cell.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.tables.columns import Cell, Column, PageRequest

PAGE_ROWS = 64
KEPT_PAGES = 48
_ASKED_AT_ONCE = 4
"""While someone drags the scroll bar, only so many pages are under way; the rest is asked for where they stop."""
_FEW = 8
_EMPTY = Cell("")
_WAITING = Cell("…", muted=True)
_GONE = Cell("—", muted=True)

_Index = QModelIndex | QPersistentModelIndex
_Item = Qt.ItemDataRole


class _Page:
    __slots__ = ("cells", "rows", "stale")

    def __init__(self, rows: Sequence[object]) -> None:
        self.rows = rows
        self.cells: list[list[Cell] | None] = [None] * len(rows)
        self.stale = False


class PagedModel(QAbstractTableModel):
    """`load_page` gets a `PageRequest` and later calls `deliver`, or `failed`. It may deliver at once."""

    answered = Signal()

    def __init__(
        self, columns: Sequence[Column], load_page: Callable[[PageRequest], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self._load_page = load_page
        self._ids: Sequence[Hashable] = []
        self._pages: dict[int, _Page] = {}
        self._asked: set[int] = set()
        self._failed: set[int] = set()
        self._generation = 0

    # -- what it holds ----------------------------------------------------------------------------------------------

    @property
    def generation(self) -> int:
        return self._generation

    def ids(self) -> Sequence[Hashable]:
        return self._ids

    def show(self, ids: Sequence[Hashable]) -> None:
        """Another list of ids. The same list again only asks for its rows again, so nothing moves."""
        if len(ids) == len(self._ids) and list(ids) == list(self._ids):
            self.refresh()
            return
        self.beginResetModel()
        self._ids = ids if isinstance(ids, list | tuple) else list(ids)
        self._pages.clear()
        self._new_generation()
        self.endResetModel()

    def show_rows(self, rows: Iterable[tuple[Hashable, object]]) -> None:
        """A short list whose rows are at hand, as (id, row): no loader is asked."""
        pairs = list(rows)
        self.beginResetModel()
        self._ids = [row_id for row_id, _ in pairs]
        self._pages = {
            start // PAGE_ROWS: _Page([row for _, row in pairs[start : start + PAGE_ROWS]])
            for start in range(0, len(pairs), PAGE_ROWS)
        }
        self._new_generation()
        self.endResetModel()

    def refresh(self, ids: Iterable[Hashable] | None = None) -> None:
        """The rows of these ids (None: all) changed: they are asked for again; until then the old ones are shown."""
        self._new_generation()
        wanted = None if ids is None else set(ids)
        for number, page in self._pages.items():
            if wanted is None or not wanted.isdisjoint(self._page_ids(number)):
                page.stale = True
        self.answered.emit()

    def _new_generation(self) -> None:
        self._generation += 1
        self._asked.clear()
        self._failed.clear()

    def _page_ids(self, page: int) -> tuple[Hashable, ...]:
        return tuple(self._ids[page * PAGE_ROWS : (page + 1) * PAGE_ROWS])

    def id_at(self, row: int) -> Hashable | None:
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, row_id: Hashable) -> int:
        """The row of an id, −1 when it is not in the list."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return -1

    def rows_of(self, ids: Sequence[Hashable]) -> list[int]:
        """Rows of those ids that are in the list, in the list's order."""
        if len(ids) <= _FEW:
            return sorted(row for row in map(self.row_of, ids) if row >= 0)
        wanted = set(ids)
        return [row for row, row_id in enumerate(self._ids) if row_id in wanted]

    def row(self, row: int) -> object | None:
        """The row as it was delivered, None while it is not here (or vanished)."""
        page = self._pages.get(row // PAGE_ROWS)
        return page.rows[row % PAGE_ROWS] if page is not None else None

    # -- pages ------------------------------------------------------------------------------------------------------

    def want(self, first: int, last: int) -> None:
        """Rows `first` to `last` are about to be seen: ask for their pages where needed."""
        if not self._ids:
            return
        for number in range(max(0, first) // PAGE_ROWS, min(last, len(self._ids) - 1) // PAGE_ROWS + 1):
            page = self._pages.get(number)
            if page is not None:
                self._pages[number] = self._pages.pop(number)  # Seen last, forgotten last.
            if (page is None or page.stale) and number not in self._asked and number not in self._failed:
                if len(self._asked) >= _ASKED_AT_ONCE:
                    return
                self._asked.add(number)
                self._load_page(PageRequest(number, self._page_ids(number), self._generation))

    def deliver(self, page: int, rows: Sequence[object], generation: int) -> None:
        """Rows of a page, in the order of its ids, None for one that is gone. Answers of another list are dropped."""
        if generation != self._generation:
            return
        self._asked.discard(page)
        wanted = len(self._page_ids(page))
        if len(rows) != wanted:
            raise ValueError(f"page {page} has {wanted} ids and got {len(rows)} rows")
        self._pages.pop(page, None)
        self._pages[page] = _Page(list(rows))
        while len(self._pages) > KEPT_PAGES:
            self._pages.pop(next(iter(self._pages)))
        if wanted:
            first = self.index(page * PAGE_ROWS, 0)
            last = self.index(page * PAGE_ROWS + wanted - 1, len(self.columns) - 1)
            self.dataChanged.emit(first, last)
        self.answered.emit()

    def failed(self, page: int, generation: int) -> None:
        """A page could not be had; it is asked for again after `refresh`, `retry` or another list."""
        if generation == self._generation:
            self._asked.discard(page)
            self._failed.add(page)
            self.answered.emit()

    def retry(self) -> None:
        """Ask again for the pages that failed."""
        self._failed.clear()
        self.answered.emit()

    # -- cells ------------------------------------------------------------------------------------------------------

    def cell(self, row: int, column: int) -> Cell:
        """The cell as it is painted; made once per page."""
        page = self._pages.get(row // PAGE_ROWS)
        if page is None:
            return _WAITING if column == 0 else _EMPTY
        place = row % PAGE_ROWS
        cells = page.cells[place]
        if cells is None:
            cells = page.cells[place] = self._make_cells(page.rows[place])
        return cells[column]

    def _make_cells(self, row: object | None) -> list[Cell]:
        if row is None:
            return [_GONE] + [_EMPTY] * (len(self.columns) - 1)
        made = (column.cell(row) for column in self.columns)
        return [Cell(cell) if isinstance(cell, str) else cell for cell in made]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = _Item.DisplayRole) -> object:
        if role not in (_Item.DisplayRole, _Item.AccessibleTextRole, _Item.UserRole) or not index.isValid():
            return None
        if role == _Item.UserRole:
            return self._ids[index.row()]
        self.want(index.row(), index.row())  # A screen reader asks for rows that are not painted.
        cell = self.cell(index.row(), index.column())
        return cell.text if role == _Item.DisplayRole else cell.words()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Item.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            column = self.columns[section]
            if role == _Item.DisplayRole:
                return column.title
            if role == _Item.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.align == "right" else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None
