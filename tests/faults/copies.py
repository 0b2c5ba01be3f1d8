"""What a desktop shows, what it should show, and every difference in words.

Confirmed values are computed again from the entries it keeps, its outbox is laid on top in the plainest way, and both
are held against its tables. Neighbours: oracle (replays), engine and kills (ask).
"""

from typing import Any

from msgspec.msgpack import decode
from sqlalchemy import Connection, select

from app.domain.text import sort_key
from app.model import SYNCED
from app.model.journal import JournalEntry, OutboxRow
from app.storage.journal import read_state
from tests.faults.oracle import Row, Values, open_entry, open_header, open_parts

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


def frames(connection: Connection) -> list[bytes]:
    """The kept entries, in order."""
    return list(connection.execute(select(JournalEntry.frame).order_by(JournalEntry.seq)).scalars())


def cursor_of(connection: Connection) -> bytes:
    """The entry hash at the cursor."""
    return read_state(connection, "cursor_hash").get("cursor_hash", bytes(32))


def confirmed(connection: Connection) -> Values:
    """The kept entries, replayed."""
    values = Values()
    for frame in frames(connection):
        values.take(open_entry(frame))
    return values


def waiting(connection: Connection) -> list[tuple[int, list[Any], list[Any]]]:
    """The outbox in order: (device_seq, header, changes)."""
    rows = connection.execute(select(OutboxRow.device_seq, OutboxRow.frame).order_by(OutboxRow.device_seq))
    opened = []
    for device_seq, frame in rows:
        header, parts = decode(frame)
        opened.append((device_seq, open_header(header), open_parts(parts)))
    return opened


def complaints(connection: Connection) -> list[str]:
    """Everything wrong with a desktop's copy at any moment: invariants 7 and 8, its numbering, its search index."""
    found = []
    state = read_state(connection, "cursor", "device_seq")
    seqs = list(connection.execute(select(JournalEntry.seq).order_by(JournalEntry.seq)).scalars())
    if seqs != list(range(1, state.get("cursor", 0) + 1)):
        found.append(f"kept entries {seqs[:3]}…{seqs[-3:]} are not 1…{state.get('cursor', 0)}")
    own = waiting(connection)
    numbers = [device_seq for device_seq, _, _ in own]
    last = state.get("device_seq", 0)
    if numbers != list(range(last - len(numbers) + 1, last + 1)):
        found.append(f"the outbox {numbers} does not end at {last} without holes")
    expected = confirmed(connection)
    for _, _, changes in own:
        expected.lay(changes)
    now = shown(connection)
    found += differences("shown is not confirmed and outbox", now, of(expected))
    found += _unfindable(connection, now)
    return found


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
