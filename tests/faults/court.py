"""A town hall of pretended desktops where honest and forged things arrive side by side, and a register of the honest.

Whatever is in effect in the journal must be in the register, byte for byte, once; whatever is not must have changed
nothing. Neighbours: lies and mutations (what is forged), forgeries (the lane), oracle (judges the rest).
"""

import copy
import random
from collections.abc import Sequence
from typing import Any

import msgspec

from app.domain import change_sets
from app.domain.change_sets import Change, Claim, Part, SealedSet
from app.domain.ids import new_id
from sync.protocol import encoding
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest
from sync.server import enrolment
from sync.server.failures import Failed
from tests.faults import stored
from tests.faults.lane import Findings
from tests.faults.oracle import Judge
from tests.kit.clock import SettableClock
from tests.kit.pretend import Pretender, change, empty_journal, enrolled, new_case_file

ROLES = ("secretary", "clerk", "technician", "mayor", "councillor", "archivist", "auditor")
EDITORS = ("secretary", "clerk", "technician")


class Court:
    """One journal, a pretended desktop of every role, some files, and what is honest."""

    def __init__(self, rng: random.Random, findings: Findings) -> None:
        self.rng = rng
        self.findings = findings
        self.clock = SettableClock()
        self.journal = empty_journal(self.clock)
        self.desks = {role: enrolled(self.journal, role, name=f"{role.capitalize()} Prova") for role in ROLES}
        self.desks["nobody"] = enrolled(self.journal, name="Ningú Prova")
        self.judge = Judge()
        self.honest: set[bytes] = set()
        self._in_effect: set[str] = set()
        self._series: Any = None
        self.old_requests: list[tuple[str, ExchangeRequest]] = []
        self._begin()

    def _begin(self) -> None:
        maria, pere = self.desks["secretary"], self.desks["clerk"]
        self.files = [new_id() for _ in range(4)]
        self.notes, self.party, self.task = [new_id() for _ in range(4)], new_id(), new_id()
        for row, title in zip(self.files, ("Gual", "Tanca", "Obres", "Rasa"), strict=True):
            self.write(maria, [new_case_file(row, title)], [Claim("case_file", row, "case_files", 2026)])
        for row, file in zip(self.notes, self.files, strict=True):
            written = {"author": maria.person, "written_at": "2026-11-23T08:00:00.000Z"}
            self.write(maria, [change("note", row, True, file, text="Ha trucat", **written)])
        self.write(maria, [change("party", self.party, True, party_type="person", first_surname="Prova")])
        self.write(maria, [change("task", self.task, True, None, title="Trucar")])
        reader = {"person": self.desks["councillor"].person}
        self.write(maria, [change("case_reader", new_id(), True, self.files[1], **reader)])
        for file, status in ((self.files[2], "closed"), (self.files[3], "voided")):
            lifecycle = {"status": ("open", status), "closed_on": (None, "2026-11-23"), "status_reason": (None, "Prou")}
            self.write(maria, [change("case_file", file, **lifecycle)])
        self.honest_exchange(maria)
        self.honest_exchange(pere)
        for title in ("Gual nou", "Gual de l'era"):
            self.write(maria, [self.edit("case_file", self.files[0], title=title + " 1")])
            self.write(pere, [self.edit("case_file", self.files[0], title=title + " 2")])
            self.honest_exchange(maria)
            self.honest_exchange(pere)
        self.open_conflict, self.decided_conflict = sorted(
            row for kind, row in self.judge.values.rows if kind == "conflict"
        )
        decided = {"decision": "standing", "decided_by": maria.person, "decided_at": "2026-11-23T09:00:00.000Z"}
        self.write(maria, [self.edit("conflict", self.decided_conflict, self.files[0], **decided)])
        for desk in self.desks.values():
            self.honest_exchange(desk)

    def value(self, kind: str, row: str, name: str) -> Any:
        """What stands."""
        return self.judge.values.rows.get((kind, row), {}).get(name)

    def edit(self, kind: str, row: str, case_file: str | None = None, /, **new: Any) -> Change:
        """A change that saw what stands."""
        seen = {name: (self.value(kind, row, name), value) for name, value in new.items()}
        made = change(kind, row, False, case_file, **seen)
        for fields in made.units.values():  # what a unit holds besides is seen too
            for name, (old, value) in fields.items():
                if name not in new and old is None and value is None:
                    stands = self.value(kind, row, name)
                    fields[name] = (change_sets.old_form(stands), stands)
        return made

    def write(self, desk: Pretender, changes: Sequence[Change], claims: Sequence[Claim] = ()) -> None:
        """Freeze an honest set."""
        desk.writes(*changes, claims=claims)
        sealed = desk.outbox[-1][1]
        self.honest.add(change_sets.set_hash(sealed.header, sealed.parts))

    def something_honest(self, role: str) -> None:
        """An editor's honest set, whatever: it must get through between all the forged ones."""
        file, note = self.rng.choice(((self.files[0], self.notes[0]), (self.files[1], self.notes[1])))
        text = f"Nota {self.rng.randrange(10**6)}"
        self.write(self.desks[role], [self.edit("note", note, file, text=text)])

    def honest_exchange(self, desk: Pretender) -> None:
        """An honest desktop exchanges until level; the oracle reads on. It must never be refused as a whole."""
        self.old_requests.append((desk.device, desk.request()))
        desk.level()
        for before, again in desk.frozen_again:
            self.honest.discard(change_sets.set_hash(before.header, before.parts))
            self.honest.add(change_sets.set_hash(again.header, again.parts))
        self.findings.saw("honest sets under a new epoch", len(desk.frozen_again))
        desk.frozen_again.clear()
        self.look()

    def arrive(self, device: str, request: ExchangeRequest) -> ExchangeAnswer | str:
        """A request arrives from whoever says to be `device`: the answer, or why there is none."""
        try:
            travelled = encoding.decode(encoding.encode(request), ExchangeRequest)
            return self.journal.exchange(device, travelled)
        except Failed as failed:
            return failed.code
        except msgspec.DecodeError:  # more sets than there is room for: the door says so
            return "bad_request"

    def look(self) -> list[str]:
        """Read what is new in the journal; whatever is in effect without being honest is a complaint."""
        found = []
        facts = self.journal.facts()
        series = self.journal.rows("SELECT * FROM series ORDER BY 1, 2")
        before, totals = len(self.judge.entries), self._totals
        effect = False
        if facts.seq != before:
            with self.journal.transaction() as work:
                for told in stored.entries(work.connection, before):
                    self.judge.read(told)
        for entry in self.judge.entries[before:]:
            if entry.device == "server":
                effect = True
            elif entry.status in ("accepted", "partly"):
                effect = True
                units = {(index, unit) for index, made in enumerate(entry.changes) if made for unit in made.units}
                if entry.set_hash not in self.honest and units != entry.lost:
                    found.append(f"a forged set is in effect: entry {entry.seq}, {entry.header}, {entry.changes}"[:600])
                self.honest.discard(entry.set_hash)
                self._in_effect.add(entry.set_id)
            elif entry.code == "repeated" and entry.set_id in self._in_effect:
                self.honest.discard(entry.set_hash)  # offered again under a new epoch, and had been taken (R7)
        if not effect and before and (facts.totals != totals or series != self._series):
            found.append("rows or numbers changed without an entry in effect")
        self._totals, self._series = copy.deepcopy(facts.totals), series
        return found + self.judge.complaints

    _totals: Any = None

    def held(self) -> Any:
        """What the server holds of every desktop's chain."""
        return {device: (desk.device_seq, desk.chain) for device, desk in self.journal.facts().desks.items()}

    def revoke(self, role: str) -> None:
        """Let a desktop in no more."""
        enrolment.revoke(self.journal, self.desks[role].device, "prova")
        self.look()


def lie(
    desk: Pretender, parts: Sequence[Part], claims: Sequence[Claim] = (), header: dict[str, Any] | None = None
) -> None:
    """Freeze a set of these very parts, with the fields of its header as told, in the desktop's own signed chain."""
    before = desk.chain
    desk.writes(claims=claims, **(header or {}))
    number, sealed, _ = desk.outbox.pop()
    made = SealedSet(sealed.header, tuple(parts))
    desk.chain = change_sets.chain(before, change_sets.set_hash(made.header, made.parts))
    desk.outbox.append((number, made, desk.chain))
