"""The copy outside the database: how far this desktop has come, kept where a database brought back from a backup does
not reach (sync.md, R6, R8, R19).

Kept twice, in a small sealed file beside the database and in the credential store; the higher one wins. A database
that has come less far than its outside copy is an old copy of itself. Neighbours: app.desk (opens it), app.context
(after each write), sync.client.old_copy (what follows), storage.vault (names of secrets).
"""

import base64
import binascii
import logging
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Connection

from app.errors import SecretStoreMissing, StorageProblem
from app.ports import SecretStore
from app.storage import journal, troubles
from app.storage.held_files import patiently

_log = logging.getLogger(__name__)

FILE = "outside.bin"
SLOT = 960
"""Bytes of each of the file's two places, written in turn: sealed and in base 64 it is what Windows keeps of a secret
(1,280 characters)."""
YEARS = 5
"""Of each series that are remembered; older numbers have been confirmed long since. In one January files are opened in
three (a winter's before last is registered late), and who is away for long goes on so."""

OUTSIDE, MISSING, RESTORED = "outside", "missing", "restored"
"""Why a database is known here to be an old copy: its outside copy has come farther, there is none, it was brought back
from a backup of ours."""

_NONCE, _TAG = 12, 16
_PLAIN = SLOT - _NONCE - _TAG

Numbers = Mapping[tuple[str, int], int]
"""(series, year) to the last number handed out."""


@dataclass(frozen=True)
class Place:
    """How far a desktop has come."""

    device: str
    epoch: int
    device_seq: int
    """The last set frozen in this epoch."""
    numbers: dict[tuple[str, int], int] = field(default_factory=dict)
    """The last number handed out here under a lease, by series and year."""

    @property
    def height(self) -> tuple[int, int]:
        """What is compared."""
        return self.epoch, self.device_seq

    def higher(self, other: "Place | None") -> "Place":
        """The farther of two, with the numbers of both."""
        if other is None:
            return self
        far = self if self.height >= other.height else other
        return Place(far.device, far.epoch, far.device_seq, _together(self.numbers, other.numbers))


class _Kept(msgspec.Struct, array_like=True):
    turn: int
    device: str
    epoch: int
    device_seq: int
    numbers: list[tuple[str, int, int]] = []


