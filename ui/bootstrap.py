"""The composition root: gives the program the real desk, clock, credential store and network, and runs it.

Only this module imports sync.client, and only once the window is there: starting must not wait for what the network
needs. Neighbours: ui.program (the program), ui.entrance (what HouseDoor implements), app.desk.
"""

import logging
import platform
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from app import logs, profiles, runs
from app.changes import Announcer
from app.clock import SystemClock
from app.context import Office
from app.desk import Desk, Enrolment
from app.errors import Problem, SecretStoreMissing
from app.ports import Clock, SecretStore, SyncControl, UpdateSource
from app.runs import Run
from app.versions.installed import Installed, this_program
from ui import cannot_start, collecting, problems, taskbar_windows
from ui.background import Progress
from ui.entrance import Entered
from ui.program import Running
from ui.updating.trial import FAULT, Trial
from ui.updating.updates import UPDATES_ROOT, begin_updates

if TYPE_CHECKING:
    from ui.checking import Checked


_AUTOSTART = "start_with_windows"
_MOVING = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)  # fmt: skip
"""What moves by itself: over a remote desktop each step of it is a picture on the line."""

_log = logging.getLogger(__name__)


class NoStore:
    """A machine without a usable credential store: every office asks for its recovery key."""

    def __init__(self, backend: str) -> None:
        self.name = self._backend = backend

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
        run: Run | None = None,
        installed: Installed | None = None,
    ) -> None:
        secrets, clock, desk = secrets or system_secrets(), clock or SystemClock(), Desk(root)
        door = HouseDoor(desk, secrets, clock, Announcer())

        def start_sync(office: Office) -> SyncControl:
            from sync.client import starting

            return starting.start(office, secrets, clock, kept=self._files_kept, files_wait=self.network.files_wait)

        def check(progress: Progress, opened: Mapping[Path, Office]) -> "Checked":
            from app.checks.profile import Asked
            from sync.client.checks import line
            from ui import checking

            done = 0

            def tell(name: str) -> None:
                nonlocal done
                done += 1
                progress(done, max(done, 5 + 7 * max(1, len(opened))), name)

            store = str(getattr(secrets, "name", ""))
            asked = Asked(root, self.settings, secrets, clock, store, opened)
            return checking.check_all(asked, line.check, tell)

        super().__init__(application, root, clock, desk, door, start_sync, check, run)
        desk.lock_after_days = int(self.settings.get("lock_after_days"))
        self.desktop.setting_changed.connect(self._keep_files_anew)
        self.updates = begin_updates(self, installed, UPDATES_ROOT, _update_source)
        self.updates.allowed = lambda: not (self.runs.safe or self.network.files_wait())
        self.desktop.setting_changed.connect(self._start_with_windows)
        self.background.later(self._follow_windows)

    def _files_kept(self) -> tuple[str, int]:
        """Which files' bytes are to be here; asked from the threads that move them."""
        return self.settings.get("files_kept"), self.settings.get("files_kept_months")

    @Slot(str)
    def _keep_files_anew(self, key: str) -> None:
        for opened in self.desktop.offices:
            if key.startswith("files_kept") and opened.control is not None:
                opened.control.keep_files_anew()


    def _follow_windows(self) -> None:
        """Whoever has switched the start off in Windows' Task Manager has said so last, and the setting follows."""
        from app import autostart  # asked for when the window stands

        if self.settings.get(_AUTOSTART) and autostart.is_switched_off() and not self.settings.is_fixed(_AUTOSTART):
            self.desktop.set_setting(_AUTOSTART, False)
        else:
            self._write_start()

    @Slot(str)
    def _start_with_windows(self, key: str) -> None:
        if key == _AUTOSTART:
            self._write_start(asked=True)

    def _write_start(self, asked: bool = False) -> None:
        from app import autostart

        wanted = bool(self.settings.get(_AUTOSTART))
        try:
            if asked and wanted:
                autostart.switch_on_again()
            autostart.apply(wanted)
        except OSError as error:
            _log.warning("the entry for starting with Windows cannot be written", extra={"status": error.errno})
            if wanted:
                self.desktop.toast(self.tr("Windows does not let Lligall start by itself. Ask your administrator."))


