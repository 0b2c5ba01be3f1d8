"""Enrolment: a one-time code becomes an office on this desktop (security.md, Enrolment).

The new key is kept in the credential store before the code is used, and taken up again when the same code is brought
again: an answer lost on the way, or a full disk after it, costs nothing. Neighbours: app.desk (makes the office),
starting (its first exchange), the server's enrolment (same code and key, same answer).
"""

import base64
import binascii
import hashlib
import logging

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.changes import Announcer
from app.context import Identity, Office
from app.desk import Desk, Server
from app.errors import CodeRefused, HistoryAlarm, NotOurServer, StorageProblem, SyncProblem
from app.ports import Clock, SecretStore
from app.version import VERSION
from sync.client import handing_back, starting
from sync.client.clock import ServerClock
from sync.client.transport import HttpTransport, checked_address
from sync.protocol import history, signing
from sync.protocol.messages import EnrolAnswer, EnrolRequest
from sync.protocol.version import PROTOCOL

_log = logging.getLogger(__name__)

_LONGEST_CODE = 100
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None, "\t": None, "\n": None})


def enrol(
    url: str,
    code: str,
    desk: Desk,
    secrets: SecretStore,
    clock: Clock,
    machine_name: str,
    announcer: Announcer | None = None,
    passphrase: str | None = None,
) -> tuple[Office, str]:
    """Bring the code to the server and make the office, with its first exchange. Returns it and the recovery key.

    Raises CodeRefused and the other SyncProblems, SecretStoreMissing (before the code is used), StorageProblem. After
    any of them the same code may be brought again from this desktop.
    """
    address = checked_address(url)
    plain = _normalised(code)
    if not plain or len(plain) > _LONGEST_CODE:
        raise CodeRefused("unknown")
    slot = "enrolment/" + hashlib.sha256(f"{address}\0{plain}".encode()).hexdigest()[:32]
    key = _key(secrets, slot)
    answer = _ask(address, plain, key, clock, machine_name)
    identity = Identity(
        answer.entity, answer.entity_name, answer.person, answer.person_name, answer.device, answer.desk
    )
    try:
        past = handing_back.beginning(answer.notes, answer.entity, answer.server_key, answer.incarnation)
    except HistoryAlarm as alarm:
        raise NotOurServer("note", 200) from alarm
    server = Server(
        address, answer.server_key, answer.incarnation, answer.key_number, answer.recovery_key, past
    )
    office, recovery_key = desk.create(
        identity, signing.private_bytes(key), server, secrets, clock, announcer, passphrase
    )
    secrets.delete(slot)
    _first_exchange(office, secrets, clock)
    return office, recovery_key


def _key(secrets: SecretStore, slot: str) -> Ed25519PrivateKey:
    """The key this code was brought with before, or a new one, kept first."""
    kept = secrets.get(slot)
    if kept is not None:
        try:
            return signing.private_key(base64.b64decode(kept, validate=True))
        except (ValueError, binascii.Error):
            _log.warning("a key kept for an enrolment cannot be read; a new one is made")
    key = signing.new_key()
    secrets.put(slot, base64.b64encode(signing.private_bytes(key)).decode("ascii"))
    return key


def _ask(address: str, code: str, key: Ed25519PrivateKey, clock: Clock, machine_name: str) -> EnrolAnswer:
    public = signing.public_bytes(key)
    proof = key.sign(history.enrolment_statement(code, public))
    name = "".join(letter for letter in machine_name if letter.isprintable()).strip()[:120] or "PC"
    transport = HttpTransport(address, "", None, ServerClock(clock))
    try:
        return transport.enrol(EnrolRequest(PROTOCOL, code, public, name, proof, VERSION))
    finally:
        transport.close()


def _first_exchange(office: Office, secrets: SecretStore, clock: Clock) -> None:
    """Bring the entity's rows: without its roles nobody may write yet. A line that goes now, or a disk that fills, is
    the runner's matter: the office is there, and its code is used."""
    engine, transport = starting.engine_of(office, secrets, clock)
    try:
        engine.exchange()
    except (SyncProblem, StorageProblem) as problem:
        _log.warning(
            "the first exchange did not work; it will be tried again", extra={"status": type(problem).__name__}
        )
    finally:
        transport.close()


def _normalised(code: str) -> str:
    """The code as it was meant: capitals, no spaces or dashes, O read as 0, I and L as 1 (Crockford's base 32)."""
    return code.upper().translate(_READ_AS)
