"""Bench "syncing": a real server in a process of its own, two desktops, records of about 1.1 KB over the loopback.

The budgets are ratios to a peer that the next work measures in the same loop; here they stand as the seconds that the
peer took when the design was made (0.97 s push, 0.87 s pull, 15 ms for 100 changed, 7 ms for nothing) times the ratio.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.kit.enrolled import Enrolled, two_desktops
from tests.kit.outbox import edit_notes, write_notes

RECORDS = 10_000
CHANGED = 100
TIMES = 5


def run(records: int = RECORDS, changed: int = CHANGED, times: int = TIMES) -> Iterable[dict[str, Any]]:
    """Push, pull, a hundred changed, nothing to do."""
    with tempfile.TemporaryDirectory(prefix="lligall-syncing-") as name, two_desktops(Path(name)) as (maria, joan):
        ids = write_notes(maria.office, records)
        seconds, report = _timed(maria)
        yield _line(f"push {records} records", seconds, "s", 0.7 * 0.97)
        yield _line(f"push {records} records, bytes sent", report.bytes_sent / 1e6, "MB", 2.6)
        seconds, report = _timed(joan)
        yield _line(f"pull {records} records, searchable", seconds, "s", 0.7 * 0.87)
        yield _line(f"pull {records} records, bytes received", report.bytes_received / 1e6, "MB", None)
        pushes, pulls = [], []
        for turn in range(times):
            edit_notes(maria.office, ids[turn * changed : (turn + 1) * changed], seed=turn)
            pushes.append(_timed(maria)[0])
            pulls.append(_timed(joan)[0])
        yield _line(f"{changed} changed of {records}: push", statistics.median(pushes) * 1_000, "ms", 15.0)
        yield _line(f"{changed} changed of {records}: pull", statistics.median(pulls) * 1_000, "ms", 15.0)
        nothing = [_timed(maria) for _ in range(times * 4)]
        yield _line("nothing to do", statistics.median(seconds for seconds, _ in nothing) * 1_000, "ms", 0.4 * 7)
        last = nothing[-1][1]
        yield _line("nothing to do, requests", last.requests, "requests", 1)
        yield _line("nothing to do, bytes sent", last.bytes_sent, "bytes", 500)
        yield _line("nothing to do, bytes received", last.bytes_received, "bytes", 500)


def _timed(desktop: Enrolled) -> tuple[float, Any]:
    started = time.perf_counter()
    report = desktop.engine.exchange()
    return time.perf_counter() - started, report


def _line(bench: str, value: float, unit: str, budget: float | None) -> dict[str, Any]:
    return {
        "bench": bench,
        "value": round(value, 4),
        "unit": unit,
        "budget": budget if budget is None else round(budget, 4),
        "floor": None,
        "ok": budget is None or value <= budget,
    }


if __name__ == "__main__":
    for line in run(int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS):
        print(line, flush=True)
