"""Snapshots for new desktops: what stands at a seq, as values in columns, in pieces of about a mebibyte (sync.md).

All full readers share one, which is kept and made anew when the journal has grown by more than a tenth or by 10,000
entries; a limited reader gets one made for them, forgotten after a few hours. Made in one transaction, a piece at a
time, so that neither it nor the memory depends on how large the entity is. Neighbours: protocol.snapshots (the form),
readers (who sees what), newcomers (HTTP), exchanging (`seen_by`).
"""

import hashlib
import secrets
from collections.abc import Iterator
from typing import Any

import msgspec

from sync.protocol import encoding, snapshots
from sync.protocol.messages import Checkpoint
from sync.protocol.snapshots import Columns, Manifest, Piece
from sync.server import exchanging
from sync.server.desks import Desk
from sync.server.failures import Failed
from sync.server.readers import Scope
from sync.server.transactions import Seen, Work

PLAIN = 4 * 1024 * 1024
"""Bytes of rows in a piece before compression; about a quarter of it after."""

GROWN, SHARE = 10_000, 10
"""Entries, and the part of the journal (a tenth), by which it may grow before the shared snapshot is made anew."""

WORTH = 3_000
"""Entries from which one is made before anybody asks; a desktop reads a shorter journal (client's newcomer.FROM)."""

LIFE = 6 * 3_600
"""Seconds a snapshot may still be fetched after another one took its place, or after a limited reader's was made."""

EVERYBODY = ""
"""Whose snapshot the shared one is."""

_body = msgspec.msgpack.Decoder(tuple[dict[str, dict[str, Any]], Any]).decode
_manifest = msgspec.msgpack.Decoder(Manifest).decode


def manifest(work: Work, device: str) -> bytes:
    """The encoded manifest of the snapshot for a desktop, which is made when none will do. Raises Failed."""
    desk = admitted(work, device)
    seen = exchanging.seen_by(work, desk.person)
    _forget_old(work)
    owner = EVERYBODY if seen.scope.everything else desk.person
    return _kept(work, seen.scope, owner) or _make(work, seen, owner)


def piece(work: Work, device: str, snapshot: str, number: int) -> bytes:
    """One piece as it travels. Raises Failed("not_found") when the snapshot is no longer there, or no longer this
    reader's to see: then another manifest is asked for."""
    desk = admitted(work, device)
    row = work.connection.execute("SELECT person, scope FROM snapshot WHERE id = ?", (snapshot,)).fetchone()
    if row is None:
        raise Failed("not_found")
    scope = exchanging.seen_by(work, desk.person).scope
    if row != (EVERYBODY if scope.everything else desk.person, scope.name):
        raise Failed("not_found")
    found = work.connection.execute(
        "SELECT body FROM snapshot_piece WHERE snapshot = ? AND number = ?", (snapshot, number)
    ).fetchone()
    if found is None:
        raise Failed("not_found")
    return work.connection.unseal(_place(snapshot, number), found[0])


def make_ready(work: Work) -> bool:
    """Make the shared snapshot now when it is due and worth it, so that nobody has to wait for it; whether it was."""
    scope = Scope("all", everything=True)
    if work.facts.seq < WORTH or _kept(work, scope, EVERYBODY) is not None:
        return False
    _forget_old(work)
    _make(work, Seen(work.facts.seq, (), scope), EVERYBODY)
    return True


def forget_all(work: Work) -> None:
    """Forget every snapshot: after bodies were disposed of (R23), or after a restore."""
    for table in ("snapshot_piece", "snapshot"):
        work.connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names


def admitted(work: Work, device: str) -> Desk:
    """The desk that asks. Raises Failed."""
    desk = work.facts.desks.get(device)
    if desk is None:
        raise Failed("not_enrolled")
    if desk.revoked_at is not None:
        raise Failed("revoked", desk.revoked_reason or "", desk.revoked_at)
    return desk


