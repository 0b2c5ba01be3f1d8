"""Lists of things to do: arrows skip headings, Enter and the button run, everything is said aloud, nothing jumps."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from tests.kit.look import focus, press, spoken, spoken_rows
from ui.look.ink import ink_for
from ui.look.tones import Tone
from ui.widgets import ChipSpec, Heading, Row, RowList, Step, StepList, StepState, TaskList
from ui.widgets.row_shape import height_of, shape_of, text_left

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ITEMS = [
    Heading("Avui"),
    Row("a", "Llicència", "2026/41", "#3a7d4f", chips=[ChipSpec("venç avui", Tone.RED, "warning")], action="Obre"),
    Row("b", "Contracte", "2026/44"),
    Heading("Aquesta setmana"),
    Row("c", "Ple", trailing="dijous"),
]


def _list(shown, items=ITEMS, width=700) -> RowList:
    rows = RowList("Per fer")
    rows.set_items(items)
    return shown(rows, width, 400)


def _box(tasks: TaskList) -> QPoint:
    rect = tasks.visualRect(tasks.model().index(0, 0))
    first = tasks.items()[0]
    assert isinstance(first, Row)
    return tasks._delegate.shape(first, rect).lead.center().toPoint()


def _heard(signal) -> list:
    heard = []
    signal.connect(lambda *values: heard.append(values[0] if len(values) == 1 else values))
    return heard


def test_a_screen_reader_hears_title_chip_and_what_enter_does(shown):
    rows = _list(shown)
    assert spoken(rows) == "Per fer"
    assert spoken_rows(rows) == [
        "Avui", "Llicència, 2026/41, venç avui, Enter: Obre", "Contracte, 2026/44", "Aquesta setmana", "Ple, dijous",
    ]  # fmt: skip


def test_tab_comes_to_the_first_row_and_arrows_skip_headings(shown):
    rows = _list(shown)
    focus(rows)
    assert rows.current_id() == "a"
    seen = []
    for _ in range(3):
        press(rows, Key.Key_Down)
        seen.append(rows.current_id())
    assert seen == ["b", "c", "c"]
    rows.move(-5)
    assert rows.current_id() == "a"


def test_enter_double_click_and_the_button_run_it_and_a_click_only_chooses(shown, qtbot):
    rows = _list(shown)
    run, chosen = _heard(rows.run), _heard(rows.chosen)
    index = rows.model().index(1, 0)
    place = rows.visualRect(index)
    qtbot.mouseClick(rows.viewport(), LEFT, pos=place.center())
    assert (run, chosen) == ([], ["a"])
    action = rows._delegate.shape(ITEMS[1], place).action.center()
    qtbot.mouseClick(rows.viewport(), LEFT, pos=action)
    press(rows, Key.Key_Return)
    qtbot.mouseDClick(rows.viewport(), LEFT, pos=place.center())
    assert run == ["a", "a", "a"]


def test_a_press_on_the_button_that_is_let_go_elsewhere_runs_nothing(shown, qtbot):
    rows = _list(shown)
    run = _heard(rows.run)
    place = rows.visualRect(rows.model().index(1, 0))
    qtbot.mousePress(
        rows.viewport(), LEFT, pos=rows._delegate.shape(ITEMS[1], place).action.center()
    )
    qtbot.mouseRelease(rows.viewport(), LEFT, pos=place.topLeft() + QPoint(60, 20))
    assert run == []


def test_a_quick_second_click_on_a_button_is_one_more_click_not_an_opening(shown, qtbot):
    tasks = TaskList("Tasques")
    tasks.set_items([Row("t", "Trucar", checked=False)])
    shown(tasks)
    run, toggled = _heard(tasks.run), _heard(tasks.toggled)
    box = _box(tasks)
    qtbot.mouseDClick(tasks.viewport(), LEFT, pos=box)
    qtbot.mouseRelease(tasks.viewport(), LEFT, pos=box)
    assert run == []
    assert toggled == [("t", True)]


def test_keys_say_what_they_mean(shown):
    rows = _list(shown)
    rows.choose("b")
    removed, back = _heard(rows.removed), []
    rows.back.connect(lambda: back.append(1))
    press(rows, Key.Key_Delete)
    press(rows, Key.Key_Backspace)
    assert (removed, back) == (["b"], [1])


def test_space_and_the_box_toggle_a_task_and_a_screen_reader_knows_its_state(shown, qtbot):
    tasks = TaskList("Tasques")
    tasks.set_items([Row("t", "Trucar", checked=False), Row("u", "Fet", checked=True)])
    shown(tasks)
    toggled = _heard(tasks.toggled)
    tasks.choose("u")
    press(tasks, Key.Key_Space, " ")
    box = _box(tasks)
    qtbot.mouseClick(tasks.viewport(), LEFT, pos=box)
    assert toggled == [("u", False), ("t", True)]
    check = Qt.ItemDataRole.CheckStateRole
    assert [tasks.model().index(row, 0).data(check) for row in (0, 1)] == [
        Qt.CheckState.Unchecked, Qt.CheckState.Checked,
    ]  # fmt: skip


@given(
    before=st.lists(st.integers(0, 20), unique=True, max_size=12),
    after=st.lists(st.integers(0, 20), unique=True, max_size=12),
    data=st.data(),
)
def test_the_current_row_stays_the_same_thing_when_the_list_changes(qapp, before, after, data):
    rows = RowList()
    rows.set_items([Heading("x"), *(Row(number, str(number)) for number in before)])
    if before:
        rows.choose(data.draw(st.sampled_from(before)))
    kept, told = rows.current_id(), _heard(rows.chosen)
    rows.set_items([Row(number, str(number)) for number in after])
    assert rows.current_id() == (kept if kept in after else None)
    assert told == ([None] if kept is not None and kept not in after else [])


@given(
    row=st.builds(
        Row,
        st.just("a"),
        st.text(max_size=90),
        st.sampled_from(("", "una línia")),
        chips=st.lists(st.builds(ChipSpec, st.text(max_size=30)), max_size=3),
        action=st.sampled_from(("", "Obre")),
        trailing=st.sampled_from(("", "dijous")),
        strong=st.booleans(),
        checked=st.sampled_from((None, False, True)),
    ),
    width=st.integers(60, 900),
)
def test_the_height_a_list_is_told_is_the_height_that_is_painted(qapp, row, width):
    ink = ink_for(QApplication.palette(), QApplication.font())
    left = text_left(row)
    assert height_of(ink, row, width, left) == shape_of(ink, row, QRect(0, 0, width, 500), left).height


def test_rows_take_the_ink_of_another_look_at_once(theme, shown):
    rows = _list(shown)
    before = rows.ink()
    theme.choose("dark")
    assert rows.ink() is not before and rows.ink().scheme == "dark"
    theme.choose("light")
    assert rows.ink().scheme == "light" and rows.ink().base == before.base


def test_rows_fit_their_card_at_any_width(theme, shown):
    rows = RowList()
    rows.set_items(ITEMS)
    rows.fit_rows()
    shown(rows)
    assert rows.minimumSizeHint().height() == rows.rows_height()
    assert rows.rows_height() >= 3 * 36


def test_texts_are_painted_at_any_width_and_length(shown):
    long = [Row(1, "Títol " * 400, "línia " * 400, chips=[ChipSpec("xip " * 50)] * 4, action="Obre", trailing="avui")]
    rows = _list(shown, long)
    for width in (60, 200, 469, 470, 900):
        rows.resize(width, 200)
        assert not rows.grab().isNull()


def _steps() -> list[Step]:
    return [
        Step(1, "Sol·licitud", "E/2026/97", StepState.DONE),
        Step(2, "Informe", "demanat al Consell Comarcal el 02/11, encara no ha respost ningú", StepState.CURRENT),
        Step(3, "Esmena", "", StepState.SKIPPED),
        Step(4, "Decret"),
    ]


def test_steps_are_told_in_words(shown):
    steps = StepList()
    steps.set_steps(_steps())
    shown(steps, 220, 400)
    assert spoken_rows(steps) == [
        "Sol·licitud, done, E/2026/97",
        "Informe, under way, demanat al Consell Comarcal el 02/11, encara no ha respost ningú",
        "Esmena, not needed",
        "Decret, pending",
    ]


def test_a_step_with_a_long_detail_is_higher_and_more_so_when_narrow(shown):
    steps = StepList()
    steps.set_steps(_steps())
    steps.fit_rows()
    shown(steps, 220, 400)
    heights = [steps.visualRect(steps.model().index(row, 0)).height() for row in range(4)]
    assert heights[1] > heights[0] > heights[3]
    wide = steps.rows_height()
    steps.resize(140, 400)
    assert steps.rows_height() > wide


def test_a_step_opens_with_enter_and_stays_current(shown):
    steps = StepList()
    steps.set_steps(_steps())
    shown(steps)
    run = _heard(steps.run)
    steps.choose(2)
    press(steps, Key.Key_Enter)
    steps.set_steps(_steps()[1:])
    assert run == [2]
    assert steps.current_id() == 2
