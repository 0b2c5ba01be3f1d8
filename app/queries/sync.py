"""What waits to be sent, what was refused, and where this desktop stands; all measured, nothing hoped for."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.domain.change_sets import Change
from app.queries.history import HistoryChange, changes_of
from app.queries.rows import tell
from app.storage import naming
from app.storage.entries import read_set
from app.storage.journal import read_state


@dataclass(frozen=True, slots=True)
class SyncFacts:
    """`waiting`: own sets the cursor has not passed, of which the server already has `acknowledged`."""

    cursor: int
    epoch: int
    device_seq: int
    waiting: int
    acknowledged: int
    refused: int
    conflicts: int
    entries: int
    incarnation: str
    server_url: str


@dataclass(frozen=True, slots=True)
class WaitingSet:
    """An own change set on its way."""

    device_seq: int
    set_id: str
    at: str
    action: str
    subject_kind: str
    subject_id: str
    subject: str
    acknowledged: bool
    bytes: int
    changes: tuple[HistoryChange, ...]
    case_file_id: str | None = None
    case_file: str = ""
    """The case file the change belongs to, by number and title; none for a party or a free task."""


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """An own change set without effect, with the reason (a Refusal's code and facts; "late": the question was
    decided)."""

    set_id: str
    seq: int
    at: str
    action: str
    code: str
    about: tuple[str, ...]
    dealt_with: bool
    subject_kind: str
    subject_id: str
    subject: str
    changes: tuple[HistoryChange, ...]
    case_file_id: str | None = None
    case_file: str = ""
    """As in WaitingSet; empty also when that case file is not here."""


def facts(connection: Connection) -> SyncFacts:
    """Where this desktop stands."""
    state = read_state(connection, "cursor", "epoch", "device_seq", "incarnation", "server_url")
    counted = connection.execute(
        text(
            """SELECT (SELECT count(*) FROM outbox), (SELECT count(*) FROM outbox WHERE acknowledged),
              (SELECT count(*) FROM refused WHERE NOT dealt_with), (SELECT count(*)
                FROM conflict WHERE decision IS NULL),
              (SELECT count(*) FROM journal_entry)"""
        )
    ).one()
    return tell(
        SyncFacts,
        (
            state.get("cursor", 0),
            state.get("epoch", 1),
            state.get("device_seq", 0),
            *counted,
            state.get("incarnation", ""),
            state.get("server_url", ""),
        ),
    )


def waiting(connection: Connection, limit: int = 200) -> list[WaitingSet]:
    """Own sets on their way, oldest first."""
    statement = text(
        """SELECT o.device_seq, o.set_id, o.acknowledged, f.frame, u.subject_kind, u.subject_id
           FROM outbox AS o JOIN outbox_frame AS f USING (epoch, device_seq)
             LEFT JOIN undo_step AS u ON u.set_id = o.set_id ORDER BY o.epoch, o.device_seq LIMIT :limit"""
    )
    found = []
    for row in connection.execute(statement, {"limit": limit}).all():
        header, changes = read_set(row.frame)
        kind, subject = (row.subject_kind, row.subject_id) if row.subject_kind else subject_of(changes)
        found.append(
            WaitingSet(
                row.device_seq,
                row.set_id,
                header.at,
                header.action,
                kind,
                subject,
                naming.names(connection, [subject]).get(subject, ""),
                bool(row.acknowledged),
                len(row.frame),
                changes_of(connection, header, changes),
                *case_file_of(connection, changes),
            )
        )
    return found


def refused(connection: Connection, dealt_with: bool = False, limit: int = 200) -> list[RefusedRow]:
    """The refused tray, newest first: what still asks for a person, or what has been dealt with."""
    statement = text(
        """SELECT set_id, seq, at, action, code, about, dealt_with, frame FROM refused
           WHERE dealt_with = :dealt_with ORDER BY seq DESC LIMIT :limit"""
    )
    found = []
    for row in connection.execute(statement, {"dealt_with": dealt_with, "limit": limit}).all():
        header, changes = read_set(row.frame)
        kind, subject = subject_of(changes)
        told = changes_of(connection, header, changes)
        found.append(
            RefusedRow(
                row.set_id,
                row.seq,
                row.at,
                row.action,
                row.code,
                tuple(str(fact) for fact in json.loads(row.about or "[]")),
                bool(row.dealt_with),
                kind,
                subject,
                naming.names(connection, [subject]).get(subject, "") or own_name(told),
                told,
                *case_file_of(connection, changes),
            )
        )
    return found


def subject_of(changes: Sequence[Change]) -> tuple[str, str]:
    """What a set is about, (kind, id): its case file, or the first row in it."""
    for change in changes:
        if change.kind == "case_file":
            return change.kind, change.id
    return (changes[0].kind, changes[0].id) if changes else ("", "")


def case_file_of(connection: Connection, changes: Sequence[Change]) -> tuple[str | None, str]:
    """The id and the name of the case file that a set belongs to."""
    case_file = next((change.case_file for change in changes if change.case_file), None)
    return case_file, naming.names(connection, [case_file]).get(case_file, "") if case_file else ""


def own_name(changes: Sequence[HistoryChange]) -> str:
    """A refused creation has no row to be named after: its own title or name."""
    for change in changes:
        if change.field in ("title", "name", "business_name", "first_surname", "given_name") and change.new:
            return str(change.new)
    return ""
