"""A request as it came: its bytes, its headers, the address it was sent to, in which form it wants its answer.

The signature is checked over the bytes as they travelled, before anything is decompressed or decoded; what is decoded
then is small, shallow and of the right types, or the request fails. Neighbour: asgi.
"""

import asyncio
import datetime as dt
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

import msgspec
from starlette.requests import Request

from sync.protocol import encoding, signing
from sync.server.failures import Failed

JSON = "application/json"

LARGEST, LARGEST_JSON = 32 * 1024 * 1024, 8 * 1024 * 1024
"""Bytes of a body once decompressed. A desktop fills about 16 MiB and a set of at most 8 (judging.LARGEST_SET); decoded
it takes ten times the room, of JSON more."""

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
            plain = encoding.decompress(self.body, coding, LARGEST_JSON if self.sent_in == JSON else LARGEST)
            if self.sent_in == JSON:
                return msgspec.json.decode(plain, type=form)
            return encoding.decode(plain, form)
        except encoding.TooLarge as error:
            raise Failed("too_large") from error
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            raise Failed("bad_request", "body") from error


PATIENCE = 300.0
"""Seconds for a body to come whole; who is slower sends less the next time."""


async def read(
    request: Request, most: int, public_url: str | None, known: Callable[[str | None], Awaitable[bool]]
) -> Question:
    """Read a request with a body of at most `most` bytes. Raises Failed, ClientDisconnect.

    The body of whom nobody here knows (`known`, asked with the device it says it is) is read, so that its sender hears
    why it is refused, but not kept: strangers are given no memory.
    """
    headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers.raw]
    length = request.headers.get("content-length", "0")
    if not length.isdigit() or int(length) > most:
        raise Failed("too_large")
    key_id = _KEY_ID.search(request.headers.get("signature-input", ""))
    device = key_id[1] if key_id else None
    try:
        async with asyncio.timeout(PATIENCE):
            body = await _body(request, most, await known(device))
    except TimeoutError as error:
        raise Failed("bad_request", "slow") from error
    media = request.headers.get("content-type", encoding.MEDIA_TYPE).partition(";")[0].strip().lower()
    if body and media not in (JSON, encoding.MEDIA_TYPE):
        raise Failed("bad_request", "content-type")
    return Question(
        request.method,
        _url(request, public_url),
        headers,
        body,
        dict(request.query_params),
        media,
        wanted_form(request),
        device,
    )


async def _body(request: Request, most: int, keep: bool) -> bytes:
    body, size = bytearray(), 0
    async for piece in request.stream():
        size += len(piece)
        if size > most:
            raise Failed("too_large")
        if keep:
            body += piece
    return bytes(body)


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
