"""What people do all day, at random: every sort of action on whatever their desktop happens to show.

Values come from small pools, so that desktops meet in the same fields. What the desktop refuses is counted, not done.
"""

import datetime as dt
import random
from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from app.actions import (
    case_files,
    conflicts,
    lifecycle,
    links,
    notes,
    parties,
    readers,
    refused,
    steps,
    tags,
    tasks,
    undo,
)
from app.context import Office
from app.errors import NotThere, Refused
from app.model.base import Base
from app.model.case_files import CaseFile, Note, Step, Tag, Task
from app.model.conflicts import Conflict
from app.model.journal import Refused as RefusedSet
from app.model.parties import CaseParty, Party
from app.model.people import Person
from tests.faults.lane import Findings

TITLES = (
    "Gual",
    "Llicència d'obres",
    "Tanca",
    "Subvenció — festa major",
    "Rasa a la carretera de dalt, prop de la font",
)
TEXTS = ("Falta el plànol", "Ha trucat", "Es demana informe a l'arquitecte", None)
SURNAMES = ("Prova", "Mostra", "Exemple", "Assaig")
NIFS = ("00000000T", "11111111H", "22222222J", "")
DAYS = ("2026-12-01", "2027-01-15", None)
OPENED = (dt.date(2026, 11, 2), dt.date(2025, 12, 30))
LATER = dt.date(2062, 11, 2)
"""A year mistyped."""
PRIORITIES = ("low", "high", "urgent", None)
REASON = "Ho diu la llei"

Move = Callable[["Hand"], Any]


class Hand:
    """Somebody at a desktop, about to do one thing. `Nothing` is raised when there is nothing to do it to."""

    class Nothing(Exception):
        """The desktop shows no row of the sort needed."""

    def __init__(self, office: Office, rng: random.Random) -> None:
        self.office = office
        self.rng = rng

    def one(self, model: type[Base], **wanted: Any) -> str:
        """The id of a row with these values; often one of the oldest, so that people meet there."""
        ids = self.all(model, **wanted)
        return self.rng.choice(ids[:2] if self.rng.random() < 0.6 else ids)

    def all(self, model: type[Base], **wanted: Any) -> list[str]:
        """The ids of all of them, oldest first."""
        table: Any = model.__table__
        statement = select(table.c.id).order_by(table.c.id)
        for name, value in wanted.items():
            statement = statement.where(table.c[name].is_(None) if value is None else table.c[name] == value)
        with self.office.database.reading() as connection:
            ids = list(connection.execute(statement).scalars())
        if not ids:
            raise Hand.Nothing
        return ids

    def file(self) -> str:
        """A case file, nearly always an open one: the closed ones say no."""
        return self.one(CaseFile) if self.rng.random() < 0.1 else self.one(CaseFile, status="open")

    def any(self, pool: tuple[Any, ...]) -> Any:
        return self.rng.choice(pool)

    def write(self, action: Callable[..., Any], *arguments: Any, **more: Any) -> Any:
        return self.office.write(action, *arguments, **more)


def _decide(hand: Hand) -> Any:
    conflict = hand.one(Conflict) if hand.rng.random() < 0.2 else hand.one(Conflict, decision=None)
    return hand.write(conflicts.decide, conflict, hand.any(("standing", "losing")))


def _party(hand: Hand) -> Any:
    return hand.write(
        parties.add, "person", "Maria", hand.any(SURNAMES), identifier=hand.any(NIFS), town=hand.any(SURNAMES)
    )


def _open(hand: Hand) -> Any:
    return open_file(hand.office, hand.any(TITLES), hand.rng.choice((None, None, *OPENED, LATER)))


def open_file(office: Office, title: str, opened_on: dt.date | None = None) -> Any:
    """Open a case file; who is told that its year has not come looks at the date, as the words say, and types it."""
    try:
        return office.write(case_files.open_case_file, title, opened_on=opened_on)
    except Refused as problem:
        if problem.refusal.code != "year_not_come":
            raise
        _, heard = problem.refusal.about
        return office.write(case_files.open_case_file, title, opened_on=dt.date(int(heard), 11, 23))


def _compensate(hand: Hand) -> Any:
    result = undo.undo(hand.office)
    return undo.compensate(hand.office, result.what.set_id, REASON) if result.offer else result


def _again(hand: Hand) -> Any:
    statement = select(RefusedSet.set_id).where(RefusedSet.dealt_with.is_(False)).order_by(RefusedSet.seq)
    with hand.office.database.reading() as connection:
        tray = list(connection.execute(statement).scalars())
    if not tray:
        raise Hand.Nothing
    return hand.write(refused.try_again, hand.rng.choice(tray))


