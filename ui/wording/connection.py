"""How synchronisation stands, in words: only from SyncStatus, so that it never promises what was not measured.

Offline is normal: grey, no alarm. Only what a person must act on (stopped, alarmed, a wrong clock) has a colour.
"""

import datetime as dt
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject

from app import errors
from app.ports import SyncStatus
from ui.wording import dates

translate = QCoreApplication.translate

STALE_AFTER = dt.timedelta(minutes=5)
"""A last success older than this is told as such, even when nothing is known to be wrong."""

CLOCK_OFF_FROM = 300.0
"""Seconds: a clock further off than this makes wrong dates on paper; it is told (the exchange itself goes on)."""


@dataclass(frozen=True)
class Said:
    """`tone` is a name of ui.look.tones.Tone or "" ; `detail` a second sentence where there is room."""

    icon: str
    text: str
    tone: str = ""
    detail: str = ""


class Connection(QObject):
    """The translatable pieces with numbers; the functions below are what others call."""

    def to_send(self, n: int) -> str:
        return self.tr("%n changes to send", "", n)

    def receiving(self, n: int) -> str:
        return self.tr("Synchronising… %n changes", "", n)

    def receiving_of(self, done: int, total: int) -> str:
        said = self.tr("Synchronising… %1 of %n changes", "", total)
        return said.replace("%1", str(done))


_words = Connection()

_ACT = (errors.DeviceRevoked, errors.HistoryAlarm, errors.NotEnrolled, errors.VersionTooOld)
_OFFLINE = (errors.Unreachable, errors.Interrupted)
_LOOK = (errors.ClockWrong, errors.CertificateProblem, errors.NotOurServer)


def said(status: SyncStatus | None, now: dt.datetime, practice: bool = False) -> Said:
    """The connection of one entity in a few words; with a warning where the clock is wrong though all else is well."""
    found = _said(status, now, practice)
    if clock(status, practice) and not found.tone and status is not None and status.problem is None:
        return replace(found, icon="warning", tone="AMBER")
    return found


def clock(status: SyncStatus | None, practice: bool = False) -> str:
    """ "El rellotge d'aquest ordinador va 5 hores avançat", or "" while it is right or not measured yet."""
    if practice or status is None or abs(status.clock_off) <= CLOCK_OFF_FROM:
        return ""
    ahead = translate("Connection", "This computer's clock is %1 fast")
    behind = translate("Connection", "This computer's clock is %1 slow")
    return (ahead if status.clock_off > 0 else behind).replace("%1", dates.lasting(abs(status.clock_off)))


def clock_advice() -> str:
    """What a wrong clock does and does not do, and how it is put right."""
    return translate(
        "Connection",
        "Everything is saved and sent all the same, but the dates and times written here are wrong. "
        "Set the date and time of the computer (in Windows: Settings, Time and language) and synchronise again.",
    )


def _said(status: SyncStatus | None, now: dt.datetime, practice: bool) -> Said:
    if practice:
        return Said("computer", translate("Connection", "Practice: nothing leaves this computer"))
    if status is None:
        return Said("cloud", translate("Connection", "Not synchronised yet since the start"))
    problem = status.problem
    if status.phase == "stopped" or isinstance(problem, _ACT):
        return Said("warning", translate("Connection", "Synchronisation stopped — it needs you"), "RED")
    if isinstance(problem, _LOOK):
        return Said("warning", _trouble(problem), "AMBER")
    if isinstance(problem, errors.Held):
        text = translate("Connection", "Very many changes at once — held until a person looks")
        return Said("warning", text, "AMBER")
    if isinstance(problem, errors.Outdated):
        text = translate("Connection", "Lligall must be updated — your changes are sent, those of others do not arrive")
        return Said("warning", text, "AMBER")
    if isinstance(problem, errors.ServerTrouble | errors.TooBusy | errors.NoRoom):
        return Said(
            "cloud-off",
            translate("Connection", "The server cannot answer now — you can go on working"),
            detail=_next(status, now),
        )
    if problem is not None:
        return Said(
            "cloud-off", translate("Connection", "No connection — you can go on working"), detail=_next(status, now)
        )
    if status.phase == "working":
        return Said("sync", _progress(status))
    if status.last_success is None:
        return Said("cloud", translate("Connection", "Not synchronised yet"))
    if status.waiting:
        return Said("cloud-up", translate("Connection", "Changes waiting to be sent"), detail=_next(status, now))
    if now - status.last_success > STALE_AFTER:
        return Said(
            "cloud",
            translate("Connection", "Nothing new is known %1").replace("%1", dates.since(status.last_success)),
        )
    return Said("cloud-check", translate("Connection", "Connected · all synchronised"))


def facts(status: SyncStatus | None, now: dt.datetime, practice: bool = False) -> list[str]:
    """What stands behind the connection: how many changes wait, the last success."""
    if practice or status is None:
        return []
    wrong = clock(status)
    found = [wrong] if wrong and not isinstance(status.problem, errors.ClockWrong) else []
    if status.index is not None:
        found.append(translate("Connection", "Search index: %1 %").replace("%1", str(int(status.index * 100))))
    if status.waiting and not isinstance(status.problem, errors.Outdated):  # it has all been sent, and waits here
        found.append(_words.to_send(status.waiting))
    if status.last_success is not None:
        found.append(
            translate("Connection", "Last synchronised: %1").replace("%1", dates.ago(status.last_success, now))
        )
    else:
        found.append(translate("Connection", "Never synchronised"))
    return found


def since(status: SyncStatus | None, now: dt.datetime) -> str:
    """ "Sense connexió des de les 9:10; ho tornarà a provar sol", or "" unless the line is what is missing."""
    if status is None or status.offline_since is None or not isinstance(status.problem, _OFFLINE):
        return ""
    text = translate("Connection", "No connection %1; it will try again by itself")
    return text.replace("%1", dates.since(status.offline_since, dates.as_local(now).date()))


def _progress(status: SyncStatus) -> str:
    if status.total > status.done > 0:
        return _words.receiving_of(status.done, status.total)
    return _words.receiving(status.done) if status.done else translate("Connection", "Synchronising…")


def _next(status: SyncStatus, now: dt.datetime) -> str:
    if status.next_attempt is None:
        return ""
    return translate("Connection", "Next attempt %1").replace("%1", dates.until(status.next_attempt, now))


def _trouble(problem: errors.SyncProblem) -> str:
    if isinstance(problem, errors.ClockWrong):
        return translate("Connection", "This computer's clock is wrong — nothing is sent until it is right")
    if isinstance(problem, errors.CertificateProblem):
        return translate("Connection", "The server's certificate is not trusted — nothing is sent")
    return translate("Connection", "The network answers with a page of its own — open the web browser")
