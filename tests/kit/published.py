"""A repository of releases as its makers publish it, on this machine, and who serves it, honest or not."""

# pyright: reportPrivateImportUsage=false
# These libraries hand out in their packages what is defined deeper, and do not say so to the type checker.

import datetime as dt
import http.server
import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from securesystemslib.signer import CryptoSigner

from app.versions import release as releases
from app.versions.release import Release
from installer.releases import keys
from installer.releases.packing import pack
from installer.releases.repository import Repository

TARGET = "windows/release.json"
PERSONS, THRESHOLD = 3, 2


def new_persons() -> list[CryptoSigner]:
    """New keys, one of each person."""
    return [CryptoSigner.generate_ed25519() for _ in range(PERSONS)]


@dataclass
class Publisher:
    """Three persons of whom two must sign, the machine that publishes, and what they have made public."""

    repository: Repository
    persons: list[CryptoSigner] = field(default_factory=new_persons)
    machine: CryptoSigner = field(default_factory=CryptoSigner.generate_ed25519)
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC)

    def begin(self) -> bytes:
        """Name who signs; the first root, which the program carries."""
        self.name(self.persons, self.machine)
        return (self.repository.folder / "metadata" / "1.root.json").read_bytes()

    def name(self, persons: list[CryptoSigner], machine: CryptoSigner) -> None:
        """Name who signs from now on; the ones before and the ones after agree."""
        public = [keys.public(each) for each in persons]
        self.repository.propose_keys(public, THRESHOLD, keys.public(machine), self.now())
        signers = {each.public_key.keyid: each for each in (*self.persons[:THRESHOLD], *persons[:THRESHOLD])}
        for signer in signers.values():
            self.repository.sign("root", signer)
        self.persons, self.machine = persons, machine
        self.repository.publish(self.machine, self.now())

    def release(self, version: str, program: Mapping[str, bytes], folder: Path) -> Release:
        """Publish a version that consists of these files."""
        for name, content in program.items():
            path = folder / version / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        objects = self.repository.folder / "objects"
        release = pack(folder / version, objects, version, "2026-11-23", {"ca": "Coses noves"})
        self.propose(releases.write(release))
        return release

    def propose(self, content: bytes) -> None:
        """Sign and publish whatever this is as the description of the newest release."""
        self.repository.propose_target(TARGET, content, self.now())
        for person in self.persons[:THRESHOLD]:
            self.repository.sign("targets", person)
        self.repository.publish(self.machine, self.now())


Lie = Callable[[str, bytes], bytes | None]
"""What is served for a path in the place of its bytes; None for a 404."""


@dataclass
class Server:
    """Serves a folder on the loopback. `lie` may be set at any time; `asked` is what was asked for, with its start."""

    url: str
    folder: Path
    lie: Lie = lambda _path, content: content
    asked: list[tuple[str, int]] = field(default_factory=list)
    endless: str = ""
    """A path that never ends."""
    drips: bool = False
    """Objects come a little every hundredth of a second."""
    cut_after: int | None = None
    """Bytes after which every answer of an object ends, though it said that it is longer."""


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """An HTTP server for the folder, with ranges."""

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.lstrip("/")
            begun = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
            start = int(begun[1]) if begun else 0
            server.asked.append((path, start))
            if server.endless and path.endswith(server.endless):
                self._endless()
                return
            file = server.folder / path
            content = server.lie(path, file.read_bytes() if file.is_file() else b"")
            if content is None or not (content or file.is_file()):
                self.send_response(404)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            self.send_response(206 if start else 200)
            if start:
                self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
            content = content[start:]
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if server.cut_after is not None and path.startswith("objects/") and len(content) > server.cut_after:
                self.wfile.write(content[: server.cut_after])
                self.close_connection = True
                return
            if server.drips and path.startswith("objects/"):
                self._drip(content)
                return
            self.wfile.write(content)

        def _drip(self, content: bytes) -> None:
            try:
                for at in range(0, len(content), 1_000):
                    self.wfile.write(content[at : at + 1_000])
                    time.sleep(0.01)
            except OSError:  # nobody waits for the rest
                return

        def _endless(self) -> None:
            self.send_response(200)
            self.send_header("Connection", "close")
            self.end_headers()
            self.close_connection = True
            try:
                while True:
                    self.wfile.write(bytes(1 << 16))
            except OSError:  # the client has had enough, as it should
                return

        def log_message(self, format: str, *args: object) -> None:
            return

    listening = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server = Server(f"http://127.0.0.1:{listening.server_address[1]}", folder)
    thread = threading.Thread(target=listening.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join()
