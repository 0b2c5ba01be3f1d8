"""What travels between a desktop and the central server.

Structs travel as arrays: fields are only ever added at the end. MessagePack with zstd between our own ends; the same
definitions give JSON for anyone else. Change sets themselves are defined once, in app.domain.change_sets. What each
field is for: sync.md, the exchange.
"""

from typing import Annotated

import msgspec

from sync.protocol.blocks import Block

MOST_BATCHES = 1_000
MOST_ACCESS = 20_000
MOST_SPENT = 200
MOST_PROGRAM = 40
"""Characters of a program's version."""
"""Of one request; a desktop sends far fewer. A decoder refuses more before it makes room for them."""


class Verdict(msgspec.Struct, array_like=True, frozen=True, omit_defaults=True):
    """What the server decided about one set. `code` and `about` are a Refusal's when refused."""

    status: str
    """"accepted", "partly" (some units lost and became conflicts), "refused", "late" (R21: without effect; with code
    "repeated" when a set of its id was recorded before, R7)."""
    at: str
    """The server's moment of deciding."""
    code: str = ""
    about: tuple[str, ...] = ()
    lost: tuple[tuple[int, str], ...] = ()
    """Units that lost: (index of the change in the set, unit)."""


class Checkpoint(msgspec.Struct, array_like=True, frozen=True):
    """The server's signed word that its journal had this hash at this seq."""

    entity: str
    incarnation: str
    seq: int
    hash: bytes
    signature: bytes = b""


class Access(msgspec.Struct, array_like=True, frozen=True):
    """One line of a desktop's access log; `hash` chains it to the line before."""

    number: int
    at: str
    person: str
    what: str
    kind: str
    row: str
    hash: bytes


class RestoreNote(msgspec.Struct, array_like=True, frozen=True):
    """The server's signed word that it was brought back from a backup (R20): the history of `old_incarnation` up to
    `head` goes on under `new_incarnation`. Without such a note a shorter history is an alarm."""

    entity: str
    old_incarnation: str
    head: int
    hash: bytes
    """The entry hash at `head`."""
    new_incarnation: str
    at: str
    operators: str
    reason: str
    signature: bytes = b""


class Recovery(msgspec.Struct, array_like=True, frozen=True):
    """What a restored server has to say to a desktop that may hold more than its backup did (R10, R11)."""

    is_open: bool
    """No new set is judged until every desktop has reported, or an operator closes the recovery."""
    wanted: int = 0
    """The seq from which this desktop is to hand back what it keeps; 0: nothing more."""
    reread: bool = False
    """The journal goes on otherwise than this desktop knew it: it reads it from the beginning."""
    reported: int = 0
    desktops: int = 0


class NewEpoch(msgspec.Struct, array_like=True, frozen=True):
    """An epoch given to a database that is an old copy or a clone (R8), signed for the very request."""

    epoch: int
    signature: bytes = b""


class Spent(msgspec.Struct, array_like=True, frozen=True):
    """The last number of a series and year that this desktop handed out under a lease (R19)."""

    series: str
    year: int
    last: int


class LeastVersion(msgspec.Struct, array_like=True, frozen=True):
    """The oldest version of the program, e.g. "0.3.0", that is exchanged with from a day on (ISO 8601, UTC; "": now).
    What is older is refused with "too_old" and these two words."""

    version: str
    day: str = ""


class ExchangeRequest(msgspec.Struct, array_like=True, frozen=True):
    """Everything a desktop says in one exchange."""

    protocol: int
    nonce: bytes
    """16 random bytes; a repeated nonce gets its stored answer (R22)."""
    incarnation: str
    """The server's incarnation as last known; "" at first contact."""
    cursor: int
    cursor_hash: bytes
    checkpoint: Checkpoint | None
    """The highest one known (R9)."""
    token: bytes
    """As issued by the last answer; b"" at first contact (R8)."""
    epoch: int
    last_device_seq: int
    """The last one frozen on this desktop, whether or not its set is in this request (R9)."""
    chain_head: bytes
    """The chain's link after the last set of `batches`; without any, the link at `last_device_seq`."""
    chain_signature: bytes
    """Ed25519 by the device key over `history.chain_statement(entity, device, epoch, device_seq of chain_head,
    chain_head)`: evidence that outlives the connection."""
    scope: str
    """The reader's scope as last told by the server; another one in the answer asks for a fresh reading."""
    batches: Annotated[tuple[bytes, ...], msgspec.Meta(max_length=MOST_BATCHES)] = ()
    """Packed bundles (app.domain.bundles) of own sets, in the order of their device_seq. The server keeps and passes on
    these bytes, so a batch should be of a size that a bad line can carry."""
    first_device_seq: int = 0
    """device_seq of the first set of the first batch."""
    access: Annotated[tuple[Access, ...], msgspec.Meta(max_length=MOST_ACCESS)] = ()
    most_bytes: int = 262_144
    """About how many bytes of blocks the desktop wants in one answer, as they travel."""
    old_copy: str = ""
    """Why this desktop itself knows its database for an old copy (app.storage.outside_copy); "": it does not."""
    spent: Annotated[tuple[Spent, ...], msgspec.Meta(max_length=MOST_SPENT)] = ()
    """From the copy outside the database, with a report of an old copy and with every hand-back."""
    handed: Annotated[tuple[Block, ...], msgspec.Meta(max_length=MOST_BATCHES)] = ()
    """Entries handed back to a restored server, whole, as they were kept (R10)."""
    proof: Checkpoint | None = None
    """With a hand-back: the server's signed word for the last entry this desktop holds."""
    chain_before: bytes = b""
    """The chain's link before the first set of `batches`; asked for after a restore only."""
    common: int = 0
    """After a restore: up to which seq what the desktop keeps is the server's history for certain, by the notes it has
    seen; the server may have forgotten some of them."""
    retire: bool = False
    """This is the desktop's last request: its person retires it. Every set it ever froze must be in by then."""
    program: Annotated[str, msgspec.Meta(max_length=MOST_PROGRAM)] = ""
    """The version of the program that asks."""


