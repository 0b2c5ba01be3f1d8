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
from app.domain.disposals import DISPOSAL, Basis, Decision, check
from app.domain.ids import new_id
from app.domain.kind import Refusal
from app.errors import Refused
from app.model.case_files import CaseFile
from app.model.disposals import Disposal
from app.storage import journal

DECIDED = "disposal_on_record"
"""Why there is no undo: a proposal is answered by the other person, and what is destroyed does not come back."""


@action("disposal.propose", NONE, DECIDED)
def propose(work: Work, case_file: str, basis: str, rule: str, reason: str, kept_years: int | None = None) -> str:
    """Propose that everything in a closed file be destroyed; the proposal's id. `rule` is the retention table's code or
    the order's reference; `kept_years`, needed with a table, how long it says that such files are kept after closing.
    Raises Refused: "case_file_open", "disposal_proposed", "still_to_be_kept", and for what was typed."""
    file = work.get(CaseFile, case_file)
    waiting = select(Disposal.id).where(
        Disposal.case_file == case_file, (Disposal.decision.is_(None)) | (Disposal.decision == Decision.CONFIRMED.value)
    )
    if work.session.scalars(waiting).first() is not None:
        raise Refused(Refusal("disposal_proposed", ("disposal",)))
    if not DISPOSAL.field("basis").accepts(basis):
        raise Refused(Refusal("bad_choice", ("disposal", "basis")))
    by_table = basis == Basis.RETENTION
    if by_table and kept_years is None:
        raise Refused(Refusal("empty", ("disposal", "kept_years")))
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
        kept_years=kept_years if by_table else None,
    )
    said: dict[str, dict[str, tuple[Any, Any]]] = {
        "proposal": {"proposed_by": (None, person), "number": (None, file.number), "basis": (None, basis)},
        "term": {"kept_years": (None, made.kept_years)},
    }
    _expect(work, Change("disposal", made.id, True, None, said), None, file)
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
    _expect(work, Change("disposal", row.id, False, None, {"decision": said}), standing, file)
    change(
        work, row, decision=decision, decided_by=person, decided_at=journal.moment(work.now),
        remarks=typed.line(DISPOSAL, "remarks", remarks),
    )  # fmt: skip
    work.about(row)


def _expect(
    work: Work, said: Change, standing: Mapping[str, Mapping[str, Any]] | None, file: CaseFile | None
) -> None:
    as_it_is = None
    if file is not None:
        as_it_is = {
            "lifecycle": {"status": file.status, "closed_on": file.closed_on},
            "number": {"number": file.number},
        }
    refusal = check(said, work.identity.person, standing, as_it_is, work.today)
    if refusal is not None:
        raise Refused(refusal)
