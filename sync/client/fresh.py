"""Rows that a page creates and says nothing else of: by far the most of a desktop's first pages.

They are worked out ahead of time, on any thread, down to what the statements take; where none of them is here yet they
are written without being looked at one by one, and only the rest is folded (confirmed.Slate). Neighbours: ready (makes
them), apply (writes them), arrivals, totals, app.storage.search_index.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from app.domain.change_sets import Change
from app.storage import many_rows
from app.storage.search_index import New
from sync.client.arrivals import Arrival
from sync.client.shapes import SHAPES
from sync.client.totals import Totals
from sync.client.verifying import IN_EFFECT, Heard

Take = tuple[Change, tuple[str, ...]]
"""A change in effect, and its units that lost."""


@dataclass
class Fresh:
    """Of one page without own sets."""

    arrivals: dict[str, list[Arrival]] = field(default_factory=lambda: defaultdict(list))
    """By kind."""
    rest: list[Take] = field(default_factory=list)
    """Whatever else is in effect, in order."""
    ids: dict[str, str] = field(default_factory=dict)
    """By kind, as a JSON list."""
    new: New = field(default_factory=dict)
    """What is searched of them and says it all itself."""
    touched: list[tuple[str, str]] = field(default_factory=list)
    """The others, (kind, id), whose place in the index follows from more than themselves."""
    shown: tuple[frozenset[str], frozenset[str]] = frozenset(), frozenset()
    """Of the whole page, for the announcement: kinds; rows and the case files they belong to."""

    def __len__(self) -> int:
        return sum(map(len, self.arrivals.values()))

    def is_here(self, connection: Connection) -> bool:
        """Whether any of them is: then it is folded like the rest, and so are all others."""
        for kind, ids in self.ids.items():
            query = f"SELECT 1 FROM {SHAPES[kind].table.name} WHERE id IN (SELECT value FROM json_each(?)) LIMIT 1"  # noqa: S608
            if connection.exec_driver_sql(query, (ids,)).first() is not None:
                return True
        return False

    def write(self, connection: Connection, totals: Totals) -> None:
        """Insert and count them. The guard must be open."""
        for kind, found in self.arrivals.items():
            many_rows.insert(connection, SHAPES[kind].insert, [each.stored for each in found])
            totals.grow(kind, len(found), sum(each.total for each in found))


def of(entries: Iterable[Heard], arrivals: Mapping[int, Arrival]) -> Fresh:
    """`arrivals`: what creations among the changes come to, by the `id()` of the change."""
    takes = list(_takes(entries))
    said = Counter([(change.kind, change.id) for change, _ in takes])
    fresh = Fresh()
    for take in takes:
        change, lost = take
        arrival = None if lost or said[change.kind, change.id] > 1 else arrivals.get(id(change))
        if arrival is None:
            fresh.rest.append(take)
        else:
            fresh.arrivals[change.kind].append(arrival)
            if arrival.words is None:
                fresh.touched.append((change.kind, change.id))
            else:
                fresh.new.setdefault(change.kind, []).append((change.id, arrival.words))
    fresh.ids = {kind: json.dumps([each.change.id for each in found]) for kind, found in fresh.arrivals.items()}
    for rows in fresh.new.values():
        rows.sort()
    ids = {change.id for change, _ in takes}
    ids.update(change.case_file for change, _ in takes if change.case_file is not None)
    fresh.shown = frozenset(kind for kind, _ in said), frozenset(ids)
    return fresh


def _takes(entries: Iterable[Heard]) -> Iterator[Take]:
    for heard in entries:
        if heard.verdict.status in IN_EFFECT:
            lost: dict[int, tuple[str, ...]] = {}
            for index, unit in heard.verdict.lost:
                lost[index] = (*lost.get(index, ()), unit)
            for index, change in enumerate(heard.changes):
                if change is not None:
                    yield change, lost.get(index, ())
        for change in heard.outcome:
            if change is not None:
                yield change, ()
