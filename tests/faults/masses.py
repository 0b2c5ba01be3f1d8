"""Lane "masses": one desktop deletes or rewrites a great part (ransomware, a bug) while the others work on.

Each seed is one town hall on a bad line. Whatever batches the desktop sends in, no more than is allowed gets through
before a person looks; it is held and says so, hears the others all the same, and nobody else is held. Let go or
refused, everybody ends equal (the engine lane's end). Neighbours: world, engine, sync.server.brake, planted_masses.
"""

import datetime as dt
from pathlib import Path
from unittest.mock import patch

from app.actions import case_files, notes, tasks
from app.errors import Held, SyncProblem
from sync.server import brake
from sync.server import journal as journals
from sync.server.brake import Brake
from tests.faults import engine, planted_masses
from tests.faults.lane import Findings, of_seeds
from tests.faults.line import late_arrivals
from tests.faults.world import Desktop, World, Wrong, simulated

PEOPLE = ("secretary", "clerk", "clerk", "secretary")
SPOILT = "XXXX"

Mass = list[tuple[str, str]]
"""Rows that are there for long, and that one desktop alters: (kind, id)."""


def simulate(seed: int, findings: Findings) -> str | None:
    """One seed; returns what went wrong, or None."""
    return simulated("masses", _play, seed, findings)


def _play(world: World, _folder: Path) -> str | None:
    limit = Brake(rows=world.rng.randint(4, 7), percent=0, per_day=0)
    world.weather.journal.brake = limit
    with patch.object(journals, "Brake", lambda: limit):  # of the server's next processes
        mass = _before(world, limit)
        spoiler = world.rng.choice(world.desktops)
        new = _spoil(world, spoiler, mass)
        _is_held(world, spoiler, mass, limit)
        _decided(world, spoiler, mass, new)
        return engine._end(world)


def _before(world: World, limit: Brake) -> Mass:
    """Some hours in which much is written: nothing of it is held, for nothing old is altered."""
    rng, mass = world.rng, []
    for role in PEOPLE[: rng.randint(2, len(PEOPLE))]:
        world.enrol(role).line.meanwhile = lambda: None  # who does what is said here
    for desktop in world.desktops:
        _expect_through(world, desktop, "at the start")
    author = rng.choice(world.desktops)
    author.office.clock._wrong_by = dt.timedelta(0)  # type: ignore[attr-defined] # ten years off, no file gets a number
    file = _write(author, case_files.open_case_file, "Guals")
    mass.append(("case_file", file))
    for number in range(limit.rows + rng.randint(2, 2 * limit.rows)):
        if rng.random() < 0.5:
            mass.append(("note", _write(author, notes.add, file, f"Nota {number}")))
        else:
            mass.append(("task", _write(author, tasks.add, f"Tasca {number}", file)))
    for _ in range(6):
        for desktop in world.desktops:
            _expect_through(world, desktop, "a first load")
        world.clock.forward(minutes=30)
    return mass


def _spoil(world: World, spoiler: Desktop, mass: Mass) -> Mass:
    """It alters everything, now and then between two exchanges, in whatever weather; the others work as always. What it
    made anew meanwhile comes back."""
    rng, new = world.rng, []
    world.weather.bad = rng.choice((0, 0.2, 0.4))
    for kind, row in rng.sample(mass, len(mass)):
        if kind == "note":
            _write(spoiler, notes.remove, row)
        elif kind == "task":
            _write(spoiler, tasks.remove, row)
        else:
            _write(spoiler, case_files.rename, row, SPOILT)
        if rng.random() < 0.15:
            new.append(("task", _write(spoiler, tasks.add, "Trucar")))
        if rng.random() < 0.2:
            world.exchange(rng.choice(world.desktops))
        if rng.random() < 0.1:
            other = rng.choice(world.desktops)
            if other is not spoiler:
                _write(other, tasks.add, "Font")  # whatever its clock says
    world.findings.saw("rows spoilt", len(mass))
    return new


