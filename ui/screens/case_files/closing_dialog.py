"""Closing a case file: first everything that stands in the way, each one click from being settled; then the reason.

Nobody learns of an open step by being refused (product.md, the twenty complaints). Neighbour: app.actions.lifecycle.
"""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.actions import lifecycle, steps, tasks
from app.context import Done
from app.domain.closing import OPEN_STEP, OPEN_TASK, UNDECIDED, WAITING_STEP, Blocker
from app.queries.case_file import CaseFilePage
from ui.forms.dialog import FormDialog
from ui.screens.case_files.sheet import Hands
from ui.widgets import InlineLongText, Row, RowList, button, secondary, strong
from ui.wording import dates, kinds


class ClosingDialog(FormDialog):
    """`settle` carries a conflict's blocker: it is decided in another room."""

    settle = Signal()

    def __init__(self, hands: Hands, page: CaseFilePage, parent: QWidget | None = None) -> None:
        super().__init__(hands.desktop, "", "", parent, width=560)
        self.setWindowTitle(self.tr("Close the case file {number}").format(number=page.number))
        self.do_button.setText(self.tr("Close the case file"))
        self._hands = hands
        self._blockers: dict[str, Blocker] = {}
        self.heading = strong("")
        self.explanation = secondary("")
        self.list = RowList(self.tr("What stands in the way"))
        self.all_button = button(self.tr("Settle all steps and tasks"), "check")
        self.all_button.setToolTip(self.tr("Open steps become “not needed”, open tasks become done."))
        self.all_button.clicked.connect(self._settle_all)
        self.reason = InlineLongText(self.tr("Reason (it stays on record)"), rows=2)
        for widget in (self.heading, self.explanation, self.list, self.all_button, self.reason):
            self.body.addWidget(widget)
        self.list.run.connect(self._settle)
        self.show_page(page)
        (self.list if self._blockers else self.reason).setFocus()

    def show_page(self, page: CaseFilePage) -> None:
        """The case file has been read again: something may have been settled, here or elsewhere."""
        had = bool(self._blockers)
        self._blockers = {blocker.id: blocker for blocker in page.blockers}
        blocked = bool(self._blockers)
        if blocked:
            self.heading.setText(self.tr("%n things are still open", "", len(self._blockers)))
            self.explanation.setText(self.tr("Settle each one here, or close this window and go on working."))
        else:
            self.heading.setText(self.tr("Nothing stands in the way"))
            self.explanation.setText(
                self.tr("Closed, the case file is read-only. It can be reopened, with a reason on record.")
            )
        self.list.set_items([self._row(blocker) for blocker in page.blockers])
        self.list.setVisible(blocked)
        self.list.setMinimumHeight(min(260, 52 * len(self._blockers) + 4) if blocked else 0)
        self.all_button.setVisible(any(blocker.code != UNDECIDED for blocker in page.blockers))
        self.reason.setVisible(not blocked)
        self.do_button.setEnabled(not blocked)
        if had and not blocked:
            self.reason.setFocus()
        self.adjustSize()

    def _row(self, blocker: Blocker) -> Row:
        if blocker.code == WAITING_STEP:
            until = dates.weekday_day(blocker.until)
            detail = self.tr("step that waits until {day}").format(day=until) if until else self.tr("waiting step")
            return Row(blocker.id, blocker.title, detail, icon="hourglass", action=self.tr("Not needed"))
        if blocker.code == OPEN_STEP:
            return Row(blocker.id, blocker.title, self.tr("open step"), icon="steps", action=self.tr("Not needed"))
        if blocker.code == OPEN_TASK:
            return Row(blocker.id, blocker.title, self.tr("open task"), icon="check-circle", action=self.tr("Done"))
        field = kinds.unit("case_file", blocker.title)
        return Row(blocker.id, field, self.tr("two versions"), icon="versions", action=self.tr("Decide"))

    @Slot(object)
    def _settle(self, row: object) -> None:
        blocker = self._blockers.get(str(row))
        if blocker is None:
            return
        if blocker.code == UNDECIDED:
            self.reject()
            self.settle.emit()
        elif blocker.code == OPEN_TASK:
            self._hands.write(tasks.complete, blocker.id, failed=self.fail)
        else:
            self._hands.write(steps.set_state, blocker.id, "skipped", failed=self.fail)

    @Slot()
    def _settle_all(self) -> None:
        for blocker in tuple(self._blockers.values()):
            if blocker.code != UNDECIDED:
                self._settle(blocker.id)

    @Slot()
    def perform(self) -> None:
        reason = self.reason.text().strip()
        self.reason.set_problem("" if reason else self.tr("Write the reason in a few words."))
        if reason and not self._blockers:
            self.wait()
            self._hands.write(lifecycle.close, self._hands.case_file, reason, then=self._closed, failed=self.fail)

    def _closed(self, _done: Done[Any]) -> None:
        self.finish(self._hands.case_file)
