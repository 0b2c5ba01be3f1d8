"""The columns of the list of case files, and the same facts as cells of a spreadsheet."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.papers.spreadsheet import Cell as SheetCell
from app.queries.case_files import CaseFileRow
from ui.look.tones import Tone
from ui.marks import marks
from ui.session import Desktop
from ui.tables import Cell, Column
from ui.widgets import ChipSpec
from ui.wording import choices, dates, kinds

NAME = "case_files"
"""Under which widths, order and sort are remembered."""

FIRST_SORT = ("number", True)


class CaseFileColumns(QObject):
    """Cells of rows; asks the clock, so that what is overdue is so today."""

    def __init__(self, desktop: Desktop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop

    def columns(self) -> list[Column]:
        label = _label
        return [
            Column("number", label("number"), self._number, 96),
            Column("title", label("title"), self._title, 240, stretch=True),
            Column("stage", label("stage"), self._stage, 170, sortable=False, spare=1),
            Column(
                "responsible", self.tr("Responsible"), lambda row: row.responsible_name, 130, sortable=False, spare=2
            ),
            Column("due", label("due_on"), self._due, 130),
            Column("opened", label("opened_on"), lambda row: dates.day(row.opened_on), 100, spare=3),
            Column("tags", self.tr("Keywords"), self._tags, 140, sortable=False, hidden=True),
        ]

    def _number(self, row: CaseFileRow) -> Cell:
        if row.official:
            return Cell(row.number)
        return Cell(row.number, self.tr("provisional"), muted=True)

    def _title(self, row: CaseFileRow) -> Cell:
        party = row.party
        if row.parties > 1:
            party = self.tr("{name} and %n more", "", row.parties - 1).format(name=row.party)
        chips: list[ChipSpec] = []
        if row.conflicts:
            chips.append(marks().conflicts())
        priority = marks().priority(row.priority) if row.status == "open" else None
        if priority is not None:
            chips.append(priority)
        tasks = self.tr("%n tasks", "", row.open_tasks) if row.open_tasks and row.status == "open" else ""
        names = " ".join(f"#{tag.name}" for tag in row.tags)
        second = " · ".join(part for part in (party, tasks, names) if part)
        return Cell(row.title, second, chips=tuple(chips), strong=True)

    def _stage(self, row: CaseFileRow) -> Cell:
        status = marks().status(row.status)
        if status is not None:
            return Cell("", chips=(status,), spoken=status.text)
        return Cell(choices.stage(row.stage))

    def _due(self, row: CaseFileRow) -> Cell:
        if not row.due_on:
            return Cell("")
        if row.status != "open":
            return Cell(dates.day(row.due_on), muted=True)
        chip = marks().due(row.due_on, self._desktop.today())
        if chip.tone is Tone.GREY:
            return Cell(dates.day(row.due_on))
        return Cell("", chips=(chip,), spoken=f"{chip.text}, {dates.weekday_day(row.due_on)}")

    def _tags(self, row: CaseFileRow) -> Cell:
        return Cell(", ".join(tag.name for tag in row.tags))

    def sheet(self) -> list[tuple[str, Callable[[CaseFileRow], SheetCell]]]:
        """Header and cell of every column of the export: dates as ISO, so that any spreadsheet sorts them."""
        label = _label
        return [
            (label("number"), lambda row: row.number),
            (label("title"), lambda row: row.title),
            (label("procedure"), lambda row: row.procedure_name),
            (label("stage"), lambda row: choices.stage(row.stage)),
            (label("status"), lambda row: choices.status(row.status)),
            (label("responsible"), lambda row: row.responsible_name),
            (self.tr("First interested party"), lambda row: row.party),
            (self.tr("Interested parties"), lambda row: row.parties),
            (label("opened_on"), lambda row: row.opened_on),
            (label("due_on"), lambda row: row.due_on),
            (label("priority"), lambda row: choices.priority(row.priority)),
            (self.tr("Keywords"), lambda row: ", ".join(tag.name for tag in row.tags)),
            (self.tr("Open tasks"), lambda row: row.open_tasks),
        ]


def _label(name: str) -> str:
    return kinds.field("case_file", name)
