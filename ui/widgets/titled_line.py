"""A name with chips and a secondary line below, for people and other things in a card; buttons at its right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.look import fonts
from ui.widgets.chip import Chip, ChipSpec
from ui.widgets.labels import ElidedLabel, secondary


class TitledLine(QWidget):
    def __init__(
        self, title: str, chips: Sequence[ChipSpec] = (), detail: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = ElidedLabel(title, font=fonts.strong)
        self._detail = secondary(detail)
        if not detail:
            self._detail.hide()  # Never shown here: without a parent yet it would be a window of its own.
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self._title)
        for chip in chips:
            self.head.addWidget(Chip(chip.text, chip.tone, chip.icon))
        self.head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self.head)
        column.addWidget(self._detail)

    def set_actions(self, buttons: Sequence[QPushButton]) -> None:
        for made in buttons:
            self.head.addWidget(made)
