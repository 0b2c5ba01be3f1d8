"""How the server's signing key becomes another: a statement by the old key and the new one, or by the recovery key.

The recovery key is kept offline and pinned by desktops at enrolment: when the server's key is lost or stolen, it alone
makes desktops follow to another. Neighbours: sync.server.signing_keys (makes and tells them), sync.client.trust
(follows them), history (other signed statements).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from sync.protocol import encoding, signing

ACTION = "server.key"
"""Of the entry that tells of one, with code "key" and the encoded change, in hexadecimal digits, as its one fact."""
CODE = "key"

LEAP = 1_000_000
"""Numbers of changes by the recovery key go on from the next multiple: whoever has stolen the server's key, and can
only count by one, cannot be ahead of it."""

MOST = 1_000
"""Changes that a desktop follows at once."""


class KeyChange(msgspec.Struct, array_like=True, frozen=True):
    """From `new` on is the server's key, and `recovery` (b"" for none) the one that may replace it."""

    number: int
    old: bytes
    """Public keys: Ed25519, raw, 32 bytes."""
    new: bytes
    recovery: bytes
    at: str
    by_old: bytes = b""
    by_new: bytes = b""
    by_recovery: bytes = b""
    """Of the recovery key that was in force before."""


@dataclass(frozen=True)
class Trusted:
    """What is believed: the number of the last change (0: the key the server began with), its key, its recovery key."""

    number: int
    key: bytes
    recovery: bytes


class NotBelieved(ValueError):
    """A change that follows from nothing that is believed."""


def statement(change: KeyChange) -> bytes:
    """The bytes that are signed for a change."""
    said = (change.number, change.old, change.new, change.recovery, change.at)
    return b"lligall.server-key.1\0" + encoding.encode(said)


def follow(trusted: Trusted, change: KeyChange) -> Trusted:
    """What is believed after a change. Raises NotBelieved.

    The old key may name the next one, by the next number. The recovery key may name any, whatever the old one has said
    meanwhile; only it may name another recovery key.
    """
    said = statement(change)
    if change.number <= trusted.number or not signing.is_signed(change.new, said, change.by_new):
        raise NotBelieved(change.number)
    recovered = bool(trusted.recovery) and signing.is_signed(trusted.recovery, said, change.by_recovery)
    if not recovered:
        is_next = change.number == trusted.number + 1 and change.old == trusted.key
        if not is_next or not signing.is_signed(trusted.key, said, change.by_old):
            raise NotBelieved(change.number)
        if trusted.recovery and change.recovery != trusted.recovery:
            raise NotBelieved(change.number)
    return Trusted(change.number, change.new, change.recovery)


def follow_all(trusted: Trusted, changes: Sequence[KeyChange]) -> list[Trusted]:
    """What is believed after each change that goes on from it, in order; those that do not are left out: they may be a
    thief's, or of before."""
    found = []
    for change in sorted(changes, key=lambda each: each.number)[-MOST:]:
        try:
            trusted = follow(trusted, change)
        except NotBelieved:
            continue
        found.append(trusted)
    return found


def encode(change: KeyChange) -> str:
    """As an entry tells of it."""
    return encoding.encode(change).hex()


def decode(fact: str) -> KeyChange:
    """Undo `encode`. Raises NotBelieved."""
    try:
        return encoding.decode(bytes.fromhex(fact), KeyChange)
    except (ValueError, msgspec.MsgspecError) as error:
        raise NotBelieved(0) from error
