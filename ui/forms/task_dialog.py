"""A task: a new one, or one that is there, edited in place like everything else.

Neighbours: app.actions.tasks, `bound` (saves a field when it is left), `typed_dates`.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.actions import tasks
from app.changes import Changes
from app.context import Done
from app.queries import people
from app.queries import tasks as task_queries
from app.queries.people import PersonRow
from app.queries.tasks import TaskRow
from ui.background import Questions
from ui.forms.bound import BoundUnit
from ui.forms.dialog import FormDialog
from ui.forms.people import options
from ui.forms.typed_dates import as_iso, reader, show
from ui.session import Desktop, OpenOffice
from ui.widgets import (
    ElidedLabel,
    Form,
    InlineChoice,
    InlineDate,
    InlineLongText,
    InlineText,
    button,
    commit_all,
)
from ui.wording import choices, kinds


@dataclass(frozen=True, slots=True)
class _Facts:
    task: TaskRow | None
    persons: tuple[PersonRow, ...]


def _read(connection: Any, task: str | None, today: str) -> _Facts:
    found = task_queries.one(connection, task) if task else None
    return _Facts(found, tuple(people.persons(connection, today)))


class _Fields(Form):
    """The fields of a task, new or not."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(2)
        self.title = InlineText(self.tr("What is to be done"))
        self.due_on = InlineDate(
            kinds.field("task", "due_on"),
            parse=reader(desktop, "future"),
            show=show,
            placeholder=self.tr("23/11, tomorrow, +10 working days"),
        )
        self.responsible = InlineChoice(kinds.field("task", "responsible"))
        self.priority = InlineChoice(kinds.field("task", "priority"), choices.options("priority", empty=True))
        self.add(self.title, 2)
        self.add(self.due_on)
        self.add(self.responsible)
        self.add(self.priority)


class NewTaskDialog(FormDialog):
    """Asks for a new task, in a case file or free. Finishes with its id."""

    def __init__(
        self, desktop: Desktop, office: OpenOffice, case_file: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desktop, "", "", parent)
        self.setWindowTitle(self.tr("New task"))
        self.do_button.setText(self.tr("Add the task"))
        self._office = office
        self._case_file = case_file
        self.fields = _Fields(desktop)
        self.body.addWidget(self.fields)
        self.fields.responsible.set_value(office.office.identity.person)
        desktop.background.read(office.office, people.persons, desktop.today().isoformat(), then=self._show_persons)
        self.fields.title.setFocus()

    def _show_persons(self, persons: list[PersonRow]) -> None:
        self.fields.responsible.set_options(options(persons))

    @Slot()
    def perform(self) -> None:
        title = self.fields.title.text().strip()
        self.fields.title.set_problem("" if title else self.tr("Write what is to be done."))
        if not title or not commit_all(self.fields):
            return
        self.wait()
        self.desktop.background.write(
            self._office.office,
            tasks.add,
            title,
            self._case_file,
            self.fields.responsible.value(),
            as_iso(self.fields.due_on.value()),
            self.fields.priority.value(),
            then=self._added,
            failed=self.fail,
        )

    def _added(self, done: Done[str]) -> None:
        self.finish(done.result)


class TaskDialog(FormDialog):
    """A task that is there: each field is saved when left; the primary button does it or takes it up again."""

    enter_saves_only = True

    def __init__(self, desktop: Desktop, office: OpenOffice, task: str, parent: QWidget | None = None) -> None:
        super().__init__(desktop, "", "", parent)
        self.setWindowTitle(self.tr("Task"))
        self.cancel_button.setText(self.tr("Close"))
        self._office = office
        self._id = task
        self._task: TaskRow | None = None
        self._questions = Questions()
        self.place = ElidedLabel("", muted=True)
        self.fields = _Fields(desktop)
        self.priority_reason = InlineText(kinds.field("task", "priority_reason"))
        self.remarks = InlineLongText(kinds.field("task", "remarks"), rows=2)
        self.fields.add(self.priority_reason)
        self.fields.add(self.remarks, 2)
        self.remove_button = button(self.tr("Remove"), "trash")
        self.remove_button.clicked.connect(self._remove)
        self.buttons.insertWidget(0, self.remove_button)
        self.body.addWidget(self.place)
        self.body.addWidget(self.fields)
        self._units = self._tie()
        desktop.background.changed.connect(self._follow)
        self.do_button.setEnabled(False)
        self._load()

    def _tie(self) -> dict[str, BoundUnit]:
        fields = self.fields

        def unit(save: Any, **named: Any) -> BoundUnit:
            return BoundUnit(self.desktop, "task", named, save, self)

        return {
            "title": unit(lambda values: (tasks.rename, self._id, values["title"]), title=fields.title),
            "due": unit(lambda values: (tasks.set_due, self._id, values["due_on"]), due_on=fields.due_on),
            "responsible": unit(
                lambda values: (tasks.set_responsible, self._id, values["responsible"]), responsible=fields.responsible
            ),
            "priority": unit(
                lambda values: (tasks.set_priority, self._id, values["priority"], values["priority_reason"]),
                priority=fields.priority,
                priority_reason=self.priority_reason,
            ),
            "remarks": unit(lambda values: (tasks.set_remarks, self._id, values["remarks"]), remarks=self.remarks),
        }

    def _load(self) -> None:
        self.desktop.background.read(
            self._office.office,
            _read,
            self._id,
            self.desktop.today().isoformat(),
            then=self._show,
            failed=self.fail,
            ticket=self._questions.next(),
        )

    def _follow(self, changes: Changes) -> None:
        if changes.entity == self._office.entity and self._id in changes.ids:
            self._load()

    def _show(self, facts: _Facts) -> None:
        task = facts.task
        if task is None:
            self.reject()  # Somebody else has taken it away; the lists tell.
            return
        fresh, self._task = self._task is None, task
        where = " · ".join(part for part in (task.number, task.case_title) if part)
        self.place.setText(where or self.tr("Task without a case file"))
        self.fields.responsible.set_options(options(facts.persons, keep=task.responsible))
        values = {
            "title": task.title,
            "due_on": task.due_on,
            "responsible": task.responsible,
            "priority": task.priority,
            "priority_reason": task.priority_reason,
            "remarks": task.remarks,
        }
        for unit in self._units.values():
            unit.show(self._office, values, fresh)
        self.do_button.setText(self.tr("Take up again") if task.done else self.tr("Mark as done"))
        self.do_button.setEnabled(True)

    @Slot()
    def perform(self) -> None:
        if self._task is None or not commit_all(self.fields):
            return
        self.wait()
        action = tasks.reopen if self._task.done else tasks.complete
        self.desktop.background.write(self._office.office, action, self._id, then=self._performed, failed=self.fail)

    def _performed(self, _done: Done[Any]) -> None:
        self.finish(self._id)

    @Slot()
    def _remove(self) -> None:
        self.wait()
        self.desktop.background.write(
            self._office.office, tasks.remove, self._id, then=self._performed, failed=self.fail
        )

    def done(self, result: int) -> None:
        commit_all(self.fields)  # Leaving the window leaves its fields.
        super().done(result)


def new_or_open(
    desktop: Desktop, office: OpenOffice, task: str | None, parent: QWidget, case_file: str | None = None
) -> FormDialog:
    """Show the dialog of a task, or of a new one."""
    dialog = TaskDialog(desktop, office, task, parent) if task else NewTaskDialog(desktop, office, case_file, parent)
    dialog.open()
    return dialog


__all__ = ["NewTaskDialog", "TaskDialog", "dt", "new_or_open"]
