"""Bench "sync": every line of the design's budget table, with the peer (peer_anki) in the same loop on this machine.

A real server in a process of its own, records of about 1.1 KB, the loopback. In each round ours and the peer's take
turns, and who begins alternates; told are medians, and their ratio against the budget's. `cpu` is processor seconds of
desktop and server together, which tell more than the clock where other work runs beside. Where the peer cannot be
installed, ours is told alone. `python -m tests.speed.sync --help` has the sizes.
"""

import argparse
import contextlib
import gc
import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.kit.enrolled import Central, Enrolled, central
from tests.kit.outbox import edit_notes, write_notes
from tests.kit.postgresql import cluster
from tests.speed import files
from tests.speed.peer_anki import FAR, AnkiPeer, Measured, NoPeer
from tests.speed.peer_anki_line import line

RECORDS = 10_000
LARGE = 100_000
CHANGED = 100
TIMES = 5


@dataclass
class Took:
    """One synchronisation of ours."""

    seconds: float
    cpu: float
    requests: int = 0
    sent: int = 0
    received: int = 0


@dataclass
class Told:
    """What was measured of one line of the table."""

    ours: list[Took] = field(default_factory=list)
    peer: list[Measured] = field(default_factory=list)


Measurements = dict[str, Told]


def run(
    records: int = RECORDS, large: int = LARGE, times: int = TIMES, large_times: int = TIMES
) -> Iterable[dict[str, Any]]:
    """Both sizes, PostgreSQL, and the file that is cut."""
    found: Measurements = {}
    gc.disable()  # as in the product, whose interface collects when it has time (ui.collecting)
    gc.freeze()
    for turn in range(times):
        _round(found, records, turn, far=True)
    for turn in range(large_times):
        _round(found, large, turn, far=False, newcomer=True)
    for turn in range(times):
        _round(found, records, turn, far=False, database=cluster().database())
    yield from _lines(found, records, large)
    yield from files.run()
    if hasattr(os, "getloadavg"):
        load = [round(value, 2) for value in os.getloadavg()]
        yield {"bench": "sync: load at the end", "value": load[0], "unit": "", "budget": None, "ok": True, "load": load}


def _round(
    found: Measurements, records: int, turn: int, *, far: bool, newcomer: bool = False, database: str | None = None
) -> None:
    """A new server, two desktops and a new peer; every workload in turn."""
    with (
        tempfile.TemporaryDirectory(prefix="lligall-sync-") as name,
        central(Path(name), database) as server,
        _peer(Path(name)) as peer,
    ):
        maria, joan = server.enrol("maria", "secretary"), server.enrol("joan")
        pair = _Pair(found, server, peer, turn, f" of {records}" + (", PostgreSQL" if database else ""))
        ids = write_notes(maria.office, records)
        pair.take("push", maria, lambda anki: anki.push(records))
        pair.take("pull", joan, lambda anki: anki.pull())
        if database:
            return
        for number in range(TIMES):
            first = number * CHANGED
            edit_notes(maria.office, ids[first : first + CHANGED], seed=number)
            pair.take("changed, push", maria, lambda anki, first=first: anki.change(first))
            pair.take("changed, pull", joan, lambda anki: anki.pull())
            pair.take("nothing, the other synced before", maria, lambda anki: anki.nothing())
            pair.take("nothing, nobody synced before", maria, lambda anki: anki.nothing())
            joan.engine.exchange()
            if peer is not None:
                peer.nothing("joan")
        if far:
            _far(pair, maria)
        if newcomer:
            _newcomer(pair, turn)


class _Pair:
    """Ours and the peer's, measured one after the other."""

    def __init__(self, found: Measurements, server: Central, peer: AnkiPeer | None, turn: int, size: str) -> None:
        self.found, self.server, self.peer, self.size = found, server, peer, size
        self._turn = turn

    def take(self, name: str, desktop: Enrolled, asks: Callable[[AnkiPeer], Measured]) -> None:
        """One synchronisation of each; who begins alternates."""
        told = self.told(name)
        self._turn += 1
        if self._turn % 2 and self.peer is not None:
            told.peer.append(asks(self.peer))
        told.ours.append(self.ours(desktop))
        with self.busy() as pause:  # what the runner does once the exchange is told
            while desktop.engine.settle():
                pass
        self.told(f"{name}, the pause after it").ours.append(pause)
        if not self._turn % 2 and self.peer is not None:
            told.peer.append(asks(self.peer))

    def told(self, name: str) -> Told:
        """What is kept of a line of the table."""
        return self.found.setdefault(name + self.size, Told())

    def ours(self, desktop: Enrolled) -> Took:
        """One synchronisation of a desktop."""
        gc.collect()
        with self.busy() as took:
            report = desktop.engine.exchange()
        took.requests, took.sent, took.received = report.requests, report.bytes_sent, report.bytes_received
        return took

    @contextlib.contextmanager
    def busy(self) -> Iterator[Took]:
        """Seconds within, by the clock and of both processors."""
        took = Took(0, 0)
        began, cpu = time.perf_counter(), time.process_time() + self._server_cpu()
        yield took
        took.seconds, took.cpu = time.perf_counter() - began, time.process_time() + self._server_cpu() - cpu

    def _server_cpu(self) -> float:
        if not hasattr(time, "clock_gettime") or os.name == "nt":
            return 0.0
        return time.clock_gettime(~self.server.process.pid << 3 | 2)  # clock_getcpuclockid(3), which Python lacks


