"""A server without room says so in words, keeps nothing by half, and goes on when it has been given room."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.domain.ids import new_id
from sync.server import rows
from sync.server.files import storage
from sync.server.files.storage import StorageDown, StorageFull
from sync.server.journal import EntityJournal
from tests.kit import stores
from tests.kit.postgresql import cluster
from tests.kit.pretend import ENTITY, Pretender, change
from tests.kit.server import Failing, failure_of, running_server
from tests.kit.tus import Sender, sha256


@contextlib.contextmanager
def full_disk(journal: EntityJournal, folder: Path) -> Iterator[None]:
    """SQLite may take no further page; PostgreSQL says what it says on a full disk when a block comes."""
    if stores.chosen() == "sqlite":
        raw = journal._database.connection.raw  # type: ignore[attr-defined]
        ((pages,),) = raw.execute("PRAGMA page_count").fetchall()
        raw.execute(f"PRAGMA max_page_count = {pages}")
        yield
        raw.execute("PRAGMA max_page_count = 1000000")
        return
    name = stores.url_of(folder).rpartition("?")[0].rpartition("/")[2]
    cluster().sql(
        "CREATE FUNCTION entities.full() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'; END $$",
        "CREATE TRIGGER no_room BEFORE INSERT ON entities.block EXECUTE FUNCTION entities.full()",
        database=name,
    )
    yield
    cluster().sql("DROP TRIGGER no_room ON entities.block", "DROP FUNCTION entities.full()", database=name)


def writes_much(maria: Pretender) -> None:
    file = maria.opens()
    for _ in range(30):
        note = {"author": maria.person, "written_at": "2026-11-23T08:00:00Z", "text": new_id() * 500}
        maria.writes(change("note", new_id(), True, file, **note))


def test_a_full_disk_is_told_and_nothing_is_half_done(tmp_path: Path) -> None:
    with running_server(tmp_path) as served:
        maria, pere = served.enrol("secretary"), served.enrol("clerk")
        maria.level()
        pere.level()
        journal = served.running.registry.journal(ENTITY)
        before = journal.facts().hash, journal.look(rows.recount)
        with full_disk(journal, tmp_path / "server"):
            writes_much(maria)
            for _ in range(3):
                with pytest.raises(Failing) as failing:
                    maria.exchange()
                assert (failing.value.status, failing.value.failure.code) == (507, "no_room")
                assert (journal.facts().hash, journal.look(rows.recount)) == before
            pere.exchange(sending=0)  # who only listens is served
        maria.level()
        pere.level()
        assert maria.sees() == pere.sees()
        assert journal.look(rows.recount) == journal.look(rows.read_totals)


@pytest.mark.parametrize(
    ("trouble", "status", "code"), [(StorageDown, 503, "storage_down"), (StorageFull, 507, "storage_full")]
)
def test_files_without_a_store_keep_nobody_from_synchronising(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: Callable[[], Exception], status: int, code: str
) -> None:
    whole = b"ple " * 100_000
    with running_server(tmp_path) as served:
        maria = served.enrol("secretary")
        sender = Sender(maria)
        address = sender.address(whole)

        def put(*_: object, **__: object) -> None:
            raise trouble()

        with monkeypatch.context() as broken:
            broken.setattr(storage.Objects, "put", put)
            answer = sender.patch(address, 0, whole)
            assert (answer.status_code, failure_of(answer).code) == (status, code)
            assert ("Retry-After" in answer.headers) == (code == "storage_down")
            maria.opens()
            maria.level()
            assert sender.offset(address) == 0
        assert sender.patch(address, 0, whole).status_code == 204
        assert sender.fetch(sha256(whole)).content == whole

