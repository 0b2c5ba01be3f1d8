"""Configuració: made from app.settings; what the administrator has fixed is shown and locked. Saved when chosen.

Below, who is signed in where, and the recovery keys. Neighbours: words (what each setting is called).
"""

import sys

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import Problem
from app.settings import SETTINGS, Setting
from app.version import VERSION
from ui import problems
from ui.look import fonts
from ui.places import Place
from ui.room import Room
from ui.screens.settings import words
from ui.session import Desktop
from ui.widgets import (
    Card,
    ElidedLabel,
    FlowLayout,
    IconLine,
    InlineChoice,
    InlineText,
    Page,
    PageHeader,
    ScrollColumn,
    Swatch,
    button,
    secondary,
    strong,
)
from ui.wording import choices

SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""The text sizes offered, in hundredths."""


class SettingLine(QWidget):
    """One setting: its field, what it does, and why it is locked where it is."""

    def __init__(self, desktop: Desktop, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self.setting = setting
        self.why: IconLine | None = None
        """Why it is locked."""
        self.field = self._make_field()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 8)
        column.setSpacing(3)
        column.addWidget(self.field)
        column.addWidget(secondary(words.explanation(setting.key)))
        if desktop.settings.is_fixed(setting.key):
            by_policy = setting.key in desktop.settings.fixed_keys()
            why = (
                self.tr("Set by the administrator of this computer")
                if by_policy
                else self.tr("Only the administrator of this computer can change it")
            )
            self.field.set_read_only(True, why)
            self.why = IconLine("lock", why)  # on a line of its own: in the field's head it would be cut
            column.insertWidget(1, self.why)

    def _make_field(self) -> InlineChoice | InlineText:
        key, value = self.setting.key, self._desktop.settings.get(self.setting.key)
        label = words.label(key)
        if self.setting.choices:
            field = InlineChoice(label, [(one, words.choice(one)) for one in self.setting.choices], value)
        elif self.setting.type is bool:
            field = InlineChoice(label, [(one, words.choice(one)) for one in (True, False)], value)
        elif self.setting.type is int:
            sizes = sorted({*SIZES, value})
            field = InlineChoice(label, [(one, f"{one} %") for one in sizes if self.setting.accepts(one)], value)
        else:
            field = InlineText(label, str(value))
        field.committed.connect(self._keep)
        if isinstance(field.editor, QComboBox):
            field.editor.setMaximumWidth(320)
        return field

    @Slot(object)
    def _keep(self, value: object) -> None:
        try:
            self._desktop.set_setting(self.setting.key, value)
        except ValueError:
            self.field.set_problem(self.tr("This value is not possible here."))
        except Problem as problem:
            self.field.set_problem(problems.one_line(problem))
        else:
            self.field.set_problem("")
            self._desktop.say(QCoreApplication.translate("Undoing", "Saved"))


class SettingsRoom(Room):
    """All settings on one page."""

    help_page = "settings"

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        page = Page()
        header = PageHeader(self.tr("Settings"))
        header.set_back(self.tr("Back"))
        header.back.connect(desktop.navigator.back)
        page.body.addWidget(header)
        column = ScrollColumn()
        column.setMaximumWidth(720)
        card = Card(self.tr("This program"))
        self.lines = {each.key: SettingLine(desktop, each) for each in SETTINGS if each.only_on in ("", sys.platform)}
        for line in self.lines.values():
            card.add(line)
        look = button(self.tr("Look for a new version…"), "download")
        look.clicked.connect(lambda: desktop.commands.run("updates.look", desktop))
        version = FlowLayout()
        version.addWidget(secondary(self.tr("Lligall %1").replace("%1", VERSION), wrap=False))
        version.addWidget(look)
        card.add_layout(version)
        column.body.addWidget(card)
        self._offices = Card(self.tr("Municipalities on this desktop"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self._offices.add_layout(self._rows)
        buttons = FlowLayout()
        add = button(self.tr("Add another municipality…"), "building")
        add.clicked.connect(lambda: desktop.commands.run("entity.add", desktop))
        key = button(self.tr("Make a new recovery key…"), "key")
        key.clicked.connect(lambda: desktop.commands.run("recovery_key", desktop))
        buttons.addWidget(add)
        buttons.addWidget(key)
        self._offices.add_layout(buttons)
        column.body.addWidget(self._offices)
        column.body.addStretch(1)
        page.body.addWidget(column, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        desktop.offices_changed.connect(self._show_offices)

    def title(self) -> str:
        return self.tr("Settings")

    def activate(self, place: Place) -> None:
        for key, line in self.lines.items():
            line.field.set_value(self.desktop.settings.get(key))  # the menu may have changed it
        self._show_offices()

    def first_focus(self) -> QWidget:
        return self.lines["language"].field

    @Slot()
    def _show_offices(self) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for opened in self.desktop.offices:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(10)
            line.addWidget(Swatch(opened.colour))
            line.addWidget(strong(opened.name))
            identity = opened.office.identity
            desk = self.tr("desktop %1").replace("%1", str(identity.desk))
            about = " · ".join((identity.person_name, choices.roles(opened.roles), desk))
            line.addWidget(ElidedLabel(about, font=fonts.secondary, muted=True), 1)
            row.setAccessibleName(f"{opened.name}, {identity.person_name}")
            self._rows.addWidget(row)
