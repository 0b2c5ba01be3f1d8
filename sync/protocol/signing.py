"""Who is asking, and who answers: Ed25519 keys, statements signed by them, and signed requests (RFC 9421).

Used by both ends: sync.client.transport signs requests and checks the clock's answer; sync.server.asgi does the
opposite. What the statements say stands in sync.protocol.history. No secret travels and no bearer token exists.
"""

import datetime as dt
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidSignature as WrongBytes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from http_message_signatures.algorithms import ED25519  # pyright: ignore[reportPrivateImportUsage]
from http_message_signatures.exceptions import InvalidSignature
from http_message_signatures.resolvers import MappingKeyResolver
from http_message_signatures.signatures import HTTPMessageSigner, HTTPMessageVerifier

from sync.protocol import own_signature

SKEW = 300
"""Seconds a request's `created` may differ from the server's clock, either way (security.md)."""

TAG = "lligall-1"
"""What the signature is for (RFC 9421 section 2.3): one made for another purpose or version never passes here."""

SERVER = "server"
"""The key id of the central server, in its signed answers."""

_LABEL = "lligall"
_REQUEST = ("@method", "@target-uri", "@authority", "content-digest")
_ANSWER = ("@status", "content-digest")


class BadSignature(Exception):
    """The message was not signed as it should be by whom it says. The text is for logs: no personal data in it."""


class ClockOff(Exception):
    """The signature is right but was made `seconds` away from the verifier's clock (positive: it comes from ahead)."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


@dataclass(frozen=True)
class Signed:
    """What a verified signature says: whose key, when (seconds since 1970, UTC), and its nonce."""

    key_id: str
    created: int
    nonce: str


@dataclass
class _Message:
    """The least a message needs to be signed or verified by the library."""

    method: str
    url: str
    headers: Any


@dataclass
class _Answer:
    status_code: int
    headers: Any
    request: None = field(default=None)


class _FieldLines:
    """Header lines as the library reads them: in order, with repeated names kept."""

    def __init__(self, lines: Mapping[str, str] | list[tuple[str, str]]) -> None:
        self._lines = list(lines.items()) if isinstance(lines, Mapping) else lines

    def items(self) -> list[tuple[str, str]]:
        return self._lines


class _Verifier(HTTPMessageVerifier):
    """Leaves the clock to us: the signature first, then the time, so that only a true signer hears its time is off."""

    def validate_created_and_expires(self, sig_input: Any, max_age: Any = None) -> None:
        if type(sig_input.params.get("created")) is not int:
            raise InvalidSignature("created is missing")


def new_key() -> Ed25519PrivateKey:
    """A fresh key from the operating system's randomness."""
    return Ed25519PrivateKey.generate()


def private_bytes(key: Ed25519PrivateKey) -> bytes:
    """The 32 secret bytes, to be kept in a vault only."""
    return key.private_bytes_raw()


def private_key(raw: bytes) -> Ed25519PrivateKey:
    """The key of 32 secret bytes. Raises ValueError."""
    return Ed25519PrivateKey.from_private_bytes(raw)


def public_bytes(key: Ed25519PrivateKey) -> bytes:
    """The 32 public bytes, as they travel and are pinned."""
    return key.public_key().public_bytes_raw()


PublicKeys = bytes | tuple[bytes, ...]
"""One public key, or several any of which will do: while the server's key becomes another, two are believed."""


def is_signed(public: PublicKeys, statement: bytes, signature: bytes) -> bool:
    """Whether `signature` (64 bytes) is that of the key over a statement of sync.protocol.history. Never raises."""
    if isinstance(public, tuple):
        return any(is_signed(each, statement, signature) for each in public)
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, statement)
    except (ValueError, WrongBytes):
        return False
    return True


def sign_request(
    key: Ed25519PrivateKey,
    key_id: str,
    method: str,
    url: str,
    body: bytes,
    created: dt.datetime,
    headers: Mapping[str, str] | None = None,
    nonce: str | None = None,
) -> dict[str, str]:
    """The headers of a request with Content-Digest, Signature-Input and Signature added.

    `url` is the absolute address as it is asked for; `body` the bytes as they travel (compressed), b"" when there is
    none; `created` aware: the server's last `now` plus monotonic time where known.
    """
    nonce = nonce or secrets.token_urlsafe(16)
    base = own_signature.request_base(method, url)
    if base is not None:
        fields = own_signature.made(key, key_id, TAG, base, True, body, int(created.timestamp()), nonce)
        if fields is not None:
            return {**(headers or {}), **fields}
    message = _Message(method, url, dict(headers or {}))
    _signer(key, key_id).sign(
        message,
        key_id=key_id,
        created=created,
        nonce=nonce,
        label=_LABEL,
        tag=TAG,
        covered_component_ids=_REQUEST,
        body=body,
    )
    return message.headers


