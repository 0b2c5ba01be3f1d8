"""Whole pages of the gallery: nothing is cut, everything that takes the focus has a name, at every size and scheme."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QTabBar, QToolButton, QWidget

from tests.kit import gallery
from tests.kit.look import apply_scheme, spoken
from ui.look.fonts import application_font
from ui.look.scheme import Scheme
from ui.look.tones import Tone, tone_colours
from ui.widgets import ElidedLabel, EntityButton

SIZES = [(1280, 800), (1024, 700)]


def _frame(shown, name: str, size: tuple[int, int]) -> gallery.Frame:
    make, room = gallery.PAGES[name]
    frame = shown(gallery.Frame(make(), room), *size)
    gallery.settle(10)
    return frame


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def cut(frame: QWidget) -> list[str]:
    """Labels and buttons in view whose words do not fit in them, or that leave the window."""
    found = []
    for widget in frame.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        if isinstance(widget, ElidedLabel | EntityButton | QToolButton) or not widget.text():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            fits = widget.height() >= widget.heightForWidth(widget.width())
        else:
            fits = widget.width() >= widget.minimumSizeHint().width()
        inside = frame.rect().contains(widget.geometry().translated(widget.mapTo(frame, -widget.pos())))
        if not fits or not (inside or _scrolls(widget)):
            found.append(f"{type(widget).__name__} {widget.text()[:40]!r}")
    return found


def cut_at_last(frame: QWidget) -> list[str]:
    """What is still cut when layouts came to rest; a busy machine needs more turns of the loop for that."""
    for _ in range(100):
        if not cut(frame):
            return []
        gallery.settle(20)
    return cut(frame)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", sorted(set(gallery.PAGES) - {"progress"}))
def test_nothing_is_cut(shown, name, size):
    frame = _frame(shown, name, size)
    assert cut_at_last(frame) == []
    assert (frame.width(), frame.height()) == size, "the page needs more room than the window has"


@pytest.fixture
def larger_letters():
    """Letters of another size, as the person may choose in the settings at any time."""

    def enlarge(factor: float) -> None:
        font = QFont(application_font())
        font.setPointSizeF(font.pointSizeF() * factor)
        QApplication.setFont(font)
        gallery.settle(10)

    yield enlarge
    QApplication.setFont(application_font())


@pytest.mark.parametrize(
    ("name", "factor"),
    [("today", 1.3), ("today", 2.0), ("list", 2.0), ("versions", 1.3), ("versions", 2.0), ("case", 1.3), ("case", 0.8)],
)
def test_nothing_is_cut_when_letters_become_larger(shown, larger_letters, name, factor):
    frame = _frame(shown, name, (1900, 1040))
    larger_letters(factor)
    assert cut_at_last(frame) == []
    assert frame.rail.width() == round(176 * max(1, factor))
    assert frame.status.height() == round(28 * max(1, factor))


def test_the_check_sees_what_is_cut(shown):
    frame = _frame(shown, "versions", (1280, 800))
    label = QLabel("un text massa llarg", frame)
    label.resize(30, 16)
    assert cut_at_last(frame) == []
    label.show()
    assert len(cut(frame)) == 1


@pytest.mark.parametrize("name", sorted(gallery.PAGES))
def test_all_that_takes_the_focus_has_a_name(shown, name):
    frame = _frame(shown, name, (1280, 800))
    nameless = [
        widget
        for widget in frame.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not isinstance(widget, QTabBar | QScrollArea)
        and not spoken(widget)
    ]
    assert nameless == []


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("name", sorted(set(gallery.PAGES) - {"progress"}))
def test_every_page_is_painted_in_every_scheme(theme, shown, name, scheme):
    apply_scheme(theme, scheme)
    frame = _frame(shown, name, (1280, 800))
    image = frame.grab().toImage()
    ink = frame.top.palette().color(frame.top.backgroundRole())
    colours = {image.pixelColor(x, y).name() for x in range(0, 1280, 7) for y in range(0, 800, 5)}
    assert ink.name() in colours
    assert len(colours) > 5
    if scheme is Scheme.CONTRAST:
        ours = {colour.name() for tone in Tone for other in Scheme for colour in tone_colours(tone, other) or ()}
        assert not colours & (ours | {"#0f5b6d", "#6cc3d5"})


def test_light_and_dark_can_be_switched_with_a_page_open(theme, shown, qtbot):
    frame = _frame(shown, "case", (1280, 800))
    assert cut_at_last(frame) == []
    first = frame.grab().toImage()
    for scheme in (Scheme.DARK, Scheme.CONTRAST, Scheme.LIGHT):
        apply_scheme(theme, scheme)
        gallery.settle(5)
    qtbot.waitUntil(lambda: frame.grab().toImage() == first)