def run(
    root: Path, screenshot: Path | None = None, safely: bool = False, opened: str = "", minimized: bool = False
) -> int:
    """Start the program on a profile folder; the exit status. What keeps it from starting is told in a box. `opened`: a
    file's path or a link. Where it runs already, that program comes to the front and shows it. `minimized`: it began by
    itself."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    taskbar_windows.claim_identity()
    application = QApplication(sys.argv[:1])
    if taskbar_windows.is_remote():
        for effect in _MOVING:
            QApplication.setEffectEnabled(effect, False)
    application.setApplicationName("Lligall")
    application.setApplicationDisplayName("Lligall")
    handler = logs.start(root)
    run = program = None
    installed = this_program()
    trial = Trial(installed)
    try:
        profiles.expect_usable(root)
        trial.prove()
        run = runs.begin(root, SystemClock().now())
        if run is None:
            from ui import second_start

            trial.not_tried()
            if minimized:
                return 0
            return second_start.hand_over(root, opened)
        run.watch_faults()
        program = Program(application, root, run=run, installed=installed)
        program.desk.on_trial = trial.on
        program.minimized = minimized
        program.start(safely)
        program.background.later(partial(_hear_later_starts, program))
        if opened:
            from app.opened_files import text_of

            program.opening.ask(text_of(opened))
        QTimer.singleShot(0, collecting.keep_what_is_there)
        if screenshot is not None:
            QTimer.singleShot(0, partial(_picture, program, screenshot))
        return application.exec()
    except Exception as problem:  # noqa: BLE001 - whatever it is, the person is told, and not only a console
        _log.exception("the program could not start")
        if run is not None:
            run.failed()
        if trial.ends(problem):
            return FAULT
        status = cannot_start.tell(problem, root, run.lines() if run is not None else [])
        trial.not_tried()
        return 0 if trial.on else status  # this machine's trouble, which has been told: the trial does not end by it
    finally:
        if program is not None:
            program.end()
        elif run is not None:
            run.end()
        logs.stop(handler)


def refuse(problem: Problem, without_window: bool) -> int:
    """There is no profile to start on: told in a box, or on the output; the exit status."""
    if without_window:
        if sys.stderr is not None:
            sys.stderr.write(problems.words(problem).sentence() + "\n")
        return cannot_start.FAILED
    application = QApplication(sys.argv[:1])
    status = cannot_start.tell(problem, Path(), [])
    del application
    return status


def _hear_later_starts(program: Program) -> None:
    from ui.first_program import FirstProgram  # Qt's network library is not needed before the window stands

    first = FirstProgram(program.root, program)
    first.asked.connect(program.opening.ask)
    QApplication.instance().aboutToQuit.connect(first.close)  # type: ignore[union-attr]
    first.listen()


def _update_source(address: str, root: bytes, kept: Path) -> UpdateSource:
    from sync.client.updates.source import Source

    return Source(address, root, kept)


def selftest(chosen: dict[str, str]) -> int:
    """Try everything on this machine (ui.selftest.USAGE); the exit status."""
    from app import selftest as core
    from sync.client import selftest as network
    from ui import selftest as words

    given = (chosen.get("--server", ""), chosen.get("--code", ""))
    return words.run([*core.checks(), *words.checks(), *network.checks(*given)], chosen)


def doctor(root: Path, as_json: bool = False, file: Path | None = None) -> int:
    """Check everything without a window (`--doctor`); the exit status."""
    from sync.client.checks import line
    from ui import doctor as at_command_line

    return at_command_line.run(root, system_secrets(), SystemClock(), line.check, as_json, file)


def _picture(program: Program, file: Path) -> None:
    program.background.wait_idle()
    shown = program.window or program.screen
    if shown is not None:
        shown.grab().save(str(file))
    QApplication.quit()
