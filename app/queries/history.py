"""Who changed what, when, from which value to which: from the kept journal and from what still waits here.

Neighbours: storage.entries (frames), queries.old_values (old values that travelled as digests), queries.since.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, text

from app.domain.change_sets import Change, Header
from app.domain.forms import Form
from app.domain.ids import is_id
from app.domain.kinds import KINDS
from app.queries.old_values import OldValues
from app.storage import entries, naming, outbox
from app.storage.entries import Kept, KeptEntry, read_set
from app.storage.journal import read_state


@dataclass(frozen=True, slots=True)
class HistoryChange:
    """One field. Ids in `old` and `new` are already names. `lost`: another value stood; `by_server`: a number, a
    conflict."""

    kind: str
    id: str
    label: str
    create: bool
    unit: str
    field: str
    old: Any
    new: Any
    lost: bool
    by_server: bool


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One action of one person. `seq` is None and `status` "" while it waits here; `at` is the writer's own clock."""

    seq: int | None
    set_id: str
    at: str
    person: str
    person_name: str
    device: str
    action: str
    undone_action: str | None
    """For an undo or redo: what was undone or done again."""
    status: str
    code: str
    waiting: bool
    changes: tuple[HistoryChange, ...]
    withheld: int
    destroyed: bool = False
    """What is withheld was destroyed with a case file's contents, and named by the server."""


@dataclass(frozen=True, slots=True)
class _Raw:
    seq: int | None
    header: Header
    status: str
    code: str
    changes: tuple[Kept, ...]
    withheld: int


def of_case_file(
    connection: Connection, case_file: str, limit: int = 200, before: int | None = None
) -> list[HistoryEntry]:
    """What was done in a file and in all it holds, newest first; `before` is the last seq already shown."""
    return _history(connection, case_file, limit, before, lambda change: case_file in (change.id, change.case_file))


def of_row(connection: Connection, row: str, limit: int = 200, before: int | None = None) -> list[HistoryEntry]:
    """What was done to one row, newest first."""
    return _history(connection, row, limit, before, lambda change: change.id == row)


def begins_after(connection: Connection) -> int:
    """The last entry of which this desktop may lack something older; 0 when the whole journal is here. A desktop that
    began from a snapshot keeps only what came after, until the rest has been fetched (sync.client.settling)."""
    state = read_state(connection, "kept_after", "keeping")
    keeping = state.get("keeping")
    return keeping["until"] if keeping else (state.get("kept_after") or (0,))[0]


def page(
    connection: Connection, query: Callable[..., list[HistoryEntry]], row: str, limit: int, before: int | None
) -> tuple[list[HistoryEntry], int]:
    """What `query` (one of these) finds, and `begins_after` at the same moment."""
    return query(connection, row, limit, before), begins_after(connection)


def of_older(
    connection: Connection, row: str, found: Sequence[KeptEntry], known: Sequence[KeptEntry] = ()
) -> list[HistoryEntry]:
    """The same of entries that are not kept here; `known` are still older or newer ones that came before."""
    raws = [
        _Raw(
            entry.seq,
            entry.header,
            entry.status,
            entry.code,
            tuple(kept for kept in entry.changes if row in (kept.change.id, kept.change.case_file)),
            entry.withheld,
        )
        for entry in found
    ]
    return told(connection, [raw for raw in raws if raw.changes], (*known, *found))


def _history(connection: Connection, row: str, limit: int, before: int | None, concerns: Any) -> list[HistoryEntry]:
    found: list[_Raw] = []
    if before is None:
        found += _waiting(connection, row)
    for entry in entries.of_row(connection, row, limit, before):
        found.append(_Raw(entry.seq, entry.header, entry.status, entry.code, entry.changes, entry.withheld))
    concerned = [replace(raw, changes=tuple(kept for kept in raw.changes if concerns(kept.change))) for raw in found]
    return told(connection, [raw for raw in concerned if raw.changes][:limit])


