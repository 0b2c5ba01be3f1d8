"""Official numbers: one numberer per series (R15), unique, gapless, in the order of the journal.

This server numbers a series unless a desktop holds its lease; then rows of others wait here, and the holder's claims
are given or voided, never skipped (R17). What it decides goes into the entry as its outcome (R18), so that every copy
of the journal knows every number's fate. Neighbours: judging (asks), transactions (writes back, ends leases of who lost
role or device), number_ledger (what is kept), app.domain.series (the vocabulary).
"""

from collections.abc import Callable, Iterable, Mapping

from app.domain import numbering, series
from app.domain.change_sets import Change, Claim, Value
from app.domain.ids import is_id
from app.domain.series import MOST_SPENT, NUMBERED, Answer, Fate, Lease, Reason, Wish
from sync.server.number_ledger import Key, Ledger, Spent, Year
from sync.server.rows import Rows
from sync.server.store.connection import Connection

LONGEST_BESIDE = 200
"""Characters of all the numbers that papers of one row may carry."""

MOST_AT_ONCE = 20_000
"""Rows numbered in one entry: what more wait get theirs in the entries after it."""

MayHold = Callable[[str], bool]
"""Whether a device may number: it is enrolled, not revoked, and its person may write."""


class Numbers(Ledger):
    """Who numbers what, and what becomes of every claim, within one transaction."""

    def __init__(self, connection: Connection, rows: Rows, incarnation: str, may_hold: MayHold) -> None:
        super().__init__(connection, rows)
        self._incarnation = incarnation
        self._may_hold = may_hold
        self._crowded: set[str] = set()
        """Series of which more waited than one entry tells."""

    # --- what judging asks --------------------------------------------------------------------------------------------

    def settle(self, claims: Iterable[Claim], device: str, seq: int, epoch: int = 0) -> list[Change]:
        """What becomes of the claims of a set that has its effect, its rows made: the server's part of the entry.

        A claim that is given as it says needs no word: the set's own change states the number. Without an epoch nobody
        is taken for the holder.
        """
        changes: list[Change] = []
        for claim in claims:
            changes += self._asked(claim, seq) if not claim.number else self._told(claim, device, epoch, seq)
        return changes

    def spend(self, claims: Iterable[Claim], device: str, epoch: int, reason: str) -> list[Change]:
        """R16: what a set without effect claimed is spent: nobody else gets that number."""
        changes: list[Change] = []
        for claim in claims:
            if not _is_sane(claim) or NUMBERED.get(claim.series) != claim.kind or self._is_accounted(claim):
                continue
            lease, year = self.lease(claim.series), self._year((claim.series, claim.year))
            far = claim.number > year.last + MOST_SPENT
            current = lease is not None and lease.is_of(device, epoch)
            if far or not year.free(claim.number) or not (current or (lease is None and self._was_held(claim, device))):
                continue  # it is another row's, or was never this desktop's to give
            fate = Fate.CONTESTED if self._is_on_paper(claim) else Fate.VOIDED
            if current:
                changes += self._missing(claim, year, device)
            changes.append(self._spend(claim, claim.number, claim.id, device, fate, reason))
        return changes

    def answer(self, wish: Change) -> list[Change]:
        """What becomes of a wish about a lease (R18): the answer, the lease, and the numbers of what waited."""
        asked = {name: new for name, (_, new) in wish.units.get("request", {}).items()}
        changes, said = self._answered(asked)
        return [Change(wish.kind, wish.id, False, None, {"answer": _now(answer=said.value)}), *changes]

    # --- what transactions asks ---------------------------------------------------------------------------------------

    def lapse(self) -> list[Change]:
        """End the leases of desktops that may number no more, in the entry that took it from them (R18)."""
        changes: list[Change] = []
        for name in NUMBERED:
            lease = self.lease(name)
            if lease is not None and not self._may_hold(lease.holder):
                changes += self._end(lease)
        return changes

    def overdue(self) -> list[Change]:
        """Numbers for what still waits though nobody holds a lease: more than one entry could tell."""
        changes: list[Change] = []
        for name in sorted(self._crowded):
            if self.lease(name) is None:
                changes += self._number_waiting(name)
        return changes

    def report(self, device: str, used: Mapping[Key, int]) -> list[Change]:
        """R19: the numbers a desktop is known to have handed out, up to these, are spent until their rows come. For the
        entry about an old copy and for recovery."""
        changes: list[Change] = []
        for (name, year), last in sorted(used.items()):
            if name in NUMBERED and numbering.FIRST_YEAR <= year <= 9_999 and last <= numbering.LARGEST:
                changes += self._said_used(name, {year: last}, device) or []
        return changes

    def give(self, claim: Claim) -> Change:
        """The change that gives a claiming row the next number of its series."""
        year = self._year((claim.series, claim.year))
        number = year.following()
        self._reach(claim, number)
        return self._number(claim, number)

    def give_again(self, claim: Claim, device: str, seq: int) -> list[Change]:
        """R12: a row had this number by an entry that has lost its place. It has it again when it is free, or kept for
        the row; else the row gets the next one, and the old one is kept beside it, contested."""
        has = self._has(claim)
        if has is not None and has == series.number_of(claim):
            return [self._restated(claim, has)]
        if has is None:
            mine = self._kept_for(claim, device)
            year = self._year((claim.series, claim.year))
            if mine is not None:
                return self._take(claim, mine)
            if year.free(claim.number) and claim.number <= year.last + MOST_SPENT:
                missing = self._missing(claim, year, device)
                self._reach(claim, claim.number)
                self._numbered(claim)
                return [*missing, self._number(claim, claim.number)]
        beside = {"contested_number": _now(contested_number=series.number_of(claim))}
        if has is not None:
            return [self._of_row(claim, beside)]
        if self.lease(claim.series) is not None:
            self._wait(claim, seq)
            return [self._of_row(claim, beside)]
        given = self.give(claim)
        return [self._of_row(claim, {**given.units, **beside})]

    def lease(self, name: str) -> Lease | None:
        """The lease in force of a series; None: this server numbers (R15)."""
        return series.lease_of(self._rows.standing("series", series.series_id(name)))

    # --- claims -------------------------------------------------------------------------------------------------------

    def _asked(self, claim: Claim, seq: int) -> list[Change]:
        """A row asks for the next number."""
        if (has := self._has(claim)) is not None:
            return [self._restated(claim, has)]
        mine = self._kept_for(claim)
        if mine is not None:
            return self._take(claim, mine)  # a number belongs to the row's id
        if self.lease(claim.series) is not None:
            self._wait(claim, seq)
            return []
        return [self.give(claim)]

    def _told(self, claim: Claim, device: str, epoch: int, seq: int) -> list[Change]:
        """A desktop says which number it has given to a row."""
        has, said = self._has(claim), series.number_of(claim)
        if has is not None:
            spent = [] if has == said else self.spend([claim], device, epoch, Reason.ROW_NUMBERED)
            told = {} if spent or has == said else self._beside(claim)  # another row has it: both are told
            return [*spent, self._restated(claim, has, told)]
        mine = self._kept_for(claim, device)
        if mine is not None:
            return self._take(claim, mine)
        lease, year = self.lease(claim.series), self._year((claim.series, claim.year))
        near = claim.number <= year.last + MOST_SPENT
        if lease is not None and lease.is_of(device, epoch) and year.free(claim.number) and near:
            # Under an earlier lease of the same holder too: it is free, and nobody else gives it (R17).
            missing = self._missing(claim, year, device)
            self._reach(claim, claim.number)
            self._numbered(claim)
            return missing
        if lease is None and claim.number == year.following():
            self._reach(claim, claim.number)
            return []
        return self._contest(claim, device, lease, year, seq)

    def _contest(self, claim: Claim, device: str, lease: Lease | None, year: Year, seq: int) -> list[Change]:
        """R17: the next official number, now or by the holder; the old one is kept beside it, and both are told."""
        changes: list[Change] = []
        near = year.free(claim.number) and claim.number <= year.last + MOST_SPENT
        if lease is None and near and self._was_held(claim, device):
            changes.append(self._spend(claim, claim.number, claim.id, device, Fate.CONTESTED, Reason.STALE_LEASE))
        if lease is not None:
            self._wait(claim, seq)
            changes.append(self._of_row(claim, {"number": _now(number=None), **self._beside(claim)}))
            return changes
        given = self.give(claim)
        changes.append(self._of_row(claim, {**given.units, **self._beside(claim)}))
        return changes

    def _beside(self, claim: Claim) -> dict[str, dict[str, tuple[Value, Value]]]:
        """What papers may carry, kept beside the official number; with what they may carry already."""
        row = self._rows.get(claim.kind, claim.id)
        before = (row.units.get("contested_number") or {}).get("contested_number") if row is not None else None
        told = [*(before.split(", ") if before else []), str(series.number_of(claim))]
        return {"contested_number": _now(contested_number=", ".join(dict.fromkeys(told))[:LONGEST_BESIDE])}

    def _missing(self, claim: Claim, year: Year, device: str) -> list[Change]:
        """The holder went on: what lies between was handed out for something that never came."""
        between = [number for number in range(year.last + 1, claim.number) if year.free(number)]
        return [self._spend(claim, number, None, device, Fate.VOIDED, Reason.MISSING) for number in between]

    def _restated(
        self, claim: Claim, has: str, more: Mapping[str, dict[str, tuple[Value, Value]]] | None = None
    ) -> Change:
        """An entry states every number its claims end with, also one given before."""
        self._numbered(claim)
        return self._of_row(claim, {"number": _now(number=has), **(more or {})})

    def _take(self, claim: Claim, mine: Spent) -> list[Change]:
        """A row that comes late takes the number that is kept for it."""
        self._spent[mine.key, mine.number] = None
        self._numbered(claim)
        name, year = mine.key
        spent = Change(
            "spent_number",
            series.spent_id(name, year, mine.number),
            False,
            None,
            {"belonging": _now(row=claim.id, device=mine.device), "fate": _now(fate=Fate.TAKEN.value, reason=None)},
        )
        return [spent, self._number(claim, mine.number)]

    def _spend(
        self, claim: Claim, number: int, row: str | None, device: str | None, fate: Fate, reason: str
    ) -> Change:
        key = claim.series, claim.year
        year = self._year(key)
        self._spent[key, number] = Spent(key, number, row, device)
        if number == year.last + 1:
            year.reach(number)
            self._changed.add(key)
        elif number > year.last:
            year.ahead.add(number)
        return Change(
            "spent_number",
            series.spent_id(*key, number),
            True,
            None,
            {
                "number": _now(series=claim.series, year=claim.year, number=number),
                "belonging": _now(row=row, device=device),
                "fate": _now(fate=fate.value, reason=str(reason)[:60]),
            },
        )

    # --- leases -------------------------------------------------------------------------------------------------------

    def _answered(self, asked: Mapping[str, Value]) -> tuple[list[Change], Answer]:
        name, device, lease = asked["series"], asked["device"], self.lease(asked["series"])
        if asked["wish"] == Wish.GIVE:
            if lease is not None and lease.holder != device:
                return [], Answer.TAKEN
            if not self._may_hold(device):
                return [], Answer.NO_DESKTOP
        elif lease is None or lease.n != asked.get("lease"):
            return [], Answer.STALE
        used = series.used(asked.get("used"))
        spent = None if used is None else self._said_used(name, used, device if lease is None else lease.holder)
        if spent is None:
            return [], Answer.BAD_NUMBERS
        if asked["wish"] == Wish.GIVE:
            return [*spent, self._grant(name, device, asked.get("epoch") or 1)], Answer.GIVEN
        assert lease is not None
        return [*spent, *self._end(lease)], Answer.ENDED

    def _grant(self, name: str, device: str, epoch: int) -> Change:
        row = series.series_id(name)
        units = self._rows.standing("series", row)
        n = ((units or {}).get("lease", {}).get("lease") or 0) + 1
        self._held.append((name, self._incarnation, n, device))
        lease = {"lease": _now(holder=device, epoch=epoch, lease=n, incarnation=self._incarnation)}
        if units is None:
            return Change("series", row, True, None, {"series": _now(series=name), **lease})
        return Change("series", row, False, None, lease)

    def _end(self, lease: Lease) -> list[Change]:
        """The server numbers again from here on; first what waited, in the order in which it came."""
        ended = {"lease": _now(holder=None, epoch=None, lease=lease.n, incarnation=lease.incarnation)}
        end = Change("series", series.series_id(lease.series), False, None, ended)
        return [end, *self._number_waiting(lease.series)]

    def _number_waiting(self, name: str) -> list[Change]:
        self.write()
        found = self._connection.execute(
            "SELECT row, kind, year FROM waiting WHERE series = ? ORDER BY seq, row LIMIT ?", (name, MOST_AT_ONCE)
        ).fetchall()
        if len(found) == MOST_AT_ONCE:
            self._crowded.add(name)
        else:
            self._crowded.discard(name)
        changes: list[Change] = []
        for row, kind, year in found:
            claim = Claim(kind, row, name, year)
            self._waiting[row] = None
            if self._has(claim) is None:
                mine = self._kept_for(claim)
                changes += [self.give(claim)] if mine is None else self._take(claim, mine)
        return changes

    def _said_used(self, name: str, used: Mapping[int, int], device: str | None) -> list[Change] | None:
        """Spend every number up to these that is not known here; None when they are too many to be right."""
        changes: list[Change] = []
        if any(last > self._year((name, year)).last + MOST_SPENT for year, last in used.items()):
            return None
        for year, last in sorted(used.items()):
            known, claim = self._year((name, year)), Claim(NUMBERED[name], "", name, year)
            for number in range(known.last + 1, last + 1):
                if number in known.ahead:
                    known.reach(number)
                    self._changed.add((name, year))
                else:
                    changes.append(self._spend(claim, number, None, device, Fate.CONTESTED, Reason.SAID_USED))
        return changes

    def _number(self, claim: Claim, number: int) -> Change:
        return self._of_row(claim, {"number": _now(number=numbering.official(claim.series, claim.year, number))})

    def _of_row(self, claim: Claim, units: dict[str, dict[str, tuple[Value, Value]]]) -> Change:
        row = self._rows.get(claim.kind, claim.id)
        return Change(claim.kind, claim.id, False, row.case_file if row is not None else None, units)


def _is_sane(claim: Claim) -> bool:
    has_form = 0 < claim.number <= numbering.LARGEST and numbering.FIRST_YEAR <= claim.year <= 9_999
    return has_form and is_id(claim.id) and is_well_made(claim)


def is_well_made(claim: Claim) -> bool:
    """Whether what a claim says of its lease can be looked up."""
    return 0 <= claim.lease < 2**53 and len(claim.incarnation) <= 64


def _now(**values: Value) -> dict[str, tuple[Value, Value]]:
    return {name: (None, value) for name, value in values.items()}
