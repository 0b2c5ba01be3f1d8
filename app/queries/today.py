"""The room Avui: what is late, what is for today and this week, what waits for a decision, what others have changed."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.queries import conflicts, since, sync, tasks
from app.queries.conflicts import ConflictRow
from app.queries.rows import tell
from app.queries.since import SinceRow
from app.queries.sync import RefusedRow
from app.queries.tasks import MOST_PRESSING, TaskRow
from app.storage.naming import SHOWN_NUMBER

CHANGES_SHOWN = 50
MOST_SHOWN = 200
"""Rows of each list; who has more late files than this needs the list of case files, and `counts` tells how many."""


@dataclass(frozen=True, slots=True)
class DueFileRow:
    """An open case file with a due date."""

    id: str
    number: str
    title: str
    due_on: str
    responsible: str | None
    responsible_name: str
    stage: str


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A waiting step whose period has ended."""

    id: str
    title: str
    waits_until: str
    case_file_id: str
    number: str
    case_title: str


@dataclass(frozen=True, slots=True)
class TodayCounts:
    """How many there are in all; tasks and due files together."""

    overdue: int
    today: int
    week: int
    conflicts: int
    refused: int
    waiting_over: int


@dataclass(frozen=True, slots=True)
class TodayPage:
    """Everything of the room, each list with its first 200. Tasks are the person's own and nobody's; the week is the
    six days after today."""

    overdue: tuple[TaskRow, ...]
    today: tuple[TaskRow, ...]
    week: tuple[TaskRow, ...]
    undated: tuple[TaskRow, ...]
    files_overdue: tuple[DueFileRow, ...]
    files_week: tuple[DueFileRow, ...]
    """Due today or in the six days after."""
    waiting_over: tuple[WaitingRow, ...]
    conflicts: tuple[ConflictRow, ...]
    refused: tuple[RefusedRow, ...]
    changed: tuple[SinceRow, ...]
    changed_more: int
    last_seen_seq: int
    head_seq: int
    counts: TodayCounts


_MINE = """(t.done IS NULL OR t.done = 0) AND t.removed IS NOT TRUE
    AND (t.responsible = :person OR t.responsible IS NULL) AND coalesce(f.status, 'open') = 'open'"""
_DUE_FILES = text(
    f"""SELECT f.id, {SHOWN_NUMBER.format("f")}, f.title, f.due_on, f.responsible, coalesce(p.name, ''), f.stage
    FROM case_file AS f LEFT JOIN person AS p ON p.id = f.responsible
    WHERE f.status = 'open' AND f.due_on BETWEEN :first AND :last ORDER BY f.due_on, f.id LIMIT {MOST_SHOWN}"""
)
_WAITING_OVER = text(
    f"""SELECT s.id, s.title, s.waits_until, f.id, {SHOWN_NUMBER.format("f")}, f.title
    FROM step AS s CROSS JOIN case_file AS f ON f.id = s.case_file_id
    WHERE s.waits_until < :today AND s.waiting IS TRUE AND s.state NOT IN ('done', 'skipped') AND s.removed IS NOT TRUE
      AND f.status = 'open' ORDER BY s.waits_until, s.id LIMIT {MOST_SHOWN}"""
)


def today(connection: Connection, person: str, today: str) -> TodayPage:
    """The room as it is on a day (ISO text) for a person."""
    week_end = _week_end(today)
    yesterday = (dt.date.fromisoformat(today) - dt.timedelta(days=1)).isoformat()
    seen = since.last_seen(connection)
    changed = since.since(connection, seen, person, CHANGES_SHOWN)
    return TodayPage(
        overdue=_tasks(connection, person, "t.due_on < :day", today),
        today=_tasks(connection, person, "t.due_on = :day", today),
        week=_tasks(connection, person, "t.due_on > :day AND t.due_on <= :week_end", today),
        undated=_tasks(connection, person, "t.due_on IS NULL", today),
        files_overdue=_files(connection, "", yesterday),
        files_week=_files(connection, today, week_end),
        waiting_over=tuple(tell(WaitingRow, row) for row in connection.execute(_WAITING_OVER, {"today": today})),
        conflicts=tuple(conflicts.open_conflicts(connection)),
        refused=tuple(sync.refused(connection)),
        changed=tuple(changed),
        changed_more=since.count(connection, seen, person) - len(changed),
        last_seen_seq=seen,
        head_seq=connection.execute(text("SELECT coalesce(max(seq), 0) FROM journal_entry")).scalar_one(),
        counts=counts(connection, person, today),
    )


def _tasks(connection: Connection, person: str, when: str, today: str) -> tuple[TaskRow, ...]:
    statement = f"{tasks.SELECT} WHERE {_MINE} AND {when} ORDER BY {MOST_PRESSING} LIMIT {MOST_SHOWN}"
    values = {"person": person, "day": today, "week_end": _week_end(today)}
    used = {name: value for name, value in values.items() if f":{name}" in statement}
    return tuple(tasks.rows(connection.execute(text(statement), used)))


def _files(connection: Connection, first: str, last: str) -> tuple[DueFileRow, ...]:
    return tuple(tell(DueFileRow, row) for row in connection.execute(_DUE_FILES, {"first": first, "last": last}))


def counts(connection: Connection, person: str, today: str) -> TodayCounts:
    """Only the numbers, for the rail and for the list of one's municipalities."""
    statement = text(
        f"""WITH due(day) AS (
            SELECT t.due_on FROM task AS t LEFT JOIN case_file AS f ON f.id = t.case_file_id
              WHERE {_MINE} AND t.due_on <= :week_end
            UNION ALL SELECT due_on FROM case_file WHERE status = 'open' AND due_on <= :week_end)
        SELECT count(*) FILTER (WHERE day < :today), count(*) FILTER (WHERE day = :today), count(*) FILTER (WHERE day
          > :today),
          (SELECT count(*) FROM conflict WHERE decision IS NULL), (SELECT count(*) FROM refused WHERE NOT dealt_with),
          (SELECT count(*) FROM step AS s CROSS JOIN case_file AS f ON f.id = s.case_file_id
            WHERE s.waits_until < :today
            AND s.waiting IS TRUE AND s.state NOT IN ('done', 'skipped') AND s.removed IS NOT TRUE AND f.status =
            'open')
        FROM due"""
    )
    values = {"person": person, "today": today, "week_end": _week_end(today)}
    return tell(TodayCounts, connection.execute(statement, values).one())


def _week_end(today: str) -> str:
    return (dt.date.fromisoformat(today) + dt.timedelta(days=6)).isoformat()
