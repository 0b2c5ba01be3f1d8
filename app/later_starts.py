"""What the first program on a profile and a later start say to each other: the note in the profile by which they meet,
their few lines, and the proofs that both have read that note. Neighbours: ui.first_program, ui.second_start.
"""

import hmac
from pathlib import Path
from typing import TypeVar

import msgspec

from app import paths
from app.domain.openings import LONGEST
from app.storage.whole_files import write_whole

LARGEST = 6 * LONGEST + 1000
"""Bytes of a line that either end takes: every sign could have to be written as six."""


class NotSaid(ValueError):
    """A line that neither of the two says."""


class Known(msgspec.Struct):
    """How the first program is found: kept in the profile, where only its person reads."""

    name: str
    secret: str
    pid: int
    session: int


class Hello(msgspec.Struct, forbid_unknown_fields=True):
    """The second begins."""

    hello: str


class Ready(msgspec.Struct, forbid_unknown_fields=True):
    """The first has time."""

    nonce: str
    proof: str


class Ask(msgspec.Struct, forbid_unknown_fields=True):
    """What is to be opened; "" only to come to the front."""

    ask: str
    proof: str


class Heard(msgspec.Struct, forbid_unknown_fields=True):
    """It will be shown."""

    proof: str


Message = TypeVar("Message", Hello, Ready, Ask, Heard)


def line(message: Hello | Ready | Ask | Heard) -> bytes:
    """A message as it travels."""
    return msgspec.json.encode(message) + b"\n"


def heard(line: bytes, form: type[Message]) -> Message:
    """A message out of a line. Raises NotSaid for anything else."""
    try:
        return msgspec.json.decode(line, type=form)
    except (msgspec.DecodeError, RecursionError) as error:
        raise NotSaid from error


def proof(secret: str, *said: str) -> str:
    """That whoever says this has read the profile."""
    return hmac.digest(secret.encode(), "\n".join(said).encode("utf-8", "surrogatepass"), "sha256").hex()


def is_proof(given: str, secret: str, *said: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), proof(secret, *said).encode())


def write(root: Path, known: Known) -> None:
    """Raises StorageProblem."""
    write_whole(paths.first_program_file(root), msgspec.json.encode(known), private=True)


def read(root: Path) -> Known | None:
    """How the first program on a profile is found; None while it cannot be."""
    try:
        return msgspec.json.decode(paths.first_program_file(root).read_bytes(), type=Known)
    except (OSError, msgspec.DecodeError, RecursionError):
        return None
