"""One thing done to many rows: a set for each, one step back and forth for all, one row's refusal keeps no other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.actions import bulk, case_files, lifecycle, notes, tags
from app.actions.undo import next_redo, next_undo, redo, undo, undo_together
from app.context import Office
from app.errors import Refused
from app.queries import case_files as listed
from app.queries import sync
from tests.app.others import change, enter


@pytest.fixture
def files(office: Office) -> list[str]:
    return [office.write(case_files.open_case_file, f"Expedient {number}").result for number in range(5)]


def stages(office: Office, files: list[str]) -> list[str]:
    return [office.read(listed.one, file).stage for file in files]


def close_elsewhere(office: Office, file: str) -> None:
    enter(office, "x", [change("case_file", file, file, False, status=("open", "closed"), status_reason=(None, "x"))])


def test_all_go_back_and_forth_in_one_step(office: Office, files: list[str]) -> None:
    office.write(case_files.set_stage, files[2], "resolution")
    before = stages(office, files)
    told: list[tuple[int, int]] = []
    done = bulk.to_each(office, case_files.set_stage, files, "resolution", tell=lambda *at: told.append(at) is None)
    assert (len(done.sets), done.unchanged, done.refused, done.stopped) == (4, 1, (), False)
    assert told == [(number, 5) for number in range(5)]
    assert len(office.read(sync.waiting)) == 5 + 1 + 4, "a set for each row"
    for _ in range(2):
        what = office.read(next_undo)
        assert what is not None and (what.action, what.count) == ("case_file.stage", 4)
        assert len(undo(office).undone) == 4
        assert stages(office, files) == before
        again = office.read(next_redo)
        assert again is not None and (again.action, again.count) == ("case_file.stage", 4)
        assert len(redo(office).undone) == 4
        assert stages(office, files) == ["resolution"] * 5
        assert office.read(next_redo) is None
    undo(office)
    what = office.read(next_undo)
    assert what is not None and (what.subject_id, what.count) == (files[2], 1), "and then what was done before it"


def test_what_is_refused_for_one_keeps_no_other(office: Office, files: list[str]) -> None:
    close_elsewhere(office, files[1])
    done = bulk.to_each(office, tags.put, [*files, "f" * 32], "Aigua")
    assert [(row, why.code) for row, why in done.refused] == [
        (files[1], "case_file_closed"), ("f" * 32, "unknown_row"),
    ]  # fmt: skip
    assert [bool(office.read(listed.one, file).tags) for file in files] == [True, False, True, True, True]
    close_elsewhere(office, files[4])
    result = undo(office)
    assert [why.code for why in result.refused] == ["case_file_closed"]
    assert [bool(office.read(listed.one, file).tags) for file in files] == [False, False, False, False, True]
    with pytest.raises(Refused, match="case_file_closed"):
        undo(office)  # the one that is left: still to be undone when its file is open again
    office.write(lifecycle.reopen, files[4], "x")
    assert done.together is not None
    assert undo_together(office, done.together).undone
    with pytest.raises(Refused, match="nothing_to_undo"):
        undo_together(office, done.together)


def test_a_stop_keeps_what_is_done_and_undoes_it(office: Office, files: list[str]) -> None:
    done = bulk.to_each(office, case_files.set_stage, files, "resolution", tell=lambda at, _of: at < 2)
    assert (len(done.sets), done.stopped) == (2, True)
    assert undo(office, tell=lambda at, _of: at < 1).undone
    assert stages(office, files) == ["resolution", *["initiation"] * 4]
    assert undo(office).what.count == 1
    assert stages(office, files) == ["initiation"] * 5


def test_one_of_them_is_undone_alone_when_it_is_named(office: Office, files: list[str]) -> None:
    done = bulk.to_each(office, case_files.set_stage, files, "resolution")
    undo(office, done.sets[3])
    assert stages(office, files) == ["resolution", "resolution", "resolution", "initiation", "resolution"]
    office.write(notes.add, files[0], "Altra cosa")
    assert done.together is not None
    assert undo_together(office, done.together).what.count == 4
    assert stages(office, files) == ["initiation"] * 5


def test_what_answers_an_act_is_asked_for_each(office: Office, files: list[str]) -> None:
    done = bulk.to_each(office, lifecycle.void, files, "Oberts per error")
    assert len(done.sets) == 5 and done.together is None
    result = undo(office)
    assert (result.offer, result.what.count, result.what.subject_id) == ("case_file.reopen", 1, files[4])
    assert bulk.to_each(office, case_files.set_stage, [], "resolution").together is None


@settings(max_examples=15)
@given(st.lists(st.sampled_from(["bulk", "one", "undo", "redo"]), min_size=2, max_size=12))
def test_any_order_of_many_and_one_undoes_to_the_beginning(
    tmp_path_factory: pytest.TempPathFactory, order: list[str]
) -> None:
    from tests.kit.offices import make_office

    office = make_office(tmp_path_factory.mktemp("office"))
    files = [office.write(case_files.open_case_file, f"Expedient {number}").result for number in range(3)]
    history = [stages(office, files)]
    at = 0
    for number, what in enumerate(order):
        stage = ("instruction", "resolution", "initiation")[number % 3]
        if what in ("bulk", "one"):
            chosen = files if what == "bulk" else files[:1]
            if bulk.to_each(office, case_files.set_stage, chosen, stage).sets:
                history = [*history[: at + 1], stages(office, files)]
                at += 1
        elif what == "undo" and at:
            undo(office)
            at -= 1
        elif what == "redo" and at < len(history) - 1:
            redo(office)
            at += 1
        assert stages(office, files) == history[at]
    office.close()
