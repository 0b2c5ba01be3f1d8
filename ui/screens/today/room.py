"""The room Avui: one list over all the municipalities, and at its side what changed, the figures, the synchronisation.

Neighbours: day (one visit to each database), rows (the list), cards (the side).
"""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.changes import Changes
from app.domain.roles import Permission
from ui import places
from ui.background import Questions
from ui.commands.case_files import NEW
from ui.commands.synchronising import CONFLICTS, REFUSED
from ui.forms.entity_names import short_name
from ui.look import sizes
from ui.look.icons import icon
from ui.places import Place
from ui.room import Room
from ui.screens.today.cards import MunicipalitiesCard, SinceCard, SyncCard
from ui.screens.today.day import Day, Entity, Target, read_day
from ui.screens.today.rows import DayRows
from ui.session import Desktop, OpenOffice
from ui.widgets import (
    Card,
    EmptyState,
    Page,
    PageHeader,
    RowList,
    ScrollColumn,
    SideBySide,
    menu_button,
    without_mnemonics,
)
from ui.wording import dates

CLOCK_MS = 60_000
_KINDS = frozenset(
    ("task", "case_file", "step", "conflict", "party", "person", "case_party", "note", "role", "entity", "disposal")
)


class _EntityDay(QObject):
    """The day of one entity: asks for it, keeps the answer."""

    changed = Signal()

    def __init__(self, desktop: Desktop, office: OpenOffice, parent: QObject) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self.office = office
        self.day: Day | None = None
        self._questions = Questions()

    def load(self) -> None:
        self._desktop.background.read(
            self.office.office,
            read_day,
            self.office.office.identity.person,
            self._desktop.today(),
            then=self._keep,
            ticket=self._questions.next(),
        )

    def _keep(self, day: Day) -> None:
        self.day = day
        self.changed.emit()

    def entity(self) -> Entity:
        return Entity(
            self.office.entity, short_name(self.office.name), self.office.colour, self.office.office.identity.person
        )


