"""Destroying a case file's contents: the proposal, and what the other person answers (R23).

Each says before what goes, what stays and that nothing brings it back. Neighbours: app.actions.disposals (the rules),
forms.disposal_words (the sentences), disposal_banner (opens the answers).
"""

import datetime as dt

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from app.actions import disposals
from app.domain.disposals import MOST_YEARS, Basis, Decision, kept_until
from app.queries.case_file import CaseFilePage
from app.queries.disposals import DisposalRow
from ui.forms.dialog import FormDialog
from ui.forms.disposal_words import DisposalWords
from ui.look.tones import Tone
from ui.screens.case_files.sheet import Hands
from ui.widgets import Banner, InlineChoice, InlineLongText, InlineText, RichLabel, secondary
from ui.wording import choices, dates, kinds


class ProposeDisposalDialog(FormDialog):
    """What goes and what stays, why it may go, and that another person decides."""

    scrolls = True

    def __init__(self, hands: Hands, page: CaseFilePage, parent: QWidget | None = None) -> None:
        super().__init__(hands.desktop, "", "", parent, width=580)
        self._hands = hands
        self.setWindowTitle(self.tr("Propose to destroy the contents of {number}").format(number=page.number))
        self.do_button.setText(self.tr("Propose"))
        words = DisposalWords(self)
        self.final = Banner(
            Tone.AMBER,
            self.tr("<b>Nothing can bring it back.</b> Another person must decide: until then nothing is destroyed."),
        )
        self.basis = InlineChoice(kinds.field("disposal", "basis"), choices.options("disposal_basis"))
        self.rule = InlineText(" ")
        self._closed_on = page.closed_on
        told = self.tr(
            "Lligall does not know how long this case file must be kept: you answer for it. It was closed on {day}."
        ).format(day=dates.day(page.closed_on))
        if page.classification:
            told += " " + self.tr("Records series: {series}.").format(series=page.classification)
        self.unknown = secondary(told)
        self.years = InlineText(
            self.tr("Years it is kept after closing, as the table has them"), check=self._check_years
        )
        self.until = RichLabel("")
        self.vouched = QCheckBox(self.tr("I have looked it up: its time to be kept is over"))
        self.reason = InlineLongText(self.tr("Reason (it stays on record)"), rows=2)
        self.body.addWidget(self.final)
        for sentence in (words.goes(), words.stays(), words.persons(), words.copies()):
            self.body.addWidget(secondary(sentence))
        for widget in (self.basis, self.rule, self.unknown, self.years, self.until, self.vouched, self.reason):
            self.body.addWidget(widget)
        self.basis.set_value(Basis.RETENTION.value)
        self.basis.committed.connect(self._arrange)
        self.years.editor.textChanged.connect(self._arrange)  # type: ignore[attr-defined]
        self._arrange()
        self.basis.setFocus()

    @Slot()
    def _arrange(self) -> None:
        by_table = self.basis.value() == Basis.RETENTION
        self.trouble.set_html("")  # what was missing may be there by now
        self.rule.set_label(
            self.tr("Code in the retention table (TAAD)") if by_table else self.tr("Reference of the order")
        )
        for widget in (self.unknown, self.years, self.vouched):
            widget.setVisible(by_table)
        until = self._kept_until() if by_table else None
        over = until is not None and self.desktop.today() >= until
        said = self.tr("Its time was over on {day}.") if over else self.tr("<b>It must be kept until {day}.</b>")
        self.until.set_html("" if until is None else said.format(day=dates.day(until)))
        self.until.setVisible(until is not None)
        self.vouched.setEnabled(until is None or over)

    def _say(self, what_is_missing: str) -> None:
        self.trouble.set_html(what_is_missing)
        self.fit()

    def _kept_until(self) -> dt.date | None:
        """By the years typed; None when they say nothing, or nobody knows when it was closed."""
        if self._closed_on is None or self._check_years(self.years.text()):
            return None
        return kept_until(dt.date.fromisoformat(self._closed_on), int(self.years.text()))

    def _check_years(self, text: str) -> str:
        plain = text.strip()
        right = plain.isascii() and plain.isdigit() and int(plain[:9]) <= MOST_YEARS
        return "" if right else self.tr("Write how many years, in digits; 0 when the table says at once.")

    def perform(self) -> None:
        self.basis.commit()
        rule, reason = self.rule.text().strip(), self.reason.text().strip()
        by_table = self.basis.value() == Basis.RETENTION
        missing = self.tr("Write the code, as the table has it.") if by_table else self.tr("Write which order it is.")
        self.rule.set_problem("" if rule else missing)
        self.reason.set_problem("" if reason else self.tr("Write the reason in a few words."))
        self.years.set_problem(self._check_years(self.years.text()) if by_table else "")
        until = self._kept_until() if by_table else None
        if not rule:
            self.rule.setFocus()
        elif self.years.problem():
            self.years.setFocus()
        elif until is not None and self.desktop.today() < until:
            too_early = self.tr("By those years it must be kept until {day}: it can be proposed from that day on.")
            self._say(too_early.format(day=dates.day(until)))
            self.years.setFocus()
        elif by_table and not self.vouched.isChecked():
            self._say(self.tr("Look up how long it must be kept, and tick that this time is over."))
            self.vouched.setFocus()
        elif not reason:
            self.reason.setFocus()
        else:
            self.wait()
            basis = str(self.basis.value())
            self._hands.write(
                disposals.propose,
                self._hands.case_file,
                basis,
                rule,
                reason,
                int(self.years.text()) if by_table else None,
                then=self.finish,
                failed=self.fail,
            )


