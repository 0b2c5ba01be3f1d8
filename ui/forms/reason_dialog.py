"""A step that needs a reason on record: reopening, voiding, and what else the law answers with a named act."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.forms.dialog import FormDialog
from ui.session import Desktop
from ui.widgets import InlineLongText, secondary


class ReasonDialog(FormDialog):
    """Asks why, then calls `act(reason, then, failed)`; closes when it has been done."""

    def __init__(
        self,
        desktop: Desktop,
        title: str,
        explanation: str,
        do: str,
        act: Callable[[str, Callable[[object], object], Callable[[Exception], object]], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desktop, title, do, parent)
        self._act = act
        self.reason = InlineLongText(self.tr("Reason (it stays on record)"), rows=3)
        self.body.addWidget(secondary(explanation))
        self.body.addWidget(self.reason)
        self.reason.setFocus()

    def perform(self) -> None:
        reason = self.reason.text().strip()
        self.reason.set_problem("" if reason else self.tr("Write the reason in a few words."))
        if reason:
            self.wait()
            self._act(reason, self.finish, self.fail)
