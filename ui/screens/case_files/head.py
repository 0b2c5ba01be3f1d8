"""The head of a case file: title in place, number, stage and due chips, the next thing to do, and what must be known.

Neighbours: forms.due_words (the sentence of the due date), case_file (does what the head offers).
"""

from html import escape

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.actions import case_files as actions
from app.domain.case_files import Status
from app.domain.roles import Permission
from app.queries.case_file import CaseFilePage
from ui.forms.bound import BoundUnit
from ui.forms.due_words import DueWords
from ui.forms.more_button import more_button
from ui.forms.procedures import procedure_name
from ui.look.tones import Tone
from ui.marks import SOON, marks
from ui.screens.case_files.disposal_banner import DisposalBanner
from ui.screens.case_files.sheet import Hands, Sheet
from ui.widgets import Banner, ChipSpec, InlineTitle, PageHeader, primary
from ui.wording import choices, dates, kinds

CHANGE_DUE = "due"
DECIDE = "decide"


class CaseFileHead(QWidget):
    """`next_wanted` is the primary button, `asked` a link of a banner: CHANGE_DUE or DECIDE."""

    back = Signal()
    next_wanted = Signal()
    asked = Signal(str)

    def __init__(self, hands: Hands, menu: QMenu) -> None:
        super().__init__()
        self._hands = hands
        self._words = DueWords(self)
        self.header = PageHeader("")
        self.header.set_back(self.tr("Case files"))
        self.header.back.connect(self.back)
        self.title = InlineTitle(kinds.field("case_file", "title"))
        self.header.set_title_widget(self.title)
        self.next_button = primary(" ")
        self.next_button.clicked.connect(self.next_wanted)
        self.more_button = more_button(self.tr("More that can be done with this case file"), menu, framed=True)
        self.header.add_action(self.next_button)
        self.header.add_action(self.more_button)
        self.due = Banner(Tone.GREY, icon="clock")
        self.status = Banner(Tone.GREY, icon="lock")
        self.versions = Banner(Tone.BLUE, icon="versions")
        self.disposal = DisposalBanner(hands)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.header)
        column.addWidget(self.disposal)
        for banner in (self.versions, self.status, self.due):
            column.addWidget(banner)
            banner.link_activated.connect(self.asked)
        self._unit = BoundUnit(
            hands.desktop,
            "case_file",
            {"title": self.title},
            lambda values: (actions.rename, hands.case_file, values["title"]),
            self,
        )

    def show_sheet(self, sheet: Sheet, fresh: bool) -> None:
        page = sheet.page
        self._unit.show(self._hands.office, {"title": page.title}, fresh)
        self._unit.set_read_only(not self._hands.writable, self._hands.why_not)
        self.header.set_subtitle(self._subtitle(sheet))
        self.header.set_chips(self._chips(page))
        self._show_next(page)
        self._show_banners(page)
        self.disposal.show_row(sheet.disposal, page.status)
        if self.disposal.asks and page.status != Status.OPEN:
            _say(self.status, "")  # the one question first; that it is closed stands beside the title

    def _subtitle(self, sheet: Sheet) -> str:
        page = sheet.page
        parts = [page.number]
        if page.official and page.provisional_number:
            parts.append(self.tr("provisionally {number}").format(number=page.provisional_number))
        if page.contested_number:
            parts.append(self.tr("papers may say {number}").format(number=page.contested_number))
        if page.former_number:
            parts.append(self.tr("formerly {number}").format(number=page.former_number))
        parts += [procedure_name(page.procedure), choices.initiation(page.initiation)]
        parts.append(self.tr("opened on {day}").format(day=dates.day(page.opened_on)))
        if page.responsible_name:
            parts.append(self.tr("responsible: {name}").format(name=page.responsible_name))
        return " · ".join(part for part in parts if part)

    def _chips(self, page: CaseFilePage) -> list[ChipSpec]:
        today = self._hands.desktop.today()
        chips = [] if page.official else [marks().provisional()]
        status = marks().status(page.status)
        if status is not None:
            return [*chips, status]
        chips.append(marks().stage(page.stage))
        priority = marks().priority(page.priority)
        if priority is not None:
            chips.append(priority)
        if page.due_on:
            chips.append(marks().due_with_silence(page.due_on, page.silence, today))
        return chips

    def _show_next(self, page: CaseFilePage) -> None:
        """The next thing this person will do: the step under way, closing, or reopening."""
        may = self._hands.office.may
        self.next_button.setVisible(True)
        current = next((step for step in page.steps if step.state == "current"), None)
        if page.status != Status.OPEN:
            self.next_button.setText(self.tr("Reopen…"))
            self.next_button.setVisible(may(Permission.CLOSE))
        elif current is not None:
            title = current.title if len(current.title) <= 24 else current.title[:23] + "…"
            self.next_button.setText(self.tr("Done: {step}").format(step=title.replace("&", "&&")))
            self.next_button.setVisible(self._hands.writable)
        else:
            self.next_button.setText(self.tr("Close the case file…"))
            self.next_button.setVisible(may(Permission.CLOSE))

    def _show_banners(self, page: CaseFilePage) -> None:
        self._show_due(page)
        self._show_status(page)
        fields = ", ".join(dict.fromkeys(kinds.unit(row.kind, row.unit) for row in page.conflicts))
        text = self.tr("<b>Two versions</b> of: {fields}. Nothing is lost; somebody has to decide.").format(
            fields=escape(fields)
        )
        link = " " + _link(DECIDE, self.tr("Decide…"))
        _say(self.versions, f"{text}{link}" if page.conflicts else "")

    def _show_due(self, page: CaseFilePage) -> None:
        if not page.due_on or page.status != Status.OPEN:
            _say(self.due, "")
            return
        today = self._hands.desktop.today()
        day = dates.as_date(page.due_on)
        tone = Tone.RED if day <= today else Tone.AMBER if day <= today + SOON else Tone.GREY
        self.due.set_tone(tone, "warning" if tone is Tone.RED else "clock")
        sentence = self._words.sentence(page.due_on, page.due_reason, today)
        link = " · " + _link(CHANGE_DUE, self.tr("Change…")) if self._hands.writable else ""
        _say(self.due, sentence + link)

    def _show_status(self, page: CaseFilePage) -> None:
        if page.status == Status.OPEN:
            text = "" if self._hands.writable else escape(self._hands.why_not)
        else:
            text = f"<b>{escape(self._hands.why_not)}</b>"
            if page.status_reason:
                text += " " + self.tr("Reason: {reason}").format(reason=escape(page.status_reason))
        self.status.set_tone(Tone.GREY, "prohibited" if page.status == Status.VOIDED else "lock")
        _say(self.status, text)

    @Slot()
    def edit_title(self) -> None:
        """The keyboard goes to the title, all of it chosen."""
        self.title.setFocus()
        self.title.editor.selectAll()  # type: ignore[attr-defined]


def _link(to: str, words: str) -> str:
    return f'<a href="{to}">{escape(words)}</a>'


def _say(banner: Banner, html: str) -> None:
    """Said again only when it is something else: a banner is announced to screen readers."""
    if banner.property("said") != html:
        banner.setProperty("said", html)
        banner.set_html(html)
