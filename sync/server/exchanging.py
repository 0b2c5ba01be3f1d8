"""One exchange, in order: who asks, was it asked before, does it continue what is held, judge, answer (sync.md).

All of it happens in one transaction that the caller (journal) commits. Neighbours: arrivals (checks), judging
(decides), readers (withholds), transactions (appends).
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from app.domain import change_sets
from app.domain.kind import Refusal
from sync.protocol import encoding, history
from sync.protocol.blocks import Block, Entry, fold, unfold
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest, Verdict
from sync.protocol.signing import PublicKeys
from sync.protocol.version import LEAST, LEAST_HEARD, PROTOCOL
from sync.server import arrivals, blocks, brake, copies, desks, disposal, judging, readers, recovering, restoring
from sync.server.arrivals import Arrived
from sync.server.blocks import Kept
from sync.server.copies import OldCopy
from sync.server.desks import Copy, Desk
from sync.server.failures import Failed
from sync.server.least import Least
from sync.server.readers import Scope
from sync.server.transactions import Seen, Work

ANSWERS_KEPT = 2
"""Of each desktop, for duplicates that arrive late (R22)."""

NONCES_KEPT = 900
"""Seconds; longer than a signature is taken (signing.SKEW, both ways), so that no request is ever taken twice."""

MOST_BYTES = 8 * 1024 * 1024
"""The largest page of entries, whatever the desktop would like."""

MOST_UNPACKED = 24 * 1024 * 1024
"""Bytes of sets in a page once unpacked: an honest page has some eight; the largest block there is has nine."""

_NO_EFFECT = ("refused", "late")

# An answer whose blocks are already encoded where they can be: they pass on as they are kept.
_WireAnswer = msgspec.defstruct(
    "_WireAnswer",
    [
        (item.name, tuple[Any, ...] if item.name == "blocks" else item.type, *([] if item.required else [item.default]))
        for item in msgspec.structs.fields(ExchangeAnswer)
    ],
    array_like=True,
)
_WireBlock = msgspec.defstruct(
    "_WireBlock",
    [
        (item.name, msgspec.Raw if item.name == "decided" else item.type)
        for item in msgspec.structs.fields(Block)
    ],
    array_like=True,
)
_encode = msgspec.msgpack.Encoder(order="deterministic").encode
_decode_verdict = msgspec.msgpack.Decoder(Verdict).decode


@dataclass(frozen=True, slots=True)
class Wire:
    """An answer as it travels: the bytes and their Content-Encoding."""

    body: bytes
    encoding: str | None
    verdicts: Mapping[str, int] = field(default_factory=dict)
    """How many sets of the request were decided how, for those who count."""
    conflicts: int = 0
    disposed: bool = False
    """Bodies were destroyed in it: their bytes are still to go."""


@dataclass(frozen=True, slots=True)
class _Page:
    blocks: tuple[Any, ...]
    seq: int
    hash: bytes
    weight: int
    """Bytes of packed sets in it: they would not shrink if compressed again."""


def exchange(
    work: Work,
    device: str,
    request: ExchangeRequest,
    known_keys: PublicKeys,
    proving_keys: PublicKeys,
    limit: brake.Brake,
    least: Least,
) -> Wire:
    """Everything a desktop says and is answered. Raises Failed; then nothing of it may be kept.

    `known_keys` ever signed for this server; what is brought back after a restore is believed by `proving_keys`."""
    if request.protocol < LEAST_HEARD:
        raise Failed("too_old", str(LEAST))
    facts = work.facts
    desk = facts.desks.get(device)
    if desk is None:
        raise Failed("not_enrolled")
    if desk.revoked_at is not None:
        raise Failed("revoked", *desks.last_words(desk))
    least.check(request.program, work.now)
    token, epoch = _issued(work, desk, request.nonce)
    repeated = token is not None
    if token is not None and epoch is not None:
        return _turned(work, request, token, epoch=copies.signed(work, desk, request, epoch))
    if restoring.is_from_before(facts, request):
        return _turned(work, request, request.token, notes=facts.notes)
    copy = copies.of(work, desk, request)
    recovery = recovering.hear(work, copy, request, proving_keys) if facts.notes and copy is not None else None
    if recovery is not None:
        return _turned(work, request, request.token, recovery=recovery)
    is_new_here = copy is not None and copies.is_new_here(work, copy)
    known = facts.incarnation, facts.seq, work.hash_at, facts.entity
    arrivals.check_history(request, *known, known_keys, bool(facts.notes), facts.checkpoint)
    try:
        if not repeated:
            copies.check(work, copy, request)
        assert copy is not None  # whoever was answered before had an epoch
        arrived = (
            [] if repeated else arrivals.follow_chain(work.connection, facts.entity, copy, request, is_new_here)
        )
    except OldCopy as old:
        token = secrets.token_bytes(16)
        given = copies.begin(work, desk, old.why, request.spent, token)
        work.flush()
        _remember(work, desk, request, token, given.epoch)
        return _turned(work, request, token, epoch=copies.signed(work, desk, request, given.epoch))
    if not repeated:
        copies.used(work, copy)
        brake.note_return(work, copy)
        arrivals.keep_access(work.connection, copy, request.access)
        if arrived:
            counting = brake.Counting(work, copy, limit)
            judge_all(work, copy, arrived, counting)
            counting.check()
        elif request.last_device_seq > copy.device_seq:
            brake.note_waiting(work, copy, request)
        if request.retire:
            if request.last_device_seq != copy.device_seq:
                raise Failed("bad_request", "retire")
            copies.retire(work, desk)
        work.flush()
    desk = copy
    seen = seen_by(work, desk.person)
    scope = seen.scope
    # What is in the journal by now may be more than an old desktop understands: it is heard, and told nothing (LEAST).
    hears = request.protocol >= LEAST
    held = _shown_to_be_held(copy, request, repeated)
    page = _page(work, desk, request, scope, held) if hears else _Page((), request.cursor, request.cursor_hash, 0)
    more = hears and page.seq < facts.seq
    quiet = not repeated and _is_quiet(work, desk, request, page)
    if token is None:
        token = request.token if quiet else copy.next_token(request.token)
    answer = _WireAnswer(
        PROTOCOL,
        facts.incarnation,
        token,
        work.at,
        facts.seq,
        work.checkpoint(),
        page.blocks,
        page.hash,
        more,
        held,
        desk.access_number,
        scope.name,
        None if more or not hears else totals_of(work, seen),
        LEAST,
        work.signed(page.seq, page.hash) if more and page.blocks else None,
        oldest_backup=facts.oldest_backup,
        least_version=least.told(),
    )
    wire = Wire(*encoding.compress(_encode(answer), page.weight), work.verdicts, work.conflicts, work.disposed)
    if not repeated and not quiet:
        _keep(work, desk, request, token)
    return wire


def _turned(work: Work, request: ExchangeRequest, token: bytes, **said: Any) -> Wire:
    """An answer about the asker's copy, or about this server: nothing of the request was judged, nothing is shown."""
    facts = work.facts
    answer = _WireAnswer(
        PROTOCOL,
        facts.incarnation,
        token,
        work.at,
        facts.seq,
        work.checkpoint(),
        (),
        request.cursor_hash,
        False,
        0,
        0,
        request.scope,
        None,
        LEAST,
        None,
        **said,
    )
    return Wire(*encoding.compress(_encode(answer)), disposed=work.disposed)


