"""Enrolling a desktop by a one-time code, and revoking it.

A code is bound to a person of an entity, works once and for 72 hours; only its hash is kept. What comes back pins the
server's key on the desktop (security.md). Neighbours: registry (finds the entity of a code), people, attempts (limits).
"""

import datetime as dt
import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain import people
from app.domain.ids import new_id
from app.domain.series import NUMBERED
from sync.protocol import history, signing
from sync.protocol.messages import EnrolAnswer, EnrolRequest
from sync.protocol.version import LEAST
from sync.server import desks, restoring
from sync.server.attempts import Attempts
from sync.server.clock import moment
from sync.server.desks import Copy, Desk
from sync.server.failures import Failed
from sync.server.journal import EntityJournal
from sync.server.people import PeopleProblem
from sync.server.registry import Registry
from sync.server.transactions import Work, made

HOURS = 72
"""How long a code may be used."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: 16 letters carry 80 bits. Nothing in it can be mistaken for something else in it."""
_LETTERS = 16
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None})


def normalised(code: str) -> str:
    """A code as it was meant: capitals, without spaces and dashes, O read as 0, I and L as 1."""
    return code.upper().translate(_READ_AS)


def code_hash(code: str) -> bytes:
    """What is kept of a code. A plain hash is enough: 80 random bits cannot be guessed from it."""
    return hashlib.sha256(b"lligall.code.1\0" + normalised(code).encode("utf-8", "replace")).digest()


def new_code(registry: Registry, entity: str, person: str, hours: int = HOURS) -> str:
    """A fresh code for a person; codes of theirs not used yet stop working. Raises PeopleProblem, NoSuchEntity."""
    return new_codes(registry, entity, [person], hours)[0]


def new_codes(registry: Registry, entity: str, persons: Sequence[str], hours: int = HOURS) -> list[str]:
    """The same for several persons of an entity, all or none."""
    if not 1 <= hours <= 24 * 90:
        raise PeopleProblem("a code works between one hour and ninety days")
    registry.entity(entity)
    journal = registry.journal(entity)
    codes = ["".join(secrets.choice(_ALPHABET) for _ in range(_LETTERS)) for _ in persons]
    registry.point_codes([code_hash(code) for code in codes], entity)
    with journal.transaction() as work:
        expires = moment(work.now + dt.timedelta(hours=hours))
        for person, code in zip(persons, codes, strict=True):
            if work.rows.get("person", person) is None:
                raise PeopleProblem("there is no such person in this entity")
            work.connection.execute(
                "UPDATE code SET withdrawn_at = ? WHERE person = ? AND used_at IS NULL AND withdrawn_at IS NULL",
                (work.at, person),
            )
            work.connection.execute(
                "INSERT INTO code (hash, person, made_at, expires_at) VALUES (?, ?, ?, ?)",
                (code_hash(code), person, work.at, expires),
            )
    return ["-".join(code[at : at + 4] for at in range(0, _LETTERS, 4)) for code in codes]


def enrol(registry: Registry, attempts: Attempts, request: EnrolRequest, address: str) -> EnrolAnswer:
    """Register a desktop for the person of its code. Raises Failed; a failed attempt counts against the address,
    and after too many of them nobody is told why.

    The same code brought again by the same key gets the same answer: the first one may have been lost on the way.
    """
    if request.protocol < LEAST:
        raise Failed("too_old", str(LEAST))
    registry.least.check(request.program, registry.clock.now())
    try:
        return _enrol(registry, request)
    except Failed:
        attempts.failed(address)
        raise


def _enrol(registry: Registry, request: EnrolRequest) -> EnrolAnswer:
    name = request.name.strip()
    if len(request.code) > 100 or len(request.public_key) != 32 or not people.DEVICE.field("name").accepts(name):
        raise Failed("bad_request", "enrolment")
    statement = history.enrolment_statement(request.code, request.public_key)
    if not signing.is_signed(request.public_key, statement, request.proof):
        raise Failed("bad_signature", "proof")
    digest = code_hash(request.code)
    entity = registry.entity_of_code(digest)
    journal = registry.founded(entity) if entity else None
    if entity is None or journal is None:
        raise Failed("unknown_code")
    # Before the transaction: whoever holds an entity's journal never waits for the registry.
    device = new_id()
    if journal.rows("SELECT 1 FROM code WHERE hash = ? AND used_at IS NULL", (digest,)):
        registry.point_device(device, entity)
    with journal.transaction() as work:
        found = work.connection.execute(
            "SELECT person, expires_at, used_at, withdrawn_at, desk FROM code WHERE hash = ?", (digest,)
        ).fetchone()
        if found is None:
            raise Failed("unknown_code")
        person, expires_at, used_at, withdrawn_at, number = found
        if used_at is not None:
            desk = next(desk for desk in work.facts.desks.values() if desk.desk == number)
            if desk.public_key != request.public_key or desk.revoked_at is not None:
                raise Failed("used_code")
        elif withdrawn_at is not None or expires_at < work.at:
            raise Failed("expired_code")
        else:
            desk = register(work, device, person, name, request.public_key)
            work.connection.execute(
                "UPDATE code SET used_at = ?, desk = ? WHERE hash = ?", (work.at, desk.desk, digest)
            )
        return _welcome(registry, work, desk)


