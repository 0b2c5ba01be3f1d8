"""Steps (tràmits) of a case file: an ordered list, freely added, skipped and moved; no workflow engine."""

import datetime as dt
from collections.abc import Sequence

from app.actions import typed
from app.actions.changing import change, live, of_case_file
from app.actions.changing import remove as take_away
from app.actions.declaring import action
from app.context import Work
from app.domain.case_files import STEP, StepState
from app.domain.ids import new_id
from app.model.case_files import CaseFile, Step

GAP = 1_000
"""Room left between positions, so that moving a step touches that step alone."""

_FINISHED = (StepState.DONE, StepState.SKIPPED)


def in_order(steps: Sequence[Step]) -> list[Step]:
    """Steps as shown: by position; steps that two desktops put in the same place, by age."""
    return sorted(steps, key=lambda step: (step.position is None, step.position or 0, step.id))


@action("step.add")
def add(work: Work, case_file: str, title: str, position: int | None = None) -> str:
    """Add a step at the end, or at a place (0 is the first); returns its id."""
    file = work.get(CaseFile, case_file)
    name = typed.line(STEP, "title", title)
    others = in_order(of_case_file(work, Step, file.id))
    place = _place_at(work, others, len(others) if position is None else position)
    state = StepState.PENDING if any(step.state not in _FINISHED for step in others) else StepState.CURRENT
    step = work.add(Step(id=new_id(), case_file_id=file.id, title=name, position=place, state=state.value))
    work.about(step)
    return step.id


@action("step.rename")
def rename(work: Work, step: str, title: str) -> None:
    """Give a step another title."""
    change(work, live(work, Step, step), title=typed.line(STEP, "title", title))


@action("step.state")
def set_state(work: Work, step: str, state: str) -> None:
    """Do, skip, start or put back a step. Finishing the current one makes the next pending one current."""
    thing = live(work, Step, step)
    new = typed.choice(STEP, "state", state)
    finished = new in _FINISHED
    if new == thing.state:
        return
    change(work, thing, state=new, done_on=work.today.isoformat() if finished else None)
    if finished and thing.waiting:
        change(work, thing, waiting=None, waits_until=None)
    others = in_order(of_case_file(work, Step, thing.case_file_id))
    if finished and not any(other.state == StepState.CURRENT for other in others):
        after = [other for other in others[others.index(thing) + 1 :] if other.state == StepState.PENDING]
        for following in after[:1]:
            change(work, following, state=StepState.CURRENT.value)


@action("step.move")
def move(work: Work, step: str, position: int) -> None:
    """Put a step at a place among the others (0 is the first)."""
    thing = live(work, Step, step)
    order = in_order(of_case_file(work, Step, thing.case_file_id))
    position = max(0, min(position, len(order) - 1))
    if order.index(thing) == position:
        return
    work.about(thing)
    others = [other for other in order if other is not thing]
    change(work, thing, position=_place_at(work, others, position))


def _place_at(work: Work, others: Sequence[Step], index: int) -> int:
    """A free position before `others[index]`; makes room by numbering all again when there is none left."""
    index = max(0, min(index, len(others)))
    places = [other.position for other in others]
    if all(place is not None for place in places):
        whole = [place for place in places if place is not None]
        if index == len(whole):
            return (whole[-1] if whole else 0) + GAP
        before = whole[index - 1] if index else whole[index] - 2 * GAP
        if whole[index] - before > 1:
            return (before + whole[index]) // 2
    subject = work.recorder.subject
    for number, other in enumerate(others):
        change(work, other, position=(number + (number >= index) + 1) * GAP)
    work.recorder.subject = subject
    return (index + 1) * GAP


@action("step.waiting")
def set_waiting(work: Work, step: str, waits_until: str | dt.date | None) -> None:
    """Let a step only run a period until a day, or end the waiting (None)."""
    until = typed.date(STEP, "waits_until", waits_until)
    change(work, live(work, Step, step), waiting=True if until else None, waits_until=until)


@action("step.remarks")
def set_remarks(work: Work, step: str, remarks: str | None) -> None:
    """Write a step's remarks."""
    change(work, live(work, Step, step), remarks=typed.text(STEP, "remarks", remarks))


@action("step.remove")
def remove(work: Work, step: str) -> None:
    """Take a step away."""
    take_away(work, live(work, Step, step))
