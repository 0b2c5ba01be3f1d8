"""What tests of windows share: the look installed once, a shown widget, what a screen reader is told, events played."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.kit.contrast import black_palette
from ui.look.scheme import Scheme
from ui.look.theme import Theme, install


@pytest.fixture(scope="session")
def _installed(qapp: QApplication) -> Theme:
    return install(qapp)


@pytest.fixture
def theme(_installed: Theme) -> Iterator[Theme]:
    """The look, light; whatever a test makes of it is undone."""
    _installed.apply(Scheme.LIGHT)
    yield _installed
    _installed.apply(Scheme.LIGHT)


@pytest.fixture
def shown(theme: Theme, qtbot) -> Iterator[Callable[..., QWidget]]:
    """Show a widget in a window of a size and wait until it is there.

    The windows are held until they are closed: a window that only a cycle holds could be collected while it is painted.
    """
    held: list[QWidget] = []

    def show(widget: QWidget, width: int = 500, height: int = 400) -> QWidget:
        held.append(widget)
        widget.setGeometry(200, 200, width, height)  # not under the pointer, which rests in the corner
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    yield show
    for widget in held:
        widget.close()
        widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def apply_scheme(theme: Theme, scheme: Scheme) -> None:
    """Put a scheme in force (high contrast simulated, white on black) and let every widget hear of it."""
    theme.apply(scheme, black_palette() if scheme is Scheme.CONTRAST else None)
    QApplication.processEvents()


def apply_contrast(theme: Theme) -> None:
    apply_scheme(theme, Scheme.CONTRAST)


def spoken(widget: QWidget) -> str:
    """The name a screen reader tells."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def spoken_rows(view: QWidget) -> list[str]:
    """The names of the rows (or cells) a screen reader meets in a view."""
    interface = QAccessible.queryAccessibleInterface(view)
    children = (interface.child(place) for place in range(interface.childCount()))
    wanted = (QAccessible.Role.ListItem, QAccessible.Role.Cell)
    return [child.text(QAccessible.Text.Name) for child in children if child is not None and child.role() in wanted]


def focus(widget: QWidget, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> None:
    """Give the focus as if it came for `reason`; works where the platform activates no window."""
    widget.clearFocus()  # A window gives it to its first widget when it opens.
    widget.setFocus(reason)
    if not widget.hasFocus():
        QApplication.sendEvent(widget, QFocusEvent(QEvent.Type.FocusIn, reason))


def press(widget: QWidget, key: Qt.Key, text: str = "", modifiers=Qt.KeyboardModifier.NoModifier) -> bool:
    """Press a key. True when the widget took it."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
