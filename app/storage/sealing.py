"""The sealed form of a file: AES-256-GCM in chunks of 64 KiB (the STREAM construction), readable from any place.

    "LGB1" · salt (32) · chunk 0 · chunk 1 · … · last chunk · closing

Each file has a key of its own (HKDF of the office's key and the salt), so that a chunk's nonce is only its number and
whether it is the last or the closing. The closing seals SHA-256 and size of the plain bytes: what is cut short, put
together from other files or put in another order does not open. Neighbour: blobs (files by name).
"""

import os
import struct
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CHUNK = 65_536
"""Plain bytes of a chunk; only the last may have fewer."""
TAG = 16
SALT = 32
_MAGIC = b"LGB1"
HEAD = len(_MAGIC) + SALT
SEALED = CHUNK + TAG
CLOSING = 32 + 8 + TAG

_MIDDLE, _LAST, _CLOSING = 0, 1, 2


class Unsealable(Exception):
    """The bytes are not what was sealed under this key."""


class Cipher:
    """Seals and opens the chunks of one file."""

    def __init__(self, key: bytes, salt: bytes) -> None:
        self._aead = AESGCM(HKDF(SHA256(), 32, salt, b"lligall.blob.1").derive(key))

    def seal(self, number: int, plain: bytes, last: bool) -> bytes:
        """A chunk as it is kept."""
        return self._aead.encrypt(_nonce(number, _LAST if last else _MIDDLE), plain, None)

    def open(self, number: int, sealed: bytes, last: bool) -> bytes:
        """Undo `seal`. Raises Unsealable."""
        return self._opened(number, sealed, _LAST if last else _MIDDLE)

    def close(self, chunks: int, sha256: bytes, size: int) -> bytes:
        """What comes after the last chunk."""
        return self._aead.encrypt(_nonce(chunks, _CLOSING), sha256 + struct.pack(">Q", size), None)

    def closed(self, chunks: int, sealed: bytes) -> tuple[bytes, int]:
        """SHA-256 and size as sealed. Raises Unsealable."""
        plain = self._opened(chunks, sealed, _CLOSING)
        return plain[:32], struct.unpack(">Q", plain[32:])[0]

    def _opened(self, number: int, sealed: bytes, sort: int) -> bytes:
        try:
            return self._aead.decrypt(_nonce(number, sort), sealed, None)
        except (InvalidTag, ValueError) as error:
            raise Unsealable from error


def _nonce(number: int, sort: int) -> bytes:
    return struct.pack(">QHBB", number, 0, 0, sort)


def new_head() -> bytes:
    """The beginning of a new file."""
    return _MAGIC + os.urandom(SALT)


def salt_of(head: bytes) -> bytes:
    """The salt in a file's beginning. Raises Unsealable."""
    if len(head) != HEAD or not head.startswith(_MAGIC):
        raise Unsealable
    return head[len(_MAGIC) :]


def chunks_of(size: int) -> int:
    """How many chunks plain bytes take: an empty file has one, empty."""
    return max(1, -(-size // CHUNK))


def sealed_size(size: int) -> int:
    """Bytes of the sealed form."""
    return HEAD + size + chunks_of(size) * TAG + CLOSING


class Reader:
    """A sealed file open for reading from any place."""

    def __init__(self, file: BinaryIO, key: bytes) -> None:
        """Raises Unsealable for what was cut, altered, or sealed under another key."""
        length = file.seek(0, os.SEEK_END)
        body = length - HEAD - CLOSING
        chunks = max(1, -(-body // SEALED))
        self.size = body - chunks * TAG
        """Plain bytes."""
        if self.size < 0 or chunks_of(self.size) != chunks:
            raise Unsealable
        self._file = file
        self._chunks = chunks
        file.seek(0)
        self._cipher = Cipher(key, salt_of(file.read(HEAD)))
        file.seek(length - CLOSING)
        self.sha256, said = self._cipher.closed(chunks, file.read(CLOSING))
        if said != self.size:
            raise Unsealable

    def read(self, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The plain bytes from `start` up to `end` (to the last without one), in pieces. Raises Unsealable."""
        end = self.size if end is None else min(end, self.size)
        for number in range(start // CHUNK, self._chunks):
            first = number * CHUNK
            if first >= end and self.size:
                return
            self._file.seek(HEAD + number * SEALED)
            last = number == self._chunks - 1
            sealed = self._file.read(SEALED if not last else self.size - first + TAG)
            plain = self._cipher.open(number, sealed, last)
            yield plain[max(0, start - first) : end - first]
