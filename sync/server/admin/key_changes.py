"""New keys: the master key that wraps all others, and the key of one entity's database (sync.md, Files; ENS op.exp.10).

Neighbours: store.keys (where the master key stands), registry (what is wrapped), command (the words).
"""

import contextlib
import os
from pathlib import Path

from sync.server.admin.operations import Mistake
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


def _opens(folder: Path, store: Store, master: bytes) -> bool:
    with contextlib.suppress(StoreProblem), contextlib.closing(Registry(folder, master=master, store=store)):
        return True
    return False
