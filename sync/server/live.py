"""Who waits to hear that an entity's journal has grown (`GET /v1/live`, server-sent events); polling goes on too.

`announce` comes from the threads in which exchanges run; each waiting desktop sits in the server's event loop.
Neighbours: asgi (opens and writes the streams), journal (its listeners call `announce`).
"""

import asyncio
import threading
from collections.abc import AsyncIterator


class Listener:
    """One open stream: the newest seq it has not been told yet."""

    def __init__(self, entity: str, device: str) -> None:
        self.entity = entity
        self.device = device
        self._loop = asyncio.get_running_loop()
        self._woken = asyncio.Event()
        self._seq = 0
        self._ended = False

    def tell(self, seq: int) -> None:
        """The journal is now at seq; from any thread."""
        self._call(self._tell, seq)

    def end(self) -> None:
        """Close the stream; from any thread."""
        self._call(self._end)

    async def news(self, patience: float) -> AsyncIterator[int | None]:
        """Each new seq, or None after `patience` seconds without one; ends when the stream is to be closed."""
        while True:
            try:
                await asyncio.wait_for(self._woken.wait(), patience)
            except TimeoutError:
                yield None
                continue
            self._woken.clear()
            if self._ended:
                return
            yield self._seq

    def _call(self, function: object, *arguments: int) -> None:
        try:
            self._loop.call_soon_threadsafe(function, *arguments)  # type: ignore[arg-type]
        except RuntimeError:
            return  # the loop has ended, and the stream with it

    def _tell(self, seq: int) -> None:
        if seq > self._seq:
            self._seq = seq
            self._woken.set()

    def _end(self) -> None:
        self._ended = True
        self._woken.set()


class Hub:
    """All open streams."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: dict[str, dict[str, Listener]] = {}
        """By entity and device: a desktop has one stream, its newest."""

    def open(self, entity: str, device: str) -> Listener:
        """A stream for a desktop; an older one of the same desktop ends. Call it in the event loop."""
        listener = Listener(entity, device)
        with self._lock:
            older = self._listeners.setdefault(entity, {}).get(device)
            self._listeners[entity][device] = listener
        if older is not None:
            older.end()
        return listener

    def close(self, listener: Listener) -> None:
        """The stream has ended."""
        with self._lock:
            here = self._listeners.get(listener.entity, {})
            if here.get(listener.device) is listener:
                del here[listener.device]
                if not here:
                    del self._listeners[listener.entity]

    def announce(self, entity: str, seq: int) -> None:
        """Tell everybody of an entity; from any thread."""
        with self._lock:
            waiting = list(self._listeners.get(entity, {}).values())
        for listener in waiting:
            listener.tell(seq)

    def end_all(self) -> None:
        """Close every stream: the server stops."""
        with self._lock:
            waiting = [listener for here in self._listeners.values() for listener in here.values()]
        for listener in waiting:
            listener.end()

    def count(self) -> int:
        """How many streams are open."""
        with self._lock:
            return sum(len(here) for here in self._listeners.values())
