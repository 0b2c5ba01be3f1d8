"""What a hostile line or a broken desktop makes of honest requests: bits, fields, order, identity, time.

Each mutation takes a desktop's honest request and returns what arrives instead, and from whom it says to be. None signs
anew: it has nobody's key. Neighbours: court, forgeries.
"""

import os
import random
from collections.abc import Callable

import msgspec

from app.domain import change_sets
from app.domain.change_sets import Part, SealedSet
from sync.protocol import encoding, history, signing
from sync.protocol.messages import Access, Checkpoint, ExchangeRequest
from tests.faults import spoilt
from tests.faults.court import Court
from tests.kit.blocks import sets_of, with_sets

Arriving = tuple[str, ExchangeRequest]
Mutation = Callable[[Court, random.Random, str, ExchangeRequest], Arriving | None]
"""(court, chance, device, its honest request) to what arrives; None when no program could even read it."""

_WORSE_KEY = signing.private_key(bytes(range(7, 39)))


def _bits(_court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving | None:
    """Any bits of the message."""
    raw = bytearray(encoding.encode(request))
    for _ in range(rng.randint(1, 4)):
        raw[rng.randrange(len(raw))] ^= 1 << rng.randrange(8)
    return _read(device, bytes(raw))


def _bytes(_court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving | None:
    """Bytes cut out, put in, or doubled."""
    raw = encoding.encode(request)
    at, length = rng.randrange(len(raw)), rng.randint(1, 40)
    middle = rng.choice((b"", raw[at : at + length] * 2, rng.randbytes(length)))
    return _read(device, raw[:at] + middle + raw[at + length :])


def _read(device: str, raw: bytes) -> Arriving | None:
    try:
        return device, encoding.decode(raw, ExchangeRequest)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return None


def _field(_court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving:
    """One field says something else."""
    name, values = rng.choice(
        (
            ("protocol", (0, -1, 2**40)),
            ("nonce", (b"", bytes(15), bytes(17))),
            ("incarnation", ("", "0" * 32, request.incarnation[::-1])),
            ("cursor", (request.cursor + 1, request.cursor - 1, -1, 2**62, 0)),
            ("cursor_hash", (bytes(32), b"", os.urandom(32))),
            ("epoch", (0, 2, -1, 2**40)),
            ("last_device_seq", (request.last_device_seq - 1, 0, -1, 2**60)),
            ("first_device_seq", (request.first_device_seq + 1, request.first_device_seq - 1, 0, -1, 2**40)),
            ("chain_head", (bytes(32), b"", os.urandom(32))),
            ("chain_signature", (bytes(64), b"", os.urandom(64), request.chain_signature[:63])),
        )
    )
    return device, msgspec.structs.replace(request, **{name: rng.choice(values)})


def _signed_by_another(court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving:
    """The chain's head signed by somebody's other key: another desktop's, or one made for it."""
    keys = [_WORSE_KEY, *(desk.key for desk in court.desks.values() if desk.device != device)]
    last = request.first_device_seq + len(sets_of(request)) - 1
    statement = history.chain_statement(court.journal.facts().entity, device, request.epoch, last, request.chain_head)
    return device, msgspec.structs.replace(request, chain_signature=rng.choice(keys).sign(statement))


def _sets(_court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving:
    """The same sets, but not so many, not in this order, or not only these."""
    sets = sets_of(request)
    way = rng.randrange(5)
    if way == 0:
        rng.shuffle(sets)
        sets = sets if sets != sets_of(request) else sets[::-1]
    elif way == 1:
        del sets[rng.randrange(len(sets))]
    elif way == 2:
        sets.insert(rng.randrange(len(sets)), rng.choice(sets))
    elif way == 3:
        return device, with_sets(request, sets[1:], first_device_seq=request.first_device_seq + 1)
    else:
        sets = sets[:-1]
    return device, with_sets(request, sets)


def _inside(_court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving:
    """One set altered: a header or a part replaced, emptied, withheld, salted anew, taken from its neighbour."""
    sets = sets_of(request)
    at = rng.randrange(len(sets))
    header, parts = sets[at].header, list(sets[at].parts)
    other = rng.choice(sets)
    part = parts[0]
    title = change_sets.open_part(part)
    assert title is not None
    forged = msgspec.structs.replace(title, units={"text": {"text": (None, "Fals")}})
    opened = change_sets.open_header(header)
    way = rng.randrange(9)
    if way == 0:
        header = change_sets.encode(msgspec.structs.replace(opened, person=os.urandom(16).hex()))
    elif way == 1:
        header = change_sets.encode(msgspec.structs.replace(opened, id=os.urandom(16).hex()))
    elif way == 2:
        header = header + b"\0" if rng.random() < 0.5 else header[:-1]
    elif way == 3:
        parts[0] = change_sets.seal(forged)
    elif way == 4:
        parts[0] = Part(part.salt, change_sets.encode(forged), part.hash())
    elif way == 5:
        parts[0] = change_sets.withhold(part)
    elif way == 6:
        parts[0] = Part(os.urandom(16), part.body)
    elif way == 7:
        parts.append(change_sets.seal(forged))
    else:
        parts = []
    if rng.random() < 0.1 and other is not sets[at]:
        header = other.header
    sets[at] = SealedSet(header, tuple(parts))
    return device, with_sets(request, sets)


def _rechained(court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving:
    """A set altered and the chain made to fit it, which needs no key; only the signature does not."""
    sets = sets_of(request)
    at = rng.randrange(len(sets))
    told = change_sets.open_part(sets[at].parts[0])
    assert told is not None
    forged = msgspec.structs.replace(told, units={"text": {"text": (court.value(told.kind, told.id, "text"), "Fals")}})
    sets[at] = SealedSet(sets[at].header, (change_sets.seal(forged),))
    link = court.journal.facts().desks[device].chain
    for sealed in sets:
        link = change_sets.chain(link, change_sets.set_hash(sealed.header, sealed.parts))
    return device, with_sets(request, sets, chain_head=link)


def _another_device(court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving:
    """The whole request, sent by another desktop as its own."""
    others = [desk.device for desk in court.desks.values() if desk.device != device]
    return rng.choice((*others, "server", "0" * 32, "")), request


def _stolen_sets(court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving:
    """Another desktop sends these sets under a chain of its own, well signed: their headers still name their maker."""
    thief = rng.choice([desk for desk in court.desks.values() if desk.device != device])
    chain, sets = thief.chain, sets_of(request)
    for sealed in sets:
        chain = change_sets.chain(chain, change_sets.set_hash(sealed.header, sealed.parts))
    first, last = thief.device_seq + 1, thief.device_seq + len(sets)
    honest = thief.request()
    statement = history.chain_statement(thief.entity, thief.device, thief.epoch, last, chain)
    stolen = {"batches": request.batches, "first_device_seq": first, "last_device_seq": last, "chain_head": chain}
    return thief.device, msgspec.structs.replace(honest, **stolen, chain_signature=thief.key.sign(statement))


def _replayed(court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving:
    """An old request again, under its own nonce or another one, from its desktop or from this one."""
    whose, old = rng.choice(court.old_requests)
    nonce = rng.choice((old.nonce, os.urandom(16)))
    return rng.choice((whose, device)), msgspec.structs.replace(old, nonce=nonce)


def _new_nonce(_court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving:
    """The honest sets, promised twice: again under other nonces, and with less than the desktop has frozen."""
    last = request.first_device_seq + len(sets_of(request)) - 2
    return device, msgspec.structs.replace(request, nonce=rng.randbytes(16), last_device_seq=last)


def _checkpoint(court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving:
    """A checkpoint that this server never signed, or not for this journal: a rollback that was none."""
    facts = court.journal.facts()
    seq = facts.seq + rng.choice((0, 1, 100))
    forged = Checkpoint(rng.choice((facts.entity, "2500240003")), facts.incarnation, seq, os.urandom(32))
    signature = rng.choice((bytes(64), os.urandom(64), _WORSE_KEY.sign(history.checkpoint_statement(forged))))
    return device, msgspec.structs.replace(request, checkpoint=msgspec.structs.replace(forged, signature=signature))


def _access(court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving:
    """Lines of an access log that nobody wrote."""
    person = rng.choice([desk.person for desk in court.desks.values()])
    moment = "2026-11-23T08:00:00.000Z"
    line = Access(1, moment, person, "opened", "case_file", court.files[0], os.urandom(32))
    return device, msgspec.structs.replace(request, access=(line,))


def _many(_court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving:
    """One more of the same than anybody may send at once, in one batch or in several."""
    sets = (sets_of(request) * 8_000)[:20_001]
    if rng.random() < 0.5:
        return device, with_sets(request, sets)
    halves = with_sets(request, sets[:10_000]).batches, with_sets(request, sets[10_000:]).batches
    return device, msgspec.structs.replace(request, batches=(*halves[0], *halves[1]))


def _batches(_court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving:
    """The same sets in batches that are none, or not these."""
    batches = list(request.batches)
    way = rng.randrange(6)
    if way == 0:
        batches.insert(rng.randrange(2), with_sets(request, sets_of(request)[:1]).batches[0])
    elif way == 1:
        batches.insert(rng.randrange(2), spoilt.EMPTY)
    elif way == 2:
        # In two batches: an honest program may do that, and it must come to the same.
        sets = sets_of(request)
        cut = rng.randrange(1, len(sets))
        batches = [*with_sets(request, sets[:cut]).batches, *with_sets(request, sets[cut:]).batches]
        batches = batches[::-1] if rng.random() < 0.5 else batches
    else:
        batches[0] = spoilt.bundle(rng, batches[0])
    return device, msgspec.structs.replace(request, batches=tuple(batches))


def _bombs(_court: Court, rng: random.Random, device: str, request: ExchangeRequest) -> Arriving:
    """A few bytes that would become far more than a message may be: at once, or one after another."""
    batches = (spoilt.bomb(),) if rng.random() < 0.5 else (spoilt.padded(request.batches[0]),) * 8
    return device, msgspec.structs.replace(request, batches=batches)


MUTATIONS: dict[str, tuple[float, Mutation]] = {
    "bits": (30, _bits),
    "bytes": (15, _bytes),
    "a field": (12, _field),
    "signed by another": (3, _signed_by_another),
    "sets": (8, _sets),
    "inside a set": (15, _inside),
    "a chain made to fit": (4, _rechained),
    "another device": (4, _another_device),
    "stolen sets": (4, _stolen_sets),
    "replayed": (5, _replayed),
    "fewer than frozen": (2, _new_nonce),
    "a checkpoint": (3, _checkpoint),
    "the access log": (2, _access),
    "too many": (0.05, _many),
    "batches": (15, _batches),
    "bombs": (0.3, _bombs),
}
