"""The tasks of a case file: done with Space or a click, a new one in a line with its date typed freely.

Neighbours: forms.task_dialog (one task whole), app.actions.tasks.
"""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.actions import tasks
from app.queries.tasks import TaskRow
from ui.forms.fitted_lists import FittedTasks
from ui.forms.more_button import add_button
from ui.forms.task_dialog import TaskDialog
from ui.forms.typed_dates import as_iso, reader, show
from ui.look.icons import icon
from ui.marks import marks
from ui.screens.case_files.sheet import Hands, Sheet
from ui.widgets import Card, InlineDate, InlineText, Row, button, compact, secondary
from ui.wording import dates

MOST_ROWS = 8


class TasksCard(Card):
    """Open tasks first, then those done."""

    def __init__(self, hands: Hands) -> None:
        super().__init__("")
        self.set_title(self.tr("Tasks"))
        self._hands = hands
        self._rows: tuple[TaskRow, ...] = ()
        self.list = FittedTasks(self.tr("Tasks"), MOST_ROWS)
        self.empty = secondary(self.tr("Nothing to do."))
        self.add_button = add_button(self.tr("Add a task"))
        self.header.addWidget(self.add_button)
        self.new = _NewTask(hands)
        self.new.hide()
        self.add(self.empty)
        self.add(self.list)
        self.add(self.new)
        self.add_button.clicked.connect(self.begin_adding)
        self.list.run.connect(self.open)
        self.list.toggled.connect(self._toggle)
        self.list.removed.connect(self._remove)
        self.list.menu.connect(self._show_menu)

    def show_sheet(self, sheet: Sheet, fresh: bool) -> None:
        self.add_button.setVisible(self._hands.writable)
        if fresh or not self._hands.writable:
            self.new.put_away()
        if fresh:
            self.new.responsible = self._hands.office.office.identity.person
        if not fresh and sheet.page.tasks == self._rows:
            return
        self._rows = sheet.page.tasks
        self.list.set_items([self._row(task) for task in self._rows])
        self.list.setVisible(bool(self._rows))
        self.empty.setVisible(not self._rows)
        undone = sum(not task.done for task in self._rows)
        self.set_detail(self.tr("%n to do", "", undone) if undone else "")

    def _row(self, task: TaskRow) -> Row:
        today = self._hands.desktop.today()
        mine = task.responsible in (None, self._hands.office.office.identity.person)
        if task.done:
            second = " · ".join(part for part in (task.done_by_name, dates.moment(task.done_at)) if part)
            return Row(task.id, task.title, second, strong=False, checked=True)
        chips = [marks().due(task.due_on, today)] if task.due_on else []
        return Row(task.id, task.title, "" if mine else task.responsible_name, chips=chips, strong=False, checked=False)

    @Slot(object)
    def open(self, task: object) -> None:
        TaskDialog(self._hands.desktop, self._hands.office, str(task), self).open()

    @Slot(object, bool)
    def _toggle(self, task: object, done: bool) -> None:
        if self._hands.writable:
            self._hands.write(tasks.complete if done else tasks.reopen, task)

    @Slot(object)
    def _remove(self, task: object) -> None:
        if self._hands.writable:
            self._hands.write(tasks.remove, task)

    @Slot()
    def begin_adding(self) -> None:
        self.new.begin()

    @Slot(object, QPoint)
    def _show_menu(self, task: object, where: QPoint) -> None:
        row = next((row for row in self._rows if row.id == task), None)
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("pencil"), self.tr("&Open…"), partial(self.open, row.id))
        if self._hands.writable:
            done = self.tr("&Take up again") if row.done else self.tr("&Done")
            menu.addAction(icon("check"), done, partial(self._toggle, row.id, not row.done))
            menu.addAction(icon("trash"), self.tr("&Remove"), partial(self._remove, row.id))
        menu.popup(where)


class _NewTask(QWidget):
    """What is to be done and until when; Enter adds it and waits for the next one."""

    def __init__(self, hands: Hands) -> None:
        super().__init__()
        self._hands = hands
        self.responsible: str | None = None
        self.title = InlineText(self.tr("What is to be done"))
        self.due_on = InlineDate(
            self.tr("Until when"),
            parse=reader(hands.desktop, "future"),
            show=show,
            placeholder=self.tr("Friday, 23/11, +10 working days"),
        )
        self.add_button = compact(button(self.tr("Add the task"), "plus"))
        self.add_button.clicked.connect(self._add)
        self.title.editor.returnPressed.connect(self._go_on)  # type: ignore[attr-defined]
        self.due_on.editor.returnPressed.connect(self._add)  # type: ignore[attr-defined]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.due_on)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def begin(self) -> None:
        self.show()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        for field in (self.title, self.due_on):
            field.set_value("" if field is self.title else None)  # type: ignore[arg-type]
            field.revert()
        self.hide()

    @Slot()
    def _go_on(self) -> None:
        if self.title.text().strip():
            self.due_on.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.put_away()

    @Slot()
    def _add(self) -> None:
        title = self.title.text().strip()
        self.title.set_problem("" if title else self.tr("Write what is to be done."))
        if not title or not self.due_on.commit():
            return
        due_on = as_iso(self.due_on.value())
        self.put_away()
        self.begin()
        self._hands.write(
            tasks.add,
            title,
            self._hands.case_file,
            self.responsible,
            due_on,
            failed=lambda problem: self._refused(title, problem),
        )

    def _refused(self, title: str, problem: Exception) -> None:
        self.title.editor.setText(title)  # type: ignore[attr-defined]
        self._hands.desktop.trouble(problem)
