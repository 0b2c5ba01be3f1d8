"""How a row of `row_list` is painted, and where in it the pointer is: its box, its button or elsewhere."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.look import icons, paint, sizes
from ui.look.ink import Ink
from ui.widgets.painted_list import PaintedDelegate
from ui.widgets.rows import Heading, Row

if TYPE_CHECKING:
    from ui.widgets.row_list import RowList

_Index = QModelIndex | QPersistentModelIndex
_CHIP_COLUMN = 0.55
"""Where chips start, as a share of the row's width, when rows are wide enough for a column of them."""
_NARROW = 470
_LEFT = 5
_BOX = 16
_BUTTON_HEIGHT = 28
_BUTTON_PADDING = 11


class RowDelegate(PaintedDelegate):
    view: RowList

    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self.pressed: tuple[Hashable, str] | None = None
        self._pointer: QPoint | None = None
        self._has_lead = False
        self._has_action = False

    def learn(self, items: Sequence[Heading | Row]) -> None:
        """Look once at all rows: texts start at one place even where only some rows have an icon or a button."""
        rows = [item for item in items if isinstance(item, Row)]
        self._has_lead = any(row.colour or row.icon or row.checked is not None for row in rows)
        self._has_action = any(row.action for row in rows)

    def follow_pointer(self, place: QPoint | None) -> None:
        self._pointer = place
        if self._has_action or place is None:
            self.view.viewport().update()

    # -- geometry ---------------------------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        ink = self.view.ink()
        item = self.view.items()[index.row()]
        if isinstance(item, Heading):
            base = ink.heading_metrics.height() + 19
            return QSize(80, base if index.row() == 0 else base + 9)
        if item.subtitle:
            return QSize(80, max(sizes.ROW_TWO_LINES, ink.two_lines + 18))
        height = max(sizes.ROW_ONE_LINE - (6 if item.checked is not None else 0), ink.metrics.height() + 12)
        return QSize(80, max(height, _BUTTON_HEIGHT + 10) if item.action else height)

    def action_rect(self, ink: Ink, row: Row, rect: QRect) -> QRect:
        if not row.action:
            return QRect()
        width = ink.metrics.horizontalAdvance(row.action) + 2 * _BUTTON_PADDING
        height = max(_BUTTON_HEIGHT, ink.metrics.height() + 10)
        return QRect(rect.right() - 4 - width, rect.center().y() - height // 2, width, height)

    def box_rect(self, rect: QRect) -> QRectF:
        return QRectF(rect.left() + _LEFT - 1, rect.center().y() - _BOX // 2, _BOX, _BOX)

    def part_at(self, index: _Index, place: QPoint) -> str:
        """ "action", "box" or "" for the part of a row under a point of the viewport."""
        if not index.isValid():
            return ""
        item = self.view.items()[index.row()]
        if not isinstance(item, Row):
            return ""
        rect = self.view.visualRect(index)
        if item.action and self.action_rect(self.view.ink(), item, rect).contains(place):
            return "action"
        if item.checked is not None and self.box_rect(rect).adjusted(-5, -5, 5, 5).contains(place):
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
        ground = rect.adjusted(0, 1, 0, -2)
        selected = self.ground(painter, option, index, ground, sizes.ROW_RADIUS)
        if row.checked is None or row.subtitle:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, ink.hairline)
        text_colour = ink.selected_text if selected else ink.text
        muted = ink.selected_secondary if selected else ink.secondary
        centre = rect.center().y()
        left = self._paint_lead(painter, ink, row, rect, centre, muted)
        right = self._paint_action(painter, ink, option, row, rect)
        if row.trailing:
            width = ink.small_metrics.horizontalAdvance(row.trailing) + 2
            area = QRect(right - width - 4, rect.top(), width + 2, rect.height())
            paint.text_line(painter, area, row.trailing, ink.small, ink.small_metrics, muted, paint.RIGHT)
            right -= width + 12
        font, metrics = (ink.strong, ink.strong_metrics) if row.strong else (ink.font, ink.metrics)
        done = bool(row.checked)
        lines = ink.two_lines if row.subtitle else metrics.height()
        top = centre - lines // 2
        title_area = QRect(left, top, right - left, metrics.height() + 1)
        if row.chips:
            title_area.setRight(self._paint_chips(painter, ink, row, rect, title_area, right, centre) - 8)
        paint.text_line(painter, title_area, row.title, font, metrics, muted if done else text_colour)
        if row.subtitle:
            wide = rect.width() >= _NARROW
            end = title_area.right() if wide or not row.chips else right
            area = QRect(left, top + metrics.height(), end - left, ink.small_metrics.height() + 1)
            paint.text_line(painter, area, row.subtitle, ink.small, ink.small_metrics, muted)

    def _paint_lead(self, painter: QPainter, ink: Ink, row: Row, rect: QRect, centre: int, muted: QColor) -> int:
        """Box, swatch or icon. Returns where texts start."""
        if row.checked is not None:
            hover = self._pointer is not None and self.box_rect(rect).toRect().contains(self._pointer)
            paint.check_box(painter, ink, self.box_rect(rect), row.checked, hover=hover)
            return rect.left() + _LEFT + _BOX + 6
        if row.colour:
            paint.swatch(painter, rect.left() + _LEFT, centre + 0.5, QColor(row.colour))
        elif row.icon:
            icons.paint_icon(painter, row.icon, muted, rect.left() + _LEFT, centre + 1 - sizes.ICON / 2, sizes.ICON)
            return rect.left() + _LEFT + sizes.ICON + 11
        return rect.left() + (26 if self._has_lead else 2)

    def _paint_action(self, painter: QPainter, ink: Ink, option: QStyleOptionViewItem, row: Row, rect: QRect) -> int:
        """The button. Returns where what stands left of it must end."""
        if not row.action:
            return rect.right() - 4
        place = self.action_rect(ink, row, rect)
        hover = self._pointer is not None and place.contains(self._pointer)
        pressed = hover and self.pressed == (row.id, "action")
        paint.push_button(painter, ink, place, primary=row.primary, hover=hover, pressed=pressed)
        painter.setFont(ink.font)
        painter.setPen(ink.on_accent if row.primary else ink.button_text)
        painter.drawText(place, paint.CENTRE, row.action)
        return place.left() - 10

    def _paint_chips(
        self, painter: QPainter, ink: Ink, row: Row, rect: QRect, title: QRect, right: int, centre: int
    ) -> int:
        """Chips in a column of their own, or right behind the title where the row is narrow. Returns their left."""
        if rect.width() >= _NARROW:
            x = start = rect.left() + round(rect.width() * _CHIP_COLUMN)
            line = centre + 0.5
        else:
            widths = sum(paint.chip_width(ink, chip.text, chip.icon) + 5 for chip in row.chips)
            font = ink.strong_metrics if row.strong else ink.metrics
            behind = title.left() + font.horizontalAdvance(row.title) + 8
            x = start = max(title.left() + 60, min(behind, right - widths))
            line = title.center().y() + 1
        for chip in row.chips:
            width = paint.chip(painter, ink, x, line, chip.text, chip.tone, chip.icon, right - x)
            if width == 0:
                break
            x += width + 5
        return start
