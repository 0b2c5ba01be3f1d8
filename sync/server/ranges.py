"""The one range of a file that somebody asks for (RFC 9110, 14.2). Neighbours: files.tus, releases (give files)."""

import re

_RANGE = re.compile(r"bytes=([0-9]{0,15})-([0-9]{0,15})")


def one_range(said: str, size: int) -> tuple[int, int, int]:
    """From, to (not included) and status; what is not understood, and several ranges, ask for everything."""
    found = _RANGE.fullmatch(said.strip())
    if found is None or not (found[1] or found[2]):
        return 0, size, 200
    if not found[1]:
        wanted = int(found[2])
        return (max(0, size - wanted), size, 206) if wanted and size else (0, 0, 416)
    start = int(found[1])
    end = min(size, int(found[2]) + 1) if found[2] else size
    if found[2] and int(found[2]) < start:
        return 0, size, 200
    return (start, end, 206) if start < size else (0, 0, 416)
