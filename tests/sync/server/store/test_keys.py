"""New keys for old: the master key that wraps all others, and the key of an entity's database."""

from contextlib import closing, suppress
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from app.domain.ids import new_id
from sync.server import admin, rows
from sync.server.admin import key_changes
from sync.server.registry import FolderStore, Registry
from sync.server.store import copying, keys
from sync.server.store.cluster import ClusterStore
from sync.server.store.connection import Busy, Store, StoreProblem
from sync.server.store.sealing import Sealer
from tests.kit import stores
from tests.kit.postgresql import cluster
from tests.kit.pretend import ENTITY, Pretender, change, enrolled


def store_of(folder: Path) -> Store:
    return ClusterStore(stores.url_of(folder)) if stores.chosen() == "postgresql" else FolderStore(folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A server's folder with an entity where a desktop has worked."""
    folder = tmp_path / "server"
    with closing(Registry(folder)) as registry:
        admin.add_entity(registry, ENTITY, "Vila de Prova")
        works(registry)
    return folder


def works(registry: Registry) -> Pretender:
    maria = enrolled(registry.journal(ENTITY), "secretary")
    file = maria.opens("Guals")
    for _ in range(60):
        values = {"author": maria.person, "written_at": "2026-11-23T08:00:00Z", "text": "paraules"}
        maria.writes(change("note", new_id(), True, file, **values))
    maria.level()
    return maria


def everything(folder: Path, master: bytes | None = None) -> object:
    """What stands, read whole and counted anew."""
    with closing(Registry(folder, master=master)) as registry:
        journal = registry.journal(ENTITY)
        counted = journal.look(rows.recount)
        assert counted == journal.look(rows.read_totals)
        reader = enrolled(journal, "secretary")
        reader.level()
        files = {key: units for key, units in reader.sees().items() if key[0] in ("case_file", "note")}
        return files, registry.server_key, registry.files_key(ENTITY)


def wrapped(folder: Path, master: bytes) -> list[bytes]:
    with closing(Registry(folder, master=master)) as registry:
        return [key for row in registry._rows("SELECT wrapped_key FROM entity") for key in row]


def test_a_new_master_key_opens_what_the_old_one_did(folder: Path) -> None:
    before, old = everything(folder), keys.master_key(folder)
    kept = wrapped(folder, old)
    assert key_changes.change_master(folder, store_of(folder), None, None) == 1
    new = keys.master_key(folder)
    assert new != old and not (folder / keys.NEXT).exists()
    assert everything(folder) == before
    assert wrapped(folder, new) != kept
    with pytest.raises(StoreProblem):
        Registry(folder, master=old)


def test_a_change_of_the_master_key_cut_short_is_ended_by_the_next(folder: Path) -> None:
    before = everything(folder)
    with patch.object(keys, "take_over", side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        key_changes.change_master(folder, store_of(folder), None, None)
    with pytest.raises(StoreProblem, match="cut short"):
        Registry(folder)
    key_changes.change_master(folder, store_of(folder), None, None)
    assert everything(folder) == before


def test_a_change_of_the_master_key_that_never_began_has_changed_nothing(folder: Path) -> None:
    before = everything(folder)
    with (
        patch.object(type(store_of(folder)), "change_master", side_effect=KeyboardInterrupt),
        pytest.raises(KeyboardInterrupt),
    ):
        key_changes.change_master(folder, store_of(folder), None, None)
    assert everything(folder) == before


def test_a_master_key_kept_elsewhere_is_changed_for_one_kept_elsewhere(folder: Path, tmp_path: Path) -> None:
    before = everything(folder)
    elsewhere, other = tmp_path / "old.key", tmp_path / "new.key"
    (folder / keys.FILE).replace(elsewhere)
    other.write_text("ab" * 32, encoding="ascii")
    with pytest.raises(admin.operations.Mistake, match="new-key-file"):
        key_changes.change_master(folder, store_of(folder), elsewhere, None)
    key_changes.change_master(folder, store_of(folder), elsewhere, other)
    assert everything(folder, bytes.fromhex("ab" * 32)) == before


def test_an_entity_gets_a_new_key_and_keeps_all_it_has(folder: Path) -> None:
    before = everything(folder)
    with closing(Registry(folder)) as registry:
        old = registry.entity_key(ENTITY)
        registry.renew_key(ENTITY)
        assert registry.entity_key(ENTITY) != old
        works(registry)
        registry.renew_key(ENTITY)
    after = everything(folder)
    assert before[0].items() <= after[0].items() and before[1:] == after[1:]  # type: ignore[index]
    if stores.chosen() == "sqlite":
        assert len(list((folder / "entities").glob("*.db"))) == 1


def test_a_running_embedded_server_keeps_its_keys(folder: Path) -> None:
    if stores.chosen() == "postgresql":
        pytest.skip("there it need not stop")
    with closing(Registry(folder)) as serving:
        serving.journal(ENTITY).facts()
        with pytest.raises(StoreProblem, match="running"):
            key_changes.change_master(folder, store_of(folder), None, None)
        with closing(Registry(folder)) as operator, pytest.raises(StoreProblem, match="running"):
            operator.renew_key(ENTITY)
    everything(folder)


@pytest.mark.sqlite_only
def test_what_a_running_server_takes_while_a_key_is_laid_is_not_lost(folder: Path) -> None:
    """The server runs and nobody has asked for this entity yet: its database looks as if it were free."""
    taken: list[str] = []
    change_key = copying.change_key
    with closing(Registry(folder)) as serving:

        def somebody_comes(*about: Any) -> None:
            monkeyed.stop()
            journal: Any = serving.journal(ENTITY)
            journal._database.connection.raw.execute("PRAGMA busy_timeout = 100")
            with suppress(Busy):  # told to wait: nobody was promised anything
                maria = enrolled(journal, "secretary")
                row = maria.opens("Font")
                maria.level()
                taken.append(row)
            change_key(*about)

        monkeyed = patch.object(copying, "change_key", side_effect=somebody_comes)
        monkeyed.start()
        with closing(Registry(folder)) as operator:
            operator.renew_key(ENTITY)
        with suppress(Busy):  # it notices
            serving.journal(ENTITY).facts()
        maria = enrolled(serving.journal(ENTITY), "secretary")  # and it goes on
        taken.append(maria.opens("Bassa"))
        maria.level()
    with closing(Registry(folder)) as registry:
        standing = {row for (row,) in registry.journal(ENTITY).rows("SELECT id FROM standing")}
    assert set(taken) <= standing


@pytest.mark.postgresql_only
def test_a_running_process_notices_a_new_key_and_opens_the_entity_again(folder: Path) -> None:
    with closing(Registry(folder)) as serving:
        journal = serving.journal(ENTITY)
        maria = enrolled(journal, "secretary")
        maria.level()
        with closing(Registry(folder)) as operator:
            operator.renew_key(ENTITY)
        maria.opens("Font")
        with pytest.raises(Busy):
            maria.exchange()
        maria.road = serving.journal(ENTITY)
        assert maria.road is not journal
        maria.level()
        assert maria.outbox == []


@pytest.mark.postgresql_only
def test_nothing_stays_under_the_old_key(folder: Path) -> None:
    """Every sealed value of every table: none begins as it did before, none opens under the old key."""
    with closing(Registry(folder)) as registry:
        ((_, place),) = registry.places()
        old = Sealer(place, registry.entity_key(ENTITY))
        before = sealed_values(folder)
        registry.renew_key(ENTITY)
    after = sealed_values(folder)
    assert len(after) == len(before) > 60 and not set(before) & set(after)
    with pytest.raises(Exception, match="key"):
        old.unseal("decided/1", after[0])


@pytest.mark.postgresql_only
def test_a_process_with_the_old_master_key_wraps_nothing_by_it(folder: Path) -> None:
    other = "2500240003"
    with closing(Registry(folder)) as serving:
        admin.add_entity(serving, other, "Prova de Munt")
        key_changes.change_master(folder, store_of(folder), None, None)
        with pytest.raises(StoreProblem, match="another master key"):
            serving.journal(other)
    with closing(Registry(folder)) as again:
        assert again.journal(other).facts().seq == 1


def sealed_values(folder: Path) -> list[bytes]:
    name = stores.url_of(folder).rpartition("?")[0].rpartition("/")[2]
    columns = cluster().sql(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'entities'"
        " AND data_type = 'bytea'",
        database=name,
    )
    found = []
    for table, column in columns:
        rows = cluster().sql(f"SELECT {column} FROM entities.{table} WHERE {column} IS NOT NULL", database=name)
        found += [bytes(value) for (value,) in rows if len(value) > 32 and value[:1] == b"\x01" and column in _SEALED]
    return found


_SEALED = ("decided", "sets", "body", "name", "note", "frame", "place", "manifest", "revoked_reason")
