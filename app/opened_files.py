"""From what stands on the command line (a file's path, or a link) to the text it asks with: read once, by whichever
program was started with it, and never more of it than such a text can have. Neighbour: app.domain.openings (its form).
"""

import stat
from pathlib import Path

from app.domain import openings

_LARGEST = 4 * openings.LONGEST
NOT_OURS = "?"
"""In place of what is no such file: nothing understands it."""


def text_of(argument: str) -> str:
    """The link itself, or what stands in the file; NOT_OURS for anything that is no such file or cannot be read."""
    if openings.is_link(argument):
        return argument[: openings.LONGEST + 1]
    if not argument.isprintable() or not argument.lower().endswith(openings.SUFFIX):
        return NOT_OURS
    try:
        return _content(Path(argument))
    except (OSError, ValueError):  # gone, somebody else's, or no text: told in the same words as any other
        return NOT_OURS


def _content(path: Path) -> str:
    if not stat.S_ISREG(path.stat().st_mode):  # a device or a pipe could keep us waiting for ever
        return NOT_OURS
    with path.open("rb") as file:
        return file.read(_LARGEST + 1).decode("utf-8")[: openings.LONGEST + 1] or NOT_OURS
