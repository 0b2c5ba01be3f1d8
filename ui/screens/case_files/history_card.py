"""The last things done in a case file, from which value to which, with "undo" at the person's own last one."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from app.actions.declaring import COMPENSATING
from app.queries import history
from ui.forms.history_dialog import HistoryDialog
from ui.forms.history_words import HistoryWords
from ui.forms.lines import Lines
from ui.screens.case_files.sheet import Hands, Sheet
from ui.widgets import Card, LinkButton, RichLabel, secondary

SHOWN = 5


class HistoryCard(Card):
    """Newest first; the rest in a window of its own."""

    def __init__(self, hands: Hands) -> None:
        super().__init__("")
        self.set_title(self.tr("History"))
        self._hands = hands
        self._words = HistoryWords(self)
        self._sheet: Sheet | None = None
        self._known: object = None
        self.lines = Lines()
        self.all_button = LinkButton(self.tr("The whole history"))
        self.all_button.clicked.connect(self.show_all)
        self.add(self.lines)
        self.body.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_sheet(self, sheet: Sheet) -> None:
        self._sheet = sheet
        known = (sheet.page.history, sheet.undo, self._hands.writable)
        if known == self._known:
            return
        self._known = known
        lines: list[QWidget] = []
        # In a file that cannot be written only what answers an action (reopening) is left, not its inverse.
        can_undo = sheet.undo is not None and (self._hands.writable or sheet.undo.undo == COMPENSATING)
        own = sheet.undo.set_id if sheet.undo is not None and can_undo else None
        for entry in sheet.page.history[:SHOWN]:
            undo = self.tr("undo") if entry.set_id == own else ""
            line = self._words.line(entry, sheet.page.id, self._hands.office.office.identity.person)
            label = RichLabel(line.html(undo), muted=True)
            label.linkActivated.connect(self._undo)
            lines.append(label)
        self.lines.renew(lines or [secondary(self.tr("Nothing has been done yet."))])
        waiting = sum(entry.waiting for entry in sheet.page.history)
        self.set_detail(self.tr("%n to be sent", "", waiting) if waiting else "")
        self.all_button.setVisible(bool(sheet.page.history))

    @Slot(str)
    def _undo(self, _set_id: str) -> None:
        self._hands.desktop.commands.run("undo", self._hands.desktop)

    @Slot()
    def show_all(self) -> None:
        """Open the whole history."""
        if self._sheet is not None:
            page = self._sheet.page
            title = f"{page.number} {page.title}".strip()
            HistoryDialog(self._hands.desktop, self._hands.office, history.of_case_file, page.id, title, self).open()
