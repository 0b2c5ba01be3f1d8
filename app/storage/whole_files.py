"""Small files that are there whole or not at all, whatever happens while they are written.

Used for the key file, the settings and the list of offices; the database has its own ways.
"""

import os
import time
from pathlib import Path

from app.storage import troubles

_TRIES = 20
_PAUSE = 0.05
"""Seconds between tries: on Windows a virus scanner or the indexer may hold a new file for a moment."""


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`, in the place of what was there, and flush it to the disk.

    Raises DiskFull or StorageProblem; then what was there before is still there.
    """
    temporary = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(temporary, path)
        flush_folder(path.parent)
    except OSError as error:
        raise troubles.of_system(error, path) from error


def put_in_place(temporary: Path, path: Path) -> None:
    """Rename a file over another one, or a folder to a name that is free; patient while somebody holds it."""
    for left in reversed(range(_TRIES)):
        try:
            os.replace(temporary, path)  # noqa: PTH105 (os.replace says what is meant: the old one is overwritten)
            return
        except PermissionError:
            if not left:
                raise
            time.sleep(_PAUSE)


def flush_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut."""
    # Windows writes the directory with the file and does not let a folder be opened.
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
