"""Old values that travelled as eight bytes are found again: among this desktop's own undo steps, or as the new value
of an earlier entry (sync.md: history finds it in the entry before)."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, text

from app.domain.change_sets import Change, Value, is_old
from app.storage import entries
from app.storage.entries import KeptEntry
from app.storage.journal import undo_changes

UNKNOWN = "…"
"""Stands for a value that cannot be told any more: its entry is older than what this desktop keeps."""

_FARTHEST = 500
"""Entries of one row looked through for a value; beyond it, it is told as unknown."""


class OldValues:
    """Finds old values for one reading; what it opened it remembers."""

    def __init__(self, connection: Connection, older: Sequence[KeptEntry] = ()) -> None:
        """`older` are entries that are not kept here."""
        self._connection = connection
        self._older = older
        self._own: dict[str, dict[tuple[str, str], Change]] = {}
        self._earlier: dict[tuple[str, int], list[Change]] = {}

    def find(self, change: Change, unit: str, field: str, old: Value, seq: int | None, set_id: str) -> Any:
        """The old value itself, or UNKNOWN."""
        if not isinstance(old, bytes):
            return old
        own = self._own_set(set_id).get((change.kind, change.id))
        if own is not None and unit in own.units and field in own.units[unit]:
            return own.units[unit][field][0]
        for earlier in self._before(change.id, 2**62 if seq is None else seq):
            fields = earlier.units.get(unit, {})
            if earlier.kind == change.kind and field in fields and is_old(fields[field][1], old):
                return fields[field][1]
        return UNKNOWN

    def _own_set(self, set_id: str) -> dict[tuple[str, str], Change]:
        if set_id not in self._own:
            statement = text("SELECT changes FROM undo_step WHERE set_id = :set")
            packed = self._connection.execute(statement, {"set": set_id}).scalar()
            self._own[set_id] = {(one.kind, one.id): one for one in undo_changes(packed)} if packed else {}
        return self._own[set_id]

    def _before(self, row: str, seq: int) -> list[Change]:
        if (row, seq) not in self._earlier:
            here = entries.of_row(self._connection, row, _FARTHEST, seq)
            found = [*here, *(entry for entry in self._older if entry.seq < seq)]
            self._earlier[row, seq] = [
                kept.change for entry in found for kept in entry.changes if kept.change.id == row
            ]
        return self._earlier[row, seq]
