"""Lane "numbers": who numbers which series, under leases that come and go while people open files offline (R15–R18).

Each seed is one town hall for some months: desktops ask for the lease, release and revoke it, lose roles, crash, are
revoked, meet the new year without a line. A reader of the journal that knows only the text of sync.md watches every
entry; what people saw as official, and may have put on paper, is held against the end. Neighbours: world, oracle.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from unittest.mock import patch

import msgspec
from sqlalchemy import Connection, text

from app.actions import access, lifecycle, numbers, refused, typed
from app.errors import NotThere, Refused
from app.storage import handing_out, journal
from tests.faults import number_bugs, rule_bugs, year_bugs
from tests.faults.clones import Machines
from tests.faults.habits import open_file
from tests.faults.lane import Findings, Wrong, of_seeds
from tests.faults.line import late_arrivals
from tests.faults.number_reader import SERIES, Papers, Reader
from tests.faults.oracle import open_entry, open_header
from tests.faults.world import Desktop, World, simulated

_RELEASED = text(
    "SELECT 1 FROM lease_request AS wish JOIN series ON series.series = wish.series AND series.lease = wish.lease"
    " WHERE wish.wish = 'end' AND wish.answer IS NULL"
)
"""The end of the lease in force was asked for here, and the server has not answered."""


def simulate(seed: int, findings: Findings) -> str | None:
    """One seed; returns what went wrong, or None."""
    return simulated("numbers", lambda world, folder: _Days(world, Machines(world, folder)).play(), seed, findings)


class _Days:
    """One seed's town hall, and what people do in it that has to do with numbers."""

    def __init__(self, world: World, machines: Machines) -> None:
        self.world = world
        self.machines = machines
        self.rng = world.rng
        self.papers = Papers()
        self.old_copies = False
        """Whoever numbered was found to be an old copy: nobody numbers in its place before a person says so."""

    def play(self) -> str | None:
        world, rng = self.world, self.rng
        for role in ("secretary", "clerk", *rng.choices(("secretary", "clerk", "technician"), k=rng.randint(0, 1))):
            world.enrol(role)
        for _ in range(2):
            for desktop in world.desktops:
                world.exchange(desktop)
        for desktop in world.desktops:
            self.machines.equip(desktop)
        world.weather.bad = rng.choice((0, 0, 0.2, 0.5))
        if rng.random() < 0.7:
            self._write(world.desktops[0], numbers.ask, SERIES, rng.choice(world.desktops).office.identity.device)
            world.exchange(world.desktops[0])
        moves: tuple[Callable[[Desktop], None], ...] = (
            self._open, self._exchange, self._lease, self._plug, self._crash, self._people, self._file, self._year,
            self._away, self._older, self._old_copy,
        )  # fmt: skip
        for _ in range(rng.randint(15, 40)):
            world.clock.forward(minutes=rng.choice((0, 1, 30, 60 * 24)))
            rng.choices(moves, (8, 7, 4, 2, 1.5, 0.7, 1.5, 0.7, 1.5, 1, 3))[0](rng.choice(world.desktops))
            if any(desktop.complaints() for desktop in world.desktops[:1]):
                return f"the first desktop: {world.desktops[0].complaints()[0]}"
        return self._end()

    def _write(self, desktop: Desktop, action: Callable[..., Any], *arguments: Any, **more: Any) -> Any:
        return self._do(desktop, lambda: desktop.office.write(action, *arguments, **more))

    def _do(self, desktop: Desktop, act: Callable[[], Any]) -> Any:
        try:
            done = act()
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
            row = self._do(desktop, partial(open_file, desktop.office, "Gual", day))
            if row is None:
                continue
            self.papers.look(desktop)
            official = row in self.papers.shown
            self.world.findings.saw("official at once" if official else "provisional")
            self.world.findings.saw("official at once and offline", int(official and not desktop.line.plugged))
            if official and released:
                raise Wrong("a number was given out after its lease had been released here (R18)")

    def _older(self, desktop: Desktop) -> None:
        """A program that knows less of the law opens a file, and the server refuses it: its number is spent (R16)."""
        no_line, no_law = patch.object(typed, "line", lambda *said: said[-1]), lambda *_: None
        with no_line, patch.object(journal, "_refuse_bad_form", no_law), patch.object(journal.kinds, "judge", no_law):
            row = self._do(desktop, partial(open_file, desktop.office, "Gual\nde dues ratlles"))
        if row is not None:
            self.papers.look(desktop)
            self.world.findings.saw("opened by an older program")

    def _old_copy(self, _desktop: Desktop) -> None:
        """The holder's database is copied away, files are opened, and it is copied back (R19): what was shown since is
        spent as soon as the server hears of it, unless nobody can know of it any more."""
        world = self.world
        holder = next((each for each in world.desktops if self._numbers(each) and not each.revoked), None)
        with world.weather.journal.transaction() as work:
            lease = work.numbers.lease(SERIES)
        if holder is None or lease is None or lease.holder != holder.line.device:
            return  # what it hands out now may be others' numbers already, and contested
        self.machines.keep(holder)
        holder.line.plugged = self.rng.random() < 0.4
        self._open(holder)
        if self.rng.random() < 0.5:
            self._exchange(holder)
        for each in self.machines.put_back():
            self.papers.forget(each)
        self.old_copies = holder.line.plugged = True
        bad, world.weather.bad = world.weather.bad, 0
        self._exchange(holder)
        world.weather.bad = bad
        self._open(holder)

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
        everybody = [each for each in self.world.desktops if each is not holder]
        others = [each for each in everybody if roles[each.office.identity.person] in may]
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
        if self.old_copies:
            self._write(world.desktops[0], numbers.revoke, SERIES, "Prova", {2025: 40, 2026: 40, 2027: 40})
            for _ in range(2):
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
        for desktop in world.desktops:
            with desktop.office.database.reading() as connection:
                reader.refused |= set(_in_quarantine(connection))  # a person is asked about those
        found = [*reader.complaints, *self.papers.complaints(reader)]
        if reader.waiting:
            found.append("files wait for a number though everybody is level")
        for number, desktop in enumerate(world.desktops, 1):
            if not desktop.revoked:
                words = (*desktop.complaints(), *_differences(desktop, reader))
                found += [f"desktop {number}: {each}" for each in words]
        return found[0] if found else None


def _in_quarantine(connection: Connection) -> Iterator[str]:
    """The files that an old copy's sets would have opened."""
    for frame in connection.execute(text("SELECT frame FROM quarantine")).scalars():
        header, _ = msgspec.msgpack.decode(frame)
        yield from (claim[1] for claim in open_header(header)[9])


def _differences(desktop: Desktop, reader: Reader) -> Iterator[str]:
    """Numbers that a desktop shows otherwise than the journal says, for those who see everything."""
    with desktop.office.database.reading() as connection:
        shown = {row.id: row for row in connection.execute(text("SELECT id, number, contested_number FROM case_file"))}
    if len(shown) == len(reader.files()):
        for row, values in shown.items():
            told = reader.rows["case_file", row]
            if (values.number, values.contested_number) != (told.get("number"), told.get("contested_number")):
                yield f"{values.number} is shown where the journal says {told.get('number')}"


BUGS = (*number_bugs.BUGS, *rule_bugs.NUMBERS, *year_bugs.BUGS)
LANE = of_seeds("numbers", simulate, BUGS, within=240, tested=40, short=600, full=8_000)
