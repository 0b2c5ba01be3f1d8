"""Where the person is: a place is a room, an entity and a thing; the navigator remembers the way there and back.

Rooms never import each other: they ask the navigator to go to a place, and ui.window shows the room.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

TODAY = "today"
CASE_FILES = "case_files"
PARTIES = "parties"
SYNCHRONISATION = "synchronisation"
SETTINGS = "settings"
HELP = "help"

REMEMBERED = 100


@dataclass(frozen=True)
class Place:
    """`entity` is an INE10 code ("" = the current one, or all of them where a room can); `id` a row of the room."""

    room: str
    entity: str = ""
    id: str = ""
    part: str = ""
    """A part of the room: a filter, a help page, "conflicts"."""


class Navigator(QObject):
    """The way through the rooms, as in a browser. `went` carries each new Place, also on the way back."""

    went = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._way: list[Place] = []
        self._at = -1

    @property
    def current(self) -> Place | None:
        return self._way[self._at] if self._way else None

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at + 1 < len(self._way)

    def go(self, place: Place) -> None:
        """Go there; the way forward that was left before is forgotten."""
        if place == self.current:
            self.went.emit(place)
            return
        self._way = [*self._way[: self._at + 1], place][-REMEMBERED:]
        self._at = len(self._way) - 1
        self.went.emit(place)

    def replace(self, place: Place) -> None:
        """Say more precisely where the person is, without a step of its own (a row chosen in a list)."""
        if self._way:
            self._way[self._at] = place
        else:
            self.go(place)

    def back(self) -> None:
        if self.can_go_back:
            self._at -= 1
            self.went.emit(self._way[self._at])

    def forward(self) -> None:
        if self.can_go_forward:
            self._at += 1
            self.went.emit(self._way[self._at])

    def forget(self, entity: str) -> None:
        """Leave out every place of an entity that is no longer open."""
        here = self.current
        self._way = [place for place in self._way if place.entity != entity]
        self._at = self._way.index(here) if here in self._way else len(self._way) - 1