def _waiting(connection: Connection, row: str) -> Iterable[_Raw]:
    for frame in outbox.touching(connection, row):
        header, changes = read_set(frame)
        yield _Raw(None, header, "", "", tuple(Kept(change, frozenset(), False) for change in changes), 0)


def told(connection: Connection, raws: Sequence[_Raw], older: Sequence[KeptEntry] = ()) -> list[HistoryEntry]:
    """Entries with names for people, rows and values, and old values found again, also in `older` entries."""
    old_values = OldValues(connection, older)
    filled = [(raw, [list(_fields(kept, raw, old_values)) for kept in raw.changes]) for raw in raws]
    wanted = {raw.header.person for raw, _ in filled}
    for _, changes in filled:
        for fields in changes:
            for change in fields:
                wanted.add(change.id)
                wanted.update(value for value in (change.old, change.new) if is_id(value))
    names = naming.names(connection, wanted)
    destroyed = destroyed_among(connection, [raw.seq for raw in raws if raw.withheld and raw.seq is not None])
    undone = _actions(connection, [raw.header.undoes for raw in raws if raw.header.undoes])
    return [
        HistoryEntry(
            raw.seq,
            raw.header.id,
            raw.header.at,
            raw.header.person,
            names.get(raw.header.person, ""),
            raw.header.device,
            raw.header.action,
            undone.get(raw.header.undoes or ""),
            raw.status,
            raw.code,
            raw.seq is None,
            tuple(_named(change, names) for fields in changes for change in fields),
            raw.withheld,
            raw.seq in destroyed,
        )
        for raw, changes in filled
    ]


def destroyed_among(connection: Connection, seqs: Sequence[int]) -> frozenset[int]:
    """Which of these entries (seqs) have lost a body to a disposal that the server has named."""
    if not seqs:
        return frozenset()
    query = text("SELECT seq FROM missing_body WHERE named AND seq IN (SELECT value FROM json_each(:seqs))")
    return frozenset(connection.execute(query, {"seqs": json.dumps(seqs)}).scalars())


def _fields(kept: Kept, raw: _Raw, old_values: OldValues) -> Iterable[HistoryChange]:
    change = kept.change
    if not change.units:
        yield HistoryChange(change.kind, change.id, "", change.create, "", "", None, None, False, kept.by_server)
    for unit, fields in change.units.items():
        for field, (old, new) in fields.items():
            before = old_values.find(change, unit, field, old, raw.seq, raw.header.id)
            if before != new:
                yield HistoryChange(
                    change.kind,
                    change.id,
                    "",
                    change.create,
                    unit,
                    field,
                    before,
                    new,
                    unit in kept.lost,
                    kept.by_server,
                )


def _named(change: HistoryChange, names: dict[str, str]) -> HistoryChange:
    kind = KINDS.get(change.kind)
    is_name = kind is not None and change.field in kind.unit_of and kind.field(change.field).form is Form.ID

    def shown(value: Any) -> Any:
        return names.get(value, "") if is_name and is_id(value) else value

    return replace(change, label=names.get(change.id, ""), old=shown(change.old), new=shown(change.new))


def _actions(connection: Connection, sets: Sequence[str]) -> dict[str, str]:
    """The action that an undo or a redo is about: the first set of the chain, whoever wrote it."""
    if not sets:
        return {}
    found = {}
    statement = text(
        """SELECT action, undoes FROM undo_step WHERE set_id = :set
           UNION ALL SELECT action, NULL FROM journal_entry WHERE set_id = :set LIMIT 1"""
    )
    for first in sets:
        current: str | None = first
        while current is not None:
            row = connection.execute(statement, {"set": current}).first()
            if row is None:
                break
            found[first] = row.action
            current = row.undoes
    return found


def changes_of(connection: Connection, header: Header, changes: Sequence[Change]) -> tuple[HistoryChange, ...]:
    """The changes of one own set as history tells them (queries.sync)."""
    kept = tuple(Kept(change, frozenset(), False) for change in changes)
    return told(connection, [_Raw(None, header, "", "", kept, 0)])[0].changes
