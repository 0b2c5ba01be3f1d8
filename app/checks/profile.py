"""All checks of this computer and of the offices on it, one after the other; those of the line are sync.client.checks.

Nothing is opened to work, mended or migrated, so that it can be asked at any time, also beside the running program.
Neighbours: of_machine, of_updates, of_keys, of_database, of_time; ui.checking (asks, and has the words).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from app import paths
from app.checks import of_database, of_keys, of_machine, of_time, of_updates
from app.checks.finding import Finding, Verdict
from app.checks.of_database import Open, Seen
from app.context import Office
from app.desk import Desk
from app.ports import Clock, SecretStore
from app.settings import Settings
from app.storage import vault
from app.storage.looking import looking, looking_open
from app.versions.installed import Installed, this_program

Tell = Callable[[str], object]
"""Called before each check with its name; what it raises ends the whole."""


@dataclass(frozen=True)
class Line:
    """What an office's own notes say of its server: what the checks of the line begin with."""

    office: str
    url: str
    server_key: bytes = b""
    """Its pinned public key, how many changes have led to it, and the one that may replace it (app.desk.Server)."""
    key_number: int = 0
    recovery_key: bytes = b""


LineCheck = Callable[[Line, Clock, Tell], Iterator[Finding]]
"""The checks of a line to a server: sync.client.checks, given by ui.bootstrap."""


@dataclass(frozen=True)
class Asked:
    """What is to be checked, and with what."""

    root: Path
    settings: Settings
    secrets: SecretStore
    clock: Clock
    store: str = ""
    """The name of the credential store's backend."""
    opened: Mapping[Path, Office] | None = None
    """Offices that this program has open, by their folders: they are looked into through their own connections."""
    seconds: float = of_database.SECONDS
    installed: Installed | None = field(default_factory=this_program)


def findings(asked: Asked, lines: list[Line], tell: Tell) -> Iterator[Finding]:
    """Every check of this computer and its offices; `lines` is filled with the servers that the offices name."""
    tell("program")
    yield of_machine.program(asked.settings)
    tell("updates")
    yield of_updates.check(asked.settings, asked.installed, asked.clock.now())
    tell("settings")
    yield of_machine.settings(asked.settings)
    tell("disk")
    yield of_machine.disk(asked.root)
    tell("folder")
    yield of_machine.folder(asked.root)
    folders = Desk(asked.root).folders()
    if not folders:
        yield Finding("database", Verdict.OK, "none")
    for folder in folders:
        yield from _office(asked, folder, lines, tell)


def _office(asked: Asked, folder: Path, lines: list[Line], tell: Tell) -> Iterator[Finding]:
    office = paths.office_of(folder)
    tell("keys")
    found, key = of_keys.check(folder, office, asked.secrets, asked.store)
    yield found
    tell("database")
    look = _way_in(folder, key, (asked.opened or {}).get(folder))
    if look is None:
        yield Finding("database", Verdict.ATTENTION, "locked", (), {}, office)
        return
    found, seen = of_database.check(folder, office, look, asked.seconds)
    yield found
    if seen is None:
        return
    tell("backup")
    now, practice = asked.clock.now(), not seen.state.get("server_url")
    yield of_time.backup(office, seen, now, practice)
    if not practice:
        tell("clock")
        yield of_time.clock(office, seen, now)
        lines.append(_line(office, seen))


def _way_in(folder: Path, key: bytes | None, opened: Office | None) -> Open | None:
    if opened is not None:
        return partial(looking_open, opened.database)
    if key is None:
        return None
    return partial(looking, folder / paths.DATABASE, key, vault.facts(folder).salt)


def _line(office: str, seen: Seen) -> Line:
    known = seen.state.get
    return Line(
        office,
        str(known("server_url")),
        known("server_key") or b"",
        known("key_number") or 0,
        known("recovery_key_of_server") or b"",
    )
