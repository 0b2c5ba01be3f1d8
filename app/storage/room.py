"""Whether the disk can hold a file before its first byte is written: a disk filled to the brim stops the whole office.

Neighbours: blobs and private_copies (ask), troubles (a disk that is full all the same).
"""

import shutil
from pathlib import Path

from app.errors import NoRoomForFile
from app.storage import troubles

LEFT = 256 * 1024 * 1024
"""Bytes that a file never takes: the database, its copies and the rest of the computer go on working in them."""

FROM = 1024 * 1024
"""What is smaller is written as long as there is any room."""


def expect(folder: Path, size: int) -> None:
    """Raises NoRoomForFile when `size` more bytes do not fit on a folder's disk, StorageProblem when it is gone."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise troubles.of_system(error, folder) from error
    if size >= FROM and size + LEFT > free:
        raise NoRoomForFile(size, max(0, free - LEFT))
