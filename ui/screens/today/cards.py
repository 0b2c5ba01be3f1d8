"""The side of Avui: what others have changed, the municipalities with their figures, how synchronisation stands."""

import datetime as dt
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.queries.since import SinceRow
from ui.forms.entity_names import short_name
from ui.forms.lines import Lines
from ui.look.tones import Tone
from ui.screens.today.day import Day, Entity
from ui.session import OpenOffice
from ui.widgets import Card, FactsGrid, FactsRow, IconLine, LinkButton, RichLabel, compact, icon_button, secondary
from ui.wording import actions, connection, dates

LINES = 7
_SPACE = " "


class SinceCard(Card):
    """What others have done since the person last said "seen"; the person's own doings are not told."""

    seen = Signal()
    opened = Signal(str, str)
    """Entity and case file of a line that was followed."""

    def __init__(self) -> None:
        super().__init__("")
        self.lines = Lines()
        self.seen_button = compact(icon_button("check", self.tr("Seen: begin again from now")))
        self.seen_button.clicked.connect(self.seen)
        self.header.addWidget(self.seen_button)
        self.add(self.lines)
        self._links: dict[str, tuple[str, str]] = {}

    def show_changes(self, days: Sequence[tuple[Entity, Day]], since: dt.datetime | None, several: bool) -> None:
        """Lines over the entities given, newest first; those of one person in one file are one line."""
        if since is None:
            self.set_title(self.tr("What others have done"))
        else:
            said = dates.since(since)
            self.set_title(said[:1].upper() + said[1:])
        self._links.clear()
        lines: list[QWidget] = []
        groups = _grouped(days)
        for entity, rows in groups[:LINES]:
            label = RichLabel(self._html(entity, rows, several), muted=True)
            label.linkActivated.connect(self._follow)
            lines.append(label)
        more = sum(day.page.changed_more for _, day in days) + sum(len(rows) for _, rows in groups[LINES:])
        if more:
            lines.append(secondary(self.tr("and %n more", "", more)))
        self.lines.renew(lines or [secondary(self.tr("Nobody else has changed anything."))])
        self.seen_button.setVisible(bool(groups))

    def _html(self, entity: Entity, rows: Sequence[SinceRow], several: bool) -> str:
        first = rows[0]
        who = escape(first.person_name or self.tr("The server"))
        if len(rows) == 1:
            what = escape(actions.noun(first.action))
        else:
            what = self.tr("%n changes", "", len(rows))
        name = first.number or (first.subject if len(first.subject) <= 60 else first.subject[:59] + "…")
        if first.destroyed:
            name = self.tr("contents destroyed")
        subject = f"<b>{escape(name)}</b>" if name else ""
        if first.case_file_id:
            self._links[first.set_id] = (entity.code, first.case_file_id)
            words = subject or escape(self.tr("case file"))
            subject = f'<a href="{first.set_id}">{words}</a>'
        where = f"{_SPACE}· {escape(entity.name)}" if several else ""
        return f"{who}: {what}{' · ' if subject else ''}{subject}{where}"

    @Slot(str)
    def _follow(self, link: str) -> None:
        if link in self._links:
            self.opened.emit(*self._links[link])


def _grouped(days: Sequence[tuple[Entity, Day]]) -> list[tuple[Entity, list[SinceRow]]]:
    """Rows of one person about one thing together, in the order of the newest of each."""
    rows = [(entity, row) for entity, day in days for row in day.page.changed]
    groups: dict[tuple[str, str, str], tuple[Entity, list[SinceRow]]] = {}
    for entity, row in sorted(rows, key=lambda each: each[1].at, reverse=True):
        key = (entity.code, row.person, row.case_file_id or row.subject_id)
        groups.setdefault(key, (entity, []))[1].append(row)
    return list(groups.values())


class MunicipalitiesCard(Card):
    """Open files and those past their date, by municipality. `opened`: an entity's INE10 whose list is wanted."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self.set_title(self.tr("My municipalities"))
        self.grid = FactsGrid([self.tr("open"), self.tr("past their date")], self.tr("My municipalities"))
        self.grid.opened.connect(lambda entity: self.opened.emit(str(entity)))
        self.add(self.grid)

    def show_days(self, days: Sequence[tuple[Entity, Day]]) -> None:
        self.set_title(self.tr("My municipality") if len(days) == 1 else self.tr("My municipalities"))
        self.grid.set_rows(
            [
                FactsRow(entity.code, entity.colour, entity.name, (str(day.counts.open), str(day.counts.overdue)))
                for entity, day in days
            ]
        )


class SyncCard(Card):
    """How each municipality stands with the server, in the words of the status line. `opened` asks for the room."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.set_title(self.tr("Synchronisation"))
        self.lines = Lines()
        self._said: list[tuple[str, str, Tone | None]] = []
        self.more_button = LinkButton(self.tr("See what waits and what came"))
        self.more_button.clicked.connect(self.opened)
        self.add(self.lines)
        self.add(self.more_button)

    def show_offices(self, offices: Sequence[OpenOffice], now: dt.datetime) -> None:
        saved = self.tr("Everything is saved on this computer")
        wanted: list[tuple[str, str, Tone | None]] = [("check-circle", saved, None)]
        for office in offices:
            said = connection.said(office.status, now, office.practice)
            state = "" if office.practice else connection.since(office.status, now)
            tone = Tone[said.tone] if said.tone else None
            facts = " · ".join(connection.facts(office.status, now, office.practice))
            if len(offices) > 1:
                words = " · ".join(part for part in (state or said.text, facts) if part)
                wanted.append((said.icon, f"{short_name(office.name)}: {words}", tone))
                continue
            wanted.append((said.icon, state or said.text, tone))
            if facts:
                wanted.append(("clock", facts, None))
        if wanted != self._said:
            self._said = wanted
            self.lines.renew([IconLine(icon, text, tone) for icon, text, tone in wanted])
