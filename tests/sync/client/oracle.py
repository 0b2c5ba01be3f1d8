"""A second, slow and obvious account of what must be true, sharing no code with the application of entries.

Confirmed is the journal replayed from its frames; shown is that with the outbox laid over it, set by set.
"""

from collections.abc import Iterable
from typing import Any

from app.domain import change_sets
from app.domain.change_sets import Change, SealedSet
from sync.protocol import encoding
from sync.protocol.blocks import Entry
from sync.protocol.messages import Verdict
from tests.kit.desktops import present

Rows = dict[tuple[str, str], dict[str, dict[str, Any]]]


def verdict_of(entry: Entry) -> Verdict:
    return encoding.decode(entry.verdict, Verdict)


def changes_of(parts: Iterable[change_sets.Part]) -> list[Change]:
    return [change for change in map(change_sets.open_part, parts) if change is not None]


def confirmed(entries: Iterable[Entry]) -> Rows:
    """Every row after these entries, and a check of invariants 3, 11 and 12 on the way."""
    rows: Rows = {}
    applied: set[str] = set()
    for entry in entries:
        verdict, header = verdict_of(entry), change_sets.open_header(entry.header)
        if verdict.status in ("accepted", "partly"):
            assert header.id not in applied, "applied twice"
            applied.add(header.id)
            for index, change in enumerate(changes_of(entry.parts)):
                units = [unit for unit in change.units if (index, unit) not in verdict.lost]
                _put(rows, change, units, seen=header.device != "server")
        for change in changes_of(entry.outcome):
            _put(rows, change, change.units, seen=False)
    return rows


def _put(rows: Rows, change: Change, units: Iterable[str], seen: bool) -> None:
    key = (change.kind, change.id)
    assert change.create != (key in rows), "a row without its creation, or created twice"
    row = rows.setdefault(key, {})
    for unit in units:
        standing = row.setdefault(unit, {})
        fields = change.units[unit]
        if seen:
            overwritten = {name: standing.get(name) for name, (_, new) in fields.items() if standing.get(name) != new}
            for name, value in overwritten.items():
                assert change_sets.is_old(value, fields[name][0]), "a value was overwritten unseen"
        standing.update({name: new for name, (_, new) in fields.items()})


def shown(entries: Iterable[Entry], outbox: Iterable[SealedSet]) -> Rows:
    """What a full reader who has come so far must see, with these own sets waiting."""
    rows = confirmed(entries)
    for sealed in outbox:
        for change in changes_of(sealed.parts):
            key = (change.kind, change.id)
            if change.create or key in rows:
                row = rows.setdefault(key, {})
                for unit, fields in change.units.items():
                    row.setdefault(unit, {}).update({name: new for name, (_, new) in fields.items()})
    return {key: present(row) for key, row in rows.items()}


def losers(entries: Iterable[Entry]) -> list[tuple[str, str, str, str, tuple[tuple[str, Any], ...]]]:
    """Every unit that lost: (set, kind, row, unit, its values)."""
    found = []
    for entry in entries:
        changes = changes_of(entry.parts)
        for index, unit in verdict_of(entry).lost:
            change = changes[index]
            values = tuple(sorted((name, new) for name, (_, new) in change.units[unit].items()))
            found.append((change_sets.open_header(entry.header).id, change.kind, change.id, unit, values))
    return found
