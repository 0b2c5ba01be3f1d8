"""How a person comes in: what welcome and unlocking can ask for. ui.bootstrap implements it; they stay free of sync.

Enrolling and practising are long work (they get a Progress); what they return is an office with its recovery key.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.changes import Announcer
from app.context import Office
from app.desk import Enrolment
from ui.background import Progress

CODE_SIGNS = 16
_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_CODE = re.compile(r"(?<![0-9A-Za-z])(?=((?:[0-9A-Za-z]{4}[ \u00a0\-\u2010-\u2015]?){3}[0-9A-Za-z]{4})(?![0-9A-Za-z]))")
"""Four groups of four; looked for at every place, because a word of four letters before the code looks like a group."""
_NEVER = frozenset("ILOUilou")
"""Letters that are in no code (Crockford's base 32)."""


@dataclass(frozen=True)
class Entered:
    """An office that has just been made, and the recovery key to print."""

    office: Office
    recovery_key: str


class Entrance(Protocol):
    """What the welcome and the unlocking screens can do."""

    announcer: Announcer
    """Hears of every write in the offices that come in here."""
    made: list[Office]
    """Every office that came in, so that none stays open at the end."""

    def enrol(self, progress: Progress, address: str, code: str) -> Entered:
        """Enrol this desktop with a one-time code. Raises SyncProblem, StorageProblem or KeyProblem."""
        ...

    def practise(self, progress: Progress) -> Entered:
        """Make a practice office. Raises StorageProblem or KeyProblem."""
        ...

    def open_now(self, enrolment: Enrolment) -> Office:
        """Open one without asking anything, on this thread: the first one, before there is a window."""
        ...

    def open(
        self, progress: Progress, enrolment: Enrolment, recovery_key: str | None, passphrase: str | None
    ) -> Office:
        """Open an office that is on this desktop. Raises StorageProblem or KeyProblem."""
        ...

    def restore(self, progress: Progress, folder: Path, recovery_key: str | None) -> Office:
        """Make an office of a backup; by the credential store, or by the recovery key. Raises StorageProblem or
        KeyProblem."""
        ...

    def new_recovery_key(self, progress: Progress, office: Office) -> str:
        """Another recovery key; the one before opens no more. Raises KeyProblem."""
        ...


@dataclass(frozen=True)
class Letter:
    """What could be read out of something pasted: an address and a code, each "" when it is not there."""

    address: str
    code: str


def read_letter(text: str) -> Letter:
    """Find the server's address and the code in a pasted letter or e-mail, wherever they stand.

    A code is four groups of four letters and digits, with or without spaces or dashes between them.
    """
    address = _ADDRESS.search(text)
    rest = _ADDRESS.sub(" ", text)
    codes = [found.group(1) for found in _CODE.finditer(rest) if any(sign.isdigit() for sign in found.group(1))]
    code = tidy_code(min(codes, key=_strangeness)) if codes else ""
    return Letter(address.group().rstrip(".,;:)»”") if address else "", code)


def _strangeness(found: str) -> tuple[int, int, int]:
    """How little a piece of text looks like a code: letters no code has, small letters, few digits."""
    never = sum(sign in _NEVER for sign in found)
    return never, sum(sign.islower() for sign in found), -sum(sign.isdigit() for sign in found)


def tidy_code(text: str) -> str:
    """A code in capitals, in groups of four: "abcd efgh 1234 5678" → "ABCD-EFGH-1234-5678"."""
    signs = "".join(sign for sign in text.upper() if sign.isascii() and sign.isalnum())
    return "-".join(signs[at : at + 4] for at in range(0, len(signs), 4))


def signs_of(code: str) -> int:
    """How many letters and digits a code has so far."""
    return sum(sign.isalnum() for sign in code)


def tidy_address(text: str) -> str:
    """An address as a person writes it, made whole: without one, the scheme is https; no slash at the end."""
    address = text.strip().rstrip("/")
    if address and "://" not in address:
        address = f"https://{address}"
    return address


def is_address(text: str) -> bool:
    """Whether it could be the address of a server: http only for this very machine (tests, demonstrations)."""
    found = re.fullmatch(r"(https?)://(\[[0-9a-f:]+\]|[\w.\-]+)(:\d{1,5})?(/\S*)?", text, re.IGNORECASE)
    if not found:
        return False
    here = found.group(2).lower() in {"localhost", "127.0.0.1", "[::1]"}
    return found.group(1).lower() == "https" or here
