"""Banners over the room: what a person should know until it is dealt with. One line for each key, the newest on top."""

from html import escape

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.tones import Tone
from ui.session import Desktop
from ui.widgets import Banner
from ui.wording import connection

_QUIET = ("practice", "updates")
"""Good news, and what is always so."""


class Banners(QWidget):
    """Links with the href "room:ID" go to a room; others run the command of that name."""

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._banners: dict[str, Banner] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(22, 0, 22, 0)
        self._column.setSpacing(6)
        desktop.bannered.connect(self.say)
        desktop.office_changed.connect(self._follow)
        desktop.offices_changed.connect(self._follow)
        self._follow()

    @Slot(str, str)
    def say(self, key: str, html: str) -> None:
        """Show or renew a banner; an empty text takes it away."""
        known = self._banners.get(key)
        if known is not None and known.property("said") == html:
            return  # said again it would be read aloud again
        if not html:
            gone = self._banners.pop(key, None)
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        else:
            if key not in self._banners:
                self._banners[key] = Banner(Tone.BLUE if key in _QUIET else Tone.AMBER)
                self._banners[key].link_activated.connect(self._follow_link)
                self._column.insertWidget(0, self._banners[key])
            self._banners[key].setProperty("said", html)
            self._banners[key].set_html(html)
        top = 12 if self._banners else 0
        self._column.setContentsMargins(22, top, 22, 0)

    @Slot()
    def _follow(self, _why: object = None) -> None:
        """What is known of the offices themselves: one for practice, a clock that is wrong."""
        practice = self._desktop.has_office and self._desktop.current.practice
        text = self.tr(
            "<b>Practice.</b> The people and case files here are invented and nothing leaves this computer. "
            '<a href="entity.add">Enrol a real municipality</a>'
        )
        self.say("practice", text if practice else "")
        self.say("clock", self._clock())

    def _clock(self) -> str:
        """The clock is this computer's, so whichever office measured it the furthest off says it for all."""
        measured = [one for one in self._desktop.offices if not one.practice and one.status is not None]
        worst = max(measured, key=lambda one: abs(one.status.clock_off) if one.status else 0, default=None)
        wrong = connection.clock(worst.status) if worst is not None else ""
        if not wrong:
            return ""
        again = self.tr("Synchronise again")
        return f'<b>{escape(wrong)}.</b> {escape(connection.clock_advice())} <a href="sync.now">{escape(again)}</a>'

    @Slot(str)
    def _follow_link(self, href: str) -> None:
        if href.startswith("room:"):
            self._desktop.go(href.removeprefix("room:"))
        else:
            self._desktop.commands.run(href, self._desktop)
