"""Whether what a desktop says continues what is held of it: its view of the journal, its chain of sets, its access log.

Nothing that does not fit is ever passed over in silence: it ends the request with "history" or "gap", and nothing of it
is kept. Neighbours: journal (asks), desks (what is held), sync.protocol.history (statements and hashes).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.domain import access, bundles, change_sets
from app.domain.change_sets import CHAIN_START, SealedSet
from sync.protocol import encoding, history, signing
from sync.protocol.messages import Access, Checkpoint, ExchangeRequest
from sync.server import blocks, judging
from sync.server.copies import OldCopy
from sync.server.desks import Copy
from sync.server.failures import Failed
from sync.server.judging import ReadSet
from sync.server.store.connection import Connection

MOST_LISTS = 300_000
"""Lists and dictionaries within the values of one request: a byte each on the line, a hundred in memory."""


LARGEST_BATCH = judging.LARGEST_SET + 1_048_576
"""Bytes of a batch once unpacked: it is kept as one block, and every desktop must have room for a page of them.
Ours have one megabyte, or one single set."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A batch of sets not held before, with the chain's link after its last."""

    sets: list[ReadSet]
    packed: bytes
    """As they came."""
    unpacked: int
    """Bytes of the same once unpacked."""
    device_seq: int
    """The first set's."""
    link: bytes


def check_history(
    request: ExchangeRequest,
    incarnation: str,
    head: int,
    hash_at: Callable[[int], bytes],
    entity: str,
    server_key: signing.PublicKeys,
    was_restored: bool = False,
    own: Checkpoint | None = None,
) -> None:
    """The desktop's view of the journal must be a beginning of ours (R9, R20). Raises Failed.

    Once this server `was_restored`, a checkpoint of before the note tells of what was lost, and of no fault. `own` is
    one that this very process has signed: shown again, it need not be verified."""
    first_contact = request.incarnation == "" and request.cursor == 0
    if request.incarnation != incarnation and not first_contact:
        raise Failed("history", "incarnation")
    if not 0 <= request.cursor <= head or hash_at(request.cursor) != request.cursor_hash:
        raise Failed("history", "cursor", str(head))
    known = request.checkpoint
    if known is None:
        return
    if known != own and not signing.is_signed(
        server_key, history.checkpoint_statement(known), known.signature
    ):
        raise Failed("bad_request", "checkpoint")
    if was_restored and known.entity == entity and known.incarnation != incarnation:
        return
    if known.entity != entity or known.incarnation != incarnation:
        raise Failed("history", "checkpoint")
    if known.seq > head or hash_at(known.seq) != known.hash:
        # A checkpoint we signed above our own head: this server has lost entries.
        raise Failed("history", "checkpoint", str(head))


def follow_chain(
    connection: Connection, entity: str, desk: Copy, request: ExchangeRequest, trusting: bool = False
) -> list[Arrived]:
    """The sets not held before, after their chain has been followed and its signature checked; `desk` is moved on.

    Sets held already are skipped when they are the same (idempotent); others in their place are a clone's. `trusting`,
    once after a restore of this server, takes the desktop's own signed word for where its chain stands. Raises Failed,
    or OldCopy.
    """
    sent, first = _unpacked(request), request.first_device_seq
    count = sum(len(sets) for _, sets in sent)
    last = first + count - 1 if count else request.last_device_seq
    if (count and first < 1) or not 0 <= request.last_device_seq < 2**53:
        raise Failed("bad_request", "sets")
    if len(request.chain_head) != len(CHAIN_START):
        raise Failed("bad_request", "chain")
    if request.last_device_seq < last:
        raise Failed("bad_request", "device_seq")
    said = last, request.chain_head, request.chain_signature
    if said != (desk.signed_device_seq, desk.signed_chain, desk.chain_signature):  # verified when it was kept
        statement = history.chain_statement(entity, desk.device, desk.epoch, last, request.chain_head)
        if not signing.is_signed(desk.public_key, statement, request.chain_signature):
            raise Failed("bad_signature", "chain")
    if request.last_device_seq < desk.device_seq:
        # The desktop has forgotten sets it sent: an old copy of its database, or a clone of it (R8, R9).
        raise OldCopy("device_seq")
    if trusting and len(request.chain_before) == len(CHAIN_START):
        _trust(desk, request, first if count else last + 1)
    if count and first > desk.device_seq + 1:
        raise Failed("gap", str(desk.device_seq + 1))
    arrived = []
    link, next_seq, lists = desk.chain, first, 0
    for packed, (unpacked, sets) in zip(request.batches, sent, strict=True):
        held = max(0, min(desk.device_seq - next_seq + 1, len(sets)))
        if held:
            _check_held(connection, desk, next_seq, sets[:held])
            sets = sets[held:]
            packed = bundles.pack(bundles.bundle(sets))
            next_seq += held
        if not sets:
            continue
        reads = []
        for device_seq, sealed in enumerate(sets, next_seq):
            read = judging.read_set(sealed, entity, desk.device, desk.person, desk.epoch, device_seq)
            lists += read.lists
            if lists > MOST_LISTS:
                raise Failed("too_large", "lists", str(device_seq))
            link = change_sets.chain(link, read.hash)
            reads.append(read)
        arrived.append(Arrived(reads, packed, unpacked, next_seq, link))
        next_seq += len(sets)
    if arrived:
        if link != request.chain_head:
            raise Failed("history", "chain", str(last))
        desk.device_seq, desk.chain = last, link
    elif last <= desk.device_seq and _link_at(connection, desk, last) != request.chain_head:
        raise OldCopy("chain")
    desk.signed_device_seq, desk.signed_chain, desk.chain_signature = last, request.chain_head, request.chain_signature
    return arrived


