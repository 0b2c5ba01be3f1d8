"""The operator changes the signing key: entities tell of it, newcomers pin it, restarts and cuts do no harm."""

import datetime as dt
from pathlib import Path

import pytest
import requests

from sync.protocol import encoding, signing
from sync.protocol.key_changes import KeyChange
from sync.server.admin.command import main
from sync.server.journal import EntityJournal
from sync.server.registry import Registry
from sync.server.signing_keys import changed
from tests.kit.clock import SettableClock
from tests.kit.server import ENTITY, OTHER, running_server
from tests.sync.server.test_admin import OFFICIAL


class Operator:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        file = folder / "entities.csv"
        file.write_text(OFFICIAL, encoding="utf-8")
        assert self.types("entities", "import", file) == 0
        for entity in (ENTITY, OTHER):
            assert self.types("people", "add", entity, "Maria Fictícia", "--role", "secretary") == 0

    def types(self, *words: object) -> int:
        return main(["--folder", str(self.folder / "server"), *map(str, words)])


@pytest.fixture
def operator(commands: None, tmp_path: Path) -> Operator:
    return Operator(tmp_path)


def test_a_new_key_by_the_old_ones_word(operator: Operator, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert operator.types("keys", "sign") == 0
    assert "2 entities tell of it" in capsys.readouterr().out
    assert operator.types("verify", ENTITY) == 0
    assert operator.types("keys", "sign") == 0


def test_the_recovery_key_is_made_once_and_used_when_the_key_is_stolen(operator: Operator) -> None:
    kept, other = operator.folder / "offline", operator.folder / "another"
    assert operator.types("keys", "sign", "--recovery-key", kept) == 1
    assert operator.types("keys", "recovery", kept) == 0
    assert operator.types("keys", "recovery", other) == 1 and not other.exists()
    assert operator.types("keys", "sign") == 0
    other.write_text(signing.private_bytes(signing.new_key()).hex(), encoding="ascii")
    assert operator.types("keys", "sign", "--recovery-key", other) == 1
    assert operator.types("keys", "sign", "--recovery-key", kept) == 0
    assert operator.types("verify", OTHER) == 0


@pytest.mark.sqlite_only
def test_a_backup_of_before_is_restored_under_the_key_of_now(operator: Operator) -> None:
    backup = operator.folder / "backup"
    assert operator.types("backup", backup) == 0
    assert operator.types("keys", "sign") == 0
    with_new = _server_key(operator.folder)
    assert operator.types("restore", backup, "--operators", "Operadora", "--reason", "El disc") == 0
    assert _server_key(operator.folder) == with_new
    assert operator.types("recovery", "close", ENTITY, "--reason", "Cap ordinador") == 0
    assert operator.types("verify", ENTITY) == 0


def _server_key(folder: Path) -> bytes:
    registry = Registry(folder / "server")
    try:
        return registry.server_key
    finally:
        registry.close()


def test_a_running_server_tells_of_it_and_signs_by_it(tmp_path: Path) -> None:
    with running_server(tmp_path, SettableClock(dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC))) as served:
        maria = served.enrol("secretary")
        maria.level()
        registry = served.running.registry
        new = signing.new_key()
        registry.change_keys(changed(registry.keys, new, b"", "2026-11-23T09:00:00Z"), new)
        told = encoding.decode(requests.get(served.url + "/v1/keys", timeout=10).content, tuple[KeyChange, ...])
        assert [change.new for change in told] == [signing.public_bytes(new)]
        maria.server_key = signing.public_bytes(new)
        maria.opens("Després")
        maria.level()
        pere = served.enrol("clerk")
        assert pere.server_key == maria.server_key
        journal = registry.founded(ENTITY)
        assert journal is not None and _told(journal) == 1


def _told(journal: EntityJournal) -> int:
    (row,) = journal.rows("SELECT key_number FROM head")
    return row[0]


def test_one_cut_short_after_the_registry_is_told_later(operator: Operator) -> None:
    if operator.folder is None:
        return
    registry = _registry(operator)
    try:
        new = signing.new_key()
        registry.change_keys(changed(registry.keys, new, b"", "2026-11-23T09:00:00Z"), new)
        journal = registry.founded(ENTITY)
        assert journal is not None and _told(journal) == 0
        journal.tell_keys()
        journal.tell_keys()
        assert _told(journal) == 1
    finally:
        registry.close()


def _registry(operator: Operator) -> Registry:
    import argparse

    from sync.server.admin import serving
    from tests.kit import stores

    folder = operator.folder / "server"
    if stores.chosen() == "postgresql":
        store = serving.store_of(argparse.Namespace(folder=folder, database=stores.url_of(folder)))
        return Registry(folder, store=store)
    return Registry(folder)
