"""A request as it came: its bytes, its headers, the address it was sent to, in which form it wants its answer.

The signature is checked over the bytes as they travelled, before anything is decompressed or decoded; what is decoded
then is small, shallow and of the right types, or the request fails. Neighbour: asgi.
"""

import datetime as dt
import re
from dataclasses import dataclass
from typing import TypeVar

import msgspec
from starlette.requests import Request

from sync.protocol import encoding, signing
from sync.server.failures import Failed

JSON = "application/json"

_KEY_ID = re.compile(r';\s*keyid="([0-9a-f]{32})"')
_HOST = re.compile(r"[A-Za-z0-9.\-]{1,253}(:\d{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](:\d{1,5})?")

T = TypeVar("T")


@dataclass
class Question:
    """One request, read whole."""

    method: str
    url: str
    """As its sender must have signed it."""
    headers: list[tuple[str, str]]
    body: bytes
    query: dict[str, str]
    sent_in: str
    answers_in: str
    device: str | None
    """Who it says it is from; nothing is proven yet."""
    nonce: str | None = None
    """Of its signature, once that has been verified: what the signed answer is bound to."""

    def verify(self, public_key: bytes, now: dt.datetime) -> None:
        """Raises signing.BadSignature or signing.ClockOff."""
        keys = {self.device or "": public_key}
        signed = signing.verify_request(self.method, self.url, self.headers, self.body, keys.get, now)
        if signed.key_id != self.device:
            raise signing.BadSignature("keyid")
        self.nonce = signed.nonce

    def decoded(self, form: type[T]) -> T:
        """The body as a message. Raises Failed."""
        coding = next((value for name, value in self.headers if name == "content-encoding"), None)
        try:
            plain = encoding.decompress(self.body, coding)
            if self.sent_in == JSON:
                return msgspec.json.decode(plain, type=form)
            return encoding.decode(plain, form)
        except encoding.TooLarge as error:
            raise Failed("too_large") from error
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            raise Failed("bad_request", "body") from error


async def read(request: Request, most: int, public_url: str | None) -> Question:
    """Read a request with a body of at most `most` bytes. Raises Failed, ClientDisconnect."""
    headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers.raw]
    length = request.headers.get("content-length", "0")
    if not length.isdigit() or int(length) > most:
        raise Failed("too_large")
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > most:
            raise Failed("too_large")
    media = request.headers.get("content-type", encoding.MEDIA_TYPE).partition(";")[0].strip().lower()
    if body and media not in (JSON, encoding.MEDIA_TYPE):
        raise Failed("bad_request", "content-type")
    key_id = _KEY_ID.search(request.headers.get("signature-input", ""))
    return Question(
        request.method,
        _url(request, public_url),
        headers,
        bytes(body),
        dict(request.query_params),
        media,
        wanted_form(request),
        key_id[1] if key_id else None,
    )


def wanted_form(request: Request) -> str:
    """The media type of the answer: ours for our own desktops, JSON for anybody else."""
    ours = encoding.MEDIA_TYPE in (request.headers.get("accept", ""), request.headers.get("content-type", ""))
    return encoding.MEDIA_TYPE if ours else JSON


def _url(request: Request, public_url: str | None) -> str:
    """The address as the sender knows it: behind a proxy that ends TLS, only the operator can tell its beginning."""
    path = request.scope.get("raw_path") or request.url.path.encode("utf-8")
    query = request.scope.get("query_string", b"")
    rest = path.decode("latin-1") + ("?" + query.decode("latin-1") if query else "")
    if public_url is not None:
        return public_url.rstrip("/") + rest
    host = request.headers.get("host", "")
    if not _HOST.fullmatch(host):
        raise Failed("bad_request", "host")
    return f"{request.url.scheme}://{host}{rest}"
