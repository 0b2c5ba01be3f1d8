"""The card: a ground with a hairline around what belongs together, spoken as a panel with its title."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.look import paint, sizes
from ui.look.ink import ink_for
from ui.widgets.labels import card_title, secondary


class Card(QFrame):
    """`body` is the column of contents; `header` the row of the title, for buttons at its right."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(
            sizes.CARD_PADDING_X, sizes.CARD_PADDING_Y, sizes.CARD_PADDING_X, sizes.CARD_PADDING_Y
        )
        self.body.setSpacing(6)
        self._title = card_title("")
        self._detail = secondary("", wrap=False)
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

    def add_layout(self, layout: QLayout, stretch: int = 0) -> None:
        self.body.addLayout(layout, stretch)

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = ink_for(self.palette(), self.font())
        paint.rounded(QPainter(self), self.rect(), sizes.CARD_RADIUS, fill=ink.base, edge=ink.edge)
