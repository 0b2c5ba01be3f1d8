"""The questions before a series changes hands: what will be official where, and how far the papers go.

Neighbours: series_card (asks for them), app.actions.numbers (what is then written).
"""

from PySide6.QtWidgets import QWidget

from app.actions import numbers
from app.domain import numbering
from app.queries.numbers import SeriesRow
from ui.forms.dialog import FormDialog
from ui.session import Desktop, OpenOffice
from ui.widgets import InlineText, secondary
from ui.wording import numbers as words


class LeaseDialog(FormDialog):
    """What they share: sentences, and the last number on paper, which may be left empty where it is not needed."""

    def __init__(
        self, desktop: Desktop, office: OpenOffice, row: SeriesRow, title: str, do: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(desktop, title, do, parent, width=520)
        self.office = office
        self.row = row
        self.last = InlineText(
            self.tr("Last number on paper, if you know it"), placeholder=row.next, check=self._check_last
        )
        self.needed = False

    def say(self, *sentences: str) -> None:
        """What will happen."""
        for sentence in sentences:
            self.body.addWidget(secondary(sentence))

    def told(self) -> dict[int, int] | None:
        """The last number of its year, as typed; None when nothing was."""
        typed = self.last.text().strip()
        if typed == "0":
            return {}
        read = numbering.read(typed)
        return {read[0]: read[1]} if read is not None else None

    def _check_last(self, text: str) -> str:
        typed = text.strip()
        if not typed:
            return self.tr("Write the last number used, or 0 when there is none.") if self.needed else ""
        if typed != "0" and numbering.read(typed) is None:
            return self.tr("Write it as it stands on the paper, like {number}.").format(number=self.row.next)
        return ""

    def is_sound(self) -> bool:
        """Whether what was typed can be understood; says what is wrong."""
        self.last.set_problem(self._check_last(self.last.text()))
        if self.last.problem():
            self.last.setFocus()
        return not self.last.problem()


class AskDialog(LeaseDialog):
    """This computer shall number."""

    def __init__(self, desktop: Desktop, office: OpenOffice, row: SeriesRow, parent: QWidget | None = None) -> None:
        super().__init__(desktop, office, row, "", "", parent)
        name = words.series(row.series)
        self.setWindowTitle(self.tr("Number from this computer · {series}").format(series=name))
        self.do_button.setText(self.tr("Number from this computer"))
        self.needed = row.unknown
        self.say(
            self.tr("From then on the numbers given on this computer are official at once, also without a connection."),
            self.tr("On every other computer they are provisional until this one has heard of them."),
        )
        if row.unknown:
            self.last.set_label(self.tr("Last number on paper (0 when there is none)"))
            self.say(
                self.tr(
                    "The note of the numbers given here was lost. Look at the last paper: numbers up to it will not be "
                    "given again."
                )
            )
        self.body.addWidget(self.last)
        self.last.setFocus()

    def perform(self) -> None:
        if self.is_sound():
            self.wait()
            self.desktop.background.write(
                self.office.office, numbers.ask, self.row.series, None, self.told(), then=self.finish, failed=self.fail
            )


class ReleaseDialog(FormDialog):
    """The server shall number again."""

    def __init__(self, desktop: Desktop, office: OpenOffice, row: SeriesRow, parent: QWidget | None = None) -> None:
        super().__init__(desktop, "", "", parent, width=520)
        self.office = office
        self.row = row
        name = words.series(row.series)
        self.setWindowTitle(self.tr("Give it back to the server · {series}").format(series=name))
        self.do_button.setText(self.tr("Give it back"))
        self.body.addWidget(
            secondary(
                self.tr(
                    "This computer stops numbering now, with or without a connection. What you write until the server "
                    "hears of it has a provisional number; then the server gives the official ones, in order."
                )
            )
        )

    def perform(self) -> None:
        self.wait()
        self.desktop.background.write(
            self.office.office, numbers.release, self.row.series, then=self.finish, failed=self.fail
        )


class RevokeDialog(LeaseDialog):
    """Another computer shall number no more."""

    def __init__(self, desktop: Desktop, office: OpenOffice, row: SeriesRow, parent: QWidget | None = None) -> None:
        super().__init__(desktop, office, row, "", "", parent)
        name = words.series(row.series)
        self.setWindowTitle(self.tr("Take the turn from a computer · {series}").format(series=name))
        self.do_button.setText(self.tr("Take it from that computer"))
        self.say(
            self.tr("The server numbers again, from the next number it knows: {number}.").format(number=row.next),
            self.tr(
                "What {computer} has numbered since it last had a connection may then have another official number; "
                "both are kept and shown. If you know the last number on its papers, write it: up to there they are "
                "kept for its files."
            ).format(computer=row.holder_name),
        )
        self.reason = InlineText(self.tr("Reason (it stays on record)"), check=self._check_reason)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.last)
        self.reason.setFocus()

    def _check_reason(self, text: str) -> str:
        return "" if text.strip() else self.tr("Write the reason in a few words.")

    def perform(self) -> None:
        self.reason.set_problem(self._check_reason(self.reason.text()))
        if self.reason.problem():
            self.reason.setFocus()
        elif self.is_sound():
            self.wait()
            self.desktop.background.write(
                self.office.office,
                numbers.revoke,
                self.row.series,
                self.reason.text(),
                self.told(),
                then=self.finish,
                failed=self.fail,
            )
