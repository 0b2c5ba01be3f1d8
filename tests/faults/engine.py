"""Lane "engine": the whole product against a hostile world: people, lines, clocks, crashes, roles, all from one seed.

Each seed is one town hall for some days: two to four desktops write, go offline, meet on the same fields, exchange over
the worst line, crash in the middle of statements. Then the line heals, and the invariants of sync.md are checked by the
oracle (1–8, 11, 12). Neighbours: world, line, habits, copies, oracle, planted_bugs.
"""

from pathlib import Path
from unittest.mock import patch

from app.storage import search_index
from sync.client import as_expected
from tests.faults import copies, planted_bugs, rule_bugs, year_bugs
from tests.faults.lane import Findings, Wrong, of_seeds
from tests.faults.line import late_arrivals
from tests.faults.oracle import Judge, Row
from tests.faults.world import Desktop, World, simulated

SETTLES = 60
"""Calls of settle that must do for anything this small."""

MANY = (1, 2, 500)
"""So many rows of a page are entered in the search index afterwards; the product's own number is never reached here."""

BUGS = (*planted_bugs.ENGINE, *rule_bugs.ENGINE, *year_bugs.BUGS)
THIRD_DESKTOPS = ("clerk", "secretary", "councillor", "technician", "same person")


def simulate(seed: int, findings: Findings) -> str | None:
    """One seed; returns what went wrong, or None."""
    as_foreseen, passes = patch.object(as_expected, "passes"), as_expected.passes
    with as_foreseen as counted, patch.object(search_index, "LATER", MANY[seed % len(MANY)]):
        counted.side_effect = lambda *page: (findings.saw("pages just as foreseen"), passes(*page))[1]
        return simulated("engine", _play, seed, findings)


def _play(world: World, _folder: Path) -> str | None:
    _people(world)
    _days(world)
    return _end(world)


def _people(world: World) -> None:
    first = world.enrol("secretary")
    world.enrol("clerk")
    for role in world.rng.choices(THIRD_DESKTOPS, k=world.rng.randint(0, 2)):
        if role == "same person":
            person = world.rng.choice(world.desktops).office.identity.person
            world.enrol(world.roles[person], person)
        else:
            world.enrol(role)
    for desktop in world.desktops:
        world.exchange(desktop)
    world.begin(first)
    for desktop in world.desktops:
        world.exchange(desktop)
    world.weather.bad = world.rng.choice((0, 0.1, 0.3, 0.6))


def _days(world: World) -> None:
    rng = world.rng
    for _ in range(rng.randint(12, 34)):
        world.clock.forward(minutes=rng.choice((0, 1, 1, 30, 60 * 24, 60 * 24 * 40)))
        desktop = rng.choice(world.desktops)
        dice = rng.random()
        if dice < 0.4:
            for _ in range(rng.randint(1, 4)):
                world.act(desktop)
        elif dice < 0.51:
            world.quarrel()
        elif dice < 0.55:
            world.take_back()
        elif dice < 0.75:
            world.exchange(desktop)
            if rng.random() < 0.4:
                world.settle(desktop)
            if rng.random() < 0.4:
                _check_copy(world, desktop, "after an exchange")
        elif dice < 0.82:
            desktop.line.plugged = not desktop.line.plugged
        elif dice < 0.9:
            world.crash(desktop)
        elif dice < 0.93:
            world.change_people()
        elif dice < 0.96:
            late_arrivals(world.weather)
        elif dice < 0.965:
            world.revoke(desktop)
        elif dice < 0.985:
            world.insist(desktop)
        else:
            _check_copy(world, desktop, "in between")


def _check_copy(world: World, desktop: Desktop, when: str) -> None:
    found = desktop.complaints()
    world.findings.saw("copies checked")
    if found:
        raise Wrong(f"desktop {world.desktops.index(desktop) + 1}, {when}: {found}")


