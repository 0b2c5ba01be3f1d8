"""Colours, fonts and metrics resolved once per palette and font, for everything that paints itself.

A row of a long list must not ask the palette: it asks an `Ink`, found by `palette.cacheKey()`. Neighbour: `paint`.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette, QStaticText

from ui.look import fonts
from ui.look.palette import mixed
from ui.look.scheme import Scheme, current_scheme
from ui.look.tones import Tone, tone_colours

_Role = QPalette.ColorRole
_ACTIVE = QPalette.ColorGroup.Active
_REMEMBERED_TEXTS = 1024


class ToneInk:
    """What a chip, badge or banner of one tone is painted with. `outline` is None where the ground says enough."""

    __slots__ = ("ground", "outline", "text")

    def __init__(self, text: QColor, ground: QColor, outline: QColor | None) -> None:
        self.text = text
        self.ground = ground
        self.outline = outline


class Ink:
    """Everything a painter needs, from one palette and one font. Read only."""

    def __init__(self, palette: QPalette, font: QFont, scheme: Scheme) -> None:
        def of(role: QPalette.ColorRole) -> QColor:
            return palette.color(_ACTIVE, role)

        contrast = scheme is Scheme.CONTRAST
        self.contrast = contrast
        self.scheme = scheme
        self.window = of(_Role.Window)
        self.base = of(_Role.Base)
        self.text = of(_Role.Text)
        self.window_text = of(_Role.WindowText)
        self.highlight = of(_Role.Highlight)
        self.highlighted_text = of(_Role.HighlightedText)
        self.disabled = palette.color(QPalette.ColorGroup.Disabled, _Role.Text)
        self.button = of(_Role.Button)
        self.button_text = of(_Role.ButtonText)
        self.link = of(_Role.Link)
        self.rail = self.window if contrast else of(_Role.AlternateBase)
        self.secondary = self.window_text if contrast else of(_Role.PlaceholderText)
        self.accent = self.highlight if contrast else of(_Role.Accent)
        self.on_accent = self.highlighted_text if contrast else of(_Role.BrightText)
        self.hairline = self.window_text if contrast else of(_Role.Midlight)
        self.edge = self.window_text if contrast else of(_Role.Mid)
        self.field_edge = self.window_text if contrast else of(_Role.Dark)
        self.handle_hover = self.window_text if contrast else of(_Role.Shadow)
        self.button_edge = self.window_text if contrast else mixed(self.edge, self.window_text, 0.14)
        self.selected = self.highlight if contrast else mixed(self.base, self.accent, 0.10)
        self.hover = self.base if contrast else mixed(self.base, self.accent, 0.04)
        self.rail_selected = self.highlight if contrast else mixed(self.rail, self.accent, 0.10)
        self.rail_hover = self.rail if contrast else mixed(self.rail, self.accent, 0.05)
        self.button_hover = self.button if contrast else mixed(self.button, self.window_text, 0.04)
        self.button_pressed = self.button if contrast else mixed(self.button, self.window_text, 0.10)
        self.accent_hover = self.accent if contrast else mixed(self.accent, self.base, 0.12)
        self.accent_pressed = self.accent if contrast else mixed(self.accent, self.window_text, 0.20)
        self.selected_text = self.highlighted_text if contrast else self.text
        self.selected_secondary = self.highlighted_text if contrast else self.secondary

        self.font = QFont(font)
        self.strong = fonts.strong(font)
        self.small = fonts.secondary(font)
        self.small_strong = fonts.resized(font, -0.75, QFont.Weight.DemiBold)
        self.badge = fonts.badge(font)
        self.badge_strong = fonts.resized(font, -1.2, QFont.Weight.DemiBold)
        self.heading = fonts.card_title(font)
        self.metrics = QFontMetrics(self.font)
        self.strong_metrics = QFontMetrics(self.strong)
        self.small_metrics = QFontMetrics(self.small)
        self.badge_metrics = QFontMetrics(self.badge)
        self.heading_metrics = QFontMetrics(self.heading)
        self.two_lines = max(self.metrics.height(), self.strong_metrics.height()) + self.small_metrics.height()

        self._tones = {tone: self._tone(tone) for tone in Tone}
        self._chip_texts: dict[str, tuple[int, QStaticText]] = {}

    def _tone(self, tone: Tone) -> ToneInk:
        colours = tone_colours(tone, self.scheme)
        if colours is None:
            return ToneInk(self.window_text, self.window, self.window_text)
        return ToneInk(colours[0], colours[1], None)

    def tone(self, tone: Tone) -> ToneInk:
        return self._tones[tone]

    def chip_text(self, text: str) -> tuple[int, QStaticText]:
        """A chip's words laid out, and their width in pixels; remembered: a list has few different chips, many rows."""
        found = self._chip_texts.get(text)
        if found is None:
            if len(self._chip_texts) >= _REMEMBERED_TEXTS:
                self._chip_texts.clear()
            laid_out = QStaticText(text)
            laid_out.setTextFormat(Qt.TextFormat.PlainText)
            laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            laid_out.prepare(font=self.small)
            found = self._chip_texts[text] = (self.small_metrics.horizontalAdvance(text), laid_out)
        return found


_inks: dict[tuple[int, str, Scheme], Ink] = {}
_REMEMBERED_INKS = 24


def ink_for(palette: QPalette, font: QFont) -> Ink:
    """The ink of a palette and font; made once and remembered until many others were needed."""
    everybodys = QGuiApplication.palette()
    if palette.cacheKey() != everybodys.cacheKey() and palette == everybodys:
        # Widgets carry copies of the application's palette under keys of their own: one ink serves them all.
        palette = everybodys
    key = (palette.cacheKey(), font.key(), current_scheme())
    ink = _inks.get(key)
    if ink is None:
        if len(_inks) >= _REMEMBERED_INKS:
            _inks.clear()
        ink = _inks[key] = Ink(palette, font, key[2])
    return ink
