"""The one form of RFC 9421 signature that our own two ends write, made and read in a tenth of the library's time.

It is not another scheme: `signing` falls back to the library for whatever is not exactly of this form, and a test holds
each against the other. Every exchange signs and verifies four times, so this is felt at every desktop's minute.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_URL = re.compile(r"(https?)://([a-z0-9][a-z0-9.\-]*)(?::(\d{1,5}))?(/[A-Za-z0-9_\-./~]*)(\?[A-Za-z0-9_\-.~=&]+)?")
_DEFAULT_PORTS = {("http", "80"), ("https", "443")}
_REQUEST = '("@method" "@target-uri" "@authority" "content-digest")'
_ANSWER = '("@status" "content-digest")'
_WORD = re.compile(r"[A-Za-z0-9_\-]{1,100}")


class Found(NamedTuple):
    """What a well-formed signature says, before it is verified: `base` is what must have been signed."""

    key_id: str
    created: int
    nonce: str
    base: bytes
    signature: bytes


def request_base(method: str, url: str) -> str | None:
    """The first lines of a request's signature base (RFC 9421, 2.5); None when the library must read the address."""
    parts = _URL.fullmatch(url)
    if parts is None or not method.isalpha() or not method.isupper() or not method.isascii():
        return None
    scheme, host, port = parts[1], parts[2], parts[3]
    if port is not None and ((scheme, port) in _DEFAULT_PORTS or port[0] == "0"):
        return None
    authority = f"{host}:{port}" if port else host
    return f'"@method": {method}\n"@target-uri": {url}\n"@authority": {authority}\n'


def answer_base(status: int) -> str:
    """The first line of an answer's signature base."""
    return f'"@status": {status}\n'


def made(
    key: Ed25519PrivateKey, key_id: str, tag: str, base: str, is_request: bool, body: bytes, created: int, nonce: str
) -> dict[str, str] | None:
    """The three fields that sign a message; None for a nonce or key id of another form."""
    if not _WORD.fullmatch(nonce) or not _WORD.fullmatch(key_id):
        return None
    digest = _digest(body)
    params = _params(_REQUEST if is_request else _ANSWER, created, key_id, nonce, tag)
    signature = key.sign(f'{base}"content-digest": {digest}\n"@signature-params": {params}'.encode("ascii"))
    return {
        "Content-Digest": digest,
        "Signature-Input": f"lligall={params}",
        "Signature": f"lligall=:{base64.b64encode(signature).decode('ascii')}:",
    }


def found(fields: Mapping[str, str], tag: str, base: str, is_request: bool, body: bytes) -> Found | None:
    """What the fields of a message (names in lower case) say, when they are exactly of this form and the digest is the
    body's; otherwise None, and the library looks."""
    params = _input(is_request, tag).fullmatch(fields.get("signature-input", ""))
    signature = _SIGNATURE.fullmatch(fields.get("signature", ""))
    digest = fields.get("content-digest", "")
    if params is None or signature is None or digest != _digest(body):
        return None
    try:
        raw = base64.b64decode(signature[1], validate=True)
    except binascii.Error:
        return None
    said = fields["signature-input"].removeprefix("lligall=")
    signed = f'{base}"content-digest": {digest}\n"@signature-params": {said}'
    return Found(params[2], int(params[1]), params[3], signed.encode("ascii"), raw)


_SIGNATURE = re.compile(r"lligall=:([A-Za-z0-9+/]{86}==):")


@cache
def _input(is_request: bool, tag: str) -> re.Pattern[str]:
    components = re.escape(_REQUEST if is_request else _ANSWER)
    return re.compile(
        rf'lligall={components};created=(\d{{1,12}});keyid="([A-Za-z0-9_\-]{{1,100}})";alg="ed25519"'
        rf';nonce="([A-Za-z0-9_\-]{{1,100}})";tag="{re.escape(tag)}"',
        re.ASCII,
    )


def _params(components: str, created: int, key_id: str, nonce: str, tag: str) -> str:
    return f'{components};created={created};keyid="{key_id}";alg="ed25519";nonce="{nonce}";tag="{tag}"'


def _digest(body: bytes) -> str:
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode('ascii')}:"
