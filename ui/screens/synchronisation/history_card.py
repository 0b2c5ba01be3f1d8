"""The history that can be verified: the button, how far it is, and what was found in words with its date.

Neighbours: room (asks the work), ui.wording.verified (the words), app.storage.verified (what was found last).
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressBar, QWidget

from app.storage.verified import HistoryVerdict
from ui.look.tones import Tone
from ui.widgets import Card, FlowLayout, IconLine, announce, button, secondary
from ui.wording import verified as words


class HistoryCard(Card):
    """`verify` and `stop` ask the room; nothing is said that was not found."""

    verify = Signal()
    stop = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Verify the history"))
        self._what = secondary(
            self.tr(
                "Everything done in this entity is a chain, signed by the server. This computer can work it out again "
                "and tell whether anything was altered, removed or put in between."
            )
        )
        self._found = IconLine("information", "")
        self._detail = secondary("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(12)
        self._bar.setAccessibleName(self.tr("Verifying the history…"))
        self._count = secondary("", wrap=False)
        self._verify = button(self.tr("Verify the history"), "check-circle")
        self._verify.clicked.connect(self.verify)
        self._stop = button(self.tr("Cancel"))
        self._stop.clicked.connect(self.stop)
        self._copy = button(self.tr("Copy a report for support"), "copy")
        self._copy.clicked.connect(self._copy_report)
        self._report = ""
        for widget in (self._what, self._found, self._detail, self._bar, self._count):
            self.add(widget)
        row = FlowLayout()
        for each in (self._verify, self._stop, self._copy):
            row.addWidget(each)
        self.add_layout(row)
        self._busy = False
        self._shown: HistoryVerdict | None = None
        self._show_busy()

    def show_found(self, found: HistoryVerdict | None, practice: bool, report: str) -> None:
        """What was found last; `report` is what the button copies."""
        self.setVisible(not practice)
        text, tone, icon = words.said(found)
        self._found.set(icon, text, Tone[tone] if tone else None)
        detail = words.detail(found)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._report = f"{report}\n{words.line(found)}\n" if found else report
        self._shown = found
        self._show_busy()

    def begin(self) -> None:
        """The work has begun."""
        self._busy = True
        self._bar.setRange(0, 0)
        self._count.setText("")
        self._show_busy()
        announce(self, self.tr("Verifying the history…"))

    def advance(self, done: int, total: int) -> None:
        """So many entries are verified."""
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        self._count.setText(self.tr("{done} of {total} entries").format(done=done, total=total))

    def end(self, found: HistoryVerdict | None) -> None:
        """It is over, with this; None when it was cancelled or could not be done."""
        self._busy = False
        self._show_busy()
        announce(self, words.said(found)[0] if found else self.tr("Verification cancelled"))

    def _show_busy(self) -> None:
        self._bar.setVisible(self._busy)
        self._count.setVisible(self._busy)
        self._stop.setVisible(self._busy)
        self._verify.setVisible(not self._busy)
        self._copy.setVisible(not self._busy and self._shown is not None)

    @Slot()
    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copy.setText(self.tr("Report copied"))
        announce(self._copy, self._copy.text())
