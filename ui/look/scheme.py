"""Which of the three colour schemes is in force. `theme` decides it; everything that paints asks here.

The answer lives on the application object, so no module holds a state of its own.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

_PROPERTY = "lligall_scheme"


class Scheme(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    """High contrast: every colour is the system's."""


def current_scheme() -> Scheme:
    application = QCoreApplication.instance()
    value = application.property(_PROPERTY) if application is not None else None
    return Scheme(value) if value else Scheme.LIGHT


def set_current_scheme(scheme: Scheme) -> None:
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("a colour scheme needs an application")
    application.setProperty(_PROPERTY, scheme.value)
