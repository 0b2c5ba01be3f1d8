"""Paths that a person chooses can be longer than what Windows takes in its ordinary form (260 signs); in its extended
form (`\\\\?\\`) it takes 32,767. Paths of ours are short (app.paths). Neighbours: whoever reads or writes where a
person says: actions.files, papers.spreadsheet, storage.backup.
"""

import os
from pathlib import Path, PureWindowsPath

LONGEST = 240
"""Signs that the ordinary form is trusted with: a folder has fewer than a file (MAX_PATH less a name of 8.3)."""


def reachable(path: Path, more: int = 0) -> Path:
    """The path in a form in which it can be used, also with `more` signs at its end; elsewhere than on Windows the path
    itself."""
    if os.name != "nt":
        return path
    return Path(extended(str(path.absolute()), more))


def extended(path: str, more: int = 0) -> str:
    """An absolute Windows path in its extended form, when it needs that. The extended form is taken as it stands: "."
    and ".." are worked out before, and a name that only it could reach (CON, a blank at the end) stays unreachable."""
    if len(path) + more <= LONGEST or path.startswith(("\\\\?\\", "\\\\.\\")):
        return path
    whole = PureWindowsPath(path)
    if not whole.is_absolute() or whole.is_reserved() or any(part != part.rstrip(" .") for part in whole.parts[1:]):
        return path
    return f"\\\\?\\UNC\\{str(whole)[2:]}" if whole.drive.startswith("\\\\") else f"\\\\?\\{whole}"
