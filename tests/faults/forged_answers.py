"""A desktop under a hostile line: the server's answers edited, cut, inserted, forked, reordered, replayed, re-signed.

The line has the server's genuine answers, old and new, but not its key. Nothing may be applied that the server did not
write. Neighbours: target (the desktop and its line), spoilt (bundles), forgeries (the lane).
"""

import datetime as dt
import os
import random
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from app.domain import bundles, change_sets
from app.domain.change_sets import Change, Header, Part
from app.domain.ids import new_id
from sync.protocol import encoding, history, signing
from sync.protocol.blocks import Block, Decided, Entry, decided, each_decided, fold, unfold
from sync.protocol.messages import Checkpoint, ExchangeAnswer, Failure, Verdict
from tests.faults import copies, spoilt
from tests.faults.target import Answered, Target
from tests.kit.pretend import new_case_file

WORSE_KEY = signing.private_key(bytes(range(9, 41)))

Forger = Callable[[Target, random.Random, ExchangeAnswer], ExchangeAnswer | None]
"""What becomes of an answer; None when this one has nothing to forge."""


def _entries(target: Target, answer: ExchangeAnswer) -> list[Entry]:
    """All entries of a genuine answer, whole."""
    return [entry for block in answer.blocks for entry in unfold(target.own(block) if block.own else block)]


def _hash_after(target: Target, told: Sequence[Block]) -> bytes:
    """The page's hash that fits these blocks: it needs no key."""
    with target.office.database.reading() as connection:
        digest = copies.cursor_of(connection)
    for block in told:
        for entry in unfold(target.own(block) if block.own else block):
            digest = history.follow(digest, entry)
    return digest


def _refooted(target: Target, answer: ExchangeAnswer, entries: list[Entry], **more: Any) -> ExchangeAnswer:
    """The answer with other entries and the page's hash that fits them; nobody is said to have sent them."""
    digest = _hash_after(target, ())
    for entry in entries:
        digest = history.follow(digest, entry)
    return msgspec.structs.replace(answer, blocks=fold(entries), **{"page_hash": digest} | more)


def _false_entry(answer: ExchangeAnswer, seq: int, device: str | None = None) -> Entry:
    """Something the server never wrote, as it would write it."""
    first = answer.checkpoint
    header = Header(
        new_id(), first.entity, device or "server", 1, seq, 0, "server", "2026-11-23T08:00:00.000Z", "case_file.open"
    )
    sealed = change_sets.encode(header), (change_sets.seal(new_case_file(new_id(), "Fals")),)
    verdict = encoding.encode(Verdict("accepted", "2026-11-23T08:00:00.000Z"))
    return Entry(seq, answer.incarnation, change_sets.set_hash(*sealed), *sealed, verdict)


