"""Which version starts: the choice that is kept on the disk, and the law by which it changes.

A version that came is on trial until it has confirmed itself; each start on trial is counted before it begins, so that
one that never gets as far as saying anything is counted too. After `TRIALS` starts without a word the version before it
starts again, and the one that failed is not taken again. Windows' starter (installer/starter, in C) follows the same
law; a test plays both. Neighbour: slots (keeps it).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from app.versions.release import BadRelease, number

TRIALS = 2

_NAMES = ("current", "previous", "trial", "refused")
_LINE = re.compile(r"([A-Za-z0-9_]{1,31}) ([!-~]{1,31})")


class BadChoice(Exception):
    """What is kept is no choice: a half-written or a strange file."""


@dataclass(frozen=True)
class Choice:
    """Versions by their names, e.g. `0.2.0`."""

    current: str
    previous: str | None = None
    trial: int | None = None
    """How many starts of the current version have been begun without its word; None once it has confirmed itself."""
    refused: str | None = None
    """A version that failed its trial here."""

    def taking(self, version: str) -> "Choice":
        """A version that is on the disk, whole: the next start tries it. Starts after a version that is itself still
        on trial go back to the one before both."""
        back = self.previous if self.trial is not None else self.current
        return Choice(version, back, 0, None if self.refused == version else self.refused)

    def starting(self) -> "Choice":
        """What is kept before the current version is started."""
        if self.trial is None:
            return self
        if self.trial < TRIALS or self.previous is None:
            return replace(self, trial=min(self.trial + 1, TRIALS))
        return Choice(self.previous, None, None, self.current)

    def not_tried(self, version: str) -> "Choice":
        """A start of a version on trial came to nothing by no fault of it: it is not counted."""
        return replace(self, trial=max(0, self.trial - 1)) if version == self.current and self.trial else self

    def confirmed(self, version: str) -> "Choice":
        """A version says that it works."""
        return replace(self, trial=None) if version == self.current else self

    def without(self, is_there: Callable[[str], bool]) -> "Choice":
        """The same, where the current version's program may be gone: the one before it, if that is there."""
        if is_there(self.current) or self.previous is None or not is_there(self.previous):
            return self
        return Choice(self.previous, None, None, self.refused)


def write(choice: Choice) -> bytes:
    """A line for each fact, `name value`; what is not is not written."""
    facts = {name: getattr(choice, name) for name in _NAMES}
    return "".join(f"{name} {value}\n" for name, value in facts.items() if value is not None).encode("ascii")


def read(raw: bytes) -> Choice:
    """Raises BadChoice. Names that are not known are passed over: a newer starter may have written them."""
    try:
        text = raw.decode("ascii")
    except UnicodeDecodeError as error:
        raise BadChoice("ascii") from error
    if not text.endswith("\n"):
        raise BadChoice("cut")
    facts: dict[str, str] = {}
    for line in text[:-1].split("\n"):
        found = _LINE.fullmatch(line)
        if found is None or found[1] in facts:
            raise BadChoice("line")
        if found[1] in _NAMES:
            facts[found[1]] = found[2]
    try:
        for name in ("current", "previous", "refused"):
            if name in facts:
                number(facts[name])
    except BadRelease as error:
        raise BadChoice("version") from error
    trial = facts.get("trial")
    if "current" not in facts or (trial is not None and not re.fullmatch(r"\d", trial)):
        raise BadChoice("facts")
    return Choice(facts["current"], facts.get("previous"), None if trial is None else int(trial), facts.get("refused"))
