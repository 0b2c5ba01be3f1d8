"""The first starts of a version that came by itself: it proves itself before it touches anybody's work, or it ends.

A version on trial that fails says nothing: it ends by a fault status, the starter counts, and after two such starts
the version before it goes on and tells the person. Neighbours: app.versions, ui.bootstrap (asks), updates (confirms).
"""

import contextlib
import logging
import sys

from app import selftest
from app.errors import Problem, StorageProblem
from app.versions.installed import Installed

FAULT = 70
"""The exit status of a version that fails its trial."""

_log = logging.getLogger(__name__)

_ENTRY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Lligall"
"""Of this account: what Windows shows among the installed programs (written by the installer)."""


class TrialFailed(Exception):
    """This version does not work on this machine: which check says so."""


class Trial:
    """Of the running version. Where it is on none, nothing here does anything."""

    def __init__(self, installed: Installed | None) -> None:
        self._installed = installed
        self.on = installed is not None and installed.on_trial
        self._failed = False

    def prove(self) -> None:
        """The quick self-test, before any office is opened: what a failing version has not opened it has not altered.
        About a second. Raises TrialFailed."""
        if not self.on or self._installed is None:
            return
        from ui import selftest as words

        damaged = next(self._installed.slots.damage(self._installed.version), None)
        if damaged is not None:
            raise TrialFailed("files")
        checks = [check for check in selftest.checks() if check.name in ("database", "migrations", "calendar")]
        for outcome in selftest.run([*checks, *words.checks()], lambda _outcome: None):
            if not outcome.ok:
                raise TrialFailed(outcome.name)

    def ends(self, problem: Exception) -> bool:
        """Whether the program ends in silence by FAULT. What has words (a full disk, a folder that is not safe) is this
        machine's trouble and is told; no other version would do better."""
        if self.on and not isinstance(problem, Problem):
            _log.warning("this version fails its trial: %s", type(problem).__name__)
            self._failed = True
            return True
        return False

    def not_tried(self) -> None:
        """This start ends by no fault of this version: another Lligall was open already and shows what was asked for,
        or this machine's trouble has been told. The starter has counted it before it began."""
        if self.on and self._installed is not None and not self._failed:
            with contextlib.suppress(StorageProblem, OSError):  # then it stays counted, as if it had failed
                self._installed.slots.not_tried(self._installed.version)

    def usable(self) -> None:
        """The window can be used: this version works."""
        if self._installed is None or self._failed:
            return
        try:
            self._installed.slots.confirm(self._installed.version)
            self.on = False
        except StorageProblem:  # a full disk: asked again later, and at the next start
            _log.warning("that this version works could not be kept")
        show_version(self._installed.version)


def show_version(version: str) -> None:
    """Have Windows' list of installed programs say the version that runs."""
    if sys.platform == "win32":
        import winreg

        with contextlib.suppress(OSError):  # no such entry, or it is not ours to write: it says an older one
            access = winreg.KEY_QUERY_VALUE | winreg.KEY_SET_VALUE
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _ENTRY, 0, access) as entry:
                if winreg.QueryValueEx(entry, "DisplayVersion")[0] != version:
                    winreg.SetValueEx(entry, "DisplayVersion", 0, winreg.REG_SZ, version)
