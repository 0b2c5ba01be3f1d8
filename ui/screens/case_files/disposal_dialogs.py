"""Destroying a case file's contents: the proposal, and what the other person answers (R23).

Each says before what goes, what stays and that nothing brings it back. Neighbours: app.actions.disposals (the rules),
forms.disposal_words (the sentences), disposal_banner (opens the answers).
"""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from app.actions import disposals
from app.domain.disposals import Basis, Decision
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
        self.unknown = secondary(
            self.tr(
                "Lligall does not know how long this case file must be kept: you answer for it. It was closed on {day}."
            ).format(day=dates.day(page.closed_on))
        )
        self.vouched = QCheckBox(self.tr("I have looked it up: its time to be kept is over"))
        self.reason = InlineLongText(self.tr("Reason (it stays on record)"), rows=2)
        self.body.addWidget(self.final)
        for sentence in (words.goes(), words.stays(), words.copies()):
            self.body.addWidget(secondary(sentence))
        for widget in (self.basis, self.rule, self.unknown, self.vouched, self.reason):
            self.body.addWidget(widget)
        self.basis.set_value(Basis.RETENTION.value)
        self.basis.committed.connect(self._arrange)
        self._arrange()
        self.basis.setFocus()

    @Slot()
    def _arrange(self) -> None:
        by_table = self.basis.value() == Basis.RETENTION
        self.rule.set_label(
            self.tr("Code in the retention table (TAAD)") if by_table else self.tr("Reference of the order")
        )
        self.unknown.setVisible(by_table)
        self.vouched.setVisible(by_table)
        self.adjustSize()

    def perform(self) -> None:
        self.basis.commit()
        rule, reason = self.rule.text().strip(), self.reason.text().strip()
        by_table = self.basis.value() == Basis.RETENTION
        missing = self.tr("Write the code, as the table has it.") if by_table else self.tr("Write which order it is.")
        self.rule.set_problem("" if rule else missing)
        self.reason.set_problem("" if reason else self.tr("Write the reason in a few words."))
        if not rule:
            self.rule.setFocus()
        elif by_table and not self.vouched.isChecked():
            self.trouble.set_html(self.tr("Look up how long it must be kept, and tick that this time is over."))
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
                then=self.finish,
                failed=self.fail,
            )


class _DecideDialog(FormDialog):
    """What the two answers share: what was proposed, in words."""

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
        for sentence in (self.words.goes(), self.words.stays(), self.words.copies()):
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
