"""A version is put together on the disk: what the versions here already hold is copied, only the rest has to come.

Everything that is there counts only by its bytes' hash, so a cut at any moment costs at most the file under way; what
came of that file is kept and continued. Neighbours: slots (the place), sync.client.updates (brings the rest).
"""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from backports import zstd

from app.storage import room, troubles
from app.storage.held_files import put_in_place, remove, remove_empty, remove_tree
from app.storage.whole_files import flush_folder, write_whole
from app.versions import release as releases
from app.versions.release import Release, ReleaseFile
from app.versions.slots import RELEASE, Slots, holds

_COMING = ".coming"
_PIECE = 1 << 18
_LARGEST_WINDOW = 27
"""Log2 of the bytes that unpacking may ask for: what Zstandard's own programs take."""


class WrongBytes(Exception):
    """What came is not the file that was released: the path."""


class Staging:
    """One version that is coming. One thread at a time."""

    def __init__(self, slots: Slots, release: Release) -> None:
        """Raises BadRelease."""
        releases.check(release)
        self._slots, self.release = slots, release
        self.folder = slots.partial(release.version)
        self._coming = self.folder / _COMING

    def gather(self) -> list[ReleaseFile]:
        """Copy what versions here hold with the right bytes; what still has to come, each content once. Raises
        NoRoomForFile when the disk cannot hold the version, DiskFull, StorageProblem."""
        missing: dict[str, ReleaseFile] = {}
        try:
            self._coming.mkdir(parents=True, exist_ok=True)
            wanted = [file for file in self.release.files if not self._holds(file)]
            room.expect(self.folder, sum(file.size for file in wanted))
            here = self._here({file.sha256 for file in wanted})
            for file in wanted:
                source = here.get(file.sha256)
                if source is None or not self._copy(source, file):
                    missing.setdefault(file.sha256, file)
        except OSError as error:
            raise troubles.of_system(error, self.folder) from error
        return list(missing.values())

    def come(self, file: ReleaseFile) -> int:
        """How many packed bytes of a file are here from an earlier try: the rest is asked for from there."""
        try:
            size = self._part(file).stat().st_size
        except FileNotFoundError:
            return 0
        return size if size <= file.packed else 0

    def put(self, file: ReleaseFile, start: int, pieces: Iterable[bytes]) -> None:
        """Take a file's packed bytes from `start` on, as they come; when it is whole it stands wherever the release
        has it. Raises WrongBytes (then nothing of it is kept), DiskFull, StorageProblem, and what `pieces` raises."""
        part = self._part(file)
        try:
            with part.open("r+b" if start else "wb") as kept:
                kept.seek(start)
                kept.truncate()
                for piece in pieces:
                    if kept.tell() + len(piece) > file.packed:
                        break
                    kept.write(piece)
                size = kept.tell()
            if size < file.packed:
                return
            places = [each for each in self.release.files if each.sha256 == file.sha256]
            if not all(self._unpack(part, each) for each in places):
                remove(part)
                raise WrongBytes(file.path)
            remove(part)
        except OSError as error:
            raise troubles.of_system(error, part) from error

    def finish(self) -> None:
        """Give the version its name: everything is there, looked through once more and flushed. Raises WrongBytes,
        DiskFull, StorageProblem."""
        target = self._slots.of(self.release.version)
        try:
            for file in self.release.files:
                if not self._holds(file):
                    raise WrongBytes(file.path)
            self._remove_others()
            write_whole(self.folder / RELEASE, releases.write(self.release))
            for folder in {self.folder, *(self._at(file).parent for file in self.release.files)}:
                flush_folder(folder)
            if target.exists():  # damaged, or of another make: it is not what is running
                remove_tree(target)
            put_in_place(self.folder, target)
            flush_folder(target.parent)
        except OSError as error:
            raise troubles.of_system(error, self.folder) from error

    def _here(self, wanted: set[str]) -> dict[str, Path]:
        """Where versions that are there hold these contents, as their releases say."""
        found: dict[str, Path] = {}
        for version in self._slots.all():
            release = self._slots.release(version)
            for file in release.files if release is not None else ():
                if file.sha256 in wanted:
                    found.setdefault(file.sha256, self._slots.of(version) / file.path)
        return found

    def _copy(self, source: Path, file: ReleaseFile) -> bool:
        """Whether it was there with the right bytes."""
        if not holds(source, file.size, file.sha256):
            return False
        with source.open("rb") as bytes_there:
            return self._write(file, iter(lambda: bytes_there.read(_PIECE), b""))

    def _unpack(self, part: Path, file: ReleaseFile) -> bool:
        try:
            with zstd.ZstdFile(part, options={zstd.DecompressionParameter.window_log_max: _LARGEST_WINDOW}) as opened:
                return self._write(file, iter(lambda: opened.read(_PIECE), b""))
        except (zstd.ZstdError, EOFError):
            return False

    def _write(self, file: ReleaseFile, pieces: Iterable[bytes]) -> bool:
        """Write it to its place, flushed; whether it is what was released. Never more than it may have."""
        place, hashed, size = self._at(file), hashlib.sha256(), 0
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("wb") as written:
            for piece in pieces:
                size += len(piece)
                if size > file.size:
                    break
                hashed.update(piece)
                written.write(piece)
            written.flush()
            os.fsync(written.fileno())
        if size == file.size and hashed.hexdigest() == file.sha256:
            return True
        remove(place)
        return False

    def _remove_others(self) -> None:
        """What is there and not in the release: of an earlier make of the same version, or anybody's."""
        remove_tree(self._coming)
        known = {file.path.casefold() for file in self.release.files}
        for path in sorted(self.folder.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                if not any(path.iterdir()):
                    remove_empty(path)
            elif path.relative_to(self.folder).as_posix().casefold() not in known or path.is_symlink():
                remove(path)

    def _holds(self, file: ReleaseFile) -> bool:
        return holds(self._at(file), file.size, file.sha256)

    def _at(self, file: ReleaseFile) -> Path:
        return self.folder / file.path

    def _part(self, file: ReleaseFile) -> Path:
        return self._coming / file.sha256