def _kept(work: Work, scope: Scope, owner: str) -> bytes | None:
    """The manifest of a snapshot that will do."""
    facts = work.facts
    found = work.connection.execute(
        "SELECT id, incarnation, seq, scope, manifest FROM snapshot WHERE person = ? ORDER BY seq DESC LIMIT 1",
        (owner,),
    ).fetchone()
    if found is None or (found[1], found[3]) != (facts.incarnation, scope.name):
        return None
    grown = facts.seq - found[2]
    if grown < 0 or grown > min(GROWN, found[2] // SHARE):
        return None
    encoded = work.connection.unseal(f"snapshot/{found[0]}", found[4])
    return encoded if _manifest(encoded).form == snapshots.FORM else None


def _make(work: Work, seen: Seen, owner: str) -> bytes:
    facts, connection = work.facts, work.connection
    work.flush()
    identity = secrets.token_hex(16)
    made: list[Piece] = []
    for columns, rows in _pieces(work, seen.scope):
        packed = snapshots.pack(columns)
        connection.execute(
            "INSERT INTO snapshot_piece (snapshot, number, body) VALUES (?, ?, ?)",
            (identity, len(made), connection.seal(_place(identity, len(made)), packed)),
        )
        made.append(Piece(len(packed), hashlib.sha256(packed).digest(), rows))
    mark = min(facts.oldest_backup, facts.seq)
    kept_after = work.signed(mark, work.hash_at(mark)) if mark else Checkpoint(facts.entity, "", 0, work.hash_at(0))
    plain = Manifest(
        snapshots.FORM,
        identity,
        work.checkpoint(),
        seen.scope.name,
        exchanging.totals_of(work, seen),
        tuple(made),
        kept_after,
    )
    signed = msgspec.structs.replace(plain, signature=work.sign(snapshots.manifest_statement(plain)))
    encoded = encoding.encode(signed)
    connection.execute(
        "INSERT INTO snapshot (id, person, incarnation, seq, scope, made_at, manifest) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            identity,
            owner,
            facts.incarnation,
            facts.seq,
            seen.scope.name,
            work.now.timestamp(),
            connection.seal(f"snapshot/{identity}", encoded),
        ),
    )
    return encoded


def _forget_old(work: Work) -> None:
    """The shared one is kept as long as it is the newest; whatever else is older than a few hours goes."""
    late = work.now.timestamp() - LIFE
    old = work.connection.execute(
        "SELECT id FROM snapshot WHERE made_at < ? AND (person <> ? OR seq <"
        " (SELECT max(seq) FROM snapshot WHERE person = ?))",
        (late, EVERYBODY, EVERYBODY),
    ).fetchall()
    if old:
        gone = [identity for (identity,) in old]
        work.connection.execute("DELETE FROM snapshot_piece WHERE snapshot IN list(?)", (gone,))
        work.connection.execute("DELETE FROM snapshot WHERE id IN list(?)", (gone,))


def _pieces(work: Work, scope: Scope) -> Iterator[tuple[tuple[Columns, ...], int]]:
    """Everything that stands, by identity, a piece at a time: (columns, rows in them)."""
    unseal = work.connection.unseal
    filling: dict[str, _Filling] = {}
    size = rows = 0
    found = work.connection.scan("SELECT id, kind, case_file, body FROM standing ORDER BY id, kind")
    try:
        for row, kind, case_file, sealed in found:
            if not (
                scope.everything or kind in scope.kinds or case_file in scope.files or (kind, row) in scope.others
            ):
                continue
            body = unseal(f"standing/{kind}/{row}", sealed)
            if size and size + len(body) > PLAIN:
                yield tuple(each.columns() for each in filling.values()), rows
                filling, size, rows = {}, 0, 0
            columns = filling.get(kind)
            if columns is None:
                columns = filling[kind] = _Filling(kind)
            columns.add(row, case_file, _body(body)[0])
            size += len(body)
            rows += 1
    finally:
        found.close()
    if rows:
        yield tuple(each.columns() for each in filling.values()), rows


class _Filling:
    """Columns of one kind as they grow."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._ids: list[str] = []
        self._case_files: list[str | None] = []
        self._units: dict[str, dict[str, list[Any]]] = {}

    def add(self, row: str, case_file: str | None, units: dict[str, dict[str, Any]]) -> None:
        count = len(self._ids)
        self._ids.append(row)
        self._case_files.append(case_file)
        for unit, fields in units.items():
            columns = self._units.get(unit)
            if columns is None:
                columns = self._units[unit] = {}
            for name, value in fields.items():
                if value is None:
                    continue
                column = columns.get(name)
                if column is None:
                    column = columns[name] = []
                missing = count - len(column)
                if missing:
                    column.extend([None] * missing)
                column.append(value)

    def columns(self) -> Columns:
        """All of one length."""
        count = len(self._ids)
        for fields in self._units.values():
            for column in fields.values():
                column.extend([None] * (count - len(column)))
        return Columns(self._kind, self._ids, self._case_files, self._units)


def _place(snapshot: str, number: int) -> str:
    return f"snapshot/{snapshot}/{number}"
