"""All synced kinds by name, and the judgement of one change set that desktop and server share.

The server need not know every kind (an older server meets a newer desktop): of an unknown one, secretary and clerk
may write, the case file's status is still checked, everybody else is refused (sync.md).
"""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import Any

from app.domain import case_files, conflicts, disposals, files, parties, people, procedures, series
from app.domain.change_sets import Change, Claim
from app.domain.kind import Kind, Refusal
from app.domain.merging import Meeting, meet
from app.domain.roles import Permission, Role, permissions
from app.domain.shapes import Shape, shape_of

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        people.ENTITY,
        people.PERSON,
        people.ROLE,
        people.DEVICE,
        procedures.PROCEDURE,
        parties.PARTY,
        case_files.TAG,
        case_files.CASE_FILE,
        case_files.STEP,
        case_files.NOTE,
        case_files.TASK,
        case_files.CASE_TAG,
        case_files.CASE_LINK,
        case_files.CASE_READER,
        parties.CASE_PARTY,
        files.FILE,
        conflicts.CONFLICT,
        disposals.DISPOSAL,
        series.SERIES,
        series.LEASE_REQUEST,
        series.SPENT_NUMBER,
    )
}

Standing = Callable[[str, str], Mapping[str, Mapping[str, Any]] | None]
"""Looks up a row's confirmed values: `(kind, id) -> {unit: {field: value}}`, or None when there is no such row."""


def judge(
    changes: Sequence[Change],
    roles: Iterable[str],
    standing: Standing,
    claims: Sequence[Claim] = (),
    shapes: Sequence[Shape] = (),
) -> Refusal | None:
    """Whether a whole set is allowed: existence (R5), role, form of the values, and the case file's status.

    Returns the first reason to refuse it, or None. Merging by value comes after and refuses nothing; so does the
    judgement of claims, once they are well made. `shapes` are those of the changes, for who has them already.
    """
    roles = tuple(roles)
    granted = permissions(roles)
    numbered = {(claim.kind, claim.id): series.number_of(claim) for claim in claims if claim.number} if claims else {}
    created = {(change.kind, change.id) for change in changes if change.create}
    moving = [change for change in changes if change.kind == "case_file" and "lifecycle" in change.units]
    passing = {change.id for change in moving} if moving else _NONE
    opened = _opened(moving, standing) if moving else _NONE
    may_describe = Permission.DESCRIBE_CLOSED in granted
    for change, shape in zip(changes, shapes or [shape_of(change, KINDS) for change in changes], strict=True):
        describes = may_describe and _describes_closed(change, passing, standing)
        refusal = (
            _check_existence(change, created, standing)
            or (None if describes else _check_role(change, shape, roles, granted, numbered))
            or _check_values(change, shape, standing)
            or (None if describes else _check_open(change, created, opened, standing))
        )
        if refusal:
            return refusal
    return None


_NONE: frozenset[str] = frozenset()


def _opened(moving: Sequence[Change], standing: Standing) -> set[str]:
    """The case files that this set itself opens, of those whose lifecycle it touches: not those whose opening loses
    against another closing."""
    found = set()
    for change in moving:
        lifecycle = change.units["lifecycle"]
        if lifecycle.get("status", (None, None))[1] == case_files.Status.OPEN:
            now = (standing(change.kind, change.id) or {}).get("lifecycle") or {}
            if meet(now, lifecycle) is not Meeting.CONFLICTS:
                found.add(change.id)
    return found


def _check_existence(change: Change, created: set[tuple[str, str]], standing: Standing) -> Refusal | None:
    exists = standing(change.kind, change.id) is not None
    if change.create and exists:
        return Refusal("already_exists", (change.kind,))
    if not change.create and not exists and (change.kind, change.id) not in created:
        return Refusal("unknown_row", (change.kind,))
    kind = KINDS.get(change.kind)
    # A task and what was scanned may be free of any file, and so is a conflict about a party or a tag.
    if kind is None or kind.name in ("task", "file", "conflict"):
        return None
    named = change.id if kind.name == "case_file" else change.case_file
    if kind.belongs != (change.case_file is not None) or change.case_file != named:
        return Refusal("wrong_case_file", (change.kind,))
    return None


def _check_role(
    change: Change,
    shape: Shape,
    roles: tuple[str, ...],
    granted: Container[Permission],
    numbered: Mapping[tuple[str, str], str | None],
) -> Refusal | None:
    if numbered:
        return _role_refusal(change, roles, granted, numbered)
    # Without numbers it asks only for names, and those are the shape's.
    if roles not in shape.refusals:
        shape.refusals[roles] = _role_refusal(change, roles, granted, numbered)
    return shape.refusals[roles]


