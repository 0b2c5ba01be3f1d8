"""The banner of a case file whose contents somebody wants to destroy: who waits for whom, and the two answers.

Neighbours: head (places it), disposal_dialogs (asks), app.domain.disposals (the rule of the two persons).
"""

from PySide6.QtCore import Signal, Slot

from app.domain.case_files import Status
from app.domain.disposals import Decision
from app.domain.roles import Permission
from app.queries.disposals import DisposalRow
from ui.forms.disposal_words import DisposalWords
from ui.look.tones import Tone
from ui.screens.case_files.disposal_dialogs import ConfirmDisposalDialog, RejectDisposalDialog
from ui.screens.case_files.sheet import Hands
from ui.widgets import Banner, button


class DisposalBanner(Banner):
    """Hidden where nothing was ever proposed."""

    changed = Signal()

    def __init__(self, hands: Hands) -> None:
        super().__init__(Tone.AMBER, icon="hourglass")
        self._hands = hands
        self._words = DisposalWords(self)
        self._row: DisposalRow | None = None
        self._said = ""
        self.asks = False
        """Whether whoever sits here may answer."""
        self.confirm_button = self.add_action(button(self.tr("Confirm…")))
        self.reject_button = self.add_action(button(self.tr("Reject…")))
        self.confirm_button.clicked.connect(self.confirm)
        self.reject_button.clicked.connect(self.reject)

    def show_row(self, row: DisposalRow | None, status: str) -> None:
        self._row = row
        waits = row is not None and not row.decision
        me = self._hands.office.office.identity.person
        mine = row is not None and row.proposed_by == me
        decides = waits and not mine and self._hands.office.may(Permission.DISPOSE)
        self.asks = decides
        self.confirm_button.setVisible(decides and status != Status.OPEN)
        self.reject_button.setVisible(decides)
        calm = row is not None and row.decision == Decision.REJECTED
        self.set_tone(Tone.GREY if calm else Tone.AMBER, "prohibited" if calm else "hourglass")
        said = "" if row is None else self._telling(row, me, mine, decides, status)
        if said != self._said:  # a banner is announced: said again only when it is something else
            self._said = said
            self.set_html(said)

    def _telling(self, row: DisposalRow, me: str, mine: bool, decides: bool, status: str) -> str:
        if row.decision == Decision.CONFIRMED:
            later = self.tr("The contents go when the server has it; without a connection they are still here.")
            return f"{self._words.decided(row)} {later}"
        if row.decision:
            return self._words.decided(row)
        said = self._words.proposed(row, me)
        if status == Status.OPEN:
            return f"{said}<br>" + self.tr("The case file is open again: as long as it is, nothing is destroyed.")
        if mine:
            return f"{said}<br>" + self.tr("It waits for another person: you cannot decide it yourself.")
        if decides:  # why is told where it is decided: beside two buttons there is little room
            return self._words.asked(row)
        return f"{said}<br>" + self.tr("It waits for another person who may decide it.")

    @Slot()
    def confirm(self) -> None:
        if self._row is not None:
            ConfirmDisposalDialog(self._hands, self._row, self.window()).open()

    @Slot()
    def reject(self) -> None:
        if self._row is not None:
            RejectDisposalDialog(self._hands, self._row, self.window()).open()
