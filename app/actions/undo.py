"""Undo and redo of the person's own actions (R4 of sync.md): only units that still show the action's own value go back;
the rest is told, with who changed it. What an action created is marked as taken away, unless others rely on it.

An undo is an action like any other, on record, whose set says what it undoes. An action is undone while a set that
undoes it stands: so a refused undo leaves its action undoable, and nothing has to be kept in step.
`undo_step.undone_by` holds an action's own id when it was passed over: told why it cannot be undone, or declined.
"""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, TextClause, func, select, text, update
from sqlalchemy.orm import Session

from app.actions import lifecycle
from app.actions.changing import change
from app.actions.declaring import COMPENSATING, DECLARED, INVERSE, NONE, action
from app.context import Office, Work
from app.domain.change_sets import Change
from app.domain.ids import new_id
from app.domain.kind import Refusal
from app.errors import NotThere, Refused
from app.model import SYNCED, Synced
from app.model.case_files import CaseTag
from app.model.journal import UndoStep
from app.model.parties import CaseParty, Party
from app.storage import journal
from app.storage.authorship import Writer, last_writer
from app.storage.naming import names


@dataclass(frozen=True, slots=True)
class UndoName:
    """What would be undone. `answer` is the compensating action's name, or the code of why there is no undo."""

    set_id: str
    action: str
    subject_kind: str
    subject_id: str
    subject: str
    at: str
    undo: str
    answer: str | None
    count: int = 1
    """How many sets go back with it: more than one when it was done to many rows at once (actions.bulk)."""


@dataclass(frozen=True, slots=True)
class UndoneUnit:
    """A unit that has its old value again; "removed" for a row the action had created."""

    kind: str
    id: str
    unit: str


@dataclass(frozen=True, slots=True)
class KeptUnit:
    """A unit left as it is because somebody has changed it since; `unit` "" is a whole row others rely on."""

    kind: str
    id: str
    unit: str
    person: str | None
    person_name: str
    at: str | None


@dataclass(frozen=True, slots=True)
class UndoResult:
    """What came of it. With `offer` (a compensating action) or `why` (no undo) nothing was written."""

    what: UndoName
    undone: tuple[UndoneUnit, ...] = ()
    kept: tuple[KeptUnit, ...] = ()
    offer: str | None = None
    why: str | None = None
    set_id: str | None = None
    refused: tuple[Refusal, ...] = ()
    """Of many undone at once, why some were not: their files have been closed since. They can still be undone."""


Reversal = tuple[tuple[UndoneUnit, ...], tuple[KeptUnit, ...]]

_UNDOABLE = """s.undoes IS NULL AND s.undone_by IS NULL AND NOT EXISTS (
    SELECT 1 FROM undo_step AS u WHERE u.position > s.position AND u.undoes = s.set_id AND NOT EXISTS (
        SELECT 1 FROM undo_step AS r WHERE r.position > u.position AND r.undoes = u.set_id))"""
_NEXT_UNDO = text(f"SELECT set_id FROM undo_step AS s WHERE {_UNDOABLE} ORDER BY position DESC LIMIT 1")  # noqa: S608
_IS_UNDOABLE = text(f"SELECT 1 FROM undo_step AS s WHERE s.set_id = :set AND {_UNDOABLE}")  # noqa: S608
_TOGETHER = text(f"SELECT set_id FROM undo_step AS s WHERE together = :it AND {_UNDOABLE} ORDER BY position DESC")  # noqa: S608
# The last undo that stands, if the person has done nothing else since.
_NEXT_REDO = text(
    """SELECT u.set_id, u.undo, s.set_id AS undone FROM undo_step AS u JOIN undo_step AS s ON s.set_id = u.undoes
       WHERE s.undoes IS NULL
         AND NOT EXISTS (SELECT 1 FROM undo_step AS r WHERE r.position > u.position AND r.undoes = u.set_id)
         AND NOT EXISTS (SELECT 1 FROM undo_step AS n WHERE n.position > u.position AND n.undoes IS NULL)
       ORDER BY u.position DESC LIMIT 1"""
)
_UNDONE_TOGETHER = text(
    """SELECT u.set_id FROM undo_step AS u WHERE u.together = :it
         AND NOT EXISTS (SELECT 1 FROM undo_step AS r WHERE r.position > u.position AND r.undoes = u.set_id)
       ORDER BY u.position DESC"""
)

