"""Closing Lligall and opening it again for a new version: never while something is unsaved or under way.

Neighbours: updates (asks), installer/starter (what is started: it chooses the version).
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from app import paths
from app.versions.release import PROGRAM
from ui.background import Background
from ui.widgets import Field
from ui.widgets.field import commit_all

PATIENCE = 3.0
"""Seconds for what is just being saved."""

_DETACHED = 0x00000008  # Windows' DETACHED_PROCESS: no console of ours


def what_is_open(window: QWidget | None, background: Background) -> str:
    """Why it cannot be closed now, in words; "" when nothing would be lost."""
    translate = QCoreApplication.translate
    if QApplication.activeModalWidget() is not None:
        return translate("Updating", "Close the window that is open first, and then restart.")
    if window is not None:
        saved = commit_all(window)
        if not saved or any(field.problem() for field in window.findChildren(Field)):
            return translate("Updating", "Something you typed is not saved yet: mend it first, and then restart.")
    try:
        background.wait_idle(PATIENCE)
    except TimeoutError:
        return translate("Updating", "Lligall is still doing something you asked for: restart when it has ended.")
    return ""


def environment(profile: Path, now: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Of the program that is opened: it is a beginning of its own (PyInstaller), on the same profile."""
    own = {**now, "PYINSTALLER_RESET_ENVIRONMENT": "1"}
    if profile != paths.profile(now):
        own[paths.HOME_VARIABLE] = str(profile)
    return own


def launch(root: Path, profile: Path) -> None:
    """Start the starter in the folder of the versions. Raises OSError."""
    flags = 0
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetDllDirectoryW(None)  # it would look for its libraries in our folder
        flags = _DETACHED
    subprocess.Popen(
        [str(root / PROGRAM)],
        cwd=root,
        env=environment(profile),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=flags,
    )
