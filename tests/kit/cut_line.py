"""A line to a real server that passes bytes on as they come, counts them, and can be cut after so many of them."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit


class CutLine:
    """Listens on a port of its own; `up` and `down` count what passed, in bytes."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._server = (parts.hostname or "", parts.port or 80)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self.up = self.down = 0
        self.cut_up: int | None = None
        """The line is cut, once, when so many bytes in all have gone up."""
        self.cut_down: int | None = None
        self.closed = False
        """Nobody gets through."""
        self.cuts = 0
        self._lock = threading.Lock()
        threading.Thread(target=self._run, daemon=True).start()

    def end(self) -> None:
        """Stop listening."""
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _run(self) -> None:
        while True:
            try:
                here, _ = self._listening.accept()
            except OSError:
                return
            if self.closed:
                here.close()
                continue
            try:
                there = socket.create_connection(self._server)
            except OSError:
                here.close()
                continue
            for one, other, up in ((here, there, True), (there, here, False)):
                threading.Thread(target=self._pass, args=(one, other, up), daemon=True).start()

    def _pass(self, one: socket.socket, other: socket.socket, up: bool) -> None:
        with suppress(OSError):
            while piece := one.recv(65_536):
                piece, cut = self._counted(piece, up)
                other.sendall(piece)
                if cut:
                    self.cuts += 1
                    break
        for side in (one, other):
            with suppress(OSError):
                side.shutdown(socket.SHUT_RDWR)
            side.close()

    def _counted(self, piece: bytes, up: bool) -> tuple[bytes, bool]:
        with self._lock:
            before, limit = (self.up, self.cut_up) if up else (self.down, self.cut_down)
            cut = limit is not None and before + len(piece) >= limit
            if cut and limit is not None:
                piece = piece[: max(0, limit - before)]
                if up:
                    self.cut_up = None
                else:
                    self.cut_down = None
            if up:
                self.up += len(piece)
            else:
                self.down += len(piece)
            return piece, cut


@contextmanager
def cut_line(url: str) -> Iterator[CutLine]:
    """A line to the server at `url`."""
    line = CutLine(url)
    try:
        yield line
    finally:
        line.end()
