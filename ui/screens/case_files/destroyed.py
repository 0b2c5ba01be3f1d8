"""What is left of a case file whose contents were destroyed: who, when, why, and honest words where cards stood (R23).

Neighbours: case_file (shows it in place of the cards), forms.disposal_words.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.forms.disposal_words import DisposalWords
from ui.forms.history_words import HistoryWords
from ui.forms.lines import Lines
from ui.look.tones import Tone
from ui.screens.case_files.sheet import Destroyed
from ui.widgets import Banner, Card, PageHeader, RichLabel, ScrollColumn, secondary
from ui.wording import kinds


class DestroyedCaseFile(ScrollColumn):
    """`back`: the person asks to go back to the list."""

    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = DisposalWords(self)
        self._lines = HistoryWords(self)
        self.header = PageHeader("")
        self.header.set_back(self.tr("Case files"))
        self.header.back.connect(self.back)
        self.banner = Banner(Tone.GREY, icon="trash")
        self.record = Card("")
        self.record.set_title(self.tr("What stays on record"))
        self._facts = Lines()
        self.record.add(self._facts)
        self.contents = Card("")
        self.contents.set_title(self.tr("Steps, people, tasks, files and notes"))
        gone = self.tr("The contents were destroyed, and nothing can bring them back.")
        for sentence in (gone, self._words.went(), self._words.persons()):
            self.contents.add(secondary(sentence))
        self.history = Card("")
        self.history.set_title(self.tr("History"))
        self._history = Lines()
        self.history.add(self._history)
        for widget in (self.header, self.banner, self.record, self.contents, self.history):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def show_destroyed(self, destroyed: Destroyed, me: str) -> None:
        row = destroyed.disposal
        self.header.set_title(self.tr("Case file {number}").format(number=row.number))
        self.header.set_chips([self._words.chip(row)])
        said = self._words.destroyed(row)
        if self.banner.property("said") != said:
            self.banner.setProperty("said", said)
            self.banner.set_html(said)
        told = (
            (kinds.field("disposal", "number"), row.number),
            (kinds.field("disposal", "basis"), self._words.basis(row)),
            (self.tr("Reason"), row.reason),
            (self.tr("Remark of who decided"), row.remarks),
        )
        self._facts.renew([secondary(f"{name}: {value}") for name, value in told if value])
        lines: list[QWidget] = [
            RichLabel(self._lines.line(entry, row.id, me).html(), muted=True) for entry in destroyed.history
        ]
        earlier = self.tr("What was done before: destroyed. Who and when can still be verified, not what it was.")
        self._history.renew([*lines, secondary(earlier)])
