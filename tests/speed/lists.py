"""The list of 200,000 case files: first paint, random jumps, wheel steps, a changed order, memory of the whole process.

Rows come from memory, so this measures the table and nothing else. Runs in a process of its own: its memory is its own.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

ROWS = 200_000
_JUMPS = 300


def run() -> Iterator[dict]:
    command = [sys.executable, "-m", "tests.speed.lists"]
    folder = Path(__file__).resolve().parents[2]
    answer = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=True)
    yield from map(json.loads, answer.stdout.splitlines())


def _line(bench: str, value: float, unit: str, budget: float | None) -> dict:
    ok = budget is None or value <= budget
    return {"bench": bench, "value": round(value, 2), "unit": unit, "budget": budget, "floor": None, "ok": ok}


def _p95(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


def _memory() -> float | None:
    """Megabytes this process has in memory; None where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    line = next(line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _measure() -> Iterator[dict]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from ui.look.theme import install
    from ui.look.tones import ENTITY_COLOURS, Tone
    from ui.tables import Cell, Column, PagedTable, PageRequest
    from ui.widgets import ChipSpec

    application = QApplication([])
    theme = install(application)
    chance = random.Random(2026)
    ids = [f"{chance.getrandbits(128):032x}" for _ in range(ROWS)]
    chips = (
        ChipSpec("venç avui", Tone.RED, "warning"),
        ChipSpec("divendres 27", Tone.AMBER, "clock"),
        ChipSpec("en termini", Tone.GREY, "clock"),
    )

    def title(row: tuple[str, int]) -> Cell:
        number = row[1]
        return Cell(
            f"Llicència d'obres menors — c/ Major, {number % 97}",
            f"Persona Inventada {number % 800} · responsable: Maria Solé",
            colour=ENTITY_COLOURS[number % 5],
        )

    columns = [
        Column("title", "Títol", title, stretch=True),
        Column("number", "Número", lambda row: f"2026/{row[1]}", 96),
        Column("stage", "Fase", lambda row: Cell("", chips=(ChipSpec("Instrucció", Tone.BLUE),)), 120),
        Column("due", "Venciment", lambda row: Cell("", chips=(chips[row[1] % 3],)), 170),
        Column("opened", "Obert", lambda row: Cell(f"{row[1] % 28 + 1:02d}/10/2026", muted=True), 100),
    ]

    def load(request: PageRequest) -> None:
        rows = [(row_id, int(str(row_id)[:6], 16)) for row_id in request.ids]
        table.paged_model().deliver(request.page, rows, request.generation)

    table = PagedTable(columns, load)
    table.resize(1080, 800)
    table.show()
    application.processEvents()

    first = []
    for turn in range(9):
        other = ids[turn:] + ids[:turn]  # Another list each time, so that nothing is at hand.
        started = perf_counter()
        table.show_ids(other)
        table.viewport().repaint()
        first.append((perf_counter() - started) * 1000)
    yield _line("list of 200,000 rows: first paint", statistics.median(first), "ms", 50)

    bar = table.verticalScrollBar()
    jumps = []
    for _ in range(_JUMPS):
        place = chance.randrange(bar.maximum())
        started = perf_counter()
        bar.setValue(place)
        table.viewport().repaint()
        jumps.append((perf_counter() - started) * 1000)
    yield _line("list of 200,000 rows: random jump, median", statistics.median(jumps), "ms", None)
    yield _line("list of 200,000 rows: random jump p95", _p95(jumps), "ms", 10)

    steps = []
    for _ in range(_JUMPS):
        started = perf_counter()
        bar.setValue(bar.value() - 60)
        application.processEvents()
        steps.append((perf_counter() - started) * 1000)
    yield _line("list of 200,000 rows: wheel step, median", statistics.median(steps), "ms", None)

    table.choose(ids[123_456])
    started = perf_counter()
    table.show_ids(ids[::-1])
    table.viewport().repaint()
    kept = table.current_id() == ids[123_456]
    line = _line("list of 200,000 rows: turned round, selection kept", (perf_counter() - started) * 1000, "ms", 100)
    yield line | {"ok": line["ok"] and kept}
    memory = _memory()
    if memory is not None:
        yield _line("list of 200,000 rows: memory of the whole process", memory, "MB", 150)
    del theme


if __name__ == "__main__":
    for found in _measure():
        print(json.dumps(found, ensure_ascii=False), flush=True)
