"""A look for a new version that the person asked for: how far it is, a way to stop it, and what came of it in words.

Closing it while it looks stops nothing: it goes on in the background. Neighbours: updates (looks), words.
"""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.versions import looked
from ui.look.tones import Tone
from ui.updating import words
from ui.updating.updates import Updates
from ui.updating.words import Outcome
from ui.widgets import IconLabel, announce, button, card_title, primary, secondary

WIDTH = 480
_BAR_STEPS = 1_000


class LookDialog(QDialog):
    """It begins to look when it is made."""

    def __init__(self, updates: Updates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._updates = updates
        self.setWindowTitle(self.tr("New versions of Lligall"))
        self._icon = IconLabel("hourglass", 24)
        self._title = card_title("")
        self._title.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        self._text = secondary("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(12)
        self.stop = button(self.tr("Stop"))
        self.stop.clicked.connect(updates.cancel)
        self.again = button(self.tr("Look again"), "sync")
        self.again.clicked.connect(self._begin)
        self.news = button(self.tr("What is new"), "star")
        self.news.clicked.connect(updates.show_notes)
        self.restart = button(self.tr("Restart now"), "sync")
        self.restart.clicked.connect(self._restart)
        self.leave = primary(self.tr("Close"))
        self.leave.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for each in (self.stop, self.again, self.news, self.restart, self.leave):
            buttons.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addWidget(self._bar)
        column.addLayout(buttons)
        updates.progressed.connect(self._tell)
        updates.ended.connect(self._show)
        self._begin()

    @Slot()
    def _begin(self) -> None:
        self._icon.set_icon("hourglass")
        self._title.setText(self.tr("Looking for a new version…"))
        self._text.setText("")
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self._title.text())
        self._set(looking=True)
        announce(self, self._title.text())
        self._updates.look_now()

    def _set(self, looking: bool, again: bool = False, restart: bool = False, news: bool = False) -> None:
        self._bar.setVisible(looking)
        self.stop.setVisible(looking)
        self.again.setVisible(again)
        self.restart.setVisible(restart)
        self._text.setVisible(bool(self._text.text()))
        self.news.setVisible(news)
        column = self.layout()
        assert column is not None
        column.activate()
        width = max(WIDTH, column.totalMinimumSize().width())  # large letters
        self.setFixedSize(width, column.totalHeightForWidth(width))

    @Slot(int, int)
    def _tell(self, done: int, total: int) -> None:
        if not total:
            return
        first = not self._text.text()
        self._title.setText(self.tr("A new version is coming…"))
        text = self.tr("%1 of %2. You can close this and go on working.")
        self._text.setText(text.replace("%1", words.size_of(done)).replace("%2", words.size_of(total)))
        self._bar.setRange(0, _BAR_STEPS)
        self._bar.setValue(_BAR_STEPS * done // total)
        if first:
            self._set(looking=True)

    @Slot(object)
    def _show(self, outcome: Outcome) -> None:
        said = words.said(outcome)
        self._icon.set_icon(said.icon, Tone[said.tone])
        self._title.setText(said.title)
        self._text.setText(said.text)
        waits = outcome.result in (looked.TAKEN, looked.WAITING)
        again = outcome.problem is not None or outcome.result == words.STOPPED
        self._set(False, again, waits, waits and bool(self._updates.notes(outcome.version)))
        self.leave.setFocus()
        announce(self, f"{said.title} {said.text}")

    @Slot()
    def _restart(self) -> None:
        self.accept()
        QTimer.singleShot(0, self._updates, self._updates.restart)
