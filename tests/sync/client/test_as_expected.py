"""Own sets accepted whole pass without being looked at; whatever makes that wrong sends them the long way."""

from pathlib import Path
from unittest.mock import patch

import pytest

from app.actions import case_files, lifecycle, notes, tasks
from app.errors import Unreachable
from sync.client import as_expected
from sync.client.verifying import FEW
from tests.kit.desktops import Desktop, Town


@pytest.fixture
def maria(town: Town, tmp_path: Path) -> Desktop:
    return town.desktop(tmp_path / "maria")


@pytest.fixture
def pere(town: Town, tmp_path: Path, maria: Desktop) -> Desktop:
    pere = town.desktop(tmp_path / "pere", "Pere Mostra", "clerk")
    town.level(maria, pere)
    return pere


def foreseen(desktop: Desktop) -> int:
    """Synchronise; how many pages passed as foreseen. Nothing may have had to be read again."""
    with patch.object(as_expected, "passes", wraps=as_expected.passes) as passes:
        assert not desktop.sync().reread
    return passes.call_count


def one_set_at_a_time(desktop: Desktop) -> None:
    """In requests of one set each, so that pages end between them."""
    desktop.engine.conversation.batch.plain = lambda: 1


def test_work_offline_passes_as_foreseen(town: Town, maria: Desktop, pere: Desktop) -> None:
    task = maria.office.write(tasks.add, "Trucar").result
    maria.office.write(tasks.complete, task)
    maria.office.write(tasks.add, "Una altra")
    assert foreseen(maria) == 1
    town.level(maria, pere)


def test_numbers_and_refusals_go_the_long_way_and_nothing_else(town: Town, maria: Desktop, pere: Desktop) -> None:
    file = maria.office.write(case_files.open_case_file, "Guals").result
    assert foreseen(maria) == 0  # it got its number
    town.level(maria, pere)
    maria.office.write(notes.add, file, "d'una")
    pere.office.write(notes.add, file, "de l'altre")
    pere.sync()
    assert foreseen(maria) == 1  # both come in one page: the other's, and then her own as foreseen
    for number in range(2 * FEW):
        if number == FEW:
            maria.office.write(case_files.open_case_file, "Un altre")
        maria.office.write(notes.add, file, f"Nota {number}")
    assert foreseen(maria) == 2  # before the set that got its number, and after it
    town.level(maria, pere)
    maria.office.write(lifecycle.void, file, "error")
    maria.sync()
    pere.office.write(notes.add, file, "tard")
    assert foreseen(pere) == 0
    town.level(maria, pere)


def test_what_others_changed_meanwhile_is_not_as_foreseen(town: Town, maria: Desktop, pere: Desktop) -> None:
    """Both write the same, one while the other's comes: the second is accepted too, though nothing changes by it."""
    task = maria.office.write(tasks.add, "Trucar").result
    town.level(maria, pere)
    pere.office.write(tasks.rename, task, "Escriure")
    pere.sync()
    maria.road.meanwhile = lambda: maria.office.write(tasks.rename, task, "Escriure")
    assert foreseen(maria) == 0
    town.level(maria, pere)


def test_a_unit_written_again_is_confirmed_step_by_step(town: Town, maria: Desktop, pere: Desktop) -> None:
    task = maria.office.write(tasks.add, "Trucar").result
    town.level(maria, pere)
    maria.office.write(tasks.rename, task, "Escriure")
    maria.office.write(tasks.rename, task, "Anar-hi")
    maria.office.write(tasks.add, "Una altra")
    one_set_at_a_time(maria)
    assert foreseen(maria) == 1
    town.level(maria, pere)


def test_what_waits_over_a_new_row_knows_that_it_came(town: Town, maria: Desktop, pere: Desktop) -> None:
    """A task's creation passes while its completion waits; then somebody renames it, and it must show here."""
    task = maria.office.write(tasks.add, "Trucar").result
    maria.sync()
    other = maria.office.write(tasks.add, "Escriure").result
    maria.road.meanwhile = lambda: maria.office.write(tasks.complete, other)
    maria.road.faults = [None, "unreachable"]
    with pytest.raises(Unreachable):
        maria.sync()
    assert len(maria.waiting()) == 1
    pere.sync()
    pere.office.write(tasks.rename, other, "Escriure avui")
    pere.sync()
    maria.engine.conversation._pending = None
    assert foreseen(maria) == 1  # the completion, after the other's name
    assert maria.shown()["task", other]["title"] == {"title": "Escriure avui"}
    town.level(maria, pere)
    assert ("task", task) in pere.shown()


def test_what_was_written_over_a_refused_set_is_not_as_foreseen(town: Town, maria: Desktop, pere: Desktop) -> None:
    """Renamed and renamed back while the file was closed elsewhere: the first is refused; the second, once it is open
    again, finds what it wants to write and is accepted without changing anything."""
    file = maria.office.write(case_files.open_case_file, "Guals").result
    town.level(maria, pere)
    maria.office.write(lifecycle.void, file, "error")
    maria.sync()
    one_set_at_a_time(pere)
    pere.office.write(case_files.rename, file, "Obres")

    def meanwhile() -> None:
        pere.office.write(tasks.add, "Entremig")
        pere.office.write(case_files.rename, file, "Guals")
        maria.office.write(lifecycle.reopen, file, "es reprèn")
        maria.sync()

    pere.road.meanwhile = meanwhile
    with patch.object(as_expected, "passes", wraps=as_expected.passes) as passes:
        assert not pere.sync().reread
    passed = [heard.header.action for call in passes.call_args_list for heard in call.args[1].entries]
    assert "case_file.rename" not in passed
    town.level(maria, pere)


@pytest.mark.parametrize(
    "name", ["_ARRIVED", "_UNFORESEEN", "_WAITING", "_TOUCHED", "_GROWN", "_DOUBT", "END_OVERLAY", "_KEEP", "_EPOCHS"]
)
def test_what_passes_costs_the_same_however_much_waits_behind_it(maria: Desktop, name: str) -> None:
    """Every page asks these of tables with a hundred thousand rows of what waits: none may walk through them."""
    found = getattr(as_expected, name)
    values = {"last": 5, "ahead": 3, "device": "", "epoch": 1}
    with maria.database.reading() as connection:
        for statement in found if isinstance(found, tuple) else (found,):
            plan = connection.exec_driver_sql("EXPLAIN QUERY PLAN " + statement, values).all()
            walked = [step[3] for step in plan if step[3].startswith(("SCAN o", "SCAN passed"))]
            assert plan and not walked
