"""On which store the server's tests run: SQLite by default, and PostgreSQL when a test has chosen it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from unittest.mock import patch

from sync.server import registry
from sync.server.store.cluster import ClusterStore
from sync.server.store.connection import Database
from sync.server.store.opening import open_memory
from tests.kit.postgresql import cluster

_chosen = "sqlite"


def chosen() -> str:
    """ "sqlite" or "postgresql"."""
    return _chosen


def empty_database(entity: str) -> Database:
    """A database without a journal yet, gone with the test."""
    if _chosen == "sqlite":
        return open_memory()
    store = _shared()
    return store.entity(entity, store.place_for(entity), os.urandom(32))


@contextmanager
def on_postgresql() -> Iterator[None]:
    """Everything made within stands in PostgreSQL: what a server's folder was, is a database of its own."""
    global _chosen  # noqa: PLW0603 - what a whole test runs on
    with patch.object(registry, "FolderStore", lambda folder: ClusterStore(url_of(folder))):
        _chosen = "postgresql"
        try:
            yield
        finally:
            _chosen = "sqlite"
            drop_all_but(set())


def made() -> set[Path]:
    """The folders that databases stand for by now."""
    return set(_databases)


def drop_all_but(kept: set[Path]) -> None:
    """Remove the others' databases."""
    for folder in made() - kept:
        cluster().drop(_databases.pop(folder))


def url_of(folder: Path) -> str:
    """The database that stands for a server's folder."""
    folder.mkdir(parents=True, exist_ok=True)
    if folder not in _databases:
        _databases[folder] = cluster().database()
    return _databases[folder]


def stand_for(folder: Path, url: str) -> None:
    """Another cluster's database stands for a folder, until `forget`."""
    _databases[folder] = url


def forget(folder: Path) -> None:
    """The cluster that had it goes."""
    _databases.pop(folder, None)


_databases: dict[Path, str] = {}


@cache
def _shared() -> ClusterStore:
    store = ClusterStore(cluster().database())
    store.registry(bytes(32))
    return store
