"""What a desktop shows, what it should show, and every difference in words.

Confirmed values are computed again from the entries it keeps, its outbox is laid on top in the plainest way, and both
are held against its tables. Neighbours: oracle (replays), engine and kills (ask).
"""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from msgspec.msgpack import decode
from sqlalchemy import Connection, select

from app.domain.text import sort_key
from app.model import SYNCED
from app.model.journal import JournalBlock, JournalEntry, KindTotal, Overlay
from app.storage import index_progress, outbox
from app.storage.journal import read_state
from tests.faults.oracle import Row, Told, Values, kept_block, open_entry, open_header, open_parts, unit_sum

_UNITS = {
    kind: {unit: tuple(spec.fields) for unit, spec in model.kind.units.items()} for kind, model in SYNCED.items()
}
_TABLES = {
    kind: (model.__table__, tuple(model.kind.unit_of), "case_file_id" in model.__table__.c)  # type: ignore[attr-defined]
    for kind, model in SYNCED.items()
}
_SEARCHED = ("case_file", "party", "note", "task", "step")


def shown(connection: Connection) -> dict[Row, dict[str, Any]]:
    """Every row of every synced table: its travelling fields that are not empty, and its case file."""
    found = {}
    for kind, (table, fields, belongs) in _TABLES.items():
        for row in connection.execute(select(table)).mappings():
            values = {name: row[name] for name in fields if row[name] is not None}
            if belongs:
                values["case file"] = row["case_file_id"]
            found[kind, row["id"]] = values
    return found


def of(values: Values) -> dict[Row, dict[str, Any]]:
    """The same form, from replayed values; kinds without a table are left out."""
    found = {}
    for (kind, row), told in values.told().items():
        if kind in _TABLES:
            found[kind, row] = told | ({"case file": values.files[kind, row]} if _TABLES[kind][2] else {})
    return found


def kept(connection: Connection) -> list[Told]:
    """The kept entries, in order."""
    blocks = connection.execute(select(JournalBlock.frame).order_by(JournalBlock.first)).scalars()
    return [entry for frame in blocks for entry in kept_block(frame)]


def cursor_of(connection: Connection) -> bytes:
    """The entry hash at the cursor."""
    return read_state(connection, "cursor_hash").get("cursor_hash", bytes(32))


def waiting(connection: Connection) -> list[tuple[int, list[Any], list[Any]]]:
    """The outbox in order: (device_seq, header, changes)."""
    opened = []
    for device_seq, frame in outbox.in_order(connection):
        header, parts = decode(frame)
        opened.append((device_seq, open_header(header), open_parts(parts)))
    return opened


def complaints(connection: Connection, stood: Sequence[Told] = ()) -> list[str]:
    """Everything wrong with a desktop's copy at any moment: invariants 7 and 8, its numbering, its search index. Of one
    that began with a snapshot, `stood` are the entries that it stands for."""
    found = []
    state = read_state(connection, "cursor", "device_seq")
    entries = [open_entry(told) for told in kept(connection)]
    seqs = [entry.seq for entry in entries]
    wanted = to_be_kept(connection)
    if seqs != wanted:
        found.append(f"kept entries {seqs[:3]}…{seqs[-3:]} are not {wanted[:3]}…{wanted[-3:]}")
    told = [(e.seq, e.set_id, e.device, e.person, e.header[7], e.header[8], e.status) for e in entries]
    table: Any = JournalEntry.__table__
    if told != [tuple(row) for row in connection.execute(select(*table.c).order_by(table.c.seq))]:
        found.append("the index of entries does not say what the blocks hold")
    own = waiting(connection)
    numbers = [device_seq for device_seq, _, _ in own]
    last = state.get("device_seq", 0)
    if numbers != list(range(last - len(numbers) + 1, last + 1)):
        found.append(f"the outbox {numbers} does not end at {last} without holes")
    expected = Values()
    here = set(seqs)
    for entry in sorted((*entries, *(open_entry(each) for each in stood if each.seq not in here)), key=_seq):
        expected.take(entry)
    found += _miscounted(connection, expected) + _mislaid(connection, expected, own)
    for _, _, changes in own:
        expected.lay(changes)
    now = shown(connection)
    found += differences("shown is not confirmed and outbox", now, of(expected))
    if index_progress.part_made(connection) is None:
        found += _unfindable(connection, now)
    return found


