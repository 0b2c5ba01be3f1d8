"""The desktop as an installation: the offices that live in its profile, how one is made and how one is opened.

Each folder tells whose it is (storage.vault, `about`), so that there is no list that could be wrong. Nothing here
deletes an office. Neighbours: app.paths, storage.vault, storage.database; sync.client.enrolment makes offices.
"""

import dataclasses
import logging
import shutil
from dataclasses import dataclass
from pathlib import Path

from app import paths
from app.changes import Announcer
from app.context import Identity, Office
from app.domain.text import sort_key
from app.errors import (
    DatabaseDamaged,
    DatabaseMissing,
    DatabaseTooNew,
    LockedByAbsence,
    Problem,
    SecretStoreMissing,
    WrongKey,
)
from app.ports import Clock, SecretStore
from app.storage import absence, before_migrating, journal, vault
from app.storage.database import Database, create_database, open_database
from app.storage.held_files import put_in_place, remove_folder
from app.storage.outside_copy import FILE as OUTSIDE_FILE
from app.storage.outside_copy import RESTORED, OutsideCopy, compare

_log = logging.getLogger(__name__)
_UNFINISHED = ".unfinished"
_ASIDE = ".aside"

LEAST_PASSPHRASE = 8
"""Characters; shorter ones are guessed whatever is done to slow the guessing down (NIST SP 800-63B, 5.1.1.2)."""


@dataclass(frozen=True)
class Enrolment:
    """An office on this desktop, as it can be known before it is open."""

    folder: Path
    entity: str
    """INE10 code."""
    entity_name: str
    person: str
    person_name: str
    has_passphrase: bool


@dataclass(frozen=True)
class Server:
    """What a desktop must know of its server for ever; told at enrolment."""

    url: str
    key: bytes
    """Its Ed25519 public key (32 bytes)."""
    incarnation: str
    key_number: int = 0
    """How many changes have led to that key (sync.protocol.key_changes)."""
    recovery_key: bytes = b""
    """The public key that may replace it when it is lost or stolen; b"": there is none."""
    incarnations: tuple[tuple[str, int], ...] = ()
    """Those that its restores have led through, each with the head it began at; empty when there was none."""


