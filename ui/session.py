"""What a room gets: the offices that are open, the background, the way, and how to speak to the person.

`Desktop` is made by ui.bootstrap and handed to every room; it holds no widgets. The frame listens to its signals.
Neighbours: ui.background, ui.places, ui.commands.registry, app.settings (what the person has set).
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from app.changes import Changes
from app.context import Office, current_roles
from app.domain.roles import Permission, may
from app.ports import Clock, SyncControl, SyncStatus
from ui.background import Background
from ui.commands.registry import Commands
from ui.places import Navigator, Place


class Settings(Protocol):
    """The part of app.settings that rooms use: values by their declared key."""

    def get(self, key: str) -> Any: ...

    def set(self, key: str, value: object) -> None: ...

    def is_fixed(self, key: str) -> bool:
        """Whether the administrator has fixed it."""
        ...

    def fixed_keys(self) -> list[str]:
        """The settings that a policy has fixed."""
        ...


class Memory(Protocol):
    """Where tables and windows keep their widths, order and size between sessions."""

    def read(self, name: str) -> dict[str, object] | None: ...

    def write(self, name: str, value: dict[str, object]) -> None: ...


@dataclass(eq=False)
class OpenOffice:
    """One entity open on this desktop: its office, its colour, its synchronisation and what this person may do."""

    office: Office
    colour: str
    control: SyncControl | None = None
    """None in a practice office, which has no server."""
    practice: bool = False
    status: SyncStatus | None = None
    roles: tuple[str, ...] = field(default=())

    @property
    def entity(self) -> str:
        """INE10 code."""
        return self.office.identity.entity

    @property
    def name(self) -> str:
        return self.office.identity.entity_name

    def may(self, permission: Permission) -> bool:
        return may(self.roles, permission)

    def read_roles(self, today: dt.date) -> None:
        """Look the person's roles up again; they are few rows and indexed."""
        with self.office.database.reading() as connection:
            self.roles = current_roles(connection, self.office.identity.person, today)


class Desktop(QObject):
    """Everything a room may use. Rooms keep it as `self.desktop` and never each other."""

    office_changed = Signal(object)
    """The current OpenOffice is another (or None)."""
    offices_changed = Signal()
    """An office was opened or closed, or its name, roles or status changed."""
    said = Signal(str)
    """A short word for the end of the status line and for screen readers ("Saved")."""
    toasted = Signal(str, object)
    """A sentence in a toast, and what its Undo does (a callable) or None."""
    bannered = Signal(str, str)
    """A key and the HTML of a banner over the room; an empty text takes it away."""
    troubled = Signal(object)
    """An exception for ui.problems to put into words."""
    closing = Signal()
    """The window is asked to close: what nobody waits for ends, so that it does not wait for that."""
    setting_changed = Signal(str)
    """A setting's key; ui.bootstrap applies look, language and text size."""

    def __init__(
        self, background: Background, clock: Clock, settings: Settings, memory: Memory, commands: Commands
    ) -> None:
        super().__init__()
        self.background = background
        self.clock = clock
        self.settings = settings
        self.memory = memory
        self.commands = commands
        self.navigator = Navigator(self)
        self._offices: dict[str, OpenOffice] = {}
        self._current: OpenOffice | None = None
        background.troubled.connect(self.troubled)
        background.changed.connect(self._follow_roles)
        background.status_changed.connect(self._follow_status)

    # --- offices ------------------------------------------------------------------------------------------------------

    @property
    def offices(self) -> tuple[OpenOffice, ...]:
        """All open offices, in the order of the switcher."""
        return tuple(self._offices.values())

    @property
    def current(self) -> OpenOffice:
        """The office in front. Raises LookupError while none is open (only the welcome room is shown then)."""
        if self._current is None:
            raise LookupError("no office is open")
        return self._current

    @property
    def has_office(self) -> bool:
        return self._current is not None

    def office(self, entity: str) -> OpenOffice:
        """An open office by INE10; "" is the current one. Raises LookupError."""
        return self.current if not entity else self._offices[entity]

    def add_office(self, opened: OpenOffice) -> None:
        opened.read_roles(self.today())
        self._offices[opened.entity] = opened
        if self._current is None:
            self._current = opened
            self.office_changed.emit(opened)
        self.offices_changed.emit()

    def remove_office(self, entity: str) -> None:
        """The office is no longer open here (its caller closes it)."""
        gone = self._offices.pop(entity)
        self.navigator.forget(entity)
        if gone is self._current:
            self._current = next(iter(self._offices.values()), None)
            self.office_changed.emit(self._current)
        self.offices_changed.emit()

    def choose(self, entity: str) -> None:
        """Put another entity in front. Raises LookupError."""
        chosen = self._offices[entity]
        if chosen is not self._current:
            self._current = chosen
            self.office_changed.emit(chosen)

    # --- short roads --------------------------------------------------------------------------------------------------

    def today(self) -> dt.date:
        return self.clock.today()

    def go(self, room: str, id: str = "", entity: str = "", part: str = "") -> None:
        """Go to a place; without an entity it is the current one's."""
        if not entity and self._current is not None:
            entity = self._current.entity
        self.navigator.go(Place(room, entity, id, part))

    def set_setting(self, key: str, value: object) -> None:
        """Keep a setting and have it applied at once. Raises ValueError for a value it cannot have."""
        if self.settings.get(key) != value:
            self.settings.set(key, value)
            self.setting_changed.emit(key)

    def say(self, text: str) -> None:
        self.said.emit(text)

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        self.toasted.emit(text, undo)

    def banner(self, key: str, html: str) -> None:
        self.bannered.emit(key, html)

    def trouble(self, problem: Exception) -> None:
        self.troubled.emit(problem)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _follow_roles(self, changes: Changes) -> None:
        opened = self._offices.get(changes.entity)
        if opened is not None and _touches(changes.kinds, ("role", "entity", "person")):
            opened.read_roles(self.today())
            self.offices_changed.emit()

    def _follow_status(self, entity: str, status: SyncStatus) -> None:
        opened = self._offices.get(entity)
        if opened is not None:
            opened.status = status
            self.offices_changed.emit()


def _touches(kinds: Iterable[str], wanted: tuple[str, ...]) -> bool:
    return any(kind in wanted for kind in kinds)
