"""One case file whole: everything its screen shows, each part in one statement."""

from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.domain import closing
from app.domain.closing import Blocker
from app.errors import NotThere
from app.queries import conflicts, history, procedures, tasks
from app.queries.conflicts import ConflictRow
from app.queries.history import HistoryEntry
from app.queries.procedures import ProcedureRow
from app.queries.rows import tell
from app.queries.tags import TagMark
from app.queries.tasks import TaskRow
from app.storage.merged_parties import KEEPERS
from app.storage.naming import PARTY_NAME, SHOWN_NUMBER

HISTORY_SHOWN = 12
"""Entries of the history on the screen; the rest by queries.history."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step, in its place."""

    id: str
    title: str
    position: int | None
    state: str
    done_on: str | None
    waiting: bool
    waits_until: str | None
    remarks: str | None


@dataclass(frozen=True, slots=True)
class CasePartyRow:
    """A party in the file; `id` is the row of the part it has, `party` the person kept, `merged` whether it stood
    for another."""

    id: str
    party: str
    name: str
    party_type: str
    identifier_type: str | None
    identifier: str | None
    role: str
    represents: str | None
    represents_name: str
    email: str | None
    telephone: str | None
    channel: str | None
    merged: bool


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note."""

    id: str
    author: str
    author_name: str
    written_at: str
    text: str


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A related file; `outgoing` when this file names it, else it is the other that names this one."""

    id: str
    other: str
    number: str
    title: str
    status: str
    relation: str | None
    outgoing: bool


@dataclass(frozen=True, slots=True)
class ReaderRow:
    """A councillor to whom the file is named."""

    id: str
    person: str
    name: str


@dataclass(frozen=True, slots=True)
class CaseFilePage:
    """Everything of the one-screen case file."""

    id: str
    number: str
    official: bool
    provisional_number: str | None
    former_number: str | None
    title: str
    procedure: ProcedureRow
    classification: str | None
    stage: str
    status: str
    closed_on: str | None
    status_reason: str | None
    initiation: str
    opened_on: str
    responsible: str | None
    responsible_name: str
    due_on: str | None
    due_reason: str | None
    silence: str | None
    priority: str | None
    priority_reason: str | None
    paper_location: str | None
    remarks: str | None
    eni_identifier: str
    steps: tuple[StepRow, ...]
    parties: tuple[CasePartyRow, ...]
    tasks: tuple[TaskRow, ...]
    notes: tuple[NoteRow, ...]
    tags: tuple[TagMark, ...]
    links: tuple[LinkRow, ...]
    readers: tuple[ReaderRow, ...]
    conflicts: tuple[ConflictRow, ...]
    history: tuple[HistoryEntry, ...]
    blockers: tuple[Blocker, ...]
    waiting: frozenset[tuple[str, str, str]]
    """(kind, id, unit) written here and not confirmed by the server yet."""
    contested_number: str | None = None
    """Another number that papers of this file may carry."""


