"""The peer of bench "sync": Anki (Rust core) with its own sync server, doing the same work on the same machine.

Anki is AGPL-3.0-or-later. It is only run, as separate programs that talk over pipes and a socket, to be measured: no
module of the product imports it, it is in none of our requirements, and it is not shipped. It is installed on demand
into build/peers/anki, an environment of its own. `python -m tests.speed.peer_anki` prints the figures.
"""

import argparse
import contextlib
import json
import os
import random
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from tests.kit.outbox import text
from tests.speed.peer_anki_line import Line, line

VERSION = "26.9.3"
ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / "build" / "peers" / "anki"
DRIVER = Path(__file__).with_name("peer_anki_driver.py")
USER = "mesures"
CHANGED = 100
FAR = 0.150  # seconds of round trip to a server that is not near


class NoPeer(Exception):
    """Anki cannot be installed or started here; the text says why. The bench goes on without it."""


@dataclass(frozen=True)
class Measured:
    """One sync of Anki's, seen from the desktop.

    `seconds` until the call returned; `cpu` and `server_cpu` are processor seconds of the two processes. Counted only
    over a line, else None: `requests`, `connections`, and bytes `sent` and `received`, HTTP heads included.
    """

    seconds: float
    cpu: float
    server_cpu: float | None
    requests: int | None = None
    connections: int | None = None
    sent: int | None = None
    received: int | None = None


def environment() -> Path:
    """The Python of Anki's own environment, which is made when it is not there. Raises NoPeer."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    question = "from importlib.metadata import version; print(version('anki'))"
    if python.exists() and _output([str(python), "-c", question], 60) == VERSION:
        return python
    # pip is borrowed from the environment that runs us: bare Debian could not put one into the new one
    _output([sys.executable, "-m", "venv", "--clear", "--without-pip", str(ENVIRONMENT)], 120, needed=True)
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check", "--no-input"]
    install = ["install", "-qq", "--retries=1", "--only-binary=:all:", f"anki=={VERSION}"]
    _output([*pip, *install], 600, needed=True)
    return python


def _output(command: list[str], seconds: float, *, needed: bool = False) -> str:
    """What a command printed, "" when it failed; NoPeer when it was needed."""
    try:
        result = subprocess.run(
            command, capture_output=True, text=True, encoding="utf-8", errors="replace", timeout=seconds, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        if not needed:
            return ""
        words = (getattr(error, "stderr", None) or str(error)).strip().splitlines()
        raise NoPeer(f"Anki {VERSION} could not be installed: {words[-1] if words else error}") from error
    return result.stdout.strip()


class Collection:
    """A desktop with Anki: one driver process, one collection."""

    def __init__(self, python: Path, path: Path) -> None:
        self.name = path.stem
        self._log = path.with_suffix(".log").open("ab")
        self._process = subprocess.Popen(
            [str(python), str(DRIVER), str(path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log, text=True, encoding="utf-8", bufsize=1,
        )  # fmt: skip

    def ask(self, do: str, **order: Any) -> dict[str, Any]:
        """The driver's answer to one command. RuntimeError with Anki's words when it could not."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": do, **order}) + "\n")
        answer = json.loads(self._process.stdout.readline() or '{"error": "the driver has ended; see its log"}')
        if "error" in answer:
            raise RuntimeError(f"Anki, {do} of {self.name}: {answer['error']}")
        return answer

    def end(self) -> None:
        """Close the collection and end the process."""
        with contextlib.suppress(RuntimeError, OSError):  # it is ended all the same
            self.ask("close")
        with self._process:
            assert self._process.stdin is not None
            self._process.stdin.close()
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self._process.kill()
        self._log.close()


