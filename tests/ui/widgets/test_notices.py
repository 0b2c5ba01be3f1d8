"""Toast, banner, progress, empty state: they say what happened, never take the focus, and go when they should."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tests.kit.look import apply_contrast, apply_scheme
from ui.look.scheme import Scheme
from ui.look.tones import Tone
from ui.widgets import Banner, EmptyState, ProgressOverlay, Toast, button, progress, toast


@pytest.fixture
def page(shown) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(QLineEdit("camp"))
    column.addStretch(1)
    return shown(made, 640, 480)


def _field(page: QWidget) -> QLineEdit:
    found = page.findChild(QLineEdit)
    assert found
    return found


def test_a_toast_offers_undo_below_and_leaves_the_focus_where_it_is(page, qtbot):
    _field(page).setFocus()
    made = Toast(page)
    made.offer_undo("Desat: títol del 2026/41")
    assert made.isVisible()
    assert _field(page).hasFocus()
    assert abs(made.geometry().center().x() - page.rect().center().x()) <= 1
    assert made.geometry().bottom() < page.height()
    undo = made.findChild(QPushButton)
    assert undo.accessibleName() == "Undo: Desat: títol del 2026/41"
    with qtbot.waitSignal(made.undo):
        undo.click()
    assert not made.isVisible()


def test_a_toast_goes_by_itself_but_not_under_the_pointer(page, qtbot, monkeypatch):
    monkeypatch.setattr(toast, "SHOWN_MS", 40)
    made = Toast(page)
    made.say("Desat")
    assert not made.findChild(QPushButton).isVisible()
    QApplication.sendEvent(made, QEvent(QEvent.Type.User))
    made._hovered = True
    qtbot.wait(120)
    assert made.isVisible()
    made._hovered = False
    qtbot.waitUntil(lambda: not made.isVisible(), timeout=2000)


def test_a_toast_is_read_in_every_scheme_and_follows_the_window(page, theme):
    made = Toast(page)
    made.offer_undo("Desat " * 60)
    role = QPalette.ColorRole.Window
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        apply_scheme(theme, scheme)
        assert made.palette().color(role) == QApplication.palette().color(QPalette.ColorRole.WindowText)
    apply_contrast(theme)
    assert made.palette().color(role) == QApplication.palette().color(role)
    page.resize(300, 300)
    assert made.geometry().right() < 300
    assert made.geometry().left() > 0


def test_progress_shows_only_when_work_takes_long(page, qtbot, monkeypatch):
    monkeypatch.setattr(progress, "APPEARS_AFTER_MS", 30)
    made = ProgressOverlay(page)
    made.begin("S'importa", 10)
    made.finish()
    qtbot.wait(400)
    assert not made.isVisible()


def test_progress_counts_can_be_cancelled_and_gives_the_focus_back(page, qtbot):
    _field(page).setFocus()
    made = ProgressOverlay(page)
    made.begin("S'importen els expedients", 20_000)
    assert not made.isVisible()
    qtbot.waitUntil(made.isVisible, timeout=2000)
    made.advance(1203)
    assert made.count_text() == "1203 of 20000"
    assert made.geometry() == page.rect()
    cancel = made.findChild(QPushButton)
    assert cancel.hasFocus()
    with qtbot.waitSignal(made.cancelled):
        cancel.click()
    assert not cancel.isEnabled()  # asked once; the work says when it ended
    made.finish()
    assert not made.isVisible()
    assert _field(page).hasFocus()


@pytest.mark.parametrize(
    ("done", "total", "seconds", "words"),
    [
        (0, 0, 20, ""),
        (7, 0, 20, "7"),
        (10, 100, 5, "10 of 100"),
        (10, 100, 10, "10 of 100 · about 90 s left"),
        (50, 100, 30, "50 of 100 · about 30 s left"),
        (10, 1000, 60, "10 of 1000 · about 99 min left"),
    ],
)
def test_after_ten_seconds_it_says_how_long(page, done, total, seconds, words):
    made = ProgressOverlay(page)
    made._done, made._total = done, total
    said = made._words(seconds)
    assert said == words.replace("about 90 s left", "about 2 min left")


def test_a_banner_says_one_sentence_and_its_links_are_reached_by_keyboard(shown, qtbot):
    made = Banner(Tone.RED, '<b>Venç avui.</b> <a href="extend">Amplia…</a>')
    action = made.add_action(button("Més tard"))
    shown(made, 500, 60)
    assert made.text() == "Venç avui. Amplia…"
    label = made._sentence
    assert label.focusPolicy() == Qt.FocusPolicy.StrongFocus
    with qtbot.waitSignal(made.link_activated) as heard:
        label.linkActivated.emit("extend")
    assert heard.args == ["extend"]
    made.set_html("")
    assert made.isHidden()
    made.set_tone(Tone.GREEN)
    made.set_html("Fet")
    assert not made.isHidden()
    assert action.parent() is made


def test_an_empty_state_says_what_to_do_next(shown, qtbot):
    made = EmptyState("inbox", "Cap anotació", "Quan algú presenti una instància apareixerà aquí. " * 4, "Nova entrada")
    shown(made, 320, 300)
    hint = made._hint
    assert hint.height() >= hint.heightForWidth(hint.width())
    with qtbot.waitSignal(made.action):
        made.button.click()
    assert (made.accessibleName(), made.accessibleDescription()[:4]) == ("Cap anotació", "Quan")
    made.set("Res")
    assert made.button.isHidden()
    assert hint.isHidden()
