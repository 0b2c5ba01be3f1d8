"""A PostgreSQL that comes back by its own tools: noted before it is copied, told to every desktop afterwards."""

from contextlib import closing
from pathlib import Path

import pytest

from sync.server import restoring
from sync.server.registry import Registry
from sync.server.store.cluster import ClusterStore
from tests.kit import stores
from tests.kit.postgresql import cluster
from tests.kit.server import ENTITY, running_server
from tests.sync.server.test_admin import Operator

pytestmark = pytest.mark.postgresql_only


@pytest.fixture
def operator(commands: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(tmp_path, capsys)


def test_noted_copied_lost_brought_back_and_told(operator: Operator) -> None:
    name = stores.url_of(operator.folder / "server").rpartition("?")[0].rpartition("/")[2]
    with running_server(operator.folder) as served:
        maria = served.enrol("secretary")
        maria.opens("Abans")
        maria.level()
        noted = maria.cursor
        assert "noted in 2 entities" in operator.types("backups", "note", "cinta 7")
    assert "cinta 7" in operator.types("backups", "list")
    cluster().sql(f"CREATE DATABASE {name}_copy TEMPLATE {name} OWNER lligall")
    with opened(operator) as registry:
        registry.journal(ENTITY)
    cluster().sql(f"DROP DATABASE {name}", f"ALTER DATABASE {name}_copy RENAME TO {name}")
    words = ["--operators", "Neus Fictícia", "--reason", "S'ha cremat el disc"]
    assert "2 entities noted" in operator.types("restored", *words)
    with opened(operator) as registry:
        notes, recovering = registry.journal(ENTITY).look(restoring.read)
        assert [note.operators for note in notes] == ["Neus Fictícia"] and recovering
        answer = registry.journal(ENTITY).exchange(maria.device, maria.request())
        assert answer.notes == tuple(notes) and maria.cursor == noted
    operator.types("backups", "forget", "cinta 7")
    assert "cinta 7" not in operator.types("backups", "list")


def opened(operator: Operator) -> "closing[Registry]":
    folder = operator.folder / "server"
    return closing(Registry(folder, store=ClusterStore(stores.url_of(folder))))


def test_the_embedded_servers_commands_say_what_to_do_instead(operator: Operator) -> None:
    with running_server(operator.folder):
        pass
    assert "backups note" in operator.types("backup", str(operator.folder / "copy"), ends=1)
    words = ["--operators", "Neus Fictícia", "--reason", "S'ha cremat el disc"]
    assert "say restored" in operator.types("restore", str(operator.folder / "copy"), *words, ends=1)
    assert "one line" in operator.types("backups", "note", "a\nb", ends=1)
    assert not (operator.folder / "copy").exists()
