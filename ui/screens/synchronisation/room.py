"""Sincronització: what waits, what came, the two versions to decide, and the changes not accepted.

Neighbours: versions (deciding), tray (refused), standing (connection, waiting, came). Status only from SyncStatus.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.actions import conflicts as conflict_actions
from app.actions import quarantine as quarantine_actions
from app.actions import refused as refused_actions
from app.changes import Changes
from app.domain.kind import Refusal
from app.domain.roles import Permission
from app.queries import conflicts, disposals, numbers, people, quarantine, since, sync
from app.queries.conflicts import ConflictRow
from app.queries.disposals import DisposalRow
from app.queries.numbers import Numbers, SeriesRow
from app.queries.quarantine import OldCopy, QuarantinedRow, Restored
from app.queries.since import SinceRow
from app.queries.sync import RefusedRow, SyncFacts, WaitingSet
from app.storage import verified
from app.storage.verified import HistoryVerdict
from ui import places, report
from ui.background import Questions
from ui.commands.synchronising import CONFLICTS, HISTORY, NUMBERS, REFUSED
from ui.places import Place
from ui.room import Room
from ui.screens.synchronisation.copies import CopiesCard, QuarantineTray
from ui.screens.synchronisation.decided import DecidedCard
from ui.screens.synchronisation.disposals_card import DisposalsCard
from ui.screens.synchronisation.history_card import HistoryCard
from ui.screens.synchronisation.history_verifying import HistoryVerifying
from ui.screens.synchronisation.lease_dialogs import AskDialog, ReleaseDialog, RevokeDialog
from ui.screens.synchronisation.numbers_dialog import NumbersDialog
from ui.screens.synchronisation.series_card import SeriesCard
from ui.screens.synchronisation.standing import CameCard, ConnectionCard, WaitingCard
from ui.screens.synchronisation.tray import Tray
from ui.screens.synchronisation.versions import VersionsCard, grouped
from ui.session import Desktop
from ui.widgets import EmptyState, Page, PageHeader, ScrollColumn, SideBySide, secondary

CAME = 12
TICK_MS = 5_000


@dataclass(frozen=True, slots=True)
class Everything:
    """What the room shows, read together so that it agrees with itself."""

    facts: SyncFacts
    open: list[ConflictRow]
    decided: list[ConflictRow]
    refused: list[RefusedRow]
    waiting: list[WaitingSet]
    came: list[SinceRow]
    desk: str
    """What this desktop is called."""
    series: tuple[SeriesRow, ...]
    copy: OldCopy
    restored: Restored | None
    quarantine: list[QuarantinedRow]
    quarantined: int
    verified: HistoryVerdict | None
    disposals: list[DisposalRow]


def everything(connection: Any, person: str, device: str, today: dt.date, outside: Numbers) -> Everything:
    """One reading for the whole room."""
    facts = sync.facts(connection)
    return Everything(
        facts,
        conflicts.open_conflicts(connection),
        conflicts.decided(connection, 10),
        sync.refused(connection),
        sync.waiting(connection),
        since.since(connection, max(0, facts.cursor - 400), person, CAME),
        next((row.name or "" for row in people.devices(connection) if row.id == device), ""),
        numbers.series(connection, device, today, outside),
        quarantine.old_copy(connection, device),
        quarantine.restored(connection),
        quarantine.waiting(connection),
        quarantine.count(connection),
        verified.verified(connection),
        disposals.disposals(connection),
    )


class SynchronisationRoom(Room):
    """One office at a time: the one in front."""

    help_page = "synchronisation"

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self._questions = Questions()
        self._found: Everything | None = None
        self._part = ""
        self._put_off: set[str] = set()
        self._cards: dict[tuple[ConflictRow, ...], VersionsCard] = {}
        self._build()
        desktop.background.status_changed.connect(self._follow_status)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._say_anew)
        self._tick.start()

    def _build(self) -> None:
        page = Page()
        self._header = PageHeader(self.tr("Synchronisation"))
        page.body.addWidget(self._header)
        column = ScrollColumn()
        self._versions_words = secondary(
            self.tr(
                "While one desktop had no connection, another person changed the same field. Nothing has been lost: "
                "choose which version stays. The other is kept in the history."
            )
        )
        self._versions = QVBoxLayout()
        self._versions.setSpacing(14)
        self._tray = Tray()
        self._calm = EmptyState(
            "check-circle",
            self.tr("Nothing to decide"),
            self.tr(
                "When two people change the same field at once, or a change is not accepted, you will find it here."
            ),
        )
        self._copies = CopiesCard()
        self._quarantine = QuarantineTray()
        self._waiting = WaitingCard()
        self._decided = DecidedCard()
        self._series = SeriesCard()
        self._disposals = DisposalsCard()
        column.body.addWidget(self._copies)
        column.body.addWidget(self._versions_words)
        column.body.addLayout(self._versions)
        waits = (self._quarantine, self._tray, self._calm, self._waiting)
        for card in (*waits, self._series, self._disposals, self._decided):
            column.body.addWidget(card)
        column.body.addStretch(1)
        side = ScrollColumn()
        self._connection = ConnectionCard()
        self._came = CameCard()
        side.body.addWidget(self._connection)
        side.body.addWidget(self._came)
        self._history = HistoryCard()
        self._verifying = HistoryVerifying(self.desktop, self._history, self._ask)
        side.body.addWidget(self._history)
        side.body.addStretch(1)
        self._column, self._side = column, side
        both = self._both = SideBySide(column, side, 320, self.tr("To decide"), self.tr("Connection"))
        page.body.addWidget(both, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        self._connection.now.connect(self._now)
        self._waiting.opened.connect(self._open_subject)
        self._came.opened.connect(self._open_subject)
        self._decided.opened.connect(self._open_conflict)
        self._disposals.opened.connect(lambda row: self.desktop.go(places.CASE_FILES, row.case_file))
        self._series.asked.connect(self._ask_lease)
        self._series.released.connect(self._release_lease)
        self._series.revoked.connect(self._revoke_lease)
        self._series.listed.connect(self._list_numbers)
        self._copies.understood.connect(self._understood)
        self._quarantine.opened.connect(self._open_subject)
        self._quarantine.again.connect(self._offer_again)
        self._quarantine.all_again.connect(self._offer_all)
        self._quarantine.put_away.connect(self._put_away)
        self._tray.opened.connect(self._open_subject)
        self._tray.again.connect(self._again)
        self._tray.dealt_with.connect(self._deal_with)

    # --- a room -------------------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Synchronisation")

    def activate(self, place: Place) -> None:
        self._put_off.clear()
        self._part = place.part
        self._ask()

    def refresh(self, changes: Changes) -> None:
        if self.desktop.has_office and changes.entity == self.desktop.current.entity:
            self._ask()

    def performs(self) -> Mapping[str, Callable[[], object]]:
        return {"sync.report": self._connection.copy_report}

    # --- reading ------------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        if not self.desktop.has_office:
            return
        opened = self.desktop.current
        self.desktop.background.read(
            opened.office,
            everything,
            opened.office.identity.person,
            opened.office.identity.device,
            self.desktop.today(),
            opened.office.numbers_outside,
            then=self._show,
            ticket=self._questions.next(),
        )

    @Slot(str, object)
    def _follow_status(self, entity: str, _status: object) -> None:
        if self.isVisible() and self.desktop.has_office and entity == self.desktop.current.entity:
            self._show_standing()
            self._ask()

    @Slot()
    def _say_anew(self) -> None:
        """Words that depend on the time: the next attempt, the last success."""
        if self.isVisible() and self.desktop.has_office and self._found is not None:
            self._show_standing()

    def _show(self, found: Everything) -> None:
        self._found = found
        opened = self.desktop.current
        self._header.set_subtitle(opened.name)
        groups = [group for group in grouped(found.open) if group[0].id not in self._put_off]
        self._show_versions(groups, found)
        self._tray.show_rows(found.refused, opened.may(Permission.EDIT))
        self._copies.show_story(found.copy, found.restored, found.quarantined)
        self._quarantine.show_rows(found.quarantine, found.quarantined, opened.may(Permission.EDIT))
        self._calm.setVisible(not groups and not found.refused and not found.quarantined)
        self._waiting.show_rows(found.waiting, found.facts.waiting, opened.practice)
        self._decided.show_rows(found.decided)
        self._series.show_rows(found.series, opened.may(Permission.LEASES), opened.practice)
        self._disposals.show_rows(found.disposals)
        self._came.show_rows(found.came)
        self._show_standing()
        QTimer.singleShot(0, self, self._show_part)

    @Slot()
    def _show_part(self) -> None:
        """Bring into view what the person came for, once the cards know their height."""
        part, self._part = self._part, ""
        if part == REFUSED and self._tray.isVisible():
            self._both.show_main()
            self._column.ensureWidgetVisible(self._tray)
        elif part == HISTORY:
            self._both.show_side()
            self._side.ensureWidgetVisible(self._history)
            self._verifying.begin()
        elif part == NUMBERS:
            self._both.show_main()
            self._column.ensureWidgetVisible(self._series)
        elif part == CONFLICTS:
            self._both.show_main()
            self._column.verticalScrollBar().setValue(0)

    def _show_standing(self) -> None:
        opened = self.desktop.current
        facts = self._found.facts if self._found else None
        text = report.text(self.desktop, None, {opened.entity: facts} if facts else None)
        self._connection.show_standing(opened, facts, self.desktop.clock.now(), text)
        found = self._found.verified if self._found else None
        self._history.show_found(found, opened.control is None, text)

    def _show_versions(self, groups: list[list[ConflictRow]], found: Everything) -> None:
        """Cards whose conflicts are the same stay, with the choices made in them."""
        wanted = [tuple(group) for group in groups]
        for key in [key for key in self._cards if key not in wanted]:
            card = self._cards.pop(key)
            self._versions.removeWidget(card)
            card.hide()
            card.deleteLater()
        opened = self.desktop.current
        for place, key in enumerate(wanted):
            if key not in self._cards:
                me = opened.office.identity.person_name
                card = VersionsCard(key, me, found.desk, opened.may(Permission.EDIT))
                card.decided.connect(self._decide)
                card.later.connect(self._later)
                card.opened.connect(self._open_conflict)
                self._cards[key] = card
                self._versions.insertWidget(place, card)
        self._versions_words.setVisible(bool(wanted))
        self._header.set_title(self.tr("Two versions") if wanted else self.tr("Synchronisation"))

    # --- doing --------------------------------------------------------------------------------------------------------

    @Slot(list)
    def _decide(self, choices: list[tuple[str, str]]) -> None:
        card = self.sender()

        def failed(problem: Exception) -> None:
            if isinstance(card, VersionsCard):
                card.let_go()
            self.desktop.trouble(problem)
            self._ask()

        self.desktop.background.write(self.desktop.current.office, conflict_actions.decide_many, choices, failed=failed)

    @Slot(str)
    def _later(self, conflict: str) -> None:
        self._put_off.add(conflict)
        if self._found is not None:
            self._show(self._found)
        self.desktop.toast(self.tr("It will be here when you come back"))

    @Slot(object)
    def _again(self, row: RefusedRow) -> None:
        self.desktop.background.write(self.desktop.current.office, refused_actions.try_again, row.set_id)

    @Slot(object)
    def _deal_with(self, row: RefusedRow) -> None:
        self.desktop.background.carry_out(
            self.desktop.current.office, refused_actions.deal_with, row.set_id, then=lambda _done: self._ask()
        )

    @Slot()
    def _understood(self) -> None:
        self.desktop.background.carry_out(
            self.desktop.current.office, quarantine_actions.understood, then=lambda _done: self._ask()
        )

    @Slot(object)
    def _offer_again(self, row: QuarantinedRow) -> None:
        self.desktop.background.write(self.desktop.current.office, quarantine_actions.offer_again, row.set_id)

    @Slot()
    def _offer_all(self) -> None:
        def done(result: tuple[int, tuple[tuple[str, Refusal], ...]]) -> None:
            written, refused = result
            text = self.tr("%n change(s) done again", "", written)
            if refused:
                text += ". " + self.tr("%n could not be: they are still here", "", len(refused))
            self.desktop.toast(text)
            self._ask()

        self.desktop.background.carry_out(self.desktop.current.office, quarantine_actions.offer_all, then=done)

    @Slot(object)
    def _put_away(self, row: QuarantinedRow) -> None:
        self.desktop.background.carry_out(
            self.desktop.current.office, quarantine_actions.put_away, row.set_id, then=lambda _done: self._ask()
        )

    @Slot()
    def _now(self) -> None:
        self.desktop.commands.run("sync.now", self.desktop)

    @Slot(object)
    def _ask_lease(self, row: SeriesRow) -> None:
        AskDialog(self.desktop, self.desktop.current, row, self).open()

    @Slot(object)
    def _release_lease(self, row: SeriesRow) -> None:
        ReleaseDialog(self.desktop, self.desktop.current, row, self).open()

    @Slot(object)
    def _revoke_lease(self, row: SeriesRow) -> None:
        RevokeDialog(self.desktop, self.desktop.current, row, self).open()

    @Slot(object)
    def _list_numbers(self, row: SeriesRow) -> None:
        dialog = NumbersDialog(self.desktop, self.desktop.current, row.series, self)
        dialog.opened.connect(lambda file: self.desktop.go(places.CASE_FILES, file))
        dialog.open()

    # --- going --------------------------------------------------------------------------------------------------------

    @Slot(object)
    def _open_conflict(self, row: ConflictRow) -> None:
        if row.kind == "party":
            self.desktop.go(places.PARTIES, row.row)
        elif row.case_file_id:
            self.desktop.go(places.CASE_FILES, row.case_file_id)

    @Slot(object)
    def _open_subject(self, row: WaitingSet | RefusedRow | SinceRow | QuarantinedRow) -> None:
        if row.case_file_id:
            self.desktop.go(places.CASE_FILES, row.case_file_id)
        elif row.subject_kind == "party":
            self.desktop.go(places.PARTIES, row.subject_id)
        else:
            self.desktop.go(places.TODAY)
