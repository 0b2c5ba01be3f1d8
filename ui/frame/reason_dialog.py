"""Asks one sentence: the reason of an act that stays on record."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.widgets import button, card_title, primary, secondary

LONGEST = 2_000


class ReasonDialog(QDialog):
    """`deed` is the word on its button. The reason may not be empty."""

    def __init__(self, title: str, text: str, deed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        label = self.tr("Reason")
        self._reason = QPlainTextEdit()
        self._reason.setAccessibleName(label)
        self._reason.setPlaceholderText(self.tr("One sentence is enough"))
        self._reason.setTabChangesFocus(True)
        self._reason.setFixedHeight(90)
        self._reason.textChanged.connect(self._look)
        self._deed = primary(deed)
        self._deed.clicked.connect(self.accept)
        leave = button(self.tr("Leave it as it is"))
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self._deed)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addWidget(card_title(title))
        column.addWidget(secondary(text))
        column.addWidget(secondary(label, wrap=False))
        column.addWidget(self._reason)
        column.addLayout(buttons)
        self._look()
        self._reason.setFocus()

    def reason(self) -> str:
        return self._reason.toPlainText().strip()

    @Slot()
    def _look(self) -> None:
        self._deed.setEnabled(0 < len(self.reason()) <= LONGEST)
