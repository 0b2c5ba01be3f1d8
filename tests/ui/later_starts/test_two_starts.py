"""Two real starts on one profile: the second ends at once, and the first shows what it brought."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app import later_starts
from app.domain import openings

FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ui import bootstrap, opening
from ui.screens.welcome.steps import EnrolStep

filled = EnrolStep.propose

def told(page, address, code):
    filled(page, address, code)
    print("shown", page.address.text(), page.code.text(), flush=True)
    QTimer.singleShot(0, page.window().close)

EnrolStep.propose = told
raise SystemExit(bootstrap.run(Path(sys.argv[1])))
"""


@pytest.mark.skipif(os.name == "nt", reason="it would ask the store of secrets of the machine")
def test_a_double_click_while_it_runs(tmp_path: Path) -> None:
    root, file = tmp_path / "profile", tmp_path / "alta.lligall"
    file.write_text(openings.invitation("https://lligall.example.cat", "ABCD-EFGH-1234-5678"), encoding="utf-8")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    first = subprocess.Popen(
        [sys.executable, "-c", FIRST, str(root)], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    try:
        end = time.monotonic() + 60
        while later_starts.read(root) is None and first.poll() is None and time.monotonic() < end:
            time.sleep(0.05)
        again = [sys.executable, "-m", "ui", "--profile", str(root)]
        for more in (["--minimized"], [], ["--open", str(file)]):
            began = time.monotonic()
            second = subprocess.run([*again, *more], env=environment, capture_output=True, timeout=60, check=False)
            assert second.returncode == 0, second.stderr
            assert time.monotonic() - began < 20
        out, said = first.communicate(timeout=60)
    finally:
        first.kill()
        first.wait()
    assert out.splitlines() == ["shown https://lligall.example.cat ABCD-EFGH-1234-5678"], said
    assert first.returncode == 0
    assert later_starts.read(root) is None, "nothing is left that leads nowhere"
