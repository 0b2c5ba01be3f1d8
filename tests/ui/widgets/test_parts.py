"""Labels, chips, cards, flowing lines, small tables, two versions: the parts rooms are made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget

from tests.kit.look import apply_contrast, apply_scheme, focus, press, spoken
from ui.look.scheme import Scheme
from ui.look.tones import Tone
from ui.widgets import (
    Card,
    Chip,
    ChipSpec,
    ChoiceGrid,
    ChoiceRow,
    ElidedLabel,
    FactsGrid,
    FactsRow,
    FlowLayout,
    Form,
    IconLine,
    InlineText,
    RichLabel,
    TitledLine,
    plain_tool_tip,
    secondary,
    strong,
)

HOSTILE = "<img src=x onerror=alert(1)><b>Títol</b> & més"
Key = Qt.Key


def _card_title(text: str) -> QLabel:
    _card_title.card = Card(text)  # kept: a label goes with its card
    return _card_title.card._title


@pytest.mark.parametrize("make", [secondary, strong, ElidedLabel, Chip, _card_title])
def test_what_people_typed_is_never_read_as_markup(theme, make):
    label = make(HOSTILE)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == HOSTILE
    assert "<img" not in plain_tool_tip(HOSTILE)


def test_an_elided_label_yields_and_tells_the_rest(shown):
    label = ElidedLabel("Llicència d'obres menors — Cal Pere")
    assert label.minimumSizeHint().width() <= 60
    shown(label, 90, 30)
    assert "Cal Pere" in label.toolTip()
    assert spoken(label) == "Llicència d'obres menors — Cal Pere"
    label.resize(600, 30)
    assert label.toolTip() == ""


def test_muted_text_is_full_text_in_high_contrast(theme, shown):
    label, rich = secondary("avui"), RichLabel("<b>avui</b>", muted=True)
    for made in (shown(label), shown(rich)):
        assert made.foregroundRole() == QPalette.ColorRole.PlaceholderText
        apply_contrast(theme)
        assert made.foregroundRole() == QPalette.ColorRole.WindowText
        apply_scheme(theme, Scheme.LIGHT)


def test_links_take_the_colour_of_the_new_palette(theme, shown):
    label = shown(RichLabel('<a href="x">desfés desfés</a>'), 200, 40)

    def colours() -> set[str]:
        image = label.grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}

    assert "#0f5b6d" in colours()
    apply_scheme(theme, Scheme.DARK)
    assert "#7fcfe0" in colours()


def test_a_chip_says_words_and_is_as_wide_as_they_need(shown):
    short, long = Chip("avui", Tone.RED, "warning"), Chip("venç avui · silenci positiu", Tone.RED, "warning")
    assert long.sizeHint().width() > short.sizeHint().width()
    assert spoken(shown(long)) == "venç avui · silenci positiu"
    long.set("signat", Tone.GREEN, "check")
    assert (long.text(), long.tone) == ("signat", Tone.GREEN)


def test_a_card_is_spoken_as_its_title(shown):
    card = Card("Tasques")
    card.set_detail("3 obertes")
    wide = card.add_wide(QLabel("de costat a costat"))
    after = card.add(QLabel("després"))
    shown(card, 300, 200)
    assert spoken(card) == "Tasques"
    assert (wide.x(), wide.width()) == (1, 298)
    assert after.x() == 15
    assert after.y() > wide.y()


sizes = st.lists(st.tuples(st.integers(10, 120), st.integers(10, 40)), max_size=15)


@given(sizes=sizes, width=st.integers(130, 600))
def test_flowing_items_keep_their_order_stay_inside_and_never_overlap(qapp, sizes, width):
    host = QWidget()
    flow = FlowLayout(6, 4, host)
    items = []
    for wide, high in sizes:
        item = QWidget()
        item.setFixedSize(wide, high)
        flow.addWidget(item)
        items.append(item)
    height = flow.heightForWidth(width)
    flow.setGeometry(QRect(0, 0, width, height))
    boxes = [item.geometry() for item in items]
    assert all(QRect(0, 0, width, height).contains(box) for box in boxes)
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
    lines = [(box.center().y() // 1, box.x()) for box in boxes]
    for (_, x), (_, following), one, other in zip(lines, lines[1:], boxes, boxes[1:], strict=False):
        assert following > x or other.top() >= one.center().y()
    flow.clear()
    assert flow.count() == 0
    assert flow.minimumSize() == QSize(0, 0)


def test_a_form_goes_in_reading_order(shown):
    form = Form(2)
    fields = [form.add(InlineText(str(n)), span) for n, span in enumerate([1, 1, 2, 1])]
    shown(form, 500, 300)
    places = [(field.y(), field.x()) for field in fields]
    assert places == sorted(places)
    assert fields[0].y() == fields[1].y()
    assert fields[2].width() > fields[0].width() * 1.9


def test_small_lines_say_what_they_show(shown):
    line = IconLine("clock", "3 canvis per enviar")
    line.set("check-circle", "Tot desat")
    assert line.text() == "Tot desat"
    person = shown(TitledLine("Pere Vila", [ChipSpec("interessat")], "12345678Z"), 260, 60)
    assert [label.text() for label in person.findChildren(QLabel)] == ["Pere Vila", "interessat", "12345678Z"]


def _grid(shown) -> FactsGrid:
    grid = FactsGrid(["oberts", "fora de termini"], "Els meus municipis")
    grid.set_rows([FactsRow("a", "#3a7d4f", "Gósol", ["23", "1"]), FactsRow("b", "#98621b", "Josa", ["11", "0"])])
    return shown(grid, 300, 120)


def test_a_table_of_facts_says_each_number_with_its_meaning(shown):
    grid = _grid(shown)
    table = QAccessible.queryAccessibleInterface(grid)
    names = [table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())]
    assert spoken(grid) == "Els meus municipis"
    assert [name for name in names if ":" in name] == [
        "oberts: 23", "fora de termini: 1", "oberts: 11", "fora de termini: 0",
    ]  # fmt: skip


def test_a_row_of_facts_opens_by_keyboard_and_click(shown, qtbot):
    grid = _grid(shown)
    opened = []
    grid.opened.connect(opened.append)
    focus(grid)
    press(grid, Key.Key_Down)
    press(grid, Key.Key_Return)
    qtbot.mouseClick(
        grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualRect(grid.model().index(0, 0)).center()
    )
    assert opened == ["b", "a"]
    assert grid.sizeHint().height() == grid.minimumSizeHint().height()


def _versions(shown) -> ChoiceGrid:
    grid = ChoiceGrid()
    grid.show_versions(
        "<b>La vostra</b> · dijous", "<b>La de l'ajuntament</b> · Joan",
        [ChoiceRow("title", "Títol", "Camí de la <b>Font</b>", "Camí <b>vell</b>", "right"),
         ChoiceRow("who", "Responsable", "Maria", "Joan")],
    )  # fmt: skip
    return shown(grid, 700, 200)


def test_each_version_is_said_with_its_field_and_whose_it_is(shown):
    grid = _versions(shown)
    radios = grid.findChildren(QRadioButton)
    assert [spoken(radio) for radio in radios] == [
        "Títol: Camí de la Font (La vostra · dijous)",
        "Títol: Camí vell (La de l'ajuntament · Joan)",
        "Responsable: Maria (La vostra · dijous)",
        "Responsable: Joan (La de l'ajuntament · Joan)",
    ]
    role = QAccessible.queryAccessibleInterface(radios[0]).role()
    assert role == QAccessible.Role.RadioButton


def test_one_version_of_each_field_is_chosen_by_click_or_arrow(shown, qtbot):
    grid = _versions(shown)
    changes = []
    grid.changed.connect(lambda: changes.append(grid.choices()))
    assert grid.choices() == {"title": "right", "who": ""}
    assert not grid.is_complete()
    first, _, third, _ = grid.findChildren(QRadioButton)
    qtbot.mouseClick(third, Qt.MouseButton.LeftButton)
    assert grid.is_complete()
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    press(first, Key.Key_Right)
    assert grid.choices() == {"title": "right", "who": "left"}
    grid.choose_all("left")
    assert changes[-1] == {"title": "left", "who": "left"}
    grid.show_versions("a", "b", [])
    assert grid.choices() == {}
