"""The package of one machine (msi/main.wxs), made by wixl of what was frozen, for a roll-out by Group Policy.

Windows Installer compares three numbers of a version only, so that a fourth would upgrade nothing. What wixl cannot say
is said to the package's tables afterwards (TABLES).
"""

import os
import subprocess
from pathlib import Path

from installer import places
from installer.commands import Failed, run
from installer.version_resource import numbers

CONDITIONS = {
    # A policy is written only where the administrator gave its word, now or earlier; an empty one would fix nothing.
    "ServerSaid": "SERVERURL",
    "ServerKept": "KEPTSERVERURL AND NOT SERVERURL",
    "UpdatesOff": 'AUTOUPDATE="0" OR (NOT AUTOUPDATE AND KEPTAUTOUPDATE="#0")',
    "UpdatesOn": 'AUTOUPDATE="1" OR (NOT AUTOUPDATE AND KEPTAUTOUPDATE="#1")',
}
TABLES = (
    *(f"UPDATE `Component` SET `Condition` = '{said}' WHERE `Component` = '{one}'" for one, said in CONDITIONS.items()),
    # Words of the command line reach the part that runs with an administrator's rights.
    "UPDATE `Property` SET `Value` = 'WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED;SERVERURL;AUTOUPDATE;KEPTSERVERURL;"
    "KEPTAUTOUPDATE' WHERE `Property` = 'SecureCustomProperties'",
)


def build(program: Path, version: str, output: Path) -> str:
    """Make the package. Raises Failed."""
    output.parent.mkdir(parents=True, exist_ok=True)
    if numbers(version)[3]:
        raise Failed(f"Windows Installer would not see the last number of {version}")
    files = "\n".join(str(path) for path in sorted(program.rglob("*")) if path.is_file()) + "\n"
    heat = subprocess.run(
        ["wixl-heat", "-p", f"{program}/", "--directory-ref", "INSTALLDIR", "--component-group", "CG.Program",
         "--var", "var.SourceDir", "--win64"],
        input=files, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if heat.returncode:
        raise Failed(f"wixl-heat ended with status {heat.returncode}: {heat.stderr[-500:]}")
    listed = places.BUILD / "work" / f"files-{version}.wxs"
    listed.parent.mkdir(parents=True, exist_ok=True)
    listed.write_text(heat.stdout, encoding="utf-8")
    # wixl finds nothing by an absolute path.
    near = {"SourceDir": program, "Icon": places.BUILD / "lligall.ico"}
    defines = {name: os.path.relpath(path, places.ROOT) for name, path in near.items()}
    defines |= {"Win64": "yes", "Version": version}
    output.unlink(missing_ok=True)
    run(["wixl", "-a", "x64", *(word for name, value in defines.items() for word in ("-D", f"{name}={value}")),
         "-o", output, places.ROOM / "msi" / "main.wxs", listed], "package", timeout=300)  # fmt: skip
    for query in TABLES:
        run(["msibuild", output, "-q", query], "package")
    return f"{output.name}, {output.stat().st_size / 1e6:.1f} MB"