Tell = Callable[[int, int], bool]
"""Called with how many of how many are done; false stops, and what is done stays done."""


def next_undo(connection: Connection) -> UndoName | None:
    """What Ctrl+Z would undo, or None."""
    set_id = connection.execute(_NEXT_UNDO).scalar()
    if set_id is None:
        return None
    return dataclasses.replace(_name(connection, set_id), count=len(_with(connection, set_id, _TOGETHER)))


def next_redo(connection: Connection) -> UndoName | None:
    """What Ctrl+Y would do again, or None. What was answered by a compensating action is not done again by itself."""
    found = connection.execute(_NEXT_REDO).first()
    if found is None or found.undo != INVERSE:
        return None
    count = len(_with(connection, found.set_id, _UNDONE_TOGETHER))
    return dataclasses.replace(_name(connection, found.undone), count=count)


def would_undo(connection: Connection, set_id: str) -> bool:
    """Whether undo has something to offer for an own action: it still stands, it has an undo, and not everything in it
    has been changed since (R4). What a button may promise; `undo` decides again when it is pressed."""
    if connection.execute(_IS_UNDOABLE, {"set": set_id}).first() is None:
        return False
    found = connection.execute(select(UndoStep.undo, UndoStep.changes).where(UndoStep.set_id == set_id)).one()
    if found.undo != INVERSE:
        return found.undo == COMPENSATING
    with Session(bind=connection, autoflush=False) as session:
        return any(_gives_way(session, one) for one in journal.undo_changes(found.changes))


def offered(connection: Connection) -> UndoName | None:
    """What Ctrl+Z would undo, if it would change anything: for an "undo" shown beside that action."""
    what = next_undo(connection)
    return what if what is not None and would_undo(connection, what.set_id) else None


def _gives_way(session: Session, one: Change) -> bool:
    model = SYNCED.get(one.kind)
    thing = session.get(model, one.id) if model else None
    if thing is None:
        return False
    if one.create:
        return not getattr(thing, "removed", None) and _stays(session, thing, one) is None
    return any(_shows(thing, fields, _NEW) and not _shows(thing, fields, _OLD) for fields in one.units.values())


def undo(office: Office, set_id: str | None = None, tell: Tell | None = None) -> UndoResult:
    """Undo the last action, to however many rows it was done; or one set, named. Raises Refused("nothing_to_undo"),
    NotThere, or what the journal says, when the case file has been closed since for example."""
    what = office.read(_wanted, set_id)
    if what.undo == COMPENSATING:
        return UndoResult(what, offer=what.answer)
    if what.undo == NONE:
        pass_over(office, what.set_id)
        return UndoResult(what, why=what.answer)
    sets = office.read(_with, what.set_id, _TOGETHER) if set_id is None else [what.set_id]
    return _one_by_one(office, _reverse, what, sets, tell)


def redo(office: Office, tell: Tell | None = None) -> UndoResult:
    """Do again what was undone last. Raises Refused("nothing_to_redo")."""
    what, last = office.read(_redoable)
    return _one_by_one(office, _repeat, what, office.read(_with, last, _UNDONE_TOGETHER), tell)


def undo_together(office: Office, together: str, tell: Tell | None = None) -> UndoResult:
    """Undo what was done to many rows at once (actions.bulk), whatever has been done since. Raises as `undo` does."""
    sets = office.read(_all_of, together, _TOGETHER)
    if not sets:
        raise Refused(Refusal("nothing_to_undo"))
    what = dataclasses.replace(office.read(_wanted, sets[0]), count=len(sets))
    return _one_by_one(office, _reverse, what, sets, tell)


