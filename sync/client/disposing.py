"""What a disposal leaves of a case file on this desktop: hashes, and the record of who destroyed what and why (R23).

Bodies go from the kept blocks, rows from their tables and from the index, own sets about the file from the trays, bytes
from the disk. A body that is gone and that no entry of the server names is an alarm. Neighbours: apply (calls, in the
page's transaction), app.domain.disposals (what is named), rechecking.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from itertools import groupby
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from app.domain import bundles, change_sets, disposals
from app.domain.change_sets import Part, SealedSet
from app.domain.disposals import Name
from app.errors import HistoryAlarm
from app.model.disposals import Disposal, MissingBody
from app.model.files import File
from app.model.journal import JournalBlock, JournalTouch, KindTotal, Overlay, Quarantined, Refused, UndoStep
from app.storage import before_migrating, blobs, kept_files, search_index
from app.storage.blobs import Blobs
from app.storage.database import Database
from app.storage.journal import applying, read_state, write_state
from sync.client.shapes import SHAPES
from sync.client.totals import counted
from sync.client.verifying import Heard, HeardBlock
from sync.protocol import disposed
from sync.protocol.blocks import Block, decided, unfold
from sync.protocol.disposed import Told

_block = msgspec.msgpack.Decoder(Block).decode
_IN_EFFECT = frozenset({"accepted", "partly"})
_Transaction = Callable[[], AbstractContextManager[Connection]]


def apply(connection: Connection, blocks: Sequence[HeardBlock]) -> tuple[frozenset[str], frozenset[str]]:
    """What verified blocks say of bodies that are gone, and the disposals they carry out. Kinds and rows that are shown
    no more come back. Raises HistoryAlarm."""
    kinds: set[str] = set()
    ids: set[str] = set()
    missing: list[Name] = []
    for block in blocks:
        for heard in () if block.as_sent else block.entries:
            missing += [(heard.seq, place) for place in heard.missing]
            told = _told(heard)
            if told is not None:
                _note(connection, missing, named=False)
                missing = []
                for kind, row in _carry_out(connection, told):
                    kinds.add(kind)
                    ids.add(row)
    _note(connection, missing, named=False)
    return frozenset(kinds), frozenset(ids)


def expect_named(connection: Connection) -> None:
    """Both ends are level: every body that is gone must have been named. Raises HistoryAlarm."""
    found = connection.exec_driver_sql("SELECT seq FROM missing_body WHERE NOT named LIMIT 1").scalar()
    if found is not None:
        raise HistoryAlarm("withheld", found)


def files_of(connection: Connection) -> dict[str, set[str]]:
    """The digests of each case file's files, as they are shown before everything is read anew."""
    found = defaultdict(set)
    for case_file, sha256 in connection.execute(select(File.case_file_id, File.sha256)):
        found[case_file].add(sha256)
    return found


def read_anew(connection: Connection, before: dict[str, set[str]]) -> None:
    """Everything was read anew, perhaps over an old copy: what it still held of destroyed files goes, own sets and
    bytes too. `before` is what `files_of` had said."""
    destroyed = set(connection.execute(select(Disposal.case_file).where(Disposal.done_at.is_not(None))).scalars())
    if not destroyed:
        return
    for case_file in destroyed:
        _scrub_own_sets(connection, case_file)
    had = set[str]().union(*(before.get(case_file, ()) for case_file in destroyed))
    _leave_bytes(connection, had - set(connection.execute(select(File.sha256)).scalars()))


def finish(database: Database, reading: _Transaction, writing: _Transaction) -> None:
    """Once a disposal is committed: the bytes of files go, then what is left of everything in the database's own free
    pages. What is cut short is done again; bytes that a row names by then stay. As long as all that is left is open in
    another program, the database is not written anew each time. Raises StorageProblem."""
    with reading() as connection:
        state = read_state(connection, "disposed_bytes", "disposed_scrubbed")
        due: Any = state.get("disposed_bytes")
        if due is None:
            return
        folder = database.path.parent / blobs.FOLDER
        files = Blobs(folder, blobs.key_of(connection) if due else b"")
    with writing() as connection:  # so that nobody names them meanwhile
        named = set(connection.execute(select(File.sha256).where(File.sha256.in_(due))).scalars())
        going = [sha256 for sha256 in due if sha256 not in named]
        open_yet = [sha256 for sha256 in going if not files.destroy(sha256)]
        for sha256 in going:
            if sha256 not in open_yet:
                kept_files.destroyed(connection, sha256)
        if open_yet == due and state.get("disposed_scrubbed"):
            return
        search_index.forget_words(connection)
    database.scrub()
    before_migrating.forget(database.path)
    with writing() as connection:
        if read_state(connection, "disposed_bytes").get("disposed_bytes") == due:
            write_state(connection, disposed_bytes=open_yet or None, disposed_scrubbed=True)


def _note(connection: Connection, names: Iterable[Name], named: bool) -> None:
    rows = [{"seq": seq, "place": place, "named": named} for seq, place in names]
    if not rows:
        return
    statement = insert(MissingBody)
    if named:
        statement = statement.on_conflict_do_update(index_elements=["seq", "place"], set_={"named": True})
    else:
        statement = statement.on_conflict_do_nothing()
    connection.execute(statement, rows)


def _told(heard: Heard) -> Told | None:
    try:
        return disposed.told(heard.seq, heard.header, heard.verdict)
    except ValueError as error:
        raise HistoryAlarm("disposal", heard.seq) from error