def register(work: Work, device: str, person: str, name: str, public_key: bytes) -> Desk:
    """Write a new desktop: its row for everybody, as an entry, and its key for the server. Raises Failed."""
    if any(desk.public_key == public_key for desk in work.facts.desks.values()):
        raise Failed("bad_request", "public_key")
    number = max((desk.desk for desk in work.facts.desks.values()), default=0) + 1
    values = {
        "person": person, "desk": number, "name": name, "enrolled_at": work.at, "public_key": public_key.hex()
    }  # fmt: skip
    work.decree("device.enrol", [made(people.DEVICE, device, True, **values)])
    desk = Desk(number, device, person, name, public_key, work.at)
    desk.copies[1] = Copy(desk, 1, work.facts.incarnation, work.at, used_at=work.at)
    desks.add(work.connection, desk)
    work.facts.desks[device] = desk
    return desk


def _welcome(registry: Registry, work: Work, desk: Desk) -> EnrolAnswer:
    entity = work.facts.entity
    names = [
        (work.rows.standing(kind, row) or {}).get("name", {}).get("name", "")
        for kind, row in (("entity", people.entity_id(entity)), ("person", desk.person))
    ]
    return EnrolAnswer(
        entity,
        names[0],
        desk.person,
        names[1],
        desk.device,
        desk.desk,
        registry.server_key,
        work.facts.incarnation,
        work.at,
        registry.keys.number,
        registry.keys.recovery,
        restoring.told(work),
    )


@dataclass(frozen=True)
class DeskRow:
    """A desktop as the operator sees it."""

    desk: Desk
    person_name: str
    behind: int
    """Entries of the journal that it has not asked for yet."""


def desktops(journal: EntityJournal) -> list[DeskRow]:
    """Every desktop ever enrolled in an entity, in order."""
    with journal.transaction() as work:
        return [
            DeskRow(
                desk,
                (work.rows.standing("person", desk.person) or {}).get("name", {}).get("name", ""),
                work.facts.seq - desk.cursor,
            )
            for desk in work.facts.desks.values()
        ]


def revoke(journal: EntityJournal, device: str, reason: str, stolen: bool = False) -> list[str]:
    """Let a desktop in no more, from its very next request on; one that was stolen wipes its office when it comes.

    Returns, in words, the numbers that it may have given on paper and that nobody knows of. Raises PeopleProblem.
    """
    if not reason.strip() or not people.DEVICE.field("revoked_reason").accepts(reason):
        raise PeopleProblem("a revocation needs a reason, on one line of at most 300 characters")
    with journal.transaction() as work:
        desk = work.facts.desks.get(device)
        if desk is None:
            raise PeopleProblem("there is no such desktop in this entity")
        if desk.revoked_at is not None:
            raise PeopleProblem("this desktop is revoked already")
        unknown = _numbers_unknown(work, device)
        work.decree(
            "device.revoke", [made(people.DEVICE, device, False, revoked_at=work.at, revoked_reason=reason)]
        )
        desk.revoked_at, desk.revoked_reason, desk.wipe = work.at, reason, int(stolen)
        desks.write(work.connection, desk)
    return unknown


def _numbers_unknown(work: Work, device: str) -> list[str]:
    found = []
    for name in NUMBERED:
        lease = work.numbers.lease(name)
        if lease is not None and lease.holder == device:
            rows = work.connection.execute(
                "SELECT year, last FROM series WHERE series = ? ORDER BY year DESC LIMIT 1", (name,)
            ).fetchall()
            known = f"{rows[0][1]} of {rows[0][0]}" if rows else "none"
            found.append(f"{name}: numbers after the last known here ({known}) may stand on papers that nobody has")
    return found
