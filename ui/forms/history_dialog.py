"""The whole history of a case file or a person, page after page, newest first.

A desktop that began from a snapshot keeps only what came after: what is older is asked of the server, when wanted.
"""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.context import Office
from app.errors import HistoryAlarm, SyncProblem
from app.ports import SyncControl
from app.queries import history
from app.queries.history import HistoryEntry
from app.storage.entries import KeptEntry
from ui.background import Progress, Questions
from ui.forms.history_words import HistoryWords
from ui.session import Desktop, OpenOffice
from ui.widgets import Row, RowList, button, secondary

PAGE = 100


class HistoryDialog(QDialog):
    """`query` is `queries.history.of_case_file` or `of_row`; `row` what it is about."""

    def __init__(
        self,
        desktop: Desktop,
        office: OpenOffice,
        query: Callable[..., list[HistoryEntry]],
        row: str,
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History of {title}").format(title=title[:80]))
        self.resize(760, 560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desktop = desktop
        self._office = office
        self._query = query
        self._row = row
        self._questions = Questions()
        self._words = HistoryWords(self)
        self._entries: list[HistoryEntry] = []
        self._older: list[KeptEntry] = []
        self._begins_after = 0
        """Entries up to this one are to be asked of the server."""
        self.list = RowList(self.tr("History"))
        self.note = secondary(self.tr("Every change is on record and stays there; nobody can alter it unnoticed."))
        self.earlier_button = button(self.tr("Show earlier ones"))
        self.earlier_button.clicked.connect(self._load)
        self.close_button = button(self.tr("Close"))
        self.close_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        self.older_button = button(self.tr("Older ones…"))
        self.older_button.clicked.connect(self._load_older)
        self.older_button.hide()
        self.older_note = secondary("")
        self.older_note.hide()
        buttons.addWidget(self.earlier_button)
        buttons.addWidget(self.older_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        column.addWidget(self.older_note)
        column.addLayout(buttons)
        self._load()

    @Slot()
    def _load(self) -> None:
        before = next((entry.seq for entry in reversed(self._entries) if entry.seq is not None), None)
        self.earlier_button.setEnabled(False)
        self._desktop.background.read(
            self._office.office,
            history.page,
            self._query,
            self._row,
            PAGE,
            before,
            then=self._show,
            failed=self._fail,
            ticket=self._questions.next(),
        )

    def _show(self, page: tuple[list[HistoryEntry], int]) -> None:
        entries, self._begins_after = page
        whole = [entry for entry in entries if entry.seq is None or entry.seq > self._begins_after]
        self._add(whole)
        more = len(whole) >= PAGE
        self.earlier_button.setVisible(more)
        self.earlier_button.setEnabled(True)
        self.older_button.setVisible(not more and self._begins_after > 0 and self._office.control is not None)

    def _add(self, entries: list[HistoryEntry]) -> None:
        known = {entry.set_id for entry in self._entries}
        self._entries += [entry for entry in entries if entry.set_id not in known]
        self.list.set_items([self._item(entry) for entry in self._entries])

    @Slot()
    def _load_older(self) -> None:
        if self._office.control is None:
            return
        self.older_button.setEnabled(False)
        self._say(self.tr("Asking the server…"))
        before = self._older[-1].seq if self._older else self._begins_after + 1
        self._desktop.background.run(
            _ask,
            self._office.office,
            self._office.control,
            self._row,
            before,
            tuple(self._older),
            then=self._show_older,
            failed=self._fail_older,
        )

    def _show_older(self, answer: tuple[list[HistoryEntry], tuple[KeptEntry, ...], bool]) -> None:
        if not shiboken6.isValid(self):
            return
        entries, found, more = answer
        self._older += found
        self._add(entries)
        self.older_button.setEnabled(True)
        self.older_button.setVisible(more)
        self._say("" if more else self.tr("Nothing older is on record."))

    def _fail_older(self, problem: Exception) -> None:
        if not shiboken6.isValid(self):
            return
        self.older_button.setEnabled(True)
        if isinstance(problem, SyncProblem) and not isinstance(problem, HistoryAlarm):
            self._say(
                self.tr(
                    "What is older is kept at the server, which cannot be asked now. Try again once it is connected."
                )
            )
            return
        self._say("")
        self._desktop.trouble(problem)

    def _say(self, words: str) -> None:
        self.older_note.setText(words)
        self.older_note.setVisible(bool(words))

    def _item(self, entry: HistoryEntry) -> Row:
        line = self._words.line(entry, self._row)
        return Row(
            entry.set_id,
            line.what[:1].upper() + line.what[1:],
            line.values or line.who,
            chips=line.chips,
            trailing=f"{line.who} · {line.when}" if line.values else line.when,
            strong=False,
        )

    def _fail(self, problem: Exception) -> None:
        self.earlier_button.setEnabled(True)
        self._desktop.trouble(problem)


def _ask(
    progress: Progress, office: Office, control: SyncControl, row: str, before: int, known: tuple[KeptEntry, ...]
) -> tuple[list[HistoryEntry], tuple[KeptEntry, ...], bool]:
    """Older entries in words, as they came, and whether there are more."""
    progress.check()
    older = control.older_entries(row, before, PAGE)
    return office.read(history.of_older, row, older.entries, known), older.entries, older.more
