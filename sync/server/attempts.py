"""How often somebody may try a code that does not work: per address, and all together (ENS, failed-attempt limits).

Kept in memory: codes have 80 random bits, so that a restarted server loses nothing by forgetting.
"""

import ipaddress
import threading
from collections import deque

from sync.server.clock import Clock
from sync.server.failures import Failed

PER_ADDRESS = 10
ALTOGETHER = 300
WINDOW = 900
"""Seconds."""


class Attempts:
    """The failed attempts of the last minutes."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._all: deque[tuple[float, str]] = deque()
        self._count: dict[str, int] = {}

    def check(self, address: str) -> None:
        """Raise Failed("busy") with the seconds to wait when there have been too many."""
        now, place = self._clock.now().timestamp(), place_of(address)
        with self._lock:
            self._forget(now)
            if len(self._all) >= ALTOGETHER:
                oldest = self._all[0][0]
            elif self._count.get(place, 0) >= PER_ADDRESS:
                oldest = next(at for at, each in self._all if each == place)
            else:
                return
        raise Failed("busy", wait=max(1, round(oldest + WINDOW - now)))

    def failed(self, address: str) -> None:
        """Count one."""
        now, place = self._clock.now().timestamp(), place_of(address)
        with self._lock:
            self._forget(now)
            self._all.append((now, place))
            self._count[place] = self._count.get(place, 0) + 1

    def _forget(self, now: float) -> None:
        # A clock set back would keep old attempts for ever: what lies in the future is forgotten too.
        while self._all and not now - WINDOW < self._all[0][0] <= now:
            _, place = self._all.popleft()
            self._count[place] -= 1
            if not self._count[place]:
                del self._count[place]


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
