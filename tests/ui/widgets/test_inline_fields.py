"""Fields edited in place: saved when left and only when changed; Esc goes back; nothing typed is ever taken away."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.kit.look import focus, press, spoken
from ui.look.style_panels import WRONG
from ui.look.tones import Tone
from ui.widgets import InlineChoice, InlineDate, InlineLongText, InlineText, InlineTitle, commit_all

Key = Qt.Key


def _heard(field) -> list:
    heard = []
    field.committed.connect(heard.append)
    return heard


def _type(field, text: str) -> None:
    edit = field.editor
    edit.selectAll()
    edit.insert(text)
    edit.textEdited.emit(text)


def test_it_is_saved_when_left_and_only_when_it_changed(shown, qtbot):
    page = QWidget()
    column = QVBoxLayout(page)
    first, second = InlineText("Títol", "Llicència"), InlineText("Lloc", "Arxiu")
    column.addWidget(first)
    column.addWidget(second)
    shown(page)
    heard = _heard(first)
    first.editor.setFocus()
    second.editor.setFocus()
    assert heard == []
    first.editor.setFocus()
    _type(first, "Permís")
    second.editor.setFocus()
    assert heard == ["Permís"]
    assert first.value() == "Permís"
    press(first.editor, Key.Key_Return)
    assert heard == ["Permís"]


def test_its_label_is_its_name_and_alt_letter_reaches_it(shown):
    field = shown(InlineText("&Títol", "x"))
    assert spoken(field.editor) in ("&Títol", "Títol")
    assert field.label.buddy() is field.editor


@pytest.mark.parametrize("make", [InlineText, InlineTitle])
def test_escape_goes_back_first_and_then_reaches_the_page(shown, make):
    field = shown(make("Títol", "Llicència"))
    heard = _heard(field)
    _type(field, "Error")
    assert press(field.editor, Key.Key_Escape)
    assert field.text() == "Llicència"
    assert not press(field.editor, Key.Key_Escape)
    assert heard == []


def test_what_is_wrong_is_said_stays_typed_and_is_not_saved(shown):
    field = shown(InlineText("NIF", "", check=lambda text: "" if text.endswith("Z") else "La lletra és Z."))
    heard = _heard(field)
    _type(field, "12345678A")
    assert not field.commit()
    assert (field.problem(), field.text(), heard) == ("La lletra és Z.", "12345678A", [])
    assert field.editor.accessibleDescription() == "La lletra és Z."
    assert field.editor.property(WRONG) is True
    _type(field, "12345678Z")
    assert field.problem() == ""
    assert field.commit()
    assert heard == ["12345678Z"]


def test_a_value_that_arrives_while_typing_takes_nothing_away(shown):
    field = shown(InlineText("Títol", "Llicència"))
    _type(field, "Llicència d'obres")
    field.set_value("Llicència major")
    assert field.text() == "Llicència d'obres"
    field.revert()
    assert field.text() == "Llicència major"
    field.set_value("Una altra")
    assert field.text() == "Una altra"


@given(st.lists(st.one_of(
    st.tuples(st.just("type"), st.text(alphabet="abc·ŀ", max_size=4)),
    st.tuples(st.just("arrive"), st.text(alphabet="abc·ŀ", max_size=4)),
    st.tuples(st.sampled_from(["commit", "revert"]), st.just("")),
), max_size=12))  # fmt: skip
def test_whatever_happens_nothing_unsaved_is_lost_and_nothing_is_saved_twice(qapp, steps):
    field = InlineText("Títol", "")
    saved, typed = "", ""
    heard = _heard(field)
    expected = []
    for step, text in steps:
        if step == "type":
            _type(field, text)
            typed = text
        elif step == "arrive":
            field.set_value(text)
            typed = text if typed == saved else typed
            saved = text
        elif step == "commit":
            field.commit()
            if typed != saved:
                expected.append(typed)
                saved = typed
        else:
            field.revert()
            typed = saved
        assert (field.text(), field.value(), heard) == (typed, saved, expected)


def test_a_title_of_a_hundred_thousand_letters_is_neither_cut_nor_slow_to_show(shown, qtbot):
    field = shown(InlineTitle("Títol", "ab ŀ " * 20_000), 600, 100)
    assert len(field.text()) == 100_000
    _type(field, "x" * 100_000)
    field.commit()
    assert len(field.value()) == 100_000
    assert not field.grab().isNull()


def test_a_read_only_field_says_why(shown):
    field = shown(InlineText("Número", "2026/41"))
    field.set_read_only(True, "El dona la Diputació")
    assert field.editor.isReadOnly()
    assert field.editor.accessibleDescription() == "El dona la Diputació"
    assert "El dona la Diputació" in field.editor.toolTip()
    field.set_note("oficial", Tone.GREEN, "check")
    assert field.note() == "oficial"


def test_a_long_text_is_saved_with_control_enter_and_grows(shown):
    field = shown(InlineLongText("Notes", "una"), 400, 300)
    heard = _heard(field)
    low = field.editor.sizeHint().height()
    field.editor.setPlainText("línia\n" * 8)
    assert field.editor.sizeHint().height() > low
    press(field.editor, Key.Key_Return, "\r", Qt.KeyboardModifier.ControlModifier)
    assert heard == ["línia\n" * 8]
    field.editor.insertPlainText("més")
    field.editor.document().setModified(True)
    press(field.editor, Key.Key_Escape)
    assert field.text() == "línia\n" * 8


OPTIONS = [("e", "Electrònic"), ("p", "Paper"), ("x", "Presencial")]


def test_arrows_look_at_choices_and_leaving_saves_one(shown):
    page = QWidget()
    column = QVBoxLayout(page)
    field, other = InlineChoice("Canal", OPTIONS, "e"), InlineText("Altre")
    column.addWidget(field)
    column.addWidget(other)
    shown(page)
    heard = _heard(field)
    field.editor.setFocus()
    press(field.editor, Key.Key_Down)
    press(field.editor, Key.Key_Down)
    assert heard == []
    other.editor.setFocus()
    assert heard == ["x"]


def test_choosing_with_the_mouse_saves_at_once_escape_and_the_wheel_change_nothing(shown):
    field = shown(InlineChoice("Canal", OPTIONS, "e"))
    heard = _heard(field)
    field.editor.setCurrentIndex(1)
    field.editor.activated.emit(1)
    assert heard == ["p"]
    press(field.editor, Key.Key_Down)
    press(field.editor, Key.Key_Escape)
    assert (field.value(), field.editor.currentText()) == ("p", "Paper")
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field.editor, wheel)
    assert field.editor.currentText() == "Paper"
    assert heard == ["p"]


def test_a_saved_value_that_is_no_longer_offered_is_shown_empty_and_kept(shown):
    field = shown(InlineChoice("Canal", OPTIONS, "fax"))
    heard = _heard(field)
    assert field.editor.currentIndex() == -1
    assert field.commit()
    assert (field.value(), heard) == ("fax", [])


def _read(text: str) -> date | None:
    if text == "demà":
        return date(2026, 11, 24)
    if text == "sempre":
        raise ValueError("«sempre» no és una data.")
    try:
        day, month, year = (int(part) for part in text.split("/"))
        return date(year, month, day)
    except ValueError:
        return None


def _write(day: date) -> str:
    return f"dia {day:%d/%m/%Y}"


def _date_field(value=date(2026, 11, 23)) -> InlineDate:
    return InlineDate("Venciment", value, parse=_read, show=_write)


def test_a_date_is_typed_freely_and_what_was_understood_is_shown_while_typing(shown):
    page = QWidget()
    column = QVBoxLayout(page)
    field = _date_field()
    column.addWidget(InlineText("Abans"))
    column.addWidget(field)
    shown(page)
    heard = _heard(field)
    assert field.editor.text() == "dia 23/11/2026"
    focus(field.editor)
    assert field.editor.text() == "23/11/2026"
    _type(field, "demà")
    assert field.editor.hint() == "dia 24/11/2026"
    assert field.editor.accessibleDescription() == "dia 24/11/2026"
    press(field.editor, Key.Key_Return)
    assert heard == [date(2026, 11, 24)]


@pytest.mark.parametrize(("text", "words"), [("sempre", "«sempre» no és una data."), ("ahir vaig", "ahir vaig")])
def test_what_is_no_date_is_said_and_stays(shown, text, words):
    field = shown(_date_field())
    heard = _heard(field)
    _type(field, text)
    assert not field.commit()
    assert words in field.problem()
    assert field.editor.text() == text
    press(field.editor, Key.Key_Escape)
    assert (field.problem(), field.value(), heard) == ("", date(2026, 11, 23), [])


def test_an_emptied_date_is_none_and_arrows_move_a_day_over_the_year(shown):
    field = shown(_date_field(date(2026, 12, 31)))
    heard = _heard(field)
    focus(field.editor)
    press(field.editor, Key.Key_Up)
    assert field.commit()
    _type(field, "")
    assert field.commit()
    assert heard == [date(2027, 1, 1), None]


@given(st.dates(min_value=date(1900, 1, 1)))
def test_leaving_a_date_untouched_never_changes_it(qapp, value):
    field = InlineDate("D", value, parse=lambda _text: pytest.fail("an untouched date is not read"), show=_write)
    heard = _heard(field)
    assert field.commit()
    assert (heard, field.value()) == ([], value)


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)  # the offscreen platform of itself
def test_the_calendar_gives_a_date(shown):
    field = shown(_date_field(), 300, 100)
    heard = _heard(field)
    press(field.editor, Key.Key_Down, "", Qt.KeyboardModifier.AltModifier)
    assert field.editor._popup is not None
    field.editor._pick(QDate(2026, 12, 3))
    assert heard == [date(2026, 12, 3)]
    assert field.editor._popup is None


def test_leaving_a_page_saves_all_its_fields_and_tells_when_one_cannot_be(shown):
    page = QWidget()
    column = QVBoxLayout(page)
    bad = InlineText("NIF", "", check=lambda text: "No és correcte.")
    good = InlineText("Nom", "")
    for field in (bad, good):
        column.addWidget(field)
    shown(page)
    _type(bad, "x")
    _type(good, "Pere")
    heard = _heard(good)
    assert not commit_all(page)
    assert heard == ["Pere"]
    bad.revert()
    assert commit_all(page)
