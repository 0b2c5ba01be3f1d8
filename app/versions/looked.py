"""When the program last looked for a new version and what it found: kept beside the versions, told by reports.

Losing it costs one look more. Neighbours: updating (looks), ui.updating (when), app.checks.of_updates (tells).
"""

import datetime as dt
import json
import re
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from app.errors import StorageProblem
from app.storage.whole_files import write_whole
from app.versions.slots import VERSIONS, Slots

NONE, TAKEN, WAITING, FAILED_HERE, ELSEWHERE = "none", "taken", "waiting", "failed_here", "elsewhere"
"""There is nothing newer; it came and the next start tries it; it came before; it failed its trial here; another
Lligall of this account is at it."""

_FILE = "looked.json"
_LONGEST = 4_096
_WORD = re.compile(r"[A-Za-z0-9_. -]{0,80}")


@dataclass(frozen=True)
class Looked:
    """Moments are ISO 8601 in UTC; "" is never."""

    at: str = ""
    """The last time, whatever came of it."""
    found: str = ""
    """One of the words above, or the class of a problem and its code."""
    version: str = ""
    """The one it was about."""
    succeeded: str = ""
    """The last time that it was known in the end what there is."""
    told: str = ""
    """A version that failed here, of which the person has been told."""

    def now(self, at: dt.datetime, found: str, version: str, succeeded: bool) -> "Looked":
        """Once more."""
        moment = at.astimezone(dt.UTC).isoformat(timespec="seconds")
        return replace(
            self, at=moment, found=found, version=version, succeeded=moment if succeeded else self.succeeded
        )

    def lines(self) -> list[str]:
        """For reports."""
        about = f" ({self.version})" if self.version else ""
        return [f"new versions: looked {self.at or 'never'}, found {self.found or 'nothing'}{about},"
                f" last known {self.succeeded or 'never'}"]  # fmt: skip


def since(moment: str, now: dt.datetime) -> dt.timedelta | None:
    """How long ago; None for never, for nonsense and for the future (the clock was wrong)."""
    try:
        past = now - dt.datetime.fromisoformat(moment)
    except (ValueError, TypeError):
        return None
    return past if past >= dt.timedelta(0) else None


def read(slots: Slots) -> Looked:
    """What is kept, as far as it makes sense."""
    try:
        with _file(slots).open("rb") as file:
            found = json.loads(file.read(_LONGEST))
        kept = {name: found.get(name, "") for name in asdict(Looked())}
    except (OSError, ValueError, AttributeError, RecursionError):
        return Looked()
    good = {name: value if isinstance(value, str) and _safe(value) else "" for name, value in kept.items()}
    return Looked(**good)


def write(slots: Slots, looked: Looked) -> None:
    """Keep it; where that cannot be, it is looked once more the next time."""
    try:
        write_whole(_file(slots), json.dumps(asdict(looked)).encode("ascii"))
    except StorageProblem:
        return


def _safe(value: str) -> bool:
    return _WORD.fullmatch(value.replace(":", "").replace("+", "")) is not None


def _file(slots: Slots) -> Path:
    return slots.root / VERSIONS / _FILE
