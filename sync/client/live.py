"""Listening for the server's word that an entity has moved: a wake-up, never data (sync.md, the exchange).

Polling goes on regardless, so a stream that stays silent behind some proxy costs nothing but patience. Neighbours:
transport (opens the stream), runner (is woken).
"""

import logging
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Protocol

import msgspec
import requests
import sseclient
import urllib3

from app.errors import SyncProblem
from sync.protocol.messages import LiveEvent

_FIRST, _LONGEST = 5.0, 300.0
"""Seconds before listening again."""

_SETTLED = 30.0
"""Seconds a stream must have lasted for the next to be opened as soon as after the first."""

_LONGEST_WORD = 65_536
"""Bytes of one event; ours have a hundred."""

_BLANK = (b"\n\n", b"\r\r", b"\r\n\r\n")
"""What ends an event (sseclient keeps everything until one of them comes)."""

_ENDINGS = (SyncProblem, requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError)
"""Every way a stream can end."""

_log = logging.getLogger(__name__)


class Stream(Protocol):
    """A transport that can listen."""

    def listening(self) -> AbstractContextManager[requests.Response]: ...


class Listener:
    """A thread that listens and listens again until it is stopped."""

    def __init__(
        self, stream: Stream, entity: str, moved: Callable[[int], None], connected: Callable[[], None]
    ) -> None:
        self._stream = stream
        self._entity = entity
        self._moved = moved
        self._connected = connected
        self._stopping = threading.Event()
        self._nudged = threading.Event()
        """Listen again sooner than the pause would end; also when stopping."""
        self._within = 0.0
        self._lock = threading.Lock()
        self._open: requests.Response | None = None
        self._thread = threading.Thread(target=self._run, name=f"live-{entity}", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """Listen no more; returns when the thread has ended, or cannot do anything any more."""
        self._stopping.set()
        self._nudged.set()
        with self._lock:
            if self._open is not None:
                _cut(self._open)
        if self._thread.is_alive():
            self._thread.join(2.0)

    def again(self, within: float) -> None:
        """The stream of now may be dead without a word: open another at some moment of the next seconds."""
        self._within = within
        with self._lock:
            if self._open is not None:
                _cut(self._open)
        self._nudged.set()

    def _run(self) -> None:
        wait = _FIRST
        while not self._stopping.is_set():
            began = time.monotonic()
            try:
                with self._stream.listening() as response:
                    if not self._hold(response):
                        return
                    self._connected()
                    for event in sseclient.SSEClient(_words(response)).events():
                        self._heard(event.data)
            except _ENDINGS as problem:
                # Not told: the exchange itself says when the server cannot be reached.
                _log.info("live stream of %s ended: %s", self._entity, type(problem).__name__)
            finally:
                with self._lock:
                    self._open = None
            if time.monotonic() - began >= _SETTLED:
                wait = _FIRST
            if self._nudged.wait(wait * random.uniform(0.8, 1.2)):
                self._nudged.clear()
                self._stopping.wait(random.uniform(0.0, self._within))
                wait = _FIRST
            else:
                wait = min(wait * 2, _LONGEST)

    def _hold(self, response: requests.Response) -> bool:
        with self._lock:
            self._open = response
            return not self._stopping.is_set()

    def _heard(self, data: str) -> None:
        if self._stopping.is_set():
            return
        try:
            event = msgspec.json.decode(data, type=LiveEvent)
        except msgspec.DecodeError:  # a word we do not know yet
            return
        if event.entity == self._entity:
            self._moved(event.seq)


def _words(response: requests.Response) -> Iterator[bytes]:
    """The stream as it comes, in pieces that are no larger than a word may be, whatever the line makes of it. Raises
    ValueError when it says more than an event of ours without ending it."""
    unended, before = 0, b""
    while piece := response.raw.read1(_LONGEST_WORD, decode_content=False):
        seen = before + piece
        end = max(seen.rfind(blank) + len(blank) if blank in seen else 0 for blank in _BLANK)
        unended = len(seen) - end if end else unended + len(piece)
        if unended > _LONGEST_WORD:
            raise ValueError("a word without end")
        before = seen[-3:]
        yield piece


def _cut(response: requests.Response) -> None:
    """End a read that waits on another thread."""
    try:
        response.raw.shutdown()
    except (OSError, ValueError, AttributeError):  # it has ended by itself meanwhile
        pass
