"""The recovery key as a QR code (ISO/IEC 18004), painted as one path so that it is sharp on any paper.

It holds the key as it is printed, with its dashes: what a reader types is what a person would type.
"""

import segno
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

QUIET = 4
"""Light modules around the code, as the standard asks."""


def modules(key: str) -> list[list[bool]]:
    """The rows of the code, True for dark; without the quiet edge. A quarter of it may be stained (level Q)."""
    return [[bool(dark) for dark in row] for row in segno.make_qr(key, error="q").matrix]


def paint(painter: QPainter, area: QRectF, key: str) -> None:
    """Fill a square with the code and its quiet edge, dark on white whatever the palette."""
    rows = modules(key)
    side = area.width() / (len(rows) + 2 * QUIET)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for down, row in enumerate(rows):
        start = 0
        while start < len(row):
            end = start
            while end < len(row) and row[end]:
                end += 1
            if end > start:
                left, top = area.left() + (start + QUIET) * side, area.top() + (down + QUIET) * side
                path.addRect(QRectF(left, top, (end - start) * side, side))
            start = end + 1
    painter.save()
    painter.fillRect(area, Qt.GlobalColor.white)
    painter.fillPath(path, Qt.GlobalColor.black)
    painter.restore()
