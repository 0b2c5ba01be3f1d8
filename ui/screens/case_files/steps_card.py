"""The steps of a case file at its left: done, under way, pending; added, skipped, repeated, moved, waiting.

Neighbours: step_dialog (one step), ui.widgets.step_list (paints them), app.actions.steps.
"""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from app.actions import steps
from app.queries.case_file import StepRow
from app.queries.case_files import CaseFilePage
from ui.forms.add_line import AddLine
from ui.look.icons import icon
from ui.screens.case_files.sheet import Hands, Sheet
from ui.screens.case_files.step_dialog import StepDialog
from ui.widgets import Card, Step, StepList, StepState, secondary
from ui.wording import dates

FINISHED = ("done", "skipped")


class StepsCard(Card):
    """Enter opens a step, Space does it, Delete removes it, Alt+Up and Alt+Down move it."""

    def __init__(self, hands: Hands) -> None:
        super().__init__("")
        self.set_title(self.tr("Steps"))
        self._hands = hands
        self._page: CaseFilePage | None = None
        self._dialog: StepDialog | None = None
        self.list = StepList(self.tr("Steps"))
        self.empty = secondary(self.tr("No steps yet. Add the first one, or go on without: none is obligatory."))
        self.add_line = AddLine(self.tr("Add a step"), self.tr("Title of the new step"))
        self.add(self.empty)
        self.add(self.list, 1)
        self.add(self.add_line)
        self.list.run.connect(self.open)
        self.list.menu.connect(self._show_menu)
        self.add_line.added.connect(self._add)
        self._key("Space", self._do_current)
        self._key("Del", self._remove_current)
        self._key("Alt+Up", partial(self._move_current, -1))
        self._key("Alt+Down", partial(self._move_current, 1))

    def _key(self, keys: str, run) -> None:
        action = QAction(self.list)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: run())
        self.list.addAction(action)

    # --- show ---------------------------------------------------------------------------------------------------------

    def show_sheet(self, sheet: Sheet, fresh: bool) -> None:
        before, self._page = self._page, sheet.page
        if fresh or before is None or before.steps != sheet.page.steps:
            today = self._hands.desktop.today().isoformat()
            self.list.set_steps([self._step(step, today) for step in sheet.page.steps])
        self.empty.setVisible(not sheet.page.steps)
        self.list.setVisible(bool(sheet.page.steps))
        self.add_line.setVisible(self._hands.writable)
        finished = sum(step.state in FINISHED for step in sheet.page.steps)
        total = len(sheet.page.steps)
        self.set_detail(self.tr("{done} of {total}").format(done=finished, total=total) if total else "")
        if fresh:
            current = next((step.id for step in sheet.page.steps if step.state == "current"), None)
            if current is not None:
                self.list.choose(current)
        if self._dialog is not None:
            self._dialog.show_page(sheet.page)

    def _step(self, step: StepRow, today: str) -> Step:
        return Step(step.id, step.title, self._second_line(step, today), StepState(step.state))

    def _second_line(self, step: StepRow, today: str) -> str:
        parts = []
        if step.state == "done" and step.done_on:
            parts.append(dates.short_day(step.done_on) if step.done_on[:4] == today[:4] else dates.day(step.done_on))
        elif step.state == "skipped":
            parts.append(self.tr("not needed"))
        elif step.waiting and step.waits_until:
            day = dates.day(step.waits_until)
            over = step.waits_until < today
            said = self.tr("the wait ended on {day}") if over else self.tr("waits until {day}")
            parts.append(said.format(day=day))
        if step.remarks:
            first = step.remarks.splitlines()[0]
            parts.append(first if len(first) <= 120 else first[:119] + "…")
        return " · ".join(parts)

    # --- do -----------------------------------------------------------------------------------------------------------

    @Slot(object)
    def open(self, step: str) -> None:
        if self._page is None:
            return
        self._dialog = StepDialog(self._hands, self._page, step, self)
        self._dialog.finished.connect(self._forget_dialog)
        self._dialog.open()

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _add(self, title: str) -> None:
        self._hands.write(steps.add, self._hands.case_file, title)

    def begin_adding(self) -> None:
        """The keyboard goes to a new step's title."""
        self.add_line.begin()

    def step(self, step: object) -> StepRow | None:
        rows = self._page.steps if self._page is not None else ()
        return next((row for row in rows if row.id == step), None)

    def _do_current(self) -> None:
        row = self.step(self.list.current_id())
        if row is not None and self._hands.writable:
            self.set_state(row.id, "current" if row.state in FINISHED else "done")

    def set_state(self, step: str, state: str) -> None:
        self._hands.write(steps.set_state, step, state)

    def _remove_current(self) -> None:
        row = self.step(self.list.current_id())
        if row is not None and self._hands.writable:
            self._hands.write(steps.remove, row.id)

    def _move_current(self, by: int) -> None:
        row = self.step(self.list.current_id())
        if row is not None and self._hands.writable and self._page is not None:
            place = self._page.steps.index(row) + by
            if 0 <= place < len(self._page.steps):
                self._hands.write(steps.move, row.id, place)

    def _repeat(self, row: StepRow) -> None:
        if self._page is not None:
            place = self._page.steps.index(row) + 1
            self._hands.write(steps.add, self._hands.case_file, row.title, place)

    @Slot(object, QPoint)
    def _show_menu(self, step: object, where: QPoint) -> None:
        menu = self.menu(step)
        if menu is not None:
            menu.popup(where)

    def menu(self, step: object) -> QMenu | None:
        """What can be done with a step; None for one that is not there."""
        row = self.step(step)
        if row is None or self._page is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("pencil"), self.tr("&Open…"), partial(self.open, row.id))
        if self._hands.writable:
            menu.addSeparator()
            if row.state in FINISHED:
                menu.addAction(icon("reopen"), self.tr("&Take up again"), partial(self.set_state, row.id, "current"))
            else:
                menu.addAction(icon("check"), self.tr("&Done"), partial(self.set_state, row.id, "done"))
                menu.addAction(icon("minus"), self.tr("&Not needed"), partial(self.set_state, row.id, "skipped"))
                if row.state == "pending":
                    menu.addAction(icon("more"), self.tr("&Under way"), partial(self.set_state, row.id, "current"))
            if row.waiting:
                end = partial(self._hands.write, steps.set_waiting, row.id, None)
                menu.addAction(icon("hourglass"), self.tr("&End the wait"), end)
            menu.addAction(icon("copy"), self.tr("&Repeat"), partial(self._repeat, row))
            menu.addSeparator()
            menu.addAction(icon("chevron-up"), self.tr("Move u&p"), partial(self._move_current, -1))
            menu.addAction(icon("chevron-down"), self.tr("Move do&wn"), partial(self._move_current, 1))
            menu.addAction(icon("trash"), self.tr("Re&move"), partial(self._hands.write, steps.remove, row.id))
        return menu
