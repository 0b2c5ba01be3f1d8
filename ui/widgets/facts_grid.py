"""A small table of names and numbers ("My municipalities"): a header, coloured names, figures; Enter opens a row."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.look import paint
from ui.look.ink import Ink, ink_for

_Index = QModelIndex | QPersistentModelIndex
_Item = Qt.ItemDataRole
_ROW = 28
_VALUE_WIDTH = 58


@dataclass(frozen=True, slots=True)
class FactsRow:
    id: Hashable
    colour: str
    name: str
    values: Sequence[str]


class _FactsModel(QAbstractTableModel):
    def __init__(self, headers: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.headers = list(headers)
        self.rows: list[FactsRow] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.headers) + 1

    def data(self, index: _Index, role: int = _Item.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == _Item.DisplayRole:
            return row.name if index.column() == 0 else row.values[index.column() - 1]
        if role == _Item.AccessibleTextRole and index.column() > 0:
            return f"{self.headers[index.column() - 1]}: {row.values[index.column() - 1]}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Item.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == _Item.DisplayRole:
            return "" if section == 0 else self.headers[section - 1]
        return None

    def show(self, rows: Sequence[FactsRow]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()


class _FactsDelegate(QStyledItemDelegate):
    view: FactsGrid

    def __init__(self, view: FactsGrid) -> None:
        super().__init__(view)
        self.view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        ink = self.view.ink()
        row = self.view.rows()[index.row()]
        rect = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, ink.selected)
        colour = ink.selected_text if selected else ink.text
        if index.column() == 0:
            paint.swatch(painter, rect.left() + 4, rect.center().y() + 1.5, QColor(row.colour))
            area = rect.adjusted(26, 0, -4, 1)
            paint.text_line(painter, area, row.name, ink.font, ink.metrics, colour)
            if self.view.has_ring(index):
                whole = QRect(0, rect.top(), self.view.viewport().width(), rect.height())
                paint.focus_ring(painter, whole, ink, 4)
        else:
            area = rect.adjusted(0, 0, -2, 0)
            paint.text_line(painter, area, row.values[index.column() - 1], ink.strong, ink.strong_metrics, colour)


class _Header(QHeaderView):
    """Words of the columns, in two lines where one is too short."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.viewport().setAutoFillBackground(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        ink = ink_for(self.palette(), self.font())
        return QSize(super().sizeHint().width(), ink.small_metrics.height() * 2 + 6)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        ink = ink_for(self.palette(), self.font())
        painter.fillRect(rect, ink.base)
        painter.setFont(ink.small)
        painter.setPen(ink.secondary)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(rect, flags, str(self.model().headerData(section, Qt.Orientation.Horizontal)))


class FactsGrid(QTableView):
    """`opened` carries the id of the row: Enter or a click."""

    opened = Signal(object)

    def __init__(self, headers: Sequence[str], label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keyboard = False
        self.setAccessibleName(label)
        self._model = _FactsModel(headers, self)
        self.setHorizontalHeader(_Header(self))
        self.setItemDelegate(_FactsDelegate(self))
        self.setModel(self._model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.viewport().setAutoFillBackground(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(headers) + 1):
            self.setColumnWidth(column, _VALUE_WIDTH + (10 if column == len(headers) else 0))
        self.clicked.connect(self._open)

    def ink(self) -> Ink:
        return ink_for(self.palette(), self.font())

    def rows(self) -> list[FactsRow]:
        return self._model.rows

    def set_rows(self, rows: Sequence[FactsRow]) -> None:
        current = self.currentIndex().row()
        kept = self._model.rows[current].id if 0 <= current < len(self._model.rows) else None
        self._model.show(rows)
        self.verticalHeader().setDefaultSectionSize(max(_ROW, self.ink().metrics.height() + 12))
        for place, row in enumerate(rows):
            if kept is not None and row.id == kept:
                self.selectRow(place)
        self.updateGeometry()

    def has_ring(self, index: _Index) -> bool:
        return self._keyboard and self.hasFocus() and index.row() == self.currentIndex().row()

    def sizeHint(self) -> QSize:
        rows = len(self._model.rows) * self.verticalHeader().defaultSectionSize()
        return QSize(200, self.horizontalHeader().sizeHint().height() + rows)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._model.rows[index.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._keyboard = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._keyboard = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if self._keyboard and not self.currentIndex().isValid() and self._model.rows:
            self.selectRow(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()
