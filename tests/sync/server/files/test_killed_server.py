"""The server is killed in the middle of an upload, again and again: what it acknowledged it still has."""

import contextlib
import hashlib
import random
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import requests

from sync.protocol import signing
from sync.server.admin import operations
from sync.server.registry import Registry
from sync.server.store import keys
from tests.kit.enrolled import ENTITY
from tests.kit.municipalities import BUILT_IN
from tests.kit.pretend import Pretender
from tests.kit.server import HttpRoad, Served
from tests.kit.tus import OFFSET, TUS, Sender, sha256


@pytest.mark.usefixtures("commands")
def test_killed_and_started_again(tmp_path: Path, full: bool) -> None:
    rounds = 60 if full else 6
    chance = random.Random(7)
    folder = tmp_path / "server"
    folder.mkdir(exist_ok=True)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    sender = enrolled(folder, f"http://127.0.0.1:{port}", port, tmp_path)
    whole = hashlib.shake_128(b"killed").digest(30_000_000)
    address, acknowledged = "", 0
    for _ in range(rounds):
        with started(folder, port, tmp_path) as process:
            if not address:
                address = sender.address(whole)
            offset = sender.offset(address)
            assert acknowledged <= offset <= len(whole)
            if offset == len(whole):
                break
            timer = threading.Timer(chance.uniform(0.01, 0.15), process.kill)
            timer.start()
            while offset < len(whole):
                part = whole[offset : offset + chance.choice([1_000, 300_000, 3_000_000])]
                try:
                    answer = requests.patch(
                        address, data=part, headers={**OFFSET, "Upload-Offset": str(offset)}, timeout=20
                    )
                except requests.RequestException:
                    break
                assert answer.status_code == 204
                offset = acknowledged = int(answer.headers["Upload-Offset"])
            timer.join()
            process.wait()
    with started(folder, port, tmp_path):
        offset = sender.offset(address)
        assert offset >= acknowledged
        if offset < len(whole):
            assert sender.patch(address, offset, whole[offset:]).status_code == 204
        assert requests.head(address, headers=TUS, timeout=20).headers["Upload-Offset"] == str(len(whole))
        assert sender.fetch(sha256(whole)).content == whole


@contextlib.contextmanager
def started(folder: Path, port: int, root: Path):
    command = [sys.executable, "-m", "sync.server", "--folder", str(folder), "serve", "--port", str(port)]
    with (root / "server.log").open("ab") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        for _ in range(400):
            assert process.poll() is None, (root / "server.log").read_text(encoding="utf-8")[-2_000:]
            with contextlib.suppress(requests.ConnectionError):
                requests.get(f"http://127.0.0.1:{port}/v1/clock", timeout=5)
                break
            time.sleep(0.05)
        yield process
    finally:
        process.kill()
        process.wait()


def enrolled(folder: Path, url: str, port: int, root: Path) -> Sender:
    file = root / "municipis.csv"
    file.write_text(BUILT_IN, encoding="utf-8")
    registry = Registry(folder, master=keys.master_key(folder, None))
    operations.import_entities(registry, file)
    person = operations.add_person(registry, ENTITY, "Maria Fictícia", ["secretary"])
    code = operations.new_code(registry, ENTITY, person)
    clock = registry.clock
    registry.close()
    key = signing.new_key()
    with started(folder, port, root):

        class Here:
            pass

        served = Served.__new__(Served)
        here = Here()
        here.url = url  # type: ignore[attr-defined]
        served.running = here  # type: ignore[assignment]
        answer = served.brings(code, key)
    road = HttpRoad(url, ENTITY, key, clock)
    return Sender(Pretender(road, answer.device, answer.person, key, answer.server_key, clock, ENTITY))
