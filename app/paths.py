"""Where things are kept on this machine: one profile folder per person's account, one folder in it per office.

<profile>/settings.json, memory.json      what the person has set; widths and sizes of windows
<profile>/logs/lligall.log                no personal data (app.logs); reports of crashes and checks beside it
<profile>/runs.json, running.lock         how the last starts ended, and that one is running (app.runs)
<profile>/running.json                    how a later start finds the one that runs (ui.first_program)
<profile>/offices/<INE10>-<person>/       one entity: lligall.db, vault.json, files/ (sealed)
"""

import os
from collections.abc import Mapping
from pathlib import Path

import platformdirs

from app.errors import NoProfile

HOME_VARIABLE = "LLIGALL_HOME"
DATABASE = "lligall.db"
OPENED = "opened"
"""In an office's folder: plain copies that a person looks at (storage.private_copies)."""


def profile(environment: Mapping[str, str] = os.environ) -> Path:
    """The profile folder: LLIGALL_HOME, or the account's local data (never the roaming ones, which are copied). Raises
    NoProfile where the system does not say which."""
    chosen = environment.get(HOME_VARIABLE)
    try:
        found = Path(chosen).expanduser() if chosen else Path(platformdirs.user_data_dir("Lligall", appauthor=False))
    except (OSError, ValueError, KeyError, RuntimeError) as error:
        raise NoProfile from error
    if not chosen and not found.is_absolute():  # an empty answer would put everything beside the program
        raise NoProfile
    return found


def settings_file(root: Path) -> Path:
    return root / "settings.json"


def memory_file(root: Path) -> Path:
    return root / "memory.json"


def log_folder(root: Path) -> Path:
    return root / "logs"


def offices_folder(root: Path) -> Path:
    return root / "offices"


def runs_file(root: Path) -> Path:
    return root / "runs.json"


def running_file(root: Path) -> Path:
    return root / "running.lock"


def first_program_file(root: Path) -> Path:
    return root / "running.json"


def office_of(folder: Path) -> str:
    """The INE10 code that an office's folder is named by."""
    return folder.name.partition("-")[0]


def entity_folder(root: Path, ine10: str, person: str) -> Path:
    """The folder of one person's work in one entity. `person` is a row identity; its first signs tell them apart."""
    return offices_folder(root) / f"{ine10}-{person[-8:]}"
