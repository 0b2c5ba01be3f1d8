"""The road to the central server: one kept HTTPS connection, signed requests, zstd both ways, every failure named.

`Transport` is what the engine needs of it, so that simulations can put another road in its place. Neighbours:
kept_line (the connection), answers, clock, sync.protocol.signing.
"""

import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

import msgspec
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import (
    ClockWrong,
    DeviceRevoked,
    Held,
    HistoryAlarm,
    Interrupted,
    NotOurServer,
    SyncProblem,
    VersionTooOld,
)
from sync.client.answers import failed, media_type, named_failures, whole_body
from sync.client.clock import ServerClock
from sync.client.failures import Gap
from sync.client.kept_line import KeptLine
from sync.client.trust import Trust
from sync.protocol import encoding, signing
from sync.protocol.key_changes import KeyChange
from sync.protocol.messages import ClockAnswer, EnrolAnswer, EnrolRequest, ExchangeAnswer, ExchangeRequest

LASTING = (DeviceRevoked, HistoryAlarm, VersionTooOld, Gap, Held)
"""Words of the server that stop something until a person acts, or may lead there: they count only when signed."""

_PLAIN = {"Accept-Encoding": "identity"}

T = TypeVar("T")
H = TypeVar("H", bound="HttpTransport")


@dataclass
class Traffic:
    """What has gone over the line, bodies as they travelled."""

    requests: int = 0
    sent: int = 0
    received: int = 0
    last: tuple[int, int] = (0, 0)
    """Of the last exchange, both ways together: (bytes before compression, bytes on the line)."""


class Transport(Protocol):
    """How an exchange reaches the server."""

    traffic: Traffic

    def exchange(self, request: ExchangeRequest) -> ExchangeAnswer:
        """Ask once. Raises SyncProblem."""
        ...

    def clock_off(self) -> float:
        """Seconds by which this machine's clock is ahead of the server's, as far as known."""
        ...

    def key_changes(self) -> tuple[KeyChange, ...]:
        """Every change of the server's key. Nothing signs the list: each is proven by itself. Raises SyncProblem."""
        ...


@dataclass(frozen=True)
class Signer:
    """Who asks: the device's identity and key, and the server's pinned public key."""

    device: str
    key: Ed25519PrivateKey
    server_key: bytes
    trust: Trust | None = None
    """Once enrolled: the pinned key, and those that proven changes lead to."""

    @property
    def believed(self) -> tuple[bytes, ...]:
        """The keys that answers may be signed by."""
        return self.trust.keys if self.trust is not None else (self.server_key,)


