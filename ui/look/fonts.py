"""The few fonts of the interface, all derived from the application's font.

Segoe UI on Windows, Inter where it is installed elsewhere. A missing family is replaced silently by the system, so the
list ends in families that are nearly everywhere; tests assert what was really taken.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

BODY_POINTS = 9.75
_FAMILIES_WINDOWS = ["Segoe UI", "Tahoma"]
_FAMILIES_ELSEWHERE = ["Inter", "Noto Sans", "Open Sans", "DejaVu Sans"]


def application_font(platform: str = sys.platform) -> QFont:
    font = QFont()
    font.setFamilies(_FAMILIES_WINDOWS if platform == "win32" else _FAMILIES_ELSEWHERE)
    font.setPointSizeF(BODY_POINTS)
    # In Catalan some fonts draw l·l as one narrow glyph, which at the size of a button reads as ł.
    font.setFeature(QFont.Tag("locl"), 0)
    return font


def resized(font: QFont, points: float, weight: QFont.Weight | None = None) -> QFont:
    """`font` made `points` larger (or smaller, negative), with another weight when given."""
    result = QFont(font)
    result.setPointSizeF(font.pointSizeF() + points)
    if weight is not None:
        result.setWeight(weight)
    return result


def body() -> QFont:
    return QApplication.font()


def scaled(pixels: int) -> int:
    """A width or height for letters of the usual size, larger when the person chose larger letters (never smaller)."""
    return round(pixels * max(1.0, body().pointSizeF() / BODY_POINTS))


def strong(font: QFont | None = None) -> QFont:
    return resized(font or body(), 0, QFont.Weight.DemiBold)


def secondary(font: QFont | None = None) -> QFont:
    return resized(font or body(), -0.75)


def badge(font: QFont | None = None) -> QFont:
    return resized(font or body(), -1.2)


def card_title(font: QFont | None = None) -> QFont:
    return resized(font or body(), 0.75, QFont.Weight.DemiBold)


def sentence(font: QFont | None = None) -> QFont:
    """The sentence of an empty state."""
    return resized(font or body(), 2, QFont.Weight.DemiBold)


def page_title(font: QFont | None = None) -> QFont:
    return resized(font or body(), 6.5, QFont.Weight.DemiBold)
