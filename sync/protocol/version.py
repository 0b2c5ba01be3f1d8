"""The version of the wire. Additive changes keep it; both ends say theirs in every exchange."""

import re

PROTOCOL = 1
LEAST = 1
"""The oldest version that this code answers whole."""
LEAST_HEARD = 1
"""The oldest whose change sets are still taken: a desktop from here to `LEAST` may push and is told nothing more than
that it must be updated (sync.md, the desktop). Raise it only when those sets can no longer be read."""

_PROGRAM = re.compile(r"(0|[1-9][0-9]{0,4})\.(0|[1-9][0-9]{0,4})\.(0|[1-9][0-9]{0,4})")


def program(version: str) -> tuple[int, int, int] | None:
    """A version of the program (not of the wire), as numbers; None for anything else."""
    found = _PROGRAM.fullmatch(version)
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


def is_older(version: str, than: str) -> bool:
    """Whether a program is older than one of a good version. What is no version is older than any."""
    one, other = program(version), program(than)
    return other is not None and (one is None or one < other)
