"""How pieces of files are sealed at rest: AES-256-GCM in chunks of 64 KiB, so that any range opens alone.

Each piece has a key of its own (HKDF of the entity's key and the piece's name, which is random and never used twice):
a chunk's nonce is its number and whether it is the last, and a piece put in another's place does not open.
"""

import struct
from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CHUNK = 65_536
_TAG = 16


class Altered(Exception):
    """A piece is not what was sealed."""


def seal(key: bytes, name: str, plain: bytes) -> bytes:
    """A piece (not empty) as it is kept under its name."""
    aead, last = _aead(key, name), (len(plain) - 1) // CHUNK
    with memoryview(plain) as view:
        return b"".join([
            aead.encrypt(_nonce(number, number == last), view[number * CHUNK : (number + 1) * CHUNK], None)
            for number in range(last + 1)
        ])  # fmt: skip


def unseal(key: bytes, name: str, size: int, start: int, end: int, read: Callable[[int, int], bytes]) -> bytes:
    """The plain bytes from `start` to `end` of a piece of `size` plain bytes; `read(first, last)` gives sealed ones.
    Raises Altered."""
    aead, last = _aead(key, name), (size - 1) // CHUNK
    first, after = start // CHUNK, (end - 1) // CHUNK + 1
    step = CHUNK + _TAG
    sealed = read(first * step, min(after * step, size + (last + 1) * _TAG))
    opened = []
    try:
        with memoryview(sealed) as view:
            for number in range(first, after):
                place = (number - first) * step
                opened.append(aead.decrypt(_nonce(number, number == last), view[place : place + step], None))
    except (InvalidTag, ValueError) as error:
        raise Altered(name) from error
    return b"".join(opened)[start - first * CHUNK : end - first * CHUNK]


def _aead(key: bytes, name: str) -> AESGCM:
    return AESGCM(HKDF(SHA256(), 32, None, b"lligall.piece.1/" + name.encode()).derive(key))


def _nonce(number: int, last: bool) -> bytes:
    return struct.pack(">QI", number, last)
