"""Places fields in columns of equal width, labels above."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.look import sizes


class Form(QWidget):
    """Fields fill line after line; a field that does not fit in the rest of a line starts the next one."""

    def __init__(self, columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._row = 0
        self._column = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(sizes.GAP)
        self._grid.setVerticalSpacing(10)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def add(self, field: QWidget, span: int = 1) -> QWidget:
        """Add a field over `span` columns; Tab follows the order of adding."""
        span = min(span, self._columns)
        if self._column + span > self._columns:
            self._row += 1
            self._column = 0
        self._grid.addWidget(field, self._row, self._column, 1, span, Qt.AlignmentFlag.AlignTop)
        self._column += span
        return field
