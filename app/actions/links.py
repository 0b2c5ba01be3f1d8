"""Related case files: one names the other; both show it."""

from sqlalchemy import select

from app.actions import typed
from app.actions.changing import change, live
from app.actions.declaring import action
from app.context import Work
from app.domain.case_files import CASE_LINK
from app.domain.ids import new_id
from app.domain.kind import Refusal
from app.errors import Refused
from app.model.case_files import CaseFile, CaseLink


@action("link.relate")
def relate(work: Work, case_file: str, other: str, relation: str = "related") -> str:
    """Relate a case file to another: "related", "continues", "appeals" or "part_of"; returns the link's id.

    The link belongs to the first file, so that an open file can name a closed one.
    """
    file, related = work.get(CaseFile, case_file), work.get(CaseFile, other)
    if file is related:
        raise Refused(Refusal("same_thing", ("case_link",)))
    word = typed.choice(CASE_LINK, "relation", relation)
    work.about(file)
    statement = select(CaseLink).where(CaseLink.case_file_id == file.id, CaseLink.other == other).order_by(CaseLink.id)
    for link in work.session.scalars(statement):
        change(work, link, relation=word, removed=None)
        return link.id
    return work.add(CaseLink(id=new_id(), case_file_id=file.id, other=other, relation=word)).id


@action("link.unrelate")
def unrelate(work: Work, link: str) -> None:
    """Take a relation away."""
    thing = live(work, CaseLink, link)
    work.about(work.get(CaseFile, thing.case_file_id))
    change(work, thing, removed=True)
