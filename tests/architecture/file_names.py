"""Names say the idea, and mean the same file on Windows."""

import re
from pathlib import Path

from tests.architecture.tree import files, place

# A module called so has no idea of its own.
EMPTY_NAMES = frozenset({"utils", "util", "utilities", "misc", "helpers", "helper", "common"})
# Windows keeps these for devices, with any extension.
DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
LONGEST = 120  # characters below the root: a clone in a deep folder still fits Windows' 260


def problems(root: Path) -> list[str]:
    found = []
    seen: dict[str, str] = {}
    for path in files(root):
        name = place(path, root)
        parts = [part.split(".")[0].lower() for part in Path(name).parts]
        if empty := [part for part in parts if part in EMPTY_NAMES]:
            found.append(f"{name}: “{empty[0]}” names no idea")
        if devices := [part for part in parts if part in DEVICES]:
            found.append(f"{name}: Windows keeps the name “{devices[0]}” for a device")
        if re.search(r'[<>:"|?*\\\x00-\x1f]|[ .](/|$)', name):
            found.append(f"{name}: Windows cannot have a file of this name")
        if len(name) > LONGEST:
            found.append(f"{name}: {len(name)} characters; {LONGEST} is the longest")
        if name.casefold() in seen:
            found.append(f"{name}: on Windows the same file as {seen[name.casefold()]}")
        seen[name.casefold()] = name
    return found
