"""What the server decides about one change set: is it well made, is it allowed, what of it applies, what loses.

The law is app.domain's, the same as on the desktop; this module adds what only the one who orders can know: the stored
case file of a row (R5), decisions already taken (R21), conflicts (R2, R3) and numbers. Neighbours: rows and numbers
(changed here), journal (appends the decision).
"""

import datetime as dt
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import msgspec

from app.domain import change_sets, kinds, merging, numbering
from app.domain.change_sets import Change, Claim, Header, SealedSet, Value
from app.domain.ids import ID_LENGTH, is_id, stable_id
from app.domain.kind import MOMENT, Refusal
from app.domain.kinds import KINDS
from app.domain.merging import Meeting
from app.domain.series import NUMBERED, number_of
from app.domain.shapes import Shape, shape_of
from sync.server import disposal
from sync.server.failures import Failed
from sync.server.numbers import Numbers, is_well_made
from sync.server.rows import Row, Rows

LARGEST_PART = 1_048_576
"""Bytes of one change; the longest text of any kind needs less than a tenth."""

MOST_MARKS = 100_000
"""Bytes of one change that may begin a list: looked at before it is opened, because opening them is what takes time."""

MOST_NAMES = 1_000
"""Units of a change, and fields of all of them: beyond that it is not even kept as refused."""

LARGEST_SET = change_sets.LARGEST_SET
"""Bytes of a set, of what the server adds to it, and of a row: with all of them an entry is a quarter of what a desktop
reads at once (encoding.LARGEST). One that none could read would end the entity's synchronisation for ever."""

Author = Callable[[int], tuple[str | None, str | None]]
"""Who wrote the entry of a seq and when, as the writer said."""


class ReadSet(msgspec.Struct, frozen=True):
    """A set as it came, opened. Its bytes are kept as they are: they are what is hashed and passed on."""

    sealed: SealedSet
    hash: bytes
    header: Header
    changes: list[Change]
    lists: int = 0
    """How many lists and dictionaries its values hold."""


@dataclass(slots=True)
class Decision:
    """What becomes of a set."""

    status: str
    refusal: Refusal | None = None
    lost: list[tuple[int, str]] = field(default_factory=list)
    outcome: list[Change] = field(default_factory=list)


def read_set(sealed: SealedSet, entity: str, device: str, person: str, epoch: int, device_seq: int) -> ReadSet:
    """Open a set and hold its header against its sender. Raises Failed: a set that cannot be read, or says it is
    somebody else's, is no honest desktop's, and must not enter the journal even as refused."""
    changes = []
    lists = 0
    parts, size = sealed.parts, len(sealed.header)
    try:
        header = change_sets.open_header(sealed.header)
        for part in parts:
            body = part.body
            size += len(body)
            if size > LARGEST_SET:
                raise Failed("too_large", "set", str(device_seq))
            if len(body) > MOST_MARKS and len(body.translate(None, _NO_MARKS)) > MOST_MARKS:
                raise Failed("too_large", "lists", str(device_seq))
            if part.withheld or len(part.salt) != 16:
                raise Failed("bad_request", "withheld", str(device_seq))
            change, holding = change_sets.open_body(body)
            units = change.units
            # A name takes a byte at least.
            if len(body) > MOST_NAMES and max(len(units), sum(map(len, units.values()))) > MOST_NAMES:
                raise Failed("too_large", "units", str(device_seq))
            if holding:
                lists += sum(map(_lists, holding))
            changes.append(change)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise Failed("bad_request", "set", str(device_seq)) from error
    if (header.entity, header.device, header.person) != (entity, device, person):
        raise Failed("bad_request", "author", str(device_seq))
    if (header.epoch, header.device_seq) != (epoch, device_seq):
        raise Failed("bad_request", "sequence", str(device_seq))
    if not (
        is_id(header.id)
        and (header.undoes is None or is_id(header.undoes))
        and _is_word(header.action, 100)
        and MOMENT.recognises(header.at)
        and 0 <= header.base < 2**53
        and len(header.claims) <= change_sets.MOST_CLAIMS
    ):
        raise Failed("bad_request", "header", str(device_seq))
    return ReadSet(sealed, change_sets.set_hash(sealed.header, parts), header, changes, lists)


