"""Undo with names: Ctrl+Z says what it undoes; a compensating act is offered by its name; what cannot be says why.

Neighbours: app.actions.undo (what it does), wording.actions (names), frame.reason_dialog (asks the reason).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.errors import NotThere
from app.queries import case_files
from ui.background import Questions, Written
from ui.frame.reason_dialog import ReasonDialog
from ui.session import Desktop, OpenOffice
from ui.wording import actions, refusals

if TYPE_CHECKING:
    from app.actions.undo import UndoName, UndoResult


def undo_actions():
    """The actions of undoing, loaded by the first question, on a worker: they bring the rules of every other action."""
    from app.actions import undo

    return undo


def names(connection: Any) -> tuple[UndoName | None, UndoName | None, str]:
    """What undo and redo would do next, and what the last thing is called: a case file's number, or its own name."""
    following, redo = undo_actions().next_undo(connection), undo_actions().next_redo(connection)
    return following, redo, subject(connection, following)


def subject(connection: Any, name: UndoName | None) -> str:
    if name is None:
        return ""
    if name.subject_kind == "case_file" and name.subject_id:
        rows = case_files.page(connection, [name.subject_id])
        if rows and rows[0].number:
            return rows[0].number
    return name.subject or ""


class Undoing(QObject):
    """Performs undo and redo for the office in front, and tells in a toast what was saved."""

    def __init__(self, desktop: Desktop, window: QWidget) -> None:
        super().__init__(window)
        self._desktop = desktop
        self._window = window
        self._questions = Questions()
        desktop.background.written.connect(self._tell_saved)
        desktop.background.changed.connect(self.renew)
        desktop.office_changed.connect(self.renew)
        desktop.background.later(self.renew)

    @Slot()
    def renew(self, _why: object = None) -> None:
        """Look up what undo and redo would do next, for the menu and the palette."""
        if not self._desktop.has_office:
            self._name(None, None)
            return
        self._desktop.background.read(
            self._desktop.current.office,
            names,
            then=self._take_names,
            ticket=self._questions.next(),
        )

    def undo(self) -> None:
        """Take back the person's last action here."""
        if self._desktop.has_office:
            self._undo(self._desktop.current, None)

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._desktop.has_office:
            opened = self._desktop.current
            self._desktop.background.carry_out(
                opened.office, undo_actions().redo, then=partial(self._tell_redone, opened), failed=self._refuse
            )

    def _undo(self, opened: OpenOffice, set_id: str | None) -> None:
        self._desktop.background.carry_out(
            opened.office, undo_actions().undo, set_id, then=partial(self._tell_undone, opened), failed=self._refuse
        )

    def _take_names(self, found: tuple[UndoName | None, UndoName | None, str]) -> None:
        self._name(found[0], found[1])

    def _name(self, following: UndoName | None, redo: UndoName | None) -> None:
        labels = self._desktop.commands.labels
        labels.pop("undo", None)
        labels.pop("redo", None)
        if following is not None:
            labels["undo"] = self.tr("Undo: %1").replace("%1", actions.noun(following.action))
        if redo is not None:
            labels["redo"] = self.tr("Redo: %1").replace("%1", actions.noun(redo.action))

    # --- what was saved -----------------------------------------------------------------------------------------------

    @Slot(object)
    def _tell_saved(self, written: Written) -> None:
        self._desktop.say(self.tr("Saved"))
        if written.quiet:
            return
        opened = next((o for o in self._desktop.offices if o.office is written.office), None)
        if opened is None:
            return
        self._desktop.background.read(written.office, names, then=partial(self._toast_saved, opened, written))

    def _toast_saved(
        self, opened: OpenOffice, written: Written, found: tuple[UndoName | None, UndoName | None, str]
    ) -> None:
        last, _, called = found
        if last is None or last.set_id != written.set_id:
            return  # something else has been done since; its own toast tells
        text = self.tr("Saved: %1").replace("%1", actions.saved(written.action, called))
        undo = None if last.undo == "none" else partial(self._undo, opened, written.set_id)
        self._desktop.toast(text, undo)

    # --- what was undone ----------------------------------------------------------------------------------------------

    def _tell_undone(self, opened: OpenOffice, result: UndoResult) -> None:
        noun = actions.noun(result.what.action)
        if result.offer:
            self._offer(opened, result)
            return
        if result.why:
            text = self.tr("“%1” cannot be undone: %2").replace("%1", noun)
            self._desktop.toast(text.replace("%2", refusals.why_not_undone(result.why)))
        elif result.set_id is None:
            self._desktop.toast(
                self._kept(result) or self.tr("There was nothing left to undo in “%1”").replace("%1", noun)
            )
        else:
            text = self.tr("Undone: %1").replace("%1", noun)
            kept = self._kept(result)
            self._desktop.toast(f"{text}. {kept}" if kept else text)
        self.renew()

    def _tell_redone(self, _opened: OpenOffice, result: UndoResult) -> None:
        self._desktop.toast(self.tr("Done again: %1").replace("%1", actions.noun(result.what.action)))
        self.renew()

    def _kept(self, result: UndoResult) -> str:
        """What stays because somebody has changed it since, and who."""
        if not result.kept:
            return ""
        who = sorted({unit.person_name for unit in result.kept if unit.person_name})
        if who:
            return self.tr("What %1 has changed since stays").replace("%1", ", ".join(who))
        return self.tr("What has been changed since stays")

    def _refuse(self, problem: Exception) -> None:
        if isinstance(problem, NotThere):
            self._desktop.toast(self.tr("There is nothing to undo"))
        else:
            self._desktop.trouble(problem)

    # --- compensating acts --------------------------------------------------------------------------------------------

    def _offer(self, opened: OpenOffice, result: UndoResult) -> None:
        noun, answer = actions.noun(result.what.action), actions.noun(result.offer or "")
        dialog = ReasonDialog(
            self.tr("It cannot simply be undone"),
            self.tr("“%1” stays on record. What answers it is: %2. It asks for a reason, which stays in the case file.")
            .replace("%1", noun)
            .replace("%2", answer),
            answer[:1].upper() + answer[1:],
            self._window,
        )

        def compensate() -> None:
            self._desktop.background.carry_out(
                opened.office,
                undo_actions().compensate,
                result.what.set_id,
                dialog.reason(),
                then=lambda done: self._desktop.toast(self.tr("Done: %1").replace("%1", answer)),
            )

        def pass_over() -> None:
            self._desktop.background.carry_out(opened.office, undo_actions().pass_over, result.what.set_id)

        dialog.accepted.connect(compensate)
        dialog.rejected.connect(pass_over)
        dialog.open()
