"""The chip: icon and words in a tone, never colour alone; the swatch: an entity's coloured square."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.look import paint, sizes
from ui.look.ink import ink_for
from ui.look.tones import Tone


class ChipSpec(NamedTuple):
    """What a chip says, for rows that paint it themselves."""

    text: str
    tone: Tone = Tone.GREY
    icon: str = ""


class Chip(QLabel):
    """A chip as a widget. Elides when squeezed."""

    def __init__(self, text: str, tone: Tone = Tone.GREY, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._tone = tone
        self._icon = icon
        self.setText(text)

    def set(self, text: str, tone: Tone = Tone.GREY, icon: str = "") -> None:
        self._tone = tone
        self._icon = icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    @property
    def tone(self) -> Tone:
        return self._tone

    def sizeHint(self) -> QSize:
        ink = ink_for(self.palette(), self.font())
        return QSize(paint.chip_width(ink, self.text(), self._icon), paint.chip_height(ink))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), 60), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = ink_for(self.palette(), self.font())
        paint.chip(painter, ink, 0, self.height() / 2, self.text(), self._tone, self._icon, self.width())


class Swatch(QWidget):
    """The square in an entity's colour; decorative, the entity's name stands beside it."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = QColor(colour)
        self.setFixedSize(sizes.SWATCH, sizes.SWATCH)

    def set_colour(self, colour: str) -> None:
        self._colour = QColor(colour)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.swatch(QPainter(self), 0, self.height() / 2, self._colour)
