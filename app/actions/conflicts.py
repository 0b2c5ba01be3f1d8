"""Deciding between two versions. A conflict is decided once (R21); the losing version stays in the history."""

from collections.abc import Sequence

from app.actions import typed
from app.actions.changing import change
from app.actions.declaring import NONE, action
from app.context import Work
from app.domain.conflicts import CONFLICT
from app.domain.kind import Refusal
from app.errors import Refused
from app.model import SYNCED
from app.model.conflicts import Conflict
from app.storage import journal

STANDING = "standing"
LOSING = "losing"


@action("conflict.decide", NONE, "decided_once")
def decide(work: Work, conflict: str, choice: str) -> None:
    """Let the standing value stand, or put the other one in its place."""
    _decide(work, conflict, choice)


@action("conflict.decide_many", NONE, "decided_once")
def decide_many(work: Work, choices: Sequence[tuple[str, str]]) -> None:
    """Decide several, `(conflict, choice)`, as one change."""
    for conflict, choice in choices:
        _decide(work, conflict, choice)


def _decide(work: Work, conflict: str, choice: str) -> None:
    row = work.get(Conflict, conflict)
    word = typed.choice(CONFLICT, "decision", choice)
    if word is None:
        raise Refused(Refusal("empty", ("conflict", "decision")))
    if row.decision is not None:
        raise Refused(Refusal("already_decided"))
    if work.recorder.subject is None:
        work.about(row)
    if word == LOSING:
        _put(work, row)
    change(work, row, decision=word, decided_by=work.identity.person, decided_at=journal.moment(work.now))


def _put(work: Work, row: Conflict) -> None:
    """Write the losing version over the value that stands now, whatever it has become since."""
    model = SYNCED.get(row.target_kind)
    thing = work.session.get(model, row.target_id) if model else None
    if model is None or thing is None:
        raise Refused(Refusal("cannot_apply", (row.target_kind,)))
    known = model.kind.units.get(row.target_unit)
    values = {str(field): value for field, value in row.losing or ()}
    if known is None or not set(values) <= set(known.fields):
        raise Refused(Refusal("cannot_apply", (row.target_kind,)))
    change(work, thing, **values)
