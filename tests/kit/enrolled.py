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
from sync.client.transport import HttpTransport
from sync.server.admin import operations
from sync.server.registry import Registry
from sync.server.store import keys
from sync.server.store.cluster import ClusterStore
from tests.kit.municipalities import BUILT_IN
from tests.kit.secrets import MemorySecrets

ENTITY = "2522280001"


@dataclass
class Enrolled:
    """A desktop with its engine; its runner is not started."""

    office: Office
    engine: Engine
    secrets: MemorySecrets
    transport: HttpTransport


class Central:
    """A server in a process of its own, with one entity; its desktops are closed with it."""

    def __init__(self, folder: Path, store: ClusterStore | None, url: str, process: "subprocess.Popen[bytes]") -> None:
        self._folder = folder
        self._store = store
        self.url = url
        self.process = process
        self._opened = contextlib.ExitStack()

    def code(self, name: str, role: str = "clerk") -> str:
        """An enrolment code for a new person, with the snapshot that is made ready with it."""
        folder = self._folder / "server"
        master = keys.master_key(folder, None)
        with contextlib.closing(Registry(folder, master=master, store=self._store)) as registry:
            return operations.new_code(registry, ENTITY, operations.add_person(registry, ENTITY, name, [role]))

    def enrol(self, name: str, role: str = "clerk", code: str | None = None) -> Enrolled:
        """A new person's desktop, after its first exchange."""
        code = code or self.code(name, role)
        clock, secrets = SystemClock(), MemorySecrets()
        office, _ = enrolment.enrol(self.url, code, Desk(self._folder / name), secrets, clock, name)
        self._opened.callback(office.close)
        engine, transport = starting.engine_of(office, secrets, clock)
        self._opened.callback(transport.close)
        return Enrolled(office, engine, secrets, transport)

    def close(self) -> None:
        """Close the desktops."""
        self._opened.close()


@contextlib.contextmanager
def central(folder: Path, database: str | None = None) -> Iterator[Central]:
    """A server on SQLite, or on the PostgreSQL at `database`."""
    server = folder / "server"
    server.mkdir(parents=True)
    file = folder / "municipis.csv"
    file.write_text(BUILT_IN, encoding="utf-8")
    store = ClusterStore(database) if database else None
    with contextlib.closing(Registry(server, master=keys.master_key(server, None), store=store)) as registry:
        operations.import_entities(registry, file)
    with started(server, *(("--database", database) if database else ())) as (url, process):
        made = Central(folder, store, url, process)
        try:
            yield made
        finally:
            made.close()


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A server process on a free port of this machine; its address. It is ended when left."""
    with started(folder) as (url, _):
        yield url


@contextlib.contextmanager
def started(folder: Path, *words: str) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """The same, with words of the command line, and the process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "sync.server", "--folder", str(folder), *words, "serve", "--port", str(port)]
    with (folder.parent / "server.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}"
    try:
        _until_it_answers(process, url)
        yield url, process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _until_it_answers(process: "subprocess.Popen[bytes]", url: str) -> None:
    for _ in range(400):
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        with contextlib.suppress(requests.ConnectionError):
            requests.get(url + "/v1/clock", timeout=5)
            return
        time.sleep(0.05)
    raise TimeoutError("the server does not answer")


@contextlib.contextmanager
def two_desktops(folder: Path) -> Iterator[list[Enrolled]]:
    """A secretary's and a clerk's."""
    with central(folder) as server:
        yield [server.enrol("maria", "secretary"), server.enrol("joan")]
