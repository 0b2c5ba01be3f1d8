"""Capture: every write of a synced table becomes part of one change set in the same transaction (architecture, rule 5).

The session's own events see the changes; triggers in the database refuse whatever did not come through them, so that
nothing can be written past the journal, not even by SQL. Neighbours: storage.database (connections and the guard's
function), storage.search_index, model.journal (tables), sync.client.apply (the only other writer, `applying`).
"""

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any, NoReturn

import msgspec
from sqlalchemy import Connection, Select, bindparam, event, inspect, select
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.orm import InstanceState, Session

from app.domain import change_sets, kinds
from app.domain.change_sets import CHAIN_START, Change, Claim, Header, SealedSet, Value, unit_hash
from app.domain.ids import new_id
from app.domain.kind import Refusal
from app.errors import JournalBypassed, Refused
from app.model import SYNCED, Base, Synced
from app.model.journal import Overlay, State, UndoStep
from app.storage import outbox, search_index
from app.storage.guard import GUARD, Guard, applying, triggers

AUTOMATIC = "automatic"
"""The undo of what the program does by itself, for which nobody presses Ctrl+Z: it is not remembered as a step."""

_pack = msgspec.msgpack.Encoder(order="deterministic").encode
_unpack = msgspec.msgpack.decode
_undo_decoder = msgspec.msgpack.Decoder(list[Change])


@dataclass(frozen=True)
class Author:
    """Who writes, from where: fixed for a session."""

    entity: str
    device: str
    person: str
    roles: tuple[str, ...]
    at: dt.datetime


@dataclass
class Recorder:
    """What one session has changed so far; frozen into a set at commit."""

    author: Author
    action: str
    undo: str
    subject: tuple[str, str] | None = None
    undoes: str | None = None
    together: str | None = None
    """What this set shares with others that are undone with it (app.actions.bulk)."""
    set_id: str | None = None
    """The set's identity when it has been written once before (app.actions.quarantine, R7); else it gets a new one."""
    saw: dict[tuple[str, str], dict[str, dict[str, Value]]] = field(default_factory=dict)
    """Per row and unit, the old values to send instead of those found here: what the person had seen then."""
    numbers: dict[tuple[str, int], int] = field(default_factory=dict)
    """The last number handed out in this transaction, by series and year (R19)."""
    created: set[tuple[str, str]] = field(default_factory=set)
    case_files: dict[tuple[str, str], str | None] = field(default_factory=dict)
    units: dict[tuple[str, str], dict[str, dict[str, tuple[Value, Value]]]] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    frozen: str | None = None
    """The id of the set, once frozen."""
    place: tuple[int, int] | None = None
    """Its (epoch, device_seq), once frozen."""

    @property
    def touched(self) -> frozenset[tuple[str, str]]:
        """Every (kind, id) written so far."""
        return frozenset(self.units)

    def changes(self) -> list[Change]:
        """The changes with their whole old values; units that end as they began are left out."""
        found = []
        for (kind, row), touched in self.units.items():
            create = (kind, row) in self.created
            really = {
                unit: fields for unit, fields in touched.items() if any(old != new for old, new in fields.values())
            }
            if really or create:
                found.append(Change(kind, row, create, self.case_files[kind, row], really))
        return found


def _upsert(model: type[Base], keys: Sequence[str], value: str) -> Insert:
    statement = insert(model.__table__)  # type: ignore[arg-type]
    return statement.on_conflict_do_update(index_elements=keys, set_={value: statement.excluded[value]})


