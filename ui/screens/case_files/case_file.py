"""One case file on one screen: head, steps at the left, details in the middle, people, tasks, notes, history beside.

It reads the whole sheet, hands it to its cards, and reads it again when something in the file changes, here or
elsewhere; each card repaints only what is another. Neighbours: sheet, head, the cards.
"""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPlainTextEdit, QTextEdit, QWidget

from app.actions import access, lifecycle, steps
from app.changes import Changes
from app.domain import openings
from app.domain.case_files import Status
from app.domain.disposals import Decision
from app.domain.roles import Permission
from app.errors import NotThere
from ui import places
from ui.background import Questions
from ui.commands.synchronising import CONFLICTS
from ui.forms.printing import Printing
from ui.forms.reason_dialog import ReasonDialog
from ui.look import fonts, sizes
from ui.look.icons import icon
from ui.screens.case_files import head
from ui.screens.case_files.closing_dialog import ClosingDialog
from ui.screens.case_files.data_card import DataCard
from ui.screens.case_files.destroyed import DestroyedCaseFile
from ui.screens.case_files.disposal_dialogs import ProposeDisposalDialog
from ui.screens.case_files.files_card import FilesCard
from ui.screens.case_files.head import CaseFileHead
from ui.screens.case_files.history_card import HistoryCard
from ui.screens.case_files.notes_card import NotesCard
from ui.screens.case_files.people_cards import PartiesCard, ReadersCard
from ui.screens.case_files.printed import sheet_of
from ui.screens.case_files.sheet import Destroyed, Hands, Sheet, read_sheet
from ui.screens.case_files.steps_card import StepsCard
from ui.screens.case_files.tasks_card import TasksCard
from ui.session import Desktop, OpenOffice
from ui.widgets import Page, ScrollColumn, SideBySide, commit_all
from ui.wording import choices, dates

_SHARED = frozenset(("person", "role", "procedure", "tag", "party", "disposal"))
"""Kinds whose rows are in no file but are shown in it."""


