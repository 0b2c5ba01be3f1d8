"""Who may import whom: import-linter over the contracts of pyproject.toml."""

import os
import re
import subprocess
import sys
from pathlib import Path

NO_NEWS = re.compile(r"\s*|-+|.* KEPT|Analyzed .*|Broken contracts")


def problems(root: Path) -> list[str]:
    program = Path(sys.executable).with_name("lint-imports" + (".exe" if sys.platform == "win32" else ""))
    run = subprocess.run(
        [str(program), "--no-cache"],
        cwd=root, env=os.environ | {"PYTHONPATH": str(root), "NO_COLOR": "1", "COLUMNS": "200", "PYTHONUTF8": "1"},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if run.returncode == 0:
        return []
    _, heading, contracts = run.stdout.partition("Contracts\n")
    if not heading:  # it could not even read the code; its last words say why
        return (run.stdout + run.stderr).strip().splitlines()[-1:]
    return [line for line in contracts.splitlines() if not NO_NEWS.fullmatch(line)]
