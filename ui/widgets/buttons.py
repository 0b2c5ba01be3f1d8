"""Buttons: primary (one a screen), plain, flat, icon only, with a menu, like a link, and the entity switcher.

The primary one is a default button: a meaning the style can read, so it needs no class of its own.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QToolTip, QWidget

from ui.look import fonts, icons, paint
from ui.look.ink import ink_for
from ui.look.style_panels import COMPACT
from ui.widgets.labels import plain_tool_tip

_ICON_SIZE = QSize(16, 16)


def without_mnemonics(text: str) -> str:
    """Text typed by people, for a button or menu: its "&" is shown and underlines nothing."""
    return text.replace("&", "&&")


def button(text: str, icon: str = "", parent: QWidget | None = None) -> QPushButton:
    made = QPushButton(text, parent)
    made.setAutoDefault(False)
    made.setIconSize(_ICON_SIZE)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    if icon:
        made.setIcon(icons.icon(icon))
    return made


def primary(text: str, icon: str = "", parent: QWidget | None = None) -> QPushButton:
    """The next thing this person will do. Enter presses it while it has the focus, or anywhere in a dialog."""
    made = button(text, icon, parent)
    made.setDefault(True)
    return made


def flat(text: str, icon: str = "", parent: QWidget | None = None) -> QPushButton:
    made = button(text, icon, parent)
    made.setFlat(True)
    return made


def icon_button(icon: str, accessible_name: str, parent: QWidget | None = None, framed: bool = False) -> QPushButton:
    """A button of an icon only; its name is read aloud and shown as a tool tip."""
    made = button("", icon, parent)
    made.setFlat(not framed)
    made.setAccessibleName(accessible_name)
    made.setToolTip(plain_tool_tip(accessible_name))
    return made


def menu_button(
    text: str, menu: QMenu, icon: str = "", parent: QWidget | None = None, flat: bool = False
) -> QPushButton:
    made = button(text, icon, parent)
    made.setFlat(flat)
    made.setMenu(menu)
    return made


def compact(made: QPushButton) -> QPushButton:
    """The same button a little lower and narrower, for headers of cards and for rows."""
    made.setProperty(COMPACT, True)
    made.updateGeometry()
    return made


class LinkButton(QPushButton):
    """Words in the link colour that act like a button: one Tab stop, underlined under the pointer."""

    def __init__(self, text: str, parent: QWidget | None = None, small: bool = True) -> None:
        super().__init__(text, parent)
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._small = small
        self.take_font()

    def event(self, event: QEvent) -> bool:
        """Words that are shown cut tell themselves whole when pointed at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            cut = self.width() < self.sizeHint().width() - 4
            QToolTip.showText(event.globalPos(), plain_tool_tip(self.text().replace("&", "")) if cut else "", self)
            return True
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(60, self.sizeHint().width()), self.sizeHint().height())

    def take_font(self) -> None:
        if self._small:
            self.setFont(fonts.secondary())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text().replace("&", "")) + 4, metrics.height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = ink_for(self.palette(), self.font())
        font = self.font()
        font.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(font)
        painter.setPen(ink.link if self.isEnabled() else ink.disabled)
        flags = paint.LEFT | int(Qt.TextFlag.TextHideMnemonic)
        text = self.text()
        if self.width() < self.sizeHint().width() - 4:
            text = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width(), flags)
        painter.drawText(self.rect(), flags, text)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            paint.rounded(painter, self.rect(), 3, edge=ink.window_text, width=2)


def link_button(text: str, parent: QWidget | None = None) -> LinkButton:
    return LinkButton(text, parent)


class EntityButton(QPushButton):
    """The switcher of municipalities: colour, name and a menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setIconSize(_ICON_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.take_font()

    def take_font(self) -> None:
        self.setMaximumWidth(fonts.scaled(300))
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(fonts.scaled(150), hint.width()), hint.height())

    def set(self, colour: str, text: str, menu: QMenu | None = None) -> None:
        """Show an entity's name with its colour ("#rrggbb"); `menu` lists the others."""
        self.setIcon(icons.swatch_icon(colour))
        self.setText(without_mnemonics(text))
        if menu is not None:
            self.setMenu(menu)
