"""Text is read and written with its encoding: Windows' own default is not UTF-8 (ruff's PLW1514)."""

import subprocess
import sys
from pathlib import Path


def problems(root: Path) -> list[str]:
    rule = ["--isolated", "--no-cache", "--preview", "--target-version=py311", "--select=PLW1514"]
    command = [sys.executable, "-m", "ruff", "check", *rule, "--output-format=concise", "--exclude=.venv,build", "."]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode > 1:
        return [run.stderr]
    return [line for line in run.stdout.splitlines() if "PLW1514" in line or "unspecified-encoding" in line]
