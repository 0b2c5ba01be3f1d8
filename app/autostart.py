"""Whether Lligall starts by itself when the person comes in to Windows: an entry of theirs, written when they ask for
it (settings, off by default) and taken away when they do not, or when a policy says no. Elsewhere nothing is written.

Windows keeps beside it what the person has switched off in the Task Manager (StartupApproved): a value of 12 bytes, the
first of them odd when it is off. Who asks in Lligall afterwards is asked last, and it is taken away.
"""

import contextlib
import sys
from pathlib import Path

from app.versions import release
from app.versions.slots import START, VERSIONS

KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
NAME = "Lligall"
MINIMIZED = "--minimized"


def program(executable: Path | None = None) -> Path | None:
    """What starts Lligall on this machine, whatever version comes next: the starter, or the program where there is
    none. None when this is no installed program (the source, tests)."""
    if executable is None:
        if not getattr(sys, "frozen", False):
            return None
        executable = Path(sys.executable)
    versions = executable.parent.parent
    if versions.name == VERSIONS and (versions.parent / START).is_file():
        starter = versions.parent / release.PROGRAM
        return starter if starter.is_file() else executable
    return executable


def command(starts: Path) -> str:
    """The command line of the entry."""
    return f'"{starts}" {MINIMIZED}'


def apply(wanted: bool, starts: Path | None = None) -> bool:
    """Write the entry or take it away; whether there is one now. Raises OSError when the registry does not let us."""
    if sys.platform != "win32":
        return False
    import winreg

    starts = starts or program()
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, KEY) as key:
        if wanted and starts is not None:
            if _entry(key) != command(starts):
                winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, command(starts))
            return True
        with contextlib.suppress(FileNotFoundError):  # there is none: as it should be
            winreg.DeleteValue(key, NAME)
    return False


def is_switched_off() -> bool:
    """Whether the person has switched the entry off in Windows itself since they asked for it here."""
    if sys.platform != "win32":
        return False
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, APPROVED) as key:
            told = winreg.QueryValueEx(key, NAME)[0]
    except OSError:
        return False
    return isinstance(told, bytes) and told[:1] != b"" and told[0] % 2 == 1


def switch_on_again() -> None:
    """The person asks for it here: what Windows remembers of before counts no more. Raises OSError."""
    if sys.platform != "win32":
        return
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, APPROVED, 0, winreg.KEY_SET_VALUE) as key:
            winreg.DeleteValue(key, NAME)
    except FileNotFoundError:
        pass  # never switched off


if sys.platform == "win32":
    import winreg

    def _entry(key: winreg.HKEYType) -> str | None:
        try:
            return str(winreg.QueryValueEx(key, NAME)[0])
        except FileNotFoundError:
            return None
