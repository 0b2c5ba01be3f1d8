"""What is said about destroying a case file's contents: who proposed it, who decided, when, why, what stays (R23).

Used by the page of the case file and by lists. Neighbours: app.queries.disposals (the facts), wording.choices.
"""

from html import escape

from PySide6.QtCore import QObject

from app.domain.disposals import Decision
from app.queries.disposals import DisposalRow
from ui.look.tones import Tone
from ui.widgets import ChipSpec
from ui.wording import choices, dates


class DisposalWords(QObject):
    """Sentences; those that go into a banner are HTML, with what people typed escaped."""

    def goes(self) -> str:
        return self.tr(
            "Destroyed on every computer and on the server: title, details, steps, who takes part, tasks, notes, "
            "files, and what the history says of them."
        )

    def went(self) -> str:
        return self.tr(
            "On every computer and on the server: title, details, steps, who took part, tasks, notes, files, and what "
            "the history said of them."
        )

    def stays(self) -> str:
        return self.tr(
            "What stays: the number, which is not given again; who proposed and who decided, when, on what basis and "
            "why; and in the history, who did something and when, with a seal in place of each content, so that it can "
            "still be verified."
        )

    def persons(self) -> str:
        """A person is of the whole office, and perhaps in other case files."""
        return self.tr("The cards of the people stay in People, with their details.")

    def copies(self) -> str:
        """What the program cannot reach."""
        return self.tr("Copies outside Lligall, on paper, on memory sticks or in older backups, are not reached by it.")

    def basis(self, row: DisposalRow) -> str:
        """ "the retention table says so and its time is over (TAAD 123: 5 years after closing)"."""
        rule = row.rule
        if row.kept_years is not None:
            rule = self.tr("{rule}: {years} after closing").format(rule=rule, years=dates.years(row.kept_years))
        return f"{choices.choice('disposal_basis', row.basis)} ({rule})"

    def title(self, row: DisposalRow) -> str:
        """The case file as a list names it."""
        return f"{row.number} {row.title}".strip()

    def chip(self, row: DisposalRow) -> ChipSpec:
        if row.done_at:
            return ChipSpec(self.tr("contents destroyed"), Tone.GREY, "trash")
        if not row.decision:
            return ChipSpec(self.tr("waits for another person"), Tone.AMBER, "hourglass")
        if row.decision == Decision.CONFIRMED:
            return ChipSpec(self.tr("confirmed, waits for the server"), Tone.AMBER, "cloud-up")
        return ChipSpec(self.tr("rejected: it is kept"), Tone.GREY, "prohibited")

    def asked(self, row: DisposalRow) -> str:
        """Who proposed it, for somebody who is about to read when and why; HTML."""
        return self.tr("<b>{name} proposes that its contents be destroyed.</b>").format(
            name=escape(row.proposer or self.tr("somebody"))
        )

    def proposed(self, row: DisposalRow, me: str) -> str:
        """Who proposed it, when and why; HTML."""
        values = {
            "day": dates.moment(row.proposed_at),
            "name": escape(row.proposer or self.tr("somebody")),
            "basis": escape(self.basis(row)),
            "reason": escape(row.reason),
        }
        if row.proposed_by == me:
            said = self.tr("<b>You proposed that its contents be destroyed</b> ({day}): {basis}. Reason: {reason}")
        else:
            said = self.tr("<b>{name} proposes that its contents be destroyed</b> ({day}): {basis}. Reason: {reason}")
        return said.format(**values)

    def decided(self, row: DisposalRow) -> str:
        """Who decided what, when, with the remark; HTML."""
        values = {"name": escape(row.decider or self.tr("somebody")), "day": dates.moment(row.decided_at)}
        if row.decision == Decision.CONFIRMED:
            said = self.tr("<b>Destroying its contents is confirmed</b> by {name} ({day}).")
        else:
            said = self.tr("<b>Its contents are kept</b>: {name} rejected that they be destroyed ({day}).")
        told = said.format(**values)
        if row.remarks:
            told += " " + self.tr("Remark: {remark}").format(remark=escape(row.remarks))
        return told

    def destroyed(self, row: DisposalRow) -> str:
        """The one sentence over what is left of a case file; HTML."""
        return self.tr(
            "<b>The contents of this case file were destroyed</b> ({day}): {basis}. "
            "Proposed by {proposer} ({proposed}), confirmed by {decider} ({decided})."
        ).format(
            day=dates.moment(row.done_at),
            basis=escape(self.basis(row)),
            proposer=escape(row.proposer or self.tr("somebody")),
            proposed=dates.moment(row.proposed_at),
            decider=escape(row.decider or self.tr("somebody")),
            decided=dates.moment(row.decided_at),
        )
