"""How a cell of a long list is painted. Called for each cell in view, so it asks nothing of any palette."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from ui.look import icons, paint, sizes
from ui.look.ink import Ink
from ui.tables.columns import Cell

PADDING = 8


def paint_cell(painter: QPainter, ink: Ink, rect: QRect, cell: Cell, right_aligned: bool, selected: bool) -> None:
    left = rect.left() + PADDING
    right = rect.right() - PADDING
    centre = rect.top() + rect.height() // 2
    text_colour = ink.selected_text if selected else ink.text
    muted = ink.selected_secondary if selected else ink.secondary
    if cell.colour:
        paint.swatch(painter, left, centre + 0.5, QColor(cell.colour))
        left += 21
    elif cell.icon:
        icons.paint_icon(painter, cell.icon, muted, left, centre - sizes.ICON / 2, sizes.ICON)
        left += sizes.ICON + 14
    if cell.text:
        if cell.strong or (selected and cell.secondary):
            font, metrics = ink.strong, ink.strong_metrics
        elif cell.muted:
            font, metrics = ink.small, ink.small_metrics
        else:
            font, metrics = ink.font, ink.metrics
        colour = muted if cell.muted else text_colour
        flags = paint.RIGHT if right_aligned else paint.LEFT
        if cell.secondary:
            top = centre - ink.two_lines // 2
            title = QRect(left, top, right - left, metrics.height() + 1)
            detail = QRect(left, top + metrics.height(), right - left, ink.small_metrics.height() + 1)
            paint.text_line(painter, detail, cell.secondary, ink.small, ink.small_metrics, muted, flags)
        else:
            title = QRect(left, rect.top(), right - left, rect.height() - 1)
        if cell.chips:
            widths = sum(paint.chip_width(ink, chip.text, chip.icon) + 5 for chip in cell.chips)
            room = max(60, right - left - widths)
            used = min(room, metrics.horizontalAdvance(cell.text[:200]) + 8)
            _paint_chips(painter, ink, cell, left + used, right, title.center().y() + 1)
            title.setWidth(min(title.width(), used - 4))
        paint.text_line(painter, title, cell.text, font, metrics, colour, flags)
    elif cell.chips:
        _paint_chips(painter, ink, cell, left, right, centre - 0.5)


def _paint_chips(painter: QPainter, ink: Ink, cell: Cell, x: int, right: int, centre: float) -> None:
    for chip in cell.chips:
        width = paint.chip(painter, ink, x, centre, chip.text, chip.tone, chip.icon, right - x)
        if width == 0:
            return
        x += width + 5
