"""The versions of the program on this machine's disk, and the one file that says which of them starts.

    <programs>/Lligall/Lligall.exe             the starter: reads `start`, starts that version, is never replaced
    <programs>/Lligall/start                   the choice (app.versions.choice), always written whole
    <programs>/Lligall/versions/0.2.0/         a version, whole; release.json in it says what it consists of
    <programs>/Lligall/versions/0.3.0.partial/ one that is still coming, resumed where it was cut

A version gets its name only when all of it is on the disk, flushed; the choice names it only after that. So whatever
moment the power goes, one version that is whole can start. Neighbours: choice (the law), staging (brings a version).
"""

import hashlib
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.storage.held_files import put_in_place, remove_folder
from app.storage.whole_files import write_whole
from app.versions import choice as choices
from app.versions import release as releases
from app.versions.choice import BadChoice, Choice
from app.versions.release import BadRelease, Release

_log = logging.getLogger(__name__)

START = "start"
VERSIONS = "versions"
RELEASE = "release.json"
PARTIAL = ".partial"
_GOING = ".going"
BEFORE = ".before"
"""What the installer calls a version while it puts another copy of it in its place (installer/starter/laying.c)."""


@dataclass(frozen=True)
class Slots:
    """The versions below one folder. Only the running program writes here, and the starter the choice."""

    root: Path

    def of(self, version: str) -> Path:
        """The folder of a version, whether it is there or not."""
        return self.root / VERSIONS / version

    def partial(self, version: str) -> Path:
        """Where a version is put together."""
        return self.root / VERSIONS / (version + PARTIAL)

    def is_there(self, version: str) -> bool:
        """Whether a version's program is there."""
        return (self.of(version) / releases.PROGRAM).is_file()

    def all(self) -> list[str]:
        """Versions that are there, the newest first."""
        folder = self.root / VERSIONS
        found = [each.name for each in folder.iterdir() if each.is_dir()] if folder.is_dir() else []
        return sorted((name for name in found if _is_version(name) and self.is_there(name)), key=_number, reverse=True)

    def choice(self) -> Choice | None:
        """What is chosen; where that cannot be read, the newest that is there; None where there is no version."""
        try:
            return choices.read((self.root / START).read_bytes())
        except FileNotFoundError:
            pass
        except (OSError, BadChoice):
            _log.warning("what says which version starts cannot be read; the newest is taken")
        there = self.all()
        return Choice(there[0]) if there else None

    def choose(self, choice: Choice) -> None:
        """Raises DiskFull or StorageProblem; then what was chosen before still is."""
        write_whole(self.root / START, choices.write(choice))

    def next_start(self) -> Choice | None:
        """What the starter keeps before it starts its current version; None where there is nothing to start."""
        now = self.choice()
        return None if now is None else now.starting().without(self.is_there)

    def take(self, version: str) -> None:
        """Start this version from the next start on. It must be there, whole. Raises StorageProblem."""
        now = self.choice()
        self.choose(Choice(version) if now is None else now.taking(version))

    def confirm(self, version: str) -> None:
        """The running version works. Raises StorageProblem."""
        now = self.choice()
        if now is not None and now.confirmed(version) != now:
            self.choose(now.confirmed(version))

    def not_tried(self, version: str) -> None:
        """The running version has not been tried by this start. Raises StorageProblem."""
        now = self.choice()
        if now is not None and now.not_tried(version) != now:
            self.choose(now.not_tried(version))

    def release(self, version: str) -> Release | None:
        """What a version consists of, or None where that is not said."""
        try:
            return releases.read((self.of(version) / RELEASE).read_bytes())
        except (OSError, BadRelease):
            return None

    def damage(self, version: str) -> Iterator[str]:
        """Paths of a version's files that are not as they were released: a virus scanner, a disk, somebody. Reads them
        all (about half a second)."""
        release = self.release(version)
        if release is None:
            yield RELEASE
            return
        for file in release.files:
            if not holds(self.of(version) / file.path, file.size, file.sha256):
                yield file.path

    def forget_partials(self, but: str) -> None:
        """Remove what was coming of other versions than this one: a newer one has been released meanwhile."""
        folder = self.root / VERSIONS
        for each in sorted(folder.iterdir()) if folder.is_dir() else ():
            if each.name.endswith(PARTIAL) and each != self.partial(but) and _is_version(each.name[: -len(PARTIAL)]):
                _remove(each)

    def tidy(self) -> None:
        """Remove what no start can need any more: every version but the current and the previous, and what was cut
        before it was whole. Nothing while a version is on trial. What is held open stays until the next time."""
        now = self.choice()
        folder = self.root / VERSIONS
        if now is None or now.trial is not None or not folder.is_dir():
            return
        for each in sorted(folder.iterdir()):
            name = each.name.removesuffix(PARTIAL).removesuffix(_GOING).removesuffix(BEFORE)
            coming = each.name.endswith(PARTIAL) and _is_version(name) and _number(name) > _number(now.current)
            if not _is_version(name) or each.name in (now.current, now.previous) or coming:
                continue
            _remove(each)


def holds(path: Path, size: int, sha256: str) -> bool:
    """Whether a file is there with these bytes."""
    try:
        if path.stat().st_size != size:
            return False
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except OSError:
        return False


def _remove(folder: Path) -> None:
    """Take the name away first: a version is there whole or not at all."""
    going = folder
    if not folder.name.endswith((_GOING, PARTIAL)):
        going = folder.with_name(folder.name + _GOING)
        try:
            remove_folder(going)
            put_in_place(folder, going)
        except OSError:  # it is running in another session of this account
            return
    remove_folder(going)


def _is_version(name: str) -> bool:
    try:
        releases.number(name)
    except BadRelease:
        return False
    return True


_number = releases.number
