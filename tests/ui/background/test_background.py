"""The one door to threads: answers on the GUI thread, late ones dropped, writes in order, nothing lost at the end."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from app.actions import case_files
from app.changes import Announcer, Changes
from app.context import Office
from app.errors import NotThere, Refused
from app.queries import case_files as lists
from tests.kit.offices import make_office
from ui.background import Background, Cancelled, Questions


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def background(qapp, office: Office) -> Iterator[Background]:
    made = Background(office.announcer)
    yield made
    made.close()


def test_answers_come_on_the_thread_of_the_interface(background: Background, office: Office) -> None:
    here, threads = threading.current_thread(), []

    def query(_connection: object) -> threading.Thread:
        return threading.current_thread()

    background.read(office, query, then=lambda asked: threads.extend([asked, threading.current_thread()]))
    background.wait_idle()
    assert threads[0] is not here and threads[1] is here


def test_a_late_answer_is_dropped_and_the_newest_is_told(background: Background, office: Office) -> None:
    questions, told = Questions(), []
    for number in range(50):
        background.read(office, lambda _c, n=number: n, then=told.append, ticket=questions.next())
    background.wait_idle()
    assert told[-1] == 49 and len(told) < 50
    background.read(office, lambda _c: "forgotten", then=told.append, ticket=questions.next())
    questions.forget()
    background.wait_idle()
    assert told[-1] == 49


def test_the_trouble_of_a_late_question_is_not_told(background: Background, office: Office) -> None:
    questions, troubles = Questions(), []
    background.troubled.connect(troubles.append)
    background.read(office, lambda _c: 1 / 0, then=print, ticket=questions.next())
    questions.forget()
    background.wait_idle()
    assert troubles == []


def test_writes_of_an_office_stay_in_the_order_asked(background: Background, office: Office) -> None:
    ids: list[str] = []
    background.write(office, case_files.open_case_file, "Guals", then=lambda done: ids.append(done.result))
    background.wait_idle()
    titles = [f"Guals {number}" for number in range(20)]
    for title in titles:
        background.write(office, case_files.rename, ids[0], title)
    background.wait_idle()
    assert office.read(lists.page, ids)[0].title == titles[-1]


def test_a_write_is_told_with_what_it_was(background: Background, office: Office) -> None:
    written = []
    background.written.connect(written.append)
    background.write(office, case_files.open_case_file, "Guals", quiet=True)
    background.wait_idle()
    assert [(one.office, one.action, one.quiet) for one in written] == [(office, "case_file.open", True)]


def test_a_refusal_goes_to_who_asked_and_otherwise_to_everybody(background: Background, office: Office) -> None:
    asked, everybody = [], []
    background.troubled.connect(everybody.append)
    background.write(office, case_files.open_case_file, "", failed=asked.append)
    background.wait_idle()
    background.write(office, case_files.rename, "0" * 32, "x")
    background.wait_idle()
    assert isinstance(asked[0], Refused) and isinstance(everybody[0], NotThere) and len(everybody) == 1


def test_nothing_that_belongs_to_a_thread_leaves_it(background: Background, office: Office) -> None:
    troubles = []
    background.troubled.connect(troubles.append)
    for leak in (lambda c: c, lambda c: iter(()), lambda c: [c]):
        background.read(office, leak, then=lambda _: pytest.fail("it crossed"))
        background.wait_idle()
    assert [type(problem) for problem in troubles] == [TypeError] * 3


def test_a_room_that_is_gone_is_not_called(background: Background, office: Office) -> None:
    class Asker(QObject):
        def take(self, _answer: object) -> None:
            pytest.fail("a deleted room was called")

    asker = Asker()
    background.read(office, lambda _c: 1, then=asker.take)
    import shiboken6

    shiboken6.delete(asker)
    background.wait_idle()


def test_changes_of_one_exchange_are_told_once(qapp) -> None:
    announcer, told = Announcer(), []
    background = Background(announcer)
    background.changed.connect(told.append)
    for number in range(100):
        announcer.announce(Changes("2500190004", frozenset({"task"}), frozenset({str(number)}), "sync"))
    announcer.announce(Changes("2500190004", frozenset({"note"}), frozenset({"own"}), "person"))
    background.wait_idle()
    background.close()
    assert [one.origin for one in told] == ["person", "sync"]
    assert len(told[1].ids) == 100


def test_long_work_tells_how_far_it_is_and_stops_when_asked(background: Background) -> None:
    reached, ended = [], []

    def count(progress) -> str:
        for number in range(10_000):
            progress(number, 10_000)
            time.sleep(0.001)
        return "all"

    job = background.run(
        count, then=ended.append, failed=ended.append, progressed=lambda done, total, text: reached.append(done)
    )
    end = time.monotonic() + 5
    while not reached and time.monotonic() < end:
        time.sleep(0.01)
        background_events()
    job.cancel()
    background.wait_idle()
    assert reached and isinstance(ended[0], Cancelled)


def test_long_work_that_had_finished_is_delivered_though_cancelled(background: Background) -> None:
    ended = []
    job = background.run(lambda _progress: "an office", then=ended.append)
    job.cancel()
    background.wait_idle()
    assert ended == ["an office"]


def test_what_was_asked_to_be_written_is_written_before_the_end(qapp, office: Office) -> None:
    background = Background(office.announcer)
    for number in range(10):
        background.write(office, case_files.open_case_file, f"Guals {number}")
    background.close()
    assert len(office.read(lists.ids, lists.CaseFilter())) == 10
    background.read(office, lambda _c: 1, then=lambda _: pytest.fail("answered after the end"))
    assert not background.busy


def test_what_can_wait_begins_one_after_the_other_when_nothing_is_under_way(
    background: Background, office: Office
) -> None:
    told: list[str] = []
    background.later(lambda: told.append("first"))
    background.later(lambda: background.read(office, lambda _c: time.sleep(0.1) or "asked", then=told.append))
    background.later(lambda: told.append("last"))
    background.read(office, lambda _c: time.sleep(0.1) or "shown", then=told.append)
    assert background.busy
    background.wait_idle()
    assert told == ["shown", "first", "asked", "last"]


def test_long_work_does_not_hold_up_for_ever_what_can_wait(background: Background, monkeypatch) -> None:
    monkeypatch.setattr("ui.background.LATEST_SECONDS", 0.2)
    end, told = threading.Event(), []
    background.run(lambda _progress: end.wait(8), then=lambda _: told.append("long"))
    background.later(lambda: (told.append("later"), end.set()))
    background.wait_idle()
    assert told == ["later", "long"]


def test_what_waits_at_the_end_is_dropped(qapp, office: Office) -> None:
    background = Background(office.announcer)
    background.later(lambda: pytest.fail("called after the end"))
    background.close()
    time.sleep(0.1)
    background_events()
    assert not background.busy


def background_events() -> None:
    from PySide6.QtCore import QCoreApplication

    QCoreApplication.processEvents()


def test_widgets_caught_in_a_cycle_are_collected_on_the_thread_of_the_interface(qapp, office: Office) -> None:
    """Every cycle dies while workers allocate busily; none may die on a worker."""
    background = Background(office.announcer)
    here, died = threading.get_ident(), []

    class Caught:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            died.append(threading.get_ident())

    def busy(_connection: object) -> int:
        return len([{"a": [number]} for number in range(3_000)])

    for _ in range(300):
        Caught()
        background.read(office, busy, then=lambda _: None)
    background.wait_idle()
    background._collector.look()
    background.close()
    assert set(died) <= {here}


def test_the_worker_is_not_the_last_to_hold_who_asked(background: Background, office: Office) -> None:
    ended = threading.Event()

    class Asker:
        def take(self, _answer: object) -> None:
            pass

        def __del__(self) -> None:
            died.append(threading.current_thread())
            ended.set()

    died: list[threading.Thread] = []
    for _ in range(400):
        background.read(office, lambda _c: 1, then=Asker().take)
    background.wait_idle()
    assert ended.wait(5)
    assert set(died) == {threading.current_thread()} and len(died) == 400
