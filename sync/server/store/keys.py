"""The master key of an embedded server, and what is derived from it or wrapped by it.

The master key stands outside the databases: by default in a file beside them that only its owner may read, or where
`--key-file` or the environment says. Every entity's database has a random key of its own, kept wrapped in the registry,
so that changing the master key rewraps a few bytes and touches no journal.
"""

import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.server.store.connection import StoreProblem

VARIABLE = "LLIGALL_SERVER_KEY"
"""The environment variable that may hold the master key: 64 hexadecimal digits."""

FILE = "server.key"
NEXT = "server.key.next"
"""The new master key, while it is being changed."""


def master_key(folder: Path, key_file: Path | None = None, exists: bool | None = None) -> bytes:
    """The 32 bytes of the master key: from `key_file`, else from the environment, else from the file in the folder,
    which is made when nothing exists yet that another key has locked (`exists`; else the folder tells). Raises
    StoreProblem."""
    if key_file is None and VARIABLE in os.environ:
        return _read(os.environ[VARIABLE], VARIABLE)
    path = key_file or folder / FILE
    if path.exists():
        return read_file(path)
    if (folder / "registry.db").exists() if exists is None else exists:
        raise StoreProblem(f"the key file {path} is missing; without it the databases here cannot be opened")
    return _make(path)


def read_file(path: Path) -> bytes:
    """The key in a file. Raises StoreProblem."""
    try:
        return _read(path.read_text(encoding="ascii"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise StoreProblem(f"{path.name} cannot be read ({error})") from error


def new_master_key(folder: Path) -> bytes:
    """A fresh master key in a file beside the old one, or the one that an interrupted change has left there;
    `take_over` puts it in its place."""
    path = folder / NEXT
    return read_file(path) if path.exists() else _make(path)


def take_over(folder: Path) -> None:
    """The new master key is the master key."""
    (folder / NEXT).replace(folder / FILE)


def derived(master: bytes, purpose: str) -> bytes:
    """A 32-byte key for one purpose (HKDF, RFC 5869)."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"lligall.server." + purpose.encode()).derive(master)


def wrap(master: bytes, key: bytes, whose: str) -> bytes:
    """A key sealed under the master key (AES-256-GCM), bound to whose it is."""
    nonce = os.urandom(12)
    return nonce + AESGCM(derived(master, "wrap")).encrypt(nonce, key, whose.encode())


def unwrap(master: bytes, wrapped: bytes, whose: str) -> bytes:
    """Undo `wrap`. Raises StoreProblem when the master key, or the owner, is another one."""
    try:
        return AESGCM(derived(master, "wrap")).decrypt(wrapped[:12], wrapped[12:], whose.encode())
    except InvalidTag as error:
        raise StoreProblem(f"the key of {whose} was wrapped by another master key") from error


def _read(text: str, where: str) -> bytes:
    try:
        raw = bytes.fromhex(text.strip())
    except ValueError:
        raw = b""
    if len(raw) != 32:
        raise StoreProblem(f"{where} must hold 64 hexadecimal digits")
    return raw


def _make(path: Path) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    key = secrets.token_bytes(32)
    # Born with its permissions: a moment in which others could read it would be enough. On Windows the folder's own
    # access list rules, which the README says.
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(key.hex() + "\n")
        file.flush()
        os.fsync(file.fileno())
    return key
