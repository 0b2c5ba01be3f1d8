"""Small files that are there whole or not at all, whatever happens while they are written.

Used for the key file, the settings and the list of offices; the database has its own ways.
"""

import os
from pathlib import Path

from app.storage import troubles
from app.storage.held_files import patiently, put_in_place


def write_whole(path: Path, content: bytes, private: bool = False) -> None:
    """Put `content` at `path`, in the place of what was there, and flush it to the disk. `private`: for this account
    only, also where the folder does not see to that.

    Raises DiskFull or StorageProblem; then what was there before is still there.
    """
    temporary = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if private:
            temporary.touch(0o600)
        with patiently(lambda: temporary.open("wb")) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(temporary, path)
        flush_folder(path.parent)
    except OSError as error:
        raise troubles.of_system(error, path) from error


def flush_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut."""
    # Windows writes the directory with the file and does not let a folder be opened.
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
