"""The window over offices without a server: what tests of rooms and the screenshots stand on.

    house = House(tmp_path, [make_office(tmp_path / "a")])
    house.go(places.CASE_FILES)
    house.close()

Synchronisation is played: `house.tell(status)` says how it stands, nothing is ever sent.
"""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from sqlalchemy import update

from app.changes import Announcer, Changes
from app.context import Office
from app.model.case_files import CaseFile
from app.policy import NoPolicy
from app.ports import SyncStatus
from app.settings import Settings
from app.storage import journal
from ui.background import Background
from ui.commands.everything import all_commands
from ui.look.tones import entity_colour
from ui.memory import FileMemory
from ui.room import Room
from ui.session import Desktop, OpenOffice
from ui.window import Window

LEVEL = SyncStatus("idle", 0, dt.datetime(2026, 11, 23, 7, 58, tzinfo=dt.UTC), None, None, None, None)
"""Connected, nothing waits, the last success two minutes before the kit's Monday."""


class House:
    """Everything ui.bootstrap makes, without the profile and the network. Call `close()` at the end."""

    def __init__(self, folder: Path, offices: Sequence[Office]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.announcer = Announcer()
        self.background = Background(self.announcer)
        self.desktop = Desktop(
            self.background,
            offices[0].clock,
            Settings(folder / "settings.json", NoPolicy()),
            FileMemory(folder / "memory.json"),
            all_commands(),
        )
        for number, office in enumerate(offices):
            office.announcer = self.announcer
            self.desktop.add_office(OpenOffice(office, entity_colour(number), status=LEVEL))
        self.window = Window(self.desktop)

    @property
    def office(self) -> Office:
        """The office in front."""
        return self.desktop.current.office

    @property
    def room(self) -> Room:
        """The room in front."""
        room = self.window.room
        assert room is not None
        return room

    def show(self, width: int = 1280, height: int = 800) -> None:
        self.window.resize(width, height)
        self.window.show()
        self.settle()

    def go(self, room: str, id: str = "", part: str = "", entity: str = "") -> Room:
        """Go somewhere and wait until everything that was asked has been answered."""
        self.desktop.go(room, id, entity, part)
        self.settle()
        return self.room

    def settle(self, pause_ms: int = 80) -> None:
        """Wait until nothing is under way any more, the short pauses of lists included (boxes to type in: 150)."""
        self.background.wait_idle()
        QTest.qWait(pause_ms)
        self.background.wait_idle()

    def tell(self, status: SyncStatus, entity: str = "") -> None:
        """Say how synchronisation stands."""
        self.background.report(entity or self.desktop.current.entity, status)
        self.settle()

    def dialog(self) -> QDialog:
        """The question in front."""
        shown = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        assert shown, "no dialog is open"
        return shown[-1]

    def rename(self, office: Office, case_file: str, title: str) -> None:
        """Somebody else changes a title: it comes as if by the exchange."""
        with office.database.writing() as connection, journal.applying(connection):
            connection.execute(update(CaseFile).where(CaseFile.id == case_file).values(title=title))
        kinds, ids = frozenset({"case_file"}), frozenset({case_file})
        self.background.announce(Changes(office.identity.entity, kinds, ids, "sync"))
        self.settle(160)

    def close(self) -> None:
        """The window goes, after its writes and without its questions; the offices stay open for another one."""
        self.window.hide()
        self.background.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
