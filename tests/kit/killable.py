"""A server in a process of its own that can be killed and started again on the same port and folder."""

import contextlib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import requests

from sync.server.admin import operations
from sync.server.registry import Registry
from sync.server.store import keys
from tests.kit.enrolled import ENTITY
from tests.kit.municipalities import BUILT_IN


class Killable:
    """`folder` is the server's; nothing runs until `started`."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "server"
        self.folder.mkdir(exist_ok=True)
        self._log = root / "server.log"
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port: int = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        file = root / "municipis.csv"
        file.write_text(BUILT_IN, encoding="utf-8")
        registry = Registry(self.folder, master=keys.master_key(self.folder, None))
        operations.import_entities(registry, file)
        person = operations.add_person(registry, ENTITY, "Maria Fictícia", ["secretary"])
        self.code = operations.new_code(registry, ENTITY, person)
        self.clock = registry.clock
        registry.close()

    @contextlib.contextmanager
    def started(self) -> Iterator[subprocess.Popen[bytes]]:
        """Run until left, or killed before."""
        command = [sys.executable, "-m", "sync.server", "--folder", str(self.folder), "serve", "--port", str(self.port)]
        with self._log.open("ab") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            self._until_it_answers(process)
            yield process
        finally:
            process.kill()
            process.wait()

    def _until_it_answers(self, process: subprocess.Popen[bytes]) -> None:
        for _ in range(400):
            if process.poll() is not None:
                raise RuntimeError(self._log.read_text(encoding="utf-8", errors="replace")[-2_000:])
            with contextlib.suppress(requests.ConnectionError):
                requests.get(f"{self.url}/v1/clock", timeout=5)
                return
            time.sleep(0.05)
        raise TimeoutError("the server does not answer")