def decide(
    read: ReadSet, roles: Sequence[str], rows: Rows, numbers: Numbers, seq: int, today: dt.date, by: Author
) -> Decision:
    """Decide about a set that will be the entry `seq`; what applies is applied to `rows` and `numbers`.

    `roles` are those in force now at the server; `today` is the server's. When it is refused or late nothing is changed
    but that the numbers it claimed are spent (R16).
    """
    changes, claims, header = read.changes, read.header.claims, read.header
    updates = [change for change in changes if not change.create]
    shapes = [shape_of(change, KINDS) for change in changes]
    refusal = (
        check_form(changes, shapes, read.sealed)
        or (_check_case_files(changes, rows) if updates else None)
        or kinds.judge(changes, roles, rows.standing, claims, shapes)
        or (_check_claims(claims, changes, today.year, rows) if claims else None)
        or (_check_rows(read, rows) if updates else None)
        or disposal.check(changes, header.person, rows, today)
    )
    if refusal:
        return Decision("refused", refusal, outcome=spent(header, refusal.code, rows, numbers, seq))
    if not updates and not claims:
        return _made(changes, rows, numbers, seq)
    for change in updates:
        if change.kind == "conflict" and _is_late(change, rows):
            return Decision("late", outcome=spent(header, "late", rows, numbers, seq))
    decision = Decision("accepted")
    numbered = {(claim.kind, claim.id) for claim in claims if claim.number}
    met = _meetings(changes, rows, numbered)
    for index, unit in [at for at, meeting in met.items() if meeting is Meeting.CONFLICTS]:
        change = changes[index]
        row = rows.get(change.kind, change.id)
        assert row is not None  # judge has refused updates of unknown rows
        decision.lost.append((index, unit))
        decision.outcome.append(conflict(read.header, change, unit, change.units[unit], row, by))
    if sum(len(change_sets.encode(conflict)) for conflict in decision.outcome) > LARGEST_SET:
        refusal = Refusal("bad_value", (changes[decision.lost[0][0]].kind, decision.lost[0][1]))
        return Decision("refused", refusal, outcome=spent(header, refusal.code, rows, numbers, seq))
    for index, change in enumerate(changes):
        if change.create:
            # It has no old values and meets nothing: check_form and judge have seen to that.
            rows.make(change, seq, () if (change.kind, change.id) not in numbered else ("number",))
            continue
        row = rows.get(change.kind, change.id)
        assert row is not None
        for unit, fields in change.units.items():
            if met.get((index, unit)) is Meeting.APPLIES:
                rows.put(row, unit, fields, seq)
    if decision.lost:
        decision.status = "partly"
    effects = numbers.settle(claims, header.device, seq, header.epoch) if claims else []
    for change in changes if numbered else ():
        if (change.kind, change.id) in numbered:
            _put(change, ("number",), rows, seq)
    decision.outcome += effects
    _have_effect(decision.outcome, rows, seq)
    _answer_requests(decision, changes, rows, numbers, seq)
    return decision


def _made(changes: Sequence[Change], rows: Rows, numbers: Numbers, seq: int) -> Decision:
    """The most common set by far: it only makes rows, and claims no number."""
    asks = False
    for change in changes:
        rows.make(change, seq)
        asks = asks or change.kind == "lease_request"
    if not asks:
        return _ACCEPTED
    decision = Decision("accepted")
    _answer_requests(decision, changes, rows, numbers, seq)
    return decision


_ACCEPTED = Decision("accepted")
"""Of thousands of sets in a row; nobody changes it."""


def _answer_requests(
    decision: Decision, changes: Sequence[Change], rows: Rows, numbers: Numbers, seq: int
) -> None:
    for change in changes:
        if change.kind == "lease_request" and change.create:
            answered = numbers.answer(change)
            _have_effect(answered, rows, seq)
            decision.outcome += answered


