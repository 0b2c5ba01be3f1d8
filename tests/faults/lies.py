"""What enrolled people with true keys may try: every sort of set that must never be in effect.

Each lie is well signed and in its chain; only what it says is not allowed, or not true. The list follows sync.md (R2,
R3, R5, R7, R21), the table of roles and the forms of values. Neighbours: court, forgeries.
"""

import os
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from app.domain import change_sets
from app.domain.change_sets import Change, Claim, Part
from app.domain.ids import new_id, stable_id
from tests.faults.court import EDITORS, ROLES, Court
from tests.kit.pretend import change, new_case_file

READERS = ("mayor", "councillor", "archivist", "auditor", "nobody")


@dataclass
class Lie:
    """Who says it, and what: changes, or parts that no honest program would seal."""

    who: str
    changes: Sequence[Change] = ()
    claims: Sequence[Claim] = ()
    header: dict[str, Any] = field(default_factory=dict)
    parts: Sequence[Part] | None = None

    def sealed(self) -> Sequence[Part]:
        return self.parts if self.parts is not None else [change_sets.seal(each) for each in self.changes]


Tale = Callable[[Court, random.Random], Lie]


def _anybody(rng: random.Random) -> str:
    return rng.choice((*ROLES, "nobody"))


def _header(**wrong: Callable[[Court, random.Random], Any]) -> Tale:
    def tale(court: Court, rng: random.Random) -> Lie:
        edit = court.edit("note", court.notes[0], court.files[0], text=f"Fals {rng.random()}")
        return Lie("clerk", [edit], header={name: make(court, rng) for name, make in wrong.items()})

    return tale


def _note(court: Court, rng: random.Random, file: str, **more: Any) -> Change:
    values = {"author": stable_id("x"), "written_at": "2026-11-23T08:00:00.000Z", "text": f"Fals {rng.random()}"}
    return change("note", new_id(), True, file, **values | more)


def _rename(court: Court, rng: random.Random, file: int = 0) -> Change:
    return court.edit("case_file", court.files[file], title=f"Fals {rng.random()}")


def _lifecycle(court: Court, file: int, status: str, reason: str | None = "Perquè sí") -> Change:
    return court.edit("case_file", court.files[file], status=status, closed_on=None, status_reason=reason)


def _self_grant(court: Court, rng: random.Random) -> Lie:
    who = _anybody(rng)
    grant = {"person": court.desks[who].person, "role": "secretary", "starts_on": "2020-01-01"}
    return Lie(who, [change("role", new_id(), True, None, **grant)])


def _server_rows(court: Court, rng: random.Random) -> Lie:
    who = _anybody(rng)
    rows = [row for row in court.judge.values.rows if row[0] in ("role", "person", "device", "entity", "procedure")]
    kind, row = rng.choice(sorted(rows))
    name, value = {
        "role": ("ends_on", "2099-01-01"),
        "person": ("active", False),
        "device": ("revoked_reason", "fals"),
        "entity": ("name", "Fals"),
        "procedure": ("term", 99),
    }[kind]
    return Lie(who, [court.edit(kind, row, None, **{name: value})])


def _conflict(court: Court, rng: random.Random) -> Lie:
    who, made = _anybody(rng), {"target_kind": "case_file", "target_id": court.files[0], "target_unit": "title"}
    return Lie(who, [change("conflict", new_id(), True, court.files[0], **made)])


def _conflict_side(court: Court, rng: random.Random) -> Lie:
    name = rng.choice(("standing", "losing"))
    return Lie(
        rng.choice(EDITORS),
        [court.edit("conflict", court.open_conflict, court.files[0], **{name: [["title", "Fals"]]})],
    )


def _decided(court: Court, rng: random.Random) -> Lie:
    decision = {"decision": "losing", "decided_by": court.desks["clerk"].person, "decided_at": None}
    again = court.edit("conflict", court.decided_conflict, court.files[0], **decision)
    return Lie("clerk", [again, _rename(court, rng)] if rng.random() < 0.5 else [again])


def _number(court: Court, rng: random.Random) -> Lie:
    if rng.random() < 0.5:
        return Lie(rng.choice(EDITORS), [court.edit("case_file", court.files[0], number="2026/999")])
    return Lie(rng.choice(EDITORS), [new_case_file(new_id(), number="2026/999")])