class OutsideCopy:
    """The outside copy of one office. Safe to use from several threads."""

    def __init__(self, folder: Path, key: bytes, secrets: SecretStore, secret: str, device: str) -> None:
        """In an office's folder, sealed under its database's key; `secret` is its name in the credential store."""
        self._path = folder / FILE
        self._aead = AESGCM(HKDF(SHA256(), 32, None, b"lligall.outside.1").derive(key))
        self._secrets = secrets
        self._secret = secret
        self._device = device
        self._lock = threading.Lock()
        self._turn = 0
        in_file, in_store = self._from_file(), self._from_store()
        self._place: Place | None = in_file.higher(in_store) if in_file else in_store
        self._in_file, self._in_store = in_file, in_store

    @property
    def place(self) -> Place | None:
        """How far the desktop has come by the higher of the two; None when both are missing."""
        return self._place

    def reached(self, epoch: int, device_seq: int, numbers: Numbers | None = None) -> None:
        """A set has been committed. The file is written at once; it is flushed, and the store told, when a number was
        handed out: that may stand on paper the next moment.

        Never raises: what was committed stays committed, and `before_sending` lets nothing out that is not kept here.
        """
        with self._lock:
            reached = Place(self._device, epoch, device_seq, _recent(numbers or {}))
            self._place = reached.higher(self._place)
            try:
                self._write_file(flush=bool(numbers))
            except StorageProblem as problem:
                _log.warning("the outside copy was not written", extra={"status": type(problem).__name__})
            if numbers:
                self._write_store()

    def before_sending(self) -> None:
        """What is about to leave this desktop must be known in both places (R6). Raises StorageProblem."""
        with self._lock:
            if self._place is not None and self._place != self._in_store:
                self._write_file(flush=True)
                self._write_store()

    def begin(self, epoch: int) -> None:
        """The server has given this database a new epoch: it begins at nothing there; the numbers handed out stay."""
        with self._lock:
            before = self._place.numbers if self._place else {}
            self._place = Place(self._device, epoch, 0, before)
            self._write_file(flush=True)
            self._write_store()

    def _from_file(self) -> Place | None:
        try:
            raw = self._path.read_bytes()
        except OSError:  # not there, or not readable: the store may still know
            return None
        found = [self._opened(raw[at : at + SLOT]) for at in (0, SLOT)]
        kept = max((each for each in found if each is not None), key=lambda each: each.turn, default=None)
        if kept is None:
            return None
        self._turn = kept.turn
        return _place(kept)

    def _from_store(self) -> Place | None:
        try:
            text = self._secrets.get(self._secret)
            kept = self._opened(base64.b64decode(text, validate=True)) if text else None
        except (SecretStoreMissing, binascii.Error, ValueError):
            return None
        return None if kept is None else _place(kept)

    def _write_file(self, flush: bool) -> None:
        assert self._place is not None
        if self._place == self._in_file and not flush:
            return
        self._turn += 1
        sealed = self._sealed(self._place)
        try:
            # In place, into the older half: a rename and a flush for every action would cost more than the action.
            # What a power cut takes from it the database has; what a restored database lacks is here.
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
            descriptor = patiently(lambda: os.open(self._path, flags, 0o600))
            with os.fdopen(descriptor, "r+b", buffering=0) as file:
                file.seek(SLOT * (self._turn % 2))
                file.write(sealed)
                if flush:
                    os.fsync(file.fileno())
        except OSError as error:
            raise troubles.of_system(error, self._path) from error
        self._in_file = self._place

    def _write_store(self) -> None:
        assert self._place is not None
        try:
            self._secrets.put(self._secret, base64.b64encode(self._sealed(self._place)).decode("ascii"))
        except SecretStoreMissing:  # the file has it, and a store that comes back is told the next time
            _log.warning("no credential store for the outside copy", extra={"status": "SecretStoreMissing"})
            return
        self._in_store = self._place

    def _sealed(self, place: Place) -> bytes:
        numbers = [(series, year, last) for (series, year), last in sorted(place.numbers.items())]
        kept = _Kept(self._turn, place.device, place.epoch, place.device_seq, numbers)
        plain = msgspec.msgpack.encode(kept)
        nonce = os.urandom(_NONCE)
        plain = len(plain).to_bytes(2, "big") + plain
        return nonce + self._aead.encrypt(nonce, plain.ljust(_PLAIN, b"\0"), None)

    def _opened(self, sealed: bytes) -> _Kept | None:
        """What stands in one place; None for anything that this office did not seal whole."""
        try:
            plain = self._aead.decrypt(sealed[:_NONCE], sealed[_NONCE:], None)
            kept = msgspec.msgpack.decode(plain[2 : 2 + int.from_bytes(plain[:2], "big")], type=_Kept)
        except (InvalidTag, ValueError, msgspec.MsgspecError):
            return None
        return kept if kept.device == self._device else None


def compare(connection: Connection, outside: OutsideCopy) -> str | None:
    """Whether the database is an old copy by what stands outside of it: OUTSIDE, MISSING or None. Called at opening, in
    a writing transaction: the answer is kept until the server has given a new epoch (R8)."""
    state = journal.read_state(connection, "epoch", "device_seq", "outside", "old_copy")
    place, mine = outside.place, (state.get("epoch", 1), state.get("device_seq", 0))
    why = state.get("old_copy")
    if why is None and place is None and state.get("outside"):
        why = MISSING
    elif why is None and place is not None and place.height > mine:
        why = OUTSIDE
    if why is not None:
        journal.write_state(connection, old_copy=why)
        return why
    if not state.get("outside"):
        journal.write_state(connection, outside=True)
    outside.reached(*mine)
    return None


def _place(kept: _Kept) -> Place:
    return Place(
        kept.device, kept.epoch, kept.device_seq, {(series, year): last for series, year, last in kept.numbers}
    )


def _together(one: Numbers, other: Numbers) -> dict[tuple[str, int], int]:
    return _recent({key: max(one.get(key, 0), other.get(key, 0)) for key in one.keys() | other.keys()})


def _recent(numbers: Numbers) -> dict[tuple[str, int], int]:
    """The newest years of each series: no more than there is room for."""
    kept: dict[tuple[str, int], int] = {}
    for name in {series for series, _ in numbers}:
        years = sorted((year for series, year in numbers if series == name), reverse=True)[:YEARS]
        kept.update({(name, year): numbers[name, year] for year in years})
    return kept
