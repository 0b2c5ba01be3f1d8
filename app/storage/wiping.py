"""Making an office unreadable for ever: for a desktop that was stolen, or that its person retires (security.md).

The keys go first, everywhere they are kept: what is left on the disk after that is noise, whatever cannot be deleted
just now. This is the only code that takes an office away. Neighbours: vault (where keys are), sync.client (when).
"""

import contextlib
import logging
import os
from pathlib import Path

from app.errors import Problem, SecretStoreMissing
from app.ports import SecretStore
from app.storage import vault
from app.storage.held_files import patiently, remove, remove_folder

_log = logging.getLogger(__name__)


def wipe(folder: Path, secrets: SecretStore) -> bool:
    """Destroy the keys of a closed office, then its files; whether nothing is left of it. Never raises for what is
    already gone."""
    names: list[str] = []
    with contextlib.suppress(Problem):  # a key file that cannot be read opens nothing either
        names = vault.secret_names(folder)
    for name in names:
        try:
            secrets.delete(name)
        except SecretStoreMissing:
            _log.warning("the credential store was not there to forget a key", extra={"status": "SecretStoreMissing"})
    for name in (vault.FILE, vault.COPY):
        _overwrite(folder / name)
    gone = remove_folder(folder)
    _log.info("an office was wiped", extra={"status": "wiped" if gone else "keys only"})
    return gone


def _overwrite(path: Path) -> None:
    try:
        size = path.stat().st_size
        with patiently(lambda: path.open("r+b")) as file:
            file.write(os.urandom(size))
            file.flush()
            os.fsync(file.fileno())
        remove(path)
    except OSError as error:
        if path.exists():
            _log.warning("a key file could not be overwritten", extra={"status": type(error).__name__})
