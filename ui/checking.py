"""The check of the program as the interface asks for it: every check in turn, then the same in words or as JSON.

Neighbours: app.checks (of this computer), LineCheck (of the line, given by ui.bootstrap), ui.wording.checks (words),
ui.frame.check_dialog and ui.doctor (show it).
"""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QObject

from app.checks import finding, profile
from app.checks.finding import Finding, Verdict
from app.checks.profile import Asked, Line, LineCheck
from app.version import VERSION
from ui.wording import checks, dates

_STATUS = {Verdict.OK: 0, Verdict.ATTENTION: 1, Verdict.TROUBLE: 3}
"""The exit status for each verdict; 2 is a wrong command line."""


@dataclass(frozen=True)
class Checked:
    """Everything that was found."""

    at: dt.datetime
    findings: tuple[Finding, ...]
    names: dict[str, str] = field(default_factory=dict)
    """What each municipality is called, for the screen; the reports have only its code."""

    @property
    def verdict(self) -> Verdict:
        return finding.worst(self.findings)

    @property
    def status(self) -> int:
        """The exit status of the command line."""
        return _STATUS[self.verdict]

    def of(self, *verdicts: Verdict) -> list[Finding]:
        return [one for one in self.findings if one.verdict in verdicts]


def check_all(asked: Asked, check_line: LineCheck, tell: Callable[[str], object]) -> Checked:
    """Run every check; what `tell` raises ends it. On a worker: it takes seconds."""
    lines: list[Line] = []
    found = list(profile.findings(asked, lines, tell))
    servers: dict[tuple[str, bytes], list[Line]] = {}
    for line in lines:
        servers.setdefault((line.url, line.server_key), []).append(line)
    for several in servers.values():
        for one in check_line(several[0], asked.clock, tell):
            if one.check == "clock":  # the server itself is worth more than what it said last
                offices = {line.office for line in several}
                found = [old for old in found if old.check != "clock" or old.office not in offices]
            found.append(one)
    return Checked(asked.clock.now(), tuple(finding.in_order(found)))


def headline(checked: Checked) -> str:
    """The whole in one sentence."""
    trouble, attention = len(checked.of(Verdict.TROUBLE)), len(checked.of(Verdict.ATTENTION))
    if trouble:
        return _words.trouble(trouble)
    return _words.attention(attention) if attention else QCoreApplication.translate("Checks", "Everything is in order")


def as_text(checked: Checked, more: list[str]) -> str:
    """For a person at a command line, and for support below it: the words, then the facts. No personal data."""
    at = checked.at.astimezone()
    lines = [f"Lligall {VERSION} · {dates.day(at.date())} {at:%H:%M}", headline(checked), ""]
    for one in checked.findings:
        office = f" ({one.office})" if one.office else ""
        mark = checks.verdict(one.verdict)
        lines.append(f"[{mark}] {checks.name(one.check)}{office}: {checks.what(one)}")
        if checks.todo(one):
            lines.append(f"    → {checks.todo(one)}")
    lines += ["", "--- for support (no personal data) ---", *more]
    for one in checked.findings:
        details = " ".join(f"{name}={_plain(value)}" for name, value in one.details.items())
        lines.append(f"{one.check} {one.office or '-'} {one.verdict.name.lower()} {one.code} {details}".rstrip())
    return "\n".join(lines) + "\n"


def as_json(checked: Checked) -> str:
    """The same for a program of support: codes, facts, details, and the words in the language in force."""
    said = {
        "lligall": VERSION,
        "made": checked.at.astimezone(dt.UTC).isoformat(timespec="seconds"),
        "verdict": checked.verdict.name.lower(),
        "findings": [
            {
                "check": one.check,
                "office": one.office,
                "verdict": one.verdict.name.lower(),
                "code": one.code,
                "facts": list(one.facts),
                "details": one.details,
                "what": checks.what(one),
                "todo": checks.todo(one),
            }
            for one in checked.findings
        ],
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def _plain(value: finding.Detail) -> str:
    text = "" if value is None else str(value)
    return f'"{text}"' if " " in text else text


class Sums(QObject):
    """Sentences with a number."""

    def trouble(self, n: int) -> str:
        return self.tr("%n things do not work as they should", "", n)

    def attention(self, n: int) -> str:
        return self.tr("It works; %n things should be looked at", "", n)


_words = Sums()
