"""A backup of one office on a disk of the person's own, and what comes back from one.

A folder: the database as it stood at one moment, its key file and its files, all sealed as they are here; it opens with
the printed recovery key, or on the same machine by the credential store. What comes back is an old copy and says so
(sync.md, R8). Neighbours: database (copies itself), vault (key file), app.desk (makes an office of it), blobs (files).
"""

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app import paths
from app.errors import BackupDamaged
from app.storage import troubles, vault
from app.storage.blobs import FOLDER
from app.storage.database import Database
from app.storage.journal import write_state
from app.storage.long_paths import reachable
from app.storage.whole_files import write_whole

LIST = "backup.json"
_VERSION = 1
_KEYS = (vault.FILE, vault.COPY)
_INSIDE = 120
"""Signs of the longest path inside of a backup, with the backup's own name."""

Tell = Callable[[int, int], bool]
"""Called with how many of how many files are done; false stops, and what was begun is no backup."""


@dataclass(frozen=True)
class Backup:
    """What a backup says openly."""

    folder: Path
    made_at: str
    entity: str
    entity_name: str
    person_name: str


def make(
    database: Database,
    entity: str,
    entity_name: str,
    person_name: str,
    at: str,
    place: Path,
    tell: Tell | None = None,
) -> Backup | None:
    """A backup in a new folder of `place`, while work goes on; None when it was stopped. The list is written last: a
    folder without it is none. Raises StorageProblem."""
    folder = _new_folder(reachable(place, _INSIDE), entity, at)
    here = database.path.parent
    sealed = [path for path in sorted((here / FOLDER).rglob("*")) if path.is_file()]
    try:
        folder.mkdir(parents=True)
        database.copy_to(folder / paths.DATABASE)
        for name in _KEYS:
            if (here / name).exists():
                shutil.copyfile(here / name, folder / name)
        for number, path in enumerate(sealed):
            if tell is not None and not tell(number, len(sealed)):
                return None
            other = folder / path.relative_to(here)
            other.parent.mkdir(parents=True, exist_ok=True)
            if path.exists():  # a file may have been put away meanwhile
                shutil.copyfile(path, other)
        said = {
            "version": _VERSION,
            "made_at": at,
            "entity": entity,
            "entity_name": entity_name,
            "person_name": person_name,
            "database": _sha256(folder / paths.DATABASE),
        }
    except OSError as error:
        raise troubles.of_system(error, folder) from error
    write_whole(folder / LIST, json.dumps(said, ensure_ascii=False, indent=1).encode())
    return read(folder)


def remember(database: Database, at: str) -> None:
    """Note in the office when its last backup was made, for whoever asks how old it is. Raises StorageProblem."""
    with database.writing() as connection:
        write_state(connection, backup_made=at)


def read(folder: Path) -> Backup:
    """What a folder says of itself, when it is a whole backup. Raises BackupDamaged."""
    said = _said(folder)
    return Backup(folder, said["made_at"], said["entity"], said["entity_name"], said["person_name"])


def copy_back(folder: Path, office: Path) -> None:
    """The files of a backup in the folder of a new office, which must exist. Raises BackupDamaged or StorageProblem."""
    folder = reachable(folder, _INSIDE)
    said = _said(folder)
    try:
        shutil.copyfile(folder / paths.DATABASE, office / paths.DATABASE)
        if _sha256(office / paths.DATABASE) != said["database"]:
            raise BackupDamaged(folder, "the database is not what was copied")
        for name in _KEYS:
            if (folder / name).exists():
                shutil.copyfile(folder / name, office / name)
        if (folder / FOLDER).is_dir():
            shutil.copytree(folder / FOLDER, office / FOLDER, dirs_exist_ok=True)
    except OSError as error:
        raise troubles.of_system(error, folder) from error


def _said(folder: Path) -> dict[str, Any]:
    try:
        said = json.loads((folder / LIST).read_bytes())
        words = [said[name] for name in ("made_at", "entity", "entity_name", "person_name", "database")]
        whole = said["version"] == _VERSION and all(isinstance(word, str) for word in words)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BackupDamaged(folder, "its list cannot be read") from error
    if not whole or not (folder / paths.DATABASE).exists():
        raise BackupDamaged(folder, "it is not whole")
    return said


def _new_folder(place: Path, entity: str, at: str) -> Path:
    name = f"Lligall {entity} {at[:10]}"
    number, folder = 1, place / name
    while folder.exists():
        number += 1
        folder = place / f"{name} ({number})"
    return folder


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
