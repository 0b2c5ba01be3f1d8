"""Bundles that no honest program packs: torn, uneven, with parts held back, too large; either end must notice them.

Neighbours: mutations and lies (what a server is sent), forged_answers (what a desktop is answered).
"""

import random
from collections.abc import Sequence
from functools import cache

import msgspec
from backports import zstd

from app.domain import bundles, change_sets
from app.domain.bundles import Bundle
from app.domain.change_sets import SealedSet

EMPTY = bundles.pack(Bundle([], [], b"", []))


def unchecked(sets: Sequence[SealedSet]) -> bytes:
    """A bundle of any sets, also of such as have no place in one."""
    parts = [part for sealed in sets for part in sealed.parts]
    held_back = {place: part.withheld for place, part in enumerate(parts) if part.withheld}
    salts, bodies = b"".join(part.salt for part in parts), [part.body for part in parts]
    headers, counts = [sealed.header for sealed in sets], [len(sealed.parts) for sealed in sets]
    return bundles.pack(Bundle(headers, counts, salts, bodies, held_back))


def bundle(rng: random.Random, packed: bytes) -> bytes:
    """What becomes of a bundle."""
    columns = bundles.unpack(packed)
    parts, counts = len(columns.bodies), list(columns.counts)
    at = rng.randrange(max(1, parts))
    way = rng.randrange(14)
    if way == 0:
        return rng.choice((b"", b"\xc0", b"\x90", rng.randbytes(60), b"\x28\xb5\x2f\xfd" + rng.randbytes(60)))
    if way == 1:
        return packed[: rng.randrange(len(packed))]
    if way == 2:
        return packed + rng.choice((b"\0", packed))
    if way == 3:
        return b"\x94" + b"\x91" * rng.choice((8, 2_000, 100_000))
    if way == 4:
        return _bits(rng, columns)
    if way == 5:
        return _held_back(columns, at)
    if way == 6:
        return _with(columns, withheld={rng.choice((at, -1, parts, 2**40)): rng.choice((bytes(32), b"", bytes(31)))})
    if way == 7:
        return _with(columns, counts=[*counts[:-1], counts[-1] + rng.choice((-1, 1, 2**40))])
    if way == 8:
        return _with(columns, counts=[counts[0] + parts + 1, *counts[1:-1], counts[-1] - parts - 1])
    if way == 9:
        return _with(columns, counts=rng.choice((counts[:-1], [*counts, 0], [])))
    if way == 10:
        return _with(columns, headers=rng.choice((columns.headers[:-1], [*columns.headers, columns.headers[0]], [])))
    if way == 11:
        return _with(columns, salts=rng.choice((columns.salts[:-1], columns.salts[16:], columns.salts + bytes(16))))
    if way == 12:
        return _with(columns, bodies=rng.choice((columns.bodies[:-1], [*columns.bodies, b""], columns.bodies[::-1])))
    return EMPTY


def _with(columns: Bundle, **other: object) -> bytes:
    return bundles.pack(msgspec.structs.replace(columns, **other))


def _held_back(columns: Bundle, at: int) -> bytes:
    """A part withheld as only the server withholds: the set's hash stays the same."""
    digest = columns.part(at).hash()
    bodies = [*columns.bodies[:at], b"", *columns.bodies[at + 1 :]]
    return _with(columns, bodies=bodies, withheld={**columns.withheld, at: digest})


def _bits(rng: random.Random, columns: Bundle) -> bytes:
    raw = bytearray(change_sets.encode(columns))
    for _ in range(rng.randint(1, 3)):
        raw[rng.randrange(len(raw))] ^= 1 << rng.randrange(8)
    return zstd.compress(bytes(raw))


@cache
def bomb() -> bytes:
    """A few kilobytes that would become eighty megabytes."""
    return zstd.compress(bytes(80 * 1024 * 1024), 1)


def padded(packed: bytes) -> bytes:
    """The same bundle with twelve megabytes of nothing in a field of a later program, in a few kilobytes."""
    columns = bundles.unpack(packed)
    fields = [columns.headers, columns.counts, columns.salts, columns.bodies, columns.withheld, bytes(12 * 1024 * 1024)]
    return zstd.compress(msgspec.msgpack.encode(fields), 1)
