"""The installer of one person (nsis/lligall.nsi), made by makensis of what was frozen."""

import sys
from pathlib import Path

from installer import places
from installer.commands import run
from installer.version_resource import numbers


def build(program: Path, release: Path, version: str, output: Path, *, small: bool = False) -> str:
    """Make the installer of a program and of what says what it consists of (app.versions.release), with the starter
    that was built before (starter_programs). `small` takes a minute longer and a quarter of the size. Raises Failed."""
    output.parent.mkdir(parents=True, exist_ok=True)
    size = sum(path.stat().st_size for path in program.rglob("*") if path.is_file())
    said = {
        "VERSION": version,
        "FOUR_NUMBERS": ".".join(map(str, numbers(version))),
        "PROGRAM": program,
        "RELEASE": release,
        "STARTER": places.STARTER,
        "LAYING": places.LAYING,
        "OUTPUT": output,
        "ICON": places.BUILD / "lligall.ico",
        "TEXTS": places.ROOM / "nsis" / "texts.nsh",
        "KILOBYTES": size // 1024,
        "SIGN": f'"{sys.executable}" -m installer.signing',
    }
    packing = ["-XSetCompressor /SOLID lzma"] if small else ["-XSetCompressor zlib"]
    defines = [f"-D{name}={value}" for name, value in said.items()]
    run(["makensis", "-NOCD", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *packing, *defines,
         places.ROOM / "nsis" / "lligall.nsi"], "setup", timeout=400)  # fmt: skip
    return f"{output.name}, {output.stat().st_size / 1e6:.1f} MB"
