"""One sample for every picture: a village's year on two desktops and a server, and a second municipality.

    with sample(folder) as found:
        house = House(folder / "window", found.offices)

Maria is at her desk on Monday 23 November 2026. Anna has worked meanwhile; both have changed one title; three changes
of Maria's wait for the connection. Everybody is invented.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.actions import case_files, links, notes, parties, seen, steps, tags, tasks
from app.context import Office
from app.errors import Unreachable
from app.ports import SyncStatus
from app.queries import case_files as reading
from tests.kit.clock import SettableClock
from tests.kit.desktops import Town
from tests.kit.offices import identity, make_office
from tests.kit.year import live

TODAY = dt.date(2026, 11, 23)
ELSEWHERE = "2512080003"
OFFLINE = SyncStatus(
    "waiting",
    3,
    dt.datetime(2026, 11, 23, 8, 4, tzinfo=dt.UTC),
    dt.datetime(2026, 11, 23, 8, 11, tzinfo=dt.UTC),
    dt.datetime(2026, 11, 23, 8, 16, tzinfo=dt.UTC),
    Unreachable(),
    dt.datetime(2026, 11, 23, 8, 10, tzinfo=dt.UTC),
)
"""Maria's line has been down for a few minutes."""


@dataclass(frozen=True)
class Sample:
    """Offices in the order of the switcher, and what the pictures show."""

    offices: tuple[Office, ...]
    case_file: str
    closed: str
    party: str
    clock: SettableClock


@contextmanager
def sample(folder: Path, years_files: int = 34) -> Iterator[Sample]:
    """Make it in `folder`; everything ends with the context."""
    clock = SettableClock()
    town = Town(clock)
    town.person("Jordi Vilamostra, regidor", "councillor")
    maria = town.desktop(folder / "maria", "Maria Soléexemple")
    anna = town.desktop(folder / "anna", "Anna Puigmostra", "clerk")
    recent = live(maria.office, clock, TODAY, years_files, 30)
    town.level(maria, anna)
    shown = recent[0]
    _furnish(maria.office, clock, shown, recent)
    town.level(maria, anna)
    clock.at = dt.datetime(2026, 11, 19, 13, 5, tzinfo=dt.UTC)
    seen.mark_seen(maria.office)
    _meanwhile(anna.office, clock, recent)
    anna.sync()
    clock.at = dt.datetime(2026, 11, 23, 7, 40, tzinfo=dt.UTC)
    maria.office.write(case_files.rename, recent[2], "Reparació urgent del camí de la Font")
    maria.sync()
    town.level(maria, anna)
    clock.at = dt.datetime(2026, 11, 23, 8, 12, tzinfo=dt.UTC)
    maria.office.write(notes.add, shown, "El regidor d'obres demana de veure l'expedient.")
    maria.office.write(case_files.set_paper_location, shown, "Armari 2, capsa 14")
    maria.office.write(case_files.set_stage, recent[3], "resolution")
    other = _elsewhere(folder, clock)
    clock.at = dt.datetime(2026, 11, 23, 8, 12, tzinfo=dt.UTC)
    page = maria.office.read(reading.one, shown)
    closed = maria.office.read(reading.ids, reading.CaseFilter(status="closed"))[0]
    yield Sample((maria.office, other), shown, closed, page.parties[0].party, clock)
    other.close()
    town.close()


def _furnish(office: Office, clock: SettableClock, file: str, recent: list[str]) -> None:
    """The file of the picture has a bit of everything."""
    clock.at = dt.datetime(2026, 11, 17, 9, 20, tzinfo=dt.UTC)
    builder = office.write(
        parties.add,
        party_type="company",
        business_name="Obres Pedraexemple SL",
        identifier="B25000000",
        identifier_type="other",
        telephone="973 00 00 01",
        channel="electronic",
        obliged=True,
    ).result
    office.write(parties.add_to_case_file, file, builder, "representative", None)
    office.write(tags.put, file, "urbanisme")
    office.write(tags.put, file, "nucli antic")
    office.write(links.relate, file, recent[4])
    office.write(case_files.set_classification, file, "Urbanisme")
    done = office.write(tasks.add, "Comprovar la referència cadastral", file).result
    office.write(tasks.complete, done)
    step = office.read(reading.one, file).steps[1]
    office.write(steps.set_waiting, step.id, "2026-11-27")
    waited = office.read(reading.one, recent[4]).steps[1]
    office.write(steps.set_waiting, waited.id, "2026-11-20")


def _meanwhile(office: Office, clock: SettableClock, recent: list[str]) -> None:
    """What Anna does while Maria is away."""
    clock.at = dt.datetime(2026, 11, 20, 8, 30, tzinfo=dt.UTC)
    person: dict[str, Any] = {"given_name": "Dolors", "first_surname": "Masexemple", "second_surname": "Rocamostra"}
    new = office.write(parties.add, **person, identifier="00001234S").result
    office.write(parties.add_to_case_file, recent[1], new, "interested")
    office.write(notes.add, recent[1], "Ha vingut a veure l'expedient; vol còpia de l'acta de març.")
    clock.forward(minutes=25)
    office.write(case_files.rename, recent[2], "Reparació del camí de la Font (tram de dalt)")
    office.write(tasks.add, "Demanar pressupost a dues empreses més", recent[2], due_on="2026-11-26")


def _elsewhere(folder: Path, clock: SettableClock) -> Office:
    """A second, smaller municipality of the same secretary."""
    clock.at = dt.datetime(2026, 11, 12, 9, 0, tzinfo=dt.UTC)
    who = replace(identity("Maria Soléexemple", ELSEWHERE, "Ajuntament de la Coma de Mostra"), desk=1)
    office = make_office(folder / "elsewhere", who=who, clock=clock)
    for title, due in (
        ("Ple ordinari de desembre: convocatòria", "2026-11-26"),
        ("Reparació de la bomba d'aigua del dipòsit de dalt", "2026-11-21"),
        ("Contracte menor — treure la neu, campanya 2026", "2026-12-15"),
    ):
        file = office.write(case_files.open_case_file, title, responsible=who.person).result
        office.write(case_files.set_due, file, due, "")
    return office
