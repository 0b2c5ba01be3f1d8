"""A practice office: an invented village with a dozen case files, made by the ordinary actions, that never leaves here.

For whoever wants to try before enrolling. Every name says that it is invented, and so does the municipality.
Neighbours: app.desk (makes the office), storage.practice_rows (what a server would have made).
"""

import datetime as dt
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.actions import case_files, lifecycle, links, notes, parties, steps, tags, tasks
from app.changes import Announcer
from app.context import Identity, Office
from app.desk import Desk
from app.domain.ids import stable_id
from app.ports import Clock, SecretStore
from app.queries import case_file as case_file_query
from app.storage import journal, practice_rows

ENTITY = "9900100009"
"""No province has the number 99."""
ENTITY_NAME = "Vilaprova (pràctiques)"
PERSON_NAME = "Secretària de Pràctiques"
COLLEAGUE = "Auxiliar de Pràctiques"

Tell = Callable[[int, int], None]
"""Progress: done, total."""


@dataclass(frozen=True)
class _Person:
    given: str
    first: str
    second: str
    identifier: str
    street: str
    telephone: str = ""
    email: str = ""


@dataclass(frozen=True)
class _Company:
    name: str
    identifier: str
    email: str


@dataclass(frozen=True)
class _File:
    title: str
    opened: int
    """Days before today."""
    party: int | None = None
    """Which person or company of the lists below (companies follow persons)."""
    done: int = 0
    """How many steps are done."""
    due: int | None = None
    """Days from today; None leaves the computed date."""
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    tasks: tuple[tuple[str, int | None], ...] = ()
    """(text, days from today or None)."""
    stage: str = "initiation"
    closed: str = ""
    """The reason it was closed with."""


# Identity numbers below 1,000 with their right letter: nobody has them.
_PEOPLE = (
    _Person("Pere", "Exemple", "Fictici", "00000011B", "c/ Major, 7", "973 000 011"),
    _Person("Mercè", "Mostra", "Inventada", "00000022E", "c/ del Forn, 2", "973 000 022", "merce@example.cat"),
    _Person("Joana", "Prova", "Exemple", "00000033X", "pl. de l'Església, 1"),
    _Person("Biel", "Fictici", "Mostra", "00000044K", "Cal Moliner, s/n", "600 000 044"),
    _Person("Dolors", "Inventada", "Prova", "00000055D", "raval de Baix, 14", email="dolors@example.cat"),
)
_COMPANIES = (
    _Company("Obres Exemple, SL", "B00000000", "obra@example.cat"),
    _Company("Neus i Camins Ficticis, SL", "B99999997", "neu@example.cat"),
)
_FILES = (
    _File(
        "Llicència d'obres menors — Cal Pere, c/ Major, 7",
        31, 0, 3, 0, ("urbanisme",),
        ("Ha trucat en Pere: vol començar abans de les nevades.",),
        (("Reclamar l'informe tècnic", 0), ("Comprovar la referència cadastral", -2)),
        "instruction",
    ),
    _File(
        "Accés a la informació pública — actes del Ple",
        34, 1, 2, -2, ("secretaria",), (), (("Preparar les còpies de les actes", 1),), "instruction",
    ),
    _File("Reparació del camí de la Font", 60, None, 1, 20, ("obres",), ("Enviat a l'arquitecte; respon dimarts.",)),
    _File("Contracte menor — treure la neu", 20, 6, 1, 4, ("contractació",), (), (("Demanar tres pressupostos", 3),)),
    _File("Alta al padró — Joana Prova Exemple", 2, 2, 1, None, ("padró",)),
    _File("Canvi de titular de l'aigua — Cal Moliner", 9, 3, 0, None, ("tributs",), (), (("Llegir el comptador", 6),)),
    _File("Fraccionament de deute — Dolors Inventada Prova", 15, 4, 1, 12, ("tributs",)),
    _File(
        "Ocupació de la via pública — bastida a la plaça",
        6, 5, 1, 5, ("via pública",), ("Ha de quedar lliure el pas de vianants.",), (), "instruction",
    ),
    _File("Subvenció per a la festa major", 45, None, 2, 9, ("cultura",), (), (("Justificar la despesa", 9),)),
    _File("Queixa per sorolls — raval de Baix", 12, 4, 0, None, ("convivència",)),
    _File("Certificat de convivència — Mercè Mostra Inventada", 80, 1, 5, None, ("padró",), closed="S'ha lliurat."),
    _File("Pressupost municipal", 90, None, 2, 38, ("hisenda",), (), (("Enviar-lo a l'alcalde", None),), "instruction"),
)  # fmt: skip


