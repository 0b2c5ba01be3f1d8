"""The demo's story, step by step; each step returns the sentence that tells what happened.

Real parts only: the server in a thread on the loopback, enrolment by code, the runners that a desktop has. "Offline" is
a server that is not there. Neighbours: demo (prints), demo_window (the secretary's window and its pictures).
"""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from app.actions import case_files, conflicts, notes
from app.clock import SystemClock
from app.context import Office
from app.desk import Desk
from app.ports import SyncControl
from app.queries import case_file as one_file
from app.queries import case_files as lists
from app.queries import conflicts as questions
from sync.client import enrolment, starting
from sync.server.admin import operations
from sync.server.running import Running
from tests.kit import equality, municipalities
from tests.kit.clock import SettableClock
from tests.kit.demo_window import Stage
from tests.kit.secrets import MemorySecrets
from tests.kit.year import live

PATIENCE = 60.0
MARIA, JOAN = "Maria Exemple Fictici", "Joan Mostra Inventat"
ROAD = "Reparació del camí de la Font"
Step = Callable[[], str]


class Story:
    """Owns the server and both desktops; ends them when left."""

    def __init__(self, folder: Path, stage: Stage) -> None:
        self.folder = folder
        self.stage = stage
        self.secrets = MemorySecrets()
        self.clock = SystemClock()
        self.server: Running | None = None
        self.port = 0
        self.entity = ""
        self.codes: dict[str, str] = {}
        self.joan: Office | None = None
        self.joan_sync: SyncControl | None = None
        self.files: list[str] = []

    def __enter__(self) -> "Story":
        if self.folder.exists():
            shutil.rmtree(self.folder)
        self.folder.mkdir(parents=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stage.close()
        if self.joan_sync:
            self.joan_sync.stop()
        if self.joan:
            self.joan.close()
        if self.server:
            self.server.stop()

    def steps(self) -> Iterator[Step]:
        """In order."""
        return iter(
            (
                self.start_server,
                self.invite,
                self.welcome,
                self.enrol_maria_and_live_a_year,
                self.enrol_joan,
                self.open_the_window,
                self.go_offline,
                self.work_apart,
                self.reconnect,
                self.decide,
                self.prove_equal,
            )
        )

    # --- the server ---------------------------------------------------------------------------------------------------

    def start_server(self) -> str:
        """The central server with the municipalities."""
        self._serve()
        file = municipalities.at_hand(self.folder)
        assert self.server
        added, _ = operations.import_entities(self.server.registry, file)
        self.entity = municipalities.smallest(file)
        name = self.server.registry.entity(self.entity).name
        return (
            f"the server answers at {self.server.url} and knows {added} municipalities; ours is {name} ({self.entity})"
        )

    def _serve(self) -> None:
        self.server = Running(self.folder / "server", port=self.port)
        self.port = self.server.port

    def invite(self) -> str:
        """People and one-time codes, as the Diputació does."""
        assert self.server
        registry = self.server.registry
        for name, role in ((MARIA, "secretary"), (JOAN, "clerk"), ("Neus Prova Imaginari", "mayor")):
            person = operations.add_person(registry, self.entity, name, [role])
            self.codes[name] = operations.new_code(registry, self.entity, person)
        return f"a secretary, a clerk and a mayor have their codes, such as {self.codes[MARIA]}"

    # --- the desktops -------------------------------------------------------------------------------------------------

    def welcome(self) -> str:
        """What the secretary sees on her first morning."""
        self.stage.welcome()
        return "the secretary's first screen: language, code, recovery key"

    def enrol_maria_and_live_a_year(self) -> str:
        """Her desktop, and a realistic year of case files in it, written offline and sent at once."""
        office, key = self._enrol(MARIA, self.folder / "maria")
        clock = SettableClock(self.clock.now())
        office.clock = clock
        self.files = live(office, clock, self.clock.today())
        office.clock = self.clock
        runner = starting.start(office, self.secrets)
        sets = runner.status().waiting
        seconds = self._until_level(office, runner)
        runner.stop()
        counts = office.read(lists.counts, office.identity.person, self.clock.today().isoformat())
        office.close()
        return (
            f"{MARIA} is enrolled (recovery key {key[:9]}…) and has lived a year: {counts.open} open and "
            f"{counts.closed} closed case files; {sets} changes went to the server in {seconds:.2f} s"
        )

    def enrol_joan(self) -> str:
        """The clerk's desktop gets everything."""
        self.joan, _ = self._enrol(JOAN, self.folder / "joan")
        self.joan_sync = control = starting.start(self.joan, self.secrets)
        seconds = self._until_level(self.joan, control)
        files = len(self.joan.read(lists.ids, lists.CaseFilter(status=None)))
        return f"{JOAN} is enrolled and has all {files} case files after {seconds:.2f} s"

    def _enrol(self, name: str, folder: Path) -> tuple[Office, str]:
        assert self.server
        return enrolment.enrol(
            self.server.url, self.codes[name], Desk(folder), self.secrets, self.clock, f"pc-{name.split()[0].lower()}"
        )

    def open_the_window(self) -> str:
        """The secretary starts her program."""
        self.stage.open(self.folder / "maria", self.secrets)
        self.stage.until(lambda: self.stage.control is not None)
        assert self.stage.control
        self._until_level(self.stage.office, self.stage.control)
        self.stage.picture("avui", "today")
        self.stage.picture("expedients", "case_files")
        self.stage.picture("expedient", "case_files", self.files[0])
        self.stage.picture("persones", "parties")
        return "the secretary's window is open and level with the server"

    def go_offline(self) -> str:
        """The line goes."""
        assert self.server
        self.server.stop()
        self.server = None
        assert self.stage.control and self.joan_sync
        self.stage.control.wake()
        self.joan_sync.wake()
        control, other = self.stage.control, self.joan_sync
        self.stage.until(lambda: control.status().problem is not None and other.status().problem is not None)
        problem = type(control.status().problem).__name__
        return f"the line is gone: both desktops know ({problem}) and go on working"

    def work_apart(self) -> str:
        """Both open and edit files; both change the same title."""
        maria, joan = self.stage.office, self.joan
        assert joan
        road = self._find(joan, ROAD)
        mine = maria.write(case_files.open_case_file, "Llicència d'obres menors — coberta de Cal Ferrer").result
        theirs = joan.write(case_files.open_case_file, "Alta al padró — Remei Fontfictici Puigexemple").result
        maria.write(case_files.rename, road, "Reparació del camí de la Font Freda")
        joan.write(case_files.rename, road, "Reparació i eixamplament del camí de la Font")
        joan.write(notes.add, road, "El pressupost del segon tram arriba dilluns.")
        numbers = [office.read(one_file.one, file).number for office, file in ((maria, mine), (joan, theirs))]
        self.opened = ((maria, mine), (joan, theirs))
        self.stage.picture("sense-connexio", "case_files", mine)
        return f"apart, each opened a file ({numbers[0]} and {numbers[1]}) and both gave the same file another title"

    def reconnect(self) -> str:
        """The line comes back: numbers become official, the title has two versions."""
        assert self.joan and self.joan_sync and self.stage.control
        self._serve()
        started = time.perf_counter()
        self.joan_sync.wake()
        self._until_level(self.joan, self.joan_sync)
        self.stage.control.wake()
        self._until_level(self.stage.office, self.stage.control)
        seconds = time.perf_counter() - started
        self._until_level(self.joan, self.joan_sync, at_least=self._cursor(self.stage.office))
        numbers = [office.read(one_file.one, file) for office, file in self.opened]
        assert all(page.official for page in numbers)
        waiting = self.stage.office.read(questions.open_conflicts)
        assert len(waiting) == 1, waiting
        self.stage.picture("dues-versions", "synchronisation")
        return (
            f"reconnected: level after {seconds:.2f} s, the files are now {numbers[0].number} and {numbers[1].number}; "
            "one question waits: the title has two versions"
        )

    def decide(self) -> str:
        """The secretary keeps the other version."""
        assert self.joan and self.joan_sync and self.stage.control
        office = self.stage.office
        (question,) = office.read(questions.open_conflicts)
        assert question.case_file_id
        office.write(conflicts.decide, question.id, "standing")
        self._until_level(office, self.stage.control)
        self._until_level(self.joan, self.joan_sync, at_least=self._cursor(office))
        titles = {each.read(one_file.one, question.case_file_id).title for each in (office, self.joan)}
        assert len(titles) == 1
        self.stage.picture("decidit", "case_files", question.case_file_id)
        return f"the secretary has decided; both desktops show “{titles.pop()}”"

    def prove_equal(self) -> str:
        """Every row of both desktops and of the server, compared."""
        assert self.server and self.joan
        rows = equality.compare(self.server.registry.journal(self.entity), self.stage.office, self.joan)
        return f"both desktops and the server hold the same {rows} rows, field by field, and the same history"

    # --- waiting ------------------------------------------------------------------------------------------------------

    def _until_level(self, office: Office, control: SyncControl, at_least: int = 0) -> float:
        started = time.perf_counter()
        control.wake()
        self.stage.until(lambda: self._level(office, control) and self._cursor(office) >= at_least)
        return time.perf_counter() - started

    def _level(self, office: Office, control: SyncControl) -> bool:
        status = control.status()
        if not (status.phase == "idle" and status.problem is None and status.waiting == 0 and status.last_success):
            return False
        assert self.server
        return self._cursor(office) >= self.server.registry.journal(self.entity).facts().seq

    def _cursor(self, office: Office) -> int:
        return int(office.read(equality.cursor))

    def _find(self, office: Office, title: str) -> Any:
        (found,) = office.read(lists.ids, lists.CaseFilter(text=title))
        return found