class _DecideDialog(FormDialog):
    """What the two answers share: what was proposed, in words."""

    scrolls = True

    def __init__(self, hands: Hands, row: DisposalRow, parent: QWidget | None = None) -> None:
        super().__init__(hands.desktop, "", "", parent, width=560)
        self._hands = hands
        self._row = row
        self.words = DisposalWords(self)
        self.body.addWidget(RichLabel(self.words.proposed(row, hands.office.office.identity.person)))

    def answer(self, decision: Decision, remarks: str) -> None:
        self.wait()
        self._hands.write(disposals.decide, self._row.id, decision.value, remarks, then=self.finish, failed=self.fail)


class ConfirmDisposalDialog(_DecideDialog):
    """The number is typed: a tired hand that only presses Enter destroys nothing."""

    def __init__(self, hands: Hands, row: DisposalRow, parent: QWidget | None = None) -> None:
        super().__init__(hands, row, parent)
        self.setWindowTitle(self.tr("Destroy the contents of {number}").format(number=row.number))
        self.do_button.setText(self.tr("Destroy the contents"))
        self.body.addWidget(Banner(Tone.RED, self.tr("<b>Nothing can bring it back</b>, not even the server.")))
        for sentence in (self.words.goes(), self.words.stays(), self.words.persons(), self.words.copies()):
            self.body.addWidget(secondary(sentence))
        self.number = InlineText(
            self.tr("To confirm, write the number of the case file: {number}").format(number=row.number),
            check=self._check_number,
        )
        self.remarks = InlineText(self.tr("Remark, if any (it stays on record)"))
        self.body.addWidget(self.number)
        self.body.addWidget(self.remarks)
        self.number.setFocus()

    def perform(self) -> None:
        self.number.set_problem(self._check_number(self.number.text()))
        if self.number.problem():
            self.number.setFocus()
        else:
            self.answer(Decision.CONFIRMED, self.remarks.text().strip())

    def _check_number(self, text: str) -> str:
        same = "".join(text.split()).casefold() == "".join(self._row.number.split()).casefold()
        return "" if same else self.tr("This is not its number: nothing has been done.")


class RejectDisposalDialog(_DecideDialog):
    """Why it is kept."""

    def __init__(self, hands: Hands, row: DisposalRow, parent: QWidget | None = None) -> None:
        super().__init__(hands, row, parent)
        self.setWindowTitle(self.tr("Keep the contents of {number}").format(number=row.number))
        self.do_button.setText(self.tr("Reject the proposal"))
        self.body.addWidget(secondary(self.tr("Nothing is destroyed. It can be proposed again later.")))
        self.remarks = InlineText(self.tr("Why it is kept (it stays on record)"))
        self.body.addWidget(self.remarks)
        self.remarks.setFocus()

    def perform(self) -> None:
        remarks = self.remarks.text().strip()
        self.remarks.set_problem("" if remarks else self.tr("Write the reason in a few words."))
        if remarks:
            self.answer(Decision.REJECTED, remarks)
        else:
            self.remarks.setFocus()
