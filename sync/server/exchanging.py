"""One exchange, in order: who asks, was it asked before, does it continue what is held, judge, answer (sync.md).

All of it happens in one transaction that the caller (journal) commits. Neighbours: arrivals (checks), judging
(decides), readers (withholds), transactions (appends).
"""

import secrets
from dataclasses import dataclass

import msgspec

from app.domain import change_sets
from sync.protocol import encoding
from sync.protocol.messages import Entry, ExchangeAnswer, ExchangeRequest, Verdict
from sync.protocol.version import LEAST, PROTOCOL
from sync.server import arrivals, desks, frames, judging, readers
from sync.server.arrivals import Arrived
from sync.server.desks import Desk
from sync.server.failures import Failed
from sync.server.readers import Scope
from sync.server.transactions import Seen, Work

ANSWERS_KEPT = 2
"""Of each desktop, for duplicates that arrive late (R22)."""

NONCES_KEPT = 900
"""Seconds; longer than a signature is taken (signing.SKEW, both ways), so that no request is ever taken twice."""

MOST_BYTES = 8 * 1024 * 1024
"""The largest page of entries, whatever the desktop would like."""

_NO_EFFECT = ("refused", "late")

# An answer whose entries are already encoded: the frames pass on as they are kept.
_WireAnswer = msgspec.defstruct(
    "_WireAnswer",
    [
        (item.name, tuple[msgspec.Raw, ...] if item.name == "entries" else item.type)
        for item in msgspec.structs.fields(ExchangeAnswer)
    ],
    array_like=True,
)
_encode = msgspec.msgpack.Encoder(order="deterministic").encode
_decode_entry = msgspec.msgpack.Decoder(Entry).decode
_decode_verdict = msgspec.msgpack.Decoder(Verdict).decode


@dataclass(frozen=True, slots=True)
class Wire:
    """An answer as it travels: the bytes and their Content-Encoding."""

    body: bytes
    encoding: str | None


@dataclass(frozen=True, slots=True)
class _Page:
    entries: tuple[msgspec.Raw, ...]
    seq: int
    hash: bytes


def exchange(work: Work, device: str, request: ExchangeRequest, server_key: bytes) -> Wire:
    """Everything a desktop says and is answered. Raises Failed; then nothing of it may be kept."""
    if request.protocol < LEAST:
        raise Failed("too_old", str(LEAST))
    facts = work.facts
    desk = facts.desks.get(device)
    if desk is None:
        raise Failed("not_enrolled")
    if desk.revoked_at is not None:
        raise Failed("revoked", desk.revoked_reason or "", desk.revoked_at)
    answered = _answered(work, desk, request.nonce)
    if answered is not None:
        return answered
    arrivals.check_history(request, facts.incarnation, facts.seq, work.hash_at, facts.entity, server_key)
    arrived = arrivals.follow_chain(work.connection, facts.entity, desk, request)
    arrivals.keep_access(work.connection, desk, request.access)
    fresh = judge_all(work, desk, arrived)
    work.flush()
    seen = _seen(work, desk.person)
    scope = seen.scope
    page = _page(work, desk, request, scope, fresh)
    more = page.seq < facts.seq
    token = secrets.token_bytes(16)
    answer = _WireAnswer(
        PROTOCOL,
        facts.incarnation,
        token,
        work.at,
        facts.seq,
        work.checkpoint(),
        page.entries,
        page.hash,
        more,
        desk.device_seq,
        desk.access_number,
        scope.name,
        None if more else _totals(work, seen),
        LEAST,
        work.signed(page.seq, page.hash) if more and page.entries else None,
    )
    wire = Wire(*encoding.compress(_encode(answer)))
    _keep(work, desk, request, token, wire)
    return wire


def _seen(work: Work, person: str) -> Seen:
    """What a person sees now. It is worked out anew only when the journal has grown: it takes as long as the reader has
    files, and an archivist has most of the archive."""
    facts, roles = work.facts, work.roles(person)
    seen = facts.seen.get(person)
    if seen is None or (seen.seq, seen.roles) != (facts.seq, roles):
        seen = Seen(facts.seq, roles, readers.scope_of(work.connection, person, roles))
        if not seen.scope.everything:
            facts.seen[person] = seen
    return seen


def _totals(work: Work, seen: Seen) -> dict[str, tuple[int, int]]:
    if seen.totals is None:
        seen.totals = readers.totals_of(work.connection, seen.scope, lambda: work.facts.totals)
    return seen.totals


