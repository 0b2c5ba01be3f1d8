"""The archivist: sees files once they are closed, describes them, and loses them when they are opened again."""

from app.actions import case_files, lifecycle, steps
from app.queries import case_files as listed
from app.queries import sync
from app.queries.case_files import CaseFilter
from tests.stories.conftest import Machine, TownHall


def closed_file(maria: Machine, title: str) -> str:
    file = maria.write(case_files.open_case_file, title)
    for step in maria.office.read(listed.one, file).steps:
        maria.write(steps.set_state, step.id, "skipped")
    maria.write(lifecycle.close, file, "Resolt")
    return file


def seen(machine: Machine) -> list[str]:
    return machine.office.read(listed.ids, CaseFilter(status=None))


def test_a_closed_file_is_described_by_the_archivist_alone(hall: TownHall, maria: Machine) -> None:
    arxivera = hall.machine("archivist", "Roser Arxiu Prova")
    maria.write(case_files.open_case_file, "Encara obert")
    file = closed_file(maria, "Llicència d'obres")
    maria.sync()
    arxivera.sync()
    assert seen(arxivera) == [file]
    arxivera.write(case_files.set_classification, file, "1231")
    arxivera.sync()
    maria.sync()
    assert maria.office.read(listed.one, file).classification == "1231"
    # Meanwhile opened again: what the archivist wrote of it is refused, kept on the tray, and the file is gone there.
    arxivera.write(case_files.set_paper_location, file, "Capsa 14")
    maria.write(lifecycle.reopen, file, "S'ha presentat un recurs")
    maria.sync()
    arxivera.sync()
    assert seen(arxivera) == []
    assert [one.code for one in arxivera.office.read(sync.refused)] == ["role_may_not"]
    maria.sync()
    assert maria.office.read(listed.one, file).paper_location is None
