"""Which files the rules look at: what a clean clone would hold, found without git so that a copy is checked too.

Every rule of this folder is a function `problems(root)` that returns one line for each thing wrong below `root`.
"""

import os
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Made here, never committed (.gitignore).
MADE = frozenset({
    ".git", ".venv", "build", "dist", "__pycache__", ".hypothesis", ".pytest_cache", ".ruff_cache",
    ".import_linter_cache",
})  # fmt: skip


def files(root: Path, *suffixes: str, below: tuple[str, ...] = ()) -> Iterator[Path]:
    """Files in order of name: those with one of `suffixes` if given, only in the folders `below` if given."""
    starts = [root / folder for folder in below] if below else [root]
    for start in starts:
        for folder, folders, names in os.walk(start):
            folders[:] = sorted(set(folders) - MADE)
            for name in sorted(names):
                path = Path(folder, name)
                if path.suffix != ".qm" and (not suffixes or path.suffix in suffixes):
                    yield path


def place(path: Path, root: Path) -> str:
    """How a file is named in what a rule says."""
    return path.relative_to(root).as_posix()
