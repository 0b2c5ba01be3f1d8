"""Places fields in columns of equal width, labels above."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.look import fonts, sizes

_COLUMN_WIDEST = 560
"""A field is not wider than this however wide the screen: the eye must find from its end to the next one."""
_COLUMN_NARROWEST = 170
"""Where columns would be narrower than this, every field has a line of its own."""


class Form(QWidget):
    """Fields fill line after line; a field that does not fit in the rest of a line starts the next one."""

    def __init__(self, columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._row = 0
        self._column = 0
        self._fields: list[tuple[QWidget, int]] = []
        self._single = columns == 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(sizes.GAP)
        self._grid.setVerticalSpacing(10)
        self.take_font()
        self._share()

    def take_font(self) -> None:
        self.setMaximumWidth(self._columns * fonts.scaled(_COLUMN_WIDEST) + (self._columns - 1) * sizes.GAP)

    def add(self, field: QWidget, span: int = 1) -> QWidget:
        """Add a field over `span` columns; Tab follows the order of adding."""
        self._fields.append((field, span))
        self._place(field, span)
        return field

    def _place(self, field: QWidget, span: int) -> None:
        columns = 1 if self._single else self._columns
        span = min(span, columns)
        if self._column + span > columns:
            self._row += 1
            self._column = 0
        self._grid.addWidget(field, self._row, self._column, 1, span, Qt.AlignmentFlag.AlignTop)
        self._column += span

    def _share(self) -> None:
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0 if self._single and column else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        single = self._columns == 1 or event.size().width() < self._columns * fonts.scaled(_COLUMN_NARROWEST)
        if single == self._single:
            return
        self._single = single
        self._row = self._column = 0
        self._share()
        for field, span in self._fields:
            self._grid.removeWidget(field)
            self._place(field, span)
