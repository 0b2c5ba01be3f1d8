"""The shared strokes: rounded boxes, chips, badges, squares, buttons inside rows, texts that fit.

Every function takes a painter and an `Ink`; none asks a palette. Widgets and delegates paint the same chip with these.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from ui.look import sizes
from ui.look.icons import paint_icon
from ui.look.ink import Ink, ToneInk
from ui.look.tones import Tone

_NO_PEN = Qt.PenStyle.NoPen
_NO_BRUSH = Qt.BrushStyle.NoBrush
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)
ELIDE = Qt.TextElideMode.ElideRight
_ONE_LINE = int(Qt.TextFlag.TextSingleLine)
_AVERAGE_MARGIN = 1.12
_ICON_TO_WORDS = 3


def rounded(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None = None,
    edge: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded box; its edge lies inside `rect`, so one-pixel lines stay crisp."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(rect)
    if edge is None:
        painter.setPen(_NO_PEN)
    else:
        painter.setPen(QPen(edge, width))
        inside = width / 2
        box.adjust(inside, inside, -inside, -inside)
    if fill is None:
        painter.setBrush(_NO_BRUSH)
    else:
        painter.setBrush(fill)
    painter.drawRoundedRect(box, radius, radius)
    painter.restore()


def focus_ring(painter: QPainter, rect: QRect | QRectF, ink: Ink, radius: float) -> None:
    """Two pixels of text colour and one of ground inside: seen on any colour."""
    rounded(painter, rect, radius, edge=ink.window_text, width=2)
    rounded(painter, QRectF(rect).adjusted(2, 2, -2, -2), max(1.0, radius - 2), edge=ink.base, width=1)


def text_line(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    metrics: QFontMetrics,
    colour: QColor,
    flags: int = LEFT,
) -> None:
    """One line, elided at its end only when it may not fit (measuring costs as much as painting)."""
    width = rect.width()
    if width <= 0:
        return
    if len(text) * metrics.averageCharWidth() * _AVERAGE_MARGIN > width:
        text = metrics.elidedText(text[:600], Qt.TextElideMode.ElideRight, width)
    painter.setFont(font)
    painter.setPen(colour)
    if flags == LEFT:
        # From a point Qt needs no layout of its own: measured a third cheaper, and lists paint little else.
        baseline = rect.top() + (rect.height() - metrics.height()) // 2 + metrics.ascent()
        painter.drawText(QPoint(rect.left(), baseline), text)
    else:
        painter.drawText(rect, flags | _ONE_LINE, text)


def swatch(painter: QPainter, x: float, centre: float, colour: QColor, size: int = sizes.SWATCH) -> None:
    """The small square in an entity's colour."""
    rounded(painter, QRectF(round(x), round(centre - size / 2), size, size), 2.5, fill=colour)


def chip_height(ink: Ink) -> int:
    return ink.small_metrics.height() + 4


def chip_width(ink: Ink, text: str, icon: str) -> int:
    extra = sizes.ICON_SMALL + _ICON_TO_WORDS if icon else 0
    return ink.chip_text(text)[0] + 2 * sizes.CHIP_PADDING + extra


def chip(
    painter: QPainter,
    ink: Ink,
    x: float,
    centre: float,
    text: str,
    tone: Tone,
    icon: str = "",
    room: int = 10_000,
) -> int:
    """A chip starting at `x`, centred on the line `centre`, at most `room` wide. Returns its width (0: no room)."""
    if room < 2 * sizes.CHIP_PADDING + sizes.ICON_SMALL:
        return 0
    natural = chip_width(ink, text, icon)
    width = min(natural, room)
    height = chip_height(ink)
    box = QRectF(round(x), round(centre - height / 2), width, height)
    colours: ToneInk = ink.tone(tone)
    rounded(painter, box, height / 2, fill=colours.ground, edge=colours.outline)
    left = box.left() + sizes.CHIP_PADDING
    if icon:
        paint_icon(painter, icon, colours.text, left, centre - sizes.ICON_SMALL / 2, sizes.ICON_SMALL)
        left += sizes.ICON_SMALL + _ICON_TO_WORDS
    painter.setFont(ink.small)
    painter.setPen(colours.text)
    if width < natural:
        words = QRect(round(left), round(box.top()), round(box.right() - left - sizes.CHIP_PADDING) + 2, height)
        painter.drawText(words, LEFT | _ONE_LINE, ink.small_metrics.elidedText(text, ELIDE, words.width()))
    else:
        painter.drawStaticText(QPointF(round(left), round(box.top()) + 2), ink.chip_text(text)[1])
    return width


