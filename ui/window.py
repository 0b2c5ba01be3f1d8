"""The window: it only places the frame and the rooms, each built on first visit, and follows the navigator."""

import logging

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.changes import Changes
from ui import places, rooms
from ui.frame.banners import Banners
from ui.frame.command_actions import CommandActions
from ui.frame.connection_line import ConnectionLine
from ui.frame.counts import Counts
from ui.frame.leave_dialog import LeaveDialog
from ui.frame.palette import Palette
from ui.frame.shortcut_sheet import ShortcutSheet
from ui.frame.toasts import Toasts
from ui.frame.top import Top
from ui.frame.troubles import Troubles
from ui.frame.undoing import Undoing
from ui.look import mnemonics
from ui.look.tones import Tone
from ui.places import Place
from ui.room import Room
from ui.session import Desktop
from ui.taskbar import TaskBar
from ui.widgets import Field, Rail, commit_all
from ui.widgets import Room as RailRoom

log = logging.getLogger(__name__)

CLOSING_SECONDS = 5.0
SMALLEST = QSize(800, 520)
"""What 1366 × 768 pixels leave at 150 %: everything can still be reached."""
USUAL = QSize(1280, 800)


class Window(QMainWindow):
    """The frame around the rooms."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__()
        self.desktop = desktop
        self._rooms: dict[str, Room] = {}
        self._missed: dict[str, list[Changes]] = {}
        self._shown: Place | None = None
        self._places: dict[str, Place] = {}
        """Where each room was last."""
        self.counts = Counts(desktop, self)
        self.actions_ = CommandActions(desktop, self)
        self.troubles = Troubles(desktop, self)
        self._place_frame()
        self.undoing = Undoing(desktop, self)
        desktop.commands.performer = self._performs
        desktop.commands.here = self._performs_here
        desktop.navigator.went.connect(self.show_place)
        desktop.background.changed.connect(self._take_changes)
        desktop.office_changed.connect(self._change_office)
        desktop.offices_changed.connect(self._name_window)
        self.counts.changed.connect(self._show_counts)
        self.task_bar = TaskBar(desktop, self.counts, self)
        mnemonics.watch_alt(self)
        self._restore_size()
        self._name_window()

    def _place_frame(self) -> None:
        middle = QWidget()
        self.setCentralWidget(middle)
        self.top = Top(self.desktop, self.actions_, self.counts, middle)
        self.rail = Rail()
        self.rail.setAccessibleName(self.tr("Rooms"))
        self.rail.set_rooms([RailRoom(spec.id, spec.title(), spec.icon) for spec in rooms.ROOMS if spec.icon])
        self.rail.room_chosen.connect(self.desktop.go)
        self.banners = Banners(self.desktop, middle)
        self.stack = QStackedWidget()
        self.connection = ConnectionLine(self.desktop, middle)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.banners)
        right.addWidget(self.stack, 1)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.rail)
        line.addLayout(right, 1)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top.bar)
        column.addLayout(line, 1)
        column.addWidget(self.connection.line)
        self.palette_ = Palette(self.desktop, self.top.search, middle)
        self.toasts = Toasts(self.desktop, middle)

    # --- rooms --------------------------------------------------------------------------------------------------------

    @property
    def room(self) -> Room | None:
        """The room in front."""
        return self._rooms.get(self._shown.room) if self._shown else None

    @Slot(object)
    def show_place(self, place: Place) -> None:
        """Put a room in front and show it its place; an entity named by the place comes to the front too."""
        spec = rooms.room(place.room)
        before = self.room
        if before is not None:
            before.leave()
            self._remember()
        if place.entity and self.desktop.has_office and place.entity != self.desktop.current.entity:
            self._shown = place  # so that the change of office does not go anywhere by itself
            self.desktop.choose(place.entity)
        room = self._rooms.get(place.room)
        if room is None:
            room = self._rooms[place.room] = spec.build(self.desktop)
            self.stack.addWidget(room)
            room.named.connect(self._name_window)
        self._shown = self._places[place.room] = place
        self.stack.setCurrentWidget(room)
        self.rail.choose(place.room)
        for changes in self._missed.pop(place.room, []):
            room.refresh(changes)
        room.activate(place)
        if room is not before:
            focus = room.first_focus()
            if focus is not None:
                focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name_window()

    def _remember(self) -> None:
        """The thing in front, by the name it has by now, for what was seen last."""
        if self._shown is not None and self._shown.id and self.room is not None and self.room.title():
            self.palette_.remember(self._shown, self.room.title())

    def _search(self) -> None:
        self._remember()
        self.palette_.enter()

    def forget_room(self, id: str) -> None:
        """Take a room down; it is built anew at the next visit."""
        room = self._rooms.pop(id, None)
        if room is not None:
            self.stack.removeWidget(room)
            room.deleteLater()

    @Slot(object)
    def _take_changes(self, changes: Changes) -> None:
        here = self.room
        for id, room in self._rooms.items():
            if room is here:
                room.refresh(changes)
            else:
                self._missed[id] = _gathered(self._missed.get(id, []), changes)

    @Slot(object)
    def _change_office(self, opened: object) -> None:
        """Another entity is in front: the room in front shows its beginning there."""
        if opened is None or self._shown is None or self._shown.entity == self.desktop.current.entity:
            return
        self.desktop.go(self._shown.room)

    def _performs(self):
        common = {
            "search": self._search,
            "undo": self.undoing.undo,
            "redo": self.undoing.redo,
            "help": self._help,
            "shortcuts": lambda: ShortcutSheet(self.desktop, self).open(),
            "quit": self.close,
        }
        return {**common, **self.desktop.commands.program, **self._performs_here()}

    def _performs_here(self):
        return self.room.performs() if self.room else {}

    def _help(self) -> None:
        page = self.room.help_page if self.room else "index"
        self.desktop.go(places.HELP, part=page)

    # --- what it says -------------------------------------------------------------------------------------------------

    @Slot()
    def _name_window(self) -> None:
        parts = [self.room.title() if self.room else "", self.desktop.current.name if self.desktop.has_office else ""]
        self.setWindowTitle(" · ".join([*(part for part in parts if part), "Lligall"]))

    @Slot()
    def _show_counts(self) -> None:
        number = self.counts.urgent_everywhere()
        tone = Tone.RED if self.counts.overdue_everywhere() else Tone.GREY
        self.rail.set_count(places.TODAY, number, tone, self.tr("%n to do today", "", number))

    # --- its size and its end -----------------------------------------------------------------------------------------

    def _restore_size(self) -> None:
        self.setMinimumSize(SMALLEST.boundedTo(self.screen().availableSize()))
        self.resize(USUAL.boundedTo(self.screen().availableSize()))
        kept = self.desktop.memory.read("window")
        if kept and isinstance(kept.get("geometry"), str):
            self.restoreGeometry(QByteArray.fromBase64(str(kept["geometry"]).encode("ascii")))

    def keep_size(self) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.desktop.memory.write("window", {"geometry": geometry})

    def retire(self) -> None:
        """Another window takes its place (the language changed): save what is typed and hear nothing more."""
        commit_all(self)
        self.keep_size()
        self.troubles.stop_watching()
        self.desktop.navigator.went.disconnect(self.show_place)
        self.desktop.background.changed.disconnect(self._take_changes)
        self.desktop.office_changed.disconnect(self._change_office)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            # Leaving for another program leaves the field too: what was typed is saved.
            commit_all(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is being typed is saved first; where that cannot be, the person chooses: mend it, or leave it."""
        saved = commit_all(self)
        self.desktop.closing.emit()
        self._wait_for_writes()
        if not (saved and self._unsaved() is None) and not self._may_leave():
            event.ignore()
            return
        self.keep_size()
        event.accept()

    def _wait_for_writes(self) -> None:
        """A refusal must be heard before the window is gone. A write that hangs keeps nobody longer than this."""
        try:
            self.desktop.background.wait_idle(CLOSING_SECONDS)
        except TimeoutError:
            log.warning("the window closes while something is still under way")

    def _unsaved(self) -> Field | None:
        """A field that shows why what was typed there is not saved."""
        return next((one for one in self.findChildren(Field) if one.problem()), None)

    def _may_leave(self) -> bool:
        """Whether to close without what could not be saved; else the room and the field come to the front."""
        field = self._unsaved()
        if field is None:
            return False
        for id, room in self._rooms.items():
            if room.isAncestorOf(field) and room is not self.room:
                self.desktop.navigator.go(self._places.get(id) or Place(id))
        if LeaveDialog(field, self).exec() == LeaveDialog.DialogCode.Accepted:
            return True
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return False


def _gathered(before: list[Changes], changes: Changes) -> list[Changes]:
    """One value for each entity and origin, so that a room not seen for days gets few calls."""
    for number, other in enumerate(before):
        if (other.entity, other.origin) == (changes.entity, changes.origin):
            merged = Changes(changes.entity, other.kinds | changes.kinds, other.ids | changes.ids, changes.origin)
            return [*before[:number], merged, *before[number + 1 :]]
    return [*before, changes]