def _end(world: World) -> str | None:
    """The line heals: everybody gets level, and everything is checked."""
    for desktop in world.desktops:
        _check_copy(world, desktop, "before the end")
    late_arrivals(world.weather)
    world.weather.bad = 0
    for desktop in world.desktops:
        desktop.line.plugged = True
    if not _level(world):
        return "not everybody got level"
    for desktop in world.desktops:
        if not desktop.revoked and not world.settle(desktop, SETTLES):
            return "what was left for afterwards has no end"
    judge = world.judge()
    if judge.complaints or world.weather.complaints:
        return (judge.complaints + world.weather.complaints)[0]
    if any(entry.code == "repeated" for entry in judge.entries):
        return "an honest set is twice in the journal"
    conflicts = sum(len(entry.lost) for entry in judge.entries)
    world.findings.saw("entries", len(judge.entries))
    world.findings.saw("conflicts", conflicts)
    world.findings.saw("late decisions", sum(entry.status == "late" for entry in judge.entries))
    world.findings.saw("numbers", sum(map(len, judge.numbers.values())))
    desks = world.weather.journal.facts().desks
    heard_in_order = [each.line for each in world.desktops if not each.line.ever_altered and not each.line.overtaken]
    if any(desks[line.device].newest.epoch > 1 for line in heard_in_order):
        return "an honest desktop was taken for a copy of itself"
    for number, desktop in enumerate(world.desktops, 1):
        found = _final_complaints(world, desktop, judge)
        if found:
            return f"desktop {number} ({world.roles[desktop.office.identity.person]}) at the end: {found[:2]}"
    return None


def _level(world: World) -> bool:
    """Two rounds must do: the second brings what the first one's later desktops wrote."""
    for _ in range(2):
        ended = [world.exchange(desktop) for desktop in world.desktops]
    return all(ended)


def _final_complaints(world: World, desktop: Desktop, judge: Judge) -> list[str]:
    found = desktop.complaints()
    identity = desktop.office.identity
    own = [entry for entry in judge.entries if entry.device == identity.device]
    journal = [entry.set_id for entry in own]
    with desktop.office.database.reading() as connection:
        waiting = [header[0] for _, header, _ in copies.waiting(connection)]
    # A crash may come after the commit and before the word to the person: more may be there than was promised.
    there = iter(journal + waiting if desktop.revoked else journal)
    if not all(promise in there for promise in desktop.promised):
        found.append("an acknowledged set is not in the journal, or not in its order")
    if desktop.revoked:
        return found
    with desktop.office.database.reading() as connection:
        run = connection.exec_driver_sql
        if waiting:
            found.append("something still waits")
        if run("SELECT count(*) FROM overlay").scalar_one():
            found.append("an overlay is left over nothing")
        tray = set(run("SELECT set_id FROM refused").scalars())
        if tray != {entry.set_id for entry in own if entry.status in ("refused", "late")}:
            found.append("the refused tray is not what was refused")
        if run("SELECT count(*) FROM access_log WHERE NOT sent").scalar_one():
            found.append("a line of the access log was not sent")
        values = copies.shown(connection)
        kept = copies.kept(connection)
    wanted = copies.of(judge.values)
    roles = judge.roles(identity.person, world.weather.journal.clock.now().isoformat())
    if roles & {"secretary", "clerk", "mayor", "technician"}:
        if kept != world.entries():
            found.append("the entries kept are not the server's, byte by byte")
    else:
        wanted = {row: told for row, told in wanted.items() if _is_seen(row, judge, identity.person, bool(roles))}
        world.findings.saw("limited readers")
    found += copies.differences("not equal to the journal", values, wanted)
    lines = world.weather.journal.rows("SELECT count(*) FROM access WHERE desk = ?", (identity.desk,))[0][0]
    if lines != desktop.access_lines:
        found.append(f"{desktop.access_lines} looks were logged and {lines} reached the server")
    return found


def _is_seen(row: Row, judge: Judge, person: str, is_councillor: bool) -> bool:
    """What a councillor (or somebody without any role) sees: written here again from security.md."""
    kind, name = row
    rows, files = judge.values.rows, judge.values.files
    if kind in ("entity", "person", "role", "device"):
        return True
    if not is_councillor:
        return False
    if kind in ("procedure", "tag"):
        return True
    named = {
        files[other]
        for other, values in rows.items()
        if other[0] == "case_reader" and values["person"] == person and not values.get("removed")
    }
    parties = {
        values["party"]
        for other, values in rows.items()
        if other[0] == "case_party" and files[other] in named and not values.get("removed")
    }
    if kind == "party":
        return name in parties
    if kind == "conflict" and files[row] is None:
        return rows[row]["target_id"] in parties
    return files[row] in named


LANE = of_seeds("engine", simulate, BUGS, within=400, tested=60, short=1_000, full=24_000)
