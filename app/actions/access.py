"""The access log: who opened, printed or exported what on this desktop. Its own hash chain, not the journal."""

from sqlalchemy import insert, select

from app.actions.typed import one_of
from app.context import Office
from app.domain import access
from app.model.journal import AccessRow
from app.storage import journal


def record(office: Office, what: str, kind: str, id: str) -> None:
    """Write one line: "opened", "printed" or "exported", of a row. It goes to the server with the next exchange."""
    one_of(access.WHAT, what, ("access_log", "what"))
    at, person = journal.moment(office.clock.now()), office.identity.person
    with office.database.writing() as connection:
        last = connection.execute(
            select(AccessRow.number, AccessRow.hash).order_by(AccessRow.number.desc()).limit(1)
        ).first()
        number, previous = (last.number + 1, last.hash) if last else (1, access.START)
        link = access.link(previous, number, at, person, what, kind, id)
        connection.execute(
            insert(AccessRow).values(
                number=number, at=at, person=person, what=what, kind=kind, row=id, hash=link, sent=False
            )
        )
