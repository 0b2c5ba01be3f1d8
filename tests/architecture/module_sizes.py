"""A module is read at one sitting."""

from pathlib import Path

from tests.architecture.tree import files, place

LONGEST = 450  # lines

# A longer module stands here with the reason why it is one idea all the same.
LONGER: dict[str, str] = {}


def problems(root: Path) -> list[str]:
    found = []
    for path in files(root, ".py"):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST and place(path, root) not in LONGER:
            found.append(f"{place(path, root)}: {lines} lines; {LONGEST} is the longest: it holds more than one idea")
    found += [f"{name}: is allowed to be long, but is not there" for name in LONGER if not (root / name).exists()]
    return found
