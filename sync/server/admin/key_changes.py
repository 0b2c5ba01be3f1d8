"""New keys: the master key that wraps all others, and the key of one entity's database (sync.md, Files; ENS op.exp.10).

Neighbours: store.keys (where the master key stands), registry (what is wrapped), command (the words).
"""

import contextlib
import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.protocol import signing
from sync.server import signing_keys
from sync.server.admin.operations import Mistake
from sync.server.clock import moment
from sync.server.registry import Registry, rewrap
from sync.server.store import keys
from sync.server.store.connection import Connection, Store, StoreProblem


def change_master(folder: Path, store: Store, key_file: Path | None, new_key_file: Path | None) -> int:
    """Wrap every key by a new master key; returns how many entities. When the key stands in the folder's own file, the
    new one is made there and takes its place; else `new_key_file` has it, and who starts the server says so from then
    on. Nothing is lost when this is interrupted: it is run again. Raises Mistake, StoreProblem."""
    master = keys.master_key(folder, key_file, exists=True)
    own = key_file is None and keys.VARIABLE not in os.environ
    if own == (new_key_file is not None):
        raise Mistake(
            "the key stands in the server's own folder: leave out --new-key-file"
            if own
            else "say with --new-key-file where the new key is: the old one is not kept in the folder"
        )
    new_master = keys.new_master_key(folder) if new_key_file is None else keys.read_file(new_key_file)
    if new_master == master:
        raise Mistake("that is the key it has already")
    count = 0

    def change(connection: Connection) -> None:
        nonlocal count
        count = rewrap(connection, master, new_master)

    try:
        store.change_master(master, new_master, change)
    except StoreProblem:
        if not own or not _opens(folder, store, new_master):
            raise  # else it was interrupted after the change and before the file
    if own:
        keys.take_over(folder)
    return count


def make_recovery_key(registry: Registry, path: Path) -> int:
    """A key to be kept offline: only it makes desktops follow when the server's own is lost or stolen. Its private half
    goes into `path` and is nowhere else. Returns how many entities tell of it. Raises Mistake, OSError."""
    if registry.keys.recovery:
        raise Mistake("there is a recovery key; another one is named with it: keys sign --recovery-key, --new-recovery")
    private = _write_new(path)
    return _change(registry, registry.key, signing.public_bytes(private), None)


def change_signing(registry: Registry, recovery_key: Path | None, new_recovery: Path | None) -> int:
    """Sign with a new key from now on. `recovery_key` is the file of the offline key, when the present one is not to be
    trusted. Returns how many entities tell of it. Raises Mistake, OSError."""
    by_recovery = None
    if recovery_key is not None:
        by_recovery = signing.private_key(keys.read_file(recovery_key))
    if new_recovery is not None and by_recovery is None and registry.keys.recovery:
        raise Mistake("another recovery key is named with the present one: say --recovery-key")
    recovery = registry.keys.recovery
    if new_recovery is not None:
        recovery = signing.public_bytes(_write_new(new_recovery))
    return _change(registry, signing.new_key(), recovery, by_recovery)


def _change(
    registry: Registry, new: Ed25519PrivateKey, recovery: bytes, by_recovery: Ed25519PrivateKey | None
) -> int:
    try:
        change = signing_keys.changed(registry.keys, new, recovery, moment(registry.clock.now()), by_recovery)
    except ValueError as error:
        raise Mistake(str(error)) from error
    registry.change_keys(change, new)
    count = 0
    for each in registry.entities():
        journal = registry.founded(each.ine10) if each.founded else None
        if journal is not None:
            journal.tell_keys()
            count += 1
    return count


def _write_new(path: Path) -> Ed25519PrivateKey:
    """A new key in a file that was not there, for its owner only."""
    private = signing.new_key()
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(signing.private_bytes(private).hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError as error:
        raise Mistake(f"{path} is there already") from error
    return private


def _opens(folder: Path, store: Store, master: bytes) -> bool:
    with contextlib.suppress(StoreProblem), contextlib.closing(Registry(folder, master=master, store=store)):
        return True
    return False
