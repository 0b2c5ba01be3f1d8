"""The wheels for Windows, from the same lock files as everywhere: exact versions, each file by its hash.

pip fetches them (so that the files are there for the bill of materials), after the markers were asked as Windows would
answer; uv unpacks them, offline, and verifies the hashes again. Neighbours: freeze, bill_of_materials.
"""

import shutil
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from packaging.markers import Marker
from packaging.utils import canonicalize_name, parse_wheel_filename

from installer import places
from installer.commands import Failed, run

PLATFORM = "x86_64-pc-windows-msvc"
WINDOWS = {
    "os_name": "nt",
    "sys_platform": "win32",
    "platform_system": "Windows",
    "platform_machine": "AMD64",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
    "python_version": "3.12",
    "python_full_version": "3.12.9",
}
"""What Windows answers to the markers of a lock file (PEP 508)."""


@dataclass(frozen=True)
class Wheel:
    """A wheel that was fetched."""

    name: str
    version: str
    file: str
    sha256: str


def for_windows(lock: str) -> str:
    """The lines of a lock file that Windows needs, without their markers. Raises Failed for a line without hash."""
    kept = []
    for line in lock.replace("\\\n", " ").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        pinned, *hashes = line.split("--hash=")
        name, _, marker = pinned.partition(";")
        if not hashes:
            raise Failed(f"{name.strip()} has no hash in the lock")
        if not marker.strip() or Marker(marker.strip()).evaluate(WINDOWS):
            kept.append(" ".join([name.strip(), *(f"--hash={each.strip()}" for each in hashes)]))
    return "\n".join(kept) + "\n"


def install(lock: Path, target: Path) -> str:
    """Fetch and unpack the wheels of a lock file into an empty folder. Raises Failed, for a wrong hash too."""
    files = places.DOWNLOADS / target.name
    files.mkdir(parents=True, exist_ok=True)
    wanted = files / "wanted.txt"
    wanted.write_text(for_windows(lock.read_text(encoding="utf-8")), encoding="utf-8")
    run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes", "--only-binary=:all:",
         "--platform", "win_amd64", "--python-version", "3.12", "--dest", files, "--requirement", wanted],
        "wheels", timeout=300,
    )  # fmt: skip
    shutil.rmtree(target, ignore_errors=True)
    run(
        [Path(sys.executable).with_name("uv"), "--no-config", "pip", "install", "--quiet", "--no-deps", "--offline",
         "--no-index", "-f", files, "--require-hashes", "--only-binary", ":all:", "--link-mode", "copy",
         "--python-platform", PLATFORM, "--python-version", "3.12", "--target", target, "--requirement", wanted],
        "wheels", timeout=300,
    )  # fmt: skip
    count = len(list(target.glob("*.dist-info")))
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    return f"{count} wheels, {size / 1e6:.0f} MB, each as hashed in {lock.relative_to(places.ROOT).as_posix()}"


def fetched(target: Path) -> list[Wheel]:
    """The wheels that were unpacked into a folder."""
    found = []
    pinned = (places.DOWNLOADS / target.name / "wanted.txt").read_text(encoding="utf-8")
    for path in sorted((places.DOWNLOADS / target.name).glob("*.whl")):
        name, version, _, _ = parse_wheel_filename(path.name)
        digest = sha256(path.read_bytes()).hexdigest()
        if f"sha256:{digest}" in pinned:  # not one that an earlier lock has left there
            found.append(Wheel(canonicalize_name(name), str(version), path.name, digest))
    return found


def client() -> str:
    """What the program needs."""
    return install(places.ROOT / "requirements" / "client.txt", places.CLIENT_WHEELS)


def build() -> str:
    """What freezes and tests it."""
    return install(places.ROOT / "requirements" / "build.txt", places.BUILD_WHEELS)