def _carry_out(connection: Connection, told: Told) -> list[tuple[str, str]]:
    _scrub_blocks(connection, told.names)
    _note(connection, told.names, named=True)
    _scrub_own_sets(connection, told.case_file)
    return _remove_rows(connection, told.case_file)


def _scrub_blocks(connection: Connection, names: Sequence[Name]) -> None:
    """Kept blocks without these bodies, and without what was noted about them."""
    first_of = select(JournalBlock.first).order_by(JournalBlock.first.desc()).limit(1)
    by_block: defaultdict[int, set[Name]] = defaultdict(set)
    for seq, together in groupby(sorted(names), key=lambda name: name[0]):
        first = connection.execute(first_of.where(JournalBlock.first <= seq)).scalar()
        if first is not None:  # else it is of before what this desktop keeps
            by_block[first].update(together)
    for first, gone in by_block.items():
        frame = connection.execute(select(JournalBlock.frame).where(JournalBlock.first == first)).scalar_one()
        block, touched = _scrubbed(_block(frame), gone)
        changed = update(JournalBlock).where(JournalBlock.first == first)
        connection.execute(changed.values(frame=change_sets.encode(block)))
        seqs = {seq for seq, _ in gone}
        connection.execute(delete(JournalTouch).where(JournalTouch.seq.in_(seqs)))
        if touched:
            connection.execute(insert(JournalTouch), [{"row": row, "seq": seq} for row, seq in touched])


def _scrubbed(block: Block, gone: set[Name]) -> tuple[Block, list[tuple[str, int]]]:
    """The block without these bodies; the rows that their entries still touch."""
    sets, verdicts, touched = [], [], []
    seqs = {seq for seq, _ in gone}
    for entry in unfold(block):
        parts = _without(entry.parts, entry.seq, 0, gone)
        outcome = _without(entry.outcome, entry.seq, len(entry.parts), gone)
        sets.append(SealedSet(entry.header, parts))
        verdicts.append((entry.verdict, outcome))
        if entry.seq in seqs:
            status = msgspec.msgpack.decode(entry.verdict)[0]
            told = (*parts, *outcome) if status in _IN_EFFECT else outcome
            touched += [(row, entry.seq) for row in _rows(told)]
    packed = bundles.pack(bundles.bundle(sets))
    return msgspec.structs.replace(block, sets=packed, decided=decided(verdicts), own=0), touched


def _rows(parts: Iterable[Part]) -> set[str]:
    rows = set()
    for part in parts:
        change = change_sets.open_part(part)
        if change is not None:
            rows.add(change.id)
            if change.case_file is not None:
                rows.add(change.case_file)
    return rows


def _without(parts: tuple[Part, ...], seq: int, first: int, gone: set[Name]) -> tuple[Part, ...]:
    return tuple(
        change_sets.withhold(part) if (seq, place) in gone else part for place, part in enumerate(parts, first)
    )


def _scrub_own_sets(connection: Connection, case_file: str) -> None:
    """Own sets about the file, refused or in quarantine, keep their place and lose their bodies; steps that could be
    undone go. What still waits to be sent is refused by the server, and named in its turn."""
    for model in (Refused, Quarantined):
        for set_id, frame in connection.execute(select(model.set_id, model.frame)).all():
            sealed = change_sets.open_set(frame)
            gone = {(0, place) for place in disposals.places(sealed.parts, case_file)}
            if gone:
                left = SealedSet(sealed.header, _without(sealed.parts, 0, 0, gone))
                connection.execute(
                    update(model).where(model.set_id == set_id).values(frame=change_sets.encode(left))
                )
    steps = connection.execute(select(UndoStep.position, UndoStep.changes)).all()
    about = [position for position, changes in steps if case_file.encode() in changes]
    connection.execute(delete(UndoStep).where(UndoStep.position.in_(about)))


def _remove_rows(connection: Connection, case_file: str) -> list[tuple[str, str]]:
    """Everything of the file that is shown, and what is counted of it; (kind, id) of each row."""
    gone: list[tuple[str, str]] = []
    digests: list[str] = []
    with applying(connection):
        for kind, shape in SHAPES.items():
            table = shape.table
            which = table.c.id == case_file if kind == "case_file" else None
            if shape.case_file:
                which = table.c.case_file_id == case_file
            if which is None:
                continue
            ids = connection.execute(select(table.c.id).where(which)).scalars().all()
            if ids and kind == "file":
                own = select(File.sha256).where(File.case_file_id == case_file)
                others = select(File.sha256).where((File.case_file_id != case_file) | File.case_file_id.is_(None))
                digests = list(set(connection.execute(own).scalars()) - set(connection.execute(others).scalars()))
            if ids:
                connection.execute(delete(table).where(which))
                connection.execute(delete(Overlay).where(Overlay.kind == kind, Overlay.row.in_(ids)))
                gone += [(kind, row) for row in ids]
    for kind in {kind for kind, _ in gone}:
        count, total = counted(connection, SHAPES[kind])
        kept = update(KindTotal).where(KindTotal.kind == kind)
        connection.execute(kept.values(count=count, sum=f"{total:016x}"))
    search_index.refresh(connection, gone)
    _leave_bytes(connection, digests)
    return gone


def _leave_bytes(connection: Connection, digests: Iterable[str]) -> None:
    """For `finish`, once this is committed."""
    before: Any = read_state(connection, "disposed_bytes").get("disposed_bytes") or []
    write_state(connection, disposed_bytes=sorted({*before, *digests}), disposed_scrubbed=False, evidence=None)
