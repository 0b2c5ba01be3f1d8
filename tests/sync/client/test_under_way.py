"""While an answer is applied the next request is on its way: in whatever order both end, everybody gets level."""

import threading
from pathlib import Path
from unittest.mock import patch

import pytest

from app.actions import case_files, notes
from app.errors import Interrupted, StorageProblem, Unreachable
from sync.client import engine
from sync.client.gate import Stopped
from sync.client.under_way import Begin, at_once, on_a_thread
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest
from tests.kit.desktops import Desktop, Town

both = pytest.mark.parametrize("begin", [at_once, on_a_thread])


def _writes(desktop: Desktop, count: int) -> None:
    file = desktop.office.write(case_files.open_case_file, "Llicència").result
    for number in range(count):
        desktop.office.write(notes.add, file, f"nota {number}")


def _in_drops(desktop: Desktop, begin: Begin) -> Desktop:
    """One set in a request, one entry or so in an answer."""
    desktop.engine.conversation._begin = begin
    desktop.engine.conversation.batch.plain = lambda: 1
    desktop.engine.conversation.batch.size = 1
    desktop.engine.conversation.batch.went = lambda _seconds: None
    return desktop


@both
def test_what_went_wrong_is_told_where_the_answer_is_awaited(begin: Begin) -> None:
    def fails() -> ExchangeAnswer:
        raise Unreachable("connection")

    under_way = begin(fails)
    with pytest.raises(Unreachable):
        under_way.answer()


@both
def test_drop_by_drop_both_get_level(town: Town, tmp_path: Path, begin: Begin) -> None:
    maria = _in_drops(town.desktop(tmp_path / "maria"), begin)
    pere = _in_drops(town.desktop(tmp_path / "pere", "Pere Mostra", "clerk"), begin)
    _writes(maria, 12)
    report = maria.sync()
    assert (report.sent, maria.waiting()) == (13, [])
    pere.sync()
    assert pere.shown() == maria.shown()
    nonces = [request.nonce for request in (*maria.road.asked, *pere.road.asked)]
    assert len(set(nonces)) == len(nonces)


def test_the_next_one_is_asked_before_what_came_is_applied(town: Town, tmp_path: Path) -> None:
    maria = _in_drops(town.desktop(tmp_path / "maria"), on_a_thread)
    _writes(maria, 3)
    asked, applied = threading.Event(), threading.Event()
    original, exchange = engine.apply_page, maria.road.exchange
    together, begun = [], len(maria.road.asked)

    def asks(request: ExchangeRequest) -> ExchangeAnswer:
        if len(maria.road.asked) > begun:
            asked.set()
            together.append(applied.wait(10))
        return exchange(request)

    def applies(*arguments: object) -> object:
        if not applied.is_set():
            asked.wait(10)
            applied.set()
        return original(*arguments)  # type: ignore[arg-type]

    maria.road.exchange = asks  # type: ignore[method-assign]
    with patch.object(engine, "apply_page", applies):
        maria.sync()
    assert together and all(together) and maria.waiting() == []


@both
@pytest.mark.parametrize("place", range(1, 5))
@pytest.mark.parametrize("fault", ["unreachable", "answer lost", "twice"])
def test_a_line_that_fails_at_any_of_them(town: Town, tmp_path: Path, begin: Begin, fault: str, place: int) -> None:
    maria = _in_drops(town.desktop(tmp_path / "maria"), begin)
    _writes(maria, 6)
    maria.road.faults = [None] * place + [fault]
    if fault == "twice":
        maria.sync()
    else:
        with pytest.raises((Unreachable, Interrupted)):
            maria.sync()
        maria.sync()
    assert maria.waiting() == [] and maria.cursor() == town.journal.facts().seq
    with maria.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM quarantine").scalar() == 0


@both
def test_what_cannot_be_applied_here_is_asked_for_again(town: Town, tmp_path: Path, begin: Begin) -> None:
    """A full disk after the next request has left: its answer is lost, and nobody is taken for an old copy."""
    maria = _in_drops(town.desktop(tmp_path / "maria"), begin)
    _writes(maria, 6)
    before = maria.cursor()
    with patch.object(engine, "apply_page", side_effect=StorageProblem), pytest.raises(StorageProblem):
        maria.sync()
    assert maria.cursor() == before
    maria = _in_drops(maria.restart(), begin)
    maria.sync()
    assert maria.waiting() == [] and maria.cursor() == town.journal.facts().seq
    with maria.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM quarantine").scalar() == 0


def test_who_is_told_to_stop_waits_for_no_answer(town: Town, tmp_path: Path) -> None:
    maria = _in_drops(town.desktop(tmp_path / "maria"), on_a_thread)
    _writes(maria, 4)
    let_go, exchange, begun = threading.Event(), maria.road.exchange, len(maria.road.asked)

    def asks(request: ExchangeRequest) -> ExchangeAnswer:
        if len(maria.road.asked) > begun:
            maria.engine.stop()
            let_go.wait(10)
        return exchange(request)

    maria.road.exchange = asks  # type: ignore[method-assign]
    with pytest.raises(Stopped):
        maria.sync()
    let_go.set()
