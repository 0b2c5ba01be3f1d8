"""Recovery after a restore (sync.md, R10–R12): together the desktops are this server's last backup.

Each desktop hands back what it keeps above the restored head. What continues the journal, proven by our own signature,
is appended as it was, byte by byte; what cannot be is merged by value once all have reported; what nobody brings is
marked lost. Nothing new is judged until every desktop has reported, or an operator closes the recovery.
Neighbours: restoring (the notes), replaying (effects), merging_again (what does not continue), exchanging (asks).
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from app.domain import bundles, change_sets
from app.domain.bundles import BadBundle
from app.domain.change_sets import CHAIN_START, Header, SealedSet
from app.domain.disposals import Name
from app.domain.ids import new_id
from sync.protocol import disposed, encoding, history, signing
from sync.protocol.blocks import Block, Entry, decided, fold, unfold
from sync.protocol.disposed import Told
from sync.protocol.messages import Checkpoint, ExchangeRequest, Recovery, Spent, Verdict
from sync.server import blocks, copies, desks, merging_again, replaying
from sync.server.desks import Copy, Desk
from sync.server.failures import Failed
from sync.server.transactions import SERVER, Work

_decode_block = msgspec.msgpack.Decoder(Block).decode
_decode_spent = msgspec.msgpack.Decoder(tuple[Spent, ...]).decode
_encode = msgspec.msgpack.Encoder().encode
_RUBBISH = (msgspec.MsgspecError, BadBundle, UnicodeDecodeError, RecursionError, ValueError)


@dataclass(slots=True)
class Report:
    """What one copy has handed back since the last restore."""

    desk: int
    epoch: int
    wanted: int
    """The seq that is to come next."""
    known: int
    """The highest seq that a checkpoint of ours proves, whether or not anybody brings it."""
    spent: bytes
    reported_at: str | None


def hear(work: Work, copy: Copy, request: ExchangeRequest, server_key: signing.PublicKeys) -> Recovery | None:
    """What a desktop is told instead of an exchange; None when there is nothing to recover from it. Raises Failed."""
    facts = work.facts
    if not facts.recovering and not copies.is_new_here(work, copy):
        return None
    if request.proof is None and not request.chain_before:
        # It only reads the journal again, from its beginning: what it says it has read is no report.
        return _told(work, 0) if facts.recovering else None
    report = _report(work, copy)
    if report is None:
        begins = min(_begins(work, copy), request.common + 1) if request.chain_before else _begins(work, copy)
        if not facts.recovering and _continues(work, request):
            return None
        report = Report(copy.desk, copy.epoch, begins, 0, b"\x90", None)
    if report.reported_at is None:
        _take(work, copy, report, request, server_key)
        _write(work, report)
    if report.reported_at is None:
        return _told(work, report.wanted)
    if facts.recovering:
        if absent(work):
            return _told(work, 0)
        close(work, ())
    if request.proof is not None:
        return _told(work, 0)
    return None if _continues(work, request) else _told(work, 0, reread=True)


def absent(work: Work) -> list[Desk]:
    """The desktops that have not reported yet and are not revoked."""
    reported = {
        desk for (desk,) in work.connection.execute("SELECT desk FROM report WHERE reported_at IS NOT NULL").fetchall()
    }
    return [
        desk for desk in work.facts.desks.values() if desk.revoked_at is None and desk.desk not in reported
    ]


def close(work: Work, without: Sequence[str]) -> None:
    """End the recovery: mark what nobody brought, put the note into the journal, record numbers, merge what is left.

    `without` names the desktops that an operator does without."""
    facts = work.facts
    note = facts.notes[-1]
    reports = _reports(work)
    facts.recovering = False
    work.connection.execute(
        "UPDATE restored SET closed_at = ? WHERE number = ?", (work.at, len(facts.notes))
    )
    lost = _mark_lost(work, max((report.known for report in reports), default=0))
    about = (
        note.old_incarnation, str(note.head), note.hash.hex(), note.new_incarnation, note.operators, note.reason,
        note.signature.hex(), str(lost), *without,
    )  # fmt: skip
    work.decree("server.restore", (), code="restored", about=about)
    by_number = {desk.desk: desk for desk in work.facts.desks.values()}
    for report in reports:  # all numbers first, then sets (R12)
        copies.report_numbers(work, by_number[report.desk], _decode_spent(report.spent), restored=True)
    for report in reports:
        if report.reported_at is not None:  # else what has come of it is not all here, and proven by nothing
            _merge_left_over(work, report)
    work.number_overdue()
    work.flush()


def _told(work: Work, wanted: int, reread: bool = False) -> Recovery:
    desks_there = [desk for desk in work.facts.desks.values() if desk.revoked_at is None]
    missing = len(absent(work)) if work.facts.recovering else 0
    return Recovery(work.facts.recovering, wanted, reread, len(desks_there) - missing, len(desks_there))


def _continues(work: Work, request: ExchangeRequest) -> bool:
    """Whether what the desktop has read is a beginning of the journal as it is now."""
    return 0 <= request.cursor <= work.facts.seq and work.hash_at(request.cursor) == request.cursor_hash


def _begins(work: Work, copy: Copy) -> int:
    """The first seq at which the copy's history may differ from ours: above the lowest head restored since it was heard
    last."""
    notes = list(work.facts.notes)
    known = [at for at, note in enumerate(notes) if note.new_incarnation == copy.incarnation]
    since = notes[known[-1] + 1 :] if known else notes
    return min(note.head for note in since or notes) + 1


# --- what comes -------------------------------------------------------------------------------------------------------


def _take(work: Work, copy: Copy, report: Report, request: ExchangeRequest, server_key: signing.PublicKeys) -> None:
    """One request of a desktop that reports: more of what it keeps, or the word that it has nothing more."""
    facts = work.facts
    known = request.checkpoint
    if known is not None and _is_ours(known, facts.entity, server_key):
        report.known = max(report.known, known.seq)
    if request.spent:
        report.spent = _encode(request.spent)
    proof = request.proof
    if proof is None:
        # It only asks. With nothing above what we have in common there is nothing to hand back.
        if request.cursor < report.wanted or _continues(work, request):
            report.reported_at = work.at
        return
    if not _is_ours(proof, facts.entity, server_key) or (proof.seq, proof.hash) != (
        request.cursor, request.cursor_hash
    ):  # fmt: skip
        raise Failed("bad_request", "proof")
    report.known = max(report.known, proof.seq)
    if not request.handed and report.wanted <= proof.seq:
        # It began with a snapshot, and does not keep what is wanted of it: nothing of it can be proven.
        work.connection.execute("DELETE FROM handed WHERE desk = ? AND epoch = ?", (copy.desk, copy.epoch))
        report.reported_at = work.at
        return
    for block in request.handed:
        last = block.first + len(block) - 1
        if block.own or not block.first <= report.wanted <= last or last > proof.seq:
            raise Failed("bad_request", "handed", str(block.first))
        sealed = work.connection.seal(_place(copy.desk, copy.epoch, block.first), _encode(block))
        work.connection.insert_many(
            "handed",
            ("desk", "epoch", "first", "frame"),
            [(copy.desk, copy.epoch, block.first, sealed)],
            key=("desk", "epoch", "first"),
        )
        report.wanted = last + 1
    if report.wanted > proof.seq:
        _believe(work, copy, proof)
        report.reported_at = work.at


def _is_ours(checkpoint: Checkpoint, entity: str, server_key: signing.PublicKeys) -> bool:
    return checkpoint.entity == entity and signing.is_signed(
        server_key, history.checkpoint_statement(checkpoint), checkpoint.signature
    )


def _believe(work: Work, copy: Copy, proof: Checkpoint) -> None:
    """All is here: it must lead from a place of our journal to a hash that we signed. What continues the journal is
    appended as it was; what does not waits to be merged. Raises Failed.

    A block at a time, and first all of it to its proven end: until then it may be anything."""
    disposals = _proven(work, copy, proof)
    excused = {name for each in disposals for name in each.names}
    destroyed = {each.case_file for each in disposals}
    digest: bytes | None = None
    for handed in _handed(work, copy.desk, copy.epoch):
        left: list[Entry] = []
        verbatim: list[Entry] = []
        hashes: list[bytes] = []
        head, seq = work.facts.hash, work.facts.seq
        for entry in unfold(handed):
            before = work.hash_at(entry.seq - 1) if digest is None else digest
            digest = history.follow(before, entry)
            is_next = work.facts.recovering and (entry.seq, before) == (seq + 1, head)
            if is_next and _is_whole(entry, excused):
                verbatim.append(entry)
                hashes.append(digest)
                seq, head = entry.seq, digest
            elif entry.seq > work.facts.seq or work.hash_at(entry.seq) != digest:
                left.append(entry)
        _append(work, verbatim, hashes, destroyed)
        work.connection.execute(
            "DELETE FROM handed WHERE desk = ? AND epoch = ? AND first = ?", (copy.desk, copy.epoch, handed.first)
        )
        rows = [
            (copy.desk, copy.epoch, block.first,
             work.connection.seal(_place(copy.desk, copy.epoch, block.first), _encode(block)))
            for block in fold(left)
        ]  # fmt: skip
        if rows:
            work.connection.insert_many("handed", ("desk", "epoch", "first", "frame"), rows)
    if not work.facts.recovering:
        # Too late to be put in its place: it is merged now, its numbers first.
        report = _report(work, copy)
        if report is not None:
            copies.report_numbers(work, copy.whose, _decode_spent(report.spent), restored=True)
        _merge_left_over(work, Report(copy.desk, copy.epoch, 0, 0, b"\x90", None))


def _proven(work: Work, copy: Copy, proof: Checkpoint) -> list[Told]:
    """What the blocks that were handed back tell of disposals, once they lead to the signed hash. Raises Failed."""
    disposals: list[Told] = []
    digest: bytes | None = None
    for block in _handed(work, copy.desk, copy.epoch):
        try:
            entries = unfold(block)
            disposals += disposed.told_in(entries)
        except _RUBBISH as error:
            raise Failed("bad_request", "handed") from error
        for entry in entries:
            if digest is None:
                try:
                    digest = work.hash_at(entry.seq - 1)
                except LookupError as error:
                    raise Failed("bad_request", "handed", str(entry.seq - 1)) from error
            digest = history.follow(digest, entry)
    if digest is not None and digest != proof.hash:
        raise Failed("history", "handed", str(proof.seq))
    return disposals


def _is_whole(entry: Entry, excused: Container[Name]) -> bool:
    """Whether nothing is withheld but what an entry of ours names as destroyed (R23)."""
    return all(
        not part.withheld or (entry.seq, place) in excused
        for place, part in enumerate((*entry.parts, *entry.outcome))
    )


def _append(work: Work, entries: Sequence[Entry], hashes: Sequence[bytes], destroyed: Container[str]) -> None:
    """Entries as they were, in blocks of one desktop each; their effects again."""
    run: list[tuple[Entry, Header, bytes]] = []
    for entry, digest in zip(entries, hashes, strict=True):
        header = change_sets.open_header(entry.header)
        if run and not _goes_on(run[-1][0], run[-1][1], entry, header):
            _append_run(work, run, destroyed)
            run = []
        run.append((entry, header, digest))
    if run:
        _append_run(work, run, destroyed)


def _goes_on(last: Entry, of: Header, entry: Entry, header: Header) -> bool:
    return (
        header.device == of.device != SERVER
        and (header.epoch, header.device_seq) == (of.epoch, of.device_seq + 1)
        and entry.incarnation == last.incarnation
    )


def _append_run(work: Work, run: Sequence[tuple[Entry, Header, bytes]], destroyed: Container[str]) -> None:
    facts, (first, header, _) = work.facts, run[0]
    copy = None
    for entry, head, digest in run:
        facts.seq, facts.hash = entry.seq, digest
        work.record_again(head, entry.seq)
        try:
            replaying.replay(work, entry, destroyed)
        except (LookupError, *_RUBBISH) as error:
            raise Failed("bad_request", "handed", str(entry.seq)) from error
    desk = facts.desks.get(header.device)
    link: bytes | None = None
    if desk is not None:
        copy = desk.copies.get(header.epoch)
        if copy is None:
            copy = desk.copies[header.epoch] = Copy(desk, header.epoch, "", work.at, used_at=work.at, why="before")
            desks.add_copy(work.connection, copy)
        link = copy.chain if copy.device_seq == header.device_seq - 1 else b""
        for entry, _, _ in run:
            link = change_sets.chain(link or CHAIN_START, entry.set_hash)
        if copy.device_seq == header.device_seq - 1:
            copy.device_seq, copy.chain = run[-1][1].device_seq, link
            desks.write_copy(work.connection, copy)
    packed = bundles.pack(bundles.bundle(SealedSet(entry.header, entry.parts) for entry, _, _ in run))
    runs = decided((entry.verdict, entry.outcome) for entry, _, _ in run)
    blocks.write(
        work.connection, first.seq, first.incarnation, copy.desk if copy else 0, header.epoch, header.device_seq,
        facts.hash, link, runs, packed, len(bundles.decompressed(packed)),
    )  # fmt: skip
    work.note_touches(first.seq)


# --- what is left -----------------------------------------------------------------------------------------------------


def _mark_lost(work: Work, known: int) -> int:
    """An entry of ours for each seq that we once signed and that nobody brought: it is never given again. How many."""
    facts = work.facts
    first = facts.seq + 1
    sets = []
    verdict = encoding.encode(Verdict("accepted", work.at, code="lost"))
    while facts.seq < known:
        seq = facts.seq + 1
        header = Header(new_id(), facts.entity, SERVER, 1, seq, facts.seq, SERVER, work.at, "server.lost")
        sealed = SealedSet(change_sets.encode(header), ())
        work.append(header, change_sets.set_hash(sealed.header, ()), verdict)
        sets.append(sealed)
    if sets:
        work.close_block(bundles.pack(bundles.bundle(sets)), 0, 1, first, None)
    return len(sets)


def _merge_left_over(work: Work, report: Report) -> None:
    left = [entry for block in _handed(work, report.desk, report.epoch) for entry in unfold(block)]
    merging_again.merge_all(work, left)
    work.connection.execute("DELETE FROM handed WHERE desk = ? AND epoch = ?", (report.desk, report.epoch))


# --- what is kept of it -----------------------------------------------------------------------------------------------


def _place(desk: int, epoch: int, first: int) -> str:
    return f"handed/{desk}/{epoch}/{first}"


def _handed(work: Work, desk: int, epoch: int) -> Iterator[Block]:
    """Every block, in order; one that is taken away or put in the place of another meanwhile is not met again."""
    which = (desk, epoch)
    firsts = work.connection.execute("SELECT first FROM handed WHERE desk = ? AND epoch = ? ORDER BY first", which)
    for (first,) in firsts.fetchall():
        ((frame,),) = work.connection.execute(
            "SELECT frame FROM handed WHERE desk = ? AND epoch = ? AND first = ?", (*which, first)
        ).fetchall()
        yield _decode_block(work.connection.unseal(_place(desk, epoch, first), frame))


_COLUMNS = ("desk", "epoch", "wanted", "known", "spent", "reported_at")


def _report(work: Work, copy: Copy) -> Report | None:
    found = work.connection.execute(
        f"SELECT {', '.join(_COLUMNS)} FROM report WHERE desk = ? AND epoch = ?",  # noqa: S608 - our own words
        (copy.desk, copy.epoch),
    ).fetchone()
    return None if found is None else Report(*found)


def _reports(work: Work) -> list[Report]:
    rows = work.connection.execute(f"SELECT {', '.join(_COLUMNS)} FROM report ORDER BY desk, epoch").fetchall()  # noqa: S608
    return [Report(*row) for row in rows]


def _write(work: Work, report: Report) -> None:
    row = tuple(getattr(report, name) for name in _COLUMNS)
    work.connection.insert_many("report", _COLUMNS, [row], key=("desk", "epoch"))
