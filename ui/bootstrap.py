"""The composition root: the one place that knows everybody. Opens the offices of the profile and shows the window.

Only this module imports sync.client, and only once the window is there: starting must not wait for what the network
needs. Neighbours: app.desk (offices), ui.session.Desktop (what rooms get), ui.window, ui.screens.welcome.
"""

import logging
import platform
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from app import logs, paths, practice
from app.changes import Announcer
from app.clock import SystemClock
from app.context import Office
from app.desk import Desk, Enrolment
from app.errors import Problem, SecretStoreMissing
from app.policy import system_policy
from app.ports import Clock, SecretStore, SyncControl
from app.settings import Settings
from ui import places, report
from ui.background import Background, Progress
from ui.commands.everything import all_commands
from ui.entrance import Entered
from ui.frame.undo_keys import UndoKeys
from ui.look import fonts, theme
from ui.look.tones import entity_colour
from ui.memory import FileMemory
from ui.places import Place
from ui.session import Desktop, OpenOffice
from ui.window import Window
from ui.wording import languages

log = logging.getLogger(__name__)

StartSync = Callable[[Office, SecretStore, Clock], SyncControl]


def start_sync(office: Office, secrets: SecretStore, clock: Clock) -> SyncControl:
    """Begin the synchronisation of an office that has a server."""
    from sync.client import starting

    return starting.start(office, secrets)


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
        self._desk, self._secrets, self._clock, self._announcer = desk, secrets, clock, announcer

    def enrol(self, progress: Progress, address: str, code: str) -> Entered:
        from sync.client import enrolment

        progress.check()
        office, key = enrolment.enrol(
            address, code, self._desk, self._secrets, self._clock, platform.node()[:120], self._announcer
        )
        return Entered(office, key)

    def practise(self, progress: Progress) -> Entered:
        office, key = practice.create(self._desk, self._secrets, self._clock, self._announcer, progress)
        return Entered(office, key)

    def open(
        self, progress: Progress, enrolment: Enrolment, recovery_key: str | None, passphrase: str | None
    ) -> Office:
        progress.check()
        return self._desk.open(enrolment, self._secrets, self._clock, self._announcer, recovery_key, passphrase)

    def new_recovery_key(self, progress: Progress, office: Office) -> str:
        from app.storage import vault

        progress.check()
        folder = office.database.path.parent
        return vault.new_recovery_key(folder, vault.open(folder, self._secrets))


