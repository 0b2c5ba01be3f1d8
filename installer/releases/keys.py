"""Keys that sign releases: Ed25519, one person's each, in a file sealed by a passphrase, or the publisher's own.

A key for root and targets belongs on a stick in somebody's drawer and signs on a machine without a line; the key for
snapshot and timestamp lies where the publishing is done (The Update Framework, specification 1.0, section 2.1).
"""

# pyright: reportPrivateImportUsage=false
# These libraries hand out in their packages what is defined deeper, and do not say so to the type checker.

import json
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner, SSlibKey


class WrongKey(Exception):
    """The file is no key of ours, or the passphrase does not open it."""


def make(path: Path, passphrase: str | None) -> CryptoSigner:
    """A new key in a new file. Raises FileExistsError: a key is never written over."""
    key = Ed25519PrivateKey.generate()
    sealing = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    with path.open("xb") as file:
        path.chmod(0o600)
        file.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, sealing))
    return CryptoSigner(key)


def load(path: Path, passphrase: str | None) -> CryptoSigner:
    """Raises WrongKey, OSError."""
    try:
        key = load_pem_private_key(path.read_bytes(), passphrase.encode() if passphrase else None)
    except (ValueError, TypeError) as error:
        raise WrongKey(str(path)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise WrongKey(str(path))
    return CryptoSigner(key)


def write_public(signer: CryptoSigner, path: Path) -> None:
    """The public half in a file of its own, to be handed to who names the keys."""
    key = public(signer)
    path.write_text(json.dumps({"keyid": key.keyid, **key.to_dict()}, indent=1) + "\n", encoding="utf-8")


def read_public(path: Path) -> SSlibKey:
    """Raises WrongKey, OSError."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        claimed, key = said["keyid"], Ed25519PublicKey.from_public_bytes(bytes.fromhex(said["keyval"]["public"]))
    except (ValueError, KeyError, TypeError) as error:
        raise WrongKey(str(path)) from error
    found = SSlibKey.from_crypto(key)
    if found.keyid != claimed:
        raise WrongKey(str(path))
    return found


def public(signer: CryptoSigner) -> SSlibKey:
    """The public half, as root names it."""
    key = signer.public_key
    assert isinstance(key, SSlibKey)
    return key