_seq = attrgetter("seq")


def to_be_kept(connection: Connection) -> list[int]:
    """The entries that must be here: all, but those before the mark of a snapshot, and those still to be fetched."""
    state = read_state(connection, "cursor", "kept_after", "keeping")
    after, keeping = (state.get("kept_after") or (0,))[0], state.get("keeping")
    fetched = range(keeping["after"] + 1, keeping["until"] + 1) if keeping else ()
    return [seq for seq in range(after + 1, state.get("cursor", 0) + 1) if seq not in fetched]


def differences(what: str, got: dict[Row, dict[str, Any]], wanted: dict[Row, dict[str, Any]]) -> list[str]:
    """Each row that differs, with the fields that do."""
    found = []
    for row in sorted(got.keys() | wanted.keys()):
        one, other = got.get(row), wanted.get(row)
        if one != other:
            one, other = one or {}, other or {}
            fields = {
                name: (one.get(name), other.get(name)) for name in one | other if one.get(name) != other.get(name)
            }
            there = "" if row in got and row in wanted else " (row only on one side)"
            found.append(f"{what}: {row}{there} {fields}"[:400])
    return found[:5]


def _miscounted(connection: Connection, confirmed: Values) -> list[str]:
    """The totals, which nobody recounts, must be what the confirmed rows add up to."""
    wanted = dict[str, tuple[int, int]]()
    for (kind, row), values in confirmed.rows.items():
        if kind in _UNITS:
            grown = sum(
                unit_sum(kind, row, unit, {name: values.get(name) for name in names})
                for unit, names in _UNITS[kind].items()
            )
            count, total = wanted.get(kind, (0, 0))
            wanted[kind] = (count + 1, (total + grown) % 2**64)
    rows = connection.execute(select(KindTotal.kind, KindTotal.count, KindTotal.sum))
    got = {kind: (count, int(total, 16)) for kind, count, total in rows if (count, int(total, 16)) != (0, 0)}
    return [f"the totals differ: {sorted(got.items() ^ wanted.items())[:4]}"] if got != wanted else []


def _mislaid(connection: Connection, confirmed: Values, own: list[tuple[int, list[Any], list[Any]]]) -> list[str]:
    """What is kept under a waiting set must be the confirmed value, and end with the last set over it."""
    ends = {
        (*change.row, unit): device_seq
        for device_seq, _, changes in own
        for change in changes
        for unit in change.units
    }
    found = []
    columns = (Overlay.kind, Overlay.row, Overlay.unit, Overlay.confirmed, Overlay.last_device_seq)
    for kind, row, unit, packed, last in connection.execute(select(*columns)):
        stands = confirmed.rows.get((kind, row))
        under = None if packed is None else {name: told for name, told in decode(packed).items() if told is not None}
        wanted = stands and {name: stands[name] for name in _UNITS[kind][unit] if stands.get(name) is not None}
        if (under, last) != (wanted, ends.get((kind, row, unit))):
            found.append(f"under {kind}.{unit} of {row}, until {last}: {under} and not {wanted}"[:400])
    return found[:3]


def _unfindable(connection: Connection, now: dict[Row, dict[str, Any]]) -> list[str]:
    """The search index and the derived columns must follow the rows, however they came."""
    indexed = {(kind, row) for kind, row in connection.exec_driver_sql("SELECT kind, id FROM search_entry")}
    wanted = {
        (kind, row)
        for (kind, row), values in now.items()
        if kind in _SEARCHED and (kind == "case_file" or not values.get("removed"))
    }
    found = [f"the search index differs: {sorted(indexed ^ wanted)[:3]}"] if indexed != wanted else []
    for row, title, key in connection.exec_driver_sql("SELECT id, title, title_key FROM case_file"):
        if key != sort_key(title):
            found.append(f"the sorting of {row} does not follow its title")
    return found
