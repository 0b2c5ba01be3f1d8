"""The page of a room, the strips of the frame, and columns that scroll."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.look import fonts, icons, paint, sizes
from ui.look.ink import ink_for
from ui.widgets.labels import TextLabel


class Page(QWidget):
    """A room: a column with the page's margins, on the window's ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(sizes.PAGE_MARGIN_X, sizes.PAGE_MARGIN_Y, sizes.PAGE_MARGIN_X, sizes.PAGE_MARGIN_Y)
        self.body.setSpacing(sizes.GAP)


class ScrollColumn(QScrollArea):
    """A column of cards that scrolls when the window is low. `body` holds the cards, in the widget `inside`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.inside = inside = QWidget()
        inside.setAutoFillBackground(False)
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(sizes.GAP)
        inside.setMinimumWidth(1)  # Contents yield to the column's width; nothing hides under the scroll bar.
        self.setWidget(inside)
        inside.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return self.inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 80)


class _Mark(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(24, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint_icon(QPainter(self), "mark", self.palette().color(QPalette.ColorRole.WindowText), 0, 0, 24)


class TopBar(QWidget):
    """The 48-pixel strip: brand, `left` (entity, search), `right` (new, who is signed in)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 12, 1)
        line.setSpacing(12)
        self._brand = QWidget()
        self._brand_line = QHBoxLayout(self._brand)
        self._brand_line.setContentsMargins(11, 0, 0, 0)
        self._brand_line.setSpacing(11)
        line.addWidget(self._brand)
        self.left = QHBoxLayout()
        self.left.setSpacing(12)
        self.right = QHBoxLayout()
        self.right.setSpacing(12)
        line.addLayout(self.left, 1)
        line.addLayout(self.right)
        self.take_font()

    def take_font(self) -> None:
        self.setFixedHeight(fonts.scaled(sizes.TOP_HEIGHT))
        self._brand.setFixedWidth(fonts.scaled(sizes.RAIL_WIDTH))

    def add_brand(self, name: str) -> None:
        self._brand_line.addWidget(_Mark())
        self._brand_line.addWidget(TextLabel(name, font=_brand_font))
        self._brand_line.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = ink_for(self.palette(), self.font())
        paint.strip(QPainter(self), self.rect(), ink.window, ink.edge, line_on_top=False)


def _brand_font():
    return fonts.resized(fonts.card_title(), 0.4)


class Spacer(QWidget):
    """Takes the room that is left, in a column or a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
