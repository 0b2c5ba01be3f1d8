"""Quiet buttons: "+" adds, "…" opens what else can be done, the funnel filters; without the arrow of Qt's own."""

from PySide6.QtWidgets import QMenu, QPushButton

from ui.widgets import compact, icon_button

_HEIGHT = 24
"""Not higher than a card's title, so that cards with and without a button begin alike."""


def more_button(name: str, menu: QMenu, framed: bool = False) -> QPushButton:
    """A button that pops `menu` up below itself."""
    made = icon_button("more", name, framed=framed)
    if not framed:
        compact(made).setFixedHeight(_HEIGHT)
    menu.setParent(made, menu.windowFlags())
    made.clicked.connect(lambda: menu.popup(made.mapToGlobal(made.rect().bottomLeft())))
    return made


def filter_button(name: str, menu: QMenu) -> QPushButton:
    """The funnel of a list's bar, with its menu."""
    made = icon_button("filter", name)
    made.clicked.connect(lambda: menu.popup(made.mapToGlobal(made.rect().bottomLeft())))
    return made


def add_button(name: str) -> QPushButton:
    """The "+" in the header of a card."""
    made = compact(icon_button("plus", name))
    made.setFixedHeight(_HEIGHT)
    return made
