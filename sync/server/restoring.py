"""This server was brought back from a backup: the signed note that says so (sync.md, R20), in every entity's database.

From then on the journal goes on under a new incarnation; what the desktops hold above the backup is gathered first
(recovering). Neighbours: admin.backups (copies the files), exchanging (shows the notes), store (the tables).
"""

import secrets
from collections.abc import Callable

import msgspec

from app.domain import people
from sync.protocol import history
from sync.protocol.messages import ExchangeRequest, RestoreNote
from sync.server.store.connection import Connection
from sync.server.transactions import Facts, Work

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(RestoreNote).decode


def read(connection: Connection) -> tuple[tuple[RestoreNote, ...], bool]:
    """Every note, in order, and whether the recovery after the last one is still open."""
    rows = connection.execute("SELECT number, note, closed_at FROM restored ORDER BY number").fetchall()
    notes = tuple(_decode(connection.unseal(f"restored/{number}", note)) for number, note, _ in rows)
    return notes, bool(rows) and rows[-1][2] is None


def oldest_backup(connection: Connection) -> int:
    """The seq up to which desktops need not keep what they pulled: that of the oldest backup that may be restored."""
    found = connection.execute("SELECT min(seq) FROM backup").fetchone()
    return (found[0] if found else None) or 0


def begin(work: Work, operators: str, reason: str) -> RestoreNote:
    """Go on under a new incarnation, with a note about it. Codes that were not used end: one may have been used since
    the backup was made."""
    facts = work.facts
    plain = RestoreNote(
        facts.entity, facts.incarnation, facts.seq, facts.hash, secrets.token_hex(16), work.at, operators, reason
    )
    note = msgspec.structs.replace(plain, signature=work.sign(history.restore_statement(plain)))
    number = len(facts.notes) + 1
    run = work.connection.execute
    sealed = work.connection.seal(f"restored/{number}", _encode(note))
    run("INSERT INTO restored (number, incarnation, note) VALUES (?, ?, ?)", (number, note.new_incarnation, sealed))
    run("UPDATE head SET incarnation = ?", (note.new_incarnation,))
    run("DELETE FROM report")
    run("DELETE FROM handed")
    run("UPDATE code SET withdrawn_at = ? WHERE used_at IS NULL AND withdrawn_at IS NULL", (work.at,))
    facts.incarnation, facts.checkpoint = note.new_incarnation, None
    facts.notes, facts.recovering = (*facts.notes, note), True
    return note


def told(work: Work) -> tuple[RestoreNote, ...]:
    """Every note, for a desktop that comes new: a backup of before any of them may still be restored. It knows the
    present key only, which may be younger than they are."""
    return tuple(
        msgspec.structs.replace(note, signature=work.sign(history.restore_statement(note)))
        for note in work.facts.notes
    )


def sign_again(work: Work, sign: Callable[[RestoreNote], bytes]) -> None:
    """Every note under another signature: the server's key has become another."""
    notes = tuple(msgspec.structs.replace(note, signature=sign(note)) for note in work.facts.notes)
    for number, note in enumerate(notes, 1):
        sealed = work.connection.seal(f"restored/{number}", _encode(note))
        work.connection.execute("UPDATE restored SET note = ? WHERE number = ?", (sealed, number))
    work.facts.notes = notes


def is_sentence(text: str) -> bool:
    """Whether a text can stand in a note: on one line, not empty, not too long."""
    return bool(text.strip()) and people.DEVICE.field("revoked_reason").accepts(text)


def is_from_before(facts: Facts, request: ExchangeRequest) -> bool:
    """Whether a desktop speaks of another incarnation, and there are notes to show it."""
    first_contact = request.incarnation == "" and request.cursor == 0
    return bool(facts.notes) and request.incarnation != facts.incarnation and not first_contact
