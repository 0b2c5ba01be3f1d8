"""A simulated high contrast palette (white on black), for machines that cannot switch the real one on."""

from PySide6.QtGui import QColor, QPalette

_Role = QPalette.ColorRole
_COLOURS = {
    _Role.Window: "#000000",
    _Role.WindowText: "#ffffff",
    _Role.Base: "#000000",
    _Role.AlternateBase: "#000000",
    _Role.Text: "#ffffff",
    _Role.Button: "#000000",
    _Role.ButtonText: "#ffffff",
    _Role.BrightText: "#ffffff",
    _Role.Highlight: "#1aebff",
    _Role.HighlightedText: "#000000",
    _Role.Accent: "#1aebff",
    _Role.Link: "#ffff00",
    _Role.LinkVisited: "#ffff00",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#ffffff",
    _Role.Mid: "#ffffff",
    _Role.Dark: "#ffffff",
    _Role.Shadow: "#ffffff",
    _Role.ToolTipBase: "#000000",
    _Role.ToolTipText: "#ffffff",
}
_DISABLED = "#3ff23f"


def black_palette() -> QPalette:
    """What Windows gives in its black contrast theme, as far as the roles we read go."""
    palette = QPalette()
    for role, name in _COLOURS.items():
        palette.setColor(QPalette.ColorGroup.All, role, QColor(name))
    half = QColor("#ffffff")
    half.setAlphaF(0.5)
    palette.setColor(QPalette.ColorGroup.All, _Role.PlaceholderText, half)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(_DISABLED))
    return palette