def _far(pair: _Pair, maria: Enrolled) -> None:
    """Nothing to do over a line of 150 ms: the connection is kept from before."""
    port = int(pair.server.url.rpartition(":")[2])
    near = maria.transport._url
    with line(port, FAR) as far, pair.peer.over_a_line(FAR) if pair.peer else contextlib.nullcontext():
        maria.transport._url = f"http://127.0.0.1:{far.port}"
        try:
            pair.ours(maria)  # the connection is made
            if pair.peer is not None:
                pair.peer.nothing()
            for _ in range(3):
                pair.take("nothing at 150 ms", maria, lambda anki: anki.nothing())
        finally:
            maria.transport._url = near
    pair.ours(maria)


def _newcomer(pair: _Pair, turn: int) -> None:
    """From the enrolment code, with which the server makes its snapshot, to usable, and to searchable; the peer's whole
    file is usable and searched at once."""
    with pair.busy() as making:
        code = pair.server.code(f"new{turn}")
    pair.told("new desktop, its code and snapshot made").ours.append(making)
    usable, searchable = pair.told("new desktop, usable"), pair.told("new desktop, searchable")
    if pair.peer is not None:
        whole = pair.peer.new_desktop(f"new{turn}")
        usable.peer.append(whole)
        searchable.peer.append(whole)
    with pair.busy() as took:
        new = pair.server.enrol(f"new{turn}", code=code)
    usable.ours.append(took)
    with pair.busy() as more:
        while new.engine.part_indexed() is not None:
            new.engine.settle()
    searchable.ours.append(Took(took.seconds + more.seconds, took.cpu + more.cpu))


@contextlib.contextmanager
def _peer(folder: Path) -> Iterator[AnkiPeer | None]:
    place = folder / "anki"
    place.mkdir()
    try:
        peer = AnkiPeer(place).__enter__()
    except NoPeer:
        yield None
        return
    try:
        yield peer
    finally:
        peer.__exit__(None, None, None)


def _lines(found: Measurements, records: int, large: int) -> Iterator[dict[str, Any]]:
    yield _ratio(found, f"push of {records}", 0.7)
    yield _least(found, f"push of {records}", "MB sent", lambda took: took.sent / 1e6, 2.6)
    yield _ratio(found, f"pull of {records}", 0.7)
    yield _ratio(found, f"push of {large}", 0.6)
    yield _ratio(found, f"pull of {large}", 0.6)
    for size in (records, large):
        yield _ratio(found, f"changed, push of {size}", 1.0)
        yield _ratio(found, f"changed, pull of {size}", 1.0)
        yield _ratio(found, f"pull, the pause after it of {size}", None)
        yield _ratio(found, f"changed, pull, the pause after it of {size}", None)
    for what in ("push", "pull"):
        ours = [_median(found, f"changed, {what} of {size}").seconds for size in (large, records)]
        yield _line(f"100 changed, {what}: {large} against {records}", ours[0] / ours[1], "ratio", 1.15)
    for size in (records, large):
        name = f"nothing, the other synced before of {size}"
        yield _ratio(found, name, 0.4)
        yield _ratio(found, f"nothing, nobody synced before of {size}", None)
        yield _least(found, name, "requests", lambda took: took.requests, 1)
        yield _least(found, name, "bytes sent", lambda took: took.sent, 500)
        yield _least(found, name, "bytes received", lambda took: took.received, 500)
    yield _ratio(found, f"nothing at 150 ms of {records}", None)
    yield _least(found, f"nothing at 150 ms of {records}", "s", lambda took: took.seconds, 0.2)
    yield _ratio(found, f"new desktop, its code and snapshot made of {large}", None)
    yield _ratio(found, f"new desktop, usable of {large}", 0.9)
    yield _ratio(found, f"new desktop, searchable of {large}", 1.3)
    yield _ratio(found, f"push of {records}, PostgreSQL", 0.9)
    yield _ratio(found, f"pull of {records}, PostgreSQL", 0.9)


def _median(found: Measurements, name: str) -> Took:
    ours = found[name].ours
    return Took(statistics.median(took.seconds for took in ours), statistics.median(took.cpu for took in ours))


def _ratio(found: Measurements, name: str, budget: float | None) -> dict[str, Any]:
    told, median = found[name], _median(found, name)
    more: dict[str, Any] = {"ours_s": round(median.seconds, 5), "ours_cpu": round(median.cpu, 5), "of": len(told.ours)}
    if not told.peer:
        return _line(name, median.seconds, "s", None, **more)
    peer = statistics.median(each.seconds for each in told.peer)
    busy = statistics.median(each.cpu + (each.server_cpu or 0.0) for each in told.peer)
    more |= {"peer_s": round(peer, 5), "peer_cpu": round(busy, 5)}
    return _line(name, median.seconds / peer, "ratio", budget, **more)


def _least(found: Measurements, name: str, unit: str, of: Callable[[Took], float], budget: float) -> dict[str, Any]:
    return _line(f"{name}: {unit}", statistics.median(map(of, found[name].ours)), unit, budget)


def _line(bench: str, value: float, unit: str, budget: float | None, **more: Any) -> dict[str, Any]:
    return {
        "bench": f"sync: {bench}",
        "value": round(value, 4),
        "unit": unit,
        "budget": budget,
        "floor": None,
        "ok": budget is None or value <= budget,
        **more,
    }


def main() -> None:
    """Print one JSON object a line."""
    parser = argparse.ArgumentParser(prog="python -m tests.speed.sync", description=__doc__)
    parser.add_argument("--records", type=int, default=RECORDS)
    parser.add_argument("--large", type=int, default=LARGE)
    parser.add_argument("--times", type=int, default=TIMES, help="rounds of the smaller size")
    parser.add_argument("--large-times", type=int, default=TIMES, help="rounds of the larger size")
    options = parser.parse_args()
    for each in run(options.records, options.large, options.times, options.large_times):
        print(json.dumps(each), flush=True)


if __name__ == "__main__":
    main()
