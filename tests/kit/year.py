"""A year of a secretary's work, played through the real actions from a seed (tests.kit.town has the contents).

    live(office, clock, until=today, case_files=45)

Days pass on the office's own clock, so that everything is dated as it would be. Ends on `until`, with work still open.
"""

import datetime as dt
import random
from collections.abc import Callable, Sequence

from app.actions import case_files, lifecycle, notes, parties, steps, tags, tasks
from app.context import Office
from app.queries import case_file as reading
from tests.kit.clock import SettableClock
from tests.kit.town import MATTERS, REMARKS, TASKS, Village

TAGS = ("urgent", "camins", "subvenció", "aigua", "padró")
LAST_DAYS = (
    # title, how it began, days since it was opened, due in days, what waits
    ("Llicència d'obres menors — Cal Pere, c/ Major 7", "request", 31, 0, "Reclamar l'informe tècnic"),
    ("Accés a la informació pública — actes de Ple 2025", "request", 33, -2, "Resoldre i notificar"),
    ("Reparació del camí de la Font", "ex_officio", 20, 40, "Demanar tres pressupostos"),
    ("Contracte menor — neu, campanya 2026", "ex_officio", 12, 4, "Factura pendent de conformar"),
    ("Esmena de la sol·licitud — tanca del Mas de l'Oreneta", "request", 8, 6, "Comprovar la referència cadastral"),
)


def live(
    office: Office,
    clock: SettableClock,
    until: dt.date,
    case_files_count: int = 40,
    parties_count: int = 45,
    seed: int = 2026,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> list[str]:
    """Open, work on and close case files until the day `until`; returns the ids of the last five, all open."""
    rng = random.Random(seed)
    village = Village(seed, until.year, office.identity.person)
    people = _people(office, village, parties_count)
    days = sorted(until - dt.timedelta(days=rng.randint(36, 320)) for _ in range(case_files_count))
    for number, day in enumerate(days):
        _work_on_one(office, clock, village, rng, people, day, until)
        progress(number + 1, case_files_count)
    last = [_recent(office, clock, rng, people, until, *case) for case in LAST_DAYS]
    _turn_to(clock, until, 8)
    return last


def _people(office: Office, village: Village, count: int) -> list[str]:
    made = []
    for row in village.parties(count):
        row.pop("id")
        made.append(
            office.write(parties.add, **{name: value for name, value in row.items() if value is not None}).result
        )
    return made


def _work_on_one(
    office: Office,
    clock: SettableClock,
    village: Village,
    rng: random.Random,
    people: Sequence[str],
    day: dt.date,
    until: dt.date,
) -> None:
    pattern, initiation, classification = rng.choice(MATTERS)
    _turn_to(clock, day, rng.randint(8, 13))
    with_party = ((rng.choice(people), "interested"),) if initiation == "request" else ()
    file = office.write(
        case_files.open_case_file, village.words(pattern), initiation=initiation, parties=with_party
    ).result
    office.write(case_files.set_classification, file, classification)
    office.write(case_files.set_responsible, file, office.identity.person)
    if rng.random() < 0.3:
        office.write(tags.put, file, rng.choice(TAGS))
    if rng.random() < 0.6:
        office.write(notes.add, file, village.words(rng.choice(REMARKS)))
    page = office.read(reading.one, file)
    ends = day + dt.timedelta(days=rng.randint(15, 120))
    closes = ends < until and rng.random() < 0.85
    for step in page.steps if closes else page.steps[: rng.randint(1, 3)]:
        day = min(day + dt.timedelta(days=rng.randint(1, 12)), until)
        _turn_to(clock, day, rng.randint(8, 13))
        office.write(steps.set_state, step.id, "skipped" if rng.random() < 0.15 else "done")
    office.write(case_files.set_stage, file, "resolution" if closes else "instruction")
    if closes:
        office.write(lifecycle.close, file, "Resolt, notificat i executat.")
    elif rng.random() < 0.7:
        due = until + dt.timedelta(days=rng.randint(-4, 25))
        office.write(tasks.add, village.words(rng.choice(TASKS)), file, due_on=due.isoformat())


def _recent(
    office: Office,
    clock: SettableClock,
    rng: random.Random,
    people: Sequence[str],
    until: dt.date,
    title: str,
    initiation: str,
    opened_ago: int,
    due_in: int,
    task: str,
) -> str:
    _turn_to(clock, until - dt.timedelta(days=opened_ago), 10)
    party = ((rng.choice(people), "interested"),) if initiation == "request" else ()
    file = office.write(case_files.open_case_file, title, initiation=initiation, parties=party).result
    office.write(case_files.set_responsible, file, office.identity.person)
    office.write(case_files.set_stage, file, "instruction")
    first, second, *_rest = office.read(reading.one, file).steps
    office.write(steps.set_state, first.id, "done")
    office.write(steps.set_remarks, second.id, "demanat al Consell Comarcal")
    _turn_to(clock, until - dt.timedelta(days=2), 12)
    office.write(notes.add, file, "Enviat a l'arquitecte; respon dimarts.")
    due = (until + dt.timedelta(days=due_in)).isoformat()
    office.write(case_files.set_due, file, due, "Termini de la sol·licitud")
    office.write(tasks.add, task, file, responsible=office.identity.person, due_on=due)
    return file


def _turn_to(clock: SettableClock, day: dt.date, hour: int) -> None:

    clock.at = dt.datetime.combine(day, dt.time(hour, clock.at.minute, clock.at.second), dt.UTC)
    clock.forward(seconds=37)
