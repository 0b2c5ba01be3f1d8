"""One write action of a person, durable: what the office waits for at each edit; and the index of a page of entries.

The floor is one commit of one row by SQLite itself, on the same disk with the same encryption and the same flush.
"""

import itertools
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import text

from app.actions import case_files
from app.context import Office
from app.storage import search_index
from tests.kit.offices import identity, make_office
from tests.kit.town import Sizes, fill

BUDGET = 15.0
"""Milliseconds, 95th percentile (architecture.md, Budgets)."""
ROUNDS = 300
PAGE = 10_000


def run() -> Iterator[dict[str, Any]]:
    """Measure in an office with 20,000 case files."""
    with tempfile.TemporaryDirectory(prefix="lligall-bench-") as folder:
        who = identity()
        office = make_office(Path(folder), who=who)
        fill(office.database, Sizes(case_files=20_000, parties=4_000, notes=10_000, tasks=4_000), author=who.person)
        floor = p95(_bare_commit(office))
        query = text("SELECT id FROM case_file WHERE status = 'open' ORDER BY id")
        rows = office.read(lambda connection: list(connection.execute(query).scalars()))
        edited = itertools.cycle(rows)
        yield line("write action (rename), p95", p95(lambda: _rename(office, next(edited))), BUDGET, floor)
        yield line("write action (open a case file), p95", p95(lambda: _open(office)), BUDGET, floor)
        every = office.read(lambda c: list(c.execute(text("SELECT id FROM case_file ORDER BY id")).scalars()))
        yield line("index a page of 10,000 case files", _index(office, every[:PAGE]), None, None)
        office.close()


def line(bench: str, value: float, budget: float | None, floor: float | None) -> dict[str, Any]:
    """One result, in milliseconds."""
    return {
        "bench": bench,
        "value": round(value, 2),
        "unit": "ms",
        "budget": budget,
        "floor": None if floor is None else round(floor, 2),
        "ok": budget is None or value <= budget,
    }


def p95(once: Callable[[], object], rounds: int = ROUNDS) -> float:
    """95th percentile of a call, in milliseconds, after some to warm up."""
    for _ in range(10):
        once()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        once()
        times.append((time.perf_counter() - start) * 1_000)
    return statistics.quantiles(times, n=20)[-1]


def _rename(office: Office, row: str) -> None:
    office.write(case_files.rename, row, f"Llicència d'obres menors — {time.perf_counter_ns()}")


def _open(office: Office) -> None:
    office.write(case_files.open_case_file, "Accés a la informació pública")


def _bare_commit(office: Office) -> Callable[[], None]:
    def commit() -> None:
        with office.database.writing() as connection:
            connection.execute(text("INSERT OR REPLACE INTO state VALUES ('bench', randomblob(1000))"))

    return commit


def _index(office: Office, rows: list[str]) -> float:
    times = []
    for _ in range(3):
        with office.database.writing() as connection:
            start = time.perf_counter()
            search_index.refresh(connection, [("case_file", row) for row in rows])
            times.append((time.perf_counter() - start) * 1_000)
    return statistics.median(times)
