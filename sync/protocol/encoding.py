"""Bytes of messages: MessagePack, compressed with zstd from a size where it helps. Refuses bombs by a cap.

Neighbours: messages (what), version; used by sync.client.transport and sync.server.asgi.
"""

from typing import TypeVar

import msgspec
from backports import zstd

T = TypeVar("T")

MEDIA_TYPE = "application/vnd.lligall+msgpack"
COMPRESS_FROM = 200
LEVEL = 3
LARGEST = 64 * 1024 * 1024
"""Most bytes a message may have once decompressed."""

encode = msgspec.msgpack.Encoder(order="deterministic").encode


class TooLarge(ValueError):
    """A message that would not fit in `LARGEST` bytes."""


def decode(raw: bytes, form: type[T]) -> T:
    """Decode one message. Raises msgspec.DecodeError (or ValidationError) on anything else."""
    try:
        return msgspec.msgpack.decode(raw, type=form)
    except (UnicodeDecodeError, RecursionError) as error:  # text that is not UTF-8, lists in lists in lists
        raise msgspec.DecodeError("not a message") from error


def compress(raw: bytes, packed: int = 0) -> tuple[bytes, str | None]:
    """The bytes to send and their Content-Encoding ("zstd" or None). `packed` of them are compressed already."""
    if len(raw) - packed < max(COMPRESS_FROM, packed // 8):
        return raw, None
    return zstd.compress(raw, LEVEL), "zstd"


def decompress(raw: bytes, encoding: str | None, most: int = LARGEST) -> bytes:
    """Undo `compress`. Raises TooLarge above `most` bytes, ValueError on rubbish or an unknown encoding."""
    if encoding in (None, "", "identity"):
        if len(raw) > most:
            raise TooLarge(len(raw))
        return raw
    if encoding != "zstd":
        raise ValueError(f"unknown content encoding {encoding!r}")
    try:
        decompressor = zstd.ZstdDecompressor()
        plain = decompressor.decompress(raw, max_length=most + 1)
    except zstd.ZstdError as error:
        raise ValueError("not zstd") from error
    if len(plain) > most:
        raise TooLarge(len(plain))
    if not decompressor.eof:
        raise ValueError("truncated zstd")
    return plain
