"""The journal read for its numbers alone, by somebody who knows only the text of sync.md; and what stands on paper.

A complaint is a sentence; an empty list means that R15–R18 hold. Neighbours: oracle (opens entries), numbering (plays).
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import text

from tests.faults.oracle import Change, Entry
from tests.faults.world import Desktop

SERIES = "case_files"
WRITERS = {"secretary", "clerk", "technician"}
_MADRID = ZoneInfo("Europe/Madrid")


@dataclass
class Reader:
    """Reads the journal for its numbers alone."""

    complaints: list[str] = field(default_factory=list)
    rows: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    lease: tuple[str, int, int] | None = None
    """Device, epoch and n of the lease in force."""
    waiting: set[str] = field(default_factory=set)
    """Files that asked for a number and have none."""
    refused: set[str] = field(default_factory=set)
    """Files of refused sets whose desktop no longer numbered: their numbers may go to others."""
    seen: Counter[str] = field(default_factory=Counter)

    def read(self, entry: Entry) -> None:
        """The next entry."""
        before, held = {row: self.number(row) for row in self.files()}, self.lease
        in_effect = entry.status in ("accepted", "partly")
        for change in entry.changes if in_effect else ():
            self._put(change)
        said = {row: self.number(row) for row in self.files()}
        given = {
            change.id: change.units["number"]["number"][1]
            for change in entry.outcome
            if change is not None and change.kind == "case_file" and "number" in change.units
        }
        taken = {change.id for change in entry.outcome if change is not None and change.kind == "spent_number"}
        for change in entry.outcome:
            self._put(change)
        claims = [claim for claim in entry.header[9] if claim[2] == SERIES]
        if in_effect:
            self.waiting |= {claim[1] for claim in claims}
        self.waiting -= {row for row in self.waiting if self.number(row)}
        self._check(entry, before, said, given, taken, held, claims)

    def files(self) -> list[str]:
        return [row for kind, row in self.rows if kind == "case_file"]

    def number(self, row: str) -> str | None:
        return self.rows.get(("case_file", row), {}).get("number")

    def spent(self) -> dict[str, dict[str, Any]]:
        """By number, what no row holds."""
        return {
            f"{row['year']}/{row['number']}": row
            for (kind, _), row in self.rows.items()
            if kind == "spent_number" and row["fate"] != "taken"
        }

    def _put(self, change: Change | None) -> None:
        if change is None:
            return
        row = self.rows.setdefault(change.row, {})
        for fields in change.units.values():
            row.update({name: new for name, (_, new) in fields.items()})
        if change.kind == "series":
            self.lease = (row["holder"], row["epoch"], row["lease"]) if row.get("holder") else None
            self.seen["leases given" if row.get("holder") else "leases ended"] += 1

    def _check(
        self,
        entry: Entry,
        before: dict[str, str | None],
        said: dict[str, str | None],
        given: dict[str, str | None],
        taken: set[str],
        held: tuple[str, int, int] | None,
        claims: Sequence[Any],
    ) -> None:
        def complain(words: str) -> None:
            self.complaints.append(f"entry {entry.seq} ({entry.header[8]}, {entry.status}): {words}")

        spent, now = self.spent(), {row: self.number(row) for row in self.files()}
        for row, number in before.items():
            if number is not None and now[row] != number:
                complain(f"{number} became {now[row]}")
        if held is not None and self.lease == held:
            for row, number in given.items():
                if number is not None and before.get(row) != number and not taken:
                    complain(f"the server gave {number} while a lease was out (R15)")
        who = (entry.device, entry.header[3])
        for _, row, _, year, *more in claims:
            number, lease, _ = (*more, 0, 0, "")[:3]
            if not number or held is None or who != held[:2]:
                self.seen["claims under a lease that had ended"] += bool(number)
                if entry.status == "refused":
                    self.refused.add(row)
                continue
            self.seen["claims by the holder"] += 1
            word = f"{year}/{number}"
            if word not in spent and word not in now.values():
                complain(f"{word} is nobody's, though the holder gave it out (R16, R17)")
            exact = lease == held[2] and entry.status in ("accepted", "partly") and before.get(row) is None
            if exact and now.get(row) != word:
                complain(f"the holder gave {word} and the row got {now.get(row)} (R17)")
        counted = Counter(number for number in now.values() if number)
        for number, times in counted.items():
            if times > 1 or number in spent:
                complain(f"{number} is twice")
        tops: dict[str, int] = {}
        for number in counted:
            year, _, n = number.partition("/")
            tops[year] = max(tops.get(year, 0), int(n))
        for year, top in tops.items():
            gaps = [n for n in range(1, top + 1) if f"{year}/{n}" not in counted and f"{year}/{n}" not in spent]
            if gaps:
                complain(f"nobody can say what became of {gaps} of {year}")
        for number, row in spent.items():
            if not row.get("reason"):
                complain(f"{number} was spent without a reason")
        if self.lease is None and self.waiting:
            complain("rows wait for a number though no desktop numbers (R18)")
        if self.lease is not None and not self._may_number(self.lease[0], entry.at):
            complain("the lease is held by who lost role or desktop (R18)")

    def _may_number(self, device: str, at: str) -> bool:
        desktop = self.rows.get(("device", device), {})
        day = dt.datetime.fromisoformat(at).astimezone(_MADRID).date().isoformat()
        return not desktop.get("revoked_at") and any(
            row["person"] == desktop.get("person")
            and row["role"] in WRITERS
            and (row.get("starts_on") or day) <= day <= (row.get("ends_on") or day)
            for (kind, _), row in self.rows.items()
            if kind == "role"
        )


@dataclass
class Papers:
    """What desktops showed as official: it may stand on paper from that moment on."""

    shown: dict[str, dict[str, Desktop]] = field(default_factory=dict)
    """By file, its numbers, and whose desktop showed each first."""

    def look(self, desktop: Desktop) -> None:
        """What this desktop shows now."""
        with desktop.office.database.reading() as connection:
            for row, number in connection.execute(text("SELECT id, number FROM case_file WHERE number IS NOT NULL")):
                self.shown.setdefault(row, {}).setdefault(number, desktop)

    def forget(self, desktop: Desktop) -> None:
        """Nobody can know any more what this desktop has shown."""
        for numbers in self.shown.values():
            for number in [number for number, by in numbers.items() if by is desktop]:
                del numbers[number]

    def complaints(self, reader: Reader) -> Iterator[str]:
        """Papers whose number means something else now, and nobody is told."""
        spent = reader.spent()
        for row, numbers in self.shown.items():
            values = reader.rows.get(("case_file", row))
            for number, by in sorted(numbers.items(), key=lambda each: each[0]):
                beside = str((values or {}).get("contested_number") or "").split(", ")
                told = values is not None and number in (values.get("number"), *beside)
                # Who revokes a desktop is told of the numbers that may be lost with it; what a desktop wrote and the
                # server did not accept is told in its tray.
                lost = by.revoked or (values is None and row in reader.refused)
                if not told and not lost and number not in spent:
                    yield f"a paper says {number}, its file has {values and values.get('number')}, and nobody is told"
