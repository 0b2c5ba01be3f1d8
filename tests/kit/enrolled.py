"""Desktops enrolled over HTTP with a server in a process of its own, as in a town hall; for measurements and faults."""

import contextlib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import requests

from app.clock import SystemClock
from app.context import Office
from app.desk import Desk
from sync.client import enrolment, starting
from sync.client.engine import Engine
from sync.server.admin import operations
from sync.server.registry import Registry
from sync.server.store import keys
from tests.kit.municipalities import BUILT_IN
from tests.kit.secrets import MemorySecrets

ENTITY = "2522280001"


@dataclass
class Enrolled:
    """A desktop with its engine; its runner is not started."""

    office: Office
    engine: Engine
    secrets: MemorySecrets


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A server process on a free port of this machine; its address. It is ended when left."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "sync.server", "--folder", str(folder), "serve", "--port", str(port)]
    with (folder.parent / "server.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}"
    try:
        _until_it_answers(process, url)
        yield url
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _until_it_answers(process: subprocess.Popen[bytes], url: str) -> None:
    for _ in range(400):
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        with contextlib.suppress(requests.ConnectionError):
            requests.get(url + "/v1/clock", timeout=5)
            return
        time.sleep(0.05)
    raise TimeoutError("the server does not answer")


@contextlib.contextmanager
def desktops(folder: Path, *people: tuple[str, str]) -> Iterator[list[Enrolled]]:
    """One desktop for each (name, role), enrolled by code, after its first exchange."""
    store = folder / "server"
    store.mkdir(parents=True)
    file = folder / "municipis.csv"
    file.write_text(BUILT_IN, encoding="utf-8")
    registry = Registry(store, master=keys.master_key(store, None))
    operations.import_entities(registry, file)
    codes = []
    for name, role in people:
        person = operations.add_person(registry, ENTITY, name, [role])
        codes.append((name, operations.new_code(registry, ENTITY, person)))
    registry.close()
    clock = SystemClock()
    with serving(store) as url, contextlib.ExitStack() as opened:
        made = []
        for name, code in codes:
            secrets = MemorySecrets()
            office, _ = enrolment.enrol(url, code, Desk(folder / name), secrets, clock, name)
            opened.callback(office.close)
            engine, transport = starting.engine_of(office, secrets, clock)
            opened.callback(transport.close)
            made.append(Enrolled(office, engine, secrets))
        yield made


@contextlib.contextmanager
def two_desktops(folder: Path) -> Iterator[list[Enrolled]]:
    """A secretary's and a clerk's."""
    with desktops(folder, ("maria", "secretary"), ("joan", "clerk")) as made:
        yield made
