"""The empty state: an icon, a sentence that says there is nothing, a hint, and the button that helps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import fonts, sizes
from ui.widgets.buttons import primary
from ui.widgets.labels import IconLabel, TextLabel

_WIDEST = 460


class EmptyState(QWidget):
    action = Signal()

    def __init__(
        self, icon: str, sentence: str, hint: str = "", action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sentence = TextLabel("", font=fonts.sentence, wrap=True)
        self._hint = TextLabel("", font=fonts.secondary, muted=True, wrap=True)
        centre = Qt.AlignmentFlag.AlignHCenter
        for label in (self._sentence, self._hint):
            label.setAlignment(centre | Qt.AlignmentFlag.AlignVCenter)
        self.button = primary(action or " ")
        self.button.clicked.connect(self.action)
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        line = QHBoxLayout(self)
        line.addStretch(1)
        line.addWidget(middle, 100)
        line.addStretch(1)
        # Labels fill the column and align inside: aligned by the layout, a wrapped one loses its second line.
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addStretch(1)
        self._icon = IconLabel(icon, sizes.ICON_EMPTY)
        column.addWidget(self._icon, 0, centre)
        column.addWidget(self._sentence)
        column.addWidget(self._hint)
        column.addSpacing(4)
        column.addWidget(self.button, 0, centre)
        column.addStretch(1)
        self.set(sentence, hint, action)

    def set(self, sentence: str, hint: str = "", action: str = "") -> None:
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(hint)

    def set_icon(self, icon: str) -> None:
        self._icon.set_icon(icon)