class Desk:
    """The offices of one profile folder."""

    def __init__(self, root: Path | None = None) -> None:
        self.root = root or paths.profile()
        self.lock_after_days = 0
        """The setting of that name; 0 is never."""
        self.on_trial = False
        """Whether this version of the program may still have to give way to the one before it: then a database whose
        tables it brings up to date is kept as it was (storage.before_migrating)."""

    def list(self) -> list[Enrolment]:
        """The offices of this desktop, by name; a folder whose key file cannot be read is logged and left out."""
        found = []
        for folder in self.folders():
            try:
                known = vault.facts(folder)
                found.append(Enrolment(folder, **known.about, has_passphrase=known.has_passphrase))
            except (Problem, TypeError) as problem:  # TypeError: a key file that is not an office's
                _log.warning("an office's key file cannot be read", extra={"status": type(problem).__name__})
        return sorted(found, key=lambda one: (sort_key(one.entity_name), sort_key(one.person_name)))

    def folders(self) -> tuple[Path, ...]:
        """Where the offices of this desktop live, whether they can be opened or not."""
        found = (each for each in sorted(paths.offices_folder(self.root).glob("*")) if each.is_dir())
        return tuple(each for each in found if not each.name.endswith(_UNFINISHED) and _ASIDE not in each.name)

    def open(
        self,
        enrolment: Enrolment,
        secrets: SecretStore,
        clock: Clock,
        announcer: Announcer | None = None,
        recovery_key: str | None = None,
        passphrase: str | None = None,
    ) -> Office:
        """Open an office by the credential store, or by its recovery key.

        With the recovery key, the store gets a new secret (and `passphrase`, where given, becomes the new one), so
        that the next start needs no key. An office that had a passphrase is never left without one: until a new one
        is given, the store is left as it is. Raises StorageProblem or KeyProblem; what is on the disk stays as it is.
        """
        folder = enrolment.folder
        if recovery_key is None:
            key = vault.open(folder, secrets, passphrase)
        else:
            key = vault.open_with_recovery(folder, recovery_key)
        database = self._open(folder, key)
        try:
            if (folder / paths.OPENED).exists():
                from app.storage import private_copies

                private_copies.wipe(folder)  # what a power cut kept from being wiped
            if recovery_key is not None and (passphrase or not vault.facts(folder).has_passphrase):
                _keep_again(folder, database, secrets, key, passphrase)
            with database.reading() as connection:
                identity = Identity(**journal.read_state(connection, "identity")["identity"])
                locked = absence.is_locked(connection, clock.now(), self.lock_after_days)
                away = absence.days_away(connection, clock.now()) if locked else 0
            if recovery_key is not None:
                with database.writing() as connection:
                    absence.opened_by_recovery_key(connection, clock.now())
            elif locked:
                raise LockedByAbsence(away)
            outside = _outside(folder, database, key, secrets, identity)
        except BaseException:
            database.close()
            raise
        return Office(database, identity, clock, announcer or Announcer(), outside)

    def create(
        self,
        identity: Identity,
        device_key: bytes,
        server: Server | None,
        secrets: SecretStore,
        clock: Clock,
        announcer: Announcer | None = None,
        passphrase: str | None = None,
    ) -> tuple[Office, str]:
        """A new office, empty but for who it belongs to, and the recovery key to print. `server` None: a practice one.

        It appears in `list` only when it is whole. Raises StorageProblem or SecretStoreMissing.
        """
        folder = self._free_folder(identity)
        about = {
            "entity": identity.entity,
            "entity_name": identity.entity_name,
            "person": identity.person,
            "person_name": identity.person_name,
        }
        unfinished = folder.with_name(folder.name + _UNFINISHED)
        unfinished.mkdir(parents=True)
        known, key, printed = vault.create(unfinished, secrets, folder.name, passphrase, about)
        database = create_database(unfinished / paths.DATABASE, key, known.salt)
        try:
            with database.writing() as connection:
                state = {"identity": dataclasses.asdict(identity), "epoch": 1, "device_seq": 0, "cursor": 0}
                if server is not None:
                    state |= {"server_url": server.url, "server_key": server.key, "incarnation": server.incarnation}
                    state |= {"key_number": server.key_number, "recovery_key_of_server": server.recovery_key}
                    state |= {"incarnations": server.incarnations}
                journal.write_state(connection, **state)
                vault.put_device_key(connection, secrets, known.device_secret(), device_key)
        finally:
            database.close()
        put_in_place(unfinished, folder)
        database = _open(folder, key)
        outside = _outside(folder, database, key, secrets, identity)
        return Office(database, identity, clock, announcer or Announcer(), outside), printed

    def restore(
        self,
        folder: Path,
        secrets: SecretStore,
        clock: Clock,
        announcer: Announcer | None = None,
        recovery_key: str | None = None,
        passphrase: str | None = None,
    ) -> Office:
        """Make an office of a backup (storage.backup), opened by its recovery key or, on its own machine, by the store.

        It is an old copy and is told so: what it holds is shown at once, and the server gives it an epoch of its own
        (sync.md, R8). The office it was made of, when it is here, is put aside under another name and stays on the
        disk. Raises BackupDamaged, KeyProblem or StorageProblem; then everything is as it was.
        """
        from app.storage import backup

        said = backup.read(folder)
        if recovery_key is None:
            key = vault.open(folder, secrets, passphrase)
        else:
            key = vault.open_with_recovery(folder, recovery_key)
        known = vault.facts(folder)
        home = paths.offices_folder(self.root) / known.name
        unfinished = home.with_name(home.name + _UNFINISHED)
        number = 1
        while unfinished.exists():
            number += 1
            unfinished = home.with_name(f"{home.name}-{number}{_UNFINISHED}")
        unfinished.mkdir(parents=True)
        try:
            backup.copy_back(folder, unfinished)
            database = _open(unfinished, key)
            try:
                with database.writing() as connection:
                    journal.write_state(connection, old_copy=RESTORED, outside=True)
            finally:
                database.close()
        except BaseException:
            remove_folder(unfinished)  # only what was just copied; the backup is where it was
            raise
        if home.exists():
            aside = home.with_name(f"{home.name}{_ASIDE}-{journal.moment(clock.now()).replace(':', '')}")
            outside = home / OUTSIDE_FILE
            if outside.exists() and vault.facts(home).id == known.id:
                shutil.copyfile(outside, unfinished / OUTSIDE_FILE)  # the numbers handed out since go along (R19)
            put_in_place(home, aside)
        put_in_place(unfinished, home)
        _log.info("an office was restored from a backup", extra={"status": said.made_at})
        for one in self.list():
            if one.folder == home:
                return self.open(one, secrets, clock, announcer, recovery_key, passphrase)
        raise DatabaseMissing(home)

    def set_passphrase(
        self, enrolment: Enrolment, secrets: SecretStore, passphrase: str | None, before: str | None = None
    ) -> None:
        """Ask for a passphrase at every opening from now on, or, with None, no more; `before` is the one in force.

        Works while the office is open. Raises WrongPassphrase for another `before`, ValueError for a passphrase
        shorter than LEAST_PASSPHRASE or for taking away one that is needed, SecretStoreMissing or StorageProblem.
        """
        if passphrase is None and self.needs_passphrase(enrolment):
            raise ValueError("where two persons share an account each has a passphrase")
        if passphrase is not None and len(passphrase) < LEAST_PASSPHRASE:
            raise ValueError(f"a passphrase of fewer than {LEAST_PASSPHRASE} characters")
        key = vault.open(enrolment.folder, secrets, before)
        vault.rewrap(enrolment.folder, secrets, key, passphrase)

    def needs_passphrase(self, enrolment: Enrolment) -> bool:
        """Whether somebody else of the same entity works in this account too: the system's password then keeps
        neither from the other's office (security.md, Roles: a personal passphrase is mandatory)."""
        return any(one.entity == enrolment.entity and one.person != enrolment.person for one in self.list())

    def passed(self) -> None:
        """This version works: from now on there is no going back to the tables of the one before. Raises
        StorageProblem."""
        self.on_trial = False
        for folder in self.folders():
            before_migrating.forget(folder / paths.DATABASE)

    def _open(self, folder: Path, key: bytes) -> Database:
        path = folder / paths.DATABASE
        if before_migrating.can_go_back(path) and not self.on_trial:
            # The version that had migrated it failed its trial, and nobody has written with it since.
            try:
                return _open(folder, key)
            except (DatabaseTooNew, DatabaseMissing):  # the latter: a power cut while going back
                return _go_back(folder, key)
        return _open(folder, key, self.on_trial)

    def _free_folder(self, identity: Identity) -> Path:
        """A folder that is not there: an office of the same person from before is left alone."""
        first = paths.entity_folder(self.root, identity.entity, identity.person)
        number, folder = 1, first
        while folder.exists() or folder.with_name(folder.name + _UNFINISHED).exists():
            number += 1
            folder = first.with_name(f"{first.name}-{number}")
        return folder


