"""How often somebody may try a code that does not work, per address (ENS, failed-attempt limits).

A code that works is always taken: its 80 random bits cannot be found by trying, and a county whose town halls share an
address must not wait because one of them mistypes, or because somebody floods us from a thousand places. Whoever fails
too often hears no more why. Kept in memory: a restarted server loses nothing by forgetting. Neighbour: limits.
"""

import ipaddress
import threading
from collections import deque

from sync.server.clock import Clock
from sync.server.failures import Failed

PER_ADDRESS = 10
WINDOW = 900
"""Seconds."""
MOST_KNOWN = 50_000
"""Attempts remembered; the oldest are forgotten first."""


class Attempts:
    """The failed attempts of the last minutes."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._all: deque[tuple[float, str]] = deque()
        self._of: dict[str, deque[float]] = {}
        """By address, when."""

    def failed(self, address: str) -> None:
        """Count one. Raises Failed("busy") with the seconds to wait when there have been too many."""
        now, place = self._clock.now().timestamp(), place_of(address)
        with self._lock:
            # A clock set back would keep old attempts for ever: what lies in the future is forgotten too.
            while self._all and (len(self._all) >= MOST_KNOWN or not now - WINDOW < self._all[0][0] <= now):
                self._forget_oldest()
            here = self._of.get(place)
            if here is not None and len(here) >= PER_ADDRESS:
                raise Failed("busy", wait=max(1, round(here[0] + WINDOW - now)))
            self._of.setdefault(place, deque()).append(now)
            self._all.append((now, place))

    def _forget_oldest(self) -> None:
        _, place = self._all.popleft()
        self._of[place].popleft()
        if not self._of[place]:
            del self._of[place]


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
