"""What an office's own notes tell about time: the clock against the server's last word, and how old its copies are.

Neighbours: of_database (reads the notes), sync.client.checks (asks the server itself), profile (asks).
"""

import datetime as dt

from app.checks.finding import Detail, Finding, Verdict
from app.checks.of_database import Seen

WRONG = 300
"""Seconds a clock may be off: what a signed request is allowed (security.md)."""
AWAY = 14
"""Days without the server after which changes that wait should have a copy elsewhere."""
OLD = 30
"""Days after which such a copy is an old one."""


def clock(office: str, seen: Seen, now: dt.datetime) -> Finding:
    """The machine's clock against what the server said last."""
    heard, success = _moment(seen.state.get("server_now")), _moment(seen.state.get("last_success"))
    details: dict[str, Detail] = {"now": _said(now), "server_said": _said(heard), "last_success": _said(success)}

    def said(verdict: Verdict, code: str, *facts: Detail) -> Finding:
        return Finding("clock", verdict, code, facts, details, office)

    if heard is None:
        return said(Verdict.OK, "not_known")
    behind = (heard - now).total_seconds()
    if behind > WRONG:  # time does not run backwards: the clock was set back since
        return said(Verdict.TROUBLE, "slow", round(behind))
    return said(Verdict.OK, "since", _said(heard))


def backup(office: str, seen: Seen, now: dt.datetime, practice: bool) -> Finding:
    """Whether what is only here could be had from somewhere else."""
    made, success = _moment(seen.state.get("backup_made")), _moment(seen.state.get("last_success"))
    away = (now - success).days if success else None
    age = (now - made).days if made else None
    details: dict[str, Detail] = {"made": _said(made), "days_old": age, "days_away": away, "waiting": seen.waiting}

    def said(verdict: Verdict, code: str, *facts: Detail) -> Finding:
        return Finding("backup", verdict, code, facts, details, office)

    if practice:
        return said(Verdict.OK, "practice")
    if age is not None and age <= OLD:
        return said(Verdict.OK, "ok", max(0, age))
    if seen.waiting and (away is None or away >= AWAY):
        return said(Verdict.ATTENTION, "old" if made else "never", seen.waiting)
    return said(Verdict.OK, "at_server")


def _moment(kept: object) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(str(kept)).astimezone(dt.UTC) if kept else None
    except ValueError:  # it was damaged; the database's own check tells
        return None


def _said(at: dt.datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None
