"""Every number of a year, with its file or the reason why it has none, and what still waits; into a spreadsheet too.

Neighbours: app.queries.numbers (the report), series_card (opens it), forms.exporting.
"""

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.queries import numbers
from app.queries.numbers import NumberRow, WaitingRow
from ui.background import Questions
from ui.forms.exporting import Exporting
from ui.look.tones import Tone
from ui.session import Desktop, OpenOffice
from ui.widgets import ChipSpec, EmptyState, Heading, InlineChoice, Row, RowList, button, secondary
from ui.wording import dates
from ui.wording import numbers as words

_TONES = {"voided": Tone.AMBER, "contested": Tone.AMBER, "unknown": Tone.RED}
_ICONS = {
    "voided": "prohibited",
    "contested": "warning",
    "unknown": "warning",
    "voided_file": "prohibited",
    "destroyed": "trash",
}


@dataclass(frozen=True, slots=True)
class Year:
    """One reading of the dialog."""

    years: list[int]
    year: int
    rows: list[NumberRow]
    waiting: list[WaitingRow]


def read(connection: Any, series: str, year: int | None, this_year: int) -> Year:
    """A year's report; without a year, the newest that has numbers."""
    years = numbers.years(connection, series) or [this_year]
    wanted = year if year is not None else years[0]
    return Year(years, wanted, numbers.report(connection, series, wanted), numbers.waiting(connection))


class NumbersDialog(QDialog):
    """Enter opens the file of a number."""

    opened = Signal(str)

    def __init__(self, desktop: Desktop, office: OpenOffice, series: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Every number · {series}").format(series=words.series(series)))
        self.resize(820, 600)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desktop = desktop
        self._office = office
        self._series = series
        self._questions = Questions()
        self._found: Year | None = None
        self.year = InlineChoice(self.tr("Year"))
        self.year.committed.connect(self._choose_year)
        self.note = secondary("")
        self.list = RowList(self.tr("Numbers"))
        self.list.run.connect(self._open)
        self.nothing = EmptyState(
            "list", self.tr("No numbers yet"), self.tr("Every number given will be here, with its file.")
        )
        self.export_button = button(self.tr("Export to a spreadsheet…"), "spreadsheet")
        self.export_button.clicked.connect(self.export)
        self.close_button = button(self.tr("Close"))
        self.close_button.clicked.connect(self.accept)
        self.exporting = Exporting(desktop, self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.export_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(self.year)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        column.addLayout(buttons)
        self._ask(None)

    def _ask(self, year: int | None) -> None:
        self._desktop.background.read(
            self._office.office,
            read,
            self._series,
            year,
            self._desktop.today().year,
            then=self._show,
            failed=self._desktop.trouble,
            ticket=self._questions.next(),
        )

    @Slot(object)
    def _choose_year(self, year: object) -> None:
        self._ask(int(str(year)))

    def _show(self, found: Year) -> None:
        self._found = found
        self.year.set_options([(str(year), str(year)) for year in found.years])
        self.year.set_value(str(found.year))
        items: list[Heading | Row] = []
        if found.waiting:
            items.append(Heading(self.tr("Waiting for the official number")))
            items += [self._waiting(row) for row in found.waiting]
            items.append(Heading(self.tr("Numbers of {year}").format(year=found.year)))
        items += [self._row(row) for row in reversed(found.rows)]
        self.list.set_items(items)
        self.list.setVisible(bool(items))
        self.nothing.setVisible(not items)
        self.export_button.setEnabled(bool(found.rows))
        without = sum(row.fate not in ("given", "voided_file", "destroyed") for row in found.rows)
        told = self.tr("%n numbers", "", len(found.rows))
        gone = self.tr("%n without a file, each with its reason", "", without) if without else ""
        self.note.setText(" · ".join(part for part in (told, gone) if part))

    def _waiting(self, row: WaitingRow) -> Row:
        return Row(f"file {row.file}", f"{row.number} · {row.title}", dates.day(row.opened_on), strong=False)

    def _row(self, row: NumberRow) -> Row:
        chips = ()
        if row.fate != "given":
            chips = (ChipSpec(words.fate(row), _TONES.get(row.fate, Tone.GREY), _ICONS.get(row.fate, "")),)
        detail = [words.reason(row), row.device]
        if row.beside:
            papers = self.tr("papers may say {number}").format(number=row.beside)
            detail.append(papers if row.fate == "given" else row.beside)
        return Row(
            f"file {row.file}" if row.file else f"number {row.number}",
            f"{row.number} · {row.title}" if row.title else row.number,
            " · ".join(part for part in detail if part),
            chips=chips,
            trailing=dates.day(row.opened_on) if row.opened_on else "",
            strong=False,
        )

    @Slot(object)
    def _open(self, row: object) -> None:
        what, _, file = str(row).partition(" ")
        if what == "file":
            self.opened.emit(file)
            self.accept()

    @Slot()
    def export(self) -> None:
        """The whole year, in order."""
        if self._found is None:
            return
        columns = (
            (self.tr("Number"), lambda row: row.number),
            (self.tr("What became of it"), words.fate),
            (self.tr("Title"), lambda row: row.title),
            (self.tr("Opened on"), lambda row: row.opened_on),
            (self.tr("Reason"), words.reason),
            (self.tr("Computer"), lambda row: row.device),
            (self.tr("Other number"), lambda row: row.beside),
        )
        year = self._found.year
        page = partial(_page, self._series, year)
        name = f"{words.series(self._series)} {year}"
        self.exporting.export(
            self._office.office, "case_file", page, [row.number for row in self._found.rows], columns, name
        )


def _page(series: str, year: int, connection: Any, wanted: list[str]) -> list[NumberRow]:
    return numbers.pick(connection, wanted, series, year)
