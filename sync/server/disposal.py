"""Carrying out a disposal (sync.md, R23): bodies become hashes in the journal, rows go, one entry names all of it.

Two persons have decided, by the law of app.domain.disposals; this is done in the transaction of the second one's set.
Whatever arrives later about such a file is refused, and its body goes in the same way. Neighbours: exchanging (asks),
judging (the law), blocks, replaying (after a restore), files.collecting (lets the bytes go).
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from app.domain import bundles, change_sets, disposals, numbering
from app.domain.change_sets import Change, Part, SealedSet
from app.domain.disposals import DISPOSAL, Decision, Name
from app.domain.kind import Refusal
from sync.protocol.blocks import Block, decided, unfold
from sync.protocol.disposed import Told
from sync.server import blocks
from sync.server.blocks import Kept
from sync.server.rows import Rows
from sync.server.transactions import Made, Work

FREE_PAGES = ""
"""In disposed_bytes: the database's own pages still hold what was taken out of them."""


def check(changes: Sequence[Change], person: str, rows: Rows, today: dt.date) -> Refusal | None:
    """The law of disposals for a set; what is about a destroyed file is refused anyway, because it is unknown."""
    for change in changes:
        if change.kind == DISPOSAL.name:
            row = rows.standing(change.kind, change.id)
            proposal = (row or {}).get("proposal") or {
                name: new for name, (_, new) in change.units.get("proposal", {}).items()
            }
            file = proposal.get("case_file")
            standing = rows.standing("case_file", file) if isinstance(file, str) else None
            refusal = disposals.check(change, person, row, standing, today)
            if refusal:
                return refusal
    return None


def disposed(work: Work, case_files: Iterable[str]) -> dict[str, str]:
    """Which of these case files are destroyed, and by which disposal."""
    found = work.connection.execute(
        "SELECT case_file, disposal FROM disposed_file WHERE case_file IN list(?)", (sorted(case_files),)
    )
    return dict(found.fetchall())


def follow(work: Work, changes: Iterable[Sequence[Change]]) -> None:
    """What follows from sets that were just appended: confirmed disposals are carried out, and what came about a file
    that is destroyed loses its body."""
    confirmed: list[str] = []
    named: set[str] = set()
    for each in changes:
        for change in each:
            named.add(change.case_file or change.id)
            if change.kind == DISPOSAL.name and "decision" in change.units:
                confirmed.append(change.id)
    late = disposed(work, named)
    for disposal in confirmed:
        row = work.rows.standing(DISPOSAL.name, disposal) or {}
        is_new = (row.get("done") or {}).get("done_at") is None
        if is_new and (row.get("decision") or {}).get("decision") == Decision.CONFIRMED:
            carry_out(work, disposal, row["proposal"]["case_file"])
    _name_late(work, late)


def name_late(work: Work, case_files: Iterable[str]) -> None:
    """What has come about these case files, as far as they are destroyed, loses its body too."""
    _name_late(work, disposed(work, case_files))


def carry_out(work: Work, disposal: str, case_file: str) -> int:
    """Destroy everything about a case file; the seq of the entry that says so."""
    work.flush()
    digests = _let_go_of_files(work, case_file)
    row = work.rows.get(DISPOSAL.name, disposal)  # after a restore, nobody may have brought it
    done = [Made(DISPOSAL.name, disposal, False, {"done": {"done_at": work.at}})] if row is not None else []
    seq = _name(work, disposal, case_file, done, list(_bodies(work, case_file)))
    _forget(work, disposal, case_file, digests, seq)
    return seq


def again(work: Work, told: Told, seq: int) -> None:
    """An entry that carried a disposal out comes back after a restore: what it destroyed is destroyed again, and its
    number stays given (R12, R16)."""
    work.flush()
    digests = _let_go_of_files(work, told.case_file)
    _scrub(work, told.names)
    _forget(work, told.disposal, told.case_file, digests, seq)
    _keep_number(work, told)


def bring_back(work: Work, told: Told) -> None:
    """An entry that carried a disposal out has no place in the journal as it is now: it is carried out anew."""
    if told.case_file not in disposed(work, [told.case_file]):
        carry_out(work, told.disposal, told.case_file)
        _keep_number(work, told)


