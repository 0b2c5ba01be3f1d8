"""What windows and lists remember between sessions: sizes, widths, orders. One small file in the profile.

It holds nothing about any person; losing it loses only comfort. Neighbours: app.paths, ui.session.Memory.
"""

import json
import logging
from pathlib import Path

from app.errors import StorageProblem
from app.storage.whole_files import write_whole

log = logging.getLogger(__name__)


class FileMemory:
    """Named values as JSON; written whole at `save`, which ui.bootstrap calls now and then and at the end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read(path)
        self._changed = False

    def read(self, name: str) -> dict[str, object] | None:
        found = self._values.get(name)
        return dict(found) if isinstance(found, dict) else None

    def write(self, name: str, value: dict[str, object]) -> None:
        if self._values.get(name) != value:
            self._values[name] = dict(value)
            self._changed = True

    def save(self) -> None:
        """Write what changed. A memory that cannot be written stops nothing."""
        if not self._changed:
            return
        try:
            write_whole(self._path, json.dumps(self._values, indent=1, sort_keys=True).encode("utf-8"))
            self._changed = False
        except StorageProblem as problem:
            log.warning("the windows' memory was not written", extra={"status": type(problem).__name__})


def _read(path: Path) -> dict[str, dict[str, object]]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):  # half-written or of another program: only comfort is lost
        log.warning("the windows' memory cannot be read; it begins anew")
        return {}
    return found if isinstance(found, dict) else {}
