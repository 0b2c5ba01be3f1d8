"""The journal read by somebody who knows only the text of sync.md and the table of roles: the lanes' second opinion.

Nothing of the product is used but the form of its messages: bytes are unpacked as plain lists, hashes and rules are
written out again in the plainest way. A complaint is a sentence; an empty list means that all holds.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import msgspec
from backports import zstd

Row = tuple[str, str]
"""(kind, id)."""

EDITORS = {"secretary", "clerk", "technician"}
SERVERS = {"entity", "person", "role", "device", "procedure"}
SERVERS_UNITS = {("case_file", "number"), ("conflict", "target"), ("conflict", "standing"), ("conflict", "losing")}
GIVEN_ONCE = {("case_file", "provisional_number"), ("case_file", "eni_identifier"), ("note", "authorship")}
IN_A_FILE = {"step", "note", "case_tag", "case_link", "case_reader", "case_party"}
IN_NO_FILE = {"party", "tag"}
FORM_CODES = {"bad_value", "status_passage", "status_already", "reason_needed"}
"""Refusals about what a value says; the oracle knows no forms."""

_MADRID = ZoneInfo("Europe/Madrid")
_unpack = msgspec.msgpack.decode
_pack = msgspec.msgpack.Encoder(order="deterministic").encode


@dataclass
class Change:
    """One opened part."""

    kind: str
    id: str
    create: bool
    case_file: str | None
    units: dict[str, dict[str, list[Any]]]

    @property
    def row(self) -> Row:
        return self.kind, self.id


@dataclass
class Entry:
    """One opened entry; what was withheld is None."""

    seq: int
    set_hash: bytes
    header: list[Any]
    changes: list[Change | None]
    status: str
    at: str
    code: str
    lost: set[tuple[int, str]]
    outcome: list[Change | None]
    about: list[str]

    @property
    def set_id(self) -> str:
        return self.header[0]

    @property
    def device(self) -> str:
        return self.header[2]

    @property
    def person(self) -> str:
        return self.header[6]


class Told(NamedTuple):
    """One entry as its block tells it, still sealed: to be compared byte by byte."""

    seq: int
    incarnation: str
    header: bytes
    parts: list[Any]
    verdict: bytes
    outcome: list[Any]


def opened_block(first: int, incarnation: str, decided: Iterable[Any], sets: bytes) -> list[Told]:
    """The entries of a block: columns of sets beside runs of equal verdicts, all of one length."""
    raw = zstd.decompress(sets) if sets[:1] == b"\x28" else sets
    headers, counts, salts, bodies, *rest = _unpack(raw)
    hidden = rest[0] if rest else {}
    parts = [
        [b"", b"", hidden[place]] if place in hidden else [salts[place * 16 : place * 16 + 16], body]
        for place, body in enumerate(bodies)
    ]
    runs = [run for count, *run in decided for _ in range(count)]
    assert len(headers) == len(counts) == len(runs), "a block of uneven columns"
    assert sum(counts) == len(parts) and len(salts) == 16 * len(parts), "a bundle of uneven columns"
    told, place = [], 0
    for seq, (header, count, (verdict, *outcome)) in enumerate(zip(headers, counts, runs, strict=True), first):
        told.append(
            Told(seq, incarnation, header, parts[place : place + count], verdict, outcome[0] if outcome else [])
        )
        place += count
    return told


def kept_block(frame: bytes) -> list[Told]:
    """The entries of a block as a desktop keeps it."""
    first, incarnation, decided, sets, *_ = _unpack(frame)
    return opened_block(first, incarnation, decided, sets)


def open_entry(told: Told) -> Entry:
    """Unpack an entry."""
    status, at, *more = _unpack(told.verdict)
    code, about, lost = (*more, *["", [], []][len(more) :])
    return Entry(
        told.seq, set_hash(told.header, told.parts), open_header(told.header), open_parts(told.parts), status, at, code,
        {(index, unit) for index, unit in lost}, open_parts(told.outcome), about,
    )  # fmt: skip


def open_header(header: bytes) -> list[Any]:
    """id, entity, device, epoch, device_seq, base, person, at, action, claims, undoes."""
    found = _unpack(header)
    return [*found, *[[], None][len(found) - 9 :]] if len(found) < 11 else found


def open_parts(parts: Iterable[Any]) -> list[Change | None]:
    """Each part is 16 random bytes and a body, or only a hash."""
    opened = []
    for part in parts:
        withheld = len(part) > 2 and part[2]
        opened.append(None if withheld else Change(*_unpack(part[1])))
    return opened


def part_hash(part: Any) -> bytes:
    return part[2] if len(part) > 2 and part[2] else hashlib.sha256(part[0] + part[1]).digest()


def set_hash(header: bytes, parts: Iterable[Any]) -> bytes:
    joined = b"".join(part_hash(part) for part in parts)
    return hashlib.sha256(b"lligall.set.1\0" + hashlib.sha256(header).digest() + joined).digest()


def following(previous: bytes, told: Told) -> bytes:
    """The entry's hash, after the one before."""
    word, hash_of_set = told.incarnation.encode(), set_hash(told.header, told.parts)
    text = b"lligall.entry.1\0" + previous + told.seq.to_bytes(8, "big") + bytes([len(word)]) + word + hash_of_set
    joined = b"".join(part_hash(part) for part in told.outcome)
    return hashlib.sha256(text + hashlib.sha256(told.verdict).digest() + joined).digest()


