"""Bugs that the lanes must notice: each patches the product for as long as its context lasts, and says what it breaks.

A lane that passes with one of these in place is worth nothing. The patches follow the product's own functions: when one
of those changes its name, the lane says so by failing.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

import msgspec

from app.domain import bundles, change_sets, kinds
from app.domain.change_sets import Change
from app.domain.merging import Meeting
from app.storage import index_progress
from app.storage import journal as capture
from sync.client import apply, as_expected, confirmed, engine, transport, verifying
from sync.protocol import signing
from sync.protocol.messages import ExchangeAnswer
from sync.server import (
    arrivals,
    exchanging,
    judging,
    questions,
    readers,
    transactions,
)
from sync.server.numbers import Numbers
from sync.server.store.sqlite import SqliteConnection

Bug = Callable[[], AbstractContextManager[Any]]


def overlay_forgotten() -> AbstractContextManager[Any]:
    """A value from the server shows over one's own that still waits (8)."""
    original = confirmed._different

    def forgets(row: confirmed.Row) -> dict[str, Any]:
        row.overlay = {}
        return original(row)

    return patch.object(confirmed, "_different", forgets)


def loser_still_shown() -> AbstractContextManager[Any]:
    """What lost or was refused goes on being shown on the desktop that wrote it (1, 8)."""
    return patch.object(confirmed.Slate, "settle", lambda *_: None)


def entry_skipped() -> AbstractContextManager[Any]:
    """The cursor passes an entry that was not applied (7)."""
    original, counted = apply._fold, Counter[str]()

    def skips(*arguments: Any) -> None:
        counted["entries"] += 1
        if counted["entries"] % 12:
            original(*arguments)

    return patch.object(apply, "_fold", skips)


def search_forgotten() -> AbstractContextManager[Any]:
    """What others write is not found by searching."""
    return patch.object(apply.search_index, "refresh", lambda *_: None)


def left_and_lost() -> AbstractContextManager[Any]:
    """What is to be entered in the search index afterwards is not written down."""
    return patch.object(index_progress, "leave", lambda *_: None)


@contextmanager
def no_idempotency() -> Iterator[None]:
    """A set that comes again is taken again (R7, 3)."""
    follow, insert = arrivals.follow_chain, SqliteConnection.insert_many

    def forgets(connection: Any, entity: str, desk: Any, request: Any, *more: Any) -> Any:
        if request.batches and request.first_device_seq <= desk.device_seq:
            desk.chain = arrivals._link_at(connection, desk, request.first_device_seq - 1)
            desk.device_seq = request.first_device_seq - 1
        return follow(connection, entity, desk, request, *more)

    def inserts(self: Any, table: str, columns: Any, rows: Any, key: Any = ()) -> None:
        insert(self, table, columns, rows, ("set_id",) if table == "recorded" else key)

    with ExitStack() as patches:
        patches.enter_context(patch.object(arrivals, "follow_chain", forgets))
        patches.enter_context(patch.object(transactions.Work, "recorded", lambda *_: {}))
        patches.enter_context(patch.object(SqliteConnection, "insert_many", inserts))
        yield


def stale_numbers() -> AbstractContextManager[Any]:
    """Numbers are the largest seen, plus one, from a reading that may be old (4)."""
    original, seen = Numbers.give, Counter[Any]()

    def stale(self: Numbers, claim: Any) -> Change:
        key = (id(self._connection), claim.series, claim.year)
        seen[key] += 1
        if seen[key] % 3 == 0:
            self._year((claim.series, claim.year)).last = max(0, seen[key] - 2)
        return original(self, claim)

    return patch.object(Numbers, "give", stale)


def last_writer_wins() -> AbstractContextManager[Any]:
    """Nobody's value is safe (R2, 11)."""
    return patch.object(judging.merging, "meet", lambda *_: Meeting.APPLIES)


def old_not_asked() -> AbstractContextManager[Any]:
    """A desktop's word about what it saw is believed when it saw nothing at all (R2, 11)."""
    original = judging.merging.meet

    def believes(standing: Any, fields: Any) -> Meeting:
        blank = all(old is None for old, _ in fields.values())
        return Meeting.APPLIES if blank else original(standing, fields)

    return patch.object(judging.merging, "meet", believes)


def decided_twice() -> AbstractContextManager[Any]:
    """The last one to decide a conflict wins (R21)."""
    return patch.object(judging, "_is_late", lambda *_: False)


def loser_lost() -> AbstractContextManager[Any]:
    """The conflict row holds the standing value twice (R2, 5)."""
    original = judging.conflict

    def forgets(*arguments: Any) -> Change:
        made = original(*arguments)
        made.units["losing"]["losing"] = made.units["standing"]["standing"]
        return made

    return patch.object(judging, "conflict", forgets)


def closed_files_written() -> AbstractContextManager[Any]:
    """A closed case file takes what was written elsewhere before its closing was known."""
    return patch.object(kinds, "_check_open", lambda *_: None)


