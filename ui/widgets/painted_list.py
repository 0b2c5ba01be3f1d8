"""The ground of lists whose rows are painted by a delegate: keyboard ring, one ink, height that fits the rows.

For short lists (some hundred rows). Long ones belong to `ui.tables`.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.look import paint
from ui.look.ink import Ink, ink_for
from ui.look.scheme import current_scheme

_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class PaintedList(QListView):
    """A frameless list, one Tab stop, arrows move; the current row wears a ring only when the keyboard is used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._keyboard = False
        self._fits = False
        self._ink: Ink | None = None

    def ink(self) -> Ink:
        """The ink of this list, found anew only when palette, font or scheme changed: every row asks for it."""
        if self._ink is None or self._ink.scheme is not current_scheme():
            self._ink = ink_for(self.palette(), self.font())
        return self._ink

    def fit_rows(self, fits: bool = True) -> None:
        """As high as its rows, without a scroll bar of its own: for lists inside cards of a scrolling column."""
        self._fits = fits
        policy = QSizePolicy.Policy.Fixed if fits else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, policy)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self.updateGeometry()

    def rows_height(self) -> int:
        """Height of all rows together at today's width."""
        model = self.model()
        if model is None:
            return 0
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, 0, self.viewport().width(), 0)
        delegate = self.itemDelegate()
        return sum(delegate.sizeHint(option, model.index(row, 0)).height() for row in range(model.rowCount()))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self.rows_height()) if self._fits else hint

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.rows_height() if self._fits else 60)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.updateGeometry)
            model.dataChanged.connect(self.updateGeometry)

    def has_ring(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return self._keyboard and self.hasFocus() and index == self.currentIndex()

    def _set_keyboard(self, keyboard: bool) -> None:
        if keyboard != self._keyboard:
            self._keyboard = keyboard
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_keyboard = event.reason() in _BY_KEYBOARD
        selection = self.selectionModel()
        fresh = selection is not None and not self.currentIndex().isValid()
        if fresh:
            # Qt makes some row the current one as soon as the focus comes; a click or a key decides that here.
            selection.blockSignals(True)
        super().focusInEvent(event)
        if fresh:
            selection.clearCurrentIndex()
            selection.blockSignals(False)
        self._set_keyboard(by_keyboard or (self._keyboard and event.reason() != Qt.FocusReason.MouseFocusReason))
        if by_keyboard and not self.currentIndex().isValid():
            self.choose_first()

    def choose_first(self) -> None:
        """Make the first row that can be chosen the current one."""
        model = self.model()
        for row in range(model.rowCount() if model is not None else 0):
            index = model.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._set_keyboard(True)
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._set_keyboard(False)
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            if self._fits:
                self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._ink = None
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()
        elif event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()


class PaintedDelegate(QStyledItemDelegate):
    """What painted rows share. Subclasses paint with `view.ink()`."""

    def __init__(self, view: PaintedList) -> None:
        super().__init__(view)
        self.view = view

    def ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        rect: QRect,
        radius: float,
    ) -> bool:
        """Paint the ground of a row (selected, under the pointer, ring). True when it is selected."""
        ink = self.view.ink()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected:
            paint.rounded(painter, rect, radius, fill=ink.selected)
        elif hover and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            paint.rounded(painter, rect, radius, fill=ink.hover, edge=ink.highlight if ink.contrast else None)
        if self.view.has_ring(index):
            paint.focus_ring(painter, rect, ink, radius)
        return selected
