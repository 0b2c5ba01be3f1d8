"""From the start of the process to a window that can be used, with an existing profile of 20,000 case files.

Each start is a process of its own, warm (the files have been read before), offscreen, of an enrolled desktop whose
server does not answer; measuring_one_start watches it from inside. What comes just after is measured too: the longest
time the window stood still, processor time, memory. `floor` is a bare Qt window in the same interpreter.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.clock import SystemClock
from app.context import Identity
from app.desk import Desk, Server
from app.domain.ids import stable_id
from app.storage import journal, practice_rows
from tests.kit.secrets import MemorySecrets
from tests.kit.town import Sizes, fill
from tests.speed.measuring_one_start import SECRETS

ROOT = Path(__file__).resolve().parents[2]
CASE_FILES = 20_000
STARTS = 7
BUDGET = 1.0
LONGEST_STALL = 50
"""Milliseconds; what comes after the start may not be felt."""
BYTECODE = Path(tempfile.gettempdir()) / "lligall-start-bytecode"
"""Compiled modules of these starts, as an installed program has them; kept out of the tree."""
_NO_SERVER = Server("http://127.0.0.1:9", b"\x02" * 32, "incarnation-1")
"""Nothing listens there: a morning without the network."""

_FLOOR = """
import time
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.show()
application.processEvents()
print('{"usable": %f}' % time.time())
"""


def run() -> Iterator[dict[str, Any]]:
    """Medians of several starts; for one municipality, and for three of 20,000, 5,000 and 5,000."""
    folder = Path(tempfile.mkdtemp(prefix="lligall-start-"))
    try:
        make_profile(folder / "one", CASE_FILES)
        make_profile(folder / "three", CASE_FILES, 5_000, 5_000)
        floors = [start("-c", _FLOOR) for _ in range(3)]
        one = [start_program(folder / "one") for _ in range(STARTS + 1)][1:]
        three = [start_program(folder / "three") for _ in range(STARTS + 1)][1:]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(BYTECODE, ignore_errors=True)
    floor = statistics.median(each["usable"] for each in floors)
    yield _line("window_20000_case_files", one, "usable", "s", BUDGET, floor)
    yield _line("processor_until_usable", one, "cpu", "s")
    yield _line("processor_in_the_3_s_after", one, "cpu_after", "s")
    yield _line("longest_stall_in_the_3_s_after", one, "stall", "ms", LONGEST_STALL)
    yield _line("memory", one, "memory", "MB")
    yield _line("three_municipalities_window", three, "usable", "s", BUDGET, floor)
    yield _line("three_municipalities_all_shown", three, "whole", "s")
    yield _line("three_municipalities_longest_stall", three, "stall", "ms", LONGEST_STALL)
    yield _line("three_municipalities_memory", three, "memory", "MB")


def _line(
    bench: str,
    starts: list[dict[str, float]],
    name: str,
    unit: str,
    budget: float | None = None,
    floor: float | None = None,
) -> dict[str, Any]:
    value = statistics.median(each[name] for each in starts) * (1_000 if unit == "ms" else 1)
    return {
        "bench": f"starting.{bench}",
        "value": round(value, 3) if unit == "s" else round(value, 1),
        "unit": unit,
        "budget": budget,
        "floor": round(floor, 3) if floor else None,
        "ok": budget is None or value <= budget,
    }


def make_profile(folder: Path, *sizes: int) -> None:
    """A profile with an enrolled office of each size (case files), as a secretary's would be."""
    secrets, clock = MemorySecrets(), SystemClock()
    for number, size in enumerate(sizes):
        entity = f"99{number:03d}00009"
        who = stable_id("person", entity, "Maria Prova Exemple")
        device = stable_id("device", entity, "1")
        identity = Identity(entity, f"Ajuntament de Prova {number + 1}", who, "Maria Prova Exemple", device, 1)
        office, _ = Desk(folder).create(identity, os.urandom(32), None, secrets, clock)
        colleague = (stable_id("person", entity, "colleague"), "Biel Fictici Mostra")
        with office.database.writing() as connection:
            practice_rows.found(connection, identity, "secretary", colleague, journal.moment(clock.now()))
        fill(
            office.database,
            Sizes(size, parties=size * 2 // 5, notes=size * 3 // 10, tasks=size * 3 // 200),
            author=who,
        )
        with office.database.writing() as connection:
            journal.write_state(
                connection,
                server_url=_NO_SERVER.url,
                server_key=_NO_SERVER.key,
                incarnation=_NO_SERVER.incarnation,
            )
        office.close()
    (folder / SECRETS).write_text(json.dumps(secrets.kept), encoding="utf-8")


def start_program(profile: Path) -> dict[str, float]:
    return start("-m", "tests.speed.measuring_one_start", str(profile))


def start(*arguments: str) -> dict[str, float]:
    """What the process told; moments as seconds from making the process."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(BYTECODE)}
    began = time.time()
    result = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    told: dict[str, float] = json.loads(result.stdout.strip().splitlines()[-1])
    return told | {name: told[name] - began for name in ("usable", "whole") if name in told}