def roles_not_asked() -> AbstractContextManager[Any]:
    """Whoever lost a role goes on writing."""
    return patch.object(kinds, "_check_role", lambda *_: None)


@contextmanager
def creation_not_asked() -> Iterator[None]:
    """A row comes to be by an update, when its creation was refused and nobody looked (R5, 12)."""
    original, standing = kinds._check_existence, judging.Rows.standing

    def lets(change: Change, created: Any, look: Any) -> Any:
        found = original(change, created, look)
        return None if found is not None and found.code == "unknown_row" else found

    def makes(self: Any, kind: str, row: str) -> Any:
        if self.get(kind, row) is None and kind in ("task", "party"):
            self.create(Change(kind, row, True, None, {}))
        return standing(self, kind, row)

    with patch.object(kinds, "_check_existence", lets), patch.object(judging.Rows, "standing", makes):
        yield


def refusals_block() -> AbstractContextManager[Any]:
    """A refused set is refused with its whole request, for ever (6)."""
    original = judging.decide

    def refuses(*arguments: Any) -> judging.Decision:
        decision = original(*arguments)
        if decision.status == "refused":
            raise judging.Failed("bad_request", "refused")
        return decision

    return patch.object(judging, "decide", refuses)


def everybody_reads_all() -> AbstractContextManager[Any]:
    """Nothing is withheld from limited readers."""
    return patch.object(readers, "_show", lambda part, _scope: part)


def cursor_first(pause: float = 0) -> AbstractContextManager[Any]:
    """The cursor is stored in a transaction of its own, before the rows (2, 7): a crash in between loses a page."""
    original = engine.apply_page

    def applies(connection: Any, page: Any, *arguments: Any, **more: Any) -> apply.Applied:
        capture.write_state(connection, cursor=page.cursor, cursor_hash=page.cursor_hash)
        _commit_here(connection, pause)
        return original(connection, page, *arguments, **more)

    return patch.object(engine, "apply_page", applies)


def cursor_first_and_slow() -> AbstractContextManager[Any]:
    """The same on a disk so slow that a kill soon meets it."""
    return cursor_first(pause=0.1)


def set_after_rows_and_slow() -> AbstractContextManager[Any]:
    """A change set is stored after its rows, in a transaction of its own: a crash leaves rows that nobody hears of."""
    original = capture._freeze

    def freezes(connection: Any, recorder: Any) -> None:
        _commit_here(connection, 0.02)
        original(connection, recorder)

    return patch.object(capture, "_freeze", freezes)


def _commit_here(connection: Any, pause: float) -> None:
    connection.exec_driver_sql("COMMIT")
    time.sleep(pause)
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def promises_early() -> AbstractContextManager[Any]:
    """A set leaves the outbox when the server has it, not when the cursor passes it (R1)."""
    original = engine.hear

    def forgets(connection: Any, answer: ExchangeAnswer, epoch: int) -> None:
        original(connection, answer, epoch)
        connection.exec_driver_sql("DELETE FROM outbox WHERE acknowledged")

    return patch.object(engine, "hear", forgets)


def disturbance_ignored() -> AbstractContextManager[Any]:
    """Own sets accepted whole are taken as foreseen, though somebody else has met their units meanwhile, or other own
    sets wait over them (8)."""
    return patch.object(as_expected, "_DOUBT", "SELECT 1 WHERE :last IS NULL")


def meetings_ignored() -> AbstractContextManager[Any]:
    """The same, only where somebody else has met their units."""
    return patch.object(as_expected, "_DOUBT", as_expected._DOUBT.replace("OR disturbed", ""))


def straddling_ignored() -> AbstractContextManager[Any]:
    """The same, only where other own sets wait over their units."""
    return patch.object(as_expected, "_DOUBT", as_expected._DOUBT.replace("last_device_seq > :last OR", ""))


def arrival_ignored() -> AbstractContextManager[Any]:
    """A row that was taken as foreseen is still held to be on its way by what else waits over it."""
    return patch.object(as_expected, "_ARRIVED", "SELECT 1 WHERE :last IS NULL")


def foreseen_all_the_same() -> AbstractContextManager[Any]:
    """Own sets are taken as foreseen whatever was decided about them."""
    return patch.object(verifying, "_is_as_sent", lambda decided: not decided.outcome)


@contextmanager
def nonces_forgotten() -> Iterator[None]:
    """A request that comes twice is a new one each time (R22)."""
    with ExitStack() as patches:
        patches.enter_context(patch.object(exchanging, "_issued", lambda *_: (None, None)))
        patches.enter_context(patch.object(exchanging, "_remember", lambda *_: None))
        yield


ENGINE: Sequence[Bug] = (
    overlay_forgotten,
    loser_still_shown,
    entry_skipped,
    search_forgotten,
    left_and_lost,
    no_idempotency,
    stale_numbers,
    last_writer_wins,
    old_not_asked,
    decided_twice,
    loser_lost,
    closed_files_written,
    roles_not_asked,
    creation_not_asked,
    refusals_block,
    everybody_reads_all,
    cursor_first,
    promises_early,
    disturbance_ignored,
    meetings_ignored,
    straddling_ignored,
    arrival_ignored,
    foreseen_all_the_same,
    nonces_forgotten,
)


