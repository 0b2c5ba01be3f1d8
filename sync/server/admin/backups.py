"""Backups of an embedded server and the way back (sync.md, R10–R14, R20).

A backup is a folder: the registry, each entity's database, its files, and a list of them with their hashes; all of it
sealed as it stands in the server's own folder, and without the master key. A restore puts everything in order beside
the server first, notes included, and changes places last. With PostgreSQL its own tools copy; `restored` writes the
notes. Neighbours: store.copying (the copies), restoring (the notes), recovering (what the desktops then bring).
"""

import contextlib
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sync.server import recovering, restoring
from sync.server.admin.operations import Mistake
from sync.server.clock import Clock, SystemClock, moment
from sync.server.journal import EntityJournal
from sync.server.registry import Registry
from sync.server.store import copying, keys
from sync.server.store.connection import StoreProblem
from sync.server.store.folder import REGISTRY
from sync.server.transactions import Work

LIST = "backup.json"
ENTITIES, FILES = "entities", "files"
_VERSION = 1


@dataclass(frozen=True)
class BackupRow:
    """A backup that may still be restored, as an entity's database knows it."""

    number: int
    at: str
    seq: int
    place: str


def backup(folder: Path, target: Path, master: bytes, clock: Clock | None = None) -> int:
    """Copy everything of a server's folder, which may be in use, into a new folder. Returns how many entities.

    From then on the desktops keep what they pulled above the oldest backup that has not been forgotten (R14)."""
    if target.exists() and any(target.iterdir()):
        raise Mistake(f"{target} is not empty; every backup has a folder of its own")
    (target / ENTITIES).mkdir(parents=True, exist_ok=True)
    copying.copy(folder / REGISTRY, keys.derived(master, "registry"), target / REGISTRY)
    clock = clock or SystemClock()
    at = moment(clock.now())
    listed: list[dict[str, Any]] = []
    with contextlib.closing(Registry(folder, clock, master)) as registry:
        server_key = registry.server_key.hex()
        for entity, place in registry.places():
            journal = registry.founded(entity)
            if journal is None:
                continue
            seq = _note(journal, at, str(target))
            path = target / ENTITIES / place
            copying.copy(folder / ENTITIES / place, registry.entity_key(entity), path)
            listed.append({"ine10": entity, "file": place, "seq": seq, "sha256": copying.sha256(path)})
    copied = _copy_files(folder / FILES, target / FILES)
    content = {
        "version": _VERSION,
        "made_at": at,
        "server_key": server_key,
        "registry": copying.sha256(target / REGISTRY),
        "entities": listed,
        "files": copied,
    }
    _write_whole(target / LIST, json.dumps(content, indent=1).encode())
    return len(listed)


def files_elsewhere(folder: Path, master: bytes) -> int:
    """How many pieces of files this server has that are not in its own folder, where `backup` copies them from."""
    with contextlib.closing(Registry(folder, master=master)) as registry:
        names = [name for _, journal in _working(registry) for (name,) in journal.rows("SELECT name FROM piece")]
    return sum(not (folder / FILES / name).exists() for name in names)


def restore(
    folder: Path, source: Path, master: bytes, operators: str, reason: str, clock: Clock | None = None
) -> int:
    """Put a backup in the place of what is in the server's folder, which is kept beside it under another name.

    Every entity goes on under a new incarnation with a signed note. Returns how many entities. Raises Mistake."""
    _check_words(operators, reason)
    content = _read_list(source)
    _check(source, content, master)
    if copying.is_in_use(folder / REGISTRY, keys.derived(master, "registry")):
        raise Mistake("the server is running: stop it first, then restore")
    clock = clock or SystemClock()
    stamp = moment(clock.now()).replace(":", "").replace("-", "")
    fresh, former = folder / f"restoring-{stamp}", folder / f"before-{stamp}"
    fresh.mkdir(parents=True)
    shutil.copyfile(source / REGISTRY, fresh / REGISTRY)
    shutil.copytree(source / ENTITIES, fresh / ENTITIES)
    with contextlib.closing(Registry(fresh, clock, master)) as registry:
        _keep_signing_keys(folder, clock, master, registry)
        count = note_all(registry, operators, reason)
    _copy_files(source / FILES, folder / FILES)
    if copying.is_in_use(folder / REGISTRY, keys.derived(master, "registry")):
        # What it has taken in since would go with what is put aside.
        shutil.rmtree(fresh)
        raise Mistake("the server was started meanwhile: stop it, then restore again")
    # From here on nothing can fail but a rename; whatever stands half way is put right by hand from two whole folders.
    former.mkdir()
    for name in (REGISTRY, f"{REGISTRY}-wal", f"{REGISTRY}-shm", ENTITIES):
        if (folder / name).exists():
            (folder / name).replace(former / name)
    for name in (ENTITIES, REGISTRY):
        (fresh / name).replace(folder / name)
    shutil.rmtree(fresh)
    return count


def note_all(registry: Registry, operators: str, reason: str) -> int:
    """Write the note into every entity's database: they have just been brought back, by `restore` or by the database's
    own tools. Returns how many."""
    _check_words(operators, reason)
    count = 0
    for entity, journal in _working(registry):
        with journal.transaction() as work:
            restoring.begin(work, operators, reason)
            devices = list(work.facts.desks)
        for device in devices:
            if registry.entity_of_device(device) is None:
                registry.point_device(device, entity)
        count += 1
    return count


