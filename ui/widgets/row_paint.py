"""How a row of `row_list` is painted, and which part of it is under a point: its box, its button or neither."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.look import icons, paint, sizes
from ui.look.ink import Ink
from ui.widgets.painted_list import PaintedDelegate
from ui.widgets.row_shape import Shape, height_of, shape_of, text_left, title_font, wrapped_flags
from ui.widgets.rows import Heading, Row

if TYPE_CHECKING:
    from ui.widgets.row_list import RowList

_Index = QModelIndex | QPersistentModelIndex
_LONGEST = 400


class RowDelegate(PaintedDelegate):
    view: RowList

    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self.pressed: tuple[Hashable, str] | None = None
        self._pointer: QPoint | None = None
        self._text_left = 2
        self._has_parts = False

    def learn(self, items: Sequence[Heading | Row]) -> None:
        """Look once at all rows: texts start at one place even where only some rows have an icon or a button."""
        rows = [item for item in items if isinstance(item, Row)]
        self._text_left = max(map(text_left, rows), default=2)
        self._has_parts = any(row.action or row.checked is not None for row in rows)

    def follow_pointer(self, place: QPoint | None) -> None:
        self._pointer = place
        if self._has_parts or place is None:
            self.view.viewport().update()

    # -- geometry ---------------------------------------------------------------------------------------------------

    def shape(self, row: Row, rect: QRect) -> Shape:
        return shape_of(self.view.ink(), row, rect, self._text_left)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        ink = self.view.ink()
        item = self.view.items()[index.row()]
        if isinstance(item, Heading):
            base = ink.heading_metrics.height() + 19
            return QSize(80, base if index.row() == 0 else base + 9)
        return QSize(80, height_of(ink, item, self.view.viewport().width(), self._text_left))

    def part_at(self, index: _Index, place: QPoint) -> str:
        """The part of a row under a point of the viewport: "action", "box" or nothing."""
        if not index.isValid():
            return ""
        item = self.view.items()[index.row()]
        if not isinstance(item, Row):
            return ""
        shape = self.shape(item, self.view.visualRect(index))
        if item.action and shape.action.contains(place):
            return "action"
        if item.checked is not None and shape.lead.toRect().adjusted(-5, -5, 5, 5).contains(place):
            return "box"
        return ""

    # -- paint ------------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        item = self.view.items()[index.row()]
        if isinstance(item, Heading):
            self._paint_heading(painter, option.rect, item)
        else:
            self._paint_row(painter, option, index, item)

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        ink = self.view.ink()
        area = rect.adjusted(0, rect.height() - ink.heading_metrics.height() - 18, 0, -8)
        paint.text_line(painter, area, heading.text, ink.heading, ink.heading_metrics, ink.text)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, ink.hairline)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, row: Row) -> None:
        ink = self.view.ink()
        rect = QRect(option.rect)
        selected = self.ground(painter, option, index, rect.adjusted(0, 1, 0, -2), sizes.ROW_RADIUS)
        if row.checked is None:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, ink.hairline)
        text_colour = ink.selected_text if selected else ink.text
        muted = ink.selected_secondary if selected else ink.secondary
        shape = self.shape(row, rect)
        self._paint_lead(painter, ink, row, shape, muted)
        self._paint_action(painter, ink, row, shape)
        if row.trailing:
            paint.text_line(painter, shape.trailing, row.trailing, ink.small, ink.small_metrics, muted, paint.RIGHT)
        font, metrics = title_font(ink, row)
        title_colour = muted if row.checked else text_colour
        if shape.wraps:
            painter.setFont(font)
            painter.setPen(title_colour)
            # Two lines show at most twice the width; what is left of it ends in an ellipsis.
            text = metrics.elidedText(row.title[:_LONGEST], paint.ELIDE, round(shape.title.width() * 1.85))
            painter.drawText(shape.title, wrapped_flags(), text)
        else:
            paint.text_line(painter, shape.title, row.title, font, metrics, title_colour)
        if row.subtitle:
            paint.text_line(painter, shape.subtitle, row.subtitle, ink.small, ink.small_metrics, muted)
        x = shape.chips_left
        for chip in row.chips:
            room = shape.chips_right - x
            width = paint.chip(painter, ink, x, shape.chips_centre, chip.text, chip.tone, chip.icon, room)
            if width == 0:
                break
            x += width + 5

    def _paint_lead(self, painter: QPainter, ink: Ink, row: Row, shape: Shape, muted: QColor) -> None:
        lead = shape.lead
        if row.checked is not None:
            hover = self._pointer is not None and lead.toRect().contains(self._pointer)
            paint.check_box(painter, ink, lead, row.checked, hover=hover)
        elif row.colour:
            paint.swatch(painter, lead.left(), lead.center().y() + 0.5, QColor(row.colour))
        elif row.icon:
            icons.paint_icon(painter, row.icon, muted, lead.left(), lead.top() + 1, sizes.ICON)

    def _paint_action(self, painter: QPainter, ink: Ink, row: Row, shape: Shape) -> None:
        if not row.action:
            return
        hover = self._pointer is not None and shape.action.contains(self._pointer)
        pressed = hover and self.pressed == (row.id, "action")
        paint.push_button(painter, ink, shape.action, primary=row.primary, hover=hover, pressed=pressed)
        painter.setFont(ink.font)
        painter.setPen(ink.on_accent if row.primary else ink.button_text)
        painter.drawText(shape.action, paint.CENTRE, row.action)
