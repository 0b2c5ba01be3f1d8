"""The long list in the hand: the place is kept, keys do what they say, columns are remembered, letters filter."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QColor, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QPushButton

from tests.kit.look import apply_scheme, focus, press, spoken, spoken_rows
from ui.look import fonts
from ui.look.scheme import Scheme
from ui.tables import Cell, Column, ListPane, PagedTable
from ui.widgets import EmptyState

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def _columns() -> list[Column]:
    return [
        Column("title", "Títol", lambda row: Cell(f"Expedient {row}", "segona línia"), stretch=True),
        Column("number", "Número", lambda row: f"2026/{row}", 90),
        Column("due", "Venciment", str, 110, align="right"),
        Column("tags", "Etiquetes", str, 100, sortable=False),
    ]


class Store(dict):
    def read(self, name):
        return self.get(name)

    def write(self, name, value):
        self[name] = value


def _table(shown, count: int = 500, store: Store | None = None, show=True) -> PagedTable:
    def load(request):
        table.paged_model().deliver(request.page, list(request.ids), request.generation)

    table = PagedTable(_columns(), load, "cases", store, label="Expedients")
    table.show_ids(list(range(count)))
    return shown(table, 760, 400) if show else table


def _heard(signal) -> list:
    heard = []
    signal.connect(lambda *values: heard.append(values[0] if len(values) == 1 else values))
    return heard


def test_it_opens_removes_and_goes_back_by_keyboard(shown):
    table = _table(shown)
    opened, removed, back = _heard(table.opened), _heard(table.removed), _heard(table.back)
    focus(table)
    press(table, Key.Key_Down)
    press(table, Key.Key_Return)
    press(table, Key.Key_Delete)
    press(table, Key.Key_Backspace)
    assert (opened, removed, len(back)) == ([1], [[1]], 1)
    press(table, Key.Key_End)
    assert table.current_id() == 499
    press(table, Key.Key_Home)
    assert table.current_id() == 0
    assert table.current_row() == 0


def test_a_double_click_opens_and_a_click_chooses(shown, qtbot):
    table = _table(shown)
    opened = _heard(table.opened)
    place = QPoint(100, table.rowViewportPosition(2) + 20)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (table.selected_ids(), opened) == ([2], [])
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [2]


def test_many_are_selected_with_control_a_and_shift(shown):
    table = _table(shown)
    table.choose(3)
    press(table, Key.Key_Down, "", Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_ids() == [3, 4]
    press(table, Key.Key_A, "a", CONTROL)
    assert table.selected_count() == 500


def test_letters_are_typed_into_the_filter_and_commands_are_not(shown):
    table = _table(shown)
    typed = _heard(table.typed)
    press(table, Key.Key_L, "l")
    press(table, Key.Key_C, "\x03", CONTROL)
    press(table, Key.Key_Space, " ")
    press(table, Key.Key_2, "·", Qt.KeyboardModifier.ShiftModifier)
    press(table, Key.Key_E, "€", CONTROL | Qt.KeyboardModifier.AltModifier)  # AltGr on Windows
    assert typed == ["l", "·", "€"]


@settings(max_examples=40)
@given(
    after=st.lists(st.integers(0, 60), unique=True, max_size=50),
    chosen=st.sets(st.integers(0, 39), max_size=6),
    current=st.integers(0, 39),
)
def test_selection_and_current_row_stay_with_their_ids(qapp, after, chosen, current):
    table = _table(None, 40, show=False)
    table.choose(current)
    table._select_rows(sorted(chosen))
    table.show_ids(after)
    assert table.selected_ids() == [row_id for row_id in after if row_id in chosen]
    assert table.current_id() == (current if current in after else None)


def test_the_scroll_stays_with_the_row_at_the_top(shown):
    table = _table(shown)
    table.verticalScrollBar().setValue(200 * 50 + 17)
    assert table.rowAt(0) == 200
    table.show_ids(list(range(150, 500)))
    assert table.paged_model().id_at(table.rowAt(0)) == 200
    assert table.verticalScrollBar().value() % 50 == 17
    table.show_ids([*range(-1000, 0), *range(500)])
    assert table.paged_model().id_at(table.rowAt(0)) == 200


def test_a_list_at_its_top_stays_at_its_top_when_something_comes_before(shown):
    table = _table(shown)
    table.show_ids([-1, *range(500)])
    assert table.verticalScrollBar().value() == 0


def test_the_order_is_asked_by_header_and_by_menu_and_turned_the_second_time(shown):
    table = _table(shown)
    asked = _heard(table.sort_changed)
    header = table.header
    header.sectionClicked.emit(1)
    header.sectionClicked.emit(1)
    header.sectionClicked.emit(3)  # cannot be sorted by
    actions = {action.text(): action for action in header.sort_menu(table).actions()}
    assert set(actions) == {"Títol", "Número", "Venciment"}
    assert actions["Número"].isChecked()
    actions["Venciment"].trigger()
    assert asked == [("number", False), ("number", True), ("due", False)]
    assert table.sort() == ("due", False)


def test_widths_order_hidden_columns_and_sort_are_remembered(shown, qtbot):
    store = Store()
    table = _table(shown, store=store)
    table.setColumnWidth(1, 133)
    table.header.moveSection(2, 1)
    {action.text(): action for action in table.header.columns_menu().actions()}["Etiquetes"].setChecked(False)
    table.header.ask_sort("number", True)
    qtbot.waitUntil(lambda: "cases" in store, timeout=3000)
    table.write_columns()
    again = _table(shown, store=store)
    assert again.columnWidth(1) == 133
    assert again.header.visualIndex(2) == 1
    assert again.isColumnHidden(3)
    assert again.sort() == ("number", True)
    again.header.show_column(3, True)
    assert again.columnWidth(3) == 100


@pytest.mark.parametrize("rubbish", [
    {"widths": {"number": -5, "due": "x"}, "order": ["number"], "hidden": 7, "sort": ["none", True]},
    {"widths": [], "order": None, "sort": "number"}, {"order": ["tags", "due", "number", "other"]},
    {"hidden": ["title"]},
])  # fmt: skip
def test_a_memory_that_makes_no_sense_is_as_none(shown, rubbish):
    table = _table(shown, store=Store(cases=rubbish))
    assert [table.columnWidth(at) for at in (1, 2, 3)] == [90, 110, 100]
    assert [table.header.visualIndex(at) for at in range(4)] == [0, 1, 2, 3]
    assert not table.isColumnHidden(0)
    assert table.sort() is None


def test_one_column_takes_the_room_the_others_leave(shown):
    table = _table(shown)
    for width in (900, 600, 1200):
        table.resize(width, 300)
        assert table.header.length() == table.viewport().width()
    table.resize(300, 300)
    assert table.columnWidth(0) == 160


def test_a_screen_reader_meets_a_flat_table_of_words(shown):
    table = _table(shown, 5)
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.role() == QAccessible.Role.Table
    assert spoken(table) == "Expedients"
    cells = spoken_rows(table)
    assert len(cells) == 5 * 4
    assert cells[8:11] == ["Expedient 2, segona línia", "2026/2", "2"]
    children = (interface.child(place) for place in range(interface.childCount()))
    headers = [one.text(QAccessible.Text.Name) for one in children if one.role() == QAccessible.Role.ColumnHeader]
    assert headers == ["Títol", "Número", "Venciment", "Etiquetes"]


def test_it_is_painted_in_every_scheme_with_every_state(theme, shown):
    table = _table(shown)
    focus(table)
    table.choose(2)
    table._hover(4)
    seen = set()
    for scheme in Scheme:
        apply_scheme(theme, scheme)
        image = table.viewport().grab().toImage()
        ink = table.ink()
        assert image.pixelColor(300, table.rowViewportPosition(2) + 40) == QColor(ink.selected.rgb())
        assert image.pixelColor(300, table.rowViewportPosition(6) + 5) == QColor(ink.base.rgb())
        seen.add(image.pixelColor(300, 5).name())
    assert len(seen) == 3


def test_larger_letters_get_higher_rows(theme, shown):
    table = _table(shown)
    before = table.rowHeight(0)
    font = table.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    table.setFont(font)
    assert table.rowHeight(0) > before * 1.4


def test_the_menu_is_for_the_row_under_the_pointer_or_for_all_selected(shown):
    table = _table(shown)
    heard = _heard(table.menu)
    table._select_rows([1, 2])

    def ask(row: int) -> None:
        place = QPoint(50, table.rowViewportPosition(row) + 10)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, table.mapToGlobal(place))
        QApplication.sendEvent(table.viewport(), event)

    ask(2)
    ask(5)
    assert [ids for ids, _ in heard] == [[1, 2], [5]]


# -- the pane around it -----------------------------------------------------------------------------------------------


def _pane(shown, count: int = 20) -> ListPane:
    table = _table(None, count, show=False)
    pane = ListPane(
        table, "Filtra…", EmptyState("folder", "Encara no hi ha res", "", "Obre'n un"), EmptyState("search", "Cap")
    )
    pane.show_ids(list(range(count)), filtered=False)
    return shown(pane, 800, 400)


def test_an_empty_list_says_why_it_is_empty(shown):
    pane = _pane(shown)
    assert pane.table.isVisible()
    pane.show_ids([], filtered=False)
    assert pane.empty.isVisible()
    pane.show_ids([], filtered=True)
    assert pane.nothing_found.isVisible()
    assert not pane._export.isEnabled()
    pane.show_rows([("a", "A")])
    assert pane.table.isVisible()


def test_typing_in_the_list_filters_and_down_returns_to_it(shown, qtbot):
    pane = _pane(shown)
    asked = _heard(pane.filtered)
    focus(pane.table)
    press(pane.table, Key.Key_G, "g")
    assert pane.filter.hasFocus()
    qtbot.keyClicks(pane.filter, "osol")
    qtbot.waitUntil(lambda: asked == ["gosol"], timeout=2000)
    press(pane.filter, Key.Key_Down)
    assert pane.table.hasFocus()
    assert pane.table.current_id() == 0


def test_enter_in_the_filter_opens_the_only_one_left(shown):
    pane = _pane(shown)
    opened = _heard(pane.table.opened)
    press(pane.filter, Key.Key_Return)
    assert opened == []
    pane.show_ids([7], filtered=True)
    press(pane.filter, Key.Key_Return)
    assert opened == [7]


def test_the_focus_is_not_lost_when_the_last_row_goes(shown):
    pane = _pane(shown)
    focus(pane.table)
    pane.show_ids([], filtered=True)
    assert pane.filter.hasFocus()


def test_saved_filters_are_chosen_and_kept_when_they_are_named_anew(shown, qtbot):
    pane = _pane(shown)
    chosen = _heard(pane.filter_chosen)
    pane.set_saved_filters([("open", "Oberts"), ("mine", "Meus")])
    pane.choose_filter("open")
    assert (pane.chosen_filter(), chosen) == ("open", [])
    buttons = {made.text(): made for made in pane.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Meus"], Qt.MouseButton.LeftButton)
    assert chosen == ["mine"]
    pane.set_saved_filters([("open", "Obertes"), ("mine", "Meves"), ("late", "Tard")])
    assert pane.chosen_filter() == "mine"


def test_what_can_be_done_with_many_appears_when_many_are_selected(shown, qtbot):
    pane = _pane(shown)
    done = []
    action = QAction("Etiqueta…", pane)
    action.triggered.connect(lambda: done.append(pane.table.selected_ids()))
    pane.set_bulk_actions([action])
    pane.table.choose(1)
    assert not pane._bulk.isVisible()
    press(pane.table, Key.Key_Down, "", Qt.KeyboardModifier.ShiftModifier)
    assert pane._bulk.isVisible()
    assert pane._bulk_count.text() == "2 selected"
    qtbot.mouseClick(pane._bulk_buttons[0], Qt.MouseButton.LeftButton)
    assert done == [[1, 2]]


def test_a_slow_first_list_says_it_is_loading(shown, qtbot):
    table = _table(None, 0, show=False)
    pane = shown(ListPane(table, "Filtra…", EmptyState("folder", "Res"), EmptyState("search", "Cap")), 500, 300)
    pane.show_loading()
    assert pane._loading.text() == ""
    qtbot.waitUntil(lambda: pane._loading.text() == "Loading…", timeout=2000)
    pane.show_ids([1], filtered=False)
    assert table.isVisible()


def test_export_is_a_named_button(shown, qtbot):
    pane = _pane(shown)
    assert spoken(pane._export) == "Export to a spreadsheet"
    with qtbot.waitSignal(pane.export):
        pane._export.click()


def spared(shown, width: int, store=None):
    columns = [
        Column("name", "Nom", str, stretch=True), Column("town", "Població", str, 140, spare=1),
        Column("opened", "Obert el", str, 120, spare=2), Column("number", "Número", str, 96),
    ]  # fmt: skip
    table = PagedTable(columns, lambda _request: None, "spared", store)
    table.show_rows([("a", "a")])
    return shown(table, width, 200)


@pytest.mark.parametrize(("width", "away"), [(900, set()), (560, {2}), (420, {1, 2}), (200, {1, 2})])
def test_columns_that_can_be_spared_make_room_and_come_back(shown, width, away):
    table = spared(shown, 900)
    table.resize(width, 200)
    assert {place for place in range(4) if table.isColumnHidden(place)} == away
    table.resize(900, 200)
    assert not any(table.isColumnHidden(place) for place in range(4))
    assert [table.columnWidth(place) for place in (1, 2)] == [fonts.scaled(140), fonts.scaled(120)]


def test_what_was_put_away_for_want_of_room_is_not_remembered_as_hidden_but_what_the_person_hid_is(shown):
    store = Store()
    table = spared(shown, 420, store)
    table.header.show_column(3, False)
    table.write_columns()
    kept = store["spared"]
    assert kept["hidden"] == ["number"] and kept["widths"]["town"] == fonts.scaled(140)
    table.header.show_column(2, True)  # asked for: it stays, however narrow
    table.resize(400, 200)
    assert not table.isColumnHidden(2)