MOVES: dict[str, tuple[float, Move]] = {
    "case_file.open": (6, _open),
    "case_file.rename": (8, lambda hand: hand.write(case_files.rename, hand.file(), hand.any(TITLES))),
    "case_file.stage": (
        4,
        lambda hand: hand.write(
            case_files.set_stage, hand.file(), hand.any(("initiation", "instruction", "resolution"))
        ),
    ),
    "case_file.priority": (
        4,
        lambda hand: hand.write(case_files.set_priority, hand.file(), hand.any(PRIORITIES), hand.any(TEXTS)),
    ),
    "case_file.due": (4, lambda hand: hand.write(case_files.set_due, hand.file(), hand.any(DAYS), hand.any(TEXTS))),
    "case_file.remarks": (
        3,
        lambda hand: hand.write(case_files.set_remarks, hand.file(), (hand.any(TEXTS) or "") * hand.rng.randint(1, 9)),
    ),
    "case_file.responsible": (2, lambda hand: hand.write(case_files.set_responsible, hand.file(), hand.one(Person))),
    "case_file.close": (3, lambda hand: hand.write(lifecycle.close, hand.file(), REASON)),
    "case_file.void": (1, lambda hand: hand.write(lifecycle.void, hand.file(), REASON)),
    "case_file.reopen": (3, lambda hand: hand.write(lifecycle.reopen, hand.one(CaseFile), REASON)),
    "step.add": (2, lambda hand: hand.write(steps.add, hand.file(), hand.any(TITLES), hand.any((None, 0, 2)))),
    "step.state": (
        5,
        lambda hand: hand.write(steps.set_state, hand.one(Step), hand.any(("pending", "current", "done", "skipped"))),
    ),
    "step.move": (2, lambda hand: hand.write(steps.move, hand.one(Step), hand.rng.randrange(4))),
    "step.waiting": (1, lambda hand: hand.write(steps.set_waiting, hand.one(Step), hand.any(DAYS))),
    "step.remove": (1, lambda hand: hand.write(steps.remove, hand.one(Step))),
    "task.add": (
        2,
        lambda hand: hand.write(tasks.add, hand.any(TITLES), hand.file() if hand.rng.random() < 0.7 else None),
    ),
    "task.complete": (3, lambda hand: hand.write(tasks.complete, hand.one(Task))),
    "task.reopen": (1, lambda hand: hand.write(tasks.reopen, hand.one(Task))),
    "task.priority": (1, lambda hand: hand.write(tasks.set_priority, hand.one(Task), hand.any(PRIORITIES), None)),
    "task.remove": (1, lambda hand: hand.write(tasks.remove, hand.one(Task))),
    "note.add": (2, lambda hand: hand.write(notes.add, hand.file(), hand.any(TEXTS[:3]))),
    "note.edit": (3, lambda hand: hand.write(notes.edit, hand.one(Note), hand.any(TEXTS[:3]))),
    "note.remove": (1, lambda hand: hand.write(notes.remove, hand.one(Note))),
    "tag.put": (2, lambda hand: hand.write(tags.put, hand.file(), hand.any(("obres", "Obres", "via pública")))),
    "tag.rename": (
        1,
        lambda hand: hand.write(tags.rename, hand.one(Tag), hand.any(("obres", "urbanisme", "via pública"))),
    ),
    "tag.take": (1, lambda hand: hand.write(tags.take, hand.file(), hand.one(Tag))),
    "tag.remove": (0.5, lambda hand: hand.write(tags.remove, hand.one(Tag))),
    "link.relate": (1, lambda hand: hand.write(links.relate, hand.file(), hand.one(CaseFile))),
    "party.add": (3, _party),
    "party.name": (
        2,
        lambda hand: hand.write(parties.edit_name, hand.one(Party), "person", "Pere", hand.any(SURNAMES)),
    ),
    "party.identifier": (2, lambda hand: hand.write(parties.edit_identifier, hand.one(Party), hand.any(NIFS))),
    "party.address": (2, lambda hand: hand.write(parties.edit_address, hand.one(Party), town=hand.any(SURNAMES))),
    "party.join": (
        3,
        lambda hand: hand.write(
            parties.add_to_case_file, hand.file(), hand.one(Party), hand.any(("interested", "third"))
        ),
    ),
    "party.leave": (1, lambda hand: hand.write(parties.remove_from_case_file, hand.one(CaseParty))),
    "party.merge": (2, lambda hand: hand.write(parties.merge, hand.one(Party), hand.one(Party))),
    "party.unmerge": (1, lambda hand: hand.write(parties.unmerge, hand.one(Party))),
    "party.remove": (0.5, lambda hand: hand.write(parties.remove, hand.one(Party))),
    "reader.name": (3, lambda hand: hand.write(readers.name_reader, hand.file(), hand.one(Person))),
    "reader.withdraw": (
        1,
        lambda hand: hand.write(readers.withdraw_reader, hand.one(CaseFile), hand.one(Person)),
    ),
    "conflict.decide": (6, _decide),
    "undo": (6, lambda hand: undo.undo(hand.office)),
    "redo": (2, lambda hand: undo.redo(hand.office)),
    "compensate": (1, _compensate),
    "refused.again": (4, _again),
}


