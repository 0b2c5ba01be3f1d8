"""Windows programs on this machine, under Wine: a prefix of its own in build/windows, and how one is run in it.

What Wine 8 lacks and Windows has is filled by small libraries for this prefix only (shims/); they are never
shipped. Neighbours: python_runtime (what is run first), display (the screen), proof/.
"""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from installer import places
from installer.commands import Failed, Running, run

WINE, SERVER = "wine", "wineserver"
_OVERRIDES = "wbemprox=d;netprofm=d;mscms=n;icuuc=n;winemenubuilder.exe=d;mscoree=d;mshtml=d"
"""wbemprox: platform.platform() asks it and crashes. netprofm: the network list, which under Wine makes the window's
thread wait without end (ui.network does without it). The two that are native are our shims; the others want to ask, or
to write menus on this machine."""
_FONTS = Path("/usr/share/fonts/truetype/dejavu")
_FONT_FILES = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
"""All that Windows programs of the prefix find: Wine has none of Windows' fonts, and Qt would else take any of this
machine's, by turns one with serifs. Wine takes whole folders, whatever a configuration rejects."""
USER = "usuari"
"""Whose profile the prefix holds; Wine would take the account's name on this machine."""


class Prefix:
    """One Windows machine with one person's account. `folder` is made anew by `make`."""

    def __init__(self, folder: Path = places.PREFIX) -> None:
        self.folder = folder
        self.display = ""
        """The X display for windows; "": none."""

    @property
    def drive(self) -> Path:
        return self.folder / "drive_c"

    @property
    def local_data(self) -> Path:
        """LOCALAPPDATA, as this machine sees it."""
        return self.drive / "users" / USER / "AppData" / "Local"

    @property
    def fonts(self) -> Path:
        return self.folder / "fonts"

    def environment(self) -> dict[str, str]:
        """What a Windows program under Wine is given; of this machine's only what Wine itself needs, for a variable
        such as SSL_CERT_FILE would have a say in what is proven."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        kept |= {
            "WINEPREFIX": str(self.folder),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": _OVERRIDES,
            "FONTCONFIG_FILE": str(self.fonts / "fonts.conf"),
            "USER": USER,
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
        }
        return kept | ({"DISPLAY": self.display} if self.display else {})

    def run(
        self,
        command: Sequence[object],
        log: str,
        *,
        timeout: float = 120,
        folder: Path = places.ROOT,
        expected: Sequence[int] = (0,),
        more: Mapping[str, str] | None = None,
    ) -> str:
        """Run a Windows program to its end; what it printed. `more` is added to its environment. Raises Failed."""
        return run(
            [WINE, *command],
            log,
            timeout=timeout,
            folder=folder,
            expected=expected,
            environment=self.environment() | dict(more or {}),
        )

    def start(self, command: Sequence[object], log: str) -> Running:
        """Start a Windows program and leave it running."""
        return Running([WINE, *map(str, command)], log, environment=self.environment())

    def running(self, name: str) -> list[int]:
        """Processes of the prefix whose program has this name, also those that another one has started."""
        return [process for process, _ in self._processes(name)]

    def commands(self, name: str) -> list[str]:
        """With which paths they were started."""
        return [program for _, program in self._processes(name)]

    def _processes(self, name: str) -> list[tuple[int, str]]:
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):  # it has ended meanwhile
                program = (process / "cmdline").read_bytes().split(b"\0")[0].decode("utf-8", "replace")
                program = program.replace("/", "\\")
                here = f"WINEPREFIX={self.folder}".encode() in (process / "environ").read_bytes().split(b"\0")
                if here and program.rpartition("\\")[2].lower() == name.lower():
                    found.append((int(process.name), program))
        return found

    def make(self) -> str:
        """A fresh prefix that says it is Windows 10, with the shims. Raises Failed."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.fonts.mkdir(parents=True)
        for name in _FONT_FILES:
            shutil.copy(_FONTS / name, self.fonts)
        (self.fonts / "fonts.conf").write_text(f"<fontconfig><dir>{self.fonts}</dir></fontconfig>\n", encoding="utf-8")
        # Started first and on its own: the services that Wine starts would else hold the pipes of whoever came first.
        subprocess.run([SERVER, "-p"], env=self.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       stdin=subprocess.DEVNULL, check=False)  # fmt: skip
        self._quietly("wineboot", "-i")
        self._quietly("winecfg", "-v", "win10")  # Python 3.12 does not start on the version that Wine says it is
        system = self.drive / "windows" / "system32"
        sources = sorted((places.ROOM / "shims").glob("*.c"))
        for source in sources:
            target = system / f"{source.stem}.dll"
            target.unlink(missing_ok=True)
            run(["x86_64-w64-mingw32-gcc", "-shared", "-O2", "-Wall", "-o", target, source, "-ladvapi32"], "prefix")
        if not self.local_data.is_dir():
            raise Failed(f"the prefix has no {self.local_data.relative_to(self.folder)}")
        version = self.run(["cmd", "/c", "ver"], "prefix").strip()
        return f"{version}, {len(sources)} shims"

    def _quietly(self, *command: str) -> None:
        # To nowhere, not into pipes or logs: what Wine leaves running holds them open for minutes.
        done = subprocess.run(
            [WINE, *command], env=self.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, timeout=180, check=False,
        )  # fmt: skip
        if done.returncode:
            raise Failed(f"{' '.join(command)} ended with status {done.returncode}")

    def stop(self) -> None:
        """End everything that runs in the prefix."""
        if self.folder.exists():
            subprocess.run([SERVER, "-k"], env=self.environment(), capture_output=True, check=False)
            subprocess.run([SERVER, "-w"], env=self.environment(), capture_output=True, timeout=60, check=False)

    def inside(self, path: Path) -> str:
        """A path of this machine as Windows programs of the prefix see it."""
        path = path.absolute()
        if path.is_relative_to(self.drive):
            return "C:\\" + str(path.relative_to(self.drive)).replace("/", "\\")
        return "Z:" + str(path).replace("/", "\\")

    def registry(self, key: str, name: str | None = None) -> str | None:
        """A value of the registry as `reg query` prints it ("" for a key that is there), or None."""
        words = ["reg", "query", key, *(["/v", name] if name else [])]
        said = self.run(words, "registry", expected=(0, 1))
        if "ERROR" in said.upper() or (name and name.lower() not in said.lower()):
            return None
        for line in said.splitlines():
            parts = line.strip().split(None, 2)
            if name and len(parts) >= 2 and parts[0].lower() == name.lower():
                return parts[2] if len(parts) == 3 else ""
        return "" if key.rsplit("\\", 1)[-1].lower() in said.lower() else None
