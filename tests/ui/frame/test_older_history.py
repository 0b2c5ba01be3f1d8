"""A history that begins before this desktop: what is older is asked of the server, or it is said that it is there."""

from collections.abc import Callable
from dataclasses import replace

import msgspec

from app.actions import case_files
from app.errors import SyncProblem, Unreachable
from app.queries import history
from app.storage import entries
from app.storage.entries import KeptEntry, OlderEntries
from app.storage.journal import write_state
from tests.kit.house import LEVEL, House
from ui.forms.history_dialog import HistoryDialog
from ui.widgets import Row


class Control:
    """A SyncControl that can tell the older history of one row, or fails."""

    def __init__(self, found: list[KeptEntry]) -> None:
        self.found = found
        self.problem: SyncProblem | None = None
        self.asked: list[int] = []

    def older_entries(self, row: str, before: int, limit: int) -> OlderEntries:
        self.asked.append(before)
        if self.problem is not None:
            raise self.problem
        older = [entry for entry in self.found if entry.seq < before]
        return OlderEntries(tuple(older[:1]), len(older) > 1)


def _rows(dialog: HistoryDialog) -> list[str]:
    return [item.title for item in dialog.list.items() if isinstance(item, Row)]


def _older(house: House, row: str, count: int) -> list[KeptEntry]:
    """Entries as a server would tell them, made of what this desktop has written itself."""
    with house.office.database.reading() as connection:
        (frame,) = connection.exec_driver_sql("SELECT frame FROM outbox ORDER BY device_seq LIMIT 1").one()
    header, changes = entries.read_set(frame)
    kept = tuple(entries.Kept(change, frozenset(), False) for change in changes)
    headers = {seq: msgspec.structs.replace(header, id=f"{seq:032x}") for seq in range(count, 0, -1)}
    return [KeptEntry(seq, each, "accepted", header.at, "", (), kept, 0) for seq, each in headers.items()]


def test_older_ones_come_one_page_after_another_or_it_is_said_why_not(
    house: House, speak: Callable[[str], None]
) -> None:
    speak("ca")
    house.background.write(house.office, case_files.open_case_file, "Guals")
    house.settle()
    with house.office.database.writing() as connection:
        row: str = connection.exec_driver_sql("SELECT id FROM case_file").scalar_one()
        write_state(connection, kept_after=[2, bytes(32)])
    control = Control(_older(house, row, 2))
    house.desktop.current.control = control  # type: ignore[assignment]
    dialog = HistoryDialog(house.desktop, house.desktop.current, history.of_case_file, row, "Guals")
    dialog.show()
    house.settle()
    here = len(_rows(dialog))
    assert dialog.older_button.isVisible() and dialog.older_button.text() == "Més antics…"
    control.problem = Unreachable("connection")
    dialog.older_button.click()
    house.settle()
    assert "Torneu-ho a provar" in dialog.older_note.text() and dialog.older_button.isEnabled()
    control.problem = None
    for expected in (1, 2):
        dialog.older_button.click()
        house.settle()
        assert len(_rows(dialog)) == here + expected
    assert control.asked == [3, 3, 2] and not dialog.older_button.isVisible()
    dialog.close()


def test_the_search_says_that_its_index_is_being_made(house: House, speak: Callable[[str], None]) -> None:
    speak("ca")
    house.desktop.current.status = replace(LEVEL, index=0.4)
    house.window.actions_.run("search")
    field = house.window.top.search
    field.insert("guals")
    house.settle(200)
    assert "L'índex de cerca s'està fent (40 %)" in house.window.palette_._nothing.text()
    assert house.window.palette_._nothing.isVisibleTo(house.window.palette_)
