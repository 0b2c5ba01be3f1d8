"""The vault: the database's random key, wrapped twice in a small file beside it (`vault.json`).

It opens with the secret in the system's credential store (and a passphrase, where one was set) or with the printed
recovery key. Losing the store never loses data, so the file is kept twice. Neighbours: storage.recovery_key (the form
of the printed key), storage.secret_store, app.desk (who asks).
"""

import base64
import hashlib
import hmac
import json
import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Connection

from app.errors import (
    DatabaseDamaged,
    DatabaseMissing,
    KeyProblem,
    Problem,
    SecretMissing,
    WrongPassphrase,
    WrongRecoveryKey,
)
from app.ports import SecretStore
from app.storage import journal, recovery_key
from app.storage.database import KEY_SIZE, SALT_SIZE
from app.storage.whole_files import write_whole

_log = logging.getLogger(__name__)

FILE = "vault.json"
COPY = "vault-copy.json"
"""The same file again: a lost vault is a lost database, whoever holds the recovery key."""

_VERSION = 1
_PASSPHRASE_COST = {"time": 3, "memory": 65_536, "lanes": 4}
"""Argon2id (RFC 9106, second recommended choice): 64 MiB, about a tenth of a second."""


@dataclass(frozen=True)
class Vault:
    """What the file says openly: whose it is, and the database's salt."""

    id: str
    name: str
    salt: bytes
    """The first 16 bytes of the database, which open it even when they are lost from the file itself."""
    has_passphrase: bool
    about: dict[str, str]
    """Whose office it is, for the person to choose from before it is open."""

    def device_secret(self) -> str:
        """The name in the store of this desktop's private key."""
        return f"{self.name}/{self.id}/device"

    def outside_secret(self) -> str:
        """The name in the store of what is kept outside the database (app.storage.outside_copy)."""
        return f"{self.name}/{self.id}/outside"


def create(
    folder: Path,
    secrets: SecretStore,
    name: str,
    passphrase: str | None = None,
    about: dict[str, str] | None = None,
) -> tuple[Vault, bytes, str]:
    """A new vault in an existing folder: its facts, the database's key (32 bytes) and the recovery key to print.

    `name` begins the secrets' names in the store; `about` is kept readable. Raises SecretStoreMissing, StorageProblem
    or FileExistsError.
    """
    if (folder / FILE).exists():
        raise FileExistsError(folder / FILE)
    key, printed = os.urandom(KEY_SIZE), recovery_key.generate()
    content: dict[str, Any] = {
        "version": _VERSION,
        "id": os.urandom(8).hex(),
        "name": name,
        "salt": os.urandom(SALT_SIZE).hex(),
        "about": about or {},
    }
    content["recovery"] = _wrap_with_recovery(content, key, printed)
    content["store"] = _wrap_with_store(content, secrets, key, passphrase)
    _write(folder, key, content)
    return facts(folder), key, printed


def facts(folder: Path) -> Vault:
    """What can be known without opening. Raises DatabaseMissing or DatabaseDamaged (of the key file)."""
    content = _contents(folder)[0]
    has_passphrase = "argon2id" in content["store"]
    return Vault(content["id"], content["name"], bytes.fromhex(content["salt"]), has_passphrase, content["about"])


def open(folder: Path, secrets: SecretStore, passphrase: str | None = None, mend: bool = True) -> bytes:
    """The database's key, by the credential store; a damaged key file is made good from its copy, unless not `mend`.

    Raises SecretStoreMissing, SecretMissing (the store has forgotten or holds another secret), WrongPassphrase,
    DatabaseMissing or DatabaseDamaged (of the key file).
    """

    def unwrap(content: dict[str, Any]) -> bytes:
        wrap = content["store"]
        kept = secrets.get(_secret_name(content, wrap))
        if kept is None or not hmac.compare_digest(_fingerprint(kept), wrap["fingerprint"]):
            raise SecretMissing
        costs = wrap.get("argon2id")
        if costs and not passphrase:
            raise WrongPassphrase
        try:
            return _unwrap(wrap, _store_key(content, kept, passphrase, costs), content, "store")
        except InvalidTag as error:
            if costs:
                raise WrongPassphrase from error
            raise DatabaseDamaged(folder / FILE, "the wrapped key was changed") from error

    return _first_that_opens(folder, unwrap, mend)


def readable(folder: Path) -> list[str]:
    """Which of the key file and its copy are there and have the right form, with both ways to open in them."""
    return [name for name in (FILE, COPY) if (folder / name).exists() and _parse(folder / name) is not None]


