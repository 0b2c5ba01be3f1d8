"""What every room is: a page with a title that is shown a place, told of changes, and answers to commands.

Rooms are built on first visit by ui.window and get the Desktop; ui.rooms lists them.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.changes import Changes
from ui.places import Place
from ui.session import Desktop


class Room(QWidget):
    """A room of the house. Subclasses override what they need."""

    named = Signal()
    """Its title is another now (what it shows has been read); the window's title follows."""

    help_page = "index"
    """The page of resources/help that F1 opens here."""

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desktop = desktop

    def title(self) -> str:
        """For the window's title and for screen readers."""
        return ""

    def activate(self, place: Place) -> None:
        """The person comes here; `place.id` says to which thing. Called each time, also on the way back."""

    def leave(self) -> None:
        """The person goes to another room: commit what is being typed."""

    def refresh(self, changes: Changes) -> None:
        """Rows have changed. Only the room in front is told at once; the others when they are shown next."""

    def performs(self) -> Mapping[str, Callable[[], object]]:
        """What this room does for commands that need a thing in front: command id → function.

        Asked each time a menu, the palette or a shortcut needs it, so it may depend on what is shown.
        """
        return {}

    def first_focus(self) -> QWidget | None:
        """Where the keyboard goes when the room is entered."""
        return None
