"""What a command is. The texts are English sources marked with QT_TRANSLATE_NOOP("Commands", ...)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from ui.session import Desktop

Run = Callable[["Desktop"], object]
Enabled = Callable[["Desktop"], bool]


def always(_desktop: "Desktop") -> bool:
    return True


def with_office(desktop: "Desktop") -> bool:
    """An entity is open."""
    return desktop.has_office


@dataclass(frozen=True)
class Command:
    """One thing a person can ask for by menu, palette or keyboard.

    Without `run` the room in front performs it (Room.performs); then it is offered only where a room does.
    """

    id: str
    text: str
    """English source, marked with QT_TRANSLATE_NOOP in the context "Commands". Ends in "…" when it asks for more."""
    run: Run | None = None
    shortcut: str = ""
    """A portable key sequence ("Ctrl+Shift+Z"); several are parted by ", "-free newlines."""
    enabled: Enabled = field(default=with_office)
    icon: str = ""
    menu: str = ""
    """The menu that shows it: "new", "name", "" (palette and shortcut sheet only)."""
    words: str = ""
    """Other words a person may type for it, marked like `text`."""

    def title(self) -> str:
        """What it is called, in the person's language."""
        return QCoreApplication.translate("Commands", self.text)

    def other_words(self) -> str:
        return QCoreApplication.translate("Commands", self.words) if self.words else ""

    def shortcuts(self) -> tuple[str, ...]:
        return tuple(self.shortcut.split("\n")) if self.shortcut else ()
