"""What a committed write announces: one typed value; each screen decides whether it cares."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Changes:
    """Rows that are not what they were. `origin` is "person", "sync" or "undo"; `entity` is the INE10 code."""

    entity: str
    kinds: frozenset[str]
    ids: frozenset[str]
    origin: str


Listener = Callable[[Changes], None]


class Announcer:
    """Passes each `Changes` to its listeners, on the thread that committed; listeners must hand over quickly."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Add a listener; the function returned takes it away again."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def announce(self, changes: Changes) -> None:
        """Tell every listener."""
        for listener in tuple(self._listeners):
            listener(changes)
