"""Where things are kept on this machine: one profile folder per person's account, one folder in it per office.

<profile>/settings.json, memory.json      what the person has set; widths and sizes of windows
<profile>/logs/lligall.log                no personal data (app.logs)
<profile>/offices/<INE10>-<person>/       one entity: lligall.db, vault.json, files/ (sealed)
"""

import os
from collections.abc import Mapping
from pathlib import Path

import platformdirs

HOME_VARIABLE = "LLIGALL_HOME"
DATABASE = "lligall.db"
OPENED = "opened"
"""In an office's folder: plain copies that a person looks at (storage.private_copies)."""


def profile(environment: Mapping[str, str] = os.environ) -> Path:
    """The profile folder: LLIGALL_HOME, or the account's local data (never the roaming ones, which are copied)."""
    chosen = environment.get(HOME_VARIABLE)
    return Path(chosen).expanduser() if chosen else Path(platformdirs.user_data_dir("Lligall", appauthor=False))


def settings_file(root: Path) -> Path:
    return root / "settings.json"


def memory_file(root: Path) -> Path:
    return root / "memory.json"


def log_folder(root: Path) -> Path:
    return root / "logs"


def offices_folder(root: Path) -> Path:
    return root / "offices"


def entity_folder(root: Path, ine10: str, person: str) -> Path:
    """The folder of one person's work in one entity. `person` is a row identity; its first signs tell them apart."""
    return offices_folder(root) / f"{ine10}-{person[-8:]}"