def spent(header: Header, reason: str, rows: Rows, numbers: Numbers, seq: int) -> list[Change]:
    """R16: the outcome of a set that has no effect: its numbers are nobody else's any more."""
    if not any(claim.number for claim in header.claims):
        return []
    outcome = numbers.spend(header.claims, header.device, header.epoch, reason)
    _have_effect(outcome, rows, seq)
    return outcome


def _have_effect(outcome: Sequence[Change], rows: Rows, seq: int) -> None:
    for change in outcome:
        if change.create:
            rows.create(change)
        _put(change, change.units, rows, seq)


def _put(change: Change, units: Iterable[str], rows: Rows, seq: int) -> None:
    row = rows.get(change.kind, change.id)
    assert row is not None  # made by this set, or found when the set was checked
    for unit in units:
        rows.put(row, unit, change.units[unit], seq)


def _meetings(
    changes: Sequence[Change], rows: Rows, numbered: Container[tuple[str, str]]
) -> dict[tuple[int, str], Meeting]:
    """How each unit of the updates meets what stands. No row comes twice in a set: the order does not matter. Claimed
    numbers meet nothing: what becomes of them is for `numbers` to say."""
    found = {}
    for index, change in enumerate(changes):
        row = None if change.create else rows.get(change.kind, change.id)
        if row is not None:
            for unit, fields in change.units.items():
                if unit != "number" or (change.kind, change.id) not in numbered:
                    found[index, unit] = merging.meet(row.units.get(unit, {}), fields)
    return found


def conflict(
    header: Header, change: Change, unit: str, fields: dict[str, tuple[Value, Value]], row: Row, by: Author
) -> Change:
    """The conflict row of a unit that lost to the standing value: both are kept in it (R3)."""
    standing = row.units.get(unit, {})
    set_at = row.set_at(unit)
    person, at = by(set_at) if set_at is not None else (None, None)
    new = {name: new for name, (_, new) in fields.items()}
    return Change(
        "conflict",
        stable_id("conflict", header.id, change.kind, change.id, unit),
        True,
        change.case_file,
        {
            "target": _fresh(target_kind=change.kind, target_id=change.id, target_unit=unit),
            "standing": _fresh(
                standing=[[name, standing.get(name)] for name in sorted(fields)],
                standing_person=person,
                standing_at=at,
            ),
            "losing": _fresh(
                losing=[[name, new[name]] for name in sorted(new)],
                losing_set=header.id,
                losing_person=header.person,
                losing_device=header.device,
                losing_at=header.at,
            ),
        },
    )


def _fresh(**values: Value) -> dict[str, tuple[Value, Value]]:
    return {name: (None, value) for name, value in values.items()}


def _is_late(change: Change, rows: Rows) -> bool:
    """R21: a conflict is decided once. A decision that did not see it undecided decides nothing either."""
    if "decision" not in change.units:
        return False
    row = rows.get(change.kind, change.id)
    standing = row.units.get("decision", {}) if row else {}
    return standing.get("decision") is not None or (
        merging.meet(standing, change.units["decision"]) is Meeting.CONFLICTS
    )


def _check_case_files(changes: Sequence[Change], rows: Rows) -> Refusal | None:
    """A row belongs to one case file for ever: nobody moves it, or names another file to get past a closed one."""
    for change in changes:
        row = None if change.create else rows.get(change.kind, change.id)
        if row is not None and row.case_file != change.case_file:
            return Refusal("wrong_case_file", (change.kind,))
    return None


def _check_rows(read: ReadSet, rows: Rows) -> Refusal | None:
    for change, part in zip(read.changes, read.sealed.parts, strict=True):
        row = None if change.create else rows.get(change.kind, change.id)
        if row is not None:
            row.size += len(part.body)
            if row.size > LARGEST_SET:
                return Refusal("bad_value", (change.kind, "id"))
    return None


