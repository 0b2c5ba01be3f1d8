"""The few moves all actions make on rows: change fields, take a row away, put it back, find who belongs where.

Fields are read before they are set, so that the journal knows every old value (app.storage.journal).
"""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import select

from app.context import Work
from app.domain.kind import Refusal
from app.errors import NotThere, Refused
from app.model import Synced
from app.model.people import Person

S = TypeVar("S", bound=Synced)


def change(work: Work, thing: Synced, **values: Any) -> bool:
    """Give a row new values; returns whether any was different. The first row changed names the action."""
    changed = False
    for name, value in values.items():
        if getattr(thing, name) != value:
            setattr(thing, name, value)
            changed = True
    if work.recorder.subject is None:
        work.about(thing)
    return changed


def live(work: Work, model: type[S], row: str) -> S:
    """A row that has not been taken away. Raises NotThere, or Refused when it has been."""
    thing = work.get(model, row)
    if getattr(thing, "removed", None):
        raise Refused(Refusal("already_removed", (model.kind.name,)))
    return thing


def remove(work: Work, thing: Synced) -> None:
    """Take a row away: it is only marked."""
    change(work, thing, removed=True)


def of_case_file(work: Work, model: type[S], case_file: str) -> Sequence[S]:
    """The rows of a kind in one case file that have not been taken away, oldest first."""
    statement = select(model).where(model.case_file_id == case_file, model.removed.is_not(True))  # type: ignore[attr-defined]
    return work.session.scalars(statement.order_by(model.id)).all()


def person_exists(work: Work, person: str | None) -> str | None:
    """A person's id as given, or None for nobody. Raises NotThere for somebody unknown."""
    if not person:
        return None
    if work.session.get(Person, person) is None:
        raise NotThere("person", person)
    return person