def _again(court: Court, rng: random.Random) -> Lie:
    made = rng.choice(
        (
            new_case_file(court.files[0]),
            _with_id(_note(court, rng, court.files[0]), court.notes[0]),
            _with_id(change("party", "", True, party_type="person", first_surname="Fals"), court.party),
        )
    )
    return Lie(rng.choice(EDITORS), [made])


def _with_id(made: Change, row: str) -> Change:
    return msgspec.structs.replace(made, id=row)


def _twice(court: Court, rng: random.Random) -> Lie:
    made = _note(court, rng, court.files[0])
    return Lie("clerk", [made, _with_id(_note(court, rng, court.files[0]), made.id)])


def _unknown_row(court: Court, rng: random.Random) -> Lie:
    made = change("note", new_id(), False, court.files[0], text=(None, "Fals"))
    return Lie(rng.choice(EDITORS), [made])


def _other_file(court: Court, rng: random.Random) -> Lie:
    note = rng.randrange(4)
    other = rng.choice([file for number, file in enumerate(court.files) if number != note] + [None, new_id()])
    return Lie(rng.choice(EDITORS), [court.edit("note", court.notes[note], other, text="Fals")])


def _file_where_none_belongs(court: Court, rng: random.Random) -> Lie:
    made = rng.choice(
        (
            court.edit("party", court.party, court.files[0], first_surname="Fals"),
            court.edit("task", court.task, court.files[1], title="Fals"),
            msgspec.structs.replace(_rename(court, rng), case_file=rng.choice((None, court.files[1]))),
            msgspec.structs.replace(_note(court, rng, court.files[0]), case_file=None),
            _note(court, rng, new_id()),
        )
    )
    return Lie(rng.choice(EDITORS), [made])


def _closed(court: Court, rng: random.Random) -> Lie:
    file = rng.choice((2, 3))
    made = rng.choice(
        (
            _rename(court, rng, file),
            _note(court, rng, court.files[file]),
            court.edit("note", court.notes[file], court.files[file], text="Fals"),
        )
    )
    return Lie(rng.choice(EDITORS), [made])


def _closes(court: Court, rng: random.Random) -> Lie:
    """Only a secretary closes, voids and opens; opening does not help a clerk to write either."""
    who = rng.choice(("clerk", "technician", *READERS))
    made = rng.choice(
        (
            [_lifecycle(court, 0, "closed")],
            [_lifecycle(court, 1, "voided")],
            [_lifecycle(court, 2, "open")],
            [_lifecycle(court, 2, "open"), _rename(court, rng, 2)],
            [_note(court, rng, court.files[3]), _lifecycle(court, 3, "open")],
        )
    )
    return Lie(who, made)


def _lifecycle_form(court: Court, rng: random.Random) -> Lie:
    file = court.files[0]
    made = rng.choice(
        (
            _lifecycle(court, 0, "closed", None),
            _lifecycle(court, 0, "closed", "  "),
            _lifecycle(court, 2, "voided"),
            _lifecycle(court, 3, "closed"),
            _lifecycle(court, 0, "destroyed"),
            Change("case_file", file, False, file, {"lifecycle": {"closed_on": (None, "2026-11-24")}}),
            new_case_file(new_id(), status="closed"),
        )
    )
    return Lie("secretary", [made])


def _reader_writes(court: Court, rng: random.Random) -> Lie:
    made = rng.choice(
        (
            _rename(court, rng),
            _note(court, rng, court.files[1]),
            new_case_file(new_id()),
            change("party", new_id(), True, party_type="person", first_surname="Fals"),
            change("task", new_id(), True, None, title="Fals"),
            change("case_reader", new_id(), True, court.files[0], person=court.desks["councillor"].person),
            change("invented", new_id(), True, None, anything="Fals"),
            change("invented", new_id(), True, court.files[0], anything="Fals"),
            court.edit("conflict", court.open_conflict, court.files[0], decision="losing"),
        )
    )
    return Lie(rng.choice(READERS), [made])


