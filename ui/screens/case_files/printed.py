"""A case file on paper: what the screen shows, one thing below the other, without history and without what is empty.

Neighbours: case_file (asks), forms.paper (draws it), sheet (what there is to say).
"""

from PySide6.QtCore import QCoreApplication

from ui.forms import paper
from ui.forms.paper import Paper
from ui.forms.procedures import procedure_name
from ui.screens.case_files.sheet import Sheet
from ui.wording import choices, dates, kinds

translate = QCoreApplication.translate


def sheet_of(sheet: Sheet, foot: str) -> Paper:
    """The paper of a case file."""
    page = sheet.page
    title = f"{page.number} {page.title}".strip()
    parts = [paper.heading(title), paper.facts(_facts(sheet))]
    for name, table in (
        (translate("Printed", "Interested parties"), _parties(sheet)),
        (translate("Printed", "Steps"), _steps(sheet)),
        (translate("Printed", "Tasks"), _tasks(sheet)),
        (translate("Printed", "Files"), _files(sheet)),
        (translate("Printed", "Related case files"), _links(sheet)),
        (translate("Printed", "Notes"), _notes(sheet)),
    ):
        if table:
            parts += [paper.section(name), table]
    return Paper(title, "".join(parts), foot)


def _kind(name: str) -> str:
    said = kinds.kind(name)
    return said[:1].upper() + said[1:]


def _facts(sheet: Sheet) -> list[tuple[str, str]]:
    page = sheet.page

    def label(name: str) -> str:
        return kinds.field("case_file", name)

    return [
        (label("procedure"), procedure_name(page.procedure)),
        (label("classification"), page.classification or ""),
        (label("status"), choices.status(page.status)),
        (label("stage"), choices.stage(page.stage)),
        (label("initiation"), choices.initiation(page.initiation)),
        (label("opened_on"), dates.day(page.opened_on)),
        (label("responsible"), page.responsible_name),
        (label("due_on"), dates.day(page.due_on) if page.due_on else ""),
        (label("priority"), choices.priority(page.priority) if page.priority else ""),
        (label("paper_location"), page.paper_location or ""),
        (label("closed_on"), dates.day(page.closed_on) if page.closed_on else ""),
        (label("status_reason"), page.status_reason or ""),
        (translate("Printed", "Keywords"), ", ".join(tag.name for tag in page.tags)),
        (label("remarks"), page.remarks or ""),
    ]


def _parties(sheet: Sheet) -> str:
    rows = []
    for party in sheet.page.parties:
        role = choices.party_role(party.role)
        if party.represents_name:
            role = translate("Printed", "%1 of %2").replace("%1", role).replace("%2", party.represents_name)
        rows.append([party.name, party.identifier or "", role, "\n".join(filter(None, (party.email, party.telephone)))])
    headers = [_kind("party"), kinds.field("party", "identifier"), translate("Printed", "Part")]
    return paper.table([*headers, translate("Printed", "Contact")], rows) if rows else ""


def _steps(sheet: Sheet) -> str:
    rows = [
        [
            step.title,
            choices.step_state(step.state),
            dates.day(step.done_on) if step.done_on else "",
            step.remarks or "",
        ]
        for step in sheet.page.steps
    ]
    headers = [_kind("step"), translate("Printed", "State"), translate("Printed", "Done on")]
    return paper.table([*headers, kinds.field("step", "remarks")], rows) if rows else ""


def _tasks(sheet: Sheet) -> str:
    rows = [
        [
            task.title,
            task.responsible_name,
            dates.day(task.due_on) if task.due_on else "",
            translate("Printed", "done") if task.done else "",
        ]
        for task in sheet.page.tasks
    ]
    headers = [_kind("task"), kinds.field("task", "responsible"), kinds.field("task", "due_on")]
    return paper.table([*headers, translate("Printed", "State")], rows) if rows else ""


def _files(sheet: Sheet) -> str:
    return paper.table([kinds.field("file", "name")], [[file.name] for file in sheet.files]) if sheet.files else ""


def _links(sheet: Sheet) -> str:
    rows = [[link.number, link.title, choices.relation(link.relation)] for link in sheet.page.links]
    headers = [kinds.field("case_file", "number"), kinds.field("case_file", "title"), translate("Printed", "Relation")]
    return paper.table(headers, rows) if rows else ""


def _notes(sheet: Sheet) -> str:
    rows = [[dates.moment(note.written_at), note.author_name, note.text] for note in sheet.page.notes]
    headers = [translate("Printed", "When"), translate("Printed", "Who"), _kind("note")]
    return paper.table(headers, rows) if rows else ""
