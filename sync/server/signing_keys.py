"""The server's signing key becomes another: the change is signed, kept, and told in every entity's journal (sync.md).

A change is made in the registry in one transaction; each journal tells of it when it is opened next, so that whatever
was cut short is made good. The recovery key's private half is never here but while the operator brings it.
Neighbours: sync.protocol.key_changes (what is signed), registry, admin.key_changes (the commands).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.protocol import encoding, history, key_changes, signing
from sync.protocol.key_changes import KeyChange
from sync.server import restoring, snapshots
from sync.server.store.connection import Connection
from sync.server.transactions import Work


@dataclass(frozen=True)
class Keys:
    """The server's keys: the one that signs, and how it came to be it."""

    private: Ed25519PrivateKey
    changes: tuple[KeyChange, ...]
    recovery: bytes

    @property
    def number(self) -> int:
        """Of the last change."""
        return self.changes[-1].number if self.changes else 0

    @property
    def public(self) -> bytes:
        """Of the key that signs."""
        return signing.public_bytes(self.private)

    @property
    def known(self) -> tuple[bytes, ...]:
        """Every key that ever signed for this server, the present one first."""
        return (self.public, *(change.old for change in reversed(self.changes) if change.old != change.new))

    @property
    def proving(self) -> tuple[bytes, ...]:
        """Those whose signature proves something: one that was replaced by the recovery key may be a thief's."""
        found = [self.public]
        for change in reversed(self.changes):
            if change.by_recovery and change.old != change.new:
                break
            found.append(change.old)
        return tuple(dict.fromkeys(found))


def changed(
    keys: Keys,
    new: Ed25519PrivateKey,
    recovery: bytes,
    at: str,
    by_recovery: Ed25519PrivateKey | None = None,
) -> KeyChange:
    """The signed change from the present key to another; with the recovery key, what the present one says is nothing.
    `recovery` is the recovery key from then on. Raises ValueError for a recovery key that is not the one pinned."""
    if by_recovery is not None and signing.public_bytes(by_recovery) != keys.recovery:
        raise ValueError("that is not the recovery key the desktops know")
    if keys.recovery and recovery != keys.recovery and by_recovery is None:
        raise ValueError("another recovery key is named with the present one only")
    number = keys.number + 1 if by_recovery is None else (keys.number // key_changes.LEAP + 1) * key_changes.LEAP
    plain = KeyChange(number, keys.public, signing.public_bytes(new), recovery, at)
    said = key_changes.statement(plain)
    return msgspec.structs.replace(
        plain,
        by_old=keys.private.sign(said) if by_recovery is None else b"",
        by_new=new.sign(said),
        by_recovery=by_recovery.sign(said) if by_recovery is not None else b"",
    )


def keep(connection: Connection, change: KeyChange, wrapped: bytes) -> None:
    """In the registry's transaction: the change, and the new key, wrapped."""
    connection.insert_many("key_change", ("number", "body"), [(change.number, encoding.encode(change))])
    connection.execute("UPDATE server SET private_key = ?, recovery_key = ?", (wrapped, change.recovery))


def read(rows: Sequence[tuple[bytes]]) -> tuple[KeyChange, ...]:
    """Of the registry's rows, in order."""
    return tuple(sorted((encoding.decode(body, KeyChange) for (body,) in rows), key=lambda each: each.number))


def tell(work: Work, changes: Sequence[KeyChange]) -> None:
    """Tell in a journal of the changes it does not tell of yet, and sign by the new key what was signed to be kept.

    A journal that waits for its desktops after a restore is told later (R11)."""
    told = work.connection.execute("SELECT key_number FROM head").fetchone()
    missing = [change for change in changes if told is not None and change.number > told[0]]
    if not missing or work.facts.recovering:
        return
    for change in missing:
        work.decree(key_changes.ACTION, (), code=key_changes.CODE, about=(key_changes.encode(change),))
    restoring.sign_again(work, lambda note: work.sign(history.restore_statement(note)))
    snapshots.forget_all(work)
    work.facts.checkpoint = None
    work.connection.execute("UPDATE head SET key_number = ?", (missing[-1].number,))
