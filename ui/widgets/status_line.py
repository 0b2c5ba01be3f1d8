"""The bottom line: connection in words, what waits, the last success; at its end what was just done ("Saved")."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.look import fonts, icons, paint, sizes
from ui.look.ink import ink_for
from ui.look.tones import Tone
from ui.widgets.announce import announce
from ui.widgets.labels import ElidedLabel

_ICON = 15
_GAP = 20


class _Facts(QAbstractButton):
    """The connection and the facts as one button: pressed, it opens the room that explains them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon_name = "cloud"
        self.tone: Tone | None = None
        self.texts: list[str] = []
        self.setFont(fonts.secondary())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def take_font(self) -> None:
        self.setFont(fonts.secondary())
        self.updateGeometry()

    def _widths(self) -> list[int]:
        return [self.fontMetrics().horizontalAdvance(text) + 1 for text in self.texts]

    def sizeHint(self) -> QSize:
        widths = self._widths()
        return QSize(12 + _ICON + 8 + sum(widths) + _GAP * max(0, len(widths) - 1) + 8, sizes.STATUS_HEIGHT - 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, sizes.STATUS_HEIGHT - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = ink_for(self.palette(), self.font())
        colour = ink.window_text if self.underMouse() else ink.secondary
        icon_colour = ink.tone(self.tone).text if self.tone is not None else colour
        icons.paint_icon(painter, self.icon_name, icon_colour, 12, (self.height() - _ICON) / 2, _ICON)
        x = 12 + _ICON + 8
        for text, width in zip(self.texts, self._widths(), strict=True):
            room = min(width, self.width() - x - 4)
            if room < 30:
                break
            area = self.rect()
            area.setLeft(x)
            area.setWidth(room)
            paint.text_line(painter, area, text, self.font(), self.fontMetrics(), colour)
            x += width + _GAP
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            paint.focus_ring(painter, self.rect().adjusted(4, 1, 0, -1), ink, 4)


class StatusLine(QWidget):
    """28 pixels high. It is always told in words and an icon, never by colour alone."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.take_font()
        self._connection = ""
        self._facts_texts: list[str] = []
        self._facts = _Facts()
        self._facts.clicked.connect(self.pressed)
        self._said = ElidedLabel("", font=fonts.secondary, muted=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 1, 12, 0)
        line.setSpacing(12)
        line.addWidget(self._facts)
        line.addStretch(1)
        line.addWidget(self._said)

    def take_font(self) -> None:
        self.setFixedHeight(fonts.scaled(sizes.STATUS_HEIGHT))

    def set_connection(self, icon: str, text: str, tone: Tone | None = None) -> None:
        """How the connection stands. Being offline is normal: no tone. A change is announced."""
        if text != self._connection:
            self._connection = text
            announce(self, text)
        self._facts.icon_name = icon
        self._facts.tone = tone
        self._renew()

    def set_facts(self, texts: list[str]) -> None:
        """Short facts behind the connection: how many changes wait, the last success."""
        self._facts_texts = [text for text in texts if text]
        self._renew()

    def say(self, text: str) -> None:
        """What was just done, at the right end ("Saved"); announced."""
        self._said.setText(text)
        announce(self, text)

    def said(self) -> str:
        return self._said.text()

    def _renew(self) -> None:
        self._facts.texts = [text for text in [self._connection, *self._facts_texts] if text]
        self._facts.setAccessibleName(". ".join(self._facts.texts))
        self._facts.updateGeometry()
        self._facts.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = ink_for(self.palette(), self.font())
        paint.strip(QPainter(self), self.rect(), ink.rail, ink.edge, line_on_top=True)
