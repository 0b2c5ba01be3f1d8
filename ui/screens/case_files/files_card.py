"""Files of a case file: added by the button or dropped, each with where its bytes are; opening fetches them.

Neighbours: app.actions.files (what is done), app.queries.files (the states), app.ports.SyncControl (fetches).
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QProgressBar, QVBoxLayout, QWidget

from app import errors
from app.actions import files
from app.context import Done, Office
from app.errors import FileProblem
from app.queries.files import FileRow
from app.storage.blobs import Stored
from ui import problems
from ui.background import Job, Progress
from ui.forms.dialog import FormDialog
from ui.forms.lines import Lines
from ui.forms.more_button import add_button, more_button
from ui.look import fonts
from ui.look.icons import icon
from ui.screens.case_files.sheet import Hands, Sheet
from ui.widgets import Card, ElidedLabel, InlineText, button, compact, flat, secondary

_LONGEST = 255


class FilesCard(Card):
    """One line for each file."""

    def __init__(self, hands: Hands) -> None:
        super().__init__("")
        self.set_title(self.tr("Files"))
        self.setAcceptDrops(True)
        self._hands = hands
        self._shown: object = None
        self._work: list[_Work] = []
        self.add_button = add_button(self.tr("Add files"))
        self.add_button.clicked.connect(self.begin_adding)
        self.header.addWidget(self.add_button)
        self.lines = Lines(7)
        self.add(self.lines)

    def show_sheet(self, sheet: Sheet) -> None:
        writable, has_server = self._hands.writable, not self._hands.office.practice
        self.add_button.setVisible(writable)
        if self._shown == (sheet.page.id, sheet.files, writable, has_server):
            return
        self._shown = (sheet.page.id, sheet.files, writable, has_server)
        lines = [self._line(row, writable, has_server) for row in sheet.files]
        none = self.tr("None yet. Drop them here, or add them with the button.") if writable else self.tr("None.")
        self.lines.renew(lines or [secondary(none)])

    def _line(self, row: FileRow, writable: bool, has_server: bool) -> QWidget:
        line = QWidget()
        head = QHBoxLayout()
        head.setSpacing(4)
        name = compact(flat(_elided(row.name), "document"))
        name.setAccessibleName(self.tr("Open {name}").format(name=row.name))
        name.setToolTip(row.name)
        name.clicked.connect(partial(self.open, row))
        head.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
        head.addStretch(1)
        menu = QMenu()
        menu.addAction(icon("eye"), self.tr("&Open"), partial(self.open, row))
        if writable:
            menu.addAction(icon("pencil"), self.tr("&Rename…"), partial(self._rename, row))
            menu.addAction(icon("trash"), self.tr("Re&move"), partial(self._hands.write, files.remove, row.id))
        more = more_button(self.tr("What can be done with this file"), menu)
        more.setAccessibleDescription(row.name)
        head.addWidget(more)
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        said = " · ".join(part for part in (_size(row.size), self._where(row, has_server)) if part)
        column.addWidget(ElidedLabel(said, font=fonts.secondary, muted=True))
        return line

    def _where(self, row: FileRow, has_server: bool) -> str:
        """Where the bytes are, in words."""
        if not has_server:
            return self.tr("on this computer")
        if row.failed and row.state != "here":
            problem = getattr(errors, row.failed, FileProblem)
            return problems.one_line(problem())
        if row.state == "sending":
            part = round(100 * row.sent / row.size) if row.size else 0
            return (
                self.tr("here; on its way to the server, {part} %").format(part=part)
                if part
                else self.tr("here; waits to be sent")
            )
        if row.state == "server":
            return self.tr("at the server; fetched when opened")
        if row.state == "awaited":
            return self.tr("on its way from another computer")
        return self.tr("here and at the server")

    # --- add ----------------------------------------------------------------------------------------------------------

    @Slot()
    def begin_adding(self) -> None:
        """Choose files of the computer."""
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add files"))
        self.take([Path(one) for one in chosen])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._hands.writable and _dropped(event):
            event.setDropAction(Qt.DropAction.CopyAction)  # what is dropped here stays where it was, too
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._hands.writable:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.take(_dropped(event))

    def take(self, paths: Sequence[Path]) -> None:
        """Add files of the computer, one after the other, to the case file in front."""
        hands, case_file, opened = self._hands, self._hands.case_file, self._hands.office
        for path in paths:
            work = _Work(self, self.tr("Adding {name}").format(name=path.name))
            work.follow(
                hands.desktop.background.run(
                    _bring_in,
                    opened.office,
                    path,
                    progressed=work.advance,
                    then=partial(self._brought, work, opened.office, case_file, path.name),
                    failed=partial(self._failed, work),
                )
            )

    def _brought(self, work: "_Work", office: Office, case_file: str, name: str, stored: Stored) -> None:
        work.end()
        self._hands.desktop.background.write(office, files.add, case_file, name, stored)

    # --- open ---------------------------------------------------------------------------------------------------------

    @Slot()
    def open(self, row: FileRow) -> None:
        """Show a read-only copy in the program the computer has for it; fetched first when it is not here."""
        opened = self._hands.office
        work = _Work(self, self.tr("Opening {name}").format(name=row.name))
        fetch = opened.control.fetch_file if opened.control is not None else None
        work.follow(
            self._hands.desktop.background.run(
                _copy_of,
                opened.office,
                row.id,
                fetch,
                progressed=work.advance,
                then=partial(self._show_copy, work),
                failed=partial(self._failed, work),
            )
        )

    def _show_copy(self, work: "_Work", path: str) -> None:
        work.end()
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            self._hands.desktop.toast(self.tr("This computer has no program for files of this sort."))

    def _failed(self, work: "_Work", problem: Exception) -> None:
        cancelled = work.cancelled
        work.end()
        if not cancelled:
            self._hands.desktop.trouble(problem)

    # --- rename -------------------------------------------------------------------------------------------------------

    def _rename(self, row: FileRow) -> None:
        _RenameDialog(self._hands, row, self).open()


class _Work(QWidget):
    """One file under way in the card: its name, how far, and a way to stop it. Shown after a moment only."""

    def __init__(self, card: FilesCard, text: str) -> None:
        super().__init__(card)
        self._card = card
        self._job: Job | None = None
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._bar.setAccessibleName(text)
        self._bar.setMaximum(0)
        stop = compact(button(self.tr("Cancel")))
        stop.clicked.connect(self.stop)
        line = QHBoxLayout()
        line.addWidget(self._bar, 1)
        line.addWidget(stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(ElidedLabel(text, font=fonts.secondary, muted=True))
        column.addLayout(line)
        card.add(self)

    @property
    def cancelled(self) -> bool:
        return self._job is not None and self._job.cancelled

    def follow(self, job: Job) -> None:
        self._job = job

    @Slot(int, int, str)
    def advance(self, done: int, total: int, _text: str) -> None:
        # Qt counts to 2³¹ only.
        self._bar.setMaximum(1_000 if total else 0)
        self._bar.setValue(round(1_000 * done / total) if total else 0)

    @Slot()
    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self.setEnabled(False)

    def end(self) -> None:
        self.hide()
        self.deleteLater()


class _RenameDialog(FormDialog):
    """Another name for a file; its bytes stay."""

    def __init__(self, hands: Hands, row: FileRow, parent: QWidget) -> None:
        super().__init__(hands.desktop, "", "", parent)
        self.setWindowTitle(self.tr("Rename the file"))
        self.do_button.setText(self.tr("Save"))
        self._hands = hands
        self._id = row.id
        self.name = InlineText(self.tr("Name"), row.name)
        self.name.editor.setMaxLength(_LONGEST)  # type: ignore[attr-defined]
        self.body.addWidget(self.name)
        self.name.setFocus()

    @Slot()
    def perform(self) -> None:
        name = self.name.text()
        self.name.set_problem("" if name.strip() else self.tr("Write a name."))
        if name.strip():
            self.wait()
            self._hands.write(files.rename, self._id, name, then=self._saved, failed=self.fail)

    def _saved(self, _done: Done[None]) -> None:
        self.finish(self._id)


def _bring_in(progress: Progress, office: Office, path: Path) -> Stored:
    return files.bring_in(office, path, progress)


def _copy_of(progress: Progress, office: Office, file: str, fetch: Any) -> str:
    return str(files.look_at(office, file, fetch, progress))


def _dropped(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def _size(size: int) -> str:
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def _elided(name: str, most: int = 38) -> str:
    name = name.replace("&", "&&")
    return name if len(name) <= most else f"{name[: most - 12]}…{name[-11:]}"
