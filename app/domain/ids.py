"""Identities of rows and change sets: 32 hexadecimal digits, never reused.

New rows carry a time-ordered UUIDv7 (RFC 9562), made by the desktop without asking anybody. Rows that several
parties must name without talking to each other (an entity, the generic procedure) carry a name-based one.
"""

import re
import uuid

import uuid_utils

_NAMESPACE = uuid.UUID("6c6c6967-616c-6c00-8000-6c6c6967616c")


def new_id() -> str:
    """A fresh UUIDv7 as 32 lower-case hexadecimal digits; sorts by the time of its making."""
    return uuid_utils.uuid7().hex


def stable_id(*words: str) -> str:
    """The same 32 hexadecimal digits for the same words, everywhere (UUIDv5, RFC 9562 section 5.5)."""
    return uuid.uuid5(_NAMESPACE, "\x1f".join(words)).hex


def is_id(text: object) -> bool:
    """Whether a value received from outside has the form of an identity."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


ID_LENGTH = 32
_ID = re.compile(r"[0-9a-f]{32}")
