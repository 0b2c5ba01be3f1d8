"""The steps of a case file: circles joined by a line, done, under way, pending or not needed; said aloud in words."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ui.look import icons, paint, sizes
from ui.look.ink import Ink
from ui.look.tones import Tone
from ui.widgets.painted_list import PaintedDelegate, PaintedList

_Index = QModelIndex | QPersistentModelIndex
_Item = Qt.ItemDataRole
_CIRCLE = 19
_CIRCLE_LEFT = 4
_TEXT_LEFT = 32
_ABOVE = 3
_BELOW = 9
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class StepState(StrEnum):
    DONE = "done"
    CURRENT = "current"
    PENDING = "pending"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Step:
    """A step as it is shown."""

    id: Hashable
    title: str
    detail: str = ""
    state: StepState = StepState.PENDING


class _StepModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.steps: list[Step] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.steps)

    def data(self, index: _Index, role: int = _Item.DisplayRole) -> object:
        step = self.steps[index.row()]
        if role == _Item.DisplayRole:
            return step.title
        if role == _Item.AccessibleTextRole:
            return ", ".join(part for part in (step.title, self._state_words(step.state), step.detail) if part)
        return None

    def _state_words(self, state: StepState) -> str:
        if state is StepState.DONE:
            return self.tr("done")
        if state is StepState.CURRENT:
            return self.tr("under way")
        if state is StepState.SKIPPED:
            return self.tr("not needed")
        return self.tr("pending")

    def show(self, steps: Sequence[Step]) -> None:
        self.beginResetModel()
        self.steps = list(steps)
        self.endResetModel()


class _StepDelegate(PaintedDelegate):
    view: StepList

    def _detail_rect(self, ink: Ink, step: Step, width: int) -> QRect:
        if not step.detail:
            return QRect()
        return ink.small_metrics.boundingRect(QRect(0, 0, max(40, width), 10_000), _WRAPPED, step.detail)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        ink = self.view.ink()
        step = self.view.steps()[index.row()]
        width = self.view.viewport().width() - _TEXT_LEFT - 2
        text = ink.strong_metrics.height() + self._detail_rect(ink, step, width).height()
        return QSize(80, max(_CIRCLE + 2 * _ABOVE + 3, text + _ABOVE + _BELOW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        ink = self.view.ink()
        steps = self.view.steps()
        step = steps[index.row()]
        rect = QRect(option.rect)
        selected = self.ground(painter, option, index, rect.adjusted(0, 0, 0, -2), sizes.ROW_RADIUS)
        top = rect.top() + _ABOVE
        circle = QRectF(rect.left() + _CIRCLE_LEFT, top - 1, _CIRCLE, _CIRCLE)
        if index.row() + 1 < len(steps):
            x = round(circle.center().x()) - 1
            start = round(circle.bottom()) + 3
            painter.fillRect(x, start, 2, rect.bottom() + 1 + _ABOVE - 4 - start, ink.hairline)
        self._paint_circle(painter, ink, step.state, circle)
        left = rect.left() + _TEXT_LEFT
        width = rect.right() - left - 1
        current = step.state is StepState.CURRENT
        text_colour = ink.selected_text if selected else ink.text
        muted = ink.selected_secondary if selected else ink.secondary
        font, metrics = (ink.strong, ink.strong_metrics) if current else (ink.font, ink.metrics)
        title = QRect(left, top - 1, width, metrics.height() + 2)
        colour = muted if step.state is StepState.SKIPPED else text_colour
        paint.text_line(painter, title, step.title, font, metrics, colour)
        if step.detail:
            painter.setFont(ink.small)
            painter.setPen(muted)
            detail = self._detail_rect(ink, step, self.view.viewport().width() - _TEXT_LEFT - 2)
            area = QRect(left, top + metrics.height(), width + 2, detail.height())
            painter.drawText(area, _WRAPPED, step.detail)

    def _paint_circle(self, painter: QPainter, ink: Ink, state: StepState, circle: QRectF) -> None:
        radius = circle.width() / 2
        if state is StepState.PENDING:
            paint.rounded(painter, circle, radius, fill=ink.base, edge=ink.field_edge)
            return
        tone = {StepState.DONE: Tone.GREEN, StepState.CURRENT: Tone.AMBER, StepState.SKIPPED: Tone.GREY}[state]
        icon = {StepState.DONE: "check", StepState.CURRENT: "more", StepState.SKIPPED: "minus"}[state]
        colours = ink.tone(tone)
        paint.rounded(painter, circle, radius, fill=colours.ground, edge=colours.outline)
        icons.paint_icon(painter, icon, colours.text, circle.center().x() - 6.5, circle.center().y() - 6.5, 13)


class StepList(PaintedList):
    """`run` carries the id of the step to open: Enter or double click."""

    run = Signal(object)
    menu = Signal(object, QPoint)
    chosen = Signal(object)
    back = Signal()

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label or self.tr("Steps"))
        self._model = _StepModel(self)
        self.setItemDelegate(_StepDelegate(self))
        self.setModel(self._model)
        self.selectionModel().currentChanged.connect(self._tell_chosen)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show other steps; the current one stays, by id."""
        current = self.current_id()
        self._model.show(steps)
        if current is not None:
            self.choose(current)

    def steps(self) -> list[Step]:
        return self._model.steps

    def current_id(self) -> Hashable | None:
        row = self.currentIndex().row()
        return self._model.steps[row].id if 0 <= row < len(self._model.steps) else None

    def choose(self, step_id: Hashable) -> None:
        for row, step in enumerate(self._model.steps):
            if step.id == step_id:
                self.setCurrentIndex(self._model.index(row, 0))
                return

    def _tell_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._model.steps[current.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current_id()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.run.emit(current)
        elif event.key() == Qt.Key.Key_Backspace:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.run.emit(self._model.steps[index.row()].id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            where = self.visualRect(index).center() if by_key else event.pos()
            self.menu.emit(self._model.steps[index.row()].id, self.viewport().mapToGlobal(where))
