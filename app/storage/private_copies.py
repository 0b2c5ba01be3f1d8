"""What a person opens: a plain, read-only copy in a private folder of the office, wiped when Lligall starts and ends.

Nothing else is ever in plain text on the disk (security.md). Neighbours: blobs (where the bytes come from),
domain.files (safe names).
"""

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from app.domain import files
from app.errors import FileNotOpened
from app.paths import OPENED
from app.storage import room, troubles
from app.storage.blobs import Blobs, Progress
from app.storage.held_files import remove_empty, remove_folder


def make(office_folder: Path, blobs: Blobs, sha256: str, name: str, progress: Progress | None = None) -> Path:
    """A copy to look at; its path. Raises FileNotOpened for what would run by itself, FileNotHere, FileDamaged,
    NoRoomForFile, DiskFull or StorageProblem."""
    if files.runs_by_itself(name):
        raise FileNotOpened(Path(files.outside_name(name)).suffix)
    folder = office_folder / OPENED / secrets.token_hex(8)
    path = folder / files.outside_name(name)
    try:
        folder.mkdir(parents=True, mode=0o700)
        with blobs.open(sha256) as reader:
            room.expect(folder, reader.size)
        with path.open("xb") as file:
            blobs.copy_to(sha256, file, progress)
        path.chmod(stat.S_IREAD)
    except OSError as error:
        _wipe(folder)
        raise troubles.of_system(error, path) from error
    except BaseException:
        _wipe(folder)
        raise
    return path


def wipe(office_folder: Path) -> bool:
    """Remove every copy. False when another program still has one open; the next start tries again."""
    root = office_folder / OPENED
    if root.is_dir():
        for folder in root.iterdir():
            _wipe(folder)
    with suppress(OSError):  # not empty: told by the answer
        remove_empty(root)
    return not root.exists()


def _wipe(folder: Path) -> None:
    for path in folder.glob("*"):
        with suppress(OSError):  # open in another program (Windows): tried again at the next start
            path.chmod(stat.S_IREAD | stat.S_IWRITE)
            size = path.stat().st_size
            with path.open("r+b") as file:
                # On disks that write in place the name is not all that goes.
                for start in range(0, size, 1 << 20):
                    file.write(bytes(min(1 << 20, size - start)))
                file.flush()
                os.fsync(file.fileno())
    remove_folder(folder)