def judge_all(work: Work, desk: Desk, arrived: list[Arrived]) -> dict[int, Entry]:
    """Decide about every set in order and append it; the entries by seq."""
    if not arrived:
        return {}
    work.rows.fetch(
        {row for each in arrived for change in each.read.changes for row in (change.id, change.case_file) if row}
    )
    recorded = work.recorded(each.read.header.id for each in arrived)
    roles = work.roles(desk.person)
    year = work.clock.today().year
    accepted = _encode(Verdict("accepted", work.at))
    fresh = {}
    for each in arrived:
        read, seq = each.read, work.facts.seq + 1
        first = recorded.setdefault(read.header.id, seq)
        if first != seq:
            # R7: recorded once, applied once. Its sender still needs an entry to pass.
            verdict, outcome = _encode(Verdict("late", work.at, "repeated", (str(first),))), []
        else:
            decision = judging.decide(read, roles, work.rows, work.numbers, seq, year, work.author_of)
            outcome = decision.outcome
            verdict = accepted if decision.status == "accepted" else _verdict(decision, work.at)
        fresh[seq] = work.append(
            read.sealed, read.header, read.hash, verdict, outcome, desk.desk, each.link, repeats=first != seq
        )
    return fresh


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


def _page(work: Work, desk: Desk, request: ExchangeRequest, scope: Scope, fresh: dict[int, Entry]) -> _Page:
    """Entries after the cursor, about as many bytes as asked for, at least one. Own sets of this request are stubs."""
    first, last = request.first_device_seq, request.first_device_seq + len(request.sets) - 1
    most = max(1, min(request.most_bytes, MOST_BYTES))
    entries: list[msgspec.Raw] = []
    size, seq = 0, request.cursor
    if seq == work.facts.seq:
        return _Page((), seq, request.cursor_hash)
    stubs = work.seqs_of(desk, first, last) if request.sets else frozenset()
    kept = frames.read(work.connection, seq)
    for each in kept:
        seq, frame = each
        if seq in stubs:
            entry = fresh.get(seq) or _decode_entry(frame)
            stub = msgspec.structs.replace(entry, header=b"", parts=(), own=True)
            frame = msgspec.Raw(_encode(readers.withheld(stub, scope, own=False)))
        elif not scope.everything:
            frame = msgspec.Raw(_encode(_withheld(_decode_entry(frame), scope, desk)))
        entries.append(frame)
        size += len(memoryview(frame))
        if size >= most:
            break
    kept.close()
    return _Page(tuple(entries), seq, work.hash_at(seq))


def _withheld(entry: Entry, scope: Scope, desk: Desk) -> Entry:
    without_effect = _decode_verdict(entry.verdict).status in _NO_EFFECT
    own = without_effect and change_sets.open_header(entry.header).device == desk.device
    return readers.withheld(entry, scope, own)


def _answered(work: Work, desk: Desk, nonce: bytes) -> Wire | None:
    """R22: the nonce comes before the token; a duplicate that arrives late gets its stored answer, not an alarm."""
    if len(nonce) != 16:
        raise Failed("bad_request", "nonce")
    found = work.connection.execute(
        "SELECT wire FROM answer WHERE desk = ? AND nonce = ?", (desk.desk, nonce)
    ).fetchone()
    if found is None:
        return None
    if found[0] is None:
        raise Failed("bad_request", "nonce")
    body = found[0]
    # A zstd frame begins so (RFC 8878, 3.1.1); no encoded answer does: it is an array.
    return Wire(body, "zstd" if body.startswith(b"\x28\xb5\x2f\xfd") else None)


def _keep(work: Work, desk: Desk, request: ExchangeRequest, token: bytes, wire: Wire) -> None:
    """Remember the answer, the tokens (R8: the last issued and the last presented) and how far the desktop has come."""
    if request.token in (desk.token_issued, desk.token_presented):
        desk.token_presented = request.token
    else:
        desk.stale_tokens += 1
    desk.token_issued = token
    desk.last_seen = work.at
    desk.cursor = request.cursor
    desks.write(work.connection, desk)
    now = work.now.timestamp()
    run = work.connection.execute
    run("DELETE FROM answer WHERE desk = ? AND wire IS NULL AND at < ?", (desk.desk, now - NONCES_KEPT))
    run("INSERT INTO answer (desk, nonce, at, wire) VALUES (?, ?, ?, ?)", (desk.desk, request.nonce, now, wire.body))
    run(
        "UPDATE answer SET wire = NULL WHERE desk = ? AND wire IS NOT NULL"
        " AND rowid NOT IN"
        " (SELECT rowid FROM answer WHERE desk = ? AND wire IS NOT NULL ORDER BY rowid DESC LIMIT ?)",
        (desk.desk, desk.desk, ANSWERS_KEPT),
    )
