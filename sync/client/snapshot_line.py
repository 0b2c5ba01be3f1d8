"""Requests about snapshots and older entries, on a connection of their own.

`SnapshotLine` is what newcomer and older need of it, so that tests can put another line in its place. Neighbours:
transport (signatures, certificates, names of failures), sync.protocol.snapshots (what is said).
"""

import secrets
from typing import Protocol, TypeVar

import msgspec
import requests

from app.errors import ClockWrong, Interrupted, NotOurServer, ServerTrouble
from sync.client.answers import failed, named_failures, whole_body
from sync.client.transport import LASTING, HttpTransport
from sync.protocol import encoding
from sync.protocol.snapshots import Manifest, Stretch, Telling

_MAKING = 300
"""Seconds to wait for a manifest: the server may have to make the snapshot first."""
_READ_AT_ONCE = 1 << 18

T = TypeVar("T")


class SnapshotGone(ServerTrouble):
    """The snapshot is not there any more, or no longer for this reader: another manifest is asked for."""


class SnapshotLine(Protocol):
    """How snapshots and older entries come."""

    def manifest(self) -> Manifest:
        """Raises SyncProblem."""
        ...

    def piece(self, snapshot: str, number: int, size: int, into: bytearray) -> None:
        """Add what is missing of a piece of `size` bytes to `into`; what came before a cut stays there. Raises
        SnapshotGone, SyncProblem."""
        ...

    def stretch(self, after: int, until: int) -> Stretch:
        """Raises SyncProblem."""
        ...

    def telling(self, row: str, before: int, limit: int) -> Telling:
        """Raises SyncProblem."""
        ...


class HttpSnapshotLine(HttpTransport):
    """The real one. One thread at a time."""

    def manifest(self) -> Manifest:
        return self._got("snapshot", Manifest, _MAKING)

    def stretch(self, after: int, until: int) -> Stretch:
        return self._got(f"entries?after={after}&until={until}", Stretch)

    def telling(self, row: str, before: int, limit: int) -> Telling:
        return self._got(f"entries?row={row}&before={before}&limit={limit}", Telling)

    def piece(self, snapshot: str, number: int, size: int, into: bytearray) -> None:
        start = len(into)
        headers = {"Accept-Encoding": "identity", **({"Range": f"bytes={start}-"} if start else {})}
        nonce = secrets.token_urlsafe(16)
        with self._get(f"snapshot/{snapshot}/{number}", headers, nonce) as response:
            if response.status_code not in (200, 206):
                raise self._refused(response, whole_body(response), nonce)
            said = response.headers.get("Content-Range", "")
            if response.status_code == 206 and said != f"bytes {start}-{size - 1}/{size}":
                raise NotOurServer("content-range", 206)
            if response.status_code == 200:
                into.clear()
            with named_failures():
                while len(into) <= size and (some := response.raw.read1(_READ_AT_ONCE, decode_content=False)):
                    into += some
                    self.traffic.received += len(some)
        if len(into) < size:
            raise Interrupted
        if len(into) > size:
            into.clear()
            raise NotOurServer("piece", response.status_code)

    def _got(self, what: str, form: type[T], patience: int | None = None) -> T:
        nonce = secrets.token_urlsafe(16)
        headers = {"Accept": encoding.MEDIA_TYPE, "Accept-Encoding": "zstd"}
        with self._get(what, headers, nonce, patience) as response:
            body = whole_body(response)
        self.traffic.received += len(body)
        if response.status_code != 200:
            problem = self._refused(response, body, nonce)
            if not isinstance(problem, ClockWrong):
                raise problem
            self._correct_clock()
            raise Interrupted  # asked again by whoever asked, with the clock set right
        self._check_signed(response, body, nonce)
        try:
            plain = encoding.decompress(body, response.headers.get("Content-Encoding"))
            return encoding.decode(plain, form)
        except (ValueError, msgspec.DecodeError, RecursionError) as error:
            raise NotOurServer("message", response.status_code) from error

    def _get(self, what: str, headers: dict[str, str], nonce: str, patience: int | None = None) -> requests.Response:
        url = f"{self._url}/v1/entities/{self._entity}/{what}"
        self.traffic.requests += 1
        return self._asked(
            lambda: self.line.ask("GET", url, self._signed("GET", url, b"", headers, nonce), patience=patience)
        )

    def _refused(self, response: requests.Response, body: bytes, nonce: str) -> Exception:
        problem = failed(response, body)
        if isinstance(problem, LASTING):
            self._check_signed(response, body, nonce)
        if isinstance(problem, ServerTrouble) and problem.about[1:] == ("not_found",):
            return SnapshotGone(*problem.about)
        return problem
