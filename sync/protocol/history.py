"""The journal's hash chain: how each entry is bound to all before it. Both ends compute it with this module."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache

from app.domain.change_sets import Part
from sync.protocol.blocks import Entry
from sync.protocol.messages import Checkpoint, RestoreNote

START = bytes(32)
"""The hash before the first entry."""

_ENTRY = b"lligall.entry.1\0"


def entry_hash(
    previous: bytes, seq: int, incarnation: str, set_hash: bytes, verdict: bytes, outcome: Sequence[Part]
) -> bytes:
    """The hash of an entry (32 bytes). Needs no body: the set's hash and the outcome parts' hashes stand for them."""
    told = set_hash + _of_verdict(verdict)
    if outcome:
        told += b"".join([part.hash() for part in outcome])
    return hashlib.sha256(_ENTRY + previous + seq.to_bytes(8, "big") + _word(incarnation) + told).digest()


@lru_cache(8)
def _word(incarnation: str) -> bytes:
    word = incarnation.encode("ascii")
    return len(word).to_bytes(1, "big") + word


@lru_cache(8)  # thousands in a row have the same
def _of_verdict(verdict: bytes) -> bytes:
    return hashlib.sha256(verdict).digest()


def follow(previous: bytes, entry: Entry) -> bytes:
    """`entry_hash` of an Entry that follows `previous`."""
    return entry_hash(previous, entry.seq, entry.incarnation, entry.set_hash, entry.verdict, entry.outcome)


def checkpoint_statement(checkpoint: Checkpoint) -> bytes:
    """The bytes the server signs for a checkpoint."""
    return b"\0".join(
        (
            b"lligall.checkpoint.1",
            checkpoint.entity.encode(),
            checkpoint.incarnation.encode(),
            str(checkpoint.seq).encode(),
            checkpoint.hash,
        )
    )


def chain_statement(entity: str, device: str, epoch: int, device_seq: int, chain_head: bytes) -> bytes:
    """The bytes a desktop signs for its chain's head: one signature covers all sets up to it."""
    return b"\0".join(
        (
            b"lligall.chain-head.1",
            entity.encode(),
            device.encode(),
            str(epoch).encode(),
            str(device_seq).encode(),
            chain_head,
        )
    )


def epoch_statement(entity: str, device: str, nonce: bytes, epoch: int) -> bytes:
    """The bytes the server signs when it gives a database a new epoch, in answer to the request of that nonce."""
    return b"\0".join((b"lligall.epoch.1", entity.encode(), device.encode(), str(epoch).encode(), nonce))


def restore_statement(note: RestoreNote) -> bytes:
    """The bytes the server signs for a restore note: every field, each with its length, so that none runs into the
    next."""
    fields = (
        b"lligall.restore.1",
        note.entity.encode(),
        note.old_incarnation.encode(),
        str(note.head).encode(),
        note.hash,
        note.new_incarnation.encode(),
        note.at.encode(),
        note.operators.encode(),
        note.reason.encode(),
    )
    return b"".join(len(field).to_bytes(4, "big") + field for field in fields)


def enrolment_statement(code: str, public_key: bytes) -> bytes:
    """The bytes a new desktop signs to prove it holds the key it registers."""
    return b"\0".join((b"lligall.enrolment.1", code.encode(), public_key))
