"""The rail at the left: the rooms with their icons and counts. One Tab stop, arrows move, letters find."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionViewItem, QWidget

from ui.look import fonts, icons, paint, sizes
from ui.look.tones import Tone
from ui.widgets.painted_list import PaintedDelegate, PaintedList

_Index = QModelIndex | QPersistentModelIndex
_Item = Qt.ItemDataRole
_ABOVE = 9


class Room(NamedTuple):
    """A room of the house as the rail shows it."""

    id: str
    text: str
    icon: str


class _Count(NamedTuple):
    number: int
    tone: Tone
    words: str


class _Rooms(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rooms: list[Room] = []
        self.counts: dict[str, _Count] = {}

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rooms)

    def data(self, index: _Index, role: int = _Item.DisplayRole) -> object:
        room = self.rooms[index.row()]
        if role == _Item.DisplayRole:
            return room.text
        if role == _Item.AccessibleTextRole:
            count = self.counts.get(room.id)
            return f"{room.text}, {count.words}" if count is not None and count.words else room.text
        if role == _Item.UserRole:
            return room
        return None

    def show(self, rooms: list[Room]) -> None:
        self.beginResetModel()
        self.rooms = rooms
        self.endResetModel()

    def row_of(self, room_id: str) -> int:
        return next((row for row, room in enumerate(self.rooms) if room.id == room_id), -1)


class _RailDelegate(PaintedDelegate):
    view: Rail

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = max(sizes.RAIL_ROW, self.view.ink().metrics.height() + 18)
        return QSize(fonts.scaled(sizes.RAIL_WIDTH), height + (_ABOVE if index.row() == 0 else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        ink = self.view.ink()
        model = self.view.rooms
        room = model.rooms[index.row()]
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        row = option.rect.adjusted(0, _ABOVE if index.row() == 0 else 0, 0, 0)
        pill = row.adjusted(sizes.RAIL_INSET, 1, -sizes.RAIL_INSET - 1, -1)
        if selected:
            paint.rounded(painter, pill, sizes.ROW_RADIUS, fill=ink.rail_selected)
            if not ink.contrast:
                mark = QRectF(pill.left(), row.center().y() - 7, 3, 16)
                paint.rounded(painter, mark, 1.5, fill=ink.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            edge = ink.highlight if ink.contrast else None
            paint.rounded(painter, pill, sizes.ROW_RADIUS, fill=ink.rail_hover, edge=edge)
        if self.view.has_ring(index):
            paint.focus_ring(painter, pill, ink, sizes.ROW_RADIUS)
        centre = row.center().y() + 1
        text_colour = ink.selected_text if selected else ink.window_text
        icon_colour = (ink.selected_text if ink.contrast else ink.accent) if selected else ink.secondary
        icons.paint_icon(painter, room.icon, icon_colour, pill.left() + 12, centre - sizes.ICON / 2, sizes.ICON)
        right = pill.right() - 9
        count = model.counts.get(room.id)
        if count is not None and count.number > 0:
            shown = str(count.number) if count.number < 1000 else "999+"
            right -= paint.badge(painter, ink, right, centre, shown, count.tone, selected) + 6
        area = QRect(pill.left() + 40, row.top(), right - pill.left() - 36, row.height())
        font, metrics = (ink.strong, ink.strong_metrics) if selected else (ink.font, ink.metrics)
        paint.text_line(painter, area, room.text, font, metrics, text_colour)


class Rail(PaintedList):
    """`room_chosen` carries the id of the room that was gone to (not when `choose` was called)."""

    room_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.take_font()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Rooms"))
        self.rooms = _Rooms(self)
        self._quiet = False
        self._pressed_current = False
        self.setItemDelegate(_RailDelegate(self))
        self.setModel(self.rooms)
        self.selectionModel().currentChanged.connect(self._go)

    def set_rooms(self, rooms: list[Room]) -> None:
        current = self.current()
        self.rooms.show(rooms)
        if current:
            self.choose(current)

    def set_count(self, room_id: str, number: int, tone: Tone = Tone.GREY, words: str = "") -> None:
        """Show how many things wait in a room; `words` tells it aloud ("3 pending"). Zero hides the count."""
        count = _Count(number, tone, words)
        row = self.rooms.row_of(room_id)
        if row < 0 or self.rooms.counts.get(room_id) == count:
            return
        self.rooms.counts[room_id] = count
        index = self.rooms.index(row, 0)
        self.rooms.dataChanged.emit(index, index)

    def current(self) -> str:
        row = self.currentIndex().row()
        return self.rooms.rooms[row].id if 0 <= row < len(self.rooms.rooms) else ""

    def choose(self, room_id: str) -> None:
        """Show a room as the current one without announcing it; an unknown room leaves none chosen."""
        self._quiet = True
        row = self.rooms.row_of(room_id)
        if row >= 0:
            self.setCurrentIndex(self.rooms.index(row, 0))
        else:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        self._quiet = False

    @Slot(QModelIndex, QModelIndex)
    def _go(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.room_chosen.emit(self.rooms.rooms[current.row()].id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # A click on the room one is in returns to its first page.
        before = self.currentIndex()
        super().mouseReleaseEvent(event)
        if before.isValid() and self.indexAt(event.position().toPoint()) == before and self._pressed_current:
            self.room_chosen.emit(self.current())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._pressed_current = index.isValid() and index == self.currentIndex()
        super().mousePressEvent(event)

    def take_font(self) -> None:
        self.setFixedWidth(fonts.scaled(sizes.RAIL_WIDTH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.ink().rail)
        painter.end()
        super().paintEvent(event)
