"""The list of case files: ids in order, then pages of rows by id. One file whole is in queries.case_file."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from app.queries.case_file import CaseFilePage, blockers, one
from app.queries.matching import numbers_match, words_match
from app.queries.rows import tell
from app.queries.tags import TagMark
from app.storage.naming import PARTY_NAME, SHOWN_NUMBER, THESE, as_json
from app.storage.search_index import entries_of


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which files, in which order. None means any; `responsible` "" means nobody's; `overdue` is a day: due before
    it."""

    text: str = ""
    status: str | None = "open"
    stage: str | None = None
    responsible: str | None = None
    tag: str | None = None
    procedure: str | None = None
    overdue: str | None = None
    sort: str = "number"
    descending: bool = True


@dataclass(frozen=True, slots=True)
class CaseFileRow:
    """A line of the list."""

    id: str
    number: str
    official: bool
    title: str
    procedure: str
    procedure_name: str
    stage: str
    status: str
    opened_on: str
    due_on: str | None
    responsible: str | None
    responsible_name: str
    priority: str | None
    party: str
    """The first interested party's name."""
    parties: int
    tags: tuple[TagMark, ...]
    open_tasks: int
    conflicts: int
    waiting: bool
    """Something written here has not been confirmed by the server yet."""


@dataclass(frozen=True, slots=True)
class CaseCounts:
    """How many files there are; `overdue`, `due_this_week` (seven days from today) and `mine` count open ones."""

    open: int
    overdue: int
    due_this_week: int
    closed: int
    voided: int
    mine: int


_SORTS = {
    "number": "f.number_key {0}, f.id {0}",
    "title": "f.title_key {0}, f.id {0}",
    "due": "f.due_on {0} NULLS LAST, f.id {0}",
    "opened": "f.opened_on {0}, f.id {0}",
}

_FOUND = """SELECT group_concat(e.id) FROM {table} AS m JOIN search_entry AS e ON e.entry = m.rowid
    WHERE m.{table} MATCH :match AND m.rowid BETWEEN :first AND :last"""
_FEW = 2_000
"""Files found by a text up to this many are sorted alone; more are taken out of the whole list in order, which is
faster."""


def ids(connection: Connection, wanted: CaseFilter, limit: int | None = None) -> list[str]:
    """The ids of the files that pass the filter, in its order; the first `limit` of them are there at once."""
    conditions, values = _conditions(wanted)
    found = _found(connection, wanted.text) if wanted.text.strip() else None
    if found is not None and len(found) <= _FEW:
        conditions.append(f"f.id IN {THESE}")
        values["ids"] = as_json(found)
        found = None
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    order = _SORTS[wanted.sort].format("DESC" if wanted.descending else "ASC")
    most = "LIMIT :limit" if limit is not None and found is None else ""
    if most:
        values["limit"] = limit
    # One text in place of two hundred thousand rows: an id cannot hold a comma.
    statement = f"SELECT group_concat(id) FROM (SELECT f.id FROM case_file AS f {where} ORDER BY {order} {most})"
    listed = connection.execute(text(statement), values).scalar()
    ordered = listed.split(",") if listed else []
    return ordered if found is None else [each for each in ordered if each in found][:limit]


def _found(connection: Connection, typed: str) -> set[str]:
    """Files found by words or by number; the index knows their parties' names too."""
    found: set[str] = set()
    first, last = entries_of("case_file")
    for table, match in (("search_words", words_match(typed)), ("search_numbers", numbers_match(typed))):
        if match is not None:
            statement = text(_FOUND.format(table=table))
            listed = connection.execute(statement, {"match": match, "first": first, "last": last}).scalar()
            found.update(listed.split(",") if listed else ())
    return found


