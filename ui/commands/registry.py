"""All commands, and the one way to run one. The room in front lends its own hands through `performer`."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from ui.commands.command import Command

if TYPE_CHECKING:
    from ui.session import Desktop

Performs = Callable[[], Mapping[str, Callable[[], object]]]


class Commands:
    """The list of commands, in the order of the modules. `performer` tells what the room in front can do."""

    def __init__(self, commands: Iterable[Command] = ()) -> None:
        self._commands: dict[str, Command] = {}
        self.performer: Performs = dict
        self.here: Performs = dict
        """What the room in front alone performs: what the palette offers before anything is typed."""
        self.labels: dict[str, str] = {}
        """Titles that depend on what is there ("Undo: change of title"), by command id; kept by ui.frame.undoing."""
        self.program: dict[str, Callable[[], object]] = {}
        """What the program itself performs (add a municipality, a new recovery key); set by ui.bootstrap."""
        for command in commands:
            self.add(command)

    def add(self, command: Command) -> None:
        """Raises ValueError when the id or a shortcut is taken."""
        if command.id in self._commands:
            raise ValueError(f"the command {command.id} is there twice")
        for other in self._commands.values():
            taken = set(other.shortcuts()) & set(command.shortcuts())
            if taken:
                raise ValueError(f"{command.id} and {other.id} share {', '.join(taken)}")
        self._commands[command.id] = command

    def all(self) -> tuple[Command, ...]:
        return tuple(self._commands.values())

    def find(self, id: str) -> Command:
        """Raises KeyError."""
        return self._commands[id]

    def title(self, command: Command) -> str:
        """What it is called now."""
        return self.labels.get(command.id) or command.title()

    def of_menu(self, menu: str) -> tuple[Command, ...]:
        return tuple(command for command in self._commands.values() if command.menu == menu)

    def can_run(self, command: Command, desktop: "Desktop") -> bool:
        """Whether it would do something now, here, for this person."""
        return command.enabled(desktop) and (command.run is not None or command.id in self.performer())

    def run(self, id: str, desktop: "Desktop") -> bool:
        """Run it; False when it cannot be run now. The room in front comes before the command's own `run`."""
        command = self._commands[id]
        if not command.enabled(desktop):
            return False
        performed = self.performer().get(id)
        if performed is not None:
            performed()
            return True
        if command.run is None:
            return False
        command.run(desktop)
        return True