class AnkiPeer:
    """A sync server and two desktops, "maria" and "joan", in `folder`, level with each other at the start.

    The first sync of an Anki collection is a whole file: that is over before anything is measured here, so that every
    push and pull is Anki's normal, incremental sync. `media` is Anki's own default: a sync looks at the media too.
    `cards` too: every note has one, a second row; without them a note is one record, as ours is.
    """

    def __init__(self, folder: Path, *, media: bool = True, cards: bool = True) -> None:
        self._folder = folder
        self._cards = cards
        self._media = media
        self._random = random.Random(1)
        self._line: Line | None = None
        self._desktops: dict[str, Collection] = {}
        self._opened = contextlib.ExitStack()

    def __enter__(self) -> "AnkiPeer":
        with contextlib.ExitStack() as opening:
            self._python = environment()
            self._password = secrets.token_hex(8)
            opening.enter_context(self._serving())
            opening.callback(self._end_desktops)
            self._joined("maria", upload=True)
            self._joined("joan", upload=False)
            self._level()
            self._opened = opening.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    # --- what is measured ---

    def push(self, count: int) -> Measured:
        """Maria's `count` new notes, with the texts of `outbox.write_notes`, go to the server."""
        made = self._desktops["maria"].ask("add", texts=str(self._texts(count)), count=count, cards=self._cards)
        assert made["notes"] == count
        return self._sync("maria")

    def pull(self) -> Measured:
        """All that Joan lacks comes to him."""
        return self._sync("joan")

    def change(self, first: int, count: int = CHANGED) -> Measured:
        """Maria's notes number `first` and following get new texts, which go to the server."""
        texts = str(self._texts(count))
        made = self._desktops["maria"].ask("edit", texts=texts, first=first, count=count, cards=self._cards)
        assert made["notes"] == count
        return self._sync("maria")

    def nothing(self, desktop: str = "maria") -> Measured:
        """A sync when the desktop has nothing.

        Whether the server has something only it can tell: Anki compares the times of last change of the two
        collections, and a sync of the other desktop moves the server's even when it brought nothing.
        """
        return self._sync(desktop)

    def new_desktop(self, name: str) -> Measured:
        """Another desktop: from the question what to do to the whole file on its disk and open; then it is gone."""
        self._started(name)
        try:
            asked = self._timed(name, "sync", media=self._media)
            assert asked[1]["required"] in {2, 3}, "a new collection ought to be asked for a full sync"
            took = self._timed(name, "full", upload=False)[0]
            assert self._desktops[name].ask("digest") == self._desktops["maria"].ask("digest")
            return _sum(asked[0], took)
        finally:
            self._desktops.pop(name).end()

    def search(self, words: str) -> Measured:
        """Joan's notes that hold these words. Anki has no index of words: it reads every note, from the first moment.

        AssertionError when there is none.
        """
        found = self._desktops["joan"].ask("search", words=words)
        assert found["notes"], f"no note with {words}"
        return Measured(found["seconds"], found["cpu"], None)

    # --- how ---

    @contextlib.contextmanager
    def over_a_line(self, round_trip: float = 0.0) -> Iterator[Line]:
        """Within, syncs go over a line that counts, and that takes `round_trip` seconds both ways. Else straight."""
        with line(self._port, round_trip) as self._line:
            try:
                yield self._line
            finally:
                self._line = None

    def restart(self, desktop: str) -> None:
        """Close a desktop and open it again, as on the next morning: no connection is left from before."""
        self._desktops.pop(desktop).end()
        self._started(desktop)

    def check_equal(self) -> int:
        """How many notes Maria and Joan have; AssertionError unless theirs are the same, with all cards or none."""
        maria, joan = (self._desktops[name].ask("digest") for name in ("maria", "joan"))
        assert maria == joan, "the two collections differ"
        assert maria["cards"] == (maria["notes"] if self._cards else 0)
        return maria["notes"]

    def _sync(self, desktop: str) -> Measured:
        measured, answer = self._timed(desktop, "sync", media=self._media)
        assert answer["required"] == 0, "Anki asks for a full sync where a normal one was to be measured"
        return measured

    def _timed(self, desktop: str, do: str, **order: Any) -> tuple[Measured, dict[str, Any]]:
        port = self._line.port if self._line else self._port
        passed = self._line.passed() if self._line else None
        busy = self._server_cpu()
        answer = self._desktops[desktop].ask(do, endpoint=f"http://127.0.0.1:{port}/", **order)
        measured = Measured(answer["seconds"], answer["cpu"], _difference(self._server_cpu(), busy))
        if self._line and passed:
            measured = replace(measured, **asdict(self._line.passed().since(passed)))
        return measured, answer

    def _joined(self, name: str, *, upload: bool) -> None:
        """A desktop whose collection is level with the server's."""
        self._started(name)
        _, answer = self._timed(name, "sync", media=self._media)
        if upload or answer["required"]:
            self._timed(name, "full", upload=upload)

    def _started(self, name: str) -> None:
        self._desktops[name] = desktop = Collection(self._python, self._folder / f"{name}.anki2")
        desktop.ask("login", user=USER, password=self._password, endpoint=f"http://127.0.0.1:{self._port}/")

    def _level(self) -> None:
        for name in ("maria", "joan", "maria", "joan"):
            self._sync(name)

    def _end_desktops(self) -> None:
        for desktop in self._desktops.values():
            desktop.end()

    def _texts(self, count: int) -> Path:
        path = self._folder / "texts.txt"
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(text(self._random) + "\n" for _ in range(count))
        return path

    @contextlib.contextmanager
    def _serving(self) -> Iterator[None]:
        """Anki's own server with its defaults, on a free port; ended when left."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        account = {"SYNC_USER1": f"{USER}:{self._password}", "SYNC_BASE": str(self._folder / "server")}
        address = {"SYNC_HOST": "127.0.0.1", "SYNC_PORT": str(self._port)}
        command = [str(self._python), "-m", "anki.syncserver"]
        with (self._folder / "server.log").open("wb") as log:
            self._server = subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | account | address)
        try:
            self._until_it_answers()
            yield
        finally:
            self._server.terminate()
            try:
                self._server.wait(20)
            except subprocess.TimeoutExpired:
                self._server.kill()
                self._server.wait()

    def _until_it_answers(self) -> None:
        health = f"http://127.0.0.1:{self._port}/health"
        for _ in range(400):
            if self._server.poll() is not None:
                raise NoPeer(f"Anki's server ended with {self._server.returncode}")
            with contextlib.suppress(OSError), urllib.request.urlopen(health, timeout=5):
                return
            time.sleep(0.05)
        raise NoPeer("Anki's server does not answer")

    def _server_cpu(self) -> float | None:
        """Processor seconds of the server until now; None where the system has no clock for another process."""
        if not sys.platform.startswith("linux"):
            return None
        return time.clock_gettime(~self._server.pid << 3 | 2)  # clock_getcpuclockid(3), which Python lacks


def _difference(now: float | None, before: float | None) -> float | None:
    return None if now is None or before is None else now - before


def _sum(one: Measured, other: Measured) -> Measured:
    def plus(name: str) -> Any:
        first, second = getattr(one, name), getattr(other, name)
        return None if first is None or second is None else first + second

    return Measured(**{name: plus(name) for name in asdict(one)})


# --- the figures, when it is run by itself ---


def figures(records: int, times: int = 5, **kind: bool) -> Iterator[dict[str, Any]]:
    """Every workload with `records` records; one dict for each with the medians of `times` rounds of a `kind` of peer.

    Each round has a new server and new desktops. Seconds and processor seconds are of syncs straight to the server;
    requests and bytes are of one round more, over a line that counts, whose seconds are not used.
    """
    straight: dict[str, list[Measured]] = {}
    counted: dict[str, Measured] = {}
    for turn in range(times + 1):
        with tempfile.TemporaryDirectory(prefix="lligall-anki-") as name, AnkiPeer(Path(name), **kind) as anki:
            last = turn == times
            with anki.over_a_line() if last else contextlib.nullcontext():
                for workload, measured in _round(anki, records, 1 if last else times, new_desktop=turn >= times - 1):
                    if last:
                        counted[workload] = measured
                    else:
                        straight.setdefault(workload, []).append(measured)
            if last:
                with anki.over_a_line(FAR):
                    for workload, measured in _far(anki, times):
                        straight.setdefault(workload, []).append(measured)
                        counted[workload] = measured
    for workload, all_measured in straight.items():
        yield _figure(workload, all_measured, counted[workload])


def _round(anki: AnkiPeer, records: int, times: int, *, new_desktop: bool) -> Iterator[tuple[str, Measured]]:
    yield f"push {records}", anki.push(records)
    yield f"pull {records}", anki.pull()
    yield f"search of {records} after the pull", anki.search("acta")
    assert anki.check_equal() == records
    for turn in range(times):
        yield f"{CHANGED} changed of {records}: push", anki.change(turn * CHANGED)
        yield f"{CHANGED} changed of {records}: pull", anki.pull()
        yield f"nothing to do of {records}, after the other desktop's sync", anki.nothing("maria")
        yield f"nothing to do of {records}, nobody synced since", anki.nothing("maria")
        anki.nothing("joan")
    assert anki.check_equal() == records
    for turn in range(times if new_desktop else 0):
        yield f"new desktop of {records}, whole file", anki.new_desktop(f"new{turn}")


def _far(anki: AnkiPeer, times: int) -> Iterator[tuple[str, Measured]]:
    where = f"nothing to do at {FAR * 1000:.0f} ms"
    for _ in range(times):
        anki.nothing("joan")
        yield f"{where}, after the other desktop's sync", anki.nothing("maria")
        yield f"{where}, nobody synced since", anki.nothing("maria")
        anki.restart("maria")
        yield f"{where}, nobody synced since, just started", anki.nothing("maria")


def _figure(workload: str, straight: list[Measured], counted: Measured) -> dict[str, Any]:
    seconds = sorted(measured.seconds for measured in straight)
    server = [measured.server_cpu for measured in straight if measured.server_cpu is not None]
    return {
        "anki": workload,
        "seconds": round(statistics.median(seconds), 5),
        "least": round(seconds[0], 5),
        "most": round(seconds[-1], 5),
        "of": len(seconds),
        "cpu": round(statistics.median(measured.cpu for measured in straight), 5),
        "server_cpu": round(statistics.median(server), 5) if server else None,
        **{name: getattr(counted, name) for name in ("requests", "connections", "sent", "received")},
    }


def main() -> int:
    """Print one JSON object a line; status 1 with a plain reason when there is no Anki to be had."""
    parser = argparse.ArgumentParser(prog="python -m tests.speed.peer_anki", description=__doc__)
    parser.add_argument("records", nargs="*", type=int, default=[10_000], help="how many records; 10000 unless told")
    parser.add_argument("--times", type=int, default=5, help="rounds, whose medians are told; 5 unless told")
    parser.add_argument("--no-media", action="store_true", help="syncs that do not look at the media")
    parser.add_argument("--no-cards", action="store_true", help="notes without the card that every note of Anki has")
    options = parser.parse_args()
    kind = {"media": not options.no_media, "cards": not options.no_cards}
    try:
        for records in options.records:
            for line_of_figures in figures(records, options.times, **kind):
                print(json.dumps(line_of_figures), flush=True)
            if hasattr(os, "getloadavg"):
                load = [round(value, 2) for value in os.getloadavg()]
                print(json.dumps({**kind, "load": load, "cores": os.cpu_count()}), flush=True)
    except NoPeer as reason:
        print(json.dumps({"skipped": str(reason)}), flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