def link(previous: bytes, hash_of_set: bytes) -> bytes:
    """A desktop's chain after one more set."""
    return hashlib.sha256(b"lligall.chain.1\0" + previous + hash_of_set).digest()


def unit_sum(kind: str, row: str, unit: str, values: dict[str, Any]) -> int:
    """What one unit adds to its kind's total."""
    there = {name: value for name, value in values.items() if value is not None}
    return int.from_bytes(hashlib.sha256(_pack([kind, row, unit, there])).digest()[:8], "big") if there else 0


def same_as_old(now: Any, old: Any) -> bool:
    """Whether a value is the one a set says it saw; long ones travel as eight bytes of their hash."""
    if isinstance(old, bytes):
        packed = _pack(now)
        return len(packed) > 24 and hashlib.sha256(packed).digest()[:8] == old
    return now == old


@dataclass
class Values:
    """Rows as plain values, after entries one by one. Deciding nothing: verdicts are believed."""

    rows: dict[Row, dict[str, Any]] = field(default_factory=dict)
    files: dict[Row, str | None] = field(default_factory=dict)
    unheard: int = 0
    """Updates of rows never heard of: only a limited reader meets them."""
    destroyed: set[str] = field(default_factory=set)
    """Case files of which nothing is shown any more, whatever waits (R23)."""

    def take(self, entry: Entry) -> None:
        """What the entry changed."""
        if (entry.device, entry.code) == ("server", "disposed"):
            self.destroyed.add(entry.about[1])
        if entry.status in ("accepted", "partly"):
            for index, change in enumerate(entry.changes):
                if change is not None:
                    self._put(change, {unit for lost, unit in entry.lost if lost == index})
        for change in entry.outcome:
            if change is not None:
                self._put(change, set())

    def _put(self, change: Change, without: set[str]) -> None:
        if change.row not in self.rows:
            if not change.create:
                self.unheard += 1
                return
            self.rows[change.row] = {}
            self.files[change.row] = change.case_file
        for unit, fields in change.units.items():
            if unit not in without:
                self.rows[change.row].update({name: new for name, (_, new) in fields.items()})

    def lay(self, changes: Iterable[Change | None]) -> None:
        """An own waiting set on top; an update of a row that is not there shows nothing, nor does what is said of a
        destroyed file: it will be refused."""
        for change in changes:
            if change is None or self.destroyed & {change.case_file, change.row[1]}:
                continue
            if change.create or change.row in self.rows:
                self._put(change, set())

    def told(self) -> dict[Row, dict[str, Any]]:
        """Only what is not empty."""
        return {row: {name: v for name, v in values.items() if v is not None} for row, values in self.rows.items()}


