"""`python -m tests.faults.power_writer FOLDER ACKS COUNT [SYNCHRONOUS]`: a desktop that writes and says what it kept.

Run under a system call tracer by the lane "power". Each action is acknowledged, as the interface would say "Desat", by
a line in ACKS after its commit. SYNCHRONOUS plants a bug: another value of the pragma than the product's.
"""

import os
import sys
from contextlib import closing
from pathlib import Path

from app.actions import case_files
from app.changes import Announcer
from app.context import Office
from app.storage import database
from app.storage.database import Database, open_database
from tests.kit.clock import SettableClock
from tests.kit.offices import KEY, identity

DATABASE = "lligall.db"
_CHECKPOINT_EVERY = 60
"""Pages in the write-ahead log after which SQLite copies them; the product's thousand would be met too seldom."""


def main(folder: Path, acks: Path, count: int, synchronous: str | None) -> None:
    """Open the office in FOLDER, write COUNT actions, acknowledge each."""
    if synchronous:
        plant(synchronous)
    office = Office(open_database(folder / DATABASE, KEY), identity(), SettableClock(), Announcer())
    on_raw(office.database, f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_EVERY}")
    descriptor = os.open(acks, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for number in range(1, count + 1):
        office.write(case_files.open_case_file, f"Reparació del camí {number} " + "de la Font " * (number % 40))
        os.write(descriptor, b"ack %d\n" % number)
        if number % 20 == 0:
            with office.database.writing():
                pass  # a transaction in which nothing changed
            on_raw(office.database, "PRAGMA wal_checkpoint(TRUNCATE)")
    os._exit(0)  # no orderly closing: the power goes


def plant(synchronous: str) -> None:
    """Open databases with another promise of durability than the product's."""
    pragmas = [pragma for pragma in database._PRAGMAS if not pragma.startswith("synchronous")]
    database._PRAGMAS = (*pragmas, f"synchronous = {synchronous}")


def on_raw(opened: Database, pragma: str) -> None:
    """Run a pragma on the writer, outside any transaction."""
    with closing(opened._writer.raw_connection()) as raw:
        raw.driver_connection.execute(pragma).fetchall()  # type: ignore[union-attr]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4] if len(sys.argv) > 4 else None)