def _with(connection: Connection, set_id: str, these: TextClause) -> list[str]:
    """A set and those that go back or forth with it, the last one first."""
    together = connection.execute(select(UndoStep.together).where(UndoStep.set_id == set_id)).scalar()
    return _all_of(connection, together, these) if together else [set_id]


def _all_of(connection: Connection, together: str, these: TextClause) -> list[str]:
    return list(connection.execute(these, {"it": together}).scalars())


def _one_by_one(
    office: Office, act: Callable[..., Reversal], what: UndoName, sets: Sequence[str], tell: Tell | None
) -> UndoResult:
    """Each set is taken back by a set of its own: what the law forbids of one must not keep the others."""
    together = new_id() if len(sets) > 1 else None
    undone: list[UndoneUnit] = []
    kept: list[KeptUnit] = []
    refused: list[Refusal] = []
    last = None
    for number, one in enumerate(sets):
        if tell is not None and not tell(number, len(sets)):
            break
        try:
            done = office.write(act, one, together)
        except Refused as refusal:
            refused.append(refusal.refusal)
            if len(refused) == len(sets):
                raise
            continue
        undone += done.result[0]
        kept += done.result[1]
        last = done.set_id or last
        if done.set_id is None and act is _reverse:  # all changed since: the next Ctrl+Z goes on to the action before
            pass_over(office, one)
    return UndoResult(what, tuple(undone), tuple(kept), set_id=last, refused=tuple(refused))


def compensate(office: Office, set_id: str, reason: str) -> UndoResult:
    """Answer an action with its compensating one (reopen, close, void), with a reason. Raises Refused."""
    what = office.read(_wanted, set_id)
    answer = _ANSWERS.get(what.answer or "")
    if what.undo != COMPENSATING or answer is None:
        raise Refused(Refusal("not_undoable", (what.answer or "",)))
    chosen: Callable[[Work, str, str], None] = answer

    def answered(work: Work, row: str, reason: str) -> None:
        work.recorder.undoes = what.set_id
        chosen(work, row, reason)

    answered.declaration = DECLARED[what.answer or ""]
    done = office.write(answered, what.subject_id, reason)
    return UndoResult(what, set_id=done.set_id)


def pass_over(office: Office, set_id: str) -> None:
    """Leave an action as it is, so that the next undo goes on to the one before."""
    with office.database.writing() as connection:
        connection.execute(update(UndoStep).where(UndoStep.set_id == set_id).values(undone_by=set_id))


_ANSWERS: dict[str, Callable[[Work, str, str], None]] = {
    "case_file.close": lifecycle.close,
    "case_file.reopen": lifecycle.reopen,
    "case_file.void": lifecycle.void,
}
"""The compensating actions; each takes a case file and a reason."""


def _name(connection: Connection, set_id: str) -> UndoName:
    row = connection.execute(select(UndoStep.__table__).where(UndoStep.set_id == set_id)).mappings().first()
    if row is None:
        raise NotThere("undo_step", set_id)
    declared = DECLARED.get(row["action"])
    kind, subject = row["subject_kind"] or "", row["subject_id"] or ""
    return UndoName(
        set_id,
        row["action"],
        kind,
        subject,
        names(connection, [subject]).get(subject, ""),
        row["at"],
        row["undo"],
        declared.answer if declared else None,
    )


def _wanted(connection: Connection, set_id: str | None) -> UndoName:
    if set_id is None:
        what = next_undo(connection)
        if what is None:
            raise Refused(Refusal("nothing_to_undo"))
        return what
    what = _name(connection, set_id)
    if connection.execute(_IS_UNDOABLE, {"set": set_id}).first() is None:
        raise Refused(Refusal("nothing_to_undo"))
    return what


def _redoable(connection: Connection) -> tuple[UndoName, str]:
    what, found = next_redo(connection), connection.execute(_NEXT_REDO).first()
    if what is None or found is None:
        raise Refused(Refusal("nothing_to_redo"))
    return what, found.set_id


