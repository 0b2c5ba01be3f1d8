"""The enrolled desktops of one entity: whose they are, and what is held of each copy of their databases.

`Desk` and `Copy` mirror one row each and are written back in the transaction that changed them. Neighbours: enrolment
(makes and revokes desks), copies (gives epochs), arrivals (follows a copy's chain), journal.
"""

import secrets
from dataclasses import dataclass, field

from app.domain.change_sets import CHAIN_START
from sync.server.store.connection import Connection

TOKEN = 16
"""Bytes of a token."""
MOST_TOKENS = 4
"""Issued for one that is presented again and again."""


@dataclass(slots=True)
class Copy:
    """One copy of a desktop's database: its epoch, and how far its chain of sets is held (R8, R9)."""

    whose: "Desk" = field(repr=False, compare=False)
    epoch: int
    incarnation: str
    """Of this server, when the copy was last heard; another than the present one: not since it was restored."""
    begun_at: str
    device_seq: int = 0
    """The last set of the epoch that is held here."""
    chain: bytes = CHAIN_START
    """The chain's link there."""
    signed_device_seq: int = 0
    signed_chain: bytes | None = None
    chain_signature: bytes | None = None
    """The last signed head of the chain: evidence that outlives the connection."""
    token_issued: bytes = b""
    """The tokens issued for the one presented last, 16 bytes each: one, unless that one was presented again."""
    token_presented: bytes = b""
    access_number: int = 0
    access_hash: bytes = b""
    last_seen: str | None = None
    cursor: int = 0
    used_at: str | None = None
    """When it first came with this epoch; None: the desktop may never have heard of it."""
    why: str = ""
    """Why the epoch was given; "" for the first one."""

    def knows(self, token: bytes) -> bool:
        """Whether a token is one of the last issued or the last presented (R8)."""
        issued = [self.token_issued[at : at + TOKEN] for at in range(0, len(self.token_issued), TOKEN)]
        return token == self.token_presented or token in issued

    def next_token(self, presented: bytes) -> bytes:
        """The token to issue for a known one that is presented: a new one; or, when that one has been presented again
        and again, the last of those it got. None is ever pushed out by repetition: whoever had kept requests of the
        line, and brought them again, would else make an honest desktop look like an old copy of itself."""
        full = len(self.token_issued) >= MOST_TOKENS * TOKEN
        return self.token_issued[-TOKEN:] if full and presented == self.token_presented else secrets.token_bytes(TOKEN)

    def exchange_tokens(self, presented: bytes, issued: bytes) -> None:
        """A known token was presented and another is issued. A token presented again (its answer was lost, or a request
        that was given up comes late) gets one more: whichever of them the desktop has is right. Of two clones that
        present the same, one finds its own gone as soon as the other has presented the other."""
        again = presented == self.token_presented
        if not again:
            self.token_issued = issued
        elif issued != self.token_issued[-TOKEN:]:
            self.token_issued += issued
        self.token_presented = presented

    @property
    def desk(self) -> int:
        """The desk's number."""
        return self.whose.desk

    @property
    def device(self) -> str:
        """The desk's identity."""
        return self.whose.device

    @property
    def person(self) -> str:
        """Whose desktop it is."""
        return self.whose.person

    @property
    def public_key(self) -> bytes:
        """What its signatures are verified with."""
        return self.whose.public_key


@dataclass(slots=True)
class Desk:
    """One enrolled desktop. Desk numbers count per entity and are never given twice."""

    desk: int
    device: str
    person: str
    name: str
    public_key: bytes
    enrolled_at: str
    revoked_at: str | None = None
    revoked_reason: str | None = None
    wipe: int = 0
    """1: every copy of it is to be wiped at its next contact (stolen, retired)."""
    copies: dict[int, Copy] = field(default_factory=dict)
    """By epoch."""

    @property
    def newest(self) -> Copy:
        """The copy of the highest epoch that has been used."""
        return self.copies[max(epoch for epoch, copy in self.copies.items() if copy.used_at or epoch == 1)]

    @property
    def device_seq(self) -> int:
        """How far the newest copy's chain is held."""
        return self.newest.device_seq

    @property
    def chain(self) -> bytes:
        """Its link there."""
        return self.newest.chain

    @property
    def last_seen(self) -> str | None:
        """When any copy was last heard."""
        return max((copy.last_seen for copy in self.copies.values() if copy.last_seen), default=None)

    @property
    def cursor(self) -> int:
        """How far the newest copy has read."""
        return self.newest.cursor


