"""Notes: dated remarks of one person in a case file. They do not belong to the file that is remitted (LPACAP 70.4)."""

from app.actions import typed
from app.actions.changing import change, live
from app.actions.changing import remove as take_away
from app.actions.declaring import action
from app.context import Work
from app.domain.case_files import NOTE
from app.domain.ids import new_id
from app.model.case_files import CaseFile, Note
from app.storage import journal


@action("note.add")
def add(work: Work, case_file: str, text: str) -> str:
    """Write a note, signed with the person and the moment; returns its id."""
    note = work.add(
        Note(
            id=new_id(),
            case_file_id=work.get(CaseFile, case_file).id,
            author=work.identity.person,
            written_at=journal.moment(work.now),
            text=typed.text(NOTE, "text", text),
        )
    )
    work.about(note)
    return note.id


@action("note.edit")
def edit(work: Work, note: str, text: str) -> None:
    """Change a note's text; author and moment stay, the history tells who changed it."""
    change(work, live(work, Note, note), text=typed.text(NOTE, "text", text))


@action("note.remove")
def remove(work: Work, note: str) -> None:
    """Take a note away."""
    take_away(work, live(work, Note, note))
