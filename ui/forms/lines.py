"""A column of small widgets that are made anew when what they show is another: parties, notes, entries of a history."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Lines(QWidget):
    """`renew` shows other widgets; those before are gone."""

    def __init__(self, spacing: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)
        self._shown: list[QWidget] = []

    def renew(self, widgets: Sequence[QWidget]) -> None:
        for gone in self._shown:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._shown = list(widgets)
        for widget in self._shown:
            self._column.addWidget(widget)

    def shown(self) -> list[QWidget]:
        """The widgets in their order."""
        return list(self._shown)
