"""All chance of the product from one seed, so that a failure can be played again byte by byte."""

import os
import random
import secrets
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from unittest.mock import patch

from app.domain import ids


class _Identities:
    """What app.domain.ids asks for a UUIDv7: in order of making, like the real ones."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._made = 0x0193_0000_0000

    def uuid7(self) -> uuid.UUID:
        self._made += 1
        return uuid.UUID(int=self._made << 80 | 7 << 76 | self._rng.getrandbits(12) << 64 | 2 << 62 | self._made)


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Salts, nonces, tokens and identities come from `seed` for as long as this lasts. Never for keys that matter."""
    rng = random.Random(f"chance {seed}")
    with ExitStack() as patches:
        patches.enter_context(patch.object(ids, "uuid_utils", _Identities(rng)))
        patches.enter_context(patch.object(os, "urandom", rng.randbytes))
        patches.enter_context(patch.object(secrets, "token_bytes", lambda size=32: rng.randbytes(size)))
        patches.enter_context(patch.object(secrets, "token_hex", lambda size=32: rng.randbytes(size).hex()))
        patches.enter_context(patch.object(secrets, "choice", rng.choice))
        yield
