"""Bench "monday": Monday at eight. 231 town halls, 1,000 desktops that come at once, each with 50 change sets waiting.

A real PostgreSQL, `serve --processes` as an operator types it, and a few client processes that simulate the desktops
without SQLite (measuring_monday): their sets are made and frozen before the clock starts. Every desktop goes on until
it is level; at the end every set is counted in the database. `python -m tests.speed.monday --help`: smaller mornings.

Told beside the times: how often a desktop was asked to wait, and the most memory our processes held (not PostgreSQL's).
"""

import argparse
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import requests

from app.domain.ids import new_id
from sync.protocol import signing
from sync.server import enrolment, people, rows
from sync.server.registry import Registry
from sync.server.store import keys
from sync.server.store.cluster import ClusterStore
from tests.kit import postgresql

ENTITIES, DESKTOPS, SETS = 231, 1_000, 50
PROCESSES, CLIENTS = 2, 2


def run(
    entities: int = ENTITIES,
    desktops: int = DESKTOPS,
    sets: int = SETS,
    processes: int = PROCESSES,
    clients: int = CLIENTS,
) -> Iterable[dict[str, Any]]:
    """One morning."""
    cluster = postgresql.Cluster()
    try:
        with tempfile.TemporaryDirectory(prefix="lligall-monday-") as name:
            yield from _morning(Path(name), cluster.database(), entities, desktops, sets, processes, clients)
    finally:
        cluster.end()


def _morning(
    folder: Path, url: str, entities: int, desktops: int, sets: int, processes: int, clients: int
) -> Iterator[dict[str, Any]]:
    store = folder / "server"
    store.mkdir()
    made = _enrolled(store, url, entities, desktops)
    with _serving(store, url, processes) as (address, server):
        waiting = [_client(folder, number, made[number::clients], address, sets) for number in range(clients)]
        for client in waiting:
            assert client.stdout is not None and client.stdout.readline() == b"ready\n", "a client has failed"
        began = time.monotonic()
        for client in waiting:
            assert client.stdin is not None
            client.stdin.write(b"go\n")
            client.stdin.flush()
        told = [json.loads(client.communicate()[0]) for client in waiting]
        assert all(client.returncode == 0 for client in waiting)
        memory = [_most_memory(pid) for pid in (server.pid, *_children(server.pid))]
    _check(store, url, made, sets)
    morning = f"monday: {entities} entities, {desktops} desktops × {sets} sets, {processes} processes"
    seconds = sorted(each for one in told for each in one["seconds"])
    yield _line(f"{morning}: all acknowledged", max(one["acknowledged"] for one in told) - began, "s")
    yield _line(f"{morning}: all level", max(one["level"] for one in told) - began, "s")
    yield _line(f"{morning}: a request, p50", seconds[len(seconds) // 2] * 1_000, "ms")
    yield _line(f"{morning}: a request, p99", seconds[len(seconds) * 99 // 100] * 1_000, "ms")
    yield _line(f"{morning}: requests", len(seconds), "")
    yield _line(f"{morning}: asked to wait", sum(one["waits"] for one in told), "")
    yield _line(f"{morning}: memory of the server's processes, peak", sum(memory), "MB")
    yield _line(f"{morning}: memory of the largest, peak", max(memory), "MB")


def _enrolled(store: Path, url: str, entities: int, desktops: int) -> list[dict[str, str]]:
    """Every desktop, with all that one must know; desktops are spread over the entities as evenly as may be."""
    master = keys.master_key(store, None, False)
    codes = [f"25{number:04d}0000" for number in range(1, entities + 1)]
    made = []
    with closing(Registry(store, master=master, store=ClusterStore(url))) as registry:
        registry.put_entities([(code, {"name": f"Vila Inventada {code[2:6]}"}) for code in codes])
        for number in range(desktops):
            entity, device, key = codes[number % entities], new_id(), signing.new_key()
            journal = registry.journal(entity)
            person = people.add_person(journal, f"Persona Inventada {number}", ["secretary"])
            registry.point_device(device, entity)
            with journal.transaction() as work:
                enrolment.register(work, device, person, f"prova {number}", signing.public_bytes(key))
            private = signing.private_bytes(key).hex()
            made.append({"entity": entity, "device": device, "person": person, "key": private})
    random.Random(8).shuffle(made)
    return made


@contextmanager
def _serving(store: Path, url: str, processes: int) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as two:
        port, monitor = one.getsockname()[1], f"127.0.0.1:{two.getsockname()[1]}"
    command = [
        sys.executable, "-m", "sync.server", "--folder", str(store), "--database", url,
        "--events", str(store / "events.jsonl"), "serve", "--port", str(port), "--monitor", monitor,
        "--processes", str(processes), "--address-rate", "0",
    ]  # fmt: skip
    server = subprocess.Popen(command)
    try:
        for _ in range(600):
            with suppress(requests.ConnectionError):
                if requests.get(f"http://{monitor}/readyz", timeout=5).status_code == 200:
                    break
            assert server.poll() is None
            time.sleep(0.1)
        time.sleep(2)  # for all of them; the first has answered
        yield f"http://127.0.0.1:{port}", server
    finally:
        server.terminate()
        server.wait(90)


def _client(
    folder: Path, number: int, desktops: list[dict[str, str]], url: str, sets: int
) -> "subprocess.Popen[bytes]":
    plan = folder / f"desktops-{number}.json"
    plan.write_text(json.dumps({"url": url, "sets": sets, "desktops": desktops}), encoding="utf-8")
    command = [sys.executable, "-m", "tests.speed.measuring_monday", str(plan)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def _check(store: Path, url: str, made: list[dict[str, str]], sets: int) -> None:
    """Every set of every desktop is recorded once, and what stands adds up."""
    with closing(Registry(store, master=keys.master_key(store, None), store=ClusterStore(url))) as registry:
        for entity in sorted({each["entity"] for each in made}):
            journal = registry.journal(entity)
            here = sum(each["entity"] == entity for each in made)
            ((notes,),) = journal.rows("SELECT count(*) FROM standing WHERE kind IN ('note', 'case_file')")
            assert notes == here * sets, f"{entity}: {notes} of {here * sets} rows"
            assert journal.look(rows.recount) == journal.look(rows.read_totals)


def _children(parent: int) -> list[int]:
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, IndexError):
            told = (place / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            if int(told[1]) == parent:
                found.append(int(place.name))
    return found


def _most_memory(pid: int) -> float:
    """Megabytes a process held at most; 0 where the system does not tell."""
    if not os.path.isdir("/proc"):  # noqa: PTH112 - there is none on Windows
        return 0.0
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    return next(int(line.split()[1]) / 1_024 for line in status.splitlines() if line.startswith("VmHWM"))


def _line(name: str, value: float, unit: str) -> dict[str, Any]:
    return {"bench": name, "value": round(value, 2), "unit": unit, "budget": None, "floor": None, "ok": True}


def main() -> None:
    """A morning of another size."""
    parser = argparse.ArgumentParser(prog="python -m tests.speed.monday", description=__doc__)
    for word, usual in (
        ("entities", ENTITIES), ("desktops", DESKTOPS), ("sets", SETS), ("processes", PROCESSES), ("clients", CLIENTS)
    ):  # fmt: skip
        parser.add_argument(f"--{word}", type=int, default=usual, help=f"default {usual}")
    for line in run(**vars(parser.parse_args())):
        print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
