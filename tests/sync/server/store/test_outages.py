"""PostgreSQL goes away in the middle: who asks is told to come again, and nothing that was acknowledged is lost."""

import signal
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from sync.server import rows
from sync.server.store.connection import Busy
from tests.kit import postgresql, stores
from tests.kit.pretend import ENTITY, Pretender
from tests.kit.server import Failing, running_server

pytestmark = pytest.mark.postgresql_only


def connections_cut(url: str) -> None:
    name = url.rpartition("?")[0].rpartition("/")[2]
    postgresql.cluster().sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")


def test_cut_connections_are_busy_and_then_nothing(tmp_path: Path) -> None:
    with running_server(tmp_path) as served:
        maria = served.enrol("secretary")
        acknowledged = 0
        for _ in range(12):
            connections_cut(stores.url_of(tmp_path / "server"))
            maria.opens()
            while maria.outbox:
                try:
                    maria.exchange()
                except Failing as failing:
                    assert (failing.status, failing.failure.code) == (429, "busy")
            acknowledged += 1
        journal = served.running.registry.journal(ENTITY)
        maria.level()
        assert len([kind for kind, _ in maria.sees() if kind == "case_file"]) == acknowledged
        assert journal.look(rows.recount) == journal.look(rows.read_totals)


def test_a_transaction_that_loses_its_connection_keeps_nothing(tmp_path: Path) -> None:
    with running_server(tmp_path) as served:
        journal = served.running.registry.journal(ENTITY)
        before = journal.facts().hash
        with pytest.raises(Busy), journal.transaction() as work:
            work.connection.execute("UPDATE total SET rows = rows + 1")
            connections_cut(stores.url_of(tmp_path / "server"))
            work.connection.execute("SELECT 1")
        assert journal.facts().hash == before
        assert journal.look(rows.recount) == journal.look(rows.read_totals)


def test_a_database_server_that_falls_and_rises_loses_nothing_acknowledged(tmp_path: Path) -> None:
    """As hard as a power cut, three times, under pushes. A cluster of its own: others are at work on the shared one."""
    own = postgresql.Cluster()
    try:
        stores.stand_for(tmp_path / "server", own.database())
        with running_server(tmp_path) as served:
            maria = served.enrol("secretary")
            opened = 0
            for _ in range(3):
                falls = threading.Timer(0.15, own.stop, (signal.SIGQUIT,))
                pushed = push_until_it_falls(maria, falls.start)
                falls.join()
                own.start()
                push_until_nothing_waits(maria)
                assert pushed > 1
                opened += pushed
            maria.level()
            files = [units for (kind, _), units in maria.sees().items() if kind == "case_file"]
            assert len({units["number"]["number"] for units in files}) == len(files) == opened
            journal = served.running.registry.journal(ENTITY)
            assert journal.look(rows.recount) == journal.look(rows.read_totals)
    finally:
        stores.forget(tmp_path / "server")
        own.end()


def push_until_it_falls(maria: Pretender, begun: Callable[[], None]) -> int:
    """How many files were opened; the last one waits. `begun` is called once the first is there."""
    opened = 0
    while True:
        maria.opens()
        opened += 1
        try:
            maria.exchange()
        except Failing as failing:
            assert failing.failure.code == "busy"
            return opened
        if opened == 1:
            begun()


def push_until_nothing_waits(maria: Pretender) -> None:
    for _ in range(100):
        try:
            maria.level()
            return
        except Failing as failing:
            assert failing.failure.code == "busy"
    raise AssertionError("it does not come back")
