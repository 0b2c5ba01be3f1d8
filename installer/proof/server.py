"""The central server of the proof, on this machine, driven by its own command line as whoever runs it would.

Nothing of it is imported: it is another program. Neighbour: story.
"""

import socket
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from installer.commands import Failed, Running, run

ENTITY = "2500190004"
ENTITIES = f"""ine10,name,comarca,population,dir3
{ENTITY},Vila de Prova,Pallars Jussà,186,L01250019
"""


class Server:
    """One server in a folder, on one port of the loopback, that can be stopped and started again."""

    def __init__(self, folder: Path, updates: Path) -> None:
        """`updates` is what it gives desktops that update themselves (installer.releases)."""
        folder.mkdir(parents=True, exist_ok=True)
        self._updates = updates
        self._folder = folder / "server"
        self._process: Running | None = None
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port: int = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        entities = folder / "entities.csv"
        entities.write_text(ENTITIES, encoding="utf-8")
        self._say("entities", "import", entities)

    def code(self, person: str, role: str) -> str:
        """A one-time code for a new person."""
        self._say("people", "add", ENTITY, person, "--role", role)
        return self._say("codes", "new", ENTITY, person).split()[-1]

    def another_code(self, person: str) -> str:
        """A one-time code for another desktop of somebody known."""
        return self._say("codes", "new", ENTITY, person).split()[-1]

    def start(self) -> None:
        """Raises Failed when it does not answer."""
        self._process = Running(
            [sys.executable, "-m", "sync.server", "--folder", str(self._folder), "serve", "--port", str(self.port),
             "--updates", str(self._updates)],
            "server",
        )  # fmt: skip
        end = time.monotonic() + 60
        while time.monotonic() < end and self._process.runs():
            try:
                urllib.request.urlopen(f"{self.url}/healthz", timeout=5).close()
                return
            except (urllib.error.URLError, TimeoutError):
                time.sleep(0.1)
        raise Failed("the server does not answer", self._process.log)

    def stop(self) -> None:
        if self._process is not None:
            self._process.end()
            self._process = None

    def _say(self, *words: object) -> str:
        return run([sys.executable, "-m", "sync.server", "--folder", self._folder, *words], "server")
