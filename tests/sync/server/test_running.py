"""A running server answers at once: its connections never wait for an acknowledgement before they send a body."""

import socket

from sync.server.running import listen


def test_connections_send_at_once() -> None:
    with listen("127.0.0.1", 0) as listening:
        asking = socket.create_connection(listening.getsockname())
        answering, _ = listening.accept()
        with asking, answering:
            assert answering.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
