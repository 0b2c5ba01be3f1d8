"""One look for a new version: find it, bring it, put it where the next start takes it. Nothing that runs is touched.

Who proves and fetches is an app.ports.UpdateSource (sync.client.updates); when, and what is told, is ui.updating's.
Whatever ends it, what runs stays chosen, and what came is gone on with the next time.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.errors import DatabaseInUse
from app.ports import UpdateSource
from app.storage import troubles
from app.storage.locking import Lock
from app.versions.installed import Installed
from app.versions.looked import ELSEWHERE, FAILED_HERE, NONE, TAKEN, WAITING
from app.versions.release import Release, number
from app.versions.slots import VERSIONS
from app.versions.staging import Staging

Progress = Callable[[int, int], None]
"""Bytes that are here, and of how many. What it raises ends the look; what came stays."""

_LOCK = "updating.lock"


@dataclass(frozen=True)
class Found:
    """How a look ended: a word of looked."""

    result: str
    version: str = ""


def update(installed: Installed, source: UpdateSource, progress: Progress) -> Found:
    """Raises UpdateNotTrusted, SyncProblem, NoRoomForFile, DiskFull, StorageProblem, and what `progress` raises."""
    place = installed.slots.root / VERSIONS / _LOCK
    try:
        place.parent.mkdir(exist_ok=True)
        lock = Lock(place)
    except DatabaseInUse:
        return Found(ELSEWHERE)
    except OSError as error:
        raise troubles.of_system(error, place) from error
    try:
        progress(0, 0)
        release = source.newest()
        there = _known(installed, release)
        if there is not None:
            return Found(there, release.version)
        _bring(installed, source, release, progress)
        installed.slots.take(release.version)
        return Found(TAKEN, release.version)
    finally:
        lock.release()


def _known(installed: Installed, release: Release) -> str | None:
    """Why a release need not come; None when it must."""
    choice = installed.choice
    if number(release.version) <= number(installed.version):
        return NONE
    if choice is not None and choice.refused == release.version:
        return FAILED_HERE
    return WAITING if installed.waiting == release.version else None


def _bring(installed: Installed, source: UpdateSource, release: Release, progress: Progress) -> None:
    slots = installed.slots
    if slots.release(release.version) == release and not any(slots.damage(release.version)):
        return  # it came before, and the power went before it was chosen
    slots.forget_partials(but=release.version)
    source.bring(Staging(slots, release), progress)