class Judge:
    """Reads the server's whole journal and says what is wrong with it."""

    def __init__(self) -> None:
        self.values = Values()
        self.refused_by_a_person: set[str] = set()
        """Devices whose alterations an operator did not let through (the brake)."""
        self.complaints: list[str] = []
        self.hash = bytes(32)
        self.entries: list[Entry] = []
        self.set_ids: set[str] = set()
        self.numbers: dict[tuple[str, int], list[str]] = {}
        self._sequences: dict[tuple[str, int], int] = {}
        self._sets: dict[str, Entry] = {}

    def read(self, told: Told) -> None:
        """The next entry."""
        entry = open_entry(told)
        complain = self._complainer(entry)
        self.hash = following(self.hash, told)
        if entry.seq != len(self.entries) + 1:
            complain("the journal has a hole")
        self.entries.append(entry)
        if entry.device != "server":
            self._judge(entry, complain)
        self.set_ids.add(entry.set_id)
        self._sets.setdefault(entry.set_id, entry)
        self.values.take(entry)

    def _complainer(self, entry: Entry) -> Any:
        return lambda words: self.complaints.append(f"entry {entry.seq} ({entry.header[8]}, {entry.status}): {words}")

    def _judge(self, entry: Entry, complain: Any) -> None:
        epoch, device_seq = entry.header[3], entry.header[4]
        key = (entry.device, epoch)
        if device_seq != self._sequences.get(key, 0) + 1:
            complain(f"the device's sequence has a hole or a repetition at {device_seq}")
        self._sequences[key] = device_seq
        if entry.set_id in self.set_ids:
            if (entry.status, entry.code, entry.outcome, entry.lost) != ("late", "repeated", [], set()):
                complain("an identity that came before had an effect again")
            return
        changes = [change for change in entry.changes if change is not None]
        self._check_undo(entry, changes, complain)
        reason = self._why_not(entry, changes)
        if reason is not None:
            if entry.status != "refused":
                complain(f"should have been refused: {reason}")
        elif entry.code == "mass_change" and entry.device in self.refused_by_a_person:
            if all(change.create for change in changes):
                complain("what was only made anew was refused with what was altered")
        elif entry.status == "refused" and entry.code not in FORM_CODES:
            complain(f"was refused ({entry.code}) without a reason that the oracle sees")
        if entry.status == "refused":
            if entry.outcome or entry.lost:
                complain("a refused set had an outcome")
            return
        late = any(
            change.kind == "conflict" and "decision" in change.units and self._value(change.row, "decision") is not None
            for change in changes
        )
        if late != (entry.status == "late"):
            complain("a conflict was decided twice, or a first decision was called late")
        if entry.status == "late":
            if entry.outcome or entry.lost:
                complain("a late set had an outcome")
            return
        self._check_merge(entry, changes, complain)
        self._check_numbers(entry, complain)

    def _check_undo(self, entry: Entry, changes: list[Change], complain: Any) -> None:
        """R4: what goes back still showed the undone set's own value."""
        undone = self._sets.get(entry.header[10])
        if undone is None or entry.header[8] not in ("undo", "redo"):
            return
        wrote = {change.row: change.units for change in undone.changes if change is not None and not change.create}
        for change in changes:
            for unit, fields in change.units.items():
                mine = wrote.get(change.row, {}).get(unit, {})
                if any(not same_as_old(new, fields[name][0]) for name, (_, new) in mine.items() if name in fields):
                    complain(f"an undo took back another value than its own: {change.kind}.{unit}")

    def _value(self, row: Row, name: str) -> Any:
        return self.values.rows.get(row, {}).get(name)

    def _why_not(self, entry: Entry, changes: list[Change]) -> str | None:
        roles = self.roles(entry.person, entry.at)
        created = {change.row for change in changes if change.create}
        opens = {
            change.id
            for change in changes
            if change.kind == "case_file" and self._reopens(change) and not self._loses(change, "lifecycle")
        }
        for change in changes:
            exists = change.row in self.values.rows
            if change.create and exists:
                return "the row is already there"
            if not change.create and not exists and change.row not in created:
                return "there is no such row"
            if exists and self.values.files[change.row] != change.case_file:
                return "the row is of another case file"
            misplaced = change.case_file != change.id if change.kind == "case_file" else None
            if misplaced or (change.kind in IN_A_FILE and change.case_file is None):
                return "the row names no case file, or another"
            if change.kind in IN_NO_FILE and change.case_file is not None:
                return "the row belongs to no case file"
            if change.kind in SERVERS or (change.create and change.kind == "conflict"):
                return "only the server writes this kind"
            if any((change.kind, unit) in SERVERS_UNITS for unit in change.units):
                return "only the server writes this unit"
            if not change.create and any((change.kind, unit) in GIVEN_ONCE for unit in change.units):
                return "what is given once stays"
            if not EDITORS & roles:
                return "nobody without an editor's role writes"
            closes = change.kind == "case_file" and "lifecycle" in change.units and not change.create
            if closes and "secretary" not in roles:
                return "only the secretary closes and opens"
            within = change.id if change.kind == "case_file" else change.case_file
            if within is not None and change.kind != "conflict" and ("case_file", within) not in created:
                if ("case_file", within) not in self.values.rows:
                    return "there is no such case file"
                alone = change.kind == "case_file" and set(change.units) == {"lifecycle"} and self._reopens(change)
                if self._value(("case_file", within), "status") != "open" and within not in opens and not alone:
                    return "the case file is not open"
        claimed = [(kind, row) for kind, row, *_ in entry.header[9]]
        if len(set(claimed)) != len(claimed) or not set(claimed) <= created:
            return "a number is claimed for what is not created, or twice"
        return None

    @staticmethod
    def _reopens(change: Change) -> bool:
        return change.units.get("lifecycle", {}).get("status", [None, None])[1] == "open"

    def _loses(self, change: Change, unit: str) -> bool:
        standing, fields = self.values.rows.get(change.row, {}), change.units[unit]
        seen = all(same_as_old(standing.get(name), old) for name, (old, _) in fields.items())
        return not seen and any(standing.get(name) != new for name, (_, new) in fields.items())

    def roles(self, person: str, at: str) -> set[str]:
        """What a person was at a moment, by the journal so far."""
        day = dt.datetime.fromisoformat(at).astimezone(_MADRID).date().isoformat()
        return {
            row["role"]
            for (kind, _), row in self.values.rows.items()
            if kind == "role" and row["person"] == person
            and (row.get("starts_on") or day) <= day <= (row.get("ends_on") or day)
        }  # fmt: skip

    def _check_merge(self, entry: Entry, changes: list[Change], complain: Any) -> None:
        losers = []
        for index, change in enumerate(changes):
            standing = self.values.rows.get(change.row, {})
            for unit, fields in change.units.items():
                if ((index, unit) in entry.lost) != self._loses(change, unit):
                    complain(f"{change.kind}.{unit}: overwritten unseen, or lost without reason")
                if (index, unit) in entry.lost:
                    values = [[name, fields[name][1]] for name in sorted(fields)]
                    stood = [[name, standing.get(name)] for name in sorted(fields)]
                    losers.append((change.kind, change.id, unit, values, stood))
        if (entry.status == "partly") != bool(entry.lost):
            complain("partly is said where nothing was lost, or the other way round")
        conflicts = [change for change in entry.outcome if change is not None and change.kind == "conflict"]
        kept = [
            (*_pick(change, "target_kind", "target_id", "target_unit", "losing", "standing"),) for change in conflicts
        ]
        if sorted(map(repr, kept)) != sorted(map(repr, losers)):
            complain("a loser is not exactly one conflict row with both its values")

    def _check_numbers(self, entry: Entry, complain: Any) -> None:
        given = {
            change.id: change.units["number"]["number"][1]
            for change in entry.outcome
            if change is not None and change.kind == "case_file"
        }
        for _, row, series, year, *_ in entry.header[9]:
            so_far = self.numbers.setdefault((series, year), [])
            so_far.append(f"{year}/{len(so_far) + 1}")
            if given.pop(row, None) != so_far[-1]:
                complain(f"a claim did not get {so_far[-1]}")
        if given:
            complain("a number was given that nobody claimed")


def _pick(change: Change, *names: str) -> list[Any]:
    values = {name: new for fields in change.units.values() for name, (_, new) in fields.items()}
    return [values.get(name) for name in names]