def backups(journal: EntityJournal) -> list[BackupRow]:
    """Those of an entity that may still be restored, oldest first."""
    with journal.transaction() as work:
        rows = work.connection.execute("SELECT number, at, seq, place FROM backup ORDER BY number").fetchall()
        return [
            BackupRow(number, at, seq, work.connection.unseal(f"backup/{number}", place).decode())
            for number, at, seq, place in rows
        ]


def note_made(registry: Registry, place: str, clock: Clock | None = None) -> int:
    """The database's own tools are about to copy it: to be said before they begin, for desktops keep whole from here on
    what they pull (R13, R14). Returns in how many entities."""
    if not place.strip() or len(place) > 300 or not place.isprintable():
        raise Mistake("say where the backup will be, on one line of at most 300 characters")
    at = moment((clock or SystemClock()).now())
    count = 0
    for _, journal in _working(registry):
        _note(journal, at, place)
        count += 1
    return count


def database_in(source: Path, entity: str) -> str:
    """The name of the file in which a backup has an entity's database. Raises Mistake."""
    for each in _read_list(source)["entities"]:
        if each["ine10"] == entity:
            return str(each["file"])
    raise Mistake(f"{source} has no {entity}")


def forget(registry: Registry, place: str) -> int:
    """A backup will not be restored any more: the desktops need not keep what is in the next one. Returns in how many
    entities it was known."""
    found = 0
    for _, journal in _working(registry):
        gone = [row.number for row in backups(journal) if row.place == place]
        if gone:
            with journal.transaction() as work:
                work.connection.execute("DELETE FROM backup WHERE number IN list(?)", (gone,))
            found += 1
    return found


def close_recovery(journal: EntityJournal, reason: str) -> Sequence[str]:
    """End an entity's recovery without the desktops that have not come; returns them, by number and name."""
    if not restoring.is_sentence(reason):
        raise Mistake("say why, on one line of at most 300 characters")
    with journal.transaction() as work:
        if not work.facts.recovering:
            raise Mistake("there is no recovery to close")
        without = [f"{desk.desk} {desk.name}" for desk in recovering.absent(work)]
        recovering.close(work, [reason, *without])
    return without


def _working(registry: Registry) -> Iterator[tuple[str, EntityJournal]]:
    for each in registry.entities():
        journal = registry.founded(each.ine10) if each.founded else None
        if journal is not None:
            yield each.ine10, journal


def _note(journal: EntityJournal, at: str, place: str) -> int:
    with journal.transaction() as work:
        number = _next(work)
        row = (number, at, work.facts.seq, work.connection.seal(f"backup/{number}", place.encode()))
        work.connection.insert_many("backup", ("number", "at", "seq", "place"), [row])
        work.facts.oldest_backup = work.facts.oldest_backup or work.facts.seq
        return work.facts.seq


def _next(work: Work) -> int:
    found = work.connection.execute("SELECT max(number) FROM backup").fetchone()
    return ((found[0] if found else None) or 0) + 1


def _check_words(operators: str, reason: str) -> None:
    if not restoring.is_sentence(operators) or not restoring.is_sentence(reason):
        raise Mistake("say who restores and why, each on one line of at most 300 characters; everybody will read it")


def _keep_signing_keys(folder: Path, clock: Clock, master: bytes, fresh: Registry) -> None:
    """What is restored may be of before the server's key became another, and desktops follow a key only forwards. When
    what stands here now cannot be read any more, the recovery key is what is left."""
    if (folder / REGISTRY).exists():
        with contextlib.suppress(StoreProblem), contextlib.closing(Registry(folder, clock, master)) as present:
            fresh.take_keys(present)


def _read_list(source: Path) -> dict[str, Any]:
    try:
        content = json.loads((source / LIST).read_bytes())
        known = content["version"] == _VERSION and isinstance(content["entities"], list)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Mistake(f"{source} is no backup: its {LIST} is missing or unreadable") from error
    if not known:
        raise Mistake(f"{source} is a backup of another version of this server")
    return content


def _check(source: Path, content: dict[str, Any], master: bytes) -> None:
    """Every database whole and under our keys, before anything of the server is touched."""
    try:
        if copying.sha256(source / REGISTRY) != content["registry"]:
            raise Mistake(f"{REGISTRY} in the backup has been changed or is damaged")
        copying.check(source / REGISTRY, keys.derived(master, "registry"))
        for each in content["entities"]:
            if copying.sha256(source / ENTITIES / each["file"]) != each["sha256"]:
                raise Mistake(f"{each['file']} in the backup has been changed or is damaged")
    except FileNotFoundError as error:
        raise Mistake(f"the backup is not whole: {error.filename} is missing") from error


def _copy_files(source: Path, target: Path) -> int:
    """Files are named by what is in them: one that is there need not be copied again. Returns how many there are."""
    count = 0
    for path in sorted(source.rglob("*")) if source.is_dir() else ():
        other = target / path.relative_to(source)
        if path.is_file():
            count += 1
            if not other.exists() or other.stat().st_size != path.stat().st_size:
                other.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, other)
    return count


def _write_whole(path: Path, content: bytes) -> None:
    """The list last, and whole: a folder without it is no backup."""
    fresh = path.with_name(path.name + ".new")
    with fresh.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