class HttpTransport:
    """The real road. `signer` is None only before enrolment. One thread at a time, but for `listening` and `close`."""

    def __init__(self, url: str, entity: str, signer: Signer | None, clock: ServerClock) -> None:
        self.traffic = Traffic()
        self._url = checked_address(url)
        self._entity = entity
        self._signer = signer
        self._clock = clock
        self.line = KeptLine(self._url)
        self._live_line = KeptLine(self._url)

    def clock_off(self) -> float:
        return self._clock.off()

    def exchange(self, request: ExchangeRequest) -> ExchangeAnswer:
        """Ask once; a request judged by a wrong clock is asked once more, with the clock set right by the server."""
        answer = self._corrected(f"/v1/entities/{self._entity}/exchange", encoding.encode(request), ExchangeAnswer)
        self._clock.hear(answer.now)
        return answer

    def key_changes(self) -> tuple[KeyChange, ...]:
        """See Transport."""
        response = self._asked(lambda: self.line.ask("GET", f"{self._url}/v1/keys", _PLAIN))
        with response:
            body = whole_body(response)
        if response.status_code != 200:
            raise failed(response, body)
        try:
            return encoding.decode(body, tuple[KeyChange, ...])
        except msgspec.DecodeError as error:
            raise NotOurServer(media_type(response), response.status_code) from error

    def enrol(self, request: EnrolRequest) -> EnrolAnswer:
        """Bring a one-time code. Raises CodeRefused among others."""
        answer = self._post("/v1/enrol", encoding.encode(request), EnrolAnswer)
        self._clock.hear(answer.now)
        return answer

    @contextmanager
    def listening(self) -> Iterator[requests.Response]:
        """The open stream of live events. Raises SyncProblem when it cannot be opened."""
        url = self._url + "/v1/live"
        headers = {"Accept": "text/event-stream", "Cache-Control": "no-store", "Accept-Encoding": "identity"}
        with named_failures():
            response = self._live_line.ask("GET", url, self._signed("GET", url, b"", headers))
        with response:
            if response.status_code != 200 or not media_type(response).startswith("text/event-stream"):
                raise failed(response, whole_body(response))
            yield response

    def beside(self, sort: type[H]) -> H:
        """Another transport of this desktop, with connections of its own."""
        return sort(self._url, self._entity, self._signer, self._clock)

    def close(self) -> None:
        """Let the connections go, now."""
        self.line.close()
        self._live_line.close()

    def let_go(self) -> None:
        """Of connections that nobody uses now: the next question opens one anew, by the proxies of now."""
        self.line.close()
        self.line.forget_proxies()
        self._live_line.forget_proxies()

    def _corrected(self, path: str, plain: bytes, form: type[T], more: Mapping[str, str] | None = None) -> T:
        try:
            return self._post(path, plain, form, more)
        except ClockWrong:
            self._correct_clock()
        return self._post(path, plain, form, more)

    def _correct_clock(self) -> None:
        """Ask the server what time it is; only its signed answer to this very question counts."""
        if self._signer is None:
            raise ClockWrong(0)
        nonce = secrets.token_urlsafe(16)
        response = self._asked(lambda: self.line.ask("GET", f"{self._url}/v1/clock?nonce={nonce}", _PLAIN))
        with response:
            body = whole_body(response)
            if response.status_code != 200:
                raise failed(response, body)
        self.traffic.requests += 1
        self.traffic.received += len(body)
        try:
            signing.verify_answer(
                self._signer.believed, response.status_code, list(response.headers.items()), body, nonce
            )
            answer = msgspec.json.decode(body, type=ClockAnswer)
        except (signing.BadSignature, msgspec.DecodeError) as error:
            raise NotOurServer(media_type(response), response.status_code) from error
        self._clock.hear(answer.now)

    def _post(self, path: str, plain: bytes, form: type[T], more: Mapping[str, str] | None = None) -> T:
        sent, coding = encoding.compress(plain)
        url = self._url + path
        headers = {
            "Content-Type": encoding.MEDIA_TYPE,
            "Accept": encoding.MEDIA_TYPE,
            "Accept-Encoding": "zstd",
            **({"Content-Encoding": coding} if coding else {}),
            **(more or {}),
        }
        nonce = secrets.token_urlsafe(16)
        response = self._sent(url, sent, headers, nonce)
        with response:
            body = whole_body(response)
        self.traffic.requests += 1
        self.traffic.sent += len(sent)
        self.traffic.received += len(body)
        if response.status_code not in (200, 201):
            problem = failed(response, body)
            if isinstance(problem, LASTING):
                self._check_signed(response, body, nonce)
            raise problem
        if media_type(response) != encoding.MEDIA_TYPE:
            raise NotOurServer(media_type(response), response.status_code)
        self._check_signed(response, body, nonce)
        try:
            opened = encoding.decompress(body, response.headers.get("Content-Encoding"))
            answer = encoding.decode(opened, form)
        except (ValueError, msgspec.DecodeError, RecursionError) as error:
            raise NotOurServer(media_type(response), response.status_code) from error
        self.traffic.last = (len(plain) + len(opened), len(sent) + len(body))
        return answer

    def _check_signed(self, response: requests.Response, body: bytes, nonce: str) -> None:
        """An answer counts when the pinned key has signed it for this very question (RFC 9421). Raises NotOurServer.

        Only enrolment, which learns that key, has to believe TLS alone.
        """
        if self._signer is None:
            return
        headers = list(response.headers.items())
        try:
            signing.verify_answer(self._signer.believed, response.status_code, headers, body, nonce)
        except signing.BadSignature as error:
            raise NotOurServer("signature", response.status_code) from error

    def _sent(self, url: str, body: bytes, headers: dict[str, str], nonce: str) -> requests.Response:
        """Post."""
        return self._asked(
            lambda: self.line.ask("POST", url, self._signed("POST", url, body, headers, nonce), body)
        )

    def _asked(self, ask: Callable[[], requests.Response]) -> requests.Response:
        """Ask. A kept connection that the server had closed meanwhile is opened anew, once: nonces make it safe."""
        for last_try in (False, True):
            try:
                with named_failures():
                    return ask()
            except SyncProblem as problem:
                self.line.forget_proxies()
                if last_try or not isinstance(problem, Interrupted):
                    raise
        raise AssertionError("unreachable")

    def _signed(
        self, method: str, url: str, body: bytes, headers: dict[str, str], nonce: str | None = None
    ) -> dict[str, str]:
        if self._signer is None:
            return headers
        return signing.sign_request(
            self._signer.key, self._signer.device, method, url, body, self._clock.now(), headers, nonce
        )


def checked_address(url: str) -> str:
    """The server's address as it travels, without a final slash: `https://` where no scheme is written, names of other
    alphabets as they are in the DNS (RFC 3490), scheme and host in small letters.

    Raises NotOurServer for anything but https; plain http only reaches this same machine (tests, the demo).
    """
    address = url.strip()
    if "://" not in address:
        address = "https://" + address
    asked = requests.PreparedRequest()
    try:
        asked.prepare_url(address, None)
        parts = urlsplit(asked.url or "")
        host = (parts.hostname or "").lower()
        _ = parts.port
    except (ValueError, requests.RequestException):
        raise NotOurServer("address", 0) from None
    local = host in ("127.0.0.1", "::1", "localhost")
    more = parts.query or parts.fragment or "@" in parts.netloc
    if not host or more or parts.scheme not in ("https", "http") or (parts.scheme == "http" and not local):
        raise NotOurServer("address", 0)
    return parts._replace(netloc=parts.netloc.lower()).geturl().rstrip("/")
