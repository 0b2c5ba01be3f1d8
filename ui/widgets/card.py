"""The card: a ground with a hairline around what belongs together, spoken as a panel with its title."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.look import fonts, paint, sizes
from ui.look.ink import ink_for
from ui.widgets.labels import ElidedLabel, card_title


class Card(QFrame):
    """`body` is the column of contents (after `add_wide`: what follows below); `header` the row of the title."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(1, 0, 1, 0)
        self._outer.setSpacing(0)
        self.body = self._section()
        self._title = card_title("")
        self._detail = ElidedLabel("", font=fonts.secondary, muted=True)
        self._detail.hide()
        self.header = QHBoxLayout()
        self.header.setSpacing(7)
        self.header.addWidget(self._title)
        self.header.addWidget(self._detail)
        self.header.addStretch(1)
        self.body.addLayout(self.header)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def title(self) -> str:
        return self._title.text()

    def set_detail(self, text: str) -> None:
        """Secondary words behind the title, such as a count."""
        self._detail.setText(text)
        self._detail.setVisible(bool(text))

    def add(self, widget: QWidget, stretch: int = 0) -> QWidget:
        self.body.addWidget(widget, stretch)
        return widget

    def add_wide(self, widget: QWidget, stretch: int = 0) -> QWidget:
        """Add a widget that reaches from edge to edge of the card, without its side padding."""
        margins = self.body.contentsMargins()
        self.body.setContentsMargins(margins.left(), margins.top(), margins.right(), 10)
        self._outer.addWidget(widget, stretch)
        self.body = self._section()
        return widget

    def _section(self) -> QVBoxLayout:
        section = QVBoxLayout()
        section.setContentsMargins(
            sizes.CARD_PADDING_X - 1, sizes.CARD_PADDING_Y, sizes.CARD_PADDING_X - 1, sizes.CARD_PADDING_Y
        )
        section.setSpacing(6)
        self._outer.addLayout(section, 1)
        return section

    def add_layout(self, layout: QLayout, stretch: int = 0) -> None:
        self.body.addLayout(layout, stretch)

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = ink_for(self.palette(), self.font())
        paint.rounded(QPainter(self), self.rect(), sizes.CARD_RADIUS, fill=ink.base, edge=ink.edge)