def _forget(work: Work, disposal: str, case_file: str, digests: Iterable[str], seq: int) -> None:
    work.rows.dispose(case_file)
    run = work.connection
    kept = [(case_file, disposal, seq)]
    run.insert_many("disposed_file", ("case_file", "disposal", "seq"), kept, key=("case_file",))
    rows = [(each, work.at) for each in (*digests, FREE_PAGES)]
    run.insert_many("disposed_bytes", ("sha256", "at"), rows, key=("sha256",))
    run.execute("DELETE FROM touch WHERE row = ?", (case_file,))
    _forget_snapshots(work)
    work.disposed = True


def _keep_number(work: Work, told: Told) -> None:
    """The file's number, which only the disposal's own row still tells of, is nobody else's."""
    row = work.rows.standing(DISPOSAL.name, told.disposal) or {}
    read = numbering.read(row.get("proposal", {}).get("number"))
    if read is not None:
        work.numbers.reach_again("case_files", *read, told.case_file)


def _name_late(work: Work, late: Mapping[str, str]) -> None:
    for case_file, disposal in late.items():
        work.flush()
        names = list(_bodies(work, case_file))
        if names:
            _name(work, disposal, case_file, (), names)


def _name(work: Work, disposal: str, case_file: str, done: Sequence[Made], names: Sequence[Name]) -> int:
    """One entry that names these bodies about a file, and the bodies gone."""
    about = (disposal, case_file, disposals.pack(names))
    seq = work.decree(disposals.ACTION, done, code=disposals.CODE, about=about)
    work.flush()
    _scrub(work, names)
    return seq


def _bodies(work: Work, case_file: str) -> Iterable[Name]:
    """Every body of the journal about a case file, of refused sets too, and those that came without their bodies and
    that no entry has named: all of it is read, which is seldom done."""
    known = set(work.connection.execute("SELECT seq, place FROM disposed_body").fetchall())
    found = blocks.read(work.connection, 0)
    try:
        for kept in found:
            for entry in unfold(kept.block()):
                parts = (*entry.parts, *entry.outcome)
                for place in disposals.places(parts, case_file):
                    yield entry.seq, place
                for place, part in enumerate(parts):
                    if part.withheld and (entry.seq, place) not in known:
                        yield entry.seq, place
    finally:
        found.close()


def _scrub(work: Work, names: Sequence[Name]) -> None:
    """Bodies and their salts go; their hashes stay in their place."""
    by_block: defaultdict[int, set[Name]] = defaultdict(set)
    kept: Kept | None = None
    for seq, place in sorted(names):
        if kept is None or not kept.first <= seq <= kept.last:
            kept = blocks.holding(work.connection, seq)
        by_block[kept.first].add((seq, place))
    for first, gone in by_block.items():
        blocks.replace(work.connection, scrubbed(blocks.holding(work.connection, first).block(), gone))
    if names:
        rows = [(seq, place, work.at) for seq, place in sorted(set(names))]
        work.connection.insert_many("disposed_body", ("seq", "place", "at"), rows, key=("seq", "place"))


def scrubbed(block: Block, gone: set[Name]) -> Block:
    """A block without the bodies of these names."""
    sets, verdicts = [], []
    for entry in unfold(block):
        parts = _without(entry.parts, entry.seq, 0, gone)
        outcome = _without(entry.outcome, entry.seq, len(entry.parts), gone)
        sets.append(SealedSet(entry.header, parts))
        verdicts.append((entry.verdict, outcome))
    packed = bundles.pack(bundles.bundle(sets))
    return msgspec.structs.replace(block, sets=packed, decided=decided(verdicts))


def _without(parts: tuple[Part, ...], seq: int, first: int, gone: set[Name]) -> tuple[Part, ...]:
    return tuple(
        change_sets.withhold(part) if (seq, place) in gone else part for place, part in enumerate(parts, first)
    )


def _forget_snapshots(work: Work) -> None:
    for table in ("snapshot_piece", "snapshot"):
        work.connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names


def _let_go_of_files(work: Work, case_file: str) -> list[str]:
    """The files of a case file that no other row names."""
    rows = work.connection.execute(
        "SELECT DISTINCT mark FROM standing WHERE kind = 'file' AND case_file = ? AND mark IS NOT NULL AND mark NOT IN"
        " (SELECT mark FROM standing WHERE kind = 'file' AND mark IS NOT NULL"
        " AND (case_file IS NULL OR case_file <> ?))",
        (case_file, case_file),
    )
    return [digest for (digest,) in rows.fetchall()]