def _edited_body(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """A value in somebody's set is another one, with or without a page's hash that fits."""
    entries = _entries(target, answer)
    whole = [at for at, entry in enumerate(entries) if entry.parts]
    if not whole:
        return None
    at = rng.choice(whole)
    entry, parts = entries[at], list(entries[at].parts)
    number = rng.randrange(len(parts))
    told = change_sets.open_part(parts[number])
    if told is None or not told.units:
        return None
    unit, fields = rng.choice(sorted(told.units.items()))
    other = told.units | {unit: {name: (old, "Fals") for name, (old, _) in fields.items()}}
    body = change_sets.encode(msgspec.structs.replace(told, units=other))
    parts[number] = rng.choice((Part(parts[number].salt, body), Part(parts[number].salt, body, parts[number].hash())))
    fits = change_sets.set_hash(entry.header, parts)
    entries[at] = msgspec.structs.replace(entry, parts=tuple(parts), set_hash=fits)
    return _refooted(target, answer, entries, **({} if rng.random() < 0.5 else {"page_hash": answer.page_hash}))


def _edited_verdict(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """Accepted is refused, refused is accepted, a unit is lost; the sets stay as they are, stubs too."""
    verdict = rng.choice(
        (
            Verdict("refused", "2026-11-23T08:00:00.000Z", "role_may_not"),
            Verdict("late", "2026-11-23T08:00:00.000Z"),
            Verdict("accepted", "2026-11-23T08:00:01.000Z"),
            Verdict("partly", "2026-11-23T08:00:00.000Z", lost=((0, "title"),)),
        )
    )
    return _decided_otherwise(target, rng, answer, lambda _, outcome: (encoding.encode(verdict), outcome))


def _edited_outcome(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """Another number, or a row that the server did not make."""
    file = new_id()
    number = Change("case_file", file, False, file, {"number": {"number": (None, "2026/777")}})
    false = change_sets.seal(rng.choice((number, new_case_file(file, "Fals"))))
    way = rng.randrange(3)
    return _decided_otherwise(
        target, rng, answer, lambda verdict, outcome: (verdict, ((false,), (*outcome, false), ())[way])
    )


def _decided_otherwise(
    target: Target, rng: random.Random, answer: ExchangeAnswer, other: Callable[[bytes, tuple[Part, ...]], Any]
) -> ExchangeAnswer | None:
    told = list(answer.blocks)
    if not told:
        return None
    at = rng.randrange(len(told))
    each = list(each_decided(told[at]))
    place = rng.randrange(len(each))
    each[place] = other(*each[place])
    told[at] = msgspec.structs.replace(told[at], decided=decided(each))
    fits = _hash_after(target, told) if rng.random() < 0.7 else answer.page_hash
    return msgspec.structs.replace(answer, blocks=tuple(told), page_hash=fits)


def _inserted(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer:
    """An entry more: put in between, at the end, or in another's place."""
    entries, start = _entries(target, answer), target.cursor() + 1
    at = rng.randint(0, len(entries))
    false = _false_entry(answer, start + at, rng.choice((None, target.colleague.device)))
    if rng.random() < 0.5 and at < len(entries):
        entries[at] = false
    else:
        entries.insert(at, false)
    entries = [msgspec.structs.replace(entry, seq=start + number) for number, entry in enumerate(entries)]
    more = {"head": start + len(entries) - 1} if rng.random() < 0.5 else {}
    return _refooted(target, answer, entries, **more)


def _order(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """Entries missing, doubled or in another order, with or without new numbers."""
    entries = _entries(target, answer)
    if len(entries) < 2:
        return None
    way = rng.randrange(4)
    if way == 0:
        del entries[rng.randrange(len(entries) - 1)]
    elif way == 1:
        entries.insert(0, rng.choice(entries))
    elif way == 2:
        entries.reverse()
    else:
        at = rng.randrange(len(entries) - 1)
        entries[at], entries[at + 1] = entries[at + 1], entries[at]
    start = target.cursor() + 1
    if rng.random() < 0.7:
        entries = [msgspec.structs.replace(entry, seq=start + number) for number, entry in enumerate(entries)]
    return _refooted(target, answer, entries, head=entries[-1].seq if rng.random() < 0.5 else answer.head)


def _cut(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """The last entries are kept back, and the head says that there are none."""
    entries = _entries(target, answer)[:-1]
    if not answer.blocks:
        return None
    head = answer.checkpoint.seq - 1
    checkpoint = msgspec.structs.replace(answer.checkpoint, seq=head)
    return msgspec.structs.replace(
        answer, blocks=fold(entries), head=head, checkpoint=rng.choice((answer.checkpoint, checkpoint))
    )


def _forked(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer:
    """Another history, whole, with a checkpoint that is not the server's: old, re-signed, or with its hash replaced."""
    start = target.cursor() + 1
    entries = [_false_entry(answer, start + number) for number in range(rng.randint(1, 3))]
    forked = _refooted(target, answer, entries)
    genuine = answer.checkpoint
    false = Checkpoint(genuine.entity, genuine.incarnation, entries[-1].seq, forked.page_hash, genuine.signature)
    signed = msgspec.structs.replace(false, signature=WORSE_KEY.sign(history.checkpoint_statement(false)))
    checkpoint = rng.choice((false, signed, genuine, rng.choice([genuine, *target.checkpoints])))
    return msgspec.structs.replace(
        forked, checkpoint=checkpoint, head=rng.choice((false.seq, checkpoint.seq)), more=False
    )


def _under_a_later_checkpoint(target: Target, _rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """A false page that ends before the genuine head: the signed checkpoint does not reach it, and more is to come."""
    if answer.head <= target.cursor() + 1:
        return None
    false = _false_entry(answer, target.cursor() + 1)
    return _refooted(target, answer, [false], more=True, totals=None)


def _withheld(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """Parts withheld from somebody who reads everything: hashes stay, the change is gone."""
    entries = _entries(target, answer)
    whole = [at for at, entry in enumerate(entries) if any(not part.withheld for part in entry.parts)]
    if not whole:
        return None
    at = rng.choice(whole)
    entries[at] = msgspec.structs.replace(
        entries[at], parts=tuple(change_sets.withhold(part) for part in entries[at].parts)
    )
    return msgspec.structs.replace(answer, blocks=fold(entries), totals=rng.choice((None, answer.totals)))


def _block(rng: random.Random, answer: ExchangeAnswer) -> int | None:
    return rng.randrange(len(answer.blocks)) if answer.blocks else None


def _with_block(answer: ExchangeAnswer, at: int, *instead: Block) -> ExchangeAnswer:
    return msgspec.structs.replace(answer, blocks=(*answer.blocks[:at], *instead, *answer.blocks[at + 1 :]))


def _stub(_target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """Somebody else's sets said to be one's own; own ones that were not sent, or not these; a stub with sets; none."""
    at = _block(rng, answer)
    if at is None:
        return None
    block = answer.blocks[at]
    own = rng.choice((1, 2, block.own + 1, block.own - 1, answer.received_device_seq, 10**6, -1, 2**62))
    sets = rng.choice((b"", b"", block.sets, bundles.pack(bundles.bundle(()))))
    return _with_block(answer, at, msgspec.structs.replace(block, own=own or 0, sets=sets))


def _stretches(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """Blocks that overlap, leave a hole, come twice or in another order, or say another incarnation."""
    at = _block(rng, answer)
    if at is None:
        return None
    block, way = answer.blocks[at], rng.randrange(6)
    if way == 0:
        first = max(0, block.first + rng.choice((-1, 1, 3)))
        return _with_block(answer, at, msgspec.structs.replace(block, first=first))
    if way == 1:
        return _with_block(answer, at, block, block)
    if way == 2:
        return _with_block(answer, at)
    if way == 3:
        return _with_block(answer, at, msgspec.structs.replace(block, incarnation=rng.choice(("", "0" * 32, "è" * 9))))
    entries = unfold(target.own(block) if block.own else block)
    if way == 4 or len(entries) < 2:
        return msgspec.structs.replace(answer, blocks=answer.blocks[::-1])
    cut = rng.randrange(1, len(entries))
    overlap = rng.choice((-1, 1))
    return _with_block(answer, at, *fold(entries[:cut]), *fold(entries[cut + overlap :]))


def _counts(_target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """Another number of verdicts than of sets: none, fewer, more, far more; one outcome for several."""
    at = _block(rng, answer)
    if at is None:
        return None
    runs = list(answer.blocks[at].decided)
    run, way = rng.randrange(len(runs)), rng.randrange(5)
    if way == 0 and runs[run].count > 1:
        runs[run] = msgspec.structs.replace(runs[run], count=runs[run].count - 1)
    elif way == 0:
        del runs[run]
    elif way == 1:
        runs.insert(run, Decided(rng.choice((0, 1, 7, -1)), runs[run].verdict))
    elif way == 2:
        false = change_sets.seal(new_case_file(new_id(), "Fals"))
        runs[run] = Decided(runs[run].count, runs[run].verdict, (*runs[run].outcome, false))
    elif way == 3:
        runs[run:] = [Decided(runs[run].count + 3, runs[run].verdict, runs[run].outcome), *runs[run + 1 :]]
        runs.append(Decided(-3, runs[run].verdict))
    else:
        count = runs[run].count + rng.choice((-runs[run].count, -1, 1, 2**31, 2**62, -(2**62)))
        runs[run] = msgspec.structs.replace(runs[run], count=count)
    return _with_block(answer, at, msgspec.structs.replace(answer.blocks[at], decided=tuple(runs)))


def _spoilt(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """Sets in a bundle that is none, or of uneven columns, or with a part held back."""
    at = _block(rng, answer)
    if at is None:
        return None
    block = answer.blocks[at]
    whole = target.own(block) if block.own else block
    return _with_block(answer, at, msgspec.structs.replace(whole, sets=spoilt.bundle(rng, whole.sets)))


def _another_place(_target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer:
    """Another entity's word, or another incarnation's."""
    if rng.random() < 0.5:
        other = msgspec.structs.replace(answer.checkpoint, entity="2500240003")
        return msgspec.structs.replace(answer, checkpoint=other)
    checkpoint = msgspec.structs.replace(answer.checkpoint, incarnation="0" * 32)
    return msgspec.structs.replace(answer, incarnation="0" * 32, checkpoint=rng.choice((answer.checkpoint, checkpoint)))


def _unsigned(_target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer:
    """Words that no checkpoint covers."""
    name, values = rng.choice(
        (
            ("token", (b"", os.urandom(16))),
            ("now", ("", "demà", "2099-01-01T00:00:00.000Z")),
            ("received_device_seq", (0, answer.received_device_seq + 1, 2**62, -1)),
            ("access_number", (10**6, -1)),
            ("scope", ("", "part-0", "all")),
            ("totals", ({}, {"case_file": (0, 0)}, None)),
            ("head", (answer.head + 1, 0, -1)),
            ("more", (not answer.more,)),
            ("page_hash", (bytes(32), b"")),
            ("least_protocol", (99,)),
            ("protocol", (0, 99)),
        )
    )
    return msgspec.structs.replace(answer, **{name: rng.choice(values)})


FORGERS: dict[str, tuple[float, Forger]] = {
    "an edited body": (4, _edited_body),
    "an edited verdict": (4, _edited_verdict),
    "an edited outcome": (3, _edited_outcome),
    "an inserted entry": (4, _inserted),
    "another order": (4, _order),
    "the end kept back": (2, _cut),
    "a fork": (4, _forked),
    "a false page under a later checkpoint": (2, _under_a_later_checkpoint),
    "parts withheld": (2, _withheld),
    "a false stub": (4, _stub),
    "another stretch": (4, _stretches),
    "another count": (8, _counts),
    "a spoilt bundle": (4, _spoilt),
    "another place": (2, _another_place),
    "unsigned words": (6, _unsigned),
}


def bits(rng: random.Random, answered: Answered) -> Answered:
    """Any bits of the body as it travels, or of what it decompresses to."""
    status, headers, body = answered
    plain = encoding.decompress(body, headers.get("content-encoding")) if rng.random() < 0.7 else None
    raw = bytearray(body if plain is None else plain)
    for _ in range(rng.randint(1, 4)):
        raw[rng.randrange(len(raw))] ^= 1 << rng.randrange(8)
    if plain is None:
        return status, headers, bytes(raw)
    again, coding = encoding.compress(bytes(raw))
    told = {name: value for name, value in headers.items() if name not in ("content-encoding", "content-length")}
    return status, told | {"content-length": str(len(again))} | ({"content-encoding": coding} if coding else {}), again


def false_failure(rng: random.Random, answered: Answered) -> Answered:
    """A word that would stop the desktop until a person acts, from somebody who is not the server."""
    word = Failure(rng.choice(("revoked", "history", "not_enrolled", "gap", "too_old", "clock")), ("1",))
    body, told = encoding.encode(word), {"content-type": encoding.MEDIA_TYPE}
    if rng.random() < 0.5:
        told |= signing.sign_answer(WORSE_KEY, 409, body, dt.datetime.now(dt.UTC), "a-nonce", {})
    else:
        told |= {name: value for name, value in answered[1].items() if name.startswith(("signature", "content-digest"))}
    return 409, {name.lower(): value for name, value in told.items()} | {"content-length": str(len(body))}, body
