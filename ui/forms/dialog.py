"""The frame of every question: fields, what is wrong in words, one primary button and a way out.

Nothing waits: the answer is written by the background, and the dialog closes when it has been committed. What was typed
stays when it could not be.
"""

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import problems
from ui.look.tones import Tone
from ui.session import Desktop
from ui.widgets import Banner, button, primary


class FormDialog(QDialog):
    """Subclasses fill `body` and override `perform`; they call `finish(result)` or `fail(problem)`.

    Where fields of something that is there are edited in place, `enter_saves_only` keeps Enter in a field from pressing
    the primary button: a corrected title must not mark the task as done.
    """

    enter_saves_only = False

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
        self.do_button.clicked.connect(self.press)
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
    def press(self) -> None:
        """Enter somewhere, or a click: what the primary button says is done, unless it cannot be or is on its way."""
        if self.do_button.isEnabled():
            self.perform()

    def perform(self) -> None:
        """Do what the primary button says."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.enter_saves_only and not isinstance(self.focusWidget(), QPushButton):
            event.accept()
            return
        super().keyPressEvent(event)

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