def seen_by(work: Work, person: str) -> Seen:
    """What a person sees now. It is worked out anew only when the journal has grown: it takes as long as the reader has
    files, and an archivist has most of the archive."""
    facts, roles = work.facts, work.roles(person)
    seen = facts.seen.get(person)
    if seen is None or (seen.seq, seen.roles) != (facts.seq, roles):
        seen = Seen(facts.seq, roles, readers.scope_of(work.connection, person, roles))
        if not seen.scope.everything:
            facts.seen[person] = seen
    return seen


def totals_of(work: Work, seen: Seen) -> dict[str, tuple[int, int]]:
    if seen.totals is None:
        seen.totals = readers.totals_of(work.connection, seen.scope, lambda: work.facts.totals)
    return seen.totals


def judge_all(work: Work, desk: Copy, arrived: list[Arrived], counting: brake.Counting) -> None:
    """Decide about every set in order and append it."""
    work.end_lapsed()
    reads = [read for batch in arrived for read in batch.sets]
    work.rows.fetch({row for read in reads for change in read.changes for row in (change.id, change.case_file) if row})
    recorded = work.recorded(read.header.id for read in reads)
    roles = work.roles(desk.person)
    today = work.clock.today()
    accepted = _encode(Verdict("accepted", work.at))
    for batch in arrived:
        for read in batch.sets:
            seq = work.facts.seq + 1
            first = recorded.setdefault(read.header.id, seq)
            if first != seq:
                # R7: recorded once, applied once. Its sender still needs an entry to pass.
                verdict = _encode(Verdict("late", work.at, "repeated", (str(first),)))
                work.verdicts["late"] += 1
                outcome = judging.spent(read.header, "repeated", work.rows, work.numbers, seq)
            else:
                work.rows.altered.clear()
                decision = _refused(counting.refusal(read), read, work, seq) or judging.decide(
                    read, roles, work.rows, work.numbers, seq, today, work.author_of
                )
                work.altered += work.rows.altered
                outcome = decision.outcome
                work.verdicts[decision.status] += 1
                work.conflicts += len(decision.lost)
                verdict = accepted if decision.status == "accepted" else _verdict(decision, work.at)
            work.append(read.header, read.hash, verdict, outcome, repeats=first != seq)
        work.close_block(batch.packed, desk.desk, desk.epoch, batch.device_seq, batch.link, batch.unpacked)
        disposal.follow(work, (read.changes for read in batch.sets))
        work.number_overdue()