def create(
    desk: Desk, secrets: SecretStore, clock: Clock, announcer: Announcer | None = None, tell: Tell | None = None
) -> tuple[Office, str]:
    """Make a practice office in the profile and fill it; also its recovery key.

    Raises StorageProblem or SecretStoreMissing. What `tell` raises (cancelling) leaves a smaller office behind.
    """
    person, colleague = os.urandom(16).hex(), stable_id("person", ENTITY, COLLEAGUE)
    identity = Identity(ENTITY, ENTITY_NAME, person, PERSON_NAME, os.urandom(16).hex(), 1)
    office, recovery_key = desk.create(identity, os.urandom(32), None, secrets, clock, announcer)
    with office.database.writing() as connection:
        practice_rows.found(connection, identity, "secretary", (colleague, COLLEAGUE), journal.moment(clock.now()))
    _fill(office, tell or (lambda _done, _total: None))
    return office, recovery_key


def _fill(office: Office, tell: Tell) -> None:
    today, total = office.clock.today(), len(_PEOPLE) + len(_COMPANIES) + len(_FILES)
    known = [_add_person(office, one) for one in _PEOPLE] + [_add_company(office, one) for one in _COMPANIES]
    tell(len(known), total)
    opened = []
    for number, one in enumerate(_FILES, 1):
        opened.append(_open(office, one, known, today))
        tell(len(known) + number, total)
    office.write(links.relate, opened[9], opened[7])
    office.write(tasks.add, "Convocar el Ple ordinari", None, office.identity.person, _day(today, 4))


def _add_person(office: Office, one: _Person) -> str:
    return office.write(
        parties.add,
        "person",
        given_name=one.given,
        first_surname=one.first,
        second_surname=one.second,
        identifier=one.identifier,
        street=one.street,
        postcode="25999",
        town="Vilaprova",
        telephone=one.telephone,
        email=one.email,
        channel="electronic" if one.email else "paper",
        language="ca",
    ).result


def _add_company(office: Office, one: _Company) -> str:
    return office.write(
        parties.add,
        "company",
        business_name=one.name,
        identifier=one.identifier,
        email=one.email,
        channel="electronic",
        obliged=True,
        language="ca",
    ).result


def _open(office: Office, one: _File, known: Sequence[str], today: dt.date) -> str:
    part = [(known[one.party], "interested")] if one.party is not None else []
    file = office.write(
        case_files.open_case_file,
        one.title,
        initiation="request" if part else "ex_officio",
        parties=part,
        opened_on=_day(today, -one.opened),
        responsible=office.identity.person,
    ).result
    if one.stage != "initiation":
        office.write(case_files.set_stage, file, one.stage)
    if one.due is not None:
        office.write(case_files.set_due, file, _day(today, one.due), "Data de pràctiques")
    for tag in one.tags:
        office.write(tags.put, file, tag)
    for text in one.notes:
        office.write(notes.add, file, text)
    for text, due in one.tasks:
        office.write(tasks.add, text, file, office.identity.person, None if due is None else _day(today, due))
    for step in office.read(case_file_query.one, file).steps[: one.done]:
        office.write(steps.set_state, step.id, "done")
    if one.closed:
        office.write(lifecycle.close, file, one.closed)
    return file


def _day(today: dt.date, days: int) -> str:
    return (today + dt.timedelta(days=days)).isoformat()
