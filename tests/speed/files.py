"""Files over loopback with a server in a process of its own: 50 MB sent with a cut at half, fetched, and opened."""

import contextlib
import hashlib
import io
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from app.actions import case_files, files
from app.clock import SystemClock
from app.desk import Desk
from app.errors import SyncProblem
from sync.client import enrolment, starting
from sync.client.files.line import HttpFileLine
from sync.client.files.mover import Mover
from tests.kit.cut_line import cut_line
from tests.kit.killable import Killable
from tests.kit.secrets import MemorySecrets

SIZE = 50_000_000


def run() -> Iterable[dict[str, object]]:
    """One upload with a cut, one without, one fetch; beside them what only hashing the bytes takes."""
    with tempfile.TemporaryDirectory(prefix="lligall-bench-") as folder:
        yield from _measured(Path(folder))


def _measured(root: Path) -> Iterable[dict[str, object]]:
    server, clock, secrets = Killable(root), SystemClock(), MemorySecrets()
    with server.started(), cut_line(server.url) as line:
        office, _ = enrolment.enrol(line.url, server.code, Desk(root / "desk"), secrets, clock, "maria")
        engine, transport = starting.engine_of(office, secrets, clock)
        mover = Mover(
            office, transport.beside(HttpFileLine), transport.beside(HttpFileLine), lambda: ("on_demand", 0)
        )
        case_file = office.write(case_files.open_case_file, "Ple").result
        engine.exchange()
        sender = mover._sender
        seconds = {}
        for name in ("cut", "whole"):
            content = hashlib.shake_128(name.encode()).digest(SIZE)
            began = time.perf_counter()
            stored = office.blobs.put(io.BytesIO(content))
            seconds["put"] = time.perf_counter() - began
            office.write(files.add, case_file, f"{name}.bin", stored)
            sent = sender.sent
            part = 0
            began = time.perf_counter()
            if name == "cut":
                line.cut_up = line.up + SIZE // 2
                with contextlib.suppress(SyncProblem):
                    mover.round()
                part = sender.part * 2
            mover.round()
            seconds[name] = time.perf_counter() - began
            if name == "cut":
                twice = sender.sent - sent - SIZE
                yield _line("files: 50 MB cut at half, bytes sent twice", twice, "B", part, twice <= part)
        office.blobs.let_go(stored.sha256)
        began = time.perf_counter()
        mover.fetch(stored.sha256, SIZE, lambda _done, _total: None)
        seconds["fetch"] = time.perf_counter() - began
        began = time.perf_counter()
        hashlib.sha256(content)
        floor = time.perf_counter() - began
        for name in ("put", "whole", "fetch"):
            rate = SIZE / seconds[name] / 1e6
            words = {"put": "taken in and sealed", "whole": "sent", "fetch": "fetched"}[name]
            yield _line(f"files: 50 MB {words}", round(rate), "MB/s", None, True, round(SIZE / floor / 1e6))
        mover.stop()
        transport.close()
        office.close()


def _line(
    name: str, value: float, unit: str, budget: float | None, ok: bool, floor: float | None = None
) -> dict[str, object]:
    return {"bench": name, "value": value, "unit": unit, "budget": budget, "floor": floor, "ok": ok}
