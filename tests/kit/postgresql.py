"""A real PostgreSQL for tests: a cluster of this process's own in a temporary folder, on a socket no other user opens.

Debian's packages bring the programs (dev.py). initdb never runs as root: then everything runs as the user `postgres`.
"""

import atexit
import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import Any

import psycopg

from sync.server.store.cluster import ClusterStore

ABSENT = "no PostgreSQL here: python3 dev.py setup installs it"


def programs() -> Path | None:
    """The folder of initdb and postgres, of the newest version there is."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3].split(".")[0]))
    if found:
        return found[-1].parent
    beside = shutil.which("initdb")
    return Path(beside).parent if beside else None


class Cluster:
    """A running server with a role `lligall` that row-level security binds."""

    def __init__(self) -> None:
        """Start one; it ends with this process. Raises RuntimeError, with what it said."""
        where = programs()
        if where is None:
            raise RuntimeError(ABSENT)
        self._where = where
        memory = Path("/dev/shm")  # commits wait for the disk as they must; here the disk is quick
        self.folder = Path(tempfile.mkdtemp(prefix="lligall-pg-", dir=memory if os.access(memory, os.W_OK) else None))
        self._user: dict[str, Any] = {}
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
            self._user = {"user": "postgres", "group": "postgres", "extra_groups": []}
        self._data = self.folder / "data"
        words = ["-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync", "-D", str(self._data)]
        self._run("initdb", *words)
        self._made = 0
        atexit.register(self.end)
        try:
            self.start()
            self.sql("CREATE ROLE lligall LOGIN NOSUPERUSER NOBYPASSRLS", "CREATE DATABASE made OWNER lligall")
            store = ClusterStore(self.url("made"))
            store.registry(bytes(32))
            store.close()
        except BaseException:
            self.end()
            raise

    def start(self) -> None:
        """Start it (again), and wait until it answers."""
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(self.folder),
            "max_connections": "300",
            "shared_buffers": "64MB",
            "wal_level": "minimal",
            "max_wal_senders": "0",
        }
        words = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [str(self._where / "postgres"), "-D", str(self._data), *words],
                stdout=log, stderr=log, cwd=self.folder, **self._user,
            )  # fmt: skip
        deadline = time.monotonic() + 60
        while True:
            try:
                self.sql("SELECT 1")
                return
            except psycopg.OperationalError as error:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    said = (self.folder / "log").read_text(encoding="utf-8", errors="replace")
                    raise RuntimeError(said[-2_000:]) from error
                time.sleep(0.05)

    def stop(self, how: int = signal.SIGINT) -> None:
        """Stop it: SIGINT cuts every connection, SIGQUIT is as hard as a power cut."""
        if self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(60)

    def end(self) -> None:
        """Stop it and remove its folder."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database: str, role: str = "lligall") -> str:
        """How to connect to a database."""
        return f"postgresql://{role}@/{database}?host={self.folder}"

    def database(self) -> str:
        """A fresh database with the newest tables; its URL."""
        self._made += 1
        name = f"fresh_{self._made}"
        self.sql(f"CREATE DATABASE {name} TEMPLATE made OWNER lligall")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Remove a fresh database, whoever is still connected."""
        self.sql(f"DROP DATABASE {url.rpartition('?')[0].rpartition('/')[2]} WITH (FORCE)")

    def sql(self, *statements: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """What the administrator, whom no policy binds, says to a database; the rows of the last statement."""
        with psycopg.connect(self.url(database, "postgres"), autocommit=True) as connection:
            for statement in statements:
                cursor = connection.execute(statement)  # type: ignore[arg-type]
            return cursor.fetchall() if cursor.description else []

    def _run(self, program: str, *words: str) -> None:
        done = subprocess.run(
            [str(self._where / program), *words], capture_output=True, text=True, encoding="utf-8", cwd=self.folder,
            check=False, **self._user,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(done.stderr)


@cache
def _first() -> Cluster | Exception:
    try:
        return Cluster()
    except Exception as error:  # noqa: BLE001 - told to every test that asks, and never tried again
        return error


def cluster() -> Cluster:
    """This process's. Raises what its start raised."""
    found = _first()
    if isinstance(found, Exception):
        raise found
    return found
