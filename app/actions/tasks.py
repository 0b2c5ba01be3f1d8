"""Tasks: something to do, in a case file or free; done, reopened, handed on."""

import datetime as dt

from app.actions import typed
from app.actions.changing import change, live, person_exists
from app.actions.changing import remove as take_away
from app.actions.declaring import action
from app.context import Work
from app.domain.case_files import TASK
from app.domain.ids import new_id
from app.model.case_files import CaseFile, Task
from app.storage import journal


@action("task.add")
def add(
    work: Work,
    title: str,
    case_file: str | None = None,
    responsible: str | None = None,
    due_on: str | dt.date | None = None,
    priority: str | None = None,
) -> str:
    """Add a task; without a responsible person it is everybody's. Returns its id."""
    task = work.add(
        Task(
            id=new_id(),
            case_file_id=work.get(CaseFile, case_file).id if case_file else None,
            title=typed.line(TASK, "title", title),
            responsible=person_exists(work, responsible),
            due_on=typed.date(TASK, "due_on", due_on),
            priority=typed.choice(TASK, "priority", priority),
        )
    )
    work.about(task)
    return task.id


@action("task.rename")
def rename(work: Work, task: str, title: str) -> None:
    """Give a task another title."""
    change(work, live(work, Task, task), title=typed.line(TASK, "title", title))


@action("task.complete")
def complete(work: Work, task: str) -> None:
    """Mark a task done, by whom and when; one already done stays as it was."""
    thing = live(work, Task, task)
    if not thing.done:
        change(work, thing, done=True, done_at=journal.moment(work.now), done_by=work.identity.person)


@action("task.reopen")
def reopen(work: Work, task: str) -> None:
    """Take a task up again."""
    thing = live(work, Task, task)
    if thing.done:
        change(work, thing, done=None, done_at=None, done_by=None)


@action("task.due")
def set_due(work: Work, task: str, due_on: str | dt.date | None) -> None:
    """Say until when."""
    change(work, live(work, Task, task), due_on=typed.date(TASK, "due_on", due_on))


@action("task.responsible")
def set_responsible(work: Work, task: str, person: str | None) -> None:
    """Hand a task to somebody, or to nobody."""
    change(work, live(work, Task, task), responsible=person_exists(work, person))


@action("task.priority")
def set_priority(work: Work, task: str, priority: str | None, reason: str | None = None) -> None:
    """Say how pressing it is, and why."""
    change(
        work,
        live(work, Task, task),
        priority=typed.choice(TASK, "priority", priority),
        priority_reason=typed.line(TASK, "priority_reason", reason),
    )


@action("task.remarks")
def set_remarks(work: Work, task: str, remarks: str | None) -> None:
    """Write a task's remarks."""
    change(work, live(work, Task, task), remarks=typed.text(TASK, "remarks", remarks))


@action("task.remove")
def remove(work: Work, task: str) -> None:
    """Take a task away."""
    take_away(work, live(work, Task, task))
