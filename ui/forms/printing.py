"""Printing what is in front: a preview with the system's own printers, or a PDF where the person chooses.

That it left on paper is written into the access log. Neighbours: forms.paper (draws), forms.exporting (spreadsheets).
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDir, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from app.actions import access
from app.context import Office
from app.domain.access import PRINTED
from app.domain.files import outside_name
from app.errors import StorageProblem
from app.storage.long_paths import reachable
from app.storage.whole_files import write_whole
from ui.background import Progress
from ui.forms import paper
from ui.forms.exporting import PAGE, Columns, Page
from ui.forms.paper import Paper
from ui.look.palette import palette_for
from ui.look.scheme import Scheme
from ui.session import Desktop
from ui.wording import dates

MOST_ROWS = 2_000
"""Of a list on paper; a longer one belongs in a spreadsheet, and the sheet says so."""


class Printing(QObject):
    """Prints for one room. `host` is what dialogs stand over."""

    def __init__(self, desktop: Desktop, host: QWidget) -> None:
        super().__init__(host)
        self._desktop, self._host = desktop, host

    def foot(self, office: Office) -> str:
        """Whose it is and of when."""
        return f"{office.identity.entity_name} · {dates.day(self._desktop.today())} · Lligall"

    def show(self, office: Office, kind: str, id: str, sheet: Paper, as_pdf: bool) -> None:
        """A preview, or the place for a PDF."""
        noted = partial(self._note, office, kind, id)
        if as_pdf:
            self._ask_pdf(sheet, noted)
        else:
            self._preview(sheet, noted)

    def show_list(
        self, office: Office, kind: str, title: str, page: Page, ids: Sequence[str], columns: Columns, as_pdf: bool
    ) -> None:
        """A list as it is filtered and sorted, its first rows when it is longer than paper should be."""
        left = max(0, len(ids) - MOST_ROWS)

        def shown(rows: list[list[str]]) -> None:
            about = self.tr("%n rows", "", len(rows))
            if left:
                about += " · " + self.tr("%n more are not printed: export the list to a spreadsheet", "", left)
            html = paper.heading(title, about) + paper.fitted_table([header for header, _ in columns], rows)
            self.show(office, kind, "", Paper(title, html, self.foot(office), landscape=True), as_pdf)

        self._desktop.background.run(_rows, office, page, tuple(ids[:MOST_ROWS]), tuple(columns), then=shown)

    def _preview(self, sheet: Paper, noted: Any) -> None:
        from PySide6.QtPrintSupport import (  # who prints needs it
            QPrinter,
            QPrinterInfo,
            QPrintPreviewDialog,
            QPrintPreviewWidget,
        )

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if not QPrinterInfo.availablePrinterNames():
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)  # else there would be nothing to look at
        printer.setDocName(sheet.title)
        printer.setPageLayout(paper.layout(sheet))
        dialog = QPrintPreviewDialog(printer, self._host.window())
        dialog.setWindowTitle(self.tr("Print: %1").replace("%1", sheet.title))
        for page in dialog.findChildren(QPrintPreviewWidget):
            page.setPalette(palette_for(Scheme.LIGHT))  # in the dark look its letters would be white on the white page
        dialog.paintRequested.connect(lambda device: self._draw(device, sheet))
        dialog.accepted.connect(noted)
        dialog.finished.connect(dialog.deleteLater)
        self._printer = printer  # it must outlive the dialog
        dialog.open()

    def _draw(self, device: Any, sheet: Paper) -> None:
        try:
            paper.draw(device, sheet)
        except OSError:
            self._desktop.toast(self.tr("The printer takes nothing just now. Choose another, or save it as PDF."))

    def _ask_pdf(self, sheet: Paper, noted: Any) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = QDir(documents).filePath(outside_name(f"{sheet.title}.pdf"))
        chosen, _ = QFileDialog.getSaveFileName(self._host, self.tr("Save as PDF"), name, "PDF (*.pdf)")
        if chosen:
            self.save_pdf(Path(chosen), sheet, noted)

    def save_pdf(self, path: Path, sheet: Paper, noted: Any) -> None:
        """Write it where the person chose, and say how it went."""
        path = path if path.suffix else path.with_suffix(".pdf")
        try:
            write_whole(reachable(path, len(".new")), paper.pdf(sheet))
        except (OSError, StorageProblem):
            self._desktop.toast(
                self.tr("The file could not be written. Close it in the other program, or choose another place.")
            )
            return
        noted()
        self._desktop.toast(self.tr("Saved as {file}").format(file=path.name))

    def _note(self, office: Office, kind: str, id: str) -> None:
        self._desktop.background.run(_record, office, kind, id)


def _record(_progress: Progress, office: Office, kind: str, id: str) -> None:
    access.record(office, PRINTED, kind, id)


def _rows(progress: Progress, office: Office, page: Page, ids: Sequence[str], columns: Columns) -> list[list[str]]:
    found = []
    for start in range(0, len(ids), PAGE):
        progress(start, len(ids))
        for row in office.read(page, ids[start : start + PAGE]):
            found.append(["" if (cell := make(row)) is None else str(cell) for _, make in columns])
    return found