# Built once: building a statement costs more than running it.
_REMEMBER = insert(UndoStep.__table__)  # type: ignore[arg-type]
_LAY = _upsert(Overlay, ["kind", "row", "unit"], "last_device_seq")
_WAITING = select(Overlay.row).where(
    Overlay.kind == bindparam("kind"),
    Overlay.row.in_(bindparam("rows", expanding=True)),
    Overlay.confirmed.is_(None),
)
# On the table, not on the class: asking the class would make the ORM ready, and the start needs no ORM.
_STATE = State.__table__.c
_WRITE_STATE = (
    "INSERT INTO state (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)


class JournalSession(Session):
    """A session whose flushes are recorded; made by `recording`. The guard is open only while one is under way.

    A part of its work can be neither kept nor taken back, because the record would then tell of another whole.
    """

    def flush(self, objects: Sequence[Any] | None = None) -> None:
        """Write what has changed. Raises JournalBypassed when asked for some objects only."""
        if objects is not None:
            raise JournalBypassed("session", "a flush of some objects only")
        guard: Guard = self.connection().info["guard"]
        guard.open += 1
        try:
            super().flush()
        finally:
            guard.open -= 1

    def begin_nested(self) -> NoReturn:
        """Not allowed: what a savepoint takes back would stay in the record."""
        raise JournalBypassed("session", "a savepoint")

    def commit(self) -> NoReturn:
        """Not allowed: the transaction belongs to who opened it."""
        raise JournalBypassed("session", "a commit inside an action")

    def rollback(self) -> NoReturn:
        """Not allowed: raise, and everything is taken back."""
        raise JournalBypassed("session", "a rollback inside an action")


@contextmanager
def recording(connection: Connection, recorder: Recorder) -> Iterator[JournalSession]:
    """A session on an open writing transaction; leaving it without error freezes the change set.

    The caller owns the transaction and commits it. Raises Refused when the law, the role or a value's form forbids
    the whole set; then the transaction must be rolled back.
    """
    with JournalSession(
        bind=connection, expire_on_commit=False, autoflush=True, join_transaction_mode="conditional_savepoint"
    ) as session:
        session.info["recorder"] = recorder
        yield session
        session.flush()
        _freeze(connection, recorder)


@event.listens_for(JournalSession, "before_flush")
def _capture(session: Session, _context: object, _instances: object) -> None:
    recorder: Recorder = session.info["recorder"]
    for thing in session.deleted:
        if isinstance(thing, Synced):
            raise JournalBypassed(thing.kind.name, "nothing is deleted; mark it removed")
    for thing in session.new:
        if isinstance(thing, Synced):
            _record(recorder, thing, create=True)
    for thing in session.dirty:
        if isinstance(thing, Synced) and session.is_modified(thing):
            _record(recorder, thing, create=False)


def _record(recorder: Recorder, thing: Synced, create: bool) -> None:
    key = (thing.kind.name, thing.id)
    state = inspect(thing)
    _refuse_untold(thing, state, create)
    if create:
        recorder.created.add(key)
        recorder.case_files[key] = _case_file(thing)
    recorder.case_files.setdefault(key, _case_file(thing))
    touched = recorder.units.setdefault(key, {})
    for unit, spec in thing.kind.units.items():
        fields = {name: _before_and_now(thing, state, name, key in recorder.created) for name in spec.fields}
        changed = any(old != new for old, new in fields.values())
        if changed or create:
            _refuse_bad_form(thing, unit, fields)
        if unit in touched:
            touched[unit] = {name: (touched[unit][name][0], new) for name, (_, new) in fields.items()}
        elif changed:
            touched[unit] = fields


def _before_and_now(thing: Synced, state: InstanceState[Any], name: str, created: bool) -> tuple[Value, Value]:
    """A field's value before this flush and after it; a row made in this session had none before."""
    history = state.attrs[name].history
    new = getattr(thing, name)
    if not _is_value(new):
        raise JournalBypassed(thing.kind.name, f"{name} was set to an SQL expression")
    if created:
        return None, new
    if history.added and not history.deleted:
        raise JournalBypassed(thing.kind.name, f"{name} was set without having been read")
    if history.deleted and not history.added:
        raise JournalBypassed(thing.kind.name, f"{name} was deleted; None empties it")
    return (history.deleted[0] if history.deleted else new), new


def _refuse_bad_form(thing: Synced, unit: str, fields: Mapping[str, tuple[Value, Value]]) -> None:
    """What the judgement at the end would refuse, before SQLite chokes on it: no title, half a character."""
    refusal = thing.kind.check(unit, fields)
    if refusal:
        raise Refused(refusal)


def _refuse_untold(thing: Synced, state: InstanceState[Any], create: bool) -> None:
    """Refuse a write of columns that no unit carries: it would reach this database and no other."""
    for attribute in state.mapper.column_attrs:
        name = attribute.key
        if name in thing.kind.unit_of or (create and name in ("id", "case_file_id")):
            continue
        if state.attrs[name].history.has_changes():
            raise JournalBypassed(thing.kind.name, f"{name} does not travel")


def _case_file(thing: Synced) -> str | None:
    return thing.id if thing.kind.name == "case_file" else getattr(thing, "case_file_id", None)


def _is_value(value: Any) -> bool:
    return value is None or isinstance(value, str | int | list)


def _freeze(connection: Connection, recorder: Recorder) -> None:
    changes = recorder.changes()
    if not changes:
        return
    standing = cache(partial(_standing, connection, recorder))
    refusal = kinds.judge(changes, recorder.author.roles, standing, recorder.claims)
    if refusal:
        raise Refused(refusal)
    state = read_state(connection, "epoch", "device_seq", "chain", "cursor")
    epoch, device_seq = state.get("epoch", 1), state.get("device_seq", 0) + 1
    author = recorder.author
    set_id = recorder.set_id or new_id()
    header = change_sets.encode(
        Header(
            set_id,
            author.entity,
            author.device,
            epoch,
            device_seq,
            state.get("cursor", 0),
            author.person,
            moment(author.at),
            recorder.action,
            tuple(recorder.claims),
            recorder.undoes,
        )
    )
    parts = tuple(change_sets.seal(_travelling(change, recorder)) for change in changes)
    frame = change_sets.encode(SealedSet(header, parts))
    if len(frame) > change_sets.LARGEST_SET or len(recorder.claims) > change_sets.MOST_CLAIMS:
        # The server would refuse the request that brings it again and again, and everything behind it would wait.
        raise Refused(Refusal("too_much_at_once", (str(len(changes)),)))
    hash_of_set = change_sets.set_hash(header, parts)
    link = change_sets.chain(state.get("chain", CHAIN_START), hash_of_set)
    frozen = {
        "epoch": epoch,
        "device_seq": device_seq,
        "set_id": set_id,
        "hash": hash_of_set,
        "chain": link,
        "acknowledged": False,
        "person": author.person,
        "at": moment(author.at),
        "action": recorder.action,
        "touched": json.dumps(sorted({row for change in changes for row in (change.id, change.case_file) if row})),
        "grown": _pack(_grown(changes)),
    }
    outbox.keep(connection, frozen, frame)
    write_state(connection, device_seq=device_seq, chain=link)
    _lay_over(connection, changes, device_seq)
    if recorder.undo != AUTOMATIC:
        _remember_for_undo(connection, recorder, set_id, changes)
    search_index.refresh(connection, recorder.touched)
    recorder.frozen, recorder.place = set_id, (epoch, device_seq)


def _grown(changes: Sequence[Change]) -> dict[str, tuple[int, int]]:
    """By how much the totals of each kind grow: rows, and the sum of unit hashes modulo 2**64 (change_sets)."""
    grown: dict[str, tuple[int, int]] = {}
    for change in changes:
        rows, total = grown.get(change.kind, (0, 0))
        for unit, fields in change.units.items():
            total += unit_hash(change.kind, change.id, unit, {name: new for name, (_, new) in fields.items()})
            if not change.create:
                total -= unit_hash(change.kind, change.id, unit, {name: old for name, (old, _) in fields.items()})
        grown[change.kind] = (rows + change.create, total % 2**64)
    return grown


def _travelling(change: Change, recorder: Recorder) -> Change:
    saw = recorder.saw.get((change.kind, change.id), {})
    units = {
        unit: {
            name: (change_sets.old_form(saw[unit].get(name, old) if unit in saw else old), new)
            for name, (old, new) in fields.items()
        }
        for unit, fields in change.units.items()
    }
    return Change(change.kind, change.id, change.create, change.case_file, units)


def _lay_over(connection: Connection, changes: Sequence[Change], device_seq: int) -> None:
    unconfirmed = _unconfirmed(connection, changes)
    rows = [
        {
            "kind": change.kind,
            "row": change.id,
            "unit": unit,
            "confirmed": None
            if (change.kind, change.id) in unconfirmed
            else _pack({name: old for name, (old, _) in fields.items()}),
            "first_device_seq": device_seq,
            "last_device_seq": device_seq,
            "disturbed": False,
        }
        for change in changes
        for unit, fields in change.units.items()
    ]
    if rows:
        connection.execute(_LAY, rows)


def _unconfirmed(connection: Connection, changes: Sequence[Change]) -> set[tuple[str, str]]:
    """Rows the server has not confirmed yet: made by this set, or by an earlier one that still waits."""
    found = {(change.kind, change.id) for change in changes if change.create}
    older: dict[str, list[str]] = {}
    for change in changes:
        if not change.create:
            older.setdefault(change.kind, []).append(change.id)
    for kind, rows in older.items():
        found |= {(kind, row) for row in connection.execute(_WAITING, {"kind": kind, "rows": rows}).scalars()}
    return found


def _remember_for_undo(connection: Connection, recorder: Recorder, set_id: str, changes: Sequence[Change]) -> None:
    kind, row = recorder.subject or (changes[0].kind, changes[0].id)
    step = {
        "set_id": set_id,
        "action": recorder.action,
        "subject_kind": kind,
        "subject_id": row,
        "at": moment(recorder.author.at),
        "changes": _pack(list(changes)),
        "undo": recorder.undo,
        "undoes": recorder.undoes,
        "together": recorder.together,
    }
    connection.execute(_REMEMBER, step)


def undo_changes(packed: bytes) -> list[Change]:
    """The changes of an undo step, with whole old values."""
    return _undo_decoder.decode(packed)


def _standing(
    connection: Connection, recorder: Recorder, kind: str, row: str
) -> Mapping[str, Mapping[str, Any]] | None:
    """A row as it stood before this session: what the database shows now, with the recorded old values put back."""
    if (kind, row) in recorder.created:
        return None
    found = row_units(connection, kind, row)
    if found is None:
        return None
    for unit, fields in recorder.units.get((kind, row), {}).items():
        found[unit] = {name: old for name, (old, _) in fields.items()}
    return found


def row_units(connection: Connection, kind: str, row: str) -> dict[str, dict[str, Any]] | None:
    """A shown row as `{unit: {field: value}}`, or None when there is none. Unknown kinds have no table: None."""
    model = SYNCED.get(kind)
    if model is None:
        return None
    found = connection.execute(_row_of(kind), {"row": row}).mappings().first()
    if found is None:
        return None
    return {unit: {name: found[name] for name in spec.fields} for unit, spec in model.kind.units.items()}


@cache
def _row_of(kind: str) -> Select[Any]:
    table = SYNCED[kind].__table__  # type: ignore[attr-defined]
    return select(table).where(table.c.id == bindparam("row"))


def read_state(connection: Connection, *names: str) -> dict[str, Any]:
    """Named values of this desktop; names never written are left out."""
    places = ", ".join("?" * len(names))
    found = connection.exec_driver_sql(f"SELECT name, value FROM state WHERE name IN ({places})", names)  # noqa: S608
    return {name: _unpack(value) for name, value in found}


def write_state(connection: Connection, **values: Any) -> None:
    """Write named values of this desktop."""
    connection.exec_driver_sql(_WRITE_STATE, [(name, _pack(value)) for name, value in values.items()])


def moment(at: dt.datetime) -> str:
    """A moment as it travels: UTC, milliseconds, `2026-11-23T08:05:09.123Z`."""
    return at.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


__all__ = ["GUARD", "Author", "Guard", "JournalSession", "Recorder", "applying", "recording", "triggers"]
