"""A line to a server on this machine that counts what passes and, when asked, takes as long as a real one.

TCP, both ways, whoever speaks over it: the same line measures Anki and us. Unlike `tests/kit/bad_line.py` it never
harms what passes and keeps connections.
"""

import contextlib
import queue
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

HEAD = re.compile(rb"(?:GET|HEAD|POST|PUT|PATCH|DELETE) \S+ HTTP/1\.[01]\r\n")
LONGEST_HEAD = 4_096  # bytes of a request's first line that may arrive in pieces
PIECE = 1 << 18


@dataclass(frozen=True)
class Passed:
    """What has passed until now: requests, connections opened, and bytes as the side that connects sees them."""

    requests: int = 0
    connections: int = 0
    sent: int = 0
    received: int = 0

    def since(self, earlier: "Passed") -> "Passed":
        """What passed after `earlier`."""
        return Passed(
            self.requests - earlier.requests,
            self.connections - earlier.connections,
            self.sent - earlier.sent,
            self.received - earlier.received,
        )


class Line:
    """Listens on `port` for a server that listens on another port of this machine.

    `round_trip` in seconds: half of it lies on each piece each way, without making the line narrower, and a new
    connection waits one round trip more, for TCP's handshake. No TLS.
    """

    def __init__(self, server: int, round_trip: float = 0.0) -> None:
        self._server = server
        self._round_trip = round_trip
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._lock = threading.Lock()
        self._requests = self._connections = self._sent = self._received = 0
        threading.Thread(target=self._run, daemon=True).start()

    def passed(self) -> Passed:
        """What has passed until now."""
        with self._lock:
            return Passed(self._requests, self._connections, self._sent, self._received)

    def end(self) -> None:
        """Take no new connections; those there are end with their sides."""
        with contextlib.suppress(OSError):  # Windows does not shut down what only listens
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _run(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            handshake = time.perf_counter() + self._round_trip
            threading.Thread(target=self._connection, args=(client, handshake), daemon=True).start()

    def _connection(self, client: socket.socket, handshake: float) -> None:
        """Pass on both ways until both have ended; nothing arrives before the time of the `handshake`."""
        with self._lock:
            self._connections += 1
        with client, socket.create_connection(("127.0.0.1", self._server)) as server:
            for end in (client, server):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            up = threading.Thread(target=self._pass, args=(client, server, self._up(), handshake), daemon=True)
            up.start()
            self._pass(server, client, self._down, handshake)
            up.join()

    def _pass(
        self, source: socket.socket, target: socket.socket, count: Callable[[bytes], None], open_at: float
    ) -> None:
        """Take what `source` says to `target` until it has no more to say."""
        later: queue.SimpleQueue[tuple[float, bytes]] = queue.SimpleQueue()
        delivery = threading.Thread(target=_deliver, args=(later, target), daemon=True)
        if self._round_trip:
            delivery.start()
        while True:
            try:
                piece = source.recv(PIECE)
            except OSError:
                piece = b""  # it went away: the other side is told as at an ordinary end
            count(piece)
            if self._round_trip:
                later.put((max(time.perf_counter(), open_at) + self._round_trip / 2, piece))
            elif not _say(target, piece):
                return
            if not piece:
                break
        if self._round_trip:
            delivery.join()

    def _up(self) -> Callable[[bytes], None]:
        """Counts the requests of one connection by their first lines, wherever the pieces are cut."""
        tail = b""

        def count(piece: bytes) -> None:
            nonlocal tail
            text = tail + piece
            heads = list(HEAD.finditer(text))
            tail = text[heads[-1].end() if heads else 0 :][-LONGEST_HEAD:]
            with self._lock:
                self._requests += len(heads)
                self._sent += len(piece)

        return count

    def _down(self, piece: bytes) -> None:
        with self._lock:
            self._received += len(piece)


def _deliver(later: "queue.SimpleQueue[tuple[float, bytes]]", target: socket.socket) -> None:
    while True:
        due, piece = later.get()
        time.sleep(max(0.0, due - time.perf_counter()))
        if not _say(target, piece) or not piece:
            return


def _say(target: socket.socket, piece: bytes) -> bool:
    """Whether `target` still listens; an empty piece tells it that no more comes."""
    try:
        if piece:
            target.sendall(piece)
        else:
            target.shutdown(socket.SHUT_WR)
    except OSError:
        return False
    return True


@contextlib.contextmanager
def line(server: int, round_trip: float = 0.0) -> Iterator[Line]:
    """A line to the server on port `server`, ended when left."""
    made = Line(server, round_trip)
    try:
        yield made
    finally:
        made.end()