@action("undo")
def _reverse(work: Work, set_id: str, together: str | None) -> Reversal:
    return _take_back(work, set_id, together)


@action("redo")
def _repeat(work: Work, set_id: str, together: str | None) -> Reversal:
    return _take_back(work, set_id, together)


def _take_back(work: Work, set_id: str, together: str | None) -> Reversal:
    step = work.session.scalar(select(UndoStep).where(UndoStep.set_id == set_id))
    if step is None:
        raise NotThere("undo_step", set_id)
    work.recorder.undoes, work.recorder.together = set_id, together
    work.recorder.subject = (step.subject_kind or "", step.subject_id or "")
    changes = journal.undo_changes(step.changes)
    undone: list[UndoneUnit] = []
    kept: list[KeptUnit] = []
    # Last written, first taken back: a tag put on a file leaves the file before the tag itself goes.
    for one in reversed(changes):
        model = SYNCED.get(one.kind)
        thing = work.session.get(model, one.id) if model else None
        if thing is None:
            continue
        if one.create:
            _take_away(work, thing, one, set_id, undone, kept)
        else:
            _put_back(work, thing, one, set_id, undone, kept)
        work.session.flush()
    return tuple(undone), tuple(kept)


def _put_back(
    work: Work, thing: Synced, one: Change, set_id: str, undone: list[UndoneUnit], kept: list[KeptUnit]
) -> None:
    for unit, fields in one.units.items():
        if _shows(thing, fields, _OLD):
            continue
        if _shows(thing, fields, _NEW):
            change(work, thing, **{name: old for name, (old, _) in fields.items()})
            undone.append(UndoneUnit(one.kind, one.id, unit))
        else:
            kept.append(_kept(work, one, unit, set_id))


def _take_away(
    work: Work, thing: Synced, one: Change, set_id: str, undone: list[UndoneUnit], kept: list[KeptUnit]
) -> None:
    if getattr(thing, "removed", None):
        return
    stays = _stays(work.session, thing, one)
    if stays is not None:
        kept.append(_kept(work, one, stays, set_id))
    else:
        change(work, thing, removed=True)
        undone.append(UndoneUnit(one.kind, one.id, "removed"))


def _stays(session: Session, thing: Synced, one: Change) -> str | None:
    """Why a row that an action created is not taken away: "" when others rely on it, or a unit changed since."""
    if not hasattr(thing, "removed") or _relied_on(session, thing):
        return ""
    units = (unit for unit in thing.kind.units if unit != "removed" and not _as_created(thing, one, unit))
    return next(units, None)


_OLD, _NEW = 0, 1


def _shows(thing: Synced, fields: Mapping[str, Sequence[Any]], which: int) -> bool:
    """Whether the fields of a unit have the values from before the action (_OLD) or those it wrote (_NEW)."""
    return all(getattr(thing, name) == values[which] for name, values in fields.items())


def _as_created(thing: Synced, one: Change, unit: str) -> bool:
    created = one.units.get(unit, {})
    return all(
        getattr(thing, name) == (created[name][1] if name in created else None)
        for name in thing.kind.units[unit].fields
    )


def _relied_on(session: Session, thing: Synced) -> bool:
    """Whether other rows that are still there name this one."""
    return any(
        session.scalar(select(func.count()).select_from(model).where(column == thing.id, model.removed.is_not(True)))
        for model, column in _RELYING.get(thing.kind.name, ())
    )


_RELYING: dict[str, Sequence[tuple[Any, Any]]] = {
    "party": ((CaseParty, CaseParty.party), (CaseParty, CaseParty.represents), (Party, Party.merged_into)),
    "tag": ((CaseTag, CaseTag.tag),),
}


def _kept(work: Work, one: Change, unit: str, set_id: str) -> KeptUnit:
    writer = last_writer(work.connection(), one.kind, one.id, unit, set_id) if unit else Writer(None, None)
    person = writer.person
    name = names(work.connection(), [person]).get(person, "") if person else ""
    return KeptUnit(one.kind, one.id, unit, person, name, writer.at)
