"""Desktops that begin with a snapshot instead of the journal, in the weather of their line.

What such a desktop took over is not among the entries it keeps: who folds those is told here which it stands for, as
this reader would have read them. Neighbours: line, world (makes them), copies (asks what stood in it).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy import Connection

from app.domain import change_sets
from app.errors import Interrupted, ServerTrouble, Unreachable
from app.storage.journal import read_state, write_state
from sync.client import newcomer
from sync.client.failures import problem_of
from sync.client.snapshot_line import SnapshotGone
from sync.protocol import encoding
from sync.protocol.snapshots import Manifest, Stretch, Telling
from sync.server import snapshots, telling
from sync.server.failures import Failed
from sync.server.transactions import Work
from tests.faults.line import Line
from tests.faults.oracle import Told, kept_block

FAULTS = ("dropped", "answer lost", "server trouble", "cut")
_TAKEN = "taken_over"
"""In the desktop's state: the snapshot that it took over last."""


class SnapshotRoad:
    """The line of snapshots of a desktop, beside its own."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._offered: dict[str, list[Told]] = {}
        """By snapshot, the entries that it stands for."""

    def manifest(self) -> Manifest:
        def ask(work: Work) -> bytes:
            encoded = snapshots.manifest(work, self._line.device)
            told = encoding.decode(encoded, Manifest)
            self._offered[told.id] = list(self._read(work, told.checkpoint.seq))
            return encoded

        return encoding.decode(self._asked(ask), Manifest)

    def piece(self, snapshot: str, number: int, size: int, into: bytearray) -> None:
        whole = self._asked(lambda work: snapshots.piece(work, self._line.device, snapshot, number))
        weather = self._line.weather
        cut = weather.rng.randrange(size) if weather.rng.random() < weather.bad else size
        into += whole[len(into) : max(cut, len(into))]
        if len(into) < size:
            raise Interrupted

    def stretch(self, after: int, until: int) -> Stretch:
        device = self._line.device
        return encoding.decode(self._asked(lambda work: telling.stretch(work, device, after, until)), Stretch)

    def telling(self, row: str, before: int, limit: int) -> Telling:
        raise AssertionError("nobody opens an older history in the lanes")

    def stood_in(self, connection: Connection) -> list[Told]:
        """The entries that the snapshot stands for which this desktop took over last."""
        return self._offered.get(read_state(connection, _TAKEN).get(_TAKEN, ""), [])

    def _read(self, work: Work, until: int) -> Iterator[Told]:
        seq = 0
        while seq < until:
            told = encoding.decode(telling.stretch(work, self._line.device, seq, until), Stretch)
            for block in told.blocks:
                yield from kept_block(change_sets.encode(block))
                seq = block.first + len(block) - 1

    def _asked(self, ask: Callable[[Work], bytes]) -> bytes:
        weather, line = self._line.weather, self._line
        fault = weather.rng.choice(FAULTS) if weather.rng.random() < weather.bad else ""
        if not line.plugged or fault == "dropped":
            raise Unreachable("timeout")
        if fault == "server trouble":
            raise ServerTrouble(503, "trouble")
        try:
            with weather.journal.transaction() as work:
                told = ask(work)
        except Failed as failed:
            if failed.code == "not_found":
                raise SnapshotGone(failed.status, failed.code) from failed
            raise problem_of(failed.status, failed.body(""), failed.wait) from failed
        if fault in ("answer lost", "cut"):
            raise Interrupted
        return told


@contextmanager
def of_anything() -> Iterator[None]:
    """A journal of a few entries is worth a snapshot, and a piece of it holds a few rows."""
    original = newcomer.bring_in

    def brings_in(connection: Connection, manifest: Manifest, *more: Any) -> Any:
        applied = original(connection, manifest, *more)
        write_state(connection, **{_TAKEN: manifest.id})
        return applied

    small = patch.object(newcomer, "FROM", 1), patch.object(snapshots, "PLAIN", 1_500)
    with small[0], small[1], patch.object(newcomer, "bring_in", brings_in):
        yield
