"""Turns the commands into Qt actions: shortcuts on the window and the menus that show them."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.commands.command import Command
from ui.look import icons
from ui.session import Desktop
from ui.widgets import without_mnemonics


class CommandActions(QObject):
    """One QAction for each command, owned by the window, so that its shortcut works wherever the focus is."""

    def __init__(self, desktop: Desktop, window: QWidget) -> None:
        super().__init__(window)
        self._desktop = desktop
        self._actions: dict[str, QAction] = {}
        for command in desktop.commands.all():
            action = QAction(window)
            action.setText(without_mnemonics(command.title()))
            if command.icon:
                action.setIcon(icons.icon(command.icon))
            action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts()])
            action.triggered.connect(partial(self.run, command.id))
            window.addAction(action)
            self._actions[command.id] = action

    def action(self, id: str) -> QAction:
        return self._actions[id]

    def run(self, id: str, _checked: bool = False) -> None:
        """Run a command; when it cannot be run here, say so instead of doing nothing."""
        if not self._desktop.commands.run(id, self._desktop):
            command = self._desktop.commands.find(id)
            text = self.tr("“%1” is not possible here").replace("%1", command.title().rstrip("…"))
            self._desktop.say(text)

    def menu(self, *names: str, parent: QWidget) -> QMenu:
        """A menu of the commands of one or several groups, with a line between groups; renewed when it opens."""
        menu = QMenu(parent)
        for position, name in enumerate(names):
            if position:
                menu.addSeparator()
            for command in self._desktop.commands.of_menu(name):
                menu.addAction(self._actions[command.id])
        menu.aboutToShow.connect(partial(self.renew, menu))
        menu.aboutToHide.connect(self.enable_all)
        return menu

    def renew(self, menu: QMenu) -> None:
        """Bring texts and enabled states of a menu up to date."""
        known = {action: id for id, action in self._actions.items()}
        for action in menu.actions():
            if action in known:
                command = self._desktop.commands.find(known[action])
                action.setText(without_mnemonics(self._desktop.commands.title(command)))
                action.setVisible(command.run is not None or command.id in self._desktop.commands.performer())
                self._set_enabled(action, command)

    def _set_enabled(self, action: QAction, command: Command) -> None:
        # Disabled only while the menu is open: a disabled action's shortcut would be dead without a word.
        action.setEnabled(self._desktop.commands.can_run(command, self._desktop))

    def enable_all(self) -> None:
        for action in self._actions.values():
            action.setEnabled(True)
