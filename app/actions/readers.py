"""Named readers: councillors to whom one case file is shown (security.md, Roles)."""

from sqlalchemy import select

from app.actions.changing import change
from app.actions.declaring import action
from app.context import Work, current_roles
from app.domain.ids import new_id
from app.domain.kind import Refusal
from app.domain.roles import Permission, may
from app.errors import NotThere, Refused
from app.model.case_files import CaseFile, CaseReader
from app.model.people import Person


@action("reader.name")
def name_reader(work: Work, case_file: str, person: str) -> str:
    """Let a councillor read one file; returns the row's id. Refused for who does not read by being named."""
    file = work.get(CaseFile, case_file)
    if work.session.get(Person, person) is None:
        raise NotThere("person", person)
    if not may(current_roles(work.connection(), person, work.today), Permission.READ_NAMED):
        raise Refused(Refusal("not_a_councillor"))
    work.about(file)
    rows = _rows(work, file.id, person)
    if not rows:
        return work.add(CaseReader(id=new_id(), case_file_id=file.id, person=person)).id
    if all(row.removed for row in rows):
        change(work, rows[0], removed=None)
    return rows[0].id


@action("reader.withdraw")
def withdraw_reader(work: Work, case_file: str, person: str) -> None:
    """No longer show the file to that councillor; what was read stays in the access log."""
    file = work.get(CaseFile, case_file)
    work.about(file)
    for row in _rows(work, file.id, person):
        change(work, row, removed=True)


def _rows(work: Work, case_file: str, person: str) -> list[CaseReader]:
    statement = select(CaseReader).where(CaseReader.case_file_id == case_file, CaseReader.person == person)
    return list(work.session.scalars(statement.order_by(CaseReader.id)))