def _claims(court: Court, rng: random.Random) -> Lie:
    row = new_id()
    made = new_case_file(row)
    claim = Claim("case_file", row, "case_files", 2026)
    claims = rng.choice(
        (
            [Claim("case_file", court.files[0], "case_files", 2026)],
            [claim, claim],
            [Claim("case_file", row, "entries", 2026)],
            [Claim("note", row, "case_files", 2026)],
            [Claim("case_file", row, "case_files", 1999)],
            [Claim("case_file", row, "case_files", 9999)],
            [claim, Claim("case_file", court.files[1], "case_files", 2026)],
            [Claim("case_file", new_id(), "case_files", 2026)],
        )
    )
    return Lie(rng.choice(EDITORS), [made], claims)


def _values(court: Court, rng: random.Random) -> Lie:
    name, value = rng.choice(
        (
            ("title", "x" * 100_000),
            ("title", ""),
            ("title", None),
            ("title", "   "),
            ("title", "dues\nlínies"),
            ("title", "nul\0"),
            ("title", "bidi \u202e"),
            ("title", "aïllat \u2066"),
            ("title", 7),
            ("title", ["Fals"]),
            ("title", {"Fals": 1}),
            ("title", 1.5),
            ("title", True),
            ("stage", "begun"),
            ("stage", None),
            ("initiation", "revelation"),
            ("due_on", "2026-02-30"),
            ("due_on", "demà"),
            ("due_on", 20261124),
            ("responsible", "maria"),
            ("responsible", "A" * 32),
            ("procedure", None),
            ("procedure", "0" * 31),
            ("remarks", "x" * 20_001),
            ("remarks", "esc \x1b"),
            ("priority", "max"),
            ("eni_identifier", None),
            ("opened_on", ""),
        )
    )
    return Lie(rng.choice(EDITORS), [court.edit("case_file", court.files[0], **{name: value})])


def _names(court: Court, rng: random.Random) -> Lie:
    good = _rename(court, rng)
    made = rng.choice(
        (
            msgspec.structs.replace(good, kind="case_file\0"),
            msgspec.structs.replace(good, kind="CASE FILE"),
            msgspec.structs.replace(good, kind="x" * 41),
            msgspec.structs.replace(good, kind=""),
            msgspec.structs.replace(good, id="' OR 1=1 --"),
            msgspec.structs.replace(good, id=good.id[:-1] + "A"),  # an identity of digits only has no upper case
            msgspec.structs.replace(good, case_file="../../etc"),
            msgspec.structs.replace(good, units={"a b": {"x": (None, 1)}}),
            msgspec.structs.replace(good, units={"title": {}}),
            msgspec.structs.replace(good, units={"title": {"title\0": (None, "x")}}),
            msgspec.structs.replace(good, units={f"u{number}": {"x": (None, 1)} for number in range(1_001)}),
            msgspec.structs.replace(good, units={"title": {f"f{number}": (None, 1) for number in range(1_001)}}),
        )
    )
    return Lie(rng.choice(EDITORS), [made])


def _creation(court: Court, rng: random.Random) -> Lie:
    """A creation that is not whole, or says that something was there before."""
    whole = new_case_file(new_id())
    less = dict(whole.units)
    less.pop(rng.choice(("title", "lifecycle", "stage", "procedure", "eni_identifier", "opened_on")))
    saw = whole.units | {"title": {"title": ("Abans", "Fals")}}
    made = rng.choice((less, saw))
    return Lie(rng.choice(EDITORS), [msgspec.structs.replace(whole, units=made)])


def _not_seen(court: Court, rng: random.Random) -> Lie:
    """A writer who says they saw something else: it must lose, never overwrite."""
    made = change("case_file", court.files[1], title=(f"Mai vist {rng.random()}", f"Fals {rng.random()}"))
    return Lie(rng.choice(EDITORS), [made])


