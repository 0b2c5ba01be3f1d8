"""The state of a database before a version on trial brought its tables up to date, kept until that version has passed.

A version that fails its trial leaves tables that the one before cannot read. That one then takes this copy; nothing a
person wrote can be missing in it, for the copy goes as soon as a window can be used.

    lligall.db.before      the copy, under the same key
    lligall.db.newer       what the version that failed has left; nothing is thrown away while going back

Neighbours: storage.database (asks for the copy), app.desk (goes back, and tells the server of it, sync.md R8).
"""

from pathlib import Path

from app.storage import troubles
from app.storage.held_files import put_in_place, remove
from app.storage.whole_files import flush_folder

BEFORE, NEWER, _PARTIAL = ".before", ".newer", ".before-partial"
_LOG, _INDEX_OF_LOG = "-wal", "-shm"


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def room_for(path: Path) -> Path:
    """Where a copy is put together. Raises StorageProblem."""
    try:
        remove(_beside(path, _PARTIAL))
    except OSError as error:
        raise troubles.of_system(error, path) from error
    return _beside(path, _PARTIAL)


def keep(path: Path) -> None:
    """The copy is whole: from now on it is the one to go back to. Raises StorageProblem or DiskFull."""
    try:
        put_in_place(_beside(path, _PARTIAL), _beside(path, BEFORE))
        flush_folder(path.parent)
    except OSError as error:
        raise troubles.of_system(error, path) from error


def copy_of(path: Path) -> Path:
    """Where the copy is."""
    return _beside(path, BEFORE)


def can_go_back(path: Path) -> bool:
    """Whether there is a copy."""
    return copy_of(path).is_file()


def go_back(path: Path) -> None:
    """Put the copy in the place of the database, which must be closed. Cut anywhere, it is gone on with by doing it
    again. Raises StorageProblem or DiskFull."""
    try:
        if path.is_file():
            put_in_place(path, _beside(path, NEWER))
        log = _beside(path, _LOG)
        if log.is_file():  # what the newer one had not yet brought into its file; it must not meet the copy
            put_in_place(log, _beside(path, NEWER + _LOG))
        remove(_beside(path, _INDEX_OF_LOG))
        put_in_place(_beside(path, BEFORE), path)
        flush_folder(path.parent)
    except OSError as error:
        raise troubles.of_system(error, path) from error


def forget(path: Path) -> None:
    """There is no going back any more. Raises StorageProblem."""
    try:
        for ending in (BEFORE, BEFORE + _LOG, BEFORE + _INDEX_OF_LOG, BEFORE + ".lock", _PARTIAL, NEWER, NEWER + _LOG):
            remove(_beside(path, ending))
    except OSError as error:
        raise troubles.of_system(error, path) from error
