"""A TCP proxy between a real desktop and a real server that does to every byte what lines, firewalls and portals do.

Each request meets at most one of FAULTS. What becomes of it is drawn from the seed in the order of the requests, places
as a share of the message's length. Neighbours: proxied (the lane), tests.kit.bad_line (what is read off a socket).
"""

import random
import socket
import struct
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import urlsplit

from tests.faults.lane import Findings
from tests.kit.bad_line import PORTAL, message
from tests.kit.hostile import http

PATIENCE = 2.0
"""Seconds for which the proxy waits for the server: after an altered length nothing may ever come."""
SHORT, LONG = 0.02, 0.6
"""Seconds of a delay that is only slow, and of one that outlasts the desktop's patience in this lane."""

BAD_GATEWAY = http("502 Bad Gateway", b"<html><h1>502</h1>El servidor no respon</html>", Content_Type="text/html")
PROXY_LOGIN = http(
    "407 Proxy Authentication Required", b"<html>Identifiqueu-vos</html>", Proxy_Authenticate='Basic realm="fonda"'
)


class Proxy:
    """One desktop's line to the server at `url`."""

    def __init__(self, url: str, rng: random.Random, findings: Findings) -> None:
        parts = urlsplit(url)
        self._server = (parts.hostname or "", parts.port or 80)
        self._rng, self._findings = rng, findings
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self.bad = 0.0
        """The part of requests that meet a fault."""
        self.late: list[bytes] = []
        """Requests that the desktop has given up, still on their way."""
        self.overtaken = False
        """Whether one of them has arrived: given up since, it says what an old copy would say (R8)."""
        self._silent: list[socket.socket] = []
        threading.Thread(target=self._run, daemon=True).start()

    def end(self) -> None:
        """Stop listening, and let go of what was left half open."""
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for connection in self._silent:
            connection.close()

    def deliver_late(self) -> None:
        """What was on its way arrives; nobody waits for the answers."""
        late, self.late = self.late, []
        for request in late:
            self._findings.saw("arrived late")
            self.overtaken = True
            self._ask(request)

    def _run(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return  # ended
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError):  # one of the two went away
            while request := message(connection):
                fault = self._rng.choice(list(FAULTS)) if self._rng.random() < self.bad else ""
                if fault:
                    self._findings.saw(fault)
                    if not FAULTS[fault](self, connection, request):
                        break
                else:
                    connection.sendall(self._ask(request))
        if connection not in self._silent:
            connection.close()

    def _ask(self, request: bytes) -> bytes:
        """The server's answer, whole; b"" when there is none."""
        with socket.create_connection(self._server, timeout=PATIENCE) as server:
            server.sendall(request)
            with suppress(TimeoutError):
                return message(server)
        return b""

    # --- faults: each says whether the connection goes on ---

    def _cut_request(self, _connection: socket.socket, request: bytes) -> bool:
        with socket.create_connection(self._server, timeout=PATIENCE) as server:
            server.sendall(request[: self._rng.randrange(len(request))])
        return False

    def _cut_answer(self, connection: socket.socket, request: bytes) -> bool:
        answer = self._ask(request)
        connection.sendall(answer[: self._place(answer)])
        return False

    def _lost_answer(self, _connection: socket.socket, request: bytes) -> bool:
        self._ask(request)
        return False

    def _reset(self, connection: socket.socket, request: bytes) -> bool:
        """The connection is not ended but torn down, before or after the server has heard."""
        if self._rng.random() < 0.5:
            self._ask(request)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return False

    def _late(self, _connection: socket.socket, request: bytes) -> bool:
        self.late.append(request)
        return False

    def _slow(self, connection: socket.socket, request: bytes) -> bool:
        """The answer drips in pieces."""
        answer = self._ask(request)
        middle = sorted(self._place(answer) for _ in range(self._rng.randint(1, 3)))
        for start, stop in zip([0, *middle], [*middle, len(answer)], strict=True):
            connection.sendall(answer[start:stop])
            time.sleep(SHORT)
        return True

    def _too_slow(self, connection: socket.socket, request: bytes) -> bool:
        answer = self._ask(request)
        time.sleep(LONG)
        connection.sendall(answer)
        return True

    def _twice(self, connection: socket.socket, request: bytes) -> bool:
        answers = [self._ask(request), self._ask(request)]
        connection.sendall(self._rng.choice(answers))
        return True

    def _shortened(self, connection: socket.socket, request: bytes) -> bool:
        """A shorter body under a length that fits: nothing in HTTP tells."""
        head, _, body = self._ask(request).partition(b"\r\n\r\n")
        shorter = body[: self._place(body)]
        length = b"content-length: %d" % len(shorter)
        lines = [length if line.lower().startswith(b"content-length:") else line for line in head.split(b"\r\n")]
        connection.sendall(b"\r\n".join(lines) + b"\r\n\r\n" + shorter)
        return True

    def _flipped_request(self, connection: socket.socket, request: bytes) -> bool:
        connection.sendall(self._ask(self._flipped(request)))
        return False

    def _flipped_answer(self, connection: socket.socket, request: bytes) -> bool:
        connection.sendall(self._flipped(self._ask(request)))
        return False

    def _half_open(self, connection: socket.socket, request: bytes) -> bool:
        """Nobody ever says anything again, and nobody hangs up."""
        if self._rng.random() < 0.5:
            self._ask(request)
        self._silent.append(connection)
        return False

    def _bad_gateway(self, connection: socket.socket, request: bytes) -> bool:
        if self._rng.random() < 0.5:
            self._ask(request)  # the gateway was too impatient
        connection.sendall(BAD_GATEWAY)
        return True

    def _says(self, connection: socket.socket, page: bytes) -> bool:
        connection.sendall(page)
        return False

    def _place(self, some: bytes) -> int:
        return self._rng.randrange(len(some)) if some else 0

    def _flipped(self, some: bytes) -> bytes:
        """Other bits, in the body or in the head."""
        target, body = bytearray(some), some.find(b"\r\n\r\n") + 4
        for _ in range(self._rng.randint(1, 3) if some else 0):
            first = body if body < len(some) and self._rng.random() < 0.7 else 0
            target[self._rng.randrange(first, len(some))] ^= 1 << self._rng.randrange(8)
        return bytes(target)


FAULTS: dict[str, Callable[[Proxy, socket.socket, bytes], bool]] = {
    "request cut": Proxy._cut_request,
    "answer cut": Proxy._cut_answer,
    "answer lost": Proxy._lost_answer,
    "reset": Proxy._reset,
    "late": Proxy._late,
    "slow": Proxy._slow,
    "too slow": Proxy._too_slow,
    "twice": Proxy._twice,
    "answer shortened": Proxy._shortened,
    "request flipped": Proxy._flipped_request,
    "answer flipped": Proxy._flipped_answer,
    "half open": Proxy._half_open,
    "bad gateway": Proxy._bad_gateway,
    "portal": lambda proxy, connection, _request: proxy._says(connection, PORTAL),
    "proxy login": lambda proxy, connection, _request: proxy._says(connection, PROXY_LOGIN),
}
"""What may become of a request. True keeps the connection."""
