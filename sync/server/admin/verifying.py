"""Operator's commands about the history: verify what is kept here, prove or refute a copy, make a copy to be proven.

Exit statuses: 0 proven, 2 refuted, 3 the copy is proven and what is kept here is not it. Neighbours: command (the
words typed), proving (the work).
"""

import argparse
import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sync.protocol.journal_copy import BadCopy, Copy
from sync.protocol.proving import Refuted
from sync.server import proving
from sync.server.admin import backups
from sync.server.admin.operations import Mistake
from sync.server.journal import EntityJournal
from sync.server.proving import Proven
from sync.server.registry import Registry
from sync.server.store import keys
from sync.server.store.folder import REGISTRY

REFUTED, ANOTHER = 2, 3

WHAT = {
    "hash": "their hashes lead elsewhere than what was signed: something in them was altered",
    "unreadable": "they cannot be read any more",
    "order": "entries are missing, or stand twice or elsewhere",
    "foreign": "they are not this entity's, or not this server's",
    "withheld": "a content is missing, and no disposal names it",
    "incarnation": "another life of the server begins there, and no restore was noted",
    "signature": "no word of this server's key stands for them",
    "end": "the journal ends before what was signed",
    "chain": "a desktop's sets do not follow one another",
    "recorded": "what is kept about which set stands where is not what stands there",
    "rows": "the journal is whole, but what stands is not counted as it was",
}


def arguments(command: argparse.ArgumentParser) -> None:
    """Of `verify`."""
    command.add_argument("entity", metavar="ENTITY")
    which = command.add_mutually_exclusive_group()
    which.add_argument("--copy", type=Path, metavar="FILE", help="a copy made by journal copy, or by a desktop")
    which.add_argument("--backup", type=Path, metavar="DIR", help="a backup of this server")


def verify(registry: Registry, options: argparse.Namespace) -> int:
    """Prove or refute; prints the words, and returns the exit status. Raises Mistake."""
    journal = _journal(registry, options.entity)
    try:
        found = _verified(registry, journal, options)
    except Refuted as refuted:
        print(f"refuted: entries {refuted.first} to {refuted.last}: {WHAT.get(refuted.what, refuted.what)}")
        return REFUTED
    except BadCopy as error:
        raise Mistake(f"{options.copy} is no copy of a journal: {error}") from error
    print(f"proven: entries {found.after + 1} to {found.until} are what this server signed; hash {found.hash.hex()}")
    if found.differs is not None:
        first, last = found.differs
        print(f"but the journal kept here is another from between entries {first} and {last} on: it was altered since,"
              " or restored without a note")  # fmt: skip
        return ANOTHER
    return 0


def copy(registry: Registry, options: argparse.Namespace) -> None:
    """Write a copy of an entity's journal. Raises Mistake, OSError."""
    journal = _journal(registry, options.entity)
    try:
        with journal.transaction() as work:
            count = proving.export(work, options.file, bare=not options.contents)
    except FileExistsError as error:
        raise Mistake(f"{options.file} is there already") from error
    said = "with all contents: keep it as you keep the database" if options.contents else "without contents"
    print(f"{count} entries copied to {options.file}, {said}")


def _verified(registry: Registry, journal: EntityJournal, options: argparse.Namespace) -> Proven:
    known = registry.keys.known
    if options.copy is not None:
        brought = Copy(options.copy)
        with journal.transaction() as work:
            return proving.copy(options.entity, known, brought, work)
    if options.backup is not None:
        with _opened(options) as other, journal.transaction() as work, other.transaction() as theirs:
            return proving.journal(work, theirs, known)
    with journal.transaction() as work:
        return proving.own(work)


@contextlib.contextmanager
def _opened(options: argparse.Namespace) -> Iterator[EntityJournal]:
    """A backup's journal, out of a copy of it: looking at a backup must not alter it."""
    place = backups.database_in(options.backup, options.entity)
    master = keys.master_key(options.folder, options.key_file, exists=True)
    with tempfile.TemporaryDirectory(prefix="lligall-verify-") as name:
        folder = Path(name)
        (folder / backups.ENTITIES).mkdir()
        shutil.copyfile(options.backup / REGISTRY, folder / REGISTRY)
        shutil.copyfile(options.backup / backups.ENTITIES / place, folder / backups.ENTITIES / place)
        with contextlib.closing(Registry(folder, master=master)) as registry:
            journal = registry.founded(options.entity)
            if journal is None:
                raise Mistake(f"that backup has no {options.entity}")
            yield journal


def _journal(registry: Registry, entity: str) -> EntityJournal:
    registry.entity(entity)
    journal = registry.founded(entity)
    if journal is None:
        raise Mistake(f"nobody works in {entity} yet")
    return journal