def signatures_not_asked() -> AbstractContextManager[Any]:
    """Whoever makes a chain fit may write in a device's name; whoever has a code may enrol another's key."""
    return patch.object(signing, "is_signed", lambda *_: True)


def chain_not_followed() -> AbstractContextManager[Any]:
    """The sets are taken whatever the signed head of their chain says."""
    original = arrivals.follow_chain

    def follows(connection: Any, entity: str, desk: Any, request: Any, *more: Any) -> Any:
        link = desk.chain
        for sealed in _sent(request)[max(0, desk.device_seq - request.first_device_seq + 1) :]:
            link = change_sets.chain(link, change_sets.set_hash(sealed.header, sealed.parts))
        with patch.object(signing, "is_signed", lambda *_: True):
            return original(connection, entity, desk, msgspec.structs.replace(request, chain_head=link), *more)

    return patch.object(arrivals, "follow_chain", follows)


def _sent(request: Any) -> list[change_sets.SealedSet]:
    try:
        return [sealed for packed in request.batches for sealed in bundles.unpack(packed).sets()]
    except bundles.BadBundle:
        return []


def authors_not_asked() -> AbstractContextManager[Any]:
    """A set is whoever's it says it is."""
    original = judging.read_set

    def reads(sealed: Any, entity: str, device: str, person: str, epoch: int, device_seq: int) -> Any:
        header = change_sets.open_header(sealed.header)
        return original(sealed, header.entity, header.device, header.person, epoch, device_seq)

    return patch.object(judging, "read_set", reads)


def existence_not_asked() -> AbstractContextManager[Any]:
    """Rows are made again over those that are there (R5)."""
    original = kinds._check_existence

    def lets(change: Change, *more: Any) -> Any:
        found = original(change, *more)
        return None if found is not None and found.code == "already_exists" else found

    return patch.object(kinds, "_check_existence", lets)


def files_not_asked() -> AbstractContextManager[Any]:
    """A row of a closed file is written under the name of an open one."""
    return patch.object(judging, "_check_case_files", lambda *_: None)


def forms_not_asked() -> AbstractContextManager[Any]:
    """Anything may be a value."""
    return patch.object(kinds, "_check_values", lambda *_: None)


def claims_not_asked() -> AbstractContextManager[Any]:
    """Numbers for rows that have one."""
    return patch.object(judging, "_check_claims", lambda *_: None)


def identities_used_again() -> AbstractContextManager[Any]:
    """A set that was recorded is recorded again under its identity (R7)."""
    return patch.object(transactions.Work, "recorded", lambda *_: {})


def requests_not_verified() -> AbstractContextManager[Any]:
    """The door opens to whoever gives a name."""
    return patch.object(questions.Question, "verify", lambda *_: None)


def old_requests_taken() -> AbstractContextManager[Any]:
    """A signature is for ever."""
    return patch.object(signing, "SKEW", 10**9)


def answers_not_verified() -> AbstractContextManager[Any]:
    """The desktop believes whoever answers."""
    return patch.object(transport.HttpTransport, "_check_signed", lambda *_: None)


def checkpoints_not_verified() -> AbstractContextManager[Any]:
    """The desktop believes any checkpoint."""
    return patch.object(verifying, "_check_signature", lambda *_: None)


def withholding_allowed() -> AbstractContextManager[Any]:
    """Whoever sits on the line hides changes from somebody who reads everything."""
    return patch.object(verifying, "EVERYTHING", "nothing")


def sets_not_hashed() -> AbstractContextManager[Any]:
    """The desktop believes the hash it is told at the end of a block, whatever sets stand in it."""
    original = verifying.follow

    def follows(block: Any, digest: bytes, waymarks: Any, *more: Any) -> Any:
        heard, _ = original(block, digest, {}, *more)
        return heard, waymarks.get(heard.last, digest)

    return patch.object(verifying, "follow", follows)


def unreadable_not_expected() -> AbstractContextManager[Any]:
    """The desktop breaks off over sets, or counts of them, that are none, instead of telling whose word it was."""
    return patch.object(verifying, "UNREADABLE", (msgspec.MsgspecError,))


FORGERIES: dict[Bug, str] = {
    signatures_not_asked: "M",
    chain_not_followed: "M",
    authors_not_asked: "L",
    roles_not_asked: "L",
    existence_not_asked: "L",
    files_not_asked: "L",
    forms_not_asked: "L",
    claims_not_asked: "L",
    closed_files_written: "L",
    identities_used_again: "L",
    decided_twice: "L",
    everybody_reads_all: "L",
    requests_not_verified: "D",
    old_requests_taken: "D",
    answers_not_verified: "A",
    checkpoints_not_verified: "A",
    withholding_allowed: "A",
    sets_not_hashed: "A",
    unreadable_not_expected: "A",
}
"""Each with the sorts of forgery that must notice it."""
