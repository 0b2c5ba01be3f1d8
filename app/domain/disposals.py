"""Disposal: the contents of a case file are destroyed by the retention table or a court's order, by two persons (R23).

One proposes, another decides; the central server then carries it out: bodies become hashes everywhere, the chain goes
on verifying, and this row stays as the record of who destroyed what and why (Llei 10/2001, article 9: destruction only
by the access and retention tables; RGPD, article 17: erasure). Neighbours: kinds (judges), case_files (the status).
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

import msgspec

from app.domain.case_files import Status
from app.domain.change_sets import Change, Part, open_part
from app.domain.forms import Form
from app.domain.kind import MOMENT, REQUIRED_ID, WHOLE, Field, Kind, Refusal, Unit, choice, line, text
from app.domain.roles import Permission
from app.domain.working_days import add_months

ACTION = "case_file.dispose"
"""Of the server's entry that carries one out; its verdict has code "disposed" and the facts (disposal, case file,
names in hexadecimal digits)."""
CODE = "disposed"


class Basis(StrEnum):
    """Why contents may be destroyed."""

    RETENTION = "retention"
    """The retention table says so and its time is over."""
    COURT = "court"
    """A court, or an authority that may, has ordered it."""


class Decision(StrEnum):
    """What the second person says."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"


DISPOSAL = Kind(
    "disposal",
    creates=Permission.DISPOSE,
    public=True,
    units={
        "proposal": Unit(
            {
                "case_file": REQUIRED_ID,
                "number": line(60),
                "basis": choice(*[each.value for each in Basis], required=True),
                "rule": line(300, required=True),
                "reason": text(2_000, required=True),
                "proposed_by": REQUIRED_ID,
                "proposed_at": Field(Form.MOMENT, required=True),
            },
            Permission.DISPOSE,
            once=True,
        ),
        "decision": Unit(
            {
                "decision": choice(*[each.value for each in Decision]),
                "decided_by": Field(Form.ID),
                "decided_at": MOMENT,
                "remarks": line(300),
            },
            Permission.DISPOSE,
        ),
        "term": Unit({"kept_years": WHOLE}, Permission.DISPOSE, once=True),
        "done": Unit({"done_at": MOMENT}, Permission.SERVER),
    },
)
"""`rule` is the code of the retention table, or the order's reference; `number` is the case file's, which outlives
it; `kept_years` is how many years after its closing the table says that it is kept (an older program did not ask)."""

MOST_YEARS = 200
"""That a table may say; what is kept for ever is not proposed."""

Standing = Mapping[str, Mapping[str, Any]]


def check(
    change: Change, person: str, row: Standing | None, case_file: Standing | None, today: dt.date
) -> Refusal | None:
    """Whether a person may propose or decide this: `row` is the disposal as it stands, None for a proposal. Two persons
    take part, whatever roles one holds; only what is closed or voided is destroyed, and by the table only when its time
    is over (Llei 10/2001, article 9)."""
    if change.create:
        said = _new(change, "proposal")
        if said.get("proposed_by") != person or "decision" in change.units:
            return Refusal("two_persons", ("disposal",))
        return _check_status(case_file) or _check_number(said, case_file) or _check_term(change, case_file, today)
    decision = _new(change, "decision")
    if not decision:
        return None
    proposal = (row or {}).get("proposal") or {}
    if decision.get("decided_by") != person or proposal.get("proposed_by") == person:
        return Refusal("two_persons", ("disposal",))
    if ((row or {}).get("decision") or {}).get("decision") is not None:
        return Refusal("disposal_decided", ("disposal",))
    return _check_status(case_file) if decision.get("decision") == Decision.CONFIRMED else None


def _check_status(case_file: Standing | None) -> Refusal | None:
    if case_file is None:
        return Refusal("unknown_row", ("case_file",))
    status = (case_file.get("lifecycle") or {}).get("status")
    return None if status in (Status.CLOSED, Status.VOIDED) else Refusal("case_file_open", ("disposal",))


def _check_number(said: Mapping[str, Any], case_file: Standing | None) -> Refusal | None:
    """The record keeps the file's number, which must never be given again: it is the official one."""
    number = ((case_file or {}).get("number") or {}).get("number")
    return None if number and said.get("number") == number else Refusal("bad_value", ("disposal", "number"))


def kept_until(closed_on: dt.date, years: int) -> dt.date:
    """The day from which a case file need no longer be kept: the same day so many years later (on 28 February for one
    that was closed on the 29th). Raises ValueError past the year 9999."""
    return add_months(closed_on, 12 * years)


def _check_term(change: Change, case_file: Standing | None, today: dt.date) -> Refusal | None:
    years = _new(change, "term").get("kept_years")
    if years is None or _new(change, "proposal").get("basis") != Basis.RETENTION:
        return None
    if not 0 <= years <= MOST_YEARS:
        return Refusal("bad_value", ("disposal", "kept_years"))
    closed_on = ((case_file or {}).get("lifecycle") or {}).get("closed_on")
    if closed_on is None:
        return None
    try:
        until = kept_until(dt.date.fromisoformat(closed_on), years)
    except ValueError:
        return Refusal("bad_value", ("disposal", "kept_years"))
    return Refusal("still_to_be_kept", (until.isoformat(),)) if today < until else None


def _new(change: Change, unit: str) -> dict[str, Any]:
    return {name: new for name, (_, new) in change.units.get(unit, {}).items()}


# --- what is named ----------------------------------------------------------------------------------------------------

Name = tuple[int, int]
"""A body: seq of its entry, and its place among the set's parts and then the outcome's."""


def is_about(part: Part, case_file: str) -> bool:
    """Whether a body says anything about a case file, or is of a row that belongs to it."""
    if part.withheld or case_file.encode() not in part.body:
        return False
    change = open_part(part)
    return change is not None and change.kind != DISPOSAL.name and case_file in (change.id, change.case_file)


def places(parts: Sequence[Part], case_file: str) -> Iterator[int]:
    """Which of an entry's parts are about a case file."""
    return (place for place, part in enumerate(parts) if is_about(part, case_file))


def pack(names: Sequence[Name]) -> str:
    """Names as an entry tells them: how far each seq is from the one before, and its place; hexadecimal digits."""
    told, last = [], 0
    for seq, place in sorted(names):
        told += [seq - last, place]
        last = seq
    return msgspec.msgpack.encode(told).hex()


def unpack(fact: str) -> list[Name]:
    """Undo `pack`. Raises ValueError."""
    try:
        told = msgspec.msgpack.decode(bytes.fromhex(fact), type=list[int])
    except msgspec.MsgspecError as error:
        raise ValueError("names") from error
    if len(told) % 2 or min(told, default=0) < 0:
        raise ValueError("names")
    found, seq = [], 0
    for step, place in zip(told[::2], told[1::2], strict=True):
        seq += step
        found.append((seq, place))
    return found
