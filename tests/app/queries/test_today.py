"""The room Avui on Monday 23 November 2026, and the people of the house."""

from app.actions import case_files, lifecycle, steps, tasks
from app.context import Office
from app.domain.ids import stable_id
from app.queries import case_files as listed
from app.queries import people, procedures
from app.queries import tasks as task_queries
from app.queries.today import counts, today
from tests.app.others import change, enter, joan

TODAY = "2026-11-23"


def test_what_is_late_what_is_for_today_and_this_week(office: Office) -> None:
    me = office.identity.person
    file = office.write(case_files.open_case_file, "U").result
    made = {
        due: office.write(tasks.add, f"Per a {due}", file, me, due).result
        for due in ("2026-11-20", TODAY, "2026-11-24", "2026-11-29", "2026-11-30", None)
    }
    office.write(tasks.add, "De ningú", None, None, "2026-11-22")
    office.write(tasks.add, "D'en Joan", None, joan(office), TODAY)
    office.write(tasks.complete, office.write(tasks.add, "Feta", file, me, TODAY).result)
    office.write(tasks.remove, office.write(tasks.add, "Treta", file, me, TODAY).result)
    page = office.read(today, me, TODAY)
    assert [task.title for task in page.overdue] == ["Per a 2026-11-20", "De ningú"]
    assert [task.id for task in page.today] == [made[TODAY]]
    assert [task.due_on for task in page.week] == ["2026-11-24", "2026-11-29"]
    assert [task.id for task in page.undated] == [made[None]]
    assert (page.counts.overdue, page.counts.today, page.counts.week) == (2, 1, 2)
    assert len(office.read(task_queries.open_tasks)) == 8
    assert len(office.read(task_queries.open_tasks, me)) == 7


def test_late_files_and_finished_waiting(office: Office) -> None:
    late = office.write(case_files.open_case_file, "Tard").result
    soon = office.write(case_files.open_case_file, "Aviat").result
    gone = office.write(case_files.open_case_file, "Anul·lat").result
    for file, due in ((late, "2026-11-22"), (soon, "2026-11-29"), (gone, "2026-11-01")):
        office.write(case_files.set_due, file, due)
    (step, second, *_) = enter_steps(office, late)
    office.write(steps.set_waiting, step, "2026-11-22")
    office.write(steps.set_waiting, second, TODAY)
    office.write(lifecycle.void, gone, "Error")
    page = office.read(today, office.identity.person, TODAY)
    assert [file.id for file in page.files_overdue] == [late]
    assert [file.id for file in page.files_week] == [soon]
    assert [waiting.id for waiting in page.waiting_over] == [step]
    numbers = office.read(counts, office.identity.person, TODAY)
    assert (numbers.overdue, numbers.today, numbers.week, numbers.waiting_over) == (1, 0, 1, 1)
    assert numbers == page.counts


def enter_steps(office: Office, file: str) -> list[str]:
    return [step.id for step in office.read(listed.one, file).steps]


def test_what_others_did(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    for number in range(60):
        enter(office, "case_file.rename", [change("case_file", file, file, title=("U", f"Títol {number}"))])
    page = office.read(today, office.identity.person, TODAY)
    assert (len(page.changed), page.changed_more, page.last_seen_seq, page.head_seq) == (50, 10, 0, 60)
    assert page.changed[0].subject == "P-1-1 Títol 59"


def test_people_and_their_roles(office: Office) -> None:
    person = joan(office)
    for role, starts_on, ends_on in (("mayor", None, "2026-11-22"), ("councillor", "2026-11-23", None)):
        fields = {
            "person": (None, person),
            "role": (None, role),
            "starts_on": (None, starts_on),
            "ends_on": (None, ends_on),
        }
        enter(office, "role", [change("role", stable_id(role), None, True, **fields)])
    found = {row.name: row.roles for row in office.read(people.persons, TODAY)}
    assert found == {office.identity.person_name: ("secretary",), "Joan Altre Exemple": ("councillor",)}
    assert office.read(people.roles, person, "2026-11-22") == ("mayor",)
    entity = office.read(people.entity)
    assert entity is not None
    assert (entity.ine10, entity.languages) == (office.identity.entity, ("ca",))
    assert [device.desk for device in office.read(people.devices)] == [1]
    (procedure,) = office.read(procedures.procedures)
    assert (procedure.code, procedure.steps[0], procedure.term, procedure.active) == ("GENERIC", "Inici", 3, True)
