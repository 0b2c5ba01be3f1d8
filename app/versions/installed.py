"""This program as it stands among the versions on the disk: which one runs, whether it is on trial, what comes next.

A program from source, or of the package that IT installs for everybody (MSI), has no versions beside it and never
brings itself up to date. Neighbours: slots (the disk), choice (the law), ui.updating (tells and asks).
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from app.version import VERSION
from app.versions.choice import Choice
from app.versions.release import PROGRAM, BadRelease, number
from app.versions.slots import START, VERSIONS, Slots

SOURCE, PACKAGE = "source", "package"
"""Why a program does not bring itself up to date: it runs from source; IT has installed it."""


@dataclass(frozen=True)
class Installed:
    """The running program, in its own folder beside the other versions."""

    slots: Slots
    version: str

    @property
    def choice(self) -> Choice | None:
        """What is kept now; None where that cannot be known."""
        try:
            return self.slots.choice()
        except OSError:  # the folder is held or gone: nothing is known, and nothing is done
            return None

    @property
    def on_trial(self) -> bool:
        """This version has not confirmed itself yet."""
        choice = self.choice
        return choice is not None and choice.current == self.version and choice.trial is not None

    @property
    def waiting(self) -> str | None:
        """The version that the next start tries."""
        choice = self.choice
        if choice is None or choice.current == self.version or not self.slots.is_there(choice.current):
            return None
        return choice.current

    @property
    def failed(self) -> str | None:
        """A newer version that failed its trial here, so that this one goes on."""
        choice = self.choice
        if choice is None or choice.refused is None or number(choice.refused) <= number(self.version):
            return None
        return choice.refused

    def lines(self) -> list[str]:
        """For reports."""
        choice = self.choice
        if choice is None:
            return [f"versions: {self.version} runs; what starts next is not known"]
        trial = "no" if choice.trial is None else f"{choice.trial} starts begun"
        return [
            f"versions: {self.version} runs, {choice.current} starts next, previous {choice.previous or 'none'},"
            f" on trial: {trial}, failed here: {choice.refused or 'none'}"
        ]


def find(executable: Path) -> Installed | None:
    """The program whose file this is, where it stands among versions: `<root>/versions/<version>/Lligall.exe`."""
    version, versions = executable.parent, executable.parent.parent
    if executable.name.casefold() != PROGRAM.casefold() or versions.name.casefold() != VERSIONS:
        return None
    try:
        number(version.name)
        return Installed(Slots(versions.parent), version.name) if (versions.parent / START).is_file() else None
    except (BadRelease, OSError):
        return None


def this_program() -> Installed | None:
    """The one that runs."""
    return find(Path(sys.executable)) if getattr(sys, "frozen", False) else None


def why_not() -> str:
    """Why this program has no versions beside it."""
    return PACKAGE if getattr(sys, "frozen", False) else SOURCE


def running_version(installed: Installed | None) -> str:
    """The version that runs, however it was installed."""
    return installed.version if installed is not None else VERSION
