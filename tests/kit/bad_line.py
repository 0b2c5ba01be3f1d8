"""A line to a real server that does what lines do: ends in the middle, loses answers, delivers twice, is a portal."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from tests.kit.hostile import http

PORTAL = http("200 OK", b"<html><title>Wi-Fi de la fonda</title>Accepteu-ho tot</html>", Content_Type="text/html")


class BadLine:
    """Passes connections on to a server. Each trouble is for the next request only, unless it stands."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._server = (parts.hostname or "", parts.port or 80)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self.cut_request_at: int | None = None
        """Bytes of the request that pass before the line ends."""
        self.cut_answer_at: int | None = None
        """Bytes of the answer that pass before the line ends; 0 loses it whole, after the server has committed."""
        self.lose_answers = 0
        """How many answers in a row are lost whole."""
        self.twice = False
        """The request is delivered two times; the second answer comes back."""
        self.portal = False
        """A page of somebody else answers, until this is set back."""
        self.requests = 0
        threading.Thread(target=self._run, daemon=True).start()

    def end(self) -> None:
        """Stop listening."""
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _run(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._connection, args=(connection,), daemon=True).start()

    def _connection(self, connection: socket.socket) -> None:
        with connection:
            try:
                while (request := message(connection)) and self._pass_on(connection, request):
                    pass
            except OSError:
                return  # one of the two went away

    def _pass_on(self, connection: socket.socket, request: bytes) -> bool:
        self.requests += 1
        if self.portal:
            connection.sendall(PORTAL)
            return False
        cut_request, self.cut_request_at = self.cut_request_at, None
        cut_answer, self.cut_answer_at = self.cut_answer_at, None
        twice, self.twice = self.twice, False
        if cut_request is not None:
            with socket.create_connection(self._server) as server:
                server.sendall(request[:cut_request])
            return False
        answer = self._asked(request)
        if twice:
            answer = self._asked(request)
        if self.lose_answers:
            self.lose_answers -= 1
            return False
        if cut_answer is not None:
            connection.sendall(answer[:cut_answer])
            return False
        connection.sendall(answer)
        return True

    def _asked(self, request: bytes) -> bytes:
        with socket.create_connection(self._server) as server:
            server.sendall(request)
            return message(server)


def message(connection: socket.socket) -> bytes:
    """One whole HTTP message with Content-Length; b"" when the other side has gone."""
    received = b""
    while b"\r\n\r\n" not in received:
        piece = connection.recv(65536)
        if not piece:
            return b""
        received += piece
    head, _, body = received.partition(b"\r\n\r\n")
    lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    length = int(lengths[0].partition(b":")[2]) if lengths else 0
    while len(body) < length:
        piece = connection.recv(65536)
        if not piece:
            return b""
        body += piece
    return head + b"\r\n\r\n" + body


@contextmanager
def bad_line(url: str) -> Iterator[BadLine]:
    """A line to the server at `url`."""
    line = BadLine(url)
    try:
        yield line
    finally:
        line.end()
