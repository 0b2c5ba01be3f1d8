"""The case file (expedient): its vocabulary and the rules of its life.

Stage (estat) says how far the procedure is; status (situació) says whether the file is open: two different things
(domain.md). Steps, tasks, notes, tags, related files and named readers belong to a file and are frozen with it.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from app.domain.kind import (
    DATE,
    FLAG,
    ID,
    MOMENT,
    REQUIRED_ID,
    WHOLE,
    Field,
    Form,
    Kind,
    Refusal,
    Unit,
    choice,
    line,
    text,
    units,
)
from app.domain.roles import Permission


class Stage(StrEnum):
    """How far the procedure is (LPACAP title IV: initiation and ordering, instruction, ending)."""

    INITIATION = "initiation"
    INSTRUCTION = "instruction"
    RESOLUTION = "resolution"


class Status(StrEnum):
    """Whether the file is open."""

    OPEN = "open"
    CLOSED = "closed"
    VOIDED = "voided"


class Initiation(StrEnum):
    """How the procedure began (LPACAP 54, 58, 66)."""

    EX_OFFICIO = "ex_officio"
    REQUEST = "request"


class StepState(StrEnum):
    """Where a step (tràmit) is."""

    PENDING = "pending"
    CURRENT = "current"
    DONE = "done"
    SKIPPED = "skipped"


TITLE_LONGEST = 500
SERIES = "case_files"
"""The number series of case files, one per entity and year."""

CASE_FILE = Kind(
    "case_file",
    belongs=True,
    units={
        "number": Unit({"number": line(40)}, Permission.SERVER),
        "contested_number": Unit({"contested_number": line(200)}, Permission.SERVER),  # given by who no longer could
        "provisional_number": Unit({"provisional_number": line(40)}, once=True),
        "eni_identifier": Unit({"eni_identifier": line(52, required=True)}, once=True),  # NTI-EE: never changed
        "lifecycle": Unit(
            {
                "status": choice(*Status, required=True),
                "closed_on": DATE,
                "status_reason": text(2_000),
            },
            Permission.CLOSE,
        ),
        "due": Unit({"due_on": DATE, "due_reason": line(500)}),
        "priority": Unit({"priority": choice("low", "normal", "high", "urgent"), "priority_reason": line(500)}),
        **units(
            former_number=line(60),
            title=line(TITLE_LONGEST, required=True),
            procedure=REQUIRED_ID,
            classification=line(60),
            stage=choice(*Stage, required=True),
            initiation=choice(*Initiation, required=True),
            opened_on=Field(Form.DATE, required=True),
            responsible=ID,
            silence=choice("positive", "negative", "expiry", "none"),
            paper_location=line(300),
            remarks=text(),
        ),
    },
)

STEP = Kind(
    "step",
    belongs=True,
    units={
        "progress": Unit({"state": choice(*StepState, required=True), "done_on": DATE}),
        "waiting": Unit({"waiting": FLAG, "waits_until": DATE}),
        **units(title=line(300, required=True), position=WHOLE, remarks=text(4_000), removed=FLAG),
    },
)

NOTE = Kind(
    "note",
    belongs=True,
    units={
        "authorship": Unit({"author": REQUIRED_ID, "written_at": Field(Form.MOMENT, required=True)}, once=True),
        **units(text=text(20_000, required=True), removed=FLAG),
    },
)

TAG = Kind("tag", public=True, units=units(name=line(60, required=True), colour=line(20), removed=FLAG))

CASE_TAG = Kind("case_tag", belongs=True, units=units(tag=REQUIRED_ID, removed=FLAG))

CASE_LINK = Kind(
    "case_link",
    belongs=True,
    units=units(other=REQUIRED_ID, relation=choice("related", "continues", "appeals", "part_of"), removed=FLAG),
)

CASE_READER = Kind("case_reader", belongs=True, units=units(person=REQUIRED_ID, removed=FLAG))

TASK = Kind(
    "task",
    belongs=True,
    units={
        "completion": Unit({"done": FLAG, "done_at": MOMENT, "done_by": ID}),
        "priority": Unit({"priority": choice("low", "normal", "high", "urgent"), "priority_reason": line(500)}),
        **units(title=line(300, required=True), responsible=ID, due_on=DATE, remarks=text(4_000), removed=FLAG),
    },
)


DESCRIPTION: Mapping[str, frozenset[str]] = {
    "case_file": frozenset({"classification", "former_number", "paper_location", "remarks"}),
    "case_tag": frozenset({"tag", "removed"}),
}
"""Units of a closed file that whoever keeps the archive may write: its series and its place on the shelves, the number
it had before, its keywords (tags there are already) and the remarks. Classifying and describing is the archive's work
(NTI of document management policy, BOE-A-2012-10048); what documents the procedure itself stays as it was closed
(LPACAP 70): title, dates, steps, parties, notes, tasks, related files."""


def check_lifecycle(before: Mapping[str, Any], after: Mapping[str, Any]) -> Refusal | None:
    """Whether a file may pass from one status to another.

    Open closes or is voided; closed and voided reopen; each with a reason (LPACAP 70.1: the file documents every
    act; ROF 164). `before` and `after` are values of the lifecycle unit.
    """
    old, new = before.get("status"), after.get("status")
    if old == new:
        return Refusal("status_already", (str(new),)) if old != Status.OPEN else None
    if old is not None and not (after.get("status_reason") or "").strip():
        return Refusal("reason_needed", (str(new),))
    if (old, new) in _PASSAGES:
        return None
    return Refusal("status_passage", (str(old), str(new)))


_PASSAGES = {
    (None, Status.OPEN),
    (Status.OPEN, Status.CLOSED),
    (Status.OPEN, Status.VOIDED),
    (Status.CLOSED, Status.OPEN),
    (Status.VOIDED, Status.OPEN),
}
