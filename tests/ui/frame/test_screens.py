"""A window that is taken to a screen of another scale looks as if it had always been there, pixel by pixel."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.ui.frame.on_screens import VIEWS

ROOT = Path(__file__).parents[3]
RUNS = (("1.5", "1.5"), ("1", "1.5"), ("2", "1.5"), ("1", "1.5", "stale"))


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of pictures for each run, named by its words."""
    root = tmp_path_factory.mktemp("screens")

    def paint(run: tuple[str, ...]) -> None:
        command = [sys.executable, "-m", "tests.ui.frame.on_screens", str(root / "-".join(run)), *run]
        plain = {name: value for name, value in os.environ.items() if name != "QT_SCALE_FACTOR"}
        done = subprocess.run(command, cwd=ROOT, env=plain, capture_output=True, text=True, timeout=300, check=False)
        assert done.returncode == 0, done.stderr[-2_000:]

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(paint, RUNS))
    return root


def same(pictures: Path, run: str, view: str) -> bool:
    """Whether a run's picture of a view is that of the window which has always been at 150 %."""
    there, here = (QImage(str(pictures / name / f"{view}.png")) for name in ("1.5-1.5", run))
    assert there.width() == 1920 and not there.isNull()
    return there == here


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("run", ["1-1.5", "2-1.5"])
def test_taken_to_another_screen_it_looks_as_if_it_had_always_been_there(pictures: Path, run: str, view: str) -> None:
    assert same(pictures, run, view)


def test_icons_that_stay_as_they_were_are_noticed(pictures: Path) -> None:
    assert not same(pictures, "1-1.5-stale", "avui")
