"""The two small programs in C: the starter, and the installer's last step (starter/), with icon and version.

Neighbours: setup_program (packs them), tests/windows (plays them against the law of app.versions).
"""

from collections.abc import Sequence
from pathlib import Path

from installer import places
from installer.commands import run
from installer.signing import Signer
from installer.version_resource import COMPANY, COPYRIGHT, DESCRIPTION, numbers

SOURCES = places.ROOM / "starter"
OPTIONS = ("-O2", "-s", "-Wall", "-Wextra", "-Werror", "-municode", "-mwindows")
PROGRAMS = {places.STARTER: ("starter.c", "choice.c"), places.LAYING: ("laying.c", "choice.c")}

_RESOURCE = """#pragma code_page(65001)
1 ICON "{icon}"
1 24 "manifest.xml"
1 VERSIONINFO
FILEVERSION {numbers}
PRODUCTVERSION {numbers}
BEGIN
  BLOCK "StringFileInfo"
  BEGIN
    BLOCK "040304B0"
    BEGIN
      VALUE "CompanyName", "{company}"
      VALUE "FileDescription", "{description}"
      VALUE "FileVersion", "{version}"
      VALUE "LegalCopyright", "{copyright}"
      VALUE "OriginalFilename", "{name}"
      VALUE "ProductName", "{description}"
      VALUE "ProductVersion", "{version}"
    END
  END
  BLOCK "VarFileInfo"
  BEGIN
    VALUE "Translation", 0x0403, 0x04B0
  END
END
"""
_MANIFEST = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security>
      <requestedPrivileges><requestedExecutionLevel level="asInvoker" uiAccess="false"/></requestedPrivileges>
    </security>
  </trustInfo>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <dpiAware xmlns="http://schemas.microsoft.com/SMI/2005/WindowsSettings">true/pm</dpiAware>
    </windowsSettings>
  </application>
</assembly>
"""
"""Asks for no administrator; its box is sharp on every screen."""


def build(version: str, signer: Signer) -> str:
    """Make and sign both. Raises Failed."""
    for target, sources in PROGRAMS.items():
        resource = _resource(target, version)
        compile_program([*(SOURCES / name for name in sources), resource], target)
        signer.sign(target)
    return ", ".join(f"{target.name} {target.stat().st_size / 1e3:.0f} kB" for target in PROGRAMS) + ", signed"


def compile_program(sources: Sequence[Path], target: Path, *more: str) -> None:
    """Raises Failed."""
    run(["x86_64-w64-mingw32-gcc", *OPTIONS, *more, "-o", target, *sources, "-lversion"], "starter-build")


def _resource(target: Path, version: str) -> Path:
    folder = target.parent
    folder.mkdir(parents=True, exist_ok=True)
    said = {
        "icon": places.BUILD / "lligall.ico",
        "numbers": ",".join(map(str, numbers(version))),
        "version": version,
        "name": target.name,
        "company": COMPANY,
        "description": DESCRIPTION,
        "copyright": COPYRIGHT,
    }
    (folder / "manifest.xml").write_text(_MANIFEST, encoding="utf-8")
    script = folder / f"{target.stem}.rc"
    script.write_text(_RESOURCE.format(**said), encoding="utf-8")
    compiled = script.with_suffix(".o")
    run(["x86_64-w64-mingw32-windres", "-I", folder, script, compiled], "starter-build")
    return compiled
