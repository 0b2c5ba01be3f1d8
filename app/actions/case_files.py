"""Case files: opening one and writing what it says. Closing, reopening and voiding are in lifecycle."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import func, select

from app.actions import parties as party_actions
from app.actions import typed
from app.actions.changing import change, person_exists
from app.actions.declaring import COMPENSATING, action
from app.context import Work, heard_on
from app.domain import due_dates, identifiers, numbering
from app.domain.case_files import CASE_FILE, SERIES, Initiation, Stage, Status, StepState
from app.domain.ids import new_id
from app.domain.kind import Refusal
from app.domain.procedures import GENERIC
from app.errors import Refused
from app.model.case_files import CaseFile, Step
from app.model.people import Entity
from app.model.procedures import Procedure
from app.storage import journal

DEFAULT_TERM = (3, "months")
"""When a procedure says none (LPACAP 21.3)."""


@action("case_file.open", COMPENSATING, "case_file.void")
def open_case_file(
    work: Work,
    title: str,
    procedure: str = GENERIC,
    initiation: str | None = None,
    parties: Sequence[tuple[str, str]] = (),
    opened_on: str | dt.date | None = None,
    responsible: str | None = None,
) -> str:
    """Open a case file with the steps of its procedure, its number and its due date; returns its id.

    `parties` are (party id, role). The number is official at once where this desktop numbers the series; else it is a
    provisional one, and the official is asked for and comes with an exchange.
    """
    name = typed.line(CASE_FILE, "title", title)
    pattern = work.get(Procedure, procedure)
    opened = typed.date(CASE_FILE, "opened_on", opened_on or work.today) or work.today.isoformat()
    year = int(opened[:4])
    _expect_year(work, year)
    due = _due_of(pattern, opened)
    row = new_id()
    handed = work.number(SERIES, year, row)
    case_file = work.add(
        CaseFile(
            id=row,
            number=handed.written if handed else None,
            provisional_number=None if handed else _next_provisional(work),
            title=name,
            procedure=procedure,
            classification=pattern.classification,
            stage=Stage.INITIATION.value,
            status=Status.OPEN.value,
            initiation=typed.choice(CASE_FILE, "initiation", initiation or pattern.initiation or Initiation.REQUEST),
            opened_on=opened,
            responsible=person_exists(work, responsible),
            due_on=due.on.isoformat(),
            due_reason=due.reason,
            silence=pattern.silence,
            eni_identifier=identifiers.eni_case_file(_organ(work), year),
        )
    )
    work.about(case_file)
    work.claim(case_file, SERIES, year, handed)
    for position, step in enumerate(pattern.steps or ()):
        state = StepState.CURRENT if position == 0 else StepState.PENDING
        work.session.add(
            Step(
                id=new_id(),
                case_file_id=case_file.id,
                title=str(step["title"]),
                position=(position + 1) * 1_000,
                state=state.value,
            )
        )
    for party, role in parties:
        party_actions.join(work, case_file, party, role, None)
    return case_file.id


def _expect_year(work: Work, year: int) -> None:
    """No number of a year that cannot have come: the clock is ahead, or the date was typed so. The server allows the
    next year too (judging), for whoever opens in January what it last heard of in December. Raises Refused."""
    heard = heard_on(work.connection())
    if heard is not None and year > heard.year + 1:
        raise Refused(Refusal("year_not_come", (str(year), str(heard.year))))


def _next_provisional(work: Work) -> str:
    counter = journal.read_state(work.connection(), "provisional").get("provisional", 0) + 1
    journal.write_state(work.connection(), provisional=counter)
    return numbering.provisional(work.identity.desk, counter)


def _organ(work: Work) -> str:
    """The DIR3 unit in the ENI identifier; an entity whose unit is not known yet uses the town hall's of its code."""
    dir3 = work.session.scalar(select(func.max(Entity.dir3)).where(Entity.ine10 == work.identity.entity))
    return dir3 or identifiers.town_hall_dir3(work.identity.entity[:6])


def _due_of(procedure: Procedure, opened_on: str) -> due_dates.Due:
    term, unit = DEFAULT_TERM
    if procedure.term is not None and procedure.term_unit is not None:
        term, unit = procedure.term, procedure.term_unit
    return due_dates.due(dt.date.fromisoformat(opened_on), term, unit, procedure.legal_basis)


@action("case_file.rename")
def rename(work: Work, case_file: str, title: str) -> None:
    """Give the file another title."""
    change(work, work.get(CaseFile, case_file), title=typed.line(CASE_FILE, "title", title))


