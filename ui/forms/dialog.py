"""The frame of every question: fields, what is wrong in words, one primary button and a way out.

Nothing waits: the answer is written by the background, and the dialog closes when it has been committed. What was typed
stays when it could not be.
"""

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import problems
from ui.look.tones import Tone
from ui.session import Desktop
from ui.widgets import Banner, button, primary


class FormDialog(QDialog):
    """Subclasses fill `body` and override `perform`; they call `finish(result)` or `fail(problem)`."""

    finished_with = Signal(object)
    """What was made or decided, once it has been committed."""

    def __init__(self, desktop: Desktop, title: str, do: str, parent: QWidget | None = None, width: int = 480) -> None:
        super().__init__(parent)
        self.desktop = desktop
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(width)
        self.trouble = Banner(Tone.RED)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.do_button: QPushButton = primary(do)
        self.do_button.clicked.connect(self.perform)
        self.cancel_button: QPushButton = button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.do_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(16)
        column.addLayout(self.body)
        column.addStretch(1)
        column.addWidget(self.trouble)
        column.addLayout(self.buttons)

    @Slot()
    def perform(self) -> None:
        """Do what the primary button says."""
        raise NotImplementedError

    def wait(self) -> None:
        """The answer is on its way: no second press."""
        self.trouble.set_html("")
        self.do_button.setEnabled(False)

    def finish(self, result: object = None) -> None:
        """It has been done."""
        self.do_button.setEnabled(True)
        self.accept()
        self.finished_with.emit(result)

    def fail(self, problem: Exception) -> None:
        """Say why not; everything typed stays."""
        self.do_button.setEnabled(True)
        self.trouble.set_html(escape(problems.one_line(problem)))
        self.adjustSize()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reject()  # A question half asked in another language is asked again, not half translated.
