"""The enrolled desktops of one entity: whose they are, how far their chains are held, their tokens.

`Desk` mirrors one row of the table and is written back in the transaction that changed it. Neighbours: enrolment
(makes and revokes them), arrivals (follows their chains), journal.
"""

from dataclasses import dataclass, fields

from app.domain.change_sets import CHAIN_START
from sync.server.store.connection import Connection


@dataclass(slots=True)
class Desk:
    """One enrolled desktop. Desk numbers count per entity and are never given twice."""

    desk: int
    device: str
    person: str
    name: str
    public_key: bytes
    enrolled_at: str
    epoch: int = 1
    device_seq: int = 0
    """The last set of the epoch that is held here."""
    chain: bytes = CHAIN_START
    """The chain's link there."""
    signed_device_seq: int = 0
    signed_chain: bytes | None = None
    chain_signature: bytes | None = None
    """The last signed head of the chain: evidence that outlives the connection."""
    token_issued: bytes = b""
    token_presented: bytes = b""
    stale_tokens: int = 0
    """How often it came with neither (R8): an old copy or a clone, judged from the next issue on."""
    access_number: int = 0
    access_hash: bytes = b""
    last_seen: str | None = None
    cursor: int = 0
    revoked_at: str | None = None
    revoked_reason: str | None = None


_COLUMNS = tuple(item.name for item in fields(Desk))
# The statements are made of our own field names, nothing from outside.
_INSERT = f"INSERT INTO desk ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608
_UPDATE = f"UPDATE desk SET {', '.join(f'{name} = ?' for name in _COLUMNS[1:])} WHERE desk = ?"  # noqa: S608
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM desk ORDER BY desk"  # noqa: S608


def read(connection: Connection) -> dict[str, Desk]:
    """All desks by device."""
    desks = [Desk(*row) for row in connection.execute(_SELECT).fetchall()]
    for desk in desks:
        desk.name = _opened(connection, desk, "name") or ""
        desk.revoked_reason = _opened(connection, desk, "revoked_reason")
    return {desk.device: desk for desk in desks}


def add(connection: Connection, desk: Desk) -> None:
    """Write a new one."""
    connection.execute(_INSERT, _values(connection, desk))


def write(connection: Connection, desk: Desk) -> None:
    """Write a changed one."""
    number, *rest = _values(connection, desk)
    connection.execute(_UPDATE, (*rest, number))


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
