"""Tags: the entity's own keywords, and putting them on case files. A tag is its folded name: "Obres" is "obres"."""

from sqlalchemy import select

from app.actions import typed
from app.actions.changing import change, live
from app.actions.changing import remove as take_away
from app.actions.declaring import action
from app.context import Work
from app.domain.case_files import TAG
from app.domain.ids import new_id
from app.domain.text import fold
from app.model.case_files import CaseFile, CaseTag, Tag


@action("tag.create")
def create(work: Work, name: str, colour: str | None = None) -> str:
    """Make a tag, or find the one of that name; one taken away before comes back. Returns its id."""
    return _named(work, name, colour).id


def _named(work: Work, name: str, colour: str | None = None) -> Tag:
    plain = typed.line(TAG, "name", name) or ""
    same = [tag for tag in work.session.scalars(select(Tag).order_by(Tag.id)) if _same(tag.name, plain)]
    for tag in sorted(same, key=lambda tag: bool(tag.removed)):
        if tag.removed:
            change(work, tag, removed=None)
        work.about(tag)
        return tag
    tag = work.add(Tag(id=new_id(), name=plain, colour=typed.line(TAG, "colour", colour)))
    work.about(tag)
    return tag


def _same(one: str, other: str) -> bool:
    return one == other or (fold(one) == fold(other) != "")


@action("tag.rename")
def rename(work: Work, tag: str, name: str) -> None:
    """Give a tag another name, everywhere."""
    change(work, live(work, Tag, tag), name=typed.line(TAG, "name", name))


@action("tag.colour")
def recolour(work: Work, tag: str, colour: str | None) -> None:
    """Give a tag a colour, "#rrggbb", or none."""
    change(work, live(work, Tag, tag), colour=typed.line(TAG, "colour", colour))


@action("tag.remove")
def remove(work: Work, tag: str) -> None:
    """Take a tag away: files keep the mark, unseen, so that bringing the tag back brings it back everywhere."""
    take_away(work, live(work, Tag, tag))


@action("tag.put")
def put(work: Work, case_file: str, name: str) -> str:
    """Put a tag on a case file by its name, making it when there is none; returns the tag's id."""
    file = work.get(CaseFile, case_file)
    tag = _named(work, name)
    work.about(file)
    marks = _marks(work, file.id, tag.id)
    if not marks:
        work.add(CaseTag(id=new_id(), case_file_id=file.id, tag=tag.id))
    elif all(mark.removed for mark in marks):
        change(work, marks[0], removed=None)
    return tag.id


@action("tag.take")
def take(work: Work, case_file: str, tag: str) -> None:
    """Take a tag off a case file."""
    file = work.get(CaseFile, case_file)
    work.about(file)
    for mark in _marks(work, file.id, tag):
        change(work, mark, removed=True)


def _marks(work: Work, case_file: str, tag: str) -> list[CaseTag]:
    # Two desktops may have put the same tag at the same time: two rows, one meaning.
    statement = select(CaseTag).where(CaseTag.case_file_id == case_file, CaseTag.tag == tag).order_by(CaseTag.id)
    return list(work.session.scalars(statement))
