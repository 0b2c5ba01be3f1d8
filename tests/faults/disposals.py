"""Lane "disposals": case files destroyed by two persons while everybody writes and servers are restored (R23).

Whatever is written about a case file carries that file's own word. At the end the words of what was destroyed are
nowhere, those of everything else are where they were, nobody destroyed anything alone or before its time, and every
history verifies. Neighbours: world, restores (Backups), disposal_bugs, tests.kit.disposals (where words could be).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec

from app.actions import case_files, disposals, lifecycle, notes, tasks
from app.domain import change_sets
from app.domain.disposals import Basis, Decision
from app.errors import HistoryAlarm, NotThere, Refused, SyncProblem
from app.storage import search_index
from app.storage.verified import PROVEN
from sync.client.verifying import EVERYTHING
from sync.protocol.blocks import fold, unfold
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest
from tests.faults import copies, disposal_bugs, stored
from tests.faults.habits import open_file
from tests.faults.lane import Findings, Wrong, of_seeds
from tests.faults.line import late_arrivals
from tests.faults.oracle import Entry, open_entry
from tests.faults.restores import Backups
from tests.faults.world import Desktop, World, simulated
from tests.kit.disposals import kept, on_server, pages

YEARS = (0, 0, 0, 5)
"""That the table keeps a file; all of them were closed a moment ago."""
SETTLES = 50
"""Calls of settle that must do for anything this small."""


@dataclass
class File:
    """A case file and the word that everything about it carries."""

    id: str
    word: str


class Archive:
    """One seed's case files, and what people do with them."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.rng = world.rng
        self.files: list[File] = []

    def open(self, desktop: Desktop) -> None:
        """One more file. The words have no beginning in common, so that the index keeps each of them whole."""
        word = "".join(self.rng.choices("bcdfghjklmnpqrstvwxz", k=14))
        made = open_file(desktop.office, f"Gual {word}")
        self.files.append(File(made.result, word))

    def write(self, desktop: Desktop) -> None:
        """Something about one of them."""
        file, dice = self.rng.choice(self.files), self.rng.random()
        if dice < 0.4:
            self._write(desktop, notes.add, file.id, f"Ha trucat {file.word}")
        elif dice < 0.6:
            self._write(desktop, tasks.add, f"Informe {file.word}", file.id)
        elif dice < 0.8:
            self._write(desktop, case_files.rename, file.id, f"{self.rng.choice(('Gual', 'Rasa'))} {file.word}")
        else:
            self._write(desktop, case_files.set_remarks, file.id, f"{file.word} {self.rng.randrange(9)}")

    def close(self, desktop: Desktop, file: File | None = None) -> None:
        """A file ends; now and then it is opened again, which a proposal does not survive."""
        file = file or self.rng.choice(self.files)
        if self.rng.random() < 0.85:
            self._write(desktop, self.rng.choice((lifecycle.close, lifecycle.void)), file.id, f"Resolt {file.word}")
        else:
            self._write(desktop, lifecycle.reopen, file.id, f"Recurs {file.word}")

    def propose(self, desktop: Desktop, file: File | None = None) -> None:
        """Somebody who may or may not."""
        file, basis = file or self.rng.choice(self.files), self.rng.choice(list(Basis))
        years = self.rng.choice(YEARS) if basis == Basis.RETENTION else None
        self._write(desktop, disposals.propose, file.id, basis.value, "TAAD 123", "Ha passat el termini", years)

    def decide(self, desktop: Desktop) -> None:
        """Somebody, perhaps the one who proposed it; mostly yes."""
        with desktop.office.database.reading() as connection:
            waiting = connection.exec_driver_sql("SELECT id FROM disposal WHERE decision IS NULL ORDER BY id")
            found = list(waiting.scalars())
        if found:
            said = Decision.CONFIRMED if self.rng.random() < 0.8 else Decision.REJECTED
            self._write(desktop, disposals.decide, self.rng.choice(found), said.value)

    def destroy(self, desktop: Desktop) -> None:
        """All that it takes, one after the other, with other things happening in between."""
        file, other = self.rng.choice(self.files), self.rng.choice(self.world.desktops)
        steps = lambda: self.close(desktop, file), lambda: self.propose(desktop, file), lambda: self.decide(other)
        for step in steps:
            step()
            if self.rng.random() < 0.3:
                self.write(self.rng.choice(self.world.desktops))
            for each in (desktop, other):
                self.world.exchange(each)

    def withheld(self, desktop: Desktop) -> None:
        """On the way, a body is left out that no entry names."""
        serve, altered = desktop.line.exchange, []

        def without(request: ExchangeRequest) -> ExchangeAnswer:
            answer = serve(request)
            whole = [place for place, block in enumerate(answer.blocks) if block.sets]
            if answer.more or not whole or altered:  # what is applied before the last page is kept with what it lacks
                return answer
            if answer.scope != EVERYTHING:  # who may not see everything is not told why a body is missing
                return answer
            at = self.rng.choice(whole)
            entries = list(unfold(answer.blocks[at]))
            place = self.rng.randrange(len(entries))
            if not any(part.body for part in entries[place].parts):
                return answer
            parts = tuple(map(change_sets.withhold, entries[place].parts))
            entries[place] = msgspec.structs.replace(entries[place], parts=parts)
            altered.append(place)
            return msgspec.structs.replace(
                answer, blocks=(*answer.blocks[:at], *fold(entries), *answer.blocks[at + 1 :])
            )

        bad, self.world.weather.bad = self.world.weather.bad, 0
        with patch.object(desktop.line, "exchange", without):
            try:
                desktop.engine.exchange()
            except HistoryAlarm:
                self.world.findings.saw("bodies left out that were noticed")
            except SyncProblem:
                pass  # it had nothing to tell
            else:
                if altered:
                    raise Wrong("a body is missing that nobody has named, and nobody is told (R23)")
        self.world.weather.bad = bad

    def _write(self, desktop: Desktop, action: Callable[..., Any], *arguments: Any) -> Any:
        try:
            done = desktop.office.write(action, *arguments)
        except Refused as problem:
            self.world.findings.saw(f"refused at the desk ({problem.refusal.code})")
            return None
        except NotThere:
            return None
        return done.result