def _is_held(world: World, spoiler: Desktop, mass: Mass, limit: Brake) -> None:
    """The line heals, and a person has not looked yet."""
    world.weather.bad = 0
    late_arrivals(world.weather)
    for _ in range(world.rng.randint(1, 3)):
        others = [each for each in world.desktops if each is not spoiler]
        news = [_write(each, tasks.add, "Es treballa") for each in others]
        for each in (*others, *others):
            _expect_through(world, each, "while another desktop is held")
        _expect_held(world, spoiler, mass, limit)
        with spoiler.office.database.reading() as connection:
            run = connection.exec_driver_sql
            heard = {row for (row,) in run("SELECT id FROM task")}
        if not set(news) <= heard or spoiler.engine.cursor() != world.weather.journal.facts().seq:
            raise Wrong("a held desktop does not hear the others")
        world.clock.forward(minutes=world.rng.choice((1, 40, 200)))
        if world.rng.random() < 0.6:  # what spoils goes on, and only says so: it sends nothing more meanwhile
            _write(spoiler, case_files.set_remarks, mass[0][1], f"{SPOILT} {world.rng.random()}")
            world.exchange(spoiler)
    if [each.desk for each in world.weather.journal.look(brake.held)] != [spoiler.office.identity.desk]:
        raise Wrong("the operator is not told who is held, and nobody else")


def _expect_held(world: World, spoiler: Desktop, mass: Mass, limit: Brake) -> None:
    try:
        spoiler.engine.try_again()
        spoiler.engine.exchange()
    except Held:
        world.findings.saw("times held")
    else:
        raise Wrong(f"{len(mass)} rows were altered at once and nobody was asked")
    spoilt = _spoilt(world, mass)
    if spoilt > limit.rows:
        raise Wrong(f"{spoilt} rows are altered, and only {limit.rows} may be before a person looks")


def _decided(world: World, spoiler: Desktop, mass: Mass, new: Mass) -> None:
    """A person looks: everything goes through, or nothing of what waited."""
    before, device = _spoilt(world, mass), spoiler.office.identity.device
    release = world.rng.random() < 0.5
    with world.weather.journal.transaction() as work:
        done = brake.release(work, device, 1) if release else brake.refuse(work, device)
    world.refused |= set() if release else {device}
    if not done:
        raise Wrong("the operator's word had no effect")
    spoiler.engine.try_again()
    _expect_through(world, spoiler, "after a person has looked")
    world.findings.saw("let go" if release else "refused")
    if _spoilt(world, mass) != (len(mass) if release else before):
        raise Wrong("what happened is not what the person decided")
    with world.weather.journal.transaction() as work:
        if not all(work.rows.standing(kind, row) for kind, row in new):
            raise Wrong("what it only made anew was refused with the rest")


def _expect_through(world: World, desktop: Desktop, when: str) -> None:
    began = world.clock.today()
    try:
        desktop.engine.exchange()
    except SyncProblem as problem:
        raise Wrong(f"{type(problem).__name__} {when}") from problem
    desktop.years.heard = began
    with desktop.office.database.reading() as connection:
        if connection.exec_driver_sql("SELECT count(*) FROM outbox").scalar_one():
            raise Wrong(f"something still waits {when}")
    world.findings.saw("exchanges")


def _spoilt(world: World, mass: Mass) -> int:
    """How many of these rows stand altered at the server."""
    with world.weather.journal.transaction() as work:
        standing = [work.rows.standing(kind, row) or {} for kind, row in mass]
    values = [{name: value for unit in units.values() for name, value in unit.items()} for units in standing]
    return sum(bool(each.get("removed") or each.get("title") == SPOILT or each.get("remarks")) for each in values)


def _write(desktop: Desktop, action: object, *arguments: object) -> str:
    done = desktop.office.write(action, *arguments)  # type: ignore[arg-type]
    if done.set_id:
        desktop.promised.append(done.set_id)
    return done.result


LANE = of_seeds("masses", simulate, planted_masses.BUGS, within=120, tested=15, short=100, full=3_000)
