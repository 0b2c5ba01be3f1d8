"""The frame of every question: fields, what is wrong in words, one primary button and a way out.

Nothing waits: the answer is written by the background, and the dialog closes when it has been committed. What was typed
stays when it could not be.
"""

from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import problems
from ui.look.tones import Tone
from ui.session import Desktop
from ui.widgets import Banner, ScrollColumn, button, primary

_TITLE_BAR = 60
"""Pixels that the window's own title and the desktop's edges need."""


class FormDialog(QDialog):
    """Subclasses fill `body` and override `perform`; they call `finish(result)` or `fail(problem)`.

    Where fields of something that is there are edited in place, `enter_saves_only` keeps Enter in a field from pressing
    the primary button: a corrected title must not mark the task as done. Where there is much to read, `scrolls` makes
    the dialog as high as its words need, and scrolls them where the screen is lower; the buttons always stay.
    """

    enter_saves_only = False
    scrolls = False

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
        self._page = ScrollColumn() if self.scrolls else None
        self.body = QVBoxLayout() if self._page is None else self._page.body
        self.body.setSpacing(12)
        self._fitted = 0
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self.fit)
        self.do_button: QPushButton = primary(do)
        self.do_button.clicked.connect(self.press)
        self.cancel_button: QPushButton = button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.do_button)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(16)
        if self._page is None:
            column.addLayout(self.body)
            column.addStretch(1)
        else:
            column.addWidget(self._page, 1)
            self._page.inside.installEventFilter(self)
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

    def showEvent(self, event: QShowEvent) -> None:
        if self.scrolls:
            self.fit()
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fitting.start()  # something is said, or no longer; when it has its place
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """As high as what is in it; where it scrolls, at its present width and no higher than the screen. A person who
        has made it higher keeps that."""
        if self._page is None:
            self.adjustSize()
            return
        width = max(self.minimumWidth(), self.width() if self._fitted else 0)
        around = self.contentsMargins() + self._column.contentsMargins()
        inner = width - around.left() - around.right()
        parts = [self.body.totalHeightForWidth(inner), self.buttons.sizeHint().height()]
        if not self.trouble.isHidden():
            parts.append(self.trouble.heightForWidth(inner))
        needed = sum(parts) + (len(parts) - 1) * self._column.spacing() + around.top() + around.bottom()
        kept = self.height() if self._fitted not in (0, self.height()) else 0
        height = min(max(needed, kept), self.screen().availableGeometry().height() - _TITLE_BAR)
        self.resize(width, height)
        self._fitted = self.height() if not kept else self._fitted
        at = self.focusWidget()
        if at is not None and self._page.isAncestorOf(at):
            self._page.ensureWidgetVisible(at)

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
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reject()  # A question half asked in another language is asked again, not half translated.
