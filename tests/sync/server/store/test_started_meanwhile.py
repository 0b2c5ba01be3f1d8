"""A server that starts while an operator's command has long begun: nothing is taken away from under it."""

from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from sync.server import admin
from sync.server.admin import backups, key_changes
from sync.server.admin.operations import Mistake
from sync.server.registry import FolderStore, Registry
from sync.server.store import copying, keys
from sync.server.store.connection import StoreProblem
from tests.kit.pretend import ENTITY, Pretender, enrolled

pytestmark = pytest.mark.sqlite_only


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "server"
    with closing(Registry(folder)) as registry:
        admin.add_entity(registry, ENTITY, "Vila de Prova")
        enrolled(registry.journal(ENTITY), "secretary").opens("Guals")
    return folder


def served(registry: Registry) -> Pretender:
    """Somebody works with the server that has just started."""
    maria = enrolled(registry.journal(ENTITY), "secretary")
    maria.opens("Mentrestant")
    maria.level()
    return maria


def test_a_restore_ends_before_it_changes_anything(folder: Path, tmp_path: Path) -> None:
    master, place = keys.master_key(folder), tmp_path / "backup"
    backups.backup(folder, place, master)
    note_all = backups.note_all
    with ExitStack() as opened:

        def starts(*arguments: Any) -> int:
            served(opened.enter_context(closing(Registry(folder))))
            return note_all(*arguments)

        with patch.object(backups, "note_all", starts), pytest.raises(Mistake, match="meanwhile"):
            backups.restore(folder, place, master, "Operadora Fictícia", "El disc")
    assert not list(folder.glob("restoring-*")) and not list(folder.glob("before-*"))
    with closing(Registry(folder)) as registry:
        journal = registry.journal(ENTITY)
        assert not journal.facts().notes and len(journal.facts().desks) == 2
    assert backups.restore(folder, place, master, "Operadora Fictícia", "El disc") == 1


def test_the_master_key_stays_what_it_was(folder: Path) -> None:
    before, change_key = keys.master_key(folder), copying.change_key
    with ExitStack() as opened:

        def starts(*arguments: Any) -> None:
            change_key(*arguments)
            served(opened.enter_context(closing(Registry(folder, master=before))))

        with patch.object(copying, "change_key", starts), pytest.raises(StoreProblem, match="meanwhile"):
            key_changes.change_master(folder, FolderStore(folder), None, None)
    with closing(Registry(folder)) as registry:
        assert len(registry.journal(ENTITY).facts().desks) == 2
    assert key_changes.change_master(folder, FolderStore(folder), None, None) == 1
