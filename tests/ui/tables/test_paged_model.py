"""Ids in order and pages: a cell always belongs to its id, late answers are dropped, little is held."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from ui.tables import Cell, Column, PagedModel, PageRequest
from ui.tables.paged_model import KEPT_PAGES, PAGE_ROWS
from ui.widgets import ChipSpec

COLUMNS = [
    Column("title", "Títol", lambda row: Cell(row[0], row[1], chips=(ChipSpec("avui"),))),
    Column("number", "Número", lambda row: row[1], align="right"),
]


class Loader:
    """Keeps what was asked; the test answers when it wants."""

    def __init__(self) -> None:
        self.asked: list[PageRequest] = []

    def __call__(self, request: PageRequest) -> None:
        self.asked.append(request)

    def answer(self, model: PagedModel, place: int = 0, edition: str = "") -> None:
        request = self.asked.pop(place)
        model.deliver(request.page, [(f"t{n}", f"{edition}{n}") for n in request.ids], request.generation)


def _model(count: int = 1000) -> tuple[PagedModel, Loader]:
    loader = Loader()
    model = PagedModel(COLUMNS, loader)
    model.show(list(range(count)))
    return model, loader


def test_only_pages_in_view_are_asked_for_and_once(qapp):
    model, loader = _model()
    model.want(100, 130)
    model.want(100, 130)
    assert [(request.page, request.ids[0], len(request.ids)) for request in loader.asked] == [
        (1, 64, PAGE_ROWS), (2, 128, PAGE_ROWS),
    ]  # fmt: skip
    assert model.cell(100, 0).text == "…"
    loader.answer(model)
    assert model.cell(100, 0) == Cell("t100", "100", chips=(ChipSpec("avui"),))
    assert model.cell(100, 1) == Cell("100")


def test_an_answer_of_another_list_is_dropped(qapp):
    model, loader = _model()
    model.want(0, 10)
    model.show(list(range(1000, 2000)))
    loader.answer(model)
    assert model.cell(0, 0).text == "…"


def test_rows_that_changed_are_asked_again_and_the_old_ones_shown_meanwhile(qapp):
    model, loader = _model()
    model.want(0, 70)
    loader.answer(model)
    loader.answer(model)
    model.refresh([3])
    assert model.cell(3, 1).text == "3"
    model.want(0, 70)
    assert [request.page for request in loader.asked] == [0]
    loader.answer(model, edition="new ")
    assert model.cell(3, 1).text == "new 3"
    assert model.cell(70, 1).text == "70"


def test_the_same_list_again_is_no_reset(qapp, qtbot):
    model, _ = _model(10)
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(list(range(10)))
    with qtbot.waitSignal(model.modelReset):
        model.show(list(range(11)))


def test_a_row_that_vanished_is_shown_as_gone(qapp):
    model, loader = _model(2)
    model.want(0, 1)
    request = loader.asked.pop()
    model.deliver(0, [None, ("b", "2")], request.generation)
    assert model.cell(0, 0).text == "—"
    assert model.row(0) is None
    assert model.row(1) == ("b", "2")


def test_an_answer_of_the_wrong_length_is_an_error_of_ours(qapp):
    model, _ = _model(5)
    model.want(0, 4)
    with pytest.raises(ValueError, match="5 ids and got 1 rows"):
        model.deliver(0, [("a", "1")], model.generation)


def test_what_failed_is_not_asked_in_a_circle(qapp):
    model, loader = _model(5)
    model.want(0, 4)
    model.failed(0, model.generation)
    loader.asked.clear()
    model.want(0, 4)
    assert loader.asked == []
    model.retry()
    model.want(0, 4)
    assert len(loader.asked) == 1


def test_dragging_over_the_whole_list_asks_little_and_holds_little(qapp):
    model, loader = _model(200_000)
    for row in range(0, 200_000, 5_000):
        model.want(row, row + 15)
    assert len(loader.asked) <= 4
    for _ in range(3 * KEPT_PAGES):
        while loader.asked:
            loader.answer(model)
        model.want(_ * 777, _ * 777)
    while loader.asked:
        loader.answer(model)
    assert len(model._pages) <= KEPT_PAGES


def test_short_lists_need_no_loader(qapp):
    model, loader = _model(3)
    model.show_rows([("a", ("A", "1")), ("b", ("B", "2"))])
    model.want(0, 1)
    assert loader.asked == []
    assert [model.index(row, 0).data() for row in range(2)] == ["A", "B"]


def test_a_screen_reader_hears_the_whole_cell_and_asks_for_what_is_not_painted(qapp):
    model, loader = _model(3)
    role = Qt.ItemDataRole.AccessibleTextRole
    model.index(2, 0).data(role)
    loader.answer(model)
    assert model.index(2, 0).data(role) == "t2, 2, avui"
    assert model.index(2, 0).data(Qt.ItemDataRole.UserRole) == 2
    assert Cell("a", spoken="en paraules").words() == "en paraules"
    header = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(3)]
    assert header == ["Títol", "Número", None]


@settings(max_examples=60)
@given(st.lists(st.one_of(
    st.tuples(st.just("want"), st.integers(0, 400)),
    st.tuples(st.just("answer"), st.integers(0, 6)),
    st.tuples(st.just("show"), st.integers(0, 5)),
    st.tuples(st.just("refresh"), st.integers(0, 400)),
    st.tuples(st.just("fail"), st.integers(0, 6)),
), max_size=40))  # fmt: skip
def test_whatever_the_order_of_questions_and_answers_a_cell_belongs_to_its_id(qapp, steps):
    loader = Loader()
    model = PagedModel(COLUMNS, loader)
    model.show(list(range(300)))
    for step, number in steps:
        if step == "want":
            model.want(number, number + 20)
        elif step == "show":
            model.show(list(range(number * 50, number * 50 + 150 + number)))
        elif step == "refresh":
            model.refresh([number])
        elif loader.asked:
            place = number % len(loader.asked)
            if step == "answer":
                loader.answer(model, place)
            else:
                request = loader.asked.pop(place)
                model.failed(request.page, request.generation)
        for row, row_id in enumerate(model.ids()):
            assert model.cell(row, 0).text in ("…", f"t{row_id}")


@given(st.lists(st.integers(0, 50), unique=True), st.lists(st.integers(0, 60), unique=True))
def test_rows_are_found_by_id_in_the_order_of_the_list(qapp, ids, wanted):
    model = PagedModel(COLUMNS, lambda request: None)
    model.show(ids)
    assert model.rows_of(wanted) == [row for row, row_id in enumerate(ids) if row_id in wanted]
