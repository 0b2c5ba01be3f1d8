"""The server in trouble: killed in the middle, its disk full, its database busy. What it acknowledged is kept."""

import random
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests

from sync.protocol import signing
from sync.server import admin, rows
from sync.server.journal import EntityJournal
from sync.server.registry import Registry
from sync.server.store.connection import DatabaseError
from sync.server.store.opening import open_file
from tests.kit.clock import SettableClock
from tests.kit.pretend import ENTITY, SERVER_KEY, Pretender, enrolled
from tests.kit.server import Failing, HttpRoad, running_server

KILLS = 4


@pytest.mark.usefixtures("commands")
def test_a_server_killed_again_and_again_loses_nothing_it_acknowledged(tmp_path: Path, store: str) -> None:
    folder = tmp_path / "server"
    registry = Registry(folder)
    admin.add_entity(registry, ENTITY, "Vila de Prova")
    person = admin.add_person(registry, ENTITY, "Maria Fictícia", ["secretary"])
    maria = enrolled(registry.journal(ENTITY), person=person)
    registry.point_device(maria.device, ENTITY)
    clock = registry.clock
    registry.close()
    chance = random.Random(20261123)
    acknowledged: set[str] = set()
    for _ in range(KILLS):
        process, port = serve(folder)
        maria.road = HttpRoad(f"http://127.0.0.1:{port}", ENTITY, maria.key, clock)
        dies_at = time.monotonic() + chance.uniform(0.1, 0.6)
        try:
            while time.monotonic() < dies_at:
                acknowledged.add(push(maria))
            # The last one is on its way when the blow falls.
            maria.opens()
            with socket.create_connection(("127.0.0.1", port)):
                process.kill()
        finally:
            process.kill()
            process.wait(20)
    process, port = serve(folder)
    try:
        maria.road = HttpRoad(f"http://127.0.0.1:{port}", ENTITY, maria.key, clock)
        answer = maria.level()
        assert maria.outbox == [] and acknowledged <= {row for kind, row in maria.sees() if kind == "case_file"}
        numbers = [units["number"]["number"] for (kind, _), units in maria.sees().items() if kind == "case_file"]
        assert len(numbers) == len(acknowledged) + KILLS
        assert len(set(numbers)) == len(numbers) and answer.received_device_seq == len(numbers)
    finally:
        process.kill()
        process.wait(20)
    registry = Registry(folder)
    journal = registry.journal(ENTITY)
    if store == "sqlite":
        assert journal.rows("PRAGMA integrity_check") == [("ok",)]
    assert journal.look(rows.recount) == journal.look(rows.read_totals)
    registry.close()


def push(maria: Pretender) -> str:
    file = maria.opens()
    maria.exchange()
    return file


def serve(folder: Path) -> tuple[subprocess.Popen[bytes], int]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    log = folder.parent / "events.jsonl"
    words = ["--folder", str(folder), "serve", "--port", str(port), "--events", str(log)]
    process = subprocess.Popen([sys.executable, "-m", "sync.server", *words])
    deadline = time.monotonic() + 30
    while True:
        try:
            requests.get(f"http://127.0.0.1:{port}/v1/clock?nonce=are-you-there", timeout=5)
            return process, port
        except requests.ConnectionError:
            assert process.poll() is None and time.monotonic() < deadline
            time.sleep(0.05)


@pytest.mark.sqlite_only
def test_a_full_disk_takes_nothing_and_then_everything(tmp_path: Path) -> None:
    journal = EntityJournal.create(open_file(tmp_path / "e.db", bytes(32)), ENTITY, SERVER_KEY, SettableClock())
    maria = enrolled(journal, "secretary")
    maria.level()
    ((pages,),) = journal.rows("PRAGMA page_count")
    journal.rows(f"PRAGMA max_page_count = {pages + 1}")
    before = journal.facts().hash
    for _ in range(40):
        maria.opens("Guals", remarks="llarg " * 500)
    with pytest.raises(DatabaseError):
        maria.exchange()
    assert journal.facts().hash == before
    assert journal.look(rows.recount) == journal.look(rows.read_totals)
    journal.rows("PRAGMA max_page_count = 1000000")
    maria.level()
    assert len([key for key in maria.sees() if key[0] == "case_file"]) == 40
    journal.close()


def test_a_database_somebody_else_holds_is_busy_not_broken(tmp_path: Path, store: str) -> None:
    with running_server(tmp_path) as served:
        maria = served.enrol("secretary")
        other = Registry(tmp_path / "server")
        if store == "sqlite":
            served.running.registry.journal(ENTITY).rows("PRAGMA busy_timeout = 100")
        with other.journal(ENTITY).transaction():
            maria.opens()
            with pytest.raises(Failing) as failing:
                maria.exchange()
        assert (failing.value.status, failing.value.failure.code) == (429, "busy")
        maria.level()
        assert maria.outbox == []
        other.close()


def test_keys_survive(tmp_path: Path) -> None:
    """The signing key is pinned by every desktop: it must be the same after any restart."""
    first = Registry(tmp_path)
    pinned = first.server_key
    first.close()
    again = Registry(tmp_path)
    assert again.server_key == pinned == signing.public_bytes(again.key)
    again.close()
