"""While an answer is applied the next request is on its way: in whatever order both end, everybody gets level."""

import threading
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import msgspec
import pytest

from app.actions import case_files, notes, parties, tags, tasks
from app.context import Office
from app.errors import HistoryAlarm, Interrupted, StorageProblem, Unreachable
from sync.client import ahead, engine, verifying
from sync.client.ahead import Answered
from sync.client.gate import Stopped
from sync.client.ready import Ready
from sync.client.under_way import Begin, at_once, on_a_thread
from sync.client.verifying import Known
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

    under_way = begin(fails, Answered)
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

    def applies(*arguments: object, **more: object) -> object:
        if not applied.is_set():
            asked.wait(10)
            applied.set()
        return original(*arguments, **more)  # type: ignore[arg-type]

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


@both
@pytest.mark.parametrize("restarted", [False, True])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_what_was_asked_before_is_no_news(
    town: Town, tmp_path: Path, begin: Begin, count: int, restarted: bool
) -> None:
    """Whatever ended an exchange while a request was on its way: the next one hears of what was written since."""
    maria = _in_drops(town.desktop(tmp_path / "maria"), begin)
    pere = _in_drops(town.desktop(tmp_path / "pere", "Pere Mostra", "clerk"), begin)
    _writes(maria, count)
    with patch.object(engine, "apply_page", side_effect=StorageProblem), pytest.raises(StorageProblem):
        maria.sync()
    if restarted:
        maria = _in_drops(maria.restart(), begin)
    maria.engine.conversation.batch.size = 1 << 20  # what it had sent comes back beside what it sends again
    for _ in range(3):
        _writes(pere, 1)
        pere.sync()
        maria.sync()
        assert maria.waiting() == [] and maria.cursor() == town.journal.facts().seq
        assert not maria.engine.conversation.is_asking()


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


# --- pages that were looked into on their way ------------------------------------------------------------------------


def _writes_in_frames(desktop: Desktop, count: int) -> None:
    _writes(_in_drops(desktop, at_once), count)
    desktop.sync()


@both
def test_each_page_but_the_first_was_verified_on_its_way_and_is_not_again(
    town: Town, tmp_path: Path, begin: Begin
) -> None:
    maria, pere = town.desktop(tmp_path / "maria"), town.desktop(tmp_path / "pere", "Pere Mostra", "clerk")
    pere.sync()
    _writes_in_frames(maria, 6)
    pere, applied = _in_drops(pere, begin), []
    with (
        patch.object(verifying, "verify", side_effect=verifying.verify) as verifies,
        patch.object(ahead, "look_into", side_effect=ahead.look_into) as looks,
    ):
        applied = pere.sync().requests
    assert applied > 4 and verifies.call_count == applied and looks.call_count == applied - 1
    assert pere.shown() == maria.shown()


@both
def test_what_was_verified_with_something_else_is_verified_again(town: Town, tmp_path: Path, begin: Begin) -> None:
    """Whatever is known otherwise by then: nothing that was found out on the way counts."""
    maria, pere = town.desktop(tmp_path / "maria"), town.desktop(tmp_path / "pere", "Pere Mostra", "clerk")
    pere.sync()
    _writes_in_frames(maria, 4)
    pere, original, with_what = _in_drops(pere, begin), ahead.look_into, []

    def looks(known: Known, answer: ExchangeAnswer) -> Answered:
        found = original(known, answer)
        assert found.ready is not None
        with_what.append(known)
        return Answered(answer, replace(known, waymarks={1: bytes(32)}), Ready(found.ready.page))

    with (
        patch.object(ahead, "look_into", looks),
        patch.object(verifying, "verify", side_effect=verifying.verify) as verifies,
    ):
        asked = pere.sync().requests
    assert verifies.call_count == asked + len(with_what) and with_what
    assert pere.shown() == maria.shown()


@both
def test_a_forged_page_that_was_looked_into_is_an_alarm_where_it_is_applied(
    town: Town, tmp_path: Path, begin: Begin
) -> None:
    maria, pere = town.desktop(tmp_path / "maria"), town.desktop(tmp_path / "pere", "Pere Mostra", "clerk")
    pere.sync()
    _writes_in_frames(maria, 4)
    pere = _in_drops(pere, begin)
    exchange, count = pere.road.exchange, [0]

    def forges(request: ExchangeRequest) -> ExchangeAnswer:
        answer = exchange(request)
        count[0] += 1
        return msgspec.structs.replace(answer, page_hash=bytes(32)) if count[0] == 3 else answer

    pere.road.exchange = forges  # type: ignore[method-assign]
    before = pere.cursor()
    with pytest.raises(HistoryAlarm):
        pere.sync()
    assert before < pere.cursor() < maria.cursor()
    pere.road.exchange = exchange  # type: ignore[method-assign]
    pere.sync()
    assert pere.shown() == maria.shown()


def _writes_of_each_sort(office: Office) -> None:
    """Rows that are altered, removed and made again in the page they arrive in, and lists, and words of other rows."""
    file = office.write(case_files.open_case_file, "Llicència d'obres").result
    note = office.write(notes.add, file, "una nota: paral·lel, l'Escala").result
    office.write(notes.edit, note, "una altra nota")
    office.write(notes.remove, office.write(notes.add, file, "esborrada").result)
    office.write(tasks.set_remarks, office.write(tasks.add, "Notificar", file).result, "nota de la tasca")
    party = office.write(parties.add, given_name="Neus", first_surname="Nota", identifier="12345678Z").result
    office.write(parties.add_to_case_file, file, party, "interested")
    office.write(tags.put, file, "urgent")
    office.write(case_files.rename, file, "Llicència canviada")


def test_what_arrives_is_what_folding_it_makes_of_it(town: Town, tmp_path: Path) -> None:
    """Creations are worked out ahead; a desktop that folds each of them step by step comes to the same."""
    maria = town.desktop(tmp_path / "maria")
    pere, anna = (town.desktop(tmp_path / name, f"{name} Mostra", "clerk") for name in ("pere", "anna"))
    _writes(maria, 3)
    _writes_of_each_sort(maria.office)
    maria.sync()
    pere.sync()
    with patch.object(Ready, "arrivals", {}):
        anna.sync()
    told = []
    for each in (pere, anna):
        with each.database.reading() as connection:
            told.append([
                connection.exec_driver_sql(statement).all()
                for statement in (
                    "SELECT * FROM kind_total ORDER BY kind",
                    "SELECT kind, id, case_file_id, numbers FROM search_entry ORDER BY kind, id",
                    "SELECT e.kind, e.id FROM search_words('llicencia OR nota') AS w JOIN search_entry AS e "
                    "ON e.entry = w.rowid ORDER BY 1, 2",
                )
            ])
    assert told[0] == told[1] and all(told[0])
    assert pere.shown() == anna.shown() == maria.shown()