def _check_claims(claims: Sequence[Claim], changes: Sequence[Change], year: int, rows: Rows) -> Refusal | None:
    if not claims:
        return None
    touched = {(change.kind, change.id): change for change in changes}
    for claim in claims:
        well_made = 0 <= claim.number <= numbering.LARGEST and is_well_made(claim)
        in_time = numbering.FIRST_YEAR <= claim.year <= year + 1
        if NUMBERED.get(claim.series) != claim.kind or not well_made or not in_time:
            return Refusal("bad_value", ("case_file", "number"))
        change = touched.pop((claim.kind, claim.id), None)  # one number for each row
        # Whoever numbers a series numbers rows that are there; anybody asks only for the rows they make.
        if change is None or not (change.create or claim.number):
            return Refusal("unknown_row", (claim.kind,))
        said = change.units.get("number", {}).get("number", (None, None))[1]
        if said != number_of(claim):
            return Refusal("bad_value", ("case_file", "number"))
    return None


def check_form(changes: Sequence[Change], shapes: Sequence[Shape], sealed: SealedSet) -> Refusal | None:
    """Whether values, names and identities have a form that can be kept and passed on, of whatever kind they are.

    What no desktop of ours makes: values that are not plain, a row twice, a unit without its required fields (R3), old
    values in a creation.
    """
    seen = set()
    for change, shape, part in zip(changes, shapes, sealed.parts, strict=True):
        kind, row, file = change.kind, change.id, change.case_file
        if shape.kind is None and not (kind.isidentifier() and len(kind) <= 40):
            return Refusal("bad_value", ("?", "id"))
        if not is_id(row) or not (file is None or (len(file) == ID_LENGTH and _is_known_id(file))):
            return Refusal("bad_value", (kind, "id"))
        if (kind, row) in seen or len(part.body) > LARGEST_PART or len(change.units) > 200:
            return Refusal("bad_value", (kind, "id"))
        seen.add((kind, row))
        if change.create:
            for fields in change.units.values():
                for old, _ in fields.values():
                    if old is not None:
                        return Refusal("bad_value", (kind, "unit"))
        if not shape.is_whole and (refusal := _check_names(change, shape)):
            return refusal
    return None


_is_known_id = lru_cache(256)(is_id)  # of case files: one for many changes


def _check_names(change: Change, shape: Shape) -> Refusal | None:
    """Of what is known the kind itself checks the values (kinds); here it is about what may be a newer desktop's."""
    kind, known = change.kind, shape.kind
    for unit, fields in change.units.items():
        spec = known.units.get(unit) if known else None
        if spec is not None and fields.keys() == spec.fields.keys():
            continue
        if not _is_name(unit) or not fields or len(fields) > 200:
            return Refusal("bad_value", (kind, "unit"))
        if not all(_is_name(name) and _is_plain(new) for name, (_, new) in fields.items()):
            return Refusal("bad_value", (kind, unit))
        if spec is not None and any(wanted.required and name not in fields for name, wanted in spec.fields.items()):
            return Refusal("bad_value", (kind, unit))
    return None


_NO_MARKS = bytes({*range(256)} - {*range(0x80, 0xA0), *range(0xDC, 0xE0)})
"""All bytes but those with which MessagePack begins a list or a dictionary (they are in text and salts by chance)."""


def _lists(value: Value) -> int:
    if isinstance(value, tuple):
        return sum(_lists(item) for item in value if isinstance(item, list | dict))
    if not isinstance(value, list | dict):
        return 0
    return 1 + sum(map(_lists, value.values() if isinstance(value, dict) else value))


_SIMPLE = (str, int, bool, type(None))


def _is_plain(value: Any, depth: int = 0) -> bool:
    if isinstance(value, _SIMPLE):
        return True
    if depth > 6:
        return False
    if isinstance(value, list):
        return all(_is_plain(item, depth + 1) for item in value)
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_plain(item, depth + 1) for key, item in value.items())
    return False


def _is_name(text: str) -> bool:
    return 0 < len(text) <= 60 and text.isidentifier()


def _is_word(text: str, longest: int) -> bool:
    return 0 < len(text) <= longest and text.isprintable()
