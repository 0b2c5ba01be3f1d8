"""A pretended desktop that sends and fetches files over HTTP, word by word as the protocol has them."""

import base64
import hashlib
from dataclasses import dataclass
from typing import Any

import msgspec
import requests

from app.domain.ids import new_id
from sync.protocol import encoding, signing
from sync.protocol.files import HaveAnswer, HaveRequest, UploadMade
from tests.kit.pretend import Pretender, change

TUS = {"Tus-Resumable": "1.0.0"}
OFFSET = {**TUS, "Content-Type": "application/offset+octet-stream"}


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def checksum(content: bytes, algorithm: str = "sha256") -> dict[str, str]:
    """The Upload-Checksum header."""
    return {"Upload-Checksum": f"{algorithm} {base64.b64encode(hashlib.new(algorithm, content).digest()).decode()}"}


@dataclass
class Sender:
    """One desktop's way with files."""

    desk: Pretender

    @property
    def road(self) -> Any:
        return self.desk.road

    def signed(self, method: str, path: str, body: bytes = b"", /, **headers: str) -> requests.Response:
        url = self.road.url + path
        signed = signing.sign_request(
            self.road.key, self.desk.device, method, url, body, self.road.clock.now(), {**TUS, **headers}
        )
        return requests.request(method, url, data=body, headers=signed, timeout=60)

    def asks_to_send(self, content: bytes, size: int | None = None, digest: str | None = None) -> requests.Response:
        size = len(content) if size is None else size
        path = f"/v1/entities/{self.desk.entity}/files?length={size}&sha256={digest or sha256(content)}"
        return self.signed("POST", path, b"", **{"Upload-Length": str(size)})

    def address(self, content: bytes) -> str:
        """A new address for these bytes."""
        response = self.asks_to_send(content)
        assert response.status_code == 201, (response.status_code, response.content)
        assert response.headers["Location"] == encoded(response, UploadMade).location
        return self.road.url + response.headers["Location"]

    def offset(self, address: str) -> int:
        response = requests.head(address, headers=TUS, timeout=60)
        assert response.status_code == 200, response.status_code
        return int(response.headers["Upload-Offset"])

    def patch(self, address: str, offset: int, body: Any, **headers: str) -> requests.Response:
        return requests.patch(
            address, data=body, headers={**OFFSET, "Upload-Offset": str(offset), **headers}, timeout=60
        )

    def send(self, content: bytes) -> str:
        """Send whole; the SHA-256."""
        address = self.address(content)
        offset = self.offset(address)
        if offset < len(content):
            response = self.patch(address, offset, content[offset:])
            assert response.status_code == 204, (response.status_code, response.content)
        return sha256(content)

    def held(self, *digests: str) -> tuple[str, ...]:
        body = encoding.encode(HaveRequest(digests))
        path = f"/v1/entities/{self.desk.entity}/files/have"
        response = self.signed("POST", path, body, **{"Content-Type": encoding.MEDIA_TYPE})
        return encoded(response, HaveAnswer).held

    def names(self, content: bytes, case_file: str, name: str = "plànol.pdf") -> str:
        """Write a row that names these bytes; its id."""
        row = new_id()
        made = {"sha256": sha256(content), "size": len(content), "media_type": "application/pdf", "name": name}
        self.desk.writes(change("file", row, True, case_file, **made), action="file.add")
        self.desk.level()
        return row

    def fetch(self, digest: str, **headers: str) -> requests.Response:
        return self.signed("GET", f"/v1/entities/{self.desk.entity}/files/{digest}", b"", **headers)


def encoded(response: requests.Response, form: Any) -> Any:
    assert response.status_code in (200, 201), (response.status_code, response.content)
    if response.headers["Content-Type"] == encoding.MEDIA_TYPE:
        return encoding.decode(response.content, form)
    return msgspec.json.decode(response.content, type=form)
