"""Bench "reading": lists, one case file and search as it is typed, in an archive of 200,000 files and 300,000 texts.

The archive is written in bulk first (tests.kit.town), as confirmed rows. One file of it gets as much as the design's
largest. Search is asked for every beginning of each text, as somebody types it.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from app.actions import notes, parties, steps, tasks
from app.context import Office
from app.queries import case_files, history, today
from app.queries import parties as people
from app.queries.case_files import CaseFilter
from app.queries.parties import PartyFilter
from app.queries.search import search
from tests.kit.offices import make_office
from tests.kit.town import MEASURED, Sizes, fill

TYPED = (
    "llicència d'obres menors", "carrer major", "puig", "mercè puigfictici", "col·locació de la barana", "2026/41",
    "41/26", "00001234", "973 00 12 34", "cal pere", "festa major 2026", "neu", "exemple",
    "església", "o",
)  # fmt: skip
HELD = 200
"""Rows that the largest case file holds, documents to come included."""


def run(sizes: Sizes = MEASURED, times: int = 15) -> Iterable[dict[str, Any]]:
    """First ids, all ids, a page, a file, search."""
    with tempfile.TemporaryDirectory(prefix="lligall-reading-") as folder:
        office = make_office(Path(folder))
        fill(office.database, sizes, author=office.identity.person)
        read, me = office.read, office.identity.person
        every = read(case_files.ids, CaseFilter(status=None))
        largest = _largest(office, read(case_files.ids, CaseFilter(), 1)[0])
        for name, wanted in (
            ("open, by number", CaseFilter()),
            ("all, by number", CaseFilter(status=None)),
            ("closed, by title", CaseFilter(status="closed", sort="title")),
        ):
            yield _line(f"ids of the first screen, {name}", lambda w=wanted: read(case_files.ids, w, 300), times, 50)
        yield _line(f"ids of {len(every)} files", lambda: read(case_files.ids, CaseFilter(status=None)), times, None)
        yield _line("ids of the open files", lambda: read(case_files.ids, CaseFilter()), times, 50)
        found = len(read(case_files.ids, CaseFilter(status=None, text="carrer")))
        yield _line(
            f"ids by a word in {found} files",
            lambda: read(case_files.ids, CaseFilter(status=None, text="carrer")),
            times,
            None,
        )
        middle = len(every) // 2
        yield _line("page of 100 rows", lambda: read(case_files.page, every[middle : middle + 100]), times, 10)
        spread = every[:: max(1, len(every) // 100)][:100]
        yield _line("page of 100 rows from all over", lambda: read(case_files.page, spread), times, 10)
        yield _line(f"open a case file with {HELD} rows", lambda: read(case_files.one, largest), times, 50)
        yield _line("its history", lambda: read(history.of_case_file, largest), times, 50)
        yield _line("ids of all parties", lambda: read(people.ids, PartyFilter()), times, 50)
        party = read(people.ids, PartyFilter(), 1)[0]
        yield _line("open a party", lambda: read(people.one, party), times, 50)
        yield _line("today", lambda: read(today.today, me, "2026-11-23"), times, 50)
        yield from _search(office)
        office.close()


def _largest(office: Office, file: str) -> str:
    """A file with as many rows as the budget says, written as a secretary would, so that its history is long too."""
    person = office.write(parties.add, first_surname="Granexemple").result
    office.write(parties.add_to_case_file, file, person)
    for number in range(HELD // 3):
        office.write(notes.add, file, f"Nota {number}: ha trucat i tornarà a trucar quan tingui el plànol")
        office.write(tasks.add, f"Tasca {number}", file)
        office.write(steps.add, file, f"Tràmit {number}")
    return file


def _search(office: Office) -> Iterable[dict[str, Any]]:
    texts = [text[:length] for text in TYPED for length in range(1, len(text) + 1)]
    office.read(search, texts[0])
    taken = []
    for text in texts:
        started = time.perf_counter()
        office.read(search, text)
        taken.append((time.perf_counter() - started) * 1_000)
    indexed = office.read(_indexed)
    yield _told(f"search as you type over {indexed} texts, median", statistics.median(taken), None)
    yield _told(f"search as you type over {indexed} texts, p95", sorted(taken)[int(len(taken) * 0.95)], 20)


def _indexed(connection: Connection) -> int:
    return connection.exec_driver_sql("SELECT count(*) FROM search_entry").scalar_one()


def _line(bench: str, read: Callable[[], Any], times: int, budget: float | None) -> dict[str, Any]:
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        read()
        taken.append((time.perf_counter() - started) * 1_000)
    return _told(bench, statistics.median(taken), budget)


def _told(bench: str, value: float, budget: float | None) -> dict[str, Any]:
    return {
        "bench": bench, "value": round(value, 2), "unit": "ms", "budget": budget, "floor": None,
        "ok": budget is None or value <= budget,
    }  # fmt: skip


if __name__ == "__main__":
    files = int(sys.argv[1]) if len(sys.argv) > 1 else MEASURED.case_files
    part = files / MEASURED.case_files
    chosen = Sizes(files, *(int(many * part) for many in (MEASURED.parties, MEASURED.notes, MEASURED.tasks)))
    for line in run(chosen):
        print(line, flush=True)