@action("case_file.stage")
def set_stage(work: Work, case_file: str, stage: str) -> None:
    """Say how far the procedure is."""
    change(work, work.get(CaseFile, case_file), stage=typed.choice(CASE_FILE, "stage", stage))


@action("case_file.procedure")
def set_procedure(work: Work, case_file: str, procedure: str) -> None:
    """Process the file by another procedure. A due date that was computed is computed again; one set by a person
    stays."""
    file = work.get(CaseFile, case_file)
    work.get(Procedure, procedure)
    change(work, file, procedure=procedure)
    _follow_term(work, file)


@action("case_file.classification")
def set_classification(work: Work, case_file: str, classification: str | None) -> None:
    """Put the file in a series of the classification plan."""
    change(work, work.get(CaseFile, case_file), classification=typed.line(CASE_FILE, "classification", classification))


@action("case_file.responsible")
def set_responsible(work: Work, case_file: str, person: str | None) -> None:
    """Hand the file to somebody, or to nobody."""
    change(work, work.get(CaseFile, case_file), responsible=person_exists(work, person))


@action("case_file.priority")
def set_priority(work: Work, case_file: str, priority: str | None, reason: str | None = None) -> None:
    """Say how pressing it is, and why (LPACAP 71.2: the order of processing is only altered with a reason on
    record)."""
    change(
        work,
        work.get(CaseFile, case_file),
        priority=typed.choice(CASE_FILE, "priority", priority),
        priority_reason=typed.line(CASE_FILE, "priority_reason", reason),
    )


@action("case_file.due")
def set_due(work: Work, case_file: str, due_on: str | dt.date | None, reason: str | None = None) -> None:
    """Set the due date by hand, with the reason in the person's own words."""
    file = work.get(CaseFile, case_file)
    plain = typed.line(CASE_FILE, "due_reason", reason)
    if due_dates.read(plain) is not None and plain != file.due_reason:
        raise Refused(Refusal("bad_value", ("case_file", "due_reason")))  # a computed reason is not written by hand
    change(work, file, due_on=typed.date(CASE_FILE, "due_on", due_on), due_reason=plain)


@action("case_file.due_from_term")
def recompute_due(work: Work, case_file: str) -> None:
    """Let the due date follow again from the procedure's term and the opening date."""
    file = work.get(CaseFile, case_file)
    due = _due_of(work.get(Procedure, file.procedure), file.opened_on)
    change(work, file, due_on=due.on.isoformat(), due_reason=due.reason)


def _follow_term(work: Work, file: CaseFile) -> None:
    if due_dates.read(file.due_reason) is not None:
        due = _due_of(work.get(Procedure, file.procedure), file.opened_on)
        change(work, file, due_on=due.on.isoformat(), due_reason=due.reason)


@action("case_file.silence")
def set_silence(work: Work, case_file: str, silence: str | None) -> None:
    """Say what silence means in this file (LPACAP 24 and 25)."""
    change(work, work.get(CaseFile, case_file), silence=typed.choice(CASE_FILE, "silence", silence))


@action("case_file.paper_location")
def set_paper_location(work: Work, case_file: str, place: str | None) -> None:
    """Say where the paper is."""
    change(work, work.get(CaseFile, case_file), paper_location=typed.line(CASE_FILE, "paper_location", place))


@action("case_file.remarks")
def set_remarks(work: Work, case_file: str, remarks: str | None) -> None:
    """Write the file's remarks."""
    change(work, work.get(CaseFile, case_file), remarks=typed.text(CASE_FILE, "remarks", remarks))


@action("case_file.opened_on")
def set_opened_on(work: Work, case_file: str, opened_on: str | dt.date) -> None:
    """Correct the opening date. A due date that was computed is computed again; the number keeps its year."""
    file = work.get(CaseFile, case_file)
    change(work, file, opened_on=typed.date(CASE_FILE, "opened_on", opened_on))
    _follow_term(work, file)


@action("case_file.initiation")
def set_initiation(work: Work, case_file: str, initiation: str) -> None:
    """Say how the procedure began."""
    change(work, work.get(CaseFile, case_file), initiation=typed.choice(CASE_FILE, "initiation", initiation))


@action("case_file.former_number")
def set_former_number(work: Work, case_file: str, number: str | None) -> None:
    """Write the number the file had in an older system."""
    change(work, work.get(CaseFile, case_file), former_number=typed.line(CASE_FILE, "former_number", number))
