"""Whether new versions of the program come: which runs, which starts next, what the last look found.

Neighbours: app.versions (asked, nothing altered), profile (asks), of_machine (the rest of this computer).
"""

import datetime as dt

from app.checks.finding import Detail, Finding, Verdict
from app.settings import Settings
from app.version import VERSION
from app.versions import installed as versions
from app.versions import looked as looks
from app.versions.installed import Installed

LONG = dt.timedelta(days=30)
"""Without knowing whether there is a newer version."""


def check(settings: Settings, installed: Installed | None, now: dt.datetime) -> Finding:
    """A program that does not bring itself up to date is in order: somebody else does it."""
    if installed is None:
        return Finding("updates", Verdict.OK, "not_here", (), {"version": VERSION, "why": versions.why_not()})
    choice, looked = installed.choice, looks.read(installed.slots)
    details: dict[str, Detail] = {
        "version": installed.version,
        "next": choice.current if choice else None,
        "previous": choice.previous if choice else None,
        "trial": choice.trial if choice else None,
        "failed_here": choice.refused if choice else None,
        "looked": looked.at,
        "found": looked.found,
        "about": looked.version,
        "known": looked.succeeded,
    }
    known = looks.since(looked.succeeded, now)
    if installed.failed:
        verdict, code, facts = Verdict.ATTENTION, "failed_here", (installed.failed,)
    elif installed.waiting:
        verdict, code, facts = Verdict.OK, "waiting", (installed.waiting,)
    elif not settings.get("auto_update"):
        verdict, code, facts = Verdict.OK, "off", ()
    elif looked.found.startswith("UpdateNotTrusted"):
        verdict, code, facts = Verdict.ATTENTION, "not_trusted", ()
    elif known is None:
        verdict, code, facts = Verdict.OK, "never", ()
    else:
        long = known > LONG
        verdict, code, facts = (Verdict.ATTENTION, "long_ago", (known.days,)) if long else (Verdict.OK, "ok", ())
    return Finding("updates", verdict, code, facts, details)
