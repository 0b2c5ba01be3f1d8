"""One person: who they are, edited in place; all their case files; duplicates, merged and taken apart again.

Neighbours: party_fields, merge_dialog, room (places it), app.queries.parties (what is read).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from app.actions import access, parties
from app.actions import undo as undo_actions
from app.changes import Changes
from app.domain.roles import Permission
from app.errors import NotThere
from app.queries import history
from app.queries.parties import PartyCaseRow, PartyPage, PartyRow, one
from ui import places
from ui.background import Questions
from ui.commands.case_files import NEW
from ui.commands.synchronising import CONFLICTS
from ui.forms.history_dialog import HistoryDialog
from ui.forms.history_words import HistoryWords
from ui.forms.lines import Lines
from ui.forms.more_button import more_button
from ui.look.icons import icon
from ui.look.tones import Tone
from ui.marks import marks
from ui.screens.parties.merge_dialog import MergeDialog
from ui.screens.parties.party_fields import PartyFields
from ui.session import Desktop, OpenOffice
from ui.widgets import (
    Banner,
    Card,
    ChipSpec,
    LinkButton,
    Page,
    PageHeader,
    RichLabel,
    Row,
    RowList,
    ScrollColumn,
    SideBySide,
    TitledLine,
    button,
    commit_all,
    compact,
    primary,
    secondary,
)
from ui.wording import choices, dates, kinds

SIDE = 380
HISTORY_SHOWN = 3
_ELSEWHERE = frozenset(("case_party", "case_file", "conflict"))
"""Kinds of rows that the page shows too."""


@dataclass(frozen=True, slots=True)
class PartySheet:
    """The page, and the set of the person's own last action if it can be undone here."""

    page: PartyPage
    undo: str | None


def read_party(connection: Any, party: str) -> PartySheet:
    """The query of this screen, for `Background.read`. Raises NotThere."""
    following = undo_actions.offered(connection)
    return PartySheet(one(connection, party), following.set_id if following else None)