def verify_request(
    method: str,
    url: str,
    headers: Mapping[str, str] | list[tuple[str, str]],
    body: bytes,
    public_key_of: Callable[[str], bytes | None],
    now: dt.datetime,
) -> Signed:
    """Check a request against the public key of whoever it says it is from, then its time against `now` (aware).

    Raises BadSignature when anything is missing, altered or unknown; ClockOff when only the time is wrong.
    """
    base = own_signature.request_base(method, url)
    found = None if base is None else _found(headers, base, True, body)
    if found is not None:
        return _checked(found, public_key_of, now, None)
    return _verified(_Message(method, url, _FieldLines(headers)), _REQUEST, body, public_key_of, now, None)


def sign_answer(
    key: Ed25519PrivateKey, status: int, body: bytes, created: dt.datetime, nonce: str, headers: Mapping[str, str]
) -> dict[str, str]:
    """The headers of an answer signed by the server. `nonce` is the asker's, so that no old answer can be replayed."""
    base = own_signature.answer_base(status)
    fields = own_signature.made(key, SERVER, TAG, base, False, body, int(created.timestamp()), nonce)
    if fields is not None:
        return {**headers, **fields}
    message = _Answer(status, dict(headers))
    _signer(key, SERVER).sign(
        message,
        key_id=SERVER,
        created=created,
        nonce=nonce,
        label=_LABEL,
        tag=TAG,
        covered_component_ids=_ANSWER,
        body=body,
    )
    return message.headers


def verify_answer(
    server_key: PublicKeys,
    status: int,
    headers: Mapping[str, str] | list[tuple[str, str]],
    body: bytes,
    nonce: str,
) -> Signed:
    """Check an answer signed by the pinned server key for this very asker. Its time is not judged: it may be the
    answer that tells the time. Raises BadSignature."""
    if isinstance(server_key, tuple):
        for key in server_key[:-1]:
            try:
                return verify_answer(key, status, headers, body, nonce)
            except BadSignature:
                continue  # the last one says why
        server_key = server_key[-1]
    keys = {SERVER: server_key}
    found = _found(headers, own_signature.answer_base(status), False, body)
    if found is not None:
        signed = _checked(found, keys.get, None, nonce)
    else:
        message = _Answer(status, _FieldLines(headers))
        signed = _verified(message, _ANSWER, body, keys.get, None, nonce)
    if signed.key_id != SERVER:
        raise BadSignature("not signed by the server")
    return signed


def _signer(key: Ed25519PrivateKey, key_id: str) -> HTTPMessageSigner:
    keys = MappingKeyResolver(public_keys={}, private_keys={key_id: key})
    return HTTPMessageSigner(signature_algorithm=ED25519, key_resolver=keys)


class _Keys(MappingKeyResolver):
    def __init__(self, public_key_of: Callable[[str], bytes | None]) -> None:
        super().__init__(public_keys={}, private_keys={})
        self._of = public_key_of

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey | None:
        raw = self._of(key_id)
        return None if raw is None else Ed25519PublicKey.from_public_bytes(raw)


def _verified(
    message: _Message | _Answer,
    components: tuple[str, ...],
    body: bytes,
    public_key_of: Callable[[str], bytes | None],
    now: dt.datetime | None,
    nonce: str | None,
) -> Signed:
    verifier = _Verifier(signature_algorithm=ED25519, key_resolver=_Keys(public_key_of))
    try:
        results = verifier.verify(message, max_age=None, expect_tag=TAG, require_components=components, body=body)
    except Exception as error:  # whatever a hostile header makes the library raise: this is not a signature
        raise BadSignature(type(error).__name__) from error
    if len(results) != 1 or results[0].body != body:
        raise BadSignature("one signature over the body is wanted")
    said = results[0].parameters
    return _in_time(Signed(str(said["keyid"]), int(said["created"]), results[0].nonce or ""), now, nonce)


_OF_A_SIGNATURE = ("signature-input", "signature", "content-digest")


def _found(
    headers: Mapping[str, str] | list[tuple[str, str]], base: str, is_request: bool, body: bytes
) -> own_signature.Found | None:
    fields: dict[str, str] = {}
    for name, value in _FieldLines(headers).items():
        name = name.lower()
        if name in _OF_A_SIGNATURE:
            if name in fields:
                return None
            fields[name] = value
    return own_signature.found(fields, TAG, base, is_request, body)


def _checked(
    found: own_signature.Found,
    public_key_of: Callable[[str], bytes | None],
    now: dt.datetime | None,
    nonce: str | None,
) -> Signed:
    public = public_key_of(found.key_id)
    if public is None or not is_signed(public, found.base, found.signature):
        raise BadSignature("InvalidSignature")
    return _in_time(Signed(found.key_id, found.created, found.nonce), now, nonce)


def _in_time(signed: Signed, now: dt.datetime | None, nonce: str | None) -> Signed:
    if not signed.nonce or (nonce is not None and signed.nonce != nonce):
        raise BadSignature("nonce")
    if now is not None and abs(signed.created - now.timestamp()) > SKEW:
        raise ClockOff(round(signed.created - now.timestamp()))
    return signed
