"""How often anybody may ask, and how much send before it is known to be theirs: a bucket of requests that fills again
steadily, for each device, entity and address; a room for bodies on their way.

An honest desktop never meets them (a hundred thousand change sets are some sixty requests); a bug that asks without
pause, or somebody who tries out signatures, is told when to come again. Neighbours: attempts (codes that do not work,
which all processes count together), asgi (asks).

Kept in memory, by each process for itself: a write to the database for each request would cost more than what it guards
against. Addresses, whose connections spread over the processes, get their share in each; a desktop keeps one connection
and so meets one process, and its bucket and its town hall's are whole there: a share would hold up honest ones. What
that lets through beyond the numbers below is bounded by the processes there are, which are there to do the work.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sync.server.attempts import place_of
from sync.server.failures import Failed

MOST_KNOWN = 50_000
"""Buckets kept; full ones are forgotten first, for they are as good as new."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, and so many a second in the long run."""

    burst: float
    per_second: float


DEVICE = Rate(400, 8)
ENTITY = Rate(2_000, 40)
"""All desktops of a town hall."""
ADDRESS = Rate(4_000, 200)
"""A town hall, or a whole county behind one address."""
STRANGER = Rate(100, 2)
"""Requests of an address that were refused for who asked: beyond them nobody hears why. Whoever can say who they are is
never held up by them, for they may share the address."""


CLAIMED, LITTLE = 64 * 1024 * 1024, 64 * 1024
"""Bytes of bodies that are kept at a time for one desktop from one address: whose they are is proven only when they are
whole. An honest one sends a few million, and again while the server still waits for what a cut line has swallowed;
bodies of so little are not counted."""


def _share(rate: Rate, processes: int) -> Rate:
    return Rate(max(1.0, rate.burst / processes), rate.per_second / processes)


class Limits:
    """The buckets of one process."""

    def __init__(
        self,
        device: Rate = DEVICE,
        entity: Rate = ENTITY,
        address: Rate = ADDRESS,
        stranger: Rate = STRANGER,
        clock: Callable[[], float] = time.monotonic,
        processes: int = 1,
    ) -> None:
        """`processes` are behind the same address, each with limits of its own."""
        self._rates = {
            "device": device,
            "entity": entity,
            "address": _share(address, processes),
            "stranger": _share(stranger, processes),
        }
        self._clock = clock
        self._lock = threading.Lock()
        self._left: dict[tuple[str, str], tuple[float, float]] = {}
        """By sort and whom: how many are left, and when that was so."""

    def check_address(self, address: str) -> None:
        """Count a request of an address. Raises Failed("busy") with the seconds to wait."""
        self._take("address", place_of(address))

    def check_device(self, device: str, entity: str) -> None:
        """Count a request of a device that has proven who it is. Raises Failed("busy")."""
        self._take("device", device)
        self._take("entity", entity)

    def refused(self, address: str) -> None:
        """The request was refused for who asked: wrong signature, no device of ours. Raises Failed("busy"), which is to
        be said instead, when there have been too many."""
        self._take("stranger", place_of(address))

    def _take(self, sort: str, whom: str) -> None:
        rate, place = self._rates[sort], (sort, whom)
        with self._lock:
            left = self._now(place)
            if left < 1:
                wait = (1 - left) / rate.per_second
                raise Failed("busy", wait=max(1, round(wait + 0.5)))
            self._left[place] = (left - 1, self._clock())
            if len(self._left) > MOST_KNOWN:
                self._forget()

    def _now(self, place: tuple[str, str]) -> float:
        rate = self._rates[place[0]]
        left, at = self._left.get(place, (rate.burst, 0.0))
        return min(rate.burst, left + (self._clock() - at) * rate.per_second)

    def _forget(self) -> None:
        full = [place for place in self._left if self._now(place) >= self._rates[place[0]].burst]
        for place in full or list(self._left)[: MOST_KNOWN // 2]:
            del self._left[place]


class Bodies:
    """Bodies on their way to one process, of those who say to be a desktop of ours. On the server's event loop."""

    def __init__(self) -> None:
        self._coming: dict[tuple[str, str], int] = {}
        """By device and address: bytes."""

    @contextmanager
    def coming(self, device: str, address: str, size: int) -> Iterator[None]:
        """Room for a body, until its request is answered. Raises Failed("busy") when too much is coming already."""
        if size <= LITTLE:
            yield
            return
        place = device, place_of(address)
        if self._coming.get(place, 0) + size > CLAIMED:
            raise Failed("busy", wait=5)
        self._coming[place] = self._coming.get(place, 0) + size
        try:
            yield
        finally:
            self._coming[place] -= size
            if not self._coming[place]:
                del self._coming[place]

    def __len__(self) -> int:
        return len(self._coming)
