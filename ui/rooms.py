"""The rooms of the house: what the rail shows, in order, and from which module each is built on first visit."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from PySide6.QtCore import QCoreApplication

from ui import places
from ui.room import Room
from ui.session import Desktop
from ui.translating import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class RoomSpec:
    """One room; `text` is an English source of the context "Rooms"; rooms without an icon are not in the rail."""

    id: str
    text: str
    source: str
    """"module:class"; imported on first visit, so that the start does not pay for rooms not seen."""
    icon: str = ""

    def title(self) -> str:
        return QCoreApplication.translate("Rooms", self.text)

    def build(self, desktop: Desktop) -> Room:
        module, name = self.source.split(":")
        make = cast(Callable[[Desktop], Room], getattr(import_module(module), name))
        return make(desktop)


ROOMS = (
    RoomSpec(places.TODAY, QT_TRANSLATE_NOOP("Rooms", "Today"), "ui.screens.today.room:TodayRoom", "calendar-check"),
    RoomSpec(
        places.CASE_FILES,
        QT_TRANSLATE_NOOP("Rooms", "Case files"),
        "ui.screens.case_files.room:CaseFilesRoom",
        "folder",
    ),
    RoomSpec(places.PARTIES, QT_TRANSLATE_NOOP("Rooms", "People"), "ui.screens.parties.room:PartiesRoom", "people"),
    RoomSpec(
        places.SYNCHRONISATION,
        QT_TRANSLATE_NOOP("Rooms", "Synchronisation"),
        "ui.screens.synchronisation.room:SynchronisationRoom",
    ),
    RoomSpec(places.SETTINGS, QT_TRANSLATE_NOOP("Rooms", "Settings"), "ui.screens.settings.room:SettingsRoom"),
    RoomSpec(places.HELP, QT_TRANSLATE_NOOP("Rooms", "Help"), "ui.screens.help.room:HelpRoom"),
)


def room(id: str) -> RoomSpec:
    """Raises KeyError for a room that does not exist."""
    for spec in ROOMS:
        if spec.id == id:
            return spec
    raise KeyError(id)