def badge(painter: QPainter, ink: Ink, right: float, centre: float, text: str, tone: Tone, on_selection: bool) -> int:
    """A count in a pill that ends at `right`. Returns its width."""
    height = ink.badge_metrics.height() + 4
    width = max(ink.badge_metrics.horizontalAdvance(text) + 14, round(height * 1.25))
    box = QRectF(round(right - width), round(centre - height / 2), width, height)
    colours = ink.tone(tone)
    rounded(painter, box, height / 2, fill=colours.ground, edge=colours.outline)
    painter.setFont(ink.badge_strong if on_selection else ink.badge)
    painter.setPen(colours.text)
    painter.drawText(box, CENTRE, text)
    return width


def push_button(
    painter: QPainter,
    ink: Ink,
    rect: QRect,
    primary: bool = False,
    enabled: bool = True,
    hover: bool = False,
    pressed: bool = False,
    flat: bool = False,
    ring: bool = False,
) -> None:
    """The panel of a button; the same for real buttons and for those painted inside rows."""
    if primary and enabled:
        fill = ink.accent_pressed if pressed else ink.accent_hover if hover else ink.accent
        edge = None
    elif flat:
        ground = ink.window_text
        fill = None
        if enabled and (hover or pressed) and not ink.contrast:
            fill = QColor(ground)
            fill.setAlphaF(0.10 if pressed else 0.05)
        edge = None
        if ink.contrast and (hover or pressed):
            edge = ink.highlight if hover else ink.window_text
    else:
        fill = ink.button_pressed if pressed else ink.button_hover if hover else ink.button
        edge = ink.button_edge if enabled else ink.edge
        if ink.contrast and hover:
            edge = ink.highlight
        if ink.contrast and not enabled:
            edge = ink.disabled
        if primary and not enabled:
            fill = ink.edge if not ink.contrast else ink.button
    if fill is not None or edge is not None:
        rounded(painter, rect, sizes.CONTROL_RADIUS, fill=fill, edge=edge)
    if ring:
        focus_ring(painter, rect, ink, sizes.CONTROL_RADIUS)


def check_mark(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A tick that fills the box of a check box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, max(1.6, box.width() / 9))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y)

    painter.drawPolyline([at(0.24, 0.53), at(0.43, 0.71), at(0.77, 0.32)])
    painter.restore()


def check_box(
    painter: QPainter,
    ink: Ink,
    box: QRectF,
    checked: bool,
    enabled: bool = True,
    hover: bool = False,
    partly: bool = False,
) -> None:
    """The box of a check box, real or painted inside a row."""
    if checked or partly:
        fill = ink.accent_hover if hover else ink.accent
        if not enabled:
            fill = ink.disabled
        rounded(painter, box, 3.5, fill=fill, edge=None)
        if partly:
            middle = QRectF(box.left() + box.width() * 0.25, box.center().y() - 1, box.width() * 0.5, 2)
            painter.fillRect(middle, ink.on_accent)
        else:
            check_mark(painter, box, ink.on_accent)
        return
    edge = ink.field_edge if enabled else ink.edge
    rounded(painter, box, 3.5, fill=ink.hover if hover else ink.base, edge=ink.handle_hover if hover else edge)


def strip(painter: QPainter, rect: QRect, fill: QColor, line: QColor, line_on_top: bool) -> None:
    """A bar of the frame: a ground and a hairline on one side."""
    painter.fillRect(rect, fill)
    y = rect.top() if line_on_top else rect.bottom()
    painter.fillRect(rect.left(), y, rect.width(), 1, line)