def _decide_same(hand: Hand, same: random.Random) -> Any:
    rows = hand.all(Conflict, decision=None)
    return hand.write(conflicts.decide, same.choice(rows), hand.any(("standing", "losing")))


def _edit_same(action: Callable[..., Any], *pools: tuple[Any, ...]) -> Callable[[Hand, random.Random], Any]:
    return lambda hand, same: hand.write(action, same.choice(hand.all(CaseFile)), *map(hand.any, pools))


_QUARRELS = (
    _edit_same(case_files.rename, TITLES),
    _edit_same(case_files.set_priority, PRIORITIES, TEXTS),
    _edit_same(case_files.set_remarks, TEXTS),
    _edit_same(lifecycle.close, (REASON,)),
)


def _quietly(move: Callable[[Hand, random.Random], Any], hand: Hand, same: random.Random) -> str | None:
    try:
        return move(hand, same).set_id
    except (Refused, NotThere, Hand.Nothing):
        return None


class Habits:
    """How a town hall works: the same moves everywhere, but each has some that it makes far more than others."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        usual = rng.sample(sorted(MOVES), 6)
        self._names = tuple(MOVES)
        self._weights = tuple(weight * (8 if name in usual else 1) for name, (weight, _) in MOVES.items())

    def act(self, office: Office, findings: Findings) -> str | None:
        """Do one thing; returns the change set's id, or None when nothing was written."""
        for _ in range(5):
            name = self._rng.choices(self._names, self._weights)[0]
            if self._rng.random() < 0.2:
                name = "conflict.decide"  # whoever sees two versions tends to choose
            try:
                done = MOVES[name][1](Hand(office, self._rng))
            except Refused:
                findings.saw("refused at the desk")
            except (NotThere, Hand.Nothing):
                pass  # this desktop does not show what the move needs: another one
            else:
                if done.set_id is not None:
                    findings.saw("sets")
                    if name in ("undo", "redo", "refused.again"):
                        findings.saw(name)
                    return done.set_id
        return None

    def edit_same(self, offices: list[Office]) -> list[str | None]:
        """Several people change the same thing, now and then all to the same; returns each one's set."""
        move, same = self._rng.choice(_QUARRELS), self._rng.random()
        alike = self._rng.random() < 0.4
        return [
            _quietly(move, Hand(office, random.Random(same) if alike else self._rng), random.Random(same))
            for office in offices
        ]

    def changing_one(self) -> Callable[[Office], str | None]:
        """One thing that several people change one after the other; each call returns the set's id."""
        move, same = self._rng.choice(_QUARRELS), self._rng.random()
        return lambda office: _quietly(move, Hand(office, self._rng), random.Random(same))

    def undo(self, office: Office) -> str | None:
        """Somebody takes back what he did last; the set's id."""
        return _quietly(lambda hand, _: undo.undo(hand.office), Hand(office, self._rng), self._rng)

    def decide_same(self, offices: list[Office]) -> list[str | None]:
        """Several people answer the same question."""
        same = self._rng.random()
        return [_quietly(_decide_same, Hand(office, self._rng), random.Random(same)) for office in offices]

    def errand(self, office: Office) -> list[str]:
        """A task made, put on top and ticked off: the same new row in sets of their own. Returns the sets' ids."""
        try:
            made = office.write(tasks.add, self._rng.choice(TITLES))
            done = [made, office.write(tasks.set_priority, made.result, "high", None)]
            return [each.set_id for each in (*done, office.write(tasks.complete, made.result)) if each.set_id]
        except Refused:
            return []

    def begin(self, office: Office) -> list[str]:
        """What is there before the first day: two files, two people, something in each. Returns the sets' ids."""
        write, ids = office.write, []
        for title in TITLES[:2]:
            opened = open_file(office, title)
            party = write(parties.add, "person", "Maria", SURNAMES[0])
            within = [
                write(notes.add, opened.result, TEXTS[0]),
                write(tasks.add, title, opened.result),
                write(tags.put, opened.result, "obres"),
                write(parties.add_to_case_file, opened.result, party.result),
            ]
            ids += [done.set_id for done in (opened, party, *within)]
        return ids
