"""A release: what a version of the program consists of, file by file, as its makers have signed it.

Who signed it is settled before (The Update Framework, sync.client.updates); here it is only taken at its word as far
as a disk can stand it: no path leaves the version's folder, no name that Windows reads otherwise, no size without end.
Neighbours: slots and staging (put it on the disk), installer (makes it).
"""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

import msgspec

PROGRAM = "Lligall.exe"
"""What is started, in the folder of its version."""

MOST_FILES = 5_000
MOST_BYTES = 1024 * 1024 * 1024
"""Of all files of a version once unpacked; a version has about 150 MiB."""
LONGEST_PATH = 160
"""Characters: with the folder of the programs before it, it stays below Windows' 260."""

_VERSION = re.compile(r"(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})")
_HASH = re.compile(r"[0-9a-f]{64}")
_PART = re.compile(r"(?! )[^\x00-\x1f<>:\"/\\|?*\x7f-\x9f]{1,100}(?<![ .])")
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


class BadRelease(Exception):
    """What is signed is no release that may be put on a disk: a word for the log."""


class ReleaseFile(msgspec.Struct, frozen=True):
    """One file of a version."""

    path: str
    """From the version's folder, with slashes."""
    size: int
    """Bytes."""
    sha256: str
    """Of its bytes, in small hexadecimal digits; the name under which they can be fetched."""
    packed: int
    """Bytes of the same, compressed by Zstandard, as they travel."""


class Release(msgspec.Struct, frozen=True):
    """A version of the program."""

    version: str
    released: str
    """The day, ISO 8601."""
    files: tuple[ReleaseFile, ...]
    notes: Mapping[str, str] = {}
    """What is new, by language (`ca`, `es`, `oc_ES`, `en`)."""


def number(version: str) -> tuple[int, int, int]:
    """A version as numbers that can be compared. Raises BadRelease."""
    found = _VERSION.fullmatch(version)
    if found is None:
        raise BadRelease("version")
    major, minor, patch = map(int, found.groups())
    return major, minor, patch


def read(raw: bytes) -> Release:
    """A release from its JSON. Raises BadRelease."""
    try:
        release = msgspec.json.decode(raw, type=Release)
    except (msgspec.DecodeError, RecursionError) as error:
        raise BadRelease("form") from error
    check(release)
    return release


def write(release: Release) -> bytes:
    """The JSON of a release, always the same for the same one. Raises BadRelease."""
    check(release)
    return msgspec.json.encode(release, order="deterministic")


def check(release: Release) -> None:
    """Raises BadRelease when it could not be put on a disk as it says, or not without harm."""
    number(release.version)
    if not release.files or len(release.files) > MOST_FILES:
        raise BadRelease("number of files")
    seen: set[str] = set()
    folders: set[str] = set()
    total = 0
    for file in release.files:
        if not is_safe(file.path):
            raise BadRelease("path")
        if _HASH.fullmatch(file.sha256) is None or file.size < 0 or not 0 < file.packed <= file.size + 4_096:
            raise BadRelease("size or hash")
        folded = file.path.casefold()
        if folded in seen:
            raise BadRelease("two files of one name")
        seen.add(folded)
        folders.update(parent.as_posix() for parent in PurePosixPath(folded).parents)
        total += file.size
    if seen & folders:
        raise BadRelease("a file and a folder of one name")
    if total > MOST_BYTES:
        raise BadRelease("too large")
    if PROGRAM.casefold() not in seen:
        raise BadRelease("no program")


def is_safe(path: str) -> bool:
    """Whether a path names a file below a folder, and the same one, on every system (Microsoft, "Naming Files, Paths,
    and Namespaces")."""
    parts = path.split("/")
    return len(path) <= LONGEST_PATH and all(
        _PART.fullmatch(part) is not None and part not in (".", "..") and _RESERVED.fullmatch(part) is None
        for part in parts
    )
