"""Several stateless processes before one PostgreSQL: whatever one has written the others know; a stop loses nothing."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests

from sync.protocol import signing
from sync.server import admin, attempts, rows
from sync.server.clock import SystemClock
from sync.server.journal import EntityJournal
from sync.server.registry import Registry
from sync.server.running import Running
from sync.server.store.cluster import ClusterStore
from tests.kit import postgresql, stores
from tests.kit.pretend import Pretender
from tests.kit.server import ENTITY, UNLIMITED, Failing, HttpRoad, Served, brings, running_server
from tests.sync.server.test_admin import OFFICIAL
from tests.sync.server.test_http import TestLive

lines = TestLive.lines


@contextmanager
def two_servers(folder: Path) -> Iterator[tuple[Served, Running]]:
    """One has the desktops' codes; the other has only the database and the key."""
    with (
        running_server(folder, keep_alive=60) as served,
        Running(folder / "server", limits=UNLIMITED, keep_alive=60) as other,
    ):
        yield served, other


def through(other: Running, desktop: Pretender) -> Pretender:
    """The same desktop, answered by another process."""
    road = desktop.road
    desktop.road = HttpRoad(other.url, road.entity, road.key, road.clock)
    return desktop


@pytest.mark.postgresql_only
def test_desktops_that_meet_now_one_and_now_another_end_equal(tmp_path: Path) -> None:
    with two_servers(tmp_path) as (served, other):
        maria, pere = served.enrol("secretary"), through(other, served.enrol("clerk"))
        for _ in range(10):
            for desktop in (maria, pere):
                desktop.opens()
                desktop.exchange()
                through(other if desktop.road.url == served.url else served.running, desktop)
        maria.level()
        pere.level()
        assert maria.sees() == pere.sees()
        numbers = [units["number"]["number"] for (kind, _), units in maria.sees().items() if kind == "case_file"]
        assert numbers == [f"2026/{number}" for number in range(1, 21)]
        journal = other.registry.journal(ENTITY)
        assert journal.look(rows.recount) == journal.look(rows.read_totals)


