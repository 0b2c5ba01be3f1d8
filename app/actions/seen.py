"""Where "since I was last here" begins: the person has seen what changed. Known to this desktop alone."""

from sqlalchemy import func, select

from app.context import Office
from app.model.journal import JournalEntry
from app.storage import journal


def mark_seen(office: Office) -> None:
    """Everything that has come until now has been seen."""
    with office.database.writing() as connection:
        head = connection.execute(select(func.max(JournalEntry.seq))).scalar() or 0
        journal.write_state(connection, last_seen_seq=head)
