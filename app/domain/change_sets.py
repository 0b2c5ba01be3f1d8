"""The change set: what one action of one person changed, in the canonical form that travels, is hashed and is kept.

Both ends use this module and nothing else to encode, seal and hash; sync.md says why each rule exists.
A set is a header and sealed changes. Each change is hashed alone with 16 random bytes, so that one can be withheld
from a limited reader and the set's hash still verifies, and short bodies cannot be guessed from their hashes.
"""

import os
import struct
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

import msgspec

Value = Any
"""A field's value: None, bool, int, str or a list of these. Never bytes: in an *old* place, bytes mean a digest."""

DIGEST_FROM = 24
"""Encoded bytes above which an old value travels as its 8-byte digest instead (the new value never does)."""

DEEPEST = 12
"""Lists in lists that a value may hold; a list of steps with what they need has three. Without a bound of our own each
machine has another (its stack's), and what the server could still read a desktop could not: one forged set, though
refused, would stop every reader of the journal."""

LARGEST_SET = 8 * 1_048_576
"""Bytes of a sealed set, salts and all. The desktop freezes none that is larger; the server takes none, for ever."""

MOST_CLAIMS = 1_000
"""Of one set, likewise."""

_SET = b"lligall.set.1\0"
_CHAIN = b"lligall.chain.1\0"
_encoder = msgspec.msgpack.Encoder(order="deterministic")
_encode = _encoder.encode


class Change(msgspec.Struct, array_like=True, frozen=True):
    """What one set does to one row.

    `units` is `{unit: {field: [old, new]}}` and carries all fields of each unit it touches (R3).
    """

    kind: str
    id: str
    create: bool
    case_file: str | None
    units: dict[str, dict[str, tuple[Value, Value]]]


class Claim(msgspec.Struct, array_like=True, frozen=True):
    """A row that asks for the next number of a series, e.g. `("case_file", id, "case_files", 2026)`; or, of the desktop
    that numbers the series, the one it gave: then the row's change carries it too, as it is written."""

    kind: str
    id: str
    series: str
    year: int
    number: int = 0
    lease: int = 0
    """Under which lease it was given, and under which incarnation of the server that lease began (R18)."""
    incarnation: str = ""


class Header(msgspec.Struct, array_like=True, frozen=True):
    """Who did what, when and after what. `base` and `at` are evidence for people, never used to decide."""

    id: str
    entity: str
    device: str
    epoch: int
    device_seq: int
    base: int
    person: str
    at: str
    action: str
    claims: tuple[Claim, ...] = ()
    undoes: str | None = None


class Part(msgspec.Struct, array_like=True, frozen=True):
    """One sealed change: 16 random bytes and the encoded `Change`; or, withheld, only the hash of both."""

    salt: bytes
    body: bytes
    withheld: bytes = b""

    def hash(self) -> bytes:
        """SHA-256 over salt and body (32 bytes), the same whether or not the change is withheld."""
        return self.withheld or sha256(self.salt + self.body).digest()


class SealedSet(msgspec.Struct, array_like=True, frozen=True):
    """A frozen change set: the encoded `Header` and its parts, in order. Its bytes never change again (R6)."""

    header: bytes
    parts: tuple[Part, ...]


_decode_change = msgspec.msgpack.Decoder(Change).decode
_header_decoder = msgspec.msgpack.Decoder(Header)
_sealed_decoder = msgspec.msgpack.Decoder(SealedSet)


def encode(value: Any) -> bytes:
    """The canonical bytes of any structure of this module: MessagePack with keys in order."""
    return _encode(value)


def seal(change: Change) -> Part:
    """Freeze one change with 16 fresh random bytes."""
    return Part(os.urandom(16), _encode(change))


def withhold(part: Part) -> Part:
    """The same part for a reader who may not see it: only its hash is left."""
    return Part(b"", b"", part.hash())


def open_part(part: Part) -> Change | None:
    """The change inside, or None when it was withheld. Raises msgspec.DecodeError on rubbish, RecursionError too."""
    return None if part.withheld else open_body(part.body)[0]


def open_body(body: bytes) -> tuple[Change, list[tuple[Value, Value]]]:
    """The change of a part's body, and those of its pairs that hold lists or dictionaries. Raises as `open_part`."""
    change = _decode_change(body)
    holding = [
        pair  # every change of every page comes by here
        for fields in change.units.values()
        for pair in fields.values()
        if type(pair[1]) in _HOLDING or type(pair[0]) in _HOLDING
    ]
    for pair in holding:
        if _is_deeper([*pair], DEEPEST + 1):
            raise msgspec.ValidationError("lists in lists in lists")
    return change, holding


_HOLDING = (list, dict)


def _is_deeper(value: Value, most: int) -> bool:
    if not isinstance(value, _HOLDING):
        return False
    within = value.values() if isinstance(value, dict) else value
    return most == 0 or any(_is_deeper(item, most - 1) for item in within)


def open_header(header: bytes) -> Header:
    """Decode a header. Raises msgspec.DecodeError on rubbish."""
    return _header_decoder.decode(header)


def open_set(frame: bytes) -> SealedSet:
    """Decode a whole sealed set as kept in an outbox. Raises msgspec.DecodeError on rubbish."""
    return _sealed_decoder.decode(frame)


def set_hash(header: bytes, parts: Iterable[Part]) -> bytes:
    """SHA-256 (32 bytes) that stands for the whole set; needs no withheld body."""
    digests = [part.withheld or sha256(part.salt + part.body).digest() for part in parts]
    return sha256(_SET + sha256(header).digest() + b"".join(digests)).digest()


def chain(previous: bytes, hash_of_set: bytes) -> bytes:
    """The next link of a device's chain; the first link of an epoch follows 32 zero bytes."""
    return sha256(_CHAIN + previous + hash_of_set).digest()


CHAIN_START = bytes(32)


def old_form(value: Value) -> Value:
    """How an old value travels: itself, or its 8-byte digest when long (history finds it in the entry before)."""
    raw = _encode(value)
    return sha256(raw).digest()[:8] if len(raw) > DIGEST_FROM else value


def is_old(current: Value, old: Value) -> bool:
    """Whether the current value is the one a set says it saw."""
    return old_form(current) == old if isinstance(old, bytes) else current == old


def unit_hash(kind: str, row: str, unit: str, values: dict[str, Value]) -> int:
    """What a unit's value adds to its kind's incremental hash: 64 bits; 0 when every field is None.

    The hash of a kind is the sum of these modulo 2**64: any order of arrival gives the same sum.
    """
    present = values
    if None in values.values():
        present = {field: value for field, value in values.items() if value is not None}
    if not present:
        return 0
    return _first_64_bits(sha256(_encode((kind, row, unit, present))).digest())[0]


_first_64_bits = struct.Struct(">Q").unpack_from


def fields_of(changes: Sequence[Change]) -> Iterable[tuple[Change, str, dict[str, tuple[Value, Value]]]]:
    """Every touched unit of a set: (change, unit, {field: (old, new)})."""
    for change in changes:
        for unit, fields in change.units.items():
            yield change, unit, fields
