"""Chooses light, dark or high contrast and applies it, now and whenever the system or the person changes it.

Called once by `ui.bootstrap`, before the first widget. Neighbours: `palette` (the tables), `style`, `fonts`.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.look.fonts import application_font
from ui.look.icons import app_icon
from ui.look.palette import palette_for
from ui.look.scheme import Scheme, set_current_scheme
from ui.look.style import LookStyle

CHOICES = ("system", "light", "dark")


class _Letters(QWidget):
    """Hears, never shown, that the application's font changed: Qt tells only widgets without a font of their own."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            for widget in QApplication.allWidgets():
                take_font = getattr(widget, "take_font", None)
                if take_font is not None:
                    take_font()


class Theme(QObject):
    """The look in force. `changed` carries the new `Scheme` after the palette was set."""

    changed = Signal(object)

    def __init__(self, application: QApplication, choice: str = "system") -> None:
        super().__init__(application)
        if choice not in CHOICES:
            raise ValueError(f"the appearance is one of {', '.join(CHOICES)}, not {choice!r}")
        self._application = application
        self._choice = choice
        self._scheme: Scheme | None = None
        # Both references are kept: the temporary objects were seen "already deleted" on Windows.
        self._hints = application.styleHints()
        self._accessibility = self._hints.accessibility()
        self.style = LookStyle()
        application.setStyle(self.style)
        application.setFont(application_font())
        application.setWindowIcon(app_icon())
        self._letters = _Letters()
        self._hints.colorSchemeChanged.connect(self.follow)
        self._accessibility.contrastPreferenceChanged.connect(self.follow)
        self._tell_system()
        self.follow()

    @property
    def choice(self) -> str:
        return self._choice

    @property
    def scheme(self) -> Scheme:
        return self._scheme or Scheme.LIGHT

    def choose(self, choice: str) -> None:
        """The person's own setting: "system", "light" or "dark". High contrast of the system always wins."""
        if choice not in CHOICES:
            raise ValueError(f"the appearance is one of {', '.join(CHOICES)}, not {choice!r}")
        self._choice = choice
        self._tell_system()
        self.follow()

    def _tell_system(self) -> None:
        # So that the title bar and native dialogs turn too.
        if self._choice == "system":
            self._hints.unsetColorScheme()
        else:
            scheme = Qt.ColorScheme.Dark if self._choice == "dark" else Qt.ColorScheme.Light
            self._hints.setColorScheme(scheme)

    def wanted(self) -> Scheme:
        """What the system and the person ask for. Contrast is asked first: Windows then tells no colour scheme."""
        if self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return Scheme.CONTRAST
        if self._choice != "system":
            return Scheme(self._choice)
        return Scheme.DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else Scheme.LIGHT

    @Slot()
    def follow(self) -> None:
        self.apply(self.wanted())

    def apply(self, scheme: Scheme, palette: QPalette | None = None) -> None:
        """Put a scheme in force. `palette` replaces its palette (a simulated high contrast, where none can be had)."""
        if scheme is self._scheme and palette is None:
            return
        self._scheme = scheme
        set_current_scheme(scheme)
        self._application.setPalette(palette if palette is not None else palette_for(scheme))
        self.changed.emit(scheme)


def install(application: QApplication, choice: str = "system") -> Theme:
    """Give the application its look. Keep what is returned as long as the application lives."""
    return Theme(application, choice)