def open_with_recovery(folder: Path, typed: str) -> bytes:
    """The database's key, by the printed recovery key. Raises WrongRecoveryKey, DatabaseMissing or DatabaseDamaged."""
    printed = recovery_key.read(typed)

    def unwrap(content: dict[str, Any]) -> bytes:
        wrap = content["recovery"]
        try:
            return _unwrap(wrap, _recovery_key(wrap, printed), content, "recovery")
        except InvalidTag as error:
            raise WrongRecoveryKey from error

    return _first_that_opens(folder, unwrap)


def rewrap(folder: Path, secrets: SecretStore, key: bytes, passphrase: str | None = None) -> None:
    """A new secret in the store, for a key opened otherwise: after a reset store, or to change the passphrase."""
    content = _whole(folder, key)
    before = _secret_name(content, content["store"])
    content["store"] = _wrap_with_store(content, secrets, key, passphrase)
    _write(folder, key, content)
    secrets.delete(before)


def new_recovery_key(folder: Path, key: bytes) -> str:
    """Another recovery key to print; the one before opens no more."""
    content = _whole(folder, key)
    printed = recovery_key.generate()
    content["recovery"] = _wrap_with_recovery(content, key, printed)
    _write(folder, key, content)
    return printed


def secret_names(folder: Path) -> list[str]:
    """Every secret of an office in the credential store: what wraps its key, its device key, its outside copy."""
    found = [_secret_name(content, content["store"]) for content in _contents(folder)]
    known = facts(folder)
    return list(dict.fromkeys([*found, known.device_secret(), known.outside_secret()]))


def put_device_key(connection: Connection, secrets: SecretStore, name: str, private: bytes) -> None:
    """Keep the desktop's private key (Ed25519, 32 bytes) in the database and in the store.

    Twice, so that a reset store does not look like a copied machine (security.md, Keys on the desktop).
    """
    journal.write_state(connection, device_key=private)
    secrets.put(name, base64.b64encode(private).decode("ascii"))


def device_key(connection: Connection, secrets: SecretStore, name: str) -> bytes | None:
    """The desktop's private key: from the database, or from the store."""
    kept = journal.read_state(connection, "device_key").get("device_key")
    if kept is None:
        stored = secrets.get(name)
        kept = base64.b64decode(stored) if stored else None
    return kept


def _secret_name(content: dict[str, Any], wrap: dict[str, Any]) -> str:
    return f"{content['name']}/{content['id']}/{wrap['slot']}"


def _fingerprint(secret: str) -> str:
    return hashlib.sha256(b"lligall.secret.1\0" + secret.encode()).hexdigest()[:16]


def _wrap_with_store(
    content: dict[str, Any], secrets: SecretStore, key: bytes, passphrase: str | None
) -> dict[str, Any]:
    # A new name each time: until the new file is whole, the old one still finds the old secret.
    secret, slot = base64.b64encode(os.urandom(KEY_SIZE)).decode("ascii"), {"slot": os.urandom(4).hex()}
    costs = {**_PASSPHRASE_COST, "salt": os.urandom(SALT_SIZE).hex()} if passphrase else None
    wrap = slot | _wrap(_store_key(content, secret, passphrase, costs), key, content, "store")
    secrets.put(_secret_name(content, wrap), secret)
    return wrap | {"fingerprint": _fingerprint(secret)} | ({"argon2id": costs} if costs else {})


def _wrap_with_recovery(content: dict[str, Any], key: bytes, printed: str) -> dict[str, Any]:
    salt = {"salt": os.urandom(SALT_SIZE).hex()}
    return salt | _wrap(_recovery_key(salt, printed), key, content, "recovery")


def _store_key(content: dict[str, Any], secret: str, passphrase: str | None, costs: dict[str, Any] | None) -> bytes:
    stretched = b""
    if passphrase and costs:
        from argon2.low_level import Type, hash_secret_raw  # only who has a passphrase waits for it

        stretched = hash_secret_raw(
            passphrase.encode(),
            bytes.fromhex(costs["salt"]),
            time_cost=costs["time"],
            memory_cost=costs["memory"],
            parallelism=costs["lanes"],
            hash_len=KEY_SIZE,
            type=Type.ID,
        )
    return _derive(base64.b64decode(secret) + stretched, bytes.fromhex(content["salt"]), b"lligall.store.1")


def _recovery_key(wrap: dict[str, Any], printed: str) -> bytes:
    # 140 random bits need no stretching.
    return _derive(printed.encode("ascii"), bytes.fromhex(wrap["salt"]), b"lligall.recovery.1")


