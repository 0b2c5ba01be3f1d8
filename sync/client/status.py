"""What is known about one office's synchronisation, in one place: whoever looks sees one consistent value.

Neighbours: runner (publishes), app.ports.SyncStatus (the value), engine (what survives a restart).
"""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.ports import SyncStatus

Listener = Callable[[SyncStatus], None]


class StatusBoard:
    """The status and those who watch it. Safe to use from several threads."""

    def __init__(self, status: SyncStatus) -> None:
        self._lock = threading.Lock()
        self._status = status
        self._listeners: list[Listener] = []
        self._closed = False

    def current(self) -> SyncStatus:
        """What is true now."""
        with self._lock:
            return self._status

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener with each new status, on the thread that found it; the function returned ends that."""
        with self._lock:
            self._listeners.append(listener)

        def leave() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return leave

    def publish(self, **changes: Any) -> None:
        """Change some of it and tell everybody, when anything changed at all and nobody has closed the board."""
        with self._lock:
            status = replace(self._status, **changes)
            if status == self._status or self._closed:
                return
            self._status = status
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(status)

    def close(self) -> None:
        """Tell nobody anything any more."""
        with self._lock:
            self._closed = True
            self._listeners.clear()
