"""The operating system's credential store, through keyring; only stores that encrypt are used.

On Windows the backend is named outright, because a bundled program cannot search for it. Plaintext, null and failing
backends are refused: a secret in a readable file would be worse than none. Port: app.ports.SecretStore.
"""

import sys
from collections.abc import Callable
from typing import TypeVar

import keyring
from keyring.backend import KeyringBackend

from app.errors import SecretStoreMissing

SERVICE = "Lligall"
LONGEST = 1_280
"""Characters that Windows keeps in one credential (2,560 bytes of UTF-16)."""

_FIT = tuple(f"keyring.backends.{name}" for name in ("Windows", "macOS", "SecretService", "kwallet", "libsecret"))
_USER = "Lligall"

T = TypeVar("T")


class SystemSecrets:
    """Secrets of this person's account on this machine."""

    def __init__(self, backend: KeyringBackend | None = None) -> None:
        """With the system's own backend, or the one given. Raises SecretStoreMissing when there is none fit for use."""
        self._backend = _fit(backend or _system_backend())

    @property
    def name(self) -> str:
        """Of the backend, for a report and the support desk."""
        return _name(self._backend)

    def get(self, name: str) -> str | None:
        """The secret of that name, or None."""
        return self._ask(lambda: self._backend.get_password(_service(name), _USER))

    def put(self, name: str, secret: str) -> None:
        """Keep a secret, and look whether it is really kept."""
        if len(secret) > LONGEST:
            raise ValueError(f"a secret of more than {LONGEST} characters")
        self._ask(lambda: self._backend.set_password(_service(name), _USER, secret))
        if self.get(name) != secret:
            raise SecretStoreMissing(_name(self._backend))

    def delete(self, name: str) -> None:
        """Forget a secret; no error when it is not there."""
        if self.get(name) is not None:
            self._ask(lambda: self._backend.delete_password(_service(name), _USER))

    def _ask(self, question: Callable[[], T]) -> T:
        try:
            return question()
        except Exception as error:
            # Each backend has errors of its own: D-Bus, pywin32, a prompt that was dismissed.
            raise SecretStoreMissing(_name(self._backend)) from error


def _service(name: str) -> str:
    # One service per secret: Windows keeps one credential for each, and renames them when users share one.
    return f"{SERVICE}/{name}"


def _system_backend() -> KeyringBackend:
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        return WinVaultKeyring()
    return keyring.get_keyring()


def _fit(backend: KeyringBackend) -> KeyringBackend:
    """The backend when it encrypts; of a chain, its first such member. Raises SecretStoreMissing."""
    members = getattr(backend, "backends", None)
    for member in members if members is not None else [backend]:
        if type(member).__module__.startswith(_FIT):
            return member
    raise SecretStoreMissing(_name(backend))


def _name(backend: KeyringBackend) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"