def simulate(seed: int, findings: Findings) -> str | None:
    """One seed; returns what went wrong, or None."""
    return simulated("disposals", _play, seed, findings)


def _play(world: World, _folder: Path) -> str | None:
    archive = Archive(world)
    for role in ("secretary", "secretary", *world.rng.choices(("clerk", "archivist"), k=world.rng.randint(0, 1))):
        world.enrol(role)
    for desktop in world.desktops:
        world.exchange(desktop)
    for _ in range(world.rng.randint(2, 4)):
        archive.open(world.desktops[0])
    for desktop in world.desktops:
        world.exchange(desktop)
    backups = Backups(world)
    world.weather.bad = world.rng.choice((0, 0.1, 0.3))
    _days(world, archive, backups)
    return _end(world, archive, backups)


def _days(world: World, archive: Archive, backups: Backups) -> None:
    rng = world.rng
    happens: tuple[tuple[float, Callable[[Desktop], object]], ...] = (
        (7, archive.write),
        (3, archive.close),
        (2, archive.propose),
        (3, archive.decide),
        (4, archive.destroy),
        (9, world.exchange),
        (1, world.crash),
        (1, lambda desktop: desktop.engine.settle()),
        (1, lambda _: backups.make()),
        (1, lambda _: backups.restore()),
        (1, lambda _: backups.close()),
        (1, archive.withheld),
        (1, lambda _: late_arrivals(world.weather)),
    )
    for _ in range(rng.randint(20, 45)):
        world.clock.forward(minutes=rng.choice((0, 1, 30, 60 * 24)))
        desktop = rng.choice(world.desktops)
        rng.choices([each for _, each in happens], [weight for weight, _ in happens])[0](desktop)
        found = desktop.complaints()
        if found:
            raise Wrong(f"desktop {world.desktops.index(desktop) + 1}: {found[:2]}")


