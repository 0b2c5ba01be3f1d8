"""Tasks with their case file and the people they name."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from app.queries.rows import tell
from app.storage.naming import SHOWN_NUMBER


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task; `case_file_id` is None for a free one, `responsible` None when it is everybody's."""

    id: str
    case_file_id: str | None
    number: str
    case_title: str
    title: str
    responsible: str | None
    responsible_name: str
    due_on: str | None
    priority: str | None
    priority_reason: str | None
    done: bool
    done_at: str | None
    done_by: str | None
    done_by_name: str
    remarks: str | None


SELECT = f"""SELECT t.id, t.case_file_id, CASE WHEN f.id IS NULL THEN '' ELSE {SHOWN_NUMBER.format("f")} END,
    coalesce(f.title, ''), t.title, t.responsible, coalesce(p.name, ''), t.due_on, t.priority, t.priority_reason,
    t.done IS TRUE, t.done_at, t.done_by, coalesce(d.name, ''), t.remarks
    FROM task AS t LEFT JOIN case_file AS f ON f.id = t.case_file_id LEFT JOIN person AS p ON p.id = t.responsible
    LEFT JOIN person AS d ON d.id = t.done_by"""
"""The columns of TaskRow, in order; conditions come after, over t (the task) and f (its case file)."""

MOST_PRESSING = (
    "coalesce(t.due_on, '9999'),"
    " CASE t.priority WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 WHEN 'low' THEN 3 ELSE 2 END, t.id"
)


def rows(found: Iterable[Any]) -> list[TaskRow]:
    """Rows of a statement that begins with `SELECT`."""
    return [tell(TaskRow, row) for row in found]


def open_tasks(connection: Connection, person: str | None = None) -> list[TaskRow]:
    """What is still to do, most pressing first: everybody's, or those of one person and those of nobody."""
    mine = "" if person is None else "AND (t.responsible = :person OR t.responsible IS NULL)"
    statement = f"""{SELECT} WHERE (t.done IS NULL OR t.done = 0) AND t.removed IS NOT TRUE {mine}
        AND coalesce(f.status, 'open') = 'open' ORDER BY {MOST_PRESSING}"""
    return rows(connection.execute(text(statement), {"person": person} if person else {}))


def of_case_file(connection: Connection, case_file: str) -> list[TaskRow]:
    """All tasks of a file, open ones first."""
    statement = f"""{SELECT} WHERE t.case_file_id = :id AND t.removed IS NOT TRUE
        ORDER BY t.done IS TRUE, {MOST_PRESSING}"""
    return rows(connection.execute(text(statement), {"id": case_file}))


def one(connection: Connection, task: str) -> TaskRow | None:
    """One task, done or not; None when it has been taken away."""
    statement = f"{SELECT} WHERE t.id = :id AND t.removed IS NOT TRUE"
    return next(iter(rows(connection.execute(text(statement), {"id": task}))), None)
