"""The case file's life: close, reopen, void. Each asks a reason and stays on record; none is undone silently."""

from sqlalchemy import select

from app.actions import typed
from app.actions.changing import change, of_case_file
from app.actions.declaring import COMPENSATING, action
from app.context import Work
from app.domain.case_files import CASE_FILE, Status
from app.domain.closing import blockers
from app.domain.kind import Refusal
from app.errors import Refused
from app.model.case_files import CaseFile, Step, Task
from app.model.conflicts import Conflict


@action("case_file.close", COMPENSATING, "case_file.reopen")
def close(work: Work, case_file: str, reason: str) -> None:
    """Close the file: from then on it is read-only. Refused with has_blockers while something in it is open."""
    file = work.get(CaseFile, case_file)
    undecided = work.session.scalars(select(Conflict).where(Conflict.case_file_id == case_file)).all()
    found = blockers(of_case_file(work, Step, case_file), of_case_file(work, Task, case_file), undecided)
    if found:
        raise Refused(Refusal("has_blockers", (str(len(found)),)))
    _pass(work, file, Status.CLOSED, reason)


@action("case_file.reopen", COMPENSATING, "case_file.close")
def reopen(work: Work, case_file: str, reason: str) -> None:
    """Open again a file that was closed or voided."""
    _pass(work, work.get(CaseFile, case_file), Status.OPEN, reason)


@action("case_file.void", COMPENSATING, "case_file.reopen")
def void(work: Work, case_file: str, reason: str) -> None:
    """Void a file opened by mistake; its number stays taken, with the reason (sync.md, Numbers)."""
    _pass(work, work.get(CaseFile, case_file), Status.VOIDED, reason)


def _pass(work: Work, file: CaseFile, status: Status, reason: str) -> None:
    plain = typed.text(CASE_FILE, "status_reason", reason)
    if plain is None:
        raise Refused(Refusal("reason_needed", (status.value,)))
    if file.status == status:
        raise Refused(Refusal("status_already", (status.value,)))
    closed_on = None if status is Status.OPEN else work.today.isoformat()
    change(work, file, status=status.value, closed_on=closed_on, status_reason=plain)
