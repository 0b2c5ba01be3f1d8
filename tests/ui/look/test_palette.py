"""Colours can be read: contrast as WCAG 2.2 counts it (text 4.5:1, edges and marks 3:1), in light and in dark."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QPalette

from ui.look.palette import contrast_ratio, inverted, mixed, palette_for
from ui.look.scheme import Scheme
from ui.look.tones import ENTITY_COLOURS, Tone, entity_colour, tone_colours

Role = QPalette.ColorRole
SCHEMES = (Scheme.LIGHT, Scheme.DARK)
TEXT_ON_GROUND = [
    (Role.WindowText, Role.Window),
    (Role.WindowText, Role.AlternateBase),
    (Role.Text, Role.Base),
    (Role.PlaceholderText, Role.Base),
    (Role.PlaceholderText, Role.Window),
    (Role.ButtonText, Role.Button),
    (Role.BrightText, Role.Accent),
    (Role.HighlightedText, Role.Highlight),
    (Role.Link, Role.Base),
    (Role.Link, Role.Window),
]
SOURCES = [path for room in ("look", "widgets", "tables") for path in Path("ui", room).glob("*.py")]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_text_is_read_on_its_ground(theme, scheme):
    palette = palette_for(scheme)
    for text, ground in TEXT_ON_GROUND:
        assert contrast_ratio(palette.color(text), palette.color(ground)) >= 4.5, (text, ground)
    assert contrast_ratio(palette.color(Role.Dark), palette.color(Role.Base)) >= 3  # edges of fields


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("tone", Tone)
def test_tones_are_read_on_their_grounds(theme, scheme, tone):
    colours = tone_colours(tone, scheme)
    assert colours
    text, ground = colours
    assert contrast_ratio(text, ground) >= 6.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_toast_is_read(theme, scheme):
    palette = inverted(palette_for(scheme))
    assert contrast_ratio(palette.color(Role.WindowText), palette.color(Role.Window)) >= 7


def test_entities_are_told_apart_from_any_ground(theme):
    for name in ENTITY_COLOURS:
        for scheme in SCHEMES:
            assert contrast_ratio(QColor(name), palette_for(scheme).color(Role.Base)) >= 2, name
    assert len(set(ENTITY_COLOURS)) == len(ENTITY_COLOURS)
    assert entity_colour(len(ENTITY_COLOURS)) == entity_colour(0)


def test_high_contrast_has_no_colours_of_ours(theme):
    assert palette_for(Scheme.CONTRAST).resolveMask() == 0
    assert all(tone_colours(tone, Scheme.CONTRAST) is None for tone in Tone)


def test_inactive_windows_look_like_active_ones(theme):
    for scheme in SCHEMES:
        palette = palette_for(scheme)
        for role in (Role.Highlight, Role.Text, Role.Accent):
            assert palette.color(QPalette.ColorGroup.Inactive, role) == palette.color(QPalette.ColorGroup.Active, role)
        assert palette.color(QPalette.ColorGroup.Disabled, Role.Text) != palette.color(Role.Text)


@given(st.tuples(*[st.integers(0, 255)] * 4), st.tuples(*[st.integers(0, 255)] * 4), st.floats(0, 1))
def test_mixing_stays_between_both_colours_alpha_too(first, second, share):
    mix = mixed(QColor(*first), QColor(*second), share)
    result = (mix.red(), mix.green(), mix.blue(), mix.alpha())
    for one, other, got in zip(first, second, result, strict=True):
        assert min(one, other) - 1 <= got <= max(one, other) + 1


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_no_colour_is_written_outside_the_two_tables_and_no_style_sheet_anywhere(path):
    source = path.read_text(encoding="utf-8")
    assert "setStyleSheet(" not in source
    assert "QSortFilterProxyModel" not in source
    if path.name not in ("palette.py", "tones.py"):
        assert not re.search(r'"#[0-9a-fA-F]{6}"', source)
