"""A working day of two people: together, apart, on the same field, on a file that was closed meanwhile."""

import time

from sqlalchemy import select

from app.actions import case_files, conflicts, lifecycle, notes, parties, tasks, undo
from app.model.journal import Refused
from app.queries import conflicts as conflict_queries
from app.queries import sync as sync_queries
from sync.client.runner import Pace
from tests.kit.patience import until
from tests.stories.conftest import Machine, TownHall


def test_what_one_opens_the_other_finds(hall: TownHall, maria: Machine, pere: Machine) -> None:
    party = maria.write(parties.add, given_name="Rosa", first_surname="Fictícia", second_surname="Exemple")
    file = maria.write(case_files.open_case_file, "Llicència d'obres", parties=[(party, "interested")])
    maria.write(notes.add, file, "Ha portat el plànol")
    hall.level(maria, pere)
    pere.write(tasks.add, "Demanar l'informe", file)
    pere.write(case_files.set_stage, file, "instruction")
    hall.level(maria, pere)
    assert maria.shown()["case_file", file]["stage"] == {"stage": "instruction"}


def test_numbers_become_official_in_the_order_of_arrival_without_holes(
    hall: TownHall, maria: Machine, pere: Machine
) -> None:
    first = pere.write(case_files.open_case_file, "Obert primer, arriba segon")
    second = maria.write(case_files.open_case_file, "Arriba primer")
    third = maria.write(case_files.open_case_file, "I un altre")
    year = maria.clock.today().year
    assert pere.shown()["case_file", first]["provisional_number"] == {"provisional_number": "P-2-1"}
    assert "number" not in pere.shown()["case_file", first]
    hall.level(maria, pere)
    shown = pere.shown()
    assert [shown["case_file", file]["number"]["number"] for file in (second, third, first)] == [
        f"{year}/1",
        f"{year}/2",
        f"{year}/3",
    ]
    assert shown["case_file", first]["provisional_number"] == {"provisional_number": "P-2-1"}


def test_the_same_field_twice_is_a_question_that_both_see_and_one_answers(
    hall: TownHall, maria: Machine, pere: Machine
) -> None:
    file = maria.write(case_files.open_case_file, "Gual")
    hall.level(maria, pere)
    maria.write(case_files.rename, file, "Gual del carrer Major")
    pere.write(case_files.rename, file, "Gual de la plaça")
    pere.write(case_files.set_remarks, file, "això no xoca amb res")
    maria.sync()
    assert pere.sync().lost == 1
    hall.level(maria, pere)
    for each in (maria, pere):
        assert each.shown()["case_file", file]["title"] == {"title": "Gual del carrer Major"}
        assert each.shown()["case_file", file]["remarks"] == {"remarks": "això no xoca amb res"}
        (question,) = each.office.read(conflict_queries.open_conflicts)
    pere.write(conflicts.decide, question.id, "losing")
    hall.level(maria, pere)
    assert maria.shown()["case_file", file]["title"] == {"title": "Gual de la plaça"}
    assert not maria.office.read(conflict_queries.open_conflicts)


def test_a_question_is_answered_once(hall: TownHall, maria: Machine, pere: Machine) -> None:
    """R21: both answer while apart; the first to arrive counts, the other's whole set is in the tray."""
    file = maria.write(case_files.open_case_file, "Gual")
    hall.level(maria, pere)
    maria.write(case_files.rename, file, "A")
    pere.write(case_files.rename, file, "B")
    maria.sync()
    pere.sync()
    hall.level(maria, pere)
    (question,) = maria.office.read(conflict_queries.open_conflicts)
    maria.write(conflicts.decide, question.id, "standing")
    pere.write(conflicts.decide, question.id, "losing")
    maria.sync()
    assert pere.sync().refused == 1
    hall.level(maria, pere)
    assert pere.shown()["case_file", file]["title"] == {"title": "A"}
    assert pere.shown()["conflict", question.id]["decision"]["decision"] == "standing"
    with pere.office.database.reading() as connection:
        assert connection.execute(select(Refused.code)).scalar_one() in ("late", "already_decided")


def test_a_file_closed_meanwhile_refuses_what_comes_late_and_blocks_nothing(
    hall: TownHall, maria: Machine, pere: Machine
) -> None:
    file = maria.write(case_files.open_case_file, "Subvenció")
    other = maria.write(case_files.open_case_file, "Padró")
    hall.level(maria, pere)
    maria.write(lifecycle.void, file, "sol·licitud desistida")
    pere.write(notes.add, file, "nota d'última hora")
    pere.write(case_files.set_remarks, other, "segueix endavant")
    maria.sync()
    assert pere.sync().refused == 1
    hall.level(maria, pere)
    assert not [row for kind, row in pere.shown() if kind == "note"]
    assert maria.shown()["case_file", other]["remarks"] == {"remarks": "segueix endavant"}
    (refused,) = pere.office.read(sync_queries.refused)
    assert refused.code == "case_file_closed"


def test_undo_reaches_the_other_desktop_and_spares_what_the_other_changed(
    hall: TownHall, maria: Machine, pere: Machine
) -> None:
    file = maria.write(case_files.open_case_file, "Gual")
    hall.level(maria, pere)
    maria.write(case_files.rename, file, "Gual equivocat")
    hall.level(maria, pere)
    undo.undo(maria.office)
    hall.level(maria, pere)
    assert pere.shown()["case_file", file]["title"] == {"title": "Gual"}


def test_the_other_desktop_wakes_by_itself(hall: TownHall, maria: Machine, pere: Machine) -> None:
    """Both runners live; nobody polls for an hour; the word of the server is enough."""
    slow = Pace(poll=3_600, first=3_600, longest=3_600)
    runners = [maria.run(slow), pere.run(slow)]
    try:
        until(lambda: all(runner.status().phase == "idle" for runner in runners))
        until(lambda: hall.served.running.app.state.hub.count() == 2)
        file = maria.write(case_files.open_case_file, "Arriba sol")
        until(lambda: ("case_file", file) in pere.shown())
        until(lambda: "number" in maria.shown()["case_file", file])
    finally:
        started = time.monotonic()
        for runner in runners:
            runner.stop()
        assert time.monotonic() - started < 3, "stopping takes long"


def test_thirty_days_apart(hall: TownHall, maria: Machine, pere: Machine) -> None:
    """Much work on both sides without a line, the program ended in between; then everything meets."""
    file = maria.write(case_files.open_case_file, "Comú")
    hall.level(maria, pere)
    for day in range(30):
        maria.write(notes.add, file, f"dia {day} a secretaria")
        pere.write(tasks.add, f"tasca del dia {day}", file)
        pere.write(case_files.set_remarks, file, f"al dia {day}")
    pere.switch_off()
    again = pere.switch_on()
    hall.machines[hall.machines.index(pere)] = again
    assert again.engine.waiting() == 60
    hall.level(maria, again)
    assert maria.shown()["case_file", file]["remarks"] == {"remarks": "al dia 29"}
    assert sum(kind == "task" for kind, _ in maria.shown()) == 30
