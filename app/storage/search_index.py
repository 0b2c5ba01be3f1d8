"""What is searched and sorted by: derived columns and the full-text tables, brought up to date set by set.

A page of ten thousand entries costs the same few statements as one edit: one INSERT … SELECT per table and kind.
`search_entry` (kind, id, case_file_id) names the thing of each full-text row; `search_words` (heading, body) holds
folded words, `search_numbers` (numbers) compact forms by trigram, by the same `entry`. Entries of one kind stand
together, oldest first, so that "the newest parties" is a range read backwards. A new desktop shows its lists first and
fills the index after, slice by slice (`begin`, `go_on`); so does one that many rows come to at once (`search_later`).
Neighbours: app.domain.text (folding); storage.journal and
sync.client.apply call `refresh`.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import Connection

from app.domain.text import loose
from app.storage import index_progress, many_rows
from app.storage.index_progress import KINDS, Building, Left


class Words(NamedTuple):
    """What a row is found by, where it says it all itself; as it says it, not folded."""

    case_file: str | None
    heading: str | None
    body: str | None


New = dict[str, list[tuple[str, Words]]]
"""By kind: rows in order of their ids."""

_NOTHING_NEW: Mapping[str, list[tuple[str, Words]]] = MappingProxyType({})
_THESE = "(SELECT value FROM json_each(:ids))"
_THESE_AND_MERGED = f"(SELECT value FROM json_each(:ids) UNION SELECT id FROM party WHERE merged_into IN {_THESE})"  # noqa: S608


@dataclass(frozen=True)
class _Source:
    """How one kind is searched; the expressions are SQL over the table under the name t."""

    case_file: str
    heading: str
    body: str
    numbers: str | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    """Derived columns of the table itself, for sorting."""
    hidden: str = "t.removed IS TRUE"


_SOURCES: Mapping[str, _Source] = {
    "case_file": _Source(
        case_file="t.id",
        heading="t.title",
        body="""concat_ws(' ', t.number, t.provisional_number, t.contested_number, t.former_number, t.classification,
            t.eni_identifier, t.paper_location, t.remarks,
            (SELECT group_concat(tag.name, ' ') FROM case_tag JOIN tag ON tag.id = case_tag.tag
             WHERE case_tag.case_file_id = t.id AND case_tag.removed IS NOT TRUE AND tag.removed IS NOT TRUE),
            (SELECT group_concat(concat_ws(' ', p.given_name, p.first_surname, p.second_surname, p.business_name), ' ')
             FROM case_party JOIN party AS m ON m.id = case_party.party JOIN party AS p ON p.id IN (m.id, m.merged_into)
             WHERE case_party.case_file_id = t.id AND case_party.removed IS NOT TRUE))""",
        numbers="t.number, t.provisional_number, t.contested_number, t.former_number",
        keys={
            "title_key": "lligall_sort_key(t.title)",
            "number_key": "lligall_number_key(t.number, t.provisional_number)",
        },
        hidden="FALSE",
    ),
    "party": _Source(
        case_file="NULL",
        heading="concat_ws(' ', t.given_name, t.first_surname, t.second_surname, t.business_name)",
        body="concat_ws(' ', t.identifier, t.email, t.street, t.postcode, t.town, t.remarks)",
        numbers="t.identifier, t.telephone",
        keys={
            "name_key": """lligall_sort_key(
                concat_ws(' ', t.business_name, t.first_surname, t.second_surname, t.given_name))"""
        },
    ),
    "note": _Source(case_file="t.case_file_id", heading="NULL", body="t.text"),
    "task": _Source(case_file="t.case_file_id", heading="t.title", body="t.remarks"),
    "step": _Source(case_file="t.case_file_id", heading="t.title", body="t.remarks"),
}
INDEXED = frozenset(KINDS)
"""Kinds that can be found by searching."""

_ROOM = 2**40
"""Entries kept for each kind."""


def entries_of(kind: str) -> tuple[int, int]:
    """The first and the last entry a kind may have. Parties stand highest, then case files, then the rest."""
    place = ("step", "task", "note", "case_file", "party").index(kind)
    return place * _ROOM + 1, (place + 1) * _ROOM


Progress = Callable[[float], None]
"""Called with the part done, from 0 to 1."""

_BATCH = 5_000

LATER = 500
"""So many new rows of one kind are shown at once and found by searching a moment later: the page is there sooner, and
nobody waits with writing for what only searching needs."""


def refresh(
    connection: Connection,
    touched: Iterable[tuple[str, str]],
    new: Mapping[str, list[tuple[str, Words]]] = _NOTHING_NEW,
    meanwhile: Callable[[], None] = many_rows.nothing_meanwhile,
) -> None:
    """Bring the derived columns and the index of these things, `(kind, id)`, up to date; kinds not indexed are ignored.

    A tag put, taken or renamed brings up to date the files that carry it; a party and its part in files, likewise.
    `new`: besides, rows that were not there before and have just these words (`words_of`): they cost least, and when
    there are many they are left for `go_on`. `meanwhile` is called before the database gets the words: that takes
    longest, and other threads have the interpreter to themselves.
    """
    by_kind: defaultdict[str, set[str]] = defaultdict(set)
    for kind, row in touched:
        by_kind[kind].add(row)
    for kind, carried in _CARRIED:
        if by_kind[kind]:
            these = {"ids": json.dumps(sorted(by_kind[kind]))}
            by_kind["case_file"].update(connection.exec_driver_sql(carried, these).scalars())
    building = index_progress.read(connection, Building) if new or any(by_kind[kind] for kind in _SOURCES) else None
    for kind, rows in new.items():
        passed = rows if building is None else [row for row in rows if building.has_passed(kind, row[0])]
        ids = [row for row, _ in passed]
        if len(ids) >= LATER:
            index_progress.leave(connection, kind, ids)
        elif connection.exec_driver_sql(_STATEMENTS[kind].entered, {"ids": json.dumps(ids)}).first() is None:
            _append(connection, kind, passed, meanwhile)
        else:
            by_kind[kind].update(ids)
    for kind in _SOURCES:
        if by_kind[kind]:
            rows = sorted(by_kind[kind])
            if building is not None:
                _write_keys(connection, kind, rows)
                rows = [row for row in rows if building.has_passed(kind, row)]
            if rows:
                _refresh(connection, kind, rows, meanwhile)


def begin(connection: Connection) -> None:
    """Empty the index, to be filled by `go_on` in transactions of their own; lists can be sorted at once."""
    _empty(connection)
    total = 0
    for kind in _SOURCES:
        if _STATEMENTS[kind].keys is not None:
            for batch in _batches(_every_row(connection, kind)):
                _write_keys(connection, kind, batch)
        total += connection.exec_driver_sql(f"SELECT count(*) FROM {kind}").scalar() or 0  # noqa: S608
    index_progress.write(connection, Building, Building(KINDS[0], total=total) if total else None)


def go_on(connection: Connection, most: int = 4 * many_rows.AT_ONCE) -> bool:
    """Fill the next slice, at most so many rows, in the open transaction; whether there is more to do."""
    building = index_progress.read(connection, Building)
    while building is not None:
        # None of these is in the index: whoever wrote one meanwhile has left it to its slice (has_passed).
        rows: Any = connection.exec_driver_sql(_STATEMENTS[building.kind].slice, (building.after, most)).all()
        if rows:
            _append_rows(connection, building.kind, [row[:4] for row in rows if not row[4]])
            _write_numbers(connection, building.kind, [row[0] for row in rows])
            building.after, building.done = rows[-1][0], min(building.done + len(rows), building.total)
            index_progress.write(connection, Building, building)
            return True
        building = building.next_kind()
        index_progress.write(connection, Building, building)
    return _enter_left(connection, most)


def _enter_left(connection: Connection, most: int) -> bool:
    """Some of the rows that were left for later; whether there were any."""
    found = index_progress.oldest_left(connection, most)
    if found is None:
        index_progress.write(connection, Left, None)
        return False
    kind, ids = found
    # One that was changed meanwhile has been entered as it is now; one that was taken away is not to be found.
    _append_rows(connection, kind, connection.exec_driver_sql(_STATEMENTS[kind].unentered, {"ids": json.dumps(ids)}))
    _write_numbers(connection, kind, ids)
    index_progress.take(connection, kind, ids)
    return True


def _append_rows(connection: Connection, kind: str, rows: Iterable[Any]) -> None:
    _append(connection, kind, [(row, Words(*words)) for row, *words in rows])


def merge(connection: Connection) -> bool:
    """Merge some parts of the index into one, for a pause of the work, in the open transaction; whether there may be
    more to do. Each set written adds a part: the more of them, the dearer a question."""
    more = False
    for table in ("search_words", "search_numbers"):
        before = _written(connection)
        connection.exec_driver_sql(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', {_SLICE})")  # noqa: S608
        more = more or _written(connection) - before > 1  # the command itself counts as one
    return more


_SLICE = 200
"""Pages of the index that one call writes: some hundredths of a second, because whoever writes waits for it."""


def _written(connection: Connection) -> int:
    return connection.exec_driver_sql("SELECT total_changes()").scalar_one()


def _empty(connection: Connection) -> None:
    for table in ("search_words", "search_numbers"):
        connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")  # noqa: S608 (our own names)
    connection.exec_driver_sql("DELETE FROM search_entry")
    index_progress.forget(connection)


def forget_words(connection: Connection) -> None:
    """Merge the index into one: words of rows that are gone are only marked as such until then, and could still be read
    in it (R23). As long as writing the index anew."""
    for table in ("search_words", "search_numbers"):
        connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608 - our own names


def _batches(rows: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(rows), _BATCH):
        yield rows[start : start + _BATCH]


def rebuild(connection: Connection, progress: Progress | None = None) -> None:
    """Make all derived columns and the whole index anew, in the open transaction; seconds for each 100,000 texts."""
    _empty(connection)
    rows = {kind: _every_row(connection, kind) for kind in _SOURCES}
    total, done = sum(map(len, rows.values())), 0
    for kind, found in rows.items():
        for batch in _batches(found):
            _refresh(connection, kind, batch)
            done += len(batch)
            if progress:
                progress(done / total)


def _every_row(connection: Connection, kind: str) -> list[str]:
    return list(connection.exec_driver_sql(f"SELECT id FROM {kind} ORDER BY id").scalars())  # noqa: S608 (our own names)


_CARRIED = [
    (kind, f"SELECT DISTINCT case_file_id FROM {table} WHERE {column} IN {rows}")  # noqa: S608 (our own names)
    for kind, table, column, rows in (
        ("tag", "case_tag", "tag", _THESE),
        ("case_tag", "case_tag", "id", _THESE),
        ("case_party", "case_party", "id", _THESE),
        ("party", "case_party", "party", _THESE_AND_MERGED),
    )
]
"""How a change of one thing reaches the case files whose text carries it."""


def _refresh(
    connection: Connection,
    kind: str,
    rows: list[str],
    meanwhile: Callable[[], None] = many_rows.nothing_meanwhile,
) -> None:
    statements = _STATEMENTS[kind]
    these = {"ids": json.dumps(rows)}
    _write_keys(connection, kind, rows)
    gone = connection.exec_driver_sql(statements.gone, these).scalars().all()
    if gone:
        for statement in _FORGET:
            connection.exec_driver_sql(statement, {"entries": json.dumps(gone)})
    connection.exec_driver_sql(statements.name, these)
    # Folded here and not by a function in the statement: SQLite would ask for the interpreter for every row.
    words = [
        (entry, loose(heading), loose(body))
        for entry, heading, body in connection.exec_driver_sql(statements.words, these)
    ]
    _write_words(connection, words, meanwhile)
    _write_numbers(connection, kind, rows)


def _append(
    connection: Connection,
    kind: str,
    rows: list[tuple[str, Words]],
    meanwhile: Callable[[], None] = many_rows.nothing_meanwhile,
) -> None:
    """Rows that are not in the index yet, in order of their ids, after all others of their kind."""
    first = connection.exec_driver_sql(_STATEMENTS[kind].last).scalar_one() + 1
    named = [(entry, kind, row, words.case_file) for entry, (row, words) in enumerate(rows, first)]
    many_rows.insert(connection, "INSERT INTO search_entry (entry, kind, id, case_file_id)", named)
    said = [(entry, loose(words.heading), loose(words.body)) for entry, (_, words) in enumerate(rows, first)]
    _write_words(connection, said, meanwhile)


def _write_words(connection: Connection, words: list[tuple[int, str, str]], meanwhile: Callable[[], None]) -> None:
    # At the end of a statement with several rows FTS5 writes what it has gathered as a part of the index, which it does
    # after some 600 texts of 1 KB anyway: no statements with fewer.
    head = "INSERT OR REPLACE INTO search_words (rowid, heading, body)"
    many_rows.insert(connection, head, words, meanwhile, few=many_rows.AT_ONCE)


def _write_numbers(connection: Connection, kind: str, rows: list[str]) -> None:
    for statement in _STATEMENTS[kind].numbers:
        connection.exec_driver_sql(statement, {"ids": json.dumps(rows)})


def words_of(kind: str, values: Mapping[str, Any], case_file: str | None) -> Words | None:
    """The words of a row with these values, as the index takes them; None where it says more than the row itself, and
    for a row that is not to be found."""
    columns = _COLUMNS.get(kind)
    if columns is None or values.get("removed"):
        return None
    return Words(case_file, values.get(columns[0]), values.get(columns[1]))


def _column(expression: str) -> str | None:
    return expression.removeprefix("t.") if re.fullmatch(r"t\.\w+|NULL", expression) else None


_COLUMNS = {
    kind: (heading, body)
    for kind, source in _SOURCES.items()
    if (heading := _column(source.heading)) is not None and (body := _column(source.body)) is not None
    if source.case_file == "t.case_file_id" and not source.numbers and not source.keys
}
"""Of kinds that are searched by their columns as they are: those of heading and body (NULL is no column)."""


def _write_keys(connection: Connection, kind: str, rows: list[str]) -> None:
    statement = _STATEMENTS[kind].keys
    if statement is not None:
        guard = connection.info["guard"]
        guard.open += 1
        try:
            connection.exec_driver_sql(statement, {"ids": json.dumps(rows)})
        finally:
            guard.open -= 1


_FORGET = [
    f"DELETE FROM {table} WHERE {key} IN (SELECT value FROM json_each(:entries))"  # noqa: S608 (our own names)
    for table, key in (("search_words", "rowid"), ("search_numbers", "rowid"), ("search_entry", "entry"))
]


@dataclass(frozen=True)
class _Statements:
    """The SQL that brings rows of one kind, named by the JSON list `ids`, up to date."""

    keys: str | None
    gone: str
    name: str
    entered: str
    """Any of those that are in the index."""
    last: str
    """The last entry of the kind, or the one before its first; of no rows."""
    slice: str
    """Of no rows either: what stands after an id, so many."""
    words: str
    unentered: str
    """Those that are to be found and are not in the index, in order."""
    numbers: tuple[str, ...]


def _statements(kind: str, source: _Source) -> _Statements:
    # All names are our own, from _SOURCES; the ids come bound.
    first, last = entries_of(kind)
    # In the order of the entries, because at every step back FTS5 begins a new part; without a LIMIT SQLite drops it.
    entries = f"""(SELECT * FROM search_entry WHERE id IN {_THESE} AND kind = '{kind}' ORDER BY entry LIMIT -1) AS e
                  CROSS JOIN {kind} AS t ON t.id = e.id"""  # noqa: S608
    highest = f"(SELECT coalesce(max(entry), {first - 1}) FROM search_entry WHERE entry BETWEEN {first} AND {last})"  # noqa: S608
    name = f"""INSERT INTO search_entry (entry, kind, id, case_file_id)
            SELECT {highest} + row_number() OVER (ORDER BY t.id), '{kind}', t.id, {source.case_file}
            FROM {kind} AS t WHERE t.id IN {_THESE} AND NOT {source.hidden}
            ON CONFLICT (id, kind) DO UPDATE SET case_file_id = excluded.case_file_id"""  # noqa: S608
    words = f"SELECT e.entry, {source.heading}, {source.body} FROM {entries}"  # noqa: S608
    entered = f"SELECT 1 FROM search_entry WHERE id IN {_THESE} AND kind = '{kind}' LIMIT 1"  # noqa: S608
    piece = f"""SELECT t.id, {source.case_file}, {source.heading}, {source.body}, {source.hidden} FROM {kind} AS t
                WHERE t.id > ? ORDER BY t.id LIMIT ?"""  # noqa: S608
    unentered = f"""SELECT t.id, {source.case_file}, {source.heading}, {source.body} FROM {kind} AS t
                    WHERE t.id IN {_THESE} AND NOT {source.hidden} AND NOT EXISTS
                    (SELECT 1 FROM search_entry AS e WHERE e.id = t.id AND e.kind = '{kind}') ORDER BY t.id"""  # noqa: S608
    numbers: list[str] = []
    if source.numbers:
        # Most edits leave the numbers as they are, and writing trigrams is dear; so what was written is remembered.
        said = f"concat_ws(char(31), {source.numbers})"
        numbers = [
            f"""INSERT OR REPLACE INTO search_numbers (rowid, numbers)
                SELECT e.entry, lligall_number_forms({source.numbers}) FROM {entries} WHERE e.numbers IS NOT {said}""",  # noqa: S608
            f"""UPDATE search_entry SET numbers = {said} FROM {kind} AS t
                WHERE search_entry.id = t.id AND search_entry.kind = '{kind}' AND t.id IN {_THESE}
                AND search_entry.numbers IS NOT {said}""",  # noqa: S608
        ]
    gone = f"""SELECT e.entry FROM search_entry AS e LEFT JOIN {kind} AS t ON t.id = e.id
               WHERE e.id IN {_THESE} AND e.kind = '{kind}' AND (t.id IS NULL OR {source.hidden})"""  # noqa: S608
    last_entry = f"SELECT {highest}"
    return _Statements(
        _keys(kind, source.keys), gone, name, entered, last_entry, piece, words, unentered, tuple(numbers)
    )


def _keys(kind: str, keys: Mapping[str, str]) -> str | None:
    """Only rows whose keys differ are written, because each key stands in several indexes."""
    if not keys:
        return None
    made = ", ".join(f"{expression} AS {name}" for name, expression in keys.items())
    put = ", ".join(f"{name} = made.{name}" for name in keys)
    differ = " OR ".join(f"{kind}.{name} IS NOT made.{name}" for name in keys)
    return f"""WITH made AS MATERIALIZED (SELECT t.id, {made} FROM {kind} AS t WHERE t.id IN {_THESE})
               UPDATE {kind} SET {put} FROM made WHERE {kind}.id = made.id AND ({differ})"""  # noqa: S608


_STATEMENTS = {kind: _statements(kind, source) for kind, source in _SOURCES.items()}
