"""The embedded default: a folder with an encrypted SQLite file for each entity, and one for the registry of them all.

Neighbours: opening (one file), keys (the master key), registry (what stands where).
"""

import os
from pathlib import Path

from app.domain.ids import new_id
from sync.server.store import keys
from sync.server.store.connection import Database
from sync.server.store.opening import open_file

REGISTRY = "registry.db"


class FolderStore:
    """A Store in a folder, which is made when the registry is asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._entities = folder / "entities"

    def exists(self) -> bool:
        """See Store."""
        return (self._folder / REGISTRY).exists()

    def registry(self, master: bytes) -> Database:
        """See Store."""
        self._folder.mkdir(parents=True, exist_ok=True)
        return open_file(self._folder / REGISTRY, keys.derived(master, "registry"), "registry")

    def place_for(self, ine10: str) -> str:
        """A file's name. Its own: one left over by a power cut is in nobody's way."""
        self._entities.mkdir(exist_ok=True)
        return f"{ine10}-{new_id()[:12]}.db"

    def entity(self, ine10: str, place: str, key: bytes) -> Database:
        """See Store."""
        return open_file(self._entities / place, key)

    def settle(self) -> None:
        """Windows neither needs nor allows it."""
        if os.name != "nt":
            descriptor = os.open(self._entities, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def close(self) -> None:
        """Every file is closed by its own database."""
