"""Asked when the window closes while something typed cannot be saved: stay and mend it, or close without it."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.look.tones import Tone
from ui.widgets import Field, IconLine, button, card_title, primary, secondary


class LeaveDialog(QDialog):
    """Accepted: close without it."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Something you typed could not be saved")
        self.setWindowTitle(title)
        self.setFixedWidth(460)
        stay = primary(self.tr("Go back to it"))
        stay.clicked.connect(self.reject)
        leave = button(self.tr("Close without it"))
        leave.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(stay)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addWidget(card_title(title))
        column.addWidget(IconLine("warning", f"{field.label.text()}: {field.problem()}", Tone.AMBER))
        column.addWidget(secondary(self.tr("Everything else is saved on this computer.")))
        column.addLayout(buttons)
