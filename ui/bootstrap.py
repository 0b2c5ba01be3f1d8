"""The composition root: gives the program the real desk, clock, credential store and network, and runs it.

Only this module imports sync.client, and only once the window is there: starting must not wait for what the network
needs. Neighbours: ui.program (the program), ui.entrance (what HouseDoor implements), app.desk.
"""

import platform
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from app import logs
from app.changes import Announcer
from app.clock import SystemClock
from app.context import Office
from app.desk import Desk, Enrolment
from app.errors import SecretStoreMissing
from app.ports import Clock, SecretStore, SyncControl
from ui import collecting
from ui.background import Progress
from ui.entrance import Entered
from ui.program import Running


class NoStore:
    """A machine without a usable credential store: every office asks for its recovery key."""

    def __init__(self, backend: str) -> None:
        self._backend = backend

    def get(self, name: str) -> str | None:
        raise SecretStoreMissing(self._backend)

    def put(self, name: str, secret: str) -> None:
        raise SecretStoreMissing(self._backend)

    def delete(self, name: str) -> None:
        raise SecretStoreMissing(self._backend)


def system_secrets() -> SecretStore:
    """The system's credential store, or one that says that there is none."""
    from app.storage.secret_store import SystemSecrets

    try:
        return SystemSecrets()
    except SecretStoreMissing as missing:
        return NoStore(str(missing.about[0]) if missing.about else "none")


class HouseDoor:
    """ui.entrance.Entrance, with the real desk, store and network. Its methods run on a worker."""

    def __init__(self, desk: Desk, secrets: SecretStore, clock: Clock, announcer: Announcer) -> None:
        self._desk, self._secrets, self._clock, self.announcer = desk, secrets, clock, announcer
        self.made: list[Office] = []
        """Every office that came in here, so that none stays open at the end, whatever the screens did with it."""

    def enrol(self, progress: Progress, address: str, code: str) -> Entered:
        from sync.client import enrolment

        progress.check()
        office, key = enrolment.enrol(
            address, code, self._desk, self._secrets, self._clock, platform.node()[:120], self.announcer
        )
        return self._entered(office, key)

    def practise(self, progress: Progress) -> Entered:
        from app import practice

        office, key = practice.create(self._desk, self._secrets, self._clock, self.announcer, progress)
        return self._entered(office, key)

    def _entered(self, office: Office, key: str) -> Entered:
        self.made.append(office)
        return Entered(office, key)

    def open_now(self, enrolment: Enrolment) -> Office:
        office = self._desk.open(enrolment, self._secrets, self._clock, self.announcer)
        self.made.append(office)
        return office

    def open(
        self, progress: Progress, enrolment: Enrolment, recovery_key: str | None, passphrase: str | None
    ) -> Office:
        progress.check()
        office = self._desk.open(enrolment, self._secrets, self._clock, self.announcer, recovery_key, passphrase)
        self.made.append(office)
        return office

    def restore(self, progress: Progress, folder: Path, recovery_key: str | None) -> Office:
        progress.check()
        office = self._desk.restore(folder, self._secrets, self._clock, self.announcer, recovery_key)
        self.made.append(office)
        return office

    def new_recovery_key(self, progress: Progress, office: Office) -> str:
        from app.storage import vault

        progress.check()
        folder = office.database.path.parent
        return vault.new_recovery_key(folder, vault.open(folder, self._secrets))


class Program(Running):
    """The program on a profile folder. Tests bring their own store and clock."""

    def __init__(
        self,
        application: QApplication,
        root: Path,
        secrets: SecretStore | None = None,
        clock: Clock | None = None,
    ) -> None:
        secrets, clock, desk = secrets or system_secrets(), clock or SystemClock(), Desk(root)
        door = HouseDoor(desk, secrets, clock, Announcer())

        def start_sync(office: Office) -> SyncControl:
            from sync.client import starting

            return starting.start(office, secrets, clock, kept=self._files_kept)

        super().__init__(application, root, clock, desk, door, start_sync)
        desk.lock_after_days = int(self.settings.get("lock_after_days"))
        self.desktop.setting_changed.connect(self._keep_files_anew)

    def _files_kept(self) -> tuple[str, int]:
        """Which files' bytes are to be here; asked from the threads that move them."""
        return self.settings.get("files_kept"), self.settings.get("files_kept_months")

    @Slot(str)
    def _keep_files_anew(self, key: str) -> None:
        for opened in self.desktop.offices:
            if key.startswith("files_kept") and opened.control is not None:
                opened.control.keep_files_anew()


def run(root: Path, screenshot: Path | None = None) -> int:
    """Start the program on a profile folder; the exit status."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Lligall")
    application.setApplicationDisplayName("Lligall")
    root.mkdir(parents=True, exist_ok=True)
    handler = logs.start(root)
    program = Program(application, root)
    program.start()
    QTimer.singleShot(0, collecting.keep_what_is_there)
    if screenshot is not None:
        QTimer.singleShot(0, partial(_picture, program, screenshot))
    try:
        return application.exec()
    finally:
        program.end()
        logs.stop(handler)


def _picture(program: Program, file: Path) -> None:
    program.background.wait_idle()
    shown = program.window or program.screen
    if shown is not None:
        shown.grab().save(str(file))
    QApplication.quit()
