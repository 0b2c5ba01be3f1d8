"""Replacing, renaming and removing files that somebody else may hold for a moment: on Windows a virus scanner or the
indexer opens every new file, and until it lets go the call fails. Everything of ours that alters a name on the disk
goes through here (a test looks); what is really forbidden fails the same, a little later.
"""

import contextlib
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 2.0
"""Seconds in all that a held file is waited for: a person may be waiting too."""
_FIRST, _LONGEST = 0.005, 0.25
_HELD = frozenset((5, 32, 33, 145, 303, 1224))
"""Windows: access denied, sharing violation, lock violation, folder not empty (a file in it is being deleted), delete
pending, mapped by another program."""


def is_held(error: OSError) -> bool:
    """Whether waiting may help."""
    return isinstance(error, PermissionError) or getattr(error, "winerror", None) in _HELD


def patiently(do: Callable[[], T], patience: float | None = None) -> T:
    """Do it, again and again while somebody holds the file; the pauses grow, each is twice the one before. Raises what
    it raises when the patience (PATIENCE, in seconds) is at its end."""
    end = time.monotonic() + (PATIENCE if patience is None else patience)
    for pause in _pauses():
        try:
            return do()
        except OSError as error:
            if not is_held(error) or time.monotonic() + pause > end:
                raise
        time.sleep(pause)
    raise AssertionError("the pauses have no end")


def _pauses() -> Iterator[float]:
    pause = _FIRST
    while True:
        yield pause
        pause = min(2 * pause, _LONGEST)


def put_in_place(temporary: Path, path: Path) -> None:
    """Rename a file over another one, or a folder to a name that is free. Raises OSError."""
    patiently(lambda: os.replace(temporary, path))  # noqa: PTH105 (os.replace says what is meant: overwritten)


def remove(path: Path) -> None:
    """Remove a file; none there is as good. Raises OSError."""
    patiently(lambda: path.unlink(missing_ok=True))


def remove_tree(folder: Path) -> None:
    """Remove a folder with everything in it. Raises OSError."""
    patiently(lambda: shutil.rmtree(folder))


def remove_folder(folder: Path) -> bool:
    """The same, or what of it can be removed; whether nothing is left. Never raises."""
    with contextlib.suppress(OSError):  # told by the answer
        remove_tree(folder)
        return True
    shutil.rmtree(folder, ignore_errors=True)
    return not folder.exists()


def remove_empty(folder: Path) -> None:
    """Remove a folder that is empty. Raises OSError when it is not."""
    patiently(folder.rmdir)
