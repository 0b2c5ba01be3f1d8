"""The check of this program on the screen: one sentence for the whole, what needs somebody, then what is in order.

It opens over the window, or over the screen instead of it when nothing else opens. Neighbours: ui.checking (runs it),
ui.wording.checks (the words), ui.program (opens it).
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.checks.finding import Finding, Verdict
from ui import checking, report
from ui.background import Background, Job, Progress
from ui.checking import Checked
from ui.look.tones import Tone
from ui.widgets import (
    Card,
    IconLabel,
    IconLine,
    ProgressOverlay,
    ScrollColumn,
    announce,
    button,
    card_title,
    page_title,
    primary,
    secondary,
    strong,
)
from ui.wording import checks

SIZE = 640, 600
_LOOKS = {
    Verdict.OK: ("check-circle", Tone.GREEN),
    Verdict.ATTENTION: ("warning", Tone.AMBER),
    Verdict.TROUBLE: ("close-circle", Tone.RED),
}

Check = Callable[[Progress], Checked]
"""Runs every check on a worker; made by ui.bootstrap."""


class CheckDialog(QDialog):
    """It begins to check when it is made; closing it stops that."""

    def __init__(
        self,
        background: Background,
        check: Check,
        names: Mapping[str, str],
        more: list[str],
        parent: QWidget | None = None,
    ) -> None:
        """`names` of the municipalities by their codes; `more` are lines for support."""
        super().__init__(parent)
        self._background, self._check, self._names, self._more = background, check, names, more
        self.checked: Checked | None = None
        self._job: Job | None = None
        self.setWindowTitle(self.tr("Check this program"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self._icon = IconLabel("hourglass", 28)
        self._title = page_title("")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        self._body = QWidget()
        self._column = ScrollColumn()
        holder = QVBoxLayout(self._body)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(self._column)
        self._overlay = ProgressOverlay(self._body)
        self._overlay.cancelled.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 18, 22, 18)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addWidget(self._body, 1)
        whole.addLayout(self._buttons())
        self.finished.connect(self._stop)
        self.begin()

    def _buttons(self) -> QHBoxLayout:
        self.copy = button(self.tr("Copy a report for support"), "copy")
        self.copy.clicked.connect(self._copy)
        self.again = button(self.tr("Check again"), "sync")
        self.again.clicked.connect(self.begin)
        close = primary(self.tr("Close"))
        close.clicked.connect(self.accept)
        line = QHBoxLayout()
        line.addWidget(self.copy)
        line.addStretch(1)
        line.addWidget(self.again)
        line.addWidget(close)
        return line

    @Slot()
    def begin(self) -> None:
        """Check everything, from the beginning."""
        if self._job is not None:
            return
        self._title.setText(self.tr("Checking…"))
        self._icon.set_icon("hourglass")
        self.copy.setEnabled(False)
        self.again.setEnabled(False)
        self._clear()
        self._overlay.begin(self.tr("Checking…"), 0)
        self._job = self._background.run(self._check, then=self._show, failed=self._fail, progressed=self._tell)

    def _tell(self, done: int, total: int, check: str) -> None:
        self._overlay.advance(done, total)
        self._title.setText(self.tr("Checking: %1…").replace("%1", checks.name(check).lower()))

    def _show(self, checked: Checked) -> None:
        self._job, self.checked = None, checked
        self._overlay.finish()
        icon, tone = _LOOKS[checked.verdict]
        self._icon.set_icon(icon, tone)
        self._title.setText(checking.headline(checked))
        self.copy.setEnabled(True)
        self.copy.setText(self.tr("Copy a report for support"))
        self.again.setEnabled(True)
        wrong = [*checked.of(Verdict.TROUBLE), *checked.of(Verdict.ATTENTION)]
        for one in wrong:
            self._column.body.addWidget(self._card(one))
        well = checked.of(Verdict.OK)
        if well:
            card = Card(checks.verdict(Verdict.OK))
            for one in well:
                card.add(IconLine("check-circle", f"{self._name(one)}: {checks.what(one)}", Tone.GREEN))
            self._column.body.addWidget(card)
        self._column.body.addStretch(1)
        announce(self, self._title.text())

    def _fail(self, problem: Exception) -> None:
        """A check itself broke: what is known is that; the report for support has the place."""
        self._job = None
        self._overlay.finish()
        self.again.setEnabled(True)
        self._title.setText(self.tr("The check itself has failed"))
        self._icon.set_icon("warning", Tone.RED)
        self._column.body.addWidget(
            secondary(self.tr("Copy the report for support. You can go on working: nothing has been changed."))
        )
        self._column.body.addStretch(1)
        self._more = [*self._more, *report.of_problem(problem)]
        self.copy.setEnabled(True)

    def _card(self, one: Finding) -> Card:
        icon, tone = _LOOKS[one.verdict]
        card = Card()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(icon, 18, tone))
        head.addWidget(card_title(self._name(one)))
        head.addStretch(1)
        head.addWidget(secondary(checks.verdict(one.verdict), wrap=False))
        card.add_layout(head)
        what = strong(checks.what(one))
        what.setWordWrap(True)
        card.add(what)
        if checks.todo(one):
            card.add(IconLine("arrow-right", checks.todo(one)))
        card.setAccessibleName(f"{checks.verdict(one.verdict)}: {self._name(one)}. {checks.what(one)}")
        return card

    def _name(self, one: Finding) -> str:
        called = self._names.get(one.office, one.office) if len(self._names) > 1 else ""
        return f"{checks.name(one.check)} · {called}" if called else checks.name(one.check)

    def _clear(self) -> None:
        while self._column.body.count():
            item = self._column.body.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    @Slot()
    def _copy(self) -> None:
        text = checking.as_text(self.checked, self._more) if self.checked else "\n".join(self._more)
        QGuiApplication.clipboard().setText(text)
        self.copy.setText(self.tr("Report copied"))
        announce(self.copy, self.copy.text())

    @Slot()
    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
