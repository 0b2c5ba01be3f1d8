"""Light, dark, high contrast: the system decides, the person may choose, contrast always wins; all live."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from tests.kit.look import apply_contrast
from ui.look.fonts import BODY_POINTS, application_font
from ui.look.ink import ink_for
from ui.look.palette import palette_for
from ui.look.scheme import Scheme, current_scheme
from ui.look.theme import Theme

Scheme_ = Qt.ColorScheme


@pytest.fixture
def system(theme: Theme, monkeypatch):
    """A system whose scheme and contrast the test sets."""
    state = SimpleNamespace(scheme=Scheme_.Unknown, contrast=Qt.ContrastPreference.NoPreference, told=[])
    hints = SimpleNamespace(
        colorScheme=lambda: state.scheme,
        setColorScheme=state.told.append,
        unsetColorScheme=lambda: state.told.append(None),
    )
    monkeypatch.setattr(theme, "_hints", hints)
    monkeypatch.setattr(theme, "_accessibility", SimpleNamespace(contrastPreference=lambda: state.contrast))
    yield state
    theme._choice = "system"


def test_the_system_is_followed_while_it_changes(theme, system, qtbot):
    for told, expected in ((Scheme_.Dark, Scheme.DARK), (Scheme_.Light, Scheme.LIGHT), (Scheme_.Unknown, Scheme.LIGHT)):
        system.scheme = told
        theme.follow()
        assert current_scheme() is theme.scheme is expected
        window = QApplication.palette().color(QPalette.ColorRole.Window)
        assert window == palette_for(expected).color(QPalette.ColorRole.Window)


def test_what_the_person_chose_wins_over_the_system_and_the_title_bar_is_told(theme, system):
    system.scheme = Scheme_.Dark
    theme.choose("light")
    assert theme.scheme is Scheme.LIGHT
    theme.choose("dark")
    assert theme.scheme is Scheme.DARK
    theme.choose("system")
    assert system.told == [Scheme_.Light, Scheme_.Dark, None]
    assert theme.scheme is Scheme.DARK


def test_high_contrast_wins_over_everything(theme, system):
    theme.choose("dark")
    system.contrast = Qt.ContrastPreference.HighContrast
    theme.follow()
    assert theme.scheme is Scheme.CONTRAST
    assert QApplication.palette().resolveMask() == 0  # the system's own palette, none of our colours
    system.contrast = Qt.ContrastPreference.NoPreference
    theme.follow()
    assert theme.scheme is Scheme.DARK


def test_an_unknown_choice_is_refused(theme):
    with pytest.raises(ValueError, match="system, light, dark"):
        theme.choose("pink")


def test_changed_is_told_once_per_change(theme, qtbot):
    seen = []
    theme.changed.connect(seen.append)
    theme.apply(Scheme.DARK)
    theme.apply(Scheme.DARK)
    theme.apply(Scheme.LIGHT)
    theme.changed.disconnect(seen.append)
    assert seen == [Scheme.DARK, Scheme.LIGHT]


def test_ink_is_made_once_per_palette_font_and_scheme(theme):
    label = QLabel()
    first = ink_for(label.palette(), label.font())
    assert ink_for(label.palette(), label.font()) is first
    theme.apply(Scheme.DARK)
    assert ink_for(label.palette(), label.font()) is not first


def test_in_high_contrast_only_the_system_colours_are_painted_with(theme):
    apply_contrast(theme)
    palette = QApplication.palette()
    ink = ink_for(palette, QApplication.font())
    system = {palette.color(role).rgba() for role in (
        QPalette.ColorRole.Window, QPalette.ColorRole.WindowText, QPalette.ColorRole.Base, QPalette.ColorRole.Text,
        QPalette.ColorRole.Button, QPalette.ColorRole.ButtonText, QPalette.ColorRole.Highlight,
        QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Link,
    )} | {palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).rgba()}  # fmt: skip
    for name, value in vars(ink).items():
        if type(value).__name__ == "QColor":
            assert value.rgba() in system, name
    assert ink.secondary == ink.window_text  # not the half-transparent placeholder


def test_windows_gets_segoe_and_elsewhere_inter_comes_first():
    assert application_font("win32").families()[0] == "Segoe UI"
    assert application_font("linux").families()[0] == "Inter"
    assert application_font().pointSizeF() == BODY_POINTS


def test_the_font_really_is_inter_where_it_is_installed(theme):
    if "Inter" not in QFontDatabase.families():
        pytest.skip("the font Inter is not installed here (Debian: fonts-inter)")
    assert QFontInfo(QApplication.font()).family() == "Inter"
