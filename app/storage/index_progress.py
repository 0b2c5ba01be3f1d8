"""How far the search index has come, where it is filled afterwards: after a first start, and after many rows at once.

Two records in the table `state`, each there until its work is done. Neighbour: search_index (fills it).
"""

import json
from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection

from app.storage import many_rows

KINDS = ("case_file", "party", "note", "task", "step")
"""Those that are searched, in the order in which they are entered."""


class Building(msgspec.Struct):
    """Of a first filling: of which kind, the last row of it, how many of how many."""

    kind: str
    after: str = ""
    done: int = 0
    total: int = 0

    def has_passed(self, kind: str, row: str) -> bool:
        """Whether a row is in the index already; what comes later is left to its slice, so that the order holds."""
        here, there = KINDS.index(self.kind), KINDS.index(kind)
        return there < here or (there == here and row <= self.after)

    def next_kind(self) -> "Building | None":
        """The beginning of the kind after this one; None after the last."""
        place = KINDS.index(self.kind) + 1
        return Building(KINDS[place], "", self.done, self.total) if place < len(KINDS) else None


class Left(msgspec.Struct):
    """Of the rows left for later (`search_later`): how many have been entered meanwhile, of how many."""

    done: int = 0
    total: int = 0


_State = TypeVar("_State", Building, Left)
_NAMES: dict[type[Any], str] = {Building: "index_building", Left: "index_left"}


def read(connection: Connection, form: type[_State]) -> _State | None:
    """What is remembered of this work; None when there is none."""
    found = connection.exec_driver_sql("SELECT value FROM state WHERE name = ?", (_NAMES[form],)).scalar()
    return None if found is None else msgspec.msgpack.decode(found, type=form | None)


def write(connection: Connection, form: type[_State], state: _State | None) -> None:
    """Remember; None when it is done."""
    if state is None:
        connection.exec_driver_sql("DELETE FROM state WHERE name = ?", (_NAMES[form],))
    else:
        put = "INSERT INTO state (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        connection.exec_driver_sql(put, (_NAMES[form], msgspec.msgpack.encode(state)))


def leave(connection: Connection, kind: str, ids: Sequence[str]) -> None:
    """Leave rows for later."""
    many_rows.insert(connection, "INSERT OR IGNORE INTO search_later (kind, id)", [(kind, row) for row in ids])
    left = read(connection, Left) or Left()
    left.total += len(ids)
    write(connection, Left, left)


def oldest_left(connection: Connection, most: int) -> tuple[str, list[str]] | None:
    """Rows of one kind that were left for later, at most so many; None when none is left."""
    kind = connection.exec_driver_sql("SELECT kind FROM search_later LIMIT 1").scalar()
    if kind is None:
        return None
    chosen = "SELECT id FROM search_later WHERE kind = ? ORDER BY id LIMIT ?"
    return kind, list(connection.exec_driver_sql(chosen, (kind, most)).scalars())


def take(connection: Connection, kind: str, ids: Sequence[str]) -> None:
    """They are left for later no more."""
    these = "id IN (SELECT value FROM json_each(?))"
    connection.exec_driver_sql(f"DELETE FROM search_later WHERE kind = ? AND {these}", (kind, json.dumps(ids)))  # noqa: S608
    left = read(connection, Left) or Left()
    left.done += len(ids)
    write(connection, Left, left)


def forget(connection: Connection) -> None:
    """Nothing is under way any more: the whole index is made anew."""
    connection.exec_driver_sql("DELETE FROM search_later")
    write(connection, Building, None)
    write(connection, Left, None)


def part_made(connection: Connection) -> float | None:
    """How much of what is being entered is in the index, from 0 to 1; None when it is whole."""
    under_way = read(connection, Building) or read(connection, Left)
    return None if under_way is None else under_way.done / max(1, under_way.total)