@pytest.mark.postgresql_only
def test_wrong_codes_are_counted_by_all_processes_together(tmp_path: Path) -> None:
    """Whoever guesses gains nothing by asking the one and the other, nor both at once."""
    with two_servers(tmp_path) as (served, other):
        told: list[str] = []

        def guesses(url: str) -> None:
            for number in range(15):
                with pytest.raises(Failing) as failing:
                    brings(url, f"{number:016d}", signing.new_key())
                told.append(failing.value.failure.code)

        threads = [threading.Thread(target=guesses, args=(url,)) for url in (served.url, other.url)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(told) == ["busy"] * (30 - attempts.PER_ADDRESS) + ["unknown_code"] * attempts.PER_ADDRESS
        brings(other.url, served.codes[ENTITY, "secretary"], signing.new_key())


@pytest.mark.postgresql_only
def test_the_other_process_refuses_at_once_what_was_revoked_here(tmp_path: Path) -> None:
    with two_servers(tmp_path) as (served, other):
        maria = through(other, served.enrol("secretary"))
        maria.level()
        admin.revoke(served.running.registry, maria.device, "ordinador venut")
        with pytest.raises(Failing) as failing:
            maria.exchange()
        assert failing.value.failure.code == "revoked"


@pytest.mark.postgresql_only
def test_who_listens_at_another_process_hears_at_once(tmp_path: Path) -> None:
    with two_servers(tmp_path) as (served, other):
        maria, pere = served.enrol("secretary"), through(other, served.enrol("clerk"))
        maria.level()
        stream, told = lines(pere)
        with stream:
            next(told)
            for _ in range(3):
                maria.opens()
                maria.level()
                began = time.monotonic()
                while json.loads(next(told).removeprefix(b"data: "))["seq"] < maria.cursor:
                    pass
                assert time.monotonic() - began < 5


@pytest.mark.postgresql_only
def test_who_listens_hears_again_after_the_database_has_cut_every_connection(tmp_path: Path) -> None:
    with two_servers(tmp_path) as (served, other):
        maria, pere = served.enrol("secretary"), through(other, served.enrol("clerk"))
        stream, told = lines(pere)
        with stream:
            next(told)
            name = stores.url_of(tmp_path / "server").rpartition("?")[0].rpartition("/")[2]
            postgresql.cluster().sql(
                f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
            )
            deadline = time.monotonic() + 20
            heard = threading.Event()
            threading.Thread(target=lambda: (next(told, None), heard.set()), daemon=True).start()
            while not heard.wait(0.5) and time.monotonic() < deadline:
                maria.opens()
                with suppress(Failing):  # busy, once
                    maria.exchange()
            assert heard.is_set()


def test_alive_and_ready_are_two_things(tmp_path: Path) -> None:
    with running_server(tmp_path) as served:
        for path, word in (("/healthz", "alive"), ("/readyz", "ready")):
            answer = requests.get(served.url + path, timeout=10)
            assert (answer.status_code, answer.text) == (200, word + "\n")
        assert requests.get(served.url + "/metrics", timeout=10).status_code == 404, "not on the open line"
        served.running.app.state.gate.stopping = True
        assert requests.get(served.url + "/readyz", timeout=10).status_code == 503
        assert requests.get(served.url + "/healthz", timeout=10).status_code == 200
        served.enrol("secretary").level()  # until it has left the balancer it goes on answering


@pytest.mark.postgresql_only
def test_without_its_database_it_is_alive_and_not_ready(tmp_path: Path) -> None:
    own = postgresql.Cluster()
    try:
        stores.stand_for(tmp_path / "server", own.database())
        with running_server(tmp_path) as served:
            own.stop()
            assert requests.get(served.url + "/healthz", timeout=10).status_code == 200
            answer = requests.get(served.url + "/readyz", timeout=20)
            assert (answer.status_code, answer.text) == (503, "the database does not answer\n")
            own.start()
            deadline = time.monotonic() + 20
            while requests.get(served.url + "/readyz", timeout=20).status_code != 200:
                assert time.monotonic() < deadline
                time.sleep(0.2)
    finally:
        stores.forget(tmp_path / "server")
        own.end()


def test_a_stop_lets_what_runs_end_and_begins_nothing_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside, go = threading.Event(), threading.Event()
    exchange = EntityJournal.exchange_wire

    def slow(journal: EntityJournal, device: str, request: object) -> object:
        inside.set()
        assert go.wait(20)
        return exchange(journal, device, request)  # type: ignore[arg-type]

    with running_server(tmp_path) as served:
        maria, pere = served.enrol("secretary"), served.enrol("clerk")
        maria.level()
        pere.level()  # its connection is kept
        maria.opens()
        monkeypatch.setattr(EntityJournal, "exchange_wire", slow)
        running = threading.Thread(target=maria.exchange)
        running.start()
        assert inside.wait(20)
        stop = threading.Thread(target=served.running.stop)
        stop.start()
        deadline = time.monotonic() + 10
        while not served.running.app.state.gate.refusing:
            assert time.monotonic() < deadline
            time.sleep(0.01)
        try:
            pere.exchange()
            raise AssertionError("a server that stops has begun something new")
        except Failing as failing:
            assert (failing.status, failing.failure.code) == (503, "stopping")
        except requests.ConnectionError:
            pass  # the connection was closed already
        go.set()
        running.join(20)
        stop.join(20)
        assert not maria.outbox, "what ran has ended, and was answered"


@dataclass
class Serving:
    """`serve` as an operator types it."""

    process: subprocess.Popen[bytes]
    url: str
    monitor: str
    log: Path

    def events(self, name: str) -> list[dict[str, object]]:
        told = [json.loads(line) for line in self.log.read_text(encoding="ascii").splitlines()]
        return [each for each in told if each["event"] == name]


@contextmanager
def serving(folder: Path, *words: str) -> Iterator[Serving]:
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as two:
        port, monitor = one.getsockname()[1], f"127.0.0.1:{two.getsockname()[1]}"
    log = folder / "events.jsonl"
    command = [
        sys.executable, "-m", "sync.server", "--folder", str(folder / "server"), "serve", "--port", str(port),
        "--monitor", monitor, "--events", str(log), "--address-rate", "0", *words,
    ]  # fmt: skip
    process = subprocess.Popen(command)
    running = Serving(process, f"http://127.0.0.1:{port}", f"http://{monitor}", log)
    try:
        deadline = time.monotonic() + 40
        while True:
            with suppress(requests.ConnectionError):
                if requests.get(running.monitor + "/readyz", timeout=5).status_code == 200:
                    break
            assert time.monotonic() < deadline and process.poll() is None
            time.sleep(0.1)
        yield running
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(20)


@pytest.mark.postgresql_only
@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without asking it first")
def test_served_by_several_processes_from_the_command_line(commands: None, tmp_path: Path) -> None:
    file = tmp_path / "entities.csv"
    file.write_text(OFFICIAL, encoding="utf-8")
    registry = Registry(tmp_path / "server", store=ClusterStore(stores.url_of(tmp_path / "server")))
    admin.import_entities(registry, file)
    codes = [
        admin.new_code(registry, ENTITY, admin.add_person(registry, ENTITY, f"Fictici {n}", ["clerk"]))
        for n in range(4)
    ]  # fmt: skip
    registry.close()
    with serving(tmp_path, "--processes", "2") as running:
        served = Served(running, SystemClock(), {}, {})  # type: ignore[arg-type]
        desktops = []
        for code in codes:
            key = signing.new_key()
            answer = served.brings(code, key)
            road = HttpRoad(running.url, ENTITY, key, served.clock)
            desktops.append(Pretender(road, answer.device, answer.person, key, answer.server_key, served.clock, ENTITY))
        for _ in range(5):
            for desktop in desktops:
                desktop.opens()
                desktop.road.session.close()  # a new connection: whichever process takes it
                desktop.exchange()
        for desktop in desktops:
            desktop.level()
        assert desktops[0].sees() == desktops[3].sees()
        text = requests.get(running.monitor + "/metrics", timeout=10).text
        assert text.endswith("# EOF\n")
        counted = {line.split()[0]: float(line.split()[1]) for line in text.splitlines() if not line.startswith("#")}
        assert counted['lligall_sets_total{entity="",verdict="accepted"}'] == 20
        assert counted['lligall_entities{works="yes"}'] == 1
        assert "Fict" not in text and ENTITY not in text
        # One is killed: the others go on, and another one takes its place.
        children = children_of(running.process.pid)
        os.kill(children[-1], signal.SIGKILL)
        deadline = time.monotonic() + 20
        while not running.events("process") or len(children_of(running.process.pid)) < len(children):
            assert time.monotonic() < deadline
            time.sleep(0.1)
        for desktop in desktops:
            desktop.opens()
            desktop.road.session.close()
            level_again(desktop)
        began = time.monotonic()
        running.process.terminate()
        assert running.process.wait(30) == 0 and time.monotonic() - began < 15
        assert len(running.events("stopped")) == 2
    registry = Registry(tmp_path / "server", store=ClusterStore(stores.url_of(tmp_path / "server")))
    journal = registry.journal(ENTITY)
    assert journal.rows("SELECT count(*) FROM standing WHERE kind = 'case_file'") == [(24,)]
    registry.close()


@pytest.mark.postgresql_only
@pytest.mark.skipif(os.name == "nt", reason="/proc")
def test_when_the_parent_is_killed_nobody_stays_behind(commands: None, tmp_path: Path) -> None:
    file = tmp_path / "entities.csv"
    file.write_text(OFFICIAL, encoding="utf-8")
    with closing(Registry(tmp_path / "server", store=ClusterStore(stores.url_of(tmp_path / "server")))) as registry:
        admin.import_entities(registry, file)
    with serving(tmp_path, "--processes", "2") as running:
        children = children_of(running.process.pid)
        assert len(children) == 2
        running.process.kill()
        deadline = time.monotonic() + 20
        while any(Path(f"/proc/{child}/cmdline").exists() for child in children):
            assert time.monotonic() < deadline
            time.sleep(0.1)


def level_again(desktop: Pretender) -> None:
    """A connection to the one that was killed is lost; the next is another's."""
    for _ in range(50):
        try:
            desktop.level()
            return
        except (requests.ConnectionError, Failing):
            time.sleep(0.1)
    raise AssertionError("nobody answers")


def children_of(parent: int) -> list[int]:
    """Those that serve, by the word they were started with."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, IndexError):
            stat = (place / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            if int(stat[1]) == parent and b"spawn_main" in (place / "cmdline").read_bytes():
                found.append(int(place.name))
    return sorted(found)
