"""What stands in the way of closing a case file; shown before anything is asked, and checked again when closing.

Neighbours: actions.lifecycle refuses with it, queries.case_files shows it. Both give the same plain rows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from app.domain.case_files import StepState

OPEN_STEP = "step"
WAITING_STEP = "waiting_step"
OPEN_TASK = "task"
UNDECIDED = "conflict"


@dataclass(frozen=True, slots=True)
class Blocker:
    """One thing still open. `until` is the end of a waiting step's period, when it is one."""

    code: str
    id: str
    title: str
    until: str | None = None


def blockers(steps: Iterable[Any], tasks: Iterable[Any], conflicts: Iterable[Any]) -> list[Blocker]:
    """Blockers in the order steps, tasks, conflicts. Rows carry the fields of their kinds; removed ones block nothing.

    Steps are finished by doing or skipping them, tasks by completing them, conflicts by deciding them.
    """
    found = []
    for step in steps:
        if not step.removed and step.state not in (StepState.DONE, StepState.SKIPPED):
            code = WAITING_STEP if step.waiting else OPEN_STEP
            found.append(Blocker(code, step.id, step.title, step.waits_until if step.waiting else None))
    found += [Blocker(OPEN_TASK, task.id, task.title) for task in tasks if not task.removed and not task.done]
    found += [Blocker(UNDECIDED, row.id, row.target_unit) for row in conflicts if row.decision is None]
    return found
