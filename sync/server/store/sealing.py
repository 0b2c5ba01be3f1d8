"""Bodies sealed under an entity's key (AES-256-GCM), each bound to its entity and its place: a dump of the database
shows nothing that a person wrote, and no body can be moved to another row, column or entity unnoticed.

Neighbours: postgresql (seals what the rooms ask it to), keys (wraps the entities' keys), renewing (a new key).
"""

import hashlib
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sync.server.store.connection import DatabaseError
from sync.server.store.sealed_places import is_known

_NONCE = 12
_FORM = b"\x01"


class Sealer:
    """One entity's key at work."""

    def __init__(self, place: str, key: bytes) -> None:
        self._cipher = AESGCM(key)
        self._of = place.encode() + b"\0"
        self.key_id = hashlib.sha256(b"lligall.key.1\0" + key).digest()[:8]
        """Tells keys apart without telling anything about them."""

    def seal(self, place: str, body: bytes) -> bytes:
        """Form, nonce, ciphertext with its tag: 29 bytes more."""
        assert is_known(place), place  # it would stay behind when the entity gets a new key
        nonce = os.urandom(_NONCE)
        return _FORM + nonce + self._cipher.encrypt(nonce, body, self._of + place.encode())

    def unseal(self, place: str, sealed: bytes) -> bytes:
        """Raises DatabaseError."""
        if sealed[:1] != _FORM:
            raise DatabaseError("a body is not sealed as it must be")
        nonce = sealed[1 : 1 + _NONCE]
        try:
            return self._cipher.decrypt(nonce, sealed[1 + _NONCE :], self._of + place.encode())
        except (InvalidTag, ValueError) as error:
            raise DatabaseError("a body is another place's, under another key, or altered") from error
