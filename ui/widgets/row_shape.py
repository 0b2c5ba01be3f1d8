"""Where each part of a row of `row_list` lies: computed once for its height, for painting it and for clicks.

Wide rows have a column of chips; narrow ones put chips behind the title or on a line below it, and a title without a
second line may take two.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics

from ui.look import paint, sizes
from ui.look.ink import Ink
from ui.widgets.rows import Row

NARROW = 470
_CHIP_COLUMN = 0.55
"""Where chips start, as a share of the width, when a row is wide enough for a column of them."""
_BOX = 16
_BUTTON_HEIGHT = 28
_BUTTON_PADDING = 11
_CHIP_GAP = 5
_BEHIND_TITLE = 8
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
_LONGEST = 400
"""Letters of a title that are measured; more never fit in two lines."""


@dataclass(slots=True)
class Shape:
    """The parts of one row in its rectangle; an empty rectangle is a part the row has not."""

    height: int
    lead: QRectF
    title: QRect
    subtitle: QRect
    trailing: QRect
    action: QRect
    chips_left: int
    chips_centre: float
    chips_right: int
    wraps: bool


def title_font(ink: Ink, row: Row) -> tuple[QFont, QFontMetrics]:
    return (ink.strong, ink.strong_metrics) if row.strong else (ink.font, ink.metrics)


def text_left(row: Row) -> int:
    """Where the texts of a row would start, from its left; the texts of a list start at the largest of these."""
    if row.checked is not None:
        return _BOX + 6
    if row.colour:
        return 26
    return 5 + sizes.ICON + 11 if row.icon else 2


def _lead(row: Row) -> tuple[int, int]:
    """(left of the box, swatch or icon; its size), from the row's left."""
    if row.checked is not None:
        return 0, _BOX
    if row.colour:
        return 5, sizes.SWATCH
    return 5, sizes.ICON if row.icon else 0


def shape_of(ink: Ink, row: Row, rect: QRect, text_left: int) -> Shape:
    """The shape of a row in `rect`; when the height is asked for, that of `rect` does not matter."""
    _, metrics = title_font(ink, row)
    lead_left, lead_size = _lead(row)
    left = rect.left() + text_left
    right = rect.right() - (0 if row.checked is not None else 4)
    action = QRect()
    if row.action:
        width = ink.metrics.horizontalAdvance(row.action) + 2 * _BUTTON_PADDING
        action = QRect(rect.right() - 4 - width, 0, width, _button_height(ink))
        right = action.left() - 10
    trailing = QRect()
    if row.trailing:
        width = ink.small_metrics.horizontalAdvance(row.trailing) + 4
        trailing = QRect(right - width, rect.top(), width, rect.height())
        right -= width + 8
    wide = rect.width() >= NARROW
    below = wraps = False
    chips_left, title_right = right, right
    if wide:
        if row.chips:
            # A title that is longer pushes the chips out of their column as far as there is room behind them.
            needs = metrics.horizontalAdvance(row.title[:_LONGEST]) + 2
            chips_left = rect.left() + round(rect.width() * _CHIP_COLUMN)
            chips_left = max(chips_left, min(left + needs + _BEHIND_TITLE, right - _chips_width(ink, row)))
            title_right = chips_left - _BEHIND_TITLE
    else:
        needs = metrics.horizontalAdvance(row.title[:_LONGEST])
        if row.chips:
            below = needs + _BEHIND_TITLE + _chips_width(ink, row) > right - left
            chips_left = left if below else left + needs + _BEHIND_TITLE
            title_right = right if below else chips_left - _BEHIND_TITLE + 2
        wraps = (not row.subtitle or row.checked is not None) and needs > title_right - left
    title_height = metrics.height() * (2 if wraps else 1)
    chips_height = paint.chip_height(ink) + 3 if below else 0
    subtitle_height = ink.small_metrics.height() if row.subtitle else 0
    texts = title_height + subtitle_height + chips_height
    height = _height(ink, row, texts)
    top = rect.top() + (rect.height() - texts) // 2
    title = QRect(left, top, title_right - left, title_height + 1)
    centre = rect.center().y() if not wraps and not below else top + metrics.height() // 2
    action.moveTop(rect.center().y() - action.height() // 2)
    subtitle = QRect()
    if row.subtitle:
        end = title_right if wide else right
        subtitle = QRect(left, top + title_height, end - left, subtitle_height + 1)
    if below:
        chips_centre = top + title_height + subtitle_height + 2 + paint.chip_height(ink) / 2
    elif wide or not row.subtitle:
        chips_centre = rect.center().y() + 0.5
    else:
        chips_centre = title.center().y() - 0.5
    lead = QRectF(rect.left() + lead_left, centre - lead_size // 2, lead_size, lead_size)
    return Shape(height, lead, title, subtitle, trailing, action, chips_left, chips_centre, right, wraps)


def _chips_width(ink: Ink, row: Row) -> int:
    return sum(paint.chip_width(ink, chip.text, chip.icon) + _CHIP_GAP for chip in row.chips)


def height_of(ink: Ink, row: Row, width: int, text_left: int) -> int:
    """The height of a row; a wide one's is told without measuring any text, for a list asks for all of its rows."""
    if width < NARROW:
        return shape_of(ink, row, QRect(0, 0, width, 0), text_left).height
    _, metrics = title_font(ink, row)
    return _height(ink, row, metrics.height() + (ink.small_metrics.height() if row.subtitle else 0))


def _height(ink: Ink, row: Row, texts: int) -> int:
    """The height of a row whose lines of text are `texts` high together."""
    if row.subtitle:
        return max(sizes.ROW_TWO_LINES, texts + 18)
    height = max(sizes.ROW_ONE_LINE - (6 if row.checked is not None else 0), texts + 13)
    return max(height, _button_height(ink) + 10 if row.action else 0)


def _button_height(ink: Ink) -> int:
    return max(_BUTTON_HEIGHT, ink.metrics.height() + 10)


def wrapped_flags() -> int:
    return _WRAPPED
