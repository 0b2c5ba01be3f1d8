"""The banner: one sentence in a tone above a page, with the reason and links or buttons to act on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextDocumentFragment
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.look import paint, sizes
from ui.look.ink import ink_for
from ui.look.palette import mixed
from ui.look.tones import Tone
from ui.widgets.announce import announce
from ui.widgets.buttons import compact
from ui.widgets.labels import IconLabel, RichLabel

_ICONS = {Tone.RED: "warning", Tone.AMBER: "warning", Tone.GREEN: "check-circle"}


class Banner(QFrame):
    """`link_activated` carries the href of the link that was chosen. Hidden while it has nothing to say."""

    link_activated = Signal(str)

    def __init__(self, tone: Tone = Tone.GREY, html: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self._icon = IconLabel(icon or _ICONS.get(tone, "information"), 16, tone)
        self._sentence = RichLabel("")
        self._sentence.linkActivated.connect(self.link_activated)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(13, 6, 9, 6)
        self._line.setSpacing(9)
        self._line.addWidget(self._icon)
        self._line.addWidget(self._sentence, 1)
        self.set_html(html)

    def set_html(self, html: str) -> None:
        """The sentence, HTML; what people typed in it is escaped by the caller. Empty hides the banner."""
        self._sentence.set_html(html)
        self.setVisible(bool(html))
        if html:
            announce(self, self.text())

    def text(self) -> str:
        """The sentence without markup, as a screen reader tells it."""
        return QTextDocumentFragment.fromHtml(self._sentence.html()).toPlainText()

    def set_tone(self, tone: Tone, icon: str = "") -> None:
        self._tone = tone
        self._icon.set_icon(icon or _ICONS.get(tone, "information"), tone)
        self.update()

    def add_action(self, made: QPushButton) -> QPushButton:
        self._line.addWidget(compact(made))
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = ink_for(self.palette(), self.font())
        tone = ink.tone(self._tone)
        edge = tone.outline if ink.contrast else mixed(tone.ground, tone.text, 0.32)
        fill = tone.ground if ink.contrast else mixed(tone.ground, ink.base, 0.35)
        paint.rounded(QPainter(self), self.rect(), sizes.CARD_RADIUS, fill=fill, edge=edge)
