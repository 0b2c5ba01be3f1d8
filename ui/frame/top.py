"""The top bar: brand, the municipality in front, one search box for everything, "+ New", and who is signed in."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Slot
from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtWidgets import QMenu, QWidget

from ui.forms.entity_names import short_name
from ui.frame.command_actions import CommandActions
from ui.frame.counts import Counts
from ui.look import fonts, icons
from ui.session import Desktop, OpenOffice
from ui.widgets import EntityButton, SearchField, TopBar, menu_button, plain_tool_tip, without_mnemonics
from ui.wording import choices, languages

NAME_WIDEST = 260
SEARCH_WIDEST = 460
WIDE, NARROW = 1000, 900
"""Widths of the bar, with letters of the usual size, from which roles and name of the person are shown."""


class Top(QObject):
    """Builds the strip and keeps it true: names, colours and counts of the entities, the person and the roles."""

    def __init__(self, desktop: Desktop, actions: CommandActions, counts: Counts, window: QWidget) -> None:
        super().__init__(window)
        self._desktop = desktop
        self._actions = actions
        self._counts = counts
        self.bar = TopBar(window)
        self.bar.add_brand("Lligall")
        self.entity = EntityButton()
        self.entity_menu = QMenu(self.entity)
        self.entity_menu.aboutToShow.connect(self._fill_entities)
        self.search = SearchField(self.tr("Search people, NIF, numbers, streets, text…"), "Ctrl+K")
        self.search.setMaximumWidth(SEARCH_WIDEST)
        self.new = menu_button(self.tr("New"), actions.menu("new", parent=window), "plus")
        self.new.setDefault(True)
        self.name = menu_button("", self._name_menu(window))
        self.bar.left.addWidget(self.entity)
        self.bar.left.addWidget(self.search, 4)
        self.bar.left.addStretch(1)
        self.bar.right.addWidget(self.new)
        self.bar.right.addWidget(self.name)
        self.bar.installEventFilter(self)
        desktop.office_changed.connect(self.renew)
        desktop.offices_changed.connect(self.renew)
        self.renew()

    @Slot()
    def renew(self, _why: object = None) -> None:
        """Show the office in front, or hide what needs one."""
        here = self._desktop.has_office
        for widget in (self.entity, self.search, self.new, self.name):
            widget.setVisible(here)
        if not here:
            return
        opened = self._desktop.current
        several = len(self._desktop.offices)
        text = opened.name
        if several > 1:
            municipalities = self.tr("%n municipalities", "", several)
            text = f"{short_name(opened.name)}  ·  {municipalities}"
        self.entity.set(opened.colour, text, self.entity_menu)
        label = self.tr("Municipality")
        self.entity.setAccessibleName(f"{label}: {text}")
        self._show_name()
        can_make = any(command.enabled(self._desktop) for command in self._desktop.commands.of_menu("new"))
        self.new.setVisible(can_make)

    def _show_name(self) -> None:
        """Who is signed in, as far as there is room: name and roles, the name, or only a figure."""
        opened = self._desktop.current
        person, roles = opened.office.identity.person_name, choices.roles(opened.roles)
        whole = f"{person} · {roles}" if roles else person
        width, widest = self.bar.width(), fonts.scaled(NAME_WIDEST)
        self.name.setMaximumWidth(widest)
        for shown, least in ((whole, WIDE), (person, NARROW), ("", 0)):
            self.name.setIcon(QIcon() if shown else icons.icon("person"))
            self.name.setText(without_mnemonics(shown))
            if width >= fonts.scaled(least) and self.name.sizeHint().width() <= widest:
                break
        self.name.setToolTip("" if shown == whole else plain_tool_tip(whole))
        self.name.setAccessibleName(whole)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._desktop.has_office:
            self._show_name()
        return False

    def open_new_menu(self) -> None:
        self.new.showMenu()

    # --- menus --------------------------------------------------------------------------------------------------------

    @Slot()
    def _fill_entities(self) -> None:
        self.entity_menu.clear()
        group = QActionGroup(self.entity_menu)
        for opened in self._desktop.offices:
            action = QAction(icons.swatch_icon(opened.colour), self._entity_text(opened), self.entity_menu)
            action.setCheckable(True)
            action.setChecked(opened is self._desktop.current)
            action.triggered.connect(partial(self._desktop.choose, opened.entity))
            group.addAction(action)
            self.entity_menu.addAction(action)
        self.entity_menu.addSeparator()
        self.entity_menu.addAction(self._actions.action("entity.add"))

    def _entity_text(self, opened: OpenOffice) -> str:
        urgent = self._counts.urgent(opened.entity)
        text = without_mnemonics(opened.name)
        waiting = self.tr("%n to do today", "", urgent)
        return f"{text}\t{waiting}" if urgent else text

    def _name_menu(self, parent: QWidget) -> QMenu:
        menu = self._actions.menu("undo", "name", parent=parent)
        before = self._actions.action("settings")
        menu.insertMenu(before, self._look_menu(menu))
        menu.insertMenu(before, self._language_menu(menu))
        menu.insertSeparator(before)
        menu.insertSeparator(self._actions.action("quit"))
        return menu

    def _look_menu(self, parent: QMenu) -> QMenu:
        menu = self._actions.menu("look", parent=parent)
        menu.setTitle(self.tr("Look"))
        menu.setIcon(icons.icon("sun"))
        return menu

    def _language_menu(self, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("Language"), parent)
        menu.setIcon(icons.icon("language"))
        group = QActionGroup(menu)
        for code, name in languages.NAMES.items():
            action = QAction(name, menu)
            action.setCheckable(True)
            action.setData(code)
            action.triggered.connect(partial(self._choose_language, code))
            group.addAction(action)
            menu.addAction(action)
        menu.aboutToShow.connect(partial(self._tick_language, group))
        return menu

    def _tick_language(self, group: QActionGroup) -> None:
        blocker = QSignalBlocker(group)
        fixed = self._desktop.settings.is_fixed("language")
        for action in group.actions():
            action.setChecked(action.data() == self._desktop.settings.get("language"))
            action.setEnabled(not fixed)
        blocker.unblock()

    def _choose_language(self, code: str, _checked: bool = False) -> None:
        self._desktop.set_setting("language", code)
