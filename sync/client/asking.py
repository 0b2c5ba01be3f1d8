"""What a desktop says in a request: its outbox in a batch, its cursor, the signed head of its chain (R9).

The engine decides when; the sets themselves were frozen when they were written (R6, app.storage.journal).
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, select

from app.context import Identity
from app.domain import bundles, change_sets
from app.domain.bundles import Bundle
from app.domain.change_sets import CHAIN_START, SealedSet
from app.model.journal import AccessRow
from sync.client.batch import Batch
from sync.client.copy_state import Remembered, remembered
from sync.protocol import history
from sync.protocol.messages import Access, ExchangeRequest
from sync.protocol.version import PROTOCOL

_ACCESS_AT_ONCE = 1_000

LARGEST_BATCH = 1024 * 1024
"""Bytes of one batch before compression (about 256 KiB after it): others pull it whole, perhaps over a bad line."""


@dataclass(frozen=True)
class Keys:
    """This desktop's private key and the server's pinned public one (raw, 32 bytes)."""

    device: Ed25519PrivateKey
    server: bytes


@dataclass(frozen=True)
class Asking:
    """A request and the bundles of own sets in it, before they were packed."""

    request: ExchangeRequest
    bundles: tuple[Bundle, ...] = ()

    @property
    def sets(self) -> int:
        """How many own sets it carries."""
        return sum(map(len, self.bundles))


@dataclass(frozen=True)
class _Sending:
    bundles: tuple[Bundle, ...]
    plain: int
    first: int
    last: int
    chain: bytes


def next_request(
    connection: Connection, state: Remembered, identity: Identity, keys: Keys, batch: Batch, held: bool = False
) -> Asking:
    """The next request of a synchronisation: as much as `batch` says, at least one set when any waits, and none while
    the server holds them for a person."""
    # What an old copy would send is not to be judged (R8).
    sending = _nothing(state) if state.old_copy or held else _sending(connection, state, batch.plain())
    packed = tuple([bundles.pack(columns) for columns in sending.bundles])
    batch.shrank(sending.plain, sum(map(len, packed)))
    most = int(batch.size)
    request = _request(
        connection, identity, keys, state, sending, packed, state.scope, state.cursor, state.cursor_hash, most,
        (state.passed_chain or CHAIN_START) if packed else sending.chain,
    )  # fmt: skip
    if state.unverified and request.checkpoint is None:
        request = msgspec.structs.replace(request, checkpoint=state.former_checkpoint)
    return Asking(request, sending.bundles)


def reading_request(
    connection: Connection, identity: Identity, keys: Keys, scope: str, cursor: int, cursor_hash: bytes, most: int
) -> ExchangeRequest:
    """A request that only reads on from `cursor` in a scope, to read the journal again beside the copy; about `most`
    bytes an answer."""
    state = remembered(connection)
    return _request(connection, identity, keys, state, _nothing(state), (), scope, cursor, cursor_hash, most)


def _request(
    connection: Connection,
    identity: Identity,
    keys: Keys,
    state: Remembered,
    sending: _Sending,
    packed: tuple[bytes, ...],
    scope: str,
    cursor: int,
    cursor_hash: bytes,
    most: int,
    before: bytes = b"",
) -> ExchangeRequest:
    statement = history.chain_statement(identity.entity, identity.device, state.epoch, sending.last, sending.chain)
    return ExchangeRequest(
        PROTOCOL,
        os.urandom(16),
        state.incarnation,
        cursor,
        cursor_hash,
        state.checkpoint,
        state.token,
        state.epoch,
        state.device_seq,
        sending.chain,
        keys.device.sign(statement),
        scope,
        packed,
        sending.first,
        _access(connection),
        most,
        chain_before=before if state.unverified else b"",
        common=state.common if state.unverified else 0,
    )


_WAITING = """SELECT o.device_seq, f.frame, o.chain FROM outbox AS o JOIN outbox_frame AS f USING (epoch, device_seq)
    WHERE epoch = :epoch AND device_seq > :after AND NOT acknowledged ORDER BY device_seq LIMIT 500"""


def _sending(connection: Connection, state: Remembered, plain: int) -> _Sending:
    made: list[Bundle] = []
    sets: list[SealedSet] = []
    first, last, chain, size, whole = 0, 0, b"", 0, 0
    for device_seq, frame, link in _waiting(connection, state.epoch):
        if first and whole + len(frame) > plain:
            break
        if size + len(frame) > LARGEST_BATCH and sets:
            made.append(bundles.bundle(sets))
            sets, size = [], 0
        sets.append(change_sets.open_set(frame))
        size += len(frame)
        whole += len(frame)
        first, last, chain = first or device_seq, device_seq, link
    if not first:
        return _nothing(state)
    made.append(bundles.bundle(sets))
    return _Sending(tuple(made), whole, first, last, chain)


def _waiting(connection: Connection, epoch: int) -> Iterator[tuple[int, bytes, bytes]]:
    after = 0
    while True:
        rows: Any = connection.exec_driver_sql(_WAITING, {"epoch": epoch, "after": after}).all()
        yield from rows
        if len(rows) < 500:
            return
        after = rows[-1][0]


def _nothing(state: Remembered) -> _Sending:
    return _Sending((), 0, 0, state.device_seq, state.chain)


def _access(connection: Connection) -> tuple[Access, ...]:
    rows = connection.execute(
        select(
            AccessRow.number,
            AccessRow.at,
            AccessRow.person,
            AccessRow.what,
            AccessRow.kind,
            AccessRow.row,
            AccessRow.hash,
        )
        .where(AccessRow.sent.is_(False))
        .order_by(AccessRow.number)
        .limit(_ACCESS_AT_ONCE)
    )
    return tuple(Access(*row) for row in rows)
