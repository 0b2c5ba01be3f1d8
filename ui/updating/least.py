"""The banner for a version that the central server will no longer exchange with, or no longer does.

What the server said is remembered, so that it is told without a line too; a server that asks for nothing any more takes
it away. Neighbours: sync.client (SyncStatus.least_version, VersionTooOld), updates (what the person can do).
"""

import datetime as dt
from html import escape

from PySide6.QtCore import QObject, QTimer, Slot

from app.errors import VersionTooOld
from app.version import VERSION
from app.versions.release import BadRelease, number
from ui.session import Desktop, OpenOffice
from ui.updating.updates import Updates
from ui.wording import dates

_MEMORY = "least version"
_EVERY_MS = 60 * 60_000
"""The day may come while the program runs."""


class LeastVersion(QObject):
    """Made beside the updates."""

    def __init__(self, desktop: Desktop, updates: Updates, version: str = VERSION) -> None:
        super().__init__(updates)
        self._desktop, self._updates, self._version = desktop, updates, version
        desktop.offices_changed.connect(self._listen)
        desktop.setting_changed.connect(self._setting_changed)
        updates.ended.connect(self.tell)
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(self.tell)
        timer.start()
        self._listen()

    @Slot()
    def _listen(self) -> None:
        known = before = self._desktop.memory.read(_MEMORY) or {}
        for opened in self._desktop.offices:
            said = _said(opened)
            if said is not None:
                known = {**known, opened.entity: list(said)} if said[0] else _without(known, opened.entity)
        if known != before:
            self._desktop.memory.write(_MEMORY, known)
        self.tell()

    @Slot(str)
    def _setting_changed(self, key: str) -> None:
        if key == "language":
            QTimer.singleShot(0, self, self.tell)

    @Slot()
    def tell(self, _why: object = None) -> None:
        """Show or take away the banner."""
        asked = [one for one in map(_understood, (self._desktop.memory.read(_MEMORY) or {}).values()) if one]
        asked = [one for one in asked if number(one[0]) > number(self._version)]
        text = ""
        if asked:
            version = max((one[0] for one in asked), key=number)
            days = [one[1] for one in asked]
            day = None if None in days else min(each for each in days if each is not None)
            text = self._text(version, day)
        self._desktop.banner("least", text)

    def _text(self, version: str, day: dt.date | None) -> str:
        if day is None or day <= self._desktop.clock.now().date():
            said = self.tr(
                "<b>This version of Lligall no longer exchanges with the central server</b> (%1 or newer is needed). "
                "Go on working: everything is saved on this computer, and is sent when Lligall is up to date."
            )
        else:
            said = self.tr(
                "<b>From %2 on, this version of Lligall will no longer exchange with the central server</b> "
                "(%1 or newer is needed)."
            ).replace("%2", escape(dates.day_month(day) if _is_near(day, self._desktop.today()) else dates.day(day)))
        said = said.replace("%1", escape(version))
        installed = self._updates.installed
        ask = self.tr("Ask your IT for the new version.")
        restart, look = self.tr("Restart now"), self.tr("Look for the new version")
        if installed is not None and installed.waiting is not None:
            return f'{said} <a href="updates.restart">{escape(restart)}</a>'
        if self._updates.why_not() is None:
            return f'{said} <a href="updates.look">{escape(look)}</a>'
        return f"{said} {escape(ask)}"


def _said(opened: OpenOffice) -> tuple[str, str] | None:
    """What an office's server asks for; ("", "") for nothing; None where it has said nothing yet."""
    status = opened.status
    if status is None:
        return None
    if isinstance(status.problem, VersionTooOld):
        words = (*map(str, status.problem.about), "", "")
        return (words[0], words[1]) if _understood(list(words[:2])) else None
    if status.least_version is not None:
        return status.least_version
    answered = status.problem is None and status.phase == "idle" and status.last_attempt is not None
    return ("", "") if answered else None


def _understood(kept: object) -> tuple[str, dt.date | None] | None:
    """A version and the day from which it is asked for; None for what is neither."""
    if not isinstance(kept, list) or len(kept) != 2:
        return None
    try:
        number(str(kept[0]))
        return str(kept[0]), dt.date.fromisoformat(str(kept[1])) if kept[1] else None
    except (BadRelease, ValueError):
        return None


def _without(known: dict[str, object], entity: str) -> dict[str, object]:
    return {name: said for name, said in known.items() if name != entity}


def _is_near(day: dt.date, today: dt.date) -> bool:
    return dt.timedelta(0) <= day - today < dt.timedelta(days=300)
