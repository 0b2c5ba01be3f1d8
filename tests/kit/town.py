"""A realistic year of an invented village, from a seed: case files, parties, notes, tasks, in any size.

`Village` makes the contents; `fill` writes them in bulk for measurements (as if they had come from the server), `live`
plays them through the real actions, as a secretary would, for the demo. Every person is obviously invented: surnames
end in "-fictici", "-exemple"…, identity numbers are below 1,000,000.
"""

import datetime as dt
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert

from app.domain.procedures import GENERIC
from app.model.case_files import CaseFile, Note, Step, Task
from app.model.parties import CaseParty, Party
from app.storage import journal, search_index
from app.storage.database import Database

GIVEN = (
    "Mercè Pere Joana Martí Neus Arnau Roser Jordi Dolors Biel Núria Pol Montserrat Guifré Assumpta Quim Laia Ermengol "
    "Remei Bernat Eulàlia Ramon Blanca Sunifred Carme Oleguer"
).split()
ROOTS = "Puig Vila Font Mas Roca Serra Camp Riu Torre Prat Coma Vall Molí Soler Bosc Pla Grau Farré Estany Clot".split()
ENDINGS = "fictici exemple mostra inventat imaginari provatura".split()
STREETS = "carrer Major|plaça de l'Església|carrer del Forn|camí de la Font|carrer de Dalt|raval de Baix|carrer l'Obac|carretera de Berga|passatge del Molí|carrer de la Il·lusió".split("|")  # noqa: E501
HOUSES = "Cal Pere|Cal Ferrer|Ca l'Hostaler|Can Til·ler|Cal Moliner|Ca la Roseta|Cal Sastre|Can Puça|Mas de l'Oreneta|Cal Traginer".split("|")  # noqa: E501
MATTERS = (
    ("Llicència d'obres menors — {house}, {street} {n}", "request", "Urbanisme"),
    ("Comunicació prèvia d'obres — coberta de {house}", "request", "Urbanisme"),
    ("Accés a la informació pública — actes de Ple {year}", "request", "Secretaria"),
    ("Reparació de voreres — {street}", "ex_officio", "Obres i serveis"),
    ("Reparació de la bomba d'aigua del dipòsit de {house}", "ex_officio", "Obres i serveis"),
    ("Contracte menor — treure la neu, campanya {year}", "ex_officio", "Contractació"),
    ("Contracte menor — desbrossament, {street}", "ex_officio", "Contractació"),
    ("Certificat de convivència — {person}", "request", "Padró"),
    ("Alta al padró — {person}, {street} {n}", "request", "Padró"),
    ("Canvi de nom de la guia de l'aigua — {house}", "request", "Tributs"),
    ("Fraccionament de deute — {person}", "request", "Tributs"),
    ("Tinença de gos potencialment perillós — {person}", "request", "Medi ambient"),
    ("Ocupació de la via pública — {street} {n}", "request", "Via pública"),
    ("Queixa per sorolls — {street}", "request", "Convivència"),
    ("Subvenció per a la festa major {year}", "ex_officio", "Cultura"),
    ("Modificació de crèdit {n}/{year}", "ex_officio", "Hisenda"),
    ("Llicència d'activitat — turisme rural {house}", "request", "Activitats"),
    ("Ordre d'execució — façana de {house}", "ex_officio", "Urbanisme"),
)
REMARKS = (
    "Ha trucat en {given}: vol començar abans de les nevades.",
    "Enviat a l'arquitecte del consell comarcal; respon dimarts.",
    "Falta el plànol de situació; s'ha de demanar l'esmena.",
    "El veí de {house} demana que se'l tingui per interessat.",
    "Pendent de l'informe tècnic del camí i de la col·locació de la barana.",
    "S'ha parlat amb l'alcaldia: cap inconvenient, sempre que quedi lliure el pas ({street}).",
)
TASKS = ("Reclamar l'informe tècnic", "Comprovar la referència cadastral", "Trucar a {given}", "Demanar pressupost", "Preparar la proposta", "Revisar la fiança")  # noqa: E501
STEPS = ("Inici", "Informe", "Proposta de resolució", "Resolució", "Notificació")
_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"


@dataclass(frozen=True)
class Sizes:
    """How much to make."""

    case_files: int = 60
    parties: int = 80
    notes: int = 90
    tasks: int = 50


MEASURED = Sizes(case_files=200_000, parties=60_000, notes=30_000, tasks=10_000)
"""The largest archive of the budgets: 200,000 case files and 300,000 texts in all."""