def _role_refusal(
    change: Change,
    roles: Sequence[str],
    granted: Container[Permission],
    numbered: Mapping[tuple[str, str], str | None],
) -> Refusal | None:
    kind = KINDS.get(change.kind)
    if kind is None:
        allowed = Role.SECRETARY in roles or Role.CLERK in roles
        return None if allowed else Refusal("role_may_not", (change.kind,))
    if change.create and kind.creates not in granted:
        return Refusal("role_may_not", (change.kind,))
    for unit in change.units:
        spec = kind.units.get(unit)
        # An unknown unit of a row that only the server makes is the server's too: a newer one may believe it.
        needs = spec.needs if spec else kind.creates
        if spec is not None and spec.once and not change.create:
            needs = Permission.SERVER
        # Opening is part of creating: a clerk may open a file though not close it.
        if change.create and change.kind == "case_file" and unit == "lifecycle":
            needs = Permission.EDIT
        # Only the server writes numbers, and whoever claims that it gave one in its place.
        if numbered and _is_claimed(change, unit, numbered):
            needs = Permission.EDIT
        if needs not in granted:
            return Refusal("role_may_not", (change.kind, unit))
    return None


def _is_claimed(change: Change, unit: str, numbered: Mapping[tuple[str, str], str | None]) -> bool:
    if unit != "number":
        return False
    said = change.units["number"].get("number", (None, None))[1]
    return said is not None and numbered.get((change.kind, change.id)) == said


def _describes_closed(change: Change, passing: Container[str], standing: Standing) -> bool:
    """Whether an archivist, who may, describes a file that is closed, before this set and after it: its description, or
    which of two descriptions stands."""
    file = change.id if change.kind == "case_file" else change.case_file
    if file is None or (change.create and change.kind == "case_file"):
        return False
    status = ((standing("case_file", file) or {}).get("lifecycle") or {}).get("status")
    if status != case_files.Status.CLOSED or file in passing:
        return False
    if change.kind == "conflict":
        target = (standing("conflict", change.id) or {}).get("target") or {}
        described = case_files.DESCRIPTION.get(str(target.get("target_kind")), frozenset())
        return not change.create and change.units.keys() == {"decision"} and target.get("target_unit") in described
    described = case_files.DESCRIPTION.get(change.kind)
    return described is not None and change.units.keys() <= described


def _check_values(change: Change, shape: Shape, standing: Standing) -> Refusal | None:
    """Fields and units we do not know yet are let through: the server need not be upgraded first (sync.md)."""
    values = [new for fields in change.units.values() for _, new in fields.values()]
    for form, value in zip(shape.forms, values, strict=True):
        if form is not None:
            name, recognises, required = form
            if not recognises(value) if value is not None else required:
                return Refusal("bad_value", (change.kind, name))
    if shape.missing is not None:
        return Refusal("bad_value", (change.kind, shape.missing))
    if change.kind == "case_file" and "lifecycle" in change.units:
        before = {} if change.create else ((standing("case_file", change.id) or {}).get("lifecycle") or {})
        after = {name: new for name, (_, new) in change.units["lifecycle"].items()}
        if before.get("status") != after.get("status") or change.create:
            return case_files.check_lifecycle(before, after)
    return None


def _check_open(
    change: Change, created: set[tuple[str, str]], opened: Container[str], standing: Standing
) -> Refusal | None:
    """A closed file is read-only, but for its reopening and for questions about versions still to be decided."""
    file = change.id if change.kind == "case_file" else change.case_file
    if file is None or change.kind == "conflict" or ("case_file", file) in created:
        return None
    row = standing("case_file", file)
    if row is None:
        return Refusal("unknown_row", ("case_file",))
    status = (row.get("lifecycle") or {}).get("status")
    if status == case_files.Status.OPEN or file in opened:
        return None
    if change.kind == "case_file" and _asks_to_open(change):
        return None  # alone it may lose: a question about two versions, not a refusal
    if change.kind == "case_file" and change.units.keys() == {"number"}:
        return None  # what was opened has its number, also when it was closed before the number came
    return Refusal("case_file_closed", (change.kind,))


def _asks_to_open(change: Change) -> bool:
    return change.units.keys() == {"lifecycle"} and change.units["lifecycle"].get("status", (None, None))[1] == (
        case_files.Status.OPEN
    )
