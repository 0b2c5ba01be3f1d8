"""Lane "numbers": who numbers which series, under leases that come and go while people open files offline (R15–R18).

Each seed is one town hall for some months: desktops ask for the lease, release and revoke it, lose roles, crash, are
revoked, meet the new year without a line. A reader of the journal that knows only the text of sync.md watches every
entry; what people saw as official, and may have put on paper, is held against the end. Neighbours: world, oracle.
"""

import datetime as dt
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

from sqlalchemy import text

from app.actions import access, case_files, lifecycle, numbers, refused
from app.errors import NotThere, Refused
from app.storage import handing_out
from sync.client import numberer
from sync.server import judging
from sync.server.numbers import Numbers
from tests.faults.chance import seeded
from tests.faults.lane import Findings, Lane
from tests.faults.line import late_arrivals
from tests.faults.oracle import Change, Entry, open_entry
from tests.faults.places import fast_place
from tests.faults.statements import shared
from tests.faults.world import Desktop, World, Wrong

SERIES = "case_files"
WRITERS = {"secretary", "clerk", "technician"}
_MADRID = ZoneInfo("Europe/Madrid")
_RELEASED = text(
    "SELECT 1 FROM lease_request AS wish JOIN series ON series.series = wish.series AND series.lease = wish.lease"
    " WHERE wish.wish = 'end' AND wish.answer IS NULL"
)
"""The end of the lease in force was asked for here, and the server has not answered."""


@dataclass
class Reader:
    """Reads the journal for its numbers alone."""

    complaints: list[str] = field(default_factory=list)
    rows: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    lease: tuple[str, int, int] | None = None
    """Device, epoch and n of the lease in force."""
    waiting: set[str] = field(default_factory=set)
    """Files that asked for a number and have none."""
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

    shown: dict[str, set[str]] = field(default_factory=dict)
    by: dict[str, Desktop] = field(default_factory=dict)
    """By file, whose desktop showed it first."""

    def look(self, desktop: Desktop) -> None:
        """What this desktop shows now."""
        with desktop.office.database.reading() as connection:
            for row, number in connection.execute(text("SELECT id, number FROM case_file WHERE number IS NOT NULL")):
                self.shown.setdefault(row, set()).add(number)
                self.by.setdefault(row, desktop)

    def complaints(self, reader: Reader) -> Iterator[str]:
        """Papers whose number means something else now, and nobody is told."""
        spent = reader.spent()
        for row, numbers_shown in self.shown.items():
            values = reader.rows.get(("case_file", row))
            for number in sorted(numbers_shown):
                told = values is not None and number in (values.get("number"), values.get("contested_number"))
                lost = values is None and (self.by[row].revoked or number in spent)
                if not told and not lost and number not in spent:
                    yield f"a paper says {number}, its file has {values and values.get('number')}, and nobody is told"


def simulate(seed: int, findings: Findings) -> str | None:
    """One seed; returns what went wrong, or None."""
    rng = random.Random(seed)
    place = tempfile.TemporaryDirectory(prefix="lligall-numbers-", dir=fast_place())
    with seeded(seed), shared(), place as name:
        world = World(Path(name), rng, findings)
        try:
            return _Days(world).play()
        except Wrong as wrong:
            return str(wrong)
        except Exception as error:  # noqa: BLE001 (whatever the product does not cope with is what the lane is for)
            return f"{type(error).__name__}: {error}"
        finally:
            world.close()