class Village:
    """The same village for the same seed. Ids are plain hexadecimal numbers, so that parts can name one another."""

    def __init__(self, seed: int, year: int = 2026, author: str = "0" * 31 + "1") -> None:
        self.rng = random.Random(seed)
        self.year = year
        self.author = author

    def name(self) -> tuple[str, str, str]:
        """Given name and two surnames."""
        rng = self.rng
        return (
            rng.choice(GIVEN),
            rng.choice(ROOTS) + rng.choice(ENDINGS),
            rng.choice(ROOTS) + rng.choice(ENDINGS),
        )

    def nif(self, number: int) -> str:
        """A NIF with a right letter and a number nobody has."""
        return f"{number:08d}{_LETTERS[number % 23]}"

    def words(self, pattern: str) -> str:
        """Fill a pattern with places and people of the village."""
        rng = self.rng
        given, first, second = self.name()
        return pattern.format(
            house=rng.choice(HOUSES),
            street=rng.choice(STREETS),
            n=rng.randint(1, 60),
            year=self.year,
            person=f"{given} {first} {second}",
            given=given,
        )

    def day(self) -> dt.date:
        """A day of the year, up to late November."""
        return dt.date(self.year, 1, 8) + dt.timedelta(days=self.rng.randrange(315))

    def parties(self, count: int) -> Iterator[dict[str, Any]]:
        """Rows of the table `party`."""
        for number in range(count):
            given, first, second = self.name()
            company = self.rng.random() < 0.12
            yield {
                "id": f"{number + 1:08x}" + "0" * 23 + "b",
                "party_type": "company" if company else "person",
                "given_name": None if company else given,
                "first_surname": None if company else first,
                "second_surname": None if company else second,
                "business_name": f"{self.rng.choice(ROOTS)}{self.rng.choice(ENDINGS)} Obres {number}, SL" if company else None,  # noqa: E501
                "identifier_type": "other" if company else "nif",
                "identifier": f"EXEMPLE-{number}" if company else self.nif(1_000 + number),
                "street": f"{self.rng.choice(STREETS)}, {self.rng.randint(1, 60)}",
                "postcode": "25999",
                "town": "Vilafictícia",
                "email": f"persona{number}@exemple.invalid",
                "telephone": f"973 00 {number // 100 % 100:02d} {number % 100:02d}",
                "channel": "electronic" if company or self.rng.random() < 0.4 else "paper",
                "obliged": company,
                "language": "ca",
            }

    def case_files(self, count: int, first_year: int | None = None) -> Iterator[dict[str, Any]]:
        """Rows of the table `case_file`; large counts spread over years, 5,000 a year."""
        years = max(1, count // 5_000)
        start = first_year if first_year is not None else self.year - years + 1
        per_year = -(-count // years)
        for number in range(count):
            year, n = start + number // per_year, number % per_year + 1
            pattern, initiation, series = self.rng.choice(MATTERS)
            opened = self.day().replace(year=year)
            closed = self.rng.random() < (0.96 if year < self.year else 0.5)
            due = opened + dt.timedelta(days=self.rng.choice((30, 60, 90, 180)))
            yield {
                "id": f"{number + 1:08x}" + "0" * 23 + "c",
                "number": f"{year}/{n}",
                "title": self.words(pattern),
                "procedure": GENERIC,
                "classification": series,
                "stage": self.rng.choice(("initiation", "instruction", "resolution")),
                "status": "closed" if closed else "open",
                "closed_on": due.isoformat() if closed else None,
                "status_reason": "Resolt i notificat." if closed else None,
                "initiation": initiation,
                "opened_on": opened.isoformat(),
                "responsible": self.author,
                "due_on": due.isoformat(),
                "silence": "positive",
                "priority": self.rng.choice((None, None, None, "high", "low")),
                "remarks": self.words(self.rng.choice(REMARKS)) if self.rng.random() < 0.3 else None,
                "eni_identifier": f"ES_L01250019_{year}_EXP_{number:030d}",
            }


def fill(
    database: Database,
    sizes: Sizes,
    seed: int = 7,
    author: str = "0" * 31 + "1",
    progress: Callable[[str], None] = lambda _: None,
) -> None:
    """Write a village in bulk, as confirmed rows, and index it. Not a road of the product: only measurements use it."""
    village = Village(seed, author=author)
    rng = village.rng
    with database.writing() as connection, journal.applying(connection):
        parties = list(village.parties(sizes.parties))
        _insert(connection, Party, parties)
        progress("parties")
        files = list(village.case_files(sizes.case_files))
        _insert(connection, CaseFile, files)
        progress("case files")
        linked = (
            {
                "id": f"{number + 1:08x}" + "0" * 23 + "d",
                "case_file_id": file["id"],
                "party": rng.choice(parties)["id"],
                "role": "interested",
            }
            for number, file in enumerate(files)
            if parties
        )
        _insert(connection, CaseParty, linked)
        steps = (
            {
                "id": f"{number + 1:08x}{position:02x}" + "0" * 21 + "e",
                "case_file_id": file["id"],
                "title": title,
                "position": position,
                "state": "done" if position < 2 else "current" if position == 2 else "pending",
            }
            for number, file in enumerate(files)
            if file["status"] == "open"
            for position, title in enumerate(STEPS)
        )
        _insert(connection, Step, steps)
        notes = (
            {
                "id": f"{number + 1:08x}" + "0" * 23 + "f",
                "case_file_id": rng.choice(files)["id"],
                "author": author,
                "written_at": f"{village.day().isoformat()}T09:{number % 60:02d}:00.000Z",
                "text": village.words(rng.choice(REMARKS)),
            }
            for number in range(sizes.notes)
        )
        _insert(connection, Note, notes)
        tasks = (
            {
                "id": f"{number + 1:08x}" + "0" * 23 + "a",
                "case_file_id": rng.choice(files)["id"],
                "title": village.words(rng.choice(TASKS)),
                "responsible": author,
                "due_on": village.day().isoformat(),
                "done": rng.random() < 0.9,
            }
            for number in range(sizes.tasks)
        )
        _insert(connection, Task, tasks)
        progress("notes and tasks")
        search_index.rebuild(connection)
        progress("search index")


def _insert(connection: Connection, model: type[Any], rows: Any) -> None:
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == 5_000:
            connection.execute(insert(model), batch)
            batch = []
    if batch:
        connection.execute(insert(model), batch)