def _bodies(court: Court, rng: random.Random) -> Lie:
    """Bytes that are no change: too deep, too long, of other types, cut."""
    good = change_sets.encode(_rename(court, rng))
    file = court.files[0]
    deep = b"\x91" * rng.choice((8, 100, 5_000, 200_000)) + b"\xc0"
    value = rng.choice((b"\xcb\x7f\xf8" + bytes(6), b"\xc4\x03abc", b"\xd4\x05\x00", b"\xa2\xff\xfe", deep))
    head = b"\x95\xa9case_file\xd9\x20" + file.encode() + b"\xc2\xd9\x20" + file.encode()
    inside = head + b"\x81\xa5title\x81\xa5title\x92\xc0" + value
    body = rng.choice(
        (
            inside,
            deep,
            b"",
            good[: rng.randrange(len(good))],
            good + b"\x00",
            b"\x95" + good[1:] + b"\xc0",
            b"\x80",
            msgspec.msgpack.encode([1, 2, 3, 4, 5]),
            msgspec.msgpack.encode(["case_file", file, "yes", file, {}]),
            msgspec.msgpack.encode(["case_file", file, False, file, [["title", "title", None, "Fals"]]]),
            msgspec.msgpack.encode(["case_file", file, False, file, {"title": {"title": [None, None, "Fals"]}}]),
            msgspec.msgpack.encode(["case_file", file, False, file, {"remarks": {"remarks": [None, "x" * 1_100_000]}}]),
        )
    )
    return Lie("clerk", parts=[Part(os.urandom(16), body)])


def _parts(court: Court, rng: random.Random) -> Lie:
    """A change that cannot be shown, or whose salt is not one."""
    good = change_sets.seal(_rename(court, rng))
    part = rng.choice(
        (
            Part(b"", good.body),
            Part(bytes(15), good.body),
            Part(bytes(1_000), good.body),
            change_sets.withhold(good),
            Part(good.salt, good.body, bytes(32)),
            Part(good.salt, good.body, b"x"),
        )
    )
    return Lie("clerk", parts=[change_sets.seal(_note(court, rng, court.files[0])), part])


def _half_bad(court: Court, rng: random.Random) -> Lie:
    """One forbidden change among good ones: nothing of the set may apply."""
    bad = rng.choice((_server_rows, _closed, _unknown_row, _number, _values))(court, rng)
    good = [_note(court, rng, court.files[0]), _note(court, rng, court.files[1])]
    mixed = [*good, *bad.changes]
    rng.shuffle(mixed)
    return Lie(bad.who, mixed)


TALES: dict[str, Tale] = {
    "another's person": _header(person=lambda court, rng: court.desks[rng.choice(READERS)].person),
    "another's device": _header(device=lambda court, rng: court.desks[rng.choice(READERS)].device),
    "the server itself": _header(device=lambda *_: "server", person=lambda *_: "server"),
    "another entity": _header(entity=lambda *_: "2500240003"),
    "another epoch": _header(epoch=lambda _, rng: rng.choice((-1, 0, 2, 2**40))),
    "another sequence": _header(device_seq=lambda court, rng: court.desks["clerk"].device_seq + rng.choice((-1, 2, 9))),
    "no identity": _header(id=lambda _, rng: rng.choice(("", "x", "Z" * 32, "a" * 31, "a" * 33))),
    "an identity used before": _header(id=lambda court, rng: rng.choice(court.judge.entries).set_id),
    "no action": _header(action=lambda _, rng: rng.choice(("", "a" * 101, "a\nb"))),
    "no moment": _header(at=lambda _, rng: rng.choice(("", "x" * 41, "\0"))),
    "no base": _header(base=lambda _, rng: rng.choice((-1, 2**60))),
    "undoes nothing": _header(undoes=lambda _, rng: rng.choice(("", "x", "../"))),
    "grants themselves a role": _self_grant,
    "writes the server's rows": _server_rows,
    "makes a conflict": _conflict,
    "changes a conflict's sides": _conflict_side,
    "decides again": _decided,
    "gives a number": _number,
    "creates over a row": _again,
    "creates twice": _twice,
    "updates nothing": _unknown_row,
    "names another file": _other_file,
    "names a file where none belongs": _file_where_none_belongs,
    "writes in a closed file": _closed,
    "closes without being secretary": _closes,
    "closes without form": _lifecycle_form,
    "reads only, and writes": _reader_writes,
    "claims what is not theirs": _claims,
    "values of another form": _values,
    "names of another form": _names,
    "half a creation": _creation,
    "did not see it": _not_seen,
    "bodies that are none": _bodies,
    "parts that are none": _parts,
    "one bad among good": _half_bad,
}