def _derive(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), KEY_SIZE, salt, purpose).derive(secret)


def _wrap(wrapping: bytes, key: bytes, content: dict[str, Any], way: str) -> dict[str, Any]:
    nonce = os.urandom(12)
    return {"nonce": nonce.hex(), "sealed": AESGCM(wrapping).encrypt(nonce, key, _context(content, way)).hex()}


def _unwrap(wrap: dict[str, Any], wrapping: bytes, content: dict[str, Any], way: str) -> bytes:
    return AESGCM(wrapping).decrypt(bytes.fromhex(wrap["nonce"]), bytes.fromhex(wrap["sealed"]), _context(content, way))


def _context(content: dict[str, Any], way: str) -> bytes:
    return f"lligall.vault.{content['version']}/{content['id']}/{way}".encode()


def _seal(key: bytes, content: dict[str, Any]) -> str:
    """An authentication code over the whole file but itself, under a key derived from the database's."""
    plain = {name: value for name, value in content.items() if name != "seal"}
    text = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    return hmac.new(_derive(key, b"", b"lligall.vault-seal.1"), text, hashlib.sha256).hexdigest()


def _is_sealed(content: dict[str, Any], key: bytes) -> bool:
    return hmac.compare_digest(_seal(key, content), content["seal"])


def _first_that_opens(folder: Path, unwrap: Callable[[dict[str, Any]], bytes], mend: bool = True) -> bytes:
    """The key out of the file, or out of its copy when the file does not open; then the file is made good again."""
    first: Problem | None = None
    contents = _contents(folder)
    for content in contents:
        try:
            key = unwrap(content)
            if not _is_sealed(content, key):
                raise DatabaseDamaged(folder / FILE, "the key file was changed")
        except (KeyProblem, DatabaseDamaged) as problem:
            first = first or problem
            continue
        if mend and (first is not None or len(contents) == 1):
            status = type(first).__name__ if first else "DatabaseMissing"
            _log.warning("a key file was damaged or gone; the other opened", extra={"status": status})
            _write(folder, key, content)
        return key
    assert first is not None  # _contents is never empty
    raise first


def _whole(folder: Path, key: bytes) -> dict[str, Any]:
    """The content that this key sealed. Raises DatabaseDamaged."""
    for content in _contents(folder):
        if _is_sealed(content, key):
            return content
    raise DatabaseDamaged(folder / FILE, "the key file was changed")


def _write(folder: Path, key: bytes, content: dict[str, Any]) -> None:
    content["seal"] = _seal(key, content)
    text = json.dumps(content, ensure_ascii=False, indent=1).encode()
    # The copy last: while the file itself is being replaced, the copy still opens with what was true before.
    write_whole(folder / FILE, text)
    write_whole(folder / COPY, text)


def _contents(folder: Path) -> list[dict[str, Any]]:
    """The file, then its copy, as far as they can be read. Raises DatabaseMissing or DatabaseDamaged."""
    found = [path for path in (folder / FILE, folder / COPY) if path.exists()]
    if not found:
        raise DatabaseMissing(folder / FILE)
    contents = [content for content in map(_parse, found) if content is not None]
    if not contents:
        raise DatabaseDamaged(folder / FILE, "the key file cannot be read")
    return contents


def _parse(path: Path) -> dict[str, Any] | None:
    """The content when it has the right form; rubbish and half-written files have not."""
    try:
        content = json.loads(path.read_bytes())
        return content if _is_well_formed(content) else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _is_well_formed(content: dict[str, Any]) -> bool:
    costs = content["store"].get("argon2id")
    about = content["about"]
    return (
        content["version"] == _VERSION
        and all(content[name].isascii() for name in ("id", "name", "seal"))
        and all(content["store"][name].isascii() for name in ("slot", "fingerprint"))
        and len(bytes.fromhex(content["salt"])) == SALT_SIZE
        and bool(bytes.fromhex(content["recovery"]["salt"]))
        and all(
            len(bytes.fromhex(content[way]["nonce"])) == 12
            and len(bytes.fromhex(content[way]["sealed"])) == KEY_SIZE + 16
            for way in ("store", "recovery")
        )
        # Costs from a file that was tampered with must not take all memory, or a day.
        and (
            costs is None or (8 <= costs["memory"] <= 2**21 and 1 <= costs["time"] <= 20 and 1 <= costs["lanes"] <= 16)
        )
        and (costs is None or len(bytes.fromhex(costs["salt"])) == SALT_SIZE)
        and all(isinstance(part, str) for pair in about.items() for part in pair)
    )
