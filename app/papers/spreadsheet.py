"""A list as a file for spreadsheets: semicolons, UTF-8 with its mark, and no cell that could run as a formula.

Excel with Catalan or Spanish settings expects the semicolon, and takes UTF-8 only with the byte order mark. The file is
written beside its name and put in place at the end, so that a broken-off export never leaves half a list.
"""

import csv
import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from app.storage.held_files import put_in_place, remove
from app.storage.long_paths import reachable

Cell = str | int | float | None

RISKY = frozenset("=+-@\t\r\n＝＋－＠")
"""First characters that make spreadsheets take text for a formula (OWASP, "CSV Injection"), full-width ones too."""


class Cancelled(Exception):
    """The person stopped the export; nothing was left behind."""


def safe(cell: Cell) -> Cell:
    """A cell that can only be read. Numbers stay numbers; risky text gets an apostrophe, which spreadsheets hide."""
    if not isinstance(cell, str):
        return "" if cell is None else cell
    cell = cell.replace("\0", "")
    first = cell.lstrip(" \u00a0\ufeff")[:1]
    return f"'{cell}" if first in RISKY and first else cell


def write(
    path: Path,
    headers: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    progress: Callable[[int], bool] = lambda _written: True,
) -> int:
    """Write the list and return the number of rows. `progress(rows so far)` is asked now and then; False stops it.

    Raises OSError when the place cannot be written (a spreadsheet that holds the file open, a full disk) and Cancelled
    when stopped; the file that was there before is untouched in both cases.
    """
    written, path = 0, reachable(path)
    descriptor, name = tempfile.mkstemp(prefix=".lligall-", suffix=".csv", dir=path.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="") as file:
            lines = csv.writer(file, delimiter=";", lineterminator="\r\n")
            lines.writerow([safe(header) for header in headers])
            for row in rows:
                lines.writerow([safe(cell) for cell in row])
                written += 1
                if written % 500 == 0 and not progress(written):
                    raise Cancelled
        put_in_place(Path(name), path)
    except BaseException:
        with suppress(OSError):  # held by a scanner: what went wrong before matters more
            remove(Path(name))
        raise
    return written
