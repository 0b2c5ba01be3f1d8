"""The files of a built program as a release: each packed once under its hash, and the list of them.

Neighbours: app.versions.release (the form of the list, and what may be in it), repository (publishes it).
"""

import datetime as dt
import hashlib
import shutil
from collections.abc import Mapping
from pathlib import Path

from backports import zstd

from app.storage.whole_files import write_whole
from app.versions.release import BadRelease, Release, ReleaseFile, check, number, read, write
from app.versions.slots import RELEASE

__all__ = ["BadRelease", "hand_over", "number", "pack", "prepare", "read"]

LEVEL = 19
"""Packed once, fetched over hundreds of bad lines."""
QUICK = 3
"""For what is only proven: the other takes two minutes."""
OBJECTS = "objects"


def pack(
    program: Path, objects: Path, version: str, released: str, notes: Mapping[str, str], *, level: int = LEVEL
) -> Release:
    """Pack every file below `program` into `objects`, those not there yet. Raises BadRelease, OSError."""
    files = []
    for path in sorted(program.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            digest = hashlib.sha256(content).hexdigest()
            target = objects / f"{digest}.zst"
            if not target.exists():
                write_whole(target, zstd.compress(content, level))
            files.append(
                ReleaseFile(path.relative_to(program).as_posix(), len(content), digest, target.stat().st_size)
            )
    release = Release(version, released, tuple(files), dict(notes))
    check(release)
    return release


def prepare(program: Path, target: Path, version: str, *, level: int = LEVEL) -> Release:
    """Make the folder `target` of everything that publishing this version needs: release.json and objects. Raises
    BadRelease, OSError."""
    shutil.rmtree(target, ignore_errors=True)
    released = dt.datetime.now(dt.UTC).date().isoformat()
    release = pack(program, target / OBJECTS, version, released, {}, level=level)
    write_whole(target / RELEASE, write(release))
    return release


def hand_over(prepared: Path, repository: Path, notes: Mapping[str, str]) -> bytes:
    """Copy a prepared version's packed files to where they are published, each looked through; its description, with
    what is new by language. Raises BadRelease for one that is not what it says, OSError."""
    release = read((prepared / RELEASE).read_bytes())
    for file in release.files:
        name = f"{file.sha256}.zst"
        packed = (prepared / OBJECTS / name).read_bytes()
        try:
            unpacked = zstd.decompress(packed)
        except zstd.ZstdError as error:
            raise BadRelease(f"object of {file.path}") from error
        if len(packed) != file.packed or hashlib.sha256(unpacked).hexdigest() != file.sha256:
            raise BadRelease(f"object of {file.path}")
        if not (repository / OBJECTS / name).exists():
            write_whole(repository / OBJECTS / name, packed)
    return write(Release(release.version, release.released, release.files, dict(notes)))
