"""The style draws what the design says: primary in the accent, a ring for the keyboard only, thin scroll bars."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from tests.kit.look import apply_contrast
from ui.look import paint, style_scroll_bars
from ui.look.ink import ink_for
from ui.look.mnemonics import watch_alt
from ui.look.scheme import Scheme
from ui.look.style import LookStyle
from ui.look.tones import Tone
from ui.widgets import button, primary

Role = QPalette.ColorRole


def _colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_primary_button_wears_the_accent_and_others_do_not(theme, shown, scheme):
    theme.apply(scheme)
    accent = QApplication.palette().color(Role.Accent).name()
    assert accent in _colours(shown(primary("Desa")))
    assert accent not in _colours(shown(button("Desa")))


@pytest.mark.parametrize("make", [button, primary])
def test_a_ring_shows_for_focus_by_keyboard_only(theme, shown, make):
    made = make("Desa")
    shown(made, 120, 32)
    made.setFocus()
    made.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
    by_mouse = made.grab().toImage()
    made.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, True)
    by_keyboard = made.grab().toImage()
    assert made.hasFocus()
    ring = made.palette().color(Role.WindowText)
    assert by_keyboard.pixelColor(60, 0) == ring
    assert by_mouse.pixelColor(60, 0) != ring


def test_every_control_is_painted_in_every_scheme(theme, shown):
    page = QWidget()
    column = QVBoxLayout(page)
    box, radio, bar, tabs = QCheckBox("Una"), QRadioButton("Dues"), QProgressBar(), QTabBar()
    bar.setValue(40)
    box.setChecked(True)
    radio.setChecked(True)
    tabs.addTab("A")
    tabs.addTab("B")
    for made in (box, radio, bar, tabs, QLineEdit("Text"), QPlainTextEdit("Text"), QPushButton("Prem")):
        column.addWidget(made)
    shown(page)
    for change in (lambda: theme.apply(Scheme.LIGHT), lambda: theme.apply(Scheme.DARK), lambda: apply_contrast(theme)):
        change()
        accent = ink_for(page.palette(), page.font()).accent.name()
        assert accent in _colours(box) & _colours(radio) & _colours(bar) & _colours(tabs)


def test_fields_and_buttons_are_high_enough_for_a_finger(theme, shown):
    for made in (QLineEdit(), button("Desa")):
        assert made.sizeHint().height() >= 32


@given(st.integers(0, 10_000), st.integers(1, 2_000), st.integers(0, 10_000), st.integers(20, 900))
def test_the_handle_stays_in_its_bar_and_the_parts_fill_it(maximum, page, value, length):
    option = QStyleOptionSlider()
    option.orientation = Qt.Orientation.Vertical
    option.rect = QRect(0, 0, 12, length)
    option.minimum, option.maximum, option.pageStep = 0, maximum, page
    option.sliderPosition = min(value, maximum)
    handle = style_scroll_bars.handle(option)
    assert option.rect.contains(handle)
    assert handle.height() >= min(style_scroll_bars.SHORTEST_HANDLE, length)
    above = style_scroll_bars.part(option, QStyle.SubControl.SC_ScrollBarSubPage)
    below = style_scroll_bars.part(option, QStyle.SubControl.SC_ScrollBarAddPage)
    if maximum:
        assert above.height() + handle.height() + below.height() == length


def _option(bar: QScrollBar) -> QStyleOptionSlider:
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    return option


def test_a_drag_of_the_handle_reaches_both_ends(theme, shown, qtbot):
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setRange(0, 5000)
    shown(bar, 12, 300)
    for target, value in ((QPoint(6, 299), 5000), (QPoint(6, 0), 0)):
        handle = style_scroll_bars.handle(_option(bar)).center()
        qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=handle)
        qtbot.mouseMove(bar, target)
        qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=target)
        assert bar.value() == value


def test_alt_shows_the_underlined_letters_and_letting_go_hides_them(theme, shown):
    window = QWidget()
    QPushButton("&Desa", window)
    shown(window)
    watch_alt(window)
    style = QApplication.style()
    assert isinstance(style, LookStyle)
    hint = QStyle.StyleHint.SH_UnderlineShortcut
    handle = window.windowHandle()
    alt = Qt.Key.Key_Alt
    QApplication.sendEvent(handle, QKeyEvent(QEvent.Type.KeyPress, alt, Qt.KeyboardModifier.AltModifier))
    assert style.styleHint(hint) == 1
    QApplication.sendEvent(handle, QKeyEvent(QEvent.Type.KeyRelease, alt, Qt.KeyboardModifier.NoModifier))
    assert style.styleHint(hint) == 0


@given(st.text(max_size=60), st.integers(0, 300), st.sampled_from(Tone), st.sampled_from(["", "clock"]))
def test_a_chip_never_takes_more_room_than_there_is(qapp, text, room, tone, icon):
    from PySide6.QtGui import QPainter

    ink = ink_for(QApplication.palette(), QApplication.font())
    canvas = QPixmap(320, 30)
    painter = QPainter(canvas)
    width = paint.chip(painter, ink, 0, 15, text, tone, icon, room)
    painter.end()
    assert 0 <= width <= room
