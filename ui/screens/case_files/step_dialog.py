"""One step of a case file: its title, the wait it runs, remarks; each saved when left. Neighbour: steps_card."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.actions import steps
from app.context import Done
from app.queries.case_files import CaseFilePage
from ui.forms.bound import BoundUnit
from ui.forms.dialog import FormDialog
from ui.forms.typed_dates import reader, show
from ui.screens.case_files.sheet import Hands
from ui.widgets import Form, InlineDate, InlineLongText, InlineText, button, commit_all, secondary
from ui.wording import kinds


class StepDialog(FormDialog):
    """The primary button does the step, or takes it up again."""

    enter_saves_only = True

    def __init__(self, hands: Hands, page: CaseFilePage, step: str, parent: QWidget | None = None) -> None:
        super().__init__(hands.desktop, "", "", parent)
        self.setWindowTitle(self.tr("Step"))
        self.cancel_button.setText(self.tr("Close"))
        self._hands = hands
        self._id = step
        self._done = False
        self.title = InlineText(kinds.field("step", "title"))
        self.waits_until = InlineDate(
            kinds.field("step", "waits_until"),
            parse=reader(hands.desktop, "future"),
            show=show,
            placeholder=self.tr("Empty: it waits for nothing. Or 23/11, +10 working days"),
        )
        self.remarks = InlineLongText(kinds.field("step", "remarks"), rows=3)
        form = Form()
        for field in (self.title, self.waits_until, self.remarks):
            form.add(field)
        self.body.addWidget(form)
        self.read_only_words = secondary(hands.why_not)
        self.read_only_words.setVisible(not hands.writable)
        self.body.addWidget(self.read_only_words)
        self.skip_button = button(self.tr("Not needed"), "minus")
        self.skip_button.clicked.connect(self._skip)
        self.remove_button = button(self.tr("Remove"), "trash")
        self.remove_button.clicked.connect(self._remove)
        self.buttons.insertWidget(0, self.remove_button)
        self.buttons.insertWidget(3, self.skip_button)
        self._units = {
            "title": self._unit(lambda values: (steps.rename, step, values["title"]), title=self.title),
            "waiting": self._unit(
                lambda values: (steps.set_waiting, step, values["waits_until"]), waits_until=self.waits_until
            ),
            "remarks": self._unit(lambda values: (steps.set_remarks, step, values["remarks"]), remarks=self.remarks),
        }
        self._fresh = True
        self.show_page(page)
        self.title.setFocus()

    def _unit(self, save: Any, **fields: Any) -> BoundUnit:
        return BoundUnit(self._hands.desktop, "step", fields, save, self)

    def show_page(self, page: CaseFilePage) -> None:
        """The case file has been read again."""
        step = next((step for step in page.steps if step.id == self._id), None)
        if step is None:
            self.reject()  # Taken away meanwhile: the list shows it.
            return
        values = {"title": step.title, "waits_until": step.waits_until, "remarks": step.remarks}
        for unit in self._units.values():
            unit.show(self._hands.office, values, self._fresh)
            unit.set_read_only(not self._hands.writable, self._hands.why_not)
        self._fresh = False
        self._done = step.state in ("done", "skipped")
        self.do_button.setText(self.tr("Take up again") if self._done else self.tr("Mark as done"))
        for made in (self.do_button, self.skip_button, self.remove_button):
            made.setVisible(self._hands.writable)
        self.skip_button.setVisible(self._hands.writable and not self._done)

    @Slot()
    def perform(self) -> None:
        self._set("current" if self._done else "done")

    @Slot()
    def _skip(self) -> None:
        self._set("skipped")

    def _set(self, state: str) -> None:
        if commit_all(self):
            self.wait()
            self._hands.write(steps.set_state, self._id, state, then=self._performed, failed=self.fail)

    @Slot()
    def _remove(self) -> None:
        self.wait()
        self._hands.write(steps.remove, self._id, then=self._performed, failed=self.fail)

    def _performed(self, _done: Done[Any]) -> None:
        self.finish(self._id)

    def done(self, result: int) -> None:
        if self._hands.writable:
            commit_all(self)  # Leaving the window leaves its fields.
        super().done(result)
