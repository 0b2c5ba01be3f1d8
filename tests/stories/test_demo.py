"""The demo, played as its user plays it where there is no display: every step, every picture, the proof at the end."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.timeout(180)
def test_the_demo_plays_from_end_to_end(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    played = subprocess.run(
        [sys.executable, "-m", "tests.kit.demo", "--no-window", "--folder", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=170,
        check=False,
    )
    assert played.returncode == 0, played.stderr[-2_000:]
    lines = played.stdout.strip().splitlines()
    assert "hold the same" in lines[-2]
    assert "one question waits" in played.stdout
    names = sorted(file.stem.split("-", 1)[1] for file in (folder / "pictures").glob("*.png"))
    assert {"benvinguda", "avui", "expedient", "sense-connexio", "dues-versions", "decidit"} <= set(names)
