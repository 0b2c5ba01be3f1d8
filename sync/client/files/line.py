"""Requests about files on a connection of their own: a video on its way must not keep an exchange waiting.

`FileLine` is what sending and fetching need of it, so that tests can put another line in its place. Neighbours:
transport (signatures, certificates, names of failures), sync.protocol.files (what is said).
"""

import base64
import hashlib
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

import requests

from app.errors import FileNotAtServer, FileTooLarge, NotOurServer, ServerFull, ServerTrouble, SyncProblem
from sync.client.answers import failed, named_failures, whole_body
from sync.client.failures import whole
from sync.client.transport import HttpTransport
from sync.protocol import encoding
from sync.protocol.files import HaveAnswer, HaveRequest, UploadMade

_TUS = {"Tus-Resumable": "1.0.0", "Accept": "application/json", "Accept-Encoding": "identity"}
_OFFSET = "application/offset+octet-stream"
_SETTLE = 600
"""Seconds to wait for the answer to a file's last bytes: the server reads the whole file again before it says yes."""
_PIECE = 1 << 18


class Gone(SyncProblem):
    """The address works no more: ask for another."""


class Elsewhere(SyncProblem):
    """The server is at another byte, or another connection has the upload: ask where."""


class PartSpoilt(SyncProblem):
    """A part came with other bytes than were sent: once more."""


class WrongBytes(SyncProblem):
    """Everything came, and it is not the file that was declared: it must be sent from its beginning."""


class FileLine(Protocol):
    """How bytes of files reach the server and come back."""

    def create(self, sha256: str, size: int) -> UploadMade: ...

    def offset(self, location: str) -> int: ...

    def send(self, location: str, offset: int, part: bytes, last: bool) -> int: ...

    def held(self, digests: Sequence[str]) -> frozenset[str]: ...

    def fetch(self, sha256: str, start: int) -> AbstractContextManager[Iterator[bytes]]: ...


class HttpFileLine(HttpTransport):
    """The real one. One thread at a time."""

    def create(self, sha256: str, size: int) -> UploadMade:
        """Ask where to send a file. Raises FileTooLarge, ServerFull, SyncProblem."""
        path = f"/v1/entities/{self._entity}/files?length={size}&sha256={sha256}"
        with _told():
            made = self._corrected(path, b"", UploadMade, {**_TUS, "Upload-Length": str(size)})
        expected = rf"/v1/entities/{self._entity}/uploads/[A-Za-z0-9_\-]{{20,100}}"
        if not re.fullmatch(expected, made.location) or not 0 <= made.offset <= size:
            raise NotOurServer("location", 201)
        return made

    def offset(self, location: str) -> int:
        """How many bytes the server holds. Raises Gone, SyncProblem."""
        response = self._asked(lambda: self.line.ask("HEAD", self._url + location, _TUS, patience=_SETTLE))
        self.traffic.requests += 1
        with _told():
            return self._said(response)

    def send(self, location: str, offset: int, part: bytes, last: bool) -> int:
        """Send one part with its checksum; the bytes held then. Raises Gone, Elsewhere, PartSpoilt, WrongBytes,
        ServerFull, SyncProblem. A cut is never mended here: only the server knows what came."""
        digest = base64.b64encode(hashlib.sha256(part).digest()).decode("ascii")
        headers = {
            **_TUS,
            "Content-Type": _OFFSET,
            "Upload-Offset": str(offset),
            "Upload-Checksum": f"sha256 {digest}",
        }
        self.traffic.requests += 1
        self.traffic.sent += len(part)
        with named_failures():
            patience = _SETTLE if last else None
            response = self.line.ask("PATCH", self._url + location, headers, part, patience)
        with _told():
            return self._said(response)

    def held(self, digests: Sequence[str]) -> frozenset[str]:
        """Which of these the server holds, whole. Raises SyncProblem."""
        path = f"/v1/entities/{self._entity}/files/have"
        answer = self._corrected(path, encoding.encode(HaveRequest(tuple(digests))), HaveAnswer)
        return frozenset(answer.held) & frozenset(digests)

    @contextmanager
    def fetch(self, sha256: str, start: int) -> Iterator[Iterator[bytes]]:
        """The bytes from `start` on. Raises FileNotAtServer, SyncProblem."""
        url = f"{self._url}/v1/entities/{self._entity}/files/{sha256}"
        headers = {"Accept-Encoding": "identity", "Range": f"bytes={start}-"}
        response = self._asked(lambda: self.line.ask("GET", url, self._signed("GET", url, b"", headers)))
        self.traffic.requests += 1
        with response:
            if response.status_code == 416:
                yield iter(())
                return
            partial = response.headers.get("Content-Range", "").startswith(f"bytes {start}-")
            if response.status_code not in (200, 206) or (start and not partial):
                with _told():
                    raise failed(response, whole_body(response))
            if response.headers.get("ETag") != f'"{sha256}"':
                raise NotOurServer("etag", response.status_code)
            yield self._coming(response)

    def _coming(self, response: requests.Response) -> Iterator[bytes]:
        with named_failures():
            while piece := response.raw.read1(_PIECE, decode_content=False):
                self.traffic.received += len(piece)
                yield piece

    def _said(self, response: requests.Response) -> int:
        with response:
            body = whole_body(response) if response.request.method != "HEAD" else b""
            if response.status_code in (404, 410):
                raise Gone(response.status_code)
            if response.status_code == 409:
                raise Elsewhere
            if response.status_code == 460 and not body:
                raise WrongBytes  # asked where it was, the server judged the whole
            if response.status_code not in (200, 204):
                raise failed(response, body)
            offset = whole(response.headers.get("Upload-Offset", ""))
            if offset is None or response.headers.get("Tus-Resumable") != "1.0.0":
                raise NotOurServer("upload-offset", response.status_code)
            return offset


@contextmanager
def _told() -> Iterator[None]:
    """Give the server's words about files their names."""
    try:
        yield
    except ServerTrouble as trouble:
        match trouble.about[1] if len(trouble.about) > 1 else "":
            case "file_too_large":
                raise FileTooLarge from trouble
            case "quota":
                raise ServerFull("quota") from trouble
            case "storage_full":
                raise ServerFull("disk") from trouble
            case "not_held":
                raise FileNotAtServer from trouble
            case "checksum":
                raise PartSpoilt from trouble
            case "wrong_bytes":
                raise WrongBytes from trouble
        raise


def timed() -> float:
    """Seconds of a clock that nobody turns."""
    return time.monotonic()
