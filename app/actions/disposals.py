"""Destroying a case file's contents: one person proposes it, another one decides (R23).

Both are judged again by the server, which then carries it out. Neighbours: app.domain.disposals (the rules),
queries.disposals, sync.client.disposing (what happens here when it is carried out).
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from app.actions import typed
from app.actions.changing import change
from app.actions.declaring import NONE, action
from app.context import Work
from app.domain.change_sets import Change
from app.domain.disposals import DISPOSAL, Decision, check
from app.domain.ids import new_id
from app.domain.kind import Refusal
from app.errors import Refused
from app.model.case_files import CaseFile
from app.model.disposals import Disposal
from app.storage import journal

DECIDED = "disposal_on_record"
"""Why there is no undo: a proposal is answered by the other person, and what is destroyed does not come back."""


@action("disposal.propose", NONE, DECIDED)
def propose(work: Work, case_file: str, basis: str, rule: str, reason: str) -> str:
    """Propose that everything in a closed file be destroyed; the proposal's id. `rule` is the retention table's code or
    the order's reference. Raises Refused: "case_file_open", "disposal_proposed", and for what was typed."""
    file = work.get(CaseFile, case_file)
    waiting = select(Disposal.id).where(
        Disposal.case_file == case_file, (Disposal.decision.is_(None)) | (Disposal.decision == Decision.CONFIRMED.value)
    )
    if work.session.scalars(waiting).first() is not None:
        raise Refused(Refusal("disposal_proposed", ("disposal",)))
    if not DISPOSAL.field("basis").accepts(basis):
        raise Refused(Refusal("bad_choice", ("disposal", "basis")))
    person = work.identity.person
    made = Disposal(
        id=new_id(),
        case_file=case_file,
        number=file.number,
        basis=basis,
        rule=typed.line(DISPOSAL, "rule", rule),
        reason=typed.text(DISPOSAL, "reason", reason),
        proposed_by=person,
        proposed_at=journal.moment(work.now),
    )
    fields: dict[str, tuple[Any, Any]] = {"proposed_by": (None, person), "number": (None, file.number)}
    _expect(Change("disposal", made.id, True, None, {"proposal": fields}), person, None, file)
    work.add(made)
    work.about(made)
    return made.id


@action("disposal.decide", NONE, DECIDED)
def decide(work: Work, disposal: str, decision: str, remarks: str = "") -> None:
    """Confirm or reject what another person proposed. Once the server has it, what was confirmed is destroyed for good.
    Raises Refused: "two_persons", "disposal_decided", "case_file_open"."""
    row = work.get(Disposal, disposal)
    if decision not in set(Decision):
        raise Refused(Refusal("bad_choice", ("disposal", "decision")))
    person = work.identity.person
    standing = {"proposal": {"proposed_by": row.proposed_by}, "decision": {"decision": row.decision}}
    said: dict[str, tuple[Any, Any]] = {"decision": (None, decision), "decided_by": (None, person)}
    file = work.session.get(CaseFile, row.case_file)
    _expect(Change("disposal", row.id, False, None, {"decision": said}), person, standing, file)
    change(
        work, row, decision=decision, decided_by=person, decided_at=journal.moment(work.now),
        remarks=typed.line(DISPOSAL, "remarks", remarks),
    )  # fmt: skip
    work.about(row)


def _expect(
    said: Change, person: str, standing: Mapping[str, Mapping[str, Any]] | None, file: CaseFile | None
) -> None:
    as_it_is = None if file is None else {"lifecycle": {"status": file.status}, "number": {"number": file.number}}
    refusal = check(said, person, standing, as_it_is)
    if refusal is not None:
        raise Refused(refusal)
