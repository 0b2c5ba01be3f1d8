"""A backup on the person's own disk, and the way back from one: where to, with progress, and in words.

Neighbours: app.storage.backup (what it is), app.desk (makes an office of one), program (the commands), entrance.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from app.context import Office
from app.errors import BackupDamaged, KeyProblem
from app.storage import backup
from app.storage.backup import Backup
from app.storage.journal import moment
from ui import problems
from ui.background import Job, Progress
from ui.entrance import Entrance
from ui.session import Desktop
from ui.widgets import ProgressOverlay


def make_backup(progress: Progress, office: Office, place: Path) -> Backup:
    """Copy an office while the person works on; for `Background.run`."""
    who = office.identity

    def tell(done: int, total: int) -> bool:
        progress(done, total)  # raises when the person stops it
        return True

    at = moment(office.clock.now())
    made = backup.make(office.database, who.entity, who.entity_name, who.person_name, at, place, tell)
    assert made is not None  # it is stopped by an exception only
    backup.remember(office.database, at)
    return made


class BackingUp(QObject):
    """Asks for the folder and does the work, with progress over the window."""

    def __init__(
        self,
        desktop: Desktop,
        entrance: Entrance,
        came_in: Callable[[Office], object],
        let_go: Callable[[str], object],
        reopen: Callable[[str], object],
    ) -> None:
        """`came_in` shows an office; `let_go` closes the one of an entity, in whose place the backup comes; `reopen`
        opens it again when nothing comes of it."""
        super().__init__()
        self._let_go, self._reopen = let_go, reopen
        self._desktop = desktop
        self._entrance = entrance
        self._came_in = came_in
        self._job: Job | None = None
        self._overlay: ProgressOverlay | None = None

    def make(self, window: QWidget | None) -> None:
        """A backup of the office in front."""
        if not self._desktop.has_office or self._job is not None or window is None:
            return
        place = self._ask_folder(window, self.tr("Where to keep the backup: a disk that is not in this computer"))
        if place is None:
            return
        self._overlay = ProgressOverlay(window)
        self._overlay.cancelled.connect(self._stop)
        self._overlay.begin(self.tr("Making a backup…"), 0)
        self._job = self._desktop.background.run(
            make_backup,
            self._desktop.current.office,
            place,
            then=self._made,
            failed=self._fail,
            progressed=self._progressed,
        )

    def restore(self, window: QWidget | None) -> None:
        """An office out of a backup; it then is in front."""
        if self._job is not None:
            return
        folder = self._ask_folder(window, self.tr("The backup: the folder named “Lligall” with the date"))
        if folder is None:
            return
        try:
            entity = backup.read(folder).entity
        except BackupDamaged as problem:
            self._desktop.trouble(problem)
            return
        self._let_go(entity)
        self._try(window, folder, entity, None)

    def _try(self, window: QWidget | None, folder: Path, entity: str, recovery_key: str | None) -> None:
        self._job = self._desktop.background.run(
            self._entrance.restore,
            folder,
            recovery_key,
            then=self._restored,
            failed=partial(self._not_restored, window, folder, entity),
        )

    def _ask_folder(self, window: QWidget | None, title: str) -> Path | None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen = QFileDialog.getExistingDirectory(window, title, documents)
        return Path(chosen) if chosen else None

    def _restored(self, office: Office) -> None:
        self._job = None
        self._came_in(office)

    def _not_restored(self, window: QWidget | None, folder: Path, entity: str, problem: Exception) -> None:
        self._job = None
        if not isinstance(problem, KeyProblem):
            self._desktop.trouble(problem)
            self._reopen(entity)
            return
        words = problems.words(problem)
        label = " ".join((words.what, self.tr("The recovery key printed for this office:")))
        typed, given = QInputDialog.getText(window, self.tr("Recovery key"), label)
        if given and typed.strip():
            self._try(window, folder, entity, typed)
        else:
            self._reopen(entity)

    def _made(self, made: Backup) -> None:
        self._end()
        text = self.tr("Backup made in {folder}. It opens with the printed recovery key.").format(
            folder=made.folder.name
        )
        self._desktop.toast(text)

    def _progressed(self, done: int, total: int, _text: str) -> None:
        if self._overlay is not None:
            self._overlay.advance(done, total)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _fail(self, problem: Exception) -> None:
        self._end()
        self._desktop.trouble(problem)

    def _end(self) -> None:
        self._job = None
        if self._overlay is not None:
            self._overlay.finish()
            self._overlay.deleteLater()
            self._overlay = None