def _refused(refusal: Refusal | None, read: judging.ReadSet, work: Work, seq: int) -> judging.Decision | None:
    """What a person has refused before it came."""
    if refusal is None:
        return None
    outcome = judging.spent(read.header, refusal.code, work.rows, work.numbers, seq)
    return judging.Decision("refused", refusal, outcome=outcome)


def _verdict(decision: judging.Decision, at: str) -> bytes:
    refusal = decision.refusal
    return _encode(
        Verdict(
            decision.status,
            at,
            refusal.code if refusal else "",
            tuple(refusal.about) if refusal else (),
            tuple(decision.lost),
        )
    )


def _page(work: Work, desk: Copy, request: ExchangeRequest, scope: Scope, held: int) -> _Page:
    """Blocks after the cursor, about as many bytes as asked for, at least one entry. Own sets of this request, as far
    as it has shown to have what is `held`, are stubs. A block that is far too much is begun in a page of its own and
    cut: a bad line may never carry it whole."""
    most = max(1, min(request.most_bytes, MOST_BYTES))
    seq, weight, size = request.cursor, 0, 0
    if seq == work.facts.seq:
        return _Page((), seq, request.cursor_hash, 0)
    last = held if request.batches else -1
    made: list[Any] = []
    unpacked = 0
    digest = request.cursor_hash
    kept = blocks.read(work.connection, seq, desk.desk, desk.epoch, request.first_device_seq, last)
    for each in kept:
        heavy = len(each.sets) + len(memoryview(each.decided))
        unpacked += each.unpacked
        if made and unpacked > MOST_UNPACKED:
            break  # little on the line, and more than a desktop has room for at once
        if each.sets and size + heavy > 2 * most:
            if not made:
                made, seq, digest = _piece(each, seq, digest, max(1, each.count * most // heavy), scope, desk)
            break
        shown = _shown(each, seq, scope, desk)
        made += shown
        weight += sum(len(block.sets) for block in shown)
        size += heavy
        seq, digest = each.last, each.hash
        if size >= most:
            break
    kept.close()
    return _Page(tuple(made), seq, digest, weight)


def _shown_to_be_held(copy: Copy, request: ExchangeRequest, repeated: bool) -> int:
    """Up to which own set this very request has shown, by its chain, that what its copy has is what is held; 0 when it
    has shown nothing. Above that, a clone that had the same sets until then may have written what is held (R8): the
    asker is sent those whole and sees whether they are its own."""
    if not request.batches:
        return 0 if request.last_device_seq > copy.device_seq else request.last_device_seq
    # Whoever repeats a request may have been cloned and overtaken since: what was shown then is what counts.
    shown = arrivals.last_of(request) if repeated else copy.signed_device_seq
    return min(copy.device_seq, shown)


def _piece(
    kept: Kept, after: int, digest: bytes, most: int, scope: Scope, desk: Copy
) -> tuple[list[Any], int, bytes]:
    """At most so many entries of a block after a seq whose hash is `digest`; the last one's seq, and its hash."""
    entries = [entry for entry in unfold(kept.block()) if entry.seq > after][:most]
    for entry in entries:
        digest = history.follow(digest, entry)
    return list(fold(as_read(entry, scope, desk) for entry in entries)), entries[-1].seq, digest


def _shown(kept: Kept, after: int, scope: Scope, desk: Copy) -> Sequence[Any]:
    """A block as its reader gets it: untouched, unless it begins before the cursor or something must be withheld."""
    if not kept.sets:
        if scope.everything:
            return (_WireBlock(kept.first, kept.incarnation, kept.decided, b"", kept.device_seq),)
        stub = kept.block()
        outcome = tuple(
            msgspec.structs.replace(each, outcome=readers.withheld(each.outcome, scope)) for each in stub.decided
        )
        return (Block(stub.first, stub.incarnation, outcome, b"", kept.device_seq),)
    if scope.everything and kept.first > after:
        return (_WireBlock(kept.first, kept.incarnation, kept.decided, kept.sets, 0),)
    entries = [entry for entry in unfold(kept.block()) if entry.seq > after]
    return fold(as_read(entry, scope, desk) for entry in entries)


def as_read(entry: Entry, scope: Scope, desk: Copy) -> Entry:
    """The entry as its reader gets it. Somebody's own refused set is theirs to read whole."""
    if scope.everything:
        return entry
    outcome = readers.withheld(entry.outcome, scope)
    without_effect = _decode_verdict(entry.verdict).status in _NO_EFFECT
    if without_effect and change_sets.open_header(entry.header).device == desk.device:
        return msgspec.structs.replace(entry, outcome=outcome)
    return msgspec.structs.replace(entry, parts=readers.withheld(entry.parts, scope), outcome=outcome)


def _issued(work: Work, desk: Desk, nonce: bytes) -> tuple[bytes | None, int | None]:
    """The token this very request was answered with before, if it was, and the epoch if it was given one. R22: the
    nonce comes before the token; a duplicate that arrives late gets an answer with the same token, is judged no more,
    and raises no alarm."""
    if len(nonce) != 16:
        raise Failed("bad_request", "nonce")
    found = work.connection.execute(
        "SELECT token, epoch FROM answer WHERE desk = ? AND nonce = ?", (desk.desk, nonce)
    ).fetchone()
    if found is None:
        return None, None
    if found[0] is None:
        raise Failed("bad_request", "nonce")
    return found


def _is_quiet(work: Work, desk: Copy, request: ExchangeRequest, page: _Page) -> bool:
    """Whether there is nothing to remember of an exchange: nothing said, nothing told, and the desktop was here within
    the minute. It then goes on presenting the token that it has.

    Its nonce is not kept either (D7), so that the very request is answered again while its signature is taken
    (signing.SKEW). Whoever can bring it again stands in the line and has the answers that pass there; nothing is judged
    by it, since it says nothing, and a desktop is put out by it in no way: a token that it may hold is never pushed out
    (desks.next_token), and a stale one gets the stranger an epoch of which nobody else hears (copies.begin).
    """
    return (
        not request.batches
        and not request.access
        and not page.blocks
        and desk.knows(request.token)
        and request.token != b""
        and desk.cursor == request.cursor
        and desk.last_seen is not None
        and desk.last_seen[:16] == work.at[:16]
        and not copies.is_new_here(work, desk)
    )


def _keep(work: Work, desk: Copy, request: ExchangeRequest, token: bytes) -> None:
    """Remember the tokens (R8: the last issued and the last presented), the nonce and how far the desktop has come."""
    desk.exchange_tokens(request.token, token)
    desk.last_seen = work.at
    desk.cursor = request.cursor
    if request.chain_before or request.last_device_seq <= desk.device_seq:
        desk.incarnation = work.facts.incarnation  # from here on it is asked for its token again
    desks.write_copy(work.connection, desk)
    _remember(work, desk, request, token, None)


def _remember(work: Work, desk: Copy | Desk, request: ExchangeRequest, token: bytes, epoch: int | None) -> None:
    now = work.now.timestamp()
    run = work.connection.execute
    run("DELETE FROM answer WHERE desk = ? AND token IS NULL AND at < ?", (desk.desk, now - NONCES_KEPT))
    run(
        "INSERT INTO answer (desk, nonce, number, at, token, epoch) VALUES (?, ?, ?, ?, ?, ?)",
        (desk.desk, request.nonce, work.facts.version + 1, now, token, epoch),
    )
    run(
        "UPDATE answer SET token = NULL WHERE desk = ? AND token IS NOT NULL AND number NOT IN"
        " (SELECT number FROM answer WHERE desk = ? AND token IS NOT NULL ORDER BY number DESC LIMIT ?)",
        (desk.desk, desk.desk, ANSWERS_KEPT),
    )
