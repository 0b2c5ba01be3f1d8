"""What there is to tell of old copies and of a restored server, and the tray of what waits in quarantine (R8, R20).

Nothing here is a mistake of the person's: the words say what happened, that nothing is lost, and what to do.
Neighbours: tray (changes not accepted, which look alike), room (asks and acts), app.queries.quarantine.
"""

from html import escape

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.queries.quarantine import OldCopy, QuarantinedRow, Restored
from ui.look.tones import Tone
from ui.screens.synchronisation.tray import values
from ui.widgets import Card, FlowLayout, IconLine, RichLabel, announce, button, compact, secondary
from ui.wording import actions, dates

SHOWN_LINES = 6


class CopiesCard(Card):
    """The story of an old copy, of another copy of this desktop, or of a restored server; hidden without one."""

    understood = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("What has happened"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.add_layout(self._lines)
        self._done = compact(button(self.tr("Understood"), "check"))
        self._done.clicked.connect(self.understood)
        row = FlowLayout()
        row.addWidget(self._done)
        self.add_layout(row)
        self._told: list[str] = []
        self.hide()

    def show_story(self, copy: OldCopy, restored: Restored | None, waiting: int) -> None:
        """`waiting` is how many changes are in quarantine: the story stays until they are decided."""
        said = self._said(copy, restored)
        self._done.setVisible(not waiting and not (restored is not None and restored.recovering) and not copy.suspected)
        if said != self._told:
            self._told = said
            while self._lines.count():
                item = self._lines.takeAt(0)
                widget = item.widget() if item else None
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
            for text in said:
                self._lines.addWidget(IconLine("information", text, Tone.AMBER))
            self.setAccessibleName(" ".join([self.tr("What has happened"), *said]))
        self.setVisible(bool(said))

    def _said(self, copy: OldCopy, restored: Restored | None) -> list[str]:
        said = []
        if copy.suspected is not None:
            said.append(f"{self._why(copy.suspected)} {self._until_then()}")
        if copy.became is not None:
            said.append(self._became(*copy.became, copy.recorded))
        if copy.other_at is not None:
            said.append(
                self.tr(
                    "Another copy of this desktop's data has come to the server (%1). If nobody restored a backup or "
                    "copied this computer, tell the secretary and support: somebody may have your data."
                ).replace("%1", dates.moment(copy.other_at))
            )
        if restored is not None:
            said += self._restored(restored)
        return said

    def _why(self, why: str) -> str:
        if why == "restored":
            return self.tr("These data come from a backup.")
        if why == "outside":
            return self.tr(
                "These data are older than what this computer had done: an older copy was put in their place."
            )
        if why == "missing":
            return self.tr("These data were brought to this computer from another place.")
        return self.tr("These data are an older copy of what the server has received from this desktop.")

    def _until_then(self) -> str:
        return self.tr(
            "You can work. At the next synchronisation the server's data will come, and whatever had not been sent "
            "will wait here for you to decide."
        )

    def _became(self, at: str, why: str, recorded: int) -> str:
        text = self.tr(
            "%1 Therefore this desktop has received everything from the server again (%2). Nothing has been lost."
        )
        text = text.replace("%1", self._why(why)).replace("%2", dates.moment(at))
        if recorded:
            text += " " + self.tr("%n change(s) had reached the server already and need no decision.", "", recorded)
        return text

    def _restored(self, restored: Restored) -> list[str]:
        note = self.tr("The central server was restored from a backup (%1) by %2. Reason: %3.")
        note = note.replace("%1", dates.moment(restored.at)).replace("%2", restored.operators)
        said = [note.replace("%3", restored.reason.rstrip("."))]
        if restored.recovering:
            said.append(
                self.tr(
                    "It is gathering from the desktops what its backup lacked: %1 of %2 have reported. You can work; "
                    "what you do will be sent when it has finished."
                )
                .replace("%1", str(restored.reported))
                .replace("%2", str(restored.desktops))
            )
        else:
            said.append(self.tr("What this desktop had is at the server again."))
        return said


class Quarantined(QFrame):
    """One change that was never sent."""

    opened = Signal(object)
    again = Signal(object)
    put_away = Signal(object)

    def __init__(self, row: QuarantinedRow, may_edit: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        noun = actions.noun(row.action)
        title = f"<b>{escape(noun[:1].upper() + noun[1:])}</b>"
        for name in dict.fromkeys(name for name in (row.subject, row.case_file) if name):
            title += f" · {escape(name)}"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(4)
        column.addWidget(RichLabel(f"{title} · {escape(dates.moment(row.at))}", small=False))
        lines = values(row)
        for line in lines[:SHOWN_LINES]:
            column.addWidget(secondary(line))
        buttons = FlowLayout()
        if may_edit:
            again = compact(button(self.tr("Do it again")))
            again.clicked.connect(lambda: self.again.emit(self.row))
            buttons.addWidget(again)
        self._copy = compact(button(self.tr("Copy the text"), "copy"))
        self._copy.clicked.connect(self._copy_text)
        buttons.addWidget(self._copy)
        if row.case_file or row.subject_kind == "party":
            see = compact(button(self.tr("Open")))
            see.clicked.connect(lambda: self.opened.emit(self.row))
            buttons.addWidget(see)
        away = compact(button(self.tr("Put away")))
        away.clicked.connect(lambda: self.put_away.emit(self.row))
        buttons.addWidget(away)
        column.addLayout(buttons)
        self.setAccessibleName(" ".join((noun, row.subject, *lines[:SHOWN_LINES])))
        self._plain = "\n".join([f"{noun} · {row.subject} ({dates.moment(row.at)})", *lines])

    @Slot()
    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._plain)
        self._copy.setText(self.tr("Copied"))
        announce(self._copy, self._copy.text())


class QuarantineTray(Card):
    """All that waits in quarantine, in the order in which it was written; hidden while nothing does."""

    opened = Signal(object)
    again = Signal(object)
    all_again = Signal()
    put_away = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Changes that were never sent"))
        self.add(
            secondary(
                self.tr(
                    "You had written these changes in the older copy of the data. Look at each: do it again where it "
                    "is still right, or put it away. What somebody else has changed since will not be overwritten."
                )
            )
        )
        self._all = compact(button(self.tr("Do all of them again")))
        self._all.clicked.connect(self.all_again)
        row = FlowLayout()
        row.addWidget(self._all)
        self.add_layout(row)
        self._list = QVBoxLayout()
        self.add_layout(self._list)
        self._shown: list[QuarantinedRow] = []
        self.hide()

    def show_rows(self, rows: list[QuarantinedRow], total: int, may_edit: bool) -> None:
        self._all.setVisible(may_edit and total > 1)
        self.set_detail(str(total) if total else "")
        self.setVisible(bool(rows))
        if rows == self._shown:
            return
        self._shown = rows
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            one = Quarantined(row, may_edit)
            one.opened.connect(self.opened)
            one.again.connect(self.again)
            one.put_away.connect(self.put_away)
            self._list.addWidget(one)
