"""The light and dark palettes and how colours are mixed. High contrast has no table: it is the system's palette.

Neighbours: `tones` (the only colours outside), `theme` (chooses), `ink` (resolves for painting).
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from ui.look.scheme import Scheme

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup

_LIGHT: dict[QPalette.ColorRole, str] = {
    _Role.Window: "#fafafa",
    _Role.WindowText: "#1b1b1b",
    _Role.AlternateBase: "#f3f3f3",
    _Role.Base: "#ffffff",
    _Role.Text: "#1b1b1b",
    _Role.PlaceholderText: "#5f5f5f",
    _Role.Button: "#ffffff",
    _Role.ButtonText: "#1b1b1b",
    _Role.Accent: "#0f5b6d",
    _Role.BrightText: "#ffffff",
    _Role.Highlight: "#cfe3e8",
    _Role.HighlightedText: "#10282e",
    _Role.Link: "#0f5b6d",
    _Role.LinkVisited: "#0f5b6d",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#ececec",
    _Role.Mid: "#e0e0e0",
    _Role.Dark: "#8a8a8a",
    _Role.Shadow: "#5c5c5c",
    _Role.ToolTipBase: "#1b1b1b",
    _Role.ToolTipText: "#ffffff",
}

_DARK: dict[QPalette.ColorRole, str] = {
    _Role.Window: "#1c1e1f",
    _Role.WindowText: "#f1f1f1",
    _Role.AlternateBase: "#17191a",
    _Role.Base: "#26292a",
    _Role.Text: "#f1f1f1",
    _Role.PlaceholderText: "#a9aeb0",
    _Role.Button: "#33373a",
    _Role.ButtonText: "#f1f1f1",
    _Role.Accent: "#6cc3d5",
    _Role.BrightText: "#06242c",
    _Role.Highlight: "#24505c",
    _Role.HighlightedText: "#ffffff",
    _Role.Link: "#7fcfe0",
    _Role.LinkVisited: "#7fcfe0",
    _Role.Light: "#33373a",
    _Role.Midlight: "#35393b",
    _Role.Mid: "#3d4245",
    _Role.Dark: "#8b9194",
    _Role.Shadow: "#a0a6a9",
    _Role.ToolTipBase: "#f1f1f1",
    _Role.ToolTipText: "#1b1b1b",
}

_DISABLED_TEXT = {Scheme.LIGHT: "#9a9a9a", Scheme.DARK: "#6f7578"}
_TEXT_ROLES = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText, _Role.PlaceholderText)


def palette_for(scheme: Scheme) -> QPalette:
    """The palette of a scheme. For high contrast an empty one: set on the application it returns to the system's."""
    if scheme is Scheme.CONTRAST:
        return QPalette()
    table = _LIGHT if scheme is Scheme.LIGHT else _DARK
    palette = QPalette()
    for role, name in table.items():
        palette.setColor(_Group.All, role, QColor(name))
    disabled = QColor(_DISABLED_TEXT[scheme])
    for role in _TEXT_ROLES:
        palette.setColor(_Group.Disabled, role, disabled)
    return palette


def mixed(base: QColor, other: QColor, share: float) -> QColor:
    """`base` with a `share` (0…1) of `other`; alpha is mixed too (system palettes have translucent colours)."""
    keep = 1.0 - share
    return QColor.fromRgbF(
        base.redF() * keep + other.redF() * share,
        base.greenF() * keep + other.greenF() * share,
        base.blueF() * keep + other.blueF() * share,
        base.alphaF() * keep + other.alphaF() * share,
    )


def inverted(palette: QPalette) -> QPalette:
    """Text as ground and ground as text, for what floats over the page (the toast)."""
    ground = palette.color(_Group.Active, _Role.WindowText)
    text = palette.color(_Group.Active, _Role.Base)
    result = QPalette(palette)
    for role in (_Role.Window, _Role.Base, _Role.Button, _Role.AlternateBase):
        result.setColor(_Group.All, role, ground)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText, _Role.Link):
        result.setColor(_Group.All, role, text)
    result.setColor(_Group.All, _Role.Mid, mixed(ground, text, 0.35))
    result.setColor(_Group.All, _Role.Midlight, mixed(ground, text, 0.2))
    return result


def luminance(colour: QColor) -> float:
    """Relative luminance, 0…1 (WCAG 2.2, definition of relative luminance)."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast_ratio(first: QColor, second: QColor) -> float:
    """Contrast of two opaque colours, 1…21 (WCAG 2.2, definition of contrast ratio)."""
    bright, dim = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)