def _go_back(folder: Path, key: bytes) -> Database:
    """The database as it was before a version that failed its trial; it is an old copy and is told so (R8)."""
    path = folder / paths.DATABASE
    copy = open_database(before_migrating.copy_of(path), key, vault.facts(folder).salt)
    try:
        with copy.writing() as connection:
            journal.write_state(connection, old_copy=RESTORED, outside=True)
    finally:
        copy.close()
    before_migrating.go_back(path)
    _log.warning("a newer version failed here: its database is put aside, and the one before taken")
    return _open(folder, key)


def _open(folder: Path, key: bytes, keep_before: bool = False) -> Database:
    path = folder / paths.DATABASE
    try:
        return open_database(path, key, vault.facts(folder).salt, keep_before)
    except WrongKey as error:
        # The vault has proven the key; so it is the database that cannot be read.
        raise DatabaseDamaged(path, "its first page cannot be read with its key") from error


def _outside(folder: Path, database: Database, key: bytes, secrets: SecretStore, identity: Identity) -> OutsideCopy:
    """What is kept outside the database, after it has been held against it (sync.md, R8)."""
    outside = OutsideCopy(folder, key, secrets, vault.facts(folder).outside_secret(), identity.device)
    with database.writing() as connection:
        why = compare(connection, outside)
    if why is not None:
        _log.warning("this database is an old copy of itself", extra={"status": why})
    return outside


def _keep_again(folder: Path, database: Database, secrets: SecretStore, key: bytes, passphrase: str | None) -> None:
    try:
        vault.rewrap(folder, secrets, key, passphrase)
        with database.writing() as connection:
            private = journal.read_state(connection, "device_key").get("device_key")
            if private is not None:
                vault.put_device_key(connection, secrets, vault.facts(folder).device_secret(), private)
    except SecretStoreMissing:  # the office opens all the same; the recovery key will be asked for again
        _log.warning("no credential store to keep the key in", extra={"status": "SecretStoreMissing"})