_COLUMNS = (
    "desk", "device", "person", "name", "public_key", "enrolled_at", "revoked_at", "revoked_reason", "wipe",
)  # fmt: skip
_OF_COPY = (
    "epoch", "incarnation", "begun_at", "device_seq", "chain", "signed_device_seq", "signed_chain", "chain_signature",
    "token_issued", "token_presented", "access_number", "access_hash", "last_seen", "cursor", "used_at", "why",
)  # fmt: skip
# The statements are made of our own field names, nothing from outside.
_INSERT = f"INSERT INTO desk ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608
_UPDATE = f"UPDATE desk SET {', '.join(f'{name} = ?' for name in _COLUMNS[1:])} WHERE desk = ?"  # noqa: S608
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM desk ORDER BY desk"  # noqa: S608
_SELECT_COPIES = f"SELECT desk, {', '.join(_OF_COPY)} FROM copy ORDER BY desk, epoch"  # noqa: S608
_UPDATE_COPY = f"UPDATE copy SET {', '.join(f'{name} = ?' for name in _OF_COPY[1:])} WHERE desk = ? AND epoch = ?"  # noqa: S608


def last_words(desk: Desk) -> tuple[str, ...]:
    """What a revoked desktop is told: why, since when, and whether its office is to be wiped there."""
    return (desk.revoked_reason or "", desk.revoked_at or "", *(("wipe",) if desk.wipe else ()))


def read(connection: Connection) -> dict[str, Desk]:
    """All desks by device."""
    desks = [Desk(*row) for row in connection.execute(_SELECT).fetchall()]
    numbered = {desk.desk: desk for desk in desks}
    for desk in desks:
        desk.name = _opened(connection, desk, "name") or ""
        desk.revoked_reason = _opened(connection, desk, "revoked_reason")
    for number, *row in connection.execute(_SELECT_COPIES).fetchall():
        copy = Copy(numbered[number], *row)
        copy.whose.copies[copy.epoch] = copy
    return {desk.device: desk for desk in desks}


def add(connection: Connection, desk: Desk) -> None:
    """Write a new one, with its copies."""
    connection.execute(_INSERT, _values(connection, desk))
    for copy in desk.copies.values():
        add_copy(connection, copy)


def add_copy(connection: Connection, copy: Copy) -> None:
    """Write a new copy."""
    connection.insert_many("copy", ("desk", *_OF_COPY), [(copy.desk, *_of_copy(copy))])


def write(connection: Connection, desk: Desk) -> None:
    """Write a changed desk; not its copies."""
    number, *rest = _values(connection, desk)
    connection.execute(_UPDATE, (*rest, number))


def write_copy(connection: Connection, copy: Copy) -> None:
    """Write a changed copy."""
    epoch, *rest = _of_copy(copy)
    connection.execute(_UPDATE_COPY, (*rest, copy.desk, epoch))


def _of_copy(copy: Copy) -> tuple[object, ...]:
    return tuple(getattr(copy, name) for name in _OF_COPY)


def _values(connection: Connection, desk: Desk) -> tuple[object, ...]:
    return tuple(
        _sealed(connection, desk, name) if name in _PERSONAL else getattr(desk, name) for name in _COLUMNS
    )


_PERSONAL = ("name", "revoked_reason")
"""What people wrote: kept sealed."""


def _sealed(connection: Connection, desk: Desk, column: str) -> bytes | None:
    text: str | None = getattr(desk, column)
    return None if text is None else connection.seal(f"desk/{desk.desk}/{column}", text.encode())


def _opened(connection: Connection, desk: Desk, column: str) -> str | None:
    sealed = getattr(desk, column)
    return None if sealed is None else connection.unseal(f"desk/{desk.desk}/{column}", sealed).decode()