class _Days:
    """One seed's town hall, and what people do in it that has to do with numbers."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.rng = world.rng
        self.papers = Papers()

    def play(self) -> str | None:
        world, rng = self.world, self.rng
        for role in ("secretary", "clerk", *rng.choices(("secretary", "clerk", "technician"), k=rng.randint(0, 1))):
            world.enrol(role)
        for _ in range(2):
            for desktop in world.desktops:
                world.exchange(desktop)
        world.weather.bad = rng.choice((0, 0, 0.2, 0.5))
        if rng.random() < 0.7:
            self._write(world.desktops[0], numbers.ask, SERIES, rng.choice(world.desktops).office.identity.device)
            world.exchange(world.desktops[0])
        moves: tuple[Callable[[Desktop], None], ...] = (
            self._open, self._exchange, self._lease, self._plug, self._crash, self._people, self._file, self._year,
            self._away,
        )  # fmt: skip
        for _ in range(rng.randint(15, 40)):
            world.clock.forward(minutes=rng.choice((0, 1, 30, 60 * 24)))
            rng.choices(moves, (8, 7, 4, 2, 1.5, 0.7, 1.5, 0.7, 1.5))[0](rng.choice(world.desktops))
            if any(desktop.complaints() for desktop in world.desktops[:1]):
                return f"the first desktop: {world.desktops[0].complaints()[0]}"
        return self._end()

    def _write(self, desktop: Desktop, action: Callable[..., Any], *arguments: Any, **more: Any) -> Any:
        try:
            done = desktop.office.write(action, *arguments, **more)
        except Refused as problem:
            self.world.findings.saw(f"refused at the desk ({problem.refusal.code})")
            return None
        except NotThere:
            return None
        if done.set_id:
            desktop.promised.append(done.set_id)
        return done.result

    def _open(self, desktop: Desktop) -> None:
        for _ in range(self.rng.randint(1, 3)):
            day = self.rng.choice((None, None, None, dt.date(2025, 12, 30)))
            with desktop.office.database.reading() as connection:
                released = connection.execute(_RELEASED).first() is not None
            row = self._write(desktop, case_files.open_case_file, "Gual", opened_on=day)
            if row is None:
                continue
            self.papers.look(desktop)
            official = row in self.papers.shown
            self.world.findings.saw("official at once" if official else "provisional")
            self.world.findings.saw("official at once and offline", int(official and not desktop.line.plugged))
            if official and released:
                raise Wrong("a number was given out after its lease had been released here (R18)")

    def _exchange(self, desktop: Desktop) -> None:
        self.world.exchange(desktop)
        self.papers.look(desktop)

    def _lease(self, desktop: Desktop) -> None:
        rng = self.rng
        last = {2026: rng.randint(0, 9)} if rng.random() < 0.3 else None
        dice = rng.random()
        if dice < 0.55:
            other = rng.choice(self.world.desktops).office.identity.device
            self._write(desktop, numbers.ask, SERIES, rng.choice((None, other)), last)
        elif dice < 0.75:
            self._write(desktop, numbers.release, SERIES)
        else:
            self._write(desktop, numbers.revoke, SERIES, "Prova", last)
        if rng.random() < 0.7:
            self._exchange(desktop)
        self.world.findings.saw("desktops that number", int(self._numbers(desktop)))

    def _away(self, _desktop: Desktop) -> None:
        """Whoever numbers is away when the lease is taken, and goes on; perhaps somebody else numbers by then."""
        rng, roles = self.rng, self.world.roles
        holder = next((desktop for desktop in self.world.desktops if self._numbers(desktop)), None)
        may = ("secretary", "technician")
        others = [each for each in self.world.desktops if roles[each.office.identity.person] in may and each is not holder]
        if holder is None or not others:
            return
        other = rng.choice(others)
        other.line.plugged = True
        self._exchange(other)
        holder.line.plugged = False
        self._open(holder)
        last = {2026: rng.randint(0, 9)} if rng.random() < 0.3 else None
        self._write(other, numbers.revoke, SERIES, "Prova", last)
        if rng.random() < 0.5:
            self._exchange(other)
            self._write(other, numbers.ask, SERIES)
            self._exchange(other)
            self._open(other)
        else:
            for happens in rng.sample((self._open, self._exchange, self._exchange, self._lease), rng.randint(1, 4)):
                happens(other)
        self._open(holder)
        if rng.random() < 0.7:
            holder.line.plugged = True
            self._exchange(holder)

    def _numbers(self, desktop: Desktop) -> bool:
        with desktop.office.database.reading() as connection:
            return handing_out.lease_held(connection, desktop.office.identity.device, SERIES) is not None

    def _plug(self, desktop: Desktop) -> None:
        desktop.line.plugged = not desktop.line.plugged

    def _crash(self, desktop: Desktop) -> None:
        self.world.crash(desktop)
        self.papers.look(desktop)

    def _people(self, desktop: Desktop) -> None:
        if self.rng.random() < 0.75:
            self.world.change_people()
        else:
            self.world.revoke(desktop)

    def _file(self, desktop: Desktop) -> None:
        """Something is done with a file: voided, printed; or a refused one is tried again."""
        with desktop.office.database.reading() as connection:
            files = list(connection.execute(text("SELECT id FROM case_file ORDER BY id")).scalars())
            tray = list(connection.execute(text("SELECT set_id FROM refused WHERE NOT dealt_with")).scalars())
        if tray and self.rng.random() < 0.7:
            self.world.findings.saw("tried again")
            self._write(desktop, refused.try_again, self.rng.choice(tray))
            self.papers.look(desktop)
        elif files and self.rng.random() < 0.5:
            self._write(desktop, lifecycle.void, self.rng.choice(files), "Prova")
        elif files:
            access.record(desktop.office, "printed", "case_file", self.rng.choice(files))
            desktop.access_lines += 1

    def _year(self, _desktop: Desktop) -> None:
        self.world.clock.forward(days=40)

    def _end(self) -> str | None:
        world = self.world
        late_arrivals(world.weather)
        world.weather.bad = 0
        for desktop in world.desktops:
            desktop.line.plugged = True
        # Three rounds: what was written, what the holder then numbers, and what that tells the others.
        for _ in range(3):
            ended = [world.exchange(desktop) for desktop in world.desktops]
        if not all(ended):
            return "not everybody got level"
        reader = Reader()
        for told in world.entries():
            reader.read(open_entry(told))
        for fact, times in reader.seen.items():
            world.findings.saw(fact, times)
        spent = Counter(str(row["reason"]) for row in reader.spent().values())
        for reason, times in spent.items():
            world.findings.saw(f"spent ({reason})", times)
        contested = sum(bool(reader.rows["case_file", row].get("contested_number")) for row in reader.files())
        world.findings.saw("contested", contested)
        world.findings.saw("numbers", sum(reader.number(row) is not None for row in reader.files()))
        found = [*reader.complaints, *self.papers.complaints(reader)]
        if reader.waiting:
            found.append("files wait for a number though everybody is level")
        for number, desktop in enumerate(world.desktops, 1):
            if not desktop.revoked:
                found += [f"desktop {number}: {words}" for words in (*desktop.complaints(), *_differences(desktop, reader))]
        return found[0] if found else None


def _differences(desktop: Desktop, reader: Reader) -> Iterator[str]:
    """Numbers that a desktop shows otherwise than the journal says, for those who see everything."""
    with desktop.office.database.reading() as connection:
        shown = {row.id: row for row in connection.execute(text("SELECT id, number, contested_number FROM case_file"))}
    if len(shown) == len(reader.files()):
        for row, values in shown.items():
            told = reader.rows["case_file", row]
            if (values.number, values.contested_number) != (told.get("number"), told.get("contested_number")):
                yield f"{values.number} is shown where the journal says {told.get('number')}"


# --- planted bugs -----------------------------------------------------------------------------------------------------


@contextmanager
def server_numbers_beside() -> Iterator[None]:
    """R15: the server goes on numbering what others write while a lease is out."""
    original = Numbers._asked

    def asked(self: Numbers, claim: Any, seq: int) -> Any:
        with patch.object(Numbers, "lease", lambda *_: None):
            return original(self, claim, seq)

    with patch.object(Numbers, "_asked", asked):
        yield


def refused_numbers_given_again() -> AbstractContextManager[Any]:
    """R16: what a refused set claimed is forgotten."""
    return patch.object(judging, "spent", lambda *_: [])


@contextmanager
def claims_skipped() -> Iterator[None]:
    """R17: the server gives the next number to a row of the holder's, whatever the holder has shown."""

    def told(self: Numbers, claim: Any, _device: str, _epoch: int, _seq: int) -> Any:
        return [self.give(claim)] if self._has(claim) is None else []

    with patch.object(Numbers, "_told", told):
        yield


