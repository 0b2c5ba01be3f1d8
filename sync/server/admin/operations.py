"""The functions behind the command line. Each takes the server's registry first and raises a Mistake in words."""

from collections.abc import Sequence
from pathlib import Path

from app.domain import openings
from sync.server import enrolment, people, snapshots
from sync.server.admin import entity_file
from sync.server.people import PeopleProblem, PersonRow
from sync.server.registry import NoSuchEntity, Registry


class Mistake(ValueError):
    """What was asked cannot be done; the text says why."""


def add_entity(registry: Registry, ine10: str, name: str, **facts: str) -> None:
    """Add one entity. `facts` are texts as they would stand in a CSV: dir3, comarca, population, entity_type…"""
    fields, problems = entity_file.checked({"ine10": ine10, "name": name, **facts})
    if problems:
        raise Mistake("; ".join(problems))
    registry.put_entities([(fields.pop("ine10"), fields)], entity_file.assumed)


def import_entities(registry: Registry, path: Path) -> tuple[int, int]:
    """Import a CSV of entities, whole or not at all. Returns (added, changed). Raises BadFile, OSError."""
    return registry.put_entities(entity_file.read(path), entity_file.assumed)


def add_person(registry: Registry, entity: str, name: str, roles: Sequence[str], email: str | None = None) -> str:
    """A person who works for, or governs, an entity. Returns the person's id."""
    if not roles:
        raise Mistake("a person needs at least one role")
    try:
        return people.add_person(registry.journal(entity), name, roles, email)
    except NoSuchEntity as error:
        raise Mistake(f"there is no entity {entity}") from error
    except PeopleProblem as error:
        raise Mistake(str(error)) from error


def new_code(registry: Registry, entity: str, person: str, hours: int = enrolment.HOURS) -> str:
    """A one-time code for a person's new desktop."""
    try:
        code = enrolment.new_code(registry, entity, person, hours)
        with registry.journal(entity).transaction() as work:
            snapshots.make_ready(work)  # now, so that the new desktop need not wait for it
        return code
    except NoSuchEntity as error:
        raise Mistake(f"there is no entity {entity}") from error
    except PeopleProblem as error:
        raise Mistake(str(error)) from error


def check_invitation(path: Path, address: str) -> None:
    """Before a code is made: whether its file could be written, so that no code is spent on one that cannot."""
    try:
        openings.invitation(address, "0000-0000-0000-0000")
    except ValueError:
        raise Mistake(f"not an address that a desktop takes out of a file: {address}") from None
    if path.suffix.lower() != openings.SUFFIX or not path.parent.is_dir() or path.exists():
        raise Mistake(f"the file is to end in {openings.SUFFIX}, in a folder that is there, and not to be there yet")


def write_invitation(path: Path, address: str, code: str) -> None:
    """The enrolment file, which only this account reads until it is handed out."""
    path.touch(0o600, exist_ok=False)
    path.write_text(openings.invitation(address, code), encoding="utf-8", newline="\r\n")


def revoke(registry: Registry, device: str, reason: str, stolen: bool = False) -> list[str]:
    """Let a desktop in no more; one that was stolen wipes itself when it comes. Returns what numbers may be lost with
    it, in words."""
    entity = registry.entity_of_device(device)
    journal = registry.founded(entity) if entity else None
    if journal is None:
        raise Mistake("there is no such desktop")
    try:
        return enrolment.revoke(journal, device, reason, stolen)
    except PeopleProblem as error:
        raise Mistake(str(error)) from error


def find_person(registry: Registry, entity: str, who: str) -> PersonRow:
    """A person of an entity by id, or by name when only one has it."""
    journal = registry.founded(entity)
    found = [each for each in people.persons(journal) if who in (each.id, each.name)] if journal else []
    if len(found) == 1:
        return found[0]
    if found:
        raise Mistake(f"several persons are called {who}; give the id (people list {entity})")
    raise Mistake(f"nobody in {entity} has that name or id")


def find_device(registry: Registry, entity: str, which: str) -> str:
    """A desktop of an entity by id or by its number. Returns the id."""
    journal = registry.founded(entity)
    for row in enrolment.desktops(journal) if journal else ():
        if which in (row.desk.device, str(row.desk.desk)):
            return row.desk.device
    raise Mistake(f"{entity} has no desktop {which}")