class CaseFileScreen(Page):
    """`gone` when the file is not there (any more); `left` when the person asks to go back to the list; `read` when
    another sheet is shown."""

    gone = Signal()
    read = Signal()
    left = Signal()

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desktop = desktop
        self.hands = Hands(desktop, self)
        self.printing = Printing(desktop, self)
        self.sheet: Sheet | None = None
        self._fresh = True
        self._part = ""
        self._questions = Questions()
        self._closing: ClosingDialog | None = None
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.head = CaseFileHead(self.hands, self.menu)
        self.steps = StepsCard(self.hands)
        self.data = DataCard(self.hands)
        self.parties = PartiesCard(self.hands)
        self.tasks = TasksCard(self.hands)
        self.files = FilesCard(self.hands)
        self.notes = NotesCard(self.hands)
        self.readers = ReadersCard(self.hands)
        self.history = HistoryCard(self.hands)
        self.body.setSpacing(12)
        self.body.addWidget(self.head)
        self.body.addWidget(self._columns(), 1)
        self.remains = DestroyedCaseFile()
        self.remains.back.connect(self.left)
        self.remains.hide()
        self.body.addWidget(self.remains, 1)
        for back in (self.head.back, self.steps.list.back, self.tasks.list.back):
            back.connect(self.left)
        self.head.next_wanted.connect(self._do_next)
        self.head.asked.connect(self._answer)
        self.setEnabled(False)

    def _columns(self) -> QWidget:
        self.take_font()
        main = QWidget()
        line = QHBoxLayout(main)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(sizes.GAP)
        line.addWidget(self.steps)
        line.addWidget(self.data, 1)
        side = self._side = ScrollColumn()
        for card in (self.parties, self.tasks, self.files, self.notes, self.history, self.readers):
            side.body.addWidget(card)
        side.body.addStretch(1)
        self.sides = SideBySide(
            main,
            side,
            sizes.SIDE_CASE,
            self.tr("Steps and details"),
            self.tr("People, tasks, files, notes, history"),
            main_needs=sizes.STEPS + sizes.GAP + 400,
        )
        return self.sides

    def take_font(self) -> None:
        """Letters of another size: the steps keep their share."""
        self.steps.setFixedWidth(fonts.scaled(sizes.STEPS))

    # --- show ---------------------------------------------------------------------------------------------------------

    def open(self, office: OpenOffice, case_file: str, part: str = "") -> None:
        """Show a case file; its reading is written to the access log. `part`: what in it is to be seen, "task:<id>"."""
        self._part = part
        if self.hands.case_file == case_file and self.sheet is not None and self.hands.office is office:
            self.load()
            return
        self.leave()
        self.hands.take(office, case_file)
        self._fresh = True
        self.setEnabled(False)
        self.load()
        self.desktop.background.carry_out(office.office, access.record, "opened", "case_file", case_file)

    def load(self) -> None:
        """Read everything again."""
        self.desktop.background.read(
            self.hands.office.office,
            read_sheet,
            self.hands.case_file,
            self.desktop.today().isoformat(),
            then=self._show,
            failed=self._fail,
            ticket=self._questions.next(),
        )

    def leave(self) -> None:
        """Save what is being typed."""
        if self.sheet is not None:
            commit_all(self)

    def refresh(self, changes: Changes) -> None:
        """Something changed: the sheet is read again when it is in this file or shown in it."""
        if not self.hands.case_file or changes.entity != self.hands.office.entity:
            return
        if self.hands.case_file in changes.ids or changes.kinds & _SHARED:
            self.load()

    def _show(self, sheet: Sheet | Destroyed) -> None:
        self._put_in_front(isinstance(sheet, Destroyed))
        if isinstance(sheet, Destroyed):
            self.sheet = None
            self.setEnabled(True)
            self.remains.show_destroyed(sheet, self.hands.office.office.identity.person)
            self.read.emit()
            return
        fresh, self._fresh = self._fresh, False
        self.sheet = sheet
        self.read.emit()
        page = sheet.page
        may_edit = self.hands.office.may(Permission.EDIT)
        self.hands.writable = page.status == Status.OPEN and may_edit
        self.hands.why_not = self._why_not(sheet, may_edit)
        self.setEnabled(True)
        self.head.show_sheet(sheet, fresh)
        self.steps.show_sheet(sheet, fresh)
        self.data.show_sheet(sheet, fresh)
        self.parties.show_sheet(sheet)
        self.tasks.show_sheet(sheet, fresh)
        self.files.show_sheet(sheet)
        self.notes.show_sheet(sheet, fresh)
        self.history.show_sheet(sheet)
        self.readers.show_sheet(sheet)
        if self._closing is not None:
            self._closing.show_page(page)
        part, self._part = self._part, ""
        if fresh or part:
            self._reveal(part)

    def _put_in_front(self, destroyed: bool) -> None:
        """The cards, or what is left where there is nothing to put in them."""
        self.head.setVisible(not destroyed)
        self.sides.setVisible(not destroyed)
        self.remains.setVisible(destroyed)

    def _reveal(self, part: str) -> None:
        """Bring a part into view, with the keyboard in it; the steps when none is asked for."""
        kind, _, row = part.partition(":")
        if kind == "task":
            self.sides.show_side()
            self._side.ensureWidgetVisible(self.tasks)
            self.tasks.list.choose(row)
            self.tasks.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif kind == "note":
            self.sides.show_side()
            self._side.ensureWidgetVisible(self.notes)
            self.notes.reveal(row)
        else:
            self.sides.show_main()
            self.steps.list.choose(row)
            self.steps.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _why_not(self, sheet: Sheet, may_edit: bool) -> str:
        page = sheet.page
        if page.status == Status.CLOSED:
            said = self.tr("Closed on {day}: it is read-only. To change anything, reopen it.")
            return said.format(day=dates.day(page.closed_on))
        if page.status == Status.VOIDED:
            said = self.tr("Voided on {day}: it is read-only, its number stays taken. To change anything, reopen it.")
            return said.format(day=dates.day(page.closed_on))
        if not may_edit:
            roles = choices.roles(self.hands.office.roles)
            if not roles:
                return self.tr("You have no role here that lets you change it.")
            return self.tr("You read it as {roles}; changing it needs another role.").format(roles=roles)
        return ""

    def _fail(self, problem: Exception) -> None:
        self.sheet = None
        if isinstance(problem, NotThere):
            self.desktop.toast(self.tr("This case file is not on this computer."))
            self.gone.emit()
        else:
            self.desktop.trouble(problem)

    # --- do -----------------------------------------------------------------------------------------------------------

    def performs(self) -> Mapping[str, Callable[[], object]]:
        """What can be done now with the file in front, by command."""
        if self.sheet is None:
            return {}
        page = self.sheet.page
        found: dict[str, Callable[[], object]] = {
            "case_file.history": self.history.show_all,
            "case_file.copy_number": self._copy_number,
            "case_file.copy_link": self._copy_link,
            "print": partial(self._print, False),
            "print.pdf": partial(self._print, True),
        }
        if self.hands.writable:
            found |= {
                "case_file.rename": self.head.edit_title,
                "case_file.add_step": self._in_main(self.steps.begin_adding),
                "case_file.add_tag": self._in_main(self.data.keywords.add_line.begin),
                "case_file.relate": self.data.related.relate,
                "case_file.due": self._in_main(self.data.focus_due),
                "case_file.add_party": self._in_side(self.parties.begin_adding),
                "case_file.add_task": self._in_side(self.tasks.begin_adding),
                "case_file.add_note": self._in_side(self.notes.begin_adding),
            }
        if self.hands.office.may(Permission.CLOSE):
            if page.status == Status.OPEN:
                found |= {"case_file.close": self.close_file, "case_file.void": self.void_file}
            else:
                found["case_file.reopen"] = self.reopen_file
        if self.hands.office.may(Permission.DISPOSE) and self._may_be_proposed(self.sheet):
            found["case_file.dispose"] = self.propose_disposal
        return found

    def _may_be_proposed(self, sheet: Sheet) -> bool:
        """Closed or voided, with the number that will outlive it, and not proposed already."""
        row = sheet.disposal
        waits = row is not None and row.decision != Decision.REJECTED
        return sheet.page.status != Status.OPEN and sheet.page.official and not waits

    def _in_main(self, run: Callable[[], object]) -> Callable[[], object]:
        return lambda: (self.sides.show_main(), run())

    def _in_side(self, run: Callable[[], object]) -> Callable[[], object]:
        return lambda: (self.sides.show_side(), run())

    @Slot()
    def _fill_menu(self) -> None:
        self.menu.clear()
        for id, run in self.performs().items():
            command = self.desktop.commands.find(id)
            action = self.menu.addAction(icon(command.icon), command.title(), run)
            action.setShortcut(command.shortcuts()[0] if command.shortcuts() else "")
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # shown here; the window owns the key

    @Slot()
    def _do_next(self) -> None:
        if self.sheet is None or not commit_all(self):
            return
        page = self.sheet.page
        current = next((step for step in page.steps if step.state == "current"), None)
        if page.status != Status.OPEN:
            self.reopen_file()
        elif current is not None:
            self.hands.write(steps.set_state, current.id, "done")
        else:
            self.close_file()

    @Slot(str)
    def _answer(self, link: str) -> None:
        if link == head.CHANGE_DUE:
            self._in_main(self.data.focus_due)()
        elif link == head.DECIDE:
            self._decide()

    @Slot()
    def _decide(self) -> None:
        self.desktop.go(places.SYNCHRONISATION, "", self.hands.office.entity, CONFLICTS)

    def close_file(self) -> None:
        """Blockers first, then the reason."""
        if self.sheet is None or not commit_all(self):
            return
        self._closing = ClosingDialog(self.hands, self.sheet.page, self)
        self._closing.finished.connect(self._forget_closing)
        self._closing.settle.connect(self._decide)
        self._closing.open()
        self.load()

    @Slot()
    def _forget_closing(self) -> None:
        self._closing = None

    def reopen_file(self) -> None:
        """Ask why, then open it again."""
        self._ask_reason(
            self.tr("Reopen the case file"),
            self.tr("It can be worked on again. When and why it was reopened stays on record."),
            self.tr("Reopen"),
            lifecycle.reopen,
        )

    def void_file(self) -> None:
        """Ask why, then void it."""
        self._ask_reason(
            self.tr("Void the case file"),
            self.tr("For a file opened by mistake. Nothing is deleted: its number stays taken and it can be reopened."),
            self.tr("Void"),
            lifecycle.void,
        )

    def propose_disposal(self) -> None:
        """Ask on what basis, then propose it to another person."""
        if self.sheet is not None:
            ProposeDisposalDialog(self.hands, self.sheet.page, self).open()

    def _ask_reason(self, title: str, explanation: str, do: str, action: Callable[..., None]) -> None:
        def act(reason: str, then: Callable[[object], object], failed: Callable[[Exception], object]) -> None:
            self.hands.write(action, self.hands.case_file, reason, then=then, failed=failed)

        if commit_all(self):
            ReasonDialog(self.desktop, title, explanation, do, act, self).open()

    def _copy_number(self) -> None:
        if self.sheet is not None:
            QGuiApplication.clipboard().setText(self.sheet.page.number)
            self.desktop.say(self.tr("Copied: {number}").format(number=self.sheet.page.number))

    def _copy_link(self) -> None:
        """For a colleague of the same entity: it opens here and there, and says nothing to anybody else."""
        QGuiApplication.clipboard().setText(openings.link(self.hands.office.entity, self.hands.case_file))
        self.desktop.say(self.tr("Copied: a link that opens this case file in Lligall"))

    def _print(self, as_pdf: bool) -> None:
        if self.sheet is not None and commit_all(self):
            office, foot = self.hands.office.office, self.printing.foot(self.hands.office.office)
            self.printing.show(office, "case_file", self.hands.case_file, sheet_of(self.sheet, foot), as_pdf)

    # --- keys ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace returns to the list, unless something is being typed."""
        typing = isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit | QTextEdit)
        if event.key() == Qt.Key.Key_Backspace and not event.modifiers() and not typing:
            self.left.emit()
            event.accept()
        else:
            super().keyPressEvent(event)