def _end(world: World, archive: Archive, backups: Backups) -> str | None:
    late_arrivals(world.weather)
    world.weather.bad = 0
    if not backups.overcome():
        return "not everybody got level"
    with world.weather.journal.transaction() as work:
        entries = [open_entry(told) for told in stored.entries(work.connection)]
    destroyed = _destroyed(entries)
    world.findings.saw("files destroyed", len(destroyed))
    return _alone_or_early(entries) or _unequal(world) or _words(world, archive, destroyed)


def _destroyed(entries: list[Entry]) -> set[str]:
    """The files that an entry of the server says are destroyed."""
    return {entry.about[1] for entry in entries if entry.device == "server" and entry.code == "disposed"}


def _alone_or_early(entries: list[Entry]) -> str | None:
    """Two persons, and what the table keeps is kept."""
    proposed: dict[str, str] = {}
    for entry in entries:
        if entry.status not in ("accepted", "partly"):
            continue
        for change in entry.changes:
            if change is None or change.kind != "disposal":
                continue
            if change.create:
                proposed[change.id] = entry.person
                if (change.units.get("term") or {}).get("kept_years", [None, None])[1]:
                    return f"entry {entry.seq}: the destruction of what is still to be kept was proposed"
            elif "decision" in change.units and proposed.get(change.id) == entry.person:
                return f"entry {entry.seq}: somebody decided what he had proposed himself"
    return None


def _words(world: World, archive: Archive, destroyed: set[str]) -> str | None:
    world.town.journal = world.weather.journal
    server = on_server(world.town)
    with patch.object(search_index, "merge", lambda _: False):  # which may happen to write words over, or not
        for desktop in world.desktops:
            for _ in range(SETTLES):
                if not desktop.engine.settle():
                    break
    held = [kept(desktop.office) for desktop in world.desktops]
    for file in archive.files:
        word, gone = file.word.encode(), file.id in destroyed
        if gone and word in server:
            return "the server still has words of what is destroyed"
        if gone and any(word in each for each in held):
            return "a desktop still has words of what is destroyed"
        if not gone and (word not in server or word not in held[0]):
            return "words of what nobody has destroyed are gone"
        for desktop in world.desktops if gone else ():
            with desktop.office.database.reading() as connection:
                query = f"SELECT count(*) FROM search_words WHERE search_words MATCH '{file.word}'"
                if connection.exec_driver_sql(query).scalar_one():
                    return "words of what is destroyed are still found"
    return _pages(world, archive, destroyed)


def _pages(world: World, archive: Archive, destroyed: set[str]) -> str | None:
    """Nor in any page in use of the database of one of them; of a word in the index perhaps only the end is written."""
    raw = pages(world.rng.choice(world.desktops).office) if destroyed else b""
    found = [file.word for file in archive.files if file.id in destroyed and file.word[2:].encode() in raw]
    return f"words of what is destroyed are left in the database's pages: {found}" if found else None


def _unequal(world: World) -> str | None:
    """Everybody who reads everything holds the same, and what each keeps verifies."""
    with world.weather.journal.transaction() as work:  # a role that was given may be lost again in a restore
        roles = [set(work.roles(desktop.office.identity.person)) for desktop in world.desktops]
    full = [desktop for desktop, held in zip(world.desktops, roles, strict=True) if held & {"secretary", "clerk"}]
    held = []
    for number, desktop in enumerate(full, 1):
        if desktop.engine.verify_history(lambda *_: None).outcome != PROVEN:
            return f"desktop {number}: its history does not verify"
        with desktop.office.database.reading() as connection:
            held.append(copies.shown(connection))
            if copies.waiting(connection):
                return f"desktop {number}: something still waits"
    for other in held[1:]:
        found = copies.differences("not equal to the first desktop", other, held[0])
        if found:
            return found[0]
    return None


BUGS = (
    disposal_bugs.body_kept_in_block,
    disposal_bugs.body_kept_on_the_desktop,
    disposal_bugs.body_kept_in_search,
    disposal_bugs.words_only_marked_as_gone,
    disposal_bugs.one_person_suffices,
    disposal_bugs.table_not_asked,
    disposal_bugs.restored_backup_brings_bodies_back,
    disposal_bugs.missing_body_believed,
)


LANE = of_seeds("disposals", simulate, BUGS, within=180, tested=15, short=200, full=3_000)
