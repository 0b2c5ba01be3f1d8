"""What a desktop says in a request: its outbox in batches, its cursor, the signed head of its chain (R9).

Neighbours: conversation (decides when), sending (the batches), app.storage.journal.
"""

import os
from dataclasses import dataclass

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection

from app.context import Identity
from app.domain.bundles import Bundle
from app.domain.change_sets import CHAIN_START
from app.version import VERSION
from sync.client.copy_state import Remembered, remembered
from sync.client.sending import Sending, nothing
from sync.protocol import history
from sync.protocol.messages import Access, ExchangeRequest
from sync.protocol.version import PROTOCOL

_ACCESS_AT_ONCE = 1_000


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
    full: bool = False
    """More own sets wait than it carries."""

    @property
    def sets(self) -> int:
        """How many own sets it carries."""
        return sum(map(len, self.bundles))


def next_request(
    connection: Connection, state: Remembered, identity: Identity, keys: Keys, most: int, sending: Sending
) -> Asking:
    """The next request of a synchronisation, with these own sets; about `most` bytes an answer."""
    request = _request(
        connection, identity, keys, state, sending, state.scope, state.cursor, state.cursor_hash, most,
        (state.passed_chain or CHAIN_START) if sending.first else sending.chain,
    )  # fmt: skip
    if state.unverified and request.checkpoint is None:
        request = msgspec.structs.replace(request, checkpoint=state.former_checkpoint)
    return Asking(request, sending.bundles, sending.full)


def reading_request(
    connection: Connection, identity: Identity, keys: Keys, scope: str, cursor: int, cursor_hash: bytes, most: int
) -> ExchangeRequest:
    """A request that only reads on from `cursor` in a scope, to read the journal again beside the copy; about `most`
    bytes an answer."""
    state = remembered(connection)
    return _request(connection, identity, keys, state, nothing(state), scope, cursor, cursor_hash, most)


def _request(
    connection: Connection,
    identity: Identity,
    keys: Keys,
    state: Remembered,
    sending: Sending,
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
        sending.packed,
        sending.first,
        _access(connection),
        most,
        chain_before=before if state.unverified else b"",
        common=state.common if state.unverified else 0,
        program=VERSION,
    )


_UNSENT = f"""SELECT number, at, person, what, kind, row, hash FROM access_log WHERE NOT sent
    ORDER BY number LIMIT {_ACCESS_AT_ONCE}"""  # noqa: S608 (a number of ours)


def _access(connection: Connection) -> tuple[Access, ...]:
    return tuple([Access(*row) for row in connection.exec_driver_sql(_UNSENT).all()])
