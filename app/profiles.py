"""Whether the profile folder can be used at all: asked before anything is opened or made in it.

An account whose home drive is not there, or whose local folder is redirected to a share, is told so before a code is
spent on it. Neighbours: app.paths (where it is), storage.places (why a place is not safe), ui.bootstrap (asks).
"""

from pathlib import Path

from app.errors import DiskFull, NoProfile, UnsafePlace
from app.storage import places, troubles


def expect_usable(root: Path) -> None:
    """Raises UnsafePlace, DiskFull or NoProfile."""
    try:
        reason = places.danger(root / "offices")
        if reason is None:
            root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        problem = troubles.of_system(error, root)
        raise (problem if isinstance(problem, DiskFull) else NoProfile(root)) from error
    if reason is not None:
        raise UnsafePlace(root, reason)
