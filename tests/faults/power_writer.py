"""`python -m tests.faults.power_writer FOLDER ACKS COUNT [SYNCHRONOUS]`: a desktop that writes and says when it is durable.

Run under a system call tracer by the lane "power". Each action is acknowledged, as the interface would say "Desat", by a
line in ACKS after its commit. SYNCHRONOUS plants a bug: another value of the pragma than the product's.
"""

import os
import sys
from pathlib import Path

from sqlalchemy import event

from app.actions import case_files
from tests.kit.offices import reopen_office


def main(folder: Path, acks: Path, count: int, synchronous: str | None) -> None:
    """Open the office in FOLDER, write COUNT actions, acknowledge each."""
    office = reopen_office(folder)
    if synchronous:
        event.listen(
            office.database.writer,
            "checkout",
            lambda connection, *_: connection.execute(f"PRAGMA synchronous={synchronous}"),
        )
    descriptor = os.open(acks, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for number in range(1, count + 1):
        office.write(case_files.open_case_file, f"Reparació del camí {number} " + "de la Font " * (number % 40))
        os.write(descriptor, b"ack %d\n" % number)
        if number % 25 == 0:
            with office.database.writing() as connection:
                pass  # an empty transaction, as screens make when nothing changed
            _checkpoint(office.database)
    os._exit(0)  # no orderly closing: the power goes


def _checkpoint(database: object) -> None:
    raw = database.writer.raw_connection()  # type: ignore[attr-defined]
    try:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        raw.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4] if len(sys.argv) > 4 else None)
