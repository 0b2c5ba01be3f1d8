"""Shows a problem in words: what happened, what is safe, what to do; and copies a report without personal data."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui import problems
from ui.look.tones import Tone
from ui.widgets import IconLabel, IconLine, announce, button, card_title, primary, secondary

WIDTH = 480


class ProblemBox(QDialog):
    """`again` is what "Try again" does, where that makes sense. The box does not stop the rest of the program."""

    def __init__(
        self,
        words: problems.Words,
        report: str,
        again: Callable[[], object] | None = None,
        parent: QWidget | None = None,
        closes: bool = False,
    ) -> None:
        """`closes`: there is nothing to go on with, because the program does not start."""
        super().__init__(parent)
        self.words = words
        self._report = report
        self._closes = closes
        self.setWindowTitle(self.tr("Lligall"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel("warning", 26, Tone.RED if words.fault else Tone.AMBER), 0, Qt.AlignmentFlag.AlignTop)
        title = card_title(words.what)
        title.setWordWrap(True)
        head.addWidget(title, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addLayout(head)
        if words.safe:
            column.addWidget(IconLine("check-circle", words.safe, Tone.GREEN))
        if words.todo:
            column.addWidget(IconLine("arrow-right", words.todo))
        column.addSpacing(4)
        self._line = self._buttons(again)
        column.addLayout(self._line)
        self.setAccessibleDescription(words.sentence())

    def showEvent(self, event: QShowEvent) -> None:
        """As wide as its buttons in this language and these letters, as high as its sentences are then."""
        margins = self._column.contentsMargins()
        width = max(WIDTH, self._line.sizeHint().width() + margins.left() + margins.right())
        self.setFixedSize(width, self._column.totalHeightForWidth(width))
        super().showEvent(event)

    def _buttons(self, again: Callable[[], object] | None) -> QHBoxLayout:
        line = QHBoxLayout()
        if self._report:
            self._copy = button(self.tr("Copy a report for support"), "copy")
            self._copy.clicked.connect(self._copy_report)
            line.addWidget(self._copy)
        line.addStretch(1)
        if again is not None:
            leave = button(self.tr("Leave it"))
            leave.clicked.connect(self.reject)
            line.addWidget(leave)
            retry = primary(self.tr("Try again"))
            retry.clicked.connect(self.accept)
            self.accepted.connect(again)
            line.addWidget(retry)
        else:
            go_on = primary(self.tr("Close") if self._closes else self.tr("Go on working"))
            go_on.clicked.connect(self.accept)
            line.addWidget(go_on)
        return line

    @Slot()
    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copy.setText(self.tr("Report copied"))
        announce(self._copy, self._copy.text())


class Note(QWidget):
    """The same three sentences inside a page (welcome, unlocking), instead of a box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = IconLine("warning", "", Tone.AMBER)
        self._safe = IconLine("check-circle", "", Tone.GREEN)
        self._todo = secondary("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        for line in (self._what, self._safe, self._todo):
            column.addWidget(line)
        self.hide()

    def show_words(self, words: problems.Words) -> None:
        self._what.set("warning", words.what, Tone.RED if words.fault else Tone.AMBER)
        self._safe.set("check-circle", words.safe, Tone.GREEN)
        self._safe.setVisible(bool(words.safe))
        self._todo.setText(words.todo)
        self._todo.setVisible(bool(words.todo))
        self.show()
        announce(self, words.sentence())

    def text(self) -> str:
        return f"{self._what.text()} {self._safe.text()} {self._todo.text()}"