def stale_claims_believed() -> AbstractContextManager[Any]:
    """R17: a claim under a lease that has ended is given when free, though another desktop numbers now."""
    return patch("app.domain.series.Lease.is_of", lambda *_: True)


def lease_survives_its_holder() -> AbstractContextManager[Any]:
    """R18: losing role or desktop ends nothing."""
    return patch.object(Numbers, "lapse", lambda *_: [])


def waiting_forgotten() -> AbstractContextManager[Any]:
    """R18: the entry that ends a lease does not number what waited."""
    return patch.object(Numbers, "_number_waiting", lambda *_: [])


def release_heard_late() -> AbstractContextManager[Any]:
    """R18: the holder goes on until the server has heard of its release."""
    return patch.object(handing_out, "is_ending", lambda *_: False)


def numberer_asleep() -> AbstractContextManager[Any]:
    """R18: the holder numbers only what it writes itself."""
    return patch.object(numberer, "waits", lambda *_: False)


def contest_untold() -> AbstractContextManager[Any]:
    """R17: a row gets another number, and the one on its papers is forgotten."""
    original = Numbers._contest

    def contests(self: Numbers, *arguments: Any) -> Any:
        changes = original(self, *arguments)
        for change in changes:
            change.units.pop("contested_number", None)
        return [change for change in changes if change.kind != "spent_number"]

    return patch.object(Numbers, "_contest", contests)


BUGS: Sequence[Callable[[], AbstractContextManager[Any]]] = (
    server_numbers_beside,
    refused_numbers_given_again,
    claims_skipped,
    stale_claims_believed,
    lease_survives_its_holder,
    waiting_forgotten,
    release_heard_late,
    numberer_asleep,
    contest_untold,
)


def run(count: int, seed: int) -> Findings:
    """Play `count` seeds."""
    findings = Findings()
    for number in range(seed, seed + count):
        wrong = simulate(number, findings)
        findings.count += 1
        if wrong:
            findings.failures.append(f"numbers seed {number}: {wrong}")
    return findings


def planted(seed: int) -> list[str]:
    """Every bug must be noticed within a few seeds."""
    return [bug.__name__ for bug in BUGS if not _is_noticed(bug, seed)]


def _is_noticed(bug: Callable[[], AbstractContextManager[Any]], seed: int, most: int = 80) -> bool:
    with bug():
        return any(simulate(number, Findings()) for number in range(seed, seed + most))


LANE = Lane("numbers", tested=60, short=600, full=20_000, run=run, planted=planted)
