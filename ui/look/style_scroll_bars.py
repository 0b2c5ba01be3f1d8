"""Scroll bars: a thin handle without arrows. The geometry and the strokes `style` asks for."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionSlider

from ui.look import paint
from ui.look.ink import Ink

EXTENT = 12
SHORTEST_HANDLE = 30
_INSET = 3
_Part = QStyle.SubControl


def _length(option: QStyleOptionSlider) -> int:
    horizontal = option.orientation == Qt.Orientation.Horizontal
    return option.rect.width() if horizontal else option.rect.height()


def _along(option: QStyleOptionSlider, start: int, length: int) -> QRect:
    rect = option.rect
    if option.orientation == Qt.Orientation.Horizontal:
        return QRect(rect.left() + start, rect.top(), length, rect.height())
    return QRect(rect.left(), rect.top() + start, rect.width(), length)


def _handle_span(option: QStyleOptionSlider) -> tuple[int, int]:
    """(start, length) of the handle along the bar, in pixels."""
    whole = _length(option)
    span = option.maximum - option.minimum
    if span <= 0:
        return 0, whole
    length = int(whole * option.pageStep / (span + option.pageStep)) if option.pageStep > 0 else SHORTEST_HANDLE
    length = max(min(whole, SHORTEST_HANDLE), min(whole, length))
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, whole - length, option.upsideDown
    )
    return start, length


def handle(option: QStyleOptionSlider) -> QRect:
    return _along(option, *_handle_span(option))


def part(option: QStyleOptionSlider, which: QStyle.SubControl) -> QRect:
    start, length = _handle_span(option)
    if which == _Part.SC_ScrollBarSlider:
        return _along(option, start, length)
    if which == _Part.SC_ScrollBarSubPage:
        return _along(option, 0, start)
    if which == _Part.SC_ScrollBarAddPage:
        return _along(option, start + length, _length(option) - start - length)
    if which == _Part.SC_ScrollBarGroove:
        return QRect(option.rect)
    return QRect()


def draw(painter: QPainter, ink: Ink, option: QStyleOptionSlider, handle_rect: QRect) -> None:
    if option.maximum <= option.minimum:
        return
    state = option.state
    active = bool(state & QStyle.StateFlag.State_MouseOver) or bool(state & QStyle.StateFlag.State_Sunken)
    inset = _INSET if active else _INSET + 1
    if option.orientation == Qt.Orientation.Horizontal:
        box = handle_rect.adjusted(2, inset, -2, -inset)
    else:
        box = handle_rect.adjusted(inset, 2, -inset, -2)
    radius = min(box.width(), box.height()) / 2
    paint.rounded(painter, box, radius, fill=ink.handle_hover if active else ink.field_edge)