def last_of(request: ExchangeRequest) -> int:
    """The device_seq of the last set that a request brings. Raises Failed."""
    return request.first_device_seq + sum(len(sets) for _, sets in _unpacked(request)) - 1


def _unpacked(request: ExchangeRequest) -> list[tuple[int, list[SealedSet]]]:
    """The sets of each batch, with its size once unpacked. Raises Failed for what is no batch, or more than one desktop
    sends."""
    batches: list[tuple[int, list[SealedSet]]] = []
    room, most = bundles.MOST_SETS, encoding.LARGEST
    for packed in request.batches:
        try:
            raw = bundles.decompressed(packed, min(most, LARGEST_BATCH))
            columns = bundles.read(raw)
        except bundles.BadBundle as error:
            raise Failed("bad_request", "batch") from error
        room -= len(columns)
        most -= len(raw)
        if room < 0 or not columns or columns.withheld:
            raise Failed("bad_request", "sets")
        batches.append((len(raw), list(columns.sets())))
    return batches


def _trust(desk: Copy, request: ExchangeRequest, first: int) -> None:
    """What came before the set `first` is the desktop's own affair: this server has lost it with its last state."""
    if first > desk.device_seq + 1:
        desk.device_seq, desk.chain = first - 1, request.chain_before


def _check_held(connection: Connection, desk: Copy, first: int, sets: Sequence[SealedSet]) -> None:
    """Sets that come again must be the very ones that are held."""
    known = blocks.set_hashes(connection, desk.desk, desk.epoch, first, first + len(sets) - 1)
    if known != [change_sets.set_hash(sealed.header, sealed.parts) for sealed in sets]:
        raise OldCopy("set")


def _link_at(connection: Connection, desk: Copy, device_seq: int) -> bytes:
    if device_seq == desk.device_seq:
        return desk.chain
    return blocks.link_at(connection, desk.desk, desk.epoch, device_seq)


def keep_access(connection: Connection, desk: Copy, lines: Sequence[Access]) -> None:
    """Keep the new lines of a desktop's access log. Lines held already are passed over; a hole waits to be filled
    (the answer says how far the log is held); a broken chain is an alarm. Raises Failed."""
    kept = []
    for line in lines:
        if line.number != desk.access_number + 1:
            continue
        linked = access.link(
            desk.access_hash or access.START, line.number, line.at, line.person, line.what, line.kind, line.row
        )
        if line.hash != linked:
            raise Failed("history", "access", str(line.number))
        words = (line.at, line.person, line.what, line.kind, line.row)
        if line.person != desk.person or any(len(word) > 60 or not word.isprintable() for word in words):
            raise Failed("bad_request", "access", str(line.number))
        kept.append((desk.desk, desk.epoch, line.number, *words, line.hash))
        desk.access_number, desk.access_hash = line.number, line.hash
    if kept:
        columns = ("desk", "epoch", "number", "at", "person", "what", "kind", "row", "hash")
        connection.insert_many("access", columns, kept)


