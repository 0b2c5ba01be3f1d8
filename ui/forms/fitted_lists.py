"""Lists as high as their rows, up to a number of them, for cards and dialogs that scroll or grow as a whole."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets import RowList, TaskList


class _Fitted(RowList):
    """Rows grow when they are narrow, so the height is asked for again when the width is another."""

    def __init__(self, label: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._most = most
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _rows_height(self) -> int:
        rows = min(self.model().rowCount(), self._most)
        return sum(self.sizeHintForRow(row) for row in range(rows)) + 2 * self.frameWidth() + 2

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._rows_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._rows_height())

    def set_items(self, items) -> None:
        super().set_items(items)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class FittedList(_Fitted):
    """A list of rows as high as they are."""


class FittedTasks(_Fitted, TaskList):
    """The same with check boxes."""
