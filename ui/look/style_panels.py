"""The strokes of single controls, drawn for `style`: fields, button labels, combo boxes, headers, tabs, progress."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPainterPath
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStyleOptionHeader,
    QStyleOptionProgressBar,
    QStyleOptionTab,
)

from ui.look import icons, paint, sizes
from ui.look.ink import Ink
from ui.look.palette import mixed
from ui.look.tones import Tone

_State = QStyle.StateFlag
_Feature = QStyleOptionButton.ButtonFeature

COMPACT = "lligall_compact"
"""Dynamic property of a push button that takes little room (28 high, in headers of cards and rows)."""
WRONG = "lligall_wrong"
"""Dynamic property of a field whose value cannot be saved; words below it say why."""
FIELD_PADDING = 10
COMBO_ARROW_ROOM = 28
_BUTTON_PADDING = 13
_ICON_GAP = 4
_BUTTON_ICON = 16
_ARROW = 12


def _mnemonic_flags(underline: bool) -> int:
    return int(Qt.TextFlag.TextShowMnemonic if underline else Qt.TextFlag.TextHideMnemonic)


def field_box(
    painter: QPainter, ink: Ink, rect: QRect, focus: bool, enabled: bool, hover: bool, wrong: bool = False
) -> None:
    """The box of anything one types or chooses in: a firm line below, in the accent while it has the focus."""
    edge = ink.button_edge if enabled else ink.edge
    line = ink.tone(Tone.RED).text if wrong else ink.accent if focus else ink.field_edge
    if hover and not focus:
        edge = mixed(ink.button_edge, ink.window_text, 0.25)
    paint.rounded(painter, rect, sizes.CONTROL_RADIUS, fill=ink.base if enabled else ink.window, edge=edge)
    if ink.contrast:
        if not enabled:
            paint.rounded(painter, rect, sizes.CONTROL_RADIUS, edge=ink.disabled)
        elif focus:
            paint.rounded(painter, rect, sizes.CONTROL_RADIUS, edge=ink.highlight, width=3)
        return
    if not enabled:
        return
    thickness = 2.0 if focus or wrong else 1.0
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(rect), sizes.CONTROL_RADIUS, sizes.CONTROL_RADIUS)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRectF(rect.left(), rect.bottom() + 1 - thickness, rect.width(), thickness))
    painter.fillPath(outline, line)
    painter.restore()


def field(painter: QPainter, ink: Ink, option: QStyleOptionFrame, wrong: bool = False) -> None:
    """The panel of a line edit. One without a frame shows its box only under the pointer or while typed in."""
    state = option.state
    focus = bool(state & _State.State_HasFocus)
    enabled = bool(state & _State.State_Enabled) and not state & _State.State_ReadOnly
    hover = bool(state & _State.State_MouseOver) and enabled
    if option.lineWidth <= 0 and not (enabled and (focus or hover)):
        return
    if not enabled and focus:
        paint.rounded(painter, option.rect, sizes.CONTROL_RADIUS, fill=ink.window, edge=ink.field_edge)
        return
    field_box(painter, ink, option.rect, focus, enabled, hover, wrong)


def text_area(painter: QPainter, ink: Ink, option: QStyleOption, wrong: bool = False) -> None:
    """The box of a text of several lines, the same as of one line."""
    state = option.state
    enabled = bool(state & _State.State_Enabled)
    focus = bool(state & _State.State_HasFocus)
    hover = enabled and bool(state & _State.State_MouseOver)
    field_box(painter, ink, option.rect, focus, enabled, hover, wrong)


def radio(painter: QPainter, ink: Ink, option: QStyleOption) -> None:
    state = option.state
    box = QRectF(option.rect)
    enabled = bool(state & _State.State_Enabled)
    if state & _State.State_On:
        paint.rounded(painter, box, box.width() / 2, fill=ink.accent if enabled else ink.disabled)
        inner = box.width() * 0.31
        paint.rounded(painter, box.adjusted(inner, inner, -inner, -inner), inner, fill=ink.on_accent)
        return
    hover = bool(state & _State.State_MouseOver)
    edge = ink.handle_hover if hover else ink.field_edge
    fill = ink.hover if hover else ink.base
    paint.rounded(painter, box, box.width() / 2, fill=fill, edge=edge if enabled else ink.edge)


def _has_icon(option: QStyleOptionButton) -> bool:
    return not option.icon.isNull()


def _icon_only(option: QStyleOptionButton) -> bool:
    return _has_icon(option) and not option.text


def button_size(ink: Ink, option: QStyleOptionButton, compact: bool) -> QSize:
    height = 28 if compact else sizes.CONTROL_HEIGHT
    padding = 9 if compact else _BUTTON_PADDING
    metrics = option.fontMetrics
    height = max(height, metrics.height() + (8 if compact else 14))
    if _icon_only(option) and not option.features & _Feature.HasMenu:
        return QSize(height + 4, height)
    width = 2 * padding + metrics.size(int(Qt.TextFlag.TextShowMnemonic), option.text).width()
    if _has_icon(option):
        width += option.iconSize.width() + (_ICON_GAP if option.text else 0)
    if option.features & _Feature.HasMenu:
        width += _ARROW + 6
    return QSize(width, height)


def _paint_button_icon(painter: QPainter, ink: Ink, option: QStyleOptionButton, rect: QRect, primary: bool) -> None:
    enabled = bool(option.state & _State.State_Enabled)
    name = option.icon.name()
    if name in icons.names():
        colour = ink.on_accent if primary else ink.button_text
        if option.features & _Feature.Flat and not primary and option.text:
            colour = ink.link
        icons.paint_icon(painter, name, colour if enabled else ink.disabled, rect.x(), rect.y(), rect.width())
    else:
        option.icon.paint(
            painter, rect, Qt.AlignmentFlag.AlignCenter, QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
        )


def button_label(painter: QPainter, ink: Ink, option: QStyleOptionButton, underline: bool) -> None:
    enabled = bool(option.state & _State.State_Enabled)
    primary = bool(option.features & _Feature.DefaultButton) and enabled
    menu = bool(option.features & _Feature.HasMenu)
    colour = ink.on_accent if primary else ink.button_text if enabled else ink.disabled
    rect = QRect(option.rect)
    if menu:
        rect.setRight(rect.right() - _ARROW - 4)
        arrow_left = rect.right() - 2 if option.text else rect.right() - 4
        icons.paint_icon(
            painter,
            "chevron-down",
            colour if primary else ink.secondary if enabled else ink.disabled,
            arrow_left,
            rect.center().y() + 1 - _ARROW / 2,
            _ARROW,
        )
        rect.setRight(rect.right() - 2)
    icon_width = option.iconSize.width() if _has_icon(option) else 0
    gap = _ICON_GAP if icon_width and option.text else 0
    flags = _mnemonic_flags(underline) | int(Qt.TextFlag.TextSingleLine)
    text_width = option.fontMetrics.size(int(Qt.TextFlag.TextShowMnemonic), option.text).width() if option.text else 0
    left = rect.left() + max(4, (rect.width() - icon_width - gap - text_width + 1) // 2)
    if icon_width:
        top = rect.center().y() + 1 - icon_width // 2
        _paint_button_icon(painter, ink, option, QRect(left, top, icon_width, icon_width), primary)
        left += icon_width + gap
    if option.text:
        painter.setPen(colour)
        area = QRect(left, rect.top(), rect.right() - left + 1, rect.height())
        text = option.text
        if text_width > area.width() + 1:
            text = option.fontMetrics.elidedText(text, paint.ELIDE, area.width(), int(Qt.TextFlag.TextShowMnemonic))
        painter.drawText(area, paint.LEFT | flags, text)


def combo_box(painter: QPainter, ink: Ink, option: QStyleOptionComboBox) -> None:
    state = option.state
    enabled = bool(state & _State.State_Enabled)
    focus = bool(state & _State.State_HasFocus) or bool(state & _State.State_On)
    hover = bool(state & _State.State_MouseOver)
    if option.frame or focus or hover:
        field_box(painter, ink, option.rect, focus, enabled, hover)
    rect = option.rect
    colour = ink.secondary if enabled else ink.disabled
    icons.paint_icon(painter, "chevron-down", colour, rect.right() - 20, rect.center().y() - 6, 14)


def header_section(painter: QPainter, ink: Ink, option: QStyleOption) -> None:
    rect = option.rect
    hover = bool(option.state & _State.State_MouseOver) and bool(option.state & _State.State_Enabled)
    painter.fillRect(rect, ink.hover if hover else ink.base)
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, ink.edge)


def header_label(painter: QPainter, ink: Ink, option: QStyleOptionHeader) -> None:
    rect = option.rect
    sorted_by = option.sortIndicator != QStyleOptionHeader.SortIndicator.None_
    colour = ink.text if sorted_by else ink.secondary
    area = rect.adjusted(6, 0, -6, 0)
    arrow_room = 14 if sorted_by else 0
    right_aligned = bool(option.textAlignment & Qt.AlignmentFlag.AlignRight)
    text_area = area.adjusted(0, 0, -arrow_room, 0)
    paint.text_line(
        painter,
        text_area,
        option.text,
        ink.small_strong if sorted_by else ink.small,
        ink.small_metrics,
        colour,
        paint.RIGHT if right_aligned else paint.LEFT,
    )
    if sorted_by:
        # Qt calls "down" the arrow of ascending order; we show the way the values go.
        ascending = option.sortIndicator == QStyleOptionHeader.SortIndicator.SortDown
        width = ink.small_metrics.horizontalAdvance(option.text) + 4
        x = text_area.right() + 2 if right_aligned else min(text_area.left() + width, text_area.right() + 1)
        icons.paint_icon(painter, "chevron-up" if ascending else "chevron-down", colour, x, area.center().y() - 5, 12)


def tab_shape(painter: QPainter, ink: Ink, option: QStyleOptionTab) -> None:
    rect = option.rect
    state = option.state
    if state & _State.State_Selected:
        paint.rounded(painter, QRectF(rect.left() + 6, rect.bottom() - 2, rect.width() - 12, 3), 1.5, fill=ink.accent)
    elif state & _State.State_MouseOver:
        paint.rounded(painter, rect.adjusted(1, 2, -1, -4), sizes.CONTROL_RADIUS, fill=ink.button_hover)


def progress_bar(painter: QPainter, ink: Ink, option: QStyleOptionProgressBar) -> None:
    """A thin groove. Without a known total a third of it is filled, in the middle: nothing moves that tells nothing."""
    thickness = 6
    rect = QRectF(option.rect)
    groove = QRectF(rect.left(), rect.center().y() - thickness / 2, rect.width(), thickness)
    paint.rounded(
        painter,
        groove,
        thickness / 2,
        fill=ink.window if ink.contrast else ink.hairline,
        edge=ink.window_text if ink.contrast else None,
    )
    span = option.maximum - option.minimum
    done = QRectF(groove)
    if span <= 0:
        done.setLeft(groove.left() + groove.width() / 3)
        done.setWidth(groove.width() / 3)
    else:
        share = min(1.0, max(0.0, (option.progress - option.minimum) / span))
        done.setWidth(groove.width() * share)
    if done.width() >= 1:
        paint.rounded(painter, done, thickness / 2, fill=ink.accent)
