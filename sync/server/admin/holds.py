"""Desktops that the brake holds until a person has looked (brake.py): which, letting
them go on, refusing what they brought.

Neighbours: command (the words), brake.
"""

from sync.server import brake, enrolment
from sync.server.admin.operations import Mistake
from sync.server.registry import Registry


def listed(registry: Registry, entity: str | None) -> list[str]:
    """One line for each."""
    lines = []
    for each in registry.entities():
        journal = registry.founded(each.ine10) if each.founded and entity in (None, each.ine10) else None
        if journal is None:
            continue
        held = {hold.desk: hold for hold in journal.look(brake.held)}
        for row in enrolment.desktops(journal) if held else ():
            hold = held.get(row.desk.desk)
            if hold is not None:
                lines.append(
                    f"{each.ine10}  {hold.desk:3}  {row.person_name} · {row.desk.name}: held since {hold.held_at},"
                    f" would have altered {hold.altered} rows in an hour ({hold.allowed} are let pass);"
                    f" {hold.waiting} change sets wait there"
                )
    return lines


def release(registry: Registry, entity: str, device: str, hours: int) -> None:
    """Let a held desktop go on for so many hours. Raises Mistake."""
    if not 1 <= hours <= 24 * 7:
        raise Mistake("a desktop is let go on for between one hour and seven days")
    with registry.journal(entity).transaction() as work:
        if not brake.release(work, device, hours):
            raise Mistake("that desktop is not held")


def refuse(registry: Registry, entity: str, device: str) -> None:
    """Nothing of what waits at a held desktop shall alter anything. Raises Mistake."""
    with registry.journal(entity).transaction() as work:
        if not brake.refuse(work, device):
            raise Mistake("that desktop is not held")
