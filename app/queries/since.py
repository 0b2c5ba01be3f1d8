"""What others have done since a moment in the journal: one line an action, for "since I was last here"."""

from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.domain.kinds import KINDS
from app.queries.history import destroyed_among
from app.storage import entries, naming
from app.storage.entries import KeptEntry
from app.storage.journal import read_state


@dataclass(frozen=True, slots=True)
class SinceRow:
    """One action, what it was about, and in which case file (None for a party, a tag, a person)."""

    seq: int
    set_id: str
    at: str
    person: str
    person_name: str
    action: str
    status: str
    subject_kind: str
    subject_id: str
    subject: str
    case_file_id: str | None
    number: str
    destroyed: bool = False
    """Nothing tells what it was about any more: it went with a case file's contents."""


# What the server does by itself, enrolments and the like, is not what colleagues have changed.
_BY_PEOPLE = "device IS NOT 'server' AND (:person IS NULL OR person IS NOT :person)"


def last_seen(connection: Connection) -> int:
    """The seq up to which the person has seen what changed; 0 when never asked."""
    return read_state(connection, "last_seen_seq").get("last_seen_seq", 0)


def since(connection: Connection, seq: int, person: str | None = None, limit: int = 200) -> list[SinceRow]:
    """Actions in effect after a seq, newest first; without those of a person when one is given."""
    statement = text(
        f"""SELECT seq FROM journal_entry WHERE seq > :seq AND status IN ('accepted', 'partly')
           AND {_BY_PEOPLE} ORDER BY seq DESC LIMIT :limit"""
    )
    seqs = connection.execute(statement, {"seq": seq, "person": person, "limit": limit}).scalars().all()
    found = list(entries.read(connection, seqs))
    subjects = [(entry, *_subject(entry)) for entry in found]
    wanted = {entry.header.person for entry in found}
    for _, _, row, case_file in subjects:
        wanted.update(filter(None, (row, case_file)))
    names = naming.names(connection, wanted)
    gone = destroyed_among(connection, [entry.seq for entry in found if entry.withheld and not entry.changes])
    numbers = _numbers(connection, [case_file for *_, case_file in subjects if case_file])
    return [
        SinceRow(
            entry.seq,
            entry.header.id,
            entry.header.at,
            entry.header.person,
            names.get(entry.header.person, ""),
            entry.header.action,
            entry.status,
            kind,
            row,
            names.get(row, ""),
            case_file,
            numbers.get(case_file or "", ""),
            entry.seq in gone,
        )
        for entry, kind, row, case_file in subjects
    ]


def count(connection: Connection, seq: int, person: str | None = None) -> int:
    """How many there are."""
    statement = text(
        f"""SELECT count(*) FROM journal_entry WHERE seq > :seq AND status IN ('accepted', 'partly')
           AND {_BY_PEOPLE}"""
    )
    return connection.execute(statement, {"seq": seq, "person": person}).scalar_one()


def _subject(entry: KeptEntry) -> tuple[str, str, str | None]:
    """The row an action is about: the case file when it opened or changed one itself, else the first row it touched."""
    changes = [kept.change for kept in entry.changes if kept.change.kind in KINDS] or [
        kept.change for kept in entry.changes
    ]
    for change in changes:
        if change.kind == "case_file":
            return change.kind, change.id, change.id
    return (changes[0].kind, changes[0].id, changes[0].case_file) if changes else ("", "", None)


def _numbers(connection: Connection, case_files: list[str]) -> dict[str, str]:
    statement = text(
        f"SELECT id, {naming.SHOWN_NUMBER.format('f')} AS number FROM case_file AS f WHERE id IN {naming.THESE}"
    )
    return {row.id: row.number for row in connection.execute(statement, {"ids": naming.as_json(set(case_files))})}
