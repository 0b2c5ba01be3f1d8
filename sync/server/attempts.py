"""How often somebody may try a code that does not work, per address (ENS, failed-attempt limits).

A code that works is always taken: its 80 random bits cannot be found by trying, and a county whose town halls share an
address must not wait because one of them mistypes, or because somebody floods us from a thousand places. Whoever fails
too often hears no more why. Counted in the registry's database by all processes together. Neighbours: limits, registry.
"""

import hashlib
import ipaddress

from sync.server.clock import Clock
from sync.server.failures import Failed
from sync.server.registry import Registry
from sync.server.store.connection import Connection

PER_ADDRESS = 10
WINDOW = 900
"""Seconds."""
MOST_KNOWN = 50_000
"""Attempts remembered; the oldest are forgotten first."""


class Attempts:
    """The failed attempts of the last minutes, at whichever process of this server."""

    def __init__(self, registry: Registry, clock: Clock | None = None) -> None:
        self._registry = registry
        self._clock = clock or registry.clock
        self._key = registry.secret("attempts")

    def failed(self, address: str) -> None:
        """Count one. Raises Failed("busy") with the seconds to wait when there have been too many; DatabaseError."""
        now = self._clock.now().timestamp()
        place = hashlib.blake2b(place_of(address).encode(), key=self._key, digest_size=16).digest()
        with self._registry.reading() as connection:
            _expect_few(connection, place, now)  # whoever goes on and on writes nothing
        with self._registry.writing() as connection:
            run = connection.execute
            run("UPDATE server SET one = 1")  # held to the end: two processes never count at once
            _expect_few(connection, place, now)
            run("INSERT INTO failed_attempt (place, at) VALUES (?, ?)", (place, now))
            # A clock set back would keep old attempts for ever: what lies far in the future is forgotten too.
            run("DELETE FROM failed_attempt WHERE at <= ? OR at > ?", (now - WINDOW, now + WINDOW))
            run(
                "DELETE FROM failed_attempt WHERE at <="
                " (SELECT at FROM failed_attempt ORDER BY at DESC LIMIT 1 OFFSET ?)",
                (MOST_KNOWN,),
            )


def _expect_few(connection: Connection, place: bytes, now: float) -> None:
    """Raises Failed("busy") when a place has failed too often of late."""
    count, first = connection.execute(
        "SELECT count(*), min(at) FROM failed_attempt WHERE place = ? AND at > ? AND at <= ?",
        (place, now - WINDOW, now + WINDOW),
    ).fetchall()[0]
    if count >= PER_ADDRESS:
        raise Failed("busy", wait=max(1, min(WINDOW, round(first + WINDOW - now))))


def place_of(address: str) -> str:
    """Who counts as one: an IPv4 address, or the 64-bit network an IPv6 customer gets."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return address