class ExchangeAnswer(msgspec.Struct, array_like=True, frozen=True):
    """Everything the server answers."""

    protocol: int
    incarnation: str
    token: bytes
    now: str
    head: int
    checkpoint: Checkpoint
    """Signed, for the journal's head at answering."""
    blocks: tuple[Block, ...]
    page_hash: bytes
    """The entry hash at the last entry of `blocks` (or at the cursor when there are none)."""
    more: bool
    received_device_seq: int
    """The last device_seq of this epoch the server holds: what it has need not be sent again."""
    access_number: int
    """The last access log line the server holds of this device."""
    scope: str
    totals: dict[str, tuple[int, int]] | None = None
    """With `more` false: `{kind: (rows, sum of unit hashes)}` in the reader's scope, to compare with."""
    least_protocol: int = 1
    """The oldest version that is answered whole. When it is above the asker's, what was sent is taken, and nothing more
    is told: no blocks, no totals."""
    page: Checkpoint | None = None
    """Signed, for the last of `blocks` when the journal goes on after it: nothing unsigned is ever applied."""
    epoch: NewEpoch | None = None
    """The desktop's database is an old copy or a clone: this is its epoch from now on, and nothing of the request was
    judged (R8)."""
    notes: tuple[RestoreNote, ...] = ()
    """When the request is of another incarnation: every restore this server knows of, in order (R20)."""
    recovery: Recovery | None = None
    oldest_backup: int = 0
    """The seq of the oldest backup that may still be restored: what desktops keep above it, they keep (R13, R14)."""
    least_version: LeastVersion | None = None
    """Told before it counts, so that nobody is surprised."""


class EnrolRequest(msgspec.Struct, array_like=True, frozen=True):
    """A one-time code and the new desktop's public key."""

    protocol: int
    code: str
    public_key: bytes
    """Ed25519, raw, 32 bytes."""
    name: str
    """The machine's name, for people."""
    proof: bytes
    """Signature by the key over `history.enrolment_statement(code, public_key)`: the key is really there."""
    program: Annotated[str, msgspec.Meta(max_length=MOST_PROGRAM)] = ""
    """The version of the program that asks."""


class EnrolAnswer(msgspec.Struct, array_like=True, frozen=True):
    """What a desktop must know for ever."""

    entity: str
    entity_name: str
    person: str
    person_name: str
    device: str
    desk: int
    server_key: bytes
    """The server's Ed25519 public key, pinned from now on."""
    incarnation: str
    now: str
    key_number: int = 0
    """How many changes have led to that key (key_changes)."""
    recovery_key: bytes = b""
    """The public key that may replace it when it is lost or stolen, pinned too; b"": there is none."""
    notes: tuple[RestoreNote, ...] = ()
    """Every restore of the server so far, in order: one of an older backup goes on from before them (R20)."""


class Failure(msgspec.Struct, frozen=True, omit_defaults=True):
    """The body of every answer that is not 200; a map, so that anybody can read it.

    Codes: "unknown_code", "used_code", "expired_code", "not_enrolled", "revoked", "bad_signature", "clock",
    "bad_request", "too_large", "not_found", "history", "gap", "too_old", "busy", "held", "no_room", "stopping",
    "trouble".
    """

    code: str
    about: tuple[str, ...] = ()
    now: str = ""


class ClockAnswer(msgspec.Struct, frozen=True):
    """The body of `GET /v1/clock?nonce=N`, JSON; signed as an answer (signing.sign_answer) with that nonce."""

    now: str
    least_protocol: int = 0
    """The oldest version that is answered whole; 0 where the server is of before it said so."""
    least_heard: int = 0
    """The oldest whose change sets are still taken."""
    least_version: str = ""
    """The oldest version of the program that is exchanged with from `least_version_from` on; "": any."""
    least_version_from: str = ""


class LiveEvent(msgspec.Struct, frozen=True):
    """Server-sent event data: the entity is now at seq N."""

    entity: str
    seq: int
