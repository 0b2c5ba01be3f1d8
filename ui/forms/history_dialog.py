"""The whole history of a case file or a person, page after page, newest first."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.queries.history import HistoryEntry
from ui.background import Questions
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
        self.list = RowList(self.tr("History"))
        self.note = secondary(self.tr("Every change is on record and stays there; nobody can alter it unnoticed."))
        self.earlier_button = button(self.tr("Show earlier ones"))
        self.earlier_button.clicked.connect(self._load)
        self.close_button = button(self.tr("Close"))
        self.close_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.earlier_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self._load()

    @Slot()
    def _load(self) -> None:
        before = next((entry.seq for entry in reversed(self._entries) if entry.seq is not None), None)
        self.earlier_button.setEnabled(False)
        self._desktop.background.read(
            self._office.office,
            self._query,
            self._row,
            PAGE,
            before,
            then=self._show,
            failed=self._fail,
            ticket=self._questions.next(),
        )

    def _show(self, entries: list[HistoryEntry]) -> None:
        known = {entry.set_id for entry in self._entries}
        self._entries += [entry for entry in entries if entry.set_id not in known]
        self.earlier_button.setVisible(len(entries) >= PAGE)
        self.earlier_button.setEnabled(True)
        self.list.set_items([self._item(entry) for entry in self._entries])

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
