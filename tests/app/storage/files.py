"""Actions over case files that tests of the storage share: as small as can be, without the rules of the real ones."""

from typing import Any

from app.context import Work
from app.domain.ids import new_id
from app.domain.procedures import GENERIC
from app.model.case_files import CaseFile, Note
from tests.kit.actions import test_action


def case_file(work: Work, title: str, **values: Any) -> CaseFile:
    """A new case file with everything that is required."""
    row = new_id()
    return CaseFile(
        id=row,
        title=title,
        procedure=GENERIC,
        stage="initiation",
        status="open",
        initiation="request",
        opened_on=work.today.isoformat(),
        eni_identifier=f"ES_L01250000_2026_EXP_{row[:30]}",
        **values,
    )


@test_action("test.open")
def open_file(work: Work, title: str, **values: Any) -> str:
    return work.add(case_file(work, title, **values)).id


@test_action("test.edit")
def edit_file(work: Work, row: str, **values: Any) -> None:
    thing = work.get(CaseFile, row)
    for name, value in values.items():
        getattr(thing, name)  # an action reads what it changes
        setattr(thing, name, value)


@test_action("test.note")
def add_note(work: Work, case_file_id: str, text: str) -> str:
    return work.add(
        Note(
            id=new_id(),
            case_file_id=case_file_id,
            author=work.identity.person,
            written_at="2026-11-23T08:00:00.000Z",
            text=text,
        )
    ).id
