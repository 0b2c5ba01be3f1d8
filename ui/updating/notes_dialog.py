"""What the version that starts next brings, as its makers have signed it. Neighbours: updates (opens it)."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.updating.updates import Updates
from ui.widgets import Card, ScrollColumn, button, card_title, primary, secondary

SIZE = 520, 380


class NotesDialog(QDialog):
    """`text` is plain: nothing in it is a link or a picture, whatever it looks like."""

    def __init__(self, updates: Updates, version: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._updates = updates
        title = self.tr("What is new in Lligall %1").replace("%1", version)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self.news = secondary(text)
        self.news.setTextFormat(Qt.TextFormat.PlainText)
        card = Card()
        card.add(self.news)
        column = ScrollColumn()
        column.body.addWidget(card)
        column.body.addStretch(1)
        restart = button(self.tr("Restart now"), "sync")
        restart.clicked.connect(self._restart)
        close = primary(self.tr("Close"))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(restart)
        buttons.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 18, 22, 18)
        whole.setSpacing(12)
        whole.addWidget(card_title(title))
        whole.addWidget(column, 1)
        whole.addLayout(buttons)

    @Slot()
    def _restart(self) -> None:
        self.accept()
        QTimer.singleShot(0, self._updates, self._updates.restart)
