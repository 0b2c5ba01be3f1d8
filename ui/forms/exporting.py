"""A list into a spreadsheet file: where to, page after page from the database, with progress and a way to stop.

Neighbours: app.papers.spreadsheet (writes it safely), the lists (their columns).
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDir, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from app.actions import access
from app.context import Office
from app.domain.files import outside_name
from app.papers import spreadsheet
from app.papers.spreadsheet import Cell
from ui.background import Cancelled, Job, Progress
from ui.session import Desktop
from ui.widgets import ProgressOverlay

PAGE = 500

Columns = Sequence[tuple[str, Callable[[Any], Cell]]]
Page = Callable[..., Sequence[Any]]


def write_list(
    progress: Progress, office: Office, page: Page, ids: Sequence[str], columns: Columns, path: Path, kind: str
) -> int:
    """Write every row and one line in the access log; the number of rows. For `Background.run`."""
    access.record(office, "exported", kind, "")

    def rows():
        for start in range(0, len(ids), PAGE):
            progress(start, len(ids))
            for row in office.read(page, ids[start : start + PAGE]):
                yield [cell(row) for _, cell in columns]

    return spreadsheet.write(path, [header for header, _ in columns], rows())


class Exporting(QObject):
    """Asks for the file and exports one list at a time, with progress over `host`."""

    def __init__(self, desktop: Desktop, host: QWidget) -> None:
        super().__init__(host)
        self._desktop = desktop
        self._host = host
        self._job: Job | None = None
        self._progress = ProgressOverlay(host)
        self._progress.cancelled.connect(self._stop)

    def ask_path(self, name: str) -> Path | None:
        """The file to write, by the system's own dialog; None when the person changes their mind."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = QDir(documents).filePath(outside_name(f"{name}.csv"))
        chosen, _ = QFileDialog.getSaveFileName(
            self._host, self.tr("Export the list"), suggested, self.tr("Spreadsheet (*.csv)")
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(".csv")

    def export(self, office: Office, kind: str, page: Page, ids: Sequence[str], columns: Columns, name: str) -> None:
        """Export the rows of `ids`, in their order."""
        if self._job is not None or not ids:
            return
        path = self.ask_path(name)
        if path is None:
            return
        self._progress.begin(self.tr("Exporting the list…"), len(ids))
        self._job = self._desktop.background.run(
            write_list,
            office,
            page,
            tuple(ids),
            tuple(columns),
            path,
            kind,
            then=lambda count: self._done(path, count),
            failed=self._fail,
            progressed=lambda done, total, _text: self._progress.advance(done, total),
        )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self._progress.finish()

    def _done(self, path: Path, count: int) -> None:
        self._end()
        text = self.tr("%n rows exported to {file}", "", count).format(file=path.name)
        self._desktop.toast(text)

    def _fail(self, problem: Exception) -> None:
        self._end()
        if isinstance(problem, Cancelled):
            self._desktop.say(self.tr("Export stopped; no file was left behind"))
        elif isinstance(problem, OSError):
            self._desktop.toast(
                self.tr("The file could not be written. Close it in the other program, or choose another place.")
            )
        else:
            self._desktop.trouble(problem)
