"""Every page of an encrypted database, decrypted by itself, free ones and those of its log too: what a thief with the
key could still read of what was deleted.

SQLCipher 4 with a raw key: AES-256-CBC by page of 4,096 bytes, of which the last 80 are IV (16) and HMAC (64); the
first page begins with the salt (16).
"""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_PAGE, _RESERVED, _SALT = 4096, 80, 16


def plain_pages(path: Path, key: bytes) -> bytes:
    """The file's and its log's, one after the other."""
    raw = path.read_bytes()
    found = [_plain(raw[at : at + _PAGE], key, at == 0) for at in range(0, len(raw) - _PAGE + 1, _PAGE)]
    log = path.with_name(path.name + "-wal")
    if log.exists():
        frames = log.read_bytes()
        for at in range(32, len(frames), 24 + _PAGE):
            first = frames[at : at + 4] == (1).to_bytes(4, "big")
            found.append(_plain(frames[at + 24 : at + 24 + _PAGE], key, first))
    return b"".join(found)


def _plain(page: bytes, key: bytes, first: bool) -> bytes:
    begin, end = _SALT if first else 0, _PAGE - _RESERVED
    opened = Cipher(algorithms.AES(key), modes.CBC(page[end : end + 16])).decryptor()
    return opened.update(page[begin:end]) + opened.finalize()