_FILE = text(
    f"""SELECT f.id, {SHOWN_NUMBER.format("f")} AS number, f.number IS NOT NULL AS official, f.provisional_number,
      f.former_number, f.title, f.procedure, f.classification, f.stage, f.status, f.closed_on, f.status_reason,
      f.initiation, f.opened_on, f.responsible, coalesce(p.name, '') AS responsible_name, f.due_on, f.due_reason,
      f.silence, f.priority, f.priority_reason, f.paper_location, f.remarks, f.eni_identifier, f.contested_number
    FROM case_file AS f LEFT JOIN person AS p ON p.id = f.responsible WHERE f.id = :id"""
)
_STEPS = text(
    """SELECT id, title, position, state, done_on, waiting IS TRUE, waits_until, remarks FROM step
    WHERE case_file_id = :id AND removed IS NOT TRUE ORDER BY position IS NULL, position, id"""
)
_PARTIES = text(
    f"""WITH RECURSIVE {KEEPERS}
    SELECT cp.id, p.id, {PARTY_NAME.format("p")}, p.party_type, p.identifier_type, p.identifier, cp.role,
      r.id, coalesce({PARTY_NAME.format("r")}, ''), p.email, p.telephone, p.channel, kp.id IS NOT NULL
    FROM case_party AS cp LEFT JOIN keeper AS kp ON kp.id = cp.party
      JOIN party AS p ON p.id = coalesce(kp.kept, cp.party)
      LEFT JOIN keeper AS kr ON kr.id = cp.represents LEFT JOIN party AS r ON r.id = coalesce(kr.kept, cp.represents)
    WHERE cp.case_file_id = :id AND cp.removed IS NOT TRUE
    ORDER BY CASE cp.role WHEN 'interested' THEN 0 WHEN 'representative' THEN 1 ELSE 2 END, cp.id"""
)
_NOTES = text(
    """SELECT n.id, n.author, coalesce(p.name, ''), n.written_at, n.text FROM note AS n
      LEFT JOIN person AS p ON p.id = n.author
    WHERE n.case_file_id = :id AND n.removed IS NOT TRUE ORDER BY n.written_at DESC, n.id DESC"""
)
_TAGS = text(
    """SELECT DISTINCT t.id, t.name, t.colour FROM case_tag AS ct JOIN tag AS t ON t.id = ct.tag
    WHERE ct.case_file_id = :id AND ct.removed IS NOT TRUE
      AND t.removed IS NOT TRUE ORDER BY lligall_sort_key(t.name), t.id"""
)
_LINKS = text(
    f"""SELECT l.id, f.id, {SHOWN_NUMBER.format("f")}, f.title, f.status, l.relation, l.case_file_id = :id
    FROM case_link AS l JOIN case_file AS f
      ON f.id = CASE WHEN l.case_file_id = :id THEN l.other ELSE l.case_file_id END
    WHERE (l.case_file_id = :id OR l.other = :id) AND l.removed IS NOT TRUE ORDER BY f.number_key, l.id"""
)
_READERS = text(
    """SELECT min(r.id), r.person, coalesce(p.name, '') FROM case_reader AS r LEFT JOIN person AS p ON p.id = r.person
    WHERE r.case_file_id = :id AND r.removed IS NOT TRUE GROUP BY r.person
      ORDER BY lligall_sort_key(p.name), r.person"""
)
_HELD = ("step", "task", "note", "case_party", "case_tag", "case_link", "case_reader")
"""Kinds of rows that a case file holds."""
_WAITING = text(
    "SELECT kind, row, unit FROM overlay WHERE kind = 'case_file' AND row = :id"
    + "".join(
        f" UNION ALL SELECT o.kind, o.row, o.unit FROM {kind} AS t JOIN overlay AS o"
        f" ON o.kind = '{kind}' AND o.row = t.id WHERE t.case_file_id = :id"
        for kind in _HELD
    )
)


def one(connection: Connection, case_file: str) -> CaseFilePage:
    """A case file with all it holds. Raises NotThere."""
    these = {"id": case_file}
    file = connection.execute(_FILE, these).mappings().first()
    if file is None:
        raise NotThere("case_file", case_file)
    steps = tuple(tell(StepRow, row) for row in connection.execute(_STEPS, these))
    work = tuple(tasks.of_case_file(connection, case_file))
    return CaseFilePage(
        **{**file, "official": bool(file["official"]), "procedure": procedures.named(connection, file["procedure"])},
        steps=steps,
        parties=tuple(_parties(connection, case_file)),
        tasks=work,
        notes=tuple(tell(NoteRow, row) for row in connection.execute(_NOTES, these)),
        tags=tuple(tell(TagMark, row) for row in connection.execute(_TAGS, these)),
        links=tuple(tell(LinkRow, row) for row in connection.execute(_LINKS, these)),
        readers=tuple(tell(ReaderRow, row) for row in connection.execute(_READERS, these)),
        conflicts=tuple(conflicts.open_conflicts(connection, case_file)),
        history=tuple(history.of_case_file(connection, case_file, HISTORY_SHOWN)),
        blockers=tuple(blockers(connection, case_file)),
        waiting=frozenset((row[0], row[1], row[2]) for row in connection.execute(_WAITING, these)),
    )


def _parties(connection: Connection, case_file: str) -> list[CasePartyRow]:
    found: dict[tuple[str, str, str | None], CasePartyRow] = {}
    for row in connection.execute(_PARTIES, {"id": case_file}):
        line = tell(CasePartyRow, row)
        # Two duplicates in the same role of the same file are one person now.
        found.setdefault((line.party, line.role, line.represents), line)
    return list(found.values())


_OPEN = {
    "step": """SELECT id, title, state, waiting, waits_until, removed FROM step
        WHERE case_file_id = :id ORDER BY position, id""",
    "task": "SELECT id, title, done, removed FROM task WHERE case_file_id = :id ORDER BY due_on, id",
    "conflict": "SELECT id, target_unit, decision FROM conflict WHERE case_file_id = :id ORDER BY losing_at, id",
}


def blockers(connection: Connection, case_file: str) -> list[Blocker]:
    """What stands in the way of closing the file (domain.closing)."""
    steps, tasks_, undecided = (
        connection.execute(text(_OPEN[kind]), {"id": case_file}).all() for kind in ("step", "task", "conflict")
    )
    return closing.blockers(steps, tasks_, undecided)
