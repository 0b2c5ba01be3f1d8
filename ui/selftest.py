"""`--selftest`: the program tries itself, prints one line a check, and ends with status 0 when all of them hold.

    Lligall.exe --selftest [--json] [--report FILE] [--server ADDRESS --code CODE]

The address and the code, of an entity for trials, add a whole exchange with that server. On Windows the program has no
console of its own: what it prints is seen where it was sent (`| more`), and with --report it stands in a file.
Neighbours: app.selftest and sync.client.selftest (what is tried), ui.bootstrap (which knows both).
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QTranslator

from app import selftest
from app.selftest import Check, CheckFailed, Outcome
from ui.wording import languages

USAGE = "--selftest [--json] [--report FILE] [--server ADDRESS --code CODE]"
_KNOWN = ("Welcome", "Enrol this desktop")
"""A context and a text that every language has words of its own for."""


class WrongWords(Exception):
    """The command line is not USAGE."""


def options(arguments: Sequence[str]) -> dict[str, str]:
    """The words of the command line after --selftest. Raises WrongWords."""
    found: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        name = rest.pop(0)
        if name == "--json":
            found[name] = "yes"
        elif name in ("--report", "--server", "--code") and rest:
            found[name] = rest.pop(0)
        else:
            raise WrongWords(name)
    if ("--server" in found) != ("--code" in found):
        raise WrongWords("--server")
    return found


def checks() -> list[Check]:
    """Those of the words."""
    return [Check("translations", translations)]


def translations() -> str:
    """Each language's words are there and load."""
    said = []
    for language in languages.NAMES:
        if language == "en":
            continue  # the source itself
        translator = QTranslator()
        if not translator.load(f"lligall_{language}.qm", str(languages.FOLDER)):
            raise CheckFailed(f"the words of {language} do not load")
        text = translator.translate(*_KNOWN)
        if language not in languages.BEHIND and text in ("", _KNOWN[1]):
            raise CheckFailed(f"{language} has no words for what is in every language")
        said.append(f"{language} {'loads' if not text else repr(text)}")
    return "; ".join(said)


def run(every: Sequence[Check], chosen: dict[str, str]) -> int:
    """Run the checks and say how they went; the exit status."""
    lines: list[str] = []

    def tell(outcome: Outcome) -> None:
        if "--json" not in chosen:
            _say(f"{'ok    ' if outcome.ok else 'FAILED'} {outcome.name}: {outcome.said}", lines)

    outcomes = selftest.run(every, tell)
    good = all(outcome.ok for outcome in outcomes)
    if "--json" in chosen:
        whole = {"ok": good, "checks": [asdict(outcome) for outcome in outcomes]}
        _say(json.dumps(whole, ensure_ascii=False, indent=1), lines)
    else:
        _say("everything holds" if good else "something is wrong", lines)
    if "--report" in chosen:
        Path(chosen["--report"]).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0 if good else 1


def _say(line: str, lines: list[str]) -> None:
    lines.append(line)
    if sys.stdout is not None:  # a program without a console has none
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