class TodayRoom(Room):
    """What this person has to do now, wherever it lies."""

    help_page = "today"

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self._days: dict[str, _EntityDay] = {}
        self._only = ""
        self._known: list[tuple[str, str, str, tuple[str, ...]]] = []
        self._on = desktop.today()
        self._rows = DayRows(self)
        self.header = PageHeader(self.tr("Today"), inline_subtitle=True)
        self.filter_menu = QMenu(self)
        self.filter_menu.aboutToShow.connect(self._fill_filter)
        self.filter_button = menu_button(self.tr("All my municipalities"), self.filter_menu, flat=True)
        self.header.add_action(self.filter_button)
        self.list = RowList(self.tr("What there is to do"))
        self.empty = EmptyState("calendar-check", "")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self.since = SinceCard()
        self.municipalities = MunicipalitiesCard()
        self.sync = SyncCard()
        page = Page()
        page.body.addWidget(self.header)
        page.body.addWidget(self._columns(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        self._connect()

    def _columns(self) -> QWidget:
        card = Card()
        card.setAccessibleName(self.tr("What there is to do"))
        card.add(self.stack, 1)
        side = ScrollColumn()
        for each in (self.since, self.municipalities, self.sync):
            side.body.addWidget(each)
        side.body.addStretch(1)
        side.body.setSpacing(16)
        return SideBySide(card, side, sizes.SIDE_TODAY, self.tr("To do"), self.tr("What changed"), main_needs=460)

    def _connect(self) -> None:
        self.list.run.connect(self.open)
        self.list.menu.connect(self._show_menu)
        self.list.back.connect(self.desktop.navigator.back)
        self.empty.action.connect(partial(self.desktop.go, places.CASE_FILES, part=NEW))
        self.since.seen.connect(self._mark_seen)
        self.since.opened.connect(lambda entity, file: self.desktop.go(places.CASE_FILES, file, entity))
        self.municipalities.opened.connect(lambda entity: self.desktop.go(places.CASE_FILES, "", entity))
        self.sync.opened.connect(partial(self.desktop.go, places.SYNCHRONISATION))
        self.desktop.offices_changed.connect(self._take_offices)
        self._clock = QTimer(self, interval=CLOCK_MS)
        self._clock.timeout.connect(self._look_at_the_clock)
        self._clock.start()

    # --- room ---------------------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Today")

    def activate(self, place: Place) -> None:
        self._keep_offices()
        self._load_all()
        if place.part == NEW and self.desktop.has_office:
            self.desktop.navigator.replace(Place(places.TODAY, place.entity))
            self.new_task()

    def refresh(self, changes: Changes) -> None:
        day = self._days.get(changes.entity)
        if day is not None and changes.kinds & _KINDS:
            day.load()

    def performs(self) -> Mapping[str, Callable[[], object]]:
        target = self._current()
        if target is None or target.kind != "task" or not self._may_edit(target.entity):
            return {}
        return {"task.complete": partial(self._complete, target)}

    def first_focus(self) -> QWidget | None:
        return self.list

    # --- what it shows ------------------------------------------------------------------------------------------------

    @Slot()
    def _take_offices(self) -> None:
        """The offices that are open, or something about them, is another."""
        for day in self._keep_offices():
            day.load()
        if self._known == self._about_offices():
            self._show_sync()  # Only how synchronisation stands: it is told often, and the list is another matter.
        else:
            self._show()

    def _keep_offices(self) -> list[_EntityDay]:
        """One day for each open office; answers the new ones, which have not been asked for."""
        offices = {office.entity: office for office in self.desktop.offices}
        for gone in set(self._days) - set(offices):
            self._days.pop(gone).deleteLater()
        new = []
        for entity, office in offices.items():
            if entity not in self._days or self._days[entity].office is not office:
                day = self._days[entity] = _EntityDay(self.desktop, office, self)
                day.changed.connect(self._show)
                new.append(day)
        self._days = {entity: self._days[entity] for entity in offices}
        if self._only not in offices:
            self._only = ""
        return new

    def _about_offices(self) -> list[tuple[str, str, str, tuple[str, ...]]]:
        return [(office.entity, office.name, office.colour, office.roles) for office in self.desktop.offices]

    def _load_all(self) -> None:
        self._on = self.desktop.today()
        for day in self._days.values():
            day.load()
        self._show()

    @Slot()
    def _look_at_the_clock(self) -> None:
        """A new day begins at midnight, also here; "two minutes ago" grows older."""
        if self.desktop.today() != self._on:
            self._load_all()
        elif self.isVisible():
            self._show_sync()

    @Slot()
    def _show(self) -> None:
        self._known = self._about_offices()
        today = self.desktop.today()
        self.header.set_subtitle(dates.long_day(today))
        several = len(self._days) > 1
        self.filter_button.setVisible(several)
        self.filter_button.setText(
            without_mnemonics(self._days[self._only].entity().name) if self._only else self.tr("All my municipalities")
        )
        read = [(each.entity(), each.day) for each in self._days.values() if each.day is not None]
        shown = [(entity, day) for entity, day in read if self._only in ("", entity.code)]
        items = self._rows.rows(shown, today)
        if items != self.list.items():
            self.list.set_items(items)
        self.stack.setCurrentWidget(self.list if items or not shown else self.empty)
        self._show_empty(shown)
        self.since.show_changes(shown, self._seen_at(), several and not self._only)
        self.municipalities.show_days(read)
        self.municipalities.setVisible(bool(read))
        self._show_sync()

    def _show_empty(self, shown: list[tuple[Entity, Day]]) -> None:
        may_edit = self.desktop.has_office and self.desktop.current.may(Permission.EDIT)
        if any(day.counts.open + day.counts.closed + day.counts.voided for _, day in shown):
            hint = self.tr("What falls due, waits that end and questions of the synchronisation appear here.")
            self.empty.set(self.tr("Nothing to do today"), hint, "")
        elif may_edit:
            hint = self.tr("Open the first case file: a title is enough.")
            self.empty.set(self.tr("A clean desk"), hint, self.tr("New case file"))
        else:
            self.empty.set(self.tr("Nothing here yet"), self.tr("Case files you may read will be told here."), "")

    def _show_sync(self) -> None:
        self.sync.show_offices(self.desktop.offices, self.desktop.clock.now())

    @Slot()
    def _fill_filter(self) -> None:
        self.filter_menu.clear()
        everything = self.filter_menu.addAction(self.tr("All my municipalities"), partial(self.show_only, ""))
        everything.setCheckable(True)
        everything.setChecked(not self._only)
        for entity, day in self._days.items():
            name = without_mnemonics(day.entity().name)
            action = self.filter_menu.addAction(name, partial(self.show_only, entity))
            action.setCheckable(True)
            action.setChecked(self._only == entity)

    def show_only(self, entity: str) -> None:
        """Show one municipality; "" shows all."""
        self._only = entity
        self._show()

    # --- what others did ----------------------------------------------------------------------------------------------

    def _seen_at(self) -> dt.datetime | None:
        """When the person last said "seen", over the entities shown: the earliest, so that nothing is left out."""
        moments = []
        for entity in self._days if not self._only else (self._only,):
            kept = self.desktop.memory.read(f"today.seen.{entity}") or {}
            try:
                moments.append(dt.datetime.fromisoformat(str(kept["at"])))
            except (KeyError, ValueError):
                return None  # Never said here, or written by another version: no moment is claimed.
        return min(moments, default=None)

    @Slot()
    def _mark_seen(self) -> None:
        from app.actions import seen  # as in _complete

        for entity, day in self._days.items():
            if self._only in ("", entity):
                self.desktop.memory.write(f"today.seen.{entity}", {"at": self.desktop.clock.now().isoformat()})
                self.desktop.background.carry_out(day.office.office, seen.mark_seen, then=lambda _, day=day: day.load())

    # --- do -----------------------------------------------------------------------------------------------------------

    def _current(self) -> Target | None:
        current = self.list.current_id()
        return current if isinstance(current, Target) else None

    def _may_edit(self, entity: str) -> bool:
        return entity in self._days and self._days[entity].office.may(Permission.EDIT)

    @Slot(object)
    def open(self, target: object) -> None:
        """Go to what a row stands for."""
        if not isinstance(target, Target):
            return
        if target.kind == "conflict":
            self.desktop.go(places.SYNCHRONISATION, target.id, target.entity, CONFLICTS)
        elif target.kind == "refused":
            self.desktop.go(places.SYNCHRONISATION, "", target.entity, REFUSED)
        elif target.kind == "overdue":
            self.desktop.go(places.CASE_FILES, "", target.entity, "overdue")
        elif target.case_file:
            self.desktop.go(places.CASE_FILES, target.case_file, target.entity)
        elif target.kind == "task" and target.entity in self._days:
            _task_dialog().new_or_open(self.desktop, self._days[target.entity].office, target.id, self)

    def new_task(self) -> None:
        """Ask for a task that is in no case file."""
        _task_dialog().new_or_open(self.desktop, self.desktop.current, None, self)

    def _complete(self, target: Target) -> None:
        from app.actions import tasks  # actions bring their rules with them; the first window only reads

        self.desktop.background.write(self._days[target.entity].office.office, tasks.complete, target.id)

    @Slot(object, QPoint)
    def _show_menu(self, target: object, where: QPoint) -> None:
        if not isinstance(target, Target):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("folder-open"), self.tr("&Open"), partial(self.open, target))
        if target.kind == "task" and self._may_edit(target.entity):
            menu.addAction(icon("check"), self.tr("&Done"), partial(self._complete, target))
            if target.case_file:
                opened = self._days[target.entity].office
                change = partial(_task_dialog().new_or_open, self.desktop, opened, target.id, self)
                menu.addAction(icon("pencil"), self.tr("&Change the task…"), change)
        menu.popup(where)


def _task_dialog():
    """Loaded when a task is opened: its form is not part of the first window."""
    from ui.forms import task_dialog

    return task_dialog
