"""From the start of the process to a window that can be used, with an existing profile of 20,000 case files.

Each start is a process of its own, warm (the files have been read before), offscreen; it ends when the first room has
been read and painted and the event loop is idle. `floor` is a bare Qt window in the same interpreter.
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

from app import practice
from app.clock import SystemClock
from app.desk import Desk
from tests.kit.secrets import MemorySecrets
from tests.kit.town import Sizes, fill

ROOT = Path(__file__).resolve().parents[2]
CASE_FILES = 20_000
STARTS = 7
BUDGET = 1.0
BYTECODE = Path(tempfile.gettempdir()) / "lligall-start-bytecode"
"""Compiled modules of these starts, as an installed program has them; kept out of the tree."""

_PROGRAM = """
import gc
gc.disable()  # as ui.__main__ does
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui import bootstrap

class Kept:
    def __init__(self, kept): self.kept = kept
    def get(self, name): return self.kept.get(name)
    def put(self, name, secret): self.kept[name] = secret
    def delete(self, name): self.kept.pop(name, None)

root = Path(sys.argv[1])
application = QApplication(sys.argv[:1])
program = bootstrap.Program(application, root, Kept(json.loads((root / "secrets.json").read_text(encoding="utf-8"))))
program.start()
program.background.wait_idle()
program.window.repaint()
assert program.window.isVisible() and program.window.room is not None
print(time.time())
sys.stdout.flush()
program.end()
"""
_FLOOR = """
import time
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.show()
application.processEvents()
print(time.time())
"""


def run() -> Iterator[dict[str, Any]]:
    """The median of several starts, in seconds."""
    folder = Path(tempfile.mkdtemp(prefix="lligall-start-"))
    try:
        make_profile(folder)
        starts = [start(_PROGRAM, str(folder)) for _ in range(STARTS + 1)][1:]
        floors = [start(_FLOOR) for _ in range(3)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(BYTECODE, ignore_errors=True)
    value = statistics.median(starts)
    yield {
        "bench": "starting.window_20000_case_files",
        "value": round(value, 3),
        "unit": "s",
        "budget": BUDGET,
        "floor": round(statistics.median(floors), 3),
        "ok": value <= BUDGET,
    }


def make_profile(folder: Path) -> None:
    """A practice office filled to size, as a person's profile would be."""
    secrets = MemorySecrets()
    office, _ = practice.create(Desk(folder), secrets, SystemClock())
    sizes = Sizes(case_files=CASE_FILES, parties=8_000, notes=6_000, tasks=300)
    fill(office.database, sizes, author=office.identity.person)
    office.close()
    (folder / "secrets.json").write_text(json.dumps(secrets.kept), encoding="utf-8")


def start(program: str, *arguments: str) -> float:
    """Seconds from making the process to the moment it prints."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(BYTECODE)}
    began = time.time()
    result = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return float(result.stdout.strip().splitlines()[-1]) - began