class PartyScreen(Page):
    """`left` when the person asks for the list; `gone` when the party is not there; `read` when another is shown."""

    left = Signal()
    gone = Signal()
    read = Signal()

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desktop = desktop
        self.party = ""
        self.sheet: PartySheet | None = None
        self._office: OpenOffice | None = None
        self._fresh = True
        self._questions = Questions()
        self._words = HistoryWords(self)
        self.header = PageHeader("")
        self.header.set_back(self.tr("People"))
        self.new_button = primary(self.tr("New case file"), "folder-plus")
        self.menu = QMenu(self)
        self.more_button = more_button(self.tr("More that can be done with this person"), self.menu, framed=True)
        self.header.add_action(self.new_button)
        self.header.add_action(self.more_button)
        self.versions = Banner(Tone.BLUE, icon="versions")
        self.duplicates = Banner(Tone.AMBER, icon="people")
        self.fields = PartyFields(desktop)
        self.files = RowList(self.tr("Case files of this person"))
        self.body.setSpacing(12)
        for widget in (self.header, self.versions, self.duplicates):
            self.body.addWidget(widget)
        self.body.addWidget(self._columns(), 1)
        self._connect()
        self.setEnabled(False)

    def _columns(self) -> QWidget:
        column = ScrollColumn()
        column.body.addWidget(self.fields)
        column.body.addStretch(1)
        details = Card(self.tr("Details"))
        details.add(column, 1)
        self.no_files = secondary(self.tr("In no case file yet."))
        self.files_card = Card(self.tr("Case files"))
        self.files_card.add(self.no_files)
        self.files_card.add(self.files, 1)
        self.merged_card, self._merged = _card_of_lines(self.tr("Merged into this person"))
        self.history_card, self._history = _card_of_lines(self.tr("History"))
        self.all_button = LinkButton(self.tr("The whole history"))
        self.history_card.body.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        side = QWidget()
        stack = QVBoxLayout(side)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(12)
        stack.addWidget(self.files_card, 1)
        stack.addWidget(self.merged_card)
        stack.addWidget(self.history_card)
        return SideBySide(details, side, SIDE, self.tr("Details"), self.tr("Case files and history"), main_needs=440)

    def _connect(self) -> None:
        self.header.back.connect(self.left)
        self.new_button.clicked.connect(self._new_case_file)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.versions.link_activated.connect(self._decide)
        self.duplicates.link_activated.connect(self._merge_with)
        self.files.run.connect(self._open_file)
        self.files.back.connect(self.left)
        self.all_button.clicked.connect(self.show_history)

    # --- show ---------------------------------------------------------------------------------------------------------

    def open(self, office: OpenOffice, party: str) -> None:
        """Show somebody; the reading is written to the access log."""
        if self.party != party or self._office is not office or self.sheet is None:
            self.leave()
            self._office, self.party = office, party
            self._fresh = True
            self.setEnabled(False)
            self.desktop.background.carry_out(office.office, access.record, "opened", "party", party)
        self.load()

    def load(self) -> None:
        """Read everything again."""
        if self._office is not None:
            self.desktop.background.read(
                self._office.office,
                read_party,
                self.party,
                then=self._show,
                failed=self._fail,
                ticket=self._questions.next(),
            )

    def leave(self) -> None:
        """Save what is being typed."""
        if self.sheet is not None:
            commit_all(self)

    def refresh(self, changes: Changes) -> None:
        """Something changed: read again when it may be shown here."""
        if self._office is None or changes.entity != self._office.entity:
            return
        if "party" in changes.kinds or changes.kinds & _ELSEWHERE:
            self.load()

    def _show(self, sheet: PartySheet) -> None:
        if self._office is None:
            return
        before, self.sheet = self.sheet, sheet
        self.read.emit()
        fresh, self._fresh = self._fresh, False
        page = sheet.page
        self.setEnabled(True)
        self.header.set_title(page.name)
        self.header.set_subtitle(self._subtitle(page))
        self.header.set_chips(self._chips(page))
        self.new_button.setVisible(not self._why_not())
        self.fields.show_page(self._office, page, fresh, self._why_not())
        self._show_banners(page)
        if fresh or before is None or before.page.case_files != page.case_files:
            self._show_files(page)
        if fresh or before is None or before.page.merged != page.merged:
            self._show_merged(page)
        if fresh or before is None or (before.page.history, before.undo) != (page.history, sheet.undo):
            self._show_history(sheet)
        if fresh:
            self.files.setFocus(Qt.FocusReason.OtherFocusReason)

    def _why_not(self) -> str:
        if self._office is None or self._office.may(Permission.EDIT):
            return ""
        return self.tr("You may read this but not change it.")

    def _subtitle(self, page: PartyPage) -> str:
        address = ", ".join(part for part in (page.street, page.postcode, page.town) if part)
        return " · ".join(part for part in (page.identifier, page.telephone, page.email, address) if part)

    def _chips(self, page: PartyPage) -> list[ChipSpec]:
        chips = [ChipSpec(choices.party_type(page.party_type), Tone.BLUE)]
        if page.removed:
            chips.append(ChipSpec(self.tr("removed"), Tone.GREY, "trash"))
        if page.channel:
            words = choices.channel(page.channel)
            chips.append(ChipSpec(self.tr("{channel}, obliged").format(channel=words) if page.obliged else words))
        if page.waiting:
            chips.append(marks().waiting())
        return chips

    def _show_banners(self, page: PartyPage) -> None:
        names = ", ".join(
            f"<b>{escape(row.name)}</b>" + (f" ({escape(row.identifier)})" if row.identifier else "")
            for row in page.duplicates[:3]
        )
        text = self.tr("Perhaps the same person: {names}.").format(names=names)
        compare = escape(self.tr("Compare and merge…"))
        link = f' <a href="{page.duplicates[0].id}">{compare}</a>' if names else ""
        _say(self.duplicates, text + link if names and not self._why_not() else "")
        fields = ", ".join(dict.fromkeys(kinds.unit(row.kind, row.unit) for row in page.conflicts))
        text = self.tr("<b>Two versions</b> of: {fields}. Nothing is lost; somebody has to decide.")
        decide = escape(self.tr("Decide…"))
        link = f' <a href="decide">{decide}</a>'
        _say(self.versions, text.format(fields=escape(fields)) + link if fields else "")

    def _show_files(self, page: PartyPage) -> None:
        self.files.set_items([self._file(row) for row in page.case_files])
        self.files.setVisible(bool(page.case_files))
        self.no_files.setVisible(not page.case_files)
        count = len(page.case_files)
        self.files_card.set_detail(str(count) if count else "")
        self.files_card.body.setStretch(self.files_card.body.count() - 1, 1)

    def _file(self, row: PartyCaseRow) -> Row:
        status = marks().status(row.status)
        chips = [status] if status is not None else []
        parts = (row.number, choices.party_role(row.role), dates.day(row.opened_on))
        detail = " · ".join(part for part in parts if part)
        return Row(row.case_file, row.title, detail, chips=chips, icon="folder-open" if not chips else "folder")

    def _show_merged(self, page: PartyPage) -> None:
        lines: list[QWidget] = []
        for row in page.merged:
            line = TitledLine(row.name, (), " · ".join(part for part in (row.identifier, row.town) if part))
            if not self._why_not():
                again = compact(button(self.tr("Separate")))
                again.setAccessibleName(self.tr("Separate {name} again").format(name=row.name))
                again.clicked.connect(partial(self._unmerge, row.id))
                line.set_actions([again])
            lines.append(line)
        self._merged.renew(lines)
        self.merged_card.setVisible(bool(page.merged))

    def _show_history(self, sheet: PartySheet) -> None:
        lines: list[QWidget] = []
        for entry in sheet.page.history[:HISTORY_SHOWN]:
            undo = self.tr("undo") if entry.set_id == sheet.undo and not self._why_not() else ""
            me = self._office.office.identity.person if self._office is not None else ""
            label = RichLabel(self._words.line(entry, sheet.page.id, me).html(undo), muted=True)
            label.linkActivated.connect(self._undo)
            lines.append(label)
        self._history.renew(lines)
        self.history_card.setVisible(bool(sheet.page.history))

    def _fail(self, problem: Exception) -> None:
        self.sheet = None
        if isinstance(problem, NotThere):
            self.desktop.toast(self.tr("This person is not on this computer."))
            self.gone.emit()
        else:
            self.desktop.trouble(problem)

    # --- do -----------------------------------------------------------------------------------------------------------

    def performs(self) -> Mapping[str, Callable[[], object]]:
        """What can be done now with the person in front, by command."""
        if self.sheet is None or self._why_not():
            return {}
        found: dict[str, Callable[[], object]] = {"party.merge": self.merge}
        if not self.sheet.page.case_files and not self.sheet.page.removed:
            found["party.remove"] = self._remove
        return found

    @Slot()
    def _fill_menu(self) -> None:
        self.menu.clear()
        for id, run in self.performs().items():
            command = self.desktop.commands.find(id)
            self.menu.addAction(icon(command.icon), command.title(), run)
        self.menu.addAction(icon("history"), self.tr("The whole history"), self.show_history)

    @Slot()
    def _new_case_file(self) -> None:
        if self._office is not None and self.sheet is not None:
            self.desktop.go(places.CASE_FILES, "", self._office.entity, f"{NEW}:{self.sheet.page.id}")

    @Slot(object)
    def _open_file(self, case_file: object) -> None:
        if self._office is not None:
            self.desktop.go(places.CASE_FILES, str(case_file), self._office.entity)

    @Slot()
    def _decide(self) -> None:
        if self._office is not None:
            self.desktop.go(places.SYNCHRONISATION, "", self._office.entity, CONFLICTS)

    @Slot(str)
    def _undo(self, _set_id: str) -> None:
        self.desktop.commands.run("undo", self.desktop)

    def _unmerge(self, party: str) -> None:
        if self._office is not None:
            self.desktop.background.write(self._office.office, parties.unmerge, party)

    def _remove(self) -> None:
        if self._office is not None:
            self.desktop.background.write(
                self._office.office, parties.remove, self.party, then=lambda _done: self.left.emit()
            )

    @Slot(str)
    def _merge_with(self, party: str) -> None:
        if self.sheet is not None:
            self._ask_merge(next((row for row in self.sheet.page.duplicates if row.id == party), None))

    def merge(self) -> None:
        """Ask with whom to merge, the first possible duplicate offered."""
        if self.sheet is not None:
            self._ask_merge(next(iter(self.sheet.page.duplicates), None))

    def _ask_merge(self, other: PartyRow | None) -> None:
        if self._office is None or self.sheet is None or not commit_all(self):
            return
        dialog = MergeDialog(self.desktop, self._office, self.sheet.page, other, self)
        dialog.finished_with.connect(self._show_kept)
        dialog.open()

    @Slot(object)
    def _show_kept(self, party: object) -> None:
        if self._office is not None:
            self.desktop.go(places.PARTIES, str(party), self._office.entity)

    @Slot()
    def show_history(self) -> None:
        """Open the whole history."""
        if self._office is not None and self.sheet is not None:
            page = self.sheet.page
            HistoryDialog(self.desktop, self._office, history.of_row, page.id, page.name, self).open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace returns to the list, unless something is being typed."""
        typing = isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit)
        if event.key() == Qt.Key.Key_Backspace and not event.modifiers() and not typing:
            self.left.emit()
            event.accept()
        else:
            super().keyPressEvent(event)


def _card_of_lines(title: str) -> tuple[Card, Lines]:
    card, lines = Card(title), Lines()
    card.add(lines)
    return card, lines


def _say(banner: Banner, html: str) -> None:
    """Said again only when it is something else: a banner is announced to screen readers."""
    if banner.property("said") != html:
        banner.setProperty("said", html)
        banner.set_html(html)
