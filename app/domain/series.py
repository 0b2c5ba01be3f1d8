"""The number series of an entity and who numbers each: one numberer at a time (sync.md, R15).

The central server numbers every series unless a desktop holds its lease. A lease covers a series across years: on the
first day of a year its holder begins at 1 under the same lease, with or without a connection; to end it at midnight
would stop an offline office on 2 January. A lease's epoch is (incarnation, n): n counts the leases of a series, the
incarnation tells apart what was given before and after a server was restored (R18).
Neighbours: numbering (how numbers are written), change_sets.Claim, kinds (judges claims).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.domain import numbering
from app.domain.change_sets import Claim
from app.domain.forms import Form
from app.domain.ids import stable_id
from app.domain.kind import ID, REQUIRED_ID, WHOLE, Field, Kind, Unit, choice, line
from app.domain.roles import Permission

NUMBERED: Mapping[str, str] = {"case_files": "case_file"}
"""Which kind of row each series numbers; the kind has a unit "number"."""


class Wish(StrEnum):
    """What somebody asks about the lease of a series."""

    GIVE = "give"
    """A desktop shall number; to its present holder: under a new epoch."""
    END = "end"
    """The server shall number again: a release by the holder, a revocation by anybody else who may."""


class Answer(StrEnum):
    """What the server made of a wish, in the same entry."""

    GIVEN = "given"
    ENDED = "ended"
    TAKEN = "taken"
    """Another desktop holds the lease."""
    STALE = "stale"
    """The lease meant is no longer in force."""
    NO_DESKTOP = "no_desktop"
    """The desktop is revoked, or its person may not write."""
    BAD_NUMBERS = "bad_numbers"
    """The last number said to be used cannot be right."""


class Fate(StrEnum):
    """What became of a number that was handed out or said to be used, and that no row holds officially."""

    VOIDED = "voided"
    CONTESTED = "contested"
    """A paper may carry it."""
    TAKEN = "taken"
    """The row it belongs to came later and has it."""


class Reason(StrEnum):
    """Why a number was spent, besides the codes of refusals."""

    MISSING = "missing"
    """The holder went on beyond it without ever saying what for."""
    SAID_USED = "said_used"
    """A person, or the copy outside the database, says that it was handed out (R19)."""
    ROW_NUMBERED = "row_numbered"
    """Its row had a number already."""
    STALE_LEASE = "stale_lease"
    """Given under a lease that had ended."""


MOST_SPENT = 1_000
"""Numbers that one claim or one wish may spend beyond the last: more is a mistake, or malice."""

SERIES = Kind(
    "series",
    creates=Permission.SERVER,
    units={
        "series": Unit({"series": line(20, required=True)}, Permission.SERVER),
        "lease": Unit({"holder": ID, "epoch": WHOLE, "lease": WHOLE, "incarnation": line(64)}, Permission.SERVER),
    },
)

LEASE_REQUEST = Kind(
    "lease_request",
    creates=Permission.LEASES,
    units={
        "request": Unit(
            {
                "series": choice(*NUMBERED, required=True),
                "wish": choice(*Wish, required=True),
                "device": REQUIRED_ID,
                "epoch": WHOLE,
                "lease": WHOLE,
                "used": line(200),
                "reason": line(300),
            },
            Permission.LEASES,
            once=True,
        ),
        "answer": Unit({"answer": choice(*Answer)}, Permission.SERVER),
    },
)

SPENT_NUMBER = Kind(
    "spent_number",
    creates=Permission.SERVER,
    units={
        "number": Unit(
            {
                "series": line(20, required=True),
                "year": Field(Form.WHOLE, required=True),
                "number": Field(Form.WHOLE, required=True),
            },
            Permission.SERVER,
        ),
        "belonging": Unit({"row": ID, "device": ID}, Permission.SERVER),
        "fate": Unit({"fate": choice(*Fate, required=True), "reason": line(60)}, Permission.SERVER),
    },
)


@dataclass(frozen=True)
class Lease:
    """A lease in force: who holds it, and its epoch."""

    series: str
    holder: str
    """The device."""
    epoch: int
    """Which copy of its database: a clone of it numbers nothing (R8)."""
    n: int
    incarnation: str

    def is_of(self, device: str, epoch: int) -> bool:
        """Whether it is this copy of this desktop that numbers."""
        return (self.holder, self.epoch) == (device, epoch)


def series_id(series: str) -> str:
    """The row identity of a series."""
    return stable_id("series", series)


def spent_id(series: str, year: int, number: int) -> str:
    """The row identity of a spent number."""
    return stable_id("spent_number", series, str(year), str(number))


def lease_of(units: Mapping[str, Mapping[str, Any]] | None) -> Lease | None:
    """The lease in force by the values of a series' row; None: the server numbers."""
    held = (units or {}).get("lease", {})
    if units is None or held.get("holder") is None:
        return None
    epoch, n, incarnation = held.get("epoch") or 1, held.get("lease") or 0, held.get("incarnation") or ""
    return Lease(units["series"]["series"], held["holder"], epoch, n, incarnation)


def used(words: str | None) -> dict[int, int] | None:
    """`{year: last number used}` of a wish that says "2026/41 2027/2", or None when that is not what it says."""
    found = {}
    for word in (words or "").split():
        read = numbering.read(word)
        if read is None or read[0] < numbering.FIRST_YEAR or read[0] in found:
            return None
        found[read[0]] = read[1]
    return found


def as_used(last: Mapping[int, int]) -> str | None:
    """The words that `used` reads."""
    return " ".join(f"{year}/{number}" for year, number in sorted(last.items()) if number) or None


def year_of(name: str, values: Mapping[str, Any]) -> int | None:
    """The year to which a row belongs in its series, from what it was given once for ever; None: it does not say."""
    if name != "case_files":
        return None
    parts = str(values.get("eni_identifier") or "").split("_")  # ES_<organ>_<year>_EXP_<…> (NTI-EE)
    year = parts[2] if len(parts) > 3 else ""
    return int(year) if len(year) == 4 and year.isascii() and year.isdigit() else None


def number_of(claim: Claim) -> str | None:
    """The official number that a claim names, as it is written; None when it names none."""
    if not claim.number or claim.series not in NUMBERED:
        return None
    return numbering.official(claim.series, claim.year, claim.number)
