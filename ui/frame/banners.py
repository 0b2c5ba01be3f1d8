"""Banners over the room: what a person should know until it is dealt with. One line for each key, the newest on top."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.tones import Tone
from ui.session import Desktop
from ui.widgets import Banner


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
        if not html:
            gone = self._banners.pop(key, None)
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        else:
            if key not in self._banners:
                self._banners[key] = Banner(Tone.BLUE if key == "practice" else Tone.AMBER)
                self._banners[key].link_activated.connect(self._follow_link)
                self._column.insertWidget(0, self._banners[key])
            self._banners[key].set_html(html)
        top = 12 if self._banners else 0
        self._column.setContentsMargins(22, top, 22, 0)

    @Slot()
    def _follow(self, _why: object = None) -> None:
        """The banner that marks a practice office."""
        practice = self._desktop.has_office and self._desktop.current.practice
        text = self.tr(
            "<b>Practice.</b> The people and case files here are invented and nothing leaves this computer. "
            '<a href="entity.add">Enrol a real municipality</a>'
        )
        self.say("practice", text if practice else "")

    @Slot(str)
    def _follow_link(self, href: str) -> None:
        if href.startswith("room:"):
            self._desktop.go(href.removeprefix("room:"))
        else:
            self._desktop.commands.run(href, self._desktop)
