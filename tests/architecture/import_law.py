"""Who may import whom: import-linter over the contracts of pyproject.toml."""

import os
import subprocess
import sys
from pathlib import Path


def problems(root: Path) -> list[str]:
    program = Path(sys.executable).with_name("lint-imports" + (".exe" if sys.platform == "win32" else ""))
    run = subprocess.run(
        [str(program), "--no-cache"],
        cwd=root, env=os.environ | {"PYTHONPATH": str(root), "NO_COLOR": "1", "COLUMNS": "200", "PYTHONUTF8": "1"},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if run.returncode == 0:
        return []
    lines = (run.stdout.partition("Contracts\n")[2] or run.stdout + run.stderr).splitlines()
    return [line for line in lines if line.strip() and not set(line) <= {"-"} and not line.endswith(" KEPT")]
