"""The list of things to do or to open: headings, two-line rows with a swatch, icon or check box, chips and a button.

Today's list, tasks, people of a case file, search results. Rows are painted by `row_paint`; everything said aloud goes
through AccessibleTextRole. Long lists belong to `ui.tables`.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.painted_list import PaintedList
from ui.widgets.row_paint import RowDelegate
from ui.widgets.rows import Heading, Row

_Index = QModelIndex | QPersistentModelIndex
_Item = Qt.ItemDataRole


class RowModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.items: list[Heading | Row] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        item = self.items[index.row()]
        if isinstance(item, Heading):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if item.checked is None else flags | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = _Item.DisplayRole) -> object:
        item = self.items[index.row()]
        if isinstance(item, Heading):
            return item.text if role in (_Item.DisplayRole, _Item.AccessibleTextRole) else None
        if role == _Item.DisplayRole:
            return item.title
        if role == _Item.CheckStateRole and item.checked is not None:
            return Qt.CheckState.Checked if item.checked else Qt.CheckState.Unchecked
        if role == _Item.AccessibleTextRole:
            return self._spoken(item)
        return None

    def _spoken(self, row: Row) -> str:
        parts = [row.spoken] if row.spoken else [row.title, row.subtitle]
        parts += [chip.text for chip in row.chips]
        parts.append(row.trailing)
        if row.action:
            parts.append(self.tr("Enter: {action}").format(action=row.action))
        return ", ".join(part for part in parts if part)

    def show(self, items: Sequence[Heading | Row]) -> None:
        self.beginResetModel()
        self.items = list(items)
        self.endResetModel()

    def row_of(self, row_id: Hashable) -> int:
        return next((place for place, item in enumerate(self.items) if isinstance(item, Row) and item.id == row_id), -1)


class RowList(PaintedList):
    """Signals carry the row's id. `run`: Enter, double click, or its button. Backspace asks to go `back`."""

    run = Signal(object)
    chosen = Signal(object)
    menu = Signal(object, QPoint)
    removed = Signal(object)
    toggled = Signal(object, bool)
    back = Signal()

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self._rows = RowModel(self)
        self._quiet = False
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(self._rows)
        self.selectionModel().currentChanged.connect(self._tell_chosen)

    # -- what it shows ----------------------------------------------------------------------------------------------

    def set_items(self, items: Sequence[Heading | Row]) -> None:
        """Show other rows. The current row and the scroll stay, by id, when the row is still there."""
        current = self.current_id()
        place = self.verticalScrollBar().value()
        self._quiet = True
        self._rows.show(items)
        self._delegate.learn(items)
        if current is not None:
            self.choose(current)
        self._quiet = False
        self.verticalScrollBar().setValue(place)
        if current is not None and self.current_id() is None:
            self.chosen.emit(None)

    def items(self) -> list[Heading | Row]:
        return self._rows.items

    def row(self, row_id: Hashable) -> Row | None:
        place = self._rows.row_of(row_id)
        item = self._rows.items[place] if place >= 0 else None
        return item if isinstance(item, Row) else None

    def current_id(self) -> Hashable | None:
        item = self._item(self.currentIndex())
        return item.id if item is not None else None

    def choose(self, row_id: Hashable) -> None:
        place = self._rows.row_of(row_id)
        if place >= 0:
            self.setCurrentIndex(self._rows.index(place, 0))

    def move(self, steps: int) -> None:
        """Move the current row down (up when negative), skipping headings; for a search field that keeps the focus."""
        place = self.currentIndex().row()
        step = 1 if steps > 0 else -1
        for _ in range(abs(steps)):
            following = place + step
            while 0 <= following < len(self._rows.items) and isinstance(self._rows.items[following], Heading):
                following += step
            if not 0 <= following < len(self._rows.items):
                break
            place = following
        if place >= 0:
            self.setCurrentIndex(self._rows.index(place, 0))

    def _item(self, index: _Index) -> Row | None:
        if not index.isValid():
            return None
        item = self._rows.items[index.row()]
        return item if isinstance(item, Row) else None

    def _tell_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        item = self._item(current)
        if not self._quiet and item is not None:
            self.chosen.emit(item.id)

    # -- keys and clicks --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self._item(self.currentIndex())
        key = event.key()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None and plain:
            self.run.emit(item.id)
        elif key == Qt.Key.Key_Space and item is not None and item.checked is not None and plain:
            self.toggled.emit(item.id, not item.checked)
        elif key == Qt.Key.Key_Delete and item is not None and plain:
            self.removed.emit(item.id)
        elif key == Qt.Key.Key_Backspace and plain:
            self.back.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._delegate.pressed = self._delegate.pressed, None
        self.viewport().update()
        if event.button() != Qt.MouseButton.LeftButton or pressed is None:
            return
        item = self._item(self.indexAt(event.position().toPoint()))
        if item is None or item.id != pressed[0]:
            return
        if self._delegate.part_at(self.indexAt(event.position().toPoint()), event.position().toPoint()) == pressed[1]:
            if pressed[1] == "action":
                self.run.emit(item.id)
            else:
                self.toggled.emit(item.id, not item.checked)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        item = self._item(index)
        part = self._delegate.part_at(index, event.position().toPoint()) if item is not None else ""
        if item is not None and part and event.button() == Qt.MouseButton.LeftButton:
            self._delegate.pressed = (item.id, part)
            self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        item = self._item(index)
        if item is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._delegate.part_at(index, event.position().toPoint()):
            self.mousePressEvent(event)  # A quick second click on a button or box is a click, not an opening.
        else:
            self.run.emit(item.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._delegate.follow_pointer(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._delegate.follow_pointer(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        item = self._item(index)
        if item is None:
            return
        where = self.visualRect(index).center() if by_key else event.pos()
        self.menu.emit(item.id, self.viewport().mapToGlobal(where))


class TaskList(RowList):
    """A `RowList` whose rows have check boxes; Space or a click on the box asks to toggle."""
