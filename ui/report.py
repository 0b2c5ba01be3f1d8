"""The report for support: what the program and the synchronisation were like, without any personal data.

Names, titles, paths, identifiers and messages of exceptions stay out: only types, codes, numbers and places in our own
source. A test puts canaries everywhere and looks for them here.
"""

import datetime as dt
import platform
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from app import logs
from app.errors import Refused
from app.ports import SyncStatus
from app.queries.sync import SyncFacts
from app.version import VERSION
from app.versions import installed, looked
from ui.session import Desktop

_ROOT = Path(__file__).resolve().parents[1]
_LIBRARIES = ("PySide6_Essentials", "SQLAlchemy", "sqlcipher3", "msgspec", "cryptography", "requests")


def text(
    desktop: Desktop | None,
    problem: BaseException | None = None,
    facts: dict[str, SyncFacts] | None = None,
    more: Sequence[str] = (),
) -> str:
    """The report as plain English lines, for a support desk that may read another language than the person. With a
    problem it ends in the last lines of the log, which has no personal data either; `more` are lines about the runs."""
    now = desktop.clock.now() if desktop else dt.datetime.now(dt.UTC)
    lines = ["Lligall: report for support (no personal data)", f"made: {now:%Y-%m-%dT%H:%M:%SZ}", *machine()]
    if problem is not None:
        lines += ["", *of_problem(problem)]
    for number, opened in enumerate(desktop.offices if desktop else (), 1):
        kind = "practice" if opened.practice else f"entity {opened.entity}"
        lines += ["", f"office {number}: {kind}", f"  roles: {', '.join(opened.roles) or 'none'}"]
        lines += _status(opened.status)
        if facts and opened.entity in facts:
            lines += _facts(facts[opened.entity])
    if more:
        lines += ["", *more]
    if problem is not None:
        lines += ["", "log:", *logs.last_lines()]
    return "\n".join(lines) + "\n"


def machine() -> list[str]:
    """The lines about this computer and this program."""
    from importlib.metadata import PackageNotFoundError, version  # needed by few, and not cheap at the start

    libraries = []
    for name in _LIBRARIES:
        try:
            libraries.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            libraries.append(f"{name} not found")  # a frozen program may carry it without its metadata
    screen = QGuiApplication.primaryScreen()
    size = f"{screen.size().width()}x{screen.size().height()} at {screen.devicePixelRatio():g}" if screen else "none"
    return [
        f"program: Lligall {VERSION}{' (installed)' if getattr(sys, 'frozen', False) else ''}",
        *_versions(),
        f"system: {platform.system()} {platform.release()} {platform.machine()}, Python {platform.python_version()}",
        f"libraries: Qt {qVersion()}, {', '.join(libraries)}",
        f"language: {QLocale().name()}; screen: {size}",
    ]


def _versions() -> list[str]:
    """Which versions are here, and what the last look for a new one found."""
    found = installed.this_program()
    if found is None:
        return [f"versions: no updates ({installed.why_not()})"]
    return [*found.lines(), *looked.read(found.slots).lines()]


def of_problem(problem: BaseException) -> list[str]:
    """An exception by class, code and places in our own source; never by its message."""
    lines = [f"problem: {type(problem).__name__}"]
    if isinstance(problem, Refused):
        lines.append(f"  code: {problem.refusal.code}")
    for frame in traceback.extract_tb(problem.__traceback__):
        path = Path(frame.filename)
        ours = path.resolve().is_relative_to(_ROOT) if path.is_absolute() else False
        name = path.resolve().relative_to(_ROOT).as_posix() if ours and ".venv" not in path.parts else path.name
        lines.append(f"  at {name}:{frame.lineno} {frame.name}")
    if problem.__cause__ is not None:
        lines += [f"because of {type(problem.__cause__).__name__}"]
    return lines


def _status(status: SyncStatus | None) -> list[str]:
    if status is None:
        return ["  synchronisation: no status"]
    found = [
        f"  synchronisation: {status.phase}, {status.waiting} waiting, clock {status.clock_off:+.0f} s off",
        f"  last success: {_moment(status.last_success)}; last attempt: {_moment(status.last_attempt)};"
        f" next: {_moment(status.next_attempt)}; offline since: {_moment(status.offline_since)}",
    ]
    if status.problem is not None:
        found.append(f"  trouble: {type(status.problem).__name__}")
    return found


def _facts(facts: SyncFacts) -> list[str]:
    return [
        f"  cursor {facts.cursor}, epoch {facts.epoch}, device_seq {facts.device_seq}, incarnation {facts.incarnation}",
        f"  waiting {facts.waiting}, acknowledged {facts.acknowledged}, refused {facts.refused},"
        f" conflicts {facts.conflicts}, entries {facts.entries}",
    ]


def _moment(value: dt.datetime | None) -> str:
    return f"{value.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}" if value else "never"
