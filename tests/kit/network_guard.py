"""Pytest plugin: no test reaches a machine other than this one.

It listens to the interpreter's own audit events, which no library can go around. A refused call looks to the code like
any unreachable network; the test that made it fails all the same, however well the code copes.
"""

import ipaddress
import sys
from collections.abc import Iterator
from typing import Any

import pytest

EVENTS = frozenset({
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg",
    "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr",
})  # fmt: skip

refused: list[str] = []


class NetworkRefused(OSError):
    """A test tried to leave this machine."""


def is_here(host: object) -> bool:
    """Whether `host` is this machine: a name or address as sockets take it; empty means "mine" in a look-up."""
    if isinstance(host, bytes | bytearray):
        host = host.decode("ascii", "replace")
    if host in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False


def listen(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in EVENTS:
        return
    if event in {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}:
        address = arguments[1]
        if not isinstance(address, tuple):
            return  # a local socket, named by a path, or one already connected
        host = address[0]
        allowed = is_here(host) and not (event == "socket.bind" and host == "")
    else:
        host = arguments[0]
        allowed = is_here(host)
    if not allowed:
        refused.append(f"{event} {host!r}")
        raise NetworkRefused(f"tests stay on this machine: {event} {host!r}")


sys.addaudithook(listen)


@pytest.fixture(autouse=True)
def _stays_on_this_machine() -> Iterator[None]:
    refused.clear()
    yield
    if refused:
        attempts, refused[:] = ", ".join(refused), []
        pytest.fail(f"the test tried to leave this machine: {attempts}")
