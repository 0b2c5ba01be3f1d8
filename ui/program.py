"""The running program: the window or the screen instead of it, and what changes the whole: language, look, text size.

What it stands on is made by ui.bootstrap. Neighbours: ui.open_offices, ui.window, ui.screens.welcome (built when
needed).
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from app import paths
from app.context import Office
from app.desk import Desk
from app.domain.working_days import SEAT
from app.policy import system_policy
from app.ports import Clock
from app.runs import Run
from app.settings import Settings
from ui import places, report
from ui.background import Background, Progress
from ui.collecting import keep_what_is_there
from ui.commands.everything import all_commands
from ui.entrance import Entrance
from ui.frame.troubles import Troubles
from ui.frame.undo_keys import UndoKeys
from ui.last_runs import LastRuns
from ui.look import fonts, theme
from ui.memory import FileMemory
from ui.network import Network
from ui.open_offices import OpenOffices, StartSync
from ui.opening import Opening
from ui.places import Place
from ui.session import Desktop
from ui.window import Window
from ui.wording import languages

if TYPE_CHECKING:
    from ui.checking import Checked


CheckAll = Callable[..., "Checked"]
"""`check(progress, opened={folder: Office})`, on a worker."""


class Running(QObject):
    """The running program: its offices, its window, and what changes the whole of it (language, look, text size)."""

    def __init__(
        self,
        application: QApplication,
        root: Path,
        clock: Clock,
        desk: Desk,
        entrance: Entrance,
        start_sync: StartSync,
        check: CheckAll,
        run: Run | None = None,
    ) -> None:
        """`entrance` opens and enrols, `start_sync` begins the synchronisation of an open office, `check` looks what is
        wrong with everything (ui.bootstrap). `run` knows how the last runs ended."""
        super().__init__()
        self._application = application
        self.root, self.clock, self.entrance = root, clock, entrance
        self.settings = Settings(paths.settings_file(root), system_policy())
        self.memory = FileMemory(paths.memory_file(root))
        languages.install(str(self.settings.get("language")))
        self.theme = theme.install(application, str(self.settings.get("look")))
        self._apply_text_size()
        self.desk = desk
        self.background = Background(entrance.announcer)
        self.desktop = Desktop(self.background, clock, self.settings, self.memory, all_commands())
        self.desktop.setting_changed.connect(self._apply)
        self.desktop.commands.program = {
            "entity.add": self.add_entity,
            "entity.unlock": self.unlock,
            "recovery_key": self.renew_recovery_key,
            "backup.make": lambda: self._backing_up().make(self.window),
            "backup.restore": lambda: self._backing_up().restore(self.window),
            "check": self.check,
        }
        self._check = check
        self.runs = LastRuns(self.desktop, run, self._begin_rest)
        self._backups: Any = None
        self.offices = OpenOffices(self.desktop, desk, entrance, start_sync)
        self.offices.came_in.connect(self._show_current)
        self.offices.asks.connect(self.unlock)
        self._troubles = Troubles(self.desktop, None)
        """While there is no window to do it."""
        self.minimized = False
        """The first window is to begin in the task bar."""
        self.window: Window | None = None
        self.screen: QWidget | None = None
        """The welcome or the door, while one of them is shown instead of the window."""
        self.opening = Opening(self)
        self.network = Network(self.desktop)
        self._undo_keys = UndoKeys(application)
        application.setQuitOnLastWindowClosed(True)
        application.aboutToQuit.connect(self.end)
        self._ended = False

    # --- coming in ----------------------------------------------------------------------------------------------------

    def start(self, safely: bool = False) -> None:
        """Show what there is to show: the window when an office opens, else the door, else the welcome. After two
        crashes in a row, or when it is asked for, the person chooses first how to go on."""
        self._troubles.watch_python()
        if safely or self.runs.must_be_safe:
            self.show_safe_start()
        else:
            self._come_in_as_usual()

    def show_safe_start(self) -> None:
        """Nothing is opened yet."""
        from ui.screens.welcome.safe_start import SafeStart

        screen = SafeStart(self.runs.crashes, self.runs.text())
        screen.safely.connect(self._start_safely)
        screen.normally.connect(self._come_in_as_usual)
        screen.check.connect(self.check)
        self._leave_screen()
        self.screen = screen
        screen.show()

    @Slot()
    def _start_safely(self) -> None:
        self.runs.begin_safely()
        self._come_in_as_usual()

    @Slot()
    def _come_in_as_usual(self) -> None:
        if not self.desk.list():
            self.show_welcome()
            return
        self.offices.open_first()
        if self.desktop.offices:
            self.show_window()
        else:
            self.show_door()

    # --- the screens --------------------------------------------------------------------------------------------------

    def show_window(self, place: Place | None = None) -> None:
        """The frame with its rooms, instead of what was shown before."""
        if self.window is None:
            self.window = Window(self.desktop)
            self._troubles.rest()
            self.window.troubles.watch_python()
            self._tell_keys_not_kept()
            self.runs.tell()
            if not self.runs.safe:
                self._begin_rest()
            self.background.later(self._make_ready)
            self.background.later(self.network.begin)
            self.background.later(keep_what_is_there)
        self._leave_screen()
        self.desktop.navigator.go(place or Place(places.TODAY, self.desktop.current.entity))
        if self.minimized:
            self.minimized = False
            self.window.showMinimized()
        else:
            self.window.show()  # with its room, so that it is laid out and painted once

    @Slot()
    def _begin_rest(self) -> None:
        """What the first window did not wait for, and what a safe start leaves out."""
        self.background.later(self.offices.open_others)
        self.background.later(self.offices.sync)

    def _make_ready(self) -> None:
        """Load what the first date typed and the first thing written would else wait for."""
        office = self.desktop.current.office

        def load(_progress: Progress) -> None:
            office.make_ready()
            SEAT.is_working(self.clock.today())

        self.background.run(load)

    @Slot(object)
    def _show_current(self, _opened: object) -> None:
        self.show_window()

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
        opened = self.offices.add(office)
        self._remember_key(office, kept)
        self.desktop.choose(opened.entity)
        self.show_window(Place(places.TODAY, opened.entity))
        self._tell_keys_not_kept()

    def show_door(self) -> None:
        """What did not open, each with what would open it."""
        from ui.screens.welcome.door import Door

        refused = self.offices.take_refused()
        door = Door(self.background, self.entrance, refused, bool(self.desktop.offices))
        door.opened.connect(self.offices.add)
        door.go_on.connect(self.show_window)
        door.enrol.connect(self.add_entity)
        self._leave_screen()
        self.screen = door
        door.show()

    def unlock(self) -> None:
        """The same as a dialog over the window, for what did not open while others did."""
        from ui.screens.welcome.door import Door

        refused = self.offices.take_refused()
        door = Door(self.background, self.entrance, refused, True)
        dialog = self._dialog(door)
        door.opened.connect(self.offices.add)
        door.go_on.connect(dialog.accept)

        def keep() -> None:
            left = {card.enrolment.folder for card in door.cards}
            self.offices.refused += [one for one in refused if one[0].folder in left]
            self.offices.tell_refused()

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

    # --- what is wrong ------------------------------------------------------------------------------------------------

    def check(self) -> None:
        """The check of this program, over whatever is shown."""
        from ui.frame.check_dialog import CheckDialog

        opened = {one.office.database.path.parent: one.office for one in self.desktop.offices}
        names = {one.entity: one.entity_name for one in self.desk.list()}
        more = report.text(self.desktop, more=self.runs.lines()).splitlines()
        run = partial(self._check, opened=opened)
        CheckDialog(self.background, run, names, more, self.window or self.screen).open()

    # --- backups ------------------------------------------------------------------------------------------------------

    def _backing_up(self) -> Any:
        if self._backups is None:
            from ui.backing_up import BackingUp

            self._backups = BackingUp(
                self.desktop, self.entrance, self._come_back, self.offices.let_go, self._reopen
            )
        return self._backups

    def _come_back(self, office: Office) -> None:
        """An office out of a backup, in front."""
        opened = self.offices.add(office)
        self.desktop.choose(opened.entity)
        self.show_window(Place(places.SYNCHRONISATION, opened.entity))

    def _reopen(self, entity: str) -> None:
        known = next((one for one in self.desk.list() if one.entity == entity), None)
        if known is not None:
            self.background.run(self.entrance.open, known, None, None, then=self._come_back)

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
        self.runs.tell()
        self.offices.tell_refused()
        self.network.tell()
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
        self._troubles.stop_watching()
        if self.desktop.has_office:
            self.memory.write("last", {"entity": self.desktop.current.entity})
        self.memory.save()
        self._undo_keys.stop()
        self.background.close()
        self.offices.stop()
        for office in {*self.entrance.made, *(opened.office for opened in self.desktop.offices)}:
            office.close()
        self.runs.end()
