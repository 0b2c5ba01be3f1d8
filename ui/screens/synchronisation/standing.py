"""The side of the room: how the connection stands in words, what waits, what came; and the buttons that act on it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.errors import ClockWrong, Problem
from app.queries.since import SinceRow
from app.queries.sync import SyncFacts, WaitingSet
from ui import problems
from ui.look.tones import Tone
from ui.session import OpenOffice
from ui.widgets import Card, ChipSpec, IconLine, Row, RowList, announce, button, secondary
from ui.wording import actions, connection, dates, kinds

WAITING_SHOWN = 50


class ConnectionCard(Card):
    """What is measured about the connection, and nothing else."""

    now = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Connection"))
        self._saved = IconLine("check-circle", self.tr("Everything is saved on this computer"))
        self._state = IconLine("cloud", "")
        self._detail = secondary("")
        self._clock = IconLine("warning", "", Tone.AMBER)
        self._clock_advice = secondary("")
        self._last = IconLine("clock", "")
        self._next = IconLine("hourglass", "")
        self._server = secondary("")
        self._retry = button(self.tr("Synchronise now"), "sync")
        self._retry.clicked.connect(self.now)
        self._copy = button(self.tr("Copy a report for support"), "copy")
        self._copy.clicked.connect(self._copy_report)
        self._report = ""
        for widget in (
            self._saved,
            self._state,
            self._detail,
            self._clock,
            self._clock_advice,
            self._last,
            self._next,
            self._server,
        ):
            self.add(widget)
        self.add(self._retry)
        self.add(self._copy)

    def show_standing(self, opened: OpenOffice, facts: SyncFacts | None, now, report: str) -> None:
        """`now` is an aware datetime; `report` what the button copies."""
        said = connection.said(opened.status, now, opened.practice)
        status = opened.status
        trouble = status.problem if status else None
        words = problems.words(trouble) if trouble is not None else None
        since = "" if opened.practice else connection.since(status, now)
        self._state.set(said.icon, since or said.text, Tone[said.tone] if said.tone else None)
        self._detail.setText(f"{words.what} {words.todo}" if words else "")
        self._detail.setVisible(words is not None)
        self._show_clock(opened, trouble)
        last = dates.moment(status.last_success) if status and status.last_success else self.tr("never yet")
        self._last.set("clock", self.tr("Last synchronised: %1").replace("%1", last))
        self._last.setVisible(not opened.practice)
        following = status.next_attempt if status else None
        self._next.setVisible(following is not None and trouble is not None)
        if following is not None:
            self._next.set("hourglass", self.tr("Next attempt %1").replace("%1", dates.until(following, now)))
        address = facts.server_url if facts else ""
        self._server.setText(self.tr("Server: %1").replace("%1", address))
        self._server.setVisible(bool(address))
        self._retry.setVisible(opened.control is not None)
        self._report = report

    def _show_clock(self, opened: OpenOffice, trouble: Problem | None) -> None:
        """A clock that is wrong though the exchange works; where it does not for that reason, the trouble tells."""
        wrong = "" if isinstance(trouble, ClockWrong) else connection.clock(opened.status, opened.practice)
        self._clock.set("warning", wrong, Tone.AMBER)
        self._clock_advice.setText(connection.clock_advice() if wrong else "")
        for line in (self._clock, self._clock_advice):
            line.setVisible(bool(wrong))

    @Slot()
    def _copy_report(self) -> None:
        self.copy_report()

    def copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copy.setText(self.tr("Report copied"))
        announce(self._copy, self._copy.text())


class WaitingCard(Card):
    """Own changes on their way, oldest first, in words."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Waiting to be sent"))
        self._nothing = secondary("")
        self._list = RowList(self.tr("Waiting to be sent"))
        self._list.fit_rows()
        self._list.run.connect(self._open)
        self._more = secondary("", wrap=False)
        self._rows: dict[str, WaitingSet] = {}
        for widget in (self._nothing, self._list, self._more):
            self.add(widget)

    def show_rows(self, rows: Sequence[WaitingSet], total: int, practice: bool) -> None:
        if practice:
            rows, total = (), 0  # there is nobody to send them to
        self._rows = {row.set_id: row for row in rows}
        self._list.set_items([self._row(row) for row in rows[:WAITING_SHOWN]])
        self._list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        nothing = self.tr("Nothing waits: the server has everything you have done.")
        self._nothing.setText(self.tr("Nothing is sent from a practice office.") if practice else nothing)
        more = total - min(len(rows), WAITING_SHOWN)
        self._more.setText(self.tr("and %n more", "", more) if more > 0 else "")
        self._more.setVisible(more > 0)
        self.set_detail(str(total) if total else "")

    def _row(self, row: WaitingSet) -> Row:
        fields = dict.fromkeys(
            kinds.field(change.kind, change.field) for change in row.changes if change.field and not change.create
        )
        chips = (ChipSpec(self.tr("received, being confirmed"), Tone.GREY, "cloud-up"),) if row.acknowledged else ()
        return Row(
            row.set_id,
            _upper(actions.noun(row.action)),
            " · ".join(
                dict.fromkeys(part for part in (row.subject, row.case_file, ", ".join(list(fields)[:3])) if part)
            ),
            chips=chips,
            trailing=dates.moment(row.at),
            strong=False,
        )

    @Slot(object)
    def _open(self, set_id: object) -> None:
        self.opened.emit(self._rows[str(set_id)])


class CameCard(Card):
    """What others have done lately, as it came from the server."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("What came last"))
        self._nothing = secondary(self.tr("Nothing has come from other people yet."))
        self._list = RowList(self.tr("What came last"))
        self._list.fit_rows()
        self._list.run.connect(self._open)
        self._rows: dict[str, SinceRow] = {}
        self.add(self._nothing)
        self.add(self._list)

    def show_rows(self, rows: Sequence[SinceRow]) -> None:
        self._rows = {row.set_id: row for row in rows}
        self._list.set_items([self._row(row) for row in rows])
        self._list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)

    def _row(self, row: SinceRow) -> Row:
        who = row.person_name or self.tr("The server")
        number = "" if row.subject_kind == "case_file" else row.number  # a case file's name begins with its number
        gone = self.tr("contents destroyed") if row.destroyed else ""
        detail = " · ".join(part for part in (dates.moment(row.at), number, row.subject, gone) if part)
        return Row(row.set_id, f"{who}: {actions.noun(row.action)}", detail, strong=False)

    @Slot(object)
    def _open(self, set_id: object) -> None:
        self.opened.emit(self._rows[str(set_id)])


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