def _conditions(wanted: CaseFilter) -> tuple[list[str], dict[str, Any]]:
    conditions: list[str] = []
    values: dict[str, Any] = {}
    for column, value in (
        ("status", wanted.status),
        ("stage", wanted.stage),
        ("responsible", wanted.responsible or None),
        ("procedure", wanted.procedure),
    ):
        if value is not None:
            # Their indexes hold the status too: looked up by status, two hundred thousand would be sorted each time.
            walked = "+" if column == "status" and wanted.sort in ("title", "opened") else ""
            conditions.append(f"{walked}f.{column} = :{column}")
            values[column] = value
    if wanted.responsible == "":
        conditions.append("f.responsible IS NULL")
    if wanted.overdue is not None:
        conditions.append("f.due_on < :overdue")
        values["overdue"] = wanted.overdue
    if wanted.tag is not None:
        conditions.append("f.id IN (SELECT case_file_id FROM case_tag WHERE tag = :tag AND removed IS NOT TRUE)")
        values["tag"] = wanted.tag
    return conditions, values


_PAGE = text(
    f"""SELECT f.id, {SHOWN_NUMBER.format("f")}, f.number IS NOT NULL, f.title, f.procedure, coalesce(pr.name, ''),
      f.stage, f.status, f.opened_on, f.due_on, f.responsible, coalesce(p.name, ''), f.priority,
      coalesce((SELECT {PARTY_NAME.format("pt")} FROM case_party AS cp JOIN party AS pt ON pt.id = cp.party
        WHERE cp.case_file_id = f.id AND cp.removed IS NOT TRUE ORDER BY cp.role <> 'interested', cp.id LIMIT 1), ''),
      (SELECT count(DISTINCT cp.party) FROM case_party AS cp WHERE cp.case_file_id = f.id AND cp.removed IS NOT TRUE),
      (SELECT json_group_array(json_array(tag.id, tag.name, tag.colour)) FROM tag WHERE tag.removed IS NOT TRUE AND
        tag.id IN (SELECT ct.tag FROM case_tag AS ct WHERE ct.case_file_id = f.id AND ct.removed IS NOT TRUE)),
      (SELECT count(*) FROM task AS t WHERE t.case_file_id = f.id AND t.done IS NOT TRUE AND t.removed IS NOT TRUE),
      (SELECT count(*) FROM conflict AS c WHERE c.case_file_id = f.id AND c.decision IS NULL),
      EXISTS (SELECT 1 FROM overlay AS o WHERE o.kind = 'case_file' AND o.row = f.id)
    FROM case_file AS f LEFT JOIN procedure AS pr ON pr.id = f.procedure LEFT JOIN person AS p ON p.id = f.responsible
    WHERE f.id IN {THESE}"""
)


def page(connection: Connection, ids: Sequence[str]) -> list[CaseFileRow]:
    """The rows of some files, in the order of their ids; files no longer here are left out."""
    found = {}
    for row in connection.execute(_PAGE, {"ids": as_json(ids)}):
        marks = sorted((TagMark(*mark) for mark in json.loads(row[15])), key=lambda mark: mark.name)
        found[row[0]] = tell(CaseFileRow, (*row[:15], tuple(marks), *row[16:]))
    return [found[each] for each in ids if each in found]


def counts(connection: Connection, person: str, today: str) -> CaseCounts:
    """Counts for the filters of the list."""
    statement = text(
        """SELECT
          (SELECT count(*) FROM case_file WHERE status = 'open'),
          (SELECT count(*) FROM case_file WHERE status = 'open' AND due_on < :today),
          (SELECT count(*) FROM case_file WHERE status = 'open' AND due_on BETWEEN :today AND date(:today, '+6 days')),
          (SELECT count(*) FROM case_file WHERE status = 'closed'),
          (SELECT count(*) FROM case_file WHERE status = 'voided'),
          (SELECT count(*) FROM case_file WHERE status = 'open' AND responsible = :person)"""
    )
    return tell(CaseCounts, connection.execute(statement, {"person": person, "today": today}).one())


__all__ = ["CaseCounts", "CaseFilePage", "CaseFileRow", "CaseFilter", "blockers", "counts", "ids", "one", "page"]