class Program(QObject):
    """The running program: its offices, its window, and what changes the whole of it (language, look, text size)."""

    def __init__(
        self,
        application: QApplication,
        root: Path,
        secrets: SecretStore | None = None,
        clock: Clock | None = None,
        sync: StartSync = start_sync,
    ) -> None:
        super().__init__()
        self._application = application
        self._sync = sync
        self.root = root
        self.clock = clock or SystemClock()
        self.settings = Settings(paths.settings_file(root), system_policy())
        self.memory = FileMemory(paths.memory_file(root))
        languages.install(str(self.settings.get("language")))
        self.theme = theme.install(application, str(self.settings.get("look")))
        self._apply_text_size()
        self.secrets = secrets or system_secrets()
        self.desk = Desk(root)
        self.announcer = Announcer()
        self.background = Background(self.announcer)
        self.entrance = HouseDoor(self.desk, self.secrets, self.clock, self.announcer)
        self.desktop = Desktop(self.background, self.clock, self.settings, self.memory, all_commands())
        self.desktop.setting_changed.connect(self._apply)
        self.desktop.commands.program = {
            "entity.add": self.add_entity,
            "entity.unlock": self.unlock,
            "recovery_key": self.renew_recovery_key,
        }
        self.window: Window | None = None
        self.screen: QWidget | None = None
        """The welcome or the door, while one of them is shown instead of the window."""
        self._refused: list[tuple[Enrolment, Exception, str]] = []
        self._undo_keys = UndoKeys(application)
        application.setQuitOnLastWindowClosed(True)
        application.aboutToQuit.connect(self.end)
        self._ended = False

    # --- coming in ----------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Show what there is to show: the window when an office opens, else the door, else the welcome."""
        waiting = self._last_first(self.desk.list())
        if not waiting:
            self.show_welcome()
            return
        while waiting and not self.desktop.offices:
            self._try(waiting.pop(0))
        if not self.desktop.offices:
            self.show_door()
            return
        self.show_window()
        self._open_later(waiting)

    def _last_first(self, found: list[Enrolment]) -> list[Enrolment]:
        last = (self.memory.read("last") or {}).get("entity")
        return sorted(found, key=lambda one: one.entity != last)

    def _try(self, enrolment: Enrolment) -> None:
        """Open one now; what stands in the way is kept for the door."""
        try:
            office = self.desk.open(enrolment, self.secrets, self.clock, self.announcer)
        except Problem as problem:
            self._keep_refused(enrolment, problem)
        else:
            self.add_office(office)

    def _keep_refused(self, enrolment: Enrolment, problem: Exception) -> None:
        log.warning("an office did not open", extra={"status": type(problem).__name__, "entity": enrolment.entity})
        self._refused.append((enrolment, problem, report.text(self.desktop, problem)))

    def _open_later(self, waiting: list[Enrolment]) -> None:
        """The other offices, one after the other, while the person already works."""
        if not waiting:
            self._tell_refused()
            return
        following = waiting[0]

        def go_on() -> None:
            self._open_later(waiting[1:])

        def opened(office: Office) -> None:
            self.add_office(office)
            go_on()

        def failed(problem: Exception) -> None:
            self._keep_refused(following, problem)
            go_on()

        self.background.run(self.entrance.open, following, None, None, then=opened, failed=failed)

    def _tell_refused(self) -> None:
        names = ", ".join(enrolment.entity_name for enrolment, _, _ in self._refused)
        text = self.tr("%1 could not be opened and needs you.").replace("%1", names)
        link = self.tr("Look at it")
        self.desktop.banner("refused", f'{text} <a href="entity.unlock">{link}</a>' if names else "")

    def add_office(self, office: Office) -> OpenOffice:
        """An office is open: the frame shows it and its synchronisation begins."""
        opened = OpenOffice(office, self._colour(office.identity.entity), practice=practice.is_practice(office))
        self.desktop.add_office(opened)
        if not opened.practice:
            self.background.run(
                lambda _progress: self._sync(office, self.secrets, self.clock), then=partial(self._attach, opened)
            )
        return opened

    def _attach(self, opened: OpenOffice, control: SyncControl) -> None:
        """The synchronisation runs: its status is the only source of what is said about it."""
        opened.control = control
        control.subscribe(partial(self.background.report, opened.entity))
        self.background.report(opened.entity, control.status())

    def _colour(self, entity: str) -> str:
        """A colour of its own for each entity, the same at every start."""
        known = self.memory.read("colours") or {}
        if not isinstance(known.get(entity), int):
            known[entity] = len(known)
            self.memory.write("colours", known)
        return entity_colour(int(str(known[entity])))

    # --- the screens --------------------------------------------------------------------------------------------------

    def show_window(self, place: Place | None = None) -> None:
        """The frame with its rooms, instead of what was shown before."""
        if self.window is None:
            self.window = Window(self.desktop)
            self.window.troubles.watch_python()
            self._tell_keys_not_kept()
        self._leave_screen()
        self.window.show()
        self.desktop.navigator.go(place or Place(places.TODAY, self.desktop.current.entity))

    def _leave_screen(self) -> None:
        if self.screen is not None:
            screen, self.screen = self.screen, None
            screen.hide()
            screen.deleteLater()

    def show_welcome(self) -> None:
        """The first run, in the language chosen so far."""
        from ui.screens.welcome.room import Welcome

        welcome = Welcome(
            self.background,
            self.entrance,
            str(self.settings.get("language")),
            str(self.settings.get("server_url")),
            self.settings.is_fixed("server_url"),
        )
        welcome.language_chosen.connect(partial(self.desktop.set_setting, "language"))
        welcome.finished.connect(self._come_in)
        self._leave_screen()
        self.screen = welcome
        welcome.show()

    @Slot(object, bool)
    def _come_in(self, office: Office, kept: bool) -> None:
        opened = self.add_office(office)
        self._remember_key(office, kept)
        self.desktop.choose(opened.entity)
        self.show_window(Place(places.TODAY, opened.entity))
        self._tell_keys_not_kept()

    def show_door(self) -> None:
        """What did not open, each with what would open it."""
        from ui.screens.welcome.door import Door

        refused, self._refused = self._refused, []
        door = Door(self.background, self.entrance, refused, bool(self.desktop.offices))
        door.opened.connect(self.add_office)
        door.go_on.connect(self.show_window)
        door.enrol.connect(self.add_entity)
        self._leave_screen()
        self.screen = door
        door.show()

    def unlock(self) -> None:
        """The same as a dialog over the window, for what did not open while others did."""
        from ui.screens.welcome.door import Door

        refused, self._refused = self._refused, []
        door = Door(self.background, self.entrance, refused, True)
        dialog = self._dialog(door)
        door.opened.connect(self.add_office)
        door.go_on.connect(dialog.accept)

        def keep() -> None:
            left = {card.enrolment.folder for card in door.cards}
            self._refused = [one for one in refused if one[0].folder in left]
            self._tell_refused()

        dialog.finished.connect(keep)
        dialog.open()

    def add_entity(self) -> None:
        """Another municipality on this desktop."""
        from ui.screens.welcome.room import Welcome

        welcome = Welcome(
            self.background,
            self.entrance,
            str(self.settings.get("language")),
            str(self.settings.get("server_url")),
            self.settings.is_fixed("server_url"),
            first=False,
        )
        dialog = self._dialog(welcome)
        welcome.finished.connect(self._come_in)
        welcome.finished.connect(dialog.accept)
        welcome.left.connect(dialog.reject)
        dialog.rejected.connect(welcome.close)
        dialog.open()

    def _dialog(self, inside: QWidget) -> QDialog:
        dialog = QDialog(self.window or self.screen)
        dialog.setWindowTitle(inside.windowTitle())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.resize(760, 680)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inside)
        return dialog

    # --- recovery keys ------------------------------------------------------------------------------------------------

    def renew_recovery_key(self) -> None:
        """Make and show another recovery key for the office in front."""
        if not self.desktop.has_office:
            return
        office = self.desktop.current.office
        self.background.run(self.entrance.new_recovery_key, office, then=partial(self._show_key, office))

    def _show_key(self, office: Office, key: str) -> None:
        from ui.screens.welcome.recovery_step import NewKey

        identity = office.identity
        page = NewKey(key, identity.entity_name, identity.person_name, self.clock.today())
        dialog = self._dialog(page)
        dialog.setWindowTitle(self.tr("Recovery key"))
        self._remember_key(office, kept=False)
        page.done.connect(partial(self._remember_key, office, True))
        page.done.connect(dialog.accept)
        dialog.finished.connect(self._tell_keys_not_kept)
        dialog.open()

    def _remember_key(self, office: Office, kept: bool) -> None:
        self.memory.write(f"recovery {office.database.path.parent.name}", {"kept": kept})

    @Slot()
    def _tell_keys_not_kept(self) -> None:
        """A recovery key that nobody has confirmed is a paper that may not exist."""
        names = [
            opened.name
            for opened in self.desktop.offices
            if (self.memory.read(f"recovery {opened.office.database.path.parent.name}") or {}).get("kept") is False
        ]
        text = self.tr("The recovery key of %1 has not been kept yet.").replace("%1", ", ".join(names))
        link = self.tr("Make a new one and print it")
        self.desktop.banner("recovery", f'{text} <a href="recovery_key">{link}</a>' if names else "")

    # --- what changes the whole ---------------------------------------------------------------------------------------

    @Slot(str)
    def _apply(self, key: str) -> None:
        if key == "look":
            self.theme.choose(str(self.settings.get("look")))
        elif key == "text_size":
            self._apply_text_size()
        elif key == "language":
            languages.install(str(self.settings.get("language")))
            QTimer.singleShot(0, self._speak_anew)

    def _apply_text_size(self) -> None:
        font = fonts.application_font()
        font.setPointSizeF(font.pointSizeF() * int(self.settings.get("text_size")) / 100)
        self._application.setFont(font)

    @Slot()
    def _speak_anew(self) -> None:
        """Another language: the window is made anew at the same place."""
        if self.window is None:
            return
        old, here = self.window, self.desktop.navigator.current
        old.retire()
        self.window = Window(self.desktop)
        self.window.setGeometry(old.geometry())
        self.window.troubles.watch_python()
        self.window.show()
        self.desktop.navigator.went.emit(here or Place(places.TODAY, self.desktop.current.entity))
        self._tell_keys_not_kept()
        self._tell_refused()
        old.hide()
        old.deleteLater()

    # --- the end ------------------------------------------------------------------------------------------------------

    @Slot()
    def end(self) -> None:
        """Finish what was asked for and close everything; nothing committed can be lost by it."""
        if self._ended:
            return
        self._ended = True
        if self.window is not None:
            self.window.troubles.stop_watching()
        if self.desktop.has_office:
            self.memory.write("last", {"entity": self.desktop.current.entity})
        self.memory.save()
        self.background.close()
        for opened in self.desktop.offices:
            if opened.control is not None:
                opened.control.stop()
        for opened in self.desktop.offices:
            opened.office.close()


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
