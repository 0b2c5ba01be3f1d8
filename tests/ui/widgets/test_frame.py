"""Rail, status line, page header, search box, two columns: what frames every room."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolTip, QWidget

from tests.kit.look import focus, press, spoken, spoken_rows
from ui.look.tones import Tone
from ui.widgets import (
    ChipSpec,
    EntityButton,
    InlineTitle,
    PageHeader,
    Rail,
    Room,
    SearchField,
    SideBySide,
    StatusLine,
    button,
    icon_button,
    primary,
)

Key = Qt.Key
ROOMS = [Room("today", "Avui", "calendar"), Room("cases", "Expedients", "folder"), Room("people", "Persones", "person")]


def _rail(shown) -> Rail:
    rail = Rail()
    rail.set_rooms(ROOMS)
    rail.choose("today")
    return shown(rail, 176, 400)


def test_the_rail_tells_rooms_with_what_waits_in_them(shown):
    rail = _rail(shown)
    rail.set_count("cases", 3, Tone.GREY, "3 pendents")
    assert spoken_rows(rail) == ["Avui", "Expedients, 3 pendents", "Persones"]
    rail.set_count("cases", 0)
    assert spoken_rows(rail)[1] == "Expedients"
    rail.set_count("no such room", 3)
    assert spoken(rail) == "Rooms"


def test_arrows_and_clicks_go_to_a_room_and_showing_one_tells_nobody(shown, qtbot):
    rail = _rail(shown)
    gone = []
    rail.room_chosen.connect(gone.append)
    rail.choose("people")
    assert (rail.current(), gone) == ("people", [])
    focus(rail)
    press(rail, Key.Key_Up)
    qtbot.mouseClick(rail.viewport(), Qt.MouseButton.LeftButton, pos=rail.visualRect(rail.model().index(0, 0)).center())
    assert gone == ["cases", "today"]
    qtbot.mouseClick(rail.viewport(), Qt.MouseButton.LeftButton, pos=rail.visualRect(rail.model().index(0, 0)).center())
    assert gone == ["cases", "today", "today"]  # the room one is in: back to its first page


def test_letters_find_a_room(shown):
    rail = _rail(shown)
    focus(rail)
    press(rail, Key.Key_P, "p")
    assert rail.current() == "people"


def test_rooms_that_come_and_go_leave_the_person_where_they_were(shown):
    rail = _rail(shown)
    rail.choose("people")
    rail.set_rooms(ROOMS[1:])
    assert rail.current() == "people"
    rail.choose("a room that is hidden")
    assert rail.current() == ""


def test_the_status_line_is_one_button_that_says_it_all(shown, qtbot):
    line = StatusLine()
    line.set_connection("cloud-off", "Sense connexió")
    line.set_facts(["3 canvis per enviar", "", "Última sincronització: avui 9:08"])
    line.say("Desat")
    shown(line, 900, 28)
    facts = line.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[0]
    assert spoken(facts) == "Sense connexió. 3 canvis per enviar. Última sincronització: avui 9:08"
    with qtbot.waitSignal(line.pressed):
        focus(facts)
        qtbot.keyClick(facts, Key.Key_Space)
    assert line.said() == "Desat"
    line.resize(200, 28)
    assert not line.grab().isNull()


def test_a_page_header_gives_chips_a_line_of_their_own_when_it_is_narrow(shown, qtbot):
    header = PageHeader()
    header.set_back("Expedients")
    header.set_title_widget(InlineTitle("Títol", "Llicència d'obres menors — Cal Pere, c/ Major 7"))
    header.set_subtitle("2026/41 · Obres menors · obert el 23/10/2026 · responsable: Maria Solé")
    header.set_chips([ChipSpec("Instrucció", Tone.BLUE), ChipSpec("venç avui · silenci positiu", Tone.RED, "warning")])
    action = header.add_action(primary("Redacta la resolució"))
    shown(header, 1060, 100)
    assert header._chips.geometry().center().y() < header.height() * 0.7
    assert header._chips.geometry().right() < action.x()
    header.resize(780, 130)
    qtbot.wait(10)
    assert header._chips.y() >= header._subtitle.geometry().bottom()
    assert header._subtitle.width() == header.width()
    with qtbot.waitSignal(header.back):
        qtbot.mouseClick(header._back, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("words", range(3, 40, 3))
def test_a_title_is_never_cut_for_the_sake_of_chips(shown, qtbot, words):
    header = PageHeader()
    title = InlineTitle("Títol", " ".join(["Reparació"] * words))
    header.set_title_widget(title)
    header.set_chips([ChipSpec("Instrucció", Tone.BLUE), ChipSpec("venç avui · silenci positiu", Tone.RED, "warning")])
    action = header.add_action(primary("Redacta la resolució"))
    shown(header, 640, 120)
    for width in (640, 780, 1060, 1600, 2300):
        header.resize(width, 120)
        qtbot.wait(1)
        beside = header._chips.y() < title.geometry().bottom()
        assert title.width() >= title.text_width() or not beside, width
        assert title.geometry().right() < action.x()


def test_a_title_that_does_not_fit_tells_itself_whole_when_pointed_at(shown, qtbot):
    title = shown(InlineTitle("Títol", "Reparació " * 20), 300, 60)
    point = QPoint(20, 10)
    tip = QHelpEvent(QEvent.Type.ToolTip, point, title.editor.mapToGlobal(point))
    QApplication.sendEvent(title.editor, tip)
    qtbot.waitUntil(lambda: "Reparació Reparació" in QToolTip.text())
    title.set_value("Curt")
    QApplication.sendEvent(title.editor, tip)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_header_without_anything_but_a_title_shows_just_that(shown):
    header = shown(PageHeader("Avui", inline_subtitle=True), 400, 60)
    assert header.title() == "Avui"
    assert header._back.isHidden()
    assert header._chips.isHidden()


@pytest.mark.parametrize("width", [1100, 700])
def test_two_columns_become_two_tabs_when_there_is_no_room(shown, width):
    main, side = QLabel("principal"), QLabel("costat")
    both = SideBySide(main, side, 268, "Principal", "Costat", main_needs=560)
    shown(both, width, 400)
    narrow = width < 268 + 560
    assert both.is_narrow() is narrow
    assert main.isVisible()
    assert side.isVisible() is not narrow
    both.show_side()
    assert side.isVisible()
    both.resize(1200, 400)
    assert main.isVisible()
    assert side.isVisible()
    assert side.width() == 268


def test_a_search_is_asked_when_typing_pauses_and_once(shown, qtbot):
    field = shown(SearchField("Cerca…", "Ctrl+K"), 330, 40)
    asked, moved, left = [], [], []
    field.searched.connect(asked.append)
    field.moved.connect(moved.append)
    field.left.connect(lambda: left.append(1))
    for letter in "pere":
        field.insert(letter)
    assert asked == []
    qtbot.waitUntil(lambda: asked == ["pere"], timeout=2000)
    press(field, Key.Key_Return)
    press(field, Key.Key_Down)
    press(field, Key.Key_PageUp)
    assert (asked, moved) == (["pere"], [1, -10])
    press(field, Key.Key_Escape)
    assert (asked, field.text(), left) == (["pere", ""], "", [])
    press(field, Key.Key_Escape)
    assert left == [1]
    field.set_quietly("saved")
    qtbot.wait(200)
    assert asked == ["pere", ""]
    assert spoken(field) == "Cerca…"


def test_the_key_that_reaches_the_search_never_covers_its_words(shown):
    field = shown(SearchField("Cerca…", "Ctrl+K"), 330, 40)
    for factor in (1.0, 2.0):
        font = field.font()
        font.setPointSizeF(9.75 * factor)
        field.setFont(font)
        assert field.textMargins().right() >= field._keycap_width() > 0
    field.insert("x")
    assert field.textMargins().right() == 0


def test_enter_asks_at_once(shown, qtbot):
    field = shown(SearchField("Cerca…"))
    field.insert("41")
    with qtbot.waitSignals([field.searched, field.entered], timeout=500):
        press(field, Key.Key_Return)


def test_buttons_of_an_icon_have_a_name_and_peoples_ampersands_are_letters(shown):
    made = shown(icon_button("more", "Més accions"))
    assert spoken(made) == "Més accions"
    assert "Més accions" in made.toolTip()
    entity = EntityButton()
    entity.set("#3a7d4f", "Pont & Port", QMenu(entity))
    assert entity.text() == "Pont && Port"
    assert spoken(shown(entity)) == "Pont & Port"
    assert button("Desa").sizeHint().height() >= 32
