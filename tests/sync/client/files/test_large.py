"""A video of two gigabytes (a tenth of it on ordinary runs) goes through with little memory on both ends."""

import sys
import tracemalloc
from pathlib import Path

import pytest

from app.actions import case_files, files
from app.clock import SystemClock
from app.desk import Desk
from app.queries import files as queries
from sync.client import enrolment, starting
from sync.client.files.line import HttpFileLine
from sync.client.files.mover import Mover
from tests.kit.killable import Killable
from tests.kit.secrets import MemorySecrets

MOST_HERE, MOST_THERE = 96 * 1024**2, 256 * 1024**2
"""Bytes: of Python's own at the peak here, and of the whole server process."""


@pytest.mark.skipif(sys.platform != "linux", reason="the other process's memory is read in /proc")
def test_a_large_file_takes_little_memory(tmp_path: Path, full: bool) -> None:
    size = 2 * 1024**3 if full else 200 * 1024**2
    video = tmp_path / "ple.mp4"
    with video.open("wb") as file:
        file.truncate(size - 5)
        file.seek(size - 5)
        file.write(b"final")
    server, clock, secrets = Killable(tmp_path), SystemClock(), MemorySecrets()
    with server.started() as process:
        office, _ = enrolment.enrol(server.url, server.code, Desk(tmp_path / "desk"), secrets, clock, "maria")
        engine, transport = starting.engine_of(office, secrets, clock)
        lines = transport.beside(HttpFileLine), transport.beside(HttpFileLine)
        mover = Mover(office, *lines, lambda: ("on_demand", 0))
        case_file = office.write(case_files.open_case_file, "Ple").result
        tracemalloc.start()
        try:
            stored = files.bring_in(office, video)
            assert stored.size == size
            file = office.write(files.add, case_file, video.name, stored).result
            engine.exchange()
            mover.round()
            assert office.read(queries.one, file).state == "here"
            assert office.blobs.let_go(stored.sha256)
            mover.fetch(stored.sha256, size, lambda _done, _total: None)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        with office.blobs.open(stored.sha256) as reader:
            assert reader.size == size and b"".join(reader.read(size - 5)) == b"final"
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
        there = next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM"))
        assert peak < MOST_HERE, peak
        assert there < MOST_THERE, there
        mover.stop()
        transport.close()
        office.close()
