"""The frozen program: PyInstaller on Windows Python makes Lligall.exe and the folder that it runs from.

Neighbours: lligall.spec and bundle (what is in it), wheels (from where), pruned (what is taken out again).
"""

import re
import shutil
from pathlib import Path

from installer import icon, places
from installer.bundle import OURS
from installer.commands import Failed
from installer.wine import Prefix


def translations(folder: Path = places.ROOT / "resources" / "translations") -> str:
    """Every language is compiled, from its words as they are now (dev.py does that first). Raises Failed."""
    sources = sorted(folder.glob("*.ts"))
    for source in sources:
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            raise Failed(f"{compiled.name} is older than its words; python3 dev.py windows compiles it")
    if not sources:
        raise Failed("there are no words in any language")
    return f"{len(sources)} languages compiled"


def freeze(prefix: Prefix) -> str:
    """Make places.PROGRAM. Raises Failed."""
    shutil.rmtree(places.FROZEN, ignore_errors=True)
    icon.write(places.ROOT / "resources" / "icons" / "lligall.svg", places.BUILD / "lligall.ico")
    said = prefix.run(
        [
            places.PYTHON / "python.exe", "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
            "--distpath", prefix.inside(places.FROZEN), "--workpath", prefix.inside(places.BUILD / "work"),
            prefix.inside(places.ROOM / "lligall.spec"),
        ],
        "freeze",
        timeout=900,
        more=python_path(prefix),
    )  # fmt: skip
    if not (places.PROGRAM / "Lligall.exe").is_file():
        raise Failed("PyInstaller has not made Lligall.exe", places.LOGS / "freeze.log")
    absent = missing(places.BUILD / "work" / "lligall" / "warn-lligall.txt")
    if absent:
        raise Failed(f"modules that ours import are nowhere: {', '.join(absent)}")
    strangers = foreign(places.PROGRAM, places.CLIENT_WHEELS, places.BUILD_WHEELS)
    if strangers:
        raise Failed(f"what only builds came into the program: {', '.join(strangers)}")
    return f"{count(places.PROGRAM)}; {len(said.splitlines())} warnings"


def missing(warnings: Path) -> list[str]:
    """Modules that PyInstaller has not found and one of ours imports, whatever the system."""
    found = set()
    for line in warnings.read_text(encoding="utf-8").splitlines():
        said = re.fullmatch(r"missing module named '?([\w.]+)'? - imported by (.+)", line)
        for by, how in re.findall(r"([\w.]+) \(([^)]*)\)", said[2] if said else ""):
            ours = any(by == package or by.startswith(f"{package}.") for package in OURS)
            if said and ours and "optional" not in how and "conditional" not in how:
                found.add(said[1])
    return sorted(found)


def foreign(program: Path, client: Path, build: Path) -> list[str]:
    """What is in the program and comes from a wheel that only builds: it would be in no bill of materials."""
    from PyInstaller.archive.readers import CArchiveReader  # it takes a second

    archive = CArchiveReader(str(program / "Lligall.exe")).open_embedded_archive("PYZ.pyz")
    inside = {name.split(".")[0] for name in archive.toc}
    inside |= {path.name.split(".")[0] for path in (program / "_internal").iterdir()}

    def named(folder: Path) -> set[str]:
        return {path.name.split(".")[0] for path in folder.iterdir() if not path.name.endswith((".dist-info", ".pth"))}

    return sorted(inside & (named(build) - named(client) - {"bin", "PyInstaller"}))


def python_path(prefix: Prefix, *more: str) -> dict[str, str]:
    """The environment in which Windows Python finds the wheels, and our packages."""
    folders = [places.ROOT, places.CLIENT_WHEELS, places.BUILD_WHEELS]
    return {
        "PYTHONPATH": ";".join([*map(prefix.inside, folders), *more]),
        "PYTHONPYCACHEPREFIX": prefix.inside(places.BUILD / "bytecode"),
        "PYTHONUTF8": "1",
    }


def count(folder: Path) -> str:
    """How much a folder holds, in words."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return f"{len(sizes)} files, {sum(sizes) / 1e6:.1f} MB"
