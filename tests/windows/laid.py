"""What the per-user installer lays down, with small programs in the place of the versions; played under Wine.

Neighbours: conftest (compiles them once), test_starter, test_laying.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

from app.versions.slots import Slots

SOURCES = Path(__file__).parents[2] / "installer" / "starter"
COMPILER = "x86_64-w64-mingw32-gcc"
WINE = shutil.which("wine64") or shutil.which("wine64", path="/usr/lib/wine")
"""Debian keeps it off the PATH where only the 64-bit part is installed."""
SERVER = shutil.which("wineserver") or shutil.which("wineserver", path="/usr/lib/wine")
PROBE = r"""
#include <windows.h>
#include <stdio.h>
#include <wchar.h>
int WINAPI wWinMain(HINSTANCE a, HINSTANCE b, LPWSTR c, int d) {
    static wchar_t path[32768];
    static char line[65536];
    int code = 0;
    FILE *file;
    (void)a; (void)b; (void)c; (void)d;
    GetModuleFileNameW(NULL, path, 32768);
    wcscpy(wcsrchr(path, L'\\'), L"\\started");
    file = _wfopen(path, L"ab");
    WideCharToMultiByte(CP_UTF8, 0, GetCommandLineW(), -1, line, sizeof line, NULL, NULL);
    fprintf(file, "%s\n", line);
    fclose(file);
    wcscpy(wcsrchr(path, L'\\'), L"\\code");
    file = _wfopen(path, L"rb");
    if (file) { fscanf(file, "%d", &code); fclose(file); }
    return code;
}
"""



def missing() -> str | None:
    if not os.environ.get("STARTER_UNDER_WINE"):
        return "dev.py windows plays it, under Wine"
    if not shutil.which(COMPILER):
        return f"{COMPILER} is not installed (apt-get install mingw-w64)"
    return None if WINE else "wine64 is not installed (apt-get install wine64)"


def compiled(target: Path, *sources: Path, more: tuple[str, ...] = ()) -> Path:
    """A program of these sources, without a console."""
    options = ("-O2", "-Wall", "-Wextra", "-Werror", "-municode", "-mwindows", *more)
    subprocess.run([COMPILER, *options, "-o", target, *sources, "-lversion"], check=True)
    return target


class Installed:
    """Versions below one folder, each with an exit status of its own."""

    def __init__(self, root: Path, programs: Mapping[str, Path], wine: Mapping[str, str]) -> None:
        self.slots, self.programs, self._wine = Slots(root), programs, wine
        root.mkdir(parents=True)
        shutil.copyfile(programs["starter"], root / "Lligall.exe")

    def add(self, version: str, code: int = 0) -> None:
        folder = self.slots.of(version)
        folder.mkdir(parents=True)
        shutil.copyfile(self.programs["probe"], folder / "Lligall.exe")
        (folder / "code").write_text(str(code), encoding="ascii")

    def start(self, *arguments: str) -> int:
        return self.run(self.slots.root / "Lligall.exe", *arguments)

    def run(self, program: Path, *arguments: object, **more: str) -> int:
        """Its exit status. `more` is added to its environment."""
        command = [str(WINE), str(program), *map(str, arguments)]
        # Into pipes no: what Wine leaves running would hold them open.
        done = subprocess.run(
            command, env={**self._wine, **more}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, check=False, timeout=60,
        )  # fmt: skip
        return done.returncode

    def started(self, expected: int) -> list[str]:
        """Versions, as often as they were started, in no order. The starter does not wait for the last of them."""
        until = time.monotonic() + 10
        while len(self._lines()) < expected and time.monotonic() < until:
            time.sleep(0.05)
        return sorted(version for version, _ in self._lines())

    def _lines(self) -> list[tuple[str, str]]:
        found = []
        for file in (self.slots.root / "versions").glob("*/started"):
            found += [(file.parent.name, line) for line in file.read_text(encoding="utf-8").splitlines()]
        return found
