"""What this desktop does when its database is an old copy or a clone of itself (sync.md, R8).

What waited here may have been sent by the other copy, or not: it goes to quarantine by set id, for the person. The
database gets an epoch of its own, shows confirmed values only, and reads the journal again under nothing; the other
machine keeps its epoch. Neighbours: engine (asks), app.storage.outside_copy (knows it first), app.actions.quarantine.
"""

import datetime as dt

from sqlalchemy import Connection, delete, insert, select, text, update

from app.domain import access, change_sets
from app.domain.change_sets import CHAIN_START
from app.model.journal import AccessRow, OutboxFrame, OutboxRow, Quarantined, UndoStep
from app.storage import handing_out, outbox, search_index
from app.storage.journal import applying, moment, write_state
from app.storage.outside_copy import OUTSIDE, RESTORED
from sync.client.clock import kept_time
from sync.client.copy_state import Remembered
from sync.client.reread import show_confirmed
from sync.protocol import history, signing
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest

TOLD = "told"
"""Why: the server found it out, by the token or by the chain of sets."""


def is_given(
    answer: ExchangeAnswer, request: ExchangeRequest, entity: str, device: str, server_key: signing.PublicKeys
) -> bool:
    """Whether the server gives this database a new epoch in answer to this very request."""
    given = answer.epoch
    if given is None or given.epoch <= request.epoch:
        return False
    statement = history.epoch_statement(entity, device, request.nonce, given.epoch)
    return signing.is_signed(server_key, statement, given.signature)


def become(
    connection: Connection, state: Remembered, answer: ExchangeAnswer, now: dt.datetime
) -> frozenset[tuple[str, str]]:
    """Begin the new epoch; the rows that are shown otherwise come back, (kind, id). The caller owns the transaction."""
    assert answer.epoch is not None
    at = moment(now)
    if state.old_copy not in (OUTSIDE, RESTORED):
        # Nothing outside says which numbers were given here, or another copy goes on giving them.
        handing_out.suspend(connection)
    _to_quarantine(connection, at)
    with applying(connection):
        shown_otherwise = show_confirmed(connection)
    search_index.refresh(connection, shown_otherwise)
    _begin_access_log(connection)
    write_state(
        connection,
        epoch=answer.epoch.epoch,
        device_seq=0,
        chain=CHAIN_START,
        passed_chain=b"",
        token=answer.token,
        **kept_time(answer.now),
        old_copy=None,
        became_old_copy={"at": at, "why": state.old_copy or TOLD},
        reread="old_copy",
    )
    return frozenset(shown_otherwise)


def settle(connection: Connection) -> None:
    """After the journal was read: what is in it was sent by the other copy, and needs no decision."""
    connection.execute(
        text(
            "UPDATE quarantine SET state = 'recorded' WHERE state = 'waiting' AND set_id IN"
            " (SELECT set_id FROM journal_entry WHERE status IN ('accepted', 'partly'))"
        )
    )


def _to_quarantine(connection: Connection, at: str) -> None:
    rows = connection.execute(
        select(OutboxRow.set_id, OutboxRow.epoch, OutboxRow.device_seq, OutboxFrame.frame, UndoStep.undo)
        .join(
            OutboxFrame,
            (OutboxFrame.epoch == OutboxRow.epoch) & (OutboxFrame.device_seq == OutboxRow.device_seq),
        )
        .join(UndoStep, UndoStep.set_id == OutboxRow.set_id, isouter=True)
        .order_by(OutboxRow.epoch, OutboxRow.device_seq)
    ).all()
    if not rows:
        return
    ids = select(OutboxRow.set_id)
    # A set offered again that waits once more takes the place of what was kept of it.
    connection.execute(delete(Quarantined).where(Quarantined.set_id.in_(ids)))
    connection.execute(
        insert(Quarantined),
        [
            {
                "set_id": row.set_id,
                "epoch": row.epoch,
                "device_seq": row.device_seq,
                "at": at,
                "action": change_sets.open_header(change_sets.open_set(row.frame).header).action,
                "frame": row.frame,
                "undo": row.undo or "none",
                "state": "waiting",
            }
            for row in rows
        ],
    )
    # What is not shown any more cannot be undone; what it had undone stands again.
    connection.execute(delete(UndoStep).where(UndoStep.set_id.in_(ids)))
    connection.execute(update(UndoStep).where(UndoStep.undone_by.in_(ids)).values(undone_by=None))
    outbox.empty(connection)


def _begin_access_log(connection: Connection) -> None:
    """The access log's chain belongs to the epoch too. Lines not known to have been sent begin the new one; a line that
    the other copy has sent as well is then held twice, which harms nobody."""
    said = (AccessRow.at, AccessRow.person, AccessRow.what, AccessRow.kind, AccessRow.row)
    lines = connection.execute(select(*said).where(AccessRow.sent.is_(False)).order_by(AccessRow.number)).all()
    connection.execute(delete(AccessRow))
    previous = access.START
    for number, line in enumerate(lines, 1):
        previous = access.link(previous, number, line.at, line.person, line.what, line.kind, line.row)
        connection.execute(
            insert(AccessRow).values(
                number=number, at=line.at, person=line.person, what=line.what, kind=line.kind, row=line.row,
                hash=previous, sent=False,
            )
        )  # fmt: skip
