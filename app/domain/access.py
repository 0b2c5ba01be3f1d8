"""The access log's own hash chain: who opened, printed or exported what (security.md, Roles). Both ends compute it
here."""

import hashlib

from app.domain.change_sets import encode

START = bytes(32)
"""The hash before the first line."""

OPENED = "opened"
PRINTED = "printed"
EXPORTED = "exported"
WHAT = (OPENED, PRINTED, EXPORTED)

_LINE = b"lligall.access.1\0"


def link(previous: bytes, number: int, at: str, person: str, what: str, kind: str, row: str) -> bytes:
    """The hash (32 bytes) of one line, bound to the line before it."""
    return hashlib.sha256(_LINE + previous + encode([number, at, person, what, kind, row])).digest()
